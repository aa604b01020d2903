/** Paths that leave open what a table takes. */
import type { Candidate } from './path.ts';

const none: readonly Candidate[] = [];

/** Those that may not be there, those with attributes that are not known where there are others, and those that may have another next hop than the one that cannot be reached. */
export function openOnes(candidates: readonly Candidate[]): readonly Candidate[] {
  if (candidates.every(({ path }) => path.attributes.assumed === undefined)) return none;
  const valid = candidates.filter(candidate => candidate.valid);
  return candidates.filter(({ valid: isValid, unreached, path: { attributes } }) => {
    if (!isValid) return unreached === true && attributes.assumed !== undefined;
    return attributes.assumed === true || attributes.assumed === 'presence' || (attributes.assumed === 'value' && valid.length > 1);
  });
}
