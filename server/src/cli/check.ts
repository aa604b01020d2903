/** `bestpath check`: all findings of all networks under the paths. */
import { countCoverage } from '../features/coverage.ts';
import { type Severity, severities } from '../rules/rule.ts';
import type { Workspace } from '../workspace.ts';
import { concise } from './formats/concise.ts';
import { github } from './formats/github.ts';
import { gitlab } from './formats/gitlab.ts';
import { json } from './formats/json.ts';
import { junit } from './formats/junit.ts';
import { pretty } from './formats/pretty.ts';
import type { CheckResult } from './formats/result.ts';
import { sarif } from './formats/sarif.ts';
import { type Found, findAll } from './found.ts';

const formats = { pretty, concise, json, sarif, github, gitlab, junit } as const;
export type CheckFormat = keyof typeof formats;
export const checkFormats = Object.keys(formats) as CheckFormat[];

export interface CheckOptions {
  readonly format: CheckFormat;
  readonly failOn: Severity | 'never';
  /** Lowest severity that the formats for people show. */
  readonly show: Severity;
  readonly showSuppressed: boolean;
}

/** Prints the findings; returns the exit code. */
export function check(workspace: Workspace, { format, failOn, show, showSuppressed }: CheckOptions): number {
  const all = findAll(workspace, showSuppressed);
  const forPeople = format === 'pretty' || format === 'concise';
  const found = forPeople ? all.filter(atLeast(show)) : all;
  const files = workspace.all().filter(state => state.vendor || state.module !== undefined).length;
  const result: CheckResult = { found, hidden: all.length - found.length, files, coverage: totalCoverage(workspace) };
  if (files === 0) process.stderr.write('bestpath: there is no router configuration and no Terraform to check\n');
  process.stdout.write(formats[format](result));
  return failOn !== 'never' && all.some(one => one.finding.suppressed === undefined && atLeast(failOn)(one)) ? 1 : 0;
}

const atLeast =
  (lowest: Severity) =>
  ({ finding }: Found) =>
    severities.indexOf(finding.severity) <= severities.indexOf(lowest);

function totalCoverage(workspace: Workspace): CheckResult['coverage'] {
  const sum = { lines: 0, understood: 0, recognised: 0, unknown: 0 };
  for (const { config } of workspace.all()) {
    if (!config) continue;
    const { lines, understood, recognised, unknown } = countCoverage(config);
    sum.lines += lines;
    sum.understood += understood;
    sum.recognised += recognised;
    sum.unknown += unknown;
  }
  return sum;
}
