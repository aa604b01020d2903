/** All names of a file with both ends of each, kept in step with its sections. */
import { type Named, type SymbolUse, symbolKey } from '../model/symbol.ts';
import { comparePlaces } from '../text/place.ts';

/** The entry of a name with lists that may be changed. */
interface Changing extends Named {
  definitions: SymbolUse[];
  references: SymbolUse[];
}

type Uses = readonly SymbolUse[];
const noUses: Uses = [];

/**
 * Takes out and puts in the names of sections. The entry of a name gets a new identity when its uses change, which is what rules look at.
 * @param gone uses that went away, which `symbols` holds, by section. @param added by section, in the order of the text where `inOrder`.
 */
export function changeNames(symbols: Map<string, Named>, gone: readonly Uses[], added: readonly Uses[], inOrder = true): void {
  const changed = new Map<string, Changing>();
  for (const uses of gone) for (const use of uses) changing(symbols, changed, use);
  if (gone.length > 0) takeOut(changed, new Set(gone.flat()));
  for (const uses of added)
    for (const use of uses) {
      const named = changing(symbols, changed, use);
      if (use.role === 'definition') named.definitions.push(use);
      else named.references.push(use);
    }
  for (const [key, named] of changed) {
    if (named.definitions.length + named.references.length === 0) symbols.delete(key);
    else symbols.set(key, gone.length > 0 || !inOrder ? sorted(named) : named);
  }
}

function changing(symbols: ReadonlyMap<string, Named>, changed: Map<string, Changing>, { kind, name }: SymbolUse): Changing {
  const key = symbolKey(kind, name);
  const begun = changed.get(key);
  if (begun) return begun;
  const { definitions = noUses, references = noUses } = symbols.get(key) ?? {};
  const named = { kind, name, definitions: [...definitions], references: [...references] };
  changed.set(key, named);
  return named;
}

function takeOut(changed: ReadonlyMap<string, Changing>, gone: ReadonlySet<unknown>): void {
  for (const named of changed.values()) {
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
