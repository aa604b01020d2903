/** Lines that open and close blocks: what is understood inside hangs on them. */
import { lineStates, type Reading } from './reading.ts';

/** The state of every line of a file. */
export function lineStatesOf(sections: readonly { readonly reading: Reading }[]): Uint8Array {
  const lines = sections.reduce((sum, { reading }) => sum + reading.states.length, 0);
  const [states, depths] = [new Uint8Array(lines), new Uint8Array(lines)];
  let at = 0;
  for (const { reading } of sections) {
    states.set(reading.states, at);
    depths.set(reading.depths, at);
    at += reading.states.length;
  }
  understandBlocks(states, depths);
  return states;
}

/** A line that is only recognised counts as understood when a line of its block is: without it that line would say something else. So does the brace behind the block. */
function understandBlocks(states: Uint8Array, depths: Uint8Array): void {
  /** By depth: an understood line was seen below, and nothing further out since. */
  const understood: boolean[] = [];
  /** By depth: the line of the brace behind the block that the lines above are in. */
  const closing: (number | undefined)[] = [];
  for (let line = states.length - 1; line >= 0; line--) {
    if (states[line] === lineStates.none) continue;
    const depth = depths[line]!;
    if (states[line] === lineStates.closing) {
      states[line] = lineStates.recognised;
      closing[depth] = line;
      continue;
    }
    if (understood[depth + 1] && states[line] === lineStates.recognised) states[line] = lineStates.understood;
    understood[depth + 1] = false;
    const brace = closing[depth + 1];
    closing[depth + 1] = undefined;
    if (states[line] !== lineStates.understood) continue;
    understood[depth] = true;
    if (brace !== undefined) states[brace] = lineStates.understood;
  }
}
