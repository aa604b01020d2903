/** Blocks at the margin that hold nothing with a name: lines, services, parts of a configuration in braces. */
import type { ConfigText } from '../../notation/config-text.ts';
import { type ExplainedLine, explainSection } from '../../notation/explain.ts';
import type { Section } from '../../notation/section.ts';
import type { Structure } from '../structure.ts';
import type { Piece } from './symbol.ts';

/** The most blocks of one file. */
const most = 2000;
const longestName = 80;

/** Blocks whose first line is none of `pieces` already. */
export function blockPieces(config: ConfigText, structure: Structure, pieces: readonly Piece[]): Piece[] {
  const taken = new Set(pieces.flatMap(withChildren).map(({ selection }) => selection.start.line));
  const blocks: Piece[] = [];
  for (const section of config.sections) {
    const lines = openersIn(section, structure).filter(line => !taken.has(line));
    if (lines.length === 0 || blocks.length >= most) continue;
    const wanted = new Set(lines.map(line => line - section.at.line));
    for (const line of explainSection(section, config.language))
      if (wanted.delete(line.statement.line)) blocks.push(blockPiece(line, section, structure));
  }
  return blocks;
}

function withChildren(piece: Piece): Piece[] {
  return [piece, ...piece.children.flatMap(withChildren)];
}

function openersIn({ at, lines }: Section, { depths, counts, ends }: Structure): number[] {
  const openers: number[] = [];
  for (let line = at.line; line < at.line + lines; line++) if (depths[line] === 0 && counts[line] && ends[line]! > line) openers.push(line);
  return openers;
}

function blockPiece({ statement, match, words, offset }: ExplainedLine, section: Section, { ends }: Structure): Piece {
  const shown = words.filter((_, i) => match.captures[i + offset]?.slot.type !== 'secret').map(({ text }) => text);
  const name = (shown.length > 0 ? shown : statement.words.map(({ text }) => text)).join(' ').slice(0, longestName);
  const line = section.at.line + statement.line;
  const [first] = statement.words;
  const last = statement.words.findLast(({ below }) => below === 0);
  const selection = { start: { line, character: first?.start ?? 0 }, end: { line, character: last?.end ?? 0 } };
  return { name, detail: '', kind: 'block', selection, blockEnd: ends[line]!, children: [] };
}
