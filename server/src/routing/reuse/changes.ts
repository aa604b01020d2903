/** What an edit changed in the policies and BGP processes of devices, and what may notice it. */
import type { Device } from '../../model/device.ts';
import { sameValue } from '../../model/same.ts';
import type { Prefix } from '../../net/prefix.ts';
import { ownChanged, type Statements } from './bgp-changes.ts';
import { sameBesides, sameInRouting } from './same-in-routing.ts';
import type { Taking, TakingChanged } from './taking.ts';

/** What policies consist of. */
const policyFields = [
  'policies',
  'prefixLists',
  'acls',
  'asPathLists',
  'asPathGroups',
  'communityLists',
  'largeCommunityLists',
  'extendedCommunityLists',
] as const satisfies readonly (keyof Device)[];

/** What routes of other protocols, speakers and the state of sessions follow from. */
const interiorFields = ['interfaces', 'ospf', 'igps', 'vectors'] as const satisfies readonly (keyof Device)[];

/** What no part of the simulation looks at, and what is compared in its own way. */
const otherFields = new Set<string>([
  ...policyFields,
  ...interiorFields,
  'bgp',
  'staticRoutes',
  'symbols',
  'problems',
  'unknownLines',
  'hostBits',
  'suppressions',
  'users',
  'services',
] satisfies (keyof Device)[]);

/** What names one of the changed objects, or one that names one of them. */
export type Mentions = (value: unknown) => boolean;

export interface Changes {
  /** By name, as they are now: those that changed. */
  readonly devices: ReadonlyMap<string, Device>;
  readonly mentions: ReadonlyMap<string, Mentions>;
  /** By table: prefixes whose network statements came, changed or went. */
  readonly statements: Statements;
  /** By table: lines about what it takes from other protocols. */
  readonly taking: TakingChanged;
  /** Those whose static routes changed. */
  readonly statics: readonly Device[];
  /** Interfaces or protocols inside changed. */
  readonly isInterior: boolean;
}

/** Undefined where something else changed than policies, their lists, network statements, neighbors, static routes, interfaces, protocols inside and descriptions. */
export function changesBetween(before: readonly Device[], after: readonly Device[]): Changes | undefined {
  if (before.length !== after.length) return undefined;
  const devices = new Map<string, Device>();
  const mentions = new Map<string, Mentions>();
  const statements = new Map<string, ReadonlyMap<string, Prefix>>();
  const taking = new Map<string, Taking>();
  const statics: Device[] = [];
  let isInterior = false;
  for (let i = 0; i < after.length; i++) {
    const [old, now] = [before[i]!, after[i]!];
    if (old === now) continue;
    const changed = sameBesides(old, now, otherFields) ? ownChanged(old, now) : undefined;
    if (!changed) return undefined;
    for (const [table, prefixes] of changed.statements) statements.set(table, prefixes);
    for (const [table, families] of changed.taking) taking.set(table, families);
    if (!sameInRouting(old.staticRoutes, now.staticRoutes)) statics.push(now);
    isInterior ||= interiorFields.some(field => !sameInRouting(old[field], now[field]));
    devices.set(now.name, now);
    mentions.set(now.name, mentionsOf(old, now));
  }
  return { devices, mentions, statements, taking, statics, isInterior };
}

function mentionsOf(before: Device, after: Device): Mentions {
  const names = new Set<string>();
  const objects = policyFields.flatMap(field => {
    const [old, now]: readonly ReadonlyMap<string, unknown>[] = [before[field], after[field]];
    return [...new Set([...old!.keys(), ...now!.keys()])].map(key => ({
      name: nameIn(field, key),
      old: old!.get(key),
      now: now!.get(key),
    }));
  });
  for (const { name, old, now } of objects) if (!sameValue(old, now)) names.add(name);
  for (let size = -1; size !== names.size; ) {
    size = names.size;
    for (const { name, old, now } of objects) if (!names.has(name) && (isMentioned(old, names) || isMentioned(now, names))) names.add(name);
  }
  return value => isMentioned(value, names);
}

/** Keys of these lists begin with their kind. */
function nameIn(field: string, key: string): string {
  return field === 'prefixLists' || field === 'acls' ? key.slice(key.indexOf(' ') + 1) : key;
}

/** What stands around names in policy languages. */
const separators = /[\s,()[\]{};"'&|!]+/;

/** Some text in the value is one of the names, or holds one among other words. */
function isMentioned(value: unknown, names: ReadonlySet<string>): boolean {
  if (names.size === 0) return false;
  if (typeof value === 'string') {
    return names.has(value) || (separators.test(value) && value.split(separators).some(word => names.has(word)));
  }
  if (typeof value !== 'object' || value === null) return false;
  if (value instanceof Map) return [...value].some(entry => isMentioned(entry, names));
  if (Array.isArray(value)) return value.some(item => isMentioned(item, names));
  return Object.entries(value).some(([field, part]) => field !== 'place' && isMentioned(part, names));
}
