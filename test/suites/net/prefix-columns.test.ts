/** Prefixes and routes as columns: numbers, order and selections are those of the same prefixes as objects. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { eachRoute, joinRoutes, mergeValues, RouteCollector, routesSaying, routesTo } from '../../../server/src/model/route-columns.ts';
import { comparePrefixes, contains, formatPrefix, hostPrefix, type Prefix, prefixOf } from '../../../server/src/net/prefix.ts';
import { inOrder, numbersAround, PrefixNumbers, prefixAt, withPrefixes } from '../../../server/src/net/prefix-columns.ts';

/** Prefixes of both families that often share their first bits, some of them more than once. */
function prefixes(count: number): Prefix[] {
  let state = 5;
  const next = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const word = () => next(4) * 2 ** 30 + next(4) * 2 ** 14 + next(3);
  return Array.from({ length: count }, () => {
    const family = next(2) === 0 ? 4 : 6;
    const [w1, w2, w3] = family === 4 ? [0, 0, 0] : [word(), word(), word()];
    return prefixOf({ family, w0: word(), w1, w2, w3 }, next(family === 4 ? 33 : 129));
  });
}

describe('columns of prefixes', () => {
  const all = prefixes(4000);
  const texts = [...new Set(all.map(formatPrefix))];
  const numbers = new PrefixNumbers();
  for (const prefix of all) numbers.obtain(prefix);
  const columns = numbers.columns();
  const textOf = (number: number) => formatPrefix(prefixAt(columns, number));

  it('each prefix has one number, in the order in which they come', () => {
    assert.equal(numbers.size, texts.length);
    assert.deepEqual(
      Array.from(columns.kinds, (_, number) => textOf(number)),
      texts,
    );
    const again = new PrefixNumbers(columns);
    for (const prefix of all) assert.equal(again.get(prefix), texts.indexOf(formatPrefix(prefix)));
    const other = all.map(prefix => hostPrefix(prefix)).find(prefix => !texts.includes(formatPrefix(prefix)))!;
    assert.equal(again.get(other), undefined);
    assert.equal(again.obtain(other), texts.length);
    assert.equal(columns.kinds.length, texts.length, 'columns that were given do not change');
  });

  it('are sorted as prefixes are', () => {
    const sorted = inOrder(
      columns,
      Uint32Array.from(texts, (_, i) => i),
    );
    const expected = texts.map((_, i) => prefixAt(columns, i)).sort(comparePrefixes);
    assert.deepEqual(Array.from(sorted, textOf), expected.map(formatPrefix));
    assert.deepEqual(inOrder(columns, new Uint32Array(0)), new Uint32Array(0));
  });

  it('those around an address are those that contain it', () => {
    for (const prefix of all.slice(0, 50)) {
      const around = [...numbersAround(numbers, prefix)].map(textOf).sort();
      const expected = texts.filter((_, i) => contains(prefixAt(columns, i), hostPrefix(prefix))).sort();
      assert.deepEqual(around, expected);
    }
  });

  it('more of them stand at the end', () => {
    const longer = withPrefixes(columns, all.slice(0, 2));
    assert.deepEqual(
      [0, texts.length, texts.length + 1].map(number => formatPrefix(prefixAt(longer, number))),
      [texts[0], ...all.slice(0, 2).map(formatPrefix)],
    );
  });
});

describe('columns of routes', () => {
  const [a, b, c] = prefixes(3) as [Prefix, Prefix, Prefix];
  const collected = (routes: readonly (readonly [Prefix, string])[]) => {
    const all = new RouteCollector<{ readonly said: string }>();
    for (const [prefix, said] of routes) all.add(all.prefix(prefix), all.values.push({ said }) - 1);
    return all.columns();
  };
  const shown = (routes: ReturnType<typeof collected>) =>
    Array.from(eachRoute(routes), ({ prefix, said }) => `${formatPrefix(prefix)} ${said}`);
  const line = (prefix: Prefix, said: string) => `${formatPrefix(prefix)} ${said}`;
  const first = collected([
    [a, 'x'],
    [b, 'y'],
    [a, 'x'],
  ]);
  const second = collected([
    [b, 'z'],
    [c, 'y'],
  ]);

  it('one list behind the other', () => {
    const joined = joinRoutes([first, second]);
    assert.deepEqual(shown(joined), [...shown(first), ...shown(second)]);
    assert.equal(joined.prefixes.kinds.length, 3);
    assert.equal(joinRoutes([first]), first);
    assert.deepEqual(shown(joinRoutes<{ said: string }>([])), []);
  });

  it('by value, by prefix, and with equal values as one', () => {
    const joined = joinRoutes([first, second]);
    const said = routesSaying(joined, value => value.said === 'y');
    assert.deepEqual(shown(said), [line(b, 'y'), line(c, 'y')]);
    assert.equal(said.values.length, 2, 'the other values are dropped');
    assert.deepEqual(shown(routesTo(joined, b)), [line(b, 'y'), line(b, 'z')]);
    const merged = mergeValues(joined, value => value.said);
    assert.deepEqual(shown(merged), shown(joined));
    assert.deepEqual(
      merged.values.map(value => value.said),
      ['x', 'y', 'z'],
    );
  });
});
