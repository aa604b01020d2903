/** AS paths: segments as in RFC 4271 and RFC 5065, with the text form that IOS and FRR print. */

import { parseAsn } from './asn.ts';
import { failure, foundAt, type Parsed, success } from './parsed.ts';

export type SegmentType = 'sequence' | 'set' | 'confed-sequence' | 'confed-set';

export interface AsPathSegment {
  readonly type: SegmentType;
  readonly asns: readonly number[];
}

/** The first segment is the most recent one; a route that has not left its AS has none. */
export type AsPath = readonly AsPathSegment[];

const brackets: Record<SegmentType, readonly [open: string, close: string, separator: string]> = {
  sequence: ['', '', ' '],
  set: ['{', '}', ','],
  'confed-sequence': ['(', ')', ' '],
  'confed-set': ['[', ']', ','],
};

/** `65001 65002 {65003,65004}`; confederation segments stand in `(…)` and `[…]`. */
export function formatAsPath(path: AsPath): string {
  // Nearly all paths are one sequence.
  if (path.length === 1 && path[0]!.type === 'sequence') return path[0]!.asns.join(' ');
  return path
    .filter(segment => segment.asns.length > 0)
    .map(({ type, asns }) => `${brackets[type][0]}${asns.join(brackets[type][2])}${brackets[type][1]}`)
    .join(' ');
}

const openers = new Map<string, SegmentType>([
  ['{', 'set'],
  ['(', 'confed-sequence'],
  ['[', 'confed-set'],
]);

/** Reads the text form; ASNs are separated by blanks or commas. */
export function parseAsPath(text: string): Parsed<AsPath> {
  const segments: { type: SegmentType; asns: number[] }[] = [];
  let open: SegmentType = 'sequence';
  let at = 0;
  while (at < text.length) {
    const character = text[at]!;
    const opened = openers.get(character);
    if (character === ' ' || character === ',') {
      at++;
    } else if (opened && open === 'sequence') {
      segments.push({ type: opened, asns: [] });
      open = opened;
      at++;
    } else if (open !== 'sequence' && character === brackets[open][1]) {
      open = 'sequence';
      at++;
    } else {
      const end = numberEnd(text, at);
      if (end === at) return failure(`expected an AS number but found ${foundAt(text, at)}`, at);
      const asn = parseAsn(text.slice(at, end));
      if (!asn.ok) return failure(asn.error, at + asn.at);
      if (segments.at(-1)?.type !== open) segments.push({ type: open, asns: [] });
      segments.at(-1)!.asns.push(asn.value);
      at = end;
    }
  }
  return open === 'sequence'
    ? success(segments.filter(segment => segment.asns.length > 0))
    : failure(`"${brackets[open][1]}" is missing`, text.length);
}

function numberEnd(text: string, start: number): number {
  let at = start;
  while (at < text.length && ((text[at]! >= '0' && text[at]! <= '9') || text[at] === '.')) at++;
  return at;
}

/** The path of one sequence. */
export function sequencePath(asns: readonly number[]): AsPath {
  return asns.length > 0 ? [{ type: 'sequence', asns }] : [];
}

/** The length that the decision process compares: a set counts 1, confederation segments 0 (RFC 4271 section 9.1.2.2, RFC 5065 section 5.3). */
export function pathLength(path: AsPath): number {
  let sum = 0;
  for (const { type, asns } of path) sum += type === 'sequence' ? asns.length : type === 'set' ? 1 : 0;
  return sum;
}

/** The origin for validation (RFC 6811 section 2): undefined means the own AS (empty path or final confederation segment), `none` a final AS_SET. */
export function originAsn(path: AsPath): number | 'none' | undefined {
  const final = path.at(-1);
  if (final?.type === 'set') return 'none';
  return final?.type === 'sequence' ? final.asns.at(-1) : undefined;
}

/** The neighbour AS that sent the route: the first ASN of the first segment outside the confederation if that is a sequence. */
export function firstAsn(path: AsPath): number | undefined {
  for (const { type, asns } of path) {
    if (type === 'sequence') return asns[0];
    if (type === 'set') return undefined;
  }
  return undefined;
}

/** Puts an ASN `count` times in front, into the first segment where that is of the same type. */
export function prepend(path: AsPath, asn: number, count = 1, type: 'sequence' | 'confed-sequence' = 'sequence'): AsPath {
  if (count <= 0) return path;
  const first = path[0];
  const asns: number[] = [];
  for (let i = 0; i < count; i++) asns.push(asn);
  if (first?.type !== type) return [{ type, asns }, ...path];
  for (const other of first.asns) asns.push(other);
  return path.length === 1 ? [{ type, asns }] : [{ type, asns }, ...path.slice(1)];
}

/** All ASNs in the order they are written. */
export function pathAsns(path: AsPath): number[] {
  return path.length === 1 ? [...path[0]!.asns] : path.flatMap(segment => segment.asns);
}

/** How often an ASN stands in the path: the loop check of RFC 4271 section 9.1.2. */
export function countAsn(path: AsPath, asn: number): number {
  let sum = 0;
  for (const { asns } of path) for (const member of asns) if (member === asn) sum++;
  return sum;
}

/** The path as it leaves the confederation (RFC 5065 section 4.1). */
export function withoutConfederation(path: AsPath): AsPath {
  const stays = ({ type }: AsPathSegment) => type === 'sequence' || type === 'set';
  return path.every(stays) ? path : path.filter(stays);
}
