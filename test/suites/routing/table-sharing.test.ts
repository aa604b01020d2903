/** Routes of Junos that stand in tables of other instances too: rib-groups and instance-import. */
import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { bestFrom, paths, simulated } from './network.ts';
import { ios, junos } from './small-routers.ts';

const outside = ios('x', {
  asn: 64497,
  links: [[0, 1]],
  top: 'ip route 203.0.113.0 255.255.255.128 Null0\nip route 203.0.113.128 255.255.255.128 Null0',
  bgp: ' neighbor 192.0.2.2 remote-as 64496\n network 203.0.113.0 mask 255.255.255.128\n network 203.0.113.128 mask 255.255.255.128',
});
const customer = ios('c', { asn: 64498, links: [[1, 2]], bgp: ' neighbor 192.0.2.5 remote-as 64496' });

/** Two static routes and a neighbor in the main instance; instance RED announces its static routes, and what it has of BGP, to a customer. */
const shared = (lines: string) =>
  simulated(
    outside +
      customer +
      junos('a', {
        asn: 64496,
        links: [
          [0, 2],
          [1, 1],
        ],
        top: `set routing-options static route 198.51.100.0/25 discard
set routing-options static route 198.51.100.128/25 discard
set protocols bgp group X type external peer-as 64497
set protocols bgp group X neighbor 192.0.2.1
set policy-options policy-statement OUT from protocol [ static direct bgp ]
set policy-options policy-statement OUT then accept
set policy-options policy-statement LOW term 1 from route-filter 198.51.100.0/25 exact
set policy-options policy-statement LOW term 1 from route-filter 203.0.113.0/25 exact
set policy-options policy-statement LOW term 1 then accept
set policy-options policy-statement LOW term 2 then reject
set routing-instances RED instance-type virtual-router
set routing-instances RED interface ge-0/0/1.0
set routing-instances RED protocols bgp group C type external peer-as 64498
set routing-instances RED protocols bgp group C export OUT
set routing-instances RED protocols bgp group C neighbor 192.0.2.6
${lines}`,
      }),
  );

const group = 'set routing-options rib-groups G import-rib [ inet.0 RED.inet.0 ]';
const seen = (lines: string) =>
  ['198.51.100.0/25', '198.51.100.128/25', '203.0.113.0/25', '203.0.113.128/25', '192.0.2.0/30'].map(prefix =>
    bestFrom(shared(lines), 'c', prefix),
  );
const from = '192.0.2.5';

/** Junos: rib-groups, import-rib, import-policy, rib-group (Protocols BGP), interface-routes. */
describe('rib-groups', () => {
  it('put routes of what uses them into the other tables', () => {
    assert.deepEqual(seen(group), ['-', '-', '-', '-', '-']);
    assert.deepEqual(seen(`${group}\nset routing-options static rib-group G`), [from, from, '-', '-', '-']);
    assert.deepEqual(seen(`${group}\nset protocols bgp group X family inet unicast rib-group G`), ['-', '-', from, from, '-']);
    assert.deepEqual(seen(`${group}\nset routing-options interface-routes rib-group inet G`), ['-', '-', '-', '-', from]);
  });

  it('keep AS paths, and lead where the first table leads', () => {
    const [path] = paths(shared(`${group}\nset protocols bgp group X family inet unicast rib-group G`), 'c', '203.0.113.0/25');
    assert.equal(path?.asPath, '64496 64497');
    const red = shared(`${group}\nset protocols bgp family inet unicast rib-group G`).devices.get('a')?.vrfs.get('RED');
    assert.deepEqual(red?.rib.ipv4.get('203.0.113.0/25')?.nextHops, [{ via: '192.0.2.1', interface: 'ge-0/0/0.0' }]);
  });

  it('put in what the policies of the group accept', () => {
    const lines = `${group}
set routing-options rib-groups G import-policy LOW
set routing-options static rib-group G
set protocols bgp group X family inet unicast rib-group G`;
    assert.deepEqual(seen(lines), [from, '-', from, '-', '-']);
    const undecided = lines.replace('import-policy LOW', 'import-policy [ HIGH ]');
    const reject = `set policy-options policy-statement HIGH term 1 from route-filter 198.51.100.128/25 exact
set policy-options policy-statement HIGH term 1 then reject`;
    assert.deepEqual(seen(`${undecided}\n${reject}`), [`? ${from}`, '-', `? ${from}`, `? ${from}`, '-']);
  });

  it('that begin with another table do nothing', () =>
    assert.deepEqual(seen('set routing-options rib-groups G import-rib [ RED.inet.0 inet.0 ]\nset routing-options static rib-group G'), [
      '-',
      '-',
      '-',
      '-',
      '-',
    ]));
});

/** Junos: instance-import; Routing Policy Match Conditions: instance. */
describe('instance-import', () => {
  it('takes what its policies accept of other instances', () => {
    assert.deepEqual(seen('set routing-instances RED routing-options instance-import LOW'), [from, '-', from, '-', '-']);
    const ofMain = (instance: string) => `set routing-instances RED routing-options instance-import MAIN
set policy-options policy-statement MAIN term 1 from instance ${instance}
set policy-options policy-statement MAIN term 1 from protocol static
set policy-options policy-statement MAIN term 1 then accept
set policy-options policy-statement MAIN term 2 then reject`;
    assert.deepEqual(seen(ofMain('master')), [from, from, '-', '-', '-']);
    assert.deepEqual(seen(ofMain('BLUE')), ['-', '-', '-', '-', '-']);
    assert.deepEqual(shared(ofMain('master')).unsupported, []);
  });
});
