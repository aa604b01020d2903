/** HSRP, VRRP and BFD of IOS XR. Shared addresses are facts of their interfaces. */
import { type Commands, commandsOf } from '../../notation/command.ts';
import { type InterfaceBlock, interfaceFact } from '../ios/interface-block.ts';
import { section, settings } from '../settings.ts';

const { block, command } = commandsOf<InterfaceBlock>();
const top = commandsOf<unknown>();

const shared: Commands<InterfaceBlock> = [
  command('address <address:ip> [<secondary:secondary>]', 'The address that the routers of the group share.', ({ address }, line) =>
    interfaceFact(line, ({ virtualAddresses }) => void virtualAddresses.push(address)),
  ),
  command('address global <address:ip>', 'A global address that the routers of the group share.', ({ address }, line) =>
    interfaceFact(line, ({ virtualAddresses }) => void virtualAddresses.push(address)),
  ),
  ...settings(
    'A setting of the group.',
    'address learn',
    'address linklocal [<how:autoconfig|address>] [legacy-compatible]',
    'address linklocal <address:ipv6>',
    'priority <priority:int>',
    'preempt [delay <seconds:int>] [disable]',
    'preempt disable',
    'timers [msec] <hello:int> [msec] <hold:int>',
    'timer [msec] <interval:int> [force]',
    'track interface <name:interface> [<decrement:int>]',
    'track <name:interface> [<decrement:int>]',
    'track object <object:track> [<decrement:int>]',
    'authentication [clear] [encrypted] <secret:secret>',
    'text-authentication <secret:secret>',
    'bfd fast-detect [peer <family:ipv4|ipv6> <address:ip>] [<name:interface>]',
    'mac-address <address:word>',
    'accept-mode disable',
    'name <name:word>',
    'follow <name:word>',
    'slave follow <name:word>',
  ),
];

const family: Commands<InterfaceBlock> = [
  block('<protocol:hsrp|vrrp> <group:int> [version <version:1-3>]', 'Opens a group of routers that share addresses.', {
    enter: (_, line) => line.block,
    body: () => shared,
  }),
  block('<protocol:hsrp|vrrp> <group:int> slave', 'Opens a group that follows another.', {
    enter: (_, line) => line.block,
    body: () => shared,
  }),
];

const link: Commands<InterfaceBlock> = [
  block('address-family <family:ipv4|ipv6>', 'Opens a family.', { enter: (_, line) => line.block, body: () => family }),
  ...family,
  ...settings(
    'A setting of the interface.',
    'hsrp delay minimum <least:int> reload <reload:int>',
    'delay minimum <least:int> reload <reload:int>',
    'hsrp ( use-bia [ scope interface ] | redirects disable | mac-refresh <seconds:int> | bfd <bfd:minimum-interval|multiplier> <value:int> )',
    'use-bia',
    'redirects disable',
    'mac-refresh <seconds:int>',
    'bfd <what:minimum-interval|multiplier> <value:int>',
    'hsrp <group:int> ipv4 <address:ipv4> [secondary]',
    'hsrp <group:int> timers [msec] <hello:int> [msec] <hold:int>',
  ),
];

const message = settings('What is logged.', 'message state disable', 'state change disable');

const redundant: Commands<unknown> = [
  top.block('interface <name:interface>', 'Opens the groups of an interface.', {
    enter: ({ name }): InterfaceBlock => ({ name: name.value }),
    body: () => link,
  }),
  section('logging', 'Opens what is logged.', () => message),
  ...message,
];

const bfdLink: Commands<unknown> = [
  ...settings(
    'A setting of BFD at the interface.',
    'echo disable',
    'echo ipv4 source <address:ipv4>',
    'ipv6 checksum [disable]',
    'disable',
    'encap-mode <mode:word>',
    'local-address <address:ip>',
    'multiplier <value:int>',
    'tx-interval <value:int>',
    'rx-interval <value:int>',
  ),
];

const bfd: Commands<unknown> = [
  section('interface <name:interface>', 'Opens BFD at an interface.', () => bfdLink),
  section('multipath include', 'Opens where multihop sessions live.', () => settings('A place of sessions.', 'location <location:word>')),
  section('dampening', 'Opens how flapping sessions are held.', () =>
    settings(
      'How flapping sessions are held.',
      '<what:initial-wait|secondary-wait|maximum-wait|threshold> <value:int>',
      'extensions down-monitoring',
      'disable',
    ),
  ),
  section('echo', 'Opens echo packets.', () =>
    settings(
      'A setting of echo packets.',
      'disable',
      'ipv4 source <address:ipv4>',
      'latency detect [percentage <percent:int>] [count <count:int>]',
      'startup validate [force]',
    ),
  ),
  section('bundle coexistence bob-blb <how:inherit|logical>', 'How sessions of bundles and their members live together.', () => []),
  ...settings(
    'A setting of BFD.',
    'trap singlehop pre-mapped',
    'echo disable',
    'echo ipv4 source <address:ipv4>',
    'echo ipv4 bundle-per-member minimum-interval <milliseconds:int>',
    'echo latency detect [percentage <percent:int>] [count <count:int>]',
    'echo startup validate [force]',
    'dampening <what:initial-wait|secondary-wait|maximum-wait|threshold> <value:int>',
    'dampening bundle-member <what:initial-wait|secondary-wait|maximum-wait|l3-only-mode> [<value:int>]',
    'dampening disable',
    'ipv6 checksum disable',
    'multipath include location <location:word>',
    'multihop ttl-drop-threshold <ttl:int>',
    'hw-offload',
  ),
];

export const redundancy: Commands<unknown> = [
  section('router <protocol:hsrp|vrrp>', 'Opens groups of routers that share addresses.', () => redundant),
  section('bfd', 'Opens BFD.', () => bfd),
];
