/**
 * The notation of command tables, as vendors' references write commands:
 * `word`, `<name:type>`, `<type>`, `<name:=kind>` (defines an object), `<name:+kind>` (says more of one), `<name:?kind>` (uses one that a device may have without a line),
 * `<list:acl(1-99)>` (an object whose name is such a number), `<list:acl/ipv6-acl>` (an object of any of these kinds), `<name:a|b>` (choice), `<n:1-4094>` (range),
 * `[ … ]` (optional), `( … | … )` (one of several), `{ … | … }` (any of several in any order, each once, or none),
 * `{+ … | … }` (the same, but at least one), `<names:type...>` (one or more), `<name:text>` (free text to the end of the line),
 * `~` (behind `no` the line may end here), `~.` (it must).
 */
import { type Kind, kinds } from '../model/symbol.ts';
import type { Located } from '../text/place.ts';
import { type Values, type ValueType, valueTypes } from './values.ts';

/** One place of a template: a keyword, or a placeholder with its type. */
export interface Slot {
  readonly token: string;
  readonly keyword: boolean;
  readonly name: string;
  readonly type: 'keyword' | 'choice' | 'range' | 'kind' | ValueType;
  readonly kind?: Kind;
  /** Other kinds that the name may be of. */
  readonly alternatives?: readonly Kind[];
  readonly defines: boolean;
  /** The line is a setting of the object, and no use of it. */
  readonly describes?: boolean;
  /** The object may be there without a line that defines it. */
  readonly given?: boolean;
  readonly repeats: boolean;
  readonly choices?: readonly string[];
  readonly low?: number;
  readonly high?: number;
}

/** A piece of a template: one word, an optional group, ways to choose from, or ways that may follow each other in any order. */
export type Part =
  | { readonly slot: Slot }
  | { readonly optional: readonly Part[] }
  | { readonly oneOf: readonly (readonly Part[])[] }
  | { readonly anyOf: readonly (readonly Part[])[]; readonly needed: boolean }
  | { readonly ends: 'may' | 'must' };

// What `apply` receives is worked out from the template by the compiler.
type Read<T extends string> = T extends keyof Values
  ? Values[T]
  : T extends Kind | `${Kind}(${string})` | `${Kind}/${string}`
    ? string
    : T extends `${number}-${number}`
      ? number
      : T extends `${infer A}|${infer B}`
        ? A | Choice<B>
        : T;
type Choice<T extends string> = T extends `${infer A}|${infer B}` ? A | Choice<B> : T;
type Typed<N extends string, T extends string> = T extends `${infer V}...`
  ? { readonly [K in N]: readonly Located<Read<V>>[] }
  : { readonly [K in N]: Located<Read<T>> };
type Argument<T extends string> = T extends `${infer N}:=${infer V}` | `${infer N}:+${infer V}` | `${infer N}:?${infer V}`
  ? Typed<N, V>
  : T extends `${infer N}:${infer V}`
    ? Typed<N, V>
    : Typed<T, T>;
// Of a group inside a group the compiler sees the names only: such templates are for lines without `apply`.
export type Arguments<S extends string> = S extends `${infer A}{${infer Any}}${infer B}`
  ? Arguments<A> & Partial<Arguments<Any>> & Arguments<B>
  : S extends `${infer A}[${infer Optional}]${infer B}`
    ? Arguments<A> & Partial<Arguments<Optional>> & Arguments<B>
    : S extends `${infer A} (${infer Ways}) ${infer B}`
      ? Arguments<A> & Partial<Arguments<Ways>> & Arguments<B>
      : S extends `${string}<${infer T}>${infer B}`
        ? Argument<T> & Arguments<B>
        : unknown;

