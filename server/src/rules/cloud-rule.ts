/** Rules over what one Terraform root module describes of clouds: run again only for modules that changed, one finding for each cause. */
import type { CloudModule } from '../model/cloud.ts';
import { derivedFrom } from '../model/derived.ts';
import { holdsRange, lineOf, type Place, rangeOf } from '../text/place.ts';
import { type Hit, type Rule, rule } from './rule.ts';

export interface CloudRule extends Omit<Rule<'network'>, 'scope' | 'reads' | 'readsNetwork' | 'check'> {
  readonly check: (module: CloudModule) => Iterable<Hit>;
}

export function cloudRule({ check, ...about }: CloudRule): Rule {
  const hitsOf = derivedFrom((module: CloudModule): readonly Hit[] => [...check(module)]);
  return rule({
    ...about,
    scope: 'network',
    reads: () => [],
    readsNetwork: ({ cloudModules }) => cloudModules,
    check: ({ cloudModules }) => oncePerCause(cloudModules.flatMap(hitsOf)),
  });
}

/** Instances of one resource, and callers of one module, repeat what is written once. Installed modules are not the engineer's to edit. */
export function oncePerCause(hits: readonly Hit[]): readonly Hit[] {
  const key = ({ place, message }: Hit) => `${place.at.file} ${lineOf(place)} ${place.start} ${message.replace(/\[[^\]]*\]/g, '')}`;
  const seen = new Set<string>();
  return hits.filter(hit => {
    const own = key(hit);
    return !hit.place.at.file.includes('/.terraform/') && !seen.has(own) && seen.add(own);
  });
}

/** Whether a place lies inside of another one. */
export function isInside(inner: Place, outer: Place): boolean {
  if (inner.at.file !== outer.at.file) return false;
  return holdsRange(rangeOf(outer), rangeOf(inner));
}
