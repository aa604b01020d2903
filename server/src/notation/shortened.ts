/** Lines with abbreviated keywords of a device that looks at the whole line: of all commands that the words can mean, the one that they spell best. */
import type { Word } from '../shapes/statement.ts';
import type { Capture } from './capture.ts';
import type { Command } from './command.ts';
import { type Edge, type Graph, keywordsFrom } from './graph.ts';
import { endOf, readSlot, type Spelling } from './spelling.ts';

interface Shortened {
  readonly command: Command<never>;
  readonly captures: readonly Capture[];
}

/** Most steps of one search: far more than a line of a device needs, and an end for any other text. */
const patience = 4000;
/** Words of the longest line that is searched: lists are written in full words, and every word is a level of the search. */
const longest = 200;

/** How well a word fits: a keyword in full, the beginning of one, or a value. */
const fits = { full: 2, begun: 1, value: 0 } as const;
type Fit = (typeof fits)[keyof typeof fits];

interface Step extends Capture {
  readonly fit: Fit;
}

class Search {
  readonly words: readonly Word[];
  readonly spelling: Spelling;
  readonly negated: boolean;
  readonly stack: Step[] = [];
  steps = 0;
  best: readonly Step[] = [];
  command?: Command<never>;
  ambiguous = false;
  incomplete = false;

  constructor(words: readonly Word[], spelling: Spelling, negated: boolean) {
    this.words = words;
    this.spelling = spelling;
    this.negated = negated;
  }

  run(at: Graph, i: number): void {
    if (++this.steps > patience) return;
    const word = this.words[i];
    if (word) this.step(at, word, i);
    else this.end(at);
    for (const next of at.skips) this.run(next, i);
  }

  end(at: Graph): void {
    const command = endOf(at, this.negated);
    if (!command) this.incomplete = true;
    else this.offer(command);
  }

  step(at: Graph, word: Word, i: number): void {
    const text = this.spelled(word.text);
    for (const [lower, edge] of keywordsFrom(at, text)) {
      const token = this.spelling.exactCase ? edge.slot.token : lower;
      if (token.startsWith(text)) this.take(edge, word, word.text, token === text ? fits.full : fits.begun, i + 1);
    }
    for (const edge of at.placeholders) this.placeholder(edge, word, i);
  }

  spelled(text: string): string {
    return this.spelling.exactCase ? text : text.toLowerCase();
  }

  placeholder(edge: Edge, word: Word, i: number): void {
    const { slot } = edge;
    if (slot.type === 'text') {
      const rest = this.words.slice(i).map(({ text }) => text);
      this.take(edge, word, rest.join(' '), fits.value, this.words.length);
    } else if (slot.type === 'choice') {
      const text = this.spelled(word.text);
      for (const choice of slot.choices!) {
        const known = this.spelled(choice);
        if (known.startsWith(text)) this.take(edge, word, choice, known === text ? fits.full : fits.begun, i + 1);
      }
    } else {
      const value = readSlot(slot, word.text, this.spelling);
      if (value !== undefined) this.take(edge, word, value, fits.value, i + 1);
    }
  }

  take({ slot, to, once }: Edge, word: Word, value: unknown, fit: Fit, next: number): void {
    if (once && this.stack.some(capture => capture.slot === slot)) return;
    this.stack.push({ slot, word, value, fit });
    this.run(to, next);
    this.stack.pop();
  }

  /** The first word that two commands read differently well decides between them. */
  offer(command: Command<never>): void {
    const differing = this.command ? this.stack.findIndex(({ fit }, i) => fit !== this.best[i]?.fit) : 0;
    if (this.command && differing < 0)
      this.ambiguous ||= this.stack.some((step, i) => step.fit === fits.begun && keyOf(step) !== keyOf(this.best[i]!));
    else if (!this.command || this.stack[differing]!.fit > (this.best[differing]?.fit ?? -1)) {
      this.best = [...this.stack];
      this.command = command;
      this.ambiguous = false;
    }
  }
}

function keyOf({ slot, value }: Capture): unknown {
  return slot.keyword ? slot.token : value;
}

/** Searches all commands that the words, some of them abbreviated, can mean; else says why it is none. */
export function shortened(
  start: Graph,
  words: readonly Word[],
  spelling: Spelling,
  negated: boolean,
): Shortened | 'incomplete' | 'ambiguous' | undefined {
  if (words.length > longest) return undefined;
  const search = new Search(words, spelling, negated);
  search.run(start, 0);
  const { command, ambiguous, best, incomplete, steps } = search;
  if (steps > patience) return undefined;
  if (command) return ambiguous ? 'ambiguous' : { command, captures: best };
  return incomplete ? 'incomplete' : undefined;
}
