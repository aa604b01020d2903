/** One configuration file as it is edited: its sections with what they yield, its objects folded from facts, and its names. */
import { getOrMake } from '../model/drafts.ts';
import type { Draft, Fact, ObjectKind, Objects } from '../model/fact.ts';
import { foldObject, objectKinds } from '../model/fold.ts';
import { sameValue } from '../model/same.ts';
import { type Named, type SymbolUse, symbolKey } from '../model/symbol.ts';
import { countLines, cutSections, recutSections } from '../shapes/sections.ts';
import type { Occurrence } from '../text/place.ts';
import { type Context, type Language, sameContext } from './language.ts';
import { readSection, startContext } from './read.ts';
import type { Reading } from './reading.ts';

export interface Section {
  readonly text: string;
  readonly lines: number;
  readonly at: Occurrence;
  readonly entry: Context;
  readonly reading: Reading;
  /** Facts of `reading` by the key of their object. */
  readonly facts: ReadonlyMap<string, readonly Fact[]>;
  /** Names of the objects of `facts` by kind. */
  readonly names: ReadonlyMap<ObjectKind, readonly string[]>;
  /** Position among the sections of the file. */
  order: number;
}

type ObjectsByKind = { readonly [K in ObjectKind]: ReadonlyMap<string, Objects[K]> };

const foundLists = ['problems', 'unknown', 'hostBits', 'directives'] as const;
type FoundLists = Pick<Reading, (typeof foundLists)[number]>;

/** Most names have one end only in a file. */
const noUses: ReadonlySet<SymbolUse> = new Set();

/** State of one file; `apply` changes it by whole lines and keeps the identity of every object that no touched section contributes to. */
export class ConfigText {
  readonly file: string;
  readonly language: Language;
  sections: readonly Section[] = [];
  objects: ObjectsByKind = emptyObjects();
  readonly symbols = new Map<string, Named>();
  /** What the sections found beside facts and names. Each list keeps its identity until a section that had or has a part in it is read again. */
  found: FoundLists = { problems: [], unknown: [], hostBits: [], directives: [] };
  private readonly contributors = new Map<string, Set<Section>>();
  private readonly dirty = new Set<string>();

  constructor(file: string, text: string, language: Language) {
    this.file = file;
    this.language = language;
    this.replace(0, 0, cutSections(text, language.shape));
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
    for (const section of old) this.forget(section);
    let context = before.at(-1)?.reading.exit ?? startContext(this.language);
    const fresh: Section[] = [];
    for (const [i, text] of inserted.entries()) {
      const section = this.read(text, old[i]?.at ?? { file: this.file, line: 0 }, context);
      fresh.push(section);
      context = section.reading.exit;
    }
    // A changed context reaches into the following sections until one is entered as it was before.
    let stale = 0;
    while (stale < after.length && !sameContext(after[stale]!.entry, context)) {
      const section = after[stale]!;
      this.forget(section);
      const again = this.read(section.text, section.at, context);
      fresh.push(again);
      context = again.reading.exit;
      stale++;
    }
    this.sections = [...before, ...fresh, ...after.slice(stale)];
    this.number();
    for (const section of fresh) this.remember(section);
    const gone = [...old, ...after.slice(0, stale)];
    this.collect([...gone, ...fresh]);
    this.refold(!sameKeys(gone, fresh));
  }

  private collect(touched: readonly Section[]): void {
    for (const list of foundLists) {
      if (!touched.some(section => section.reading[list].length > 0)) continue;
      this.found = { ...this.found, [list]: this.sections.flatMap(section => section.reading[list] as readonly unknown[]) };
    }
  }

  private read(text: string, at: Occurrence, entry: Context): Section {
    const reading = readSection(text, at, entry, this.language);
    const facts = byObject(reading.facts);
    return { text, lines: countLines(text), at, entry, reading, facts, names: namesByKind(facts), order: 0 };
  }

  private number(): void {
    let line = 0;
    for (const [order, section] of this.sections.entries()) {
      section.order = order;
      section.at.line = line;
      line += section.lines;
    }
  }

  private remember(section: Section): void {
    for (const key of section.facts.keys()) {
      this.dirty.add(key);
      const known = this.contributors.get(key);
      if (known) known.add(section);
      else this.contributors.set(key, new Set([section]));
    }
    this.changeSymbols(section.reading.symbols, (set, use) => set.add(use));
  }

