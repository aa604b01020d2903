/** Whether two values made of plain data say the same: texts, numbers, arrays, maps, sets and objects of them. */

/** Sections of a file, which keep their identity while lines above them come and go, and functions are the same only when they are one. */
export function sameData(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return Number.isNaN(a) && Number.isNaN(b);
  if (Array.isArray(a)) return Array.isArray(b) && sameArray(a, b);
  if (a instanceof Map) return b instanceof Map && sameMap(a, b);
  if (a instanceof Set) return b instanceof Set && sameArray([...a], [...b]);
  return !Array.isArray(b) && !(b instanceof Map) && !(b instanceof Set) && sameObject(a as Fields, b as Fields);
}

/** A loop without a closure: values are compared on every edit, and what is allocated here was a twentieth of all garbage. */
function sameArray(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index++) if (a[index] !== b[index] && !sameData(a[index], b[index])) return false;
  return true;
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
  const others = b.keys();
  for (const key of a.keys()) if (others.next().value !== key || !sameData(a.get(key), b.get(key))) return false;
  return true;
}
