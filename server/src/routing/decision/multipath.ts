/** Which paths share the load with the best one (domain 1.3 and 1.4). */
import type { BgpFamily } from '../../model/bgp.ts';
import { formatAsPath } from '../../net/as-path.ts';
import { type Candidate, isLocal } from '../path.ts';
import type { DecisionRules } from './rules.ts';
import { steps } from './steps.ts';

/** Steps in which paths must be equal to be used together. */
const equalSteps = new Set([
  'preference',
  'weight',
  'local-preference',
  'local-origin',
  'as-path-length',
  'origin',
  'med',
  'external-over-internal',
  'igp-metric',
  'cluster-list-early',
  'confed-external-over-internal',
]);

export function multipath(
  best: Candidate,
  candidates: readonly Candidate[],
  rules: DecisionRules,
  family: BgpFamily | undefined,
  byDefault: number,
): readonly Candidate[] {
  const internal = best.path.session !== undefined && best.path.session.kind !== 'external';
  const most = (internal ? family?.maximumPathsIbgp : family?.maximumPaths) ?? byDefault;
  if (most < 2 || isLocal(best.path)) return [];
  return candidates
    .filter(other => other !== best && other.valid && !isLocal(other.path) && isEqual(best, other, rules))
    .slice(0, most - 1);
}

function isEqual(best: Candidate, other: Candidate, rules: DecisionRules): boolean {
  return rules.steps.every(step => !equalSteps.has(step) || steps[step](best, other, rules) === 0) && pathsFit(best, other, rules);
}

/** eBGP: the same neighbor AS; iBGP: the same path; with relaxing, equal length is enough. */
function pathsFit({ path: a }: Candidate, { path: b }: Candidate, { multipathRelax }: DecisionRules): boolean {
  if (multipathRelax) return true;
  if (a.session?.kind !== 'external') return formatAsPath(a.attributes.asPath) === formatAsPath(b.attributes.asPath);
  return a.session.remoteAs === b.session?.remoteAs;
}
