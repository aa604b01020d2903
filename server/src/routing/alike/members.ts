/** A map of a table whose values are made when somebody looks: with the prefixes that others stand for, or with sessions as they are now. */
import type { ByPrefix } from '../propagation/table.ts';
import type { Alike } from './alike.ts';

/** The prefixes that one stands for. */
export type Names = Pick<Alike, 'representativeOf' | 'membersOf'>;

/** Each stands for itself. */
export const eachItself: Names = { representativeOf: key => key, membersOf: key => [key] };

export class MembersByPrefix<T> implements ByPrefix<T> {
  readonly #own: ReadonlyMap<string, T>;
  readonly #names: Names;
  readonly #make: (value: T, key: string) => T;
  readonly shownKeys?: () => readonly string[];

  /**
   * @param make the value of a prefix from that of the one that stands for it
   * @param shown the keys of `own` that have paths, where somebody asks for them
   */
  constructor(own: ReadonlyMap<string, T>, names: Names, make: (value: T, key: string) => T, shown?: () => readonly string[]) {
    this.#own = own;
    this.#names = names;
    this.#make = make;
    if (shown) this.shownKeys = () => shown().flatMap(key => names.membersOf(key));
  }

  get size(): number {
    let size = 0;
    for (const key of this.#own.keys()) size += this.#names.membersOf(key).length;
    return size;
  }

  has(key: string): boolean {
    return this.#own.has(this.#names.representativeOf(key));
  }

  get(key: string): T | undefined {
    const value = this.#own.get(this.#names.representativeOf(key));
    return value && this.#make(value, key);
  }

  set(): never {
    throw new Error('the table has come to rest');
  }

  *keys(): MapIterator<string> {
    for (const key of this.#own.keys()) yield* this.#names.membersOf(key);
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
