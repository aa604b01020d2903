/** Speed of Terraform modules in the editor, on public modules. Prints a table; exits 1 when a target is missed; says so where the modules are absent. */
import path from 'node:path';
import { readParserFiles } from '../../server/src/host/grammar-files.ts';
import { loadParsers } from '../../server/src/shapes/parsers.ts';
import { Workspace } from '../../server/src/workspace.ts';
import { type SharedFile, sharedFiles } from '../score/shared.ts';

const corpora = ['terraform-aws-vpc', 'terraform-azurerm-hubnetworking', 'terraform-google-network'];
const wanted = /\.(?:tf|tfvars)$/;

interface Row {
  readonly what: string;
  readonly value: number;
  readonly unit: 'ms' | 'MB';
  readonly target: number;
}

const rows: Row[] = [];

function filesOf(corpus: string): SharedFile[] {
  return sharedFiles(`corpora/${corpus}`, name => wanted.test(name)).map(({ name, text }) => ({
    name: name.slice('corpora/'.length),
    text,
  }));
}

function check(workspace: Workspace): number {
  let count = 0;
  for (const root of workspace.roots()) {
    const work = workspace.findings(root);
    for (let step = work.next(); ; step = work.next())
      if (step.done) {
        count += step.value.length;
        break;
      }
  }
  return count;
}

function timed(work: () => void): number {
  const begin = performance.now();
  work();
  return performance.now() - begin;
}

/** Opens a folder of a module with what it calls, and nothing else: as the first evaluation of an example. */
function firstEvaluation(files: readonly SharedFile[], folder: string): number {
  const workspace = new Workspace(['bench']);
  for (const { name, text } of files) workspace.set(`bench/${name}`, text);
  return timed(() => workspace.moduleView(`bench/${folder}/main.tf`));
}

/** Twenty keystrokes in a row in the first line with `found`, each seen in the values and findings of all modules that lead there. */
function keystrokes(files: readonly SharedFile[], name: string, found: string, typed: (line: string, nth: number) => string): number[] {
  const workspace = new Workspace(['bench']);
  for (const { name: each, text } of files) workspace.set(`bench/${each}`, text);
  const file = `bench/${name}`;
  check(workspace);
  const lines = workspace.moduleView(file)!.text.split('\n');
  const at = lines.findIndex(line => line.includes(found));
  return Array.from({ length: 21 }, (_, nth) =>
    timed(() => {
      workspace.change(file, at, at, `${typed(lines[at]!, nth)}\n`);
      workspace.moduleView(file);
      check(workspace);
    }),
  ).slice(1);
}

/** The modules again and again under other names. */
function manyModules(files: readonly SharedFile[], count: number): void {
  global.gc?.();
  const before = process.memoryUsage().heapUsed;
  const workspace = new Workspace(['bench']);
  const folders = new Set(files.map(({ name }) => path.posix.dirname(name)));
  const copies = Math.ceil(count / folders.size);
  const took = timed(() => {
    for (let copy = 0; copy < copies; copy++) for (const { name, text } of files) workspace.set(`bench/copy${copy}/${name}`, text);
    check(workspace);
  });
  global.gc?.();
  rows.push({ what: `${copies * folders.size} modules: open to findings`, value: took, unit: 'ms', target: 15_000 });
  rows.push({ what: 'the same, memory of the heap', value: (process.memoryUsage().heapUsed - before) / 1e6, unit: 'MB', target: 600 });
}

function print(): void {
  const width = Math.max(...rows.map(row => row.what.length));
  for (const { what, value, unit, target } of rows)
    console.log(
      `${what.padEnd(width)}${value.toFixed(1).padStart(10)} ${unit}${String(target).padStart(8)} ${unit}${value > target ? '  missed' : ''}`,
    );
  process.exitCode = rows.some(({ value, target }) => value > target) ? 1 : 0;
}

await loadParsers(readParserFiles(process.cwd()));
const vpc = filesOf('terraform-aws-vpc');
if (vpc.length === 0) console.log('no Terraform modules here: skipped');
else {
  rows.push({
    what: 'examples/complete: first evaluation',
    value: firstEvaluation(vpc, 'terraform-aws-vpc/examples/complete'),
    unit: 'ms',
    target: 300,
  });
  const kinds = {
    'in the ports of a network ACL': keystrokes(vpc, 'terraform-aws-vpc/main.tf', 'rule_number', (line, nth) => `${line} + ${nth}`),
    'in the prefix of every VPC': keystrokes(vpc, 'terraform-aws-vpc/main.tf', '? null : var.cidr', (line, nth) =>
      nth % 2 === 0 ? line.slice(0, -1) : line,
    ),
  };
  for (const [where, times] of Object.entries(kinds)) {
    const median = times.toSorted((a, b) => a - b)[10]!;
    rows.push({ what: `main.tf of 60 KB, keystroke ${where}: to values and findings`, value: median, unit: 'ms', target: 30 });
    rows.push({ what: 'the same, slowest of twenty', value: Math.max(...times), unit: 'ms', target: 30 });
  }
  manyModules(corpora.flatMap(filesOf), 1000);
  print();
}
