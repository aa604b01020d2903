/** Lines of Junos that hold more than one statement, and names inside of other words. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import { withParsers } from '../../support/parsers.ts';
import { names, read } from './junos-reading.ts';

describe('a list without brackets on a set line', () => {
  before(withParsers);

  it('holds one value, and what follows belongs beside it', () => {
    const policy = 'set security policies from-zone trust to-zone untrust policy P match';
    const one = read(`${policy} source-address any destination-address WEB application junos-http\n`);
    const each = read(`${policy} source-address any\n${policy} destination-address WEB\n${policy} application junos-http\n`);
    assert.deepEqual(names(one), names(each));
    assert.ok(names(one).includes('reference address WEB'));
  });

  it('of which one ends goes on with the statements beside it', () => {
    const one = read('set protocols bgp group E type external peer-as 64501 export OUT\n');
    const each = read(
      'set protocols bgp group E type external\nset protocols bgp group E peer-as 64501\nset protocols bgp group E export OUT\n',
    );
    assert.deepEqual(names(one), names(each));
    assert.ok(names(one).includes('reference policy-statement OUT'));
    assert.equal(one.bgp.get('default')?.groups.get('E')?.remoteAs?.value, each.bgp.get('default')?.groups.get('E')?.remoteAs?.value);
    assert.equal(read('set interfaces ge-0/0/0 mtu 1500 nonsense\n').unknownLines.length, 1);
  });

  it('with brackets holds all of them', () => {
    const found = names(read('set policy-options policy-statement P term 1 from community [ A B ]\n'));
    for (const name of ['A', 'B']) assert.ok(found.includes(`reference community-list ${name}`), found.join());
  });
});

describe('a level that nothing is set in', () => {
  before(withParsers);

  it('is no unknown line; a value that is missing is', () => {
    assert.deepEqual(read('set snmp\nset protocols mpls\nset system services\n').unknownLines, []);
    assert.equal(read('set interfaces ge-0/0/0 mtu\nset routing-options autonomous-system\n').unknownLines.length, 2);
  });
});

describe('names that stand inside of others', () => {
  before(withParsers);

  it('lead from a table to the instance in front of it', () => {
    const text = `set routing-options static route 0.0.0.0/0 next-table BLUE.inet.0
set routing-options rib-groups G import-rib [ inet.0 RED.inet6.0 bgp.l3vpn.0 ]
`;
    const found = names(read(text)).filter(name => name.includes('routing-instance'));
    assert.deepEqual(found, ['reference routing-instance BLUE', 'reference routing-instance RED']);
  });

  it('lead from what applies a dynamic profile to it, and not to what it holds', () => {
    const text = `set dynamic-profiles SUB interfaces "$junos-interface-ifd-name" unit "$junos-interface-unit" family inet filter input F
set interfaces ge-0/0/1 auto-configure vlan-ranges dynamic-profile SUB accept inet
`;
    assert.deepEqual(
      names(read(text)).filter(name => !name.includes('interface')),
      ['definition dynamic-profile SUB', 'reference dynamic-profile SUB'],
    );
  });
});
