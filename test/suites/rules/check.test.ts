/** Rules run again only over what changed, and comments silence what they name. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import type { Network } from '../../../server/src/model/network.ts';
import { checkMemory, checkNetwork } from '../../../server/src/rules/check.ts';
import { closestName, editDistance } from '../../../server/src/rules/names.ts';
import { type Rule, rule } from '../../../server/src/rules/rule.ts';
import { rangeOf } from '../../../server/src/text/place.ts';
import { findingsOf, openFiles } from '../../support/check.ts';
import { withParsers } from '../../support/parsers.ts';

const about = { severity: 'info', summary: 'Counts.', why: 'It counts how often it runs.', references: [], examples: [] } as const;

/** Rules that write down what they looked at. */
function countingRules(seen: string[]): readonly Rule[] {
  return [
    rule({
      ...about,
      id: 'test/device',
      scope: 'device',
      reads: ({ bgp }) => [bgp],
      check(device) {
        seen.push(`device ${device.name}`);
        return [];
      },
    }),
    rule({
      ...about,
      id: 'test/interface',
      scope: 'interface',
      check({ name }) {
        seen.push(`interface ${name}`);
        return [];
      },
    }),
    rule({
      ...about,
      id: 'test/network',
      scope: 'network',
      reads: ({ interfaces }) => [interfaces],
      check({ devices }) {
        seen.push(`network of ${devices.length}`);
        return [];
      },
    }),
  ];
}

function run(network: Network, rules: readonly Rule[], memory = checkMemory()): void {
  for (const _ of checkNetwork(network, rules, memory));
}

const bgp = `hostname edge1
router bgp 64500
 neighbor 192.0.2.2 remote-as 64500
`;

/** Long enough to be read in several sections. */
const loopbacks = Array.from({ length: 200 }, (_, i) => `interface Loopback${i}\n ip address 192.0.2.${i} 255.255.255.255\n`).join('');

describe('running rules', () => {
  before(withParsers);

  it('looks again only at objects, devices and networks that changed', () => {
    const workspace = openFiles([{ name: 'edge1.ios', vendor: 'ios', text: bgp + loopbacks }]);
    const seen: string[] = [];
    const rules = countingRules(seen);
    const memory = checkMemory();
    run(workspace.network('fixture'), rules, memory);
    assert.equal(seen.splice(0).length, 202);
    run(workspace.network('fixture'), rules, memory);
    assert.deepEqual(seen.splice(0), []);
    workspace.change('fixture/edge1.ios', 402, 402, ' ip address 198.51.100.1 255.255.255.255\n');
    run(workspace.network('fixture'), rules, memory);
    assert.ok(seen.includes('network of 1') && seen.includes('interface Loopback199'));
    assert.ok(!seen.includes('device edge1') && !seen.includes('interface Loopback0'), seen.join(', '));
  });

  it('hears of a password that is changed at one end only', () => {
    const many = (own: number) =>
      Array.from({ length: 200 }, (_, i) => `interface eth${i + 1}\n ip address 10.${own}.${i}.1/24\n`).join('');
    const end = (own: number) =>
      `hostname r${own}\ninterface eth0\n ip address 192.0.2.${own}/30\n${many(own)}router bgp 64500\n` +
      ` neighbor 192.0.2.${3 - own} remote-as 64500\n neighbor 192.0.2.${3 - own} password first\n`;
    const workspace = openFiles([1, 2].map(own => ({ name: `r${own}.frr`, vendor: 'frr', text: end(own) })));
    const faults = () => findingsOf(workspace).filter(({ rule: { id } }) => id === 'bgp/session-down').length;
    const passwordLine = end(1).split('\n').length - 2;
    const change = (own: number) =>
      workspace.change(`fixture/r${own}.frr`, passwordLine, passwordLine, ` neighbor 192.0.2.${3 - own} password second\n`);
    assert.equal(faults(), 0);
    change(1);
    assert.equal(faults(), 2);
    change(2);
    assert.equal(faults(), 0);
  });

  it('hears of a family that is switched off, and of lines that move', () => {
    const end = (own: number, as: number) =>
      `hostname r${own}\ninterface eth0\n ip address 192.0.2.${own}/30\nrouter bgp ${64499 + own}\n no bgp default ipv4-unicast\n` +
      ` neighbor 192.0.2.${3 - own} remote-as ${as}\n address-family ipv4 unicast\n  neighbor 192.0.2.${3 - own} activate\n`;
    const files = new Map([
      [1, end(1, 64501)],
      [2, end(2, 64509)],
    ]);
    const workspace = openFiles([...files].map(([own, text]) => ({ name: `r${own}.frr`, vendor: 'frr', text })));
    const lines = () =>
      findingsOf(workspace).flatMap(({ rule: { id }, place }) => (id === 'bgp/session-down' ? [rangeOf(place).start.line] : []));
    assert.deepEqual(lines(), [5, 5]);
    // The same line twice, which only its place tells apart from a line that was changed.
    workspace.change('fixture/r2.frr', 5, 5, ' neighbor 192.0.2.9 remote-as 64500\n neighbor 192.0.2.1 remote-as 64509\n');
    assert.deepEqual(lines(), [5, 6]);
    workspace.change('fixture/r2.frr', 8, 8, '');
    assert.deepEqual(lines(), []);
  });

  it('hears of a peer filter that no longer takes the AS of a neighbor', () => {
    const spine = `hostname spine1
interface Ethernet1
   no switchport
   ip address 192.0.2.1/31
peer-filter LEAVES
   10 match as-range 64512-64520 result accept
router bgp 64500
   bgp listen range 192.0.2.0/24 peer-group LEAF peer-filter LEAVES
   neighbor LEAF peer group
`;
    const leaf = `hostname leaf1
interface Ethernet1
   no switchport
   ip address 192.0.2.0/31
router bgp 64513
   neighbor 192.0.2.1 remote-as 64500
`;
    const workspace = openFiles([
      { name: 'spine1.eos', vendor: 'eos', text: spine },
      { name: 'leaf1.eos', vendor: 'eos', text: leaf },
    ]);
    const faults = () => findingsOf(workspace).filter(({ rule: { id } }) => id === 'bgp/session-down').length;
    assert.equal(faults(), 0);
    workspace.change('fixture/spine1.eos', 5, 5, '   10 match as-range 64512 result accept\n');
    assert.equal(faults(), 1);
  });

  it('marks findings that a comment silences and keeps them', () => {
    const text = bgp.replace(
      '64500\n',
      '64500\n ! bestpath-ignore references/undefined-reference: soon\n neighbor 192.0.2.2 route-map LATER in\n',
    );
    const workspace = openFiles([{ name: 'edge1.ios', vendor: 'ios', text }]);
    assert.deepEqual(findingsOf(workspace), []);
    const work = workspace.findings('fixture');
    let step = work.next();
    while (!step.done) step = work.next();
    assert.deepEqual(
      step.value.map(({ rule: { id }, suppressed }) => [id, suppressed]),
      [['references/undefined-reference', 'soon']],
    );
  });
});

