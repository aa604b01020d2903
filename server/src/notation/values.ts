/** What a placeholder can stand for: each type reads one word, or says why it cannot. */
import { portNames } from '../data/port-names.ts';
import { type Address, parseAddress } from '../net/address.ts';
import { parseAsn } from '../net/asn.ts';
import { parseCommunity, parseExtendedCommunity, parseLargeCommunity } from '../net/community.ts';
import { parseNetmask } from '../net/mask.ts';
import type { Parsed } from '../net/parsed.ts';
import { hostPrefix, type Prefix, parsePrefix } from '../net/prefix.ts';

export interface Values {
  /** An AS number that a router can have: never 0 (RFC 7607). */
  asn: number;
  int: number;
  signed: string;
  ip: Address;
  ipv4: Address;
  ipv6: Address;
  prefix: Prefix;
  'ipv4-prefix': Prefix;
  'ipv6-prefix': Prefix;
  /** A prefix, or an address that stands for itself only. */
  network: Prefix;
  /** Netmask as prefix length. */
  mask: number;
  /** Wildcard mask: bits set are ignored. */
  wildcard: Address;
  community: string;
  'large-community': string;
  'ext-community': string;
  /** `0000.5e00.5301`, `00:00:5e:00:53:01` or with hyphens. */
  mac: string;
  /** `/24` as a length. */
  length: number;
  /** Numbers and ranges of them with commas: `1,3-5`. */
  numbers: string;
  /** A number that may have a fraction: `80.00`. */
  decimal: string;
  /** The same, with a letter for thousands, millions and so on: `1.5m`. */
  amount: string;
  /** Where a part of the hardware sits: `0/1/0`. */
  slot: string;
  /** A MAC address in any of its forms. */
  station: string;
  /** A route distinguisher or route target in numbers: `64500:1`, `192.0.2.1:1`, `1.10:1`. */
  rd: string;
  /** `10:30`, `10:30:00`. */
  clock: string;
  /** Several interfaces in one word: `Ethernet1-4`, `Et1/1,Et1/3`; or their numbers behind the type: `1/1-4`. */
  'port-range': string;
  /** A link-local address with its zone (RFC 4007 section 11): `fe80::1%Ethernet1`. */
  zoned: string;
  /** A TCP or UDP port: its number or its name. */
  port: string;
  /** A differentiated services code point: 0 to 63, or its name (RFC 2474, 2597, 3246). */
  dscp: string;
  /** With or without `0x`. */
  hex: string;
  /** An OSPF area: a number, or the same in the form of an address. */
  area: string;
  /** A name or any other single word. */
  word: string;
  /** What the device takes for a name whatever it looks like; one that looks like an address is told as a mistake. */
  'any-name': string;
  /** A word the device takes as a secret; its text is never shown. */
  secret: string;
  /** Free text to the end of the line. */
  text: string;
}
export type ValueType = keyof Values;

const fail = (error: string): Parsed<never> => ({ ok: false, error, at: 0 });
const success = <T>(value: T): Parsed<T> => ({ ok: true, value });

function family<T extends Address>(parsed: Parsed<T>, wanted: 4 | 6): Parsed<T> {
  return parsed.ok && parsed.value.family !== wanted ? fail(`this is an IPv${parsed.value.family} address`) : parsed;
}

/** Words that are told by their form alone and kept as they are. */
function shaped(form: RegExp, error: string): (text: string) => Parsed<string> {
  return text => (text.length < 4096 && form.test(text) ? success(text) : fail(error));
}

function single(address: Parsed<Address>): Parsed<Prefix> {
  return address.ok ? success(hostPrefix(address.value)) : address;
}

function isPort(text: string): boolean {
  return /^\d{1,5}$/.test(text) ? Number(text) < 65536 : portNames.has(text.toLowerCase());
}

function positive(asn: Parsed<number>): Parsed<number> {
  return asn.ok && asn.value === 0 ? fail('AS number 0 is reserved: no router has it') : asn;
}

