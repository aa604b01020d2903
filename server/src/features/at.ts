/** What stands at a position of a file: its section, its line with the command it makes, and the word under the cursor. */
import type { ConfigText, Section } from '../notation/config-text.ts';
import { type ExplainedLine, explainSection } from '../notation/explain.ts';
import type { Capture } from '../notation/match.ts';
import type { Word } from '../shapes/statement.ts';
import type { Position } from '../text/place.ts';

export interface LineAt {
  readonly section: Section;
  readonly line: ExplainedLine;
}

export interface WordAt extends LineAt {
  readonly word: Word;
  readonly capture?: Capture;
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

export function lineAt(config: ConfigText, line: number): LineAt | undefined {
  const section = sectionAt(config, line);
  const inside = section && explainSection(section, config.language).find(({ statement }) => statement.line <= line - section.at.line && line - section.at.line <= statement.endLine);
  return inside && { section, line: inside };
}

/** The word that the position touches. */
export function wordAt(config: ConfigText, { line, character }: Position): WordAt | undefined {
  const found = lineAt(config, line);
  if (!found) return undefined;
  const { words, match, offset } = found.line;
  const inner = line - found.section.at.line;
  const index = words.findIndex(word => word.line === inner && word.start <= character && character <= word.end);
  return index < 0 ? undefined : { ...found, word: words[index]!, capture: match.captures[index + offset] };
}
