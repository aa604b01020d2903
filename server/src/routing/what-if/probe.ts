/** A route that nobody announces yet, from every neighbor outside: to see how the network would reach it. */
import type { Network } from '../../model/network.ts';
import { joinRoutes } from '../../model/route-columns.ts';
import { failure, type Parsed, success } from '../../net/parsed.ts';
import { type Prefix, parseDestination, prefixOf, samePrefix } from '../../net/prefix.ts';

/** What networks commonly let pass at the most: a single address is asked for inside of such a prefix. */
const longest = { 4: 24, 6: 48 } as const;

/** What a person writes, a prefix or an address, → the prefix that is announced. */
export function probePrefix(text: string): Parsed<Prefix> {
  const destination = parseDestination(text);
  if (text.includes('/')) return destination;
  if (!destination.ok) return failure('expected a prefix or an address', 0);
  return success(prefixOf(destination.value, longest[destination.value.family]));
}

/** The network with one more probe; the given one is not changed. */
export function withProbe(network: Network, prefix: Prefix): Network {
  const { routes, probes } = network.outside ?? { routes: joinRoutes([]), probes: [] };
  return probes.some(known => samePrefix(known, prefix)) ? network : { ...network, outside: { routes, probes: [...probes, prefix] } };
}
