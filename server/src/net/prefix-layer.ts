/** Entries above those of another map of prefixes, which stays as it is: a copy that costs only what is written into it. */
import { comparePrefixes, type Prefix } from './prefix.ts';
import { type PrefixEntry, PrefixMap } from './prefix-map.ts';

/** What can be asked of a map and of a layer above it. */
export type PrefixLookup<T> = Pick<PrefixMap<T>, 'get' | 'set' | 'covering' | 'covered' | 'entries'>;

export class PrefixLayer<T> implements PrefixLookup<T> {
  readonly #own: PrefixMap<T>;
  readonly #below: PrefixLookup<T>;

  constructor(below: PrefixLookup<T>, own = new PrefixMap<T>()) {
    this.#below = below;
    this.#own = own;
  }

  /** The same entries above another map. Neither of the two must change from now on. */
  above(below: PrefixLookup<T>): PrefixLayer<T> {
    return new PrefixLayer(below, this.#own);
  }

  /** Without those of the map below. */
  ownEntries(): PrefixEntry<T>[] {
    return this.#own.entries();
  }

  /** The same entries above the same map. */
  copy(): PrefixLayer<T> {
    const copy = new PrefixLayer(this.#below);
    for (const { prefix, value } of this.#own.entries()) copy.set(prefix, value);
    return copy;
  }

  get(prefix: Prefix): T | undefined {
    return this.#own.has(prefix) ? this.#own.get(prefix) : this.#below.get(prefix);
  }

  set(prefix: Prefix, value: T): void {
    this.#own.set(prefix, value);
  }

  covering(prefix: Prefix): PrefixEntry<T>[] {
    return mergedEntries(this.#own.covering(prefix), this.#below.covering(prefix));
  }

  covered(prefix: Prefix): PrefixEntry<T>[] {
    return mergedEntries(this.#own.covered(prefix), this.#below.covered(prefix));
  }

  entries(family?: 4 | 6): PrefixEntry<T>[] {
    return mergedEntries(this.#own.entries(family), this.#below.entries(family));
  }
}

/** Both in the order of `comparePrefixes`; of two entries at one prefix the upper one. */
export function mergedEntries<T>(upper: PrefixEntry<T>[], lower: PrefixEntry<T>[]): PrefixEntry<T>[] {
  if (upper.length === 0) return lower;
  const found: PrefixEntry<T>[] = [];
  let next = 0;
  for (const entry of upper) {
    for (; next < lower.length && comparePrefixes(lower[next]!.prefix, entry.prefix) < 0; next++) found.push(lower[next]!);
    if (next < lower.length && comparePrefixes(lower[next]!.prefix, entry.prefix) === 0) next++;
    found.push(entry);
  }
  for (; next < lower.length; next++) found.push(lower[next]!);
  return found;
}
