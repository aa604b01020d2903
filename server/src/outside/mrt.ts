/** MRT table dumps, TABLE_DUMP_V2 (RFC 6396 section 4.3; with path identifiers RFC 8050). Every byte is one character of the text. */
import type { Address, Family, Parsed } from '../net/address.ts';
import type { AsPath, SegmentType } from '../net/as-path.ts';
import { formatCommunity } from '../net/community.ts';
import { maskPrefix, type Prefix } from '../net/prefix.ts';
import { type OutsideFile, type OutsideRoute, Problems, Routes } from './route.ts';

/** Ends the reading of one record. */
class Short extends Error {}

/** Reads numbers from a part of the text and never past its end. */
class Bytes {
  private readonly text: string;
  at: number;
  readonly end: number;

  constructor(text: string, at: number, end: number) {
    this.text = text;
    this.at = at;
    this.end = end;
  }

  number(bytes: 1 | 2 | 4): number {
    if (this.at + bytes > this.end) throw new Short(`expected ${bytes} more bytes`);
    let value = 0;
    for (let i = 0; i < bytes; i++) value = value * 256 + (this.text.charCodeAt(this.at++) & 0xff);
    return value;
  }

  skip(length: number): number {
    if (this.at + length > this.end) throw new Short(`expected ${length} more bytes, ${this.end - this.at} are left`);
    const start = this.at;
    this.at += length;
    return start;
  }

  part(length: number): Bytes {
    const start = this.skip(length);
    return new Bytes(this.text, start, this.at);
  }

  slice(length: number): string {
    const start = this.skip(length);
    return this.text.slice(start, this.at);
  }
}

const tableDumpV2 = 13;
const headerLength = 12;

/** Type and subtype of the first record are those of a table dump of either version, or of a BGP4MP trace. */
export function isMrt(text: string): boolean {
  if (text.length < headerLength) return false;
  const header = new Bytes(text, 4, headerLength);
  const [type, subtype, length] = [header.number(2), header.number(2), header.number(4)];
  return (type === tableDumpV2 || type === 12 || type === 16) && subtype <= 12 && length < 1_000_000;
}

export function readMrt(text: string): OutsideFile {
  const problems = new Problems();
  const routes = new Routes();
  const others = new Map<string, number>();
  let peers: readonly Peer[] | undefined;
  for (let at = 0; at < text.length && !routes.isFull; ) {
    const start = at;
    try {
      const header = new Bytes(text, at, text.length);
      header.skip(4);
      const [type, subtype] = [header.number(2), header.number(2)];
      const body = header.part(header.number(4));
      at = header.at;
      if (type !== tableDumpV2) count(others, `type ${type}`);
      else if (subtype === 1) peers = readPeers(body);
      else if (!(subtype in families)) count(others, `TABLE_DUMP_V2 subtype ${subtype}`);
      else if (peers) readEntries(body, families[subtype as keyof typeof families], subtype >= 8, peers, routes);
      else problems.add(0, `byte ${start}: a route stands in front of the table of peers (PEER_INDEX_TABLE)`);
    } catch (error) {
      if (!(error instanceof Short)) throw error;
      problems.add(0, `byte ${start}: the record is cut off: ${error.message}`);
      if (at === start) break;
    }
  }
  for (const [what, number] of others)
    problems.add(0, `${number} records of ${what} are not read; expected TABLE_DUMP_V2 with unicast routes (RFC 6396)`);
  return { format: 'mrt', routes: routes.columns(), problems: problems.list() };
}

/** By subtype. */
const families = { 2: 4, 4: 6, 8: 4, 10: 6 } as const;

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** A neighbor of the collector. Most of its routes repeat the bytes of another one, whose meaning is known: by family and bytes, its number. */
interface Peer {
  readonly address: Address;
  readonly known: { readonly 4: Map<string, number>; readonly 6: Map<string, number> };
}

function readPeers(body: Bytes): Peer[] {
  body.skip(4);
  body.skip(body.number(2));
  const peers: Peer[] = [];
  for (let left = body.number(2); left > 0; left--) {
    const type = body.number(1);
    body.skip(4);
    peers.push({ address: addressOf(body, type & 1 ? 6 : 4), known: { 4: new Map(), 6: new Map() } });
    body.skip(type & 2 ? 4 : 2);
  }
  return peers;
}

