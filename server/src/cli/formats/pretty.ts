/** Findings for people: grouped by file, each with its line and carets, a summary at the end. */
import { type Finding, type Severity, severities } from '../../rules/rule.ts';
import { excerpt, type LineReader, lineReader } from '../excerpt.ts';
import { type Found, spotOf } from '../found.ts';
import { bold, columns, faint, hang, paint, paintSeverity, plural } from '../terminal.ts';
import type { CheckResult } from './result.ts';

export function pretty({ found, hidden, files, coverage }: CheckResult): string {
  const read = lineReader();
  const blocks: string[] = [];
  for (const [file, own] of byFile(found)) {
    blocks.push(`${bold(file)}\n`, ...own.map(({ finding }) => `${describe(finding, read)}\n`));
  }
  const known = coverage.lines === 0 ? [] : [faint(coverageText(coverage))];
  return `${[...blocks, summary(found, hidden, files), ...known].join('\n')}\n`;
}

function byFile(found: readonly Found[]): Map<string, Found[]> {
  const files = new Map<string, Found[]>();
  for (const one of found) {
    const { file } = one.finding.place.at;
    const own = files.get(file);
    if (own) own.push(one);
    else files.set(file, [one]);
  }
  return files;
}

function describe(finding: Finding, read: LineReader): string {
  const { rule, severity, message, place, related = [], suppressed } = finding;
  const { line, column } = spotOf(place);
  const where = `${line}:${column}`;
  const room = Math.max(1, columns() - 4 - where.length - severity.length - rule.id.length);
  const head = `  ${faint(where)} ${paintSeverity(severity)}${' '.repeat(room)}${faint(rule.id)}`;
  const fix = finding.fixes?.()[0];
  return [
    head,
    hang('  ', 2, message),
    ...excerpt(place, read, text => paintSeverity(severity, text)),
    ...related.slice(0, mostRelated).map(other => relatedLine(other, place.at.file)),
    ...(related.length > mostRelated ? [faint(`  and ${related.length - mostRelated} more places`)] : []),
    ...(fix ? [hang(`  ${paint('green', 'fix')}  `, 7, fix.title)] : []),
    ...(suppressed === undefined ? [] : [faint(`  silenced by a comment${suppressed ? `: ${suppressed}` : ''}`)]),
  ].join('\n');
}

const mostRelated = 4;

function relatedLine({ place, message }: NonNullable<Finding['related']>[number], file: string): string {
  const { line } = spotOf(place);
  const where = place.at.file === file ? `line ${line}` : `${place.at.file}:${line}`;
  return hang('  ', 7, `see  ${where}: ${message}`, faint);
}

function summary(found: readonly Found[], hidden: number, files: number): string {
  const counts = severities.map(severity => [severity, found.filter(({ finding }) => finding.severity === severity).length] as const);
  const parts = counts.filter(([, count]) => count > 0).map(([severity, count]) => paintSeverity(severity, countOf(severity, count)));
  const said = parts.length > 0 ? parts.join(', ') : paint('green', 'Nothing found');
  const more = hidden > 0 ? faint(`; ${plural(hidden, 'hint')} not shown (--show hint)`) : '';
  return `${said} in ${plural(files, 'file')}${more}`;
}

const countOf = (severity: Severity, count: number) => (severity === 'info' ? `${count} info` : plural(count, severity));

function coverageText({ lines, understood, recognised, unknown }: CheckResult['coverage']): string {
  const known = Math.floor((100 * (understood + recognised)) / lines);
  return `${plural(lines, 'line')} of router configuration: ${known} % known, ${unknown} unknown`;
}
