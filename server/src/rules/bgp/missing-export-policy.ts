/** An eBGP session without an export policy. */
import { missingPolicies } from '../missing-policy.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'bgp/missing-export-policy',
  severity: 'warning',
  scope: 'device',
  summary: 'An eBGP session has no export policy.',
  why: `Without an export policy a router with two upstreams hands the routes of one to the other and becomes their transit: the
        classical route leak. Software that follows RFC 8212 sends nothing instead, and the own prefixes are not reachable over that session.
        Groups and templates are taken into account; prefix lists, AS-path lists and access lists count as policies.
        Towards private ASNs and in VRFs it is information, unless nothing passes.`,
  references: ['RFC 8212 section 3', 'RFC 7908 section 3', 'MANRS action 1'],
  examples: [
    {
      why: 'Two upstreams, and what one sends goes to the other.',
      bad: `
-- edge1.ios --
hostname edge1
route-map TRANSIT-IN permit 10
route-map TRANSIT-OUT permit 10
router bgp 64500
 bgp rpki server tcp 192.0.2.53 port 3323 refresh 600
 neighbor 192.0.2.1 remote-as 64510
 neighbor 192.0.2.1 route-map TRANSIT-IN in
 neighbor 192.0.2.1 route-map TRANSIT-OUT out
 neighbor 198.51.100.1 remote-as 64511
 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning bgp/missing-export-policy: every best route is sent to 198.51.100.1 (AS 64511)
 neighbor 198.51.100.1 route-map TRANSIT-IN in
`,
      good: `
-- edge1.ios --
hostname edge1
route-map TRANSIT-IN permit 10
route-map TRANSIT-OUT permit 10
router bgp 64500
 bgp rpki server tcp 192.0.2.53 port 3323 refresh 600
 neighbor 192.0.2.1 remote-as 64510
 neighbor 192.0.2.1 route-map TRANSIT-IN in
 neighbor 192.0.2.1 route-map TRANSIT-OUT out
 neighbor 198.51.100.1 remote-as 64511
 neighbor 198.51.100.1 route-map TRANSIT-IN in
 neighbor 198.51.100.1 route-map TRANSIT-OUT out
`,
    },
    {
      why: 'The group filters IPv4, its IPv6 half was forgotten.',
      bad: `
-- edge1.frr --
hostname edge1
route-map IN permit 10
route-map OUT permit 10
router bgp 64500
 neighbor PEERS peer-group
 neighbor PEERS remote-as 64510
 neighbor 192.0.2.1 peer-group PEERS
 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning bgp/missing-export-policy: no route is sent to 192.0.2.1 (AS 64510) (RFC 8212); IPv6 has no export policy
 address-family ipv4 unicast
  neighbor PEERS route-map IN in
  neighbor PEERS route-map OUT out
 address-family ipv6 unicast
  neighbor PEERS activate
  neighbor PEERS route-map IN in
`,
      good: `
-- edge1.frr --
hostname edge1
route-map IN permit 10
route-map OUT permit 10
router bgp 64500
 neighbor PEERS peer-group
 neighbor PEERS remote-as 64510
 neighbor 192.0.2.1 peer-group PEERS
 address-family ipv4 unicast
  neighbor PEERS route-map IN in
  neighbor PEERS route-map OUT out
 address-family ipv6 unicast
  neighbor PEERS activate
  neighbor PEERS route-map IN in
  neighbor PEERS route-map OUT out
`,
      also: ['rpki/missing-origin-validation'],
    },
    {
      why: 'The export policy of the other group does not reach this one.',
      bad: `
-- edge1.junos --
set system host-name edge1
set routing-options autonomous-system 64500
set routing-options validation group RPKI session 192.0.2.53 port 3323
set policy-options policy-statement IN term INVALID from validation-database invalid
set policy-options policy-statement IN term INVALID then reject
set policy-options policy-statement OUT then accept
set protocols bgp group CUSTOMERS export OUT
set protocols bgp group PEERS type external
set protocols bgp group PEERS import IN
set protocols bgp group PEERS neighbor 192.0.2.1 peer-as 64510
                                       ^^^^^^^^^ warning bgp/missing-export-policy: every best route is sent to 192.0.2.1 (AS 64510)
`,
      good: `
-- edge1.junos --
set system host-name edge1
set routing-options autonomous-system 64500
set routing-options validation group RPKI session 192.0.2.53 port 3323
set policy-options policy-statement IN term INVALID from validation-database invalid
set policy-options policy-statement IN term INVALID then reject
set policy-options policy-statement OUT then accept
set protocols bgp group PEERS type external
set protocols bgp group PEERS import IN
set protocols bgp group PEERS export OUT
set protocols bgp group PEERS neighbor 192.0.2.1 peer-as 64510
`,
    },
  ],
  *check(device, { network }) {
    yield* missingPolicies(device, network.settings, 'export');
  },
});
