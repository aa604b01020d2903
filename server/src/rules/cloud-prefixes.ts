/** Prefixes that clouds describe, with what states each and whether its text may be replaced. */
import type { CloudModule, CloudNetwork, CloudRange, CloudSubnet } from '../model/cloud.ts';
import type { CloudPrefix } from '../model/cloud-prefix.ts';
import { nextFree } from '../net/free-space.ts';
import { formatPrefix, maskPrefix, type Prefix } from '../net/prefix.ts';
import { comparePlaces, type Place } from '../text/place.ts';
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
function usedIn({ subnets, ranges }: CloudNetwork): Prefix[] {
  return [...subnets.flatMap(({ prefixes }) => prefixes), ...ranges.map(({ prefix }) => prefix)].map(({ value }) => maskPrefix(value));
}

/** Replaces a prefix that is written as text where it is used. Elsewhere another resource may mean it too. */
export function rewrite(prefix: CloudPrefix, value: Prefix, title: string, safe = false): readonly Fix[] {
  return standsInUse(prefix) ? [{ title, safe, edits: [{ place: prefix.place, text: `"${formatPrefix(value)}"` }] }] : [];
}

/** The text of the prefix stands where it is used. */
export function standsInUse({ place, attribute, literal }: CloudPrefix): boolean {
  return literal && isInside(place, attribute);
}

/** Declared in the root module: the text of a called module is that of other callers too. */
export function isInRoot(address: string): boolean {
  return !address.startsWith('module.');
}

export function sameText({ place: a }: CloudPrefix, { place: b }: CloudPrefix): boolean {
  return a === b || comparePlaces(a, b) === 0;
}

/** No other instance has its prefix from this text: what is right for one may be wrong for the others. */
function isAlone(prefix: CloudPrefix, module: CloudModule): boolean {
  const all = [...[...subnetPrefixes(module)].map(each => ({ ...each, address: each.subnet.address })), ...allRanges(module)];
  const users = all.filter(each => sameText(each.prefix, prefix));
  return users.length === 1 && isInRoot(users[0]!.address) && !users[0]!.address.includes('[?]');
}

/** A reference as it is written in place of a value. */
export function referenceText(reference: string, { at }: Place): string {
  return at.file.endsWith('.json') ? `"\${${reference}}"` : reference;
}

/** The next free block of the same length in the network's own space. */
export function moveToFree(prefix: CloudPrefix, network: CloudNetwork, module: CloudModule): readonly Fix[] {
  if (!network.complete || !standsInUse(prefix) || !isAlone(prefix, module)) return [];
  const spaces = network.prefixes.filter(({ value: { family }, assumed }) => family === prefix.value.family && !assumed);
  const used = usedIn(network).filter(({ family }) => family === prefix.value.family);
  const [free] = nextFree(
    spaces.map(({ value }) => maskPrefix(value)),
    used,
    prefix.value.length,
  );
  return free ? rewrite(prefix, free, `Write ${formatPrefix(free)}, the next free block of ${network.address}`) : [];
}
