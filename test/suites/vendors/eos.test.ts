/** What EOS configurations say: interfaces, VLANs, VRFs, fabric, services. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import { formatPrefix } from '../../../server/src/net/prefix.ts';
import { withParsers } from '../../support/parsers.ts';
import { device } from './line-reading.ts';

const eos = (text: string) => device('eos', text);

describe('EOS interfaces', () => {
  before(withParsers);

  it('have addresses with lengths, shared ones too', () => {
    const { interfaces } = eos(
      'interface Vlan10\n   vrf BLUE\n   ip address virtual 192.0.2.1/24\ninterface Et1\n   no switchport\n   ip address 198.51.100.1/31\n   ip address 203.0.113.1/24 secondary\n',
    );
    assert.deepEqual(
      interfaces.get('Ethernet1')?.addresses.map(({ prefix, secondary }) => [formatPrefix(prefix), secondary]),
      [
        ['198.51.100.1/31', false],
        ['203.0.113.1/24', true],
      ],
    );
    assert.equal(interfaces.get('Vlan10')?.addresses[0]?.shared, true);
    assert.equal(interfaces.get('Vlan10')?.vrf, 'BLUE');
  });

  it('say what the switch port carries', () => {
    const link = eos(
      'interface Ethernet3\n   switchport mode trunk\n   switchport trunk native vlan 99\n   switchport trunk allowed vlan 10-20\n   switchport trunk group PAIR\n   channel-group 3 mode active\n   spanning-tree portfast\n   dot1x pae authenticator\n   poe priority critical\n',
    ).interfaces.get('Ethernet3')?.link;
    assert.deepEqual(link?.switchport, { allowedVlans: ['10-20'], trunkGroups: ['PAIR'], mode: 'trunk', nativeVlan: 99 });
    assert.deepEqual(link?.bundle, { group: 3, mode: 'active' });
    assert.equal(link?.spanningTree?.edge, 'edge');
    assert.equal(link?.authentication?.role, 'authenticator');
    assert.equal(link?.power?.priority, 'critical');
  });

  it('carry VLANs and VRFs over VXLAN', () => {
    const vxlan = eos(
      'interface Vxlan1\n   vxlan source-interface Loopback1\n   vxlan vlan 10 vni 10010\n   vxlan vrf BLUE vni 50\n',
    ).interfaces.get('Vxlan1')?.link?.vxlan;
    assert.equal(vxlan?.source?.value, 'Loopback1');
    assert.deepEqual(
      vxlan?.vlans.map(({ vlan, vni }) => [vlan, vni]),
      [['10', '10010']],
    );
    assert.deepEqual(
      vxlan?.vrfs.map(({ vrf, vni }) => [vrf, vni]),
      [['BLUE', 50]],
    );
  });
});

describe('EOS devices', () => {
  before(withParsers);

  it('open several VLANs on one line', () => {
    const { vlans } = eos('vlan 10,20-21\n   name USERS\nvlan 20\n   trunk group PAIR\n');
    assert.deepEqual([...vlans.keys()], ['10', '20', '21']);
    assert.equal(vlans.get('21')?.name?.value, 'USERS');
    assert.deepEqual(vlans.get('20')?.trunkGroups, ['PAIR']);
  });

  it('are pairs of switches', () => {
    const { multichassis } = eos(
      'mlag configuration\n   domain-id RACK1\n   peer-address 192.0.2.2\n   peer-link Po1\n   reload-delay mlag 300\n',
    );
    assert.equal(multichassis?.domain, 'RACK1');
    assert.equal(multichassis?.peerLink?.value, 'Port-Channel1');
    assert.equal(multichassis?.reloadDelays.get('mlag'), '300');
  });

  it('keep no secret of their users', () => {
    const { users } = eos('username ann privilege 15 role network-admin secret sha512 $6$abc$def\nusername bob nopassword\n');
    assert.deepEqual([users.get('ann')?.privilege, users.get('ann')?.roles, users.get('ann')?.secret], [15, ['network-admin'], 'hidden']);
    assert.equal(users.get('bob')?.secret, 'none');
    assert.ok(!JSON.stringify([...users.values()].map(({ place, ...rest }) => ({ ...rest, line: place.line }))).includes('abc'));
  });

  it('run services in VRFs', () => {
    const { services } = eos(
      'management api http-commands\n   protocol https\n   no shutdown\n   vrf MGMT\n      no shutdown\nntp server vrf MGMT 192.0.2.9 prefer\n',
    );
    assert.equal(services.get('management api http-commands')?.enabled, true);
    assert.deepEqual([...(services.get('management api http-commands')?.vrfs ?? [])], [['MGMT', { enabled: true }]]);
    assert.deepEqual(
      services.get('ntp')?.servers.map(({ address, vrf, preferred }) => [address, vrf, preferred]),
      [['192.0.2.9', 'MGMT', true]],
    );
  });

  it('say nothing about lines they do not have', () => {
    for (const line of [
      'ip routing sideways',
      'interface Ethernet1\n   switchport mode trunk sideways',
      'router bgp 64500\n   neighbor 192.0.2.1 sideways',
    ])
      assert.equal(eos(`${line}\n`).unknownLines.length, 1, line);
  });

  it('change when any of these lines goes', () => {
    const lines = ['interface Ethernet1', '   mtu 9214', '   no lldp transmit', '   switchport phone vlan 20', '   no shutdown'];
    const whole = JSON.stringify(plain(eos(lines.join('\n'))));
    for (let i = 1; i < lines.length; i++)
      assert.notEqual(JSON.stringify(plain(eos(lines.map((line, j) => (i === j ? '!' : line)).join('\n')))), whole, lines[i]);
  });
});

/** The interfaces of a device as lists, so that they can be compared as text. */
function plain({ interfaces }: ReturnType<typeof eos>): unknown {
  return [...interfaces.values()].map(({ place, link, ...rest }) => ({
    ...rest,
    at: place.line,
    link: link && { ...link, routers: [...link.routers] },
  }));
}
