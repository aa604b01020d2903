/** What a policy of statements does with the whole class of routes whose origin is invalid: which of them pass, and where. */
import type { Policy, Term } from '../model/policy.ts';
import type { Fit } from './invalid-conditions.ts';

/** What the walk asks and tells. `under` is the branch for invalid routes that a statement stands in. */
export interface StatementsWalk {
  readonly fit: (term: Term) => Fit;
  readonly policy: (name: string) => Policy | undefined;
  readonly accept: (policy: Policy, term: Term, explicit: boolean) => void;
  readonly reject: (policy: Policy, under: Term | undefined) => void;
  readonly unknown: () => void;
  /** Whether the condition of a branch names invalid routes. */
  readonly names: (term: Term) => boolean;
}

/** Uses nested deeper than this are a loop in the text. */
const deepest = 16;

/** Routes of the class that are still on their way: some that nothing touched, some that a statement passed. */
interface Flow {
  readonly untouched: boolean;
  readonly passed?: { readonly policy: Policy; readonly term: Term; readonly explicit: boolean };
}

const none: Flow = { untouched: false };

/** Walks the statements of a policy and tells what becomes of the class; at the end what was passed is accepted, and the rest dropped. */
export function walkStatements(policy: Policy, walk: StatementsWalk): void {
  const { untouched, passed } = through(policy, policy.terms, { untouched: true }, undefined, walk, 0);
  if (passed) walk.accept(passed.policy, passed.term, passed.explicit);
  if (untouched) walk.reject(policy, undefined);
}

function through(policy: Policy, terms: readonly Term[], entry: Flow, under: Term | undefined, walk: StatementsWalk, depth: number): Flow {
  let flow = entry;
  for (const term of terms) {
    if (!flow.untouched && !flow.passed) return none;
    flow = term.body ? branch(policy, term, flow, under, walk, depth) : statement(policy, term, flow, under, walk, depth);
  }
  return flow;
}

function branch(policy: Policy, term: Term, flow: Flow, under: Term | undefined, walk: StatementsWalk, depth: number): Flow {
  const fit = walk.fit(term);
  if (fit === 'unknown') walk.unknown();
  const inside = walk.names(term) ? term : under;
  const met = fit === 'never' ? none : through(policy, term.body ?? [], flow, inside, walk, depth);
  const rest = fit === 'always' ? none : through(policy, term.otherwise ?? [], flow, under, walk, depth);
  return { untouched: met.untouched || rest.untouched, passed: met.passed ?? rest.passed };
}

function statement(policy: Policy, term: Term, flow: Flow, under: Term | undefined, walk: StatementsWalk, depth: number): Flow {
  const explicit = under !== undefined;
  if (term.apply) {
    const applied = walk.policy(term.apply.value);
    if (applied && depth < deepest) return through(applied, applied.terms, flow, under, walk, depth + 1);
    walk.unknown();
    return flow;
  }
  if (term.outcome === 'reject') {
    walk.reject(policy, under);
    return none;
  }
  if (term.outcome === 'accept') {
    walk.accept(policy, term, explicit);
    return none;
  }
  return term.passes || term.actions.length > 0 ? { untouched: false, passed: { policy, term, explicit } } : flow;
}
