/** Groups of settings by name and by the piece of the configuration that they speak of. */
import { comparePlaces } from '../../text/place.ts';
import { keyOf, type PathLine, type PlacedWord, textsOf } from './line.ts';
import { isWildcard, standsFor } from './wildcard.ts';

/** A line of a group, its path without the group. */
export interface Template {
  readonly words: readonly PlacedWord[];
  readonly line: PathLine;
}

interface Piece {
  readonly words: readonly string[];
  readonly templates: Template[];
}

export interface Group {
  readonly name: string;
  /** It holds under conditions that the text cannot tell. */
  conditional: boolean;
  /** Its lines that take over other groups. */
  readonly applies: Template[];
  /** Pieces whose names are written out, by key, and those with wildcards. */
  readonly literal: Map<string, Piece>;
  readonly wild: Map<string, Piece>;
}

export function groupOf(name: string): Group {
  return { name, conditional: false, applies: [], literal: new Map(), wild: new Map() };
}

/** @param depth number of words that tell the piece. */
export function addTemplate(group: Group, template: Template, depth: number): void {
  const key = keyOf(template.words, depth);
  const words = textsOf(template.words.slice(0, depth));
  const pieces = words.some(isWildcard) ? group.wild : group.literal;
  const known = pieces.get(key);
  if (known) known.templates.push(template);
  else pieces.set(key, { words, templates: [template] });
}

/** The lines of a group that may hold in the piece of these words, in the order of the text. */
export function templatesFor(group: Group, key: string, words: readonly string[]): readonly Template[] {
  const own = group.literal.get(key)?.templates ?? [];
  const wild = [...group.wild.values()].filter(piece => isFor(piece, words)).flatMap(({ templates }) => templates);
  return wild.length === 0 ? own : own.length === 0 ? wild : inTextOrder([...own, ...wild]);
}

function isFor({ words }: Piece, concrete: readonly string[]): boolean {
  return words.length === concrete.length && words.every((word, i) => standsFor(word, concrete[i]!));
}

function inTextOrder(templates: Template[]): readonly Template[] {
  return templates.sort((a, b) => comparePlaces(a.line.place, b.line.place));
}
