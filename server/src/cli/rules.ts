/** `bestpath rules`: id, severity and summary of every rule. */
import { rules } from '../rules/index.ts';
import { printJson } from './load.ts';

export function listRules(format: string): number {
  const list = rules.map(({ id, severity, summary, references, examples }) => ({
    id,
    severity,
    summary,
    fixable: examples.some(example => example.good !== ''),
    references,
  }));
  if (format === 'json') printJson({ version: 1, rules: list });
  else for (const { id, severity, summary } of list) process.stdout.write(`${id.padEnd(34)} ${severity.padEnd(8)} ${summary}\n`);
  return 0;
}
