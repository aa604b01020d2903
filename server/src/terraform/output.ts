/** Evaluated values as plain JSON, for `bestpath evaluate`. */
import { lineOf } from '../text/place.ts';
import { isInteger, toNumber } from './big-number.ts';
import type { EvaluatedModule } from './evaluated.ts';
import type { Json } from './json.ts';
import type { ResourceInstance } from './resource.ts';
import { assumed, sensitive, type Value } from './value.ts';

export interface JsonOptions {
  /** Address of the module for which references are written: those inside of it lose this beginning. */
  readonly module?: string;
  /** Gathers the paths of values that rest on assumptions. */
  readonly assumptions?: string[];
  readonly path?: string;
}

/** Unknown values become `{"unknown": true}` with `ref` if they have one, sensitive ones `{"sensitive": true}`. */
export function valueToJson(value: Value, options: JsonOptions = {}): Json {
  const { path = '', assumptions } = options;
  if (value.marks & assumed && assumptions && !assumptions.some(known => path.startsWith(known))) assumptions.push(path);
  if (value.marks & sensitive) return { sensitive: true };
  switch (value.kind) {
    case 'null':
      return null;
    case 'bool':
    case 'string':
      return value.value;
    case 'number':
      return isInteger(value.value) ? Number(toNumber(value.value)) : toNumber(value.value);
    case 'unknown':
      return value.ref === undefined ? { unknown: true } : { unknown: true, ref: localReference(value.ref, options.module) };
    case 'list':
    case 'set':
    case 'tuple':
      return value.items.map((item, index) => valueToJson(item, { ...options, path: `${path}[${index}]` }));
    default:
      if (value.kind === 'object' && value.open !== undefined) return { unknown: true, ref: localReference(value.open, options.module) };
      return Object.fromEntries(
        [...value.entries].map(([name, entry]) => [name, valueToJson(entry, { ...options, path: path === '' ? name : `${path}.${name}` })]),
      );
  }
}

function localReference(ref: string, module: string | undefined): string {
  return module !== undefined && module !== '' && ref.startsWith(`${module}.`) ? ref.slice(module.length + 1) : ref;
}

function mapToJson(values: ReadonlyMap<string, Value>, options: JsonOptions): Json {
  const base = options.path === undefined ? '' : `${options.path}.`;
  return Object.fromEntries([...values].map(([name, value]) => [name, valueToJson(value, { ...options, path: base + name })]));
}

function resourceToJson(resource: ResourceInstance, assumptions: string[]): Json {
  const own: string[] = [];
  const values = mapToJson(resource.values, { module: resource.module, assumptions: own });
  assumptions.push(...own.map(path => `${resource.address}.${path}`));
  return {
    address: resource.address,
    type: resource.type,
    file: resource.file,
    line: lineOf(resource.place) + 1,
    values,
  };
}

/** The answer of `bestpath evaluate`; lines count from 1. Data sources are left out of `resources`. */
export function moduleToJson(module: EvaluatedModule): Json {
  const assumptions: string[] = [];
  const part = (values: ReadonlyMap<string, Value>, path: string) => mapToJson(values, { assumptions, path });
  return {
    version: 1,
    variables: part(module.variables, 'variables'),
    locals: part(module.locals, 'locals'),
    outputs: part(module.outputs, 'outputs'),
    resources: module.resources.filter(resource => resource.mode === 'managed').map(resource => resourceToJson(resource, assumptions)),
    assumptions,
    problems: module.problems.map(({ kind, message, place }) => ({
      kind,
      message,
      file: place.at.file,
      line: lineOf(place) + 1,
      column: place.start + 1,
    })),
  };
}
