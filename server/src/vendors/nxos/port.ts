/** Lines of interfaces of NX-OS about the switch port. */
import type { Commands } from '../../notation/command.ts';
import { onLink, onSwitchport, switchportLines } from '../eos/port.ts';
import type { InterfaceBlock } from '../ios/interface-block.ts';
import { settings } from '../settings.ts';
import { storagePort } from './storage.ts';

const switching: Commands<InterfaceBlock> = [
  ...switchportLines,
  onSwitchport('switchport mode <mode:fex-fabric|private-vlan|dot1q-tunnel|monitor>', 'What the port is for.', (port, { mode }) => {
    port.mode = mode.value;
  }),
  onSwitchport('switchport monitor', 'The port shows copies of packets.', port => {
    port.mode = 'monitor';
  }),
  onSwitchport('switchport voice vlan <vlan:1-4094>', 'The VLAN of the phone.', (port, { vlan }) => {
    port.voiceVlan = vlan.value;
  }),
  onLink(
    'channel-group <group:1-4096> [force] [mode <mode:active|passive|on>]',
    'Joins a bundle of links (LACP).',
    (link, { group, mode }, no) => {
      link.bundle = no ? undefined : { group: group.value, mode: mode?.value };
    },
  ),
  onLink('vpc <id:1-4096>', 'The same bundle on both switches of a pair.', (link, { id }) => {
    link.multichassis = id.value;
  }),
  onLink('vpc peer-link', 'The link to the other switch of the pair.', link => {
    link.multichassis = 'peer-link';
  }),
  onLink('lldp transmit', 'Tells neighbors of itself.', (link, _, no) => {
    link.lldp = { ...link.lldp, transmit: !no };
  }),
  onLink('lldp receive', 'Listens to what neighbors tell of themselves.', (link, _, no) => {
    link.lldp = { ...link.lldp, receive: !no };
  }),
  onLink('mac-address <address:word>', 'Replaces the address of the hardware.', (link, { address }) => {
    link.macAddress = address.value;
  }),
  onLink('autostate', 'Goes down when no port of the VLAN is up; on by default.', (link, _, no) => {
    link.autostate = !no;
  }),
  onLink('speed <speed:word>', 'The speed of the port.', (link, { speed }) => {
    link.speed = speed.value;
  }),
  onLink('medium <medium:p2p|broadcast>', 'Whether one router is at the other end.', (link, { medium }) => {
    link.spanningTree = { ...link.spanningTree, linkType: medium.value };
  }),
];

const tree: Commands<InterfaceBlock> = [
  onLink('spanning-tree port type <type:edge|network|normal> [<trunk:trunk>]', 'What is at the other end.', (link, { type }) => {
    link.spanningTree = { ...link.spanningTree, edge: type.value };
  }),
  onLink('spanning-tree bpduguard <state:enable|disable>', 'Closes the port when a switch shows up there.', (link, { state }) => {
    link.spanningTree = { ...link.spanningTree, bpduGuard: state.value === 'enable' };
  }),
  onLink('spanning-tree bpdufilter <state:enable|disable>', 'Sends and takes no messages of spanning tree.', (link, { state }) => {
    link.spanningTree = { ...link.spanningTree, bpduFilter: state.value === 'enable' };
  }),
  onLink('spanning-tree guard <guard:loop|root|none>', 'Protects the tree from what arrives here.', (link, { guard }) => {
    link.spanningTree = { ...link.spanningTree, guard: guard.value };
  }),
  onLink('spanning-tree link-type <type:point-to-point|shared|auto>', 'Whether one switch is at the other end.', (link, { type }) => {
    link.spanningTree = { ...link.spanningTree, linkType: type.value };
  }),
  onLink('spanning-tree cost <cost:word>', 'The cost of the port.', (link, { cost }) => {
    link.spanningTree = { ...link.spanningTree, cost: Number(cost.value) || undefined };
  }),
  onLink('spanning-tree port-priority <priority:0-240>', 'Which of several ports is taken.', (link, { priority }) => {
    link.spanningTree = { ...link.spanningTree, priority: priority.value };
  }),
];

