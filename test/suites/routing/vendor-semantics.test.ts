/** What each vendor's documents say of defaults and statements of BGP, on networks of two to four routers; each test names its document. */
import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import type { Simulation } from '../../../server/src/routing/simulate.ts';
import { bestFrom, paths, simulated } from './network.ts';
import { eos, ios, iosxr, junos, listener, nxos, origin } from './small-routers.ts';

const prefix = '203.0.113.0/24';
/** The router under test: link 0 leads to the origin `x`, link 1 to the listener. */
const middle = [
  [0, 2],
  [1, 1],
] as const;
const two = [
  [0, 2],
  [2, 2],
] as const;

/** The best path as the router has it: AS path, MED, communities. */
function seen(simulation: Simulation, device: string, of = prefix): string {
  const best = paths(simulation, device, of).find(path => path.best);
  return best ? `[${best.asPath}]${best.med === undefined ? '' : ` med ${best.med}`} ${best.communities.join(' ')}`.trim() : '-';
}

const marked =
  ' neighbor 192.0.2.2 send-community\n neighbor 192.0.2.2 route-map MARK out\nroute-map MARK permit 10\n set community 64497:9';
const x = origin('x', 64497, 0);
const xMarked = origin('x', 64497, 0, marked);
const y = listener('y', 64498, 1);
const inside = listener('b', 64496, 1);
/** The same prefix from another AS over link 2, with a MED. */
const other = (med: number) => origin('z', 64499, 2, ` neighbor 192.0.2.10 route-map MED out\nroute-map MED permit 10\n set metric ${med}`);
const xMed = (med: number) => origin('x', 64497, 0, ` neighbor 192.0.2.2 route-map MED out\nroute-map MED permit 10\n set metric ${med}`);

/** Arista EOS manual, chapter BGP. */
describe('EOS', () => {
  const a = (bgp: string, { links = middle, top = '' }: { links?: typeof middle | typeof two; top?: string } = {}) =>
    eos('a', { asn: 64496, links, top, bgp: `   router-id 1.1.1.1\n${bgp}` });
  const both = '   neighbor 192.0.2.1 remote-as 64497\n   neighbor 192.0.2.6 remote-as 64498';

  it('sends communities only where told to', () => {
    assert.equal(seen(simulated(xMarked + a(both) + y), 'y'), '[64496 64497]');
    assert.equal(seen(simulated(xMarked + a(`${both}\n   neighbor 192.0.2.6 send-community`) + y), 'y'), '[64496 64497] 64497:9');
  });
  it('has no policy for external neighbors by default', () => assert.equal(seen(simulated(x + a(both) + y), 'y'), '[64496 64497]'));
  it('compares MED of one AS only, and leaves the rest to age', () => {
    const peers = '   neighbor 192.0.2.1 remote-as 64497\n   neighbor 192.0.2.9 remote-as 64499';
    const routers = (bgp: string) => simulated(xMed(50) + other(10) + a(`${peers}\n${bgp}`, { links: two }));
    assert.equal(bestFrom(routers(''), 'a', prefix), '? 192.0.2.1 192.0.2.9');
    assert.equal(bestFrom(routers('   bgp always-compare-med'), 'a', prefix), '192.0.2.9');
  });
  it('gives own routes weight 0', () => {
    const simulation = simulated(a('   network 203.0.113.0/24', { top: 'ip route 203.0.113.0/24 Null0' }));
    assert.equal(paths(simulation, 'a', prefix)[0]?.weight, 0);
  });
  it('presents a local AS and hides its own with replace-as', () => {
    const local = (words: string) => `${both}\n   neighbor 192.0.2.6 local-as 64510 ${words}`;
    const listening = y.replace('remote-as 64496', 'remote-as 64510');
    assert.equal(seen(simulated(x + a(local('no-prepend replace-as')) + listening), 'y'), '[64510 64497]');
  });
  it('sends a default route to a neighbor without having one', () =>
    assert.equal(seen(simulated(a(`${both}\n   neighbor 192.0.2.6 default-originate`) + y), 'y', '0.0.0.0/0'), '[64496]'));
  it('goes on in a later entry and in a called map', () => {
    const top = `route-map SUB permit 10
   set metric 77
route-map IN permit 10
   sub-route-map SUB
   set local-preference 150
   continue 30
route-map IN deny 20
route-map IN permit 30
   set community 64496:30 additive`;
    const simulation = simulated(xMarked + a(`${both}\n   neighbor 192.0.2.1 route-map IN in`, { top }));
    assert.equal(seen(simulation, 'a'), '[64497] med 77 64496:30 64497:9');
    assert.equal(paths(simulation, 'a', prefix)[0]?.localPreference, 150);
  });
  it('leaves next hops to internal neighbors alone without next-hop-self', () => {
    const peers = '   neighbor 192.0.2.1 remote-as 64497\n   neighbor 192.0.2.6 remote-as 64496';
    assert.equal(bestFrom(simulated(x + a(peers) + inside), 'b', prefix), '-');
    assert.equal(bestFrom(simulated(x + a(`${peers}\n   neighbor 192.0.2.6 next-hop-self`) + inside), 'b', prefix), '192.0.2.5');
  });
  it('keeps more specific routes back behind a summary', () => {
    const simulation = simulated(x + a(`${both}\n   aggregate-address 203.0.112.0/22 summary-only`) + y);
    assert.equal(bestFrom(simulation, 'y', '203.0.112.0/22'), '192.0.2.5');
    assert.equal(bestFrom(simulation, 'y', prefix), '-');
  });
  it('leaves open what a local preference of a neighbor does', () =>
    assert.equal(bestFrom(simulated(x + a(`${both}\n   neighbor 192.0.2.1 import-localpref 250`)), 'a', prefix), '? 192.0.2.1'));
});

