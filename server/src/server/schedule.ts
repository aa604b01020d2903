/** Long work in slices: a generator runs for ten milliseconds, then messages get in. A new run of the same name replaces the old one. */

const slice = 10;

/** Lets waiting messages in: `setImmediate` in Node, a message channel in browsers, where timers are throttled. */
const pause: () => Promise<void> =
  typeof setImmediate === 'function'
    ? () => new Promise(resolve => setImmediate(resolve))
    : () =>
        new Promise(resolve => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve();
          port2.postMessage(0);
        });

/** Runs `work` to its end; undefined when `stopped` says so between two slices. */
export async function inSlices<T>(work: Generator<void, T>, stopped: () => boolean): Promise<T | undefined> {
  for (;;) {
    const until = performance.now() + slice;
    for (;;) {
      const step = work.next();
      if (step.done) return step.value;
      if (performance.now() >= until) break;
    }
    await pause();
    if (stopped()) return undefined;
  }
}

/** Starts runs by name; starting a name again stops the run before it. */
export function scheduler(): { start<T>(name: string, work: () => Generator<void, T>, done: (result: T) => void): Promise<void> } {
  const current = new Map<string, symbol>();
  return {
    async start(name, work, done) {
      const mine = Symbol(name);
      current.set(name, mine);
      await pause();
      if (current.get(name) !== mine) return;
      const result = await inSlices(work(), () => current.get(name) !== mine);
      if (result === undefined) return;
      current.delete(name);
      done(result);
    },
  };
}
