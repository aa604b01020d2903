/** What changes when a link, session, device or line is gone: routes of the others, with reasons; the given network stays as it is. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { bestPaths } from '../../../server/src/features/best-paths.ts';
import { afterFailure, whatIfAnswer } from '../../../server/src/features/what-if.ts';
import { drain } from '../../../server/src/model/drain.ts';
import { simulate, simulateEach } from '../../../server/src/routing/simulate.ts';
import { type Change, differences } from '../../../server/src/routing/what-if/difference.ts';
import { failureFrom, failureName, failuresOf, withFailures } from '../../../server/src/routing/what-if/failure.ts';
import { sweepSteps, whatIfSteps } from '../../../server/src/routing/what-if/sweep.ts';
import { linesWithout } from '../../../server/src/text/without.ts';
import { withoutLines } from '../../../server/src/workspace/without-lines.ts';
import { Workspace } from '../../../server/src/workspace.ts';
import { borderRouter, fullTable } from '../../bench/full-table.ts';
import { networkOf } from './network.ts';

const router = (
  name: string,
  number: number,
  links: readonly (readonly [port: string, address: string, neighbor: string, as: number])[],
  extra = '',
) => `
-- ${name}.frr --
  hostname ${name}
  interface lo
   ip address 192.0.2.${number}/32
${links.map(([port, address]) => `  interface ${port}\n   ip address ${address}/31`).join('\n')}
  ${extra}
  router bgp ${64495 + number}
   bgp router-id 192.0.2.${number}
   no bgp ebgp-requires-policy
${links.map(([, , neighbor, as]) => `   neighbor ${neighbor} remote-as ${as}`).join('\n')}
`;

/** A triangle: `a` – `b`, `a` – `c`, `b` – `c`; `c` announces 203.0.113.0/24. */
const triangle = [
  router('a', 1, [
    ['eth0', '198.51.100.0', '198.51.100.1', 64497],
    ['eth1', '198.51.100.2', '198.51.100.3', 64498],
  ]),
  router('b', 2, [
    ['eth0', '198.51.100.1', '198.51.100.0', 64496],
    ['eth1', '198.51.100.4', '198.51.100.5', 64498],
  ]),
  router(
    'c',
    3,
    [
      ['eth0', '198.51.100.3', '198.51.100.2', 64496],
      ['eth1', '198.51.100.5', '198.51.100.4', 64497],
    ],
    'ip route 203.0.113.0/24 Null0',
  ).concat('   address-family ipv4 unicast\n    network 203.0.113.0/24\n'),
].join('');

function changesOf(text: string, failure: string, prefix: string): string[] {
  const network = networkOf(text);
  const chosen = failureFrom(network, failure);
  assert.ok(typeof chosen !== 'string', String(chosen));
  const { changes } = drain(whatIfSteps(network, simulate(network), [chosen]));
  return changes.filter(change => change.prefix === prefix).map(shown);
}

const shown = ({ device, kind, before, after }: Change) => `${device} ${kind} ${before.from ?? '-'} > ${after.from ?? '-'}`;

