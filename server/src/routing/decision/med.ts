/** When MED counts between two paths, and the groups of paths in which it does (RFC 4271 section 9.1.2.2 c; domain 1.3 and 1.4). */
import { type AsPath, pathLength } from '../../net/as-path.ts';
import type { Candidate, Path } from '../path.ts';
import type { DecisionRules } from './rules.ts';

const worstMed = 4294967295;

/** A missing MED counts 0, or worst where the configuration says so. */
export function medOf({ attributes: { med } }: Path, rules: DecisionRules): number {
  return med ?? (rules.medMissingAsWorst ? worstMed : 0);
}

/**
 * MED counts between paths from the same neighbor AS (outside the confederation, or the same member AS as first confederation hop), between two paths
 * without any AS, and between all with `always-compare-med`; paths of confederation segments only by `med confed` (domain 1.3; order of FRR).
 */
export function comparesMed(a: Path, b: Path, rules: DecisionRules): boolean {
  if (rules.alwaysCompareMed) return true;
  const left = a.attributes.asPath;
  const right = b.attributes.asPath;
  if (sameNeighborAs(left, right)) return true;
  if (pathLength(left) > 0 || pathLength(right) > 0) return false;
  const confederations = Number(hasConfederation(left)) + Number(hasConfederation(right));
  return confederations < 2 || rules.medConfed;
}

function sameNeighborAs(left: AsPath, right: AsPath): boolean {
  const first = neighborAs(left);
  return (first !== undefined && first === neighborAs(right)) || sameMember(left, right);
}

/** The ASN in front outside the confederation; nothing when the path begins with a set. */
function neighborAs(path: AsPath): number | undefined {
  const first = path.find(({ type }) => type === 'sequence' || type === 'set');
  return first?.type === 'sequence' ? first.asns[0] : undefined;
}

function sameMember([left]: AsPath, [right]: AsPath): boolean {
  return left?.type === 'confed-sequence' && right?.type === 'confed-sequence' && left.asns[0] === right.asns[0];
}

function hasConfederation(path: AsPath): boolean {
  return path.some(({ type }) => type === 'confed-sequence' || type === 'confed-set');
}

/** Paths grouped by neighbor AS; a path without one stands alone. */
export function groupByNeighborAs(candidates: readonly Candidate[]): Candidate[][] {
  const groups: Candidate[][] = [];
  for (const candidate of candidates) {
    const { asPath } = candidate.path.attributes;
    const group = groups.find(([first]) => sameNeighborAs(first!.path.attributes.asPath, asPath));
    if (group) group.push(candidate);
    else groups.push([candidate]);
  }
  return groups;
}
