/** What devices do when nothing is written. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import type { IsisDistances } from '../../../server/src/model/defaults.ts';
import { vendors } from '../../../server/src/vendors/index.ts';
import { withParsers } from '../../support/parsers.ts';
import { device, frr, ios } from './line-reading.ts';

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
    assert.equal(frr('frr defaults datacenter\n').defaults.decision.deterministicMed.value, true));
});

describe('defaults of IOS', () => {
  before(withParsers);
  it('send no communities and use one path', () => {
    const { defaults } = ios('hostname r1\n');
    assert.deepEqual(defaults.sendCommunity.value.ebgp, { standard: false, extended: false, large: false });
    assert.equal(defaults.maximumPaths, 1);
  });
  it('are open without a policy, and closed when it does not exist', () => {
    const { defaults } = ios('hostname r1\n');
    assert.deepEqual([defaults.ebgpRequiresPolicy.value, defaults.missing.peerPolicy.value], [false, 'deny-all']);
  });
});

describe('defaults of all', () => {
  /** `verify` in the sheets: not the ground of a statement. */
  const marks = vendors.map(({ id, defaults }) => {
    const { decision, localWeight, multipathRelax, sendCommunity, distances } = defaults({});
    const each = [decision.deterministicMed, localWeight, multipathRelax, sendCommunity, distances.isis.level2];
    return [id, ...each.map(({ mark }) => mark)];
  });
  it('say where they are known from', () =>
    assert.deepEqual(Object.fromEntries(marks.map(([id, ...each]) => [id, each.join(' ')])), {
      frr: 'sourced sourced sourced measured sourced',
      ios: 'sourced sourced sourced sourced sourced',
      iosxr: 'sourced verify verify sourced sourced',
      nxos: 'sourced verify verify sourced sourced',
      eos: 'verify sourced sourced sourced sourced',
      junos: 'sourced sourced sourced sourced verify',
    }));
  it('believe IS-IS as each vendor does', () => {
    const levels = ({ level1, level2, level1External }: IsisDistances) => [level1, level2, level1External].map(({ value }) => value);
    const distances = vendors.map(({ id, defaults }) => [id, levels(defaults({}).distances.isis).join(' ')]);
    assert.deepEqual(
      distances.filter(([, each]) => each !== '115 115 115'),
      [['junos', '15 18 160']],
    );
  });
  it('have one home for every distance and a source', () => {
    for (const { defaults } of vendors) assert.ok(defaults({}).distances.source.length > 0);
  });
});

describe('defaults of EOS', () => {
  before(withParsers);
  const first = (text: string) => device('eos', `${text}\nhostname leaf1\n`).defaults.decision.steps[0];
  it('are those of the single program unless the other one is written', () => {
    assert.equal(first('service routing protocols model multi-agent'), 'weight');
    assert.equal(first('! device: leaf1 (vEOS-lab, EOS-4.28.3M)'), 'local-origin');
  });
  it('are those of the only program from 4.32 on (Arista TOI: removal of ribd)', () => {
    for (const release of ['4.32.0F', '4.33.1F-39879738.4331F (engineering build)', '5.1.0F'])
      assert.equal(first(`! Command: show running-config\n! device: leaf1 (vEOS-lab, EOS-${release})`), 'weight');
    assert.equal(first('! a note: device: leaf1 (EOS-4.32.0F)'), 'local-origin');
  });
});
