/** Names of a device: what may hide behind lines that were not understood, and which defined name was probably meant. */
import { derivedFrom } from '../model/derived.ts';
import type { Device } from '../model/device.ts';
import type { Kind } from '../model/symbol.ts';
import { vendorById } from '../vendors/index.ts';
import { standardWriter, type Writer } from '../vendors/writer.ts';

/** The words of fixes for the device's vendor. */
export function writerOf({ vendor }: Device): Writer {
  return vendorById(vendor)?.writer ?? standardWriter;
}

/** True where nothing may be called missing: a piece of a configuration, or one that takes over settings of groups that stand elsewhere. */
export function isPartial({ fragment, lacksGroups }: Device): boolean {
  return fragment || lacksGroups === true;
}

/** A name may have values in parentheses behind it. */
const unknownWords = derivedFrom(
  (lines: Device['unknownLines']): ReadonlySet<string> =>
    new Set(lines.flatMap(({ words }) => words.flatMap(word => (word.includes('(') ? [word, word.slice(0, word.indexOf('('))] : [word])))),
);

/** Whether a line that no command explains holds the word. */
export function isMentioned(device: Device, word: string): boolean {
  return unknownWords(device.unknownLines).has(word);
}

/** The defined name of one of these kinds with the same parts in another order, else the one that differs in the fewest letters. */
export function closestName(device: Device, kinds: readonly Kind[], name: string): string | undefined {
  const parts = sortedParts(name);
  const separators = name.split(separator).length - 1;
  const lower = name.toLowerCase();
  const apart = lettersApart(lower);
  let same: string | undefined;
  let best: string | undefined;
  let least = Math.min(3, Math.floor(name.length / 3)) + 1;
  // Equally good names are told apart by their letters, so that the guess does not depend on the order of the text.
  const before = (a: string, b: string | undefined) => b === undefined || a < b;
  for (const { kind, name: other, definitions } of device.symbols.values()) {
    if (definitions.length === 0 || !kinds.includes(kind)) continue;
    const longer = Math.abs(other.length - name.length);
    if (longer > least) continue;
    const written = other.toLowerCase();
    const letters = apart(written);
    if (longer === 0 && letters <= separators && before(other, same) && sortedParts(other) === parts) same = other;
    if (letters > least) continue;
    const distance = editDistance(lower, written, least + 1);
    if (distance > least || (distance === least && (best === undefined || !before(other, best)))) continue;
    least = distance;
    best = other;
  }
  return same ?? best;
}

const separator = /[-_.]/;

function sortedParts(name: string): string {
  return name.toLowerCase().split(separator).sort().join('-');
}

/** How many letters two names do not share, whatever their order: their distance is no smaller, and this is told much faster. */
function lettersApart(name: string): (other: string) => number {
  const counts = new Uint8Array(128);
  for (let i = 0; i < name.length; i++) counts[name.charCodeAt(i) & 127]!++;
  const left = new Uint8Array(128);
  return other => {
    left.set(counts);
    let shared = 0;
    for (let i = 0; i < other.length; i++) {
      const letter = other.charCodeAt(i) & 127;
      if (left[letter]! === 0) continue;
      left[letter]!--;
      shared++;
    }
    return Math.max(name.length, other.length) - shared;
  };
}

/** Letters to insert, remove, replace or swap (Damerau-Levenshtein, adjacent swaps once); `limit` where it is no smaller. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let older: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  let row: number[] = [];
  let leastBefore = 0;
  for (let i = 1; i <= a.length; i++) {
    const letter = a.charCodeAt(i - 1);
    const before = i > 1 ? a.charCodeAt(i - 2) : -1;
    let least = i;
    row[0] = i;
    for (let j = 1; j <= b.length; j++) {
      const isSame = letter === b.charCodeAt(j - 1);
      let steps = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (isSame ? 0 : 1));
      if (j > 1 && before === b.charCodeAt(j - 1) && letter === b.charCodeAt(j - 2)) steps = Math.min(steps, older[j - 2]! + 1);
      row[j] = steps;
      if (steps < least) least = steps;
    }
    // What follows comes from this row, or from the one before with a step more.
    if (least >= limit && leastBefore + 1 >= limit) return limit;
    leastBefore = least;
    [older, last, row] = [last, row, older];
  }
  return Math.min(limit, last[b.length]!);
}
