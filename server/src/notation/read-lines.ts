/** Line languages: finds the block of each line by indentation and, where that is lost, by what fits. */
import type { Statement, Word } from '../shapes/statement.ts';
import { emptyGraph, graphOf } from './graph.ts';
import type { Language, OpenBlock } from './language.ts';
import { type Match, match } from './match.ts';
import { readRawBody } from './raw-body.ts';
import {
  applyCommand,
  argumentsOf,
  type Collector,
  collectSymbols,
  collectUnknown,
  lineStates,
  placeOfStatement,
  placeOfWord,
} from './reading.ts';

export function topLevel(language: Language): OpenBlock {
  return { graph: language.root(), value: undefined, indent: -1, text: '', indented: false };
}

/** Reads the statements of a section that begins inside `open`; returns the block that is open at its end. */
export function readLines(to: Collector, statements: readonly Statement[], open: OpenBlock, language: Language): OpenBlock {
  let current = open;
  for (let i = 0; i < statements.length; i++) {
    if (current.raw) {
      const body = readRawBody(to, statements, i, current, current !== open);
      current = body.open;
      i = body.next;
    }
    const statement = statements[i];
    if (statement?.kind === 'command' && statement.words.length > 0) current = readLine(to, statement, current, language);
  }
  return current;
}

function readLine(to: Collector, statement: Statement, open: OpenBlock, language: Language): OpenBlock {
  const [first] = statement.words;
  const no = statement.words.length > 1 && language.negations.includes(first!.text);
  const words = no ? statement.words.slice(1) : statement.words;
  const closer = statement.words.length === 1 ? language.closers.get(first!.text) : undefined;
  if (closer) return close(to, statement, open, closer, language);

  const found = findBlock(words, statement.indent, open, language);
  to.depths[statement.line] = depthOf(found.block);
  if (!found.match.command) {
    to.states[statement.line] = lineStates.unknown;
    collectUnknown(to, found.match, words, placeOfStatement(to.at, statement));
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
  return accept(to, statement, words, no, found.block, found.match, language.names);
}

function accept(
  to: Collector,
  statement: Statement,
  words: readonly Word[],
  no: boolean,
  block: OpenBlock,
  { command, captures }: Match,
  names: Language['names'],
): OpenBlock {
  const placeOf = (word: Word) => placeOfWord(to.at, word);
  const line = { block: block.value as never, no, place: placeOfStatement(to.at, statement) };
  const state = applyCommand(to, command!, captures, placeOf, line);
  const symbols = no ? 0 : collectSymbols(to, captures, 0, command!.template, placeOf, names);
  to.states[statement.line] = symbols > 0 ? lineStates.understood : state;
  const inside = statement.indent > block.indent && block.indent >= 0 && !block.indented ? { ...block, indented: true } : block;
  const { body, raw } = command!;
  if (!body || no) return inside;
  const value = command!.enter?.(argumentsOf(captures, placeOf), line);
  return { graph: graphOf(body()), value, indent: statement.indent, text: textOf(words), indented: false, parent: inside, raw };
}

/** The block and match of one more line inside `open`, without effects: for completion and hover. */
export function locateLine(words: readonly Word[], indent: number, open: OpenBlock, language: Language): Found {
  return findBlock(words, indent, open, language);
}

export interface Found {
  readonly block: OpenBlock;
  readonly match: Match;
  /** Nothing fits, and the text does not show its nesting: the open block stays open. */
  readonly lost: boolean;
}

/**
 * The innermost open block whose opener stands further left is the line's home. A line that fits there belongs there.
 * Where a block showed no deeper line yet, its indentation may be lost: then blocks that indentation would close are tried too, innermost first.
 * Last come the parents of the home, since devices accept a command of an outer mode from within.
 */
function findBlock(words: readonly Word[], indent: number, open: OpenBlock, { normalise }: Language): Found {
  if (open.raw) return { block: open, match: match(open.graph, words, normalise), lost: false };
  const passed: OpenBlock[] = [];
  let home = open;
  for (; home.parent && home.indent >= indent; home = home.parent) if (!home.indented && home.graph !== emptyGraph) passed.push(home);
  const here = match(home.graph, words, normalise);
  if (here.command) return { block: home, match: here, lost: false };
  if (home.graph === emptyGraph) return { block: home, match: here, lost: false };
  for (const block of [...passed, ...parentsOf(home)]) {
    const there = match(block.graph, words, normalise);
    if (there.command) return { block, match: there, lost: false };
  }
  return { block: home, match: here, lost: passed.length > 0 };
}

function* parentsOf(block: OpenBlock): Generator<OpenBlock> {
  for (let at = block.parent; at; at = at.parent) if (at.graph !== emptyGraph) yield at;
}

function close(to: Collector, statement: Statement, open: OpenBlock, what: 'block' | 'all', language: Language): OpenBlock {
  to.states[statement.line] = lineStates.recognised;
  if (what === 'all') return topLevel(language);
  let block = open;
  while (block.parent && block.indent > statement.indent) block = block.parent;
  to.depths[statement.line] = depthOf(block);
  return block.parent ?? block;
}

function depthOf(block: OpenBlock): number {
  let depth = 0;
  for (let at = block.parent; at; at = at.parent) depth++;
  return Math.min(depth, 255);
}

function textOf(words: readonly Word[]): string {
  return words.map(word => word.text).join(' ');
}
