/** Brace languages: a statement is the path of words from the top level down to it; `set` lines are such paths already. */
import type { Statement, Word } from '../shapes/statement.ts';
import { lineName } from '../text/place.ts';
import { isMember, typedIn } from './brace-noise.ts';
import { collectCommand, collectNames } from './collect.ts';
import type { Command } from './command.ts';
import { isFromTop, isMove, isVerb, levelOf, moved } from './edit-level.ts';
import type { Head, Language } from './language.ts';
import { matchPath, type PathMatch } from './match-path.ts';
import { type PathStatement, withoutAnnotations, wordsBelow } from './path-statement.ts';
import { readVerb, retainDelete } from './read-verbs.ts';
import { type Collector, collectUnknown, lineStates, placeOfStatement } from './reading.ts';
import { firstAndRest } from './set-line.ts';
import { lineOf } from './stanzas/retain.ts';

/** Far deeper than any configuration nests. Below it braces are only counted, so that a file of nothing else costs no more than another. */
const deepest = 60;

/** Reads the statements of a section that begins below `open`; returns the heads that are open at its end. */
export function readPaths(to: Collector, statements: readonly Statement[], open: readonly Head[], language: Language): readonly Head[] {
  let level = levelOf(open);
  let heads = level.length > 0 ? open.slice(level.length) : open;
  for (const given of statements) {
    const front = isPhrase(given) ? readFront(to, given, level, heads.length === 0, language) : undefined;
    const statement = front?.statement ?? given;
    level = front?.level ?? level;
    to.depths[statement.line] = Math.min(heads.length, 255);
    if (statement.kind === 'open') heads = readHead(to, statement, heads, language);
    else if (statement.kind === 'close') heads = closeHead(to, statement, heads);
    else if (statement.kind === 'set') level = readSet(to, statement, level, language);
    else if (statement.kind === 'command' && statement.words.length > 0) readLeaf(to, statement, heads, language);
  }
  return level.length > 0 ? [...level, ...heads] : heads;
}

const isPhrase = ({ kind, words }: Statement) => (kind === 'command' || kind === 'open') && words.length > 0;

interface Front {
  readonly level: readonly Head[];
  /** What is left of the statement. */
  readonly statement: Statement;
}

/**
 * Lines in front of a statement that no terminator ends: what a terminal added, and outside of braces what leaves levels or does something
 * from the top one.
 */
function readFront(to: Collector, statement: Statement, before: readonly Head[], outside: boolean, language: Language): Front | undefined {
  if (!mayBeFront(statement.words[0]!, outside)) return undefined;
  let level = before;
  let words = statement.words;
  while (words.length > 0) {
    const line = words.filter(({ below }) => below === words[0]!.below);
    const typed = typedIn(line);
    const next = outside ? readTyped(to, typed ?? line, statement, level, language) : undefined;
    if (!typed && !next) break;
    level = next ?? level;
    words = words.slice(line.length);
  }
  return { level, statement: words === statement.words ? statement : statementOf(words, statement) };
}

/** What begins with later words of a statement. */
function statementOf(words: readonly Word[], statement: Statement): Statement {
  const { below = statement.endLine - statement.line } = words[0] ?? {};
  return { ...statement, words: words.map(word => ({ ...word, below: word.below - below })), line: statement.line + below };
}

const mayBeFront = ({ text, start }: Word, outside: boolean) =>
  text.includes('@') || (text === 'edit' && start > 0) || (outside && (isMove(text) || isTyped(text)));

/** Words that begin what is typed around a configuration. */
const isTyped = (text: string) => text === 'configure' || text === 'commit' || text.startsWith('===');

/** The level behind a line that was typed; undefined for one that is no line of its own. */
function readTyped(
  to: Collector,
  typed: readonly Word[],
  statement: Statement,
  level: readonly Head[],
  language: Language,
): readonly Head[] | undefined {
  const [first] = typed;
  if (!first) return undefined;
  const next = moved(level, typed, language);
  const line = statement.line + first.below;
  to.depths[line] = 0;
  if (next) to.states[line] = lineStates.recognised;
  const fromTop = isFromTop(typed);
  if (next || (!fromTop && !isVerb(first))) return next;
  const words = fromTop ? typed.slice(1) : typed;
  const entered = readSet(to, { ...statementOf(words, statement), kind: 'set', endLine: line }, fromTop ? [] : level, language);
  return words[0]!.text === 'edit' ? entered : level;
}

function readHead(to: Collector, statement: Statement, heads: readonly Head[], language: Language): readonly Head[] {
  if (heads.length >= deepest) {
    to.states[statement.line] = lineStates.unknown;
    const last = heads.at(-1)!;
    return [...heads.slice(0, -1), { ...last, deeper: (last.deeper ?? 0) + 1 }];
  }
  const head = annotated(to, statement, heads);
  if (head.words.length > 0) readPath(to, statement, heads, head, language, true);
  return [...heads, head];
}

/** The head or leaf of a statement; a mark in front of it may take away what stood at its path before. */
function annotated(to: Collector, statement: Statement, heads: readonly Head[]): Head {
  const { words, inactive, removes } = withoutAnnotations(statement.words);
  const head: Head = { words, at: to.at, line: lineName(to.at, statement.line), inactive: inactive || removes === 'delete' };
  if (removes) retainDelete(to, [...heads, head], statement);
  return head;
}

