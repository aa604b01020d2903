/** `bestpath explain RULE`: the same text as the rule's page. */

import { rules } from '../rules/index.ts';
import { rulePage } from '../rules/page.ts';
import { UsageError } from './load.ts';

export function explain(id: string): number {
  const rule = rules.find(known => known.id === id);
  if (!rule) throw new UsageError(`no rule ${id}; \`bestpath rules\` lists them`);
  process.stdout.write(rulePage(rule));
  return 0;
}
