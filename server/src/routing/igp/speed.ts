/** The speed that software assumes for an interface. */
import type { Defaults } from '../../model/defaults.ts';
import type { Interface } from '../../model/interface.ts';

/** Kinds of interface by their names, with Mbit/s. */
const speeds: readonly (readonly [RegExp, number])[] = [
  [/^(fourhundredgig|fo?h)/i, 400_000],
  [/^(hundredgig|hu)/i, 100_000],
  [/^(fiftygig|fif)/i, 50_000],
  [/^(fortygig|fo)/i, 40_000],
  [/^(twentyfivegig|twe)/i, 25_000],
  [/^(tengig|te|xe)/i, 10_000],
  [/^(fivegig|fi)/i, 5000],
  [/^(twogig|tw)/i, 2500],
  [/^(gigabit|gi|ge)/i, 1000],
  [/^(fast|fa)/i, 100],
  [/^(serial|se)/i, 1.544],
  [/^(tunnel|tu)/i, 0.1],
];
const ethernet = /^et(hernet)?[\d-]/i;
const joined = /^(vlan|vl\d|port-channel|po\d|bundle-ether|be\d|bdi|bvi|irb|ae\d)/i;

/** @returns Mbit/s: what `bandwidth` says, or what the name stands for. */
export function speedOf({ name, bandwidth }: Pick<Interface, 'name' | 'bandwidth'>, { speeds: own }: Defaults): number {
  if (bandwidth !== undefined) return bandwidth / 1000;
  if (!own) return slowest;
  if (ethernet.test(name)) return own.ethernet;
  if (joined.test(name)) return own.joined;
  return speeds.find(([pattern]) => pattern.test(name))?.[1] ?? slowest;
}

/** Mbit/s where the name says nothing. */
const slowest = 10;
