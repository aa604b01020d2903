/** Validated ROA payloads and what the relying-party programs export them as: JSON (Routinator, rpki-client, plain arrays), CSV, SLURM (RFC 8416). */

import { parseAsn } from '../net/asn.ts';
import { hasHostBits, type Prefix, parsePrefix } from '../net/prefix.ts';
import { csvRows } from './csv.ts';
import { type JsonRow, jsonRows } from './json.ts';

/** RFC 6811: routes inside `prefix`, up to `maxLength` long, may originate in `asn`; AS 0 allows none (RFC 7607). */
export interface Vrp {
  readonly prefix: Prefix;
  readonly maxLength: number;
  readonly asn: number;
}

/** `problems` are messages for the user, one for each kind of fault with the number of entries that have it. */
export interface VrpFile {
  readonly vrps: readonly Vrp[];
  readonly problems: readonly string[];
}

/**
 * Reads an export; `name` (of the file) begins each message, `now` is in seconds since 1970. Faulty entries are left out.
 * Expired entries are kept, with a notice: an export on disk is older than its contents' lifetime.
 */
export function readVrps(text: string, name: string, now = Date.now() / 1000): VrpFile {
  const content = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const rows = /^\s*[[{]/.test(content.slice(0, 200)) ? jsonRows(content) : csvRows(content);
  if (!rows.ok) return { vrps: [], problems: [`${name}: ${rows.error}`] };
  const faults = new Map<string, { first: string; count: number }>();
  const vrps: Vrp[] = [];
  for (const row of rows.value) {
    const vrp = readRow(row);
    const fault = vrp.fault ?? (isExpired(row, now) ? 'the entry has expired' : undefined);
    if (vrp.value) vrps.push(vrp.value);
    if (fault) count(faults, fault, row.place);
  }
  return { vrps, problems: [...faults].map(([fault, { first, count }]) => `${name}: ${first}: ${fault}${andMore(count)}`) };
}

function count(faults: Map<string, { first: string; count: number }>, fault: string, place: string): void {
  const known = faults.get(fault);
  if (known) known.count++;
  else faults.set(fault, { first: place, count: 1 });
}

const andMore = (count: number) => (count > 1 ? ` (and ${count - 1} more)` : '');

function isExpired(row: JsonRow, now: number): boolean {
  const expires = Number(row.expires);
  return row.expires !== undefined && row.expires !== '' && expires > 0 && expires < now;
}

type RowResult = { readonly value?: Vrp; readonly fault?: string };

function readRow(row: JsonRow): RowResult {
  const prefix = typeof row.prefix === 'string' ? parsePrefix(row.prefix.trim()) : undefined;
  if (!prefix?.ok) return { fault: 'the prefix is missing or cannot be read' };
  if (hasHostBits(prefix.value)) return { fault: 'the prefix has host bits set' };
  const asn = readOriginAsn(row.asn);
  if (asn === undefined) return { fault: 'the AS number is missing or cannot be read' };
  const { length, family } = prefix.value;
  const maxLength = row.maxLength === undefined || row.maxLength === null || row.maxLength === '' ? length : Number(row.maxLength);
  if (!Number.isInteger(maxLength) || maxLength < length || maxLength > (family === 4 ? 32 : 128)) {
    return { fault: 'the maximum length is not between the prefix length and that of an address' };
  }
  return { value: { prefix: prefix.value, maxLength, asn } };
}

/** `64500`, `"64500"`, `"AS64500"` or `"as64500"`. */
function readOriginAsn(asn: unknown): number | undefined {
  if (typeof asn !== 'number' && typeof asn !== 'string') return undefined;
  const text = String(asn).trim();
  const parsed = parseAsn(text.slice(0, 2).toLowerCase() === 'as' ? text.slice(2) : text);
  return parsed.ok ? parsed.value : undefined;
}
