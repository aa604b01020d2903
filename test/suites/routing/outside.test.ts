/** Routes that neighbors outside of the network announce: written in settings, in files beside them, or as a probe. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Announced, Outside } from '../../../server/src/model/announcement.ts';
import type { Network } from '../../../server/src/model/network.ts';
import { RouteCollector } from '../../../server/src/model/route-columns.ts';
import { addressOffset, parseAddress } from '../../../server/src/net/address.ts';
import { parseAsPath } from '../../../server/src/net/as-path.ts';
import type { Parsed } from '../../../server/src/net/parsed.ts';
import { comparePrefixes, formatPrefix, type Prefix, parsePrefix, withLength } from '../../../server/src/net/prefix.ts';
import { findLinks } from '../../../server/src/routing/igp/links.ts';
import { buildRibs } from '../../../server/src/routing/igp/ribs.ts';
import { tossCoin } from '../../../server/src/routing/propagation/order.ts';
import { classesOfOutside } from '../../../server/src/routing/propagation/outside-classes.ts';
import { type Simulation, simulate } from '../../../server/src/routing/simulate.ts';
import { makeVrpSet } from '../../../server/src/rpki/validate.ts';
import { Workspace } from '../../../server/src/workspace.ts';
import { exits } from './exits.ts';
import { bestFrom, networkOf, paths, simulated } from './network.ts';

const settings = (text: string) => `
-- bestpath.json --
  ${text}${exits}`;

describe('routes from outside', () => {
  it('announcements of the settings pass checks, policies and the network, and are marked everywhere', () => {
    const simulation = simulated(
      settings(`{ "announcements": [
        { "neighbor": "198.51.100.2", "prefixes": ["203.0.113.0/24"], "asPath": "64510 65551", "med": 5, "communities": ["64510:1"] },
        { "neighbor": "198.51.100.6", "prefixes": ["203.0.113.0/24"] },
        { "neighbor": "198.51.100.6", "prefixes": ["203.0.113.0/25"], "asPath": [64511, 64496] }
      ] }`),
    );
    assert.equal(bestFrom(simulation, 'east', '203.0.113.0/24'), '198.51.100.2');
    assert.equal(bestFrom(simulation, 'west', '203.0.113.0/24'), '192.0.2.8');
    const [far] = paths(simulation, 'west', '203.0.113.0/24').filter(({ best }) => best);
    assert.equal(far?.asPath, '64510 65551');
    assert.equal(far?.localPreference, 200);
    assert.deepEqual(far?.communities, ['64510:1']);
    assert.equal(far?.assumed, true);
    assert.equal(far?.outside, '198.51.100.2 (bestpath.json line 2)');
    assert.deepEqual(paths(simulation, 'west', '203.0.113.0/25'), [], 'its own AS is in the path');
  });

  it('without settings nothing is assumed', () => {
    assert.deepEqual(paths(simulated(exits), 'east', '203.0.113.0/24'), []);
  });

  it('a probe comes from every external neighbor that has no announcements of its own', () => {
    const simulation = simulated(
      settings(`{ "probe": ["203.0.113.0/24"], "announcements": [{ "neighbor": "198.51.100.6", "prefixes": ["203.0.113.128/25"] }] }`),
    );
    assert.deepEqual(
      paths(simulation, 'east', '203.0.113.0/24').map(({ from, asPath }) => `${from} ${asPath}`),
      ['198.51.100.2 64510'],
    );
    assert.equal(bestFrom(simulation, 'east', '203.0.113.128/25'), '192.0.2.9');
  });

  it('a saved table: the neighbor’s rows where the next hop names it, else the best paths of its own table with its AS in front', () => {
    const simulation = simulated(
      settings(`{ "announcements": [
        { "neighbor": "198.51.100.2", "file": "upstream.txt" },
        { "neighbor": "198.51.100.6", "file": "upstream.txt" }
      ] }`).replace(
        '-- east.frr --',
        `-- upstream.txt --
     Network          Next Hop            Metric LocPrf Weight Path
  *> 203.0.113.0/24   198.51.100.2             0             0 64510 65551 i
  *  203.0.113.0/24   198.51.100.77            0             0 65550 i
-- east.frr --`,
      ),
    );
    assert.deepEqual(
      paths(simulation, 'east', '203.0.113.0/24').map(({ from, asPath }) => `${from} ${asPath}`),
      ['198.51.100.2 64510 65551'],
    );
    const [own] = paths(simulation, 'west', '203.0.113.0/24').filter(({ from }) => from === '198.51.100.6');
    assert.equal(own?.asPath, '64511 64510 65551');
  });

  it('Batfish’s file beside the configurations needs no setting', () => {
    const simulation = simulated(
      `
-- external_bgp_announcements.json --
  { "Announcements": [{ "type": "ebgp_sent", "network": "203.0.113.0/24", "nextHopIp": "198.51.100.6", "srcIp": "198.51.100.6",
    "dstNode": "west", "dstIp": "198.51.100.5", "originType": "IGP", "asPath": [[64511]], "communities": [] }] }${exits}`,
    );
    assert.equal(bestFrom(simulation, 'east', '203.0.113.0/24'), '192.0.2.9');
  });

  it('a network with announcements survives cloning', () => {
    const network = networkOf(settings('{ "announcements": [{ "neighbor": "198.51.100.2", "prefixes": ["203.0.113.0/24"] }] }'));
    assert.deepEqual(structuredClone(network.outside), network.outside);
  });

  it('says what is wrong with an entry, with its line', () => {
    const wrong: readonly (readonly [string, RegExp])[] = [
      ['{\n"announcements": [{ "prefixes": ["203.0.113.0/24"] }] }', /^2: "announcements" needs "neighbor"/],
      ['{\n"announcements": [\n{ "neighbor": "198.51.100.2" }] }', /^3: "announcements" needs either "prefixes" or "file"/],
      ['{ "announcements": [{ "neighbor": "198.51.100", "prefixes": [] }] }', /^1: "announcements" needs an address as "neighbor"/],
      ['{ "announcements": [{ "neighbor": "198.51.100.2", "prefix": [] }] }', /^1: "announcements" has an unknown field "prefix"/],
      ['{ "announcements": [{ "neighbor": "198.51.100.2", "prefixes": ["203.0.113.0/24"], "med": -1 }] }', /needs a number/],
      ['{ "announcements": [{ "neighbor": "198.51.100.2", "prefixes": ["203.0.113.0/24"], "communities": ["x"] }] }', /communities/],
      ['{ "announcements": [{ "neighbor": "198.51.100.2", "file": "gone.txt" }] }', /gone.txt does not exist/],
      ['{ "announcements": {} }', /must be a list/],
      ['{ "probe": ["203.0.113.0/40"] }', /^1: "probe" needs prefixes/],
    ];
    for (const [text, expected] of wrong) {
      const workspace = new Workspace(['net']);
      workspace.set('net/bestpath.json', text);
      const [problem] = workspace.problemsOf('net/bestpath.json');
      assert.match(problem ? `${problem.line + 1}: ${problem.message}` : 'no problem', expected);
    }
  });

  const listed = exits
    .replace('set local-preference 200', 'match ip address prefix-list SOME\n   set local-preference 200')
    .replace(
      'ip prefix-list OWN',
      'ip prefix-list SOME seq 5 permit 203.0.112.0/21 ge 23 le 25\n  ip prefix-list SOME seq 10 permit 203.0.113.64/26\n  ip prefix-list OWN',
    );

  it('prefixes that nothing tells apart have the rows that each has alone', () => {
    compareWithAlone(networkOf(listed));
  });

  it('so do those whose origins are valid and invalid alike', () => {
    const checked = listed.replace(
      '  router bgp 64496\n   bgp router-id 192.0.2.1',
      `  route-map FROM-UPSTREAM permit 20
   match rpki invalid
   set local-preference 50
  route-map FROM-UPSTREAM permit 30
  router bgp 64496
   bgp router-id 192.0.2.1`,
    );
    const vrp = (prefix: string, maxLength: number, asn: number) => ({ prefix: prefixFrom(prefix, 0), maxLength, asn });
    const vrps = [vrp('203.0.112.0/20', 24, 65551), vrp('203.0.120.0/22', 24, 64496), vrp('203.0.113.64/27', 32, 64511)];
    const together = compareWithAlone({ ...networkOf(checked), vrps });
    const states = [...together.devices.get('east')!.vrfs.get('default')!.bgp.ipv4.values()].flatMap(row =>
      row.map(path => path.validation),
    );
    assert.deepEqual([...new Set(states)].sort(), ['invalid', 'not-found', 'valid']);
  });
});

/** Every row of a simulation with all announcements and with those of one prefix. */
function compareWithAlone(network: Network): Simulation {
  let tosses = 0;
  const random = () => tossCoin(5, tosses++, 0, 0);
  const ends = ['198.51.100.2', '198.51.100.6'].map(addressFrom);
  const paths = [
    ['64510 65551', '64510 65550 65551'],
    ['64511 65551', '64511 64496'],
  ].map(texts => texts.map(pathFrom));
  const announcements: Announcement[] = [];
  for (let i = 0; i < 240; i++) {
    const prefix = prefixFrom(['203.0.112.0/24', '203.0.113.64/26', '203.0.120.0/24', '198.51.100.0/24'][i % 4]!, i >> 2);
    ends.forEach((neighbor, n) => {
      if (random() && random()) return;
      const asPath = paths[n]![random() ? 1 : 0]!;
      announcements.push({ neighbor, prefix, asPath, origin: 'igp', communities: none, largeCommunities: none, source: 'test' });
    });
  }
  const rowsOf = (simulation: Simulation) =>
    [...simulation.devices].flatMap(([device, { vrfs }]) =>
      [...vrfs.get('default')!.bgp.ipv4, ...vrfs.get('default')!.rib.ipv4].map(([key, row]) => [device, key, row] as const),
    );
  const together = simulate({ ...network, outside: outsideOf(announcements) });
  for (const prefix of new Set(announcements.map(({ prefix }) => formatPrefix(prefix)))) {
    const own = announcements.filter(announcement => formatPrefix(announcement.prefix) === prefix);
    const alone = simulate({ ...network, outside: outsideOf(own) });
    const only = (simulation: Simulation) => rowsOf(simulation).filter(([, key]) => key === prefix);
    assert.deepEqual(only(together), only(alone), prefix);
  }
  const keys = [...together.devices.get('east')!.vrfs.get('default')!.bgp.ipv4.keys()];
  assert.equal(new Set(keys).size, keys.length);
  assert.deepEqual(
    keys,
    [...keys].sort((a, b) => comparePrefixes(prefixFrom(a, 0), prefixFrom(b, 0))),
  );
  for (const { name, vrfs } of together.devices.values()) {
    const { bgp, received } = vrfs.get('default')!;
    for (const from of ['198.51.100.2', '198.51.100.6', '192.0.2.8', '192.0.2.9', 'self']) {
      const counted = [...bgp.ipv4.values()].filter(row => row.some(path => path.from === from)).length;
      assert.equal(received!(from), counted, `${name} from ${from}`);
    }
  }
  const { representativeOf } = classesIn(network, announcements);
  const standing = new Set(keys.map(representativeOf));
  assert.ok(standing.size < keys.length / 2, `${standing.size} of ${keys.length} stand for themselves`);
  return together;
}

