/** Speed of reading: text → device for configurations of 100,000 lines, and the graphs of all tables. Prints medians; exits 1 when a target is missed. */
import { readParserFiles } from '../../server/src/host/grammar-files.ts';
import { assembleDevice } from '../../server/src/model/assemble.ts';
import { ConfigText } from '../../server/src/notation/config-text.ts';
import { loadParsers } from '../../server/src/shapes/parsers.ts';
import { type VendorId, vendorOf, vendors } from '../../server/src/vendors/index.ts';
import { iosConfig } from './ios-config.ts';
import { junosConfig, junosSetConfig } from './junos-config.ts';

const runs = 9;
const wantedLines = 150_000;
const wantedGraphs = 50;

function toDevice(file: string, text: string, id: VendorId) {
  const { language, defaults } = vendorOf(id);
  const config = new ConfigText(file, text, language);
  const { objects, symbols, found } = config;
  const { problems, unknown: unknownLines, hostBits, directives: suppressions } = found;
  return assembleDevice({ file, vendor: id, objects, symbols, defaults, problems, unknownLines, hostBits, suppressions });
}

const median = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1]!;

/** Wall and processor time in ms; the latter counts the collector's own threads. What was left before is collected first. */
function timed(work: () => unknown): { wall: number; cpu: number } {
  globalThis.gc?.();
  const cpu = process.cpuUsage();
  const begin = performance.now();
  work();
  const wall = performance.now() - begin;
  const { user, system } = process.cpuUsage(cpu);
  return { wall, cpu: (user + system) / 1000 };
}

function measure(what: string, text: string, id: VendorId): boolean {
  const lines = text.split('\n').length - 1;
  const first = timed(() => toDevice('first', text, id));
  const more = Array.from({ length: runs }, () => timed(() => toDevice('bench', text, id)));
  const wall = median(more.map(time => time.wall));
  const cpu = median(more.map(time => time.cpu));
  const rate = (ms: number) => `${Math.round(lines / ms)}k lines/s`.padStart(14);
  console.log(
    `${what.padEnd(34)}${rate(wall)} wall (${wall.toFixed(0)} ms)${rate(cpu)} cpu (${cpu.toFixed(0)} ms)${rate(first.wall)} first (${first.wall.toFixed(0)} ms)`,
  );
  return lines / wall >= wantedLines / 1000;
}

/** The graphs of all tables as far as they are built before the first line is read; the rest is built where lines lead. */
function measureGraphs(): boolean {
  const { wall, cpu } = timed(() => vendors.map(({ language }) => language.root()));
  console.log(`${'graphs of all tables'.padEnd(34)}${wall.toFixed(0)} ms wall, ${cpu.toFixed(0)} ms cpu of at most ${wantedGraphs}`);
  return wall < wantedGraphs;
}

await loadParsers(readParserFiles(process.cwd()));
const reached = [
  measureGraphs(),
  measure('IOS, 100,000 lines', iosConfig(100_000, 5_000), 'ios'),
  measure('Junos braces, 100,000 lines', junosConfig(100_000), 'junos'),
  measure('Junos set, 100,000 lines', junosSetConfig(100_000), 'junos'),
];
process.exitCode = reached.every(Boolean) ? 0 : 1;
