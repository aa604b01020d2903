/** The speed that software assumes for an interface. */
import type { Interface } from '../../model/interface.ts';

/** Kinds of interface by their names, with Mbit/s. */
const speeds: readonly (readonly [RegExp, number])[] = [
  [/^(hundredgig|hu)/i, 100_000],
  [/^(fortygig|fo)/i, 40_000],
  [/^(twentyfivegig|twe)/i, 25_000],
  [/^(tengig|te|xe)/i, 10_000],
  [/^(gigabit|gi|ge|et)/i, 1000],
  [/^(fast|fa)/i, 100],
  [/^(serial|se)/i, 1.544],
  [/^(tunnel|tu)/i, 0.1],
];

/** @returns Mbit/s: what `bandwidth` says, or what the name stands for. */
export function speedOf({ name, bandwidth }: Pick<Interface, 'name' | 'bandwidth'>): number {
  return bandwidth !== undefined ? bandwidth / 1000 : (speeds.find(([pattern]) => pattern.test(name))?.[1] ?? 10);
}
