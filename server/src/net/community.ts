/** BGP communities. Their canonical text is the value everywhere: `65000:1`, `65000:1:2`, `rt:65000:1`. */

import { parseAddress } from './address.ts';
import { maxAsn, parseAsn } from './asn.ts';
import { failure, type Parsed, readDecimal, success } from './parsed.ts';

/** Names of standard communities with their canonical value. Source: IANA "BGP Well-known Communities" and the RFC of each line. */
export const wellKnownCommunities = [
  { name: 'internet', value: '0:0', source: 'vendor word for every route' },
  { name: 'graceful-shutdown', value: '65535:0', source: 'RFC 8326' },
  { name: 'gshut', value: '65535:0', source: 'RFC 8326' },
  { name: 'accept-own', value: '65535:1', source: 'RFC 7611' },
  { name: 'route-filter-translated-v4', value: '65535:2', source: 'IANA' },
  { name: 'route-filter-v4', value: '65535:3', source: 'IANA' },
  { name: 'route-filter-translated-v6', value: '65535:4', source: 'IANA' },
  { name: 'route-filter-v6', value: '65535:5', source: 'IANA' },
  { name: 'llgr-stale', value: '65535:6', source: 'RFC 9494' },
  { name: 'no-llgr', value: '65535:7', source: 'RFC 9494' },
  { name: 'accept-own-nexthop', value: '65535:8', source: 'IANA' },
  { name: 'standby-pe', value: '65535:9', source: 'RFC 9026' },
  { name: 'blackhole', value: '65535:666', source: 'RFC 7999' },
  { name: 'no-export', value: '65535:65281', source: 'RFC 1997' },
  { name: 'no-advertise', value: '65535:65282', source: 'RFC 1997' },
  { name: 'no-export-subconfed', value: '65535:65283', source: 'RFC 1997' },
  { name: 'local-as', value: '65535:65283', source: 'RFC 1997, name of IOS' },
  { name: 'no-peer', value: '65535:65284', source: 'RFC 3765' },
  { name: 'nopeer', value: '65535:65284', source: 'RFC 3765' },
] as const;

const valuesByName = new Map<string, string>(wellKnownCommunities.map(({ name, value }) => [name, value]));
const namesByValue = new Map<string, string>([...wellKnownCommunities].reverse().map(({ name, value }) => [value, name]));

/** Reads `65000:1`, one number of 32 bits (decimal or `0x…`) or a well-known name, in any case, and returns `high:low`. */
export function parseCommunity(text: string): Parsed<string> {
  const named = valuesByName.get(text.toLowerCase().replaceAll('_', '-'));
  if (named !== undefined) return success(named);
  const colon = text.indexOf(':');
  if (colon >= 0) return readParts(text, [65535, 65535]);
  const first = text.charCodeAt(0) - 48;
  if (!(first >= 0 && first <= 9)) return failure(`"${text}" is neither a well-known community nor of the form 65000:1`, 0);
  const value = /^0[xX][0-9a-fA-F]{1,8}$/.test(text) ? success(Number(text)) : readDecimal(text, 0, text.length, 4294967295, 'community');
  return value.ok ? success(formatCommunity(value.value)) : value;
}

/** The name of a canonical community value, e.g. `no-export`, if it has one. */
export function communityName(value: string): string | undefined {
  return namesByValue.get(value);
}

/** The canonical text of a 32-bit community. */
export function formatCommunity(value: number): string {
  return `${Math.floor(value / 65536)}:${value % 65536}`;
}

/** Reads `65000:1:2`, three numbers of 32 bits (RFC 8092). */
export function parseLargeCommunity(text: string): Parsed<string> {
  return readParts(text, [maxAsn, maxAsn, maxAsn]);
}

/** Reads as many numbers between colons as there are limits, and drops leading zeros. */
function readParts(text: string, limits: readonly number[]): Parsed<string> {
  const parts: number[] = [];
  let start = 0;
  for (const limit of limits) {
    const last = parts.length === limits.length - 1;
    const colon = last ? text.length : text.indexOf(':', start);
    if (colon < 0) return failure(`expected ${limits.length} numbers separated by ":"`, text.length);
    const part = readDecimal(text, start, colon, limit, 'community part');
    if (!part.ok) return part;
    parts.push(part.value);
    start = colon + 1;
  }
  return success(parts.join(':'));
}

/** Kinds of extended community that are read, with the words that vendors use for them. */
const extendedKinds = new Map<string, 'rt' | 'soo'>([
  ['rt', 'rt'],
  ['target', 'rt'],
  ['route-target', 'rt'],
  ['soo', 'soo'],
  ['origin', 'soo'],
  ['route-origin', 'soo'],
  ['ro', 'soo'],
]);

/** Reads a route target or site of origin: `rt 65000:1`, `target:65000:1`, `soo:192.0.2.1:5`; returns `rt:…` or `soo:…` (RFC 4360, 5668). */
export function parseExtendedCommunity(text: string): Parsed<string> {
  const separator = text.search(/[: ]/);
  const kind = separator < 0 ? undefined : extendedKinds.get(text.slice(0, separator).toLowerCase());
  if (kind === undefined) return failure('expected "rt" or "soo" (Junos: "target" or "origin") before the value', 0);
  const value = parseRouteTarget(text.slice(separator + 1));
  return value.ok ? success(`${kind}:${value.value}`) : failure(value.error, value.at + separator + 1);
}

/** The site of origin with this value as an extended community; undefined for a value that cannot be one. */
export function siteOf(value: string): string | undefined {
  const parsed = parseRouteTarget(value);
  return parsed.ok ? `soo:${parsed.value}` : undefined;
}

/**
 * Reads the value of a route target, site of origin or route distinguisher: `65000:1`, `4200000000:1`, `1.10:1`, `192.0.2.1:1` (RFC 4360, 4364, 5668).
 * A four-octet ASN or an address leaves two octets for the number, a two-octet ASN four. Junos marks four octets by a final `L`, kept where the number alone does not tell.
 */
export function parseRouteTarget(text: string): Parsed<string> {
  const colon = text.lastIndexOf(':');
  if (colon < 0) return failure('expected an AS number or IPv4 address, ":" and a number', text.length);
  const administrator = readAdministrator(text.slice(0, colon));
  if (!administrator.ok) return administrator;
  const number = readDecimal(text, colon + 1, text.length, administrator.value.wide ? 65535 : 4294967295, 'number after ":"');
  return number.ok ? success(`${administrator.value.text}:${number.value}`) : number;
}

function readAdministrator(text: string): Parsed<{ text: string; wide: boolean }> {
  if (text.split('.').length === 4) {
    const address = parseAddress(text);
    return address.ok ? success({ text, wide: true }) : address;
  }
  const marked = text.endsWith('L');
  const asn = parseAsn(marked ? text.slice(0, -1) : text);
  if (!asn.ok) return asn;
  const wide = asn.value > 65535;
  return success({ text: marked && !wide ? `${asn.value}L` : String(asn.value), wide: marked || wide });
}
