import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import type { Prefix } from '../../../server/src/net/prefix.ts';
import { makeVrpSet, validateOrigin } from '../../../server/src/rpki/validate.ts';
import { readVrps, type Vrp } from '../../../server/src/rpki/vrp.ts';
import { processorTime } from '../../support/time.ts';
import { prefix } from '../net/values.ts';

const vrp = (text: string, maxLength: number, asn: number): Vrp => ({ prefix: prefix(text), maxLength, asn });

describe('rpki: origin validation', () => {
  const set = makeVrpSet([vrp('192.0.2.0/24', 24, 64496), vrp('198.51.100.0/22', 23, 64497), vrp('203.0.113.0/24', 24, 0)]);
  const rows: [route: string, origin: number | 'none', state: string, reason: string | undefined][] = [
    ['192.0.2.0/24', 64496, 'valid', undefined],
    ['192.0.2.0/25', 64496, 'invalid', 'length'],
    ['192.0.2.0/24', 64500, 'invalid', 'asn'],
    ['192.0.2.0/24', 'none', 'invalid', 'asn'],
    ['198.51.100.0/23', 64497, 'valid', undefined],
    ['198.51.100.0/24', 64497, 'invalid', 'length'],
    ['203.0.113.0/24', 64496, 'invalid', 'asn'],
    ['203.0.113.0/24', 0, 'invalid', 'asn'],
    ['192.0.0.0/16', 64496, 'not-found', undefined],
    ['2001:db8::/32', 64496, 'not-found', undefined],
  ];
  for (const [route, origin, state, reason] of rows) {
    it(`${route} from ${origin} is ${state}${reason ? ` (${reason})` : ''}`, () => {
      const result = validateOrigin(set, prefix(route), origin);
      assert.deepEqual([result.state, result.reason], [state, reason]);
    });
  }

  it('is valid if any of several covering entries matches', () => {
    const several = makeVrpSet([
      vrp('198.18.0.0/15', 15, 64496),
      vrp('198.18.0.0/16', 24, 64497),
      vrp('198.18.0.0/16', 24, 64497),
      vrp('198.18.0.0/16', 16, 0),
    ]);
    assert.equal(several.size, 3);
    const result = validateOrigin(several, prefix('198.18.1.0/24'), 64497);
    assert.deepEqual([result.state, result.covering.length], ['valid', 3]);
    assert.deepEqual(result.covering[0], vrp('198.18.0.0/15', 15, 64496));
  });

  it('indexes 200000 entries quickly', () => {
    const vrps: Vrp[] = Array.from({ length: 200_000 }, (_, index) => {
      const low = Math.imul(index, 2654435761) >>> 0;
      const ipv6: Prefix = { family: 6, w0: 0x20010db8, w1: (low & 0xffff0000) >>> 0, w2: 0, w3: 0, length: 48 };
      return {
        prefix: index % 4 === 0 ? ipv6 : { family: 4, w0: (low & 0xffffff00) >>> 0, w1: 0, w2: 0, w3: 0, length: 24 },
        maxLength: 48,
        asn: index,
      };
    });
    const start = processorTime();
    makeVrpSet(vrps);
    const elapsed = processorTime() - start;
    console.log(`      ${Math.round(elapsed)} ms`);
    assert.ok(elapsed < 3000);
  });

  it('reads the export of the shared validation lab, where it is present', function () {
    const file = join(process.env.BESTPATH_SHARED ?? '../shared', 'labs/067-rpki/vrps.json');
    if (!existsSync(file)) {
      console.log('      skipped: the shared labs are not here');
      this.skip();
    }
    const { vrps, problems } = readVrps(readFileSync(file, 'utf8'), 'vrps.json');
    assert.deepEqual(problems, []);
    assert.ok(vrps.length > 10);
    for (const each of vrps.filter(({ asn }) => asn !== 0))
      assert.equal(validateOrigin(makeVrpSet(vrps), each.prefix, each.asn).state, 'valid');
  });
});
