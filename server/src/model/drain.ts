/** Long work is a generator, so that a caller can let other work in between its steps. */

/** Runs it to its end at once. */
export function drain<T>(work: Generator<unknown, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
