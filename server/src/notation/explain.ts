/** Reads one line again for hover, completion and tokens: its words, the command they make, and what could follow. */
import { readStatements } from '../shapes/statements.ts';
import type { Statement, Word } from '../shapes/statement.ts';
import type { Section } from './config-text.ts';
import { emptyGraph, type Graph } from './graph.ts';
import type { Head, Language, OpenBlock } from './language.ts';
import { follow, type Match, match } from './match.ts';
import { locateLine, readLines } from './read-lines.ts';
import { readPaths } from './read-paths.ts';
import { collector } from './reading.ts';

export interface ExplainedLine {
  readonly statement: Statement;
  /** Words of the line that the command consists of: without `no`, without a verb. */
  readonly words: readonly Word[];
  /** `captures[i + offset]` belongs to `words[i]`: the words of outer braces come first. */
  readonly match: Match;
  readonly offset: number;
  readonly no: boolean;
}

/** All statements of a section with their matches, in order. */
export function explainSection(section: Section, language: Language): ExplainedLine[] {
  const statements = readStatements(section.text, language.shape);
  return section.entry.shape === 'lines' ? explainLines(statements, section, section.entry.block, language) : explainPaths(statements, section, section.entry.heads, language);
}

function explainLines(statements: readonly Statement[], section: Section, entry: OpenBlock, language: Language): ExplainedLine[] {
  const to = collector(section.at, section.lines);
  let open = entry;
  const explained: ExplainedLine[] = [];
  for (const statement of statements) {
    if (statement.kind === 'command' && statement.words.length > 0) {
      const { no, words } = withoutNegation(statement.words, language);
      explained.push({ statement, words, match: locateLine(words, statement.indent, open, language).match, offset: 0, no });
    }
    open = readLines(to, [statement], open, language);
  }
  return explained;
}

function explainPaths(statements: readonly Statement[], section: Section, entry: readonly Head[], language: Language): ExplainedLine[] {
  const to = collector(section.at, section.lines);
  let heads = entry;
  const explained: ExplainedLine[] = [];
  for (const statement of statements) {
    if (statement.kind === 'command' || statement.kind === 'open' || statement.kind === 'set') {
      const outer = statement.kind === 'set' ? [] : heads.flatMap(head => head.words);
      const words = statement.kind === 'set' ? statement.words.slice(1) : statement.words.filter(word => !word.text.endsWith(':') || word.text.includes('/'));
      explained.push({ statement, words, match: match(language.root(), [...outer, ...words], language.normalise), offset: outer.length, no: false });
    }
    heads = readPaths(to, [statement], heads, language);
  }
  return explained;
}

/**
 * Where a new word at `line` and `character` of a section could continue: the points of the graph before that word, and the text typed so far.
 * @param character column of the cursor.
 */
export function continuations(section: Section, line: number, character: number, language: Language): { readonly points: readonly Graph[]; readonly typed: string; readonly start: number } {
  const cut = cutAt(section.text, line, character);
  const statements = readStatements(cut.before, language.shape);
  const to = collector(section.at, section.lines);
  const last = statements.at(-1);
  const current = last && last.line <= line && line <= last.endLine && last.kind !== 'close' && last.kind !== 'comment' ? last : undefined;
  const earlier = current ? statements.slice(0, -1) : statements;
  const typedWord = current?.words.find(word => word.line === line && word.end === character);
  const typed = typedWord?.text ?? '';
  const done = (current?.words ?? []).filter(word => word !== typedWord);
  const start = character - typed.length;
  if (section.entry.shape === 'lines') {
    const open = readLines(to, earlier, section.entry.block, language);
    const { words } = withoutNegation(done, language);
    return { points: blocksFor(cut.indent, open).flatMap(graph => follow(graph, words, words.length, language.normalise)), typed, start };
  }
  const heads = readPaths(to, earlier, section.entry.heads, language);
  const own = current?.kind === 'set' ? done.slice(1) : done;
  const outer = current?.kind === 'set' ? [] : heads.flatMap(head => head.words);
  const words = [...outer, ...own];
  return { points: follow(language.root(), words, words.length, language.normalise), typed, start };
}

/** The graphs a line at this indentation may belong to: the innermost open block further left, and blocks that may have lost their indentation. */
function blocksFor(indent: number, open: OpenBlock): Graph[] {
  const graphs: Graph[] = [];
  let at: OpenBlock | undefined = open;
  for (; at?.parent && at.indent >= indent; at = at.parent) if (!at.indented && at.graph !== emptyGraph) graphs.push(at.graph);
  if (at) graphs.push(at.graph);
  return graphs;
}

function withoutNegation(words: readonly Word[], language: Language): { no: boolean; words: readonly Word[] } {
  const no = words.length > 0 && language.negations.includes(words[0]!.text);
  return { no, words: no ? words.slice(1) : words };
}

function cutAt(text: string, line: number, character: number): { before: string; indent: number } {
  let start = 0;
  for (let i = 0; i < line; i++) {
    const next = text.indexOf('\n', start);
    if (next < 0) break;
    start = next + 1;
  }
  const before = text.slice(0, start + character);
  return { before, indent: before.length - start - before.slice(start).trimStart().length };
}
