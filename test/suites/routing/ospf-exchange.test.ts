/** What OSPF and BGP take from each other and from what rests on them. */
import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { bestFrom, paths, route, simulated } from './network.ts';
import { ios, junos, nxos } from './small-routers.ts';

/** Announces a loopback, 203.0.113.0/24 with type 1 and 198.51.100.0/24 with type 2. */
const core = (area = '') =>
  ios('core', {
    links: [[0, 2]],
    loopback: '203.0.113.255',
    top: `ip route 203.0.113.0 255.255.255.0 Null0
ip route 198.51.100.0 255.255.255.0 Null0
ip prefix-list ONE permit 203.0.113.0/24
route-map TYPES permit 10
 match ip address prefix-list ONE
 set metric-type type-1
route-map TYPES permit 20
router ospf 1
 redistribute static subnets route-map TYPES
 network 0.0.0.0 255.255.255.255 area ${area === '' ? 0 : 1}
${area}`,
  });

const taker = (match: string, { area = '', map = '' } = {}) =>
  simulated(
    core(area) +
      ios('a', {
        asn: 64496,
        links: [[0, 1]],
        top: `router ospf 1\n network 192.0.2.0 0.0.0.3 area ${area === '' ? 0 : 1}\n${area}`,
        bgp: ` redistribute ospf 1 ${match}${map && ' route-map MAP'}`,
        end: map && `route-map MAP permit 10\n${map}`,
      }),
  );

const taken = (...of: Parameters<typeof taker>) =>
  ['203.0.113.255/32', '203.0.113.0/24', '198.51.100.0/24', '192.0.2.0/30'].map(prefix => bestFrom(taker(...of), 'a', prefix));

describe('types of OSPF routes that BGP of IOS takes (Cisco document 5242)', () => {
  it('are internal ones where nothing is written', () => assert.deepEqual(taken(''), ['self', '-', '-', 'self']));
  it('are those that are written, with the subnets of interfaces beside internal ones', () => {
    assert.deepEqual(taken('match internal external'), ['self', 'self', 'self', 'self']);
    assert.deepEqual(taken('match internal external 1'), ['self', 'self', '-', 'self']);
    assert.deepEqual(taken('match internal external 2 nssa-external 1'), ['self', '-', 'self', 'self']);
  });
  it('leave the subnets of interfaces open where only external ones are', () =>
    assert.deepEqual(taken('match external 1'), ['-', 'self', '-', '? self']));
  it('are of their own inside a not-so-stubby area', () => {
    const area = ' area 1 nssa\n';
    assert.deepEqual(taken('match internal external', { area }), ['self', '-', '-', 'self']);
    assert.deepEqual(taken('match internal nssa-external', { area }), ['self', 'self', 'self', 'self']);
    assert.deepEqual(taken('match internal nssa-external 2', { area }), ['self', '-', 'self', 'self']);
  });
});

describe('match route-type of IOS', () => {
  const all = 'match internal external nssa-external';

  it('tells types of external routes apart', () => {
    assert.deepEqual(taken(all, { map: ' match route-type external type-1' }).slice(0, 3), ['-', 'self', '-']);
    assert.deepEqual(taken(all, { map: ' match route-type internal external type-2' }).slice(0, 3), ['self', '-', 'self']);
    assert.deepEqual(taken(all, { map: ' match route-type external' }).slice(0, 3), ['-', 'self', 'self']);
  });

  it('leaves open whether external means routes of a not-so-stubby area', () => {
    const area = ' area 1 nssa\n';
    assert.deepEqual(taken(all, { area, map: ' match route-type nssa-external type-1' }).slice(0, 3), ['-', 'self', '-']);
    assert.deepEqual(taken(all, { area, map: ' match route-type external' }).slice(0, 3), ['-', '? self', '? self']);
  });
});

it('OSPF of NX-OS announces a default route (Nexus unicast routing guide: default-information originate)', () => {
  const ospf = 'router ospf 1\ninterface Ethernet1/1\n  ip router ospf 1 area 0';
  const told = (line: string) =>
    route(
      simulated(nxos('a', { links: [[0, 1]], top: `${ospf}\nrouter ospf 1\n  ${line}` }) + nxos('b', { links: [[0, 2]], top: ospf })),
      'b',
      '0.0.0.0/0',
    )?.protocol;
  assert.equal(told('default-information originate always'), 'ospf');
  assert.equal(told('default-information originate'), undefined, 'there is none');
});

describe('what rests on routes of others', () => {
  /** Junos: export (Protocols OSPF), from protocol aggregate. */
  it('is exported to OSPF of Junos', () => {
    const text =
      junos('a', {
        links: [[0, 1]],
        top: `set routing-options static route 203.0.113.64/26 discard
set routing-options aggregate route 203.0.113.0/24
set policy-options policy-statement OUT from protocol aggregate
set policy-options policy-statement OUT then accept
set protocols ospf export OUT
set protocols ospf area 0 interface ge-0/0/0`,
      }) + junos('b', { links: [[0, 2]], top: 'set protocols ospf area 0 interface ge-0/0/0' });
    assert.equal(route(simulated(text), 'b', '203.0.113.0/24')?.protocol, 'ospf');
    assert.equal(route(simulated(text), 'b', '203.0.113.64/26'), undefined);
  });

  it('is redistributed: static routes with a gateway behind OSPF', () => {
    const edge = ios('a', {
      links: [
        [0, 1],
        [1, 1],
      ],
      top: 'ip route 198.51.100.128 255.255.255.128 203.0.113.255\nrouter ospf 1\n redistribute static subnets\n network 0.0.0.0 255.255.255.255 area 0',
    });
    const leaf = ios('leaf', { links: [[1, 2]], top: 'router ospf 1\n network 0.0.0.0 255.255.255.255 area 0' });
    const found = route(simulated(core() + edge + leaf), 'leaf', '198.51.100.128/25');
    assert.deepEqual([found?.protocol, found?.metric], ['ospf', 20]);
    assert.deepEqual(paths(simulated(core() + edge + leaf), 'leaf', '198.51.100.128/25'), []);
  });
});

/** Cisco IOS XR OSPF command reference: loopback stub-network. */
it('loopbacks of IOS XR are hosts unless they are told to be subnets', () => {
  const a = (line: string) => `
-- a.iosxr --
hostname a
interface Loopback0
 ipv4 address 203.0.113.1 255.255.255.0
!
interface GigabitEthernet0/0/0/0
 ipv4 address 192.0.2.1 255.255.255.252
!
router ospf 1
 ${line}
 area 0
  interface Loopback0
  !
  interface GigabitEthernet0/0/0/0
`;
  const b = ios('b', { links: [[0, 2]], top: 'router ospf 1\n network 0.0.0.0 255.255.255.255 area 0' });
  const seen = (line: string) =>
    ['203.0.113.1/32', '203.0.113.0/24'].filter(prefix => route(simulated(a(line) + b), 'b', prefix)?.protocol === 'ospf');
  assert.deepEqual(seen('!'), ['203.0.113.1/32']);
  assert.deepEqual(seen('loopback stub-network enable'), ['203.0.113.0/24']);
});
