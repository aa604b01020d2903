/** Values of the model as text that does not depend on how a file was cut into sections: places become absolute. */
import { type Place, rangeOf } from '../../server/src/text/place.ts';

/** Equal text for equal values. Maps, sets and lists keep their order, fields of objects do not. */
export function canonical(value: unknown): string {
  return JSON.stringify(plain(value));
}

function plain(value: unknown): unknown {
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value === 'function') return 'function';
  if (typeof value !== 'object' || value === null) return value;
  if (isPlace(value)) return shownPlace(value);
  if (value instanceof Map) return [...value].map(entry => entry.map(plain));
  if (value instanceof Set) return [...value].map(plain);
  if (Array.isArray(value) || ArrayBuffer.isView(value)) return Array.from(value as ArrayLike<unknown>, plain);
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, each]) => each !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, each]) => [name, plain(each)]),
  );
}

function isPlace(value: object): value is Place {
  return 'at' in value && 'start' in value && 'endLine' in value;
}

export function shownPlace(place: Place): string {
  const { start, end } = rangeOf(place);
  return `${place.at.file}:${start.line}:${start.character}-${end.line}:${end.character}`;
}
