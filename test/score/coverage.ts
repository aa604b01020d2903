/** How much of the recorded configurations is known and understood, by vendor and set. `npm run score -- coverage` prints it. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { getOrMake } from '../../server/src/model/drafts.ts';
import { ConfigText } from '../../server/src/notation/config-text.ts';
import { lineStatesOf } from '../../server/src/notation/openers.ts';
import { lineStates } from '../../server/src/notation/reading.ts';
import { detectVendor } from '../../server/src/vendors/detect.ts';
import { type VendorId, vendorOf } from '../../server/src/vendors/index.ts';
import { withParsers } from '../support/parsers.ts';
import { printTable, type SharedFile, sharedFiles } from './shared.ts';

export const coverageSets = ['corpora/eos-avd-examples', 'corpora/netlab-examples', 'labs', 'oracles/device-best-paths'] as const;

/** Configurations of our vendors in a set, each with its vendor. */
export function configsOf(set: string): { readonly file: SharedFile; readonly vendor: VendorId }[] {
  const wanted = (name: string) => !/\.(json|ya?ml|md|log|tf)$|README|_LICENSE|_SOURCE/i.test(name);
  return sharedFiles(set, wanted).flatMap(file => {
    const { vendor } = detectVendor(file.text, file.name);
    return vendor ? [{ file, vendor }] : [];
  });
}

export interface Count {
  readonly vendor: VendorId;
  readonly set: string;
  lines: number;
  understood: number;
  unknown: number;
  /** How often each line of a state occurs, by its first words. */
  readonly heads: { readonly unknown: Map<string, number>; readonly recognised: Map<string, number> };
}

/** Lines of all sets by state. */
export function countSets(): Count[] {
  const counts = new Map<string, Count>();
  for (const set of coverageSets) {
    for (const { file, vendor } of configsOf(set)) {
      const make = (): Count => ({
        vendor,
        set,
        lines: 0,
        understood: 0,
        unknown: 0,
        heads: { unknown: new Map(), recognised: new Map() },
      });
      countFile(getOrMake(counts, `${vendor} ${set}`, make), file, vendor);
    }
  }
  return [...counts.values()].sort((a, b) => (a.vendor < b.vendor ? -1 : a.vendor > b.vendor ? 1 : 0));
}

function countFile(count: Count, { name, text }: SharedFile, vendor: VendorId): void {
  const { sections } = new ConfigText(name, text, vendorOf(vendor).language);
  const lines = sections.flatMap(section => section.text.split('\n').slice(0, section.lines));
  for (const [line, state] of lineStatesOf(sections).entries()) {
    if (state === lineStates.none) continue;
    count.lines++;
    if (state === lineStates.understood) count.understood++;
    else if (state === lineStates.unknown) count.unknown++;
    const heads = state === lineStates.unknown ? 'unknown' : state === lineStates.recognised ? 'recognised' : undefined;
    if (heads) addHead(count.heads[heads], lines[line]!);
  }
}

function addHead(heads: Map<string, number>, line: string): void {
  const words = line.trim().split(/\s+/);
  const head = words
    .filter(word => !/\d/.test(word))
    .slice(0, 3)
    .join(' ');
  heads.set(head, (heads.get(head) ?? 0) + 1);
}

function main(): void {
  const what = process.argv.includes('--recognised') ? 'recognised' : 'unknown';
  const counts = countSets();
  const rows = counts.map(count => row(count.vendor, count.set, [count], frequent(count.heads[what], what === 'unknown' ? 5 : 40)));
  const totals = coverageSets.map(set =>
    row(
      'all',
      set,
      counts.filter(count => count.set === set),
    ),
  );
  const head = ['vendor', 'set', 'lines', 'known %', 'understood %', `most frequent ${what} lines`];
  printTable([head, ...rows, ...totals, row('all', 'all', counts)]);
}

function row(vendor: string, set: string, counts: readonly Count[], last = ''): string[] {
  const sum = (of: 'lines' | 'understood' | 'unknown') => counts.reduce((total, count) => total + count[of], 0);
  const lines = sum('lines');
  return [vendor, set, String(lines), percent(lines - sum('unknown'), lines), percent(sum('understood'), lines), last];
}

/** Rounded down, so that 100 means all. */
const percent = (part: number, of: number) => (Math.floor((10_000 * part) / Math.max(1, of)) / 100).toFixed(2);

const frequent = (heads: ReadonlyMap<string, number>, most: number) =>
  [...heads]
    .sort(([, a], [, b]) => b - a)
    .slice(0, most)
    .map(([head, times]) => `${head} (${times})`)
    .join(', ');

if (import.meta.url === pathToFileURL(path.resolve(process.argv[1] ?? '')).href) {
  await withParsers();
  main();
}
