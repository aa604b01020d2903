/** GitLab's code quality report. */
import { createHash } from 'node:crypto';
import type { Severity } from '../../rules/rule.ts';
import { fingerprints, spotOf } from '../found.ts';
import type { CheckResult } from './result.ts';

const severityNames: Readonly<Record<Severity, string>> = { error: 'critical', warning: 'major', info: 'minor', hint: 'info' };

export function gitlab({ found }: CheckResult): string {
  const prints = fingerprints(found, text => createHash('sha256').update(text).digest('hex'));
  const rows = found.map(({ finding: { rule, severity, message, place } }, i) => {
    const { file, line, endLine } = spotOf(place);
    return {
      description: message,
      check_name: rule.id,
      fingerprint: prints[i],
      severity: severityNames[severity],
      location: { path: file, lines: { begin: line, end: endLine } },
    };
  });
  return `${JSON.stringify(rows, null, 1)}\n`;
}