const hardware: Commands<unknown> = settings(
  'A setting of the port.',
  'duplex <mode:auto|full|half>',
  'negotiate auto [<speed:int>]',
  'bandwidth inherit [<kilobits:int>]',
  'mdix auto',
  'beacon',
  'carrier-delay [msec] <time:int>',
  'link debounce [time <milliseconds:int>]',
  'link loopback',
  'load-interval [counter <counter:int>] <seconds:int>',
  'lacp ( rate <rate:fast|normal> | <what:port-priority|min-links|max-bundle> <value:int> | mode delay | <switch:vpc-convergence|suspend-individual|graceful-convergence|fast-select-hot-standby> )',
  'logging event port <what:link-status|trunk-status> [default]',
  'fec <mode:word>',
  'flowcontrol <way:receive|send> <state:on|off>',
  'priority-flow-control ( mode <mode:auto|on|off> [<send:send-tlv>] | watch-dog-interval <state:on|off> )',
  'storm-control <kind:broadcast|multicast|unicast> level <level:word> [<lower:word>]',
  'storm-control <kind:broadcast|multicast|unicast> level pps <rate:int>',
  'storm-control action <action:shutdown|trap>',
  'storm-control multi unicast',
  'switchport block <kind:unicast|multicast>',
  'switchport isolated',
  'switchport mac-learn disable',
  'switchport mode monitor buffer-limit <limit:int> [<unit:packets|bytes|kbytes|mbytes>]',
  'switchport dot1q ethertype [<type:hex>]',
  'switchport priority extend ( cos <cos:0-7> | trust | untrust )',
  'link transmit reset-skip',
  'dfe-tuning-delay <delay:int>',
  'port-type fabric',
  'switchport host',
  'switchport autostate exclude [vlan <vlans:word>]',
  'switchport port-security [ maximum <limit:int> [ vlan <vlan:numbers> ] | violation <action:protect|restrict|shutdown> | mac-address ( sticky [<sticky:station>] | <station> [ vlan <vlan:int> ] ) | aging ( time <minutes:int> | type <type:absolute|inactivity> ) ]',
  'switchport private-vlan <what:host-association|mapping> [trunk] <primary:int> <secondary:word>',
  'switchport private-vlan trunk <what:native|allowed> vlan <vlans:word>',
  'switchport private-vlan association trunk <primary:int> <secondary:int>',
  'switchport vlan mapping <from:word> [<what:inner|dot1q-tunnel>] [<inner:word>] [<to:word>]',
  'switchport trunk allow-multi-tag',
  'switchport vlan mapping enable',
  'spanning-tree vlan <vlans:word> <what:cost|port-priority> <value:int>',
  'spanning-tree mst ( <instances:numbers> ( cost ( auto | <cost:int> ) | port-priority <priority:int> ) | simulate pvst [<off:disable>] )',
  'spanning-tree lc-issu <how:auto|disruptive|non-disruptive>',
  'udld <mode:enable|disable|aggressive>',
  'cdp enable',
  'snmp trap link-status',
  'macsec keychain <keys:key-chain> [policy <policy:macsec-policy>]',
  'fex associate <fex:int>',
  'inherit port-profile <profile:port-profile>',
  'private-vlan mapping <vlans:word>',
  'port-channel [port] load-defer',
  'hardware ( multicast hw-hash | vethernet mac filtering per-vlan )',
  'port-channel port hash-distribution <how:adaptive|fixed>',
  'port-channel bfd ( track-member-link | destination <address:ip> | start <seconds:int> )',
  'lldp dcbx version <version:cee|ieee|auto>',
  'lldp tlv-set ( management-address <address:ip> [ ipv6 ] | vlan <vlan:int> )',
  'interface-vlan',
  'management',
  'evpn multisite <what:fabric-tracking|dci-tracking>',
  'vpc orphan-port suspend',
  'buffer-boost',
  'itd',
);

export const portCommands: Commands<InterfaceBlock> = [...switching, ...tree, ...hardware, ...(storagePort as Commands<InterfaceBlock>)];
