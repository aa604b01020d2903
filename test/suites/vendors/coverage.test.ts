/** Whole configurations of others: no line of the recorded labs is unknown, few of the other files. Skipped where they are absent. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { before, describe, it } from 'mocha';
import { detectVendor } from '../../../server/src/vendors/detect.ts';
import { withParsers } from '../../support/parsers.ts';
import { device } from './line-reading.ts';

const shared = process.env.BESTPATH_SHARED ?? path.resolve(process.cwd(), '../shared');

function filesBelow(folder: string, wanted: RegExp): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => wanted.test(name))
    .map(name => path.join(folder, name));
}

/** The share of unknown lines of files of one vendor. */
function unknownShare(vendor: 'ios' | 'frr', files: readonly string[]): number {
  let lines = 0;
  let unknown = 0;
  for (const file of files) {
    const text = readFileSync(file, 'utf8');
    if (detectVendor(text).vendor !== vendor) continue;
    lines += text.split('\n').filter(line => /^ *[^! ]/.test(line)).length;
    unknown += device(vendor, text).unknownLines.length;
  }
  return lines === 0 ? 0 : unknown / lines;
}

describe('recorded configurations are understood', () => {
  before(withParsers);

  it('without an unknown line in the labs', function () {
    const files = filesBelow(path.join(shared, 'labs'), /r\d+\.conf$/);
    if (files.length === 0) return this.skip();
    assert.equal(unknownShare('frr', files), 0);
  });

  it('with few unknown lines on real devices', function () {
    const files = filesBelow(path.join(shared, 'oracles/device-best-paths'), /^(ios|iosxe|cisco)_.*show_running-config\.txt$/);
    if (files.length === 0) return this.skip();
    assert.ok(unknownShare('ios', files) < 0.005);
  });

  for (const vendor of ['ios', 'frr'] as const) {
    it(`with few unknown lines in exercises of ${vendor}`, function () {
      const files = ['bgplab', 'netlab-examples'].flatMap(name => filesBelow(path.join(shared, 'corpora', name), /\.(cfg|conf)$/));
      if (files.length === 0) return this.skip();
      assert.ok(unknownShare(vendor, files) < 0.01);
    });
  }
});
