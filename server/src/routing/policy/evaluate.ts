/** Evaluation of route policies: terms in order, conditions, actions, jumps and calls, with a trace on request. */
import type { Condition, Policy, PolicyUse, Term } from '../../model/policy.ts';
import type { Located } from '../../text/place.ts';
import { type Attributes, withOpenValue } from '../attributes.ts';
import { applyAction } from './actions.ts';
import { conditionHolds } from './conditions.ts';
import { attributeChanges } from './difference.ts';
import type { Answer, PolicyInput, PolicyResult, TraceStep } from './input.ts';
import { type Nesting, nested, unnested } from './nesting.ts';
import { runStatements } from './statements.ts';

export type Trace = TraceStep[];

/** A route that may have been rejected or changed: it goes on as it was, marked. */
const unknown = (attributes: Attributes): Attributes => ({ ...attributes, assumed: true });

/** What one policy came to: it decided, sent the route on to the next policy, or ended without a decision. */
interface Outcome {
  readonly verdict: 'accept' | 'reject' | 'unknown' | 'next-policy' | 'fell-through';
  readonly attributes: Attributes;
  readonly term?: Term;
}

/**
 * Runs a chain of policies: the first that accepts or rejects decides. At the end the vendor's default decides: reject, or what the protocol does
 * without policy (`defaultAccept`; Junos: import accepts, export sends what BGP learned).
 */
export function evaluatePolicies(names: readonly PolicyUse[], input: PolicyInput, defaultAccept: boolean, trace?: Trace): PolicyResult {
  const result = runChain(names, input, defaultAccept, trace);
  return result.verdict === 'unknown' ? { ...result, attributes: unknown(input.attributes) } : result;
}

function runChain(names: readonly PolicyUse[], input: PolicyInput, defaultAccept: boolean, trace: Trace | undefined): PolicyResult {
  let attributes = input.attributes;
  for (const name of names) {
    const policy = input.device.policies.get(name.value);
    if (!policy) {
      const result = missingPolicy(name, { ...input, attributes }, trace);
      if (result) return result;
      continue;
    }
    if (policy.statements) return statementsResult(policy, name, { ...input, attributes }, trace);
    const outcome = runPolicy(policy, { ...input, attributes }, trace, unnested());
    attributes = outcome.attributes;
    const { verdict, term } = outcome;
    if (verdict === 'accept' || verdict === 'reject' || verdict === 'unknown')
      return { verdict, attributes, place: term?.place ?? policy.place, by: describe(policy, term), atEnd: false };
    if (verdict === 'fell-through' && input.device.defaults.policyEnd === 'reject') {
      trace?.push({ policy: policy.name, step: 'end', text: `no entry of ${policy.name} accepts: rejected`, place: policy.place });
      return { verdict: 'reject', attributes: input.attributes, place: policy.place, by: `end of ${policy.name}`, atEnd: true };
    }
  }
  return { verdict: defaultAccept ? 'accept' : 'reject', attributes, by: 'protocol default', atEnd: true };
}

function statementsResult(policy: Policy, use: PolicyUse, input: PolicyInput, trace: Trace | undefined): PolicyResult {
  const { verdict, attributes, by } = runStatements(policy, use, input, trace);
  if (!by) return { verdict, attributes, place: policy.place, by: `end of ${policy.name}`, atEnd: true };
  return { verdict, attributes, place: by.term.place, by: describe(by.policy, by.term), atEnd: false };
}

/** What the vendor's software does with a name that nothing defines; undefined where it ignores it. */
function missingPolicy(
  { value, place }: Located<string>,
  { device, direction, attributes, undefinedPolicy }: PolicyInput,
  trace: Trace | undefined,
): PolicyResult | undefined {
  const { missing } = device.defaults;
  const ofPolicy = direction === 'local' ? missing.redistributionPolicy : missing.peerPolicy;
  const effect = undefinedPolicy ?? ((value.endsWith(')') && missing.controlFunction) || ofPolicy).value;
  trace?.push({ policy: value, step: 'missing', text: `${value} is not defined: ${effect}`, place });
  if (effect === 'ignored') return undefined;
  const verdict = effect === 'deny-all' ? 'reject' : effect === 'permit-all' ? 'accept' : 'unknown';
  return { verdict, attributes, place, by: `undefined policy ${value}`, atEnd: false };
}

function describe(policy: Policy, term: Term | undefined): string {
  return term ? `${policy.name} ${term.name}` : policy.name;
}

