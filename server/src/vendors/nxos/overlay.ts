/** VXLAN of NX-OS: the nve interface with its numbers, and tunnels. */
import { formatAddress } from '../../net/address.ts';
import { type Commands, commandsOf } from '../../notation/command.ts';
import { linkFact, linkSwitch, vxlanOf } from '../eos/link-lines.ts';
import type { InterfaceBlock } from '../ios/interface-block.ts';
import { settings } from '../settings.ts';

/** The number of the block around a line. */
interface MemberBlock extends InterfaceBlock {
  readonly vni: string;
}

const inMember = commandsOf<MemberBlock>();
const { command, block } = commandsOf<InterfaceBlock>();

const member: Commands<MemberBlock> = [
  inMember.command('mcast-group <group:ip> [<last:ip>]', 'The multicast group of frames without a known target.', ({ group }, line) =>
    linkFact(line, link => void vxlanOf(link).floods.push({ of: line.block.vni, address: formatAddress(group.value) })),
  ),
  inMember.command(
    'ingress-replication protocol <protocol:bgp|static>',
    'Frames without a known target go to the ends that a protocol knows.',
    ({ protocol }, line) => linkFact(line, link => void vxlanOf(link).floods.push({ of: line.block.vni, address: protocol.value })),
  ),
  inMember.command('peer-ip <address:ip>', 'An end that frames without a known target go to.', ({ address }, line) =>
    linkFact(line, link => void vxlanOf(link).floods.push({ of: line.block.vni, address: formatAddress(address.value) })),
  ),
  inMember.command('suppress-arp [disable]', 'Answers questions for addresses itself.', (_, line) =>
    linkSwitch(line, link => {
      vxlanOf(link).suppressesArp = !line.no;
    }),
  ),
  ...settings(
    'A setting of the number.',
    'multisite ( ingress-replication [<optimized:optimized>] | mcast-group <group:ipv4> )',
    'spine-anycast-gateway',
    'suppress-unknown-unicast',
    'suppress-mac',
  ),
];

const overlay: Commands<InterfaceBlock> = [
  command(
    'host-reachability protocol <protocol:bgp|static|controller|openflow>',
    'How hosts behind other ends are learned.',
    ({ protocol }, line) =>
      linkFact(line, link => {
        vxlanOf(link).hostReachability = protocol.value;
      }),
  ),
  command(
    'source-interface <source:interface> [anycast <anycast:interface>]',
    'The interface whose address the tunnel ends at.',
    ({ source }, line) =>
      linkFact(line, link => {
        vxlanOf(link).source = source;
      }),
  ),
  block('member vni <vni:word> associate-vrf', 'Carries the routes of a VRF under this number.', {
    enter: ({ vni }, line): MemberBlock => ({ ...line.block, vni: vni.value }),
    body: () => member,
    apply: ({ vni }, line) =>
      linkFact(line, link => void vxlanOf(link).vrfs.push({ vrf: '', vni: Number(vni.value) || 0, place: line.place })),
  }),
  block('member vni <vni:word> mcast-group <group:ip> [<last:ip>]', 'Carries the VLAN of this number, over a group of multicast.', {
    enter: ({ vni }, line): MemberBlock => ({ ...line.block, vni: vni.value }),
    body: () => member,
    apply: ({ vni, group }, line) =>
      linkFact(line, link => {
        vxlanOf(link).vlans.push({ vlan: '', vni: vni.value, place: line.place });
        vxlanOf(link).floods.push({ of: vni.value, address: formatAddress(group.value) });
      }),
  }),
  block('member vni <vni:word>', 'Carries the VLAN of this number.', {
    enter: ({ vni }, line): MemberBlock => ({ ...line.block, vni: vni.value }),
    body: () => member,
    apply: ({ vni }, line) => linkFact(line, link => void vxlanOf(link).vlans.push({ vlan: '', vni: vni.value, place: line.place })),
  }),
  command('global ingress-replication protocol bgp', 'Frames without a known target go to the ends that BGP knows.', (_, line) =>
    linkFact(line, link => void vxlanOf(link).floods.push({ address: 'bgp' })),
  ),
  command('global mcast-group <group:ip> <layer:L2|L3>', 'The multicast group of all numbers.', ({ group }, line) =>
    linkFact(line, link => void vxlanOf(link).floods.push({ address: formatAddress(group.value) })),
  ),
  command('global suppress-arp', 'Answers questions for addresses itself.', (_, line) =>
    linkFact(line, link => {
      vxlanOf(link).suppressesArp = true;
    }),
  ),
  ...settings(
    'A setting of the overlay.',
    'source-interface hold-down-time <seconds:int>',
    'advertise virtual-rmac',
    'multisite border-gateway interface <interface>',
    'multisite virtual-rmac <address:word>',
    'virtual-rmac <address:word>',
    'vxlan udp port <port:int> [destination]',
  ),
];

const tunnels: Commands<InterfaceBlock> = [
  command('tunnel mode <mode:gre|ipip|ipv6ipv6> [<form:ip|decapsulate-any>]', 'How packets of the tunnel are wrapped.', ({ mode }, line) =>
    linkFact(line, link => {
      link.tunnel = { ...link.tunnel, mode: mode.value };
    }),
  ),
  command('tunnel source <address:ip>', 'Where the tunnel begins.', ({ address }, line) =>
    linkFact(line, link => {
      link.tunnel = { ...link.tunnel, source: formatAddress(address.value) };
    }),
  ),
  command('tunnel source <interface>', 'The interface where the tunnel begins.', (args, line) =>
    linkFact(line, link => {
      link.tunnel = { ...link.tunnel, source: args.interface.value };
    }),
  ),
  command('tunnel destination <address:ip>', 'Where the tunnel ends.', ({ address }, line) =>
    linkFact(line, link => {
      link.tunnel = { ...link.tunnel, destination: formatAddress(address.value) };
    }),
  ),
  command('tunnel use-vrf <vrf:vrf>', 'The VRF that carries the tunnel.'),
  command(
    'tunnel ( ttl <ttl:int> | path-mtu-discovery [ age-timer <minutes:int> | min-mtu <bytes:int> ] | loopback <loopback:interface> )',
    'A setting of the tunnel.',
  ),
];

export const overlayCommands: Commands<InterfaceBlock> = [...overlay, ...tunnels];
