/** Operators of expressions. */
import type { BinaryOperator } from '../shapes/hcl-tree.ts';
import { add, type BigNumber, compare, divide, multiply, negate, remainder } from './big-number.ts';
import { convert } from './convert.ts';
import { equal } from './equal.ts';
import { boolType, numberType, type Type } from './type.ts';
import { bigNumber, bool, type Failure, fail, failed, unknown, unknownBool, type Value, withMarks } from './value.ts';

type Arithmetic = (a: BigNumber, b: BigNumber) => BigNumber | undefined;

const arithmetic: Readonly<Record<string, Arithmetic>> = {
  '+': add,
  '-': (a, b) => add(a, negate(b)),
  '*': multiply,
  '/': divide,
  '%': remainder,
};

const comparisons: Readonly<Record<string, (order: number) => boolean>> = {
  '<': order => order < 0,
  '>': order => order > 0,
  '<=': order => order <= 0,
  '>=': order => order >= 0,
};

export function binary(operator: BinaryOperator, left: Value, right: Value): Value | Failure {
  const result = binaryPlain(operator, left, right);
  return failed(result) ? result : withMarks(result, left.deepMarks | right.deepMarks);
}

function binaryPlain(operator: BinaryOperator, left: Value, right: Value): Value | Failure {
  if (operator === '==' || operator === '!=') {
    const same = equal(left, right);
    return same === undefined ? unknownBool() : bool(same === (operator === '=='));
  }
  const wanted = operator === '&&' || operator === '||' ? boolType : numberType;
  const a = operand(left, wanted, 'left', operator);
  if (failed(a)) return a;
  const b = operand(right, wanted, 'right', operator);
  if (failed(b)) return b;
  return wanted === boolType ? logical(operator === '&&', a, b) : numeric(operator, a, b);
}

/** One known operand may decide alone: `false && unknown` is false. */
function logical(and: boolean, a: Value, b: Value): Value {
  for (const value of [a, b]) if (value.kind === 'bool' && value.value !== and) return bool(!and);
  return a.kind === 'bool' && b.kind === 'bool' ? bool(and) : unknownBool();
}

function numeric(operator: string, a: Value, b: Value): Value | Failure {
  const comparison = comparisons[operator];
  if (a.kind !== 'number' || b.kind !== 'number') return comparison ? unknownBool() : unknown(numberType, { notNull: true });
  if (comparison) return bool(comparison(compare(a.value, b.value)));
  if (operator === '/' && b.value.mantissa === 0n) return byZero(a.value);
  const result = arithmetic[operator]!(a.value, b.value);
  return result ? bigNumber(result) : fail('the number is too large');
}

/** Infinity is a number of Terraform, but none that anything is computed with here. */
function byZero({ mantissa }: BigNumber): Value | Failure {
  return mantissa === 0n ? fail('division of zero by zero') : unknown(numberType, { notNull: true });
}

function operand(value: Value, type: Type, side: string, operator: string): Value | Failure {
  if (value.kind === 'null') return fail(`the ${side} operand of ${operator} is null`);
  const converted = convert(value, type);
  return failed(converted) ? fail(`the ${side} operand of ${operator}: ${converted.failure}`) : converted;
}

const numeral = new Set(['+', '-', '*', '/', '%']);

/** The type of an operator's result, whatever its operands are. */
export function resultType(operator: BinaryOperator | '!'): Type {
  return numeral.has(operator) ? numberType : boolType;
}

export function unary(operator: '-' | '!', value: Value): Value | Failure {
  if (value.kind === 'null') return fail(`the operand of ${operator} is null`);
  const type = operator === '!' ? boolType : numberType;
  const converted = convert(value, type);
  if (failed(converted)) return fail(`the operand of ${operator}: ${converted.failure}`);
  if (converted.kind === 'bool') return withMarks(bool(!converted.value), value.marks);
  if (converted.kind === 'number') return withMarks(bigNumber(negate(converted.value)), value.marks);
  return withMarks(unknown(type, { notNull: true }), value.marks);
}
