/** Time as tests measure it. */

/** Milliseconds of processor time that this process has used. A busy machine does not stretch it as it does the time on the wall. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
