/** An eBGP session without an import policy. */
import { missingPolicies } from '../missing-policy.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'bgp/missing-import-policy',
  severity: 'warning',
  scope: 'device',
  summary: 'An eBGP session has no import policy.',
  why: `RFC 8212 asks that a session without a policy passes nothing. Software that follows it leaves the session up with no routes;
        other software accepts whatever the neighbor sends: bogons, your own prefixes, a full table from a customer.
        Groups and templates are taken into account; prefix lists, AS-path lists and access lists count as policies.
        Towards private ASNs and in VRFs it is information, unless nothing passes.`,
  references: ['RFC 8212 section 3', 'RFC 7454 section 6', 'MANRS action 1'],
  examples: [
    {
      why: 'The customer may send anything.',
      bad: `
-- edge1.ios --
hostname edge1
route-map CUSTOMER-OUT permit 10
router bgp 64500
 neighbor 192.0.2.1 remote-as 64510
 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning bgp/missing-import-policy: every route from 192.0.2.1 (AS 64510) is accepted
 neighbor 192.0.2.1 route-map CUSTOMER-OUT out
`,
      good: `
-- edge1.ios --
hostname edge1
ip prefix-list CUSTOMER seq 5 permit 203.0.113.0/24
route-map CUSTOMER-OUT permit 10
router bgp 64500
 bgp rpki server tcp 192.0.2.53 port 3323 refresh 600
 neighbor 192.0.2.1 remote-as 64510
 neighbor 192.0.2.1 prefix-list CUSTOMER in
 neighbor 192.0.2.1 route-map CUSTOMER-OUT out
`,
      also: ['rpki/missing-origin-validation'],
    },
    {
      why: 'This software accepts nothing without a policy: the session is up and empty.',
      bad: `
-- edge1.frr --
hostname edge1
route-map OUT permit 10
router bgp 64500
 neighbor 192.0.2.1 remote-as 64510
 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning bgp/missing-import-policy: no route from 192.0.2.1 (AS 64510) is accepted (RFC 8212)
 address-family ipv4 unicast
  neighbor 192.0.2.1 route-map OUT out
`,
      good: `
-- edge1.frr --
hostname edge1
ip prefix-list CUSTOMER seq 5 permit 203.0.113.0/24
route-map OUT permit 10
router bgp 64500
 neighbor 192.0.2.1 remote-as 64510
 address-family ipv4 unicast
  neighbor 192.0.2.1 prefix-list CUSTOMER in
  neighbor 192.0.2.1 route-map OUT out
`,
    },
    {
      why: 'The group has an export policy only.',
      bad: `
-- edge1.junos --
system {
    host-name edge1;
}
routing-options {
    autonomous-system 64500;
}
policy-options {
    policy-statement OUT {
        then accept;
    }
}
protocols {
    bgp {
        group TRANSIT {
            type external;
            export OUT;
            peer-as 64510;
            neighbor 192.0.2.1;
                     ^^^^^^^^^ warning bgp/missing-import-policy: every route from 192.0.2.1 (AS 64510) is accepted
        }
    }
}
`,
      good: `
-- edge1.junos --
system {
    host-name edge1;
}
routing-options {
    autonomous-system 64500;
}
policy-options {
    policy-statement IN {
        then accept;
    }
    policy-statement OUT {
        then accept;
    }
}
protocols {
    bgp {
        group TRANSIT {
            type external;
            import IN;
            export OUT;
            peer-as 64510;
            neighbor 192.0.2.1;
        }
    }
}
`,
      also: ['rpki/missing-origin-validation'],
    },
  ],
  *check(device, { network }) {
    yield* missingPolicies(device, network.settings, 'import');
  },
});
