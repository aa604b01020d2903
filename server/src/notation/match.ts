/** The one walk behind parsing, completion, hover, references and "expected …": words against a graph. */
import type { Word } from '../shapes/statement.ts';
import type { Capture } from './capture.ts';
import type { Command } from './command.ts';
import { type Edge, type Graph, keywordsFrom } from './graph.ts';
import { shortened } from './shortened.ts';
import { endOf, readSlot, type Spelling } from './spelling.ts';
import { isOpen } from './stanzas/wildcard.ts';

export interface Match {
  /** The command that takes exactly these words. */
  readonly command?: Command<never>;
  /** One capture per word as far as it was understood; free text is one capture at its first word. */
  readonly captures: readonly Capture[];
  /** Where the words led, all points equally far: what may follow there is both completion list and error message. */
  readonly points: readonly Graph[];
  /** Some keyword was abbreviated. */
  readonly abbreviated: boolean;
  /** Why no command takes the words, where each of them is known: more must follow, or they stand for several commands. */
  readonly fault?: 'incomplete' | 'ambiguous';
}

/** A capture, and where its word led. */
interface Step extends Capture {
  readonly to: Graph;
}

/** One walk of words through a graph, with what it captured so far. */
interface Walk {
  readonly words: readonly Word[];
  readonly spelling: Spelling;
  readonly negated: boolean;
  readonly abbreviate: boolean;
  readonly stack: Step[];
  /** The first word that was taken in a way which came to nothing. */
  failed: number;
  /** How far the words led, when that is asked for. */
  readonly failure?: Failure;
}

/**
 * How a line was taken. Lines that follow each other begin alike, and as long as each word of the beginning was taken by the first edge that
 * takes it, any line that goes on from there to a command is taken so.
 */
export interface Trail {
  start?: Graph;
  spelling?: Spelling;
  steps: readonly Step[];
  /** Words that were taken by the first edge. */
  certain: number;
}

/** For the lines of one section. */
export function newTrail(): Trail {
  return { start: undefined, spelling: undefined, steps: [], certain: 0 };
}

interface Failure {
  furthest: number;
  captures: Capture[];
  points: Graph[];
}

/** Walks the words from index `i` on; returns the command where all of them are taken, and leaves their captures in the stack. */
function run(walk: Walk, at: Graph, i: number): Command<never> | undefined {
  const word = walk.words[i];
  const found = word ? step(walk, at, word, i) : endOf(at, walk.negated);
  if (found) return found;
  if (walk.failure) note(walk, walk.failure, at, i);
  for (const next of at.skips) {
    const behind = run(walk, next, i);
    if (behind) return behind;
  }
  return undefined;
}

function step(walk: Walk, at: Graph, word: Word, i: number): Command<never> | undefined {
  const keyword = at.keywords.size > 0 ? keywordOf(at, word.text, walk) : undefined;
  if (keyword && !isTaken(walk, keyword)) {
    const found = take(walk, keyword, word, word.text, i + 1);
    if (found) return found;
  }
  for (const edge of at.placeholders) {
    if (isTaken(walk, edge)) continue;
    const isText = edge.slot.type === 'text';
    const value = isText ? restOf(walk.words, i) : valueOfWord(edge, word, walk.spelling);
    if (value === undefined) continue;
    const found = take(walk, edge, word, value, isText ? walk.words.length : i + 1);
    if (found) return found;
  }
  return undefined;
}

function valueOfWord({ slot }: Edge, { text }: Word, spelling: Spelling): unknown {
  return spelling.wild && isOpen(text) ? text : readSlot(slot, text, spelling);
}

function take(walk: Walk, edge: Edge, word: Word, value: unknown, next: number): Command<never> | undefined {
  const { to } = edge;
  walk.stack.push({ slot: edge.slot, word, value, to });
  const found = run(walk, to, next);
  if (found) return found;
  walk.stack.pop();
  walk.failed = Math.min(walk.failed, walk.stack.length);
  return undefined;
}

function keywordOf(at: Graph, text: string, { spelling, abbreviate }: Walk): Edge | undefined {
  const same = at.keywords.get(text);
  if (same && !spelling.exactCase) return same;
  const lower = text.toLowerCase();
  const exact = same ?? (lower === text ? undefined : at.keywords.get(lower));
  if (exact && spelling.exactCase && exact.slot.token !== text) return undefined;
  return exact || !abbreviate ? exact : abbreviated(at, lower);
}

function isTaken({ stack }: Walk, { once, slot }: Edge): boolean {
  return once === true && stack.some(capture => capture.slot === slot);
}

function note({ stack }: Walk, failure: Failure, at: Graph, i: number): void {
  if (i < failure.furthest) return;
  if (i > failure.furthest) {
    failure.furthest = i;
    failure.captures = [...stack];
    failure.points = [];
  }
  if (!failure.points.includes(at)) failure.points.push(at);
}

/** Far more than any line has: each word is one step deeper on the stack. */
const mostWords = 1000;

/**
 * Walks `words` from `start`. Abbreviated keywords are tried only for lines that fail otherwise.
 * @param negated `no` stands in front of the words.
 * @param trail how the line before was taken; becomes that of this one.
 */
