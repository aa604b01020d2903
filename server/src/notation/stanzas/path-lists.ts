/** Lists that are filled from other parts of the configuration. */
import type { Language } from '../language.ts';
import type { PathLine } from './line.ts';
import { readPlaced } from './retain.ts';
import type { PathList } from './shared.ts';
import { standsFor } from './wildcard.ts';

/** What the lines of one piece put into the lists. */
export function listedLines(lines: readonly PathLine[], lists: readonly PathList[], language: Language): PathLine[] {
  return lists.flatMap(list => {
    const values = new Set<string>();
    return lines.flatMap(line => {
      const value = valueIn(line, list);
      if (!value || values.has(value.word.text)) return [];
      values.add(value.word.text);
      const { line: made, found } = readPlaced([...list.target, value], list.line.place, language);
      return found.command ? [made.withSymbols([])] : [];
    });
  });
}

function valueIn(line: PathLine, { pattern }: PathList) {
  const { texts } = line;
  const fits = texts.length >= pattern.length && pattern.every((text, i) => standsFor(text, texts[i]!.text));
  return fits ? line.words[pattern.length - 1] : undefined;
}
