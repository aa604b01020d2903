/** What commands do, in sentences found by the words that a line says: entries are shared by all commands that say the same. */
import type { Defaults } from '../model/defaults.ts';
import { getOrMake } from '../model/drafts.ts';
import type { Capture } from './capture.ts';

/** What is known about a command; each field is a sentence or a few. */
export interface Entry {
  readonly does?: string;
  /** What the device does when the line is missing; may rest on the defaults of its software. */
  readonly missing?: string | ((defaults: Defaults) => string | undefined);
  /** What the line does behind `no`, where that is more than taking it back. */
  readonly no?: string;
  /** The vendor's document that says so. */
  readonly source?: string;
}

/**
 * Entries by what must be said: words that follow each other (names and numbers between them do not count), `a|b` for one of several,
 * behind `context >` words that must stand before them, in the line or the blocks around it (`top` where there is none). `^` is the beginning
 * of the line, `$` its end, and `~` in front of all says that the entry is about its last word only, not about the line.
 */
export type Phrases = Readonly<Record<string, string | Entry>>;

/** What a line says: its keywords and choices, and those of the blocks around it. */
export interface Saying {
  readonly around: readonly string[];
  readonly words: readonly string[];
  /** How many of the words a phrase must reach to say something about the line: of a path of words its end matters, of a line its beginning. */
  readonly least: number;
}

/** What holds where the line is missing, as a document of the vendor says. */
export function fact(missing: string, source: string): Entry {
  return { missing, source };
}

interface Phrase {
  readonly context: readonly (readonly string[])[];
  readonly words: readonly (readonly string[])[];
  readonly atStart: boolean;
  readonly atEnd: boolean;
  readonly ofWord: boolean;
  readonly entry: Entry;
}

interface Found {
  readonly phrase: Phrase;
  readonly entry: Entry;
  readonly start: number;
  /** Index behind the last word of the phrase. */
  readonly end: number;
  readonly weight: number;
}

export interface Manual {
  /** By the first word of the phrase. */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
}

/** Later phrases come before equal ones of earlier lists: a vendor's own before those of all. Read when first asked for, which checking files never does. */
export function manualOf(...lists: readonly Phrases[]): Manual {
  let known: Manual['phrases'] | undefined;
  return {
    get phrases() {
      known ??= phrasesOf(lists);
      return known;
    },
  };
}

function phrasesOf(lists: readonly Phrases[]): Manual['phrases'] {
  const phrases = new Map<string, Phrase[]>();
  for (const list of [...lists].reverse()) {
    for (const [text, entry] of Object.entries(list)) {
      const phrase = phraseOf(text, typeof entry === 'string' ? { does: entry } : entry);
      for (const word of phrase.words[0]!) getOrMake(phrases, word, newList).push(phrase);
    }
  }
  return phrases;
}

const newList = (): Phrase[] => [];

function phraseOf(text: string, entry: Entry): Phrase {
  const ofWord = text.startsWith('~ ');
  const parts = (ofWord ? text.slice(2) : text).split(' > ').map(part => part.split(' '));
  const own = parts.at(-1)!;
  const atStart = own[0] === '^';
  const atEnd = own.at(-1) === '$';
  const words = own.slice(atStart ? 1 : 0, atEnd ? -1 : undefined).map(word => word.split('|'));
  return { context: parts.slice(0, -1).map(([word = '']) => word.split('|')), words, atStart, atEnd, ofWord, entry };
}

/** Words in front of what a line is about. */
const leading: ReadonlySet<string> = new Set([
  'neighbor',
  'interface',
  'bgp',
  'ip',
  'ipv4',
  'ipv6',
  'vrf',
  'default',
  'sequence',
  'if',
  'elseif',
  'not',
]);

/** The entry with this field that says most of the line; among equals the first, in paths the last. */
export function entryFor(manual: Manual, saying: Saying, field: keyof Entry): Entry | undefined {
  return heaviest(
    entriesIn(manual, saying),
    ({ entry, phrase, start }) =>
      entry[field] !== undefined && !phrase.ofWord && (saying.least > 0 || saying.words.slice(0, start).every(word => leading.has(word))),
  );
}

/** The entry about the word at `index`: the longest phrase that ends there. */
export function entryAt(manual: Manual, saying: Saying, index: number): Entry | undefined {
  return heaviest(entriesIn(manual, { ...saying, least: 0 }), ({ entry, end }) => end === index + 1 && entry.does !== undefined);
}

function heaviest(found: Iterable<Found>, counts: (found: Found) => boolean): Entry | undefined {
  let best: Found | undefined;
  for (const each of found) if (counts(each) && (!best || each.weight > best.weight)) best = each;
  return best?.entry;
}

function* entriesIn({ phrases }: Manual, saying: Saying): Generator<Found> {
  const { words, least } = saying;
  for (const [start, word] of words.entries()) {
    for (const phrase of phrases.get(word) ?? []) {
      const end = start + phrase.words.length;
      if (end < least || !fits(phrase, saying, start)) continue;
      const precision = phrase.context.length + (phrase.atStart ? 1 : 0) + (phrase.atEnd ? 1 : 0);
      yield { phrase, entry: phrase.entry, start, end, weight: (least > 0 ? 1000 * end : 0) + 10 * (end - start) + precision };
    }
  }
}

function fits({ context, words: wanted, atStart, atEnd }: Phrase, { around, words }: Saying, start: number): boolean {
  if ((atStart && start > 0) || (atEnd && start + wanted.length < words.length)) return false;
  if (!wanted.every((choices, i) => words[start + i] !== undefined && choices.includes(words[start + i]!))) return false;
  const before = words.slice(0, start);
  return context.every(choices => choices.some(word => around.includes(word) || before.includes(word)));
}

/** The keyword or choice that a word is; undefined for names and numbers. */
export function saidWord({ slot, value }: Capture): string | undefined {
  if (slot.keyword) return slot.token.toLowerCase();
  return slot.type === 'choice' ? String(value).toLowerCase() : undefined;
}

/** Keywords and choices of a line. */
export function saidWords(captures: readonly Capture[]): string[] {
  return captures.map(saidWord).filter(word => word !== undefined);
}
