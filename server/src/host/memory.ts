/** Gives memory back when there is nothing else to do: a server is open all day, and the first reading of a large file leaves as much garbage as it keeps. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Milliseconds between two looks at the process. */
const interval = 3000;
/** Share of a processor below which the process counts as idle. */
const idle = 0.05;
/** Bytes of new heap that are worth a collection. */
const growth = 32_000_000;

/** Collects garbage whenever the process has been idle for a while and its heap has grown. Never keeps the process alive. */
export function collectWhenIdle(): void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  let used = process.cpuUsage();
  let settled = 0;
  setInterval(() => {
    const { user, system } = process.cpuUsage(used);
    used = process.cpuUsage();
    if ((user + system) / 1000 > interval * idle || process.memoryUsage().heapUsed < settled + growth) return;
    collect();
    settled = process.memoryUsage().heapUsed;
    used = process.cpuUsage();
  }, interval).unref();
}
