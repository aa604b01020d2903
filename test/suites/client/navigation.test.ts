/** Arrow keys in the topology preview. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { nextIn } from '../../../client/webview/navigation.ts';

describe('nextIn', () => {
  const centre = { x: 0, y: 0 };

  it('prefers what lies straight ahead to what is nearer but aside', () => {
    const points = [centre, { x: 100, y: 10 }, { x: 40, y: 60 }];
    assert.equal(nextIn('ArrowRight', centre, points), 1);
  });

  it('takes what lies aside when nothing is straight ahead', () => {
    assert.equal(nextIn('ArrowUp', centre, [centre, { x: 90, y: -20 }]), 1);
  });

  it('stays where nothing lies in that direction', () => {
    assert.equal(nextIn('ArrowLeft', centre, [centre, { x: 10, y: 0 }]), undefined);
    assert.equal(nextIn('ArrowDown', centre, []), undefined);
  });
});
