/** In which order routers act: the outcome of a network may depend on it, and whether it settles at all. */

/** How open ties are settled, so that the simulation can go on: with the first or the last of the tied paths. */
export type TieOrder = 'first' | 'last';

export interface Order {
  readonly ties: TieOrder;
  /** Tables act in turn, from the last to the first. */
  readonly reversed?: boolean;
  /** They act at random times from the beginning; one number stands for one order. */
  readonly seed?: number;
}

/** The order that results come from, and others that show whether the outcome depends on it. */
export const mainOrder: Order = { ties: 'first' };
export const otherOrder: Order = { ties: 'last', reversed: true };
/** Tried in every network. */
export const randomOrders: readonly Order[] = [
  { ties: 'first', seed: 7 },
  { ties: 'last', seed: 11 },
];

/** Tried where outcomes differ: each prefix has its own race, and a few orders do not show all of them. */
export const moreOrders: readonly Order[] = [13, 17, 19, 23, 29, 31, 37, 41].map((seed, i) => ({ ties: i % 2 ? 'last' : 'first', seed }));

/** Numbers that look random and are the same in every run; true in half of all cases. */
export function tossCoins(seed: number): () => boolean {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >= 0x8000_0000;
  };
}
