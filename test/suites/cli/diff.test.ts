/** `bestpath diff`: two states of one network. */
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'mocha';
import { bestpath, json } from './run.ts';

const edge = 'examples/dual-homed-edge';

describe('command line: diff', function () {
  this.timeout(30_000);
  const folder = mkdtempSync(path.join(tmpdir(), 'bestpath-diff-'));
  const edited = path.join(folder, 'edited');
  const edit = (name: string, change: (text: string) => string) => {
    const file = path.join(edited, 'configs', name);
    writeFileSync(file, change(readFileSync(file, 'utf8')));
  };
  before(() => {
    cpSync(edge, edited, { recursive: true });
    edit('edge1.cfg', text =>
      text
        .replace('hostname edge1', '!\n!\n$&')
        .replace('set local-preference 200', 'set local-preference 50')
        .replace('route-map UPSTREAM-A-V6-IN in', 'route-map UPSTREAM-A-IN-V6 in')
        .replace('ip address 10.255.0.1', 'ip access-group NOWHERE in\n $&'),
    );
  });
  after(() => rmSync(folder, { recursive: true }));

  it('lists routes, findings that come and go, and nothing that only moved; exit code 1', () => {
    const { code, out } = bestpath('diff', edge, edited, '--probe', '203.0.112.0/24');
    assert.equal(code, 1);
    assert.match(out, /edge2\n {2}→ moved {3}203\.0\.112\.0\/24 \(assumed\)\n {6}before {2}BGP from 10\.255\.0\.1 \(edge1\) path 64496/);
    const [, added, removed] = /New findings\n(.*)Findings that are gone\n(.*)/s.exec(out)!;
    assert.match(added!, /NOWHERE/);
    assert.match(removed!, /UPSTREAM-A-V6-IN is not defined/);
    assert.doesNotMatch(out, /GUESTS-IN/, 'a finding of both');
    assert.match(out, /2 routes change; 1 new finding, 2 gone\n$/);
  });

  it('the same as JSON', () => {
    const answer = json('diff', edge, edited, '--probe', '203.0.112.0/24', '--format', 'json');
    assert.deepEqual([answer.version, answer.converged, answer.devices, answer.sessions], [1, true, { added: [], removed: [] }, []]);
    assert.deepEqual(
      answer.changes.map(({ device, kind, prefix }: Record<string, string>) => `${device} ${kind} ${prefix}`),
      ['edge1 moved 203.0.112.0/24', 'edge2 moved 203.0.112.0/24'],
    );
    assert.deepEqual(
      answer.findings.added.map(({ rule, line }: { rule: string; line: number }) => [rule, line]),
      [['references/undefined-reference', 23]],
    );
  });

  it('sessions that go and come, and devices', () => {
    const other = path.join(folder, 'other');
    cpSync(edge, other, { recursive: true });
    rmSync(path.join(other, 'configs/core1.cfg'));
    const file = path.join(other, 'configs/edge2.conf');
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace(/^ neighbor 10\.255\.0\.1 remote-as 64500$/m, '$&\n neighbor 10.255.0.1 shutdown'),
    );
    const there = bestpath('diff', edge, other).out;
    assert.match(there, /✗ device core1/);
    assert.match(there, /✗ edge1: session to 10\.255\.0\.2 goes down: /);
    const back = bestpath('diff', other, edge).out;
    assert.match(back, /\+ device core1/);
    assert.match(back, /\+ edge1: session to 10\.255\.0\.2 comes up/);
  });

  it('equal states: exit code 0', () => {
    assert.deepEqual(bestpath('diff', edge, edge), { code: 0, out: 'No route, session or finding differs.\n', err: '' });
    assert.equal(bestpath('diff', edge, path.join(folder, 'nowhere')).code, 2);
  });
});