/** Cisco IOS IP Routing: BGP command reference. */
describe('IOS', () => {
  const a = (
    bgp: string,
    { links = middle, top = '', end = '' }: { links?: typeof middle | typeof two; top?: string; end?: string } = {},
  ) => ios('a', { asn: 64496, links, top, end, bgp: ` bgp router-id 1.1.1.1\n${bgp}` });
  const both = ' neighbor 192.0.2.1 remote-as 64497\n neighbor 192.0.2.6 remote-as 64498';
  const sent = (bgp: string, more: { top?: string; end?: string } = {}, from = x) => simulated(from + a(`${both}\n${bgp}`, more) + y);

  it('sends communities only where told to', () => {
    assert.equal(seen(sent('', {}, xMarked), 'y'), '[64496 64497]');
    assert.equal(seen(sent(' neighbor 192.0.2.6 send-community', {}, xMarked), 'y'), '[64496 64497] 64497:9');
  });
  it('takes a route map that does not exist for one that permits nothing', () =>
    assert.equal(seen(sent(' neighbor 192.0.2.1 route-map NOPE in'), 'a'), '-'));
  it('redistributes internal routes of OSPF unless told otherwise', () => {
    const ospf = (match: string) =>
      simulated(
        ios('x', {
          links: [[0, 1]],
          loopback: '198.51.100.1',
          top: 'ip route 203.0.113.0 255.255.255.0 Null0',
          end: 'router ospf 1\n network 0.0.0.0 255.255.255.255 area 0\n redistribute static subnets',
        }) +
          a(`${both}\n redistribute ospf 1 ${match}`, { end: 'router ospf 1\n network 192.0.2.0 0.0.0.3 area 0' }) +
          y,
      );
    assert.equal(bestFrom(ospf(''), 'y', '198.51.100.1/32'), '192.0.2.5');
    assert.equal(bestFrom(ospf(''), 'y', prefix), '-');
    assert.equal(bestFrom(ospf('match internal external 1 external 2'), 'y', prefix), '192.0.2.5');
  });
  it('takes a default route in only with default-information originate', () => {
    const top = 'ip route 0.0.0.0 0.0.0.0 Null0';
    assert.equal(bestFrom(sent(' redistribute static', { top }), 'y', '0.0.0.0/0'), '-');
    assert.equal(bestFrom(sent(' redistribute static\n default-information originate', { top }), 'y', '0.0.0.0/0'), '192.0.2.5');
  });
  it('puts the ASes of what it sums up into the path with as-set', () => {
    assert.equal(seen(sent(' aggregate-address 203.0.112.0 255.255.252.0'), 'y', '203.0.112.0/22'), '[64496]');
    assert.equal(seen(sent(' aggregate-address 203.0.112.0 255.255.252.0 as-set'), 'y', '203.0.112.0/22'), '[64496 64497]');
  });
  it('sends what an unsuppress map permits', () => {
    const lines = ` aggregate-address 203.0.112.0 255.255.252.0 summary-only\n neighbor 192.0.2.6 unsuppress-map U`;
    const top = `ip prefix-list Q permit ${prefix}\nroute-map U permit 10\n match ip address prefix-list Q`;
    assert.equal(seen(sent(lines, { top }), 'y'), '[64496 64497]');
  });
  it('adds a local AS on both ways unless no-prepend and replace-as say otherwise', () => {
    const local = (words: string) =>
      simulated(
        origin('x', 64497, 0).replace('remote-as 64496', 'remote-as 64510') + a(`${both}\n neighbor 192.0.2.1 local-as 64510 ${words}`) + y,
      );
    assert.equal(seen(local(''), 'y'), '[64496 64510 64497]');
    assert.equal(seen(local('no-prepend'), 'y'), '[64496 64497]');
  });
  it('speaks as either AS with dual-as, as the neighbor expects', () => {
    const seenWith = (asn: number) => {
      const neighbor = ios('y', { asn: 64498, links: [[1, 2]], bgp: ` neighbor 192.0.2.5 remote-as ${asn}` });
      const line = ' neighbor 192.0.2.6 local-as 64510 no-prepend replace-as dual-as';
      return paths(simulated(x + a(`${both}\n${line}`) + neighbor), 'y', prefix)[0]?.asPath;
    };
    assert.equal(seenWith(64510), '64510 64497');
    assert.equal(seenWith(64496), '64496 64497');
  });
  it('keeps next hops of reflected routes unless all of them are its own', () => {
    const reflected = (words: string) =>
      simulated(
        origin('x', 64496, 0) +
          a(
            ` neighbor 192.0.2.1 remote-as 64496\n neighbor 192.0.2.1 route-reflector-client\n neighbor 192.0.2.6 remote-as 64496\n neighbor 192.0.2.6 route-reflector-client\n neighbor 192.0.2.6 ${words}`,
          ) +
          inside,
      );
    assert.equal(paths(reflected('next-hop-self'), 'b', prefix)[0]?.nextHop, '192.0.2.1');
    assert.equal(paths(reflected('next-hop-self all'), 'b', prefix)[0]?.nextHop, '192.0.2.5');
  });
  it('keeps next hops between members of a confederation', () => {
    const member = listener('m', 64498, 1, ' bgp confederation identifier 65000\n bgp confederation peers 64496');
    const simulation = simulated(
      origin('x', 64497, 0).replace('remote-as 64496', 'remote-as 65000') +
        a(`${both}\n bgp confederation identifier 65000\n bgp confederation peers 64498`) +
        member,
    );
    assert.equal(paths(simulation, 'm', prefix)[0]?.nextHop, '192.0.2.1');
    assert.equal(paths(simulation, 'm', prefix)[0]?.asPath, '(64496) 64497');
  });
  it('takes settings of a template', () => {
    const lines = ' template peer-policy P\n  route-map IN in\n exit-peer-policy\n neighbor 192.0.2.1 inherit peer-policy P';
    const simulation = sent(lines, { top: 'route-map IN permit 10\n set local-preference 321' });
    assert.equal(paths(simulation, 'a', prefix)[0]?.localPreference, 321);
  });
});

