/** Where absent paths died: every reason on a small network. */
import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { bestPaths } from '../../../server/src/features/best-paths.ts';
import { traceWay } from '../../../server/src/features/way.ts';
import { absentPaths } from '../../../server/src/routing/absent.ts';
import { rangeOf } from '../../../server/src/text/place.ts';
import { type PairParts, pair, simulated } from './network.ts';
import { redAndBlue } from './two-vrfs.ts';

const prefix = '203.0.113.0/24';

function absent(text: string, device: string, of = prefix) {
  return absentPaths(simulated(text), device, 'default', of).map(({ from, reason, text: why, place }) => ({
    from,
    reason,
    text: why,
    at: place && `${place.at.file}:${lineOf(text, place.at.file, rangeOf(place).start.line)}`,
  }));
}

/** The line of the text, for reading. */
function lineOf(text: string, file: string, line: number): string {
  const parts = text.split(/^-- (\S+) --\n/m);
  return (parts[parts.indexOf(file.replace('net/', '')) + 1] ?? '').split('\n')[line]?.trim() ?? '';
}

const atB = (parts: PairParts, of = prefix) => absent(pair(parts), 'b', of)[0];

describe('absent paths of a pair of routers', () => {
  it('says nothing where the path is there', () => assert.deepEqual(absent(pair({}), 'b'), []));

  it('says nothing of a prefix that nobody has', () => assert.deepEqual(absent(pair({}), 'b', '198.51.100.0/24'), []));

  it('names the term of the export policy', () => {
    const found = atB({ aFamily: '  neighbor 192.0.2.2 route-map OUT out', aLists: 'route-map OUT deny 10' });
    assert.deepEqual([found?.reason, found?.at], ['export-policy', 'net/a.frr:route-map OUT deny 10']);
    assert.match(found!.text, /^a does not send it: filtered by export policy: OUT 10/);
  });

  it('names the term of the import policy', () => {
    const found = atB({ bFamily: '  neighbor 192.0.2.1 route-map IN in', bLists: 'route-map IN deny 20' });
    assert.deepEqual([found?.reason, found?.at], ['import-policy', 'net/b.frr:route-map IN deny 20']);
    assert.match(found!.text, /^a sends it, b refuses it: .*IN 20/);
  });

  it('names the list that filters', () => {
    const found = atB({ aFamily: '  neighbor 192.0.2.2 prefix-list NONE out', aLists: 'ip prefix-list NONE seq 5 deny 0.0.0.0/0 le 32' });
    assert.deepEqual(
      [found?.reason, found?.text, found?.at],
      [
        'export-policy',
        'a does not send it: filtered on the way out by list NONE entry 5',
        'net/a.frr:ip prefix-list NONE seq 5 deny 0.0.0.0/0 le 32',
      ],
    );
  });

  it('names the use of a list without an entry that permits', () => {
    const found = atB({ aFamily: '  neighbor 192.0.2.2 prefix-list SOME out', aLists: 'ip prefix-list SOME seq 5 permit 192.0.2.0/24' });
    assert.deepEqual(
      [found?.text, found?.at],
      [
        'a does not send it: filtered on the way out by list SOME: no entry permits it',
        'net/a.frr:neighbor 192.0.2.2 prefix-list SOME out',
      ],
    );
  });

  it('says why the session is down', () => {
    const found = atB({ b: ' neighbor 192.0.2.1 shutdown' });
    assert.deepEqual([found?.reason, found?.text], ['session', 'the session is down: shut down here']);
  });

  it('names the end that keeps the session down, and its line', () => {
    const [shut] = absentPaths(simulated(pair({ a: ' neighbor 192.0.2.2 shutdown' })), 'b', 'default', prefix);
    assert.deepEqual(
      [shut?.remote, shut?.text, shut?.place?.at.file],
      ['a', 'the session is down: shut down at the other end', 'net/a.frr'],
    );
    const wrong = pair({}).replace('neighbor 192.0.2.2 remote-as 64497', 'neighbor 192.0.2.2 remote-as 64498');
    const [found] = absent(wrong, 'b');
    assert.deepEqual(
      [found?.text, found?.at],
      ['the session is down: a expects AS 64498, b is AS 64497', 'net/a.frr:neighbor 192.0.2.2 remote-as 64498'],
    );
  });

  it('names the limit that closes the session', () => {
    const aNetworks = ['203.0.113.0/24', '198.51.100.0/24', '198.51.100.0/25'];
    const text = pair({ aNetworks, bFamily: '  neighbor 192.0.2.1 maximum-prefix 1' });
    const [found] = absent(text, 'b');
    assert.deepEqual(
      [found?.text, found?.at],
      ['the session is down: closed by maximum-prefix: 3 prefixes arrive, 1 may', 'net/b.frr:neighbor 192.0.2.1 maximum-prefix 1'],
    );
  });

  it('knows families that are not active', () => {
    assert.equal(atB({ bFamily: '  no neighbor 192.0.2.1 activate' })?.text, 'b does not activate ipv4 unicast on the session');
    const far = atB({ aFamily: '  no neighbor 192.0.2.2 activate' });
    assert.deepEqual([far?.reason, far?.text], ['session', 'the session is down: no address family is active at both ends']);
  });

  for (const [name, community] of Object.entries({ 'no-advertise': 'no-advertise', 'no-export': 'no-export', 'local-AS': 'local-AS' }))
    it(`knows ${name}`, () => {
      const text = pair({ aLists: `route-map SET permit 10\n set community ${community}` }).replace(
        `network ${prefix}`,
        `network ${prefix} route-map SET`,
      );
      const [found] = absent(text, 'b');
      assert.deepEqual([found?.reason, found?.at], ['community', `net/a.frr:set community ${community}`]);
      assert.match(found!.text, new RegExp(`the community ${name}.* \\(RFC 1997\\), set by route-map SET 10 on a$`));
    });

  it('knows loops of the AS path, with the line that put the AS there', () => {
    const found = atB({ aFamily: '  neighbor 192.0.2.2 route-map OUT out', aLists: 'route-map OUT permit 10\n set as-path prepend 64497' });
    assert.deepEqual(
      [found?.reason, found?.text, found?.at],
      [
        'loop',
        'a sends it, b refuses it: the AS path holds the own AS 64497 (64496 64497), set by route-map OUT 10 on a',
        'net/a.frr:set as-path prepend 64497',
      ],
    );
  });

  it('knows a next hop that is the router itself, with the line that set it', () => {
    const aLists = 'route-map OUT permit 10\n set ip next-hop 192.0.2.2';
    const found = atB({ aFamily: '  neighbor 192.0.2.2 route-map OUT out', aLists });
    assert.deepEqual(
      [found?.reason, found?.text, found?.at],
      [
        'next-hop',
        'a sends it, b refuses it: its next hop 192.0.2.2 is this router, set by route-map OUT 10 on a',
        'net/a.frr:set ip next-hop 192.0.2.2',
      ],
    );
  });

  it('knows RFC 8212 at either end', () => {
    const strict = (device: 'a' | 'b') =>
      pair({}).replace(new RegExp(`(hostname ${device}[\\s\\S]*?) no bgp ebgp-requires-policy\\n`), '$1');
    assert.equal(absent(strict('a'), 'b')[0]?.text, 'a does not send it: eBGP without an export policy (RFC 8212)');
    assert.equal(absent(strict('b'), 'b')[0]?.text, 'a sends it, b refuses it: eBGP without an import policy (RFC 8212)');
  });

  it('knows aggregates that suppress', () => {
    const found = atB({ aFamily: '  aggregate-address 203.0.112.0/22 summary-only' });
    assert.deepEqual([found?.reason, found?.at], ['aggregate', 'net/a.frr:aggregate-address 203.0.112.0/22 summary-only']);
  });

  it('knows conditional advertisement, with its line', () => {
    const lists = ['ip prefix-list ALL seq 5 permit 0.0.0.0/0 le 32', 'ip prefix-list WATCHED seq 5 permit 198.51.100.0/24'];
    const maps = ['route-map SENT permit 10', ' match ip address prefix-list ALL', 'route-map WATCHED permit 10'];
    const aLists = [...lists, ...maps, ' match ip address prefix-list WATCHED'].join('\n');
    const when = (condition: string) => atB({ aLists, aFamily: `  neighbor 192.0.2.2 advertise-map SENT ${condition} WATCHED` });
    const found = when('exist-map');
    assert.deepEqual(
      [found?.reason, found?.text, found?.at],
      [
        'condition',
        'a does not send it: what SENT permits goes out only while there is a route that WATCHED permits',
        'net/a.frr:neighbor 192.0.2.2 advertise-map SENT exist-map WATCHED',
      ],
    );
    assert.equal(when('non-exist-map'), undefined);
  });

  it('does not return a path to where it came from', () => {
    const [found] = absent(pair({}), 'a');
    assert.deepEqual([found?.reason, found?.text], ['learned-from', 'b does not send it: its best path is the one that it learned here']);
  });

  it('says why the neighbor cannot use its own', () => {
    const found = absent(pair({ aNetworks: [prefix] }).replace(`ip route ${prefix} Null0`, ''), 'b')[0];
    assert.equal(found?.reason, 'unusable');
    assert.equal(found?.text, 'a cannot use its own path: no other protocol has this exact route');
  });
});

