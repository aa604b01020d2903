/**
 * The notation of command tables, as vendors' references write commands:
 * `word`, `<name:type>`, `<type>`, `<name:=kind>` (defines an object), `<name:a|b>` (choice), `<n:1-4094>` (range),
 * `[ … ]` (optional, flat), `<names:type...>` (one or more), `<name:text>` (free text to the end of the line).
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
  readonly defines: boolean;
  readonly repeats: boolean;
  readonly choices?: readonly string[];
  readonly low?: number;
  readonly high?: number;
}

export type Part = { readonly slot: Slot } | { readonly optional: readonly Slot[] };

// What `apply` receives is worked out from the template by the compiler.
type Read<T extends string> = T extends keyof Values
  ? Values[T]
  : T extends Kind
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
type Argument<T extends string> = T extends `${infer N}:=${infer V}`
  ? Typed<N, V>
  : T extends `${infer N}:${infer V}`
    ? Typed<N, V>
    : Typed<T, T>;
export type Arguments<S extends string> = S extends `${infer A}[${infer Optional}]${infer B}`
  ? Arguments<A> & Partial<Arguments<Optional>> & Arguments<B>
  : S extends `${string}<${infer T}>${infer B}`
    ? Argument<T> & Arguments<B>
    : unknown;

/** Splits a template into its parts. Throws on a type that is neither value, kind, range nor choice: a mistake in a table. */
export function parseTemplate(template: string): Part[] {
  return (template.match(/\[[^\]]*\]|\S+/g) ?? []).map(token =>
    token.startsWith('[') ? { optional: token.slice(1, -1).trim().split(/\s+/).map(parseSlot) } : { slot: parseSlot(token) },
  );
}

function parseSlot(token: string): Slot {
  const inner = /^<(?:([\w-]+):(=?))?([^>]+)>$/.exec(token);
  if (!inner) return { token, keyword: true, name: token, type: 'keyword', defines: false, repeats: false };
  const written = inner[3]!;
  const repeats = written.endsWith('...');
  const type = repeats ? written.slice(0, -3) : written;
  return { token, keyword: false, name: inner[1] ?? type, defines: inner[2] === '=', repeats, ...typeOf(type, token) };
}

function typeOf(type: string, token: string): Pick<Slot, 'type' | 'kind' | 'choices' | 'low' | 'high'> {
  if (valueTypes.includes(type as ValueType)) return { type: type as ValueType };
  if (kinds.includes(type as Kind)) return { type: 'kind', kind: type as Kind };
  const range = /^(\d+)-(\d+)$/.exec(type);
  if (range) return { type: 'range', low: Number(range[1]), high: Number(range[2]) };
  if (/^[\w.+/-]+(\|[\w.+/-]+)*$/.test(type) && (type.includes('|') || token.includes(`:${type}>`)))
    return { type: 'choice', choices: type.split('|') };
  throw new Error(`template type ${type} in ${token} is not known`);
}
