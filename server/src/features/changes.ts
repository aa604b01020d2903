/** What a network does otherwise than another state of it, such as that of the last commit. */
import type { Simulation } from '../routing/simulation.ts';
import { compareSteps } from '../routing/what-if/compare.ts';
import type { SessionChange } from '../routing/what-if/sessions.ts';
import { mostChanges, shownChange, type WhatIfAnswer } from './what-if.ts';

export interface ChangesAnswer extends Pick<WhatIfAnswer, 'changes' | 'more' | 'notes'> {
  /** Devices, and sessions of the others, that come or go, in words. */
  readonly sessions: readonly string[];
}

/** In steps, as many rows may have to be compared. */
export function* changesAnswer(before: Simulation, after: Simulation): Generator<void, ChangesAnswer> {
  const { added, removed, sessions, changes } = yield* compareSteps(before, after);
  const notes = [...(after.converged ? [] : ['the network does not settle']), ...after.messages];
  if (changes.some(({ assumed }) => assumed)) notes.push('some routes rest on assumptions');
  return {
    changes: changes.slice(0, mostChanges).map(shownChange),
    more: Math.max(0, changes.length - mostChanges),
    notes,
    sessions: [...added.map(name => `${name} is new`), ...removed.map(name => `${name} is gone`), ...sessions.map(sessionText)],
  };
}

/** A session that goes down or comes up, in words. */
export function sessionText({ device, vrf, neighbor, kind, why }: SessionChange): string {
  const where = vrf === 'default' ? device : `${device} VRF ${vrf}`;
  return kind === 'lost'
    ? `${where}: session to ${neighbor} goes down: ${why}`
    : `${where}: session to ${neighbor} comes up: before, ${why}`;
}
