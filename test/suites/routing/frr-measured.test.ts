/** What FRR 8.4.4 showed where its documents say nothing, or something else: each case was run there. */
import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { bestFrom, pair, paths, route, simulated } from './network.ts';

const prefix = '203.0.113.0/24';
const asPath = (text: string, device = 'b') => paths(simulated(text), device, prefix).map(path => path.asPath);

describe('set as-path replace', () => {
  const map = (what: string) => `route-map MAP permit 10\n set as-path replace ${what}`;
  const prepended = 'route-map OUT permit 10\n set as-path prepend 64510 64511';
  const incoming = (what: string, b = '') =>
    pair({
      aLists: prepended,
      aFamily: '  neighbor 192.0.2.2 route-map OUT out',
      b,
      bLists: map(what),
      bFamily: '  neighbor 192.0.2.1 route-map MAP in',
    });

  it('puts the own AS in the place of all, or of one', () => {
    assert.deepEqual(asPath(incoming('any')), ['64497 64497 64497']);
    assert.deepEqual(asPath(incoming('64510')), ['64496 64497 64511']);
  });

  it('leaves what the router itself brings in as it is', () => {
    const outgoing = pair({ aLists: map('any'), aFamily: '  neighbor 192.0.2.2 route-map MAP out' });
    assert.deepEqual(asPath(outgoing), ['64496']);
  });

  it('takes the local AS of the session', () => {
    const text = incoming('any', ' neighbor 192.0.2.1 local-as 64999 no-prepend').replace(
      '192.0.2.2 remote-as 64497',
      '192.0.2.2 remote-as 64999',
    );
    assert.deepEqual(asPath(text), ['64999 64999 64999']);
  });

  it('does nothing inside the AS', () => {
    const text = incoming('any').replaceAll('64497', '64496');
    assert.deepEqual(asPath(text), ['64510 64511']);
  });
});

describe('neighbors of a confederation that a group or an interface makes', () => {
  /** FRR issue 17030. */
  const member = (neighbor: string) => `
-- a.frr --
frr version 8.4
hostname a
interface eth0
 ip address 192.0.2.1/30
router bgp 65001
 bgp router-id 192.0.2.1
 no bgp ebgp-requires-policy
 bgp confederation identifier 64496
 bgp confederation peers 65002
${neighbor}
-- b.frr --
frr version 8.4
hostname b
interface eth0
 ip address 192.0.2.2/30
ip route ${prefix} Null0
router bgp 64497
 bgp router-id 192.0.2.2
 no bgp ebgp-requires-policy
 neighbor 192.0.2.1 remote-as 64496
 address-family ipv4 unicast
  network ${prefix}
`;
  const grouped = ' neighbor OUT peer-group\n neighbor OUT remote-as 64497\n neighbor 192.0.2.2 peer-group OUT';

  it('hear the AS of the member', () => {
    assert.equal(bestFrom(simulated(member(grouped)), 'a', prefix), '-');
    assert.equal(bestFrom(simulated(member(' neighbor eth0 interface remote-as 64497')), 'a', prefix), '-');
    assert.equal(bestFrom(simulated(member(' neighbor 192.0.2.2 remote-as external')), 'a', prefix), '-');
    assert.equal(
      bestFrom(simulated(member(grouped).replace('192.0.2.1 remote-as 64496', '192.0.2.1 remote-as 65001')), 'a', prefix),
      '192.0.2.2',
    );
  });

  it('with external instead of a number are told no local preference, even of the same confederation', () => {
    const members = (word: string) =>
      pair({
        aLists: 'route-map HIGH permit 10\n set local-preference 250',
        a: ' bgp confederation identifier 64500\n bgp confederation peers 64497',
        aFamily: '  neighbor 192.0.2.2 route-map HIGH out',
        b: ' bgp confederation identifier 64500\n bgp confederation peers 64496',
      }).replace('neighbor 192.0.2.2 remote-as 64497', `neighbor 192.0.2.2 remote-as ${word}`);
    const preference = (word: string) => paths(simulated(members(word)), 'b', prefix)[0]?.localPreference;
    assert.deepEqual([preference('64497'), preference('external')], [250, undefined]);
  });

  it('hear that of the confederation with an AS of their own', () => {
    assert.equal(bestFrom(simulated(member(' neighbor 192.0.2.2 remote-as 64497')), 'a', prefix), '192.0.2.2');
    const both = grouped.replace(' neighbor OUT remote-as 64497', ' neighbor 192.0.2.2 remote-as 64497');
    assert.equal(bestFrom(simulated(member(both)), 'a', prefix), '192.0.2.2');
  });
});

