/** After edits the simulation is that of the edited network, whatever it took over from the one before. */
import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import { drain } from '../../../server/src/model/drain.ts';
import { absentPaths } from '../../../server/src/routing/absent.ts';
import { stateOf } from '../../../server/src/routing/reuse/state.ts';
import { type Simulation, simulate, simulateSteps } from '../../../server/src/routing/simulate.ts';
import { Workspace } from '../../../server/src/workspace.ts';
import { backbone } from '../../bench/backbone.ts';
import { type Fixture, fixtures } from '../../score/networks/record.ts';
import { editOfBgp } from '../../support/bgp-edits.ts';
import { canonical } from '../../support/canonical.ts';
import { editInside } from '../../support/inside-edits.ts';
import { editLine, editOfAny, isPolicyLine, type LineEdit } from '../../support/policy-edits.ts';
import { type Random, random } from '../../support/random.ts';
import { answersOf, waysOf } from '../../support/simulation-answers.ts';
import './network.ts';

type Texts = ReadonlyMap<string, readonly string[]>;
type Edit = LineEdit & { readonly name: string };
type Chooses = (texts: Texts, chance: Random) => Edit | undefined;

/** One line of a policy. */
const ofPolicies: Chooses = (texts, chance) => {
  const names = [...texts.keys()].filter(name => texts.get(name)!.some(isPolicyLine));
  if (names.length === 0) return undefined;
  const name = chance.pick(names);
  const lines = texts.get(name)!;
  const at = chance.pick(lines.flatMap((line, i) => (isPolicyLine(line) ? [i] : [])));
  return { name, first: at, last: at, lines: editLine(lines[at]!, chance) };
};

const ofAnyLine: Chooses = (texts, chance) => {
  const name = chance.pick([...texts.keys()]);
  return { name, ...editOfAny(texts.get(name)!, chance) };
};

/** One line about a static route, or a network or a neighbor of BGP. */
const ofBgp: Chooses = (texts, chance) => {
  const name = chance.pick([...texts.keys()]);
  const edit = editOfBgp(texts.get(name)!, chance);
  return edit && { name, ...edit };
};

/** One line of an interface, of OSPF or IS-IS, or about what BGP takes from other protocols. */
const inside: Chooses = (texts, chance) => {
  for (let tries = 0; tries < 20; tries++) {
    const name = chance.pick([...texts.keys()]);
    const edit = editInside(texts.get(name)!, chance);
    if (edit) return { name, ...edit };
  }
  return undefined;
};

function workspaceOf(configs: ReadonlyMap<string, string>): Workspace {
  const workspace = new Workspace(['net']);
  for (const [name, text] of configs) workspace.set(`net/${name}.conf`, text, 'frr');
  return workspace;
}

/** Whether the second one rests on the runs of the first one. */
const isTakenOver = (before: Simulation, after: Simulation) => stateOf(before)!.setting.findAlike === stateOf(after)!.setting.findAlike;

const joined = (texts: Texts) => new Map([...texts].map(([name, lines]) => [name, lines.join('\n')]));

/** Edits the network again and again; returns how often something was taken over. Answers are those of the same texts read afresh, lines and all. */
function editAtRandom(configs: ReadonlyMap<string, string>, edits: number, seed: number, choose: Chooses): number {
  const workspace = workspaceOf(configs);
  const texts = new Map([...configs].map(([name, text]) => [name, text.split('\n')]));
  const chance = random(seed);
  let simulation = simulate(workspace.network('net'));
  let taken = 0;
  for (let i = 0; i < edits; i++) {
    const edit = choose(texts, chance);
    if (!edit) return taken;
    const { name, first, last, lines } = edit;
    texts.get(name)!.splice(first, last - first + 1, ...lines);
    workspace.change(`net/${name}.conf`, first, last, lines.map(line => `${line}\n`).join(''));
    const before = simulation;
    simulation = drain(simulateSteps(workspace.network('net'), simulation));
    const fresh = simulate(workspaceOf(joined(texts)).network('net'));
    const about = `${name} lines ${first + 1} to ${last + 1}: ${lines.join(' / ')} (seed ${seed}, edit ${i})`;
    if (canonical(answersOf(simulation)) !== canonical(answersOf(fresh)))
      assert.deepEqual(JSON.parse(canonical(answersOf(simulation))), JSON.parse(canonical(answersOf(fresh))), about);
    if (isTakenOver(before, simulation)) taken++;
  }
  return taken;
}

