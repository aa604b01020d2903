/** Why a path won or lost, in one sentence with both values. */
import type { DecisionStep } from '../model/defaults.ts';
import { type DecisionRules, stepLabels } from './decision/rules.ts';
import { type Choice, choose, comparePaths } from './decision/select.ts';
import { values } from './decision/steps.ts';
import { type Candidate, fromOf } from './path.ts';
import type { DecidedBy } from './simulation.ts';

/** What the winner had over the one that would win without it; undefined when it stands alone. */
export function explainWinner(best: Candidate, candidates: readonly Candidate[], rules: DecisionRules): DecidedBy | undefined {
  const second = runnerUp(best, candidates, rules);
  return second && decidedBy(best, second, rules);
}

function runnerUp(best: Candidate, candidates: readonly Candidate[], rules: DecisionRules): Candidate | undefined {
  const rest = choose(
    candidates.filter(candidate => candidate !== best),
    rules,
  );
  return rest.best ?? rest.tied[0];
}

/** The path that a candidate's explanation compares it with. */
export function explainedAgainst(
  candidate: Candidate,
  { best, candidates }: Choice & { readonly candidates: readonly Candidate[] },
  rules: DecisionRules,
): Candidate | undefined {
  return best && candidate === best ? runnerUp(best, candidates, rules) : best;
}

/** What the loser lacks against the winner. */
export function explainLoser(loser: Candidate, best: Candidate, rules: DecisionRules): DecidedBy | undefined {
  return loser.valid ? decidedBy(loser, best, rules) : undefined;
}

function decidedBy(own: Candidate, other: Candidate, rules: DecisionRules): DecidedBy | undefined {
  const { step, order } = comparePaths(own, other, rules);
  if (!step) return undefined;
  const [mine, theirs] = [values[step](own, rules), values[step](other, rules)];
  const label = stepLabels[step];
  return {
    step,
    label,
    own: mine,
    other: theirs,
    otherFrom: fromOf(other.path),
    text: sentence(step, label, order, mine, theirs, fromOf(other.path)),
  };
}

/** Steps where the higher value wins. */
const higherWins = new Set<DecisionStep>(['weight', 'local-preference']);

/** Why no configuration tells who wins in a step. */
export const unknownSteps: { readonly [S in DecisionStep]?: string } = {
  'igp-metric': 'a line of the interior protocol is not modelled, so that the metric is not certain',
  'oldest-external': 'the older path stays, and no configuration says which that is',
  'router-id': 'the lower router ID wins, and no configuration says that of a cloud’s gateway',
  'peer-address': 'the lower address of the neighbor wins, and no configuration says which link-local one is',
  'origin-not-documented': 'the provider does not say whether origins are compared',
  'not-documented': 'the provider does not say which of two equal routes is used',
};

function sentence(step: DecisionStep, label: string, order: number | 'unknown', own: string, other: string, from: string): string {
  if (order === 'unknown') return `${unknownSteps[step] ?? unknownSteps['oldest-external']} (against ${from})`;
  const relation = order < 0 ? 'wins' : 'loses';
  const rule = higherWins.has(step) ? 'higher is better' : 'lower is better';
  const numeric = /^\d+$/.test(own) && /^\d+$/.test(other);
  return `${relation} by ${label}: ${own} against ${other} of ${from}${numeric ? ` (${rule})` : ''}`;
}
