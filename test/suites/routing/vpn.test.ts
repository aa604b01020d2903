/** Routes between VRFs: leaking on one device, VPN routes between routers, EVPN prefix routes. */
import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { simulated } from './network.ts';
import { redAndBlue } from './two-vrfs.ts';

function best(simulation: ReturnType<typeof simulated>, device: string, vrf: string, prefix: string) {
  return simulation.devices
    .get(device)
    ?.vrfs.get(vrf)
    ?.bgp.ipv4.get(prefix)
    ?.find(path => path.best);
}

const leaking = (blue: string) => redAndBlue({ blue, policies: 'route-map ONE permit 10\n match ip address prefix-list ONE' });

describe('VRFs of one device', () => {
  it('share routes by route target', () => {
    const path = best(simulated(leaking('  route-target import 64500:11')), 'pe', 'BLUE', '203.0.113.1/32');
    assert.deepEqual([path?.source, path?.nextHop, path?.asPath], ['imported', '0.0.0.0', '']);
  });

  it('take nothing with another target', () =>
    assert.equal(best(simulated(leaking('  route-target import 64500:99')), 'pe', 'BLUE', '203.0.113.1/32'), undefined));

  it('take what the import map lets through', () => {
    const simulation = simulated(leaking('  import map ONE\n  route-target import 64500:11'));
    assert.ok(best(simulation, 'pe', 'BLUE', '203.0.113.1/32'));
    assert.equal(best(simulation, 'pe', 'BLUE', '203.0.113.2/32'), undefined);
  });
});

/** Arista EOS user manual: inter-VRF local route leaking using BGP VPN, for VPN-IPv4, VPN-IPv6 and EVPN. */
describe('VRFs of one EOS switch', () => {
  const leaked = (exported: string, imported: string) =>
    best(
      simulated(`
-- pe.eos --
hostname pe
ip routing
vrf instance RED
vrf instance BLUE
ip routing vrf RED
ip routing vrf BLUE
interface Loopback1
   vrf RED
   ip address 203.0.113.1/32
router bgp 64500
   router-id 198.51.100.1
   vrf RED
      rd 64500:1
      route-target export ${exported} 64500:11
      redistribute connected
   vrf BLUE
      rd 64500:2
      route-target import ${imported} 64500:11
`),
      'pe',
      'BLUE',
      '203.0.113.1/32',
    )?.source;

  it('share routes by the targets of each VPN family', () => {
    assert.equal(leaked('vpn-ipv4', 'vpn-ipv4'), 'imported');
    assert.equal(leaked('evpn', 'evpn'), 'imported');
    assert.equal(leaked('vpn-ipv4', 'evpn'), undefined);
  });
});

const pe = (n: number) => `
-- pe${n}.junos --
set version 23.4R1
set system host-name pe${n}
set interfaces ge-0/0/0 unit 0 family inet address 192.0.2.${n}/30
set interfaces lo0 unit 0 family inet address 198.51.100.${n}/32
set interfaces lo0 unit 1 family inet address 203.0.113.${n}/32
set routing-options autonomous-system 64500
set routing-options static route 198.51.100.${3 - n}/32 next-hop 192.0.2.${3 - n}
set protocols bgp group PES type internal
set protocols bgp group PES local-address 198.51.100.${n}
set protocols bgp group PES family inet-vpn unicast
set protocols bgp group PES neighbor 198.51.100.${3 - n}
set routing-instances RED instance-type vrf
set routing-instances RED interface lo0.1
set routing-instances RED route-distinguisher 198.51.100.${n}:1
set routing-instances RED vrf-target target:64500:1
`;

describe('VPN routes between routers', () => {
  it('carry the routes of a VRF to another router (RFC 4364)', () => {
    const path = best(simulated(pe(1) + pe(2)), 'pe2', 'RED', '203.0.113.1/32');
    assert.deepEqual([path?.source, path?.from, path?.nextHop], ['imported', '198.51.100.1', '192.0.2.1']);
  });

  /** Junos, vpn-apply-export: without it the policies of the instance alone judge what leaves. */
  it('leave without the policies of the session, unless Junos is told to ask them too', () => {
    const policy = 'set policy-options policy-statement NO then reject\nset protocols bgp group PES export NO\n';
    assert.ok(best(simulated(pe(1) + policy + pe(2)), 'pe2', 'RED', '203.0.113.1/32'));
    const asked = `${policy}set protocols bgp group PES vpn-apply-export\n`;
    assert.equal(best(simulated(pe(1) + asked + pe(2)), 'pe2', 'RED', '203.0.113.1/32'), undefined);
  });

  it('stay away from a VRF with another target', () => {
    const simulation = simulated(pe(1) + pe(2).replace('target:64500:1', 'target:64500:2'));
    assert.equal(best(simulation, 'pe2', 'RED', '203.0.113.1/32'), undefined);
  });
});

const leaf = (n: number, spine: number) => `
-- leaf${n}.eos --
! device: leaf${n} (vEOS, EOS-4.30.1F)
hostname leaf${n}
vrf instance RED
interface Ethernet1
 no switchport
 ip address 192.0.2.${4 * n + 1}/30
interface Loopback0
 ip address 198.51.100.${n}/32
interface Loopback1
 ip address 198.51.100.${100 + n}/32
interface Loopback2
 vrf RED
 ip address 203.0.113.${n}/32
interface Vxlan1
 vxlan source-interface Loopback1
 vxlan vrf RED vni 5001
ip routing
ip routing vrf RED
router bgp ${64500 + n}
 router-id 198.51.100.${n}
 no bgp default ipv4-unicast
 neighbor 192.0.2.${4 * n + 2} remote-as ${spine}
 neighbor 198.51.100.9 remote-as ${spine}
 neighbor 198.51.100.9 update-source Loopback0
 neighbor 198.51.100.9 ebgp-multihop 3
 neighbor 198.51.100.9 send-community extended
 address-family evpn
  neighbor 198.51.100.9 activate
 address-family ipv4
  neighbor 192.0.2.${4 * n + 2} activate
  network 198.51.100.${n}/32
  network 198.51.100.${100 + n}/32
 vrf RED
  rd 198.51.100.${n}:1
  route-target import evpn 64500:1
  route-target export evpn 64500:1
  redistribute connected
`;

