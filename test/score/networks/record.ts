/**
 * Keeps networks that FRR has run as fixtures of the tests: configurations and what a comparison looks at.
 * usage: tsx test/score/networks/record.ts FOLDER NAME…
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Recorded, RecordedPath } from '../recorded.ts';
import type { MadeVrp } from './validation.ts';

export interface Fixture {
  /** By name of the router. */
  readonly configs: Readonly<Record<string, string>>;
  readonly recorded: Recorded;
  /** What the cache says that some of the routers ask. */
  readonly vrps?: readonly MadeVrp[];
}

export const fixtures = path.resolve(import.meta.dirname, '../../fixtures/networks');

function kept(recorded: Recorded): Recorded {
  const routers = Object.entries(recorded.routers).map(([name, { routerId, sessions = {}, bgp = {} }]) => {
    const states = Object.entries(sessions).map(([peer, { state }]) => [peer, { state }]);
    const rows = Object.entries(bgp).map(([family, prefixes]) => [
      family,
      Object.fromEntries(Object.entries(prefixes).map(([prefix, paths]) => [prefix, paths.map(keptPath)])),
    ]);
    return [name, { routerId, sessions: Object.fromEntries(states), bgp: Object.fromEntries(rows), rib: {} }];
  });
  return { routers: Object.fromEntries(routers) };
}

function keptPath(recorded: RecordedPath): RecordedPath {
  const { from, nexthop, aspath, origin, localpref, med, weight, communities, large, valid, best, peerRouterId } = recorded;
  return { from, nexthop, aspath, origin, localpref, med, weight, communities, large, valid, best, peerRouterId };
}

function main([folder, ...names]: readonly string[]): void {
  if (!folder || names.length === 0) throw new Error('usage: record.ts FOLDER NAME…');
  mkdirSync(fixtures, { recursive: true });
  for (const name of names) {
    const from = path.join(folder, name);
    const read = (file: string) => readFileSync(path.join(from, file), 'utf8');
    const configs = readdirSync(from)
      .filter(file => file.endsWith('.conf'))
      .map(file => [path.basename(file, '.conf'), read(file)]);
    const run = readdirSync(from).find(file => /^run-.*\.json$/.test(file)) ?? 'expected.json';
    const vrps = readdirSync(from).includes('vrps.json') ? { vrps: JSON.parse(read('vrps.json')) as MadeVrp[] } : {};
    const fixture: Fixture = { configs: Object.fromEntries(configs), recorded: kept(JSON.parse(read(run)) as Recorded), ...vrps };
    writeFileSync(path.join(fixtures, `${name}.json`), `${JSON.stringify(fixture)}\n`);
  }
}

if (process.argv[1] === import.meta.filename) main(process.argv.slice(2));
