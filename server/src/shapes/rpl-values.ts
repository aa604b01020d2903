/** Values in the words of RPL: prefix ranges, AS-path tests, communities and comparisons of numbers. */
import type { AsnRange, AsPathTest, CommunityAttribute, Operand, PrefixRange } from '../model/policy.ts';
import { type Address, addressBits, parseAddress } from '../net/address.ts';
import { parseAsn } from '../net/asn.ts';
import { parseCommunity, parseLargeCommunity, parseRouteTarget } from '../net/community.ts';
import { hostPrefix, type Prefix, parsePrefix } from '../net/prefix.ts';
import { prefixRange } from '../net/prefix-range.ts';

export type Words = readonly Operand[];

/** The words as they are written. */
export function textOf(words: Words): string {
  return words.map(({ value, quoted }) => (quoted ? `'${value}'` : value)).join(' ');
}

/** A parameter stands among the words. */
export function hasParameter(words: Words): boolean {
  return words.some(({ value, members }) => (members ? members.some(hasParameter) : /\$[A-Za-z]/.test(value)));
}

const highest = 4294967295;

/** `eq 5`, `is 5`, `ge 5`, `le 5`, `between 5 9` as a range. */
export function readComparison([operator, first, second]: Words): { low: number; high: number } | undefined {
  const value = numberOf(first);
  if (value === undefined) return undefined;
  switch (operator?.value) {
    case 'eq':
    case 'is':
      return { low: value, high: value };
    case 'ge':
      return { low: value, high: highest };
    case 'le':
      return { low: 0, high: value };
    case 'between': {
      const high = numberOf(second);
      return high === undefined ? undefined : { low: value, high };
    }
    default:
      return undefined;
  }
}

export function numberOf(word: Operand | undefined): number | undefined {
  return word && /^\d{1,10}$/.test(word.value) && Number(word.value) <= highest ? Number(word.value) : undefined;
}

/** `192.0.2.0/24`, with `ge`, `le` or `eq` and a length; an address without a length is itself. Undefined where it is neither. */
export function readPrefixRange([first, ...rest]: Words): PrefixRange | undefined {
  const prefix = first && prefixOf(first.value);
  if (!prefix || rest.length % 2 !== 0) return undefined;
  const lengths: { ge?: number; le?: number } = {};
  for (let i = 0; i < rest.length; i += 2) {
    const operator = rest[i]!.value;
    const length = numberOf(rest[i + 1]);
    if (length === undefined || length > addressBits(prefix.family)) return undefined;
    if (operator === 'ge' || operator === 'eq') lengths.ge = length;
    if (operator === 'le' || operator === 'eq') lengths.le = length;
    if (operator !== 'ge' && operator !== 'le' && operator !== 'eq') return undefined;
  }
  return prefixRange(prefix, lengths.ge, lengths.le);
}

function prefixOf(text: string): Prefix | undefined {
  const prefix = text.includes('/') ? parsePrefix(text) : undefined;
  if (prefix) return prefix.ok ? prefix.value : undefined;
  const address = addressOf(text);
  return address && hostPrefix(address);
}

export function addressOf(text: string): Address | undefined {
  const address = parseAddress(text);
  return address.ok ? address.value : undefined;
}

const pathWords: ReadonlySet<string> = new Set(['passes-through', 'neighbor-is', 'originates-from']);

/** What a member of an AS-path set asks, or the same words behind `as-path` in a policy. */
export function readAsPathTest(words: Words): AsPathTest {
  const [type, value, last] = words;
  if (type?.value === 'is-local') return { type: 'is-local' };
  if (type?.value === 'ios-regex' && value) return { type: 'pattern', pattern: value.value };
  if (type?.value === 'length' || type?.value === 'unique-length') {
    const range = readComparison(words.slice(1));
    if (range) return { type: type.value, ...range };
  }
  const asns = type && value && pathWords.has(type.value) ? readAsns(value.value) : undefined;
  if (!asns) return { type: 'unsupported', text: `as-path ${textOf(words)}` };
  return { type: type!.value as 'passes-through', asns, exact: last?.value === 'exact' };
}

/** `64500 [64512..65534]`: numbers and ranges of them. */
function readAsns(text: string): readonly AsnRange[] | undefined {
  const ranges = text
    .split(/\s+/)
    .filter(word => word !== '')
    .map(readAsnRange);
  return ranges.length > 0 && ranges.every(range => range !== undefined) ? ranges : undefined;
}

function readAsnRange(word: string): AsnRange | undefined {
  const [low, high, ...more] = word.startsWith('[') && word.endsWith(']') ? word.slice(1, -1).split('..') : [word, word];
  const first = parseAsn(low!);
  const last = parseAsn(high ?? low!);
  return more.length === 0 && first.ok && last.ok ? { low: first.value, high: last.value } : undefined;
}

/** The text of a member of a community set, as `communityMember` in `net/community-member.ts` reads it; extended ones with their kind in front. */
export function communityText(words: Words, kind = ''): string {
  const text = words.map(({ value }) => value).join(' ');
  return kind === '' || words.length > 1 ? text : `${kind}:${text}`;
}

/** Values that can be written into a route; undefined where one is none. */
export function readCommunityValues(members: readonly Words[], attribute: CommunityAttribute, kind = ''): readonly string[] | undefined {
  const values: string[] = [];
  for (const words of members) {
    const value = words.length === 1 ? communityValue(words[0]!.value, attribute, kind) : undefined;
    if (value === undefined) return undefined;
    values.push(value);
  }
  return values;
}

function communityValue(text: string, attribute: CommunityAttribute, kind: string): string | undefined {
  const parsed =
    attribute === 'community' ? parseCommunity(text) : attribute === 'large-community' ? parseLargeCommunity(text) : parseRouteTarget(text);
  if (!parsed.ok) return undefined;
  return attribute === 'extcommunity' ? `${kind}:${parsed.value}` : parsed.value;
}
