/** Networks for tests of routing: text with `-- name.frr --` headers → network → simulation. */

import { readParserFiles } from '../../../server/src/host/grammar-files.ts';
import type { Network } from '../../../server/src/model/network.ts';
import { type PathResult, type Simulation, simulate } from '../../../server/src/routing/simulate.ts';
import { loadParsers } from '../../../server/src/shapes/parsers.ts';
import type { VendorId } from '../../../server/src/vendors/index.ts';
import { Workspace } from '../../../server/src/workspace.ts';

await loadParsers(readParserFiles(import.meta.dirname));

/** The suffix of a name is the vendor. */
export function networkOf(text: string): Network {
  const workspace = new Workspace(['net']);
  const parts = text.split(/^-- (\S+) --$/m).slice(1);
  for (let i = 0; i < parts.length; i += 2) {
    const vendor = parts[i]!.slice(parts[i]!.lastIndexOf('.') + 1) as VendorId;
    workspace.set(`net/${parts[i]}`, unindented(parts[i + 1]!), vendor);
  }
  return workspace.network('net');
}

/** Fixtures are indented with the test around them. */
function unindented(text: string): string {
  const lines = text.split('\n').slice(1);
  const margin = Math.min(...lines.filter(line => line.trim()).map(line => line.length - line.trimStart().length));
  return lines.map(line => line.slice(margin)).join('\n');
}

export function simulated(text: string): Simulation {
  return simulate(networkOf(text));
}

export function paths(simulation: Simulation, device: string, prefix: string): readonly PathResult[] {
  const main = simulation.devices.get(device)?.vrfs.get('default');
  return main?.bgp.ipv4.get(prefix) ?? main?.bgp.ipv6.get(prefix) ?? [];
}

/** Where the best path comes from; `?` with the candidates when it cannot be known; `-` when there is none. */
export function bestFrom(simulation: Simulation, device: string, prefix: string): string {
  const rows = paths(simulation, device, prefix);
  const open = rows.filter(({ best }) => best === null);
  if (open.length > 0) return `? ${open.map(({ from }) => from).join(' ')}`;
  return rows.find(({ best }) => best)?.from ?? '-';
}

export function route(simulation: Simulation, device: string, prefix: string) {
  const main = simulation.devices.get(device)?.vrfs.get('default');
  return main?.rib.ipv4.get(prefix) ?? main?.rib.ipv6.get(prefix);
}

/** Two FRR routers, AS 64496 and AS 64497, on 192.0.2.0/30; `a` announces what it has, `b` receives. Lines go where the names say. */
export function pair({
  a = '',
  aFamily = '',
  aNetworks = ['203.0.113.0/24'],
  b = '',
  bFamily = '',
  bLists = '',
  aLists = '',
}: PairParts): string {
  return `
-- a.frr --
frr version 8.4
hostname a
interface eth0
 ip address 192.0.2.1/30
${aNetworks.map(prefix => `ip route ${prefix} Null0`).join('\n')}
${aLists}
router bgp 64496
 bgp router-id 192.0.2.1
 no bgp ebgp-requires-policy
 neighbor 192.0.2.2 remote-as 64497
${a}
 address-family ipv4 unicast
${aNetworks.map(prefix => `  network ${prefix}`).join('\n')}
${aFamily}
-- b.frr --
frr version 8.4
hostname b
interface eth0
 ip address 192.0.2.2/30
${bLists}
router bgp 64497
 bgp router-id 192.0.2.2
 no bgp ebgp-requires-policy
 neighbor 192.0.2.1 remote-as 64496
${b}
 address-family ipv4 unicast
${bFamily}
`;
}

export interface PairParts {
  readonly a?: string;
  readonly aLists?: string;
  readonly aFamily?: string;
  readonly aNetworks?: readonly string[];
  readonly b?: string;
  readonly bLists?: string;
  readonly bFamily?: string;
}
