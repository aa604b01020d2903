/** Names in lines of the command references that lead to no definition easily: each must be found at both ends, and no other may be missed. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import { type Kind, symbolKey } from '../../../server/src/model/symbol.ts';
import { type VendorId, vendorOf } from '../../../server/src/vendors/index.ts';
import { withParsers } from '../../support/parsers.ts';
import { device } from './line-reading.ts';

/** Names (`kind name`) without a definition, as far as one is needed, and the unknown lines. */
function missing(vendor: VendorId, text: string): readonly string[] {
  const { symbols, unknownLines } = device(vendor, text);
  const needed = [...symbols.values()].filter(({ references }) => references.some(({ given }) => !given));
  const names = needed.filter(
    ({ definitions, references }) =>
      definitions.length === 0 &&
      !references.some(({ name, alternatives = [] }) => alternatives.some(kind => symbols.get(symbolKey(kind, name))?.definitions.length)),
  );
  const unknown = unknownLines.map(({ words }) => `? ${words.join(' ')}`);
  return [...names.map(({ kind, name }) => symbolKey(kind, name)).sort(), ...unknown];
}

/** Every name of these lines is undefined here; all are listed. */
const linked: readonly (readonly [VendorId, string, readonly string[]])[] = [
  [
    'iosxr',
    'router pim\n address-family ipv4\n  rp-static-deny A1\n  mofrr rib A2\n  allow-rp rp-list A3 group-list A4\n',
    ['A1', 'A2', 'A3', 'A4'],
  ],
  ['iosxr', 'router igmp\n ssm map static 192.0.2.1 A1\n interface Loopback0\n  explicit-tracking A2\ninterface Loopback0\n', ['A1', 'A2']],
  ['iosxr', 'mpls ldp\n address-family ipv4\n  redistribute\n   bgp\n    advertise-to A1\n', ['A1']],
  ['iosxr', 'interface Loopback0\n ipv4 access-group common A1 A2 ingress\n', ['A1', 'A2']],
  ['iosxr', 'ipv4 access-list L\n 10 permit tcp any any match-all +ack -syn\n', []],
  ['ios', 'ip access-list extended L\n permit tcp any any match-all +ack -syn\n', []],
  ['ios', 'ip policy-list PL permit\n match as-path 7\n match ip address prefix-list P\n', ['as-path-list 7', 'prefix-list P']],
  ['ios', 'interface Vlan1\n standby 1 track 5 shutdown\n', ['track 5']],
  ['ios', 'crypto ikev2 policy P\n proposal X\n', ['ike-proposal X']],
  ['ios', 'route-map INJECT permit 10\n set ip address prefix-list P1 P2\n', ['prefix-list P1', 'prefix-list P2']],
  ['ios', 'ipv6 access-list L\n sequence 10 remark of guests\n sequence 20 permit icmp any any\n', []],
  ['ios', 'interface nve1\n member vni 10201 mcast-group 225.0.0.101 FF0E:225::101\n', []],
  [
    'ios',
    'interface Tunnel0\n tunnel source Loopback 0\n ip unnumbered gigabitethernet 0/1\n',
    ['interface GigabitEthernet0/1', 'interface Loopback0'],
  ],
  ['ios', 'interface Loopback 0\nntp source loopback 0\n', []],
  ['nxos', 'interface nve1\n  source-interface loopback 0\n  member vni 5000 mcast-group 230.1.1.1\n', ['interface loopback0']],
  ['ios', 'banana Loopback 0\n', ['? banana Loopback 0']],
  ['eos', 'queue-monitor length mirror destination Cpu\nqueue-monitor length mirror destination Ethernet7\n', ['interface Ethernet7']],
  [
    'eos',
    'ip nat profile P\n   ip nat source dynamic access-list A1 pool N1 priority 10\n   ip nat source static 192.0.2.1 access-list A2 192.0.2.2\n',
    ['acl A1', 'acl A2', 'nat-pool N1'],
  ],
  [
    'eos',
    'aaa accounting exec console start-stop group G1 multicast group G2 logging\naaa authentication login default group G3 group G4 local\n',
    ['G1', 'G2', 'G3', 'G4'].map(name => `aaa-server-group ${name}`),
  ],
  ['eos', 'vrf instance V\nrouter general\n   vrf V\n      leak routes source-vrf V subscribe rcf F()\n', ['control-function F']],
  ['iosxr', 'router igmp vrf V interface Loopback2\n join-group 232.2.2.2 192.0.2.1\n version 3\n', ['interface Loopback2', 'vrf V']],
  [
    'nxos',
    'ip pim register-policy R1\nip pim sg-expiry-timer infinity sg-list R2\nip msdp sa-policy 192.0.2.1 R3 in\n',
    ['R1', 'R2', 'R3'].map(name => `route-map ${name}`),
  ],
  ['nxos', 'vrf context V\n  ip pim register-policy prefix-list P1\n  ip pim ssm route-map R1\n', ['prefix-list P1', 'route-map R1']],
  ['nxos', 'ip access-list L\n  10 permit tcp any any portgroup G\n', ['object-group G']],
  ['nxos', 'router ospf 1\n  area 1 virtual-link 192.0.2.1\n    authentication key-chain K\n', ['key-chain K']],
  [
    'nxos',
    'router bgp 64500\n  address-family ipv4 unicast\n    aggregate-address 192.0.2.0/24 suppress-map R1 advertise-map R2 as-set\n',
    ['route-map R1', 'route-map R2'],
  ],
  ['eos', 'route-map R permit 10\n   match invert-result community C\n', ['community-list C']],
  ['eos', 'route-map R permit 10\n   match ip address dynamic prefix-list D\n', []],
  ['eos', 'router ospf 1\n   distribute-list prefix-list P in\n', ['prefix-list P']],
  [
    'eos',
    'interface Ethernet1\n   profile A B\n   service-profile Q\n   mac security profile M\n',
    ['macsec-policy M', 'port-profile A', 'port-profile B', 'qos-profile Q'],
  ],
  ['eos', 'hardware tcam\n   system profile vxlan-routing\n', []],
  ['eos', 'interface Ethernet1\n   ip multicast boundary 239.0.0.0/8 out\n   ip multicast boundary 239.0.0.0 255.0.0.0\n', []],
  ['eos', 'interface Ethernet1\n   ip multicast boundary A1\n   multicast ipv4 boundary 239.0.0.0/8\n', ['A1']],
  [
    'eos',
    'policy-map type pdp P\n   class built-in ptp\n      police rate 2560 kbps burst-size 64 kbytes\ninterface Ethernet1\n   service-policy type pdp input P\n',
    [],
  ],
  ['nxos', 'route-map R permit 10\n  match tag 1\nroute-map R pbr-statistics\n', []],
  ['ios', 'vrf definition V\n address-family ipv4\n  import ipv4 unicast 56 map R1 allow-evpn\n', ['route-map R1']],
  ['junos', 'set services nat pool P address 192.0.2.0/24\nset services nat rule N term T then translated source-pool Q\n', ['nat-pool Q']],
  ['iosxr', 'ipv6 access-list A1\nmpls ldp\n address-family ipv6\n  discovery targeted-hello accept from A1\n', []],
  ['iosxr', 'router bgp 64500 neighbor 192.0.2.1 address-family ipv4 unicast route-policy R1 in\n', ['route-policy R1']],
  [
    'ios',
    'vlan configuration 10\n device-tracking attach-policy D\ninterface GigabitEthernet1/0/1\n device-tracking attach-policy D\n',
    ['device-tracking-policy D'],
  ],
];