/** Cisco Nexus 9000 Series NX-OS Unicast Routing Configuration Guide. */
describe('NX-OS', () => {
  const peer = (address: string, asn: number, family = '', session = '') =>
    `  neighbor ${address}\n    remote-as ${asn}\n${session}    address-family ipv4 unicast\n${family}`;
  const a = (bgp: string, { links = middle, top = '' }: { links?: typeof middle | typeof two; top?: string } = {}) =>
    nxos('a', { asn: 64496, links, top, bgp: `  router-id 1.1.1.1\n${bgp}` });
  const upstream = peer('192.0.2.1', 64497);
  const family = '  address-family ipv4 unicast\n';
  const sent = (bgp: string, top = '', from = x) => simulated(from + a(bgp, { top }) + y);

  it('exchanges nothing with a neighbor without a family', () =>
    assert.equal(bestFrom(sent('  neighbor 192.0.2.1\n    remote-as 64497'), 'a', prefix), '-'));
  it('sends communities only where told to', () => {
    assert.equal(seen(sent(upstream + peer('192.0.2.6', 64498), '', xMarked), 'y'), '[64496 64497]');
    assert.equal(seen(sent(upstream + peer('192.0.2.6', 64498, '      send-community\n'), '', xMarked), 'y'), '[64496 64497] 64497:9');
  });
  it('takes in default routes only with default-information originate', () => {
    const into = (line: string) =>
      sent(
        `${family}    redistribute static route-map ALL\n${line}${peer('192.0.2.6', 64498)}`,
        'ip route 0.0.0.0/0 Null0\nroute-map ALL permit 10',
      );
    assert.equal(bestFrom(into(''), 'y', '0.0.0.0/0'), '-');
    assert.equal(bestFrom(into('    default-information originate\n'), 'y', '0.0.0.0/0'), '192.0.2.5');
  });
  it('redistributes nothing through a route map that does not exist', () =>
    assert.equal(
      bestFrom(
        sent(`${family}    redistribute static route-map NOPE\n${peer('192.0.2.6', 64498)}`, 'ip route 198.51.100.0/24 Null0'),
        'y',
        '198.51.100.0/24',
      ),
      '-',
    ));
  it('prefers the older of two external paths unless router IDs are compared', () => {
    const routers = (line: string) =>
      bestFrom(simulated(x + origin('z', 64499, 2) + a(`${line}${upstream}${peer('192.0.2.9', 64499)}`, { links: two })), 'a', prefix);
    assert.equal(routers(''), '? 192.0.2.1 192.0.2.9');
    assert.equal(routers('  bestpath compare-routerid\n'), '192.0.2.1');
  });
  it('does not send a route back to the AS that it came from', () => {
    const back = listener('y', 64497, 1, ' neighbor 192.0.2.5 allowas-in');
    const lines = (more: string) => simulated(x + a(upstream + peer('192.0.2.6', 64497, more)) + back);
    assert.equal(bestFrom(lines(''), 'y', prefix), '-');
    assert.equal(bestFrom(lines('      disable-peer-as-check\n'), 'y', prefix), '192.0.2.5');
  });
  it('takes settings of a template', () => {
    const lines =
      '  template peer T\n    remote-as 64497\n    address-family ipv4 unicast\n      route-map IN in\n  neighbor 192.0.2.1\n    inherit peer T\n    address-family ipv4 unicast\n';
    assert.equal(paths(sent(lines, 'route-map IN permit 10\n  set local-preference 222'), 'a', prefix)[0]?.localPreference, 222);
  });
  it('sends routes that another protocol beats unless inactive ones are suppressed', () => {
    const route = 'ip route 203.0.113.0/24 Null0';
    const lines = upstream + peer('192.0.2.6', 64498);
    assert.equal(bestFrom(sent(lines, route), 'y', prefix), '192.0.2.5');
    assert.equal(bestFrom(sent(`${family}    suppress-inactive\n${lines}`, route), 'y', prefix), '-');
  });
  it('gives redistributed routes the default metric', () =>
    assert.equal(
      seen(
        sent(
          `${family}    default-metric 77\n    redistribute static route-map ALL\n${peer('192.0.2.6', 64498)}`,
          'ip route 198.51.100.0/24 Null0\nroute-map ALL permit 10',
        ),
        'y',
        '198.51.100.0/24',
      ),
      '[64496] med 77',
    ));
  it('adds a local AS in front of what arrives', () => {
    const simulation = simulated(
      origin('x', 64497, 0).replace('remote-as 64496', 'remote-as 64510') +
        a(peer('192.0.2.1', 64497, '', '    local-as 64510\n') + peer('192.0.2.6', 64498)) +
        y,
    );
    assert.equal(seen(simulation, 'y'), '[64496 64510 64497]');
  });
});

