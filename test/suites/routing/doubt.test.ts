/** What lines of interior protocols that are not modelled leave open: the own table, and what others hear from the router; static routes of other VRFs. */
import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { bestFrom, route, simulated } from './network.ts';
import { eos, inOspf, ios, iosxr, junos, listener, nxos } from './small-routers.ts';

const prefix = '203.0.113.0/24';

/** Of IOS XR: a router of area 0 on link 0 and a border of `lines` on links 0 and 1, whose routes a third router brings into BGP. */
const behind = (border: string) =>
  border +
  ios('far', { links: [[0, 1]], loopback: '198.51.100.7', end: 'router ospf 1\n network 0.0.0.0 255.255.255.255 area 0' }) +
  ios('near', {
    asn: 64496,
    links: [
      [1, 2],
      [2, 1],
    ],
    bgp: ' redistribute ospf 1\n neighbor 192.0.2.10 remote-as 64498',
    end: 'router ospf 1\n network 192.0.2.4 0.0.0.3 area 0',
  }) +
  listener('y', 64498, 2);

const ports = [
  [0, 2],
  [1, 1],
] as const;

const borders: Readonly<Record<string, (line: string) => string>> = {
  'IOS XR': line =>
    iosxr('b', {
      links: ports,
      end: `router ospf 1\n ${line}\n area 0\n  interface GigabitEthernet0/0/0/0\n  interface GigabitEthernet0/0/0/1\n`,
    }),
  IOS: line => ios('b', { links: ports, end: `router ospf 1\n network 0.0.0.0 255.255.255.255 area 0\n ${line}` }),
  'NX-OS': line =>
    nxos('b', {
      links: ports,
      top: 'interface Ethernet1/1\n  ip router ospf 1 area 0\ninterface Ethernet1/2\n  ip router ospf 1 area 0',
      end: `router ospf 1\n  ${line}`,
    }),
  EOS: line => eos('b', { links: ports, end: `router ospf 1\n   network 0.0.0.0/0 area 0\n   ${line}` }),
  Junos: line =>
    junos('b', {
      links: ports,
      end: `set protocols ospf area 0 interface ge-0/0/0.0\nset protocols ospf area 0 interface ge-0/0/1.0\n${line && `set protocols ospf ${line}`}`,
    }),
};

const far = '198.51.100.7/32';

describe('lines of OSPF that are not modelled', () => {
  const told: Readonly<Record<string, string>> = {
    'IOS XR': 'cost 7',
    IOS: 'prefix-suppression',
    'NX-OS': 'isolate',
    EOS: 'max-metric router-lsa include-stub',
    Junos: 'overload stub-network',
  };
  for (const [vendor, line] of Object.entries(told))
    it(`of ${vendor} leave open what others hear from the router: ${line}`, () => {
      const border = borders[vendor]!;
      assert.equal(bestFrom(simulated(behind(border(''))), 'y', far), '192.0.2.9');
      assert.equal(bestFrom(simulated(behind(border(line))), 'y', far), '? 192.0.2.9');
    });

  const here: Readonly<Record<string, string>> = {
    'IOS XR': 'distribute-list prefix-list L in',
    IOS: 'distribute-list 7 in',
    'NX-OS': 'table-map M filter',
    EOS: 'distribute-list prefix-list L in',
    Junos: 'import M',
  };
  for (const [vendor, line] of Object.entries(here))
    it(`of ${vendor} about the own table leave others alone: ${line}`, () => {
      const simulation = simulated(behind(borders[vendor]!(line)));
      assert.equal(simulation.unsupported.length > 0, true);
      assert.equal(bestFrom(simulation, 'y', far), '192.0.2.9');
    });

  it('say nothing of routes that do not rest on the router', () => {
    const other = inOspf('alone', 1, '', '', '198.51.100.9').replaceAll('alone', 'next');
    const simulation = simulated(behind(borders.IOS!('prefix-suppression')) + other.replace('192.0.2.6', '192.0.2.14'));
    assert.equal(bestFrom(simulation, 'y', '192.0.2.4/30'), '192.0.2.9');
  });

  it('stop OSPF on an interface where they say so', () => {
    const metric = (line: string) => {
      const border = eos('b', {
        links: ports,
        top: `interface Ethernet1\n   ${line}`,
        end: 'router ospf 1\n   network 0.0.0.0/0 area 0',
      });
      return route(simulated(behind(border)), 'near', far)?.metric;
    };
    assert.equal(metric(''), 12);
    assert.equal(metric('ip ospf disabled'), undefined);
  });
});

describe('policies of redistribution into OSPF', () => {
  it('whose conditions are not evaluated leave open what is brought in', () => {
    const sent = (match: string) =>
      bestFrom(
        simulated(
          eos('a', {
            links: [[1, 1]],
            top: `ip route 203.0.113.0/24 Null0\nroute-map M permit 10\n${match}`,
            end: 'router ospf 1\n   network 192.0.2.4/30 area 0\n   redistribute static route-map M',
          }) +
            ios('near', {
              asn: 64496,
              links: [
                [1, 2],
                [2, 1],
              ],
              bgp: ' redistribute ospf 1 match external 2\n neighbor 192.0.2.10 remote-as 64498',
              end: 'router ospf 1\n network 192.0.2.4 0.0.0.3 area 0',
            }) +
            listener('y', 64498, 2),
        ),
        'y',
        prefix,
      );
    assert.equal(sent(''), '192.0.2.9');
    assert.equal(sent('   match ip address prefix-list NONE'), '-');
    assert.equal(sent('   match isis level level-1'), '? 192.0.2.9');
  });
});

describe('static routes', () => {
  const sent = (line: string) =>
    bestFrom(
      simulated(
        iosxr('a', {
          asn: 64496,
          links: [[2, 1]],
          top: `vrf BLUE\nrouter static\n address-family ipv4 ${line}`,
          bgp: ' address-family ipv4 unicast\n  redistribute static\n neighbor 192.0.2.10\n  remote-as 64498\n  address-family ipv4 unicast\n   route-policy PASS in\n   route-policy PASS out',
        }) + listener('y', 64498, 2),
      ),
      'y',
      prefix,
    );
  it('whose gateway lies in another VRF are there, if that has a way to it', () => {
    assert.equal(sent(`unicast\n  ${prefix} Null0`), '192.0.2.9');
    assert.equal(sent(`unicast\n  ${prefix} vrf BLUE 198.51.100.1`), '? 192.0.2.9');
  });
  it('for multicast carry no packets', () => assert.equal(sent(`multicast\n  ${prefix} Null0`), '-'));
});

/** Cisco Nexus 9000 interfaces guide: default settings of layer 3 interfaces. */
describe('VLAN interfaces of NX-OS', () => {
  it('are shut down until no shutdown is written', () => {
    const vlan = (line: string) =>
      route(simulated(nxos('a', { links: [], top: `interface Vlan10\n  ip address 203.0.113.1/24\n${line}` })), 'a', prefix)?.protocol;
    assert.equal(vlan(''), undefined);
    assert.equal(vlan('  no shutdown'), 'connected');
  });
});
