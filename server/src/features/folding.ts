/** Folding ranges: every block, and runs of lines that begin alike are left to the editor. */
import type { ConfigText } from '../notation/config-text.ts';
import { structureOf } from './structure.ts';

export interface Fold {
  readonly start: number;
  /** Included. */
  readonly end: number;
}

/** At most `most` folds; outer ones are kept first. A closing brace stays visible. */
export function folding(config: ConfigText, most = 5000): readonly Fold[] {
  const { depths, counts, ends } = structureOf(config);
  const closing = config.language.shape === 'braces' ? 1 : 0;
  const byDepth: Fold[][] = [];
  for (let start = 0; start < ends.length; start++) {
    const end = ends[start]! - closing;
    if (!counts[start] || end <= start) continue;
    const depth = depths[start]!;
    const folds = byDepth[depth] ?? [];
    folds.push({ start, end });
    byDepth[depth] = folds;
  }
  return byDepth.flat().slice(0, Math.max(0, most));
}
