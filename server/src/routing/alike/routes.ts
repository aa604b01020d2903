/** Routes of a VRF with those of BGP for prefixes that others stand for. */
import { formatPrefix, type Prefix } from '../../net/prefix.ts';
import { mergedEntries, type PrefixLookup } from '../../net/prefix-layer.ts';
import type { PrefixEntry } from '../../net/prefix-map.ts';
import type { RibRoute } from '../rib.ts';
import { type Alike, representedAt } from './alike.ts';

type Routes = readonly RibRoute[];

export class MemberRoutes implements PrefixLookup<Routes> {
  readonly #own: PrefixLookup<Routes>;
  readonly #alike: Alike;

  constructor(own: PrefixLookup<Routes>, alike: Alike) {
    this.#own = own;
    this.#alike = alike;
  }

  get(prefix: Prefix): Routes | undefined {
    const own = this.#own.get(prefix);
    const represented = this.#alike.represented.get(formatPrefix(prefix));
    const found = represented && this.#own.get(represented.by)?.find(({ protocol }) => protocol === 'bgp');
    if (!found) return own;
    return [...(own ?? []), { ...found, prefix }].sort((a, b) => a.distance - b.distance);
  }

  set(): never {
    throw new Error('the routes have come to rest');
  }

  covering(prefix: Prefix): PrefixEntry<Routes>[] {
    return mergedEntries(this.#members(representedAt(this.#alike).covering(prefix)), this.#own.covering(prefix));
  }

  covered(prefix: Prefix): PrefixEntry<Routes>[] {
    return mergedEntries(this.#members(representedAt(this.#alike).covered(prefix)), this.#own.covered(prefix));
  }

  entries(family?: 4 | 6): PrefixEntry<Routes>[] {
    return mergedEntries(this.#members(representedAt(this.#alike).entries(family)), this.#own.entries(family));
  }

  #members(entries: readonly PrefixEntry<string>[]): PrefixEntry<Routes>[] {
    return entries.flatMap(({ prefix }) => {
      const value = this.get(prefix);
      return value ? [{ prefix, value }] : [];
    });
  }
}
