/** What the simulation knows about one file's device; everything is undefined while it has not been computed. */
import type { DeviceRouting, PathResult, SessionResult } from '../routing/simulation.ts';
import type { FileView } from './view.ts';

function routingOf({ simulation, device }: FileView): DeviceRouting | undefined {
  return simulation?.devices.get(device.name);
}

export function sessionOf(view: FileView, vrf: string, peer: string): SessionResult | undefined {
  return routingOf(view)
    ?.vrfs.get(vrf)
    ?.sessions.find(({ name }) => name === peer);
}

/** Candidates of a prefix by its canonical text. */
export function pathsOf(view: FileView, vrf: string, family: 4 | 6, prefix: string): readonly PathResult[] | undefined {
  const bgp = routingOf(view)?.vrfs.get(vrf)?.bgp;
  return (family === 4 ? bgp?.ipv4 : bgp?.ipv6)?.get(prefix);
}

/** How many prefixes came in from a neighbor and passed its import policy. */
export function receivedFrom(view: FileView, vrf: string, peer: string): number | undefined {
  return routingOf(view)?.vrfs.get(vrf)?.received?.(peer);
}

/** The winner in a few words. */
export function winnerText(paths: readonly PathResult[]): string {
  const open = paths.filter(({ best }) => best === null);
  if (open.length > 1) return `best path undecided: ${open.map(pathText).join(' or ')}`;
  const best = paths.find(path => path.best === true);
  if (!best) return 'no valid path';
  return `best path ${pathText(best)}${best.decided ? `, by ${best.decided.label}` : ''}${best.assumed ? ' (assumed)' : ''}`;
}

function pathText({ from, asPath }: PathResult): string {
  return from === 'self' ? 'local' : `from ${from}${asPath === '' ? '' : ` (${asPath})`}`;
}
