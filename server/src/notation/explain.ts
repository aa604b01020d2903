/** Reads the lines of a section again for hover and tokens: their words and the commands that they make. */
import type { Statement, Word } from '../shapes/statement.ts';
import { readStatements } from '../shapes/statements.ts';
import { levelOf } from './edit-level.ts';
import type { Head, Language, OpenBlock } from './language.ts';
import { saidWords } from './manual.ts';
import { type Match, match } from './match.ts';
import { lineOf } from './match-line.ts';
import { matchPath } from './match-path.ts';
import { withoutAnnotations } from './path-statement.ts';
import { locateLine, readLines } from './read-lines.ts';
import { readPaths } from './read-paths.ts';
import { collector } from './reading.ts';
import type { Section } from './section.ts';

export interface ExplainedLine {
  readonly statement: Statement;
  /** Words of the line that the command consists of: without `no`, without a verb. */
  readonly words: readonly Word[];
  /** `captures[i + offset]` belongs to `words[i]`: the words of outer braces come first. */
  readonly match: Match;
  readonly offset: number;
  readonly no: boolean;
  /** The open block that the line stands in; undefined in braces. */
  readonly block?: OpenBlock;
  /** The line leaves the block. */
  readonly closes?: boolean;
}

/** What was read again last, newest first: hover, completion, hints and tokens look at the same lines in turn, and a section never changes. */
const recent: { readonly section: Section; readonly language: Language; readonly lines: readonly ExplainedLine[] }[] = [];
/** As many as two editors show; each takes up to a megabyte. */
const mostRecent = 6;

/** All statements of a section in order. Comments and text without a table have a match without captures. */
export function explainSection(section: Section, language: Language): readonly ExplainedLine[] {
  const at = recent.findIndex(known => known.section === section && known.language === language);
  const [found] = at < 0 ? [{ section, language, lines: readAgain(section, language) }] : recent.splice(at, 1);
  recent.unshift(found!);
  if (recent.length > mostRecent) recent.pop();
  return found!.lines;
}

function readAgain(section: Section, language: Language): readonly ExplainedLine[] {
  const statements = readStatements(section.text, language.shape);
  const { entry } = section;
  return entry.shape === 'lines'
    ? explainLines(statements, section, entry.block, language)
    : explainPaths(statements, section, entry.heads, language);
}

function explainLines(statements: readonly Statement[], section: Section, entry: OpenBlock, language: Language): ExplainedLine[] {
  const to = collector(section.at, section.lines);
  let open = entry;
  return statements.map(statement => {
    const isCommand = statement.kind === 'command' && statement.words.length > 0;
    const { match, words, no, block } = isCommand
      ? locateLine(statement, open, language)
      : { ...lineOf(statement, language), match: nothing(language), block: open };
    const closes = statement.words.length === 1 && isCloser(statement.words[0]!.text, open, language);
    const explained = { statement, words, match, offset: 0, no, block: closes ? open : block, closes };
    open = readLines(to, [statement], open, language);
    return explained;
  });
}

function isCloser(text: string, { raw }: OpenBlock, { closers }: Language): boolean {
  return raw ? raw.end === text : closers.has(text);
}

/** Keywords and choices of the openers around a line, outermost first; `top` where there are none. */
export function saidAround(block: OpenBlock | undefined, language: Language): string[] {
  if (!block?.parent) return ['top'];
  const words = block.text.split(' ').map((text, i) => ({ text, below: 0, start: i, end: i }));
  const outer = block.parent.parent ? saidAround(block.parent, language) : [];
  return [...outer, ...saidWords(match(block.parent.graph, words, language).captures)];
}

function explainPaths(statements: readonly Statement[], section: Section, entry: readonly Head[], language: Language): ExplainedLine[] {
  const to = collector(section.at, section.lines);
  let heads = entry;
  return statements.map(statement => {
    const explained = explainPath(statement, heads, language);
    heads = readPaths(to, [statement], heads, language);
    return explained;
  });
}

function explainPath(statement: Statement, heads: readonly Head[], language: Language): ExplainedLine {
  const { kind } = statement;
  const level = levelOf(heads);
  const outer = (kind === 'set' ? level : heads.slice(level.length)).flatMap(head => head.words);
  const words = kind === 'set' ? statement.words.slice(1) : withoutAnnotations(statement.words).words;
  const isPath = kind === 'command' || kind === 'open' || kind === 'set';
  return {
    statement,
    words,
    match: isPath ? matchPath([...outer, ...words], language) : nothing(language),
    offset: outer.length,
    no: false,
  };
}

function nothing(language: Language): Match {
  return { captures: [], points: [language.root()], abbreviated: false };
}
