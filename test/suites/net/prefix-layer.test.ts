import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { maskPrefix, type Prefix, prefixOf } from '../../../server/src/net/prefix.ts';
import { PrefixLayer } from '../../../server/src/net/prefix-layer.ts';
import { PrefixMap } from '../../../server/src/net/prefix-map.ts';
import { random } from '../../support/random.ts';

describe('layer above a map of prefixes', () => {
  it('answers like a copy of the map, which stays as it was', () => {
    const { int } = random(17);
    const any = (): Prefix =>
      maskPrefix(prefixOf({ family: 4, w0: ((198 << 24) | (int(8) << 21)) >>> 0, w1: 0, w2: 0, w3: 0 }, 6 + int(7)));
    for (let round = 0; round < 50; round++) {
      const below = new PrefixMap(Array.from({ length: 12 }, (_, i) => [any(), i] as const));
      const before = below.entries();
      const copy = new PrefixMap(before.map(({ prefix, value }) => [prefix, value] as const));
      const layer = new PrefixLayer(below);
      for (let i = 100; i < 106; i++) {
        const prefix = any();
        layer.set(prefix, i);
        copy.set(prefix, i);
      }
      const asked = any();
      assert.equal(layer.get(asked), copy.get(asked));
      assert.deepEqual(layer.covering(asked), copy.covering(asked));
      assert.deepEqual(layer.covered(asked), copy.covered(asked));
      assert.deepEqual(layer.entries(4), copy.entries(4));
      assert.deepEqual(below.entries(), before);
    }
  });
});
