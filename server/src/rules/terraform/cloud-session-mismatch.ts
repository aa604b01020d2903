/** A cloud and a router that expect other AS numbers of each other. */
import { type HybridSession, hybridSessions } from '../../routing/clouds/sessions.ts';
import { oncePerCause } from '../cloud-rule.ts';
import { interfaceIndex } from '../interface-index.ts';
import { type Hit, rule } from '../rule.ts';
import { sessionIndex } from '../session-index.ts';

const gateway = (asn: number) => `resource "aws_vpn_gateway" "main" {
  amazon_side_asn = ${asn}
}
`;

const connection = `resource "aws_vpn_connection" "edge1" {
  vpn_gateway_id      = aws_vpn_gateway.main.id
  customer_gateway_id = aws_customer_gateway.edge1.id
  type                = "ipsec.1"
  tunnel1_inside_cidr = "169.254.10.0/30"
}
`;

const router = (remoteAs: number) => `-- edge1.ios --
hostname edge1
interface GigabitEthernet0/0
 ip address 198.51.100.10 255.255.255.252
interface Tunnel1
 ip address 169.254.10.2 255.255.255.252
router bgp 64500
 neighbor 169.254.10.1 remote-as ${remoteAs}
`;

export default rule({
  id: 'terraform/cloud-session-mismatch',
  severity: 'error',
  scope: 'network',
  summary: 'A cloud and a router of the network expect other AS numbers of each other.',
  why: `Both ends of a BGP session name the AS number of the other one, and the session stays down when either is wrong. The router is found by the
        public address of a VPN, or by the addresses of a virtual interface, circuit or tunnel. AS numbers that a provider gave by default are
        not compared.`,
  references: ['RFC 4271 section 6.2'],
  examples: [
    {
      why: 'The customer gateway has another AS number than the router.',
      bad: `
${router(64512)}-- main.tf --
${gateway(64512)}resource "aws_customer_gateway" "edge1" {
  bgp_asn    = 64501
               ^^^^^ error terraform/cloud-session-mismatch: AS 64501 is expected here, edge1 has AS 64500
  ip_address = "198.51.100.10"
  type       = "ipsec.1"
}
${connection}`,
      good: `
${router(64512)}-- main.tf --
${gateway(64512)}resource "aws_customer_gateway" "edge1" {
  bgp_asn    = 64500
  ip_address = "198.51.100.10"
  type       = "ipsec.1"
}
${connection}`,
    },
    {
      why: 'The router expects another AS number than the gateway has.',
      bad: `
${router(65000).trimEnd()}
                                 ^^^^^ error terraform/cloud-session-mismatch: AS 65000 is expected here, aws_vpn_gateway.main has AS 64512
-- main.tf --
${gateway(64512)}resource "aws_customer_gateway" "edge1" {
  bgp_asn    = 64500
  ip_address = "198.51.100.10"
  type       = "ipsec.1"
}
${connection}`,
      good: `
${router(64512)}-- main.tf --
${gateway(64512)}resource "aws_customer_gateway" "edge1" {
  bgp_asn    = 64500
  ip_address = "198.51.100.10"
  type       = "ipsec.1"
}
${connection}`,
    },
    {
      why: 'A cloud router of Google, found by the addresses of the link.',
      also: ['bgp/missing-export-policy', 'bgp/missing-import-policy'],
      bad: `
-- edge2.frr --
hostname edge2
interface eth1
 ip address 169.254.1.2/30
router bgp 64500
 neighbor 169.254.1.1 remote-as 64513
                                ^^^^^ error terraform/cloud-session-mismatch: AS 64513 is expected here, google_compute_router.main has AS 64512
-- main.tf --
resource "google_compute_router" "main" {
  name    = "main"
  network = "projects/p/global/networks/n"
  bgp {
    asn = 64512
  }
}
resource "google_compute_router_interface" "edge2" {
  name     = "edge2"
  router   = google_compute_router.main.name
  ip_range = "169.254.1.1/30"
}
resource "google_compute_router_peer" "edge2" {
  name            = "edge2"
  router          = google_compute_router.main.name
  interface       = google_compute_router_interface.edge2.name
  peer_ip_address = "169.254.1.2"
  peer_asn        = 64500
}
`,
      good: `
-- edge2.frr --
hostname edge2
interface eth1
 ip address 169.254.1.2/30
router bgp 64500
 neighbor 169.254.1.1 remote-as 64512
-- main.tf --
resource "google_compute_router" "main" {
  name    = "main"
  network = "projects/p/global/networks/n"
  bgp {
    asn = 64512
  }
}
resource "google_compute_router_interface" "edge2" {
  name     = "edge2"
  router   = google_compute_router.main.name
  ip_range = "169.254.1.1/30"
}
resource "google_compute_router_peer" "edge2" {
  name            = "edge2"
  router          = google_compute_router.main.name
  interface       = google_compute_router_interface.edge2.name
  peer_ip_address = "169.254.1.2"
  peer_asn        = 64500
}
`,
    },
  ],
  reads: ({ interfaces, bgp, hostname }) => [interfaceIndex(interfaces), sessionIndex(bgp), hostname?.value],
  readsNetwork: ({ cloudModules }) => cloudModules,
  check: network => oncePerCause(hybridSessions(network).flatMap(hitsOf)),
});

function hitsOf({ session, device, bgp, peer, faults }: HybridSession): Hit[] {
  return faults.map(({ at, expected, actual }) => {
    const [own, other] = [session.peerAsnPlace, peer?.remoteAs?.place ?? session.place];
    const cloud = session.speaker ?? session.address;
    return at === 'cloud'
      ? {
          place: own,
          message: `AS ${expected} is expected here, ${device.name} has AS ${actual}`,
          related: bgp ? [{ place: peer?.localAs?.place ?? bgp.asn.place, message: `AS ${actual} of ${device.name}` }] : [],
        }
      : {
          place: other,
          message: `AS ${expected} is expected here, ${cloud} has AS ${actual}`,
          related: [{ place: session.place, message: `${session.address} on ${cloud}` }],
        };
  });
}
