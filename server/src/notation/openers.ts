/** Lines that open blocks: what is understood inside hangs on them. */
import { lineStates } from './reading.ts';

/** A line that is only recognised counts as understood when a line of its block is: without it that line would say something else. */
export function understandOpeners(states: Uint8Array, depths: Uint8Array): void {
  /** By depth: an understood line was seen below, and nothing further out since. */
  const understood: boolean[] = [];
  for (let line = states.length - 1; line >= 0; line--) {
    if (states[line] === lineStates.none) continue;
    const depth = depths[line]!;
    if (understood[depth + 1] && states[line] === lineStates.recognised) states[line] = lineStates.understood;
    understood[depth + 1] = false;
    if (states[line] === lineStates.understood) understood[depth] = true;
  }
}
