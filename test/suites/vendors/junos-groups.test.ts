/** Configuration groups of Junos: what is taken over, from where, and what stands against it. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import type { Device } from '../../../server/src/model/device.ts';
import { formatPrefix } from '../../../server/src/net/prefix.ts';
import { withParsers } from '../../support/parsers.ts';
import { names, read } from './junos-reading.ts';

const mtuOf = (device: Device, name: string) => device.interfaces.get(name)?.mtu;
const listOf = (device: Device, name: string) =>
  device.prefixLists.get(`prefix-list ${name}`)?.entries.flatMap(({ range }) => (range === 'any' ? 'any' : formatPrefix(range.prefix)));
const termsOf = (device: Device, policy: string) => device.policies.get(policy)?.terms.map(({ name, outcome }) => `${name} ${outcome}`);

describe('Junos configuration groups', () => {
  before(withParsers);

  it('give their settings to the level that takes them over', () => {
    const device = read(`
groups { NAMES { system { host-name edge1; } interfaces { lo0 { unit 0 { family inet { address 192.0.2.1/32; } } } } } }
apply-groups NAMES;`);
    assert.equal(device.name, 'edge1');
    assert.equal(device.interfaces.get('lo0.0')?.addresses.length, 1);
    assert.equal(device.lacksGroups, undefined);
  });

  it('do nothing where nothing takes them over', () => {
    const device = read('groups { NAMES { system { host-name hidden; } } }\nsystem { host-name edge1; }');
    assert.equal(device.name, 'edge1');
    assert.equal(read('groups { NAMES { system { host-name hidden; } } }').hostname, undefined);
  });

  it('fill in names that wildcards stand for, and make none', () => {
    const device = read(`
set groups JUMBO interfaces <ge-*> mtu 9192
set groups JUMBO interfaces "<xe-0/0/[0-3]>" mtu 9000
set groups JUMBO interfaces <ge-*> unit <*> family inet filter input PROTECT
set apply-groups JUMBO
set interfaces ge-0/0/0 unit 10 family inet address 192.0.2.1/31
set interfaces xe-0/0/2 description core
set interfaces xe-0/0/4 description access`);
    assert.deepEqual([...device.interfaces.keys()], ['ge-0/0/0', 'ge-0/0/0.10', 'xe-0/0/2', 'xe-0/0/4']);
    assert.deepEqual(
      ['ge-0/0/0', 'xe-0/0/2', 'xe-0/0/4'].map(name => mtuOf(device, name)),
      [9192, 9000, undefined],
    );
    assert.equal(device.interfaces.get('ge-0/0/0.10')?.filters[0]?.acl.value, 'PROTECT');
  });

  it('make units below names that wildcards stand for', () => {
    const device = read(`
set groups UNITS interfaces <ge-*> unit 0 family inet filter input PROTECT
set apply-groups UNITS
set interfaces ge-0/0/1 description x
set protocols ospf area 0 interface ge-0/0/1.0`);
    assert.ok(names(device).includes('definition interface ge-0/0/1.0'));
    assert.ok(device.interfaces.has('ge-0/0/1.0'));
  });

  it('yield to settings of the configuration itself, and later groups to earlier ones', () => {
    const device = read(`
set groups A interfaces <*> mtu 9000
set groups B interfaces <*> mtu 1500
set groups B interfaces <*> description "from B"
set apply-groups [ A B ]
set interfaces ge-0/0/0 mtu 4000
set interfaces ge-0/0/1 unit 0`);
    assert.deepEqual(
      ['ge-0/0/0', 'ge-0/0/1'].map(name => mtuOf(device, name)),
      [4000, 9000],
    );
    assert.equal(device.interfaces.get('ge-0/0/0')?.description, 'from B');
  });

  it('win over those taken over further up', () => {
    const device = read(`
set groups A interfaces <*> mtu 9000
set groups B interfaces <*> mtu 1500
set apply-groups A
set interfaces ge-0/0/0 apply-groups B
set interfaces ge-0/0/1 unit 0`);
    assert.deepEqual(
      ['ge-0/0/0', 'ge-0/0/1'].map(name => mtuOf(device, name)),
      [1500, 9000],
    );
  });

  it('are kept out by apply-groups-except', () => {
    const device = read(`
set groups A interfaces <*> mtu 9000
set apply-groups A
set interfaces ge-0/0/0 apply-groups-except A
set interfaces ge-0/0/1 unit 0`);
    assert.deepEqual(
      ['ge-0/0/0', 'ge-0/0/1'].map(name => mtuOf(device, name)),
      [undefined, 9000],
    );
    const below = read(
      'set groups A protocols bgp group <*> type internal\nset apply-groups A\nset protocols apply-groups-except A\nset protocols bgp group G',
    );
    assert.equal(below.bgp.get('default')?.groups.get('G')?.remoteAs, undefined);
  });

  it('are taken over at any level, as far as they speak of it', () => {
    const device = read(`
groups { G { protocols { bgp { group <*> { type internal; neighbor <*> { passive; } } } } interfaces { <*> { mtu 9000; } } } }
protocols { bgp { group X { apply-groups G; neighbor 192.0.2.1; } group Y { neighbor 192.0.2.2 { apply-groups G; } } } }
interfaces { ge-0/0/0 { unit 0; } }`);
    const { groups, peers } = device.bgp.get('default')!;
    assert.equal(groups.get('X')?.remoteAs?.value, 'internal');
    assert.equal(groups.get('Y')?.remoteAs, undefined);
    assert.deepEqual(
      ['192.0.2.1', '192.0.2.2'].map(name => peers.get(name)?.passive),
      [true, true],
    );
    assert.equal(mtuOf(device, 'ge-0/0/0'), undefined);
  });

  it('take over other groups', () => {
    const device = read(`
set groups OUTER apply-groups INNER
set groups OUTER system host-name edge1
set groups INNER interfaces <*> mtu 9000
set apply-groups OUTER
set interfaces ge-0/0/0 unit 0`);
    assert.equal(device.name, 'edge1');
    assert.equal(mtuOf(device, 'ge-0/0/0'), 9000);
  });

  it('do not go round in circles', () => {
    const device = read(
      'set groups A apply-groups B\nset groups B apply-groups A\nset groups B system host-name edge1\nset apply-groups A',
    );
    assert.equal(device.name, 'edge1');
  });

  it('add to lists and put their terms last', () => {
    const device = read(`
set groups G policy-options policy-statement <*> term LAST then reject
set groups G policy-options prefix-list OURS 198.51.100.0/24
set groups G protocols bgp group <*> import [ SANITY COMMON ]
set apply-groups G
set policy-options policy-statement P term FIRST then accept
set policy-options prefix-list OURS 192.0.2.0/24
set protocols bgp group X import SANITY`);
    assert.deepEqual(termsOf(device, 'P'), ['FIRST accept', 'LAST reject']);
    assert.deepEqual(listOf(device, 'OURS'), ['192.0.2.0/24', '198.51.100.0/24']);
    assert.deepEqual(
      device.bgp
        .get('default')
        ?.groups.get('X')
        ?.anyFamily.importPolicies?.map(({ value }) => value),
      ['SANITY', 'COMMON'],
    );
  });

  it('do not decide where the term decides itself', () => {
    const device = read(`
set groups G policy-options policy-statement <*> term <*> then reject
set apply-groups G
set policy-options policy-statement P term ONE then accept
set policy-options policy-statement P term TWO then tag 1`);
    assert.deepEqual(termsOf(device, 'P'), ['ONE accept', 'TWO reject']);
  });

  it('of the first member only hold on hardware with several', () => {
    const both = 'set groups re0 system host-name edge1-re0\nset groups re1 system host-name edge1-re1\n';
    assert.equal(read(`${both}set apply-groups [ re1 re0 ]`).name, 'edge1-re0');
    const nodes = 'set groups node0 system host-name fw-a\nset groups node1 system host-name fw-b\n';
    assert.equal(read(`${nodes}set apply-groups "\${node}"`).name, 'fw-a');
  });

  it('that stand elsewhere leave the configuration incomplete', () => {
    assert.equal(read('set apply-groups ELSEWHERE').lacksGroups, true);
    assert.equal(read('set interfaces ge-0/0/0 unit 0 apply-groups ELSEWHERE').lacksGroups, true);
    assert.equal(read('set groups G when time 8 to 17\nset groups G system host-name x\nset apply-groups G').lacksGroups, true);
  });

  it('count for names where they stand, once', () => {
    const device = read(`
set groups G protocols bgp group <*> import SANITY
set groups G policy-options policy-statement SANITY then reject
set groups UNUSED protocols bgp group <*> import NOWHERE
set apply-groups G
set protocols bgp group A type external
set protocols bgp group B type external`);
    assert.equal(device.symbols.get('policy-statement SANITY')?.references.length, 1);
    assert.equal(device.symbols.get('policy-statement SANITY')?.definitions.length, 1);
    assert.equal(device.symbols.get('policy-statement NOWHERE'), undefined);
    assert.deepEqual(device.unknownLines, []);
  });

  it('are read as far as the table knows them', () => {
    const device = read('set groups G interfaces <*> no-such-statement 1\nset groups G protocols bgp group <*> neighbor <*> peer-as 64500');
    assert.deepEqual(
      device.unknownLines.map(({ words }) => words.join(' ')),
      ['groups G interfaces <*> no-such-statement 1'],
    );
  });
});

describe('Junos ranges of interfaces', () => {
  before(withParsers);

  it('give their settings to each member', () => {
    const device = read(`
interfaces {
    interface-range ACCESS {
        member ge-0/0/0;
        member "ge-0/0/[2-3]";
        member-range ge-0/1/0 to ge-0/1/1;
        mtu 9000;
        unit 0 { family inet { mtu 1500; } }
    }
    ge-0/0/2 { mtu 4000; }
}`);
    const members = ['ge-0/0/0', 'ge-0/0/2', 'ge-0/0/3', 'ge-0/1/0', 'ge-0/1/1'];
    assert.deepEqual(
      members.map(name => mtuOf(device, name)),
      [9000, 4000, 9000, 9000, 9000],
    );
    assert.ok(device.interfaces.has('ge-0/0/3.0'));
    assert.equal(device.interfaces.size, 2 * members.length);
  });

  it('come before groups', () => {
    const device = read(`
set groups G interfaces <ge-*> mtu 1500
set apply-groups G
set interfaces interface-range R member ge-0/0/0
set interfaces interface-range R mtu 9000
set interfaces ge-0/0/0 unit 0
set interfaces ge-0/0/1 unit 0`);
    assert.deepEqual(
      ['ge-0/0/0', 'ge-0/0/1'].map(name => mtuOf(device, name)),
      [9000, 1500],
    );
  });
});

describe('Junos lists filled from paths', () => {
  before(withParsers);

  it('hold what stands in the configuration, and what it takes over', () => {
    const device = read(`
set groups G interfaces lo0 unit 0 family inet address 192.0.2.1/32
set apply-groups G
set policy-options prefix-list LOCAL apply-path "interfaces <*> unit <*> family inet address <*>"
set policy-options prefix-list PEERS apply-path "protocols bgp group <EXT*> neighbor <*>"
set interfaces ge-0/0/0 unit 0 family inet address 198.51.100.1/24
set protocols bgp group EXT1 neighbor 203.0.113.1 peer-as 64500
set protocols bgp group INT1 neighbor 203.0.113.2`);
    assert.deepEqual(listOf(device, 'LOCAL')?.sort(), ['192.0.2.1/32', '198.51.100.0/24']);
    assert.deepEqual(listOf(device, 'PEERS'), ['203.0.113.1/32']);
  });
});
