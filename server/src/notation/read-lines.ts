/** Line languages: finds the block of each line, by its indentation or by the mode that the lines before have left the device in. */
import type { Statement, Word } from '../shapes/statement.ts';
import { collectCommand } from './collect.ts';
import { emptyGraph, graphOf } from './graph.ts';
import { depthOf, type Language, type OpenBlock } from './language.ts';
import { isMarkedText, markedText, textGoesOn } from './marked-text.ts';
import { type Found, foundIn, type LineWords, lineOf, matchLine } from './match-line.ts';
import { closerIn, findMode, hasEnded, leaveMode } from './modes.ts';
import { isNoise, withoutNoise } from './noise.ts';
import { openingWords } from './one-line.ts';
import { readRawBody } from './raw-body.ts';
import { type Collector, collectMiswritten, collectUnknown, lineStates, placeOfStatement } from './reading.ts';
import { areNames, withJoinedNames } from './spaced-names.ts';

export function topLevel(language: Language): OpenBlock {
  return { graph: language.root(), value: undefined, indent: -1, text: '', indented: false };
}

/** Reads the statements of a section that begins inside `open`; returns the block that is open at its end. */
export function readLines(to: Collector, statements: readonly Statement[], open: OpenBlock, language: Language): OpenBlock {
  let current = open;
  let above: Above | undefined;
  for (let i = 0; i < statements.length; i++) {
    if (current.raw) {
      const body = readRawBody(to, statements, i, current, current !== open);
      current = body.open;
      i = body.next;
    }
    const statement = statements[i];
    if (statement?.kind !== 'command' || statement.words.length === 0) continue;
    const before = current;
    current = readLine(to, statement, current, language, above);
    above = { statement, open: before };
  }
  return current;
}

/** The line above another one, and what was open in front of it. */
interface Above {
  readonly statement: Statement;
  readonly open: OpenBlock;
}

/** Terminals are 80 columns wide, and break a line in front of a word that does not fit. */
const broken = 60;

/** True for the end of a line that a terminal broke: it is a command together with the line above, and none of its own. */
function isBrokenOff(statement: Statement, { statement: above, open }: Above, language: Language): boolean {
  const fits = above.line === statement.line - 1 && above.indent === 0 && statement.indent > 0 && above.words.at(-1)!.end >= broken;
  if (!fits || language.nesting === 'modes') return false;
  const { match } = findBlock(lineOf({ ...above, words: [...above.words, ...statement.words] }, language), 0, open, language);
  return match.command !== undefined && !match.command.body;
}

/** What is open while the output of some other command goes by. */
const output = { graph: emptyGraph, value: undefined, indent: -1, text: 'output', indented: true } as const;

function readLine(to: Collector, given: Statement, open: OpenBlock, language: Language, above?: Above): OpenBlock {
  if (isMarkedText(open)) return textGoesOn(given.words, open);
  const statement = withoutNoise(given);
  if (statement === 'nothing') return open;
  if (typeof statement === 'string') return statement === 'output' ? { ...output, parent: topLevel(language) } : topLevel(language);
  const isOutput = open.graph === emptyGraph && open.text === output.text && open.indent === output.indent;
  if (!isOutput) return readCommand(to, statement, open, language, above);
  return statement === given ? open : readCommand(to, statement, topLevel(language), language);
}

function readCommand(to: Collector, statement: Statement, open: OpenBlock, language: Language, above?: Above): OpenBlock {
  const [first] = statement.words;
  const closer = statement.words.length === 1 ? closerOf(first!.text, open, language) : undefined;
  if (closer) return close(to, statement, open, closer, language);

  const found = findBlock(lineOf(statement, language, to.trail), statement.indent, open, language);
  to.depths[statement.line] = depthOf(found.block);
  if (found.match.command) {
    const next = accept(to, statement, found, language);
    return found.match.command.everywhere ? blockAt(statement.indent, open) : next;
  }
  const short = statement.words.length === 1 && language.nesting !== 'modes' ? shortCloser(first!.text, language) : undefined;
  if (short) return close(to, statement, open, short, language);
  if (isNoise(statement.words, language)) return open;
  if (language.shortNegations && isShortNegation(found)) {
    to.states[statement.line] = lineStates.recognised;
    return found.lost ? open : insideOf(found.home ?? found.block, statement);
  }
  const opening =
    language.oneLine && !found.no ? openingWords(found.block.graph, statement.words, found.match.captures.length, language) : undefined;
  if (opening) return readOneLine(to, statement, opening, open, language);
  if (above && isBrokenOff(statement, above, language)) {
    to.states[statement.line] = lineStates.recognised;
    return open;
  }
  to.states[statement.line] = lineStates.unknown;
  const place = placeOfStatement(to.at, statement);
  collectUnknown(to, found.match, found.words, place);
  const left = language.unknownLine?.({ block: found.block.value, no: found.no, place }, textOf(found.words).split(' '));
  if (left) to.facts.push(left);
  return found.lost
    ? open
    : {
        graph: emptyGraph,
        value: undefined,
        indent: statement.indent,
        text: textOf(statement.words),
        indented: false,
        parent: found.block,
      };
}

/** A line whose first words open a block for the rest of it: behind it only a block is open that the rest opens. */
function readOneLine(to: Collector, statement: Statement, opening: number, open: OpenBlock, language: Language): OpenBlock {
  const head: Statement = { ...statement, words: statement.words.slice(0, opening) };
  const inner = accept(to, head, findBlock(lineOf(head, language), statement.indent, open, language), language);
  const rest: Statement = { ...statement, words: statement.words.slice(opening), indent: inner.indent + 1 };
  const after = readCommand(to, rest, { ...inner, indented: true }, language);
  return after.indent === rest.indent && after.graph !== emptyGraph ? { ...after, indent: statement.indent } : (inner.parent ?? inner);
}

