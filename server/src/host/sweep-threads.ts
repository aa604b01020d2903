/** The failure sweep in worker threads: the same rows in the same order whatever their number. */
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Network } from '../model/network.ts';
import type { Failure } from '../routing/what-if/failure.ts';
import { mostFailures, type SweepControl, type SweepRow } from '../routing/what-if/sweep.ts';
import { sweepHere } from '../server/sweep.ts';

export interface SweepRun extends SweepControl {
  /** Undefined: one for each processor, at most four. */
  readonly threads?: number;
}

/** What a thread is given, and what it says. */
export interface SweepTask {
  readonly network: Network;
  readonly failures: readonly (readonly [index: number, failure: Failure])[];
}
export interface SweepMessage {
  readonly index: number;
  readonly row: SweepRow;
}

/** Fewer failures than this do not repay the start of threads. */
const worthThreads = 8;

export async function sweepInThreads(
  network: Network,
  failures: readonly Failure[],
  { threads, progress, signal }: SweepRun = {},
): Promise<readonly SweepRow[]> {
  const chosen = failures.slice(0, mostFailures);
  const script = path.join(import.meta.dirname, 'sweep.cjs');
  const count = Math.min(threads ?? Math.min(4, availableParallelism()), chosen.length);
  if (count < 2 || chosen.length < worthThreads || !existsSync(script)) return sweepHere(network, chosen, { progress, signal });
  const rows: SweepRow[] = [];
  let done = 0;
  const parts = Array.from({ length: count }, (_, part) =>
    chosen.map((failure, index) => [index, failure] as const).filter(([index]) => index % count === part),
  );
  await Promise.all(
    parts.map(part =>
      inThread(script, { network, failures: part }, signal, ({ index, row }) => {
        rows[index] = row;
        progress?.(++done, chosen.length);
      }),
    ),
  );
  return rows.filter(row => row !== undefined);
}

function inThread(
  script: string,
  workerData: SweepTask,
  signal: AbortSignal | undefined,
  take: (message: SweepMessage) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(script, { workerData });
    const stop = () => void worker.terminate();
    signal?.addEventListener('abort', stop);
    if (signal?.aborted) stop();
    worker.on('message', take);
    worker.on('error', reject);
    worker.on('exit', () => {
      signal?.removeEventListener('abort', stop);
      resolve();
    });
  });
}
