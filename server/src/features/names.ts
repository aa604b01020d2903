/** The two ends of names in one device: what a use stands for, where it is defined and used. */
import type { Device } from '../model/device.ts';
import { type Named, nameMeant, type SymbolUse } from '../model/symbol.ts';
import { comparePlaces } from '../text/place.ts';

/** The name that a use means. */
export function meaningOf({ symbols }: Device, use: SymbolUse): Named | undefined {
  return nameMeant(symbols, use);
}

/** Every use of a name in order of the text; those with alternatives only where they mean this name. */
export function usesOf(device: Device, named: Named): readonly SymbolUse[] {
  const others = [...device.symbols.values()].filter(({ name, kind }) => name === named.name && kind !== named.kind);
  const indirect = others
    .flatMap(({ references }) => [...references])
    .filter(use => use.alternatives?.includes(named.kind) && meaningOf(device, use) === named);
  return [...named.definitions, ...named.references, ...indirect].sort((a, b) => comparePlaces(a.place, b.place));
}

/** Definitions in order of the text. */
export function definitionsOf(named: Named): readonly SymbolUse[] {
  return [...named.definitions].sort((a, b) => comparePlaces(a.place, b.place));
}
