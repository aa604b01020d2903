/** The formats that people and other tools read. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { maskSecrets } from '../../../server/src/cli/excerpt.ts';
import { wrap } from '../../../server/src/cli/terminal.ts';
import { bestpath } from './run.ts';

const check = (...args: readonly string[]) => bestpath('check', 'examples/dual-homed-edge', ...args).out;

describe('command line: formats', function () {
  this.timeout(30_000);

  it('pretty: grouped by file, with carets below the words, in 80 columns', () => {
    const lines = check().split('\n');
    const at = lines.findIndex(line => line.includes('route-map UPSTREAM-A-V6-IN in'));
    assert.equal(lines[at + 1]!.indexOf('^'), lines[at]!.indexOf('UPSTREAM-A-V6-IN'));
    assert.equal(lines[at + 1]!.trimEnd().length, lines[at]!.indexOf('UPSTREAM-A-V6-IN') + 'UPSTREAM-A-V6-IN'.length);
    assert.deepEqual(
      lines.filter(line => line.length > 80),
      [],
    );
    assert.equal(lines.filter(line => line.startsWith('examples/')).length, 3);
  });

  it('rib and help fit 80 columns too', () => {
    for (const args of [['rib', 'examples/small-isp'], ['--help'], ['check', '--help'], ['rib', '--help'], ['evaluate', '--help']]) {
      assert.deepEqual(
        bestpath(...args)
          .out.split('\n')
          .filter(line => line.length > 80),
        [],
        args.join(' '),
      );
    }
  });

  it('no colours in a pipe', () => assert.ok(!check().includes('\u001b')));

  it('concise: one line for each finding', () => {
    const lines = check('--format', 'concise').trimEnd().split('\n');
    for (const line of lines) assert.match(line, /^[^:]+:\d+:\d+: (error|warning|info) [a-z-]+\/[a-z-]+: \S/);
  });

  it('SARIF: rules, results and their places', () => {
    const { version, runs } = JSON.parse(check('--format', 'sarif'));
    const [{ tool, results, columnKind }] = runs;
    assert.deepEqual({ version, columnKind }, { version: '2.1.0', columnKind: 'utf16CodeUnits' });
    for (const { ruleId, ruleIndex, locations } of results) {
      assert.equal(tool.driver.rules[ruleIndex].id, ruleId);
      assert.ok(locations[0].physicalLocation.region.startLine > 0);
    }
    assert.equal(
      new Set(results.map((result: { partialFingerprints: object }) => JSON.stringify(result.partialFingerprints))).size,
      results.length,
    );
  });

  it('GitHub: annotations with escaped text', () => {
    for (const line of check('--format', 'github').trimEnd().split('\n'))
      assert.match(line, /^::(error|warning|notice) file=[^,]+,line=\d+,.*title=[^,:]+::\S/);
  });

  it('GitLab: a list with unique fingerprints', () => {
    const rows = JSON.parse(check('--format', 'gitlab'));
    assert.equal(new Set(rows.map((row: { fingerprint: string }) => row.fingerprint)).size, rows.length);
    for (const { severity, location } of rows)
      assert.ok(['critical', 'major', 'minor', 'info'].includes(severity) && location.lines.begin > 0);
  });

  it('JUnit: as many failures as findings', () => {
    const xml = check('--format', 'junit');
    assert.equal(xml.match(/<failure /g)?.length, Number(/<testsuites name="bestpath" tests="(\d+)"/.exec(xml)?.[1]));
  });
});

describe('text for terminals', () => {
  it('wraps at blanks', () => assert.deepEqual(wrap('aa bb cccccc d', 5), ['aa bb', 'cccccc', 'd']));

  it('masks secrets, and leaves communities of BGP alone', () => {
    assert.equal(maskSecrets(' neighbor 192.0.2.1 password 7 13061E010803'), ' neighbor 192.0.2.1 password 7 ************');
    assert.equal(maskSecrets('authentication-key "$9$abc"; ## x'), 'authentication-key "******"; ## x');
    assert.equal(maskSecrets('snmp-server community secret1 RO'), 'snmp-server community ******* RO');
    assert.equal(maskSecrets(' set community 64500:100'), ' set community 64500:100');
  });
});
