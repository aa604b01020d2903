/** Address rules sweep: their time grows with the number of addresses, not of pairs. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import duplicateAddress from '../../../server/src/rules/addresses/duplicate-address.ts';
import overlappingPrefix from '../../../server/src/rules/addresses/overlapping-prefix.ts';
import type { Rule } from '../../../server/src/rules/rule.ts';
import { openFiles } from '../../support/check.ts';
import { withParsers } from '../../support/parsers.ts';
import { processorTime } from '../../support/time.ts';

const interfaces = 5000;

/** One device whose subnets follow each other without overlap. */
function manyInterfaces(): string {
  const lines = Array.from({ length: interfaces }, (_, i) => {
    const [high, low] = [i >> 8, i & 255];
    return `interface Vlan${i}\n ip address 10.${high}.${low}.1 255.255.255.0\n`;
  });
  return `hostname core1\n${lines.join('')}`;
}

describe('address rules', () => {
  before(withParsers);
  it(`look at ${interfaces} interfaces in a few milliseconds`, () => {
    const workspace = openFiles([{ name: 'core1.ios', vendor: 'ios', text: manyInterfaces() }]);
    const network = workspace.network('fixture');
    const rules = [overlappingPrefix, duplicateAddress] as unknown as Rule<'network'>[];
    const times = Array.from({ length: 7 }, () => {
      const fresh = { ...network };
      const start = processorTime();
      for (const rule of rules) assert.deepEqual([...rule.check(fresh, { network: fresh })], []);
      return processorTime() - start;
    });
    const best = Math.min(...times);
    if (process.env.BESTPATH_TIMES) console.log(`      ${interfaces} interfaces: ${best.toFixed(1)} ms`);
    // Far above what is measured, so that a busy machine does not fail it; pairs would take seconds.
    assert.ok(best < 200, `${best.toFixed(1)} ms`);
  });
});