describe('what if', () => {
  it('a link: routes move to the other way', () => {
    assert.deepEqual(changesOf(triangle, 'link a eth1', '203.0.113.0/24'), ['a moved 198.51.100.3 > 198.51.100.1']);
  });

  it('a session alone: the link stays, the route moves', () => {
    assert.deepEqual(changesOf(triangle, 'session c 198.51.100.4', '203.0.113.0/24'), ['b moved 198.51.100.5 > 198.51.100.0']);
    assert.deepEqual(changesOf(triangle, 'session c 198.51.100.4', '198.51.100.4/31'), []);
  });

  it('a device: its prefixes are lost everywhere else', () => {
    assert.deepEqual(changesOf(triangle, 'device c', '203.0.113.0/24'), ['a lost 198.51.100.3 > -', 'b lost 198.51.100.5 > -']);
  });

  it('leaves the network as it was, and gives the same answer again', () => {
    const network = networkOf(triangle);
    const before = simulate(network);
    for (const failure of failuresOf(network, true)) withFailures(network, [failure]);
    assert.deepEqual(differences(before, simulate(network)), []);
  });

  it('names every link and session once', () => {
    assert.deepEqual(failuresOf(networkOf(triangle), true).map(failureName), [
      'device a',
      'device b',
      'device c',
      'link a eth0 – b eth0',
      'link a eth1 – c eth0',
      'link b eth1 – c eth1',
      'session a 198.51.100.1',
      'session a 198.51.100.3',
      'session b 198.51.100.5',
    ]);
  });

  it('a sweep tells for each failure what dies and what moves, with progress', () => {
    const network = networkOf(triangle);
    const seen: string[] = [];
    const rows = drain(sweepSteps(network, simulate(network), failuresOf(network), (done, all) => seen.push(`${done}/${all}`)));
    assert.deepEqual(seen, ['1/6', '2/6', '3/6', '4/6', '5/6', '6/6']);
    assert.deepEqual(
      rows.map(({ name, lost, moved }) => `${name}: ${lost.join(' ') || '-'}, ${moved.join(' ') || '-'}`),
      [
        'device a: -, -',
        'device b: -, -',
        'device c: 203.0.113.0/24, -',
        'link a eth0 – b eth0: -, -',
        'link a eth1 – c eth0: -, 203.0.113.0/24',
        'link b eth1 – c eth1: -, 203.0.113.0/24',
      ],
    );
  });

  it('a line that is taken out goes with what it opens, and no other line moves', () => {
    const text = 'route-map A permit 10\n set metric 5\nroute-map A permit 20\nend\n';
    assert.equal(linesWithout(text, [{ first: 0 }]), '\n\nroute-map A permit 20\nend\n');
    assert.equal(linesWithout('a {\n b {\n  c;\n }\n d;\n}\n', [{ first: 1 }]), 'a {\n\n\n\n d;\n}\n');
    const workspace = new Workspace(['net']);
    for (const part of triangle.split(/^-- /m).slice(1))
      workspace.set(`net/${part.slice(0, 5)}`, part.slice(part.indexOf('\n') + 1).replaceAll(/^ {2}/gm, ''), 'frr');
    const network = workspace.network('net');
    const line = workspace
      .get('net/c.frr')!
      .config!.sections.map(({ text: own }) => own)
      .join('')
      .split('\n')
      .findIndex(own => own.includes('network 203'));
    const without = withoutLines(workspace, 'net', [{ file: 'net/c.frr', first: line }]);
    assert.ok(typeof without !== 'string');
    const lost = differences(simulate(network), simulate(without)).map(({ device, kind, prefix }) => `${device} ${kind} ${prefix}`);
    assert.deepEqual(lost, ['a lost 203.0.113.0/24', 'b lost 203.0.113.0/24', 'c changed 203.0.113.0/24']);
    assert.match(String(withoutLines(workspace, 'net', [{ file: 'net/none', first: 0 }])), /no configuration of this network/);
  });

  it('the preview lists failures, and the difference of one', () => {
    const network = networkOf(triangle);
    const before = simulate(network);
    assert.equal(drain(whatIfAnswer(network, before, {})).failures.length, 9);
    const { failure, changes } = drain(whatIfAnswer(network, before, { failure: 'device c', prefix: '203.0.113.0/24' }));
    assert.equal(failure, 'device c');
    assert.match(changes[0]!.before, /^BGP from 198\.51\.100\.3 \(c\) path 64498, via 198.51.100.3 eth1: wins by AS Path/);
    assert.equal(changes[0]!.after, 'no route');
  });

  it('the preview shows the paths after a failure, with all prefixes to choose from', () => {
    const network = networkOf(triangle);
    const before = simulate(network);
    const shown = (name: string) => {
      const failed = drain(afterFailure(network, before, name));
      return failed && bestPaths(failed.after, { prefix: '203.0.113.0/24', device: 'a' }, before);
    };
    const sources = (name: string) => shown(name)?.rows.flatMap(row => row.candidates.map(({ from, best }) => [from, best]));
    assert.deepEqual(sources('link a eth1 – c eth0'), [['198.51.100.1', true]]);
    assert.deepEqual(sources('device c'), []);
    assert.deepEqual(shown('device c')?.prefixes, ['203.0.113.0/24']);
    assert.equal(shown('device x'), undefined);
  });

  it('compares prefixes from outside that stand for each other once, each with the answer that it has alone', () => {
    const outside = fullTable(200, 50);
    const peer = /neighbor (\S+) remote-as/.exec(borderRouter)![1];
    const networkWith = (text: string) => ({ ...networkOf(`-- border.frr --\n${text.replace(/^/gm, '  ')}`), outside });
    const whole = networkWith(borderRouter);
    const failed = networkWith(borderRouter.replace(` neighbor ${peer} remote-as`, ` neighbor ${peer} shutdown\n$&`));
    const changes = differences(simulate(whole), simulate(failed));
    assert.ok(changes.length > 50, `${changes.length} changes`);
    assert.deepEqual(changes, differences(simulateEach(whole), simulateEach(failed)));
  });

  it('says what it expected where a name is wrong', () => {
    const network = networkOf(triangle);
    assert.match(String(failureFrom(network, 'cable a')), /expected device NAME/);
    assert.match(String(failureFrom(network, 'link x eth0')), /there is no device x; there are a, b, c/);
    assert.match(String(failureFrom(network, 'link a eth9')), /it has lo, eth0, eth1/);
    assert.match(String(failureFrom(network, 'session a 192.0.2.99')), /it has 198.51.100.1, 198.51.100.3/);
  });
});
