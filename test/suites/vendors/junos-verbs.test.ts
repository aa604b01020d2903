/** Lines of Junos that change what lines before them said: `delete`, `deactivate`, `rename`, `insert`, `copy`, and marks in braces. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import type { Device } from '../../../server/src/model/device.ts';
import { withParsers } from '../../support/parsers.ts';
import { names, read } from './junos-reading.ts';

const termsOf = (device: Device, policy: string) => device.policies.get(policy)?.terms.map(({ name }) => name);

describe('changes of a Junos configuration in the order of the text', () => {
  before(withParsers);

  it('delete what stands above, not what stands below', () => {
    const device = read(`
set interfaces ge-0/0/0 mtu 9000
set interfaces ge-0/0/0 description old
set interfaces ge-0/0/1 mtu 9000
delete interfaces ge-0/0/0
set interfaces ge-0/0/0 description new`);
    assert.equal(device.interfaces.get('ge-0/0/0')?.mtu, undefined);
    assert.equal(device.interfaces.get('ge-0/0/0')?.description, 'new');
    assert.equal(device.interfaces.get('ge-0/0/1')?.mtu, 9000);
  });

  it('delete a statement without its value, one value of a list, and everything below a path', () => {
    const device = read(`
set interfaces ge-0/0/0 mtu 9000
set protocols bgp group G import [ A B C ]
set protocols bgp group G neighbor 192.0.2.1
set protocols ospf area 0 interface lo0
delete interfaces ge-0/0/0 mtu
delete protocols bgp group G import B
delete protocols ospf`);
    assert.equal(device.interfaces.get('ge-0/0/0'), undefined);
    assert.deepEqual(
      device.bgp
        .get('default')
        ?.groups.get('G')
        ?.anyFamily.importPolicies?.map(({ value }) => value),
      ['A', 'C'],
    );
    assert.ok(!names(device).includes('reference policy-statement B'));
    assert.deepEqual(device.ospf, []);
  });

  it('take parts out of effect and put them back', () => {
    const device = read(`
set protocols bgp group A neighbor 192.0.2.1 import GONE
set protocols bgp group B neighbor 192.0.2.2
deactivate protocols bgp group A
deactivate protocols bgp group B neighbor 192.0.2.2
activate protocols bgp group B neighbor 192.0.2.2`);
    assert.deepEqual([...(device.bgp.get('default')?.peers.keys() ?? [])], ['192.0.2.2']);
    assert.ok(!names(device).includes('reference policy-statement GONE'));
  });

  it('keep parts out of effect that grow after it', () => {
    const device = read('set protocols bgp group A type internal\ndeactivate protocols bgp\nset protocols bgp group B type internal');
    assert.equal(device.bgp.size, 0);
  });

  it('rename inside a piece and from one to another', () => {
    const device = read(`
set policy-options policy-statement P term A then accept
set policy-options policy-statement P term B then reject
set interfaces ge-0/0/0 unit 0 family inet address 192.0.2.1/31
set interfaces ge-0/0/5 mtu 9000
rename policy-options policy-statement P term A to term C
rename interfaces ge-0/0/0 to ge-0/0/1`);
    assert.deepEqual(termsOf(device, 'P'), ['C', 'B']);
    assert.deepEqual([...device.interfaces.keys()], ['ge-0/0/1', 'ge-0/0/1.0', 'ge-0/0/5']);
    assert.ok(names(device).includes('definition interface ge-0/0/1.0'));
    assert.ok(!names(device).includes('definition interface ge-0/0/0.0'));
  });

  it('copy and insert', () => {
    const device = read(`
set policy-options policy-statement P term A then accept
set policy-options policy-statement P term B then reject
set policy-options policy-statement P term C then reject
copy policy-options policy-statement P to policy-statement Q
insert policy-options policy-statement P term C before term B
insert policy-options policy-statement Q term A after term B`);
    assert.deepEqual(termsOf(device, 'P'), ['A', 'C', 'B']);
    assert.deepEqual(termsOf(device, 'Q'), ['B', 'A', 'C']);
  });

  it('delete groups and what takes them over', () => {
    const base = 'set groups G system host-name edge1\nset apply-groups G\n';
    assert.equal(read(base).name, 'edge1');
    assert.equal(read(`${base}deactivate apply-groups`).hostname, undefined);
    assert.equal(read(`${base}delete apply-groups G`).hostname, undefined);
    assert.equal(read(`${base}delete groups G\nset groups G system host-name edge2`).name, 'edge2');
  });

  it('replace what marks in braces say', () => {
    const device = read(`
interfaces { ge-0/0/0 { mtu 9000; description old; } ge-0/0/1 { mtu 9000; } }
replace: interfaces { ge-0/0/0 { description new; } }
policy-options { policy-statement P { term A { then accept; } } delete: policy-statement P; }`);
    assert.deepEqual([...device.interfaces.keys()], ['ge-0/0/0']);
    assert.equal(device.interfaces.get('ge-0/0/0')?.description, 'new');
    assert.equal(device.interfaces.get('ge-0/0/0')?.mtu, undefined);
    assert.equal(device.policies.size, 0);
  });

  it('are harmless where nothing stands at their path', () => {
    const device = read(`
delete interfaces ge-0/0/9
deactivate policy-options policy-statement NONE
rename interfaces ge-0/0/8 to ge-0/0/7
insert policy-options policy-statement NONE term A before term B
protect system
annotate system "a note"
set system host-name edge1`);
    assert.equal(device.name, 'edge1');
    assert.deepEqual(device.unknownLines, []);
  });

  it('are unknown where their path is', () => {
    const device = read('delete no-such-part of the configuration\nrename interfaces ge-0/0/0\nset system host-name edge1');
    assert.equal(device.unknownLines.length, 2);
  });
});
