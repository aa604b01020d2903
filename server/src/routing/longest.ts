/** Longest match over the BGP tables of all devices. */
import { formatPrefix, type Prefix, prefixOf } from '../net/prefix.ts';
import type { Simulation } from './simulation.ts';

/** The text of the longest prefix that holds the given one and that some table has paths for. */
export function longestPrefix({ devices }: Simulation, prefix: Prefix): string | undefined {
  const tables = [...devices.values()].flatMap(({ vrfs }) =>
    [...vrfs.values()].map(({ bgp }) => (prefix.family === 4 ? bgp.ipv4 : bgp.ipv6)),
  );
  for (let length = prefix.length; length >= 0; length--) {
    const text = formatPrefix(prefixOf(prefix, length));
    if (tables.some(table => table.has(text))) return text;
  }
  return undefined;
}
