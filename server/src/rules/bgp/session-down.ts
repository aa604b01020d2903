/** A session between two devices of the network that cannot come up. */

import { interfaceIndex } from '../interface-index.ts';
import { rule } from '../rule.ts';
import { sessionFaults } from '../session-faults.ts';
import { sessionIndex } from '../session-index.ts';

export default rule({
  id: 'bgp/session-down',
  severity: 'error',
  scope: 'network',
  summary: 'The two ends of a BGP session do not fit together.',
  why: `Both routers are here, and what one expects the other does not do: it is in another AS, has no such neighbor or the same router ID, speaks from
        another address, is further away than eBGP reaches, sends with a low TTL, has the wrong role, no password or another one. The session stays in Active or Idle and its
        routes are missing. A neighbor at one end only is a warning, since a change in two steps looks like that half-way. Neighbors that are shut
        down are not reported, nor are addresses that more than one device has, nor what only routes could tell.`,
  references: ['RFC 4271 sections 6.2 and 8', 'RFC 5082 section 3', 'RFC 9234 section 4.2', 'RFC 6286 section 2.2', 'RFC 2385 section 2'],
  examples: [
    {
      why: 'A digit of the AS number.',
      bad: `
-- edge1.ios --
hostname edge1
interface GigabitEthernet0/0
 ip address 192.0.2.1 255.255.255.252
router bgp 64500
 neighbor 192.0.2.2 remote-as 64501
                              ^^^^^ error bgp/session-down: the session with edge2 cannot come up: edge1 expects AS 64501, edge2 is AS 64510
-- edge2.ios --
hostname edge2
interface GigabitEthernet0/0
 ip address 192.0.2.2 255.255.255.252
router bgp 64510
 neighbor 192.0.2.1 remote-as 64500
 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error bgp/session-down: the session with edge1 cannot come up: edge1 expects AS 64501, edge2 is AS 64510
`,
      good: `
-- edge1.ios --
hostname edge1
interface GigabitEthernet0/0
 ip address 192.0.2.1 255.255.255.252
router bgp 64500
 neighbor 192.0.2.2 remote-as 64510
-- edge2.ios --
hostname edge2
interface GigabitEthernet0/0
 ip address 192.0.2.2 255.255.255.252
router bgp 64510
 neighbor 192.0.2.1 remote-as 64500
`,
      also: ['bgp/missing-export-policy', 'bgp/missing-import-policy', 'rpki/missing-origin-validation'],
    },
    {
      why: 'One of the reflectors was not told of the new router.',
      bad: `
-- rr1.frr --
hostname rr1
interface lo
 ip address 198.51.100.1/32
router bgp 64500
 neighbor 198.51.100.3 remote-as 64500
 neighbor 198.51.100.3 update-source lo
 neighbor 198.51.100.2 remote-as 64500
 neighbor 198.51.100.2 update-source lo
-- rr2.frr --
hostname rr2
interface lo
 ip address 198.51.100.2/32
router bgp 64500
 neighbor 198.51.100.1 remote-as 64500
 neighbor 198.51.100.1 update-source lo
-- new.junos --
set system host-name new
set interfaces lo0 unit 0 family inet address 198.51.100.3/32
set routing-options autonomous-system 64500
set protocols bgp group RR type internal
set protocols bgp group RR local-address 198.51.100.3
set protocols bgp group RR neighbor 198.51.100.1
set protocols bgp group RR neighbor 198.51.100.2
                                    ^^^^^^^^^^^^ warning bgp/session-down: the session with rr2 cannot come up: rr2 has no neighbor 198.51.100.3
`,
      good: `
-- rr1.frr --
hostname rr1
interface lo
 ip address 198.51.100.1/32
router bgp 64500
 neighbor 198.51.100.3 remote-as 64500
 neighbor 198.51.100.3 update-source lo
 neighbor 198.51.100.2 remote-as 64500
 neighbor 198.51.100.2 update-source lo
-- rr2.frr --
hostname rr2
interface lo
 ip address 198.51.100.2/32
router bgp 64500
 neighbor 198.51.100.1 remote-as 64500
 neighbor 198.51.100.1 update-source lo
 neighbor 198.51.100.3 remote-as 64500
 neighbor 198.51.100.3 update-source lo
-- new.junos --
set system host-name new
set interfaces lo0 unit 0 family inet address 198.51.100.3/32
set routing-options autonomous-system 64500
set protocols bgp group RR type internal
set protocols bgp group RR local-address 198.51.100.3
set protocols bgp group RR neighbor 198.51.100.1
set protocols bgp group RR neighbor 198.51.100.2
`,
    },
    {
      why: 'The second router was made from the first, with its router ID.',
      bad: `
-- core1.frr --
hostname core1
interface eth0
 ip address 192.0.2.1/30
router bgp 64500
 bgp router-id 198.51.100.1
 neighbor 192.0.2.2 remote-as 64500
 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error bgp/session-down: the session with core2 cannot come up: both ends have the router ID 198.51.100.1
-- core2.frr --
hostname core2
interface eth0
 ip address 192.0.2.2/30
router bgp 64500
 bgp router-id 198.51.100.1
 neighbor 192.0.2.1 remote-as 64500
 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error bgp/session-down: the session with core1 cannot come up: both ends have the router ID 198.51.100.1
`,
      good: `
-- core1.frr --
hostname core1
interface eth0
 ip address 192.0.2.1/30
router bgp 64500
 bgp router-id 198.51.100.1
 neighbor 192.0.2.2 remote-as 64500
-- core2.frr --
hostname core2
interface eth0
 ip address 192.0.2.2/30
router bgp 64500
 bgp router-id 198.51.100.2
 neighbor 192.0.2.1 remote-as 64500
`,
    },
    {
      why: 'The password was set at one end.',
      bad: `
-- leaf1.eos --
hostname leaf1
interface Ethernet1
   no switchport
   ip address 192.0.2.1/31
router bgp 64500
   neighbor 192.0.2.0 remote-as 64510
   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error bgp/session-down: the session with spine1 cannot come up: only one end has a password
   neighbor 192.0.2.0 password 7 0123456789
-- spine1.eos --
hostname spine1
interface Ethernet1
   no switchport
   ip address 192.0.2.0/31
router bgp 64510
   neighbor 192.0.2.1 remote-as 64500
   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error bgp/session-down: the session with leaf1 cannot come up: only one end has a password
`,
      good: `
-- leaf1.eos --
hostname leaf1
interface Ethernet1
   no switchport
   ip address 192.0.2.1/31
router bgp 64500
   neighbor 192.0.2.0 remote-as 64510
-- spine1.eos --
hostname spine1
interface Ethernet1
   no switchport
   ip address 192.0.2.0/31
router bgp 64510
   neighbor 192.0.2.1 remote-as 64500
`,
      also: ['bgp/missing-export-policy', 'bgp/missing-import-policy', 'rpki/missing-origin-validation'],
    },
  ],
  reads: ({ name, interfaces, bgp, peerFilters, fragment }) => [name, fragment, peerFilters, interfaceIndex(interfaces), sessionIndex(bgp)],
  check: ({ devices }) => sessionFaults(devices),
});
