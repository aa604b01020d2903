/** When MED counts between two paths, and the groups of paths in which it does (RFC 4271 section 9.1.2.2 c; domain 1.3 and 1.4). */
import { type AsPath, firstAsn, pathLength } from '../../net/as-path.ts';
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
  const first = firstAsn(left);
  return (first !== undefined && first === firstAsn(right)) || sameMember(left, right);
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
  const plain = new Map<number, Candidate[]>();
  const isPlain = candidates.every(({ path }) => path.attributes.asPath[0]?.type !== 'confed-sequence');
  for (const candidate of candidates) {
    const { asPath } = candidate.path.attributes;
    const first = isPlain ? firstAsn(asPath) : undefined;
    const group = isPlain
      ? first !== undefined && plain.get(first)
      : groups.find(([member]) => sameNeighborAs(member!.path.attributes.asPath, asPath));
    if (group) {
      group.push(candidate);
      continue;
    }
    const made = [candidate];
    groups.push(made);
    if (first !== undefined) plain.set(first, made);
  }
  return groups;
}