  private forget(section: Section): void {
    for (const key of section.facts.keys()) {
      this.dirty.add(key);
      this.contributors.get(key)?.delete(section);
    }
    this.changeSymbols(section.reading.symbols, (set, use) => set.delete(use));
  }

  /** The entry of a name gets a new identity when its uses change, which is what rules look at. */
  private changeSymbols(uses: readonly SymbolUse[], change: (set: Set<SymbolUse>, use: SymbolUse) => void): void {
    const changed = new Map<string, Draft<Named>>();
    for (const use of uses) {
      const key = symbolKey(use.kind, use.name);
      let named = changed.get(key);
      if (!named) {
        const known = this.symbols.get(key);
        named = {
          kind: use.kind,
          name: use.name,
          definitions: known?.definitions ?? noUses,
          references: known?.references ?? noUses,
        } as Draft<Named>;
        changed.set(key, named);
      }
      const end = use.role === 'definition' ? 'definitions' : 'references';
      if (named[end] === noUses) named[end] = new Set();
      change(named[end] as Set<SymbolUse>, use);
    }
    for (const [key, named] of changed) {
      if (named.definitions.size + named.references.size === 0) this.symbols.delete(key);
      else this.symbols.set(key, named as Named);
    }
  }

  /** @param moved objects came, went or changed places. */
  private refold(moved: boolean): void {
    const changed = new Map<ObjectKind, Map<string, Objects[ObjectKind]>>();
    const touched = new Set<ObjectKind>();
    for (const key of this.dirty) {
      const separator = key.indexOf(' ');
      const kind = key.slice(0, separator) as ObjectKind;
      const name = key.slice(separator + 1);
      touched.add(kind);
      const before = (this.objects[kind] as ReadonlyMap<string, Objects[ObjectKind]>).get(name);
      const object = foldObject(this.factsOf(key));
      // What reads the same stays the same object, so that nothing that hangs on it is worked out again.
      if (object === undefined ? before === undefined : sameValue(before, object)) continue;
      const objects = getOrMake(changed, kind, () => new Map<string, Objects[ObjectKind]>(this.objects[kind]));
      if (object) objects.set(name, object);
      else {
        objects.delete(name);
        this.contributors.delete(key);
      }
    }
    this.dirty.clear();
    if (moved) for (const kind of touched) changed.set(kind, this.inTextOrder(kind, changed.get(kind) ?? this.objects[kind]));
    if (changed.size > 0) this.objects = { ...this.objects, ...Object.fromEntries(changed) } as ObjectsByKind;
  }

  /** Objects in the order of their first facts, so that no result depends on the history of edits. */
  private inTextOrder<T>(kind: ObjectKind, objects: ReadonlyMap<string, T>): Map<string, T> {
    const ordered = new Map<string, T>();
    for (const { names } of this.sections)
      for (const name of names.get(kind) ?? []) if (!ordered.has(name)) ordered.set(name, objects.get(name)!);
    return ordered;
  }

  /** Facts of an object by section, in the order of the text. */
  private factsOf(key: string): (readonly Fact[])[] {
    const sections = [...(this.contributors.get(key) ?? [])].sort((a, b) => a.order - b.order);
    return sections.map(section => section.facts.get(key) ?? []);
  }
}

/** Whether two runs of sections yield facts about the same objects in the same order. */
function sameKeys(a: readonly Section[], b: readonly Section[]): boolean {
  const [left, right] = [a, b].map(sections => sections.flatMap(section => [...section.facts.keys()]));
  return left!.length === right!.length && left!.every((key, i) => key === right![i]);
}

function byObject(facts: readonly Fact[]): Map<string, Fact[]> {
  const groups = new Map<string, Fact[]>();
  for (const fact of facts) {
    const key = `${fact.kind} ${fact.name}`;
    const group = groups.get(key);
    if (group) group.push(fact);
    else groups.set(key, [fact]);
  }
  return groups;
}

/** Names of the objects that facts are about, each once, in the order of the text. */
function namesByKind(facts: ReadonlyMap<string, readonly Fact[]>): Map<ObjectKind, string[]> {
  const names = new Map<ObjectKind, string[]>();
  for (const group of facts.values()) {
    const { kind, name } = group[0]!;
    getOrMake(names, kind, () => []).push(name);
  }
  return names;
}

/** Each kind has a collection of its own from the start: what is derived from a collection is remembered by its identity. */
function emptyObjects(): ObjectsByKind {
  return Object.fromEntries(objectKinds.map(kind => [kind, new Map()])) as unknown as ObjectsByKind;
}
