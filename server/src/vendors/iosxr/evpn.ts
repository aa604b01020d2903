/** Ethernet VPNs of IOS XR: recognised, with the interfaces in them. */
import type { Commands } from '../../notation/command.ts';
import { section, settings } from '../settings.ts';

const targets = [
  ...settings(
    'A target of EVPN routes.',
    'rd <rd:word>',
    'route-target [<direction:import|export>] <target:word> [stitching]',
    'route-target <direction:import|export> <policy:none>',
    'route-policy <direction:import|export> <policy:route-policy>',
    'table-policy <policy:route-policy>',
  ),
];
const evi: Commands<unknown> = [
  section('bgp', 'Opens how the instance is announced.', () => targets),
  section('advertise-mac', 'Opens that addresses are announced.', () => settings('How addresses are announced.', 'bvi-mac')),
  section('vni <vni:int>', 'The VXLAN segment.', () => []),
  section('mac secure', 'Opens what becomes of addresses that move.', () =>
    settings(
      'What becomes of addresses that move.',
      'disable',
      '<what:move-count|move-interval|freeze-time|retry-count> <count:int>',
      'reset-freeze-count-interval <interval:int>',
    ),
  ),
  section('etree', 'Opens the tree of the instance.', () => settings('A setting of the tree.', 'rt-leaf', 'leaf')),
  section('multicast', 'Opens multicast of the instance.', () => settings('A setting of multicast.', 'source-connected')),
  ...settings(
    'A setting of the instance.',
    'advertise-mac disable',
    'control-word-disable',
    'load-balancing [<what:flow-label>] [static]',
    'description <description:text>',
    'unknown-unicast-suppress',
    'unknown-unicast-suppression',
    'preferred-nexthop <how:lowest-ip|highest-ip|modulo>',
    'bvi-coupled-mode',
    'locator <locator:word>',
    'ignore-mtu-mismatch',
    'transmit-mtu-zero',
    'proxy igmp-snooping',
    'proxy-igmp',
    'transmit-l2-mtu',
  ),
  section('load-balancing', 'Opens how traffic is spread.', () => settings('How traffic is spread.', 'flow-label [static]')),
];

const evpnLink: Commands<unknown> = [
  section('ethernet-segment', 'Opens the segment of the interface.', () => [
    section('service-carving <how:manual|multicast|preference-based|hrw>', 'Opens who forwards.', () =>
      settings('Who forwards.', 'primary <list:word>', 'secondary <list:word>', 'non-revertive', 'weight <weight:int>', 'access-driven'),
    ),
    section('convergence', 'Opens how traffic moves when a link fails.', () =>
      settings('How traffic moves.', 'reroute', 'mac-mobility', 'nexthop-tracking'),
    ),
    ...settings(
      'A setting of the segment.',
      'identifier type <type:0-5> ( <esi:word> | system-mac <mac:station> [<discriminator:hex>] | root-mac <root:station> [<priority:int>] )',
      'identifier <esi:word>',
      'bgp route-target <target:word>',
      'load-balancing-mode <mode:single-active|single-flow-active|port-active|all-active>',
      'convergence <how:mac-mobility|reroute|nexthop-tracking>',
      'service-carving <how:manual|multicast|hrw|preference-based>',
    ),
  ]),
  section('timers', 'Opens timers.', () => settings('A timer.', '<what:peering|recovery|carving|ac-debounce> <seconds:int>')),
  section('core-de-isolation-group <group:int>', 'The group that links to the core belong to.', () => []),
  ...settings('A setting of the interface.', 'core-isolation-group <group:int>', 'mac-flush mvrp', 'access-signal out-of-service'),
];

export const evpn: Commands<unknown> = [
  section('bgp', 'Opens how EVPN is announced.', () => targets),
  section('evi <instance:int> [segment-routing <how:mpls|srv6>]', 'Opens an instance.', () => evi),
  section('vni <vni:int>', 'Opens an instance by its segment.', () => evi),
  section('interface <name:interface>', 'Opens EVPN at an interface.', () => evpnLink),
  section('virtual vfi <vfi:word>', 'Opens a segment behind a mesh of pseudowires.', () => evpnLink),
  section('virtual neighbor <address:ip> pw-id <id:int>', 'Opens a segment behind a pseudowire.', () => evpnLink),
  section('timers', 'Opens timers.', () =>
    settings('A timer.', '<what:peering|recovery|carving|programming|mac-postpone|backup-replacement-delay> <seconds:int>'),
  ),
  section('group <group:int>', 'Opens a group of links to the core.', () =>
    settings('A link to the core.', 'core interface <name:interface>'),
  ),
  section('segment-routing srv6', 'Opens segment routing over IPv6.', () =>
    settings('How segments are named.', 'locator <locator:word>', 'usid allocation wide-local-id-block'),
  ),
  section('multicast', 'Opens multicast.', () => settings('A setting of multicast.', 'source-connected', 'bvi-mrouted')),
  section('logging', 'Opens what is logged.', () => settings('What is logged.', 'df-election', 'core-isolation')),
  ...settings(
    'A setting of EVPN.',
    'source interface <name:interface>',
    'cost-out',
    'startup-cost-in <seconds:int>',
    'load-balancing flow-label static',
    'staggered-bringup-timer <milliseconds:int>',
    'host <family:ipv4|ipv6> duplicate-detection',
    'host mac-address duplicate-detection',
    'ethernet-segment type 1 auto-generation-disable',
    'srv6',
    'bgp rd <rd:word>',
  ),
];
