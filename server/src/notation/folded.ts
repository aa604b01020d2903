/** The objects of a file, folded from the facts of its sections and kept in step with them. */
import { getOrMake, newMap } from '../model/drafts.ts';
import type { ObjectKind, Objects } from '../model/fact.ts';
import { foldObject, objectKinds } from '../model/fold.ts';
import { keepKnown } from '../model/same.ts';
import { type Contributor, factsOf, type ObjectsByKind } from './contributor.ts';
import type { FirstFold } from './first-fold.ts';

/** Objects of one kind, which the types below do not tell apart. */
type SomeObjects = ReadonlyMap<string, Objects[ObjectKind]>;
const newNames = () => new Set<string>();

export class Folded {
  objects: ObjectsByKind = emptyObjects();
  private contributors = new Map<ObjectKind, Map<string, Contributor[]>>();

  /** Takes over what a text was folded into as it was read for the first time. */
  start(first: FirstFold): void {
    this.contributors = first.contributors;
    this.objects = { ...this.objects, ...first.finish() };
  }

  /** Takes out the facts of `gone` and puts in those of `fresh`. Only what they contribute to is folded again; all else keeps its identity. */
  change(sections: () => readonly Contributor[], gone: readonly Contributor[], fresh: readonly Contributor[]): void {
    const touched = new Map<ObjectKind, Set<string>>();
    for (const section of gone)
      for (const [kind, name] of keysOf(section)) {
        const all = this.contributorsOf(kind, name);
        all.splice(all.indexOf(section), 1);
        getOrMake(touched, kind, newNames).add(name);
      }
    for (const section of fresh)
      for (const [kind, name] of keysOf(section)) {
        this.contribute(kind, name, section);
        getOrMake(touched, kind, newNames).add(name);
      }
    const moved = !sameKeys(gone, fresh);
    for (const [kind, names] of touched) this.refold(kind, names, moved, sections);
  }

  private contributorsOf(kind: ObjectKind, name: string): Contributor[] {
    return this.contributors.get(kind)?.get(name) ?? [];
  }

  /** Most objects stand in one section: a list that begins with it has no room for more. */
  private contribute(kind: ObjectKind, name: string, section: Contributor): void {
    const names = getOrMake(this.contributors, kind, newMap<Contributor[]>);
    const all = names.get(name);
    if (all) all.push(section);
    else names.set(name, [section]);
  }

  /** @param moved objects came, went or changed places. */
  private refold(kind: ObjectKind, names: ReadonlySet<string>, moved: boolean, sections: () => readonly Contributor[]): void {
    const before: SomeObjects = this.objects[kind];
    let objects: Map<string, Objects[ObjectKind]> | undefined;
    for (const name of names) {
      const known = before.get(name);
      const fresh = this.fold(kind, name, known);
      // What reads the same stays the same object, so that nothing that hangs on it is worked out again.
      const object = known && fresh ? keepKnown(known, fresh) : fresh;
      if (object === known) continue;
      objects ??= new Map(before);
      if (object) objects.set(name, object);
      else objects.delete(name);
    }
    // The first objects of a kind come in the order of the text.
    const after = moved && before.size > 0 ? inTextOrder(kind, objects ?? before, sections()) : objects;
    if (after) this.objects = { ...this.objects, [kind]: after };
  }

  private fold(kind: ObjectKind, name: string, known: Objects[ObjectKind] | undefined): Objects[ObjectKind] | undefined {
    const sections = this.contributorsOf(kind, name);
    if (sections.length === 0) this.contributors.get(kind)!.delete(name);
    if (sections.length > 1) sections.sort((a, b) => a.order - b.order);
    const runs = sections.map(section => factsOf(section, kind, name));
    return foldObject(runs, known, run => sections[runs.indexOf(run)]?.again?.().get(kind)?.get(name) ?? run);
  }
}

/** Objects in the order of their first facts, so that no result depends on the history of edits. */
function inTextOrder(kind: ObjectKind, objects: SomeObjects, sections: readonly Contributor[]): SomeObjects {
  const ordered = new Map<string, Objects[ObjectKind]>();
  for (const { reading } of sections)
    for (const name of reading.facts.get(kind)?.keys() ?? []) if (!ordered.has(name)) ordered.set(name, objects.get(name)!);
  return ordered;
}

function* keysOf({ reading }: Contributor): Generator<readonly [ObjectKind, string]> {
  for (const [kind, names] of reading.facts) for (const name of names.keys()) yield [kind, name];
}

function* placedKeysOf(section: Contributor): Generator<readonly [unknown, unknown]> {
  if (section.anchor) yield [section.anchor.at, section.anchor.index];
  yield* keysOf(section);
}

/** Whether two runs of sections yield facts about the same objects in the same order. */
function sameKeys(a: readonly Contributor[], b: readonly Contributor[]): boolean {
  const right = placedKeys(b);
  for (const [kind, name] of placedKeys(a)) {
    const { value } = right.next();
    if (!value || value[0] !== kind || value[1] !== name) return false;
  }
  return right.next().done === true;
}

function* placedKeys(sections: readonly Contributor[]): Generator<readonly [unknown, unknown], undefined> {
  for (const section of sections) yield* placedKeysOf(section);
}

/** Each kind has a collection of its own from the start: what is derived from a collection is remembered by its identity. */
function emptyObjects(): ObjectsByKind {
  return Object.fromEntries(objectKinds.map(kind => [kind, new Map()])) as unknown as ObjectsByKind;
}
