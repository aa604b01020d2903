/** Chains of policies, and expressions of policies, which we read but do not evaluate. */
import { type Fact, fact } from '../../model/fact.ts';
import type { Located, Place } from '../../text/place.ts';
import { isPolicyExpression } from './names.ts';

/**
 * Facts of a chain of policies as `use` makes them. An expression such as `( A && ! B )` becomes one policy of that name
 * whose only term has a condition that is not evaluated: whatever asks for its result learns that it is unknown.
 */
export function chainFacts(words: readonly Located<string>[], place: Place, use: (chain: readonly Located<string>[]) => Fact): Fact[] {
  const texts = words.map(word => word.value);
  if (!isPolicyExpression(texts)) return [use(words)];
  const text = texts.join(' ');
  return [
    fact('policy', text, place, policy => {
      policy.kind = 'policy-statement';
      policy.terms = [{ name: '', place, conditions: [{ type: 'unsupported', text, place }], actions: [], outcome: 'next-term' }];
    }),
    use([{ value: text, place: words[0]!.place }]),
  ];
}
