/** Devices that are recorded twice, as configuration and as data, read the same. Skipped where the recordings are absent. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import { compareTwins } from '../../score/twins.ts';
import { withParsers } from '../../support/parsers.ts';

describe('configurations and their data', () => {
  before(withParsers);
  it('say the same of every device', function () {
    this.timeout(30_000);
    const compared = compareTwins();
    if (compared.length === 0) return this.skip();
    assert.ok(compared.every(({ checks }) => checks > 10));
    assert.deepEqual(
      compared.flatMap(({ file, differences }) => differences.map(each => ({ file, ...each }))),
      [],
    );
  });
});