function addressOf(bytes: Bytes, family: Family): Address {
  const w0 = bytes.number(4);
  return family === 4 ? { family, w0, w1: 0, w2: 0, w3: 0 } : { family, w0, w1: bytes.number(4), w2: bytes.number(4), w3: bytes.number(4) };
}

function readEntries(body: Bytes, family: Family, withPathId: boolean, peers: readonly Peer[], routes: Routes): void {
  body.skip(4);
  const prefix = prefixOf(body, family);
  if (!prefix.ok) throw new Short(prefix.error);
  const number = routes.prefix(prefix.value);
  for (let left = body.number(2); left > 0; left--) {
    const index = body.number(2);
    body.skip(withPathId ? 8 : 4);
    const bytes = body.slice(body.number(2));
    const peer = peers[index];
    const known = peer?.known[family];
    let value = known?.get(bytes);
    if (value === undefined) {
      const attributes = readAttributes(new Bytes(bytes, 0, bytes.length), family);
      if (!peer) throw new Short(`peer ${index} is not in the table of peers`);
      value = routes.value({ peer: peer.address, ...attributes, best: true });
      known!.set(bytes, value);
    }
    routes.put(number, value);
  }
}

function prefixOf(body: Bytes, family: Family): Parsed<Prefix> {
  const length = body.number(1);
  if (length > (family === 4 ? 32 : 128)) return { ok: false, error: `a prefix of length ${length}`, at: 0 };
  const bytes = body.part(Math.ceil(length / 8));
  const words = [0, 0, 0, 0];
  for (let i = 0; bytes.at < bytes.end; i++) words[i >> 2] = (words[i >> 2]! | (bytes.number(1) << (24 - 8 * (i & 3)))) >>> 0;
  const [w0 = 0, w1 = 0, w2 = 0, w3 = 0] = words;
  return { ok: true, value: maskPrefix({ family, w0, w1, w2, w3, length }) };
}

type Attributes = Omit<OutsideRoute, 'peer' | 'best'>;

const origins = ['igp', 'egp', 'incomplete'] as const;

function readAttributes(bytes: Bytes, family: Family): Attributes {
  let read: Attributes = { asPath: [], origin: 'incomplete', communities: [], largeCommunities: [] };
  while (bytes.at < bytes.end) {
    const flags = bytes.number(1);
    const type = bytes.number(1);
    const value = bytes.part(bytes.number(flags & 0x10 ? 2 : 1));
    if (type === 1) read = { ...read, origin: origins[value.number(1)] ?? 'incomplete' };
    else if (type === 2) read = { ...read, asPath: pathOf(value) };
    else if (type === 3) read = { ...read, nextHop: addressOf(value, 4) };
    else if (type === 4) read = { ...read, med: value.number(4) };
    else if (type === 5) read = { ...read, localPreference: value.number(4) };
    else if (type === 8) read = { ...read, communities: numbers(value, 1).map(([community]) => formatCommunity(community!)) };
    else if (type === 14 && family === 6) read = { ...read, nextHop: reachNextHop(value) };
    else if (type === 32) read = { ...read, largeCommunities: numbers(value, 3).map(parts => parts.join(':')) };
  }
  return read;
}

function numbers(value: Bytes, size: number): number[][] {
  const found: number[][] = [];
  while (value.at < value.end) found.push(Array.from({ length: size }, () => value.number(4)));
  return found;
}

/** Only the next hop and its length stand there; some programs write the whole attribute, which begins with the number of the family. */
function reachNextHop(value: Bytes): Address {
  let length = value.number(1);
  if (length === 0) {
    value.number(2);
    length = value.number(1);
  }
  if (length < 16) throw new Short('an IPv6 next hop has 16 bytes');
  return addressOf(value, 6);
}

const segmentTypes: readonly SegmentType[] = ['set', 'sequence', 'confed-sequence', 'confed-set'];

function pathOf(value: Bytes): AsPath {
  const segments: { type: SegmentType; asns: number[] }[] = [];
  while (value.at < value.end) {
    const type = segmentTypes[value.number(1) - 1];
    if (!type) throw new Short('an AS path has an unknown kind of segment');
    const length = value.number(1);
    segments.push({ type, asns: Array.from({ length }, () => value.number(4)) });
  }
  return segments;
}
