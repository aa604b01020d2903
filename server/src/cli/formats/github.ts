/** Workflow commands of GitHub Actions, which shows them at the lines of a change. */
import type { Severity } from '../../rules/rule.ts';
import { spotOf } from '../found.ts';
import type { CheckResult } from './result.ts';

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice', hint: 'notice' };

export function github({ found }: CheckResult): string {
  return found
    .map(({ finding: { place, severity, rule, message } }) => {
      const { file, line, column, endLine, endColumn } = spotOf(place);
      // The end column is included there.
      const properties = { file, line, endLine, ...(line === endLine && { col: column, endColumn: endColumn - 1 }), title: rule.id };
      const list = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
      return `::${levels[severity]} ${list.join(',')}::${data(message)}\n`;
    })
    .join('');
}

const data = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
