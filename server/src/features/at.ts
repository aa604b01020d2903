/** What stands at a position of a file: its section, its line with the command it makes, the word and the names under the cursor. */
import type { SymbolUse } from '../model/symbol.ts';
import type { Capture } from '../notation/capture.ts';
import type { ConfigText } from '../notation/config-text.ts';
import { type ExplainedLine, explainSection } from '../notation/explain.ts';
import type { Section } from '../notation/section.ts';
import type { Word } from '../shapes/statement.ts';
import { lineOf, type Place, type Position } from '../text/place.ts';

export interface LineAt {
  readonly section: Section;
  readonly line: ExplainedLine;
}

export interface WordAt extends LineAt {
  readonly word: Word;
  readonly capture?: Capture;
  /** Index of `capture` among all captures of the line; -1 for a word in front of the command, such as `no` or `set`. */
  readonly index: number;
}

/** The section that holds a line of the file. */
export function sectionAt(config: ConfigText, line: number): Section | undefined {
  let low = 0;
  let high = config.sections.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const section = config.sections[middle]!;
    if (line < section.at.line) high = middle - 1;
    else if (line >= section.at.line + section.lines) low = middle + 1;
    else return section;
  }
  // The position behind the last newline belongs to the last section.
  return config.sections.at(-1);
}

/** Text of a line without its line end; empty beyond the end of the file. */
export function lineText(config: ConfigText, line: number): string {
  const section = sectionAt(config, line);
  let from = 0;
  for (let i = section?.at.line ?? line; section && i < line; i++) {
    const next = section.text.indexOf('\n', from);
    if (next < 0) return '';
    from = next + 1;
  }
  const end = section?.text.indexOf('\n', from) ?? -1;
  return section?.text.slice(from, end < 0 ? undefined : end).replace(/\r$/, '') ?? '';
}

/** How many lines the file has, counting the empty one behind a last line end. */
export function lineCount(config: ConfigText): number {
  const last = config.sections.at(-1);
  return last ? last.at.line + last.lines + (last.text.endsWith('\n') ? 1 : 0) : 1;
}

/** The position inside the text; editors may ask for one behind the end of a line. */
export function clamp(config: ConfigText, { line, character }: Position): Position {
  const inside = Math.min(Math.max(0, Math.trunc(line) || 0), lineCount(config) - 1);
  return { line: inside, character: Math.min(Math.max(0, Math.trunc(character) || 0), lineText(config, inside).length) };
}

/** The word that the position touches. */
export function wordAt(config: ConfigText, { line, character }: Position): WordAt | undefined {
  const section = sectionAt(config, line);
  if (!section) return undefined;
  const inner = line - section.at.line;
  for (const explained of explainSection(section, config.language)) {
    const { words, match, offset, statement } = explained;
    if (inner < statement.line || inner > statement.endLine) continue;
    const touches = (word: Word) => statement.line + word.below === inner && word.start <= character && character <= word.end;
    const index = words.findIndex(touches);
    if (index >= 0)
      return { section, line: explained, word: words[index]!, capture: match.captures[index + offset], index: index + offset };
    const leading = statement.words.find(touches);
    if (leading) return { section, line: explained, word: leading, index: -1 };
  }
  return undefined;
}

/** The names whose text the position touches, the shortest text first. */
export function symbolsAt(config: ConfigText, { line, character }: Position): readonly SymbolUse[] {
  const section = sectionAt(config, line);
  const touches = (place: Place) => {
    return place.at === section?.at && lineOf(place) === line && place.start <= character && character <= place.end;
  };
  return [...(section?.reading.symbols ?? []), ...(section?.reading.dormant ?? [])]
    .filter(({ place }) => touches(place))
    .sort((a, b) => a.place.end - a.place.start - (b.place.end - b.place.start));
}

/** The text at a place of this file; places span one line. */
export function textAt(config: ConfigText, place: Place): string {
  return lineText(config, lineOf(place)).slice(place.start, place.end);
}
