/** Formatting: repairs the indentation of a configuration to what its device prints, and touches nothing else. */
import { sameMembers } from '../model/same.ts';
import { ConfigText } from '../notation/config-text.ts';
import { allFactsOf } from '../notation/contributor.ts';
import { lineStates } from '../notation/reading.ts';
import { lineOf, type Range } from '../text/place.ts';
import { braceRows } from './format/braces.ts';
import { type Indent, indentsOf } from './format/indent.ts';
import { lineRows } from './format/lines.ts';
import type { FileView } from './view.ts';

export interface FormatEdit {
  readonly range: Range;
  readonly text: string;
}

/**
 * The edits of the lines that touch `range`, or of all lines, in the order of the text. Formatted text needs none.
 * None are given where the text would be read in another way afterwards.
 */
export function formatting({ config, vendor }: Pick<FileView, 'config' | 'vendor'>, range?: Range): readonly FormatEdit[] {
  const indents = indentsOf(config.language.shape === 'lines' ? lineRows(config) : braceRows(config), vendor.indent);
  const wrong = indents.filter(({ wanted, column, characters }) => wanted !== undefined && (wanted !== column || wanted !== characters));
  const edits = wrong.map(editOf).filter(edit => !range || touches(edit.range, range));
  return edits.length === 0 || readsAlike(config, edits) ? edits : [];
}

function editOf({ line, characters, wanted = 0 }: Indent): FormatEdit {
  return { range: { start: { line, character: 0 }, end: { line, character: characters } }, text: ' '.repeat(wanted) };
}

function touches({ start: { line } }: Range, { start, end }: Range): boolean {
  return line >= start.line && (line < end.line || (line === end.line && (end.character > 0 || line === start.line)));
}

/** Every line has the same state and the same depth as far as it is known, names the same and says something of the same objects. */
function readsAlike(config: ConfigText, edits: readonly FormatEdit[]): boolean {
  const lines = textOf(config).split(/(?<=\r\n|\n|\r(?!\n))/);
  for (const { range, text } of edits) lines[range.start.line] = text + lines[range.start.line]!.slice(range.end.character);
  const after = new ConfigText(config.file, lines.join(''), config.language);
  return sameMembers(said(config), said(after));
}

function textOf({ sections }: ConfigText): string {
  return sections.map(({ text }) => text).join('');
}

/** In an order that does not depend on how the text is cut into sections. */
function said({ sections }: ConfigText): string[] {
  const rows = sections.flatMap(section => {
    const { states, depths, symbols, problems } = section.reading;
    return [
      ...Array.from(states, (state, i) => `${section.at.line + i} ${state} ${state === lineStates.unknown ? '' : depths[i]}`),
      ...allFactsOf(section).map(({ kind, name, place }) => `${lineOf(place)} ${kind} ${name}`),
      ...symbols.map(({ kind, name, role, place }) => `${lineOf(place)} ${role} ${kind} ${name}`),
      ...problems.map(({ place, word }) => `${lineOf(place)} ${word}`),
    ];
  });
  return rows.sort();
}
