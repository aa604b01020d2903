/**
 * The objects of a file that is read from its beginning: facts are applied as soon as their section is read. Most objects stand in one section or
 * across the border of two, and the facts of these are let go of: after an edit, reading those sections again gives them. What stands in many sections,
 * as a long access list does, keeps its facts, so that an edit reads little more than what it touches. Of BGP the facts about single neighbors go.
 */
import { getOrMake, newMap } from '../model/drafts.ts';
import type { ObjectKind } from '../model/fact.ts';
import { addFacts, draftOf, type ObjectDraft, objectOf } from '../model/fold.ts';
import { outlineOf } from '../model/fold-peers.ts';
import { type Contributor, factsOf, type ObjectsByKind } from './contributor.ts';

/** The facts of objects that stand in more sections than this are kept. */
const fewSections = 2;

export class FirstFold {
  readonly contributors = new Map<ObjectKind, Map<string, Contributor[]>>();
  private readonly drafts = new Map<ObjectKind, Map<string, ObjectDraft>>();
  private readonly recent: Contributor[] = [];

  /** Takes the next section of the text. */
  add(section: Contributor): void {
    for (const [kind, names] of section.reading.facts) {
      const contributors = getOrMake(this.contributors, kind, newMap<Contributor[]>);
      const drafts = getOrMake(this.drafts, kind, newMap<ObjectDraft>);
      for (const [name, facts = []] of names) {
        let draft = drafts.get(name);
        if (draft) contributors.get(name)!.push(section);
        else {
          draft = draftOf(facts[0]!);
          contributors.set(name, [section]);
          drafts.set(name, draft);
        }
        addFacts(draft, facts);
      }
    }
    this.recent.push(section);
    if (this.recent.length > fewSections) this.letGo(this.recent.shift()!);
  }

  /** An object that the last sections have not gone on with counts as complete. Should another one do so, the first ones are read again when it is edited. */
  private letGo({ reading: { facts } }: Contributor): void {
    for (const [kind, names] of facts) {
      const contributors = this.contributors.get(kind)!;
      for (const [name, run] of names) {
        if (kind === 'bgp') names.set(name, outlineOf(run!));
        else if (contributors.get(name)!.length <= fewSections) names.set(name, undefined);
      }
    }
  }

  /** The objects of all sections. */
  finish(): Partial<ObjectsByKind> {
    for (const [kind, drafts] of this.drafts)
      for (const [name, draft] of drafts) {
        const runs = () =>
          this.contributors
            .get(kind)!
            .get(name)!
            .map(section => factsOf(section, kind, name));
        drafts.set(name, objectOf(draft, kind, runs) as ObjectDraft);
      }
    return Object.fromEntries(this.drafts) as Partial<ObjectsByKind>;
  }
}