/** `no mtu`, `default speed`: every word is known, and the value that would follow is left out. */
function isShortNegation({ no, match, words }: Found): boolean {
  return no && words.length > 0 && match.captures.length === words.length;
}

/** The block around a line, once a line was seen that stands deeper than the one which opened it. */
function insideOf(around: OpenBlock, { indent }: Statement): OpenBlock {
  return indent > around.indent && around.indent >= 0 && !around.indented ? { ...around, indented: true } : around;
}

/** The innermost open block whose lines stand at this column. */
export function blockAt(indent: number, open: OpenBlock): OpenBlock {
  let block = open;
  while (block.parent && block.indent >= indent) block = block.parent;
  return block;
}

/** `exi` is short for any line that begins so. */
function shortCloser(text: string, { closers }: Language): 'block' | 'all' | 'none' | undefined {
  if (text.length < 3) return undefined;
  for (const [word, what] of closers) if (word.startsWith(text)) return what;
  return undefined;
}

type Closing = 'block' | 'all' | 'none' | 'unclear';

function closerOf(text: string, open: OpenBlock, language: Language): Closing | undefined {
  return language.nesting === 'modes' ? closerIn(open, text, language) : language.closers.get(text);
}

function accept(to: Collector, statement: Statement, { block, match, words, no, resets, home }: Found, language: Language): OpenBlock {
  const { captures } = match;
  const command = match.command!;
  if (resets) {
    to.states[statement.line] = lineStates.recognised;
    return home ?? block;
  }
  const line = { block: block.value as never, no, place: placeOfStatement(to.at, statement) };
  const { state, args } = collectCommand(to, { command, captures, own: 0, heads: [] }, line, language, !no || command.exempts === true);
  to.states[statement.line] = state;
  collectMiswritten(to, captures, line.place);
  if (command.expands) to.expands = true;
  if (command.closes) return block.parent ?? block;
  if (command.marked && !no) return markedText(command.marked, captures, home ?? block);
  const inside = insideOf(home ?? block, statement);
  const { body, raw } = command;
  if (!body || no) return inside;
  if (block.graph === language.outside?.()) return topLevel(language);
  const value = command.enter?.(args, line, captures);
  return { graph: graphOf(body()), value, indent: statement.indent, text: textOf(words), indented: false, parent: inside, raw };
}

/** The block and match of one more line inside `open`, without effects: for completion and hover. */
export function locateLine(statement: Statement, open: OpenBlock, language: Language): Found {
  return findBlock(lineOf(statement, language), statement.indent, open, language);
}

function findBlock(line: LineWords, indent: number, open: OpenBlock, language: Language): Found {
  const found = findWritten(line, indent, open, language);
  const joined = found.match.command || open.raw ? undefined : withJoinedNames(line, language);
  const again = joined && findWritten(joined, indent, open, language);
  return again?.match.command && areNames(again, joined!, line) ? again : found;
}

function findWritten(line: LineWords, indent: number, open: OpenBlock, language: Language): Found {
  if (open.raw) return foundIn(open, matchLine(open.graph, line, language), false);
  return language.nesting === 'modes' ? findMode(line, open, language) : findIndented(line, indent, open, language);
}

/**
 * The innermost open block whose opener stands further left is the line's home. A line that fits there belongs there.
 * Where a block showed no deeper line yet, its indentation may be lost: then blocks that indentation would close are tried too, innermost first.
 * Last come the parents of the home, since devices accept a command of an outer mode from within. The text says that the home goes on behind such a line:
 * most often it is a line of the home that its table lacks.
 */
function findIndented(line: LineWords, indent: number, open: OpenBlock, language: Language): Found {
  const passed: OpenBlock[] = [];
  let home = open;
  for (; home.parent && home.indent >= indent; home = home.parent) if (!home.indented && home.graph !== emptyGraph) passed.push(home);
  const here = matchLine(home.graph, line, language);
  if ((here.match.command && !here.match.abbreviated) || home.graph === emptyGraph) return foundIn(home, here, false);
  // A line in full words elsewhere comes before one in short words here.
  let short: Found | undefined = here.match.command && foundIn(home, here, false);
  for (const block of passed) {
    const there = matchLine(block.graph, line, language);
    if (there.match.command && !there.match.abbreviated) return foundIn(block, there, false);
    if (there.match.command) short ??= foundIn(block, there, false);
  }
  // A line that the text indents below its home is not one in short words of a block further out.
  for (const block of parentsOf(home)) {
    const there = matchLine(block.graph, line, language);
    if (there.match.command && !there.match.abbreviated) return { ...foundIn(block, there, false), home };
  }
  if (short) return short;
  return foundIn(home, here, passed.length > 0);
}

function* parentsOf(block: OpenBlock): Generator<OpenBlock> {
  for (let at = block.parent; at; at = at.parent) if (at.graph !== emptyGraph) yield at;
}

function close(to: Collector, statement: Statement, open: OpenBlock, what: Closing, language: Language): OpenBlock {
  to.states[statement.line] = what === 'unclear' || hasEnded(open) ? lineStates.unknown : lineStates.recognised;
  if (what === 'none' || what === 'unclear') return open;
  if (what === 'all') return topLevel(language);
  if (language.nesting === 'modes') return leaveMode(open, language);
  let block = open;
  while (block.parent && block.indent > statement.indent) block = block.parent;
  to.depths[statement.line] = depthOf(block);
  return block.parent ?? block;
}

function textOf(words: readonly Word[]): string {
  return words.map(word => word.text).join(' ');
}
