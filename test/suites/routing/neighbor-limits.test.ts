/** What keeps a session down or its routes back: numbers of prefixes, passwords, sites of origin, conditions whose map sets something. */
import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { sipHash } from '../../../server/src/net/digest.ts';
import { readVigenere } from '../../../server/src/vendors/secrets.ts';
import { bestFrom, networkOf, pair, paths, simulated } from './network.ts';

const four = ['203.0.113.0/26', '203.0.113.64/26', '203.0.113.128/26', '203.0.113.192/26'];
const limited = (line: string, more: Parameters<typeof pair>[0] = {}) =>
  simulated(pair({ aNetworks: four, bFamily: `  neighbor 192.0.2.1 ${line}\n`, ...more }));
const session = (simulation: ReturnType<typeof simulated>, device: string) =>
  simulation.devices.get(device)!.vrfs.get('default')!.sessions[0]!;

describe('maximum-prefix', () => {
  it('closes the session when more arrive; FRR takes one more', () => {
    const closed = limited('maximum-prefix 2');
    assert.equal(session(closed, 'b').why, 'closed by maximum-prefix: 4 prefixes arrive, 2 may');
    assert.deepEqual([session(closed, 'a').state, session(closed, 'b').state], ['down', 'down']);
    assert.equal(bestFrom(closed, 'b', four[0]!), '-');
    // FRR 8.4.4 as measured: three prefixes stay, the fourth closes.
    assert.equal(session(limited('maximum-prefix 3'), 'b').state, 'up');
    assert.equal(bestFrom(limited('maximum-prefix 3'), 'b', four[0]!), '192.0.2.1');
  });

  it('only warns, or counts what a list lets through', () => {
    assert.equal(session(limited('maximum-prefix 2 warning-only'), 'b').state, 'up');
    const bLists = 'ip prefix-list two permit 203.0.113.0/25 le 26\n';
    const bFamily = '  neighbor 192.0.2.1 maximum-prefix 2\n  neighbor 192.0.2.1 prefix-list two in\n';
    assert.equal(session(simulated(pair({ aNetworks: four, bLists, bFamily })), 'b').state, 'up');
  });

  it('of IOS closes at the first one too many', () => {
    const text = (limit: number) => `${pair({ aNetworks: four }).split('-- b.frr --')[0]}-- b.ios --
hostname b
interface GigabitEthernet1
 ip address 192.0.2.2 255.255.255.252
router bgp 64497
 neighbor 192.0.2.1 remote-as 64496
 neighbor 192.0.2.1 maximum-prefix ${limit}
`;
    assert.equal(session(simulated(text(3)), 'b').state, 'down');
    assert.equal(session(simulated(text(4)), 'b').state, 'up');
  });

  it('on the way out leaves open which routes arrive', () => {
    const aFamily = '  neighbor 192.0.2.2 maximum-prefix-out 3\n';
    assert.equal(bestFrom(simulated(pair({ aNetworks: four, aFamily })), 'b', four[0]!), '? 192.0.2.1');
    assert.equal(bestFrom(simulated(pair({ aNetworks: four, aFamily: aFamily.replace('3', '4') })), 'b', four[0]!), '192.0.2.1');
    const own = { bLists: `ip route ${four[0]} Null0`, bFamily: `  network ${four[0]}\n` };
    assert.equal(bestFrom(simulated(pair({ aNetworks: four, aFamily, ...own })), 'b', four[0]!), 'self');
  });

  /** IOS counts what arrives, whatever policies reject: the neighbor sends four prefixes and two come through. */
  it('is named where a policy may reject what counts, and the neighbor sends more', () => {
    const named = (limit: number) => {
      const sender = pair({ aNetworks: four }).split('-- b.frr --')[0]!;
      const receiver = `-- b.ios --
hostname b
interface GigabitEthernet1
 ip address 192.0.2.2 255.255.255.252
ip route 10.0.0.0 255.255.0.0 Null0
ip route 10.1.0.0 255.255.0.0 Null0
ip prefix-list SOME permit ${four[0]}
ip prefix-list SOME permit ${four[1]}
route-map IN permit 10
 match ip address prefix-list SOME
router bgp 64497
 network 10.0.0.0 mask 255.255.0.0
 network 10.1.0.0 mask 255.255.0.0
 neighbor 192.0.2.1 remote-as 64496
 neighbor 192.0.2.1 maximum-prefix ${limit}
 neighbor 192.0.2.1 route-map IN in
`;
      return simulated(sender + receiver).unsupported.map(({ feature }) => feature);
    };
    assert.deepEqual(named(3), ['maximum-prefix that counts rejected routes']);
    assert.deepEqual(named(4), []);
  });
});

