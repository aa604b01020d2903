/** A map of a table with the prefixes that others stand for. */
import type { Prefix } from '../../net/prefix.ts';
import type { ByPrefix } from '../propagation/table.ts';
import type { Alike } from './alike.ts';

export class MembersByPrefix<T> implements ByPrefix<T> {
  readonly #own: ReadonlyMap<string, T>;
  readonly #alike: Alike;
  readonly #make: (value: T, prefix: Prefix, key: string) => T;
  readonly shownKeys?: () => readonly string[];

  /** @param shown the keys of `own` that have paths, where somebody asks for them. */
  constructor(
    own: ReadonlyMap<string, T>,
    alike: Alike,
    make: (value: T, prefix: Prefix, key: string) => T,
    shown?: () => readonly string[],
  ) {
    this.#own = own;
    this.#alike = alike;
    this.#make = make;
    if (shown) this.shownKeys = () => shown().flatMap(key => alike.membersOf(key));
  }

  get size(): number {
    let size = 0;
    for (const key of this.#own.keys()) size += this.#alike.membersOf(key).length;
    return size;
  }

  has(key: string): boolean {
    return this.#own.has(this.#alike.representativeOf(key));
  }

  get(key: string): T | undefined {
    const value = this.#own.get(this.#alike.representativeOf(key));
    const represented = this.#alike.represented.get(key);
    return value && represented ? this.#make(value, represented.prefix, key) : value;
  }

  set(): never {
    throw new Error('the table has come to rest');
  }

  *keys(): MapIterator<string> {
    for (const key of this.#own.keys()) yield* this.#alike.membersOf(key);
  }

  *entries(): MapIterator<[string, T]> {
    for (const key of this.keys()) yield [key, this.get(key)!];
  }

  *values(): MapIterator<T> {
    for (const key of this.keys()) yield this.get(key)!;
  }

  forEach(callback: (value: T, key: string, map: ReadonlyMap<string, T>) => void): void {
    for (const [key, value] of this.entries()) callback(value, key, this);
  }

  [Symbol.iterator](): MapIterator<[string, T]> {
    return this.entries();
  }
}
