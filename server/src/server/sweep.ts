/** The failure sweep of an editor: in threads where the host has them, else in slices, with progress that can be cancelled. */
import { type SweepAnswer, type SweptPrefix, sweepAnswer } from '../features/sweep.ts';
import type { Network } from '../model/network.ts';
import type { SweepParams, SweepPrefix, SweepResult } from '../protocol.ts';
import { simulateSteps } from '../routing/simulate.ts';
import { type Failure, failuresOf } from '../routing/what-if/failure.ts';
import { mostFailures, type SweepControl, type SweepRow, sweepSteps } from '../routing/what-if/sweep.ts';
import { toLocation } from './convert.ts';
import { guarded } from './guard.ts';
import { inSlices } from './schedule.ts';
import { rootFor, type Session } from './session.ts';

const nothing: SweepResult = { failures: [], harmless: 0, done: 0, all: 0, outsideUnknown: false };

export function answerSweep(session: Session): void {
  session.connection.onRequest(
    'bestpath/sweep',
    guarded<SweepParams, SweepResult>(session, 'sweep', nothing, async ({ uri }, token) => {
      const root = await rootFor(session, uri);
      if (root === undefined) return nothing;
      const network = session.workspace.network(root);
      const stop = new AbortController();
      const failures = failuresOf(network).slice(0, mostFailures);
      token.onCancellationRequested(() => stop.abort());
      const progress = session.client.progress ? await session.connection.window.createWorkDoneProgress() : undefined;
      progress?.begin('Bestpath: failure sweep', 0, undefined, true);
      progress?.token.onCancellationRequested(() => stop.abort());
      const report = (done: number) => progress?.report(Math.floor((100 * done) / failures.length), `${done} of ${failures.length}`);
      try {
        const run = session.host.sweep ?? sweepHere;
        return toResult(sweepAnswer(network, await run(network, failures, { progress: report, signal: stop.signal }), failures.length));
      } finally {
        progress?.done();
      }
    }),
  );
}

/** One failure after the other, with room for messages in between. */
export async function sweepHere(
  network: Network,
  failures: readonly Failure[],
  { progress, signal }: SweepControl,
): Promise<readonly SweepRow[]> {
  const stopped = () => signal?.aborted === true;
  const rows: SweepRow[] = [];
  const before = await inSlices(simulateSteps(network), stopped);
  for (const failure of before ? failures : []) {
    const found = await inSlices(sweepSteps(network, before!, [failure]), stopped);
    if (!found) break;
    rows.push(...found);
    progress?.(rows.length, failures.length);
  }
  return rows;
}

function toResult({ failures, ...rest }: SweepAnswer): SweepResult {
  const prefixes = (all: readonly SweptPrefix[]): SweepPrefix[] =>
    all.map(({ prefix, place }) => ({ prefix, ...(place && { place: toLocation(place) }) }));
  return {
    ...rest,
    failures: failures.map(({ lost, moved, place, ...row }) => ({
      ...row,
      ...(place && { place: toLocation(place) }),
      lost: prefixes(lost),
      moved: prefixes(moved),
    })),
  };
}
