/** The term of a policy statement that a line is about. Lines outside terms form a last one without a name. */
import { termOf } from '../../model/drafts.ts';
import { type Draft, type Fact, fact } from '../../model/fact.ts';
import type { Action, Condition, ConditionType, Term } from '../../model/policy.ts';
import type { Located, Place } from '../../text/place.ts';

export interface TermWhere {
  readonly policy: Located<string>;
  readonly term?: Located<string>;
}

export function termFact({ policy, term }: TermWhere, place: Place, change: (term: Draft<Term>) => void): Fact {
  return fact('policy', policy.value, place, draft => {
    draft.kind = 'policy-statement';
    const found = termOf(draft, term?.value ?? '', term?.place ?? place);
    const last = draft.terms.findIndex(({ name }) => name === '');
    if (last >= 0 && last < draft.terms.length - 1) draft.terms.push(...draft.terms.splice(last, 1));
    change(found);
  });
}

/** The condition of this type in the term, made if there is none: its values are alternatives. */
export function conditionOf<T extends ConditionType>(
  term: Draft<Term>,
  made: Draft<Extract<Condition, { type: T }>>,
): Draft<Extract<Condition, { type: T }>> {
  const known = term.conditions.find(({ type }) => type === made.type);
  if (known) return known as Draft<Extract<Condition, { type: T }>>;
  term.conditions.push(made as Draft<Condition>);
  return made;
}

/** A condition that stands by itself. */
export function addCondition(term: Draft<Term>, condition: Condition): void {
  term.conditions.push(condition as Draft<Condition>);
}

/** An action whose attribute holds one value: a later one takes the place of an earlier one. */
export function setAction(term: Draft<Term>, action: Action): void {
  const known = term.actions.findIndex(({ type }) => familyOfAction(type) === familyOfAction(action.type));
  if (known >= 0) term.actions.splice(known, 1);
  addAction(term, action);
}

export function addAction(term: Draft<Term>, action: Action): void {
  term.actions.push(action as Draft<Action>);
}

function familyOfAction(type: Action['type']): string {
  return type === 'med-igp' ? 'med' : type;
}
