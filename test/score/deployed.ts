/** AWS networks that were deployed: what their Terraform text says beside what the cloud's API then reported. `npm run score -- deployed` prints it. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { readCloud } from '../../server/src/terraform/cloud.ts';
import { evaluateModule } from '../../server/src/terraform/evaluated.ts';
import { withParsers } from '../support/parsers.ts';
import { filesOf } from '../support/terraform.ts';
import { readThings } from './deployed-read.ts';
import { type Reported, reportedThings } from './deployed-reported.ts';
import type { Thing } from './deployed-things.ts';
import { printTable, sharedFiles } from './shared.ts';

const folder = 'oracles/terraform/aws-deployed';

export interface Verdict {
  readonly verdict: 'equal' | 'unknown' | 'wrong' | 'only in the text';
  readonly kind: string;
  /** `subnet web: prefix`. */
  readonly what: string;
  readonly ours?: string;
  readonly theirs?: string;
}

export interface Deployment {
  readonly name: string;
  readonly verdicts: readonly Verdict[];
  /** Things with a name that the cloud reported and no text describes. */
  readonly onlyReported: readonly string[];
  /** Why nothing was compared. */
  readonly note?: string;
}

/** One for each folder with Terraform text, or for a deployment without any; none where the material is absent. */
export function compareDeployments(): Deployment[] {
  const files = sharedFiles(folder, name => /\.(?:tf|json)$/.test(name));
  const labs = [...new Set(files.map(({ name }) => name.split('/')[3]!))];
  return labs.flatMap(lab => {
    const own = files.filter(({ name }) => name.startsWith(`${folder}/${lab}/`));
    const rows = rowsOf(own.filter(({ name }) => name.endsWith('.json')));
    const texts = Object.fromEntries(own.filter(({ name }) => name.endsWith('.tf')).map(({ name, text }) => [name, text]));
    const folders = [...new Set(Object.keys(texts).map(name => path.posix.dirname(name)))];
    if (folders.length === 0) return [{ name: lab, verdicts: [], onlyReported: reportedThings(rows, []).map(label), note: 'no text' }];
    return folders.map(at => {
      const module = evaluateModule(filesOf(texts), at);
      const name = at.slice(folder.length + 1);
      // Terraform refuses such a folder: it holds variants of one module side by side.
      if (module.problems.some(({ message }) => message.startsWith('There is already a resource')))
        return { name, verdicts: [], onlyReported: [], note: 'no module: resources are declared twice' };
      const ours = readThings(readCloud(module).cloud);
      return compare(
        name,
        ours,
        reportedThings(
          rows,
          ours.map(thing => thing.name),
        ),
      );
    });
  });
}

function rowsOf(files: readonly { name: string; text: string }[]): Reported {
  const rows: Record<string, Reported[string]> = {};
  for (const { name, text } of files) {
    const kind = path.posix.basename(name, '.json');
    const found = (JSON.parse(text) as Reported)[kind] ?? [];
    rows[kind] = [...(rows[kind] ?? []), ...found];
  }
  return rows;
}

const label = ({ kind, name }: Thing) => `${kind} ${name}`;

function compare(name: string, ours: readonly Thing[], theirs: readonly Thing[]): Deployment {
  const matched = new Set<Thing>();
  const verdicts = ours.flatMap((own): Verdict[] => {
    const candidates = theirs.filter(other => label(other) === label(own) && !matched.has(other));
    const twin = candidates.find(other => !different(own, other)) ?? candidates[0];
    if (!twin) return [{ verdict: 'only in the text', kind: own.kind, what: label(own) }];
    // Other accounts report what is shared with them once more.
    for (const other of candidates) if (other === twin || JSON.stringify(other) === JSON.stringify(twin)) matched.add(other);
    return Object.entries(own.fields).map(([field, value]) => ({
      verdict: value === undefined ? 'unknown' : value === twin.fields[field] ? 'equal' : 'wrong',
      kind: own.kind,
      what: `${label(own)}: ${field}`,
      ours: value,
      theirs: twin.fields[field],
    }));
  });
  return { name, verdicts, onlyReported: theirs.filter(other => !matched.has(other)).map(label) };
}

function different(own: Thing, other: Thing): boolean {
  return Object.entries(own.fields).some(([field, value]) => value !== undefined && value !== other.fields[field]);
}

function main(): void {
  const verdictNames = ['equal', 'unknown', 'wrong', 'only in the text'] as const;
  const deployments = compareDeployments();
  const rows = deployments.map(({ name, verdicts, onlyReported, note }) => [
    name,
    ...verdictNames.map(verdict => String(verdicts.filter(each => each.verdict === verdict).length)),
    String(onlyReported.length),
    note ?? '',
  ]);
  printTable([['deployment', ...verdictNames, 'only reported', ''], ...rows]);
  const details = process.argv.includes('--misses') ? ['wrong', 'unknown', 'only in the text'] : ['wrong'];
  for (const { name, verdicts, onlyReported } of deployments) {
    for (const { verdict, what, ours, theirs } of verdicts)
      if (details.includes(verdict)) console.log(`${name}: ${verdict}: ${what}\n  read      ${ours}\n  reported  ${theirs}`);
    if (details.length > 1) for (const what of onlyReported) console.log(`${name}: only reported: ${what}`);
  }
  if (deployments.some(({ verdicts }) => verdicts.some(({ verdict }) => verdict === 'wrong'))) process.exitCode = 1;
}

if (import.meta.url === pathToFileURL(path.resolve(process.argv[1] ?? '')).href) {
  await withParsers();
  main();
}
