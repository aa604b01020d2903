/** Reads attributes of evaluated resources for the model: what is not known, or not to be shown, is undefined. */
import type { CloudPrefix } from '../model/cloud.ts';
import { type Address, parseAddress } from '../net/address.ts';
import { parsePrefix } from '../net/prefix.ts';
import type { Place } from '../text/place.ts';
import { textOfValue } from './convert.ts';
import { toNumber } from './decimal.ts';
import type { ResourceInstance } from './resource.ts';
import { assumed, sensitive, type Value } from './value.ts';

/** A resource, or a block inside of one. */
export interface Attributes {
  readonly values: ReadonlyMap<string, Value>;
  place(name: string): Place;
}

export function attributesOf(resource: ResourceInstance): Attributes {
  return { values: resource.values, place: name => resource.attributePlaces.get(name) ?? resource.place };
}

/** Nested blocks of a type, also when they were written as a list of objects. @returns undefined when it is not known how many there are. */
export function blocksOf(resource: ResourceInstance, type: string): readonly Attributes[] | undefined {
  const value = resource.values.get(type);
  if (!value || value.kind === 'null') return [];
  const items = 'items' in value ? value.items : [value];
  if (items.some(item => item.kind === 'unknown')) return undefined;
  return items.flatMap((item, index) => ('entries' in item ? [blockAt(resource, type, index, item.entries)] : []));
}

function blockAt(resource: ResourceInstance, type: string, index: number, values: ReadonlyMap<string, Value>): Attributes {
  const places = resource.attributePlaces;
  const own = `${type}[${index}]`;
  return { values, place: name => places.get(`${own}.${name}`) ?? places.get(own) ?? places.get(type) ?? resource.place };
}

function shown(value: Value | undefined): Value | undefined {
  return value && value.marks & sensitive ? undefined : value;
}

export function textAttribute(from: Attributes, name: string): string | undefined {
  const value = shown(from.values.get(name));
  return value && value.kind !== 'null' ? textOfValue(value) : undefined;
}

export function numberAttribute(from: Attributes, name: string): number | undefined {
  const value = shown(from.values.get(name));
  if (value?.kind === 'number') return toNumber(value.value);
  const text = value?.kind === 'string' ? Number(value.value) : Number.NaN;
  return Number.isFinite(text) ? text : undefined;
}

export function boolAttribute(from: Attributes, name: string): boolean | undefined {
  const text = textAttribute(from, name);
  return text === undefined ? undefined : text === 'true';
}

export function addressAttribute(from: Attributes, name: string): Address | undefined {
  const parsed = parseAddress(textAttribute(from, name) ?? '');
  return parsed.ok ? parsed.value : undefined;
}

/** @returns undefined when the attribute is absent, null, empty, not known or no prefix. */
export function prefixAttribute(from: Attributes, name: string): CloudPrefix | undefined {
  const value = from.values.get(name);
  return value && prefixOfValue(value, from.place(name));
}

export function prefixOfValue(value: Value, attribute: Place): CloudPrefix | undefined {
  if (value.kind !== 'string' || value.marks & sensitive) return undefined;
  const parsed = parsePrefix(value.value);
  return parsed.ok
    ? { value: parsed.value, place: value.origin ?? attribute, attribute, assumed: (value.marks & assumed) !== 0 }
    : undefined;
}

/** Whether an attribute is configured, known or not. */
export function isSet(from: Attributes, name: string): boolean {
  const value = from.values.get(name);
  return value !== undefined && value.kind !== 'null' && !(value.kind === 'string' && value.value === '');
}

export function isUnknown(from: Attributes, name: string): boolean {
  return from.values.get(name)?.kind === 'unknown';
}

/** What an identifier refers to: `aws_vpc.this[0]` of a value that will be `aws_vpc.this[0].id`, or the identifier itself as written. */
export function referenceAttribute(from: Attributes, name: string): string | undefined {
  const value = from.values.get(name);
  return value && referenceOfValue(value);
}

export function referenceOfValue(value: Value): string | undefined {
  if (value.kind === 'string') return value.value === '' || value.marks & sensitive ? undefined : value.value;
  if (value.kind === 'object') return value.open;
  return value.kind === 'unknown' ? value.ref?.replace(/\.(?:id|arn)$/, '') : undefined;
}

/** The elements of a list of identifiers. @returns undefined when they are not known. */
export function referencesAttribute(from: Attributes, name: string): readonly string[] | undefined {
  const value = from.values.get(name);
  if (!value || value.kind === 'null') return [];
  return 'items' in value ? value.items.flatMap(item => referenceOfValue(item) ?? []) : undefined;
}

/** The `Name` tag. */
export function nameTag(from: Attributes): string | undefined {
  const tags = from.values.get('tags');
  const name = tags && 'entries' in tags ? shown(tags.entries.get('Name')) : undefined;
  return name?.kind === 'string' ? name.value : undefined;
}
