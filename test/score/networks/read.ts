/** A folder of FRR configurations (with `vrps.json` where there is one) as a network. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readParserFiles } from '../../../server/src/host/grammar-files.ts';
import type { Network } from '../../../server/src/model/network.ts';
import { readVrps } from '../../../server/src/rpki/vrp.ts';
import { loadParsers } from '../../../server/src/shapes/parsers.ts';
import { Workspace } from '../../../server/src/workspace.ts';

await loadParsers(readParserFiles(import.meta.dirname));

export interface ReadNetwork {
  readonly network: Network;
  /** The preference that a router gives to routes without one. */
  readonly preferenceOf: (router: string) => number;
}

export function readNetwork(folder: string): ReadNetwork {
  const read = (name: string) => readFileSync(path.join(folder, name), 'utf8');
  const workspace = new Workspace(['lab']);
  for (const name of readdirSync(folder)) if (name.endsWith('.conf')) workspace.set(`lab/${name}`, read(name), 'frr');
  const vrps = existsSync(path.join(folder, 'vrps.json')) ? readVrps(read('vrps.json'), 'vrps.json').vrps : undefined;
  const preferenceOf = (router: string) => Number(/bgp default local-preference (\d+)/.exec(read(`${router}.conf`))?.[1] ?? 100);
  return { network: { ...workspace.network('lab'), vrps }, preferenceOf };
}
