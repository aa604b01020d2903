/** The lines that hold in each piece after all changes of the text: as written, or worked out where something changes them. */
import type { Language } from '../language.ts';
import type { PathLine } from './line.ts';
import { type Owner, type Part, partOf } from './part.ts';
import type { Registry, Source } from './registry.ts';
import type { Shared } from './shared.ts';
import { settle, type Zone, zoneNameOf } from './zones.ts';

/** Contributions of worked-out pieces follow those of all sections. */
const afterSections = 1e9;

export class Settled {
  private readonly registry: Registry;
  private readonly language: Language;
  private readonly zones = new Map<string, Zone>();
  private readonly zoneOf = new Map<string, string>();
  private readonly lines = new Map<string, readonly PathLine[]>();
  private readonly made = new Map<string, Part>();
  private dirty = new Set<string>();

  constructor(registry: Registry, language: Language) {
    this.registry = registry;
    this.language = language;
  }

  /** Whether the lines of a piece are worked out instead of being taken as written. */
  holds(key: string): boolean {
    return this.zoneOf.has(key);
  }

  /** What holds in a piece. */
  linesOf(key: string): readonly PathLine[] {
    return this.lines.get(key) ?? (this.zoneOf.has(key) ? [] : (this.registry.stanzas.get(key)?.written ?? []));
  }

  /** Keys of all pieces of which something holds. */
  keys(): Set<string> {
    return new Set([...this.registry.stanzas.keys(), ...this.lines.keys()]);
  }

  /** @returns keys of pieces whose lines may have changed, and sections with lines that are worked out from now on, or no longer. */
  update(touched: ReadonlySet<string>, broadly: boolean): { changed: Set<string>; sections: Set<Source> } {
    const scopes = this.registry.scopes();
    const sections = new Set<Source>();
    const changed = new Set(touched);
    this.dirty = new Set();
    for (const key of broadly ? new Set([...this.registry.stanzas.keys(), ...this.zoneOf.keys(), ...touched]) : touched) {
      const stanza = this.registry.stanzas.get(key);
      const name = stanza && zoneNameOf(stanza, scopes);
      const before = this.zoneOf.get(key);
      for (const zone of [before, name]) if (zone !== undefined) this.dirty.add(zone);
      if (name === before) continue;
      this.move(key, before, name);
      changed.add(key);
      for (const source of stanza?.shares.keys() ?? []) sections.add(source);
    }
    for (const name of this.dirty) for (const key of this.clear(name)) changed.add(key);
    for (const name of this.dirty) for (const key of this.settle(name)) changed.add(key);
    return { changed, sections };
  }

  private move(key: string, before: string | undefined, name: string | undefined): void {
    if (before !== undefined) this.zones.get(before)?.keys.delete(key);
    if (name === undefined) this.zoneOf.delete(key);
    else {
      this.zoneOf.set(key, name);
      const zone = this.zones.get(name) ?? { name, keys: new Set(), lines: new Map() };
      zone.keys.add(key);
      this.zones.set(name, zone);
    }
  }

  /** Forgets the lines of a zone; returns the keys of their pieces. */
  private clear(name: string): string[] {
    const keys = [...(this.zones.get(name)?.lines.keys() ?? [])];
    for (const key of keys) this.lines.delete(key);
    return keys;
  }

  /** Works out one zone; returns the keys of the pieces in it. */
  private settle(name: string): string[] {
    const zone = this.zones.get(name);
    if (!zone) return [];
    if (zone.keys.size === 0) {
      this.zones.delete(name);
      return [];
    }
    settle(zone, this.registry, this.language);
    for (const [key, lines] of zone.lines) this.lines.set(key, lines);
    return [...zone.keys, ...zone.lines.keys()];
  }

  /** Contributions of the zones that were worked out last, instead of those they had. */
  parts(shared: Shared): { gone: Part[]; fresh: Part[] } {
    const names = [...new Set([...this.dirty, ...this.restless(shared)])];
    const gone = names.flatMap(name => this.made.get(name) ?? []);
    for (const name of names) this.made.delete(name);
    const fresh = names.flatMap(name => {
      const zone = this.zones.get(name);
      if (!zone) return [];
      const part = this.partOf(zone, shared);
      this.made.set(name, part);
      return [part];
    });
    this.dirty = new Set();
    return { gone, fresh };
  }

  /** Zones of groups: which of their names count depends on what takes them over. */
  private restless(shared: Shared): string[] {
    return [...this.zones.values()]
      .filter(({ lines }) => [...lines.values()].some(([first]) => first && shared.holds(first)))
      .map(({ name }) => name);
  }

  private partOf(zone: Zone, shared: Shared): Part {
    const lines = [...zone.lines.values()].flat();
    const stanzas = [...zone.keys].flatMap(key => this.registry.stanzas.get(key) ?? []);
    const first = () => stanzas.reduce((least, stanza) => (stanza.order < least.order ? stanza : least));
    const owner: Owner = {
      get order() {
        return afterSections + first().order;
      },
      anchor: first().anchor,
    };
    return partOf(
      lines.flatMap(({ facts }) => facts),
      lines.flatMap(line => shared.symbolsOf(line)),
      owner,
    );
  }

  all(): Part[] {
    return [...this.made.values()];
  }
}
