/**
 * Networks that nobody wrote by hand: one number gives one network of FRR routers with random topology, policies and settings.
 * usage: tsx test/score/networks/generate.ts FOLDER FIRST LAST
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { dice, type NetworkDraft } from './draft.ts';
import { groupNeighbors } from './groups.ts';
import { bringIn, extraRoutes } from './routes.ts';
import { decisionKnobs, familySettings, markers, processKnobs, sessionSettings } from './settings.ts';
import { buildShape } from './shapes.ts';
import { chooseValidators, type MadeVrp, makeVrps } from './validation.ts';
import { writeRouter } from './write.ts';

export interface Generated {
  /** By name of the router. */
  readonly configs: ReadonlyMap<string, string>;
  readonly features: readonly string[];
  /** Empty where nobody validates. */
  readonly vrps: readonly MadeVrp[];
}

export function generateNetwork(seed: number): Generated {
  const start = dice(seed * 7919 + 1);
  const network: NetworkDraft = { dice: start, routers: [], systems: [], features: new Set(), dual: start.chance(30), links: 0 };
  if (network.dual) network.features.add('dual');
  buildShape(network);
  chooseValidators(network);
  for (const router of network.routers) router.bgp.unshift(`bgp router-id 10.255.${start.int(250)}.${router.number}`);
  bringIn(network);
  extraRoutes(network);
  decisionKnobs(network);
  for (const router of network.routers) {
    processKnobs(network, router);
    for (const neighbor of router.neighbors) sessionSettings(network, neighbor);
    for (const neighbor of router.neighbors) familySettings(network, router, neighbor);
  }
  markers(network);
  for (const router of network.routers) groupNeighbors(network, router);
  const configs = new Map(network.routers.map(router => [router.name, writeRouter(router)]));
  return { configs, features: [...network.features], vrps: makeVrps(network) };
}

function main([folder, first, last]: readonly string[]): void {
  if (!folder || !first) throw new Error('usage: generate.ts FOLDER FIRST [LAST]');
  for (let seed = Number(first); seed <= Number(last ?? first); seed++) {
    const { configs, features, vrps } = generateNetwork(seed);
    const own = path.join(folder, `g${String(seed).padStart(4, '0')}`);
    mkdirSync(own, { recursive: true });
    for (const [name, text] of configs) writeFileSync(path.join(own, `${name}.conf`), text);
    if (vrps.length > 0) writeFileSync(path.join(own, 'vrps.json'), `${JSON.stringify(vrps)}\n`);
    writeFileSync(path.join(own, 'lab.json'), `${JSON.stringify({ features, sessionBound: 25 })}\n`);
  }
}

if (process.argv[1] === import.meta.filename) main(process.argv.slice(2));
