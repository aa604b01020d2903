/** `bestpath references`: definitions and references of every name, what is undefined and what is unused. */
import { getOrMake } from '../model/drafts.ts';
import { type Named, nameMeant, type Symbols, type SymbolUse, standaloneKinds, symbolKey } from '../model/symbol.ts';
import type { ConfigText } from '../notation/config-text.ts';
import { forPeople } from '../notation/template.ts';
import { rangeOf } from '../text/place.ts';
import { vendorOf } from '../vendors/index.ts';
import type { FileState } from '../workspace/file-state.ts';
import type { Workspace } from '../workspace.ts';
import { printJson } from './load.ts';

type Row = readonly (string | number)[];
interface Rows {
  readonly definitions: Row[];
  readonly references: Row[];
  readonly undefined: Row[];
  readonly unused: Row[];
}

export function references(workspace: Workspace, format: string): number {
  const rows: Rows = { definitions: [], references: [], undefined: [], unused: [] };
  const files: Record<string, { vendor: string | null }> = {};
  for (const state of workspace.all()) {
    files[state.file] = { vendor: state.vendor };
    if (state.config) addFile(rows, state, state.config);
  }
  if (format === 'json') printJson({ version: 1, files, ...rows });
  else {
    for (const [file, kind, name, line] of rows.undefined) process.stdout.write(`${file}:${line}: ${kind} ${name} is not defined\n`);
    for (const [file, kind, name, line] of rows.unused) process.stdout.write(`${file}:${line}: ${kind} ${name} is not used\n`);
    if (rows.undefined.length + rows.unused.length === 0) process.stdout.write('Every name is defined and used.\n');
  }
  return 0;
}

function addFile(rows: Rows, { file, vendor }: FileState, config: ConfigText): void {
  const builtIn = (vendor && vendorOf(vendor).writer?.builtIn) || (() => false);
  const lastLine = blockEnds(config);
  const references = referencesByMeaning(config.symbols);
  for (const named of config.symbols.values()) {
    const { kind, name } = named;
    const meant = references.get(symbolKey(kind, name)) ?? [];
    const blocks = blocksOf(named, lastLine);
    for (const [first, last] of blocks) rows.definitions.push([file, kind, name, first, last]);
    // Lines that describe an object are uses of it only where there is no definition to describe.
    const uses = named.definitions.length > 0 ? meant.filter(({ describes }) => !describes) : meant;
    for (const use of uses) rows.references.push([file, kind, name, forPeople(use.usage), lineOf(use)]);
    // What the device brings along needs no definition, and one that it prints needs no use.
    if (builtIn(kind, name)) continue;
    if (named.definitions.length === 0) for (const use of meant) if (!use.given) rows.undefined.push([file, kind, name, lineOf(use)]);
    if (uses.length === 0 && !standaloneKinds.has(kind)) for (const [first] of blocks) rows.unused.push([file, kind, name, first]);
  }
}

/** References by the name that they mean: a list that is of one of several kinds counts for the kind that is defined. */
function referencesByMeaning(symbols: Symbols): ReadonlyMap<string, SymbolUse[]> {
  const found = new Map<string, SymbolUse[]>();
  for (const { references } of symbols.values()) {
    for (const use of references) {
      const { kind, name } = nameMeant(symbols, use) ?? use;
      getOrMake(found, symbolKey(kind, name), (): SymbolUse[] => []).push(use);
    }
  }
  return found;
}

const lineOf = (use: SymbolUse) => rangeOf(use.place).start.line + 1;

/** Contiguous blocks of lines that define a name, 1-based, both ends included. */
function blocksOf(named: Named, lastLine: (line: number) => number): [number, number][] {
  const starts = [...new Set([...named.definitions].map(lineOf))].sort((a, b) => a - b);
  const blocks: [number, number][] = [];
  for (const first of starts) {
    const last = lastLine(first);
    const before = blocks.at(-1);
    if (before && first <= before[1] + 1) before[1] = Math.max(before[1], last);
    else blocks.push([first, last]);
  }
  return blocks;
}

/** For each line (1-based) the last line of the block that it opens: those that follow at a greater depth. */
function blockEnds(config: ConfigText): (line: number) => number {
  const depths: number[] = [];
  const states: number[] = [];
  for (const { reading } of config.sections) {
    depths.push(...reading.depths);
    states.push(...reading.states);
  }
  return first => {
    let last = first;
    for (let line = first; line < depths.length; line++) {
      if (states[line] === 0) continue;
      if (depths[line]! <= depths[first - 1]!) break;
      last = line + 1;
    }
    return last;
  };
}
