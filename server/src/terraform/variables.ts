/** Values of a module's variables: what the caller gives, else the default, converted to the declared type. */
import type { Expression } from '../shapes/hcl-tree.ts';
import { convert } from './convert.ts';
import { evaluate, sentence } from './evaluate.ts';
import type { Declared } from './module-source.ts';
import { report, type Scope } from './scope.ts';
import { anyType, type Type } from './type.ts';
import { readType } from './type-constraint.ts';
import { failed, sensitive, unknown, type Value, withMarks } from './value.ts';

/** What a caller gives to a module. */
export interface Inputs {
  /** Evaluated in the caller's scope. Undefined when nothing is given. */
  value(name: string): Value | undefined;
  /** Reports a value that does not fit, where it is given. @returns false when that place is not known. */
  refuse(name: string, message: string): boolean;
  /** Nothing is given and there is no default. */
  missing(name: string): Value;
}

export function variableValue({ block }: Declared, name: string, scope: Scope, inputs: Inputs): Value {
  if (block.broken) return withMarks(unknown(undefined, { ref: `var.${name}` }), sensitive);
  const attribute = (wanted: string) => block.body.attributes.find(candidate => candidate.name === wanted)?.expression;
  const constant = (expression: Expression): Value => evaluate(expression, { ...scope, module: undefined });
  const typeExpression = attribute('type');
  const type = typeExpression ? readType(typeExpression, constant) : anyType;
  const fallback = attribute('default');
  const nullable = attribute('nullable');
  const refusesNull = nullable?.kind === 'bool' && !nullable.value;
  let value = inputs.value(name);
  if (value?.kind === 'null' && refusesNull && fallback) value = undefined;
  const given = value !== undefined;
  value ??= fallback ? constant(fallback) : missingValue(name, type, inputs);
  const converted = fitted(value, type, given, name, scope, inputs, fallback);
  const hidden = attribute('sensitive');
  return hidden?.kind === 'bool' && hidden.value ? withMarks(converted, sensitive) : converted;
}

function missingValue(name: string, type: Type, inputs: Inputs): Value {
  const value = inputs.missing(name);
  return value.kind === 'unknown' ? unknown(type, { ref: value.ref }) : value;
}

function fitted(
  value: Value,
  type: Type,
  given: boolean,
  name: string,
  scope: Scope,
  inputs: Inputs,
  fallback: Expression | undefined,
): Value {
  const converted = convert(value, type);
  if (!failed(converted)) return converted;
  const message = sentence(`the value of the variable "${name}" does not fit its type: ${converted.failure}`);
  if (!(given && inputs.refuse(name, message)) && fallback) report(scope, 'evaluation', message, fallback.span);
  return unknown(type);
}

/** Evaluates an expression that may not refer to anything, such as those of variable files. */
export function constantValue(expression: Expression, scope: Scope): Value {
  return evaluate(expression, { ...scope, module: undefined });
}
