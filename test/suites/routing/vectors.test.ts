/** Small cases with known answers: prefix lists by length, and the neighbor's address as the last step (both as run on FRR 8.4.4). */
import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { parsePrefix } from '../../../server/src/net/prefix.ts';
import { findPrefixList, prefixListAnswer } from '../../../server/src/routing/policy/lists.ts';
import { bestFrom, networkOf, paths, simulated } from './network.ts';

const asked = ['10.0.0.0/8', '10.1.0.0/16', '10.1.0.0/17', '10.1.1.0/24', '10.1.1.1/32', '11.0.0.0/16', '0.0.0.0/0'];

const lists: readonly (readonly [entry: string, permitted: readonly string[]])[] = [
  ['10.0.0.0/8', ['10.0.0.0/8']],
  ['10.0.0.0/8 ge 24', ['10.1.1.0/24', '10.1.1.1/32']],
  ['10.0.0.0/8 le 16', ['10.0.0.0/8', '10.1.0.0/16']],
  ['10.0.0.0/8 ge 16 le 24', ['10.1.0.0/16', '10.1.0.0/17', '10.1.1.0/24']],
  ['0.0.0.0/0', ['0.0.0.0/0']],
  ['0.0.0.0/0 le 32', asked],
  ['0.0.0.0/0 ge 1', asked.filter(prefix => prefix !== '0.0.0.0/0')],
];

describe('prefix lists', () => {
  for (const vendor of ['frr', 'ios'] as const) {
    for (const [entry, permitted] of lists) {
      it(`of ${vendor}: ${entry}`, () => {
        const [device] = networkOf(`\n-- a.${vendor} --\n hostname a\n ip prefix-list L seq 5 permit ${entry}\n`).devices;
        const list = findPrefixList(device!, 'L', 4)!;
        const found = asked.filter(text => {
          const prefix = parsePrefix(text);
          return prefix.ok && prefixListAnswer(list, prefix.value) === 'permit';
        });
        assert.deepEqual(found, permitted);
      });
    }
  }
});

describe('the last step', () => {
  it('takes the lower address of two neighbors that are one router', () => {
    const simulation = simulated(`
-- a.frr --
frr version 8.4
hostname a
interface eth0
 ip address 192.0.2.9/30
interface eth1
 ip address 192.0.2.101/30
ip route 203.0.113.0/24 Null0
router bgp 64496
 bgp router-id 198.51.100.1
 no bgp ebgp-requires-policy
 neighbor 192.0.2.10 remote-as 64497
 neighbor 192.0.2.102 remote-as 64497
 address-family ipv4 unicast
  network 203.0.113.0/24
-- b.frr --
frr version 8.4
hostname b
interface eth0
 ip address 192.0.2.10/30
interface eth1
 ip address 192.0.2.102/30
router bgp 64497
 bgp router-id 198.51.100.2
 bgp bestpath compare-routerid
 no bgp ebgp-requires-policy
 neighbor 192.0.2.9 remote-as 64496
 neighbor 192.0.2.101 remote-as 64496
`);
    assert.equal(bestFrom(simulation, 'b', '203.0.113.0/24'), '192.0.2.9');
    assert.equal(paths(simulation, 'b', '203.0.113.0/24').find(({ best }) => best)?.decided?.step, 'peer-address');
  });
});
