/** How much of a file was understood, counted in lines that count. */
import type { ConfigText } from '../notation/config-text.ts';
import { lineStatesOf } from '../notation/openers.ts';
import { lineStates } from '../notation/reading.ts';

export interface CoverageCount {
  readonly lines: number;
  readonly understood: number;
  readonly recognised: number;
  readonly unknown: number;
}

/** By the sections of a text, which are others after each edit of it. */
const known = new WeakMap<ConfigText['sections'], CoverageCount>();

/** Blank lines, comments, banner text and certificates do not count. */
export function countCoverage({ sections }: ConfigText): CoverageCount {
  const found = known.get(sections) ?? count(sections);
  known.set(sections, found);
  return found;
}

function count(sections: ConfigText['sections']): CoverageCount {
  const counts = new Uint32Array(4);
  for (const state of lineStatesOf(sections)) counts[state]!++;
  const understood = counts[lineStates.understood]!;
  const recognised = counts[lineStates.recognised]!;
  const unknown = counts[lineStates.unknown]!;
  return { lines: understood + recognised + unknown, understood, recognised, unknown };
}