function runPolicy(policy: Policy, input: PolicyInput, trace: Trace | undefined, nesting: Nesting): Outcome {
  let attributes = input.attributes;
  let accepted: Term | undefined;
  const { terms } = policy;
  const { jumpNeedsMatch } = input.device.defaults.quirks;
  for (let i = 0; i < terms.length; i++) {
    const term = terms[i]!;
    const fits = termFits(policy, term, { ...input, attributes: input.looksAt ?? attributes }, trace, nesting);
    if (fits === 'unknown' && term.outcome === 'next-term' && !term.goOn && !term.call) {
      attributes = perhapsChanged(term, { ...input, attributes });
      continue;
    }
    if (fits === 'unknown') return { verdict: 'unknown', attributes, term };
    if (!fits) {
      if (jumpNeedsMatch) accepted = undefined;
      continue;
    }
    if (term.outcome === 'reject') {
      trace?.push({ policy: policy.name, term: term.name, step: 'outcome', text: 'rejected', place: term.place });
      return { verdict: 'reject', attributes: input.attributes, term };
    }
    attributes = applyTerm(policy, term, { ...input, attributes }, trace);
    const called = term.call ? callPolicy(term.call, { ...input, attributes }, trace, nesting) : undefined;
    if (called) attributes = called.attributes;
    if (called?.verdict === 'reject' || called?.verdict === 'unknown')
      return { verdict: called.verdict, attributes: input.attributes, term };
    if (term.goOn) {
      accepted = term;
      const next = nextTerm(terms, i, term.goOn.to);
      if (next < 0) break;
      i = next - 1;
      continue;
    }
    if (term.outcome === 'next-term') continue;
    trace?.push({
      policy: policy.name,
      term: term.name,
      step: 'outcome',
      text: term.outcome === 'accept' ? 'accepted' : 'next policy',
      place: term.place,
    });
    return { verdict: term.outcome, attributes, term };
  }
  return accepted ? { verdict: 'accept', attributes, term: accepted } : { verdict: 'fell-through', attributes };
}

/**
 * A route that goes on whether the term is about it or not: what the term would change is open. An own address is the next hop of what begins here anyway.
 */
function perhapsChanged({ actions }: Term, { attributes, direction, protocol }: PolicyInput): Attributes {
  const beginsHere = direction === 'out' && protocol !== 'bgp' && !attributes.nextHop;
  const open = actions.filter(action => action.type !== 'other' && !(beginsHere && action.type === 'next-hop' && action.to === 'self'));
  if (open.length === 0) return attributes;
  const showsInRow = open.some(({ type }) => type === 'next-hop' || type.startsWith('as-path'));
  return { ...attributes, assumed: showsInRow || withOpenValue(attributes.assumed) };
}

/** The index of the term where evaluation goes on, always forward; -1 when there is none. */
export function nextTerm(terms: readonly Term[], from: number, to: number | 'next'): number {
  if (to === 'next') return from + 1 < terms.length ? from + 1 : -1;
  return terms.findIndex((term, i) => i > from && (term.sequence ?? 0) >= to);
}

/** All conditions hold; one that is certainly false outweighs unknown ones. */
function termFits(policy: Policy, term: Term, input: PolicyInput, trace: Trace | undefined, nesting: Nesting): Answer {
  let answer: Answer = true;
  const policyTest = (name: string, tested: PolicyInput) => policyAccepts(name, tested, nesting);
  for (const condition of term.conditions) {
    const holds = conditionHolds(condition, input, policyTest);
    trace?.push({
      policy: policy.name,
      term: term.name,
      step: 'condition',
      text: conditionText(condition),
      answer: holds,
      place: condition.place,
      condition,
    });
    if (holds === false) return false;
    if (holds === 'unknown') answer = 'unknown';
  }
  return answer;
}

function policyAccepts(name: string, input: PolicyInput, nesting: Nesting): Answer {
  const policy = input.device.policies.get(name);
  const verdict = policy && nested(nesting, policy, () => runPolicy(policy, input, undefined, nesting).verdict);
  if (!verdict) return 'unknown';
  return verdict === 'unknown' ? verdict : verdict === 'accept' || verdict === 'next-policy';
}

function applyTerm(policy: Policy, term: Term, input: PolicyInput, trace: Trace | undefined): Attributes {
  let attributes = input.attributes;
  for (const action of term.actions) {
    const before = attributes;
    attributes = applyAction(action, attributes, input);
    const changes = trace && attributeChanges(before, attributes);
    trace?.push({
      policy: policy.name,
      term: term.name,
      step: 'action',
      text: action.type,
      place: action.place,
      changes,
      action,
      after: attributes,
    });
  }
  return attributes;
}

/** `call`: the other policy must accept too, and its changes stay. One that is not defined follows the vendor's default. */
function callPolicy(name: Located<string>, input: PolicyInput, trace: Trace | undefined, nesting: Nesting): Outcome {
  const policy = input.device.policies.get(name.value);
  const { attributes } = input;
  if (!policy) {
    const effect = input.device.defaults.missing.calledPolicy.value;
    if (effect === 'deny-all') return { verdict: 'reject', attributes };
    return { verdict: effect === 'permit-all' || effect === 'ignored' ? 'accept' : 'unknown', attributes };
  }
  const outcome = nested(nesting, policy, () => runPolicy(policy, input, trace, nesting));
  if (!outcome) return { verdict: 'unknown', attributes };
  return outcome.verdict === 'fell-through' ? { ...outcome, verdict: 'reject' } : outcome;
}

function conditionText(condition: Condition): string {
  return condition.type === 'unsupported' ? `not evaluated: ${condition.text}` : condition.type;
}
