/** Lines that labs of automation tools write: SRv6, precise time, values of subscribers, OSPF for IPv6 of EOS. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import { ConfigText } from '../../../server/src/notation/config-text.ts';
import { type VendorId, vendorOf } from '../../../server/src/vendors/index.ts';
import { withParsers } from '../../support/parsers.ts';
import { device } from './line-reading.ts';

const textOf = (vendor: VendorId, text: string) => new ConfigText('edge1.cfg', text, vendorOf(vendor).language);
const unknown = (vendor: VendorId, text: string) =>
  textOf(vendor, text).found.unknown.map(({ place }) => text.split('\n')[place.line]?.trim());

const junos = `routing-options {
    source-packet-routing {
        srgb start-label 16000 index-range 8000;
        srv6 {
            locator MAIN {
                2001:db8:1::/48;
                micro-sid { flavor { psp; usp; } }
            }
        }
    }
}
protocols {
    ptp {
        clock-mode boundary;
        profile-type g.8275.1;
        stateful { interface xe-0/0/0.0 { multicast-mode { transport 802.3; } } }
    }
    isis {
        source-packet-routing { srv6 { locator MAIN { micro-node-sid; } } }
        interface ge-0/0/1.0 { level 2 { post-convergence-lfa { node-protection cost 16777214; } } }
    }
    bgp { source-packet-routing { srv6 { locator MAIN { micro-dt4-sid; } } } }
    pcep { pce CENTRAL { pce-type active stateful; } }
}
dynamic-profiles {
    HOME {
        variables { RATE { default-value 10m; mandatory; } }
        interfaces {
            "$junos-interface-ifd-name" {
                unit "$junos-interface-unit" {
                    family inet { filter { input "$junos-input-filter" precedence 10; } }
                }
            }
        }
    }
}
`;

const ios = `segment-routing srv6
 encapsulation
  source-address 2001:db8::1
 locators
  locator MAIN
   prefix 2001:db8:1::/48
   format usid-f3216
router isis
 segment-routing srv6
  locator MAIN
router bgp 64500
 address-family vpnv4
  segment-routing srv6
   locator MAIN
   alloc-mode per-vrf
  exit-srv6
 exit-address-family
event manager applet RUN
 event syslog occurs 1 pattern "%SYS-5-RESTART: System restarted"
`;

const iosxr = `router ospf CORE
 flex-algo 128
  metric-type delay
  advertise-definition
 area 1
  nssa no-redistribution no-summary
router bgp 64500
 attribute-filter group OLD
  attribute range 41-127 discard
  attribute unrecognized discard
 neighbor 192.0.2.1
  remote-as 64501
  address-family ipv4 unicast
   send-community-gshut-ebgp
logging tls-server VAULT
 vrf MGMT
 trustpoint OWN
logging console discriminator
 match1 BGP
interface GigabitEthernet0/0/0/1
 lldp
  destination mac-address
   ieee-nearest-bridge
`;

const nxos = `vsan database
  vsan 20 name BLUE
  vsan 20 interface fc1/1
device-alias database
  device-alias name HOST1 pwwn 10:00:00:00:5e:00:53:01
zone name HOSTS vsan 20
  member device-alias HOST1 initiator
zoneset name ALL vsan 20
  member HOSTS
zoneset activate name ALL vsan 20
router ospf 1
  max-metric router-lsa on-startup 300 include-stub
  area 0.0.0.5 nssa translate type7 always
interface Ethernet1/1
  ip router ospf multi-area 0.0.0.5
  l2protocol tunnel stp
`;

describe('lines of labs', () => {
  before(withParsers);

  for (const [vendor, text] of Object.entries({ junos, ios, iosxr, nxos })) {
    it(`are known: ${vendor}`, () => assert.deepEqual(unknown(vendor as VendorId, text), []));
  }

  it('a variable of a dynamic profile names no filter', () => {
    const symbols = textOf('junos', junos).sections.flatMap(section => section.symbols);
    assert.deepEqual(
      symbols.filter(({ kind }) => kind === 'firewall-filter'),
      [],
    );
  });

  it('keeps what a device names by itself out of the undefined and the unused', () => {
    const own = [
      ['ios', 'class-map', 'system-cpp-police-sys-data'],
      ['ios', 'acl', 'meraki-fqdn-dns'],
      ['nxos', 'flow-record', 'netflow-original'],
    ] as const;
    for (const [vendor, kind, name] of own) assert.equal(vendorOf(vendor).writer?.builtIn(kind, name), true, name);
    assert.equal(vendorOf('ios').writer?.builtIn('class-map', 'VOICE'), false);
    const members = textOf('junos', 'interfaces { ge-0/0/1 { unit 0 { family ethernet-switching { vlan { members all; } } } } }\n');
    assert.deepEqual(
      members.sections.flatMap(({ symbols }) => symbols).filter(({ kind }) => kind === 'vlan'),
      [],
    );
  });

  it('an AS number of EOS is no list of AS paths', () => {
    const symbols = textOf('eos', 'route-map PEERS permit 10\n   match as 64501\n').sections.flatMap(section => section.symbols);
    assert.deepEqual(
      symbols.map(({ kind }) => kind),
      ['route-map'],
    );
  });

  it('EOS tells the cost of OSPF for IPv6', () => {
    const { interfaces } = device(
      'eos',
      'interface Ethernet1\n   ipv6 ospf 1 area 0.0.0.0\n   ipv6 ospf cost 20\n   ipv6 ospf network point-to-point\n',
    );
    const [ospf] = interfaces.get('Ethernet1')!.ospf;
    assert.deepEqual([ospf?.version, ospf?.cost, ospf?.networkType], [3, 20, 'point-to-point']);
  });
});
