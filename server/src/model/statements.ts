/** Policies of statements hold terms in terms and conditions in conditions: these walks see all of them. */
import type { Condition, Policy, Term } from './policy.ts';

/** All terms in order of the text, nested ones behind the one that holds them. */
export function everyTerm(terms: readonly Term[]): readonly Term[] {
  if (!terms.some(({ body, otherwise }) => body || otherwise)) return terms;
  return terms.flatMap(term => [term, ...everyTerm(term.body ?? []), ...everyTerm(term.otherwise ?? [])]);
}

/** The conditions of a term, those inside others instead of them. */
export function everyCondition(conditions: readonly Condition[]): readonly Condition[] {
  if (!conditions.some(condition => 'of' in condition)) return conditions;
  return conditions.flatMap(condition => ('of' in condition ? everyCondition(condition.of) : [condition]));
}

/** The texts that uses of other policies inside this one write for parameters. */
export function argumentsIn({ terms }: Policy): readonly string[] {
  return everyTerm(terms).flatMap(({ apply, conditions }) => [
    ...(apply?.arguments === undefined ? [] : [apply.arguments]),
    ...everyCondition(conditions).flatMap(condition =>
      condition.type === 'policy' ? condition.policies.flatMap(use => use.arguments ?? []) : [],
    ),
  ]);
}
