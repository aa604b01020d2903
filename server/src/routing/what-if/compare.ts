/** Two simulations of one network in different states: devices, sessions and routes. */
import type { Simulation } from '../simulation.ts';
import { type Change, differenceSteps } from './difference.ts';
import { type SessionChange, sessionChanges } from './sessions.ts';

export interface Comparison {
  /** Names, in order. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** Of devices that both states have. */
  readonly sessions: readonly SessionChange[];
  readonly changes: readonly Change[];
}

/** In slices, as many rows may have to be compared. */
export function* compareSteps(before: Simulation, after: Simulation): Generator<void, Comparison> {
  const missingIn = (other: Simulation, { devices }: Simulation) => [...devices.keys()].filter(name => !other.devices.has(name)).sort();
  const [added, removed] = [missingIn(before, after), missingIn(after, before)];
  const changes = yield* differenceSteps(before, after, new Set(removed));
  return { added, removed, sessions: sessionChanges(before, after, new Set([...added, ...removed])), changes };
}
