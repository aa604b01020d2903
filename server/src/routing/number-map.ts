/** A map from pairs of small numbers to numbers: open addressing in one typed array, several times as fast as a `Map` where there are millions of look-ups. */
export class NumberMap {
  /** Three entries each: first and second number, and the value. A first number of 0 is an empty place. */
  #cells = new Int32Array(3 * 1024);
  #mask = 1023;
  #size = 0;

  /** @param a above 0. @returns undefined where nothing is kept for the pair. */
  get(a: number, b: number): number | undefined {
    const cells = this.#cells;
    for (let at = this.#place(a, b); ; at = (at + 1) & this.#mask) {
      const cell = 3 * at;
      if (cells[cell] === 0) return undefined;
      if (cells[cell] === a && cells[cell + 1] === b) return cells[cell + 2]!;
    }
  }

  /** For a pair that has no value yet. */
  add(a: number, b: number, value: number): void {
    if (++this.#size * 2 > this.#mask) this.#grow();
    this.#put(a, b, value);
  }

  clear(): void {
    this.#cells.fill(0);
    this.#size = 0;
  }

  #place(a: number, b: number): number {
    const mixed = Math.imul(a, 0x9e37_79b1) ^ Math.imul(b, 0x85eb_ca6b);
    return (mixed ^ (mixed >>> 15)) & this.#mask;
  }

  #put(a: number, b: number, value: number): void {
    let at = this.#place(a, b);
    while (this.#cells[3 * at] !== 0) at = (at + 1) & this.#mask;
    this.#cells[3 * at] = a;
    this.#cells[3 * at + 1] = b;
    this.#cells[3 * at + 2] = value;
  }

  #grow(): void {
    const old = this.#cells;
    this.#cells = new Int32Array(old.length * 2);
    this.#mask = this.#mask * 2 + 1;
    for (let i = 0; i < old.length; i += 3) if (old[i] !== 0) this.#put(old[i]!, old[i + 1]!, old[i + 2]!);
  }
}
