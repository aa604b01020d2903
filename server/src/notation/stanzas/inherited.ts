/** What each piece takes over from others, worked out again when it or what it takes over changes. */
import { type Fact, fact } from '../../model/fact.ts';
import type { Language } from '../language.ts';
import { inheritedLines } from './inherit.ts';
import { type PathLine, type PlacedWord, textsOf } from './line.ts';
import { type Owner, type Part, partOf } from './part.ts';
import { listedLines } from './path-lists.ts';
import { type Registry, type Source, wordsOf } from './registry.ts';
import type { Settled } from './settled.ts';
import { isShared, type Shared, sharedOf } from './shared.ts';

/** Inherited contributions follow all others; pieces that consist of them only come last. */
const afterZones = 2e9;
const withoutText = 1e8;

export class Inherited {
  shared: Shared;
  private readonly registry: Registry;
  private readonly settled: Settled;
  private readonly language: Language;
  /** Keys of pieces that hold something for others. */
  private readonly sharers = new Set<string>();
  private readonly made = new Map<string, Part>();
  private gone: Part[] = [];
  private fresh: Part[] = [];

  constructor(registry: Registry, settled: Settled, language: Language) {
    this.registry = registry;
    this.settled = settled;
    this.language = language;
    this.shared = sharedOf([], language.inheritance!);
  }

  /** @returns sections whose names count from now on, or no longer. */
  update(changed: ReadonlySet<string>): Set<Source> {
    const sharing = this.note(changed);
    const before = this.shared;
    if (sharing) this.shared = sharedOf(this.sharedLines(), this.language.inheritance!);
    this.gone = [];
    this.fresh = [];
    for (const key of sharing ? new Set([...this.settled.keys(), ...this.made.keys(), ...this.shared.pieces.keys(), ...changed]) : changed)
      this.work(key);
    return sharing && before.taken.join('\0') !== this.shared.taken.join('\0') ? this.sectionsOfGroups() : new Set();
  }

  parts(): { gone: readonly Part[]; fresh: readonly Part[] } {
    return { gone: this.gone, fresh: this.fresh };
  }

  all(): Part[] {
    return [...this.made.values()];
  }

  /** Notes which of the pieces hold something for others; true when one of them does or did. */
  private note(changed: ReadonlySet<string>): boolean {
    let sharing = false;
    for (const key of changed) {
      const shares = this.settled.linesOf(key).some(line => isShared(line, this.registry.depthOf(line), this.language.inheritance!));
      sharing ||= shares || this.sharers.has(key);
      if (shares) this.sharers.add(key);
      else this.sharers.delete(key);
    }
    return sharing;
  }

  private sharedLines(): PathLine[] {
    const stanzas = [...this.sharers].map(key => ({ key, order: this.orderOf(key) })).sort((a, b) => a.order - b.order);
    return stanzas.flatMap(({ key }) => this.settled.linesOf(key));
  }

  private orderOf(key: string): number {
    return this.registry.stanzas.get(key)?.order ?? withoutText + (this.shared.pieces.get(key)?.index ?? 0);
  }

  private sectionsOfGroups(): Set<Source> {
    const sections = new Set<Source>();
    for (const key of this.sharers)
      if (this.shared.holds(this.settled.linesOf(key)[0]))
        for (const source of this.registry.stanzas.get(key)?.shares.keys() ?? []) sections.add(source);
    return sections;
  }

  private work(key: string): void {
    const old = this.made.get(key);
    if (old) this.gone.push(old);
    this.made.delete(key);
    const part = this.partFor(key);
    if (!part) return;
    this.made.set(key, part);
    this.fresh.push(part);
  }

  private partFor(key: string): Part | undefined {
    const lines = this.settled.linesOf(key);
    const missing = this.missing(lines);
    const inherited = this.shared.holds(lines[0]) ? [] : this.takenOver(key, lines);
    const facts = [...inherited.flatMap(line => line.facts), ...missing];
    const symbols = inherited.flatMap(line => line.symbols);
    if (facts.length === 0 && symbols.length === 0) return undefined;
    const orderOf = () => afterZones + this.orderOf(key);
    const owner: Owner = {
      get order() {
        return orderOf();
      },
      anchor: this.registry.stanzas.get(key)?.anchor ?? { at: undefined, index: this.shared.pieces.get(key)?.index ?? 0 },
    };
    return partOf(facts, symbols, owner);
  }

  private takenOver(key: string, lines: readonly PathLine[]): PathLine[] {
    const words: readonly PlacedWord[] = lines.length > 0 ? wordsOf(key, lines[0]) : (this.shared.pieces.get(key)?.words ?? []);
    if (words.length === 0 && key !== '') return [];
    const inherited = inheritedLines({ key, words, lines }, this.shared, this.language);
    const { pathLists } = this.shared;
    return pathLists.length === 0 ? inherited : [...inherited, ...listedLines([...lines, ...inherited], pathLists, this.language)];
  }

  /** Groups that are taken over and stand nowhere in the text, or hold under conditions: the configuration is not complete. */
  private missing(lines: readonly PathLine[]): Fact[] {
    const { groups, chosen } = this.shared;
    return lines
      .filter(({ expands }) => expands === 'groups')
      .filter(({ words, start }) => {
        const names = textsOf(words.slice(start + 1));
        const isKnown = (name: string) => groups.has(name) || chosen([name]).every(other => groups.has(other));
        return names.some(name => !isKnown(name) || groups.get(name)?.conditional);
      })
      .map(({ place }) =>
        fact('system', '', place, system => {
          system.lacksGroups = true;
        }),
      );
  }
}
