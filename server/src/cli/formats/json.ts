/** The machine-readable form of a check, version 1. */
import type { Finding } from '../../rules/rule.ts';
import { type Found, spotOf } from '../found.ts';
import type { CheckResult } from './result.ts';

export function json({ found, files, coverage }: CheckResult): string {
  return `${JSON.stringify({ version: 1, files, findings: found.map(row), coverage }, null, 1)}\n`;
}

function row({ network, finding }: Found) {
  const { rule, severity, place, message, related = [], suppressed } = finding;
  const fix = fixOf(finding);
  return {
    rule: rule.id,
    severity,
    ...spotOf(place),
    message,
    network,
    related: related.map(other => ({ ...spotOf(other.place), message: other.message })),
    ...(fix && { fix }),
    ...(suppressed !== undefined && { suppressed }),
  };
}

function fixOf(finding: Finding): { title: string; safe: boolean } | undefined {
  const fix = finding.fixes?.()[0];
  return fix && { title: fix.title, safe: fix.safe };
}
