/** `bestpath diff`: what another state of the same configurations changes, in tables, sessions and findings. */
import path from 'node:path';
import { sessionText } from '../features/changes.ts';
import { drain } from '../model/drain.ts';
import { simulate } from '../routing/simulate.ts';
import type { Simulation } from '../routing/simulation.ts';
import { compareSteps } from '../routing/what-if/compare.ts';
import type { Change } from '../routing/what-if/difference.ts';
import type { SessionChange } from '../routing/what-if/sessions.ts';
import type { Workspace } from '../workspace.ts';
import { changeLines } from './changes.ts';
import { type Found, findAll, fingerprints, spotOf } from './found.ts';
import { oneNetwork, printJson, shown } from './load.ts';
import { bold, hang, paint, paintSeverity, plural, print } from './terminal.ts';

export interface DiffOptions {
  readonly format: 'text' | 'json';
  readonly probe?: readonly string[];
}

/** One state of the configurations. */
export interface State {
  readonly workspace: Workspace;
  /** As given, for messages. */
  readonly folder: string;
}

interface Difference {
  readonly devices: { readonly added: readonly string[]; readonly removed: readonly string[] };
  readonly sessions: readonly SessionChange[];
  readonly changes: readonly Change[];
  readonly findings: { readonly added: readonly Found[]; readonly removed: readonly Found[] };
}

/** Exit code 1 where anything differs, as of diff(1). */
export function diff(before: State, after: State, { format, probe }: DiffOptions): number {
  const [old, now] = [before, after].map(({ workspace, folder }) => simulate(oneNetwork(workspace, folder, probe))) as [
    Simulation,
    Simulation,
  ];
  const difference = differenceOf(before, after, old, now);
  if (format === 'json') printJson({ version: 1, converged: now.converged, messages: now.messages, ...jsonOf(difference) });
  else print(textOf(difference, old, now));
  const { devices, sessions, changes, findings } = difference;
  const all = [devices.added, devices.removed, sessions, changes, findings.added, findings.removed];
  return all.some(({ length }) => length > 0) ? 1 : 0;
}

function differenceOf(before: State, after: State, old: Simulation, now: Simulation): Difference {
  const { added, removed, sessions, changes } = drain(compareSteps(old, now));
  const [oldFindings, newFindings] = [findingsOf(before), findingsOf(after)];
  const missingIn = (other: ReadonlyMap<string, Found>, all: ReadonlyMap<string, Found>) =>
    [...all].filter(([key]) => !other.has(key)).map(([, found]) => found);
  return {
    devices: { added, removed },
    sessions,
    changes,
    findings: { added: missingIn(oldFindings, newFindings), removed: missingIn(newFindings, oldFindings) },
  };
}

/** By rule, file inside of the folder and message: lines may have moved. */
function findingsOf({ workspace, folder }: State): ReadonlyMap<string, Found> {
  const found = findAll(workspace, false);
  const base = shown(path.resolve(folder));
  return new Map(fingerprints(found, text => (base === '' ? text : text.replaceAll(`${base}/`, ''))).map((key, i) => [key, found[i]!]));
}

const jsonFinding = ({ finding: { rule, severity, message, place } }: Found) => ({
  rule: rule.id,
  severity,
  message,
  file: spotOf(place).file,
  line: spotOf(place).line,
});

function jsonOf({ findings, ...rest }: Difference) {
  return { ...rest, findings: { added: findings.added.map(jsonFinding), removed: findings.removed.map(jsonFinding) } };
}

function textOf({ devices, sessions, changes, findings }: Difference, old: Simulation, now: Simulation): string {
  const parts = [
    [
      ...devices.added.map(name => `${paint('green', '+')} device ${name}`),
      ...devices.removed.map(name => `${paint('red', '✗')} device ${name}`),
    ],
    sessions.map(change => hang(change.kind === 'lost' ? `${paint('red', '✗')} ` : `${paint('green', '+')} `, 2, sessionText(change))),
    changeLines(changes),
    old.converged && !now.converged ? [paint('yellow', 'The network does not settle any more.')] : [],
    now.messages.filter(message => !old.messages.includes(message)).map(message => hang('', 0, message)),
    findingLines('New findings', findings.added),
    findingLines('Findings that are gone', findings.removed),
  ].filter(lines => lines.length > 0);
  if (parts.length === 0) return 'No route, session or finding differs.';
  const count =
    changes.length === 0 ? 'No route changes' : `${plural(changes.length, 'route')} ${changes.length === 1 ? 'changes' : 'change'}`;
  const summary = `${count}; ${plural(findings.added.length, 'new finding')}, ${findings.removed.length} gone`;
  return [...parts.map(lines => lines.join('\n')), summary].join('\n\n');
}

function findingLines(title: string, found: readonly Found[]): string[] {
  if (found.length === 0) return [];
  const lines = found.map(({ finding: { rule, severity, message, place } }) => {
    const { file, line } = spotOf(place);
    return hang(`  ${paintSeverity(severity)} `, severity.length + 3, `${message} ${rule.id} ${file}:${line}`);
  });
  return [bold(title), ...lines];
}
