/**
 * What an import does with routes whose origin is invalid (RFC 6811), whatever else they carry: each policy is walked once with the whole
 * class of invalid routes instead of single routes.
 */
import type { PeerFamily } from '../model/bgp.ts';
import type { Device } from '../model/device.ts';
import type { Policy, Term } from '../model/policy.ts';
import { everyCondition } from '../model/statements.ts';
import type { Family } from '../net/address.ts';
import { nextTerm } from '../routing/policy/evaluate.ts';
import type { Located, Place } from '../text/place.ts';
import { conditionsFit, type Fit, filtersFit } from './invalid-conditions.ts';
import { walkStatements } from './invalid-statements.ts';

/** An entry, or the end of a policy, where some invalid routes are accepted. */
export interface Acceptance {
  /** Policy and entry as one reads them. */
  readonly by: string;
  readonly place: Place;
  /** The entry names invalid routes: they are meant to be accepted. */
  readonly explicit: boolean;
  /** Checks that stand in front of it and let some invalid routes through. */
  readonly checksBefore: number;
}

/** An entry that rejects invalid routes. */
export interface Check {
  readonly by: string;
  readonly place: Place;
}

export interface Fate {
  readonly accepted: readonly Acceptance[];
  readonly checks: readonly Check[];
  /** A condition or a policy is not understood, so neither acceptance nor rejection is certain. */
  readonly unknown: boolean;
}

/** Calls nested deeper than this are a loop in the text. */
const deepest = 16;

/** The fate of invalid routes of one family on their way in. */
export function fateOfInvalid(device: Device, family: Family, settings: PeerFamily): Fate {
  const walk = new InvalidWalk(device, family);
  const filters = filtersFit(device, family, settings);
  if (filters.fit === 'never') return walk;
  if (filters.fit === 'unknown') walk.unknown = true;
  const chain = settings.importPolicies ?? [];
  if (chain.length > 0) walk.chain(chain);
  else if (filters.list) walk.accept(filters.list.value, filters.list.place, false);
  return walk;
}

/** Where the routes of the class go when they leave a policy; several at once, since only some of them match. */
interface Exits {
  accepted: boolean;
  rejected: boolean;
  nextPolicy: boolean;
  fellThrough: boolean;
}

class InvalidWalk implements Fate {
  readonly device: Device;
  readonly family: Family;
  readonly accepted: Acceptance[] = [];
  readonly checks: Check[] = [];
  unknown = false;

  constructor(device: Device, family: Family) {
    this.device = device;
    this.family = family;
  }

  accept(by: string, place: Place, explicit: boolean): void {
    this.accepted.push({ by, place, explicit, checksBefore: this.checks.length });
  }

  /** Policies in order until none of the class is left. A policy that does not exist is another finding. */
  chain(names: readonly Located<string>[]): void {
    for (const name of names) {
      const policy = this.device.policies.get(name.value);
      if (!policy) {
        this.unknown = true;
        return;
      }
      const exits = this.policy(policy, 0);
      const goesOn = exits.nextPolicy || (exits.fellThrough && this.device.defaults.policyEnd === 'protocol-default');
      if (!goesOn) return;
    }
    const last = names.at(-1)!;
    this.accept(`the end of ${last.value}`, last.place, false);
  }

  private policy(policy: Policy, depth: number): Exits {
    const exits: Exits = { accepted: false, rejected: false, nextPolicy: false, fellThrough: false };
    if (policy.statements) this.statements(policy, exits, depth);
    else this.terms(policy, 0, undefined, new Set(), exits, depth);
    return exits;
  }

  private statements(policy: Policy, exits: Exits, depth: number): void {
    walkStatements(policy, {
      fit: term => conditionsFit(term, this.device, this.family, name => this.test(name, depth + 1)),
      policy: name => this.device.policies.get(name),
      names: namesInvalid,
      accept: (at, term, explicit) => {
        exits.accepted = true;
        if (depth === 0) this.accept(label(at, term), term.place, explicit);
      },
      reject: (at, under) => {
        exits.rejected = true;
        if (depth === 0 && under) this.checks.push({ by: label(at, under), place: under.place });
      },
      unknown: () => {
        this.unknown = true;
      },
    });
  }

  /** From a term on; `pending` accepted already and went on (`continue`). Each term is entered once for each of both cases. */
  private terms(policy: Policy, from: number, pending: Term | undefined, seen: Set<string>, exits: Exits, depth: number): void {
    for (let i = from; i < policy.terms.length; i++) {
      const state = `${i} ${pending !== undefined}`;
      if (seen.has(state)) return;
      seen.add(state);
      if (this.term(policy, i, seen, exits, depth)) return;
    }
    if (!pending) exits.fellThrough = true;
    else this.exit(policy, pending, exits, depth);
  }

  /** Returns true when no route of the class gets past the term. */
  private term(policy: Policy, index: number, seen: Set<string>, exits: Exits, depth: number): boolean {
    const term = policy.terms[index]!;
    const fit = conditionsFit(term, this.device, this.family, name => this.test(name, depth + 1));
    if (fit === 'never') return false;
    if (fit === 'unknown') this.unknown = true;
    const all = fit === 'always';
    if (term.outcome === 'reject' || this.callRejects(term, depth)) {
      exits.rejected = true;
      if (depth === 0 && namesInvalid(term)) this.checks.push({ by: label(policy, term), place: term.place });
      return all;
    }
    if (term.goOn) {
      const next = nextTerm(policy.terms, index, term.goOn.to);
      if (next < 0) this.exit(policy, term, exits, depth);
      else this.terms(policy, next, term, seen, exits, depth);
      return all;
    }
    if (term.outcome === 'next-term') return false;
    if (term.outcome === 'next-policy') exits.nextPolicy = true;
    else this.exit(policy, term, exits, depth);
    return all;
  }

  private exit(policy: Policy, term: Term, exits: Exits, depth: number): void {
    exits.accepted = true;
    if (depth === 0) this.accept(label(policy, term), term.place, namesInvalid(term));
  }

  /** `call`: a policy that rejects the whole class rejects it here. */
  private callRejects({ call }: Term, depth: number): boolean {
    const called = call && this.device.policies.get(call.value);
    if (!called || depth >= deepest) return false;
    const { accepted, nextPolicy } = this.policy(called, depth + 1);
    return !accepted && !nextPolicy;
  }

  private test(name: string, depth: number): Fit {
    const policy = this.device.policies.get(name);
    if (!policy || depth >= deepest) return 'unknown';
    const { accepted, nextPolicy, rejected, fellThrough } = this.policy(policy, depth);
    const passes = accepted || nextPolicy;
    const fails = rejected || fellThrough;
    return passes && fails ? 'some' : passes ? 'always' : 'never';
  }
}

function label(policy: Policy, term: Term): string {
  return term.name === '' ? policy.name : `${policy.name} ${term.name}`;
}

/** Whether the term looks at origin validation. */
function namesInvalid(term: Term): boolean {
  return everyCondition(term.conditions).some(condition => condition.type === 'origin-validation' && condition.states.includes('invalid'));
}
