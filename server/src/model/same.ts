/** Whether two values of the model are the same to everybody who reads them: plain data, lists and maps, compared in depth. Sections are compared by identity, since they move. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a)) return Array.isArray(b) && sameItems(a, b);
  if (a instanceof Map) return b instanceof Map && sameEntries(a, b);
  return !isOccurrence(a) && sameFields(a as Fields, b as Fields);
}

/** Whether both values are known, and not the same one. */
export function knownToDiffer<T>(a: T | undefined, b: T | undefined): boolean {
  return a !== undefined && b !== undefined && a !== b;
}

/** Whether two lists hold the same things in the same order, each compared by `===`. */
export function sameMembers(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, i) => item === b[i]);
}

/**
 * The known value where a fresh one reads the same. Else the fresh one, in which every field, and every entry of a map in a field, that reads the same
 * is the known one again: what hangs on the identity of such a part need not be worked out again.
 */
export function keepKnown<T extends object>(known: T, fresh: T): T {
  const [before, now] = [known as Fields, fresh as Record<string, unknown>];
  let same = true;
  let fields = 0;
  for (const key in now) {
    fields++;
    if (isKept(before[key], now[key])) now[key] = before[key];
    else same = false;
  }
  for (const _ in before) fields--;
  return same && fields === 0 ? known : fresh;
}

function isKept(before: unknown, now: unknown): boolean {
  return before instanceof Map && now instanceof Map ? areEntriesKept(before, now) : sameValue(before, now);
}

/** Whether all entries are, in the same order. */
function areEntriesKept(before: ReadonlyMap<unknown, unknown>, now: Map<unknown, unknown>): boolean {
  const order = before.keys();
  let same = before.size === now.size;
  for (const [key, value] of now) {
    if (order.next().value !== key) same = false;
    const known = before.get(key);
    if (sameValue(known, value)) now.set(key, known);
    else same = false;
  }
  return same;
}

type Fields = Readonly<Record<string, unknown>>;

/** Long lists share most of their items: those cost one comparison. */
function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i] && !sameValue(a[i], b[i])) return false;
  return true;
}

/** In the same order too: results follow the order of the text. */
function sameEntries(a: ReadonlyMap<unknown, unknown>, b: ReadonlyMap<unknown, unknown>): boolean {
  if (a.size !== b.size) return false;
  const others = b.entries();
  for (const [key, value] of a) {
    const other = others.next().value;
    if (!other || other[0] !== key || !sameValue(value, other[1])) return false;
  }
  return true;
}

function sameFields(a: Fields, b: Fields): boolean {
  let fields = 0;
  for (const key in a) {
    if (!sameValue(a[key], b[key])) return false;
    fields++;
  }
  for (const _ in b) fields--;
  return fields === 0;
}

/** `{ file, line }`: the line changes when text above it does. */
function isOccurrence(value: object): boolean {
  return 'file' in value && 'line' in value;
}