it('previews show absent paths of devices without any', () => {
  const simulation = simulated(pair({ aFamily: '  neighbor 192.0.2.2 route-map OUT out', aLists: 'route-map OUT deny 10' }));
  const row = bestPaths(simulation, { prefix }).rows.find(({ device }) => device === 'b');
  assert.deepEqual([row?.candidates.length, row?.absent.map(({ remote }) => remote)], [0, ['a']]);
  assert.ok(row?.absent[0]?.place);
});

it('previews name the devices that paths come from', () => {
  const row = bestPaths(simulated(pair({})), { prefix }).rows.find(({ device }) => device === 'b');
  assert.deepEqual(
    row?.candidates.map(({ from, remote }) => [from, remote]),
    [['192.0.2.1', 'a']],
  );
});

/** Three routers in a row; `hub` in the middle with the lines given, `s1` originates. */
function row(hub: string, asns: readonly [number, number, number]): string {
  const spoke = (n: 1 | 2) => `
-- s${n}.frr --
frr version 8.4
hostname s${n}
interface eth0
 ip address 192.0.2.${4 * n + 1}/30
${n === 1 ? `ip route ${prefix} Null0` : ''}
router bgp ${asns[n === 1 ? 0 : 2]}
 bgp router-id 198.51.100.${n}
 no bgp ebgp-requires-policy
 neighbor 192.0.2.${4 * n + 2} remote-as ${asns[1]}
 address-family ipv4 unicast
${n === 1 ? `  network ${prefix}` : ''}
`;
  return `${spoke(1)}${spoke(2)}
-- hub.frr --
frr version 8.4
hostname hub
interface eth1
 ip address 192.0.2.6/30
interface eth2
 ip address 192.0.2.10/30
router bgp ${asns[1]}
 bgp router-id 198.51.100.100
 no bgp ebgp-requires-policy
 neighbor 192.0.2.5 remote-as ${asns[0]}
 neighbor 192.0.2.9 remote-as ${asns[2]}
 address-family ipv4 unicast
${hub}
`;
}