function closeHead(to: Collector, statement: Statement, heads: readonly Head[]): readonly Head[] {
  const last = heads.at(-1);
  if (last?.words.length !== 0) to.states[statement.line] ||= lineStates.closing;
  return last?.deeper ? [...heads.slice(0, -1), { ...last, deeper: last.deeper - 1 || undefined }] : heads.slice(0, -1);
}

function readLeaf(to: Collector, statement: Statement, heads: readonly Head[], language: Language): void {
  if (heads.at(-1)?.deeper) {
    to.states[statement.line] = lineStates.unknown;
    return;
  }
  if (heads.at(-1)?.words.length === 0 && isMember(statement)) return;
  readPath(to, statement, heads, annotated(to, statement, heads), language, false);
}

/** Reads a line of a verb below the level that `edit` entered; returns the level behind it. */
function readSet(to: Collector, statement: Statement, level: readonly Head[], language: Language): readonly Head[] {
  const words = statement.words.slice(1);
  const verb = statement.words[0]?.text;
  const head: Head = { words, at: to.at, line: lineName(to.at, statement.line), inactive: false };
  if (verb === 'set') readPath(to, statement, level, head, language, false);
  else readVerb(to, statement, level, language);
  const enters = verb === 'edit' && words.length > 0 && words.length < deepest && level.length < deepest;
  return enters ? [...level, { ...head, edited: true }] : level;
}

function readPath(to: Collector, statement: Statement, heads: readonly Head[], last: Head, language: Language, isHead: boolean): void {
  const inactive = last.inactive || heads.some(head => head.inactive);
  const state = inactive ? lineStates.recognised : collectPath(to, statement, heads, last, language, isHead);
  for (let line = statement.line; line <= statement.endLine; line++) to.states[line] = stateWith(to.states[line] ?? 0, state);
}

/** The state of a line with one more statement on it. */
const stateWith = (before: number, state: number) => (before === lineStates.closing ? state : Math.max(before, state));

/** Collects what a statement with the words of `last` below `heads` says. Returns the state of its lines. */
function collectPath(to: Collector, statement: Statement, heads: readonly Head[], last: Head, language: Language, isHead: boolean): number {
  const words = wordsBelow(heads, last.words);
  const found = matchPath(words, language, to.trail);
  const path: PathStatement = { heads, last, words, own: words.length - last.words.length, place: placeOfStatement(to.at, statement) };
  const { command, captures, holder } = found;
  const apart = statement.kind === 'set' ? firstAndRest(found, words, last, language) : undefined;
  if (apart) {
    const { first, around, rest } = apart;
    const state = collectPath(to, statement, heads, { ...last, words: first }, language, false);
    const inside = around.length > 0 ? [...heads, { ...last, words: around }] : heads;
    return Math.max(state, collectPath(to, statement, inside, { ...last, words: rest }, language, false));
  }
  if (!command && !(captures.length === words.length && (isHead || opensLevel(found)))) {
    collectNames(to, captures, path.own, path.place, language);
    collectUnknown(to, found, words, path.place, path.own);
    const texts = words.map(({ text }) => text);
    const left = language.unknownLine?.({ block: undefined, no: false, place: path.place }, texts);
    if (left) to.facts.push(left);
    return lineStates.unknown;
  }
  const facts = to.facts.length;
  const symbols = to.symbols.length;
  const state = command
    ? collectFound(to, found, path, language, isHead)
    : stateOfHead(collectNames(to, captures, path.own, path.place, language));
  if (holder) dropPatterns(to, symbols);
  if (command?.expands && command.expands !== 'except' && command.expands !== 'when' && !holder) to.expands = true;
  if (to.lines && words.length > 0 && holder !== 'system')
    to.lines.push(lineOf(found, path, to.facts.slice(facts), to.symbols.slice(symbols)));
  return holder ? withHeldNames(to, found, symbols, state) : state;
}

/** Whether words that are no statement open a level: no value is missing behind them. */
const opensLevel = ({ points }: PathMatch) =>
  points.some(({ keywords }) => keywords.size > 0) && points.every(at => at.placeholders.length === 0);

const stateOfHead = (names: number) => (names > 0 ? lineStates.understood : lineStates.recognised);

/** What stands below a holder has no effect where it stands. */
function collectFound(to: Collector, found: PathMatch, { heads, own, place }: PathStatement, language: Language, opens: boolean): number {
  const { captures, holder } = found;
  const command = found.command!;
  const line = { block: undefined as never, no: false, place, opens };
  const shown: Command<never> = holder ? { ...command, apply: undefined } : command;
  const { state } = collectCommand(to, { command: shown, captures, own, heads }, line, language, true);
  const isHeld = holder === 'group' && command.apply !== undefined;
  return command.expands || isHeld ? lineStates.understood : state;
}

/** Wildcards and variables below a holder name nothing. */
function dropPatterns({ symbols }: Collector, from: number): void {
  symbols.push(...symbols.splice(from).filter(({ name }) => !/[<$]/.test(name)));
}

/**
 * The names of a line below a holder, of which `from` is the first. Those that a group refers to count once something takes the group over; of a system
 * only its own name does.
 */
function withHeldNames(to: Collector, { holder, captures }: PathMatch, from: number, state: number): number {
  const own = captures[1]!;
  const names = to.symbols
    .splice(from)
    .filter(({ kind, name }) => holder === 'group' || (kind === own.slot.kind && name === own.word.text));
  for (const use of names) (use.role === 'definition' ? to.symbols : to.dormant).push(use);
  return holder === 'system' ? lineStates.recognised : state;
}
