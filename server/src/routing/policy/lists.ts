/** Prefix lists, access lists, AS-path and community lists: whether a value is permitted. */

import type { MissingEffect } from '../../model/defaults.ts';
import type { Device } from '../../model/device.ts';
import type {
  Acl,
  AclEntry,
  AddressMatch,
  AsPathList,
  AsPathListEntry,
  CommunityList,
  CommunityListEntry,
  PrefixList,
  PrefixListEntry,
} from '../../model/policy.ts';
import { symbolKey } from '../../model/symbol.ts';
import type { Address, Family } from '../../net/address.ts';
import { addressBits } from '../../net/address.ts';
import { type AsPath, formatAsPath, pathAsns } from '../../net/as-path.ts';
import { compileJunosPattern, matches } from '../../net/as-path-pattern.ts';
import { parseCommunity } from '../../net/community.ts';
import { compileCiscoPattern, compileJunosCommunityPattern, type Pattern, test } from '../../net/pattern.ts';
import { contains, containsAddress, type Prefix } from '../../net/prefix.ts';
import { printCommunity } from '../attributes.ts';
import { asPathTestHolds } from './as-path-tests.ts';
import { memberTest } from './communities.ts';
import type { Answer } from './input.ts';
import { canonicalMember } from './mixed-communities.ts';

/** Some entry is a regular expression. */
export function hasPatterns(list: CommunityList | undefined): boolean {
  return list?.entries.some(({ match }) => 'pattern' in match) === true;
}

/** What a list says: `end` when no entry fits, `empty` when there are none. */
export type ListAnswer = 'permit' | 'deny' | 'end' | 'empty';

export function findPrefixList(device: Device, name: string, family: Family): PrefixList | undefined {
  const kinds = family === 6 ? (['ipv6-prefix-list', 'prefix-list', 'prefix-set'] as const) : (['prefix-list', 'prefix-set'] as const);
  return find(kinds.map(kind => device.prefixLists.get(symbolKey(kind, name))));
}

export function findAcl(device: Device, name: string, family: Family): Acl | undefined {
  const kinds = family === 6 ? (['ipv6-acl', 'acl'] as const) : (['acl'] as const);
  return find(kinds.map(kind => device.acls.get(symbolKey(kind, name))));
}

function find<T>(values: readonly (T | undefined)[]): T | undefined {
  return values.find(value => value !== undefined);
}

/** A condition's answer when the list it names does not exist. */
export function missingAnswer(effect: MissingEffect): Answer {
  if (effect === 'match-all' || effect === 'permit-all' || effect === 'ignored') return true;
  return effect === 'no-match' || effect === 'deny-all' ? false : 'unknown';
}

export function prefixListAnswer(list: PrefixList, prefix: Prefix, mode?: 'exact' | 'longer' | 'orlonger'): ListAnswer {
  return answerOf(list, prefixListEntry(list, prefix, mode));
}

/** The entry that decides; undefined where none fits. */
export function prefixListEntry(
  { entries }: PrefixList,
  prefix: Prefix,
  mode?: 'exact' | 'longer' | 'orlonger',
): PrefixListEntry | undefined {
  return entries.find(({ range }) => inRange(range, prefix, mode));
}

export function inRange(range: PrefixListEntry['range'], prefix: Prefix, mode: 'exact' | 'longer' | 'orlonger' | undefined): boolean {
  if (range === 'any') return true;
  if (!contains(range.prefix, prefix)) return false;
  if (mode === 'orlonger') return true;
  if (mode === 'longer') return prefix.length > range.prefix.length;
  return prefix.length >= range.low && prefix.length <= range.high;
}

export function answerOf(
  { entries }: { readonly entries: readonly unknown[] },
  entry: { readonly permit: boolean } | undefined,
): ListAnswer {
  if (entries.length === 0) return 'empty';
  return entry ? (entry.permit ? 'permit' : 'deny') : 'end';
}

/** An access list as a route filter: the source is the network, the destination of an extended list its mask (domain: a standard list ignores the mask). */
export function aclAnswer(acl: Acl, prefix: Prefix): ListAnswer {
  return answerOf(acl, aclEntry(acl, prefix));
}

/** The entry that decides; undefined where none fits. */
export function aclEntry({ entries }: Acl, prefix: Prefix): AclEntry | undefined {
  return entries.find(entry => aclEntryFits(entry, prefix));
}

export function aclEntryFits({ source, destination, exact }: AclEntry, prefix: Prefix): boolean {
  if (!source || !addressIn(source, prefix, exact)) return false;
  return !destination || destination === 'any' || addressIn(destination, maskAddress(prefix));
}

/** A prefix entry stands for itself and everything inside; with `exact` the length must be equal too. */
function addressIn(match: AddressMatch, value: Address & { readonly length?: number }, exact = false): boolean {
  if (match === 'any') return true;
  if ('prefix' in match) {
    const length = value.length ?? addressBits(value.family);
    return containsAddress(match.prefix, value) && (exact ? length === match.prefix.length : length >= match.prefix.length);
  }
  const { address, wildcard } = match;
  const same = (a: number, b: number, ignored: number) => ((a ^ b) & ~ignored) === 0;
  return (
    address.family === value.family &&
    same(address.w0, value.w0, wildcard.w0) &&
    same(address.w1, value.w1, wildcard.w1) &&
    same(address.w2, value.w2, wildcard.w2) &&
    same(address.w3, value.w3, wildcard.w3)
  );
}

