/** Tests and changes of the routing control language as conditions and actions of policies; what is not known here is undefined. */
import type { Action, Arithmetic, Condition, Origin } from '../../model/policy.ts';
import type { Kind } from '../../model/symbol.ts';
import { parseAddress } from '../../net/address.ts';
import { maskPrefix, parsePrefix } from '../../net/prefix.ts';
import type { Place } from '../../text/place.ts';
import type { Word } from './rcf-read.ts';

/** A name of a list, with the words in front of it. */
export interface ListUse {
  readonly kind: Kind;
  readonly name: Word;
  readonly usage: string;
}

const listWords: Readonly<Record<string, Kind>> = {
  prefix_list_v4: 'prefix-list',
  prefix_list_v6: 'ipv6-prefix-list',
  community_list: 'community-list',
  large_community_list: 'large-community-list',
  ext_community_list: 'extcommunity-list',
  as_path_list: 'as-path-list',
};

/** Every list that words of a test or change name. */
export function listsIn(words: readonly Word[]): readonly ListUse[] {
  return words.flatMap(({ value }, index) => {
    const kind = listWords[value];
    const name = words[index + 1];
    return kind && name ? [{ kind, name, usage: `${value} <list:${kind}>` }] : [];
  });
}

/** What a test looks at, or a change changes: `as_path` of `as_path.length`. */
export function attributeOf(words: readonly Word[]): string {
  return words[0]!.value.split('.')[0]!;
}

export function conditionOf(words: readonly Word[], place: Place): Condition | undefined {
  const [subject, operator, list, name] = words.map(({ value }) => value);
  const at = { place };
  if (words.length === 4 && name !== undefined) {
    const lists = [words[3]!];
    const exact = operator === 'match_exact';
    if (operator === 'match' && subject === 'prefix' && list === 'prefix_list_v4') return { type: 'prefix-list', family: 4, lists, ...at };
    if (operator === 'match' && subject === 'prefix' && list === 'prefix_list_v6') return { type: 'prefix-list', family: 6, lists, ...at };
    if (operator === 'match' && subject === 'as_path' && list === 'as_path_list') return { type: 'as-path-list', lists, ...at };
    if (operator !== 'match' && !exact) return undefined;
    if (subject === 'community' && list === 'community_list') return { type: 'community-list', lists, exact, ...at };
    if (subject === 'large_community' && list === 'large_community_list') return { type: 'large-community-list', lists, exact, ...at };
    return undefined;
  }
  return words.length === 3 ? comparison(subject!, operator!, list!, words[2]!, place) : undefined;
}

const protocols: Readonly<Record<string, string>> = {
  BGP: 'bgp',
  CONNECTED: 'connected',
  STATIC: 'static',
  OSPF: 'ospf',
  ISIS: 'isis',
  RIP: 'rip',
};
const origins: Readonly<Record<string, Origin>> = { IGP: 'igp', EGP: 'egp', INCOMPLETE: 'incomplete' };
const highest = 4294967295;

function comparison(subject: string, operator: string, value: string, word: Word, place: Place): Condition | undefined {
  const range = rangeOf(operator, value);
  if (subject === 'as_path.length' && range) return { type: 'as-path-length', ...range, place };
  if (subject === 'med' && range) return { type: 'med', ...range, place };
  if (subject === 'local_preference' && range) return { type: 'local-preference', ...range, place };
  if (operator !== 'is') return undefined;
  const protocol = protocols[value];
  if (subject === 'source_protocol' && protocol) return { type: 'protocol', protocols: [{ value: protocol, place: word.place }], place };
  const origin = origins[value];
  if (subject === 'origin' && origin) return { type: 'origin', origins: [origin], place };
  const prefix = subject === 'prefix' ? parsePrefix(value) : undefined;
  if (!prefix?.ok) return undefined;
  const { length } = prefix.value;
  const exact = { value: { prefix: maskPrefix(prefix.value), low: length, high: length }, place: word.place };
  return { type: 'address-in', what: 'destination', lists: [], ranges: [exact], place };
}

function rangeOf(operator: string, text: string): { readonly low: number; readonly high: number } | undefined {
  const value = numberOf(text);
  if (value === undefined) return undefined;
  const ranges: Readonly<Record<string, readonly [low: number, high: number]>> = {
    is: [value, value],
    '==': [value, value],
    '<': [0, value - 1],
    '<=': [0, value],
    '>': [value + 1, highest],
    '>=': [value, highest],
  };
  const found = ranges[operator];
  return found && { low: found[0], high: found[1] };
}

const numberOf = (text: string) => (/^\d+$/.test(text) ? Number(text) : undefined);
const operations: Readonly<Record<string, Arithmetic>> = { '=': 'set', '+=': 'add', '-=': 'subtract' };

export function actionOf(words: readonly Word[], place: Place): Action | undefined {
  if (words.length !== 3) return undefined;
  const [subject, operator, value] = words.map(word => word.value) as [string, string, string];
  const operation = operations[operator];
  const number = numberOf(value);
  if (operation && number !== undefined) {
    if (subject === 'local_preference') return { type: 'local-preference', operation, value: number, place };
    if (subject === 'med') return { type: 'med', operation, value: number, place };
    if (subject === 'weight') return { type: 'weight', operation, value: number, place };
  }
  if (operator !== '=') return undefined;
  const origin = origins[value];
  if (subject === 'origin' && origin) return { type: 'origin', origin, place };
  const address = subject === 'next_hop' ? parseAddress(value) : undefined;
  return address?.ok ? { type: 'next-hop', to: address.value, place } : undefined;
}
