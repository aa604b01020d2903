/** The one walk behind parsing, completion, hover, references and "expected …": words against a graph. */
import type { Word } from '../shapes/statement.ts';
import type { Command } from './command.ts';
import type { Edge, Graph } from './graph.ts';
import { shortened } from './shortened.ts';
import { type Capture, endOf, type Normalise, readSlot, type Spelling } from './spelling.ts';

export type { Capture, Normalise } from './spelling.ts';

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

class Walk {
  readonly words: readonly Word[];
  readonly normalise: Normalise;
  readonly exactCase: boolean;
  readonly negated: boolean;
  readonly abbreviate: boolean;
  readonly stack: Capture[] = [];
  best: Capture[] = [];
  points: Graph[] = [];
  furthest = -1;
  constructor(words: readonly Word[], { normalise, exactCase = false }: Spelling, negated: boolean, abbreviate: boolean) {
    this.words = words;
    this.normalise = normalise;
    this.exactCase = exactCase;
    this.negated = negated;
    this.abbreviate = abbreviate;
  }

  run(at: Graph, i: number): Command<never> | undefined {
    if (i >= this.words.length) {
      const command = endOf(at, this.negated);
      if (command) return command;
      this.note(at, i);
    }
    const word = this.words[i];
    if (word) {
      const found = this.step(at, word, i);
      if (found) return found;
    }
    for (const next of at.skips) {
      const found = this.run(next, i);
      if (found) return found;
    }
    return undefined;
  }

  step(at: Graph, word: Word, i: number): Command<never> | undefined {
    const keyword = this.keyword(at, word.text);
    if (keyword && !(keyword.once && this.taken(keyword))) {
      const found = this.take(keyword, word, word.text, i + 1);
      if (found) return found;
    }
    for (const edge of at.placeholders) {
      if (edge.once && this.taken(edge)) continue;
      if (edge.slot.type === 'text') {
        const found = this.take(edge, word, restOf(this.words, i), this.words.length);
        if (found) return found;
        continue;
      }
      const value = readSlot(edge.slot, word.text, this.normalise, this.exactCase);
      if (value === undefined) continue;
      const found = this.take(edge, word, value, i + 1);
      if (found) return found;
    }
    this.note(at, i);
    return undefined;
  }

  take(edge: Edge, word: Word, value: unknown, next: number): Command<never> | undefined {
    this.stack.push({ slot: edge.slot, word, value });
    const found = this.run(edge.to, next);
    if (!found) this.stack.pop();
    return found;
  }

  keyword(at: Graph, text: string): Edge | undefined {
    const exact = at.keywords.get(text) ?? at.keywords.get(text.toLowerCase());
    if (exact && this.exactCase && exact.slot.token !== text) return undefined;
    return exact || !this.abbreviate ? exact : abbreviated(at, text.toLowerCase());
  }

  taken({ slot }: Edge): boolean {
    return this.stack.some(capture => capture.slot === slot);
  }

  note(at: Graph, i: number): void {
    if (i < this.furthest) return;
    if (i > this.furthest) {
      this.furthest = i;
      this.best = [...this.stack];
      this.points = [];
    }
    if (!this.points.includes(at)) this.points.push(at);
  }
}

/** Walks `words` from `start`. Abbreviated keywords are tried only for lines that fail otherwise. @param negated `no` stands in front of the words. */
export function match(start: Graph, words: readonly Word[], spelling: Spelling, negated = false): Match {
  const walk = new Walk(words, spelling, negated, false);
  const command = walk.run(start, 0);
  if (command) return { command, captures: walk.stack, points: [start], abbreviated: false };
  const failed = { captures: walk.best, points: walk.points, abbreviated: false };
  if (spelling.abbreviations === 'line') {
    const found = shortened(start, words, spelling, negated);
    return typeof found === 'object' ? { ...found, points: [start], abbreviated: true } : { ...failed, fault: found };
  }
  const short = new Walk(words, spelling, negated, true);
  const whole = short.run(start, 0);
  return whole ? { command: whole, captures: short.stack, points: [start], abbreviated: true } : failed;
}

/** All points that the first `count` words can lead to. */
export function follow(start: Graph, words: readonly Word[], count: number, normalise: Normalise): Graph[] {
  let points = withSkips([start]);
  for (const word of words.slice(0, count)) {
    const next = new Set<Graph>();
    for (const at of points) {
      const keyword = at.keywords.get(word.text.toLowerCase()) ?? abbreviated(at, word.text.toLowerCase());
      if (keyword) next.add(keyword.to);
      for (const { slot, to } of at.placeholders)
        if (slot.type === 'text' || readSlot(slot, word.text, normalise) !== undefined) next.add(to);
    }
    points = withSkips([...next]);
  }
  return points;
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
  for (const [keyword, edge] of at.keywords) {
    if (!keyword.startsWith(text)) continue;
    if (found) return undefined;
    found = edge;
  }
  return found;
}

function restOf(words: readonly Word[], from: number): string {
  return words
    .slice(from)
    .map(word => word.text)
    .join(' ');
}
