/** A router that accepts whatever a cloud announces. */

import { type HybridSession, hybridSessions } from '../../routing/clouds/sessions.ts';
import { oncePerCause } from '../cloud-rule.ts';
import { familyLabels } from '../external-peers.ts';
import { openInOwnFabric } from '../missing-policy.ts';
import { type Hit, rule } from '../rule.ts';

const main = `-- main.tf --
resource "aws_vpn_gateway" "main" {
  amazon_side_asn = 64512
}
resource "aws_customer_gateway" "edge1" {
  bgp_asn    = 65000
  ip_address = "198.51.100.10"
  type       = "ipsec.1"
}
resource "aws_vpn_connection" "edge1" {
  vpn_gateway_id      = aws_vpn_gateway.main.id
  customer_gateway_id = aws_customer_gateway.edge1.id
  type                = "ipsec.1"
  tunnel1_inside_cidr = "169.254.10.0/30"
}
`;
const head = `-- edge1.ios --
hostname edge1
interface GigabitEthernet0/0
 ip address 198.51.100.10 255.255.255.252
interface Tunnel1
 ip address 169.254.10.2 255.255.255.252
`;
const line = `-- line.tf --
resource "aws_dx_gateway" "core" {
  amazon_side_asn = 64513
}
resource "aws_dx_private_virtual_interface" "edge2" {
  dx_gateway_id    = aws_dx_gateway.core.id
  vlan             = 101
  bgp_asn          = 65000
  address_family   = "ipv4"
  amazon_address   = "192.0.2.1/30"
  customer_address = "192.0.2.2/30"
}
`;
const direct = `-- edge2.eos --
hostname edge2
interface Ethernet1.101
   encapsulation dot1q vlan 101
   ip address 192.0.2.2/30
`;
const accepted = (gateway: string) => `info terraform/unfiltered-cloud-session: every route that ${gateway} announces is accepted`;

export default rule({
  id: 'terraform/unfiltered-cloud-session',
  severity: 'info',
  scope: 'network',
  summary: 'A router accepts every route that a cloud announces.',
  why: `A network that somebody adds in the cloud, a route of a transit gateway or a summary is announced at once. Without an import policy it enters the
        routing of the site, also where it covers or repeats prefixes there. bgp/missing-import-policy leaves sessions between private
        AS numbers alone, since they are mostly the own fabric; a cloud is no fabric.`,
  references: ['RFC 7454 section 6', 'AWS Site-to-Site VPN, customer gateway best practices'],
  examples: [
    {
      why: 'The tunnel has no policy towards the site.',
      bad: `
${head}router bgp 65000
 neighbor 169.254.10.1 remote-as 64512
 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ${accepted('aws_vpn_gateway.main')}; IPv4 has no import policy
${main}`,
      good: `
${head}ip prefix-list CLOUD seq 5 permit 10.20.0.0/16
router bgp 65000
 neighbor 169.254.10.1 remote-as 64512
 neighbor 169.254.10.1 prefix-list CLOUD in
${main}`,
    },
    {
      why: 'The group of the neighbor filters what is sent only.',
      bad: `
${head}ip prefix-list SITE seq 5 permit 10.30.0.0/16
router bgp 65000
 neighbor AWS peer-group
 neighbor AWS remote-as 64512
 neighbor AWS prefix-list SITE out
 neighbor 169.254.10.1 peer-group AWS
 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ${accepted('aws_vpn_gateway.main')}
${main}`,
      good: `
${head}ip prefix-list SITE seq 5 permit 10.30.0.0/16
ip prefix-list CLOUD seq 5 permit 10.20.0.0/16
router bgp 65000
 neighbor AWS peer-group
 neighbor AWS remote-as 64512
 neighbor AWS prefix-list SITE out
 neighbor AWS prefix-list CLOUD in
 neighbor 169.254.10.1 peer-group AWS
${main}`,
    },
    {
      why: 'A virtual interface of Direct Connect.',
      bad: `
${direct}router bgp 65000
   neighbor 192.0.2.1 remote-as 64513
   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ${accepted('aws_dx_gateway.core')}
${line}`,
      good: `
${direct}route-map CLOUD permit 10
   match ip address prefix-list CLOUD
ip prefix-list CLOUD
   seq 10 permit 10.20.0.0/16
router bgp 65000
   neighbor 192.0.2.1 remote-as 64513
   neighbor 192.0.2.1 route-map CLOUD in
${line}`,
    },
  ],
  reads: ({ interfaces, bgp, hostname, unknownLines }) => [interfaces, bgp, hostname?.value, unknownLines],
  readsNetwork: ({ cloudModules, settings }) => [...cloudModules, settings.documentationIsPublic],
  check: network => oncePerCause(hybridSessions(network).flatMap(joined => hitsOf(joined, network.settings))),
});

function hitsOf({ device, bgp, peer, speaker, session }: HybridSession, settings: Parameters<typeof openInOwnFabric>[2]): Hit[] {
  const open = bgp && peer && speaker && !session.disabled ? openInOwnFabric(device, peer.place, settings) : undefined;
  if (!open) return [];
  const families = open.map(family => familyLabels[family]).join(' and ');
  return [
    {
      place: peer!.place,
      message: `every route that ${speaker!.address} announces is accepted; ${families} has no import policy`,
      related: [{ place: session.place, message: `${session.address} of ${speaker!.address}` }],
    },
  ];
}
