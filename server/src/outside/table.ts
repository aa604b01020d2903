/** Tables of `show ip bgp`, `show bgp`, `… received-routes` and `show route receive-protocol bgp`: columns found by the words of the header. */
import { parseAddress } from '../net/address.ts';
import { classfulPrefix, maskPrefix, type Prefix, parsePrefix } from '../net/prefix.ts';
import { type OutsideFile, type OutsideRoute, Problems, pathWithOrigin, Routes, unmarked } from './route.ts';

type Column = 'network' | 'nextHop' | 'metric' | 'localPreference' | 'weight' | 'other' | 'path';

const columnNames: readonly (readonly [RegExp, Column])[] = [
  [/\b(Network|Prefix)\b/, 'network'],
  [/\bNext ?hop\b/i, 'nextHop'],
  [/\b(Metric|MED)\b/, 'metric'],
  [/\bAIGP\b/, 'other'],
  [/\b(LocPrf|LocPref|Lclpref)\b/, 'localPreference'],
  [/\bWeight\b/, 'weight'],
  [/\b(AS path|Path)\b/, 'path'],
];

interface Header {
  readonly columns: readonly { readonly name: Column; readonly start: number; readonly end: number }[];
  readonly network: number;
  readonly path: number;
}

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A row while its lines are read: long prefixes and next hops break it into several. */
interface Row {
  readonly line: number;
  readonly status: string;
  readonly prefix: Prefix;
  readonly cells: Map<Column, string>;
}

