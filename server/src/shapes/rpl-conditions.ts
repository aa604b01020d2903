/** Tests of RPL as conditions of the policy model. */
import type { CommunityAttribute, Condition, Operand, Origin, OriginValidation, PrefixRange } from '../model/policy.ts';
import type { Located, Place } from '../text/place.ts';
import type { RplCondition } from './rpl.ts';
import { extendedSet } from './rpl-actions.ts';
import { communityText, hasParameter, readAsPathTest, readComparison, readPrefixRange, textOf, type Words } from './rpl-values.ts';

/** The condition of an `if`. */
export function conditionOf(condition: RplCondition): Condition {
  const { place } = condition;
  switch (condition.type) {
    case 'all':
    case 'any':
    case 'not':
      return { type: condition.type, of: condition.of.map(conditionOf), place };
    case 'apply':
      return { type: 'policy', policies: [condition.use], place };
    case 'test':
      return testOf(condition.words, place);
    case 'broken':
      return { type: 'unsupported', text: 'a condition that cannot be read', place };
  }
}

/** One test by its words; what they say is known later where parameters are among them. */
export function testOf(words: Words, place: Place): Condition {
  if (hasParameter(words)) return { type: 'parameters', words, place };
  const [subject, ...rest] = words;
  const read = subject && readers[subject.value]?.(rest, place);
  return read ?? { type: 'unsupported', text: textOf(words), place };
}

type Reader = (words: Words, place: Place) => Condition | undefined;

const readers: Readonly<Record<string, Reader>> = {
  destination: (words, place) => addressIn('destination', words, place),
  'next-hop': (words, place) => addressIn('next-hop', words, place),
  source: (words, place) => addressIn('source', words, place),
  'as-path': asPath,
  community: (words, place) => communities('community', '', words, place),
  'large-community': (words, place) => communities('large-community', '', words, place),
  extcommunity: ([kind, ...words], place) => (kind ? communities('extcommunity', kind.value, words, place) : undefined),
  med: (words, place) => number('med', words, place),
  'local-preference': (words, place) => number('local-preference', words, place),
  tag: (words, place) => number('tag', words, place),
  origin: (words, place) => origin(words, place),
  'validation-state': (words, place) => validation(words, place),
  protocol: (words, place) => protocol(words, place),
};

function addressIn(what: 'destination' | 'next-hop' | 'source', [operator, set]: Words, place: Place): Condition | undefined {
  if (operator?.value !== 'in' || !set) return undefined;
  if (!set.members) {
    return what === 'destination'
      ? { type: 'prefix-list', lists: [set], place }
      : { type: 'address-in', what, lists: [set], ranges: [], place };
  }
  const ranges = set.members.map(rangeOf);
  return ranges.every(range => range !== undefined) ? { type: 'address-in', what, lists: [], ranges, place } : undefined;
}

function rangeOf(words: Words): Located<PrefixRange> | undefined {
  const value = readPrefixRange(words);
  return value && { value, place: placeOfWords(words) };
}

/** From the first word to the last. */
export function placeOfWords(words: Words): Place {
  const first = words[0]!.place;
  const { endLine, end } = words.at(-1)!.place;
  return { ...first, endLine, end };
}

function asPath(words: Words, place: Place): Condition | undefined {
  const [operator, set] = words;
  if (operator?.value === 'in' && set) {
    if (!set.members) return { type: 'as-path-list', lists: [set], place };
    return { type: 'as-path', tests: set.members.map(readAsPathTest), place };
  }
  const test = readAsPathTest(words);
  if (test.type === 'length') return { type: 'as-path-length', low: test.low, high: test.high, place };
  return test.type === 'unsupported' ? undefined : { type: 'as-path', tests: [test], place };
}

const modes: Readonly<Record<string, 'any' | 'every' | 'within'>> = {
  in: 'any',
  'matches-any': 'any',
  'matches-every': 'every',
  'matches-within': 'within',
};

function communities(attribute: CommunityAttribute, kind: string, [operator, set]: Words, place: Place): Condition | undefined {
  if (operator?.value === 'is-empty') return { type: 'communities', attribute, mode: 'none', lists: [], members: [], place };
  const mode = operator && modes[operator.value];
  if (!mode || !set) return undefined;
  if (set.members)
    return { type: 'communities', attribute, mode, lists: [], members: set.members.map(words => communityText(words, kind)), place };
  if (attribute === 'extcommunity')
    return { type: 'communities', attribute, mode, lists: [{ ...set, value: extendedSet(set.value) }], members: [], place };
  if (mode !== 'any') return { type: 'communities', attribute, mode, lists: [set], members: [], place };
  return { type: attribute === 'community' ? 'community-list' : 'large-community-list', lists: [set], exact: false, place };
}

function number(type: 'med' | 'local-preference' | 'tag', words: Words, place: Place): Condition | undefined {
  const range = readComparison(words);
  return range && { type, ...range, place };
}

const origins: Readonly<Record<string, Origin>> = { igp: 'igp', egp: 'egp', incomplete: 'incomplete' };

function origin([operator, value]: Words, place: Place): Condition | undefined {
  const name = operator?.value === 'is' && value ? origins[value.value] : undefined;
  return name && { type: 'origin', origins: [name], place };
}

const states: Readonly<Record<string, OriginValidation>> = { valid: 'valid', invalid: 'invalid', 'not-found': 'not-found' };

function validation([operator, value]: Words, place: Place): Condition | undefined {
  const state = operator?.value === 'is' && value ? states[value.value] : undefined;
  return state && { type: 'origin-validation', states: [state], place };
}

const protocolNames = new Map([['ospfv3', 'ospf3']]);

/** Protocols by their first word; a process behind it is not looked at, so such a test is not carried out. */
function protocol([operator, ...rest]: Words, place: Place): Condition | undefined {
  const choices = rest[0]?.members ?? [rest];
  if ((operator?.value !== 'is' && operator?.value !== 'in') || choices.some(words => words.length !== 1 && words[0]?.value !== 'bgp'))
    return undefined;
  const protocols = choices.map(([name]: readonly Operand[]) => ({ ...name!, value: protocolNames.get(name!.value) ?? name!.value }));
  return { type: 'protocol', protocols, place };
}
