/** Rules over the text of Terraform modules: run again only for modules that changed. */

import { derivedFrom } from '../model/derived.ts';
import type { ModuleText } from '../model/module-text.ts';
import { oncePerCause } from './cloud-rule.ts';
import { type Hit, type Rule, rule } from './rule.ts';

export interface TextRule extends Omit<Rule<'network'>, 'scope' | 'reads' | 'readsNetwork' | 'check'> {
  readonly check: (module: ModuleText) => Iterable<Hit>;
}

export function textRule({ check, ...about }: TextRule): Rule {
  const hitsOf = derivedFrom((module: ModuleText): readonly Hit[] => [...check(module)]);
  return rule({
    ...about,
    scope: 'network',
    reads: () => [],
    readsNetwork: ({ moduleTexts }) => moduleTexts,
    check: ({ moduleTexts }) => oncePerCause(moduleTexts.flatMap(hitsOf)),
  });
}