/** Splits a template into its parts. Throws on what is no type and on groups that do not close: mistakes in a table. */
export function parseTemplate(template: string): Part[] {
  const tokens = template.match(/(?<=^|\s)(?:[(){}|~]|\{\+|~\.)(?=\s|$)|[[\]]|[^\s[\]]+/g) ?? [];
  return sequence(tokens.values(), '')[0]!;
}

/** The word that a template begins with, and what is left behind it; no word where it begins with a group, a mark or not at all. */
export function firstWord(template: string): { word: string; behind: string } {
  const space = template.indexOf(' ');
  const first = space < 0 ? template : template.slice(0, space);
  // A bracket of an optional group may stand right behind a word.
  const bracket = first.search(/[[\]]/);
  const word = bracket < 0 ? first : first.slice(0, bracket);
  if (marks.has(word)) return { word: '', behind: template };
  return { word, behind: template.slice(word.length).trimStart() };
}

const marks: ReadonlySet<string> = new Set(['(', ')', '{', '{+', '}', '|', '~', '~.']);

/** The ways of a group up to the token that closes it; outside of groups there is one way. */
function sequence(tokens: Iterator<string>, close: string): Part[][] {
  const ways: Part[][] = [[]];
  for (let { value, done } = tokens.next(); ; { value, done } = tokens.next()) {
    if (done || value === close) {
      if (done !== (close === '')) throw new Error(`a group of a template is not closed with ${close}`);
      return ways;
    }
    if (value === '|' && close !== '') ways.push([]);
    else ways.at(-1)!.push(partOf(value, tokens));
  }
}

function partOf(token: string, tokens: Iterator<string>): Part {
  if (token === '[') return { optional: optional(sequence(tokens, ']')) };
  if (token === '(') return { oneOf: sequence(tokens, ')') };
  if (token === '{' || token === '{+') return { anyOf: sequence(tokens, '}'), needed: token === '{+' };
  return token === '~' || token === '~.' ? { ends: token === '~' ? 'may' : 'must' } : { slot: parseSlot(token) };
}

function optional(ways: Part[][]): Part[] {
  return ways.length === 1 ? ways[0]! : [{ oneOf: ways }];
}

/** All words of a template in its order, those of every way of a group. */
export function slotsOf(parts: readonly Part[]): Slot[] {
  return parts.flatMap(part => {
    if ('slot' in part) return [part.slot];
    if ('optional' in part) return slotsOf(part.optional);
    if ('ends' in part) return [];
    return ('oneOf' in part ? part.oneOf : part.anyOf).flatMap(slotsOf);
  });
}

/** A template for people: without the marks that only matter behind `no`. */
export function forPeople(template: string): string {
  return template.replace(/ ~\.?/g, '');
}

const isKind = (text: string) => kinds.includes(text as Kind);

/** One word of a template. Throws on what is no type. */
export function parseSlot(token: string): Slot {
  const inner = /^<(?:([\w-]+):([=+?]?))?([^>]+)>$/.exec(token);
  if (!inner) return { token, keyword: true, name: token, type: 'keyword', defines: false, repeats: false };
  const written = inner[3]!;
  const repeats = written.endsWith('...');
  const type = repeats ? written.slice(0, -3) : written;
  const describes = inner[2] === '+' || undefined;
  const given = inner[2] === '?' || undefined;
  return { token, keyword: false, name: inner[1] ?? type, defines: inner[2] === '=', describes, given, repeats, ...typeOf(type, token) };
}

function typeOf(type: string, token: string): Pick<Slot, 'type' | 'kind' | 'alternatives' | 'choices' | 'low' | 'high'> {
  if (valueTypes.includes(type as ValueType)) return { type: type as ValueType };
  if (kinds.includes(type as Kind)) return { type: 'kind', kind: type as Kind };
  const [first = '', ...others] = type.split('/');
  if (others.length > 0 && [first, ...others].every(isKind)) return { type: 'kind', kind: first as Kind, alternatives: others as Kind[] };
  const numbered = /^([\w-]+)\((\d+)-(\d+)\)$/.exec(type);
  if (numbered) return { ...typeOf(numbered[1]!, token), low: Number(numbered[2]), high: Number(numbered[3]) };
  const range = /^(\d+)-(\d+)$/.exec(type);
  if (range) return { type: 'range', low: Number(range[1]), high: Number(range[2]) };
  if (/^[\w.+/@-]+(\|[\w.+/@-]+)*$/.test(type) && (type.includes('|') || token.includes(`:${type}>`)))
    return { type: 'choice', choices: type.split('|') };
  throw new Error(`template type ${type} in ${token} is not known`);
}
