/** Matches expressions in time linear in the input: a nondeterministic automaton, whose state sets are kept as deterministic states once reached. */

import type { Expression, UnitRanges } from './expression.ts';
import { failure, type Parsed, success } from './parsed.ts';

type State =
  | { readonly type: 'unit'; readonly ranges: UnitRanges; readonly next: number }
  | { readonly type: 'begin' | 'end'; readonly next: number }
  | { readonly type: 'split'; next: number; other: number }
  | { readonly type: 'accept' };

/** Plain data. It searches: a match may begin and end anywhere unless the expression has anchors. */
export interface Automaton {
  readonly states: readonly State[];
  readonly start: number;
}

const mostStates = 20000;

/** Refuses expressions whose repetitions expand to more states than can be evaluated quickly. */
export function buildAutomaton(expression: Expression): Parsed<Automaton> {
  const size = sizeOf(expression);
  if (size > mostStates) return failure(`the repetitions of this pattern expand to more than ${mostStates} states`, 0);
  const states: State[] = [{ type: 'accept' }];
  return success({ start: build(states, expression, 0), states });
}

/** An upper bound of the states, counted before any is made, so that nested repetitions cost nothing to refuse. */
function sizeOf(expression: Expression): number {
  switch (expression.type) {
    case 'sequence':
    case 'choice':
      return expression.parts.reduce((sum, part) => sum + sizeOf(part), 1 + expression.parts.length);
    case 'repeat':
      return (sizeOf(expression.body) + 1) * (expression.max === Infinity ? expression.min + 1 : Math.max(expression.max, 1));
    default:
      return 1;
  }
}

/** Adds the states of an expression that goes on at `next`; returns where it begins. */
function build(states: State[], expression: Expression, next: number): number {
  switch (expression.type) {
    case 'unit':
      return states.push({ type: 'unit', ranges: expression.ranges, next }) - 1;
    case 'begin':
    case 'end':
      return states.push({ type: expression.type, next }) - 1;
    case 'sequence':
      return expression.parts.reduceRight((after, part) => build(states, part, after), next);
    case 'choice':
      return expression.parts
        .map(part => build(states, part, next))
        .reduceRight((other, start) => states.push({ type: 'split', next: start, other }) - 1);
    case 'repeat':
      return buildRepeat(states, expression.body, expression.min, expression.max, next);
  }
}

function buildRepeat(states: State[], body: Expression, min: number, max: number, next: number): number {
  let start = next;
  if (max === Infinity) {
    const loop: State = { type: 'split', next, other: next };
    start = states.push(loop) - 1;
    loop.next = build(states, body, start);
  } else {
    for (let count = min; count < max; count++) {
      const inside = build(states, body, start);
      start = states.push({ type: 'split', next: inside, other: next }) - 1;
    }
  }
  for (let count = 0; count < min; count++) start = build(states, body, start);
  return start;
}

/** A set of states that the automaton is in between two units, with what is known about going on from it. */
interface StateSet {
  readonly members: readonly number[];
  readonly accepted: boolean;
  readonly acceptedAtEnd: boolean;
  readonly next: Map<number, StateSet>;
}

interface Cache {
  sets: Map<string, StateSet>;
  first: StateSet;
  transitions: number;
}

const caches = new WeakMap<Automaton, Cache>();

/** Beyond this number a cache is thrown away and filled again, so that memory stays bounded for any input. */
const mostTransitions = 50000;

function cacheOf(automaton: Automaton): Cache {
  let cache = caches.get(automaton);
  if (!cache || cache.transitions > mostTransitions) {
    cache = { sets: new Map(), first: makeSet(automaton, [automaton.start], true), transitions: 0 };
    caches.set(automaton, cache);
  }
  return cache;
}

/** Whether the automaton finds a match in a run of `length` units. */
export function finds(automaton: Automaton, length: number, unitAt: (index: number) => number): boolean {
  let cache = cacheOf(automaton);
  let set = cache.first;
  for (let index = 0; index < length; index++) {
    if (set.accepted) return true;
    const unit = unitAt(index);
    let next = set.next.get(unit);
    if (!next) {
      if (cache.transitions > mostTransitions) cache = cacheOf(automaton);
      next = step(automaton, cache, set, unit);
    }
    set = next;
  }
  return set.acceptedAtEnd;
}

function step(automaton: Automaton, cache: Cache, set: StateSet, unit: number): StateSet {
  const reached = [automaton.start];
  for (const member of set.members) {
    const state = automaton.states[member]!;
    if (state.type === 'unit' && inRanges(state.ranges, unit)) reached.push(state.next);
  }
  const made = makeSet(automaton, reached, false);
  const key = made.members.join(' ');
  const next = cache.sets.get(key) ?? made;
  cache.sets.set(key, next);
  set.next.set(unit, next);
  cache.transitions += 1 + (next === made ? made.members.length >> 4 : 0);
  return next;
}

function inRanges(ranges: UnitRanges, unit: number): boolean {
  return ranges.some(([low, high]) => unit >= low && unit <= high);
}

function makeSet(automaton: Automaton, from: readonly number[], atBegin: boolean): StateSet {
  const here = closure(automaton, from, atBegin, false);
  const accepted = here.includes(0);
  return { members: here, accepted, acceptedAtEnd: accepted || closure(automaton, here, atBegin, true).includes(0), next: new Map() };
}

/** The states reached without reading a unit, sorted; only those that a unit or the end can lead on from are kept. State 0 accepts. */
function closure(automaton: Automaton, from: readonly number[], atBegin: boolean, atEnd: boolean): number[] {
  const seen = new Set<number>();
  const pending = [...from];
  for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    const state = automaton.states[at]!;
    if (state.type === 'split') pending.push(state.next, state.other);
    else if ((state.type === 'begin' && atBegin) || (state.type === 'end' && atEnd)) pending.push(state.next);
  }
  return [...seen].filter(at => lastingTypes.has(automaton.states[at]!.type)).sort((a, b) => a - b);
}

const lastingTypes = new Set<State['type']>(['unit', 'end', 'accept']);