/** A router with two reflectors that are neighbors of each other; lines go to the family of the second one, and to both processes. */
function reflectors({ second = '', cluster = '' }): string {
  const router = (name: string, n: number, lines: string, family: string) => `
-- ${name}.frr --
frr version 8.4
hostname ${name}
ip prefix-list NONE seq 5 deny 0.0.0.0/0 le 32
interface eth0
 ip address 192.0.2.${n}/28
${n === 1 ? `ip route ${prefix} Null0` : ''}
router bgp 64500
 bgp router-id 198.51.100.${n}
${lines}
${[1, 2, 3]
  .filter(other => other !== n)
  .map(other => ` neighbor 192.0.2.${other} remote-as 64500`)
  .join('\n')}
 address-family ipv4 unicast
${n === 1 ? `  network ${prefix}` : '  neighbor 192.0.2.1 route-reflector-client'}
${family}
`;
  return `${router('origin', 1, '', '')}${router('first', 2, cluster, '')}${router('second', 3, cluster, second)}`;
}

describe('absent paths behind another router', () => {
  it('knows iBGP without reflection, with the line of the neighbor', () => {
    const [found] = absent(row('', [64500, 64500, 64500]), 's2');
    assert.deepEqual([found?.reason, found?.at], ['split-horizon', 'net/hub.frr:neighbor 192.0.2.9 remote-as 64500']);
  });

  it('does not reflect to the originator, and passes on nothing that its neighbor cannot use', () => {
    const found = absent(row('  neighbor 192.0.2.5 route-reflector-client', [64500, 64500, 64500]), 's1');
    assert.deepEqual(
      found.map(({ reason }) => reason),
      ['learned-from'],
    );
  });

  /** The hub hears the route of a provider; `other` is what its session with the second neighbor says, `far` what that neighbor says. */
  const roles = (other: string, far = '') =>
    row('', [64496, 64497, 64498])
      .replace(' neighbor 192.0.2.5 remote-as 64496\n', line => `${line} neighbor 192.0.2.5 local-role customer\n`)
      .replace(' neighbor 192.0.2.9 remote-as 64498\n', line => `${line}${other}\n`)
      .replace(' neighbor 192.0.2.10 remote-as 64497\n', line => `${line}${far}\n`);

  it('knows a leak that is not sent, with the line of the role', () => {
    const [found] = absent(roles(' neighbor 192.0.2.9 local-role customer'), 's2');
    assert.deepEqual([found?.reason, found?.at], ['leak', 'net/hub.frr:neighbor 192.0.2.9 local-role customer']);
    assert.match(found!.text, /^hub does not send it: it would leak \(RFC 9234\): it carries Only-to-Customer 64496, .* is provider$/);
    assert.deepEqual(absent(roles(' neighbor 192.0.2.9 local-role provider'), 's2'), []);
  });

  it('knows a leak that is refused, with the line of the role', () => {
    const [found] = absent(roles('', ' neighbor 192.0.2.10 local-role provider'), 's2');
    assert.deepEqual([found?.reason, found?.at], ['leak', 'net/s2.frr:neighbor 192.0.2.10 local-role provider']);
    assert.match(
      found!.text,
      /^hub sends it, s2 refuses it: a route leak \(RFC 9234\): it carries Only-to-Customer 64496, .* is customer$/,
    );
  });

  it('knows the originator of a route that two reflectors pass on', () => {
    const found = absent(reflectors({ second: '  neighbor 192.0.2.1 prefix-list NONE in' }), 'origin');
    assert.deepEqual(
      found.map(({ from, reason, text }) => [from, reason, text]),
      [
        ['192.0.2.2', 'learned-from', 'first does not send it: its best path is the one that it learned here'],
        ['192.0.2.3', 'loop', 'second does not send it: the neighbor is the originator of the route (RFC 4456)'],
      ],
    );
  });

  it('knows reflectors of one cluster', () => {
    const text = reflectors({ second: '  neighbor 192.0.2.1 prefix-list NONE in', cluster: ' bgp cluster-id 192.0.2.99' });
    const found = absent(text, 'second').find(({ from }) => from === '192.0.2.2');
    assert.deepEqual([found?.reason, found?.text], ['loop', 'first sends it, second refuses it: the cluster list holds the own cluster']);
  });

  it('knows a loop of ASes without a policy, with the line of the neighbor', () => {
    const found = absent(row('', [64496, 64497, 64496]), 's2');
    assert.deepEqual(
      found.map(({ reason, text, at }) => [reason, text, at]),
      [
        [
          'loop',
          'hub sends it, s2 refuses it: the AS path holds the own AS 64496 (64497 64496)',
          'net/s2.frr:neighbor 192.0.2.10 remote-as 64497',
        ],
      ],
    );
  });

  it('knows a community that a router further away set, and one that the software adds', () => {
    const marks = (community: string) =>
      row('', [64496, 64497, 64498])
        .replace('hostname s1\n', `hostname s1\nroute-map OUT permit 10\n set community ${community}\n`)
        .replace(`  network ${prefix}\n`, line => `${line}  neighbor 192.0.2.6 route-map OUT out\n`);
    const [far] = absent(marks('no-export'), 's2');
    assert.deepEqual([far?.reason, far?.at], ['community', 'net/s1.frr:set community no-export']);
    assert.match(
      far!.text,
      /^hub does not send it: the route carries the community no-export \(RFC 1997\), set by route-map OUT 10 on s1$/,
    );
    assert.match(absent(marks('blackhole'), 's2')[0]!.text, /no-export \(RFC 1997\), set by the software itself on hub$/);
  });

  it('follows a chain: the next router has none itself', () => {
    const text = row('  neighbor 192.0.2.5 prefix-list NONE in', [64496, 64497, 64498]).replace(
      'hostname hub\n',
      'hostname hub\nip prefix-list NONE seq 5 deny 0.0.0.0/0 le 32\n',
    );
    assert.deepEqual(
      absent(text, 's2').map(({ reason, text: why }) => [reason, why]),
      [['not-there', 'hub has no path itself']],
    );
    assert.deepEqual(
      absent(text, 'hub').map(({ from, reason }) => [from, reason]),
      [
        ['192.0.2.5', 'import-policy'],
        ['192.0.2.9', 'not-there'],
      ],
    );
  });

  it('says which of its paths the neighbor does not send since another is its best', () => {
    const both = row('  neighbor 192.0.2.5 weight 10', [64496, 64497, 64498])
      .replace('hostname s2\n', `hostname s2\nip route ${prefix} Null0\n`)
      .replace(/(hostname s2[\s\S]*?address-family ipv4 unicast\n)/, `$1  network ${prefix}\n`);
    const found = [...absent(both, 's1'), ...absent(both, 's2')].map(({ reason, text }) => `${reason}: ${text}`);
    assert.equal(found.length, 1);
    assert.match(
      found[0]!,
      /^learned-from: .*; its path from 192\.0\.2\.9 \(s2\) is not its best one \(loses by .*weight.*: 0 against 10/i,
    );
  });
});

describe('absent paths behind a router that sends only active routes', () => {
  /** A static route of the middle router stands before the BGP path. */
  const middle = (lines: string) => `
-- first.frr --
hostname first
interface eth0
 ip address 192.0.2.1/30
ip route ${prefix} Null0
router bgp 64496
 no bgp ebgp-requires-policy
 neighbor 192.0.2.2 remote-as 64497
 address-family ipv4 unicast
  network ${prefix}
-- middle.junos --
set system host-name middle
set interfaces ge-0/0/0 unit 0 family inet address 192.0.2.2/30
set interfaces ge-0/0/1 unit 0 family inet address 192.0.2.5/30
set routing-options router-id 192.0.2.2
set routing-options autonomous-system 64497
set routing-options static route ${prefix} discard
set protocols bgp group FIRST neighbor 192.0.2.1 peer-as 64496
set protocols bgp group LAST neighbor 192.0.2.6 peer-as 64498
${lines}
-- last.frr --
hostname last
interface eth0
 ip address 192.0.2.6/30
router bgp 64498
 no bgp ebgp-requires-policy
 neighbor 192.0.2.5 remote-as 64497
`;

  it('names the active route and the inactive path', () =>
    assert.deepEqual(
      absent(middle(''), 'last').map(({ text }) => text),
      [
        'middle does not send it: it uses the static route, which leaves by an export policy only; its path from 192.0.2.1 (first) is inactive',
      ],
    ));

  it('says nothing where inactive paths are advertised', () =>
    assert.deepEqual(absent(middle('set protocols bgp group LAST advertise-inactive'), 'last'), []));
});

describe('absent paths of a VRF', () => {
  const one = '203.0.113.1/32';
  const inBlue = (text: string) =>
    absentPaths(simulated(text), 'pe', 'BLUE', one).map(({ from, reason, text: why, place }) => [
      from,
      reason,
      why,
      place && lineOf(text, place.at.file, rangeOf(place).start.line),
    ]);

  it('knows route targets that no VPN route has, with the line of the import', () =>
    assert.deepEqual(inBlue(redAndBlue({ blue: '  route-target import 64500:99' })), [
      [
        'VRF RED',
        'route-target',
        `pe has the VPN route 64500:1 ${one}: its route targets are 64500:11, and VRF BLUE imports 64500:99`,
        'route-target import 64500:99',
      ],
    ]));

  it('knows the policy of the VRF', () => {
    const policies = 'route-map NONE deny 10';
    assert.deepEqual(inBlue(redAndBlue({ blue: '  import map NONE\n  route-target import 64500:11', policies })), [
      [
        'VRF RED',
        'import-policy',
        `pe has the VPN route 64500:1 ${one}: rejected by the policy of the VRF: NONE 10`,
        'route-map NONE deny 10',
      ],
    ]);
  });

  it('says nothing where the VRF has the route', () =>
    assert.deepEqual(inBlue(redAndBlue({ blue: '  route-target import 64500:11' })), []));

  it('follows the way of the route to the VRF', () => {
    const simulation = simulated(redAndBlue({ blue: '  route-target import 64500:99' }));
    const [way] = traceWay(simulation, { device: 'pe', vrf: 'BLUE', prefix: one }).ways;
    assert.deepEqual(
      way?.hops.map(({ title }) => title),
      ['begins on pe VRF RED: redistributed from connected', 'pe takes it into its VPN routes'],
    );
    assert.match(way!.end, /^it stops before VRF BLUE of pe: pe has the VPN route/);
  });
});
