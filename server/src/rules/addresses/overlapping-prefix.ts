/** Connected subnets that overlap where routes pass between them. */
import { findOverlaps } from '../../net/overlap.ts';
import { formatPrefix, maskPrefix } from '../../net/prefix.ts';
import { type Connected, connectedOf, portLabel } from '../connected.ts';
import { domainsOf } from '../domains.ts';
import { type Hit, rule } from '../rule.ts';

export default rule({
  id: 'addresses/overlapping-prefix',
  severity: 'warning',
  scope: 'network',
  summary: 'Two subnets overlap inside one routing domain.',
  why: `Where two subnets overlap, part of the addresses of one is unreachable: the longer prefix wins, and hosts of the shorter one ask for them
        on the wire. On one device most software refuses the second address. Subnets are compared only where routes surely pass between them:
        in one VRF of a device, and between tables joined by a link, a session, OSPF or a route target. Reuse of private space in networks that
        are not joined is normal and not reported; neither are link-local and shared addresses, host routes, and the two ends of one link.`,
  references: ['RFC 1918 section 3', 'RFC 4632 section 3.1'],
  examples: [
    {
      why: 'The new LAN lies inside an old one.',
      bad: `
-- edge1.ios --
hostname edge1
interface GigabitEthernet0/0
 ip address 192.0.2.1 255.255.255.0
interface GigabitEthernet0/1
 ip address 192.0.2.129 255.255.255.128
            ^^^^^^^^^^^ warning addresses/overlapping-prefix: 192.0.2.128/25 lies inside 192.0.2.0/24 of GigabitEthernet0/0
`,
      good: `
-- edge1.ios --
hostname edge1
interface GigabitEthernet0/0
 ip address 192.0.2.1 255.255.255.128
interface GigabitEthernet0/1
 ip address 192.0.2.129 255.255.255.128
`,
    },
    {
      why: 'The two ends of a link disagree about its length.',
      bad: `
-- edge1.frr --
hostname edge1
interface eth0
 ip address 192.0.2.1/24
router ospf
 network 192.0.2.0/24 area 0
interface eth1
 ip address 198.51.100.0/31
-- edge2.frr --
hostname edge2
interface eth0
 ip address 192.0.2.2/25
            ^^^^^^^^^^^^ warning addresses/overlapping-prefix: 192.0.2.0/25 lies inside 192.0.2.0/24 of eth0 of edge1
interface eth1
 ip address 198.51.100.1/31
`,
      good: `
-- edge1.frr --
hostname edge1
interface eth0
 ip address 192.0.2.1/24
router ospf
 network 192.0.2.0/24 area 0
interface eth1
 ip address 198.51.100.0/31
-- edge2.frr --
hostname edge2
interface eth0
 ip address 192.0.2.2/24
interface eth1
 ip address 198.51.100.1/31
`,
    },
    {
      why: 'Two units of one table share a subnet.',
      bad: `
-- edge1.junos --
set system host-name edge1
set interfaces ge-0/0/0 unit 0 family inet address 192.0.2.1/24
set interfaces ge-0/0/1 unit 0 family inet address 192.0.2.2/24
                                                   ^^^^^^^^^^^^ warning addresses/overlapping-prefix: 192.0.2.0/24 is also the subnet of ge-0/0/0.0
`,
      good: `
-- edge1.junos --
set system host-name edge1
set interfaces ge-0/0/0 unit 0 family inet address 192.0.2.1/24
set interfaces ge-0/0/1 unit 0 family inet address 198.51.100.2/24
`,
    },
  ],
  reads: ({ interfaces, bgp, ospf, vrfs, hostname }) => [interfaces, bgp, ospf, vrfs, hostname],
  *check(network) {
    for (const domain of domainsOf(network)) {
      for (const table of domain) yield* overlapsOf(connectedOf([table]).filter(({ host }) => !host));
      if (domain.length > 1) yield* overlapsOf(connectedOf(domain).filter(isJoining), true);
    }
  },
});

/** Loopbacks and management ports are on no link. */
function isJoining({ host, loopback, management }: Connected): boolean {
  return !host && !loopback && !management;
}

/** `across`: only pairs of different tables whose lengths differ, since equal subnets there are a link. */
function* overlapsOf(connected: readonly Connected[], across = false): Generator<Hit> {
  for (const { index, parent, equal } of findOverlaps(connected.map(({ prefix }) => prefix))) {
    const [inner, outer] = [connected[index]!, connected[parent]!];
    if (across ? equal || inner.table === outer.table : inner.interface === outer.interface) continue;
    yield overlap(inner, outer, equal);
  }
}

function overlap(inner: Connected, outer: Connected, equal: boolean): Hit {
  const [small, large] = [inner, outer].map(({ prefix }) => formatPrefix(maskPrefix(prefix)));
  const where = portLabel(outer, inner);
  return {
    place: inner.place,
    message: equal ? `${small} is also the subnet of ${where}` : `${small} lies inside ${large} of ${where}`,
    related: [{ place: outer.place, message: `${large} of ${portLabel(outer, inner)}` }],
  };
}
