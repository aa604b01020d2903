/** Statements of RPL as terms of the policy model: each is carried out in turn, and `if` holds others. */
import type { Condition, Term } from '../model/policy.ts';
import type { RplCondition, RplStatement } from './rpl.ts';
import { actionOf } from './rpl-actions.ts';
import { conditionOf } from './rpl-conditions.ts';
import { textOf } from './rpl-values.ts';

const plain = { conditions: [], actions: [], outcome: 'next-term' } as const;

export function termsOf(statements: readonly RplStatement[]): readonly Term[] {
  return statements.map(termOf);
}

function termOf(statement: RplStatement): Term {
  const { place } = statement;
  switch (statement.type) {
    case 'if':
      return {
        ...plain,
        name: `if ${nameOf(statement.condition)}`,
        place,
        conditions: [conditionOf(statement.condition)],
        body: termsOf(statement.body),
        otherwise: termsOf(statement.otherwise),
      };
    case 'apply':
      return { ...plain, name: `apply ${statement.use.value}`, place, apply: statement.use };
    case 'pass':
      return { ...plain, name: 'pass', place, passes: true };
    case 'drop':
      return { ...plain, name: 'drop', place, outcome: 'reject' };
    case 'done':
      return { ...plain, name: 'done', place, outcome: 'accept' };
    case 'action':
      return { ...plain, name: textOf(statement.words), place, actions: [actionOf(statement.words, place)] };
    case 'broken':
      return unreadTerm(place);
  }
}

/** Stands for text that could not be read: what it does is not known. */
export function unreadTerm(place: Term['place']): Term {
  const condition: Condition = { type: 'unsupported', text: 'a statement that cannot be read', place };
  return { ...plain, name: 'unread', place, conditions: [condition], body: [] };
}

const longestName = 60;

function nameOf(condition: RplCondition): string {
  const text = wordsOf(condition);
  return text.length > longestName ? `${text.slice(0, longestName)}…` : text;
}

function wordsOf(condition: RplCondition): string {
  switch (condition.type) {
    case 'test':
      return textOf(condition.words);
    case 'apply':
      return `apply ${condition.use.value}`;
    case 'not':
      return `not ${condition.of.map(wordsOf).join(' ')}`;
    case 'all':
    case 'any':
      return condition.of.map(wordsOf).join(condition.type === 'all' ? ' and ' : ' or ');
    case 'broken':
      return '…';
  }
}
