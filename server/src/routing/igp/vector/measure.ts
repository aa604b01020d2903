/** How EIGRP and RIP measure a way (RFC 7868 section 5.6, RFC 2453 section 3.5). */
import { isLoopback } from '../../../model/interface.ts';
import type { VectorMetric, VectorProcess } from '../../../model/vector.ts';
import type { Port } from '../links.ts';

/** What adds up along a way: the least bandwidth (kbit/s), the delays (picoseconds), the hops. */
export interface Measure {
  readonly bandwidth: number;
  readonly delay: number;
  readonly hops: number;
}

const tenMicroseconds = 10_000_000;

/** Bandwidth (kbit/s) and delay (tens of microseconds) that IOS and NX-OS take for a kind of interface. */
const kinds: readonly (readonly [RegExp, number, number])[] = [
  [/^(lo|loopback)/i, 8_000_000, 500],
  [/^(hundredgig|hu)/i, 100_000_000, 1],
  [/^(fortygig|fo)/i, 40_000_000, 1],
  [/^(twentyfivegig|twe)/i, 25_000_000, 1],
  [/^(tengig|te)/i, 10_000_000, 1],
  [/^(gigabit|gi|port-channel|po|vlan|vl|bdi)/i, 1_000_000, 1],
  [/^(fast|fa)/i, 100_000, 10],
  [/^(serial|se)/i, 1544, 2000],
  [/^(tunnel|tu)/i, 100, 5000],
];

/**
 * What the way through a port adds. Wide metrics take the delay of fast interfaces from their bandwidth (RFC 7868 section 5.6.2.3); ports that are
 * named just `Ethernet` are as fast as the vendor says.
 */
export function measureOf({ device, interface: port }: Port, { protocol, process, wide }: VectorProcess): Measure {
  const own = port.link?.routers.get(`${protocol} ${process}`);
  const kind = kinds.find(([pattern]) => pattern.test(port.name));
  const { ethernet = { bandwidth: 10_000, delay: 100 } } = device.defaults.vector;
  const bandwidth = own?.bandwidth ?? port.bandwidth ?? kind?.[1] ?? ethernet.bandwidth;
  const written = own?.delay ?? port.delay;
  const usual = wide && bandwidth > 1_000_000 ? 10_000_000_000_000 / bandwidth : (kind?.[2] ?? ethernet.delay) * tenMicroseconds;
  return { bandwidth, delay: written === undefined ? usual : written * tenMicroseconds, hops: isLoopback(port.name) ? 0 : 1 };
}

/** Of a redistributed route. */
export function measureOfMetric(metric: VectorMetric): Measure {
  if ('hops' in metric) return { bandwidth: Number.MAX_SAFE_INTEGER, delay: 0, hops: Math.max(0, metric.hops - 1) };
  return { bandwidth: Math.max(1, metric.bandwidth), delay: metric.delay * tenMicroseconds, hops: 0 };
}

export function joined(a: Measure, b: Measure): Measure {
  return { bandwidth: Math.min(a.bandwidth, b.bandwidth), delay: a.delay + b.delay, hops: a.hops + b.hops };
}

/** The number that ways are compared by: hops, the classic composite metric, or the wide one as it enters the routing table. */
export function costOf({ bandwidth, delay, hops }: Measure, { protocol, wide }: VectorProcess): number {
  if (protocol === 'rip') return hops;
  if (wide) return Math.floor((65_536 * 10_000_000) / bandwidth / 128 + (65_536 * delay) / 1_000_000 / 128);
  return 256 * (Math.floor(10_000_000 / bandwidth) + Math.floor(delay / tenMicroseconds));
}

/** RIP counts to 15, EIGRP to 100. */
export function isReachable({ hops }: Measure, { protocol }: VectorProcess): boolean {
  return hops <= (protocol === 'rip' ? 15 : 100);
}
