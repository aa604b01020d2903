/** All names of a file with both ends of each, kept in step with its sections. */
import { getOrMake } from '../model/drafts.ts';
import { type Kind, type Named, type SymbolUse, symbolKey } from '../model/symbol.ts';
import { comparePlaces } from '../text/place.ts';

/** The entry of a name with lists that may be changed. */
interface Changing extends Named {
  definitions: SymbolUse[];
  references: SymbolUse[];
}

/** By kind, then by name. */
type Changed = Map<Kind, Map<string, Changing>>;
const newNames = () => new Map<string, Changing>();

type Uses = readonly SymbolUse[];
const noUses: Uses = [];

/**
 * Takes out and puts in the names of sections. The entry of a name gets a new identity when its uses change, which is what rules look at.
 * @param gone uses that went away, which `symbols` holds, by section. @param added by section, in the order of the text where `inOrder`.
 */
export function changeNames(symbols: Map<string, Named>, gone: readonly Uses[], added: readonly Uses[], inOrder = true): void {
  const changed: Changed = new Map();
  for (const uses of gone) for (const use of uses) changing(symbols, changed, use);
  if (gone.length > 0) takeOut(changed, new Set(gone.flat()));
  let named: Changing | undefined;
  for (const uses of added)
    for (const use of uses) {
      // Names mostly come in runs.
      if (!named || named.name !== use.name || named.kind !== use.kind) named = changing(symbols, changed, use);
      if (use.role === 'definition') named.definitions.push(use);
      else named.references.push(use);
    }
  for (const named of allOf(changed)) {
    const key = symbolKey(named.kind, named.name);
    if (named.definitions.length + named.references.length === 0) symbols.delete(key);
    else symbols.set(key, gone.length > 0 || !inOrder ? sorted(named) : trimmed(named));
  }
}

function changing(symbols: ReadonlyMap<string, Named>, changed: Changed, { kind, name }: SymbolUse): Changing {
  return getOrMake(getOrMake(changed, kind, newNames), name, () => {
    const { definitions = noUses, references = noUses } = symbols.get(symbolKey(kind, name)) ?? {};
    return { kind, name, definitions: [...definitions], references: [...references] };
  });
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

/** Lists that were filled one by one keep room for many more. */
function trimmed({ kind, name, definitions, references }: Changing): Named {
  return { kind, name, definitions: trim(definitions), references: trim(references) };
}

const trim = (uses: Uses): Uses => (uses.length > 0 ? uses.slice() : noUses);

/** What was added stands behind what remained. */
function sorted(named: Changing): Changing {
  named.definitions.sort((a, b) => comparePlaces(a.place, b.place));
  named.references.sort((a, b) => comparePlaces(a.place, b.place));
  return named;
}
