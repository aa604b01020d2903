/** In which order routers act: the outcome of a network may depend on it, and whether it settles at all. */

/** How open ties are settled, so that the simulation can go on: with the first or the last of the tied paths. */
export type TieOrder = 'first' | 'last';

export interface Order {
  readonly ties: TieOrder;
  /** Tables act in turn, from the last to the first. */
  readonly reversed?: boolean;
  /** They act at random times from the beginning; one number stands for one order. */
  readonly seed?: number;
  /** Routes of protocols with a worse distance than external ones enter BGP only when all else is quiet: one that is there first may keep them away. */
  readonly redistributesLast?: boolean;
  /** Paths that leave a choice open are left out wherever there are others, or are taken wherever they are. */
  readonly doubts?: 'left-out' | 'taken';
}

/** The order that results come from, and others that show whether the outcome depends on it. */
export const mainOrder: Order = { ties: 'first' };
const otherOrder: Order = { ties: 'last', reversed: true, redistributesLast: true };
/** Tried in every network. */
const randomOrders: readonly Order[] = [
  { ties: 'first', seed: 7 },
  { ties: 'last', seed: 11 },
];

/** Those that networks are tried in first. */
export const earlyOrders = (isSmall: boolean): readonly Order[] => (isSmall ? [otherOrder, ...randomOrders] : [otherOrder]);

/** Tried where outcomes differ: each prefix has its own race, and a few orders do not show all of them. */
export const moreOrders: readonly Order[] = [13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83, 89, 97].map(
  (seed, i) => ({
    ties: i % 2 ? 'last' : 'first',
    seed,
  }),
);

/** Tried where paths leave a choice open, since what neighbors hear hangs on it. */
export const doubtOrders: readonly Order[] = [
  { ties: 'first', doubts: 'left-out' },
  { ties: 'first', doubts: 'taken' },
];

/**
 * Whether a router acts on a prefix in a round of chance: looks random, true in half of all cases, and the same in every run. What one prefix meets
 * does not depend on which others there are.
 * @param table number of the table in the order of all.
 * @param prefix a number that is the same for prefixes that begin in the same places.
 */
export function tossCoin(seed: number, round: number, table: number, prefix: number): boolean {
  let state = Math.imul(seed ^ Math.imul(round + 1, 0x9e37_79b1) ^ Math.imul(table + 1, 0x85eb_ca6b), 0xc2b2_ae35);
  for (let shift = 0; shift < 32; shift += 8) state = Math.imul(state ^ ((prefix >>> shift) & 255), 16_777_619);
  state = Math.imul(state ^ (state >>> 15), 0x2c1b_3c6d);
  return ((state ^ (state >>> 13)) & 1) === 1;
}

/** Looks random, and is the same for the same text. */
export function textNumber(text: string): number {
  let state = 0x811c_9dc5;
  for (let i = 0; i < text.length; i++) state = Math.imul(state ^ text.charCodeAt(i), 16_777_619);
  return state ^ (state >>> 15);
}
