/** One thread of a failure sweep: says each row as it is known. */
import { parentPort, workerData } from 'node:worker_threads';
import type { SweepMessage, SweepTask } from '../host/sweep-threads.ts';
import { simulate } from '../routing/simulate.ts';
import { sweepSteps } from '../routing/what-if/sweep.ts';

const { network, failures } = workerData as SweepTask;
const before = simulate(network);
for (const [index, failure] of failures) {
  const steps = sweepSteps(network, before, [failure]);
  let step = steps.next();
  while (!step.done) step = steps.next();
  const [row] = step.value;
  if (row) parentPort?.postMessage({ index, row } satisfies SweepMessage);
}
