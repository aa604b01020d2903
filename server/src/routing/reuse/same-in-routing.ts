/** Whether values of the model are the same to everything that the simulation looks at. */
import { sameValue } from '../../model/same.ts';

export function sameInRouting(before: unknown, after: unknown): boolean {
  return sameValue(before, after) || sameValue(withoutDescriptions(before), withoutDescriptions(after));
}

/** The same for all fields but some. */
export function sameBesides<T extends object>(before: T, after: T, others: ReadonlySet<string>): boolean {
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]) as Set<string & keyof T>;
  return [...fields].every(field => others.has(field) || sameInRouting(before[field], after[field]));
}

/** A copy without what is only said to people. Sections stay the ones that they are. */
function withoutDescriptions(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || 'file' in value) return value;
  if (value instanceof Map) return new Map([...value].map(([key, part]) => [key, withoutDescriptions(part)]));
  if (Array.isArray(value)) return value.map(withoutDescriptions);
  const said = Object.entries(value).filter(([field]) => field !== 'description');
  return Object.fromEntries(said.map(([field, part]) => [field, withoutDescriptions(part)]));
}
