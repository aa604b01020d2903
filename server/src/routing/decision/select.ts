/** The choice among candidate paths: one winner, or an honest tie where age or order of arrival decides. */
import type { DecisionStep } from '../../model/defaults.ts';
import type { Candidate } from '../path.ts';
import { groupByNeighborAs } from './med.ts';
import type { DecisionRules } from './rules.ts';
import { type Comparison, steps } from './steps.ts';

/** `age`: the oldest stays; `order`: pairwise comparison goes in a circle, so that the order of arrival decides (domain 1.9 V1). */
export type Tie = 'age' | 'order';

export interface Choice {
  /** Undefined when there is no valid path or the winner cannot be known. */
  readonly best?: Candidate;
  /** All that may win, where that cannot be known; the first is the one that the simulation goes on with. */
  readonly tied: readonly Candidate[];
  readonly tie?: Tie;
}

export interface Decided {
  readonly order: Comparison;
  /** Undefined when no step tells the two apart. */
  readonly step?: DecisionStep;
}

export function comparePaths(a: Candidate, b: Candidate, rules: DecisionRules): Decided {
  for (const step of rules.steps) {
    const order = steps[step](a, b, rules);
    if (order !== 0) return { order, step };
  }
  return { order: 0 };
}

function orderOf(a: Candidate, b: Candidate, rules: DecisionRules): Comparison {
  for (const step of rules.steps) {
    const order = steps[step](a, b, rules);
    if (order !== 0) return order;
  }
  return 0;
}

/** True when the first certainly wins. Paths that no step tells apart keep their order. */
function beats(a: Candidate, b: Candidate, rules: DecisionRules): boolean {
  const order = orderOf(a, b, rules);
  return order !== 'unknown' && order < 0;
}

const none: Choice = { tied: [] };

/**
 * Chooses among the valid candidates. With deterministic MED the best of each neighbor AS is found first (RFC 4271's elimination inside groups);
 * otherwise paths are compared in pairs, and a winner is certain only if it beats every other one.
 */
export function choose(candidates: readonly Candidate[], rules: DecisionRules): Choice {
  const valid = candidates.filter(candidate => candidate.valid);
  if (valid.length <= 1) return valid[0] ? { best: valid[0], tied: [] } : none;
  const [finalists, tie] = rules.deterministicMed && !rules.alwaysCompareMed ? groupWinners(valid, rules) : [valid, undefined];
  const top = topSet(finalists, rules);
  if (top.length === 1 && top[0]) return { best: top[0], tied: [] };
  return { tied: top, tie: tie ?? tieOf(top, rules) };
}

/** The winner of each group, or all that may win it. */
function groupWinners(candidates: readonly Candidate[], rules: DecisionRules): [Candidate[], Tie | undefined] {
  const groups = groupByNeighborAs(candidates);
  if (groups.length === candidates.length) return [[...candidates], undefined];
  const tops = groups.map(group => topSet(group, rules));
  return [tops.flat(), tops.some(top => top.length > 1) ? 'age' : undefined];
}

/** For each neighbor AS the best path, or all that may be that. */
export function bestsByAs(candidates: readonly Candidate[], rules: DecisionRules): readonly (readonly Candidate[])[] {
  return groupByNeighborAs(candidates.filter(({ valid }) => valid)).map(group => topSet(group, rules));
}

/** The smallest set whose members beat everything outside: one path when the winner is certain, whatever the order of arrival. */
function topSet(candidates: readonly Candidate[], rules: DecisionRules): readonly Candidate[] {
  if (candidates.length < 2) return candidates;
  let champion = candidates[0]!;
  for (const candidate of candidates) if (candidate !== champion && beats(candidate, champion, rules)) champion = candidate;
  const certain = candidates.every(other => other === champion || wins(champion, other, candidates, rules));
  return certain ? [champion] : smallestDominating(candidates, rules);
}

/** Beats it, or is equal in every step and stands before it. */
function wins(a: Candidate, b: Candidate, all: readonly Candidate[], rules: DecisionRules): boolean {
  const order = orderOf(a, b, rules);
  if (order === 'unknown') return false;
  return order < 0 || (order === 0 && all.indexOf(a) < all.indexOf(b));
}

function smallestDominating(candidates: readonly Candidate[], rules: DecisionRules): readonly Candidate[] {
  let smallest = candidates;
  for (const start of candidates) {
    const set = new Set([start]);
    for (let grown = true; grown; ) {
      grown = false;
      for (const other of candidates) {
        if (set.has(other) || [...set].every(member => wins(member, other, candidates, rules))) continue;
        set.add(other);
        grown = true;
      }
    }
    if (set.size < smallest.length) smallest = candidates.filter(candidate => set.has(candidate));
  }
  return smallest;
}

function tieOf(top: readonly Candidate[], rules: DecisionRules): Tie {
  return top.some(a => top.some(b => a !== b && comparePaths(a, b, rules).order === 'unknown')) ? 'age' : 'order';
}
