/** Every single failure in turn: which prefixes die or move. Deterministic, one simulation for each failure, in steps. */
import type { Network } from '../../model/network.ts';
import { simulateSteps } from '../simulate.ts';
import type { Simulation } from '../simulation.ts';
import { type Change, differenceSteps } from './difference.ts';
import { type Failure, failureName, failuresOf, ownPrefixes, withFailures } from './failure.ts';

export interface SweepRow {
  readonly failure: Failure;
  readonly name: string;
  /** Prefixes that some other device has no route for any more, but for subnets of what failed; and those whose packets go elsewhere. */
  readonly lost: readonly string[];
  readonly moved: readonly string[];
  /** Rows of tables that lost, moved or changed. */
  readonly rows: number;
  /** The network settles without what failed. */
  readonly converged: boolean;
}

/** What a sweep is told from outside. */
export interface SweepControl {
  readonly progress?: (done: number, all: number) => void;
  /** Rows that are not there yet when it is aborted are left out. */
  readonly signal?: AbortSignal;
}

/** More failures than this are not simulated. */
export const mostFailures = 10_000;

/** The difference that failures make. The devices that fail are left out. */
export function* whatIfSteps(
  network: Network,
  before: Simulation,
  failures: readonly Failure[],
): Generator<void, { after: Simulation; changes: Change[] }> {
  const after = yield* simulateSteps(withFailures(network, failures));
  const failed = new Set(failures.flatMap(failure => (failure.kind === 'device' ? [failure.device] : [])));
  return { after, changes: yield* differenceSteps(before, after, failed) };
}

/** @param progress is told after each failure how many are done. */
export function* sweepSteps(
  network: Network,
  before: Simulation,
  failures: readonly Failure[] = failuresOf(network),
  progress: (done: number, all: number) => void = () => {},
): Generator<void, SweepRow[]> {
  const rows: SweepRow[] = [];
  const chosen = failures.slice(0, mostFailures);
  for (const failure of chosen) {
    const { after, changes } = yield* whatIfSteps(network, before, [failure]);
    const own = ownPrefixes(network, failure);
    const others = changes.filter(({ kind, prefix }) => kind !== 'lost' || !own.has(prefix));
    rows.push(rowOf(failure, others, after.converged));
    progress(rows.length, chosen.length);
    yield;
  }
  return rows;
}

function rowOf(failure: Failure, changes: readonly Change[], converged: boolean): SweepRow {
  const of = (...kinds: readonly Change['kind'][]) => [
    ...new Set(changes.filter(({ kind }) => kinds.includes(kind)).map(({ prefix }) => prefix)),
  ];
  const lost = of('lost');
  const dead = new Set(lost);
  return {
    failure,
    name: failureName(failure),
    lost,
    moved: of('moved', 'open').filter(prefix => !dead.has(prefix)),
    rows: changes.length,
    converged,
  };
}
