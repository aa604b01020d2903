/** What one piece of text contributes to the objects and names of a file. */
import type { Fact } from '../../model/fact.ts';
import type { SymbolUse } from '../../model/symbol.ts';
import { byObject, type Contributor } from '../contributor.ts';

export interface Part extends Contributor {
  readonly symbols: readonly SymbolUse[];
}

/** Where a part stands among the others. */
export type Owner = Pick<Contributor, 'order' | 'anchor'>;

export function partOf(facts: readonly Fact[], symbols: readonly SymbolUse[], owner: Owner): Part {
  const known = { facts: byObject(facts) };
  return {
    reading: known,
    symbols,
    anchor: owner.anchor,
    get order() {
      return owner.order;
    },
  };
}
