/** Junos in braces and as `set` lines describe the same device. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import type { Device } from '../../../server/src/model/device.ts';
import { withParsers } from '../../support/parsers.ts';
import { bare, names, read } from './junos-reading.ts';

const braces = `
## Last commit: 2024-05-01 10:00:00 UTC by admin
version 21.4R1.12;
system {
    host-name edge1;
    root-authentication {
        encrypted-password "$6$documentation"; ## SECRET-DATA
    }
}
interfaces {
    ge-0/0/0 {
        description "to transit A";
        mtu 9192;
        vlan-tagging;
        unit 10 {
            vlan-id 10;
            family inet {
                filter {
                    input PROTECT;
                }
                address 192.0.2.1/31;
            }
            family inet6 {
                address 2001:db8::1/64;
            }
        }
    }
    inactive: ge-0/0/1 {
        unit 0 {
            family inet {
                address 203.0.113.1/24;
            }
        }
    }
    ge-0/0/2 {
        disable;
        unit 0 {
            family inet {
                address 198.51.100.2/24 {
                    vrrp-group 1 {
                        virtual-address 198.51.100.1;
                        priority 110;
                    }
                }
            }
        }
    }
    lo0 {
        unit 0 {
            family inet {
                address 192.0.2.255/32;
            }
        }
    }
}
routing-options {
    router-id 192.0.2.255;
    autonomous-system 64496;
    static {
        route 198.51.100.0/24 {
            next-hop [ 192.0.2.0 192.0.2.2 ];
            qualified-next-hop 192.0.2.4 {
                preference 200;
            }
            preference 7;
            tag 5;
        }
        route 203.0.113.0/24 discard;
    }
    aggregate {
        route 198.51.0.0/16 {
            policy CONTRIBUTING;
            discard;
        }
    }
    rib inet6.0 {
        static {
            route 2001:db8:1::/48 reject;
        }
    }
    validation {
        group rpki {
            session 192.0.2.10 {
                port 3323;
            }
        }
    }
}
protocols {
    bgp {
        log-updown;
        group TRANSIT {
            type external;
            import [ SANITY TRANSIT-IN ];
            family inet {
                unicast {
                    prefix-limit {
                        maximum 1000000;
                        teardown 90 idle-timeout forever;
                    }
                }
            }
            export TRANSIT-OUT;
            neighbor 192.0.2.0 {
                description "transit A";
                authentication-key "$9$documentation"; ## SECRET-DATA
                peer-as 64497;
            }
        }
        group IBGP {
            type internal;
            local-address 192.0.2.255;
            cluster 192.0.2.255;
            neighbor 192.0.2.254;
        }
    }
    ospf {
        reference-bandwidth 100g;
        export STATIC-TO-OSPF;
        area 0.0.0.0 {
            interface ge-0/0/2.0 {
                interface-type p2p;
                metric 20;
            }
            interface lo0.0 {
                passive;
            }
        }
        area 0.0.0.1 {
            stub no-summaries;
        }
    }
    lldp {
        interface all;
    }
}
policy-options {
    prefix-list OURS {
        198.51.100.0/24;
        2001:db8::/32;
    }
    policy-statement SANITY {
        term invalid {
            from {
                protocol bgp;
                validation-database invalid;
            }
            then {
                validation-state invalid;
                reject;
            }
        }
        term long {
            from {
                route-filter 0.0.0.0/0 prefix-length-range /25-/32;
                route-filter 10.0.0.0/8 orlonger;
            }
            then reject;
        }
        then next policy;
    }
    policy-statement TRANSIT-IN {
        term customers {
            from {
                as-path CUSTOMER;
                community [ BLACKHOLE OURS-COMMUNITY ];
            }
            then {
                local-preference 120;
                community add OURS-COMMUNITY;
                as-path-prepend "64496 64496";
                next-hop self;
                accept;
            }
        }
    }
    community BLACKHOLE members 65535:666;
    community OURS-COMMUNITY members [ 64496:100 64496:2.. ];
    as-path CUSTOMER "64498 .*";
}
firewall {
    family inet {
        filter PROTECT {
            term ssh {
                from {
                    source-prefix-list {
                        OURS;
                    }
                    protocol tcp;
                }
                then accept;
            }
        }
    }
}
routing-instances {
    BLUE {
        instance-type vrf;
        protocols {
            bgp {
                group CE {
                    neighbor 203.0.113.2 {
                        peer-as 64499;
                        as-override;
                    }
                }
            }
        }
        interface ge-0/0/0.20;
        route-distinguisher 64496:1;
        vrf-target target:64496:1;
    }
}
`;

const lines = `
set version 21.4R1.12
set system host-name edge1
set system root-authentication encrypted-password "$6$documentation"
set interfaces ge-0/0/0 description "to transit A"
set interfaces ge-0/0/0 mtu 9192
set interfaces ge-0/0/0 vlan-tagging
set interfaces ge-0/0/0 unit 10 vlan-id 10
set interfaces ge-0/0/0 unit 10 family inet filter input PROTECT
set interfaces ge-0/0/0 unit 10 family inet address 192.0.2.1/31
set interfaces ge-0/0/0 unit 10 family inet6 address 2001:db8::1/64
set interfaces ge-0/0/2 disable
set interfaces ge-0/0/2 unit 0 family inet address 198.51.100.2/24 vrrp-group 1 virtual-address 198.51.100.1
set interfaces ge-0/0/2 unit 0 family inet address 198.51.100.2/24 vrrp-group 1 priority 110
set interfaces lo0 unit 0 family inet address 192.0.2.255/32
set routing-options router-id 192.0.2.255
set routing-options autonomous-system 64496
set routing-options static route 198.51.100.0/24 next-hop 192.0.2.0
set routing-options static route 198.51.100.0/24 next-hop 192.0.2.2
set routing-options static route 198.51.100.0/24 qualified-next-hop 192.0.2.4 preference 200
set routing-options static route 198.51.100.0/24 preference 7
set routing-options static route 198.51.100.0/24 tag 5
set routing-options static route 203.0.113.0/24 discard
set routing-options aggregate route 198.51.0.0/16 policy CONTRIBUTING
set routing-options aggregate route 198.51.0.0/16 discard
set routing-options rib inet6.0 static route 2001:db8:1::/48 reject
set routing-options validation group rpki session 192.0.2.10 port 3323
set protocols bgp log-updown
set protocols bgp group TRANSIT type external
set protocols bgp group TRANSIT import SANITY
set protocols bgp group TRANSIT import TRANSIT-IN
set protocols bgp group TRANSIT family inet unicast prefix-limit maximum 1000000
set protocols bgp group TRANSIT family inet unicast prefix-limit teardown 90
set protocols bgp group TRANSIT family inet unicast prefix-limit teardown idle-timeout forever
set protocols bgp group TRANSIT export TRANSIT-OUT
set protocols bgp group TRANSIT neighbor 192.0.2.0 description "transit A"
set protocols bgp group TRANSIT neighbor 192.0.2.0 authentication-key "$9$documentation"
set protocols bgp group TRANSIT neighbor 192.0.2.0 peer-as 64497
set protocols bgp group IBGP type internal
set protocols bgp group IBGP local-address 192.0.2.255
set protocols bgp group IBGP cluster 192.0.2.255
set protocols bgp group IBGP neighbor 192.0.2.254
set protocols ospf reference-bandwidth 100g
set protocols ospf export STATIC-TO-OSPF
set protocols ospf area 0.0.0.0 interface ge-0/0/2.0 interface-type p2p
set protocols ospf area 0.0.0.0 interface ge-0/0/2.0 metric 20
set protocols ospf area 0.0.0.0 interface lo0.0 passive
set protocols ospf area 0.0.0.1 stub no-summaries
set protocols lldp interface all
set policy-options prefix-list OURS 198.51.100.0/24
set policy-options prefix-list OURS 2001:db8::/32
set policy-options policy-statement SANITY term invalid from protocol bgp
set policy-options policy-statement SANITY term invalid from validation-database invalid
set policy-options policy-statement SANITY term invalid then validation-state invalid
set policy-options policy-statement SANITY term invalid then reject
set policy-options policy-statement SANITY term long from route-filter 0.0.0.0/0 prefix-length-range /25-/32
set policy-options policy-statement SANITY term long from route-filter 10.0.0.0/8 orlonger
set policy-options policy-statement SANITY term long then reject
set policy-options policy-statement SANITY then next policy
set policy-options policy-statement TRANSIT-IN term customers from as-path CUSTOMER
set policy-options policy-statement TRANSIT-IN term customers from community BLACKHOLE
set policy-options policy-statement TRANSIT-IN term customers from community OURS-COMMUNITY
set policy-options policy-statement TRANSIT-IN term customers then local-preference 120
set policy-options policy-statement TRANSIT-IN term customers then community add OURS-COMMUNITY
set policy-options policy-statement TRANSIT-IN term customers then as-path-prepend "64496 64496"
set policy-options policy-statement TRANSIT-IN term customers then next-hop self
set policy-options policy-statement TRANSIT-IN term customers then accept
set policy-options community BLACKHOLE members 65535:666
set policy-options community OURS-COMMUNITY members 64496:100
set policy-options community OURS-COMMUNITY members 64496:2..
set policy-options as-path CUSTOMER "64498 .*"
set firewall family inet filter PROTECT term ssh from source-prefix-list OURS
set firewall family inet filter PROTECT term ssh from protocol tcp
set firewall family inet filter PROTECT term ssh then accept
set routing-instances BLUE instance-type vrf
set routing-instances BLUE protocols bgp group CE neighbor 203.0.113.2 peer-as 64499
set routing-instances BLUE protocols bgp group CE neighbor 203.0.113.2 as-override
set routing-instances BLUE interface ge-0/0/0.20
set routing-instances BLUE route-distinguisher 64496:1
set routing-instances BLUE vrf-target target:64496:1
`;

describe('the two forms of Junos configurations', () => {
  let fromBraces: Device;
  let fromLines: Device;
  before(async () => {
    await withParsers();
    fromBraces = read(braces);
    fromLines = read(lines);
  });

  const parts = [
    'interfaces',
    'vrfs',
    'staticRoutes',
    'aggregateRoutes',
    'bgp',
    'ospf',
    'policies',
    'prefixLists',
    'asPathLists',
    'communityLists',
    'rpki',
    'defaults',
    'name',
  ] as const;
  for (const part of parts) {
    it(`give equal ${part}`, () => assert.deepEqual(bare(fromLines[part]), bare(fromBraces[part])));
  }

  it('use the same names', () => assert.deepEqual(names(fromLines), names(fromBraces)));

  it('hold no unknown line', () => {
    assert.deepEqual(bare(fromBraces.unknownLines), []);
    assert.deepEqual(bare(fromLines.unknownLines), []);
  });

  it('leave inactive parts out', () => assert.equal(fromBraces.interfaces.has('ge-0/0/1'), false));

  it('name units by their interface', () => {
    assert.deepEqual(
      [...fromLines.interfaces.keys()],
      ['ge-0/0/0', 'ge-0/0/0.10', 'ge-0/0/2', 'ge-0/0/2.0', 'lo0', 'lo0.0', 'ge-0/0/0.20'],
    );
    assert.ok(names(fromBraces).includes('definition interface ge-0/0/0.10'));
    assert.equal(fromLines.interfaces.get('ge-0/0/0.10')?.vlan, 10);
    assert.equal(fromLines.interfaces.get('ge-0/0/0.20')?.vrf, 'BLUE');
  });

  it('give the routes of a VRF the AS number of the device', () => {
    assert.equal(fromBraces.bgp.get('BLUE')?.asn.value, 64496);
    assert.equal(fromBraces.bgp.get('default')?.asn.value, 64496);
  });

  it('fill static routes with what is said of their prefix', () => {
    const routes = fromBraces.staticRoutes.filter(({ prefix }) => prefix.length === 24 && !prefix.w1 && prefix.w0 === 0xc6336400);
    assert.deepEqual(
      routes.map(({ distance }) => distance),
      [7, 7, 200],
    );
    assert.deepEqual(
      routes.map(({ tag }) => tag),
      [5, 5, 5],
    );
  });
});
