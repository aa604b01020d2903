/** What keeps two ends of a link from becoming neighbors in OSPF and IS-IS: each case has a route where both ends agree, and none where they do not. */
import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { route, simulated } from './network.ts';

const loopback = '198.51.100.1/32';

/** A router of each vendor with OSPF in area 0 on 192.0.2.0/30; `lines` are those of the link. */
const ospf = {
  frr: (lines: string, area = '') => `
-- a.frr --
frr version 8.4.4
hostname a
interface lo
 ip address 198.51.100.1/32
 ip ospf area 0
interface eth0
 ip address 192.0.2.1/30
 ip ospf area 0
 ${lines}
router ospf
 ospf router-id 198.51.100.1
 ${area}
`,
  ios: (lines: string, area = '') => `
-- b.ios --
hostname b
interface GigabitEthernet1
 ip address 192.0.2.2 255.255.255.252
 ip ospf 1 area 0
 ${lines}
router ospf 1
 router-id 198.51.100.2
 ${area}
`,
  nxos: (lines: string) => `
-- b.nxos --
hostname b
feature ospf
interface Ethernet1/1
  no switchport
  ip address 192.0.2.2/30
  ip router ospf 1 area 0
  ${lines}
  no shutdown
router ospf 1
  router-id 198.51.100.2
`,
  eos: (lines: string) => `
-- b.eos --
hostname b
interface Ethernet1
   no switchport
   ip address 192.0.2.2/30
   ip ospf area 0.0.0.0
   ${lines}
router ospf 1
   router-id 198.51.100.2
`,
  iosxr: (lines: string, process = '') => `
-- b.iosxr --
hostname b
interface GigabitEthernet0/0/0/0
 ipv4 address 192.0.2.2 255.255.255.252
router ospf 1
 router-id 198.51.100.2
 ${process}
 area 0
  interface GigabitEthernet0/0/0/0
   ${lines}
`,
  junos: (line: string) => `
-- b.junos --
set system host-name b
set interfaces ge-0/0/0 unit 0 family inet address 192.0.2.2/30
set routing-options router-id 198.51.100.2
set protocols ospf area 0 interface ge-0/0/0.0 ${line}
`,
};
const hasRoute = (a: string, b: string) => route(simulated(a + b), 'b', loopback) !== undefined;

