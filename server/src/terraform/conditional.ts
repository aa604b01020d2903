/** `condition ? a : b` */
import type { Expression } from '../shapes/hcl-tree.ts';
import { convert } from './convert.ts';
import { equal } from './equal.ts';
import { evaluate, sentence, valueOr } from './evaluate.ts';
import type { Problem } from './problem.ts';
import { report, type Scope } from './scope.ts';
import { anyType, boolType, stringType, type Type } from './type.ts';
import { unify } from './unify.ts';
import { failed, typeOf, type UnknownValue, unknown, type Value, withMarks } from './value.ts';

type Conditional = Extract<Expression, { kind: 'conditional' }>;

/** Both branches are evaluated, since the result has the type that they have in common; faults count only in the branch taken. */
export function conditional(expression: Conditional, scope: Scope): Value {
  const condition = evaluate(expression.condition, scope);
  const chosen = valueOr(
    condition.kind === 'null' ? { failure: 'the condition is null' } : convert(condition, boolType),
    scope,
    expression.condition,
  );
  const problems: [Problem[], Problem[]] = [[], []];
  const whenTrue = evaluate(expression.whenTrue, { ...scope, problems: problems[0] });
  const whenFalse = evaluate(expression.whenFalse, { ...scope, problems: problems[1] });
  const type = branchType(whenTrue, whenFalse);
  if (!type) {
    // Of what is not known the type is often not known either, though terraform knows it.
    if (whenTrue.known && whenFalse.known)
      report(scope, 'evaluation', 'The two results of a condition must have the same type.', expression.span);
    return unknown();
  }
  if (chosen.kind !== 'bool') {
    const isFaulty = problems.some(({ length }) => length > 0);
    return withMarks(eitherOf(whenTrue, whenFalse, isFaulty ? type : typeOfEither(whenTrue, whenFalse, type)), condition.marks);
  }
  for (const problem of problems[chosen.value ? 0 : 1]) scope.problems.push(problem);
  return withMarks(convertBranch(chosen.value ? whenTrue : whenFalse, type, scope, expression), condition.marks);
}

function branchType(a: Value, b: Value): Type | undefined {
  if (a.kind === 'null' && a.type.kind === 'any') return typeOf(b);
  if (b.kind === 'null' && b.type.kind === 'any') return typeOf(a);
  const types = [typeOf(a), typeOf(b)];
  return types.some(({ kind }) => kind === 'any') ? anyType : unify(types);
}

function convertBranch(value: Value, type: Type, scope: Scope, expression: Expression): Value {
  const converted = convert(value, type);
  if (!failed(converted)) return converted;
  report(scope, 'evaluation', sentence(converted.failure), expression.span);
  return unknown(type);
}

/** What is not typed here, such as an attribute of a resource, has a type all the same; text goes with nothing but text. */
function typeOfEither(a: Value, b: Value, type: Type): Type {
  return type.kind === 'any' && [a, b].some(value => typeOf(value).kind === 'string') ? stringType : type;
}

/** What is known when either value may be the result. */
function eitherOf(a: Value, b: Value, type: Type): Value {
  if (a.known && b.known && equal(a, b) === true) return a;
  const notNull = isNotNull(a) && isNotNull(b);
  const lengths = [lengthOf(a), lengthOf(b)];
  const length =
    lengths[0] && lengths[1]
      ? { least: Math.min(lengths[0].least, lengths[1].least), most: Math.max(lengths[0].most, lengths[1].most) }
      : undefined;
  return withMarks(unknown(type, { notNull, length: 'element' in type ? length : undefined }), a.deepMarks | b.deepMarks);
}

function isNotNull(value: Value): boolean {
  return value.kind === 'unknown' ? value.notNull === true : value.kind !== 'null';
}

function lengthOf(value: Value): UnknownValue['length'] {
  if (value.kind === 'unknown') return value.length;
  if ('items' in value) return { least: value.items.length, most: value.items.length };
  return 'entries' in value ? { least: value.entries.size, most: value.entries.size } : undefined;
}
