/** `show route protocol bgp` of Junos: a prefix, one `[BGP/…]` entry for each path, its AS path and next hop below. */
import { type Address, parseAddress } from '../net/address.ts';
import { maskPrefix, type Prefix, parsePrefix } from '../net/prefix.ts';
import { communitiesOf, type OutsideFile, type OutsideRoute, Problems, pathWithOrigin, Routes } from './route.ts';

const entryPattern = /^(\S+\/\d+)?\s*([*+-]?)\s*\[BGP\/\d+\](.*)$/;

interface Entry {
  readonly line: number;
  readonly prefix: Prefix;
  readonly best: boolean;
  readonly facts: string;
  path?: string;
  communities?: string;
  nextHop?: Address;
}

export const isJunosTable = (text: string): boolean => /\[BGP\/\d+\]/.test(text.slice(0, 200_000));

export function readJunos(text: string): OutsideFile {
  const problems = new Problems();
  const routes = new Routes();
  let prefix: Prefix | undefined;
  let entry: Entry | undefined;
  const finish = () => {
    if (entry && !routes.isFull) {
      const route = routeOf(entry);
      if (typeof route === 'string') problems.add(entry.line, route);
      else routes.add(entry.prefix, route);
    }
    entry = undefined;
  };
  for (const [number, raw] of text.split(/\r\n|\n|\r/).entries()) {
    const line = raw.slice(0, 10_000);
    const alone = /^(\S+\/\d+)\s*(?:\(.*\))?\s*$/.exec(line);
    const found = entryPattern.exec(line);
    const named = found?.[1] ?? alone?.[1];
    if (named !== undefined || found) finish();
    if (named !== undefined) {
      const parsed = parsePrefix(named);
      prefix = parsed.ok ? maskPrefix(parsed.value) : undefined;
      if (!parsed.ok) problems.add(number, `expected a prefix but found "${named.slice(0, 60)}"`);
    }
    if (found && prefix) entry = { line: number, prefix, best: found[2] === '*' || found[2] === '+', facts: found[3]! };
    else if (/^\S+\/\d+\s+[*+-]?\[[A-Z]/.test(line)) finish();
    else if (entry) readDetail(entry, line);
  }
  finish();
  return { format: 'junos', routes: routes.columns(), problems: problems.list() };
}

function readDetail(entry: Entry, line: string): void {
  const path = /^\s*AS path:\s*(.*?)(?:,.*)?$/.exec(line)?.[1];
  if (path !== undefined) entry.path ??= path;
  const communities = /^\s*Communities:\s*(.*)$/.exec(line)?.[1];
  if (communities !== undefined) entry.communities ??= communities;
  const hop = /^\s*>?\s*to (\S+)/.exec(line)?.[1];
  const address = hop === undefined ? undefined : parseAddress(hop);
  if (address?.ok && (entry.nextHop === undefined || /^\s*>/.test(line))) entry.nextHop = address.value;
}

function routeOf({ best, facts, path, communities, nextHop }: Entry): OutsideRoute | string {
  const read = pathWithOrigin((path ?? '').replace(/\s*\(.*$/, '').replaceAll(/(^|\s)\[\d+\](?=\s)/g, ' '));
  if (typeof read === 'string') return `expected "AS path:" with the path and its origin below the [BGP/…] entry: ${read}`;
  const from = parseAddress(/\bfrom ([^\s,]+)/.exec(facts)?.[1] ?? '');
  return {
    nextHop,
    peer: from.ok ? from.value : nextHop,
    ...read,
    med: wordAfter(facts, 'MED'),
    localPreference: wordAfter(facts, 'localpref'),
    ...communitiesOf((communities ?? '').split(/\s+/)),
    best,
  };
}

function wordAfter(facts: string, word: string): number | undefined {
  const found = new RegExp(`\\b${word} (\\d{1,10})\\b`).exec(facts)?.[1];
  return found === undefined || Number(found) > 0xffffffff ? undefined : Number(found);
}
