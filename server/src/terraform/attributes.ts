/** Reads attributes of evaluated resources for the model: what is not known, or not to be shown, is undefined. */
import type { CloudPrefix } from '../model/cloud-prefix.ts';
import { derivedFrom } from '../model/derived.ts';
import { type Address, addressBits, parseAddress } from '../net/address.ts';
import { success } from '../net/parsed.ts';
import { parsePrefix, withLength } from '../net/prefix.ts';
import type { Place } from '../text/place.ts';
import { toNumber } from './big-number.ts';
import { textOfValue } from './convert.ts';
import type { ResourceInstance } from './resource.ts';
import { assumed, sensitive, type Value } from './value.ts';

/** A resource, or a block inside of one. */
export interface Attributes {
  readonly values: ReadonlyMap<string, Value>;
  /** Where `name`, `block[0]` or `block[0].name` is written, if it is. */
  written(path: string): Place | undefined;
  /** Where an attribute is written, else the block that would hold it. */
  place(name: string): Place;
}

export const attributesOf = derivedFrom((resource: ResourceInstance): Attributes => {
  const written = (path: string) => resource.attributePlaces.get(path);
  return { values: resource.values, written, place: name => written(name) ?? resource.place };
});

/** The region that a resource names itself by one of `names`, else that of its provider. */
export function regionOf(resource: ResourceInstance, ...names: readonly string[]): string | undefined {
  const from = attributesOf(resource);
  const own = names.find(name => isSet(from, name));
  return own === undefined ? resource.region : textAttribute(from, own);
}

/** Nested blocks of a type, also when they were written as a list of objects. @returns undefined when it is not known how many there are. */
export function blocksOf(from: Attributes, type: string): readonly Attributes[] | undefined {
  const value = from.values.get(type);
  if (!value || value.kind === 'null') return [];
  const items = 'items' in value ? value.items : [value];
  if (items.some(item => item.kind === 'unknown')) return undefined;
  return items.flatMap((item, index) => ('entries' in item ? [blockAt(from, type, index, item.entries)] : []));
}

/** The only block of a type; one without attributes when there is none or it is not known. */
export function blockOf(from: Attributes, type: string): Attributes {
  return blocksOf(from, type)?.[0] ?? { values: new Map(), written: () => undefined, place: () => from.place(type) };
}

function blockAt(from: Attributes, type: string, index: number, values: ReadonlyMap<string, Value>): Attributes {
  const own = `${type}[${index}]`;
  const written = (path: string) => from.written(`${own}.${path}`);
  return { values, written, place: name => written(name) ?? from.written(own) ?? from.place(type) };
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

/** The known prefixes of an attribute that holds one or a list of them, and whether these are all. */
export function prefixesAttribute(from: Attributes, name: string, hosts = false): { prefixes: readonly CloudPrefix[]; complete: boolean } {
  const value = from.values.get(name);
  if (!value || value.kind === 'null') return { prefixes: [], complete: true };
  const items = 'items' in value ? value.items : [value];
  const prefixes = items.flatMap(item => prefixOfValue(item, from.place(name), hosts) ?? []);
  return { prefixes, complete: items.every(item => item.kind !== 'unknown' && (item.marks & sensitive) === 0) };
}

/** @param hosts whether an address without a length is a prefix too. */
export function prefixOfValue(value: Value, attribute: Place, hosts = false): CloudPrefix | undefined {
  if (value.kind !== 'string' || value.marks & sensitive) return undefined;
  const address = hosts && !value.value.includes('/') ? parseAddress(value.value) : undefined;
  const parsed = address?.ok ? success(withLength(address.value, addressBits(address.value.family))) : parsePrefix(value.value);
  if (!parsed.ok) return undefined;
  const { origin, literal = false, marks } = value;
  return { value: parsed.value, place: origin ?? attribute, attribute, literal: literal && !address, assumed: (marks & assumed) !== 0 };
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

/** Attributes that stand for the resource itself. Route servers and their endpoints have no `id`, and endpoints the attribute of their server too. */
const identifiers =
  /\.(?:id|arn|self_link|name|transit_gateway_attachment_id)$|(?<=\baws_vpc_(route_server(?:_endpoint)?)\.[\w-]+(?:\[[^\]]*\])?)\.\1_id$/;

export function referenceOfValue(value: Value): string | undefined {
  if (value.kind === 'string') return value.value === '' || value.marks & sensitive ? undefined : value.value;
  if (value.kind === 'object') return value.open;
  return value.kind === 'unknown' ? value.ref?.replace(identifiers, '') : undefined;
}

/** The elements of a list of identifiers. @returns undefined when they are not known. */
export function referencesAttribute(from: Attributes, name: string): readonly string[] | undefined {
  const value = from.values.get(name);
  if (!value || value.kind === 'null') return [];
  return 'items' in value ? value.items.flatMap(item => referenceOfValue(item) ?? []) : undefined;
}

/** Texts of a list. @returns undefined when one is not known. */
export function textsAttribute(from: Attributes, name: string): readonly string[] | undefined {
  const value = from.values.get(name);
  if (!value || value.kind === 'null') return [];
  const items = 'items' in value ? value.items : [value];
  const texts = items.map(item => (shown(item) && item.kind !== 'null' ? textOfValue(item) : undefined));
  return texts.every(text => text !== undefined) ? texts : undefined;
}

/** The `Name` tag. */
export function nameTag(from: Attributes): string | undefined {
  const tags = from.values.get('tags');
  const name = tags && 'entries' in tags ? shown(tags.entries.get('Name')) : undefined;
  return name?.kind === 'string' ? name.value : undefined;
}