function maskAddress({ family, length }: Prefix): Address {
  const word = (index: number) => {
    const bits = Math.min(32, Math.max(0, length - 32 * index));
    return bits === 0 ? 0 : (0xffffffff << (32 - bits)) >>> 0;
  };
  return family === 4 ? { family, w0: word(0), w1: 0, w2: 0, w3: 0 } : { family, w0: word(0), w1: word(1), w2: word(2), w3: word(3) };
}

function libraryOf({ defaults }: Device): 'glibc' | 'exact' {
  return defaults.quirks.compilesWithGlibc ? 'glibc' : 'exact';
}

type PathTest = (path: AsPath) => boolean;
const pathTests = new WeakMap<object, PathTest | 'invalid'>();

export function asPathListAnswer(device: Device, list: AsPathList, path: AsPath): ListAnswer | 'unknown' {
  const entry = asPathListEntry(device, list, path);
  return entry === 'unknown' ? entry : answerOf(list, entry);
}

/** The entry that decides; undefined where none fits. */
export function asPathListEntry(device: Device, list: AsPathList, path: AsPath): AsPathListEntry | 'unknown' | undefined {
  for (const entry of list.entries) {
    if (entry.test) {
      const answer = asPathTestHolds(entry.test, path);
      if (answer === 'unknown') return answer;
      if (answer) return entry;
      continue;
    }
    const found = pathTests.get(entry) ?? pathTest(entry.pattern, device);
    pathTests.set(entry, found);
    if (found === 'invalid') return 'unknown';
    if (found(path)) return entry;
  }
  return undefined;
}

function pathTest(pattern: string, device: Device): PathTest | 'invalid' {
  if (device.defaults.asPathDialect === 'asn-unit') {
    const compiled = compileJunosPattern(pattern);
    return compiled.ok ? path => matches(compiled.value, pathAsns(path)) : 'invalid';
  }
  const compiled = compileCiscoPattern(pattern, libraryOf(device));
  return compiled.ok ? path => test(compiled.value, formatAsPath(path)) : 'invalid';
}

/** `exact`: the route's communities must be the entry's and no others. */
export function communityListAnswer(
  device: Device,
  list: CommunityList,
  communities: readonly string[],
  exact: boolean,
): ListAnswer | 'unknown' {
  for (const entry of list.entries) {
    const fits = entryFits(device, entry, communities, exact);
    if (fits === 'unknown') return fits;
    if (fits) return entry.permit ? 'permit' : 'deny';
  }
  return answerOf(list, undefined);
}

/** `internet` in a list stands for every route. */
const everyRoute = '0:0';

function entryFits(device: Device, { match }: CommunityListEntry, communities: readonly string[], exact: boolean): Answer {
  if ('all' in match) {
    if (match.all.includes(everyRoute)) return true;
    return match.all.every(value => communities.includes(value)) && (!exact || communities.length === new Set(match.all).size);
  }
  if ('pattern' in match) {
    const pattern = printedPattern(device, match, match.pattern);
    return pattern ? test(pattern, communities.map(printCommunity).join(' ')) : 'unknown';
  }
  if ('member' in match) {
    const test = memberTest(match.member);
    return test ? communities.some(test) : 'unknown';
  }
  const answers = match.members.map(member => communities.some(value => memberFits(member, value)));
  return answers.every(Boolean) !== (match.invert === true);
}

const patterns = new WeakMap<object, Pattern | 'invalid'>();

function printedPattern(device: Device, key: object, text: string): Pattern | undefined {
  const known = patterns.get(key);
  if (known) return known === 'invalid' ? undefined : known;
  const compiled = compileCiscoPattern(text, libraryOf(device));
  patterns.set(key, compiled.ok ? compiled.value : 'invalid');
  return compiled.ok ? compiled.value : undefined;
}

const members = new Map<string, Pattern | 'invalid'>();
const mostMembers = 10_000;

/** A Junos member: the value itself, or a wildcard or expression. */
function memberFits(written: string, value: string): boolean {
  const member = canonicalMember(written);
  if (member === value) return true;
  if (/^\d+(:\d+)+$/.test(member)) return false;
  const found = members.get(member) ?? compileMember(member);
  return found !== 'invalid' && test(found, value);
}

function compileMember(member: string): Pattern | 'invalid' {
  const compiled = compileJunosCommunityPattern(member);
  const found = compiled.ok ? compiled.value : 'invalid';
  if (members.size > mostMembers) members.clear();
  members.set(member, found);
  return found;
}

/** Whether one community is deleted by a list: the first entry that names it decides. */
export function listDeletes(device: Device, list: CommunityList, value: string): boolean {
  for (const { permit, match } of list.entries) {
    const names =
      'all' in match
        ? match.all.includes(value) || match.all.includes(everyRoute)
        : 'members' in match
          ? match.members.some(member => memberFits(member, value))
          : 'member' in match
            ? memberTest(match.member)?.(value)
            : testPrinted(device, match, value);
    if (names) return permit;
  }
  return false;
}

function testPrinted(device: Device, match: { readonly pattern: string }, value: string): boolean {
  const pattern = printedPattern(device, match, match.pattern);
  return pattern !== undefined && test(pattern, printCommunity(value));
}

/** The values that a list stands for where it is written into a route (Junos `community add NAME`). */
export function listValues(list: CommunityList): readonly string[] {
  return list.entries.flatMap(({ match }) => {
    if ('member' in match) return exactValue(match.member) ?? [];
    return 'all' in match ? match.all : 'members' in match ? match.members : [];
  });
}

/** The value that a member of a set stands for, unless it stands for several. */
function exactValue(member: string): string | undefined {
  const parsed = parseCommunity(member);
  return parsed.ok ? parsed.value : /^(\w+:)?\d+(\.\d+)*(:\d+){1,2}$/.test(member) ? member : undefined;
}
