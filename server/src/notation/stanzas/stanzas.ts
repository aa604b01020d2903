/**
 * A configuration whose lines work on each other: changes in the order of the text, groups, ranges, lists filled from paths.
 * It is kept in pieces; an edit works out those pieces only whose lines changed, or which take over something that did.
 */
import { sameMembers } from '../../model/same.ts';
import type { Language } from '../language.ts';
import { Inherited } from './inherited.ts';
import { type Part, partOf } from './part.ts';
import { Registry, type Source } from './registry.ts';
import { Settled } from './settled.ts';

export interface Exchange {
  readonly gone: readonly Part[];
  readonly fresh: readonly Part[];
}

export class Stanzas {
  private readonly registry: Registry;
  private readonly settled: Settled;
  private readonly inherited: Inherited;
  private readonly bySection = new Map<Source, Part>();

  constructor(language: Language) {
    const inheritance = language.inheritance!;
    this.registry = new Registry(inheritance);
    this.settled = new Settled(this.registry, language);
    this.inherited = new Inherited(this.registry, this.settled, language);
  }

  /** Exchanges sections; returns the contributions that came and went. */
  update(gone: readonly Source[], fresh: readonly Source[]): Exchange {
    const removed: Part[] = [];
    const added: Part[] = [];
    const before = this.registry.broadOf(gone);
    const touched = this.registry.exchange(gone, fresh);
    const { changed, sections } = this.settled.update(touched, !sameMembers(before, this.registry.broadOf(fresh)));
    const others = this.inherited.update(changed);
    const again = new Set([...fresh, ...sections, ...others]);
    for (const source of [...gone, ...again]) take(this.bySection, source, removed);
    for (const source of again) {
      const part = this.sectionPart(source);
      this.bySection.set(source, part);
      added.push(part);
    }
    for (const { gone: old, fresh: made } of [this.settled.parts(this.inherited.shared), this.inherited.parts()]) {
      removed.push(...old);
      added.push(...made);
    }
    return { gone: removed, fresh: added };
  }

  /** All contributions, in no order. */
  parts(): Part[] {
    return [...this.bySection.values(), ...this.settled.all(), ...this.inherited.all()];
  }

  /** All contributions in their order. */
  all(sections: readonly Source[]): Part[] {
    const own = sections.flatMap(section => this.bySection.get(section) ?? []);
    const others = [...this.settled.all(), ...this.inherited.all()].map(part => ({ part, order: part.order }));
    return [...own, ...others.sort((a, b) => a.order - b.order).map(({ part }) => part)];
  }

  /** Lines that nothing changes stay with their section, so that an edit among thousands of them costs no more than without pieces. */
  private sectionPart(source: Source): Part {
    const lines = this.registry.linesOf(source).filter(line => line.verb === 'set' && !this.settled.holds(this.registry.keyOfLine(line)));
    return partOf(
      lines.flatMap(({ facts }) => facts),
      lines.flatMap(line => this.inherited.shared.symbolsOf(line)),
      source,
    );
  }
}

function take(parts: Map<Source, Part>, source: Source, removed: Part[]): void {
  const part = parts.get(source);
  if (part) removed.push(part);
  parts.delete(source);
}
