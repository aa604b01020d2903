/**
 * What `terraform show -json` says of a plan or state: values that the text cannot tell, by resource address
 * (HashiCorp, "JSON Output Format": `planned_values`, `prior_state`, `values`, `variables`).
 */
import { nestingOf } from '../text/nesting.ts';
import type { Json } from './json.ts';
import { type Failure, fail } from './value.ts';

export interface PlannedResource {
  /** What is not known yet is missing or null. */
  readonly values: JsonObject;
  /** In the shape of the values, true where one is sensitive. */
  readonly sensitive: Json;
}

export interface Plan {
  /** By address, such as `module.vpc["a"].aws_subnet.private[0]`. */
  readonly resources: ReadonlyMap<string, PlannedResource>;
  /** Values of the root module's variables. */
  readonly variables: ReadonlyMap<string, Json>;
}

export type JsonObject = { readonly [name: string]: Json };

export function isJsonObject(json: Json | undefined): json is JsonObject {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}

const largestPlan = 100_000_000;
const maximumModuleDepth = 50;
const maximumNesting = 300;

export function readPlan(text: string): Plan | Failure {
  if (text.length > largestPlan) return fail('is too large to be read');
  if (nestingOf(text.replace(/"[^"\\]*(?:\\.[^"\\]*)*"/g, '')) > maximumNesting) return fail('is nested too deeply');
  const json = parse(text);
  if (!isJsonObject(json) || typeof json.format_version !== 'string')
    return fail('is not what `terraform show -json` prints: it has no format_version');
  if (!/^[01]\./.test(json.format_version)) return fail(`has the format ${json.format_version.slice(0, 20)}, which is not known here`);
  const resources = new Map<string, PlannedResource>();
  const { prior_state: before, planned_values: planned, values } = json;
  // Data sources that were read for the plan stand in the state before it only.
  if (isJsonObject(before) && isJsonObject(before.values)) collect(before.values.root_module, resources, 'data');
  for (const each of [planned, values]) if (isJsonObject(each)) collect(each.root_module, resources);
  const variables = Object.entries(isJsonObject(json.variables) ? json.variables : {}).flatMap(([name, given]) =>
    isJsonObject(given) && given.value !== undefined ? [[name, given.value] as const] : [],
  );
  return { resources, variables: new Map(variables) };
}

function parse(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

function collect(module: Json | undefined, into: Map<string, PlannedResource>, mode?: 'data', depth = 0): void {
  if (!isJsonObject(module) || depth > maximumModuleDepth) return;
  for (const each of Array.isArray(module.resources) ? (module.resources as readonly Json[]) : []) {
    if (!isJsonObject(each) || typeof each.address !== 'string' || !isJsonObject(each.values)) continue;
    if (mode === undefined || each.mode === mode) into.set(each.address, { values: each.values, sensitive: each.sensitive_values ?? {} });
  }
  for (const child of Array.isArray(module.child_modules) ? (module.child_modules as readonly Json[]) : [])
    collect(child, into, mode, depth + 1);
}
