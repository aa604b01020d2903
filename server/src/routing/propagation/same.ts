/** Whether a new look at a prefix changed anything. */
import { attributesKey } from '../attributes.ts';
import type { Candidate, Path } from '../path.ts';
import type { Selected } from './table.ts';

export function sameSelection(a: Selected, b: Selected): boolean {
  return (
    a.inactive === b.inactive &&
    a.candidates.length === b.candidates.length &&
    sameCandidate(a.best, b.best) &&
    a.tied.length === b.tied.length &&
    a.multipath.length === b.multipath.length &&
    a.candidates.every((candidate, i) => sameCandidate(candidate, b.candidates[i]))
  );
}

export function sameCandidate(a: Candidate | undefined, b: Candidate | undefined): boolean {
  if (a === b) return true;
  if (!a || !b) return false;
  return a.valid === b.valid && a.metric === b.metric && samePath(a.path, b.path);
}

export function samePath(a: Path, b: Path): boolean {
  return a === b || (a.session === b.session && a.source === b.source && attributesKey(a.attributes) === attributesKey(b.attributes));
}
