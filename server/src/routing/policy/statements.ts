/**
 * Policies whose terms are statements (RPL): carried out in turn, with conditions that look at the route as it came in. A route passes when a
 * statement changed or passed it and none dropped it (Cisco IOS XR Routing Configuration Guide, "Implementing Routing Policy").
 */
import type { Condition, Policy, PolicyUse, Term } from '../../model/policy.ts';
import type { Attributes } from '../attributes.ts';
import { applyAction } from './actions.ts';
import { conditionHolds } from './conditions.ts';
import { attributeChanges } from './difference.ts';
import type { Answer, PolicyInput, TraceStep } from './input.ts';
import { type Nesting, nested, unnested } from './nesting.ts';
import { type Arguments, argumentsFor, filledAction, filledCondition, filledUse, noArguments } from './parameters.ts';

export interface StatementsResult {
  readonly verdict: 'accept' | 'reject' | 'unknown';
  readonly attributes: Attributes;
  /** The statement that decided, and the policy that it stands in, which may be an applied one; undefined at the end of the policy. */
  readonly by?: Statement;
}

interface Statement {
  readonly policy: Policy;
  readonly term: Term;
}

/** The route on its way through the statements. */
interface Run {
  readonly input: PolicyInput;
  attributes: Attributes;
  /** The last statement that changed or passed the route. */
  passedBy?: Statement;
  readonly trace?: TraceStep[];
}

type Ending = { readonly verdict: 'accept' | 'reject' | 'unknown'; readonly by: Statement } | undefined;

/** @param use the name with its arguments, as the session or the policy around it writes it. */
export function runStatements(
  policy: Policy,
  use: PolicyUse,
  input: PolicyInput,
  trace?: TraceStep[],
  nesting: Nesting = unnested(),
  outer: Arguments = noArguments,
): StatementsResult {
  const run: Run = { input, attributes: input.attributes, trace };
  const ending = carryOut(policy, policy.terms, argumentsFor(policy, use, outer), run, nesting);
  if (ending) return { ...ending, attributes: ending.verdict === 'accept' ? run.attributes : input.attributes };
  const { passedBy } = run;
  if (passedBy) {
    const { policy: within, term } = passedBy;
    trace?.push({ policy: within.name, term: term.name, step: 'outcome', text: 'accepted', place: term.place });
    return { verdict: 'accept', attributes: run.attributes, by: passedBy };
  }
  trace?.push({
    policy: policy.name,
    step: 'end',
    text: `no statement of ${policy.name} passes or changes the route: dropped`,
    place: policy.place,
  });
  return { verdict: 'reject', attributes: input.attributes };
}

/** Statements in turn; undefined when none ends the policy. */
function carryOut(policy: Policy, terms: readonly Term[], values: Arguments, run: Run, nesting: Nesting): Ending {
  for (const term of terms) {
    const ending = term.body ? branch(policy, term, values, run, nesting) : statement(policy, term, values, run, nesting);
    if (ending) return ending;
  }
  return undefined;
}

function branch(policy: Policy, term: Term, values: Arguments, run: Run, nesting: Nesting): Ending {
  const answer = all(term.conditions.map(condition => holds(policy, term, condition, values, run, nesting)));
  if (answer === 'unknown') return { verdict: 'unknown', by: { policy, term } };
  return carryOut(policy, (answer ? term.body : term.otherwise) ?? [], values, run, nesting);
}

function statement(policy: Policy, term: Term, values: Arguments, run: Run, nesting: Nesting): Ending {
  for (const action of term.actions) {
    const filled = filledAction(action, values);
    if (filled.type === 'parameters') return { verdict: 'unknown', by: { policy, term } };
    const before = run.attributes;
    run.attributes = applyAction(filled, before, run.input);
    const changes = run.trace && attributeChanges(before, run.attributes);
    run.trace?.push({
      policy: policy.name,
      term: term.name,
      step: 'action',
      text: term.name,
      place: action.place,
      changes,
      action: filled,
      after: run.attributes,
    });
  }
  if (term.apply) return carryOutApplied(filledUse(term.apply, values), { policy, term }, values, run, nesting);
  if (term.passes || term.actions.length > 0) run.passedBy = { policy, term };
  if (term.outcome !== 'accept' && term.outcome !== 'reject') return undefined;
  run.trace?.push({
    policy: policy.name,
    term: term.name,
    step: 'outcome',
    text: term.outcome === 'accept' ? 'accepted' : 'dropped',
    place: term.place,
  });
  return { verdict: term.outcome, by: { policy, term } };
}

/** The statements of the other policy as if they stood here: what ends it ends this one too. */
function carryOutApplied(use: PolicyUse, { policy, term }: Statement, outer: Arguments, run: Run, nesting: Nesting): Ending {
  const applied = run.input.device.policies.get(use.value);
  const unknown = { verdict: 'unknown', by: { policy, term } } as const;
  if (!applied?.statements) return unknown;
  const within = argumentsFor(applied, use, outer);
  const carriedOut = nested(nesting, applied, () => ({ ending: carryOut(applied, applied.terms, within, run, nesting) }));
  return carriedOut ? carriedOut.ending : unknown;
}

const seen = (input: PolicyInput): PolicyInput => (input.looksAt ? { ...input, attributes: input.looksAt } : input);

function holds(policy: Policy, term: Term, condition: Condition, values: Arguments, run: Run, nesting: Nesting): Answer {
  if ('of' in condition) {
    const answers = condition.of.map(part => holds(policy, term, part, values, run, nesting));
    return condition.type === 'any' ? not(all(answers.map(not))) : condition.type === 'all' ? all(answers) : not(all(answers));
  }
  const filled = filledCondition(condition, values);
  const answer =
    filled.type === 'policy'
      ? all(filled.policies.map(use => accepts(filledUse(use, values), values, run.input, nesting)))
      : conditionHolds(filled, seen(run.input), () => 'unknown');
  run.trace?.push({
    policy: policy.name,
    term: term.name,
    step: 'condition',
    text: condition.type,
    answer,
    place: condition.place,
    condition: filled,
  });
  return answer;
}

/** `if apply NAME`: true where the other policy accepts the route; its changes are not kept here. */
function accepts(use: PolicyUse, values: Arguments, input: PolicyInput, nesting: Nesting): Answer {
  const policy = input.device.policies.get(use.value);
  const result = policy?.statements && nested(nesting, policy, () => runStatements(policy, use, input, undefined, nesting, values));
  if (!result) return 'unknown';
  const { verdict, attributes } = result;
  // Whether changes made under a condition stay on the route is not documented.
  const changes = verdict === 'accept' && attributes !== input.attributes;
  return verdict === 'unknown' || changes ? 'unknown' : verdict === 'accept';
}

/** AND over three values. */
function all(answers: readonly Answer[]): Answer {
  if (answers.includes(false)) return false;
  return answers.includes('unknown') ? 'unknown' : true;
}

function not(answer: Answer): Answer {
  return answer === 'unknown' ? answer : !answer;
}
