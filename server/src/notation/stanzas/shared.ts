/** What pieces of a configuration hold for others: groups and where they are taken over, ranges of names, lists filled from paths. */
import { getOrMake } from '../../model/drafts.ts';
import type { SymbolUse } from '../../model/symbol.ts';
import type { Inheritance } from '../language.ts';
import type { Sources } from './candidates.ts';
import { addTemplate, type Group, groupOf, type Template } from './group-index.ts';
import { keyOf, type PathLine, type PlacedWord, textsOf } from './line.ts';
import { rangeTemplates } from './ranges.ts';

/** A list that is filled with the last words of all paths that fit. */
export interface PathList {
  readonly line: PathLine;
  /** The path that the values are put under. */
  readonly target: readonly PlacedWord[];
  readonly pattern: readonly string[];
}

export interface Shared extends Sources {
  readonly pathLists: readonly PathList[];
  /** All groups that something takes over. */
  readonly taken: readonly string[];
  /** Pieces that groups and ranges write out, by key: their words, and how many come before. */
  readonly pieces: ReadonlyMap<string, { readonly words: readonly PlacedWord[]; readonly index: number }>;
  /** Whether a line stands in a group. */
  readonly holds: (line: PathLine | undefined) => boolean;
  /** The names of a line that count: those that a group refers to only where something takes it over. */
  readonly symbolsOf: (line: PathLine) => readonly SymbolUse[];
}

/** Whether a line has a part in what pieces hold for others. */
export function isShared(line: PathLine, depth: number, { holders, range }: Inheritance): boolean {
  if (holders.has(line.texts[0]?.text ?? '')) return true;
  if (line.expands === 'groups' || line.expands === 'except') return line.start <= depth;
  return line.expands === 'path' || (line.expands === 'range' && range !== undefined);
}

/** Words in front of the path of a line of a group. */
const heldBy = 2;

/** @param lines all shared lines in the order of the text, with the key of their piece. */
export function sharedOf(lines: readonly PathLine[], inheritance: Inheritance): Shared {
  const groups = new Map<string, Group>();
  const applied = new Map<string, readonly string[]>();
  const excepted = new Map<string, readonly string[]>();
  const taken = new Set<string>();
  const pathLists: PathList[] = [];
  for (const line of lines) {
    const names = textsOf(line.words.slice(line.start + 1));
    if (inheritance.holders.has(line.texts[0]!.text)) addToGroup(groups, line, inheritance);
    else if (line.expands === 'groups') append(applied, keyOf(line.words, line.start), names);
    else if (line.expands === 'except') append(excepted, keyOf(line.words, line.start), names);
    else if (line.expands === 'path') pathLists.push(pathListOf(line));
    if (line.expands === 'groups') for (const name of names) taken.add(name);
  }
  const chosen = (names: readonly string[]) => inheritance.chosen(names, name => groups.has(name));
  for (const names of [...taken]) for (const name of chosen([names])) taken.add(name);
  const ranges = rangeTemplates(lines, inheritance);
  const holds = (line: PathLine | undefined) => line !== undefined && inheritance.holders.has(line.texts[0]?.text ?? '');
  return {
    groups,
    applied,
    excepted,
    chosen,
    ranges,
    pathLists,
    taken: [...taken].sort(),
    pieces: piecesOf(groups, ranges),
    holds,
    symbolsOf: line =>
      !holds(line) || taken.has(line.texts[1]?.text ?? '') ? line.symbols : line.symbols.filter(({ role }) => role === 'definition'),
  };
}

function piecesOf(groups: Sources['groups'], ranges: Sources['ranges']): Shared['pieces'] {
  const pieces = new Map<string, { words: readonly PlacedWord[]; index: number }>();
  const add = (key: string, template: Template | undefined) => {
    const words = key === '' || !template ? [] : template.words.slice(0, key.split('\0').length);
    if (!pieces.has(key)) pieces.set(key, { words, index: pieces.size });
  };
  for (const { literal } of groups.values()) for (const [key, { templates }] of literal) add(key, templates[0]);
  for (const [key, templates] of ranges) add(key, templates[0]);
  return pieces;
}

function append(map: Map<string, readonly string[]>, key: string, names: readonly string[]): void {
  map.set(key, [...(map.get(key) ?? []), ...names]);
}

function addToGroup(groups: Map<string, Group>, line: PathLine, { stanzaDepth }: Inheritance): void {
  const name = line.texts[1]?.text;
  if (name === undefined) return;
  const group = getOrMake(groups, name, () => groupOf(name));
  const template: Template = { words: line.words.slice(heldBy), line };
  if (line.expands === 'when') group.conditional = true;
  else if (line.expands === 'groups') group.applies.push(template);
  else if (template.words.length > 0) addTemplate(group, template, Math.min(template.words.length, stanzaDepth(textsOf(template.words))));
}

/** The path is one word with blanks in it. */
function pathListOf(line: PathLine): PathList {
  const end = line.words.findLastIndex(({ word }) => /\s/.test(word.text));
  const at = end < 0 ? line.words.length - 1 : end;
  return { line, target: line.words.slice(0, at - 1), pattern: line.words[at]!.word.text.trim().split(/\s+/) };
}