describe('a piece of text whose vendor is a guess', () => {
  before(withParsers);
  const text = 'hostname r1\ninterface FastEthernet0/0\n ip access-group MISSING out\nend\n';

  it('has names and no findings', () => {
    const workspace = openFiles([]);
    workspace.set('fixture/piece.cfg', text);
    assert.deepEqual(findingsOf(workspace), []);
    assert.ok(workspace.network('fixture').devices[0]!.symbols.has('acl MISSING'));
  });

  it('has findings once its language is said', () => {
    const workspace = openFiles([{ name: 'piece.cfg', vendor: 'ios', text }]);
    assert.equal(findingsOf(workspace)[0]?.rule.id, 'references/undefined-reference');
  });
});

describe('guesses of names', () => {
  before(withParsers);

  it('count letters to insert, remove, replace and swap', () => {
    assert.equal(editDistance('customer', 'custmer', 9), 1);
    assert.equal(editDistance('in', 'ni', 9), 1);
    assert.equal(editDistance('transit', 'customer', 3), 3);
    assert.equal(editDistance('', 'abc', 9), 3);
  });

  it('prefer the same parts in another order, and say nothing where all differ', () => {
    const text = 'hostname r1\nroute-map PEER-V6-IN permit 10\nroute-map PEER-IN permit 10\n';
    const device = openFiles([{ name: 'r1.frr', vendor: 'frr', text }]).network('fixture').devices[0]!;
    assert.equal(closestName(device, ['route-map'], 'PEER-IN-V6'), 'PEER-V6-IN');
    assert.equal(closestName(device, ['route-map'], 'PEER_IN.V6'), 'PEER-V6-IN');
    assert.equal(closestName(device, ['route-map'], 'PEER-INN'), 'PEER-IN');
    assert.equal(closestName(device, ['route-map'], 'CUSTOMERS'), undefined);
    assert.equal(closestName(device, ['prefix-list'], 'PEER-IN'), undefined);
  });
});
