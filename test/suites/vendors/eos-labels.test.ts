/** What EOS says of paths along labels, of segments and of what watches them: no line is unknown, and each leaves its value. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import { ConfigText } from '../../../server/src/notation/config-text.ts';
import { vendorOf } from '../../../server/src/vendors/index.ts';
import { withParsers } from '../../support/parsers.ts';
import { device } from './line-reading.ts';

const unknown = (text: string) =>
  new ConfigText('edge1.cfg', text, vendorOf('eos').language).found.unknown.map(({ place }) => text.split('\n')[place.line]?.trim());

const symbolsOf = (vendor: 'eos' | 'nxos' | 'ios', text: string) =>
  new ConfigText('edge1.cfg', text, vendorOf(vendor).language).sections.flatMap(({ symbols }) => symbols);

const labels = `mpls rsvp
   refresh interval 30
   neighbor 192.0.2.9 authentication index 4 active
   graceful-restart role helper
      timer restart maximum 60 seconds
   p2mp
      disabled
router bfd
   sbfd
      local-interface Loopback0 ipv4 ipv6
      initiator interval 500 multiplier 3
      reflector min-rx 500
router traffic-engineering
   segment-routing
      rib system-colored-tunnel-rib
      policy endpoint 192.0.2.9 color 100
         binding-sid 970100
         path-group preference 20
            segment-list label-stack 900002 900003 weight 2 index 1
            explicit-null ipv4 ipv6
   rsvp
      local-interface Loopback0
      path DIRECT explicit
         hop 198.51.100.2
      tunnel TO-LEAF9
         destination ip 192.0.2.9
         path DIRECT
         bandwidth 10.0 mbps
   flex-algo
      flex-algo 128 DELAY
         priority 200
         metric min-delay
         administrative-group include all 1 exclude 3
`;

const services = `router segment-security
   policy WEB
      10 application HTTP action forward stateless
   vrf BLUE
      segment USERS
         definition
            match interface Ethernet1
         policies
            from GUESTS policy WEB
            fallback policy WEB
router pim bsr
   ipv4
      candidate Loopback0 priority 10 hashmask 30
ip name-server group INSIDE
   name-server vrf MGMT 192.0.2.53 priority 1
   dns domain example.net
monitor twamp
   twamp-light
      reflector defaults
         listen port 862
monitor link-flap policy
   profile SLOW max-flaps 5 time 60 violations 2 intervals 10
management ldap
   server host 192.0.2.60 vrf MGMT
      base-dn dc=example,dc=net
address locking
   dhcp server ipv4 192.0.2.1
   lease 198.51.100.9 mac 0000.5e00.5301
errdisable recovery cause bpduguard interval 30
ip route 198.51.100.0/24 Ethernet1 192.0.2.2 track bfd 20 name OUT
interface Ethernet1
   vrrp 5 preempt delay minimum 30 reload 60
   traffic-engineering bandwidth 100 gbps
   isis authentication key-id 3 algorithm sha-256 key 7 00071A150754 level-2
   address locking
      address-family ipv6 disabled
router bgp 64500
   neighbor SPINES peer group
   neighbor SPINES remote-as 64501
   neighbor interface Ethernet3-4 peer-group SPINES remote-as 64501
   route-distinguisher
      assignment auto range 1 100
   monitoring station COLLECTOR
      connection address 192.0.2.70 vrf MGMT
      statistics
   vrf BLUE
      rd evpn domain remote 64500:2
      route-target export vpn-ipv4 domain remote 64500:3
router ospf 1
   max-metric router-lsa external-lsa 200 summary-lsa on-startup 300
   segment-routing mpls
      prefix-segment 192.0.2.1/32 index 7
`;

describe('EOS, paths along labels and services', () => {
  before(withParsers);

  it('knows every line', () => {
    assert.deepEqual(unknown(labels), []);
    assert.deepEqual(unknown(services), []);
  });

  it('keeps what the lines say', () => {
    const { services: of, interfaces } = device('eos', `${labels}${services}`);
    assert.equal(of.get('mpls rsvp')?.values?.get('refresh'), 'interval 30');
    assert.equal(of.get('router pim bsr')?.values?.get('ipv4 candidate'), 'Loopback0 priority 10 hashmask 30');
    assert.equal(of.get('router segment-security')?.values?.get('policy WEB application action 10'), 'HTTP forward stateless');
    assert.equal(interfaces.get('Ethernet1')?.values?.get('traffic-engineering'), 'bandwidth 100 gbps');
  });

  it('takes a watch with BFD for no object that is tracked', () => {
    const symbols = symbolsOf('eos', 'ip route 198.51.100.0/24 192.0.2.2 track bfd\n');
    assert.deepEqual(
      symbols.filter(({ kind }) => kind === 'track'),
      [],
    );
  });
});

describe('several interfaces in one line', () => {
  before(withParsers);

  const cases = [
    ['eos', 'interface Ethernet1-2,4\n   mtu 9000\n', ['Ethernet1', 'Ethernet2', 'Ethernet4']],
    ['eos', 'interface ethernet 5-6\n   mtu 9000\n', ['Ethernet5', 'Ethernet6']],
    ['nxos', 'interface Ethernet1/1-2\n  mtu 9000\n', ['Ethernet1/1', 'Ethernet1/2']],
    ['nxos', 'interface ethernet 1/6-7, ethernet 1/9\n  mtu 9000\n', ['Ethernet1/6', 'Ethernet1/7', 'Ethernet1/9']],
    [
      'ios',
      'interface range GigabitEthernet1/0/1 - 2, Te1/1/1\n mtu 9000\n',
      ['GigabitEthernet1/0/1', 'GigabitEthernet1/0/2', 'TenGigabitEthernet1/1/1'],
    ],
  ] as const;
  for (const [vendor, text, names] of cases) {
    it(`gives each its lines: ${text.split('\n')[0]}`, () => {
      const { interfaces } = device(vendor, text);
      assert.deepEqual([...interfaces.keys()], names);
      assert.deepEqual([...new Set([...interfaces.values()].map(({ mtu }) => mtu))], [9000]);
      assert.deepEqual(
        symbolsOf(vendor, text)
          .filter(({ kind }) => kind === 'interface')
          .map(({ name, role }) => `${name} ${role}`),
        names.map(name => `${name} definition`),
      );
    });
  }

  it('leaves one interface what it is', () => {
    const { interfaces } = device('eos', 'interface Port-Channel10\n   mtu 9000\ninterface Ethernet1/1.10\n   mtu 9000\n');
    assert.deepEqual([...interfaces.keys()], ['Port-Channel10', 'Ethernet1/1.10']);
  });
});
