/** What members of AS-path sets ask of a path (RPL). */
import type { AsnRange, AsPathTest } from '../../model/policy.ts';
import { type AsPath, formatAsPath, pathAsns, pathLength } from '../../net/as-path.ts';
import { compileCiscoPattern, type Pattern, test } from '../../net/pattern.ts';
import type { Answer } from './input.ts';

export function asPathTestHolds(asked: AsPathTest, path: AsPath): Answer {
  switch (asked.type) {
    case 'pattern':
      return patternHolds(asked, path);
    case 'passes-through':
    case 'neighbor-is':
    case 'originates-from':
      return holdsAsns(asked, asked.exact ? pathAsns(path) : withoutRepeats(pathAsns(path)));
    case 'length':
      return within(pathLength(path), asked);
    case 'unique-length':
      return within(new Set(pathAsns(path)).size, asked);
    case 'is-local':
      return path.length === 0;
    case 'unsupported':
      return 'unknown';
  }
}

const patterns = new WeakMap<AsPathTest, Pattern | 'invalid'>();

function patternHolds(asked: Extract<AsPathTest, { type: 'pattern' }>, path: AsPath): Answer {
  let pattern = patterns.get(asked);
  if (!pattern) {
    const compiled = compileCiscoPattern(asked.pattern);
    pattern = compiled.ok ? compiled.value : 'invalid';
    patterns.set(asked, pattern);
  }
  return pattern === 'invalid' ? 'unknown' : test(pattern, formatAsPath(path));
}

function holdsAsns({ type, asns }: Extract<AsPathTest, { readonly asns: readonly AsnRange[] }>, path: readonly number[]): boolean {
  const last = path.length - asns.length;
  const fits = (start: number) => asns.every(({ low, high }, i) => path[start + i]! >= low && path[start + i]! <= high);
  if (last < 0) return false;
  if (type === 'neighbor-is') return fits(0);
  if (type === 'originates-from') return fits(last);
  for (let start = 0; start <= last; start++) if (fits(start)) return true;
  return false;
}

function withoutRepeats(asns: readonly number[]): readonly number[] {
  return asns.filter((asn, i) => asn !== asns[i - 1]);
}

function within(value: number, { low, high }: { readonly low: number; readonly high: number }): boolean {
  return value >= low && value <= high;
}
