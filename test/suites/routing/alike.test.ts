/** Prefixes that nothing tells apart go through the simulation once, and each has the answers that it has alone. */
import { strict as assert } from 'node:assert';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import { drain } from '../../../server/src/model/drain.ts';
import type { Network } from '../../../server/src/model/network.ts';
import { stateOf } from '../../../server/src/routing/reuse/state.ts';
import { type Simulation, simulate, simulateEach, simulateSteps } from '../../../server/src/routing/simulate.ts';
import { Workspace } from '../../../server/src/workspace.ts';
import { backbone } from '../../bench/backbone.ts';
import { generateNetwork } from '../../score/networks/generate.ts';
import { readNetwork } from '../../score/networks/read.ts';
import { editLine, isPolicyLine } from '../../support/policy-edits.ts';
import { random } from '../../support/random.ts';
import { answersOf, waysOf } from '../../support/simulation-answers.ts';
import './network.ts';

const shared = process.env.BESTPATH_SHARED ?? path.resolve(import.meta.dirname, '../../../../shared');

function workspaceOf(configs: ReadonlyMap<string, string>): Workspace {
  const workspace = new Workspace(['net']);
  for (const [name, text] of configs) workspace.set(`net/${name}.conf`, text, 'frr');
  return workspace;
}

/** Some more static routes and statements of the same kind beside each of IPv4, and some of those elsewhere in a list. */
function withSiblings(configs: ReadonlyMap<string, string>, seed: number): Map<string, string> {
  const chance = random(seed);
  const beside = (line: string): string[] => {
    const found = /^(ip route|\s+network|ip prefix-list \S+ seq) (?:(\d+) (permit|deny) )?(\d+)\.(\d+)\.(\S+?)\/(\d+)(.*)$/.exec(line);
    if (!found) return [line];
    const [, words, seq, permit, a, b, rest, length, tail] = found;
    if (seq && chance.int(3)) return [line];
    const more = [1, 2, 3].map(i => {
      const prefix = `${a}.${(Number(b) + i * 16) % 256}.${rest}/${length}${tail}`;
      return seq ? `${words} ${Number(seq) * 100 + i} ${permit} ${prefix}` : `${words} ${prefix}`;
    });
    return [line, ...more];
  };
  return new Map([...configs].map(([name, text]) => [name, text.split('\n').flatMap(beside).join('\n')]));
}

/** How many prefixes others stood for. */
const represented = (simulation: Simulation) => stateOf(simulation)?.first.alike?.represented.size ?? 0;

function compare(network: Network, name: string): number {
  const [grouped, each] = [simulate(network), simulateEach(network)];
  assert.equal(represented(each), 0);
  assert.deepEqual(answersOf(grouped), answersOf(each), name);
  assert.deepEqual(waysOf(grouped), waysOf(each), name);
  return represented(grouped);
}

/** One of so many networks, in turn. */
function compareRecorded(folder: string, every: number): number {
  const all = readdirSync(folder).filter(name => existsSync(path.join(folder, name, 'expected.json')));
  const names = all.filter((_, i) => i % every === 0);
  return names.reduce((sum, name) => sum + compare(readNetwork(path.join(folder, name)).network, name), 0);
}

/** After each edit the answers are those of each prefix alone; returns how often something was taken over. */
function editAtRandom(configs: ReadonlyMap<string, string>, edits: number, seed: number): number {
  const workspace = workspaceOf(configs);
  const texts = new Map([...configs].map(([name, text]) => [name, text.split('\n')]));
  const chance = random(seed);
  let simulation = simulate(workspace.network('net'));
  let taken = 0;
  for (let i = 0; i < edits; i++) {
    const places = [...texts].flatMap(([name, lines]) => lines.flatMap((line, at) => (isPolicyLine(line) ? [{ name, at }] : [])));
    if (places.length === 0) return taken;
    const { name, at } = chance.pick(places);
    const lines = texts.get(name)!;
    const made = editLine(lines[at]!, chance);
    lines.splice(at, 1, ...made);
    workspace.change(`net/${name}.conf`, at, at, made.map(line => `${line}\n`).join(''));
    const network = workspace.network('net');
    const before = stateOf(simulation)?.base;
    simulation = drain(simulateSteps(network, simulation));
    assert.deepEqual(answersOf(simulation), answersOf(simulateEach(network)), `${name} line ${at + 1}: ${made.join(' / ')}`);
    if (stateOf(simulation)?.base === before && represented(simulation) > 0) taken++;
  }
  return taken;
}

describe('prefixes that nothing tells apart', () => {
  it('of a backbone', () => {
    const network = workspaceOf(backbone({ routers: 9, customers: 3, prefixesOfCustomer: 5 })).network('net');
    assert.equal(compare(network, 'backbone'), 9);
  }).timeout(60_000);

  it('of networks that nobody wrote by hand', () => {
    let count = 0;
    for (let seed = 101; seed <= 107; seed++)
      count += compare(workspaceOf(withSiblings(generateNetwork(seed).configs, seed)).network('net'), `network ${seed}`);
    assert.ok(count > 80, `${count} prefixes`);
  }).timeout(180_000);

  it('after edits of policies', () => {
    let taken = editAtRandom(backbone({ routers: 9, customers: 3, prefixesOfCustomer: 5 }), 12, 5);
    for (let seed = 201; seed <= 204; seed++) taken += editAtRandom(withSiblings(generateNetwork(seed).configs, seed), 5, seed);
    assert.ok(taken > 6, `taken over ${taken} times`);
  }).timeout(180_000);

  it('go separate ways once a list names one of them', () => {
    const configs = backbone({ routers: 9, customers: 3, prefixesOfCustomer: 5 });
    const workspace = workspaceOf(configs);
    const first = simulate(workspace.network('net'));
    const at = configs.get('router4')!.split('\n').indexOf('ip prefix-list C0 seq 15 permit 100.0.2.0/24');
    workspace.change('net/router4.conf', at, at, 'ip prefix-list C0 seq 15 deny 100.0.2.0/24\n');
    const after = stateOf(drain(simulateSteps(workspace.network('net'), first)))!;
    assert.deepEqual([...after.above.keys()], ['100.0.2.0/24']);
  });

  it('of recorded networks', function () {
    if (!existsSync(path.join(shared, 'labs'))) this.skip();
    this.timeout(240_000);
    assert.ok(compareRecorded(path.join(shared, 'labs'), 6) > 40);
    compareRecorded(path.join(shared, 'oracles/device-best-paths'), 4);
  });
});
