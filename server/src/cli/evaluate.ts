/** `bestpath evaluate`: the values of a Terraform module, without running terraform. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { moduleFolder } from '../host/module-folder.ts';
import { type EvaluatedModule, evaluateModule } from '../terraform/evaluated.ts';
import type { Json } from '../terraform/json.ts';
import { isSourceName } from '../terraform/module-source.ts';
import { moduleToJson, valueToJson } from '../terraform/output.ts';
import { type Plan, readPlan } from '../terraform/plan.ts';
import { failed } from '../terraform/value.ts';
import { lineOf } from '../text/place.ts';
import { printJson, shown, UsageError } from './load.ts';
import { bold, faint, hang, print } from './terminal.ts';

export interface EvaluateOptions {
  readonly format: 'text' | 'json';
  readonly expression?: string;
  /** A file with a JSON array of expressions. */
  readonly expressions?: string;
  /** A file with what `terraform show -json` printed. */
  readonly plan?: string;
}

export function evaluate(folder: string, { format, expression, expressions, plan: planFile }: EvaluateOptions): number {
  const full = path.resolve(folder);
  if (!existsSync(full) || !statSync(full).isDirectory()) throw new UsageError(`${folder}: no such folder`);
  if (!readdirSync(full).some(isSourceName)) throw new UsageError(`${folder}: no Terraform files`);
  const plan = planFile === undefined ? undefined : planIn(planFile);
  // Modules may lie beside or above this one, so paths count from the top of the disk.
  const { root } = path.parse(full);
  const module = evaluateModule(moduleFolder(root), path.relative(root, full).split(path.sep).join('/'), {
    ...(plan && { plan: () => plan }),
  });
  const fileShown = (file: string) => shown(path.join(root, file));
  if (expression !== undefined) printJson(answer(module, expression));
  else if (expressions !== undefined) printJson(readExpressions(expressions).map(text => answer(module, text)));
  else if (format === 'json') printJson(withShownFiles(moduleToJson(module), fileShown));
  else print(moduleText(module, fileShown));
  return 0;
}

function answer(module: EvaluatedModule, text: string): Json {
  const value = module.expression(text);
  return failed(value) ? { error: value.failure } : { value: valueToJson(value) };
}

function planIn(file: string): Plan {
  if (!existsSync(file)) throw new UsageError(`${file}: no such file`);
  const plan = readPlan(readFileSync(file, 'utf8'));
  if (failed(plan)) throw new UsageError(`${file} ${plan.failure}`);
  return plan;
}

function readExpressions(file: string): string[] {
  if (!existsSync(file)) throw new UsageError(`${file}: no such file`);
  try {
    const list: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (Array.isArray(list) && list.every(each => typeof each === 'string')) return list;
  } catch {
    // Told below: the parser's own message would quote the text.
  }
  throw new UsageError(`${file}: must hold a JSON array of expressions`);
}

/** Resources and problems say where they stand, relative to the working directory. */
function withShownFiles(json: Json, fileShown: (file: string) => string): Json {
  const row = (each: Json): Json => (isObject(each) && typeof each.file === 'string' ? { ...each, file: fileShown(each.file) } : each);
  if (!isObject(json)) return json;
  return Object.fromEntries(
    Object.entries(json).map(([name, value]) => [
      name,
      name === 'resources' || name === 'problems' ? (value as readonly Json[]).map(row) : value,
    ]),
  );
}

const isObject = (json: Json): json is { readonly [name: string]: Json } =>
  typeof json === 'object' && json !== null && !Array.isArray(json);

function moduleText(module: EvaluatedModule, fileShown: (file: string) => string): string {
  const { variables, locals, outputs, resources } = moduleToJson(module) as { [part: string]: { [name: string]: Json } };
  const part = (title: string, values: { [name: string]: Json } = {}) =>
    Object.keys(values).length === 0
      ? []
      : [bold(title), ...Object.entries(values).map(([name, value]) => hang(`  ${name} = `, 6, `${compact(value)}`)), ''];
  const list = (resources as unknown as readonly { address: string; file: string; line: number }[]).map(
    ({ address, file, line }) => `  ${address}  ${faint(`${fileShown(file)}:${line}`)}`,
  );
  const problems = module.problems.map(({ message, place }) => `  ${fileShown(place.at.file)}:${lineOf(place) + 1}: ${message}`);
  return [
    ...part('Variables', variables),
    ...part('Locals', locals),
    ...part('Outputs', outputs),
    ...(list.length > 0 ? [bold('Resources'), ...list, ''] : []),
    ...(problems.length > 0 ? [bold('Not evaluated'), ...problems, ''] : []),
  ].join('\n');
}

/** JSON on one line; what is unknown is said in words. */
function compact(value: Json): string {
  if (isObject(value) && value.unknown === true) return `(known after apply${typeof value.ref === 'string' ? `: ${value.ref}` : ''})`;
  if (isObject(value) && value.sensitive === true) return '(sensitive)';
  return JSON.stringify(value);
}
