/** Nesting of a whole file: the depth of each line, and where blocks end. Lines are those of the file. */
import type { ConfigText } from '../notation/config-text.ts';

export interface Structure {
  readonly depths: Uint8Array;
  /** 1 where a line counts: no blank, no comment. */
  readonly counts: Uint8Array;
  /** Last line of the block that a line opens; the line itself where it opens none. */
  readonly ends: Uint32Array;
}

const known = new WeakMap<ConfigText['sections'], Structure>();

/** Computed once for each state of the text. */
export function structureOf({ sections }: ConfigText): Structure {
  const structure = known.get(sections) ?? compute(sections);
  known.set(sections, structure);
  return structure;
}

function compute(sections: ConfigText['sections']): Structure {
  const lines = sections.reduce((sum, section) => sum + section.lines, 0);
  const depths = new Uint8Array(lines);
  const counts = new Uint8Array(lines);
  for (const { at, reading } of sections) {
    depths.set(reading.depths, at.line);
    for (let i = 0; i < reading.states.length; i++) counts[at.line + i] = reading.states[i] === 0 ? 0 : 1;
  }
  return { depths, counts, ends: endsOf(depths, counts) };
}

/** One pass with the open blocks on a stack. */
function endsOf(depths: Uint8Array, counts: Uint8Array): Uint32Array {
  const ends = new Uint32Array(depths.length);
  const open: number[] = [];
  let last = 0;
  for (let line = 0; line < depths.length; line++) {
    ends[line] = line;
    if (!counts[line]) continue;
    while (open.length > 0 && depths[open.at(-1)!]! >= depths[line]!) ends[open.pop()!] = last;
    open.push(line);
    last = line;
  }
  for (const line of open) ends[line] = last;
  return ends;
}
