/** Protocols of Junos that name interfaces and policies but whose working is not modelled. */
import { type PathCommand, pathsOf, recognised, under } from '../../notation/paths.ts';

const command = pathsOf<object>();

const isis: readonly PathCommand<object>[] = [
  command('interface all [<rest:text>]', 'Runs IS-IS on all interfaces.'),
  command('interface <name:interface> <key:hello-authentication-key> <secret:secret>', 'Signs hello messages.'),
  command('interface <name:interface> level <level:1-2> hello-authentication-key <secret:secret>', 'Signs hello messages of a level.'),
  command('interface <name:interface> [<rest:text>]', 'Runs IS-IS on an interface.'),
  command('export <policies:policy-statement...>', 'Policies for routes that IS-IS takes from other protocols.'),
  command('import <policies:policy-statement...>', 'Policies for routes that IS-IS installs.'),
  command('authentication-key <secret:secret>', 'Signs link-state messages.'),
  command('level <level:1-2> authentication-key <secret:secret>', 'Signs link-state messages of a level.'),
];

const labels: readonly PathCommand<object>[] = [
  command('interface all [<rest:text>]', 'Runs the protocol on all interfaces.'),
  command('interface <name:interface> [<rest:text>]', 'Runs the protocol on an interface.'),
  command('export <policies:policy-statement...>', 'Policies for what the protocol announces.'),
  command('import <policies:policy-statement...>', 'Policies for what the protocol accepts.'),
];

const plain =
  'bfd dcbx dot1x igmp igmp-snooping l2-learning layer2-control ldp link-management lldp lldp-med loop-detect mld mld-snooping mpls msdp mstp mvrp oam pim poe ppp pppoe protection-group ripng router-advertisement rstp rsvp sflow stp uplink-failure-detection vpls vrrp vstp';

/** Everything below `protocols` but BGP and OSPF. */
export const linkProtocols: readonly PathCommand<object>[] = [
  ...under('isis', isis),
  ...under('ldp', labels),
  ...under('ldp', [command('session <peer:ip> authentication-key <key:secret>', 'Signs LDP sessions.')]),
  ...['rsvp', 'mpls', 'pim', 'lldp', 'rstp', 'mstp', 'igmp', 'router-advertisement'].flatMap(name => under(name as 'rsvp', labels)),
  command('rip group <name:word> neighbor <link:interface> [<rest:text>]', 'Runs RIP on an interface.'),
  command('rip group <name:word> <direction:import|export> <policies:policy-statement...>', 'Policies of RIP.'),
  command('mpls label-switched-path <path:word> [<rest:text>]', 'A label-switched path.'),
  ...recognised(
    'Protocol whose working is not looked at.',
    `${plain} isis rip l2circuit l2vpn evpn mvpn neighbor-discovery source-packet-routing iccp connections`,
  ),
];
