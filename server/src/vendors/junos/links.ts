/** Everything below `protocols` of Junos but BGP, OSPF and IS-IS: names, and values of what is not modelled. */
import { type PathCommand, pathsOf, under } from '../../notation/paths.ts';
import { layer2 } from './layer2.ts';
import { bfdProtocol, ldp, mpls, rsvp, segmentRouting } from './mpls.ts';
import { multicast } from './multicast.ts';
import { bfd, traceoptions } from './shared-lines.ts';
import { settings } from './values.ts';
import { vpnProtocols } from './vpn-protocols.ts';

const command = pathsOf<object>();

const ripDetails = [
  'authentication-key <secret:secret>',
  'authentication-type <type:md5|none|simple>',
  'authentication-selective-md5 <id:int> [ key <secret:secret> | start-time <time:word> ]',
  'any-sender',
  'check-zero',
  'no-check-zero',
  'demand-circuit',
  'dynamic-peers',
  'holddown <seconds:10-180>',
  'interface-type <type:p2mp|broadcast|multicast>',
  'max-retrans-time <seconds:int>',
  'message-size <entries:25-255>',
  'metric-in <metric:1-16>',
  'metric-out <metric:1-15>',
  'peer <addresses:ip...>',
  'preference <preference:0-4294967295>',
  'receive <form:both|none|version-1|version-2>',
  'send <form:broadcast|multicast|none|version-1>',
  'route-timeout <seconds:30-360>',
  'update-interval <seconds:10-60>',
  'rib-group <group:rib-group>',
  'graceful-restart [ disable | restart-time <seconds:int> ]',
];

const rip: readonly PathCommand<object>[] = under('<protocol:rip|ripng>', [
  command('group <group:word> neighbor <link:interface>', 'Runs RIP on an interface.'),
  command('<direction:import|export> <policies:policy-statement...>', 'Policies of RIP.'),
  command('group <group:word> <direction:import|export> <policies:policy-statement...>', 'Policies of RIP.'),
  command('group <group:word> neighbor <link:interface> <direction:import|export> <policies:policy-statement...>', 'Policies of RIP.'),
  ...settings(
    'How RIP works (RFC 2453).',
    '',
    ...ripDetails,
    'group <group:word>',
    ...ripDetails.map(each => `group <group:word> ${each}`),
    ...ripDetails.map(each => `group <group:word> neighbor <link:interface> ${each}`),
  ),
  ...under('group <group:word>', bfd),
  ...under('group <group:word> neighbor <link:interface>', bfd),
  ...traceoptions,
]);

const advertisement: readonly PathCommand<object>[] = under('router-advertisement', [
  command('interface <name:interface>', 'Tells hosts on an interface about the router (RFC 4861).'),
  ...settings(
    'What hosts are told (RFC 4861).',
    'interface <name:interface> { max-advertisement-interval <most:4-1800> | min-advertisement-interval <least:3-1350> | default-lifetime <lifetime:0-9000> | current-hop-limit <hops:0-255> | reachable-time <reachable:int> | retransmit-timer <retransmit:int> | link-mtu | no-link-mtu | managed-configuration | no-managed-configuration | other-stateful-configuration | no-other-stateful-configuration | preference <preference:high|low|medium> | solicit-router-advertisement-unicast | virtual-router-only | passive-mode | hold-down-interval <hold:int> | traceoptions }',
    'interface <name:interface> dns-server-address <address:ip> [lifetime <seconds:int>]',
    'interface <name:interface> dns-search-label <domain:word> [lifetime <seconds:int>]',
    'interface <name:interface> prefix <prefix:prefix> { autonomous | no-autonomous | on-link | no-on-link | preferred-lifetime <preferred:word> | valid-lifetime <valid:word> }',
    'interface <name:interface> nat-prefix <prefix:prefix> [lifetime <seconds:int>]',
  ),
  ...traceoptions,
]);

/** Everything below `protocols` but BGP, OSPF and IS-IS. */
export const linkProtocols: readonly PathCommand<object>[] = [
  ...under('mpls', mpls),
  ...under('ldp', ldp),
  ...under('rsvp', rsvp),
  ...segmentRouting,
  ...bfdProtocol,
  ...multicast,
  ...rip,
  ...advertisement,
  ...layer2,
  ...vpnProtocols,
  ...under(
    'ptp',
    settings(
      'Precise time (IEEE 1588).',
      '{ clock-mode <mode:boundary|ordinary> | profile-type <profile:g.8275.1|g.8275.2|g.8275.1.enh|enterprise-profile|smpte|aes67|aes67-smpte> | domain <domain:int> | priority1 <first:int> | priority2 <second:int> | local-priority <local:int> | slave-only | two-step | unicast-negotiation | performance-monitor | e2e-transparent | ipv4-dscp <dscp:int> | path-trace | utc-leap-seconds <leap:int> | virtual-port }',
      '<role:master|slave|stateful> interface <port:interface>',
      '<role:master|slave|stateful> interface <port:interface> { unicast-mode transport <unicast:ipv4|ipv6> | unicast-mode clock-source <clock:ip> local-ip-address <own:ip> | unicast-mode clock-client <client:ip> [ manual | local-ip-address <served:ip> ] | unicast-mode local-priority <unicastPriority:int> | multicast-mode transport <multicast:802.3|ieee-802.3|ipv4> [ link-local ] | multicast-mode [ asymmetry <asymmetry:int> | local-priority <multicastPriority:int> ] | primary | local-priority <portPriority:int> }',
      '<role:master|slave|stateful> { announce-interval <announce:signed> | sync-interval <sync:signed> | delay-request <delay:signed> | announce-timeout <timeout:int> | frequency-only | grant-duration <grant:int> | max-announce-interval <mostAnnounce:signed> | max-delay-response-interval <mostDelay:signed> | max-sync-interval <mostSync:signed> | min-announce-interval <leastAnnounce:signed> | clock-step <step:one-step|two-step> }',
    ),
  ),
  ...settings(
    'Finds routers by ICMP (RFC 1256).',
    'router-discovery [ disable | address <address:ip> [ advertise | ineligible | priority <priority:int> | broadcast | multicast ] | interface <name:interface> [ lifetime <lifetime:int> | max-advertisement-interval <most:int> | min-advertisement-interval <least:int> ] ]',
  ),
];