describe('names at both ends', () => {
  before(withParsers);

  for (const [vendor, text, names] of linked) {
    it(`${vendor}: ${text.trim().split('\n').at(-1)!.trim()}`, () => {
      const expected = names.map(name => (name.includes(' ') ? name : `acl ${name}`));
      assert.deepEqual(missing(vendor, text), expected);
    });
  }

  it('what devices bring along needs no definition', () => {
    const given: readonly (readonly [VendorId, string, string])[] = [
      ['ios', 'ipsec-profile', 'default'],
      ['ios', 'ike-proposal', 'default'],
      ['nxos', 'class-map', '1p7q4t-out-pq1'],
      ['nxos', 'acl', 'copp-system-p-acl-bgp'],
      ['junos', 'vlan', 'default'],
    ];
    for (const [vendor, kind, name] of given) assert.ok(vendorOf(vendor).writer?.builtIn(kind as Kind, name), `${kind} ${name}`);
    assert.ok(!vendorOf('nxos').writer?.builtIn('class-map', 'VOICE'));
  });

  it('IOS: a watched interface is no object under a number', () => {
    assert.deepEqual(missing('ios', 'interface Vlan1\n standby 1 track Vlan2 20\ninterface Vlan2\n'), []);
  });

  it('IOS: list 0 of an offset stands for all routes', () => {
    assert.deepEqual(missing('ios', 'router rip\n offset-list 0 in 3\n'), []);
  });

  it('IOS XR: a gateway that DHCP gives is no interface', () => {
    const text =
      'interface MgmtEth0/RP0/CPU0/0\nrouter static\n address-family ipv4 unicast\n  0.0.0.0/0 dhcp\n  192.0.2.0/24 MgmtEth0/RP0/CPU0/0 dhcp 200\n';
    assert.deepEqual(missing('iosxr', text), []);
  });

  it('IOS XR: a port that only takes copies needs no lines of its own', () => {
    const text = 'monitor-session M ethernet\n destination interface GigabitEthernet0/0/0/7\n';
    assert.deepEqual(missing('iosxr', text), []);
  });

  it('Junos: a neighbor that is written below an address is no address of the interface', () => {
    const text =
      'set system host-name r1\nset interfaces ge-0/0/0 unit 0 family inet address 192.0.2.1/30 arp 192.0.2.2 mac 00:00:5e:00:53:01\n';
    const addresses = device('junos', text).interfaces.get('ge-0/0/0.0')?.addresses ?? [];
    assert.deepEqual(
      addresses.map(({ prefix }) => prefix.length),
      [30],
    );
  });

  it('an address that DHCP gives a host has host bits by right', () => {
    assert.deepEqual(device('ios', 'ip dhcp pool P\n host 192.0.2.30 255.255.255.0\n').hostBits, []);
  });
});