describe('lines that the daemons refuse', () => {
  it('an entry of an access list after one with exact-match says the same', () => {
    const list = (...entries: string[]) =>
      pair({
        aNetworks: ['203.0.113.0/25'],
        bLists: entries.map((entry, i) => `access-list ONLY seq ${i + 5} ${entry}`).join('\n'),
        bFamily: '  neighbor 192.0.2.1 distribute-list ONLY in',
      });
    const heard = (...entries: string[]) => bestFrom(simulated(list(...entries)), 'b', '203.0.113.0/25') !== '-';
    assert.equal(heard(`permit ${prefix} exact-match`, `permit ${prefix}`), false);
    assert.equal(heard(`permit ${prefix}`, `permit ${prefix} exact-match`), true);
    assert.equal(heard(`deny ${prefix} exact-match`, `permit ${prefix}`), true);
  });

  it('an aggregate hides routes by a map or altogether', () => {
    const made = (options: string) =>
      pair({ aNetworks: ['203.0.113.0/25'], aLists: 'route-map SOME permit 10', aFamily: `  aggregate-address ${prefix} ${options}` });
    assert.equal(bestFrom(simulated(made('summary-only suppress-map SOME')), 'b', prefix), '-');
    assert.equal(bestFrom(simulated(made('suppress-map SOME')), 'b', prefix), '192.0.2.1');
  });
});

/** A router with two links to another, and the lines of its neighbors there. */
const twice = (neighbors: (own: number, other: number) => readonly string[], both = '') => `
${['a', 'b']
  .map(
    (name, i) => `-- ${name}.frr --
frr version 8.4
hostname ${name}
interface eth0
 ip address 192.0.2.${i + 1}/30
interface eth1
 ip address 192.0.2.${i + 5}/30
interface lo
 ip address 198.51.100.${i + 1}/32
ip route 198.51.100.${2 - i}/32 192.0.2.${6 - i}
ip route 203.0.113.${i}/32 Null0
ipv6 route 2001:db8:${i}::/48 Null0
router bgp ${64496 + i}
 bgp router-id 198.51.100.${i + 1}
 bgp bestpath compare-routerid
 no bgp ebgp-requires-policy
${neighbors(i + 1, 2 - i)
  .map(neighbor => ` neighbor ${neighbor}`)
  .join('\n')}
 address-family ipv4 unicast
  network 203.0.113.${i}/32
 address-family ipv6 unicast
  network 2001:db8:${i}::/48
${both}
`,
  )
  .join('')}`;

describe('neighbors that are named by an interface', () => {
  const activated = '  neighbor eth0 activate\n  neighbor eth1 activate';

  it('over link-local addresses come after those over others', () => {
    const text = twice(() => ['eth0 interface v6only remote-as external', 'eth1 interface remote-as external'], activated);
    assert.equal(bestFrom(simulated(text), 'b', '203.0.113.0/32'), '192.0.2.5');
  });

  it('which of two link-local addresses is lower stays open', () => {
    const text = twice(() => ['eth0 interface v6only remote-as external', 'eth1 interface v6only remote-as external'], activated);
    assert.equal(bestFrom(simulated(text), 'b', '203.0.113.0/32'), '? 192.0.2.1 192.0.2.5');
  });

  it('carry IPv6 routes over the link', () => {
    const text = twice(() => ['eth0 interface remote-as external', 'eth1 interface remote-as external'], activated);
    assert.deepEqual(
      route(simulated(text), 'b', '2001:db8::/48')?.nextHops.map(hop => hop.interface),
      ['eth0', 'eth1'],
    );
  });
});

describe('paths that share the load', () => {
  it('need no gateway where the best path takes one hop', () => {
    const far = (other: number) => [
      `198.51.100.${other} remote-as external`,
      `198.51.100.${other} update-source lo`,
      `198.51.100.${other} ebgp-multihop 2`,
    ];
    const ways = (text: string) => route(simulated(text), 'b', '203.0.113.0/32')?.nextHops.map(hop => hop.interface);
    assert.deepEqual(ways(twice((_, other) => [`192.0.2.${other} remote-as external`, ...far(other)])), ['eth0']);
    assert.deepEqual(
      ways(twice((_, other) => [`192.0.2.${other} remote-as external`, `192.0.2.${other} ebgp-multihop 2`, ...far(other)])),
      ['eth0', 'eth1'],
    );
  });

  it('come from the same kind of member as the best one', () => {
    const member = (n: number, asn: number, lines: string) => `
-- m${n}.frr --
frr version 8.4
hostname m${n}
interface eth0
 ip address 192.0.2.${4 * n + 1}/30
ip route ${prefix} Null0
router bgp ${asn}
 bgp router-id 198.51.100.${n}
 no bgp ebgp-requires-policy
 bgp confederation identifier 64496
 bgp confederation peers 65001 65002
 neighbor 192.0.2.${4 * n + 2} remote-as 65001
 address-family ipv4 unicast
  network ${prefix}
${lines}`;
    const hub = `
-- hub.frr --
frr version 8.4
hostname hub
interface eth1
 ip address 192.0.2.6/30
interface eth2
 ip address 192.0.2.10/30
interface eth3
 ip address 192.0.2.14/30
router bgp 65001
 bgp router-id 198.51.100.9
 bgp bestpath compare-routerid
 bgp bestpath as-path multipath-relax
 no bgp ebgp-requires-policy
 bgp confederation identifier 64496
 bgp confederation peers 65002
 neighbor 192.0.2.5 remote-as 65001
 neighbor 192.0.2.9 remote-as 65002
 neighbor 192.0.2.13 remote-as 65002
`;
    const simulation = simulated(hub + member(1, 65001, '') + member(2, 65002, '') + member(3, 65002, ''));
    assert.equal(bestFrom(simulation, 'hub', prefix), '192.0.2.9');
    assert.deepEqual(
      paths(simulation, 'hub', prefix)
        .filter(path => path.multipath)
        .map(path => path.from),
      ['192.0.2.13'],
    );
  });
});

