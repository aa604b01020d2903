/** What NX-OS configurations say: BGP blocks and templates, VRFs, fabric, pairs of switches. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import { peerFamily, resolvePeer } from '../../../server/src/model/inheritance.ts';
import { formatPrefix } from '../../../server/src/net/prefix.ts';
import { withParsers } from '../../support/parsers.ts';
import { device } from './line-reading.ts';

const nxos = (text: string) => device('nxos', text);

const border = `feature bgp
router bgp 64500
  router-id 192.0.2.1
  address-family ipv4 unicast
    network 198.51.100.0/24
    redistribute direct route-map CONNECTED
    maximum-paths 4
  template peer UPSTREAM
    remote-as 64501
    update-source loopback0
    address-family ipv4 unicast
      send-community both
      route-map IN in
  neighbor 192.0.2.9
    inherit peer UPSTREAM
    address-family ipv4 unicast
      disable-peer-as-check
  vrf BLUE
    neighbor 192.0.2.13 remote-as 64502
      address-family ipv4 unicast
    neighbor 192.0.2.17
      inherit peer UPSTREAM
`;

describe('BGP of NX-OS', () => {
  before(withParsers);

  it('exchanges the families that a neighbor opens', () => {
    const bgp = nxos(border).bgp.get('default')!;
    const peer = resolvePeer(bgp, bgp.peers.get('192.0.2.9')!);
    assert.equal(peer.remoteAs?.value, 64501);
    assert.equal(peer.localAddress?.value, 'loopback0');
    const { activated, importPolicies, sendCommunity, advertisePeerAs } = peerFamily(peer, 'ipv4');
    assert.deepEqual([activated, importPolicies?.[0]?.value, advertisePeerAs], [true, 'IN', true]);
    assert.deepEqual(sendCommunity, { standard: true, extended: true, large: true });
    assert.equal(peerFamily(peer, 'ipv6').activated, undefined);
  });

  it('shares templates with its VRFs', () => {
    const blue = nxos(border).bgp.get('BLUE')!;
    assert.equal(blue.peers.get('192.0.2.13')?.remoteAs?.value, 64502);
    assert.equal(resolvePeer(blue, blue.peers.get('192.0.2.17')!).remoteAs?.value, 64501);
  });

  it('originates and takes in routes', () => {
    const family = nxos(border).bgp.get('default')?.families.get('ipv4');
    assert.deepEqual(
      family?.networks.map(({ prefix }) => formatPrefix(prefix)),
      ['198.51.100.0/24'],
    );
    assert.deepEqual(
      family?.redistributes.map(({ protocol, policy }) => [protocol, policy?.value]),
      [['connected', 'CONNECTED']],
    );
    assert.equal(family?.maximumPaths, 4);
  });

  it('groups routes before it compares MED unless told otherwise', () => {
    assert.equal(nxos(border).defaults.decision.deterministicMed.value, true);
    assert.equal(nxos('router bgp 64500\n  bestpath med non-deterministic\n').bgp.get('default')?.knobs.deterministicMed, false);
  });

  it('reads expressions in quotes', () => {
    assert.equal(nxos('ip as-path access-list OWN seq 5 permit "^$"\n').asPathLists.get('OWN')?.entries[0]?.pattern, '^$');
  });
});

describe('NX-OS devices', () => {
  before(withParsers);

  it('keep the routes of a VRF in its block', () => {
    const { staticRoutes, vrfs } = nxos(
      'vrf context BLUE\n  vni 50\n  ip route 0.0.0.0/0 192.0.2.1 name UP 200\nip route 198.51.100.0/24 Null0 tag 7\n',
    );
    assert.deepEqual(
      staticRoutes.map(({ vrf, prefix, distance, discard, tag }) => [vrf, formatPrefix(prefix), distance, discard, tag]),
      [
        ['BLUE', '0.0.0.0/0', 200, false, undefined],
        ['default', '198.51.100.0/24', undefined, true, 7],
      ],
    );
    assert.equal(vrfs.get('BLUE')?.vni, 50);
  });

  it('run OSPF and EIGRP on interfaces, and share addresses', () => {
    const { interfaces } = nxos(
      'interface Vlan10\n  vrf member BLUE\n  ip address 192.0.2.2/24\n  ip router ospf CORE area 0.0.0.1\n  ip router eigrp 1\n  hsrp 10\n    ip 192.0.2.1\n    priority 120\n',
    );
    const { ospf, virtualAddresses, link, vrf } = interfaces.get('Vlan10')!;
    assert.equal(vrf, 'BLUE');
    assert.deepEqual(
      ospf.map(({ version, process, area }) => [version, process, area?.value]),
      [[2, 'CORE', '1']],
    );
    assert.equal(virtualAddresses.length, 1);
    assert.equal(link?.redundancy?.get(10)?.priority, 120);
    assert.equal(link?.routers.get('eigrp 1')?.enabled, true);
  });

  it('carry VLANs and VRFs over VXLAN', () => {
    const { vlans, interfaces, evpnInstances } = nxos(
      'vlan 10\n  vn-segment 10010\ninterface nve1\n  host-reachability protocol bgp\n  source-interface loopback1\n  member vni 10010\n    suppress-arp\n    ingress-replication protocol bgp\n  member vni 50 associate-vrf\nevpn\n  vni 10010 l2\n    rd auto\n    route-target both auto\n',
    );
    const vxlan = interfaces.get('nve1')?.link?.vxlan;
    assert.equal(vlans.get('10')?.vni?.value, 10010);
    assert.deepEqual([vxlan?.hostReachability, vxlan?.source?.value, vxlan?.suppressesArp], ['bgp', 'loopback1', true]);
    assert.deepEqual([vxlan?.vlans.length, vxlan?.vrfs.length, vxlan?.floods.length], [1, 1, 1]);
    assert.equal(evpnInstances.get('10010')?.importTargets[0]?.value, 'auto');
  });

  it('are pairs of switches', () => {
    const { multichassis, interfaces } = nxos(
      'vpc domain 5\n  role priority 100\n  peer-keepalive destination 192.0.2.2 source 192.0.2.1 vrf management\n  peer-gateway\ninterface port-channel1\n  vpc peer-link\n',
    );
    assert.deepEqual(
      [multichassis?.domain, multichassis?.rolePriority, multichassis?.heartbeat, multichassis?.features],
      ['5', 100, '192.0.2.2', ['peer-gateway']],
    );
    assert.equal(interfaces.get('port-channel1')?.link?.multichassis, 'peer-link');
  });

  it('switch parts of the software on and off', () => {
    const { services } = nxos('feature interface-vlan\nno feature telnet\n');
    assert.deepEqual([services.get('feature interface-vlan')?.enabled, services.get('feature telnet')?.enabled], [true, false]);
  });

  it('say nothing about lines they do not have', () => {
    for (const line of ['ip pim sideways', 'interface Ethernet1/1\n  switchport mode sideways', 'router bgp 64500\n  bestpath sideways'])
      assert.equal(nxos(`${line}\n`).unknownLines.length, 1, line);
  });
});