const allOf = (simulation: Simulation) => [answersOf(simulation), waysOf(simulation)];

/** Five edits of each network that nobody wrote by hand. @returns how often the earlier simulation was taken over */
function editFixtures(seed: number, choose: Chooses): number {
  let taken = 0;
  for (const [i, file] of readdirSync(fixtures).entries()) {
    const { configs } = JSON.parse(readFileSync(path.join(fixtures, file), 'utf8')) as Fixture;
    taken += editAtRandom(new Map(Object.entries(configs)), 5, seed + i, choose);
  }
  return taken;
}

describe('simulation after edits', () => {
  it('of networks that nobody wrote by hand', () => {
    let taken = 0;
    for (const file of readdirSync(fixtures)) {
      const { configs } = JSON.parse(readFileSync(path.join(fixtures, file), 'utf8')) as Fixture;
      taken += editAtRandom(new Map(Object.entries(configs)), 4, file.length + taken, ofPolicies);
    }
    assert.ok(taken > 15, `taken over ${taken} times`);
  }).timeout(120_000);

  it('of any line of networks that nobody wrote by hand', () => {
    const taken = editFixtures(500, ofAnyLine);
    assert.ok(taken > 20, `taken over ${taken} times`);
  }).timeout(240_000);

  it('of any line of a backbone', () => {
    const taken = editAtRandom(backbone({ routers: 9, customers: 3, prefixesOfCustomer: 4 }), 40, 7, ofAnyLine);
    assert.ok(taken > 15, `taken over ${taken} times`);
  }).timeout(120_000);

  it('of lines about networks and neighbors', () => {
    const taken = editFixtures(900, ofBgp);
    assert.ok(taken > 20, `taken over ${taken} times`);
  }).timeout(240_000);

  it('of lines about networks and neighbors of a backbone', () => {
    const taken = editAtRandom(backbone({ routers: 9, customers: 3, prefixesOfCustomer: 4 }), 40, 11, ofBgp);
    assert.ok(taken > 15, `taken over ${taken} times`);
  }).timeout(120_000);

  it('of interfaces and protocols inside', () => {
    const taken = editFixtures(1300, inside);
    assert.ok(taken > 20, `taken over ${taken} times`);
  }).timeout(240_000);

  it('of interfaces and protocols inside a backbone', () => {
    let taken = 0;
    for (let seed = 13; seed < 19; seed++)
      taken += editAtRandom(backbone({ routers: 9, customers: 3, prefixesOfCustomer: 4 }), 6, seed, inside);
    assert.ok(taken > 10, `taken over ${taken} times`);
  }).timeout(120_000);

  it('of a backbone', () => {
    const taken = editAtRandom(backbone({ routers: 9, customers: 3, prefixesOfCustomer: 4 }), 20, 3, ofPolicies);
    assert.ok(taken > 10, `taken over ${taken} times`);
  }).timeout(120_000);

  it('names the term that refuses a route now, where another one refused it before', () => {
    const lines = [
      'frr version 8.4',
      'hostname b',
      'interface eth0',
      ' ip address 192.0.2.2/30',
      'route-map IN deny 20',
      'router bgp 64497',
      ' neighbor 192.0.2.1 remote-as 64496',
      ' address-family ipv4 unicast',
      '  neighbor 192.0.2.1 route-map IN in',
      '',
    ];
    const workspace = new Workspace(['net']);
    workspace.set('net/a.conf', neighbor, 'frr');
    workspace.set('net/b.conf', lines.join('\n'), 'frr');
    const before = simulate(workspace.network('net'));
    workspace.change('net/b.conf', 4, 4, 'route-map IN deny 10\n');
    const after = drain(simulateSteps(workspace.network('net'), before));
    const textIn = (simulation: Simulation) => absentPaths(simulation, 'b', 'default', '203.0.113.0/24').map(({ text }) => text);
    assert.equal(stateOf(after)?.base, stateOf(before)?.base);
    assert.match(textIn(before).join(), /IN 20/);
    assert.match(textIn(after).join(), /IN 10/);
  });

  it('simulates the prefix of a network statement alone, when it goes, comes back and is a new one', () => {
    const configs = backbone({ routers: 9, customers: 3, prefixesOfCustomer: 4 });
    const workspace = workspaceOf(configs);
    const at = configs.get('customer0')!.split('\n').indexOf('  network 100.0.1.0/24');
    const first = simulate(workspace.network('net'));
    let simulation = first;
    const edit = (from: number, to: number, text: string, held: readonly string[]) => {
      workspace.change('net/customer0.conf', from, to, text);
      simulation = drain(simulateSteps(workspace.network('net'), simulation));
      assert.equal(stateOf(simulation)!.base, stateOf(first)!.base, text);
      assert.deepEqual([...stateOf(simulation)!.above.keys()], held);
    };
    const rowsIn = (prefix: string) => simulation.devices.get('router0')!.vrfs.get('default')!.bgp.ipv4.get(prefix)?.length ?? 0;
    edit(at, at, '', ['100.0.1.0/24']);
    assert.equal(rowsIn('100.0.1.0/24'), 0);
    assert.ok(rowsIn('100.0.2.0/24') > 0);
    edit(at, at - 1, '  network 100.0.1.0/24\n', ['100.0.1.0/24']);
    assert.ok(rowsIn('100.0.1.0/24') > 0);
    edit(at, at - 1, '  network 203.0.113.0/24\n', ['100.0.1.0/24', '203.0.113.0/24']);
    assert.equal(rowsIn('203.0.113.0/24'), 0, 'no route to it');
    assert.equal(canonical(answersOf(simulation)), canonical(answersOf(simulate(workspace.network('net')))));
  });

  it('simulates everything where a network statement leads to a next hop, and not where nobody uses its route', () => {
    const configs = backbone({ routers: 9, customers: 3, prefixesOfCustomer: 4 });
    const workspace = workspaceOf(configs);
    const at = configs.get('customer0')!.split('\n').indexOf('  network 100.0.1.0/24');
    let simulation = simulate(workspace.network('net'));
    const edit = (first: number, text: string) => {
      const before = simulation;
      workspace.change('net/customer0.conf', first, first - 1, text);
      simulation = drain(simulateSteps(workspace.network('net'), before));
      assert.equal(canonical(answersOf(simulation)), canonical(answersOf(simulate(workspace.network('net')))), text);
      return isTakenOver(before, simulation);
    };
    assert.ok(edit(at, '  network 192.168.0.0/16\n'), 'no route to it');
    assert.ok(!edit(2, 'ip route 192.168.0.0/16 Null0\n'));
  });

  it('simulates the prefix of a static route alone, and routes of the device follow it', () => {
    const configs = backbone({ routers: 9, customers: 3, prefixesOfCustomer: 4 });
    const workspace = workspaceOf(configs);
    const at = configs.get('customer0')!.split('\n').indexOf('ip route 100.0.1.0/24 Null0');
    const first = simulate(workspace.network('net'));
    let simulation = first;
    const edit = (from: number, to: number, text: string) => {
      workspace.change('net/customer0.conf', from, to, text);
      simulation = drain(simulateSteps(workspace.network('net'), simulation));
      assert.equal(canonical(answersOf(simulation)), canonical(answersOf(simulate(workspace.network('net')))));
      return stateOf(simulation)!.base === stateOf(first)!.base;
    };
    const at0 = (device: string) => simulation.devices.get(device)!.vrfs.get('default')!;
    assert.ok(edit(at, at, ''));
    assert.equal(at0('router0').bgp.ipv4.get('100.0.1.0/24'), undefined);
    assert.ok(edit(at, at - 1, 'ip route 100.0.1.0/24 Null0\n'));
    assert.equal(at0('router0').bgp.ipv4.get('100.0.1.0/24')?.length, 2);
    assert.ok(edit(at, at - 1, 'ip route 203.0.113.0/24 Null0\n'), 'of no prefix that BGP has');
    assert.equal(at0('customer0').rib.ipv4.get('203.0.113.0/24')?.protocol, 'static');
    assert.ok(!edit(at, at - 1, 'ip route 172.16.0.0/16 Null0\n'), 'it may lead to a neighbor');
  });

  it('plays only those tables again that hear something else when a session goes and comes back', () => {
    const configs = backbone({ routers: 9, customers: 3, prefixesOfCustomer: 4 });
    const workspace = workspaceOf(configs);
    let simulation = simulate(workspace.network('net'));
    const edit = (name: string, from: number, to: number, text: string) => {
      workspace.change(`net/${name}.conf`, from, to, text);
      const before = simulation;
      simulation = drain(simulateSteps(workspace.network('net'), before));
      assert.equal(canonical(allOf(simulation)), canonical(allOf(simulate(workspace.network('net')))), `${name}: ${text}`);
      assert.ok(isTakenOver(before, simulation), `${name}: ${text}`);
    };
    const bestIn = (device: string, prefix: string) =>
      simulation.devices
        .get(device)!
        .vrfs.get('default')!
        .bgp.ipv4.get(prefix)
        ?.find(({ best }) => best)?.nextHop;
    const sessions = [
      ['router4', ' neighbor 172.16.0.1 remote-as 65536', ' neighbor 172.16.0.1 shutdown\n'],
      ['customer1', ' neighbor 172.16.0.4 remote-as 64500', ' neighbor 172.16.0.4 local-as 64511\n'],
    ] as const;
    for (const [name, line, text] of sessions) {
      const at = configs.get(name)!.split('\n').indexOf(line);
      assert.ok(at > 0, line);
      edit(name, at + 1, at, text);
      if (name === 'router4') {
        assert.equal(bestIn('router4', '100.0.1.0/24'), '192.168.0.6', 'from the other edge');
        assert.equal(bestIn('customer0', '100.0.5.0/24'), '172.16.0.2', 'by the other edge');
      }
      edit(name, at + 1, at + 1, '');
      edit(name, at, at, '');
      edit(name, at, at - 1, `${line}\n`);
    }
    assert.equal(bestIn('router4', '100.0.1.0/24'), '172.16.0.1');
  }).timeout(60_000);

  it('plays again what another way inside concerns, and simulates alone what is taken from other protocols', () => {
    const configs = backbone({ routers: 7, customers: 2, prefixesOfCustomer: 3 });
    const workspace = workspaceOf(configs);
    let simulation = simulate(workspace.network('net'));
    const edit = (name: string, from: number, to: number, text: string) => {
      workspace.change(`net/${name}.conf`, from, to, text);
      const before = simulation;
      simulation = drain(simulateSteps(workspace.network('net'), before));
      assert.equal(canonical(answersOf(simulation)), canonical(answersOf(simulate(workspace.network('net')))), `${name}: ${text}`);
      assert.ok(isTakenOver(before, simulation), `${name}: ${text}`);
    };
    const lines = [
      ['router6', ' ip ospf cost', ' ip ospf cost 60'],
      ['router6', 'interface eth', ' shutdown'],
      ['router4', 'interface lo', ' ip address 203.0.113.77/32'],
      ['router4', ' address-family ipv4 unicast', '  redistribute connected'],
      ['customer0', ' address-family ipv4 unicast', '  redistribute static'],
    ] as const;
    for (const [name, above, text] of lines) {
      const at =
        configs
          .get(name)!
          .split('\n')
          .findLastIndex(line => line.startsWith(above)) + 1;
      assert.ok(at > 0, above);
      edit(name, at, at - 1, `${text}\n`);
      if (text.includes('static'))
        assert.equal(simulation.devices.get('customer0')!.vrfs.get('default')!.bgp.ipv4.get('100.0.1.0/24')!.length, 2);
      edit(name, at, at, '');
    }
  }).timeout(120_000);

  it('names the line of the neighbor where no policy makes a route any more', () => {
    const receiver = [
      'frr version 8.4',
      'hostname b',
      'interface eth0',
      ' ip address 192.0.2.2/30',
      'route-map IN permit 10',
      'router bgp 64497',
      ' neighbor EXT peer-group',
      ' neighbor 192.0.2.1 remote-as 64496',
      ' neighbor 192.0.2.1 peer-group EXT',
      ' no bgp ebgp-requires-policy',
      ' address-family ipv4 unicast',
      '  neighbor EXT route-map IN in',
      '',
    ];
    const workspace = new Workspace(['net']);
    workspace.set('net/a.conf', `${neighbor}  neighbor 192.0.2.2 route-map OUT out\nroute-map OUT permit 10\n`, 'frr');
    workspace.set('net/b.conf', receiver.join('\n'), 'frr');
    const before = simulate(workspace.network('net'));
    workspace.change('net/b.conf', 8, 8, '');
    const after = drain(simulateSteps(workspace.network('net'), before));
    assert.ok(isTakenOver(before, after));
    assert.equal(canonical(answersOf(after)), canonical(answersOf(simulate(workspace.network('net')))));
  });

  it('names policies and neighbors as they are now, in ways too', () => {
    const configs = backbone({ routers: 9, customers: 3, prefixesOfCustomer: 4 });
    const workspace = workspaceOf(configs);
    const at = configs.get('router4')!.split('\n').indexOf('  neighbor 172.16.0.1 route-map C0-IN in');
    const first = simulate(workspace.network('net'));
    workspace.change('net/router4.conf', at, at, '  neighbor 172.16.0.1 prefix-list NOTHING in\n');
    workspace.change('net/router4.conf', 2, 1, 'ip prefix-list NOTHING seq 5 deny any\n');
    const after = drain(simulateSteps(workspace.network('net'), first));
    assert.equal(stateOf(after)!.base, stateOf(first)!.base);
    assert.match(
      absentPaths(after, 'router4', 'default', '100.0.1.0/24')
        .map(({ text }) => text)
        .join(),
      /NOTHING/,
    );
    assert.equal(canonical(allOf(after)), canonical(allOf(simulate(workspace.network('net')))));
  });

  it('takes over all where a description comes and goes', () => {
    const configs = backbone({ routers: 9, customers: 3, prefixesOfCustomer: 4 });
    const workspace = workspaceOf(configs);
    const first = simulate(workspace.network('net'));
    const lines = configs.get('router4')!.split('\n');
    for (const [above, text] of [
      ['interface cust0', ' description x\n'],
      [' neighbor 172.16.0.1 remote-as', ' neighbor 172.16.0.1 description y\n'],
    ] as const) {
      const at = lines.findIndex(line => line.startsWith(above)) + 1;
      let simulation = first;
      for (const [last, now] of [
        [at - 1, text],
        [at, ''],
      ] as const) {
        workspace.change('net/router4.conf', at, last, now);
        simulation = drain(simulateSteps(workspace.network('net'), simulation));
        assert.equal(stateOf(simulation)!.base, stateOf(first)!.base, text);
      }
    }
  });

  it('follows a policy to the prefixes that it lets in, and back', () => {
    const configs = backbone({ routers: 9, customers: 3, prefixesOfCustomer: 4 });
    const workspace = workspaceOf(configs);
    const at = configs.get('router4')!.split('\n').indexOf('ip prefix-list C0 seq 10 permit 100.0.1.0/24');
    const preferenceIn = (simulation: Simulation) =>
      simulation.devices
        .get('router4')!
        .vrfs.get('default')!
        .bgp.ipv4.get('100.0.1.0/24')!
        .map(({ localPreference }) => localPreference);
    const first = simulate(workspace.network('net'));
    workspace.change('net/router4.conf', at, at, 'ip prefix-list C0 seq 10 deny 100.0.1.0/24\n');
    const denied = drain(simulateSteps(workspace.network('net'), first));
    workspace.change('net/router4.conf', at, at, 'ip prefix-list C0 seq 10 permit 100.0.1.0/24\n');
    const back = drain(simulateSteps(workspace.network('net'), denied));
    assert.deepEqual([...stateOf(denied)!.above.keys()], ['100.0.1.0/24']);
    assert.ok(preferenceIn(first).includes(120));
    assert.ok(!preferenceIn(denied).includes(120));
    assert.deepEqual(preferenceIn(back), preferenceIn(first));
  });
});

const neighbor = `frr version 8.4
hostname a
interface eth0
 ip address 192.0.2.1/30
ip route 203.0.113.0/24 Null0
router bgp 64496
 no bgp ebgp-requires-policy
 neighbor 192.0.2.2 remote-as 64497
 address-family ipv4 unicast
  network 203.0.113.0/24
`;
