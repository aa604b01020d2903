/** One configuration file as it is edited: its sections with what they yield, its objects folded from facts, and its names. */
import type { Named, SymbolUse } from '../model/symbol.ts';
import { lineChange } from '../shapes/line-change.ts';
import { countLines, cutSections, recutSections } from '../shapes/sections.ts';
import { namesAfter } from '../text/line-names.ts';
import type { Occurrence } from '../text/place.ts';
import type { Contributor, ObjectsByKind } from './contributor.ts';
import { FirstFold } from './first-fold.ts';
import { Folded } from './folded.ts';
import { takenOver } from './groups/taken-over.ts';
import { type Context, type Language, sameContext } from './language.ts';
import { changeNames } from './name-index.ts';
import { readSection, startContext } from './read.ts';
import type { Reading } from './reading.ts';
import type { Section } from './section.ts';
import type { Part } from './stanzas/part.ts';
import { type Exchange, Stanzas } from './stanzas/stanzas.ts';

const foundLists = ['problems', 'unknown', 'hostBits', 'directives'] as const;
type FoundLists = Pick<Reading, (typeof foundLists)[number]>;

/** State of one file; `apply` changes it by whole lines and keeps the identity of every object that no touched section contributes to. */
export class ConfigText {
  readonly file: string;
  readonly language: Language;
  sections: readonly Section[] = [];
  readonly symbols = new Map<string, Named>();
  /** What the sections found beside facts and names. Each list keeps its identity until a section that had or has a part in it is read again. */
  found: FoundLists = { problems: [], unknown: [], hostBits: [], directives: [] };
  private readonly folded = new Folded();
  /** Where lines work on each other, sections do not contribute by themselves. */
  private stanzas: Stanzas | undefined;
  /** What blocks of a line language take over from groups. */
  private taken: readonly Part[] = [];

  constructor(file: string, text: string, language: Language) {
    this.file = file;
    this.language = language;
    this.replace(0, 0, cutSections(text, language.shape));
  }

  /** Objects by kind and name; a collection keeps its identity until an object in it changes. */
  get objects(): ObjectsByKind {
    return this.folded.objects;
  }

  /** Replaces the lines `first` to `last` (included, old numbering) by `text`, which consists of whole lines. */
  apply(first: number, last: number, text: string): void {
    const change = recutSections(this.sections, first, last, text, this.language.shape);
    this.replace(change.from, change.removed, change.inserted);
  }

  private replace(from: number, removed: number, inserted: readonly string[]): void {
    const old = this.sections.slice(from, from + removed);
    const before = this.sections.slice(0, from);
    const after = this.sections.slice(from + removed);
    let context = before.at(-1)?.reading.exit ?? startContext(this.language);
    const fresh: Section[] = [];
    let retain = this.stanzas !== undefined;
    const first = this.sections.length === 0 ? new FirstFold() : undefined;
    for (const [i, text] of inserted.entries()) {
      const section = this.read(text, this.standing(text, old[i]), context, retain);
      retain ||= this.expandsPaths(section);
      if (!retain) first?.add(section);
      fresh.push(section);
      context = section.reading.exit;
    }
    // A changed context reaches into the following sections until one is entered as it was before.
    let stale = 0;
    while (stale < after.length && !sameContext(after[stale]!.entry, context)) {
      const section = after[stale]!;
      const again = this.read(section.text, section.at, context, retain);
      fresh.push(again);
      context = again.reading.exit;
      stale++;
    }
    this.sections = [...before, ...fresh, ...after.slice(stale)];
    const gone = [...old, ...after.slice(0, stale)];
    const change = this.exchange(gone, fresh);
    this.collect([...gone, ...fresh]);
    changeNames(this.symbols, change.gone.map(usesOf), change.fresh.map(usesOf), this.stanzas === undefined);
    const taken = this.taken;
    this.taken = this.takenOver();
    if (first && !this.stanzas) {
      for (const part of this.taken) first.add(part);
      this.folded.start(first);
    } else this.folded.change(() => this.contributors(), [...change.gone, ...taken], [...change.fresh, ...this.taken]);
  }

  private contributors(): readonly Contributor[] {
    return [...(this.stanzas?.all(this.sections) ?? this.sections), ...this.taken];
  }

  private expandsPaths({ reading }: Section): boolean {
    return reading.expands && this.language.shape !== 'lines';
  }

  private takenOver(): readonly Part[] {
    const takes = this.language.groupWord !== undefined && this.sections.some(({ reading }) => reading.expands);
    return takes ? [takenOver(this.sections, this.language)] : [];
  }

  /** What comes and goes with sections; everything when lines begin to work on each other, or cease to. */
  private exchange(gone: readonly Section[], fresh: readonly Section[]): Exchange {
    const expands = this.sections.some(section => this.expandsPaths(section));
    if (expands === (this.stanzas !== undefined)) {
      this.number();
      return this.stanzas?.update(gone, fresh) ?? { gone, fresh };
    }
    const isNew = new Set(fresh);
    const before = this.stanzas?.parts() ?? [...gone, ...this.sections.filter(section => !isNew.has(section))];
    this.stanzas = expands ? new Stanzas(this.language) : undefined;
    this.sections = this.sections.map(section =>
      expands === !section.reading.lines ? this.read(section.text, section.at, section.entry, expands) : section,
    );
    this.number();
    return { gone: before, fresh: this.stanzas?.update([], this.sections).fresh ?? this.sections };
  }

  private collect(touched: readonly Section[]): void {
    for (const list of foundLists) {
      if (!touched.some(section => section.reading[list].length > 0)) continue;
      this.found = { ...this.found, [list]: this.sections.flatMap(section => section.reading[list] as readonly unknown[]) };
    }
  }

  /** Where a section with this text stands, in place of one that was there: lines that both have keep their names. */
  private standing(text: string, before: Section | undefined): Occurrence {
    if (!before) return { file: this.file, line: 0 };
    const { at } = before;
    at.names = namesAfter(at.names, lineChange(before.text, before.lines, text, countLines(text)));
    return at;
  }

  private read(text: string, at: Occurrence, entry: Context, retain: boolean): Section {
    const reading = readSection(text, at, entry, this.language, retain);
    const again = () => readSection(text, at, entry, this.language).facts;
    return { text, lines: reading.states.length, at, entry, reading, again, symbols: reading.symbols, order: 0 };
  }

  private number(): void {
    let line = 0;
    for (const [order, section] of this.sections.entries()) {
      section.order = order;
      section.at.line = line;
      line += section.lines;
    }
  }
}

const usesOf = ({ symbols }: Part): readonly SymbolUse[] => symbols;
