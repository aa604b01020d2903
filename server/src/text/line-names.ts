/**
 * Names of the lines of a section, which they keep while others come and go above them: what was read of a line stays the same as long as its text does.
 * A name is the number that the line had when the section was read first, or the next one that no line ever had.
 */
export interface LineNames {
  /** By number. */
  readonly names: readonly number[];
  /** By name, of the lines that are there. */
  readonly numbers: ReadonlyMap<number, number>;
  /** No line ever had this name or a higher one. */
  readonly next: number;
}

/** A change of the lines of a section: how many it had and has, and how many are the same at its top and at its bottom. */
export interface LineChange {
  readonly before: number;
  readonly after: number;
  readonly top: number;
  readonly bottom: number;
}

/** The names behind a change; undefined where lines are called by their numbers. What takes the place of a line has its name. */
export function namesAfter(known: LineNames | undefined, { before, after, top, bottom }: LineChange): LineNames | undefined {
  if (before === after) return known;
  const nameBefore = (number: number) => (known ? nameOf(known, number) : number);
  let next = known?.next ?? before;
  const kept = before - top - bottom;
  const names = Array.from({ length: after }, (_, number) => {
    if (number >= after - bottom) return nameBefore(number - after + before);
    return number < top + kept ? nameBefore(number) : next++;
  });
  if (next === after && names.every((name, number) => name === number)) return undefined;
  return { names, numbers: new Map(names.map((name, number) => [name, number])), next };
}

/** Lines behind the last one have names too. */
export function nameOf({ names, next }: LineNames, number: number): number {
  return names[number] ?? next + number - names.length;
}

/** A line that is gone has the number that it was read with, as far as the section reaches. */
export function numberOf({ names, numbers, next }: LineNames, name: number): number {
  return numbers.get(name) ?? (name >= next ? names.length + name - next : Math.max(0, Math.min(name, names.length - 1)));
}