/** BGP configuration guide and command reference for Cisco routers with IOS XR. */
describe('IOS XR', () => {
  const pass = '   route-policy PASS in\n   route-policy PASS out\n';
  const peer = (address: string, asn: number, family = pass, session = '') =>
    ` neighbor ${address}\n  remote-as ${asn}\n${session}  address-family ipv4 unicast\n${family}`;
  const a = (
    bgp: string,
    { links = middle, top = '', family = '' }: { links?: typeof middle | typeof two; top?: string; family?: string } = {},
  ) => iosxr('a', { asn: 64496, links, top, bgp: ` bgp router-id 1.1.1.1\n address-family ipv4 unicast\n${family}\n${bgp}` });
  const upstream = peer('192.0.2.1', 64497);
  const downstream = peer('192.0.2.6', 64498);

  it('passes nothing to or from external neighbors without a policy', () => {
    assert.equal(bestFrom(simulated(x + a(peer('192.0.2.1', 64497, '') + downstream) + y), 'a', prefix), '-');
    assert.equal(bestFrom(simulated(x + a(upstream + peer('192.0.2.6', 64498, '')) + y), 'y', prefix), '-');
  });
  it('sends communities to internal neighbors, and to external ones where told to', () => {
    assert.equal(seen(simulated(xMarked + a(upstream + downstream) + y), 'y'), '[64496 64497]');
    const told = peer('192.0.2.6', 64498, `${pass}   send-community-ebgp\n`);
    assert.equal(seen(simulated(xMarked + a(upstream + told) + y), 'y'), '[64496 64497] 64497:9');
    const internal = peer('192.0.2.6', 64496, '   next-hop-self\n');
    assert.equal(seen(simulated(xMarked + a(upstream + internal) + inside), 'b'), '[64497] med 0 64497:9');
  });
  it('drops what no statement of a policy passes or changes', () => {
    const into = (statement: string) =>
      bestFrom(
        simulated(x + a(peer('192.0.2.1', 64497, '   route-policy IN in\n'), { top: `route-policy IN\n  ${statement}\nend-policy` })),
        'a',
        prefix,
      );
    assert.equal(into('if med eq 99 then\n    pass\n  endif'), '-');
    assert.equal(into('set weight 7'), '192.0.2.1');
    assert.equal(into('drop'), '-');
  });
  it('asks what a route was before the policy changed it', () => {
    const top = 'route-policy IN\n  set med 5\n  if med eq 5 then\n    set local-preference 300\n  endif\nend-policy';
    const simulation = simulated(x + a(peer('192.0.2.1', 64497, '   route-policy IN in\n'), { top }));
    assert.equal(paths(simulation, 'a', prefix)[0]?.med, 5);
    assert.notEqual(paths(simulation, 'a', prefix)[0]?.localPreference, 300);
  });
  it('compares MED across ASes where told to', () => {
    const lines = upstream + peer('192.0.2.9', 64499);
    const best = (knob: string) => bestFrom(simulated(xMed(50) + other(10) + a(`${knob}${lines}`, { links: two })), 'a', prefix);
    assert.equal(best(''), '? 192.0.2.1 192.0.2.9');
    assert.equal(best(' bgp bestpath med always\n'), '192.0.2.9');
  });
  it('takes in static routes, default ones only with default-information originate', () => {
    const top = 'router static\n address-family ipv4 unicast\n  0.0.0.0/0 Null0\n  198.51.100.0/24 Null0';
    const sent = (line: string, of: string) =>
      bestFrom(simulated(a(`${line}${downstream}`, { top, family: '  redistribute static' }) + y), 'y', of);
    assert.equal(sent('', '198.51.100.0/24'), '192.0.2.5');
    assert.equal(sent('', '0.0.0.0/0'), '-');
    assert.equal(sent(' default-information originate\n', '0.0.0.0/0'), '192.0.2.5');
  });
  it('takes settings of a group', () => {
    const group = ` neighbor-group G\n  remote-as 64497\n  address-family ipv4 unicast\n${pass}   weight 12\n neighbor 192.0.2.1\n  use neighbor-group G\n`;
    assert.equal(paths(simulated(x + a(group)), 'a', prefix)[0]?.weight, 12);
  });
  it('overrides the AS of a customer in its paths', () =>
    assert.equal(
      seen(simulated(x + a(upstream + peer('192.0.2.6', 64497, `${pass}   as-override\n`)) + listener('y', 64497, 1)), 'y'),
      '[64496 64496]',
    ));
  it('takes private ASNs out of paths', () => {
    const from = origin('x', 65001, 0);
    const lines = peer('192.0.2.1', 65001) + peer('192.0.2.6', 64498, `${pass}   remove-private-as\n`);
    assert.equal(seen(simulated(from + a(lines) + y), 'y'), '[64496]');
  });
  it('keeps more specific routes back behind a summary', () => {
    const simulation = simulated(x + a(upstream + downstream, { family: '  aggregate-address 203.0.112.0/22 summary-only' }) + y);
    assert.equal(bestFrom(simulation, 'y', '203.0.112.0/22'), '192.0.2.5');
    assert.equal(bestFrom(simulation, 'y', prefix), '-');
  });
});

