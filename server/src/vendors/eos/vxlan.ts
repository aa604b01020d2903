/** Lines of a Vxlan interface, and of tunnels. */

import { formatAddress } from '../../net/address.ts';
import { type Commands, commandsOf } from '../../notation/command.ts';
import type { InterfaceBlock } from '../ios/interface-block.ts';
import { settings } from '../settings.ts';
import { linkFact, vxlanOf } from './link-lines.ts';

const { command } = commandsOf<InterfaceBlock>();

const mapping: Commands<InterfaceBlock> = [
  command('vxlan source-interface <source:interface>', 'The interface whose address the tunnel ends at.', ({ source }, line) =>
    linkFact(line, link => {
      vxlanOf(link).source = source;
    }),
  ),
  command('vxlan mlag source-interface <source:interface>', 'The interface whose address the own tunnels of a pair end at.'),
  command('vxlan udp-port <port:1-65535>', 'The UDP port of VXLAN; 4789 by default.', ({ port }, line) =>
    linkFact(line, link => {
      vxlanOf(link).udpPort = port.value;
    }),
  ),
  command('vxlan vlan <vlan:word> vni <vni:word>', 'Carries VLANs under these numbers.', ({ vlan, vni }, line) =>
    linkFact(line, link => void vxlanOf(link).vlans.push({ vlan: vlan.value, vni: vni.value, place: line.place })),
  ),
  command('vxlan vlan add <vlan:word> vni <vni:word>', 'Carries more VLANs under these numbers.', ({ vlan, vni }, line) =>
    linkFact(line, link => void vxlanOf(link).vlans.push({ vlan: vlan.value, vni: vni.value, place: line.place })),
  ),
  command('vxlan vrf <vrf:vrf> vni <vni:1-16777215>', 'Carries the routes of a VRF under this number.', ({ vrf, vni }, line) =>
    linkFact(line, link => void vxlanOf(link).vrfs.push({ vrf: vrf.value, vni: vni.value, place: line.place })),
  ),
];

const forwarding: Commands<InterfaceBlock> = [
  command('vxlan vlan <vlan:word> flood vtep <ends:ip...>', 'Where frames of a VLAN without a known target go.', ({ vlan, ends }, line) =>
    linkFact(line, link => void vxlanOf(link).floods.push(...ends.map(end => ({ of: vlan.value, address: formatAddress(end.value) })))),
  ),
  command('vxlan flood vtep <ends:ip...>', 'Where frames without a known target go.', ({ ends }, line) =>
    linkFact(line, link => void vxlanOf(link).floods.push(...ends.map(end => ({ address: formatAddress(end.value) })))),
  ),
  command('vxlan flood vtep add <ends:ip...>', 'Where frames without a known target go as well.', ({ ends }, line) =>
    linkFact(line, link => void vxlanOf(link).floods.push(...ends.map(end => ({ address: formatAddress(end.value) })))),
  ),
  command(
    'vxlan virtual-router encapsulation mac-address <address:word>',
    'The address that a pair of switches writes into frames.',
    ({ address }, line) =>
      linkFact(line, link => {
        vxlanOf(link).sharedMac = address.value;
      }),
  ),
  command('vxlan controller-client', 'Learns hosts from a controller.', (_, line) =>
    linkFact(line, link => {
      vxlanOf(link).hostReachability = 'controller';
    }),
  ),
  command('vxlan learn-restrict <who:any|vtep> [<ends:ip...>]', 'From whom hosts are learned.'),
  command('vxlan multicast-group <group:ipv4>', 'The multicast group of frames without a known target.'),
  ...(settings(
    'A setting of the tunnel.',
    'bfd vtep evpn ( interval <interval:int> min-rx <least:int> multiplier <multiplier:int> | prefix-list <list:prefix-list> )',
    'vxlan encapsulation { ipv4 | ipv6 }',
    'vxlan flood vtep learned data-plane [ vlan <learned:numbers> ]',
    'vxlan multicast ( headend-replication | group decap <decap:ipv4> )',
    'vxlan multicast-group decap <decapsulated:ipv4>',
    'vxlan qos ( dscp ecn rewrite bridged enabled | map dscp to traffic-class decapsulation )',
    'vxlan vlan <floodVlan:numbers> flood group <flood:ip>',
    'vxlan vrf <vrf:vrf> multicast group ( encap range <range:ipv4-prefix> [ delayed | immediate ] | overlay <overlay:prefix> encap <encap:prefix> [ delayed | immediate ] | decap <decapGroup:ipv4> )',
  ) as Commands<InterfaceBlock>),
  command('vxlan vlan <vlan:word> multicast group <group:ipv4>', 'The multicast group of a VLAN.'),
  command('vxlan vrf <vrf:vrf> multicast group <group:ipv4>', 'The multicast group of a VRF.'),
  command('vxlan qos <what:ecn|dscp> propagation [encapsulation]', 'Copies marks into the tunnel.'),
  command('vxlan bridging vtep-to-vtep', 'Passes frames from one tunnel to another.'),
  command('vxlan encapsulation ipv4', 'The family of the tunnel.'),
  command('vxlan decapsulation filter <options:disabled|relaxed|interface|multiple-vrf...>', 'Which packets the tunnel takes.'),
];

const tunnels: Commands<InterfaceBlock> = [
  command('tunnel mode <mode:gre|ipsec|ip|6in4>', 'How packets of the tunnel are wrapped.', ({ mode }, line) =>
    linkFact(line, link => {
      link.tunnel = { ...link.tunnel, mode: mode.value };
    }),
  ),
  command('tunnel source <address:ip>', 'Where the tunnel begins.', ({ address }, line) =>
    linkFact(line, link => {
      link.tunnel = { ...link.tunnel, source: formatAddress(address.value) };
    }),
  ),
  command('tunnel source interface <interface>', 'The interface where the tunnel begins.', (args, line) =>
    linkFact(line, link => {
      link.tunnel = { ...link.tunnel, source: args.interface.value };
    }),
  ),
  command('tunnel destination <address:ip>', 'Where the tunnel ends.', ({ address }, line) =>
    linkFact(line, link => {
      link.tunnel = { ...link.tunnel, destination: formatAddress(address.value) };
    }),
  ),
  command('tunnel key <key:int>', 'Tells tunnels of the same ends apart.', ({ key }, line) =>
    linkFact(line, link => {
      link.tunnel = { ...link.tunnel, key: key.value };
    }),
  ),
  command('tunnel ipsec profile <profile:ipsec-profile>', 'Protects the tunnel.'),
  command('tunnel underlay vrf <vrf:vrf>', 'The VRF that carries the tunnel.'),
  command(
    'tunnel ( ttl <ttl:int> | tos <tos:int> | path-mtu-discovery | mss ceiling [<bytes:int>] | ipsec profile <profile:word> | underlay vrf <under:vrf> | dont-fragment )',
    'A setting of the tunnel.',
  ),
];

export const vxlanCommands: Commands<InterfaceBlock> = [...mapping, ...forwarding, ...tunnels];
