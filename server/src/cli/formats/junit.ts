/** JUnit XML: one suite for each file with findings, one failed test for each finding. */
import { escapeXml } from '../../topology/svg.ts';
import { type Found, spotOf } from '../found.ts';
import type { CheckResult } from './result.ts';

export function junit({ found }: CheckResult): string {
  const files = [...new Set(found.map(({ finding }) => finding.place.at.file))];
  const suites = files.map(file =>
    suite(
      file,
      found.filter(({ finding }) => finding.place.at.file === file),
    ),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="bestpath" tests="${found.length}" failures="${found.length}">\n${suites.join('')}</testsuites>\n`;
}

function suite(file: string, found: readonly Found[]): string {
  const cases = found.map(({ finding: { rule, severity, message, place } }) => {
    const { line, column } = spotOf(place);
    const name = escapeXml(`${rule.id} ${line}:${column}`);
    return `  <testcase classname="${escapeXml(file)}" name="${name}"><failure type="${severity}" message="${escapeXml(visible(message))}"/></testcase>\n`;
  });
  return ` <testsuite name="${escapeXml(file)}" tests="${found.length}" failures="${found.length}">\n${cases.join('')} </testsuite>\n`;
}

/** XML 1.0 has no place for control characters, not even escaped. */
const visible = (text: string) => [...text].map(char => (char < ' ' ? ' ' : char)).join('');
