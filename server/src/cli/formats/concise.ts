/** One line for each finding, as compilers print them. */
import { spotOf } from '../found.ts';
import type { CheckResult } from './result.ts';

export function concise({ found }: CheckResult): string {
  return found
    .map(({ finding: { place, severity, rule, message } }) => {
      const { file, line, column } = spotOf(place);
      return `${file}:${line}:${column}: ${severity} ${rule.id}: ${message}\n`;
    })
    .join('');
}
