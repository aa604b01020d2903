/** One address on two interfaces between which routes pass. */

import { formatAddress } from '../../net/address.ts';
import { type Connected, connectedOf, ownerLabel } from '../connected.ts';
import { domainsOf } from '../domains.ts';
import { interfaceIndex } from '../interface-index.ts';
import { type Hit, rule } from '../rule.ts';
import { sessionIndex } from '../session-index.ts';
import { addressKey } from '../wires.ts';

export default rule({
  id: 'addresses/duplicate-address',
  severity: 'error',
  scope: 'network',
  summary: 'Two interfaces of one routing domain have the same address.',
  why: `Two interfaces with one address answer for each other: sessions flap, and which of them a host reaches depends on whose answer came last.
        Virtual and anycast addresses, loopbacks that are repeated on purpose, link-local addresses, interfaces that are shut down and copies
        of a whole configuration are not reported; neither is reuse in networks that are not joined.`,
  references: ['RFC 5227 section 1'],
  examples: [
    {
      why: 'The second router was configured from a copy of the first.',
      bad: `
-- edge1.ios --
hostname edge1
interface GigabitEthernet0/0
 ip address 192.0.2.1 255.255.255.0
interface GigabitEthernet0/1
 ip address 198.51.100.1 255.255.255.252
-- edge2.ios --
hostname edge2
interface GigabitEthernet0/0
 ip address 192.0.2.1 255.255.255.0
            ^^^^^^^^^ error addresses/duplicate-address: 192.0.2.1 is also the address of GigabitEthernet0/0 of edge1
interface GigabitEthernet0/1
 ip address 198.51.100.2 255.255.255.252
`,
      good: `
-- edge1.ios --
hostname edge1
interface GigabitEthernet0/0
 ip address 192.0.2.1 255.255.255.0
interface GigabitEthernet0/1
 ip address 198.51.100.1 255.255.255.252
-- edge2.ios --
hostname edge2
interface GigabitEthernet0/0
 ip address 192.0.2.2 255.255.255.0
interface GigabitEthernet0/1
 ip address 198.51.100.2 255.255.255.252
`,
    },
    {
      why: 'Two interfaces of one table.',
      bad: `
-- edge1.junos --
set system host-name edge1
set interfaces ge-0/0/0 unit 0 family inet address 192.0.2.1/24
set interfaces ge-0/0/1 unit 0 family inet address 192.0.2.1/24
                                                   ^^^^^^^^^^^^ error addresses/duplicate-address: 192.0.2.1 is also the address of ge-0/0/0.0
`,
      good: `
-- edge1.junos --
set system host-name edge1
set interfaces ge-0/0/0 unit 0 family inet address 192.0.2.1/24
set interfaces ge-0/0/1 unit 0 family inet address 198.51.100.1/24
`,
      also: ['addresses/overlapping-prefix'],
    },
    {
      why: 'Both ends of an IPv6 link.',
      bad: `
-- edge1.frr --
hostname edge1
interface eth0
 ip address 198.51.100.0/31
 ipv6 address 2001:db8::1/64
-- edge2.frr --
hostname edge2
interface eth0
 ip address 198.51.100.1/31
 ipv6 address 2001:db8::1/64
              ^^^^^^^^^^^^^^ error addresses/duplicate-address: 2001:db8::1 is also the address of eth0 of edge1
`,
      good: `
-- edge1.frr --
hostname edge1
interface eth0
 ip address 198.51.100.0/31
 ipv6 address 2001:db8::1/64
-- edge2.frr --
hostname edge2
interface eth0
 ip address 198.51.100.1/31
 ipv6 address 2001:db8::2/64
`,
    },
  ],
  reads: ({ interfaces, bgp, ospf, vrfs, hostname }) => [interfaceIndex(interfaces), sessionIndex(bgp), ospf, vrfs, hostname?.value],
  *check(network) {
    for (const { tables } of domainsOf(network)) {
      const first = new Map<number | string, Connected>();
      // A single address as a prefix is borrowed or anycast as often as not.
      for (const connected of tables.flatMap(connectedOf).filter(({ apart }) => !apart)) {
        const key = addressKey(connected.prefix);
        const other = first.get(key);
        if (!other) first.set(key, connected);
        else if (other.owner !== connected.owner || other.name !== connected.name) yield duplicate(connected, other);
      }
    }
  },
});

function duplicate(connected: Connected, other: Connected): Hit {
  const where = ownerLabel(other, connected);
  return {
    place: connected.place,
    message: `${formatAddress(connected.prefix)} is also the address of ${where}`,
    related: [{ place: other.place, message: `the same address on ${where}` }],
  };
}
