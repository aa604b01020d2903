/** Many routes that share what they say: a prefix and the number of a value for each. */
import type { Prefix } from '../net/prefix.ts';
import { type PrefixColumns, PrefixNumbers, prefixAt } from '../net/prefix-columns.ts';
import { derivedFrom } from './derived.ts';

/** Plain data: survives structuredClone. Prefixes and values may stand there that no route has. */
export interface RouteColumns<T> {
  /** None stands there twice. */
  readonly prefixes: PrefixColumns;
  readonly values: readonly T[];
  /** Number of the prefix and of the value of each route, in the order in which they were told. */
  readonly prefixNumbers: Uint32Array;
  readonly valueNumbers: Uint32Array;
}

/** Numbers of the prefixes, worked out once. */
export const numbersOf = derivedFrom((columns: PrefixColumns) => new PrefixNumbers(columns));

/** Gathers routes whose values have numbers. */
export class RouteCollector<T> {
  readonly #prefixes = new PrefixNumbers();
  readonly values: T[] = [];
  #prefixNumbers = new Uint32Array(64);
  #valueNumbers = new Uint32Array(64);
  #size = 0;

  /** How many routes there are. */
  get size(): number {
    return this.#size;
  }

  /** @param prefix masked. @returns its number. */
  prefix(prefix: Prefix): number {
    return this.#prefixes.obtain(prefix);
  }

  /** @param prefix its number. @param value its place in `values`. */
  add(prefix: number, value: number): void {
    if (this.#size === this.#prefixNumbers.length)
      [this.#prefixNumbers, this.#valueNumbers] = [doubled(this.#prefixNumbers), doubled(this.#valueNumbers)];
    this.#prefixNumbers[this.#size] = prefix;
    this.#valueNumbers[this.#size] = value;
    this.#size++;
  }

  columns(): RouteColumns<T> {
    const [prefixNumbers, valueNumbers] = [this.#prefixNumbers.slice(0, this.#size), this.#valueNumbers.slice(0, this.#size)];
    return { prefixes: this.#prefixes.columns(), values: this.values, prefixNumbers, valueNumbers };
  }
}

function doubled(numbers: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(2 * numbers.length);
  larger.set(numbers);
  return larger;
}

/** The routes one by one. */
export function* eachRoute<T extends object>({
  prefixes,
  values,
  prefixNumbers,
  valueNumbers,
}: RouteColumns<T>): Generator<T & { prefix: Prefix }> {
  for (let i = 0; i < prefixNumbers.length; i++) yield { ...values[valueNumbers[i]!]!, prefix: prefixAt(prefixes, prefixNumbers[i]!) };
}

/** The same prefixes with other values. */
export function mapValues<T, U>(routes: RouteColumns<T>, change: (value: T) => U): RouteColumns<U> {
  return { ...routes, values: routes.values.map(change) };
}

/** The routes whose prefix and value, given as numbers, pass. */
export function routesWhere<T>(routes: RouteColumns<T>, passes: (prefix: number, value: number) => boolean): RouteColumns<T> {
  const [prefixNumbers, valueNumbers] = [routes.prefixNumbers.slice(), routes.valueNumbers.slice()];
  let size = 0;
  for (let i = 0; i < prefixNumbers.length; i++) {
    const [prefix, value] = [prefixNumbers[i]!, valueNumbers[i]!];
    if (!passes(prefix, value)) continue;
    prefixNumbers[size] = prefix;
    valueNumbers[size] = value;
    size++;
  }
  return size === prefixNumbers.length
    ? routes
    : { ...routes, prefixNumbers: prefixNumbers.slice(0, size), valueNumbers: valueNumbers.slice(0, size) };
}

/** The routes whose value passes, each value asked once; the others are dropped. */
export function routesSaying<T>(routes: RouteColumns<T>, passes: (value: T) => boolean): RouteColumns<T> {
  const values: T[] = [];
  const numbers = Int32Array.from(routes.values, value => (passes(value) ? values.push(value) - 1 : -1));
  if (values.length === routes.values.length) return routes;
  const kept = routesWhere(routes, (_, value) => numbers[value]! >= 0);
  return { ...kept, values, valueNumbers: kept.valueNumbers.map(value => numbers[value]!) };
}

/** The routes of one prefix. */
export function routesTo<T>(routes: RouteColumns<T>, prefix: Prefix): RouteColumns<T> {
  const number = numbersOf(routes.prefixes).get(prefix);
  return routesWhere(routes, each => each === number);
}

/** One value for all whose texts are equal. */
export function mergeValues<T>(routes: RouteColumns<T>, textOf: (value: T) => string): RouteColumns<T> {
  const known = new Map<string, number>();
  const values: T[] = [];
  const numbers = routes.values.map(value => {
    const text = textOf(value);
    const found = known.get(text);
    if (found !== undefined) return found;
    known.set(text, values.length);
    return values.push(value) - 1;
  });
  return { ...routes, values, valueNumbers: routes.valueNumbers.map(value => numbers[value]!) };
}

/** One list behind the other. */
export function joinRoutes<T>(parts: readonly RouteColumns<T>[]): RouteColumns<T> {
  if (parts.length === 1) return parts[0]!;
  const all = new RouteCollector<T>();
  for (const { prefixes, values, prefixNumbers, valueNumbers } of parts) {
    const first = all.values.length;
    for (const value of values) all.values.push(value);
    const numbers = Uint32Array.from(prefixes.kinds, (_, i) => all.prefix(prefixAt(prefixes, i)));
    for (let i = 0; i < prefixNumbers.length; i++) all.add(numbers[prefixNumbers[i]!]!, first + valueNumbers[i]!);
  }
  return all.columns();
}