export function match(start: Graph, words: readonly Word[], spelling: Spelling, negated = false, trail?: Trail): Match {
  if (words.length > mostWords) return { captures: [], points: [start], abbreviated: false };
  const same = trail ? sameWords(trail, start, words, spelling) : 0;
  const on = same > 0 ? matched(start, words, spelling, negated, false, trail, same) : undefined;
  const whole = on ?? matched(start, words, spelling, negated, false, trail);
  if (whole) return whole;
  if (spelling.abbreviations !== 'line') return matched(start, words, spelling, negated, true) ?? failed(start, words, spelling, negated);
  const found = shortened(start, words, spelling, negated);
  if (typeof found === 'object') return { ...found, points: [start], abbreviated: true };
  return { ...failed(start, words, spelling, negated), fault: found };
}

/** The match of a command that takes all words, each in full. */
export function matchInFull(start: Graph, words: readonly Word[], spelling: Spelling): Match | undefined {
  return words.length > mostWords ? undefined : matched(start, words, spelling, false, false);
}

/**
 * A match that takes all words, without the pains of telling how far they led.
 * @param same the first words, which are taken as they were in the line before.
 */
function matched(
  start: Graph,
  words: readonly Word[],
  spelling: Spelling,
  negated: boolean,
  abbreviate: boolean,
  trail?: Trail,
  same = 0,
): Match | undefined {
  const walk: Walk = { words, spelling, negated, abbreviate, stack: [], failed: words.length, failure: undefined };
  let at = start;
  for (let i = 0; i < same; i++) {
    const before = trail!.steps[i]!;
    const word = words[i]!;
    walk.stack.push(before.word === word ? before : { slot: before.slot, word, value: before.value, to: before.to });
    at = before.to;
  }
  const command = run(walk, at, same);
  if (command && trail) leave(trail, start, walk);
  return command && { command, captures: walk.stack, points: [start], abbreviated: abbreviate };
}

/** How many words at the beginning are those of the line before, and could not be taken in another way by any line. */
function sameWords(trail: Trail, start: Graph, words: readonly Word[], spelling: Spelling): number {
  if (start !== trail.start || spelling !== trail.spelling) return 0;
  const most = Math.min(trail.certain, words.length);
  for (let i = 0; i < most; i++) if (words[i] !== trail.steps[i]!.word && words[i]!.text !== trail.steps[i]!.word.text) return i;
  return most;
}

function leave(trail: Trail, start: Graph, { spelling, stack, failed }: Walk): void {
  trail.start = start;
  trail.spelling = spelling;
  trail.steps = stack;
  trail.certain = Math.min(failed, stack.at(-1)?.slot.type === 'text' ? stack.length - 1 : stack.length);
}

function failed(start: Graph, words: readonly Word[], spelling: Spelling, negated: boolean): Match {
  const failure: Failure = { furthest: -1, captures: [], points: [] };
  run({ words, spelling, negated, abbreviate: false, stack: [], failed: words.length, failure }, start, 0);
  return { captures: failure.captures, points: failure.points, abbreviated: false };
}

export interface Followed {
  /** All points that the words can lead to. */
  readonly points: readonly Graph[];
  /** The keywords and choices among the words, in full. */
  readonly said: readonly string[];
}

/** Where words lead that may be the beginning of a command. */
export function follow(start: Graph, words: readonly Word[], spelling: Spelling): Followed {
  let points = withSkips([start]);
  const said: string[] = [];
  for (const word of words) {
    const next = new Map<Graph, string | undefined>();
    for (const at of points) for (const [to, meaning] of stepsFrom(at, word, spelling)) if (!next.has(to)) next.set(to, meaning);
    const meaning = [...next.values()].find(each => each !== undefined);
    if (meaning !== undefined) said.push(meaning);
    points = withSkips([...next.keys()]);
  }
  return { points, said };
}

/** Points behind one word, with the keyword or choice that it is on the way there. */
function* stepsFrom(at: Graph, word: Word, spelling: Spelling): Generator<readonly [Graph, string | undefined]> {
  const text = word.text.toLowerCase();
  const keyword = at.keywords.get(text) ?? abbreviated(at, text);
  if (keyword) yield [keyword.to, keyword.slot.token.toLowerCase()];
  for (const edge of at.placeholders) {
    if (edge.slot.type !== 'text' && valueOfWord(edge, word, spelling) === undefined) continue;
    yield [edge.to, edge.slot.type === 'choice' ? text : undefined];
  }
}

/** The points themselves and all that can be reached from them without a word. */
export function withSkips(points: readonly Graph[]): Graph[] {
  const all = new Set(points);
  for (const at of all) for (const next of at.skips) all.add(next);
  return [...all];
}

/** The keyword that begins with `text`, if it is the only one. */
function abbreviated(at: Graph, text: string): Edge | undefined {
  let found: Edge | undefined;
  for (const [keyword, edge] of keywordsFrom(at, text)) {
    if (!keyword.startsWith(text)) continue;
    if (found) return undefined;
    found = edge;
  }
  return found;
}

function restOf(words: readonly Word[], from: number): string {
  const texts: string[] = [];
  for (let i = from; i < words.length; i++) texts.push(words[i]!.text);
  return texts.join(' ');
}
