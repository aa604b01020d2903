/** `bestpath coverage`: how much of each file was understood. */
import { type CoverageCount, countCoverage } from '../features/coverage.ts';
import type { ConfigText } from '../notation/config-text.ts';
import { lineStatesOf } from '../notation/openers.ts';
import { lineStates } from '../notation/reading.ts';
import type { FileState } from '../workspace/file-state.ts';
import type { Workspace } from '../workspace.ts';
import { printJson } from './load.ts';
import { print, table } from './terminal.ts';

export interface Coverage extends CoverageCount {
  /** 1-based. */
  readonly unknownLines: readonly number[];
}

function coverageOf(config: ConfigText): Coverage {
  const unknownLines: number[] = [];
  for (const [line, state] of lineStatesOf(config.sections).entries()) {
    if (state === lineStates.unknown) unknownLines.push(line + 1);
  }
  return { ...countCoverage(config), unknownLines };
}

export function coverage(workspace: Workspace, format: string): number {
  const files = workspace.all().filter(state => state.settings === undefined && state.vrps === undefined && state.outside === undefined);
  if (format === 'json')
    printJson({
      version: 1,
      files: Object.fromEntries(files.map(state => [state.file, { vendor: state.vendor, ...coverageOfFile(state) }])),
    });
  else print([...table([head, ...files.map(row)], 0), ''].join('\n'));
  return 0;
}

const head = ['file', 'vendor', 'lines', 'understood', 'recognised', 'unknown', 'first unknown lines'];

function row(state: FileState): string[] {
  const { lines, understood, recognised, unknown, unknownLines } = coverageOfFile(state);
  if (state.module !== undefined) return [state.file, 'Terraform, see bestpath evaluate'];
  if (!state.vendor) return [state.file, state.refused ?? 'not recognised'];
  return [state.file, state.vendor, ...[lines, understood, recognised, unknown].map(String), unknownLines.slice(0, 5).join(' ')];
}

const coverageOfFile = ({ config }: FileState): Coverage =>
  config ? coverageOf(config) : { lines: 0, understood: 0, recognised: 0, unknown: 0, unknownLines: [] };