/** What follows a table: the prompt of the next command, or counts. */
const prompt = /^[A-Za-z][\w.@:/()-]*[#>]/;
const footer = new RegExp(`^(Displayed|Total|Processed)\\b|${prompt.source}`);

const longestLine = 10_000;

export function isTable(text: string): boolean {
  return text
    .slice(0, 50_000)
    .split('\n')
    .some(line => headerOf(expand(line)) !== undefined);
}

export function readTable(text: string): OutsideFile {
  const problems = new Problems();
  const routes = new Routes();
  let header: Header | undefined;
  let row: Row | undefined;
  let prefix: Prefix | undefined;
  const finish = () => {
    if (row && !routes.isFull) {
      const route = routeOf(row);
      if (typeof route === 'string') problems.add(row.line, route);
      else routes.add(row.prefix, route);
    }
    row = undefined;
  };
  for (const [number, raw] of text.split(/\r\n|\n|\r/).entries()) {
    const line = expand(raw);
    const found = headerOf(line);
    if (found) {
      finish();
      header = found;
      continue;
    }
    if (!header || line.trim() === '') continue;
    if (footer.test(line)) {
      finish();
      if (prompt.test(line)) header = undefined;
      continue;
    }
    const words = wordsFrom(line, startOf(line, header.network));
    const network = words[0] && words[0].start < nextHopStart(header) ? networkOf(words[0].text) : undefined;
    const begins = network !== undefined || /[*>dhsrS]/.test(line.slice(0, header.network));
    if (begins) {
      finish();
      prefix = network ?? prefix;
      if (!prefix) problems.add(number, `expected a prefix in the column Network but found "${line.trim().slice(0, 40)}"`);
      else
        row = { line: number, status: line.slice(0, Math.min(header.network, words[0]?.start ?? line.length)), prefix, cells: new Map() };
    } else if (!row) {
      if (/\d/.test(line)) problems.add(number, `expected a row of the table but found "${line.trim().slice(0, 40)}"`);
      continue;
    }
    if (row) fill(row, network === undefined ? words : words.slice(1), header);
  }
  finish();
  return { format: 'table', routes: routes.columns(), problems: problems.list() };
}

const nextHopStart = ({ columns }: Header) => columns.find(({ name }) => name === 'nextHop')!.start;

function headerOf(line: string): Header | undefined {
  if (!/\b(Network|Prefix)\b.*\bNext ?hop\b.*\bPath\b/i.test(line)) return undefined;
  const columns = columnNames.flatMap(([pattern, name]) => {
    const found = pattern.exec(line);
    return found ? [{ name, start: found.index, end: found.index + found[0].length }] : [];
  });
  const at = (wanted: Column) => columns.find(({ name }) => name === wanted)?.start;
  const [network, path] = [at('network'), at('path')];
  return network === undefined || path === undefined || at('nextHop') === undefined ? undefined : { columns, network, path };
}

/** Where the row's first word begins: at the column Network, or in front of it where the row does not stand under its header. */
function startOf(line: string, column: number): number {
  for (const character of [/[\da-fA-F.:]/, /[\d.:]/]) {
    let start = column;
    while (start > 0 && line[start] !== ' ' && character.test(line[start - 1]!)) start--;
    if (networkOf(/^\S*/.exec(line.slice(start))![0])) return start;
  }
  return column;
}

function wordsFrom(line: string, start: number): Word[] {
  const words: Word[] = [];
  for (const found of line.slice(start).matchAll(/\S+/g)) {
    const at = start + found.index;
    words.push({ text: found[0], start: at, end: at + found[0].length });
  }
  return words;
}

/** Prefixes of a class are printed without their length. */
function networkOf(text: string): Prefix | undefined {
  const prefix = text.includes('/') ? parsePrefix(text) : undefined;
  if (prefix) return prefix.ok ? maskPrefix(prefix.value) : undefined;
  const address = parseAddress(text);
  if (!address.ok || address.value.family !== 4 || address.value.w0 & 0xff) return undefined;
  return address.value.w0 === 0 ? { ...address.value, length: 0 } : maskPrefix(classfulPrefix(address.value));
}

/** A word belongs to the column that it overlaps most, else to the nearest; everything from the column Path on is the path. */
function fill({ cells }: Row, words: readonly Word[], { columns, path }: Header): void {
  for (const [index, { text, start, end }] of words.entries()) {
    const isFirst = index === 0 && !cells.has('nextHop') && parseAddress(text).ok;
    const name = isFirst ? 'nextHop' : start >= path || cells.has('path') ? 'path' : nearest(columns, start, end);
    const known = cells.get(name);
    cells.set(name, known === undefined ? text : `${known} ${text}`);
  }
}

function nearest(columns: Header['columns'], start: number, end: number): Column {
  const distance = (column: { start: number; end: number }) => Math.max(column.start - end, start - column.end);
  const inner = columns.filter(({ name }) => name !== 'network' && name !== 'nextHop' && name !== 'path');
  return inner.toSorted((a, b) => distance(a) - distance(b))[0]?.name ?? 'other';
}

const words = { metric: 'metric', localPreference: 'local preference', weight: 'weight' } as const;

function routeOf({ status, cells }: Row): OutsideRoute | string {
  const nextHop = parseAddress(cells.get('nextHop') ?? '');
  if (!nextHop.ok && cells.get('nextHop') !== undefined && !/^self$/i.test(cells.get('nextHop')!))
    return `expected an address as next hop but found "${cells.get('nextHop')}"`;
  for (const name of ['metric', 'localPreference', 'weight'] as const) {
    const value = cells.get(name);
    if (value !== undefined && value !== '-' && numberOf(value) === undefined)
      return `expected one number in the column of the ${words[name]} but found "${value.slice(0, 40)}": the row does not stand under its header`;
  }
  const path = pathWithOrigin(cells.get('path') ?? '');
  if (typeof path === 'string') return `expected an AS path with its origin but found "${(cells.get('path') ?? '').slice(0, 60)}": ${path}`;
  return {
    nextHop: nextHop.ok ? nextHop.value : undefined,
    ...path,
    med: numberOf(cells.get('metric')),
    localPreference: numberOf(cells.get('localPreference')),
    ...unmarked,
    best: status.includes('>') || (status.includes('*') && !cells.has('weight')),
  };
}

function numberOf(text: string | undefined): number | undefined {
  const value = text !== undefined && /^\d{1,10}$/.test(text) ? Number(text) : undefined;
  return value !== undefined && value <= 0xffffffff ? value : undefined;
}

/** Tabs stand for blanks up to the next multiple of eight. */
function expand(line: string): string {
  const short = line.slice(0, longestLine);
  if (!short.includes('\t')) return short;
  let text = '';
  for (const char of short) text += char === '\t' ? ' '.repeat(8 - (text.length % 8)) : char;
  return text;
}
