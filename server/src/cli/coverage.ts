/** `bestpath coverage`: how much of each file was understood. */
import type { ConfigText } from '../notation/config-text.ts';
import { lineStates } from '../notation/reading.ts';
import type { Workspace } from '../workspace.ts';
import { printJson } from './load.ts';

export interface Coverage {
  readonly lines: number;
  readonly understood: number;
  readonly recognised: number;
  readonly unknown: number;
  /** 1-based. */
  readonly unknownLines: readonly number[];
}

/** Counts the lines of a file by state. Blank lines, comments, banner text and certificates do not count. */
export function coverageOf(config: ConfigText): Coverage {
  const counts = [0, 0, 0, 0];
  const unknownLines: number[] = [];
  for (const { reading, at } of config.sections) {
    for (const [i, state] of reading.states.entries()) {
      counts[state]!++;
      if (state === lineStates.unknown) unknownLines.push(at.line + i + 1);
    }
  }
  const [, understood = 0, recognised = 0, unknown = 0] = counts;
  return { lines: understood + recognised + unknown, understood, recognised, unknown, unknownLines };
}

export function coverage(workspace: Workspace, format: string): number {
  const files = workspace.all().map(({ file, vendor, config }) => [file, { vendor, ...(config ? coverageOf(config) : emptyCoverage) }] as const);
  if (format === 'json') printJson({ version: 1, files: Object.fromEntries(files) });
  else for (const [file, c] of files) process.stdout.write(`${file}  ${c.vendor ?? 'not recognised'}  ${c.lines} lines, ${c.understood} understood, ${c.recognised} recognised, ${c.unknown} unknown\n`);
  return 0;
}

const emptyCoverage: Coverage = { lines: 0, understood: 0, recognised: 0, unknown: 0, unknownLines: [] };
