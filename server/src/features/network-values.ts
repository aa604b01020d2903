/** Values that mean the same on every device of a network: communities, route targets and distinguishers, AS numbers. Found by value, however a language writes them. */
import { parseAsn } from '../net/asn.ts';
import { parseCommunity, parseExtendedCommunity, parseLargeCommunity, parseRouteTarget } from '../net/community.ts';
import type { Parsed } from '../net/parsed.ts';
import type { ConfigText } from '../notation/config-text.ts';
import { type ExplainedLine, explainSection } from '../notation/explain.ts';
import { saidWord } from '../notation/manual.ts';
import type { Section } from '../notation/section.ts';
import type { Word } from '../shapes/statement.ts';
import { type Place, type Position, placeInSection } from '../text/place.ts';
import { wordAt } from './at.ts';
import { sayingOf } from './describe/command.ts';
import type { FileView } from './view.ts';

type Sort = 'community' | 'large-community' | 'route-target' | 'route-distinguisher' | 'as';

export interface NetworkValue {
  readonly sort: Sort;
  /** Equal values have equal keys. */
  readonly key: string;
}

interface Written extends NetworkValue {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** The value that the position touches. */
export function valueAt({ config }: FileView, position: Position): NetworkValue | undefined {
  const at = wordAt(config, position);
  if (!at || at.index < 0) return undefined;
  const line = position.line - at.section.at.line;
  return valuesOf(at.line, config).find(
    value => value.line === line && value.start <= position.character && position.character <= value.end,
  );
}

/** The most places of one answer. */
const most = 10_000;

/** Every place in the configurations where the value stands, in their order. Yields after each section that may hold it. */
export function* placesOfValue(configs: Iterable<ConfigText>, wanted: NetworkValue): Generator<void, readonly Place[]> {
  const hint = hintOf(wanted);
  const found: Place[] = [];
  for (const config of configs) {
    for (const section of config.sections) {
      if (found.length >= most) return found;
      if (!section.text.includes(hint)) continue;
      found.push(...placesIn(section, config, wanted));
      yield;
    }
  }
  return found;
}

function placesIn(section: Section, config: ConfigText, { sort, key }: NetworkValue): Place[] {
  return explainSection(section, config.language)
    .flatMap(line => valuesOf(line, config))
    .filter(value => value.sort === sort && value.key === key)
    .map(({ line, start, end }) => placeInSection(section.at, line, start, line, end));
}

/** Digits that every way of writing the value holds. */
function hintOf({ sort, key }: NetworkValue): string {
  if (sort === 'as') return Number(key) > 65535 ? '' : key;
  return sort === 'community' ? '' : key.slice(key.lastIndexOf(':') + 1);
}

/** All values of a line, in order. */
function valuesOf(explained: ExplainedLine, config: ConfigText): Written[] {
  const { words, match, offset, statement } = explained;
  if (statement.kind === 'comment' || statement.kind === 'text') return [];
  const { around } = sayingOf(explained, config.language);
  const said = new Set(around);
  const found: Written[] = [];
  for (const [i, capture] of match.captures.entries()) {
    const word = saidWord(capture);
    if (word !== undefined) said.add(word);
    if (word !== undefined || i < offset || !words[i - offset]) continue;
    // Free text and secrets hold no values, whatever they look like.
    if (capture.slot.type === 'secret' || (capture.slot.type === 'text' && match.command)) break;
    found.push(...tokensOf(words[i - offset]!, statement.line).flatMap(token => readToken(token, capture.slot.type, said)));
  }
  const rest = match.command ? [] : words.slice(Math.max(0, match.captures.length - offset));
  return [...found, ...rest.flatMap(word => tokensOf(word, statement.line).flatMap(token => readToken(token, 'word', said)))];
}

interface Token {
  readonly text: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** Pieces between marks such as parentheses, commas and quotes. @param first the first line of the statement. */
function tokensOf({ text, below, start, end }: Word, first: number): Token[] {
  const from = start + Math.max(0, (end - start - text.length) >> 1);
  return [...text.matchAll(/[^\s,()"';[\]{}]+/g)].map(found => ({
    text: found[0],
    line: first + below,
    start: from + found.index,
    end: from + found.index + found[0].length,
  }));
}

const asWords: ReadonlySet<string> = new Set([
  'remote-as',
  'local-as',
  'peer-as',
  'autonomous-system',
  'prepend',
  'as-path-prepend',
  'peers',
  'identifier',
]);

function readToken(token: Token, type: string, said: ReadonlySet<string>): Written[] {
  const of = (sort: Sort, parsed: Parsed<string | number>): Written[] => (parsed.ok ? [{ sort, key: String(parsed.value), ...token }] : []);
  const has = (...words: readonly string[]) => words.some(word => said.has(word));
  if (type === 'asn') return of('as', parseAsn(token.text));
  if (type === 'community') return of('community', parseCommunity(token.text));
  if (type === 'large-community') return of('large-community', parseLargeCommunity(token.text));
  if (/^(target|rt):/i.test(token.text) || type === 'ext-community') return of('route-target', targetOf(token.text));
  if (/^(?:\d+|\d+\.\d+|\d+\.\d+\.\d+\.\d+):\d+L?$/.test(token.text)) {
    if (has('route-target', 'vrf-target', 'rt') || (has('extcommunity', 'extcommunity-set') && !has('soo')))
      return of('route-target', targetOf(token.text));
    if (has('rd', 'route-distinguisher', 'rd-set')) return of('route-distinguisher', parseRouteTarget(token.text));
    return has('community', 'community-set', 'community-list', 'members') ? of('community', parseCommunity(token.text)) : [];
  }
  if (/^\d+:\d+:\d+$/.test(token.text))
    return has('large-community', 'large-community-set', 'large-community-list')
      ? of('large-community', parseLargeCommunity(token.text))
      : [];
  return has(...asWords) && type === 'word' ? of('as', parseAsn(token.text)) : [];
}

/** The value of a route target with or without its kind in front. */
function targetOf(text: string): Parsed<string> {
  const bare = parseRouteTarget(text.replace(/^(target|rt):/i, ''));
  return bare.ok ? bare : parseExtendedCommunity(text);
}
