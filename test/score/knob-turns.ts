/** All losing paths of a network for which our explanation names what would make them win. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readParserFiles } from '../../server/src/host/grammar-files.ts';
import type { Network } from '../../server/src/model/network.ts';
import { type PathResult, type Simulation, simulate } from '../../server/src/routing/simulate.ts';
import { pathReasons } from '../../server/src/routing/way/reasons.ts';
import { readVrps } from '../../server/src/rpki/vrp.ts';
import { loadParsers } from '../../server/src/shapes/parsers.ts';
import { Workspace } from '../../server/src/workspace.ts';
import type { Files } from './edit-frr.ts';
import type { Turn } from './turn-knob.ts';

await loadParsers(readParserFiles(import.meta.dirname));

const vrpFile = 'vrps.json';

/** What a network consists of: its configurations, and validated prefixes where there are some. */
export function filesOf(folder: string): Files {
  const names = readdirSync(folder).filter(name => name.endsWith('.conf') || name === vrpFile);
  return new Map(names.map(name => [name, readFileSync(path.join(folder, name), 'utf8')]));
}

export function networkOf(files: Files): Network {
  const workspace = new Workspace(['lab']);
  for (const [name, text] of files) if (name !== vrpFile) workspace.set(`lab/${name}`, text, 'frr');
  const vrps = files.get(vrpFile);
  return { ...workspace.network('lab'), vrps: vrps === undefined ? undefined : readVrps(vrps, vrpFile).vrps };
}

export function* turnsOf(network: Network): Generator<Turn> {
  const simulation = simulate(network);
  for (const [router, { vrfs }] of simulation.devices) {
    const bgp = vrfs.get('default')?.bgp;
    for (const [prefix, row] of [...(bgp?.ipv4 ?? []), ...(bgp?.ipv6 ?? [])]) {
      const reasons = row.some(({ best }) => best === false) ? pathReasons(simulation, router, 'default', prefix, row) : [];
      for (const [i, loser] of row.entries()) {
        const knob = loser.best === false ? reasons[i]?.knob : undefined;
        if (knob) yield { router, prefix, loser, knob };
      }
    }
  }
}

export function rowOf(simulation: Simulation, device: string, prefix: string): readonly PathResult[] {
  const bgp = simulation.devices.get(device)?.vrfs.get('default')?.bgp;
  return bgp?.ipv4.get(prefix) ?? bgp?.ipv6.get(prefix) ?? [];
}

export const isNetwork = (folder: string): boolean => existsSync(path.join(folder, 'expected.json'));
