/** Long work in slices: a generator runs for ten milliseconds, then messages get in. A new run of the same name replaces the old one. */

const slice = 10;

/** Lets waiting messages in: `setImmediate` in Node, a message channel in browsers, where timers are throttled. */
const pause: () => Promise<void> =
  typeof setImmediate === 'function'
    ? () => new Promise(resolve => setImmediate(resolve))
    : () =>
        new Promise(resolve => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => {
            port1.close();
            resolve();
          };
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

export interface Scheduler {
  /**
   * Starts a run; starting a name again stops the run before it.
   * @param delay milliseconds before it begins
   */
  readonly start: <T>(name: string, work: () => Generator<void, T>, done: (result: T) => void, delay?: number) => Promise<void>;
  readonly stop: (name: string) => void;
  /** When no run of the name is under way any more. */
  readonly settled: (name: string) => Promise<void>;
}

/** @param failed is told what a run threw; the run then counts as ended. */
export function scheduler(failed: (name: string, error: unknown) => void): Scheduler {
  const current = new Map<string, { readonly id: symbol; ended: Promise<void> }>();
  async function run<T>(name: string, id: symbol, work: () => Generator<void, T>, done: (result: T) => void, delay: number): Promise<void> {
    const isStopped = () => current.get(name)?.id !== id;
    try {
      await (delay > 0 ? new Promise(resolve => setTimeout(resolve, delay)) : pause());
      if (isStopped()) return;
      const result = await inSlices(work(), isStopped);
      if (result === undefined || isStopped()) return;
      current.delete(name);
      done(result);
    } catch (error) {
      if (!isStopped()) current.delete(name);
      failed(name, error);
    }
  }
  return {
    start(name, work, done, delay = 0) {
      const id = Symbol(name);
      const entry = { id, ended: Promise.resolve() };
      current.set(name, entry);
      entry.ended = run(name, id, work, done, delay);
      return entry.ended;
    },
    stop: name => void current.delete(name),
    async settled(name) {
      for (let entry = current.get(name); entry; entry = current.get(name)) await entry.ended;
    },
  };
}
