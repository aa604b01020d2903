/** What an edit changed in the policies of a device, and what may notice it. */
import type { Device } from '../../model/device.ts';
import { sameValue } from '../../model/same.ts';

/** What policies consist of. */
const policyFields = [
  'policies',
  'prefixLists',
  'acls',
  'asPathLists',
  'asPathGroups',
  'communityLists',
  'largeCommunityLists',
] as const satisfies readonly (keyof Device)[];

/** What no part of the simulation looks at. */
const otherFields = new Set<string>([
  ...policyFields,
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
  /** By name, as they are now: those whose policies changed. */
  readonly devices: ReadonlyMap<string, Device>;
  readonly mentions: ReadonlyMap<string, Mentions>;
}

/** Undefined where something else changed than policies, their lists and descriptions. */
export function changesBetween(before: readonly Device[], after: readonly Device[]): Changes | undefined {
  if (before.length !== after.length) return undefined;
  const devices = new Map<string, Device>();
  const mentions = new Map<string, Mentions>();
  for (let i = 0; i < after.length; i++) {
    const [old, now] = [before[i]!, after[i]!];
    if (old === now) continue;
    if (!sameBesidesPolicies(old, now)) return undefined;
    devices.set(now.name, now);
    mentions.set(now.name, mentionsOf(old, now));
  }
  return { devices, mentions };
}

function sameBesidesPolicies(before: Device, after: Device): boolean {
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]) as Set<keyof Device>;
  return [...fields].every(field => otherFields.has(field) || sameInRouting(before[field], after[field]));
}

function sameInRouting(before: unknown, after: unknown): boolean {
  return sameValue(before, after) || sameValue(withoutDescriptions(before), withoutDescriptions(after));
}

/** A copy without what is only said to people. Sections stay the ones that they are. */
function withoutDescriptions(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || 'file' in value) return value;
  if (value instanceof Map) return new Map([...value].map(([key, part]) => [key, withoutDescriptions(part)]));
  if (Array.isArray(value)) return value.map(withoutDescriptions);
  const said = Object.entries(value).filter(([field]) => field !== 'description');
  return Object.fromEntries(said.map(([field, part]) => [field, withoutDescriptions(part)]));
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
