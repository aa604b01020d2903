/** What a part of a text contributes to objects. */
import { getOrMake, newMap } from '../model/drafts.ts';
import { type Fact, noChange, type ObjectKind, type Objects } from '../model/fact.ts';

/** Facts by the kind and the name of their object, both in the order of the text. Undefined where they were let go of; of BGP an outline is left. */
export type FactsByObject = ReadonlyMap<ObjectKind, Map<string, readonly Fact[] | undefined>>;

export interface Anchor {
  readonly at: unknown;
  readonly index: number;
}

/** A section as the objects see it. */
export interface Contributor {
  readonly reading: { facts: FactsByObject };
  /** Reads the text again for facts that were let go of. */
  readonly again?: () => FactsByObject;
  /** Position among the sections of the file. */
  readonly order: number;
  /** What that position rests on where it is not a section's own: one that changes it makes objects change places. */
  readonly anchor?: Anchor;
}

export type ObjectsByKind = { readonly [K in ObjectKind]: ReadonlyMap<string, Objects[K]> };

/** Facts mostly come in runs about one object. That it exists needs to be said but once. */
export function byObject(facts: readonly Fact[]): FactsByObject {
  const kinds = new Map<ObjectKind, Map<string, Fact[]>>();
  let last: Fact | undefined;
  let list: Fact[] | undefined;
  for (const fact of facts) {
    if (last?.kind !== fact.kind || last.name !== fact.name) list = kinds.get(fact.kind)?.get(fact.name);
    last = fact;
    if (!list) {
      list = [fact];
      getOrMake(kinds, fact.kind, newMap<Fact[]>).set(fact.name, list);
    } else if (fact.change !== noChange || fact.peerIn) list.push(fact);
  }
  // A list that was filled one by one keeps room for many more.
  for (const names of kinds.values()) for (const [name, list] of names) if (list.length > 1) names.set(name, list.slice());
  return kinds;
}

/** What a section says of an object; it is read again where that was let go of. */
export function factsOf(section: Contributor, kind: ObjectKind, name: string): readonly Fact[] {
  if (section.again && !section.reading.facts.get(kind)?.get(name)) section.reading.facts = section.again();
  return section.reading.facts.get(kind)?.get(name) ?? [];
}

/** All that a section says, by object. */
export function allFactsOf({ reading, again }: Contributor): Fact[] {
  return [...(again?.() ?? reading.facts).values()].flatMap(names => [...names.values()].flatMap(facts => facts ?? []));
}
