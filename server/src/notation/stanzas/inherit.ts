/** What one piece of a configuration takes over from groups: their lines with its names, where nothing of its own stands against them. */
import type { Language } from '../language.ts';
import { type Candidate, candidatesOf, type Piece, type Sources } from './candidates.ts';
import { claimsOf } from './claims.ts';
import { keyOf, type PathLine, type PlacedWord } from './line.ts';
import { readPlaced } from './retain.ts';
import { Node } from './tree.ts';
import { isWildcard, standsFor } from './wildcard.ts';

/** Lines that a piece inherits, those of higher priority first. */
export function inheritedLines(piece: Piece, sources: Sources, language: Language): PathLine[] {
  const candidates = candidatesOf(piece, sources);
  if (candidates.length === 0) return [];
  const claims = claimsOf(piece.lines, language);
  const excepted = piece.lines.filter(({ expands }) => expands === 'except');
  const inherited: PathLine[] = [];
  for (const { candidate, words, substituted } of expand(candidates, treeOf(piece.lines))) {
    if (isKeptOut(words, candidate, piece, excepted, sources)) continue;
    const left = claims.unclaimed(words);
    if (!left) continue;
    const { line, found } = readPlaced(left, candidate.template.line.place, language);
    if (!found.command || line.expands === 'groups' || substituted.some(i => found.captures[i]?.slot.keyword)) continue;
    const rest = claims.claim(line);
    if (rest) inherited.push(withOwnNames(rest === line.words ? line : readPlaced(rest, line.place, language).line, candidate));
  }
  return inherited;
}

/** Names that the text of the group defines itself are counted where they stand; here only those that come of a wildcard. */
function withOwnNames(line: PathLine, { template }: Candidate): PathLine {
  const { symbols } = template.line;
  const made = line.symbols.filter(
    use =>
      use.role === 'definition' &&
      !symbols.some(other => other.role === 'definition' && other.kind === use.kind && other.name === use.name),
  );
  return line.withSymbols(made);
}

/** `apply-groups-except` at the path of the line, or above it, keeps out what is taken over further up. */
function isKeptOut(
  words: readonly PlacedWord[],
  { group, level }: Candidate,
  piece: Piece,
  inside: readonly PathLine[],
  { excepted }: Sources,
): boolean {
  for (let length = level; excepted.size > 0 && length <= piece.words.length; length++)
    if (excepted.get(keyOf(piece.words, length))?.includes(group)) return true;
  return inside.some(
    ({ texts, start }) =>
      level <= start &&
      texts.slice(start + 1).some(({ text }) => text === group) &&
      texts.slice(0, start).every(({ text }, i) => words[i]?.word.text === text),
  );
}

interface Expansion {
  readonly candidate: Candidate;
  readonly words: readonly PlacedWord[];
  /** Indexes of the words that took the place of a wildcard. */
  readonly substituted: readonly number[];
}

/** What is written out comes into being first, so that wildcards stand for it too; the order of priority stays. */
function expand(candidates: readonly Candidate[], tree: Node): Expansion[] {
  const expansions = candidates.map(candidate => (isOpen(candidate) ? undefined : [literal(candidate)]));
  for (const [only] of expansions.filter(found => !!found)) if (only) addPath(tree, only.words);
  return candidates.flatMap((candidate, i) => expansions[i] ?? matching(candidate, tree));
}

function isOpen({ template, names }: Candidate): boolean {
  return template.words.some(({ word }, i) => i >= names.length && isWildcard(word.text));
}

function literal(candidate: Candidate): Expansion {
  const { template, names } = candidate;
  return {
    candidate,
    words: template.words.map((word, i) => nameAt(word, names[i])),
    substituted: substitutedOf(template.words, names.length),
  };
}

const nameAt = (word: PlacedWord, name: PlacedWord | undefined) => (name && isWildcard(word.word.text) ? name : word);

function substitutedOf(words: readonly PlacedWord[], to: number): number[] {
  return words.slice(0, to).flatMap(({ word }, i) => (isWildcard(word.text) ? [i] : []));
}

/** The line once for each run of names in the tree that its wildcards stand for. */
function matching(candidate: Candidate, tree: Node): Expansion[] {
  const { template, names } = candidate;
  const found: Expansion[] = [];
  const walk = (at: Node | undefined, words: readonly PlacedWord[], substituted: readonly number[]) => {
    const i = words.length;
    const placed = template.words[i];
    if (!placed) {
      found.push({ candidate, words, substituted });
      return;
    }
    const { text } = placed.word;
    if (!isWildcard(text)) return walk(at?.children.get(text), [...words, placed], substituted);
    const name = names[i];
    if (name) return walk(at?.children.get(name.word.text), [...words, name], [...substituted, i]);
    for (let child = at?.first; child; child = child.next)
      if (standsFor(text, child.text)) walk(child, [...words, child.placed!], [...substituted, i]);
  };
  walk(tree, [], []);
  return found;
}

/** Far more words than any path has. */
const deepest = 64;

function treeOf(lines: readonly PathLine[]): Node {
  const root = new Node();
  for (const { words, start, expands } of lines)
    addPath(root, expands === 'groups' || expands === 'except' ? words.slice(0, start) : words);
  return root;
}

function addPath(root: Node, words: readonly PlacedWord[]): void {
  let at = root;
  for (const placed of words.slice(0, deepest)) at = at.child(placed);
}
