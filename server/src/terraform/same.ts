/** Whether two values made of plain data say the same: texts, numbers, arrays, maps, sets and objects of them. */

/** Sections of a file, which keep their identity while lines above them come and go, and functions are the same only when they are one. */
export function sameData(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return Number.isNaN(a) && Number.isNaN(b);
  if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((item, index) => sameData(item, b[index]));
  if (a instanceof Map) return b instanceof Map && sameMap(a, b);
  if (a instanceof Set) return b instanceof Set && sameData([...a], [...b]);
  return !Array.isArray(b) && !(b instanceof Map) && !(b instanceof Set) && sameObject(a as Fields, b as Fields);
}

type Fields = Readonly<Record<string, unknown>>;

function sameObject(a: Fields, b: Fields): boolean {
  let count = 0;
  for (const name in a) {
    count++;
    if (a[name] === b[name]) {
      if (a[name] === undefined && !(name in b)) return false;
    } else if (name === 'at' || !sameData(a[name], b[name])) return false;
  }
  for (const _ in b) count--;
  return count === 0;
}

/** The order of entries is part of what a map says. */
function sameMap(a: ReadonlyMap<unknown, unknown>, b: ReadonlyMap<unknown, unknown>): boolean {
  if (a.size !== b.size) return false;
  const others = b.entries();
  for (const [key, value] of a) {
    const [otherKey, otherValue] = others.next().value!;
    if (key !== otherKey || !sameData(value, otherValue)) return false;
  }
  return true;
}
