/** A map of a table whose values are made each time that somebody asks for one. */
import type { ByPrefix } from '../table.ts';

export class MadeByPrefix<T> implements ByPrefix<T> {
  readonly #keysOf: () => readonly string[];
  readonly #make: (key: string) => T | undefined;
  readonly shownKeys: () => readonly string[];

  constructor(keysOf: () => readonly string[], make: (key: string) => T | undefined, shownKeys = keysOf) {
    this.#keysOf = keysOf;
    this.#make = make;
    this.shownKeys = shownKeys;
  }

  get size(): number {
    return this.#keysOf().length;
  }

  has(key: string): boolean {
    return this.#make(key) !== undefined;
  }

  get(key: string): T | undefined {
    return this.#make(key);
  }

  set(): never {
    throw new Error('the table has come to rest');
  }

  keys(): MapIterator<string> {
    return this.#keysOf()[Symbol.iterator]() as MapIterator<string>;
  }

  *entries(): MapIterator<[string, T]> {
    for (const key of this.#keysOf()) yield [key, this.get(key)!];
  }

  *values(): MapIterator<T> {
    for (const key of this.#keysOf()) yield this.get(key)!;
  }

  forEach(callback: (value: T, key: string, map: ReadonlyMap<string, T>) => void): void {
    for (const [key, value] of this.entries()) callback(value, key, this);
  }

  [Symbol.iterator](): MapIterator<[string, T]> {
    return this.entries();
  }
}
