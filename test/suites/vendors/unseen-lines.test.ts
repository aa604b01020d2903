/** Lines of whole configurations that were read wrong once: what each says, and which names it leads to. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import { ConfigText } from '../../../server/src/notation/config-text.ts';
import { vendorOf } from '../../../server/src/vendors/index.ts';
import { withParsers } from '../../support/parsers.ts';
import { device } from './line-reading.ts';

/** Names without a definition, and those without a use. */
function loose(vendor: Parameters<typeof device>[0], text: string): { undefined: string[]; unused: string[] } {
  const symbols = [...device(vendor, text).symbols.values()];
  const names = (some: typeof symbols) => some.map(({ kind, name }) => `${kind} ${name}`).sort();
  return {
    undefined: names(symbols.filter(({ definitions }) => definitions.length === 0)),
    unused: names(symbols.filter(({ definitions, references }) => definitions.length > 0 && references.length === 0)),
  };
}

describe('lines of whole configurations', () => {
  before(withParsers);

  it('EOS: server groups of AAA and watched interfaces lead to their definitions', () => {
    const text = `hostname r1
aaa group server tacacs+ TAC
   server 192.0.2.31 port 4949
aaa group server radius RAD
aaa authentication login default group TAC local
aaa accounting dot1x default start-stop group RAD
interface Vlan10
   vrrp 30 tracked-object UP decrement 20
track UP interface Vlan10 line-protocol
`;
    assert.deepEqual(loose('eos', text).undefined, []);
    assert.ok(!loose('eos', text).unused.some(name => /aaa|track/.test(name)));
  });

  it('EOS: one line makes a neighbor of each interface that it names', () => {
    const bgp = device('eos', 'router bgp 64500\n   neighbor interface Ethernet1-2,4/1 peer-group SPINES remote-as 64501\n').bgp;
    const { peers } = bgp.get('default')!;
    assert.deepEqual(
      [...peers.values()].map(({ name, interface: port, remoteAs }) => [name, port, remoteAs?.value]),
      ['Ethernet1', 'Ethernet2', 'Ethernet4/1'].map(name => [name, name, 64501]),
    );
  });

  it('IOS XR: an interface whose card is not there is out of service, until its own lines come', () => {
    const { interfaces } = device(
      'iosxr',
      `interface preconfigure GigabitEthernet0/7/0/0
 ipv4 address 192.0.2.1 255.255.255.252
 no shutdown
!
interface GigabitEthernet0/0/0/1
 ipv4 address 192.0.2.1 255.255.255.252
!
interface preconfigure GigabitEthernet0/0/0/1
!
interface preconfigure GigabitEthernet0/0/0/2
!
interface GigabitEthernet0/0/0/2
!
`,
    );
    assert.deepEqual(
      [...interfaces.values()].map(({ name, shutdown }) => [name, shutdown]),
      [
        ['GigabitEthernet0/7/0/0', true],
        ['GigabitEthernet0/0/0/1', false],
        ['GigabitEthernet0/0/0/2', false],
      ],
    );
  });

  it('IOS XR: who owns a user of SNMP is no access list', () => {
    const line = 'snmp-server user NMS ADM v3 auth sha encrypted 00 priv aes 256 encrypted 00 IPv4 NMS-IN SystemOwner\n';
    assert.deepEqual(loose('iosxr', line).undefined, ['acl NMS-IN']);
  });

  it('IOS: an address below a general prefix has host bits by right', () => {
    const text = 'hostname r1\ninterface Vlan10\n ipv6 address ISP ::1:0:0:0:1/64\n';
    assert.deepEqual(new ConfigText('r1.cfg', text, vendorOf('ios').language).found.hostBits, []);
  });

  it('IOS: servers, lists of methods, templates, time ranges and trustpoints lead to their definitions', () => {
    const text = `hostname r1
aaa group server radius ISE
 server name ISE-1
aaa authentication login VTY group ISE local
crypto pki trustpoint TP
ip http secure-trustpoint TP
bfd-template single-hop FAST
sampler ONE
pseudowire-class PW
template USER
service-template CRITICAL
time-range HOURS
interface GigabitEthernet1/0/1
 bfd template FAST
 source template USER
 source template LAP_INTERFACE_TEMPLATE
ip access-list extended IN
 permit ip any any time-range HOURS
radius server ISE-1
 address ipv4 192.0.2.11
line vty 0 4
 login authentication VTY
`;
    const symbols = [...device('ios', text).symbols.values()];
    const uses = symbols.map(({ kind, name, definitions, references }) => `${kind} ${name} ${definitions.length}/${references.length}`);
    for (const use of [
      'authentication-server ISE-1 1/1',
      'method-list VTY 1/1',
      'trustpoint TP 1/1',
      'bfd-template FAST 1/1',
      'interface-template USER 1/1',
      'time-range HOURS 1/1',
      'pseudowire-class PW 1/0',
      'sampler ONE 1/0',
      'service-template CRITICAL 1/0',
    ])
      assert.ok(uses.includes(use), `${use} of ${uses.join(', ')}`);
  });

  it('a link-local neighbor with its zone is one on that interface', () => {
    for (const [vendor, port, text] of [
      ['ios', 'GigabitEthernet0/0/2', 'router bgp 64500\n neighbor FE80::1%GigabitEthernet0/0/2 remote-as 64511\n'],
      ['nxos', 'Ethernet1/2', 'router bgp 64500\n  neighbor fe80::1%Ethernet1/2\n    remote-as 64511\n'],
      ['eos', 'Vlan10', 'router bgp 64500\n   neighbor fe80::1%Vl10 remote-as 64511\n'],
    ] as const) {
      const { bgp, symbols } = device(vendor, text);
      const [peer] = bgp.get('default')!.peers.values();
      assert.deepEqual([peer?.interface, peer?.remoteAs?.value], [port, 64511], vendor);
      const start = text.indexOf('%') + 1 - text.indexOf('\n') - 1;
      assert.equal(symbols.get(`interface ${port}`)?.references[0]?.place.start, start, vendor);
    }
  });

  it('NX-OS: the lists of an access map lead to their definitions', () => {
    const text = `ip access-list SERVERS
  10 permit ip any any
vlan access-map FRAMES 10
  match ip address SERVERS
  action drop
`;
    assert.deepEqual(loose('nxos', text), { undefined: [], unused: [] });
  });

  it('Junos: what tools and people write around a configuration is none of its lines', () => {
    for (const text of [
      'configure private\nset system host-name r1\nset routing-options router-id 192.0.2.1\ncommit and-quit\n',
      '=== Configuration ===\n\nversion 24.2R1.10;\nsystem {\n    host-name r1;\n    commit synchronize;\n}\n=== End ===\n',
    ]) {
      const config = new ConfigText('r1.conf', text, vendorOf('junos').language);
      assert.deepEqual(config.found.unknown, []);
      assert.equal(config.objects.system.get('')?.hostname?.value, 'r1');
    }
  });

  it('Junos: a session that is shut down with a message is out of service', () => {
    const line = 'set protocols bgp group A neighbor 192.0.2.1 shutdown notify-message moving\n';
    const { bgp } = device('junos', `set protocols bgp group A peer-as 64501\n${line}`);
    assert.equal([...bgp.values()][0]?.peers.get('192.0.2.1')?.shutdown, true);
  });

  it('Junos: numbers of VLANs are no names', () => {
    const text = 'set interfaces ae0 unit 0 family ethernet-switching vlan members [ WEB 20-30 40 all ]\nset vlans WEB vlan-id 10\n';
    assert.deepEqual(loose('junos', text).undefined, []);
    assert.equal(device('junos', text).symbols.get('vlan WEB')?.references.length, 1);
  });
});
