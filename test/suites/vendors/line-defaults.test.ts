/** What IOS and FRR do when nothing is written. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import { withParsers } from '../../support/parsers.ts';
import { frr, ios } from './line-reading.ts';

describe('defaults of FRR', () => {
  before(withParsers);
  const closed = (head: string) => frr(`${head}\nhostname r1\n`).defaults.ebgpRequiresPolicy.value;
  it('close external sessions without policy since 7.4', () => {
    assert.deepEqual(['', 'frr version 7.3', 'frr version 7.4', 'frr version 10.1'].map(closed), [true, false, true, true]);
  });
  it('leave them open in the datacenter profile', () => assert.equal(closed('frr version 8.4\nfrr defaults datacenter'), false));
  it('demand the own AS first since 9.1', () => {
    assert.equal(frr('frr version 8.4\n').defaults.enforceFirstAs.value, false);
    assert.equal(frr('frr version 9.1\n').defaults.enforceFirstAs.value, true);
  });
  it('compare MED in groups in the datacenter profile', () =>
    assert.equal(frr('frr defaults datacenter\n').defaults.decision.deterministicMed, true));
});

describe('defaults of IOS', () => {
  before(withParsers);
  it('send no communities and use one path', () => {
    const { defaults } = ios('hostname r1\n');
    assert.deepEqual(defaults.sendCommunity.ebgp, { standard: false, extended: false, large: false });
    assert.equal(defaults.maximumPaths, 1);
  });
  it('are open without a policy, and closed when it does not exist', () => {
    const { defaults } = ios('hostname r1\n');
    assert.deepEqual([defaults.ebgpRequiresPolicy.value, defaults.missing.peerPolicy.value], [false, 'deny-all']);
  });
});
