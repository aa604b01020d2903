/** Lines of groups that a piece of the configuration may take over, those of the nearest level and of the first groups first. */
import { type Group, type Template, templatesFor } from './group-index.ts';
import { keyOf, type PathLine, type PlacedWord, textsOf } from './line.ts';
import { standsFor } from './wildcard.ts';

/** One piece: the words that tell it, and what holds in it without groups. */
export interface Piece {
  readonly key: string;
  readonly words: readonly PlacedWord[];
  readonly lines: readonly PathLine[];
}

export interface Sources {
  readonly groups: ReadonlyMap<string, Group>;
  /** Names of groups by the key of the level at which they are taken over, or kept out. */
  readonly applied: ReadonlyMap<string, readonly string[]>;
  readonly excepted: ReadonlyMap<string, readonly string[]>;
  readonly chosen: (names: readonly string[]) => readonly string[];
  /** Settings of ranges of names, by the key of the piece. */
  readonly ranges: ReadonlyMap<string, readonly Template[]>;
}

export interface Candidate {
  readonly template: Template;
  readonly group: string;
  /** Number of words of the level at which the group is taken over. */
  readonly level: number;
  /** What the first words of the template stand for. */
  readonly names: readonly PlacedWord[];
}

/** Groups that take over groups are followed no further than this. */
const deepestNesting = 8;

interface Level {
  readonly path: readonly PlacedWord[];
  readonly groups: readonly string[];
}

export function candidatesOf(piece: Piece, sources: Sources): Candidate[] {
  const ranges = sources.ranges.get(piece.key) ?? [];
  const found: Candidate[] = ranges.map(template => ({ template, group: '', level: piece.words.length, names: piece.words }));
  const words = textsOf(piece.words);
  const take = ({ path, groups }: Level, above: readonly string[]) => {
    for (const name of sources.chosen(groups)) {
      const group = sources.groups.get(name);
      if (!group || group.conditional || above.includes(name) || above.length >= deepestNesting) continue;
      const names = path.length > piece.words.length ? path : piece.words;
      for (const template of templatesFor(group, piece.key, words))
        if (reaches(template, path)) found.push({ template, group: name, level: path.length, names });
      for (const level of nestedLevels(group, path, names)) take(level, [...above, name]);
    }
  };
  for (const level of levelsOf(piece, sources)) take(level, []);
  return found;
}

/** Where a group that is taken over at `path` takes over other groups itself. A level whose names a wildcard leaves open is left out. */
function nestedLevels({ applies }: Group, path: readonly PlacedWord[], names: readonly PlacedWord[]): Level[] {
  return applies.flatMap(({ words, line }) => {
    const start = line.start - (line.words.length - words.length);
    if (start < path.length || start > names.length) return [];
    const fits = names.slice(0, start).every(({ word }, i) => standsFor(words[i]!.word.text, word.text));
    return fits ? [{ path: names.slice(0, start), groups: textsOf(words.slice(start + 1)) }] : [];
  });
}

/** Levels at which groups are taken over, the innermost first. */
function levelsOf({ words, lines }: Piece, { applied }: Sources): Level[] {
  const levels: Level[] = [];
  for (let length = 0; length <= words.length; length++) {
    const groups = applied.get(keyOf(words, length));
    if (groups) levels.push({ path: words.slice(0, length), groups });
  }
  for (const { expands, words: path, start } of lines)
    if (expands === 'groups' && start > words.length) levels.push({ path: path.slice(0, start), groups: textsOf(path.slice(start + 1)) });
  return levels.sort((a, b) => b.path.length - a.path.length);
}

/** Whether a line of a group stands below the level, or for it. */
function reaches({ words }: Template, path: readonly PlacedWord[]): boolean {
  return words.length > path.length && path.every(({ word }, i) => standsFor(words[i]!.word.text, word.text));
}
