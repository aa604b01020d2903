/**
 * Which prefixes the policies of a device cannot tell apart: they look at a prefix only through the ranges that the configuration writes, so that
 * prefixes inside of the same ones, with lengths between the same bounds, get the same answers.
 */
import { derivedFrom } from '../../model/derived.ts';
import type { Device } from '../../model/device.ts';
import type { AddressMatch, Condition, PrefixRange, Term } from '../../model/policy.ts';
import { type Address, addressBits } from '../../net/address.ts';
import { formatPrefix, type Prefix, prefixOf } from '../../net/prefix.ts';
import { PrefixMap } from '../../net/prefix-map.ts';

/** Equal for prefixes that no policy, list or filter of the device tells apart. A text where each prefix stands for itself. */
export type PrefixClass = number | string;

interface Classes {
  /** Number of each range that is written somewhere. */
  readonly ranges: PrefixMap<number>;
  /** By family: the number of the interval of lengths that a length lies in. */
  readonly lengths: { readonly 4: Uint8Array; readonly 6: Uint8Array };
}

const classesOfDevice = derivedFrom((device: Device): Classes | 'each' => classesOf([device]) ?? 'each');

/** @param key the text of the prefix. */
export function prefixClass(device: Device, prefix: Prefix, key = formatPrefix(prefix)): PrefixClass {
  const classes = classesOfDevice(device);
  return classes === 'each' ? key : classIn(classes, prefix);
}

/** Equal for prefixes that none of the devices tells apart, aggregates included; undefined where one may look at each by itself. */
export function prefixClasses(devices: readonly Device[]): ((prefix: Prefix) => number) | undefined {
  const classes = classesOf(devices);
  return classes && (prefix => classIn(classes, prefix));
}

function classIn(classes: Classes, prefix: Prefix): number {
  const range = classes.ranges.size === 0 ? 0 : (classes.ranges.longest(prefix)?.value ?? 0);
  return (range * 256 + classes.lengths[prefix.family][prefix.length]!) * 2 + (prefix.family === 4 ? 0 : 1);
}

/** What the ranges are collected in. */
interface Found {
  readonly ranges: PrefixMap<number>;
  /** Lengths at which an answer may change, by family. */
  readonly bounds: { readonly 4: Set<number>; readonly 6: Set<number> };
}

/** Undefined where a policy may look at a prefix in other ways. */
function classesOf(devices: readonly Device[]): Classes | undefined {
  const found: Found = { ranges: new PrefixMap(), bounds: { 4: new Set(), 6: new Set() } };
  if (!devices.every(device => addDevice(found, device))) return undefined;
  return { ranges: found.ranges, lengths: { 4: intervals(found.bounds[4], 4), 6: intervals(found.bounds[6], 6) } };
}

function addDevice(found: Found, device: Device): boolean {
  for (const { entries } of device.prefixLists.values()) for (const { range } of entries) if (range !== 'any') addRange(found, range);
  for (const { entries } of device.acls.values()) {
    for (const { source, destination } of entries) {
      if (source && !addMatch(found, source)) return false;
      // The mask of an extended list: every length counts.
      if (destination && destination !== 'any') for (const family of [4, 6] as const) addAllLengths(found, family);
    }
  }
  for (const { families } of device.bgp.values())
    for (const { aggregates } of families.values())
      for (const { prefix } of aggregates) addRange(found, { prefix, low: prefix.length, high: addressBits(prefix.family) });
  return [...device.policies.values()].every(({ terms }) => addTerms(found, terms));
}

function addAllLengths({ bounds }: Found, family: 4 | 6): void {
  for (let length = 0; length <= addressBits(family); length++) bounds[family].add(length);
}

function addRange({ ranges, bounds }: Found, { prefix, low, high }: PrefixRange): void {
  ranges.obtain(prefix, () => ranges.size + 1);
  for (const length of [prefix.length, prefix.length + 1, low, high + 1]) bounds[prefix.family].add(length);
}

/** False where the wildcard is no mask. */
function addMatch(found: Found, match: AddressMatch): boolean {
  if (match === 'any') return true;
  const prefix = 'prefix' in match ? match.prefix : maskedBy(match.address, match.wildcard);
  if (prefix) addRange(found, { prefix, low: prefix.length, high: addressBits(prefix.family) });
  return prefix !== undefined;
}

function maskedBy(address: Address, { w0, w1, w2, w3 }: Address): Prefix | undefined {
  const words = address.family === 4 ? [w0] : [w0, w1, w2, w3];
  const bits = words.map(word => word.toString(2).padStart(32, '0')).join('');
  return /^0*1*$/.test(bits) ? prefixOf(address, bits.indexOf('1') < 0 ? bits.length : bits.indexOf('1')) : undefined;
}

function addTerms(found: Found, terms: readonly Term[]): boolean {
  return terms.every(
    ({ conditions, body = [], otherwise = [] }) =>
      conditions.every(condition => addCondition(found, condition)) && addTerms(found, body) && addTerms(found, otherwise),
  );
}

function addCondition(found: Found, condition: Condition): boolean {
  switch (condition.type) {
    case 'parameters':
      return false;
    case 'all':
    case 'any':
    case 'not':
      return condition.of.every(part => addCondition(found, part));
    case 'route-filter':
    case 'address-in':
      for (const { value } of condition.ranges) addRange(found, value);
      return true;
    case 'prefix-length':
      found.bounds[condition.family].add(condition.low).add(condition.high + 1);
      return true;
    default:
      return true;
  }
}

/** The number of bounds up to each length. */
function intervals(bounds: ReadonlySet<number>, family: 4 | 6): Uint8Array {
  const numbers = new Uint8Array(addressBits(family) + 1);
  for (let length = 0, count = 0; length < numbers.length; length++) {
    if (bounds.has(length)) count++;
    numbers[length] = count;
  }
  return numbers;
}
