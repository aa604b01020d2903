/** All names of a file with both ends of each, kept in step with its sections. */
import { getOrMake } from '../model/drafts.ts';
import { type Kind, type Named, type SymbolUse, symbolKey } from '../model/symbol.ts';
import { comparePlaces } from '../text/place.ts';

/** The entry of a name while its lists are being changed. */
interface Changing extends Named {
  definitions: SymbolUse[];
  references: SymbolUse[];
}

/** By kind, then by name. */
type Changed = Map<Kind, Map<string, Changing>>;
const newNames = () => new Map<string, Changing>();

type Uses = readonly SymbolUse[];

/**
 * Takes out and puts in the names of sections. The entry of a name gets a new identity when its uses change, which is what rules look at.
 * @param gone uses that went away, which `symbols` holds, by section. @param added by section, in the order of the text where `inOrder`.
 */
export function changeNames(symbols: Map<string, Named>, gone: readonly Uses[], added: readonly Uses[], inOrder = true): void {
  const changed: Changed = new Map();
  for (const uses of gone) for (const use of uses) changing(symbols, changed, use);
  if (gone.length > 0) takeOut(changed, new Set(gone.flat()));
  for (const uses of added) for (const run of runsOf(uses)) put(changing(symbols, changed, run[0]!), run);
  for (const named of allOf(changed)) {
    const key = symbolKey(named.kind, named.name);
    if (named.definitions.length + named.references.length === 0) symbols.delete(key);
    else symbols.set(key, gone.length > 0 || !inOrder ? sorted(named) : named);
  }
}

function changing(symbols: ReadonlyMap<string, Named>, changed: Changed, { kind, name }: SymbolUse): Changing {
  return getOrMake(getOrMake(changed, kind, newNames), name, () => {
    const known = symbols.size > 0 ? symbols.get(symbolKey(kind, name)) : undefined;
    return { kind, name, definitions: known?.definitions.slice() ?? [], references: known?.references.slice() ?? [] };
  });
}

/** Uses of one name in one role mostly come in runs. */
function* runsOf(uses: Uses): Generator<SymbolUse[]> {
  for (let from = 0, to = 1; from < uses.length; from = to++) {
    const { kind, name, role } = uses[from]!;
    while (to < uses.length && uses[to]!.name === name && uses[to]!.kind === kind && uses[to]!.role === role) to++;
    yield uses.slice(from, to);
  }
}

function put(named: Changing, run: SymbolUse[]): void {
  const list = run[0]!.role === 'definition' ? 'definitions' : 'references';
  named[list] = joined(named[list], run);
}

/** A list that is filled one by one keeps room for many more than most ever hold. */
const manyUses = 16;

function joined(list: SymbolUse[], run: SymbolUse[]): SymbolUse[] {
  if (list.length === 0) return run;
  if (list.length < manyUses) return list.concat(run);
  for (const use of run) list.push(use);
  return list;
}

function* allOf(changed: Changed): Generator<Changing> {
  for (const names of changed.values()) yield* names.values();
}

function takeOut(changed: Changed, gone: ReadonlySet<unknown>): void {
  for (const named of allOf(changed)) {
    named.definitions = named.definitions.filter(use => !gone.has(use));
    named.references = named.references.filter(use => !gone.has(use));
  }
}

/** What was added stands behind what remained. */
function sorted(named: Changing): Changing {
  named.definitions.sort((a, b) => comparePlaces(a.place, b.place));
  named.references.sort((a, b) => comparePlaces(a.place, b.place));
  return named;
}
