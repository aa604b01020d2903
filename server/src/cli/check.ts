/** `bestpath check`: all findings of all networks under the paths. */
import { severities, type Finding, type Severity } from '../rules/rule.ts';
import { comparePlaces, rangeOf } from '../text/place.ts';
import type { Workspace } from '../workspace.ts';
import { coverageOf } from './coverage.ts';
import { drain, printJson } from './load.ts';

export interface CheckOptions {
  readonly format: 'json' | 'pretty' | 'concise';
  readonly failOn: Severity;
}

/** Prints the findings; returns the exit code. */
export function check(workspace: Workspace, { format, failOn }: CheckOptions): number {
  const found = workspace
    .roots()
    .flatMap(root => drain(workspace.findings(root)).map(finding => ({ root, finding })))
    .sort((a, b) => comparePlaces(a.finding.place, b.finding.place));
  if (format === 'json') printJson({ version: 1, files: workspace.all().filter(state => state.vendor).length, findings: found.map(({ root, finding }) => json(root, finding)), coverage: total(workspace) });
  else if (format === 'concise') for (const { finding } of found) process.stdout.write(`${concise(finding)}\n`);
  const worst = severities.indexOf(failOn);
  return found.some(({ finding }) => severities.indexOf(finding.severity) <= worst) ? 1 : 0;
}

function located(place: Finding['place']) {
  const { start, end } = rangeOf(place);
  return { file: place.at.file, line: start.line + 1, column: start.character + 1, endLine: end.line + 1, endColumn: end.character + 1 };
}

function json(network: string, finding: Finding) {
  const [fix] = finding.fixes?.() ?? [];
  return {
    rule: finding.rule.id,
    severity: finding.severity,
    ...located(finding.place),
    message: finding.message,
    network,
    related: (finding.related ?? []).map(({ place, message }) => ({ ...located(place), message })),
    ...(fix && { fix: { title: fix.title, safe: fix.safe } }),
  };
}

function concise(finding: Finding): string {
  const { file, line, column } = located(finding.place);
  return `${file}:${line}:${column}: ${finding.severity} ${finding.rule.id}: ${finding.message}`;
}

function total(workspace: Workspace) {
  const sum = { lines: 0, understood: 0, recognised: 0, unknown: 0 };
  for (const { config } of workspace.all()) {
    if (!config) continue;
    const { lines, understood, recognised, unknown } = coverageOf(config);
    sum.lines += lines;
    sum.understood += understood;
    sum.recognised += recognised;
    sum.unknown += unknown;
  }
  return sum;
}
