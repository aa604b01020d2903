/** What a network does otherwise than another state of it, such as that of the last commit. */
import type { Simulation } from '../routing/simulation.ts';
import { differenceSteps } from '../routing/what-if/difference.ts';
import { type SessionChange, sessionChanges } from '../routing/what-if/sessions.ts';
import { mostChanges, shownChange, type WhatIfAnswer } from './what-if.ts';

export interface ChangesAnswer extends Pick<WhatIfAnswer, 'changes' | 'more' | 'notes'> {
  /** Devices, and sessions of the others, that come or go, in words. */
  readonly sessions: readonly string[];
}

/** In steps, as many rows may have to be compared. */
export function* changesAnswer(before: Simulation, after: Simulation): Generator<void, ChangesAnswer> {
  const [old, now] = [before, after].map(({ devices }) => [...devices.keys()]) as [string[], string[]];
  const added = now.filter(name => !before.devices.has(name));
  const removed = old.filter(name => !after.devices.has(name));
  const changes = yield* differenceSteps(before, after, new Set(removed));
  const notes = [...(after.converged ? [] : ['the network does not settle']), ...after.messages];
  if (changes.some(({ assumed }) => assumed)) notes.push('some routes rest on assumptions');
  return {
    changes: changes.slice(0, mostChanges).map(shownChange),
    more: Math.max(0, changes.length - mostChanges),
    notes,
    sessions: [
      ...added.map(name => `${name} is new`),
      ...removed.map(name => `${name} is gone`),
      ...sessionChanges(before, after, new Set([...added, ...removed])).map(sessionText),
    ],
  };
}

/** A session that goes down or comes up, in words. */
export function sessionText({ device, vrf, neighbor, kind, why }: SessionChange): string {
  const where = vrf === 'default' ? device : `${device} VRF ${vrf}`;
  return kind === 'lost'
    ? `${where}: session to ${neighbor} goes down: ${why}`
    : `${where}: session to ${neighbor} comes up: before, ${why}`;
}
