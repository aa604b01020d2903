/** What an expression sees when it is evaluated: names, functions, where problems go and how much work is allowed. */
import type { Block, Span } from '../shapes/hcl-tree.ts';
import type { Occurrence, Place } from '../text/place.ts';
import type { ProblemSink } from './account.ts';
import type { Budget } from './budget.ts';
import type { FunctionContext } from './functions/define.ts';
import { maximumProblems, type Problem } from './problem.ts';
import type { Failure, Value } from './value.ts';

/** `isValueFault`: another value of the index or of the count would do. */
export interface CallFailure extends Failure {
  readonly isValueFault?: true;
}

export interface ResourceReference {
  readonly mode: 'managed' | 'data' | 'ephemeral';
  readonly type: string;
  readonly name: string;
}

/** The names of a module. Each answers undefined when there is no such object. */
export interface ModuleNames {
  variable(name: string): Value | undefined;
  local(name: string): Value | undefined;
  /** All instances of a resource (`mode` managed) or data source. */
  resource(reference: ResourceReference): Value | undefined;
  /** `type.name.attribute`, or of the instance `key`: rests on that attribute only. Undefined when there is none, or it cannot be read. */
  resourceAttribute(reference: ResourceReference, attribute: string, key?: string | number): Value | undefined;
  /** A module call: with `output` only that output, of the instance `key` if given. */
  moduleCall(name: string, key?: Value, output?: string): Value | CallFailure | undefined;
  /** `path.module`, `path.root`, `path.cwd`, `terraform.workspace`. */
  setting(root: 'path' | 'terraform', name: string): Value | undefined;
}

export interface Scope {
  /** Undefined inside template files, which see only their own variables. */
  readonly module?: ModuleNames;
  /** `each`, `count`, `self`, names of `for` and of template files. */
  readonly names: ReadonlyMap<string, Value>;
  readonly at: Occurrence;
  readonly problems: ProblemSink;
  readonly budget: Budget;
  readonly functions: FunctionContext;
}

export function placeIn(scope: Pick<Scope, 'at'>, span: Span): Place {
  return { at: scope.at, line: span.line, start: span.start, endLine: span.endLine, end: span.end };
}

export function report(scope: Scope, kind: Problem['kind'], message: string, span: Span): void {
  if (scope.problems.length < maximumProblems) scope.problems.push({ kind, message, place: placeIn(scope, span) });
}

export function withNames(scope: Scope, names: Iterable<readonly [string, Value]>): Scope {
  const all = new Map(scope.names);
  for (const [name, value] of names) all.set(name, value);
  return { ...scope, names: all };
}

/** From the type of a block to its last label; labels that broken text puts on another line are left out. */
export function endSpan({ span: { endLine, end } }: Block): Span {
  return { line: endLine, start: end, endLine, end };
}

export function headerSpan({ typeSpan, labels }: Block): Span {
  const last = labels.filter(({ span }) => span.line === typeSpan.line && span.endLine === typeSpan.line).at(-1);
  return { ...typeSpan, end: last?.span.end ?? typeSpan.end };
}
