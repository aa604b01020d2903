/** Code of the routing control language: functions that sessions name instead of route maps. */

import { type Draft, type Fact, fact } from '../../model/fact.ts';
import type { Policy } from '../../model/policy.ts';
import type { SymbolUse } from '../../model/symbol.ts';
import { type Commands, commandsOf, type RawBody } from '../../notation/command.ts';
import { type ControlFunction, type Expression, readFunctions, type Statement } from './rcf-read.ts';
import { functionKey, termsOf } from './rcf-terms.ts';
import { listsIn } from './rcf-words.ts';

const atMargin = /^(function|if|else|return|exit|med|local_preference|next_hop|origin|weight|as_path|prefix|[a-z]+_?community)\b|^[{}@#]/;

const codeBody: RawBody<object> = {
  end: 'EOF',
  holds: word => atMargin.test(word),
  read: raw => {
    const functions = readFunctions(raw);
    const byName = new Map(functions.map(code => [code.name.value, code]));
    return {
      facts: functions.map(code => functionFact(code, byName)),
      symbols: functions.flatMap(code => [definition(code), ...(code.body ?? []).flatMap(usesIn)]),
      // The last one may go on in the section below.
      broken: functions.filter(({ body }, nth) => !body && (raw.toEnd || nth < functions.length - 1)).map(({ name }) => name.place),
    };
  },
};

function functionFact(code: ControlFunction, others: ReadonlyMap<string, ControlFunction>): Fact {
  const { name } = code;
  const terms = termsOf(code, others) as Draft<Policy>['terms'];
  return fact('policy', functionKey(name.value), name.place, draft => void Object.assign(draft, { kind: 'control-function', terms }));
}

function definition({ name }: ControlFunction): SymbolUse {
  return { kind: 'control-function', name: name.value, role: 'definition', place: name.place, usage: 'function <name:=control-function>' };
}

function usesIn(statement: Statement): readonly SymbolUse[] {
  switch (statement.type) {
    case 'if':
      return [...usesOf(statement.condition), ...[...statement.body, ...statement.otherwise].flatMap(usesIn)];
    case 'call':
      return [callOf(statement.name)];
    case 'change':
      return listUses(statement.words);
    default:
      return statement.value ? usesOf(statement.value) : [];
  }
}

function usesOf(asked: Expression): readonly SymbolUse[] {
  switch (asked.type) {
    case 'and':
    case 'or':
      return asked.of.flatMap(usesOf);
    case 'not':
      return usesOf(asked.of);
    case 'call':
      return [callOf(asked.name)];
    case 'test':
      return listUses(asked.words);
    case 'constant':
      return [];
  }
}

function callOf({ value, place }: ControlFunction['name']): SymbolUse {
  return { kind: 'control-function', name: value, role: 'reference', place, usage: '<function:control-function> ( )' };
}

function listUses(words: Parameters<typeof listsIn>[0]): readonly SymbolUse[] {
  return listsIn(words).map(({ kind, name: { value, place }, usage }) => ({ kind, name: value, role: 'reference', place, usage }));
}

const { block } = commandsOf<unknown>();

/** The unit is a file of functions; their names hold in all units. */
export const controlCode: Commands<unknown> = [
  block(
    'code [ unit <unit:word> ] [ source ( pulled-from <url:word> [ edited ] | <source:word> ) ]',
    'Opens code of the routing control language, which ends with EOF.',
    { enter: () => ({}), body: () => [], raw: codeBody },
  ),
];
