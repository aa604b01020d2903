/** Evaluates expressions. A fault is reported to the scope and its value is unknown, so one fault never hides the rest. */
import type { Expression } from '../shapes/hcl-tree.ts';
import { attribute, index, splat } from './access.ts';
import { parseNumber } from './big-number.ts';
import { maximumEvaluationDepth, maximumSteps } from './budget.ts';
import { callFunction } from './call.ts';
import { conditional } from './conditional.ts';
import { convert } from './convert.ts';
import { forExpression } from './for.ts';
import { binary, resultType, unary } from './operators.ts';
import { resolveReference } from './reference.ts';
import { placeIn, report, type Scope } from './scope.ts';
import { evaluateTemplate } from './template.ts';
import { stringType, type Type } from './type.ts';
import { bigNumber, bool, type Failure, failed, nullValue, object, string, tuple, unknown, type Value, withMarks } from './value.ts';

export function evaluate(expression: Expression, scope: Scope): Value {
  const { budget } = scope;
  if (budget.depth >= maximumEvaluationDepth || ++budget.steps > maximumSteps) {
    if (budget.steps <= maximumSteps + 1) report(scope, 'limit', 'Too deep or too much to be evaluated.', expression.span);
    return unknown();
  }
  if (++budget.depth > budget.deepest) budget.deepest = budget.depth;
  try {
    return evaluateKind(expression, scope);
  } finally {
    budget.depth--;
  }
}

/** The value, or unknown after the failure has been reported. */
export function valueOr(result: Value | Failure, scope: Scope, expression: Expression, type?: Type): Value {
  if (!failed(result)) return result;
  report(scope, 'evaluation', sentence(result.failure), expression.span);
  return unknown(type);
}

export function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function evaluateKind(expression: Expression, scope: Scope): Value {
  switch (expression.kind) {
    case 'null':
      return nullValue;
    case 'invalid':
      return unknown();
    case 'bool':
      return bool(expression.value);
    case 'number': {
      const exact = parseNumber(expression.text);
      return exact ? bigNumber(exact) : valueOr({ failure: 'the number is too large' }, scope, expression);
    }
    case 'string':
      return string(expression.value, placeIn(scope, expression.span), true);
    case 'template':
      return evaluateTemplate(expression, scope);
    case 'tuple':
      return tuple(expression.items.map(item => evaluate(item, scope)));
    case 'object':
      return evaluateObject(expression, scope);
    case 'for':
      return forExpression(expression, scope);
    case 'conditional':
      return conditional(expression, scope);
    case 'parentheses':
      return evaluate(expression.inner, scope);
    case 'call':
      return callFunction(expression, scope);
    default:
      return evaluateOperation(expression, scope);
  }
}

type Operation = Extract<Expression, { kind: 'binary' | 'unary' | 'index' | 'attribute' | 'splat' | 'variable' | 'splatItem' }>;

function evaluateOperation(expression: Operation, scope: Scope): Value {
  switch (expression.kind) {
    case 'binary':
      return valueOr(
        binary(expression.operator, evaluate(expression.left, scope), evaluate(expression.right, scope)),
        scope,
        expression,
        resultType(expression.operator),
      );
    case 'unary':
      return valueOr(unary(expression.operator, evaluate(expression.operand, scope)), scope, expression, resultType(expression.operator));
    case 'splat': {
      const source = evaluate(expression.source, scope);
      if (source.kind === 'null' && ['list', 'set', 'tuple'].includes(source.type.kind))
        return valueOr({ failure: 'this is null, so it has no elements' }, scope, expression);
      return splat(source, item => evaluate(expression.each, { ...scope, names: new Map(scope.names).set(splatName, item) }));
    }
    case 'splatItem':
      return scope.names.get(splatName) ?? unknown();
    case 'index': {
      const known = resolveReference(expression, scope);
      return known ?? valueOr(index(evaluate(expression.object, scope), evaluate(expression.key, scope)), scope, expression);
    }
    default: {
      const known = resolveReference(expression, scope);
      if (known || expression.kind === 'variable') return known ?? unknown();
      return valueOr(attribute(evaluate(expression.object, scope), expression.name), scope, expression);
    }
  }
}

/** No identifier can have this name. */
const splatName = '*';

function evaluateObject(expression: Extract<Expression, { kind: 'object' }>, scope: Scope): Value {
  const entries: [string, Value][] = [];
  let marks = 0;
  for (const item of expression.items) {
    const key = item.key.kind === 'string' ? string(item.key.value) : evaluate(item.key, scope);
    const value = evaluate(item.value, scope);
    marks |= key.marks;
    const name = key.kind === 'null' ? { failure: 'the key is null' } : convert(key, stringType);
    if (failed(name)) report(scope, 'evaluation', sentence(`the key of an object: ${name.failure}`), item.key.span);
    if (failed(name) || name.kind !== 'string') return withMarks(unknown(undefined, { notNull: true }), marks);
    entries.push([name.value, value]);
  }
  return withMarks(object(entries), marks);
}
