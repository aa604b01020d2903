/** Brace languages: a statement is the path of words from the top level down to it; `set` lines are such paths already. */
import type { Statement, Word } from '../shapes/statement.ts';
import { collectCommand, collectNames } from './collect.ts';
import type { Head, Language } from './language.ts';
import { type Match, match } from './match.ts';
import { type Collector, collectUnknown, lineStates, placeOfStatement } from './reading.ts';

/** Words that may stand before a statement; `inactive:` takes it out of effect. */
const annotations = new Set(['inactive:', 'replace:', 'protect:', 'active:']);

/** Far deeper than any configuration nests. Below it braces are only counted, so that a file of nothing else costs no more than another. */
const deepest = 60;

/** Reads the statements of a section that begins below `open`; returns the heads that are open at its end. */
export function readPaths(to: Collector, statements: readonly Statement[], open: readonly Head[], language: Language): readonly Head[] {
  let heads = open;
  for (const statement of statements) {
    to.depths[statement.line] = Math.min(heads.length, 255);
    if (statement.kind === 'open') heads = readHead(to, statement, heads, language);
    else if (statement.kind === 'close') heads = closeHead(to, statement, heads);
    else if (statement.kind === 'command') readLeaf(to, statement, heads, language);
    else if (statement.kind === 'set') readSet(to, statement, language);
  }
  return heads;
}

function readHead(to: Collector, statement: Statement, heads: readonly Head[], language: Language): readonly Head[] {
  if (heads.length >= deepest) {
    to.states[statement.line] = lineStates.unknown;
    const last = heads.at(-1)!;
    return [...heads.slice(0, -1), { ...last, deeper: (last.deeper ?? 0) + 1 }];
  }
  const { words, inactive } = withoutAnnotations(statement.words);
  const head: Head = { words, at: to.at, inactive };
  readPath(to, statement, heads, head, language, true);
  return [...heads, head];
}

function closeHead(to: Collector, statement: Statement, heads: readonly Head[]): readonly Head[] {
  to.states[statement.line] ||= lineStates.recognised;
  const last = heads.at(-1);
  return last?.deeper ? [...heads.slice(0, -1), { ...last, deeper: last.deeper - 1 || undefined }] : heads.slice(0, -1);
}

function readLeaf(to: Collector, statement: Statement, heads: readonly Head[], language: Language): void {
  if (heads.at(-1)?.deeper) {
    to.states[statement.line] = lineStates.unknown;
    return;
  }
  const { words, inactive } = withoutAnnotations(statement.words);
  readPath(to, statement, heads, { words, at: to.at, inactive }, language, false);
}

function readSet(to: Collector, statement: Statement, language: Language): void {
  const words = statement.words.slice(1);
  if (statement.words[0]?.text === 'set') readPath(to, statement, [], { words, at: to.at, inactive: false }, language, false);
  else to.states[statement.line] = lineStates.recognised;
}

function readPath(to: Collector, statement: Statement, heads: readonly Head[], last: Head, language: Language, isHead: boolean): void {
  const inactive = last.inactive || heads.some(head => head.inactive);
  const state = inactive ? lineStates.recognised : collectPath(to, statement, heads, last.words, language, isHead);
  for (let line = statement.line; line <= statement.endLine; line++) to.states[line] = Math.max(to.states[line] ?? 0, state);
}

/** The path from the top level; failing that, what may stand at any depth, from the word that begins it. */
export function matchPath(words: readonly Word[], language: Language): Match {
  const found = match(language.root(), words, language);
  const anywhere = language.anywhere?.();
  if (found.command || !anywhere) return found;
  const begin = words.findIndex(word => anywhere.keywords.has(word.text));
  const local = begin < 0 ? undefined : match(anywhere, words.slice(begin), language);
  return local?.command ? { ...local, captures: [...found.captures.slice(0, begin), ...local.captures] } : found;
}

/** Collects what a statement with the words `own` below `heads` says. Returns the state of its lines. */
function collectPath(
  to: Collector,
  statement: Statement,
  heads: readonly Head[],
  own: readonly Word[],
  language: Language,
  isHead: boolean,
): number {
  const words = wordsBelow(heads, own);
  const found = matchPath(words, language);
  const { command, captures } = found;
  const outer = words.length - own.length;
  const place = placeOfStatement(to.at, statement);
  if (command)
    return collectCommand(to, { command, captures, own: outer, heads }, { block: undefined as never, no: false, place }, language, true)
      .state;
  const names = collectNames(to, captures, outer, language);
  if (isHead && captures.length === words.length) return names > 0 ? lineStates.understood : lineStates.recognised;
  collectUnknown(to, found, words, place);
  return lineStates.unknown;
}

/** The path from the top level: the words of the heads, then those of the statement. */
function wordsBelow(heads: readonly Head[], own: readonly Word[]): readonly Word[] {
  if (heads.length === 0) return own;
  const words: Word[] = [];
  for (const head of heads) for (const word of head.words) words.push(word);
  for (const word of own) words.push(word);
  return words;
}

/** Words of a statement without what may stand before it. */
export function withoutAnnotations(words: readonly Word[]): { words: readonly Word[]; inactive: boolean } {
  let skip = 0;
  while (words[skip] && annotations.has(words[skip]!.text)) skip++;
  return { words: skip > 0 ? words.slice(skip) : words, inactive: words.slice(0, skip).some(word => word.text === 'inactive:') };
}
