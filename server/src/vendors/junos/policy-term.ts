/** The term of a policy statement that a line is about. Lines outside terms form a last one without a name. */
import { appended, termOf } from '../../model/drafts.ts';
import { type Draft, type Fact, fact } from '../../model/fact.ts';
import type { Action, Condition, ConditionType, Term } from '../../model/policy.ts';
import type { Capture } from '../../notation/capture.ts';
import type { Line } from '../../notation/command.ts';
import type { PathCommand } from '../../notation/paths.ts';
import type { Located, Place } from '../../text/place.ts';

export interface TermWhere {
  readonly policy: Located<string>;
  readonly term?: Located<string>;
}

export function termFact<Where extends TermWhere>(
  args: Where,
  place: Place,
  change: (term: Draft<Term>, args: Where, place: Place) => void,
): Fact {
  const { policy, term } = args;
  return fact('policy', policy.value, place, draft => {
    draft.kind = 'policy-statement';
    const found = termOf(draft, term?.value ?? '', term?.place ?? place);
    const last = draft.terms.findIndex(({ name }) => name === '');
    if (last >= 0 && last < draft.terms.length - 1) draft.terms.push(...draft.terms.splice(last, 1));
    change(found, args, place);
  });
}

/** The condition of this type in the term, made if there is none: its values are alternatives. */
export function conditionOf<T extends ConditionType>(
  term: Draft<Term>,
  made: Draft<Extract<Condition, { type: T }>>,
): Draft<Extract<Condition, { type: T }>> {
  const known = term.conditions.find(({ type }) => type === made.type);
  if (known) return known as Draft<Extract<Condition, { type: T }>>;
  term.conditions = appended(term.conditions, made as Draft<Condition>);
  return made;
}

/** A condition that stands by itself. */
export function addCondition(term: Draft<Term>, condition: Condition): void {
  term.conditions = appended(term.conditions, condition as Draft<Condition>);
}

/** Which of the actions of a term a later one replaces. */
const families = new WeakMap<object, string>();

/**
 * An action of which a term holds one: a later one of the same family takes the place of an earlier one.
 * Devices prepend to AS paths before they expand them, whatever the order of the text.
 */
export function setAction(term: Draft<Term>, action: Action, family = familyOfAction(action.type)): void {
  const known = term.actions.findIndex(other => families.get(other) === family);
  if (known >= 0) term.actions.splice(known, 1);
  families.set(action, family);
  const expand = family === 'as-path-prepend' ? term.actions.findIndex(other => families.get(other) === 'as-path-expand') : -1;
  term.actions.splice(expand < 0 ? term.actions.length : expand, 0, action as Draft<Action>);
}

export function addAction(term: Draft<Term>, action: Action): void {
  term.actions = appended(term.actions, action as Draft<Action>);
}

export function dropAction(term: Draft<Term>, family: string): void {
  const known = term.actions.findIndex(other => families.get(other) === family);
  if (known >= 0) term.actions.splice(known, 1);
}

function familyOfAction(type: Action['type']): string {
  return type === 'med-igp' ? 'med' : type;
}

/** A statement of a term that no table knows: whether routes match, or what they carry then, is not known. */
export function unknownInTerm({ place }: Line<unknown>, words: readonly string[]): Fact | undefined {
  const [top, kind, name, word, term] = words;
  if (top !== 'policy-options' || kind !== 'policy-statement' || name === undefined) return undefined;
  const rest = word === 'term' ? words.slice(5) : words.slice(3);
  const [side, ...said] = rest;
  const text = said.slice(0, 3).join(' ');
  const args: TermWhere = {
    policy: { value: name, place },
    term: word === 'term' && term !== undefined ? { value: term, place } : undefined,
  };
  if (said.length === 0) return undefined;
  if (side === 'from' || side === 'to') return termFact(args, place, entry => addCondition(entry, { type: 'unsupported', text, place }));
  return side === 'then' ? termFact(args, place, entry => addAction(entry, { type: 'unsupported', text, place })) : undefined;
}

/** Conditions that are read but not evaluated: what they decide is unknown. `side` is the word that they stand behind. */
export function unevaluated(side: 'from' | 'to', doc: string, ...templates: readonly string[]): PathCommand<TermWhere>[] {
  const apply = (args: TermWhere, { place }: Line<undefined>, captures: readonly Capture[]) => {
    const words = captures.map(({ word }) => word.text);
    const start = captures.findIndex(({ slot }) => slot.keyword && slot.token === side) + (side === 'from' ? 1 : 0);
    const text = words.slice(start).join(' ');
    return termFact(args, place, term => addCondition(term, { type: 'unsupported', text, place }));
  };
  return templates.map(template => ({ template, doc, apply: apply as PathCommand<TermWhere>['apply'] }));
}
