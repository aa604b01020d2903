/** Function calls: expansion of `...`, conversion of arguments, unknown arguments and marks. */
import type { Expression } from '../shapes/hcl-tree.ts';
import { convert } from './convert.ts';
import { evaluate } from './evaluate.ts';
import type { FunctionDefinition, Parameter } from './functions/define.ts';
import { findFunction } from './functions/index.ts';
import type { Problem } from './problem.ts';
import { placeIn, report, type Scope } from './scope.ts';
import { type Failure, fail, failed, falseValue, trueValue, unknown, unknownBool, type Value, withMarks } from './value.ts';

type Call = Extract<Expression, { kind: 'call' }>;

export function callFunction(call: Call, scope: Scope): Value {
  if (call.name === 'try') return tryCall(call, scope);
  if (call.name === 'can') return canCall(call, scope);
  if (call.name.startsWith('provider::')) return unknown();
  const definition = findFunction(call.name.replace(/^core::/, ''));
  if (!definition) {
    report(scope, 'reference', `There is no function \`${call.name}\`.`, call.nameSpan);
    return unknown();
  }
  const before = scope.problems.length;
  const args = argumentsOf(call, scope);
  if (scope.problems.slice(before).some(({ kind }) => kind === 'evaluation')) return unknown();
  if (!args) return unknown(typeof definition.result === 'function' ? undefined : definition.result);
  const result = applyFunction(definition, args, scope);
  if (failed(result)) {
    report(scope, 'evaluation', `\`${call.name}\`: ${result.failure}.`, call.span);
    return unknown();
  }
  return result.kind === 'string' && !result.origin ? { ...result, origin: placeIn(scope, call.span) } : result;
}

/** @returns undefined when the last argument is expanded and its elements are not known. */
function argumentsOf(call: Call, scope: Scope): Value[] | undefined {
  const args = call.arguments.map(argument => evaluate(argument, scope));
  if (!call.expand) return args;
  const last = args.pop();
  if (!last || !('items' in last)) {
    if (last && last.kind !== 'unknown')
      report(scope, 'evaluation', 'Only a list, set or tuple can be expanded into arguments.', call.arguments.at(-1)!.span);
    return undefined;
  }
  return [...args, ...last.items.map(item => withMarks(item, last.marks))];
}

/** Calls a function with values, as an expression would. */
function applyFunction(definition: FunctionDefinition, args: readonly Value[], scope: Scope): Value | Failure {
  const { parameters, rest } = definition;
  if (args.length < parameters.length) return fail(`the argument "${parameters[args.length]!.name}" is missing`);
  if (args.length > parameters.length && !rest) return fail(`takes ${parameters.length} arguments, not ${args.length}`);
  const converted: Value[] = [];
  let marks = 0;
  let known = true;
  for (const [index, argument] of args.entries()) {
    const parameter = parameters[index] ?? rest!;
    const value = convertArgument(argument, parameter);
    if (failed(value)) return fail(`the argument "${parameter.name}": ${value.failure}`);
    marks |= parameter.partial ? value.marks : value.deepMarks;
    known &&= value.known || parameter.partial === true;
    converted.push(value);
  }
  if (!known) return withMarks(unknown(resultType(definition, converted), { notNull: true }), marks);
  const result = definition.call(converted, scope.functions);
  return failed(result) || definition.ownMarks ? result : withMarks(result, marks);
}

function resultType(definition: FunctionDefinition, args: readonly Value[]) {
  return typeof definition.result === 'function' ? definition.result(args) : definition.result;
}

function convertArgument(value: Value, parameter: Parameter): Value | Failure {
  if (value.kind === 'null' && !parameter.nullable) return fail('it must not be null');
  return convert(value, parameter.type);
}

/** The first argument that has no fault. */
function tryCall(call: Call, scope: Scope): Value {
  for (const argument of call.arguments) {
    const problems: Problem[] = [];
    const value = evaluate(argument, { ...scope, problems });
    if (problems.length === 0) return value;
    if (passOn(problems, scope)) return unknown();
  }
  report(scope, 'evaluation', 'try: every argument fails.', call.span);
  return unknown();
}

/** References to what is not declared are faults of the text, which `try` does not catch; limits are ours. */
function passOn(problems: readonly Problem[], scope: Scope): boolean {
  const faults = problems.filter(({ kind, dynamic }) => kind !== 'evaluation' && !dynamic);
  for (const fault of faults) scope.problems.push(fault);
  return faults.length > 0;
}

function canCall(call: Call, scope: Scope): Value {
  const problems: Problem[] = [];
  const [argument] = call.arguments;
  const value = argument ? evaluate(argument, { ...scope, problems }) : unknown();
  if (passOn(problems, scope)) return unknownBool();
  if (problems.length > 0) return falseValue;
  return value.known ? trueValue : unknownBool();
}