describe('an external neighbor over one hop that is not on a connected subnet', () => {
  const far = (_: number, other: number) => [`198.51.100.${other} remote-as external`, `198.51.100.${other} update-source lo`];
  const state = (text: string) => {
    const [session] = simulated(text).devices.get('b')?.vrfs.get('default')?.sessions ?? [];
    return `${session?.state}: ${session?.why}`;
  };

  it('is reached where a static route leads to it', () => assert.equal(state(twice(far)), 'up: both ends fit'));

  it('is not reached over another protocol', () => {
    const ospf = twice(far)
      .replaceAll(/^ip route 198.*\n/gm, '')
      .replaceAll(/^( ip address .*)$/gm, '$1\n ip ospf area 0')
      .replaceAll('router bgp', 'router ospf\nrouter bgp');
    assert.match(state(ospf), /^down: .* not on a connected subnet and eBGP multihop is not set$/);
    assert.equal(state(ospf.replaceAll(/( neighbor \S+) remote-as.*/g, '$&\n$1 ebgp-multihop 2')), 'up: both ends fit');
  });
});

describe('set distance', () => {
  it('plays no part in the choice among paths of BGP', () => {
    const map = (asn: number) => `route-map IN permit 10\n set distance 5\nroute-map LONG permit 10\n set as-path prepend ${asn}\n`;
    const ways = twice(
      (_, other) => [`192.0.2.${other} remote-as external`, `192.0.2.${other + 4} remote-as external`],
      ['1', '2'].map(n => `  no neighbor 192.0.2.${n} activate`).join('\n'),
    )
      .replaceAll('router bgp 64497', `${map(64497)}router bgp 64497`)
      .replace('  network 203.0.113.1/32', '  network 203.0.113.1/32\n  neighbor 192.0.2.5 route-map IN in')
      .replaceAll('router bgp 64496', `${map(64496)}router bgp 64496`)
      .replace('  network 203.0.113.0/32', '  network 203.0.113.0/32\n  neighbor 192.0.2.6 route-map LONG out');
    assert.equal(bestFrom(simulated(ways), 'b', '203.0.113.0/32'), '192.0.2.1');
  });
});

describe('multipath-relax as-set', () => {
  const last = `-- c.frr --
frr version 8.4
hostname c
interface eth0
 ip address 192.0.2.10/30
router bgp 64499
 bgp router-id 198.51.100.3
 no bgp ebgp-requires-policy
 neighbor 192.0.2.9 remote-as external
`;
  const relaxed = (word: string) =>
    twice((_, other) => [`192.0.2.${other} remote-as external`, `192.0.2.${other + 4} remote-as external`])
      .replaceAll(' no bgp ebgp', ` bgp bestpath as-path multipath-relax${word}\n no bgp ebgp`)
      .replace(' ip address 192.0.2.6/30', ' ip address 192.0.2.6/30\ninterface eth2\n ip address 192.0.2.9/30')
      .replace(' neighbor 192.0.2.1 ', ' neighbor 192.0.2.10 remote-as external\n neighbor 192.0.2.1 ') + last;

  it('leaves open what is announced where several paths are in use, as they become one', () => {
    const assumed = (word: string) => ['203.0.113.0/32', '203.0.113.1/32'].map(at => paths(simulated(relaxed(word)), 'c', at)[0]?.assumed);
    assert.deepEqual(assumed(''), [false, false]);
    assert.deepEqual(assumed(' as-set'), [true, false]);
  });
});

describe('an aggregate with a suppress map that asks for equal MEDs', () => {
  const heard = (med: number) =>
    pair({
      aNetworks: ['203.0.113.0/25'],
      aLists: `ip route 203.0.113.128/25 Null0\nroute-map MED permit 10\n set metric ${med}\nroute-map SOME permit 10`,
      aFamily: `  network 203.0.113.128/25 route-map MED\n  aggregate-address ${prefix} matching-MED-only suppress-map SOME`,
    });
  const rows = (med: number) => paths(simulated(heard(med)), 'b', '203.0.113.0/25').map(path => path.assumed);

  it('may hold routes back after their MEDs came to differ', () => {
    assert.deepEqual(rows(0), []);
    assert.deepEqual(rows(50), [true]);
  });
});
