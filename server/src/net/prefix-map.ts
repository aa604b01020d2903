/** A map from prefixes to values with longest match: a binary trie per family whose edges skip the bits that decide nothing. */

import { type Address, type Family, parseAddress } from './address.ts';
import { bitAt, commonLength, contains, containsAddress, hostPrefix, maskPrefix, type Prefix, prefixOf } from './prefix.ts';

export interface PrefixEntry<T> {
  readonly prefix: Prefix;
  readonly value: T;
}

/** `entry` is empty where two branches part without a prefix of their own. */
interface Node<T> {
  readonly prefix: Prefix;
  entry: PrefixEntry<T> | undefined;
  zero: Node<T> | undefined;
  one: Node<T> | undefined;
}

const makeNode = <T>(prefix: Prefix): Node<T> => ({ prefix, entry: undefined, zero: undefined, one: undefined });

function root<T>(anyAddress: string): Node<T> {
  const address = parseAddress(anyAddress);
  return makeNode(prefixOf(address.ok ? address.value : { family: 4, w0: 0, w1: 0, w2: 0, w3: 0 }, 0));
}

const childOf = <T>(node: Node<T>, bit: number) => (bit === 0 ? node.zero : node.one);

/** The child whose prefix contains `key`, if there is one. */
function childToward<T>(node: Node<T>, key: Prefix): Node<T> | undefined {
  if (node.prefix.length >= key.length) return undefined;
  const child = childOf(node, bitAt(key, node.prefix.length));
  return child && contains(child.prefix, key) ? child : undefined;
}

function attach<T>(node: Node<T>, child: Node<T>): void {
  if (bitAt(child.prefix, node.prefix.length) === 0) node.zero = child;
  else node.one = child;
}

/** Host bits of keys are ignored. Holds both families. */
export class PrefixMap<T> {
  readonly #roots = { 4: root<T>('0.0.0.0'), 6: root<T>('::') };
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

  /** The node of a masked prefix, made where there is none. */
  #place(key: Prefix): Node<T> {
    let node = this.#roots[key.family];
    while (node.prefix.length < key.length) {
      const child = childOf(node, bitAt(key, node.prefix.length));
      const common = child ? commonLength(child.prefix, key) : key.length;
      if (child && common === child.prefix.length) {
        node = child;
        continue;
      }
      const next = makeNode<T>(common === key.length ? key : prefixOf(key, common));
      if (child) attach(next, child);
      attach(node, next);
      node = next;
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
    let node: Node<T> | undefined = this.#roots[prefix.family];
    while (node && node.prefix.length < prefix.length) node = childOf(node, bitAt(prefix, node.prefix.length));
    return node?.prefix.length === prefix.length && containsAddress(node.prefix, prefix) ? node : undefined;
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
    const key = hostPrefix(address);
    for (let node: Node<T> | undefined = this.#roots[key.family]; node; node = childToward(node, key)) best = node.entry ?? best;
    return best;
  }

  /** The entries whose prefix contains or equals this one, shortest first. */
  covering(prefix: Prefix): PrefixEntry<T>[] {
    const found: PrefixEntry<T>[] = [];
    for (let node: Node<T> | undefined = this.#roots[prefix.family]; node; node = childToward(node, prefix)) {
      if (node.entry) found.push(node.entry);
    }
    return found;
  }

  /** The entries inside or equal to this prefix, in the order of `comparePrefixes`. */
  covered(prefix: Prefix): PrefixEntry<T>[] {
    let node: Node<T> | undefined = this.#roots[prefix.family];
    while (node && node.prefix.length < prefix.length) node = childOf(node, bitAt(prefix, node.prefix.length));
    return node && containsAddress(prefix, node.prefix) ? entriesBelow(node) : [];
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