function isArea(text: string): boolean {
  return /^\d+$/.test(text) ? Number(text) <= 4294967295 : family(parseAddress(text), 4).ok;
}

const readers: { readonly [T in ValueType]: (text: string) => Parsed<Values[T]> } = {
  asn: text => positive(parseAsn(text)),
  int: text => (/^\d{1,15}$/.test(text) ? success(Number(text)) : fail('not a number')),
  signed: text => (/^[+-]?\d{1,10}$/.test(text) && Math.abs(Number(text)) <= 4294967295 ? success(text) : fail('not a number of 32 bits')),
  ip: parseAddress,
  ipv4: text => family(parseAddress(text), 4),
  ipv6: text => family(parseAddress(text), 6),
  prefix: parsePrefix,
  'ipv4-prefix': text => family(parsePrefix(text), 4),
  'ipv6-prefix': text => family(parsePrefix(text), 6),
  network: text => (text.includes('/') ? parsePrefix(text) : single(parseAddress(text))),
  mask: parseNetmask,
  wildcard: text => family(parseAddress(text), 4),
  community: parseCommunity,
  'large-community': parseLargeCommunity,
  'ext-community': parseExtendedCommunity,
  mac: text => (/^([\da-f]{4}\.){2}[\da-f]{4}$|^([\da-f]{2}[:-]){5}[\da-f]{2}$/i.test(text) ? success(text) : fail('not a MAC address')),
  length: text =>
    /^\/\d{1,3}$/.test(text) && Number(text.slice(1)) <= 128 ? success(Number(text.slice(1))) : fail('not a prefix length such as /24'),
  numbers: shaped(/^\d+(-\d+)?(,\d+(-\d+)?)*,?$/, 'not numbers such as 1,3-5'),
  decimal: shaped(/^\d+(\.\d+)?$/, 'not a number'),
  amount: shaped(/^\d+(\.\d+)?[kmgt]?$/i, 'not an amount such as 100k'),
  slot: shaped(/^\d+([/.]\d+)*$/, 'not numbers such as 0/1'),
  station: shaped(/^([\da-f]{4}\.){2}[\da-f]{4}$|^([\da-f]{1,2}[:-]){5}[\da-f]{1,2}$/i, 'not a MAC address'),
  rd: shaped(/^(\d+|\d+\.\d+|\d+\.\d+\.\d+\.\d+):\d+$/, 'not numbers such as 64500:1'),
  clock: shaped(/^\d{1,2}:\d{2}(:\d{2})?$/, 'not a time such as 10:30'),
  'port-range': shaped(
    /^([a-z][a-z-]*)?\d[\d/.]*([-,]([a-z][a-z-]*)?\d[\d/.]*)*(,|[-,]([a-z][a-z-]*)?\d[\d/.]*)$/i,
    'not interfaces such as Ethernet1-4',
  ),
  zoned: shaped(/^fe80:[\da-f:]*%\S+$/i, 'not an address such as fe80::1%Ethernet1'),
  port: text => (isPort(text) ? success(text) : fail('not a port such as 179 or bgp')),
  dscp: shaped(/^([0-5]?\d|6[0-3]|af[1-4][1-3]|cs[0-7]|ef|default)$/i, 'not a code point such as 46 or ef'),
  hex: shaped(/^(0x)?[\da-f]+$/i, 'not a hexadecimal number'),
  area: text => (isArea(text) ? success(text) : fail('not an area such as 0 or 0.0.0.0')),
  word: success,
  'any-name': success,
  secret: success,
  text: success,
};

export const valueTypes = Object.keys(readers) as readonly ValueType[];

/** Types whose failures are worth telling: the word was meant as a number of this kind. */
export const addressTypes: readonly ValueType[] = [
  'ip',
  'ipv4',
  'ipv6',
  'prefix',
  'ipv4-prefix',
  'ipv6-prefix',
  'network',
  'mask',
  'wildcard',
];

export function readValue<T extends ValueType>(type: T, text: string): Parsed<Values[T]> {
  return readers[type](text);
}