const none: readonly string[] = [];

function parsedValue<T>(parsed: Parsed<T>): T {
  assert.ok(parsed.ok);
  return parsed.value;
}

const addressFrom = (text: string) => parsedValue(parseAddress(text));
const pathFrom = (text: string) => parsedValue(parseAsPath(text));

/** The prefix of the same length that lies `steps` further on. */
function prefixFrom(text: string, steps: number): Prefix {
  const prefix = parsedValue(parsePrefix(text));
  return withLength(addressOffset(prefix, steps * 2 ** (32 - prefix.length)), prefix.length);
}

interface Announcement extends Announced {
  readonly prefix: Prefix;
}

/** One value for all that neighbor and path are the same of. */
function outsideOf(announcements: readonly Announcement[]): Outside {
  const routes = new RouteCollector<Announced>();
  for (const { prefix, ...said } of announcements) {
    const known = routes.values.findIndex(({ neighbor, asPath }) => neighbor === said.neighbor && asPath === said.asPath);
    routes.add(routes.prefix(prefix), known < 0 ? routes.values.push(said) - 1 : known);
  }
  return { routes: routes.columns(), probes: [] };
}

function classesIn({ devices, vrps }: Network, announcements: readonly Announcement[]) {
  const links = findLinks(devices);
  const classes = classesOfOutside(
    devices,
    links,
    buildRibs(devices, links, new Map()),
    [],
    outsideOf(announcements),
    vrps && makeVrpSet(vrps),
  );
  assert.ok(classes);
  return classes;
}
