/** Sessions judged from both ends. */
import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { type PairParts, pair, paths, simulated } from './network.ts';
import { frr } from './small-routers.ts';

function session(parts: PairParts, change: (text: string) => string = text => text) {
  const [found] = simulated(change(pair(parts)))
    .devices.get('b')!
    .vrfs.get('default')!.sessions;
  return `${found?.state}: ${found?.why}`;
}

describe('sessions', () => {
  it('come up when both ends fit', () => assert.equal(session({}), 'up: both ends fit'));

  it('stay down with the wrong AS at one end', () => {
    assert.equal(
      session({}, text => text.replace('remote-as 64497', 'remote-as 64498')),
      'down: a expects AS 64498, b is AS 64497',
    );
  });

  it('take the AS that the neighbor names where that is asked for (FRR, remote-as auto)', () => {
    const auto = (text: string) => text.replace('192.0.2.2 remote-as 64497', '192.0.2.2 remote-as auto');
    assert.equal(session({}, auto), 'up: both ends fit');
    const there = simulated(auto(pair({})))
      .devices.get('a')!
      .vrfs.get('default')!.sessions[0]!;
    assert.deepEqual([there.remoteAs, there.kind], [64497, 'external']);
    const inside = (text: string) => auto(text).replaceAll('64497', '64496');
    const own = simulated(inside(pair({})))
      .devices.get('a')!
      .vrfs.get('default')!.sessions[0]!;
    assert.deepEqual([own.remoteAs, own.kind], [64496, 'internal']);
  });

  it('stay down when one end is shut down', () => {
    assert.equal(session({ a: ' neighbor 192.0.2.2 shutdown' }), 'down: shut down at the other end');
    assert.equal(session({ b: ' neighbor 192.0.2.1 shutdown' }), 'down: shut down here');
  });

  it('stay down when the other end has no such neighbor', () => {
    assert.equal(
      session({}, text => text.replace(' neighbor 192.0.2.2 remote-as 64497\n', '')),
      'down: no such neighbor at the other end',
    );
  });

  it('are external when no device has the address', () => {
    assert.equal(
      session({}, text => text.slice(text.indexOf('-- b.frr'))),
      'external: no device of this network has that address',
    );
  });

  it('on an interface of FRR need both ends to speak over IPv4 or both over link-local addresses (measured on 8.4.4)', () => {
    const ends = (a: string, b: string, length: number) =>
      pair({})
        .replaceAll('/30', `/${length}`)
        .replace('neighbor 192.0.2.2 remote-as', `neighbor eth0 interface${a} remote-as`)
        .replace('neighbor 192.0.2.1 remote-as', `neighbor eth0 interface${b} remote-as`);
    const state = (text: string) => [...simulated(text).devices.get('a')!.vrfs.get('default')!.sessions.values()].map(({ state }) => state);
    assert.deepEqual(state(ends('', '', 30)), ['up']);
    assert.deepEqual(state(ends(' v6only', ' v6only', 30)), ['up']);
    assert.deepEqual(state(ends(' v6only', '', 30)), ['down']);
    assert.deepEqual(state(ends(' v6only', '', 29)), ['up']);
  });

  it('stay down behind an interface that is shut down', () => {
    assert.equal(
      session({}, text => text.replace(/192\.0\.2\.2\/30/, '192.0.2.2/30\n shutdown')),
      'down: its interface is shut down',
    );
  });

  it('accept the AS that local-as presents', () => {
    const change = (text: string) => text.replace('neighbor 192.0.2.1 remote-as 64496', 'neighbor 192.0.2.1 remote-as 64510');
    assert.equal(session({ a: ' neighbor 192.0.2.2 local-as 64510' }, change), 'up: both ends fit');
  });

  it('need router IDs of their own inside an AS, as FRR 8.4 answered', () => {
    const ids = { a: ' bgp router-id 203.0.113.1', b: ' bgp router-id 203.0.113.1' };
    const inside = (text: string) => text.replaceAll('64497', '64496');
    assert.equal(session(ids, inside), 'down: both ends have the router ID 203.0.113.1');
    assert.equal(session({ ...ids, b: ' bgp router-id 203.0.113.2' }, inside), 'up: both ends fit');
    assert.equal(session(ids), 'up: both ends fit');
  });

  it('open without capabilities for two bytes of AS number and IPv4 alone, as FRR 8.4 does', () => {
    const plain = { b: ' neighbor 192.0.2.1 dont-capability-negotiate' };
    assert.equal(session(plain), 'up: both ends fit');
    const long = (text: string) => text.replaceAll('64497', '65550');
    assert.equal(session({}, long), 'up: both ends fit');
    assert.equal(session(plain, long), 'down: a expects AS 65550, b is AS 23456');
    assert.equal(
      session({ a: ' neighbor 192.0.2.2 dont-capability-negotiate' }, long),
      'up: both ends fit, but a tells no capabilities, and long AS numbers of paths may not pass',
    );
  });

  it('of one hop lose packets that a longer route takes over another router (FRR 8.4.4)', () => {
    const router = (name: string, ports: readonly string[], rest: string) => `
-- ${name}.frr --
frr version 8.4
hostname ${name}
${ports.map((address, i) => `interface eth${i}\n ip address ${address}`).join('\n')}
${rest}`;
    const speaks = (asn: number, other: string, remote: number) =>
      `router bgp ${asn}\n no bgp ebgp-requires-policy\n neighbor ${other} remote-as ${remote}\n`;
    const text = (route: string, more = '') =>
      router('a', ['192.0.2.1/30', '192.0.2.5/30'], `${route}\n${speaks(64496, '192.0.2.2', 64497)}${more}`) +
      router('b', ['192.0.2.2/30'], speaks(64497, '192.0.2.1', 64496)) +
      router('m', ['192.0.2.6/30'], '');
    const state = (route: string, more?: string) => {
      const [found] = simulated(text(route, more)).devices.get('a')!.vrfs.get('default')!.sessions;
      return `${found?.state}: ${found?.why}`;
    };
    const around = 'ip route 192.0.2.2/32 192.0.2.6';
    assert.equal(state(around), 'down: a: 192.0.2.2/32 leads packets to the neighbor over another router, and eBGP multihop is not set');
    assert.equal(state(around, ' neighbor 192.0.2.2 ebgp-multihop 2\n'), 'up: both ends fit');
    assert.equal(state('ip route 192.0.2.2/32 192.0.2.2'), 'up: both ends fit');
    assert.equal(state('ip route 192.0.2.0/29 192.0.2.6'), 'up: both ends fit');
  });

  it('with TTL security for one hop reach no router behind another one (FRR 8.4.4)', () => {
    const router = (name: string, id: number, ports: readonly string[], bgp = '') => `
-- ${name}.frr --
frr version 8.4
hostname ${name}
interface lo
 ip address 198.51.100.${id}/32
${ports.map((address, i) => `interface eth${i}\n ip address ${address}`).join('\n')}
router ospf
 network 0.0.0.0/0 area 0
${bgp}`;
    const speaks = (other: number, more = '') => `router bgp 64496
 neighbor 198.51.100.${other} remote-as 64496
 neighbor 198.51.100.${other} update-source lo
${more}`;
    const secured = speaks(1, ' neighbor 198.51.100.1 ttl-security hops 1\n');
    const near = router('a', 1, ['192.0.2.1/30'], speaks(3)) + router('b', 3, ['192.0.2.2/30'], secured);
    const far =
      router('a', 1, ['192.0.2.1/30'], speaks(3)) +
      router('m', 2, ['192.0.2.2/30', '192.0.2.5/30']) +
      router('b', 3, ['192.0.2.6/30'], secured);
    const state = (text: string) => {
      const [found] = simulated(text).devices.get('a')!.vrfs.get('default')!.sessions;
      return `${found?.state}: ${found?.why}`;
    };
    assert.equal(state(near), 'up: both ends fit');
    assert.equal(state(far), 'down: b has TTL security for one hop, and a is farther away');
    assert.equal(state(far.replace('hops 1', 'hops 2')), 'up: both ends fit');
    // The two may have a link without addresses of its own.
    assert.equal(state(far.replaceAll('interface lo\n', 'interface eth9\ninterface lo\n')), 'up: both ends fit');
  });

  it('from a range hear packets of the highest TTL, and may be hops away (FRR 8.4.4)', () => {
    const range = 'neighbor RANGE peer-group\n neighbor RANGE remote-as external\n bgp listen range';
    const called = frr('a', {
      asn: 64496,
      links: [[0, 1]],
      top: 'ip route 198.51.100.3/32 192.0.2.2',
      bgp: ` ${range} 192.0.2.0/30 peer-group RANGE`,
    });
    const calls = (more: string) => ` neighbor 192.0.2.1 remote-as 64496\n neighbor 192.0.2.1 ${more}`;
    const near = frr('b', { asn: 64497, links: [[0, 2]], bgp: calls('ttl-security hops 1') });
    const far = [
      frr('m', {
        links: [
          [0, 2],
          [1, 1],
        ],
        top: 'ip route 198.51.100.3/32 192.0.2.6',
      }),
      frr('b', {
        asn: 64497,
        links: [[1, 2]],
        loopback: '198.51.100.3',
        top: 'ip route 192.0.2.0/30 192.0.2.5',
        bgp: calls('ebgp-multihop 4\n neighbor 192.0.2.1 update-source lo'),
      }),
    ].join('\n');
    const state = (text: string) =>
      simulated(text)
        .devices.get('b')!
        .vrfs.get('default')!
        .sessions.map(({ why }) => why);
    assert.deepEqual(state(`${called}\n${near}`), ['both ends fit']);
    assert.deepEqual(state(`${called.replace('192.0.2.0/30 peer', '198.51.100.0/24 peer')}\n${far}`), ['both ends fit']);
  });

  it('leave open what they carry where a router has no address to take its ID from', () => {
    const text = ['1', '2']
      .map(
        (own, i) => `
-- r${own}.frr --
frr version 8.4
hostname r${own}
interface eth0
 ipv6 address 2001:db8::${own}/64
ipv6 route 2001:db8:${own}::/48 Null0
router bgp 6449${own}
 ${i === 0 ? 'bgp router-id 192.0.2.1' : ''}
 no bgp ebgp-requires-policy
 neighbor 2001:db8::${3 - Number(own)} remote-as 6449${3 - Number(own)}
 address-family ipv6 unicast
  network 2001:db8:${own}::/48
  neighbor 2001:db8::${3 - Number(own)} activate
`,
      )
      .join('');
    const row = (of: string) => paths(simulated(of), 'r1', '2001:db8:2::/48').map(({ best }) => best);
    assert.deepEqual(row(text), [null]);
    assert.deepEqual(row(text.replace('bgp 64492', 'bgp 64492\n bgp router-id 192.0.2.2')), [true]);
  });
});
