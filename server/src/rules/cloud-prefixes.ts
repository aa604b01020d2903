/** Prefixes that clouds describe, with what states each and whether its text may be replaced. */
import type { CloudModule, CloudNetwork, CloudPrefix, CloudRange, CloudSubnet } from '../model/cloud.ts';
import { nextFree } from '../net/free-space.ts';
import { formatPrefix, maskPrefix, type Prefix } from '../net/prefix.ts';
import { isInside } from './cloud-rule.ts';
import type { Fix } from './rule.ts';

/** Networks with their subnets' known prefixes; what rests on an assumption is left out. */
export function* subnetPrefixes(module: CloudModule): Generator<{ network: CloudNetwork; subnet: CloudSubnet; prefix: CloudPrefix }> {
  for (const network of module.networks)
    for (const subnet of network.subnets) for (const prefix of subnet.prefixes) if (!prefix.assumed) yield { network, subnet, prefix };
}

export function allRanges(module: CloudModule): readonly CloudRange[] {
  return [...module.ranges, ...module.networks.flatMap(({ ranges }) => ranges)];
}

/** What a network's space holds already. */
export function usedIn({ subnets, ranges }: CloudNetwork): Prefix[] {
  return [...subnets.flatMap(({ prefixes }) => prefixes), ...ranges.map(({ prefix }) => prefix)].map(({ value }) => maskPrefix(value));
}

/** Replaces a prefix that is written as text where it is used. Elsewhere another resource may mean it too. */
export function rewrite({ place, attribute }: CloudPrefix, value: Prefix, title: string, safe = false): readonly Fix[] {
  return isInside(place, attribute) ? [{ title, safe, edits: [{ place, text: `"${formatPrefix(value)}"` }] }] : [];
}

/** The next free block of the same length in the network's own space. */
export function moveToFree(prefix: CloudPrefix, network: CloudNetwork): readonly Fix[] {
  const spaces = network.prefixes.filter(({ value: { family }, assumed }) => family === prefix.value.family && !assumed);
  const used = usedIn(network).filter(({ family }) => family === prefix.value.family);
  const [free] = nextFree(
    spaces.map(({ value }) => maskPrefix(value)),
    used,
    prefix.value.length,
  );
  return free ? rewrite(prefix, free, `Write ${formatPrefix(free)}, the next free block of ${network.address}`) : [];
}
