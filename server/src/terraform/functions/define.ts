/** How a function is described: typed parameters, a sentence of documentation and what it computes. */
import type { ModuleFiles } from '../module-files.ts';
import type { Type } from '../type.ts';
import type { Failure, Value } from '../value.ts';

export interface Parameter {
  readonly name: string;
  readonly type: Type;
  /** The function gets null instead of a failure. */
  readonly nullable?: boolean;
  /** The function gets values that are not known as a whole, instead of an unknown result. */
  readonly partial?: boolean;
}

export interface FunctionContext {
  readonly files: ModuleFiles;
  /** The folder of the module, relative to the root of the files. */
  readonly folder: string;
  /** Evaluates a template that sees only these names. */
  template(text: string, names: ReadonlyMap<string, Value>): Value | Failure;
}

export interface FunctionDefinition {
  readonly name: string;
  readonly summary: string;
  readonly parameters: readonly Parameter[];
  /** Any number of further arguments. */
  readonly rest?: Parameter;
  /** Type of the result, as far as the arguments tell. */
  readonly result: Type | ((args: readonly Value[]) => Type);
  /** The function decides which marks its result has; otherwise it has those of all arguments. */
  readonly ownMarks?: boolean;
  /** Gets arguments of the parameters' types. */
  call(args: readonly Value[], context: FunctionContext): Value | Failure;
}

export function parameter(name: string, type: Type, options: Omit<Parameter, 'name' | 'type'> = {}): Parameter {
  return { name, type, ...options };
}
