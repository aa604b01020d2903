/** Where a new word could continue a configuration: the points of the command graph behind the words before it. */
import type { Statement, Word } from '../shapes/statement.ts';
import { readStatements } from '../shapes/statements.ts';
import { saidAround } from './explain.ts';
import { emptyGraph, type Graph } from './graph.ts';
import type { Head, Language, OpenBlock } from './language.ts';
import type { Saying } from './manual.ts';
import { follow } from './match.ts';
import { followPath } from './match-path.ts';
import { withoutAnnotations } from './path-statement.ts';
import { readLines } from './read-lines.ts';
import { readPaths } from './read-paths.ts';
import { collector } from './reading.ts';
import type { Section } from './section.ts';

export interface Continuations {
  readonly points: readonly Graph[];
  /** Words before the cursor that lead to the points, those of outer braces first. */
  readonly words: readonly Word[];
  /** What was typed of the word at the cursor, and the column where it begins. */
  readonly typed: string;
  readonly start: number;
  /** What the line may begin with instead: a negation or a verb. */
  readonly openers: readonly string[];
  /** True inside a comment or free text, where nothing can be completed. */
  readonly prose: boolean;
  /** What the words and the blocks around them say. */
  readonly saying: Saying;
}

/** @param line relative to the section. @param character column of the cursor. Text behind the cursor plays no part. */
export function continuations(section: Section, line: number, character: number, language: Language): Continuations {
  const { before, indent } = cutAt(section.text, line, character);
  const statements = readStatements(before, language.shape);
  const last = statements.at(-1);
  const current = last && last.line <= line && line <= last.endLine && isUnfinished(last, before) ? last : undefined;
  const typedWord = current?.words.find(word => current.line + word.below === line && word.end === character);
  const cursor: Cursor = {
    earlier: current ? statements.slice(0, -1) : statements,
    current,
    done: (current?.words ?? []).filter(word => word !== typedWord),
    typed: typedWord?.text ?? '',
    indent,
  };
  const { entry } = section;
  const found = entry.shape === 'lines' ? inLines(section, cursor, entry.block, language) : inPaths(section, cursor, entry.heads, language);
  return {
    ...found,
    typed: cursor.typed,
    start: character - cursor.typed.length,
    prose: current?.kind === 'comment' || current?.kind === 'text',
  };
}

interface Cursor {
  readonly earlier: readonly Statement[];
  readonly current?: Statement;
  readonly done: readonly Word[];
  readonly typed: string;
  readonly indent: number;
}

type Found = Pick<Continuations, 'points' | 'words' | 'openers' | 'saying'>;

/** A statement in braces ends with its semicolon or brace. */
function isUnfinished({ kind }: Statement, before: string): boolean {
  return kind === 'comment' || kind === 'set' || (kind !== 'close' && !/[;{}]\s*$/.test(before));
}

function inLines(section: Section, { earlier, done, indent }: Cursor, entry: OpenBlock, language: Language): Found {
  const open = readLines(collector(section.at, section.lines), earlier, entry, language);
  const negated = done.length > 0 && language.negations.includes(done[0]!.text);
  const words = negated ? done.slice(1) : done;
  const blocks = blocksFor(indent, open);
  const ways = blocks.map(({ graph }) => follow(graph, words, language));
  const openers = done.length > 0 ? [] : [...language.negations, ...closersOf(open, language)];
  const fitting = Math.max(
    0,
    ways.findIndex(({ points }) => points.length > 0),
  );
  const saying = { around: saidAround(blocks[fitting], language), words: ways[fitting]?.said ?? [], least: 0 };
  return { points: ways.flatMap(({ points }) => points), words, openers, saying };
}

/** What leaves the open block: the word for every block, and its own one. */
function closersOf(open: OpenBlock, language: Language): readonly string[] {
  if (open.raw) return [open.raw.end];
  if (!open.parent) return [];
  const common = [...language.closers].filter(([, what]) => what === 'block').map(([word]) => word);
  const own = [...open.graph.keywords].filter(([, { to }]) => to.command?.closes).map(([word]) => word);
  return [...common.slice(0, 1), ...own];
}

/** Verbs of a brace language that is written as lines. */
const verbs = ['set', 'delete', 'deactivate', 'activate', 'rename', 'insert'];

function inPaths(section: Section, { earlier, current, done }: Cursor, entry: readonly Head[], language: Language): Found {
  const heads = readPaths(collector(section.at, section.lines), earlier, entry, language);
  const isSet = current?.kind === 'set';
  const own = isSet ? done.slice(1) : withoutAnnotations(done).words;
  const words = isSet ? own : [...heads.flatMap(head => head.words), ...own];
  const { points, said } = followPath(words, language);
  const anywhere = language.anywhere && heads.length > 0 && own.length === 0 ? [language.anywhere()] : [];
  const asLines = done.length === 0 && heads.length === 0 && earlier.every(({ kind }) => kind === 'set' || kind === 'comment');
  return {
    points: asLines && earlier.length > 0 ? [] : [...points, ...anywhere],
    words,
    openers: asLines ? verbs : [],
    saying: { around: ['top'], words: said, least: 1 },
  };
}

/** The blocks a line at this indentation may belong to: the innermost open one further left, and those that may have lost their indentation. */
function blocksFor(indent: number, open: OpenBlock): OpenBlock[] {
  const blocks: OpenBlock[] = [];
  let at: OpenBlock | undefined = open;
  for (; at?.parent && at.indent >= indent; at = at.parent) if (!at.indented && at.graph !== emptyGraph) blocks.push(at);
  if (at) blocks.push(at);
  return blocks;
}

function cutAt(text: string, line: number, character: number): { before: string; indent: number } {
  let start = 0;
  for (let i = 0; i < line; i++) {
    const next = text.indexOf('\n', start);
    if (next < 0) break;
    start = next + 1;
  }
  const before = text.slice(0, start + character);
  const own = before.slice(start);
  return { before, indent: own.length - own.trimStart().length };
}
