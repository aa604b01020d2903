/** A router whose end of a session with a cloud has another address than the cloud expects. */
import type { CloudSession } from '../../model/cloud-hybrid.ts';
import type { Interface } from '../../model/interface.ts';
import { type Address, formatAddress, sameAddress } from '../../net/address.ts';
import { contains, formatPrefix, hostPrefix, maskPrefix, type Prefix } from '../../net/prefix.ts';
import { type HybridSession, hybridSessions } from '../../routing/clouds/sessions.ts';
import type { Place } from '../../text/place.ts';
import { oncePerCause } from '../cloud-rule.ts';
import { interfaceIndex } from '../interface-index.ts';
import { type Hit, rule } from '../rule.ts';
import { sessionIndex } from '../session-index.ts';

const main = `-- main.tf --
resource "aws_vpn_gateway" "main" {
  amazon_side_asn = 64512
}
resource "aws_customer_gateway" "edge1" {
  bgp_asn    = 64500
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

const router = (address: string, neighbor: string, mark = '') => `-- edge1.ios --
hostname edge1
interface GigabitEthernet0/0
 ip address 198.51.100.10 255.255.255.252
interface Tunnel1
 ip address ${address} 255.255.255.252
${mark}router bgp 64500
 neighbor ${neighbor} remote-as 64512
`;

const circuit = `-- circuit.tf --
resource "azurerm_express_route_circuit_peering" "edge2" {
  express_route_circuit_name    = "edge2"
  peering_type                  = "AzurePrivatePeering"
  peer_asn                      = 65000
  vlan_id                       = 300
  primary_peer_address_prefix   = "192.168.255.0/30"
  secondary_peer_address_prefix = "192.168.255.4/30"
}
`;

const onCircuit = (address: string, neighbor: string, mark = '') => `-- edge2.ios --
hostname edge2
interface GigabitEthernet0/0.300
 encapsulation dot1Q 300
 ip address ${address} 255.255.255.252
${mark}router bgp 65000
 neighbor ${neighbor} remote-as 12076
`;

export default rule({
  id: 'terraform/cloud-session-address',
  severity: 'error',
  scope: 'network',
  summary:
    'The ends of a session with a cloud are on different links, or a router has another address or neighbor there than the cloud has.',
  why: `Both ends of a BGP session name the address of the other one. In a tunnel of AWS the first usable address is Amazon’s and the second is the
        router’s; on an ExpressRoute circuit it is the other way round; virtual interfaces and cloud routers have both addresses in writing.
        With swapped or other addresses, or two that share no link, the session stays down. Only links are compared whose addresses the cloud’s text knows.`,
  references: ['AWS Site-to-Site VPN, tunnel options', 'ExpressRoute, routing requirements', 'RFC 4271 section 8.2.1'],
  examples: [
    {
      why: 'The two addresses of a tunnel are swapped.',
      bad: `
${router(
  '169.254.10.1',
  '169.254.10.2',
  `            ^^^^^^^^^^^^ error terraform/cloud-session-address: aws_vpn_connection.edge1 tunnel 1 has the router at 169.254.10.2
`,
)}${main}`,
      good: `
${router('169.254.10.2', '169.254.10.1')}${main}`,
    },
    {
      why: 'The neighbor is an address that nobody has.',
      bad: `
${router('169.254.10.2', '169.254.10.3').trimEnd()}
 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error terraform/cloud-session-address: aws_vpn_connection.edge1 tunnel 1 speaks from 169.254.10.1
${main}`,
      good: `
${router('169.254.10.2', '169.254.10.1')}${main}`,
    },
    {
      why: 'On a circuit the first address is the router’s.',
      bad: `
${onCircuit(
  '192.168.255.2',
  '192.168.255.1',
  `            ^^^^^^^^^^^^^ error terraform/cloud-session-address: azurerm_express_route_circuit_peering.edge2 primary has the router at 192.168.255.1
`,
)}${circuit}`,
      good: `
${onCircuit('192.168.255.1', '192.168.255.2')}${circuit}`,
      also: ['bgp/missing-import-policy', 'bgp/missing-export-policy'],
    },
    {
      why: 'Both ends are written in the module, one of them with a slip.',
      bad: `
