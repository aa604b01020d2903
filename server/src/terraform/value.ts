/** Values of Terraform expressions as plain data: known, unknown with what is known about them all the same, and marks that travel along. */
import type { Place } from '../text/place.ts';
import { type BigNumber, numberOf } from './big-number.ts';
import { anyType, boolType, numberType, stringType, type Type } from './type.ts';

/** Bits. `sensitive`: not to be shown. `assumed`: rests on an assumption about a data source or the like. */
export const sensitive = 1;
export const assumed = 2;
export type Marks = number;

interface Common {
  readonly marks: Marks;
  /** Marks of the value and of everything in it. */
  readonly deepMarks: Marks;
  /** Nothing in it is unknown. */
  readonly known: boolean;
  /** How many values it holds, itself included. */
  readonly size: number;
}

/** What is known about an unknown value. */
export interface Refinement {
  readonly notNull?: boolean;
  /** Bounds of a collection's length, both inclusive. */
  readonly length?: { readonly least: number; readonly most: number };
  /** How a string begins. */
  readonly prefix?: string;
  /** The reference that will have this value, such as `aws_vpc.this[0].id`. */
  readonly ref?: string;
}

export interface UnknownValue extends Common, Refinement {
  readonly kind: 'unknown';
  readonly type: Type;
}

export interface ObjectValue extends Common {
  readonly kind: 'object';
  readonly entries: ReadonlyMap<string, Value>;
  /** A resource's address: attributes that are not entries exist, but are not known. */
  readonly open?: string;
}

export type Value =
  | (Common & { readonly kind: 'null'; readonly type: Type })
  | (Common & { readonly kind: 'bool'; readonly value: boolean })
  | (Common & { readonly kind: 'number'; readonly value: BigNumber })
  /** `origin` is the literal, template or call that made the text, wherever it was passed since; `literal` that the text stands there as it is. */
  | (Common & { readonly kind: 'string'; readonly value: string; readonly origin?: Place; readonly literal?: boolean })
  | (Common & { readonly kind: 'list'; readonly element: Type; readonly items: readonly Value[] })
  | (Common & { readonly kind: 'set'; readonly element: Type; readonly items: readonly Value[] })
  | (Common & { readonly kind: 'tuple'; readonly items: readonly Value[] })
  | (Common & { readonly kind: 'map'; readonly element: Type; readonly entries: ReadonlyMap<string, Value> })
  | ObjectValue
  | UnknownValue;

/** Why something has no value. Never holds a value itself, since it may be sensitive. */
export interface Failure {
  readonly failure: string;
}

/** Values beyond these become unknown: they come from runaway expressions, not from networks. */
const maximumSize = 200_000;
const maximumText = 1024 * 1024;

const scalar = { marks: 0, deepMarks: 0, known: true, size: 1 } as const;

export function fail(failure: string): Failure {
  return { failure };
}
export function failed(result: object): result is Failure {
  return 'failure' in result;
}

export const trueValue: Value = { kind: 'bool', value: true, ...scalar };
export const falseValue: Value = { kind: 'bool', value: false, ...scalar };
export const nullValue: Value = { kind: 'null', type: anyType, ...scalar };

export function bool(value: boolean): Value {
  return value ? trueValue : falseValue;
}
export function nullOf(type: Type): Value {
  return { kind: 'null', type, ...scalar };
}
export function bigNumber(value: BigNumber): Value {
  return { kind: 'number', value, ...scalar };
}
/** Unknown when the number is not finite. */
export function number(value: number): Value {
  const small = Number.isInteger(value) && !Object.is(value, -0) ? smallNumbers[value] : undefined;
  if (small) return small;
  const exact = numberOf(value);
  return exact ? bigNumber(exact) : unknown(numberType, { notNull: true });
}
/** Indexes are made again and again. */
const smallNumbers: readonly Value[] = Array.from({ length: 1025 }, (_, value) => bigNumber(numberOf(value)!));

/** Strings are kept in Unicode's composed form (NFC), as cty does. */
export function string(given: string, origin?: Place, literal = false): Value {
  const value = mayBeComposed.test(given) ? given.normalize('NFC') : given;
  if (value.length > maximumText) return unknown(stringType, { notNull: true });
  return origin ? { kind: 'string', value, origin, literal, ...scalar } : { kind: 'string', value, ...scalar };
}

