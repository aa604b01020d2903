/**
 * Takes from a plan what the text of a resource leaves to its provider. A plan grows old: what it says of a resource counts only while everything that is
 * configured there is known and equals the plan, so that an edited resource has the values of its text and nothing else.
 */
import type { Place } from '../text/place.ts';
import type { EvaluatedBody } from './body.ts';
import { textOfValue } from './convert.ts';
import type { Json } from './json.ts';
import { isJsonObject, type Plan, type PlannedResource } from './plan.ts';
import { bool, nullValue, number, object, sensitive, string, tuple, type Value, withMarks } from './value.ts';

/** By these, resources refer to each other: as references they say more than as texts. */
const identifier = /(?:^|_)(?:id|arn|link|name)$/;

/** Attributes that are not configured, or null, with the plan's values. @param place where the resource is written. */
export function plannedValues(plan: Plan, address: string, body: EvaluatedBody, place: Place): ReadonlyMap<string, Value> {
  const planned = plan.resources.get(address);
  if (!planned || !agrees(plan, planned, body)) return new Map();
  return new Map(
    Object.entries(planned.values).flatMap(([name, json]) => {
      const written = body.entries.get(name);
      if (json === null || identifier.test(name) || (written && written.kind !== 'null')) return [];
      const value = valueOfJson(json, place);
      const marks = isJsonObject(planned.sensitive) && hasTrue(planned.sensitive[name]) ? sensitive : 0;
      return [[name, withMarks(value, marks)] as const];
    }),
  );
}

/** Texts, numbers and lists of them: blocks that a provider reports are those of other resources too. */
export function isPlain(value: Value): boolean {
  if ('items' in value) return value.items.every(item => item.kind === 'string' || item.kind === 'number');
  return value.kind === 'string' || value.kind === 'number' || value.kind === 'bool';
}

export function valueOfJson(json: Json, place?: Place): Value {
  if (json === null) return nullValue;
  if (typeof json === 'string') return string(json, place);
  if (typeof json === 'number') return number(json);
  if (typeof json === 'boolean') return bool(json);
  if (Array.isArray(json)) return tuple((json as readonly Json[]).map(item => valueOfJson(item, place)));
  return object(Object.entries(json).map(([name, each]) => [name, valueOfJson(each, place)] as const));
}

function hasTrue(json: Json | undefined): boolean {
  if (typeof json !== 'object' || json === null) return json === true;
  return Object.values(json).some(each => hasTrue(each as Json));
}

function agrees(plan: Plan, { values }: PlannedResource, { entries, blockTypes }: EvaluatedBody): boolean {
  return [...entries].every(([name, value]) => value.kind === 'null' || says(plan, value, values[name] ?? null, blockTypes.has(name)));
}

/** @param inBlock attributes that a block does not set are the provider's. */
function says(plan: Plan, value: Value, json: Json, inBlock: boolean): boolean {
  if (value.kind === 'unknown') return saysReference(plan, value.ref, json);
  if (value.kind === 'object' && value.open !== undefined) return false;
  if (json === null) return isEmpty(value);
  if ('items' in value) return saysItems(plan, value.items, json, inBlock);
  if (!('entries' in value)) return typeof json !== 'object' && textOfValue(value) === String(json);
  if (!isJsonObject(json)) return false;
  const others = Object.keys(json).filter(name => json[name] !== null && !value.entries.has(name));
  return (inBlock || others.length === 0) && [...value.entries].every(([name, entry]) => says(plan, entry, json[name] ?? null, inBlock));
}

/** Sets have no order of their own, and a block that can stand once may be an object. */
function saysItems(plan: Plan, items: readonly Value[], json: Json, inBlock: boolean): boolean {
  if (!Array.isArray(json)) return items.length === 1 && isJsonObject(json) && says(plan, items[0]!, json, inBlock);
  const rest = [...(json as readonly Json[])];
  if (rest.length !== items.length || rest.length > 500) return false;
  return items.every(item => {
    const at = rest.findIndex(each => says(plan, item, each, inBlock));
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  });
}

/** A value that the plan does not know either, or the attribute of another resource as the plan has it. */
function saysReference(plan: Plan, ref: string | undefined, json: Json): boolean {
  const dot = ref?.lastIndexOf('.') ?? -1;
  const referred = ref === undefined || dot < 0 ? undefined : plan.resources.get(ref.slice(0, dot))?.values[ref.slice(dot + 1)];
  return json === null ? referred === undefined || referred === null : typeof json !== 'object' && referred === json;
}

function isEmpty(value: Value): boolean {
  if (value.kind === 'string') return value.value === '';
  if (value.kind === 'bool') return !value.value;
  if ('items' in value) return value.items.length === 0;
  return value.kind === 'null' || ('entries' in value && value.entries.size === 0);
}
