// What filters of every language refuse: prefixes and AS numbers that must not come from other networks, in the notation of each.
import { register } from 'tsx/esm/api';

register();
const { bogonPrefixes } = await import('../../server/src/data/bogon-prefixes.ts');
const { bogonAsns } = await import('../../server/src/data/bogon-asns.ts');

/** Prefixes of a family, 4 or 6. */
export function unwanted(family) {
  return bogonPrefixes.entries.map(({ prefix }) => prefix).filter(prefix => prefix.includes(':') === (family === 6));
}

/** Shortest and longest prefixes that networks accept from each other, and the longest there are. */
export const lengths = { 4: { shortest: 8, longest: 24, all: 32 }, 6: { shortest: 16, longest: 48, all: 128 } };

/** Ranges of AS numbers, those that follow each other as one. */
export function unwantedAsns() {
  const ranges = [];
  for (const { low, high } of [...bogonAsns.entries].sort((a, b) => a.low - b.low)) {
    const last = ranges.at(-1);
    if (last && low <= last.high + 1) last.high = Math.max(last.high, high);
    else ranges.push({ low, high });
  }
  return ranges;
}

/** Expressions for whole AS numbers in a path, one for each range, without repetition counts, which old software does not know. */
export function asnExpressions() {
  return unwantedAsns().map(({ low, high }) => {
    const ways = sameLength(low, high).flatMap(([from, to]) => decimals(String(from), String(to)));
    return `_${ways.length > 1 ? `(${ways.join('|')})` : ways[0]}_`;
  });
}

/** Cut where the number of digits changes. */
function sameLength(low, high) {
  const parts = [];
  for (let from = low; from <= high; ) {
    const to = Math.min(high, 10 ** String(from).length - 1);
    parts.push([from, to]);
    from = to + 1;
  }
  return parts;
}

/** Alternatives that match the numbers from `low` to `high`, which have as many digits. */
function decimals(low, high) {
  if (low === high) return [low];
  if (low.length === 1) return [digits(low, high)];
  const [first, last] = [low[0], high[0]];
  if (first === last) return decimals(low.slice(1), high.slice(1)).map(rest => first + rest);
  const rest = low.length - 1;
  const below = /^0*$/.test(low.slice(1)) ? [] : decimals(low.slice(1), '9'.repeat(rest)).map(way => first + way);
  const above = /^9*$/.test(high.slice(1)) ? [] : decimals('0'.repeat(rest), high.slice(1)).map(way => last + way);
  const from = Number(first) + (below.length > 0 ? 1 : 0);
  const to = Number(last) - (above.length > 0 ? 1 : 0);
  const between = from <= to ? [digits(String(from), String(to)) + '[0-9]'.repeat(rest)] : [];
  return [...below, ...between, ...above];
}

function digits(low, high) {
  if (low === high) return low;
  return Number(high) === Number(low) + 1 ? `[${low}${high}]` : `[${low}-${high}]`;
}
