/** A map from prefixes to values with longest match: a binary trie per family whose edges skip the bits that decide nothing. */
import type { Address, Family } from './address.ts';
import { bitAt, commonLength, contains, containsAddress, defaultPrefix, hostPrefix, maskPrefix, type Prefix, prefixOf } from './prefix.ts';

export interface PrefixEntry<T> {
  readonly prefix: Prefix;
  readonly value: T;
}

/** `entry` is empty where two branches part without a prefix of their own. `length` repeats that of `prefix`, so that descents touch only nodes. */
interface Node<T> {
  readonly length: number;
  readonly prefix: Prefix;
  entry: PrefixEntry<T> | undefined;
  zero: Node<T> | undefined;
  one: Node<T> | undefined;
}

const makeNode = <T>(prefix: Prefix): Node<T> => ({ length: prefix.length, prefix, entry: undefined, zero: undefined, one: undefined });

/** The child on the side of `key`, whose skipped bits may differ from it. */
function childToward<T>(node: Node<T>, key: Address): Node<T> | undefined {
  return bitAt(key, node.length) === 0 ? node.zero : node.one;
}

/** The last node on the way to `key` when only the bits that branches decide on are compared: the first one at least as long, or a leaf. */
function descend<T>(top: Node<T>, key: Prefix): Node<T> {
  let node = top;
  while (node.length < key.length) {
    const child = childToward(node, key);
    if (!child) break;
    node = child;
  }
  return node;
}

function attach<T>(node: Node<T>, child: Node<T>): void {
  if (bitAt(child.prefix, node.length) === 0) node.zero = child;
  else node.one = child;
}

/** Host bits of keys are ignored. Holds both families. */
export class PrefixMap<T> {
  readonly #roots = { 4: makeNode<T>(defaultPrefix(4)), 6: makeNode<T>(defaultPrefix(6)) };
  #size = 0;

  constructor(entries: Iterable<readonly [Prefix, T]> = []) {
    for (const [prefix, value] of entries) this.set(prefix, value);
  }

  get size(): number {
    return this.#size;
  }

  set(prefix: Prefix, value: T): void {
    const key = maskPrefix(prefix);
    const node = this.#place(key);
    if (!node.entry) this.#size++;
    node.entry = { prefix: key, value };
  }

  /** The value at exactly this prefix, made and kept where there is none: one descent instead of `get` and `set`. */
  obtain(prefix: Prefix, make: () => T): T {
    const key = maskPrefix(prefix);
    const node = this.#place(key);
    if (!node.entry) {
      this.#size++;
      node.entry = { prefix: key, value: make() };
    }
    return node.entry.value;
  }

  /** The node of a masked prefix, made where there is none. */
  #place(key: Prefix): Node<T> {
    const top = this.#roots[key.family];
    const common = commonLength(descend(top, key).prefix, key);
    let node = top;
    let child: Node<T> | undefined = top;
    while (child && child.length <= common) {
      node = child;
      child = node.length < key.length ? childToward(node, key) : undefined;
    }
    while (node.length < key.length) {
      const next = makeNode<T>(child && common < key.length ? prefixOf(key, common) : key);
      if (child) attach(next, child);
      attach(node, next);
      node = next;
      child = undefined;
    }
    return node;
  }

  /** The value at exactly this prefix. */
  get(prefix: Prefix): T | undefined {
    return this.#exact(prefix)?.entry?.value;
  }

  has(prefix: Prefix): boolean {
    return this.#exact(prefix)?.entry !== undefined;
  }

  #exact(prefix: Prefix): Node<T> | undefined {
    const node = descend(this.#roots[prefix.family], prefix);
    return node.length === prefix.length && containsAddress(node.prefix, prefix) ? node : undefined;
  }

  /** Removes the entry at exactly this prefix; returns whether there was one. */
  delete(prefix: Prefix): boolean {
    const node = this.#exact(prefix);
    if (!node?.entry) return false;
    node.entry = undefined;
    this.#size--;
    return true;
  }

  /** The entry with the longest prefix that contains the address. */
  longest(address: Address): PrefixEntry<T> | undefined {
    let best: PrefixEntry<T> | undefined;
    this.#visit(hostPrefix(address), entry => {
      best = entry;
    });
    return best;
  }

  /** The entries whose prefix contains or equals this one, shortest first. */
  covering(prefix: Prefix): PrefixEntry<T>[] {
    const found: PrefixEntry<T>[] = [];
    this.#visit(prefix, entry => found.push(entry));
    return found;
  }

  /** Visits the entries that contain `key` from `/0` down. Nodes no longer than what `key` shares with the end of the descent are its containers. */
  #visit(key: Prefix, visit: (entry: PrefixEntry<T>) => void): void {
    const top = this.#roots[key.family];
    const common = commonLength(descend(top, key).prefix, key);
    for (let node: Node<T> | undefined = top; node && node.length <= common; ) {
      if (node.entry) visit(node.entry);
      node = node.length < key.length ? childToward(node, key) : undefined;
    }
  }

  /** The entries inside or equal to this prefix, in the order of `comparePrefixes`. */
  covered(prefix: Prefix): PrefixEntry<T>[] {
    const node = descend(this.#roots[prefix.family], prefix);
    return contains(prefix, node.prefix) ? entriesBelow(node) : [];
  }

  /** Whether an entry lies inside or is equal to this prefix. */
  coversAny(prefix: Prefix): boolean {
    const node = descend(this.#roots[prefix.family], prefix);
    if (node.length < prefix.length || !contains(prefix, node.prefix)) return false;
    // Branches without an entry of their own have entries below, unless these were deleted.
    return node.entry !== undefined || entriesBelow(node).length > 0;
  }

  /** All entries of one family, or of IPv4 and then IPv6, in the order of `comparePrefixes`. */
  entries(family?: Family): PrefixEntry<T>[] {
    return family ? entriesBelow(this.#roots[family]) : [...entriesBelow(this.#roots[4]), ...entriesBelow(this.#roots[6])];
  }
}

function entriesBelow<T>(top: Node<T>): PrefixEntry<T>[] {
  const found: PrefixEntry<T>[] = [];
  const pending: Node<T>[] = [top];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node.entry) found.push(node.entry);
    if (node.one) pending.push(node.one);
    if (node.zero) pending.push(node.zero);
  }
  return found;
}
