/** A router that sends more prefixes to a cloud than one session takes. */
import type { Bgp, NetworkStatement, Peer } from '../../model/bgp.ts';
import type { Device } from '../../model/device.ts';
import { peerFamily } from '../../model/inheritance.ts';
import type { Family } from '../../net/address.ts';
import { contains, formatPrefix, maskPrefix } from '../../net/prefix.ts';
import { emptyAttributes } from '../../routing/attributes.ts';
import { limitOf } from '../../routing/clouds/limits.ts';
import { type HybridSession, hybridSessions } from '../../routing/clouds/sessions.ts';
import { evaluatePolicies } from '../../routing/policy/evaluate.ts';
import { evaluateFilters } from '../../routing/policy/filters.ts';
import type { PolicyInput } from '../../routing/policy/input.ts';
import { oncePerCause } from '../cloud-rule.ts';
import { hasPolicy } from '../missing-policy.ts';
import { isMentioned } from '../names.ts';
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

/** A router with that many sites behind it; `neighbor` says more of the tunnel. */
const router = (sites: number, neighbor = '', mark = '') => {
  const numbers = Array.from({ length: sites }, (_, nth) => nth);
  return `-- edge1.ios --
hostname edge1
interface GigabitEthernet0/0
 ip address 198.51.100.10 255.255.255.252
interface Tunnel1
 ip address 169.254.10.2 255.255.255.252
${numbers.map(nth => `ip route 10.30.${nth}.0 255.255.255.0 Null0`).join('\n')}
ip prefix-list SITES seq 5 permit 10.30.0.0/16
router bgp 65000
 neighbor 169.254.10.1 remote-as 64512
${mark}${neighbor}${numbers.map(nth => ` network 10.30.${nth}.0 mask 255.255.255.0`).join('\n')}
`;
};

const mark = (count: number) =>
  ` ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning terraform/session-prefix-limit: at least ${count} prefixes are sent over aws_vpn_connection.edge1 tunnel 1, which takes 100\n`;
const only = ' neighbor 169.254.10.1 prefix-list SITES out\n';

export default rule({
  id: 'terraform/session-prefix-limit',
  severity: 'warning',
  scope: 'network',
  summary: 'A router sends more prefixes to a cloud than it takes over one session.',
  why: `Above its limit a cloud takes the session down or leaves routes out, and which ones is not said. Counted are network statements with a route
        of their own in the text that surely pass the export policy: there may be more. Announce a summary. Some limits can be raised,
        so that this is a warning.`,
  references: ['AWS Site-to-Site VPN quotas', 'AWS Direct Connect quotas', 'AWS Transit Gateway quotas', 'Azure VPN Gateway, about BGP'],
  examples: [
    { why: 'A network statement for each of many sites.', bad: `\n${router(120, '', mark(120))}${main}`, good: `\n${router(100)}${main}` },
    {
      why: 'One more than the session takes.',
      bad: `\n${router(101, '', mark(101))}${main}`,
      good: `\n${router(101, ' aggregate-address 10.30.0.0 255.255.0.0 summary-only\n')}${main}`,
    },
    {
      why: 'A filter that lets the sites through one by one.',
      bad: `\n${router(110, only, mark(110)).replace('10.30.0.0/16', '10.0.0.0/8 le 24')}${main}`,
      good: `\n${router(110, only).replace(' network', ' aggregate-address 10.30.0.0 255.255.0.0 summary-only\n network')}${main}`,
    },
  ],
  reads: ({ interfaces, bgp, staticRoutes, policies, prefixLists, acls, asPathLists, communityLists, hostname, unknownLines }) => [
    interfaces,
    bgp,
    staticRoutes,
    policies,
    prefixLists,
    acls,
    asPathLists,
    communityLists,
    unknownLines,
    hostname?.value,
  ],
  readsNetwork: ({ cloudModules }) => cloudModules,
  check: network => oncePerCause(hybridSessions(network).flatMap(hitsOf)),
});

function hitsOf({ session, speaker, device, bgp, peer }: HybridSession): Hit[] {
  const limit = speaker && limitOf(session, speaker);
  // A line that was not understood may attach a filter.
  if (!limit || !bgp || !peer || session.isStatic || session.disabled || isMentioned(device, peer.name)) return [];
  const count = surelySent(device, bgp, peer, session.addressFamily);
  if (count <= limit.value) return [];
  return [
    {
      place: peer.place,
      message: `at least ${count} prefixes are sent over ${session.address}, which takes ${limit.value}`,
      related: [{ place: session.place, message: `${session.address} of ${speaker.address}` }],
    },
  ];
}

function surelySent(device: Device, bgp: Bgp, peer: Peer, family: Family): number {
  const name = family === 4 ? 'ipv4' : 'ipv6';
  const { networks = [], aggregates = [] } = bgp.families.get(name) ?? {};
  const hidden = aggregates.filter(({ summaryOnly, suppressPolicy }) => summaryOnly || suppressPolicy);
  const settings = peerFamily(peer, name);
  const needsPolicy = bgp.knobs.ebgpRequiresPolicy ?? device.defaults.ebgpRequiresPolicy.value;
  if (needsPolicy && !hasPolicy(settings, 'export')) return 0;
  const routes = ownRoutes(device, bgp.vrf);
  const isSent = ({ prefix, policy, backdoor }: NetworkStatement) => {
    if (policy || backdoor || !routes.has(formatPrefix(maskPrefix(prefix)))) return false;
    if (hidden.some(aggregate => contains(maskPrefix(aggregate.prefix), maskPrefix(prefix)))) return false;
    const input: PolicyInput = {
      device,
      prefix: maskPrefix(prefix),
      attributes: emptyAttributes,
      protocol: 'bgp',
      direction: 'out',
      peer: peer.address,
      localPreference: device.defaults.localPreference,
    };
    const policies = settings.exportPolicies ?? [];
    return (
      evaluateFilters(settings, input).verdict === 'accept' &&
      (policies.length === 0 || evaluatePolicies(policies, input, true).verdict === 'accept')
    );
  };
  return new Set(networks.filter(isSent).map(({ prefix }) => formatPrefix(maskPrefix(prefix)))).size;
}

/** Connected and static prefixes of a VRF. */
function ownRoutes({ interfaces, staticRoutes }: Device, vrf: string): ReadonlySet<string> {
  const connected = [...interfaces.values()].filter(port => !port.shutdown && port.vrf === vrf);
  const fixed = staticRoutes.filter(route => route.vrf === vrf && !route.tracked);
  const prefixes = [...connected.flatMap(({ addresses }) => addresses), ...fixed].map(({ prefix }) => formatPrefix(maskPrefix(prefix)));
  return new Set(prefixes);
}