-- main.tf --
resource "aws_dx_transit_virtual_interface" "edge3" {
  connection_id    = "dxcon-0a1b2c3d"
  dx_gateway_id    = "0a1b2c3d-0a1b-0a1b-0a1b-0a1b2c3d4e5f"
  name             = "edge3"
  vlan             = 101
  address_family   = "ipv4"
  bgp_asn          = 65000
  amazon_address   = "169.254.20.1/30"
                     ^^^^^^^^^^^^^^^^^ error terraform/cloud-session-address: 169.254.20.6, the router of aws_dx_transit_virtual_interface.edge3, is not on 169.254.20.0/30
  customer_address = "169.254.20.6/30"
}
`,
      good: `
-- main.tf --
resource "aws_dx_transit_virtual_interface" "edge3" {
  connection_id    = "dxcon-0a1b2c3d"
  dx_gateway_id    = "0a1b2c3d-0a1b-0a1b-0a1b-0a1b2c3d4e5f"
  name             = "edge3"
  vlan             = 101
  address_family   = "ipv4"
  bgp_asn          = 65000
  amazon_address   = "169.254.20.1/30"
  customer_address = "169.254.20.2/30"
}
`,
    },
  ],
  reads: ({ interfaces, bgp, hostname }) => [interfaceIndex(interfaces), sessionIndex(bgp), hostname?.value],
  readsNetwork: ({ cloudModules }) => cloudModules,
  check: network =>
    oncePerCause([
      ...joinedHits(hybridSessions(network)),
      ...network.cloudModules.flatMap(({ sessions }) => sessions.flatMap(session => offLink(session) ?? [])),
    ]),
});

/** Both ends are known, and share no network. */
function offLink({ kind, address, inside, peerAddress, isStatic }: CloudSession): Hit | undefined {
  if (!inside || inside.assumed || !peerAddress || isStatic || kind === 'peer' || kind === 'connect') return undefined;
  if (inside.value.family !== peerAddress.family || isOn(inside.value, peerAddress)) return undefined;
  const link = formatPrefix(maskPrefix(inside.value));
  return { place: inside.place, message: `${formatAddress(peerAddress)}, the router of ${address}, is not on ${link}` };
}

function joinedHits(joined: readonly HybridSession[]): Hit[] {
  const used = new Set(joined.flatMap(({ peer, assumed }) => (peer && !assumed ? peer.place : [])));
  const hits = joined.flatMap(each => hitsOf(each, used));
  return [...new Map(hits.map(hit => [hit.place, hit] as const).toReversed()).values()].toReversed();
}

/** @param used places of neighbors that are ends of a session: of two on one link the other one may have none. */
function hitsOf(joined: HybridSession, used: ReadonlySet<Place>): Hit[] {
  const { session, assumed } = joined;
  if (!session.inside || session.isStatic || session.disabled || assumed) return [];
  const link = maskPrefix(session.inside.value);
  const hit = wrongOwnAddress(joined, link) ?? wrongNeighbor(joined, link, used);
  return hit ? [{ ...hit, related: [{ place: session.place, message: `${session.address} in ${session.place.at.file}` }] }] : [];
}

function wrongOwnAddress({ session: { address, peerAddress }, device }: HybridSession, link: Prefix): Hit | undefined {
  const own = [...device.interfaces.values()].filter(isUp).flatMap(({ addresses }) => addresses.filter(({ prefix }) => isOn(link, prefix)));
  const [first, ...others] = own;
  if (!peerAddress || !first || others.length > 0 || sameAddress(first.prefix, peerAddress)) return undefined;
  return { place: first.place, message: `${address} has the router at ${formatAddress(peerAddress)}` };
}

function wrongNeighbor(
  { session: { address, localAddress }, device, peer }: HybridSession,
  link: Prefix,
  used: ReadonlySet<Place>,
): Hit | undefined {
  if (peer || !localAddress) return undefined;
  const near = [...device.bgp.values()].flatMap(({ peers }) =>
    [...peers.values()].filter(one => one.address && isOn(link, one.address) && !used.has(one.place)),
  );
  const [first, ...others] = near;
  if (!first || first.shutdown || others.length > 0) return undefined;
  return { place: first.place, message: `${address} speaks from ${formatAddress(localAddress)}` };
}

const isUp = ({ shutdown }: Interface) => !shutdown;
const isOn = (link: Prefix, address: Address) => contains(link, hostPrefix(address));
