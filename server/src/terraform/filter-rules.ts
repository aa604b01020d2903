/** What the packet filters of all providers have in common: protocols, ports and the ends of a rule. */
import type { CloudFilterEnd, CloudFilterRule, CloudPorts, CloudService } from '../model/cloud-filter.ts';
import type { Place } from '../text/place.ts';
import { type Attributes, isSet, prefixOfValue, referenceOfValue, textAttribute } from './attributes.ts';
import { sensitive } from './value.ts';

/** IANA protocol numbers that filters are written with. */
const protocols: Readonly<Record<string, string>> = {
  '-1': 'all',
  '*': 'all',
  any: 'all',
  '1': 'icmp',
  '6': 'tcp',
  '17': 'udp',
  '47': 'gre',
  '50': 'esp',
  '51': 'ah',
  '58': 'icmpv6',
  '132': 'sctp',
  '4': 'ipip',
  icmp6: 'icmpv6',
  'ipv6-icmp': 'icmpv6',
};

/** The common name of a protocol. */
export function protocolName(text: string): string {
  const plain = text.toLowerCase();
  return Object.hasOwn(protocols, plain) ? protocols[plain]! : plain;
}

const portProtocols = new Set(['tcp', 'udp', 'sctp']);

function hasPorts(protocol: string): boolean {
  return portProtocols.has(protocol);
}

/** `443`, `1024-65535`, `*`. @returns undefined when it is no port; an empty list for all ports. */
function portsOf(text: string): readonly CloudPorts[] | undefined {
  if (text === '*') return [];
  const [, low, high = low] = /^(\d{1,5})(?:\s*-\s*(\d{1,5}))?$/.exec(text.trim()) ?? [];
  return low === undefined ? undefined : [{ low: Number(low), high: Number(high) }];
}

/** Ports of a list of texts. @returns undefined when one of them is not known; `all` when one of them is everything. */
export function portsOfTexts(texts: readonly string[] | undefined): readonly CloudPorts[] | 'all' | undefined {
  if (!texts) return undefined;
  const read = texts.map(portsOf);
  if (read.some(ports => ports === undefined)) return undefined;
  return read.length === 0 || read.some(ports => ports!.length === 0) ? 'all' : read.flatMap(ports => ports!);
}

/** @param ports `all` for every port. */
export function service(protocol: string, ports: readonly CloudPorts[] | 'all'): CloudService {
  const everything = ports === 'all' || ports.some(({ low, high }) => low <= 1 && high >= 65535);
  return hasPorts(protocol) && !everything ? { protocol, ports } : { protocol };
}

/** Words for everything. */
const anything = new Set(['*', 'any', 'Any']);

/**
 * One side of a rule: what the attributes name together.
 * @param groups attributes whose elements are names of other things, not prefixes.
 * @param unlimited whether the side is everything when none of the attributes is written.
 */
export function endOf(from: Attributes, prefixes: readonly string[], groups: readonly string[], unlimited: boolean): CloudFilterEnd {
  const written = [...prefixes, ...groups].filter(name => isSet(from, name));
  const found = { prefixes: [] as CloudFilterEnd['prefixes'][number][], groups: [] as string[], any: false, complete: true };
  for (const name of written) {
    const value = from.values.get(name)!;
    for (const item of 'items' in value ? value.items : [value]) {
      const prefix = prefixes.includes(name) ? prefixOfValue(item, from.place(name), true) : undefined;
      const reference = item.kind === 'bool' ? undefined : referenceOfValue(item);
      if (prefix) found.prefixes.push(prefix);
      else if (item.kind === 'string' && anything.has(item.value)) found.any = true;
      else if (item.kind === 'bool' ? item.value : reference !== undefined && groups.includes(name)) found.groups.push(reference ?? name);
      else if (reference !== undefined && item.kind === 'string') found.groups.push(reference);
      else if (item.kind !== 'bool' && item.kind !== 'null') found.complete = false;
      if (item.marks & sensitive) found.complete = false;
    }
  }
  const empty = found.prefixes.length + found.groups.length === 0 && found.complete;
  return { ...found, any: found.any || (unlimited && empty), place: from.place(written[0] ?? prefixes[0] ?? groups[0] ?? '') };
}

/** Where the first of these attributes is written, else the rule. */
export function writtenAt(from: Attributes, names: readonly string[], otherwise: Place): Place {
  for (const name of names) {
    const place = from.written(name);
    if (place) return place;
  }
  return otherwise;
}

/** `allow`, `deny` and their other spellings. */
export function actionOf(from: Attributes, name: string): CloudFilterRule['action'] {
  const text = textAttribute(from, name)?.toLowerCase();
  if (text === 'allow' || text === 'alwaysallow') return 'allow';
  return text === 'deny' ? 'deny' : undefined;
}

/** By direction, then priority; those without one, or not known, come last. */
export function inOrder(rules: readonly CloudFilterRule[]): readonly CloudFilterRule[] {
  const rank = (rule: CloudFilterRule) => rule.priority ?? Number.MAX_SAFE_INTEGER;
  const order = (a: CloudFilterRule, b: CloudFilterRule) =>
    a.direction === b.direction ? rank(a) - rank(b) : a.direction === 'ingress' ? -1 : 1;
  return rules.toSorted(order);
}