/** Junos BGP user guide and CLI reference. */
describe('Junos', () => {
  const group = (name: string, ...lines: readonly string[]) => lines.map(line => `set protocols bgp group ${name} ${line}`).join('\n');
  const external = (name: string, asn: number, address: string) => group(name, 'type external', `peer-as ${asn}`, `neighbor ${address}`);
  const a = (...lines: readonly string[]) =>
    junos('a', { asn: 64496, links: middle, bgp: ['set routing-options router-id 1.1.1.1', ...lines].join('\n') });
  const up = external('up', 64497, '192.0.2.1');
  const down = external('down', 64498, '192.0.2.6');
  const sent = (...lines: readonly string[]) => simulated(xMarked + a(up, down, ...lines) + y);

  it('sends active routes of BGP and their communities without a policy', () => assert.equal(seen(sent(), 'y'), '[64496 64497] 64497:9'));
  it('closes external sessions without policies where told to', () =>
    assert.equal(seen(sent('set protocols bgp defaults ebgp no-policy receive reject'), 'a'), '-'));
  it('sends no aggregate without a policy', () =>
    assert.equal(seen(sent('set routing-options aggregate route 203.0.112.0/22'), 'y', '203.0.112.0/22'), '-'));
  it('sends only what is active, unless inactive routes are advertised', () => {
    const route = 'set routing-options static route 203.0.113.0/24 discard';
    assert.equal(seen(sent(route), 'y'), '-');
    assert.equal(seen(sent(route, group('down', 'advertise-inactive')), 'y'), '[64496 64497] 64497:9');
    assert.equal(seen(sent(route, 'set routing-options static route 203.0.113.0/24 preference 180'), 'y'), '[64496 64497] 64497:9');
  });
  it('goes on to the default policy where no term decides', () => {
    const policy = 'set policy-options policy-statement E term 1 then community add C';
    const community = 'set policy-options community C members 64496:1';
    assert.equal(seen(sent(policy, community, group('down', 'export E')), 'y'), '[64496 64497] 64496:1 64497:9');
  });
  it('sends the metric of a group as MED', () =>
    assert.equal(seen(sent(group('down', 'metric-out 33')), 'y'), '[64496 64497] med 33 64497:9'));
  it('does not send a route back to the AS that it came from', () => {
    const back = (...lines: readonly string[]) =>
      seen(
        simulated(
          xMarked + a(up, external('down', 64497, '192.0.2.6'), ...lines) + listener('y', 64497, 1, ' neighbor 192.0.2.5 allowas-in'),
        ),
        'y',
      );
    assert.equal(back(), '-');
    assert.equal(back(group('down', 'advertise-peer-as')), '[64496 64497] 64497:9');
    assert.equal(back(group('down', 'as-override')), '[64496 64496] 64497:9');
  });
  it('hides routes with its own AS, and counts it with loops', () => {
    const looped = origin('x', 64497, 0, ' neighbor 192.0.2.2 route-map LOOP out\nroute-map LOOP permit 10\n set as-path prepend 64496');
    assert.equal(seen(simulated(looped + a(up)), 'a'), '-');
    assert.equal(seen(simulated(looped + a(up, 'set routing-options autonomous-system loops 2')), 'a'), '[64497 64496] med 0');
  });
  it('adds a local AS, and leaves the own one out with no-prepend-global-as', () => {
    const listening = y.replace('remote-as 64496', 'remote-as 64510');
    const local = (words: string) => seen(simulated(x + a(up, down, group('down', `local-as 64510 ${words}`)) + listening), 'y');
    assert.equal(local(''), '[64510 64496 64497]');
    assert.equal(local('no-prepend-global-as'), '[64510 64497]');
  });
  it('takes private ASNs in front of the first public one out of paths, or all of them (remove-private)', () => {
    const told = (prepended: string) => {
      const from = origin('x', 64512, 0, ` neighbor 192.0.2.2 route-map P out\nroute-map P permit 10\n set as-path prepend ${prepended}`);
      return seen(simulated(from + a(external('up', 64512, '192.0.2.1'), down, group('down', 'remove-private')) + y), 'y');
    };
    assert.equal(told('64513'), '[64496]');
    assert.equal(told('64513 64499 64514'), '[64496 64499 64514]');
  });
  it('reflects between neighbors of a cluster', () => {
    const lines = (...more: readonly string[]) =>
      simulated(origin('x', 64496, 0) + a(group('in', 'type internal', 'neighbor 192.0.2.1', 'neighbor 192.0.2.6', ...more)) + inside);
    assert.deepEqual(paths(lines(), 'b', prefix), []);
    assert.equal(paths(lines('cluster 1.1.1.1'), 'b', prefix)[0]?.originatorId, '9.9.9.1');
  });
});
