/** Paths that leave open what a table takes. */
import type { Candidate } from './path.ts';

const none: readonly Candidate[] = [];

/** Those that may not be there, and those with attributes that are not known where there are others. */
export function openOnes(candidates: readonly Candidate[]): readonly Candidate[] {
  if (candidates.every(({ path }) => path.attributes.assumed === undefined)) return none;
  const valid = candidates.filter(candidate => candidate.valid);
  return valid.filter(({ path: { attributes } }) => attributes.assumed === true || (attributes.assumed === 'value' && valid.length > 1));
}
