/** Policies as text that is the same for every vendor: one paragraph for each term, with conditions, changes and outcome. */

import type { Outcome, Policy, Term } from '../../model/policy.ts';
import { kindLabels } from '../../model/symbol.ts';
import { describeAction } from './action.ts';
import { describeCondition } from './condition.ts';

/** Deeper nesting is left out. */
const deepest = 8;

/** @param most how many terms, and lines of one term, are written out. */
export function describePolicy({ kind, name, terms, statements }: Policy, most: number): string {
  const shown = terms.slice(0, most).flatMap(term => (statements ? describeStatement(term, '  ') : describeTerm(term)));
  const rest = terms.length > most ? [`  … ${terms.length - most} more`] : [];
  return [`${kindLabels[kind]} ${name}`, ...shown, ...rest].join('\n');
}

const outcomes: Readonly<Record<Outcome, string>> = {
  accept: 'accept',
  reject: 'reject',
  'next-term': 'next term',
  'next-policy': 'next policy',
};

function describeTerm({ name, conditions, actions, outcome, goOn, call }: Term): string[] {
  const end = goOn ? `go on at ${goOn.to === 'next' ? 'the next term' : goOn.to}` : outcomes[outcome];
  const lines = [
    ...conditions.map(condition => `if ${describeCondition(condition)}`),
    ...(call ? [`if ${call.value} accepts`] : []),
    ...actions.map(describeAction),
    end,
  ];
  return [`  ${name === '' ? 'final term' : name}:`, ...lines.map(line => `    ${line}`)];
}

/** A statement of a policy that is carried out line by line. */
function describeStatement({ conditions, actions, outcome, passes, apply, body, otherwise }: Term, indent: string): string[] {
  if (indent.length > 2 * deepest) return [`${indent}…`];
  const inside = conditions.length > 0 ? `${indent}  ` : indent;
  const own = [
    ...actions.map(describeAction),
    ...(apply ? [`apply ${apply.value}`] : []),
    ...(passes ? ['pass'] : []),
    ...(outcome === 'next-term' ? [] : [outcomes[outcome]]),
  ];
  const nested = (body ?? []).flatMap(term => describeStatement(term, inside));
  const others = (otherwise ?? []).flatMap(term => describeStatement(term, inside));
  return [
    ...(conditions.length > 0 ? [`${indent}if ${conditions.map(describeCondition).join(' and ')}`] : []),
    ...own.map(line => `${inside}${line}`),
    ...nested,
    ...(others.length > 0 ? [`${indent}else`, ...others] : []),
  ];
}