describe('passwords of the two ends', () => {
  const ios = (name: string, own: string, other: string, asn: number, otherAsn: number, line: string) =>
    `-- ${name}.ios --\nhostname ${name}\ninterface GigabitEthernet1\n ip address ${own} 255.255.255.252\nrouter bgp ${asn}\n neighbor ${other} remote-as ${otherAsn}\n neighbor ${other} ${line}\n`;
  const why = (a: string, b: string) =>
    session(simulated(ios('a', '192.0.2.1', '192.0.2.2', 64496, 64497, a) + ios('b', '192.0.2.2', '192.0.2.1', 64497, 64496, b)), 'a').why;

  it('are compared where both can be read', () => {
    assert.equal(why('password red', 'password red'), 'both ends fit');
    assert.equal(why('password red', 'password blue'), 'the two ends have different passwords');
    // `cisco` with key offsets 2 and 5.
    assert.equal(readVigenere('02050D480809'), 'cisco');
    assert.equal(why('password 7 02050D480809', 'password cisco'), 'both ends fit');
    assert.equal(why('password 7 02050D480809', 'password 0 blue'), 'the two ends have different passwords');
  });

  it('stay unknown where they are hidden or taken out', () => {
    assert.equal(why('password 6 abcdef', 'password blue'), 'both ends fit');
    assert.equal(why('password <removed>', 'password blue'), 'both ends fit');
    assert.equal(why('password {{one}}', 'password {{two}}'), 'both ends fit');
    assert.equal(why('password 7 02050D48080', 'password blue'), 'both ends fit');
  });

  it('are not in the network', () => {
    const network = networkOf(ios('a', '192.0.2.1', '192.0.2.2', 64496, 64497, 'password verysecretindeed'));
    const peer = network.devices[0]!.bgp.get('default')!.peers.get('192.0.2.2')!;
    assert.match(peer.password?.digest ?? '', /^[0-9a-f]{16}$/);
    assert.ok(!JSON.stringify([...network.devices[0]!.bgp.values()].map(bgp => [...bgp.peers.values()])).includes('verysecret'));
  });

  it('are digested as the paper on SipHash says', () => {
    const bytes = Uint8Array.from({ length: 15 }, (_, i) => i);
    assert.equal(sipHash(bytes, 0x0706050403020100n, 0x0f0e0d0c0b0a0908n), 0xa129ca6149be45e5n);
  });
});

describe('what goes out under conditions', () => {
  const bLists = `ip prefix-list s permit 203.0.113.0/26
ip prefix-list c permit 203.0.113.64/26
route-map adv permit 10
 match ip address prefix-list s
 set metric 555
 set community 64497:77
route-map con permit 10
 match ip address prefix-list c
interface eth1
 ip address 192.0.2.5/30
`;
  const c = `-- c.frr --
frr version 8.4
hostname c
interface eth0
 ip address 192.0.2.6/30
router bgp 64498
 bgp router-id 192.0.2.6
 no bgp ebgp-requires-policy
 neighbor 192.0.2.5 remote-as 64497
`;
  it('takes what the map sets, and loses the MED as always', () => {
    const b = ' neighbor 192.0.2.6 remote-as 64498\n';
    const bFamily = '  neighbor 192.0.2.6 advertise-map adv exist-map con\n';
    const [path] = paths(simulated(pair({ aNetworks: four, b, bFamily, bLists }) + c), 'c', four[0]!);
    assert.deepEqual([path?.communities, path?.med], [['64497:77'], undefined]);
  });

  it('waits until the route is in use where told to', () => {
    const b = ' neighbor 192.0.2.6 remote-as 64498\n bgp suppress-fib-pending\n';
    const held = simulated(pair({ aNetworks: four, b, bLists: `${bLists}ip route ${four[0]} 192.0.2.6\n` }) + c);
    assert.equal(bestFrom(held, 'c', four[0]!), '-');
    assert.equal(bestFrom(held, 'c', four[1]!), '192.0.2.5');
  });

  it('does not go back to the site that it comes from', () => {
    const b = ' neighbor 192.0.2.6 remote-as 64498\n';
    const bFamily = '  neighbor 192.0.2.1 soo 64497:9\n  neighbor 192.0.2.6 soo 64497:9\n';
    assert.equal(bestFrom(simulated(pair({ aNetworks: four, b, bFamily, bLists }) + c), 'c', four[0]!), '-');
    const other = bFamily.replace('6 soo 64497:9', '6 soo 64497:8');
    assert.equal(bestFrom(simulated(pair({ aNetworks: four, b, bFamily: other, bLists }) + c), 'c', four[0]!), '192.0.2.5');
  });
});
