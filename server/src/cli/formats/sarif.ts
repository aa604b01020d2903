/** SARIF 2.1.0, which code scanning services read. */
import { createHash } from 'node:crypto';
import type { Rule, Severity } from '../../rules/rule.ts';
import type { Place } from '../../text/place.ts';
import { fingerprints, spotOf } from '../found.ts';
import type { CheckResult } from './result.ts';

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note', hint: 'note' };

export function sarif({ found }: CheckResult): string {
  const rules = [...new Set(found.map(({ finding }) => finding.rule))].sort((a, b) => (a.id < b.id ? -1 : 1));
  const prints = fingerprints(found, text => createHash('sha256').update(text).digest('hex'));
  const results = found.map(({ finding }, i) => ({
    ruleId: finding.rule.id,
    ruleIndex: rules.indexOf(finding.rule),
    level: levels[finding.severity],
    message: { text: finding.message },
    locations: [location(finding.place)],
    ...(finding.related?.length && {
      relatedLocations: finding.related.map(({ place, message }, id) => ({ id, ...location(place), message: { text: message } })),
    }),
    partialFingerprints: { 'bestpath/v1': prints[i] },
    ...(finding.suppressed !== undefined && { suppressions: [{ kind: 'inSource', justification: finding.suppressed }] }),
  }));
  const driver = { name: 'bestpath', rules: rules.map(ruleRow) };
  const run = { tool: { driver }, columnKind: 'utf16CodeUnits', results };
  return `${JSON.stringify({ $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] }, null, 1)}\n`;
}

function ruleRow({ id, severity, summary, why, references }: Rule) {
  return {
    id,
    shortDescription: { text: summary },
    fullDescription: { text: why },
    help: { text: `${why}\n${references.join('\n')}` },
    defaultConfiguration: { level: levels[severity] },
  };
}

function location(place: Place) {
  const { file, line, column, endLine, endColumn } = spotOf(place);
  return {
    physicalLocation: { artifactLocation: { uri: encodeURI(file) }, region: { startLine: line, startColumn: column, endLine, endColumn } },
  };
}
