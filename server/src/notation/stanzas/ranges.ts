/** Ranges of names: what is said of the range holds for each of its members. */
import type { Inheritance } from '../language.ts';
import type { Template } from './group-index.ts';
import { keyOf, type PathLine, type PlacedWord, startsWith, textsOf } from './line.ts';

/** Templates by the key of the piece of a member. */
export function rangeTemplates(lines: readonly PathLine[], { range }: Inheritance): Map<string, readonly Template[]> {
  const templates = new Map<string, Template[]>();
  if (!range) return templates;
  const depth = range.head.length + 1;
  const ofRange = new Map<string, PathLine[]>();
  for (const line of lines) {
    if (line.expands !== 'range' || !startsWith(line.words, range.head) || line.words.length <= depth) continue;
    const key = keyOf(line.words, depth);
    ofRange.set(key, [...(ofRange.get(key) ?? []), line]);
  }
  for (const own of ofRange.values()) addRange(templates, own, depth, range);
  return templates;
}

function addRange(
  templates: Map<string, Template[]>,
  lines: readonly PathLine[],
  depth: number,
  range: NonNullable<Inheritance['range']>,
): void {
  const members = new Map<string, PlacedWord>();
  const settings: PathLine[] = [];
  for (const line of lines) {
    const names = range.members(textsOf(line.words.slice(depth)));
    if (names.length === 0) settings.push(line);
    for (const name of names) if (!members.has(name)) members.set(name, named(name, line));
  }
  for (const member of members.values()) {
    const head = [...lines[0]!.words.slice(0, range.head.length - 1), member];
    const own = templates.get(keyOf(head)) ?? [];
    for (const line of settings) own.push({ words: [...head, ...line.words.slice(depth)], line });
    templates.set(keyOf(head), own);
  }
}

/** A name that stands at the place of the words that mean it. */
function named(text: string, { words }: PathLine): PlacedWord {
  const last = words.at(-1)!;
  return { ...last, word: { ...last.word, text } };
}
