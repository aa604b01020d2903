/** A map whose values are worked out when somebody asks for them, and then kept. */

/** Different keys in order. */
export interface KeyList extends Iterable<string> {
  readonly size: number;
}

/** @param keysOf all keys in their order, asked for once; `make` is asked at most once for each. */
export class LazyRows<T> implements ReadonlyMap<string, T> {
  readonly #keysOf: () => KeyList;
  readonly #make: (key: string) => T | undefined;
  #keys: KeyList | undefined;
  readonly #known = new Map<string, T>();

  constructor(keysOf: () => KeyList, make: (key: string) => T | undefined) {
    this.#keysOf = keysOf;
    this.#make = make;
  }

  #all(): KeyList {
    this.#keys ??= this.#keysOf();
    return this.#keys;
  }

  get size(): number {
    return this.#all().size;
  }

  has(key: string): boolean {
    return this.get(key) !== undefined;
  }

  get(key: string): T | undefined {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const value = this.#make(key);
    if (value !== undefined) this.#known.set(key, value);
    return value;
  }

  *keys(): MapIterator<string> {
    yield* this.#all();
  }

  *entries(): MapIterator<[string, T]> {
    for (const key of this.#all()) yield [key, this.get(key)!];
  }

  *values(): MapIterator<T> {
    for (const key of this.#all()) yield this.get(key)!;
  }

  forEach(callback: (value: T, key: string, map: ReadonlyMap<string, T>) => void): void {
    for (const [key, value] of this.entries()) callback(value, key, this);
  }

  [Symbol.iterator](): MapIterator<[string, T]> {
    return this.entries();
  }
}
