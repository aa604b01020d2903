/** Networks of plain external sessions, which spread prefix by prefix, give the same rows as the general way: one filter that permits everything asks for that. */
import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { stateOf } from '../../../server/src/routing/reuse/state.ts';
import { type Simulation, simulate } from '../../../server/src/routing/simulate.ts';
import { Workspace } from '../../../server/src/workspace.ts';
import { fatTree } from '../../bench/fat-tree.ts';
import './network.ts';

function simulated(configs: ReadonlyMap<string, string>): Simulation {
  const workspace = new Workspace(['net']);
  for (const [name, text] of configs) workspace.set(`net/${name}.conf`, text, 'frr');
  return simulate(workspace.network('net'));
}

/** A list for one neighbor of one router; all lines keep their places. */
function withFilter(configs: ReadonlyMap<string, string>): Map<string, string> {
  const [name, text] = [...configs].find(([, text]) => text.includes('neighbor'))!;
  const [asn, neighbor] = [/router bgp \d+/.exec(text)![0], /neighbor (\S+) remote/.exec(text)![1]];
  const list = `${asn}\n neighbor ${neighbor} prefix-list ALL in\nip prefix-list ALL permit any\n`;
  return new Map(configs).set(name, `${text.trimEnd()}\n${list}`);
}

/** Every row of every table, with all that is said about it. */
function rowsOf({ devices, converged, messages }: Simulation): string[] {
  const rows = [JSON.stringify([converged, messages])];
  for (const [device, { vrfs }] of devices) {
    for (const [vrf, { bgp, rib }] of vrfs) {
      for (const family of ['ipv4', 'ipv6'] as const) {
        for (const [prefix, row] of bgp[family]) rows.push(`${device} ${vrf} bgp ${prefix} ${JSON.stringify(row)}`);
        for (const [prefix, row] of rib[family]) rows.push(`${device} ${vrf} rib ${prefix} ${JSON.stringify(row)}`);
      }
    }
  }
  return rows;
}

/** Numbers that look random. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return sides => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

/** Routers in few ASes, so that loops are refused, that bring in statics, subnets and prefixes of which some are the same. */
function randomNetwork(seed: number): Map<string, string> {
  const roll = dice(seed * 7919);
  const routers = 5 + roll(6);
  const asns = Array.from({ length: routers }, () => 64496 + roll(Math.max(3, routers - 2)));
  const ports: string[][] = asns.map(() => []);
  const peers: string[][] = asns.map(() => []);
  let subnet = 0;
  const join = (a: number, b: number) => {
    if (asns[a] === asns[b]) return;
    const base = 4 * subnet++;
    const at = (host: number) => `192.0.2.${base + host}`;
    ports[a]!.push(`interface eth${subnet}\n ip address ${at(1)}/30`);
    ports[b]!.push(`interface eth${subnet}\n ip address ${at(2)}/30`);
    peers[a]!.push(` neighbor ${at(2)} remote-as ${asns[b]}`);
    peers[b]!.push(` neighbor ${at(1)} remote-as ${roll(2) ? asns[a] : 'external'}`);
    if (roll(4) === 0) peers[a]!.push(` neighbor ${at(2)} send-community large`);
  };
  for (let i = 1; i < routers; i++) join(i, roll(i));
  for (let i = 0; i < routers * 2; i++) join(roll(routers), roll(routers));
  return new Map(
    asns.map((asn, i) => {
      const own = [`198.51.100.${16 * roll(8)}/28`, `203.0.113.${8 * i}/29`];
      return [
        `r${i}`,
        [
          'frr version 8.4',
          `hostname r${i}`,
          ...ports[i]!,
          ...own.map(prefix => `ip route ${prefix} ${roll(3) ? 'Null0' : 'blackhole'}`),
          `router bgp ${asn}`,
          ' no bgp ebgp-requires-policy',
          ` bgp router-id 192.0.2.${200 + i}`,
          ...(roll(2) ? [' bgp bestpath compare-routerid'] : []),
          ...(roll(2) ? [' bgp bestpath as-path multipath-relax'] : []),
          ...(roll(4) ? [] : [' bgp always-compare-med']),
          ...peers[i]!,
          ' address-family ipv4 unicast',
          ...own.slice(roll(2)).map(prefix => `  network ${prefix}${roll(4) ? '' : ' route-map LONG'}`),
          ...(roll(3) ? [] : ['  network 198.51.100.240/28']),
          ...(roll(3) ? [] : ['  redistribute connected']),
          ...(roll(3) ? [] : ['  redistribute static metric 7']),
          ...(roll(3) ? [] : ['  maximum-paths 1']),
          'route-map LONG permit 10',
          ` set as-path prepend ${64496 + roll(6)}`,
          ' set community 64496:1',
        ].join('\n'),
      ];
    }),
  );
}

describe('plain networks', () => {
  const same = (configs: ReadonlyMap<string, string>) => {
    const rows = rowsOf(simulated(configs));
    assert.ok(rows.length > configs.size);
    assert.deepEqual(rows, rowsOf(simulated(withFilter(configs))));
  };
  it('a fat tree', () => same(fatTree(4)));
  it('a row is made without those of other prefixes', () => {
    const simulation = simulated(fatTree(4));
    const { ipv4 } = simulation.devices.get('core0')!.vrfs.get('default')!.bgp;
    const [prefix] = ipv4.keys();
    assert.ok(ipv4.get(prefix!)!.length > 0);
    const tables = [...stateOf(simulation)!.first.tables.values()];
    const looked = new Set(tables.flatMap(({ nextHops }) => [...nextHops.values()].flatMap(({ prefixes }) => [...prefixes])));
    assert.deepEqual([...looked], [prefix]);
  });
  for (let seed = 1; seed <= 20; seed++) it(`random network ${seed}`, () => same(randomNetwork(seed)));
});