describe('OSPF neighbors', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['IOS', ospf.ios('ip ospf hello-interval 5'), ospf.ios('ip ospf hello-interval 10')],
    ['IOS', ospf.ios('ip ospf dead-interval 20'), ospf.ios('ip ospf dead-interval 40')],
    ['IOS', ospf.ios('ip ospf authentication message-digest'), ospf.ios('ip ospf authentication null')],
    ['IOS', ospf.ios('', 'area 0 authentication'), ospf.ios('ip ospf authentication null', 'area 0 authentication')],
    ['NX-OS', ospf.nxos('ip ospf hello-interval 5'), ospf.nxos('ip ospf hello-interval 10')],
    ['NX-OS', ospf.nxos('ip ospf authentication'), ospf.nxos('')],
    ['EOS', ospf.eos('ip ospf hello-interval 5'), ospf.eos('ip ospf cost 20')],
    ['EOS', ospf.eos('ip ospf authentication message-digest'), ospf.eos('')],
    ['IOS XR', ospf.iosxr('network broadcast\n   hello-interval 5'), ospf.iosxr('network broadcast')],
    ['IOS XR', ospf.iosxr('authentication message-digest'), ospf.iosxr('cost 5')],
    ['Junos', ospf.junos('hello-interval 5'), ospf.junos('metric 10')],
    ['Junos', ospf.junos('authentication md5 1 key "secret"'), ospf.junos('metric 10')],
  ];
  for (const [vendor, differs, agrees] of cases)
    it(`of ${vendor} and FRR must agree: ${differs.split('\n').slice(-6).join(' ').trim()}`, () => {
      assert.equal(hasRoute(ospf.frr(''), differs), false);
      assert.equal(hasRoute(ospf.frr(''), agrees), true);
    });

  it('come to be where both ends change alike', () => {
    const both = (a: string, b: string) => hasRoute(ospf.frr(a), ospf.ios(b));
    assert.equal(both('ip ospf hello-interval 5\n ip ospf dead-interval 20', 'ip ospf hello-interval 5'), true);
    // FRR keeps 40 seconds whatever the hellos are (measured on 8.4.4), IOS takes four hellos.
    assert.equal(both('ip ospf hello-interval 5', 'ip ospf hello-interval 5'), false);
    assert.equal(both('ip ospf authentication message-digest', 'ip ospf authentication message-digest'), true);
  });

  it('have the same key, where the text tells', () => {
    const key = (secret: string) => `ip ospf authentication\n ip ospf authentication-key ${secret}`;
    assert.equal(hasRoute(ospf.frr(key('one')), ospf.ios(key('one'))), true);
    assert.equal(hasRoute(ospf.frr(key('one')), ospf.ios(key('two'))), false);
    assert.equal(hasRoute(ospf.frr(key('one')), ospf.ios(key('6 SEALED'))), true);
    const md5 = (id: number, secret: string) => `ip ospf authentication message-digest\n ip ospf message-digest-key ${id} md5 ${secret}`;
    assert.equal(hasRoute(ospf.frr(md5(1, 'one')), ospf.ios(md5(1, 'one'))), true);
    assert.equal(hasRoute(ospf.frr(md5(1, 'one')), ospf.ios(md5(2, 'one'))), false);
  });

  /** RFC 2328 section 10.6; Cisco document 13684: the end with the smaller MTU refuses what the other one tells, unless it is told not to look. */
  it('take packets of the same size, where both sizes are known', () => {
    const from = (a: string, b: string) =>
      route(
        simulated(
          ospf
            .ios(a)
            .replace('-- b.ios --', '-- c.ios --')
            .replace('hostname b', 'hostname c')
            .replace('192.0.2.2 ', '192.0.2.1 ')
            .replace('id 198.51.100.2', 'id 198.51.100.3') + b,
        ),
        'b',
        '198.51.100.9/32',
      ) !== undefined;
    const with9 = (line: string) => `${line}\ninterface Loopback0\n ip address 198.51.100.9 255.255.255.255\n ip ospf 1 area 0`;
    assert.equal(from(with9(''), ospf.nxos('')), true);
    assert.equal(from(with9('mtu 9000'), ospf.nxos('')), false);
    assert.equal(from(with9('mtu 9000'), ospf.nxos('mtu 9000')), true);
    assert.equal(from(with9('mtu 9000'), ospf.nxos('ip ospf mtu-ignore')), true);
    assert.equal(from(with9('mtu 9000'), ospf.ios('').replace('hostname b', 'hostname b\nsystem mtu 9000')), true);
    // Of EOS another default can be set.
    assert.equal(from(with9('mtu 9000'), ospf.eos('')), true);
    assert.equal(from(with9('mtu 9000'), ospf.eos('mtu 1500')), false);
  });

  it('are not judged where XR writes times further out', () => {
    assert.equal(hasRoute(ospf.frr(''), ospf.iosxr('network broadcast\n   hello-interval 5', 'dead-interval 20')), true);
  });
});

describe('IS-IS neighbors', () => {
  const isis = (name: string, lines: string) => `
-- ${name}.frr --
frr version 8.4.4
hostname ${name}
interface lo
 ip address 198.51.100.${name === 'a' ? 1 : 2}/32
 ip router isis x
 isis passive
interface eth0
 ip address 192.0.2.${name === 'a' ? 1 : 2}/30
 ip router isis x
 ${lines}
router isis x
 net 49.0001.0000.0000.000${name === 'a' ? 1 : 2}.00
`;
  const ios = (lines: string) => `
-- b.ios --
hostname b
interface GigabitEthernet1
 ip address 192.0.2.2 255.255.255.252
 ip router isis
 ${lines}
router isis
 net 49.0001.0000.0000.0002.00
 metric-style wide
`;

  it('speak hellos of one kind: on a line between two routers, or on a network of many (measured on FRR 8.4.4)', () => {
    const line = 'isis network point-to-point';
    assert.equal(hasRoute(isis('a', ''), isis('b', '')), true);
    assert.equal(hasRoute(isis('a', line), isis('b', line)), true);
    assert.equal(hasRoute(isis('a', line), isis('b', '')), false);
    assert.equal(hasRoute(isis('a', line), ios('')), false);
    assert.equal(hasRoute(isis('a', line), ios(line)), true);
  });
});
