/** Where the blocks of line languages begin and end, and which names of them are one: what an unknown or cut-off line must not take with it. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import type { Device } from '../../../server/src/model/device.ts';
import { symbolKey } from '../../../server/src/model/symbol.ts';
import undefinedReference from '../../../server/src/rules/references/undefined-reference.ts';
import unusedDefinition from '../../../server/src/rules/references/unused-definition.ts';
import { withParsers } from '../../support/parsers.ts';
import { device, ios } from './line-reading.ts';

const unknown = ({ unknownLines }: Device) => unknownLines.map(({ place }) => place.line);
const messages = (of: Device) =>
  [undefinedReference, unusedDefinition].flatMap(({ check }) => [...check(of as never, {} as never)].map(({ message }) => message));

describe('blocks of line languages', () => {
  before(withParsers);

  it('go on behind a line that only a block further out knows', () => {
    const { bgp } = device(
      'iosxr',
      `hostname r1
router bgp 64500
 bmp server 1
  host 192.0.2.9 port 5000
 !
 neighbor 192.0.2.1
  remote-as 64501
 !
!
`,
    );
    assert.equal(bgp.get('default')?.peers.size, 1);
  });

  it('are not left for a line in short words of a block further out', () => {
    const read = ios('hostname r1\nrouter lisp\n site A\n  frobnicate\n policy P1\n  color 5\n');
    assert.equal(read.symbols.has(symbolKey('policy-map', 'P1')), false);
  });

  it('end where a job that was cut off cannot go on', () => {
    const read = device(
      'nxos',
      'switchname r1\nscheduler job name BACKUP\ncopy running-config startup-config\nrouter bgp 64500\n  neighbor 192.0.2.1\n',
    );
    assert.equal(read.bgp.get('default')?.peers.size, 1);
  });

  it('of groups hold lines without effect whose names count', () => {
    const read = device(
      'iosxr',
      `hostname r1
key chain K
 key 1
!
group CORE
 interface 'HundredGigE.*'
  mtu 9216
 !
 router isis '.*'
  interface 'Bundle-Ether.*'
   hello-password keychain K
  !
 !
end-group
interface Loopback0
 apply-group CORE
 ipv4 address 192.0.2.1 255.255.255.255
!
`,
    );
    assert.deepEqual(unknown(read), []);
    assert.deepEqual([...read.interfaces.keys()], ['Loopback0']);
    assert.deepEqual(messages(read), []);
  });

  it('of a range of interfaces speak of each member', () => {
    const { interfaces, symbols } = ios('hostname r1\ninterface range Gi1/0/1 - 3 , te1/1/1\n description user\n shutdown\n');
    assert.deepEqual(
      [...interfaces.keys()],
      ['GigabitEthernet1/0/1', 'GigabitEthernet1/0/2', 'GigabitEthernet1/0/3', 'TenGigabitEthernet1/1/1'],
    );
    for (const { description, shutdown } of interfaces.values()) assert.deepEqual([description, shutdown], ['user', true]);
    assert.equal(symbols.get(symbolKey('interface', 'GigabitEthernet1/0/2'))?.definitions.length, 1);
  });

  it('of scripts say nothing of the device, and end with it or at the margin', () => {
    const handler = (end: string) => `hostname r1
event-handler LINK
   action bash
      interface Ethernet9
      shutdown
${end}interface Ethernet1
   description kept
`;
    for (const end of ['      EOF\n   delay 5\n', '!\n']) {
      const read = device('eos', handler(end));
      assert.deepEqual([unknown(read), [...read.interfaces.keys()]], [[], ['Ethernet1']]);
    }
  });

  it('of the patch panel and of next-hop groups name what they use', () => {
    const read = device(
      'eos',
      `hostname r1
interface Ethernet5.10
   encapsulation vlan
      client dot1q 10 network client
nexthop-group NHG type ip
   size 1
   entry 0 nexthop 192.0.2.9
ip route 203.0.113.0/24 nexthop-group NHG
patch panel
   patch P1
      connector 1 interface Ethernet5.10
      connector 2 pseudowire bgp vpws V pseudowire PW
router bgp 64500
   vpws V
      rd 192.0.2.1:500
      pseudowire PW
         evpn vpws id local 1 remote 2
   neighbor 192.0.2.2 remote-as 64501
`,
    );
    assert.deepEqual([unknown(read), messages(read)], [[], []]);
    assert.equal(read.bgp.get('default')?.peers.size, 1);
    assert.equal(read.symbols.get(symbolKey('nexthop-group', 'NHG'))?.references.length, 1);
  });

  it('of LISP close with their own words', () => {
    const read = ios(`hostname r1
interface Loopback0
router lisp
 locator-set L1
  IPv4-interface Loopback0 priority 10 weight 10
  exit-locator-set
 !
 instance-id 4099
  service ipv4
   eid-table default
   exit-service-ipv4
  !
  exit-instance-id
 !
 exit-router-lisp
!
ip access-list standard A
 permit any
`);
    assert.deepEqual(unknown(read), []);
    assert.equal(read.acls.size, 1);
  });
});

describe('names that may be of several kinds', () => {
  before(withParsers);

  it('are those of IPv6 lists in classes of IOS', () => {
    const read = ios(`hostname r1
ipv6 access-list V6
 permit tcp any any eq 22
class-map match-all C
 match access-group name V6
policy-map P
 class C
control-plane
 service-policy input P
`);
    assert.deepEqual(messages(read), []);
  });

  it('are those of IPv6 and MAC lists in classes of NX-OS, and undefined where no kind has them', () => {
    const classes = (name: string) => `switchname r1
ipv6 access-list V6
  10 permit tcp any any eq bgp
class-map type control-plane match-any C
  match access-group name ${name}
policy-map type control-plane P
  class C
control-plane
  service-policy input P
`;
    assert.deepEqual(messages(device('nxos', classes('V6'))), []);
    assert.equal(messages(device('nxos', classes('V7'))).length, 2);
  });

  it('are no lists named except', () => {
    const lists = 'policy-options {\n prefix-list A {\n  192.0.2.0/24;\n }\n prefix-list B {\n  192.0.2.0/28;\n }\n}\n';
    const from = 'source-prefix-list {\n A;\n B except;\n}\nprefix-list B except;\n';
    const filter = `firewall {\n family inet {\n  filter F {\n   term T {\n    from {\n${from}    }\n    then accept;\n   }\n  }\n }\n}\n`;
    const use = 'interfaces {\n lo0 {\n  unit 0 {\n   family inet {\n    filter {\n     input F;\n    }\n   }\n  }\n }\n}\n';
    assert.deepEqual(messages(device('junos', `system {\n host-name r1;\n}\n${lists}${filter}${use}`)), []);
  });

  it('are no interfaces of this device in what other virtual devices are given', () => {
    const read = device(
      'nxos',
      'switchname r1\nvdc OTHER id 2\n  allocate interface Ethernet3/1-8\ninterface Ethernet1/1\n  no shutdown\n',
    );
    assert.deepEqual([unknown(read), messages(read)], [[], []]);
  });
});
