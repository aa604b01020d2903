/** Parameters of policies: what a use of a policy writes for them, and the words of the policy with that in their place. */
import type { Action, Condition, Operand, Policy, PolicyUse } from '../../model/policy.ts';
import { actionOf } from '../../shapes/rpl-actions.ts';
import { testOf } from '../../shapes/rpl-conditions.ts';

/** Values by the name of the parameter, with its `$`. */
export type Arguments = ReadonlyMap<string, string>;

export const noArguments: Arguments = new Map();

/** What a use writes for the parameters of a policy; values that are parameters themselves are those of the policy around it. */
export function argumentsFor({ parameters = [] }: Policy, { arguments: text = '' }: PolicyUse, outer: Arguments): Arguments {
  if (parameters.length === 0) return noArguments;
  const values = text.trim() === '' ? [] : splitArguments(text);
  return new Map(parameters.flatMap((name, i) => (values[i] === undefined ? [] : [[name, fill(values[i], outer)] as const])));
}

/** Values are separated by commas outside of parentheses. */
function splitArguments(text: string): string[] {
  const values: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    if (text[at] === '(') depth++;
    else if (text[at] === ')') depth--;
    else if ((text[at] === ',' && depth === 0) || at === text.length) {
      values.push(text.slice(start, at).trim());
      start = at + 1;
    }
  }
  return values;
}

const parameter = /\$[A-Za-z][\w-]*/g;

/** A parameter that nothing is known of stays as it is written. */
function fill(text: string, values: Arguments): string {
  return text.includes('$') ? text.replace(parameter, name => values.get(name) ?? name) : text;
}

/** The use with the values of the policy around it. */
export function filledUse(use: PolicyUse, values: Arguments): PolicyUse {
  const filled = { ...use, value: fill(use.value, values) };
  return use.arguments === undefined ? filled : { ...filled, arguments: fill(use.arguments, values) };
}

/** The condition that the words say with these values; one that still holds a parameter is not known. */
export function filledCondition(condition: Condition, values: Arguments): Condition {
  return condition.type === 'parameters' ? testOf(filledWords(condition.words, values), condition.place) : condition;
}

export function filledAction(action: Action, values: Arguments): Action {
  return action.type === 'parameters' ? actionOf(filledWords(action.words, values), action.place) : action;
}

function filledWords(words: readonly Operand[], values: Arguments): readonly Operand[] {
  return words.map(word => ({
    ...word,
    value: fill(word.value, values),
    ...(word.members && { members: word.members.map(member => filledWords(member, values)) }),
  }));
}