const spine = `
-- spine.eos --
! device: spine (vEOS, EOS-4.30.1F)
hostname spine
interface Ethernet1
 no switchport
 ip address 192.0.2.6/30
interface Ethernet2
 no switchport
 ip address 192.0.2.10/30
interface Loopback0
 ip address 198.51.100.9/32
ip routing
router bgp 64509
 no bgp default ipv4-unicast
 neighbor 192.0.2.5 remote-as 64501
 neighbor 192.0.2.9 remote-as 64502
 neighbor LEAVES peer group
 neighbor LEAVES update-source Loopback0
 neighbor LEAVES ebgp-multihop 3
 neighbor LEAVES send-community extended
 neighbor LEAVES next-hop-unchanged
 neighbor 198.51.100.1 peer group LEAVES
 neighbor 198.51.100.1 remote-as 64501
 neighbor 198.51.100.2 peer group LEAVES
 neighbor 198.51.100.2 remote-as 64502
 address-family evpn
  neighbor LEAVES activate
 address-family ipv4
  neighbor 192.0.2.5 activate
  neighbor 192.0.2.9 activate
  network 198.51.100.9/32
`;

describe('EVPN prefix routes', () => {
  const fabric = simulated(leaf(1, 64509) + leaf(2, 64509) + spine);

  it('cross a fabric whose sessions rest on routes of BGP, with the tunnel end as next hop (RFC 9136)', () => {
    const path = best(fabric, 'leaf2', 'RED', '203.0.113.1/32');
    assert.deepEqual([path?.nextHop, path?.asPath], ['198.51.100.101', '64509 64501']);
  });

  it('need extended communities for their targets', () => {
    const without = (leaf(1, 64509) + leaf(2, 64509) + spine).replace('neighbor LEAVES send-community extended', '');
    assert.equal(best(simulated(without), 'leaf2', 'RED', '203.0.113.1/32'), undefined);
  });
});

describe('subnets of ports in a VRF of Junos', () => {
  /** Junos: vrf-table-label. */
  it('may stay there without a label of the table or a route that leads to them', () => {
    const port = `set interfaces ge-0/0/1 unit 0 family inet address 203.0.113.65/30
set routing-instances RED interface ge-0/0/1.0
`;
    const told = (lines: string) => {
      const rows = simulated(pe(1) + port + lines + pe(2))
        .devices.get('pe2')
        ?.vrfs.get('RED')
        ?.bgp.ipv4.get('203.0.113.64/30');
      return rows?.map(({ best }) => best);
    };
    assert.deepEqual(told(''), [null]);
    assert.deepEqual(told('set routing-instances RED vrf-table-label\n'), [true]);
    assert.deepEqual(told('set routing-instances RED routing-options static route 203.0.113.128/25 next-hop 203.0.113.66\n'), [true]);
    assert.equal(told('set routing-instances RED vrf-table-label\nset routing-instances RED no-vrf-advertise\n'), undefined);
  });
});

describe('OSPF of a VRF', () => {
  /** Cisco IOS MPLS Layer 3 VPNs configuration guide: redistribute bgp, without bgp redistribute-internal. */
  it('takes routes of VPNs on IOS; those that OSPF brought in elsewhere may be summaries', () => {
    const router = (n: number) => `
-- pe${n}.ios --
hostname pe${n}
vrf definition RED
 rd 64500:${n}
 route-target both 64500:1
 address-family ipv4
 exit-address-family
interface GigabitEthernet1
 ip address 192.0.2.${n} 255.255.255.252
interface GigabitEthernet2
 vrf forwarding RED
 ip address 198.51.100.${4 * n + 1} 255.255.255.252
interface Loopback1
 vrf forwarding RED
 ip address 203.0.113.${n} 255.255.255.255
router ospf 2 vrf RED
 redistribute bgp 64500 subnets
 network 198.51.100.0 0.0.0.255 area 0
router bgp 64500
 neighbor 192.0.2.${3 - n} remote-as 64500
 address-family vpnv4
  neighbor 192.0.2.${3 - n} activate
  neighbor 192.0.2.${3 - n} send-community extended
 address-family ipv4 vrf RED
  redistribute connected
  redistribute ospf 2
-- ce${n}.ios --
hostname ce${n}
interface GigabitEthernet1
 ip address 198.51.100.${4 * n + 2} 255.255.255.252
interface Loopback0
 ip address 203.0.113.${10 + n} 255.255.255.255
router bgp 6450${n}
 redistribute ospf 1 match internal external
router ospf 1
 network 0.0.0.0 255.255.255.255 area 0
`;
    const simulation = simulated(router(1) + router(2));
    const seen = (prefix: string) => simulation.devices.get('ce2')?.vrfs.get('default')?.bgp.ipv4.get(prefix)?.[0];
    assert.deepEqual([seen('203.0.113.1/32')?.best, seen('203.0.113.1/32')?.med], [true, 1]);
    assert.equal(seen('203.0.113.11/32')?.best, null);
  });
});