/** Text below U+0300 is composed already. */
const mayBeComposed = /[^\0-\u02ff]/;

export function unknown(type: Type = anyType, refinement: Refinement = {}): UnknownValue {
  return { kind: 'unknown', type, ...refinement, marks: 0, deepMarks: 0, known: false, size: 1 };
}
export function unknownBool(): Value {
  return unknown(boolType, { notNull: true });
}

function common(items: Iterable<Value>): Common {
  let deepMarks = 0;
  let known = true;
  let size = 1;
  for (const item of items) {
    deepMarks |= item.deepMarks;
    known &&= item.known;
    size += item.size;
  }
  return { marks: 0, deepMarks, known, size };
}

export function tuple(items: readonly Value[]): Value {
  const about = common(items);
  return about.size > maximumSize ? unknown(anyType, { notNull: true }) : { kind: 'tuple', items, ...about };
}

/** @param items already of the element type. */
export function list(element: Type, items: readonly Value[]): Value {
  const about = common(items);
  return about.size > maximumSize ? unknown({ kind: 'list', element }, { notNull: true }) : { kind: 'list', element, items, ...about };
}

/** @param items already of the element type, distinct and in the order of sets: see `setOfValues`. */
export function orderedSet(element: Type, items: readonly Value[]): Value {
  const about = common(items);
  return about.size > maximumSize ? unknown({ kind: 'set', element }, { notNull: true }) : { kind: 'set', element, items, ...about };
}

/** @param entries already of the element type; kept in key order, as Terraform iterates. */
export function map(element: Type, entries: Iterable<readonly [string, Value]>): Value {
  const sorted = sortedEntries(entries);
  const about = common(sorted.values());
  return about.size > maximumSize
    ? unknown({ kind: 'map', element }, { notNull: true })
    : { kind: 'map', element, entries: sorted, ...about };
}

/** @param open see `ObjectValue.open`. */
export function object(entries: Iterable<readonly [string, Value]>, open?: string): Value {
  const sorted = sortedEntries(entries);
  const about = common(sorted.values());
  if (about.size > maximumSize) return unknown(anyType, { notNull: true });
  return { kind: 'object', entries: sorted, open, ...about, known: about.known && open === undefined };
}

function sortedEntries(entries: Iterable<readonly [string, Value]>): ReadonlyMap<string, Value> {
  const pairs = [...new Map(entries)];
  return new Map(pairs.sort(([a], [b]) => compareText(a, b)));
}

/** Order of code points, which is also that of UTF-8 bytes. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  for (let at = 0; at < a.length && at < b.length; at++) {
    if (a.charCodeAt(at) === b.charCodeAt(at)) continue;
    return a.codePointAt(at)! - b.codePointAt(at)!;
  }
  return a.length - b.length;
}

export function withMarks(value: Value, marks: Marks): Value {
  if ((value.marks | marks) === value.marks) return value;
  return { ...value, marks: value.marks | marks, deepMarks: value.deepMarks | marks };
}

/** The value without a mark, at its surface. */
export function withoutMarks(value: Value, marks: Marks): Value {
  if ((value.marks & marks) === 0) return value;
  const inner = 'items' in value ? value.items : 'entries' in value ? [...value.entries.values()] : [];
  const rest = value.marks & ~marks;
  return { ...value, marks: rest, deepMarks: rest | common(inner).deepMarks };
}

const types = new WeakMap<Value, Type>();

export function typeOf(value: Value): Type {
  switch (value.kind) {
    case 'null':
    case 'unknown':
      return value.type;
    case 'bool':
      return boolType;
    case 'number':
      return numberType;
    case 'string':
      return stringType;
    case 'list':
    case 'set':
    case 'map':
      return { kind: value.kind, element: value.element };
    default: {
      const cached = types.get(value);
      if (cached) return cached;
      const type = structuralType(value);
      types.set(value, type);
      return type;
    }
  }
}

function structuralType(value: Extract<Value, { kind: 'tuple' | 'object' }>): Type {
  if (value.kind === 'tuple') return { kind: 'tuple', elements: value.items.map(typeOf) };
  if (value.open !== undefined) return anyType;
  return { kind: 'object', attributes: new Map([...value.entries].map(([name, entry]) => [name, typeOf(entry)])) };
}
