/** Label distribution of IOS XR (RFC 5036): recognised, with the interfaces and lists in it. */
import type { Commands } from '../../notation/command.ts';
import { section, settings } from '../settings.ts';

const local = settings(
  'Which labels are given out.',
  'allocate for <list:acl>',
  'allocate for host-routes',
  'default-route',
  'implicit-null-override for <list:acl>',
);
const advertise: Commands<unknown> = [
  section('interface <name:interface>', 'Announces the address of an interface.', () => []),
  ...settings(
    'Which labels are announced.',
    'disable',
    'for <list:acl> [to <peers:acl>]',
    'to <neighbor:word> for <toList:acl>',
    'to <allPeers:acl>',
    'explicit-null [for <list:acl>] [to <peers:acl>]',
    'interface <name:interface>',
    'target-address <address:ip>',
  ),
];
const localLabels: Commands<unknown> = [
  ...local,
  section('advertise', 'Opens which labels are announced.', () => advertise),
  section('allocate', 'Opens which labels are given out.', () =>
    settings('Which labels are given out.', 'for <list:acl>', 'for host-routes'),
  ),
];
const labels: Commands<unknown> = [
  section('local', 'Opens labels that this router gives out.', () => localLabels),
  section('remote', 'Opens labels that neighbors give out.', () => [
    section('accept', 'Opens which labels are taken.', () => settings('Which labels are taken.', 'from <peer:word> for <list:acl>')),
    ...settings('Which labels are taken.', 'accept from <peer:word> for <list:acl>'),
  ]),
];

const ldpFamily: Commands<unknown> = [
  section('label', 'Opens how labels are exchanged.', () => labels),
  section('discovery transport-address <address:ip>', 'The address of sessions.', () => []),
  section('discovery', 'Opens how neighbors are found.', () =>
    settings(
      'How neighbors are found.',
      'targeted-hello accept [from <list:acl/ipv6-acl>]',
      'transport-address <address:ip>',
      'transport-address interface',
    ),
  ),
  section('redistribute', 'Opens which routes of BGP get labels.', () => [
    section('bgp', 'Opens which routes of BGP get labels.', () =>
      settings('Which routes of BGP.', 'as <asn:asn>', 'advertise-to <list:acl/ipv6-acl>'),
    ),
  ]),
  section('neighbor', 'Opens neighbors.', () => settings('A neighbor.', '<address:ip> targeted', 'sr-policies')),
  section('traffic-eng', 'Opens tunnels.', () =>
    settings('A setting of tunnels.', 'auto-tunnel mesh group all', 'auto-tunnel mesh group <group:int>'),
  ),
  ...settings(
    'A setting of the family.',
    'discovery targeted-hello accept [from <list:acl/ipv6-acl>]',
    'discovery transport-address <how:interface>',
    'redistribute bgp [as <asn:asn>] [advertise-to <list:acl/ipv6-acl>]',
    'neighbor <address:ip> targeted',
    'default-vrf implicit-ipv4 disable',
    'mldp',
    'disable',
  ),
];

const ldpLink: Commands<unknown> = [
  section('address-family <family:ipv4|ipv6>', 'Opens a family at the interface.', () => [
    section('discovery', 'Opens how neighbors are found.', () =>
      settings('How neighbors are found.', 'transport-address <address:ip>', 'transport-address interface'),
    ),
    section('igp', 'Opens how the IGP waits.', () => settings('How the IGP waits.', 'auto-config disable')),
    ...settings(
      'A setting of the family.',
      'discovery transport-address <address:ip>',
      'discovery transport-address interface',
      'igp auto-config disable',
      'mldp <how:disable|logging>',
    ),
  ]),
  section('discovery', 'Opens how neighbors are found.', () =>
    settings(
      'How neighbors are found.',
      'hello <what:interval|holdtime> <seconds:int>',
      'quick-start disable',
      'link-hello <what:interval|holdtime> <seconds:int>',
      'transport-address <address:ip>',
    ),
  ),
  ...settings(
    'A setting of the interface.',
    'discovery hello <what:interval|holdtime> <seconds:int>',
    'discovery quick-start disable',
    'igp sync delay on-session-up ( <seconds:int> | disable )',
    'igp auto-config disable',
  ),
];

const logging = settings('What is logged.', 'adjacency', 'neighbor', 'nsr', 'graceful-restart', 'session-protection', 'hello-adjacency');
const neighbors = settings(
  'A setting of neighbors.',
  'password [<how:clear|encrypted>] <secret:secret>',
  'password disable',
  '<peer:word> password [<how:clear|encrypted>] <secret:secret>',
  '<peer:word> password disable',
  '<address:ipv4> targeted',
  'dual-stack ( transport-connection ( prefer ipv4 for-peers ( cisco | non-cisco ) | max-wait <wait:int> ) | tlv-compliance )',
);

export const ldp: Commands<unknown> = [
  section('address-family <family:ipv4|ipv6>', 'Opens a family.', () => ldpFamily),
  section('interface <name:interface>', 'Distributes labels on an interface.', () => ldpLink),
  section('vrf <vrf:vrf>', 'Opens label distribution of a VRF.', () => ldp),
  section('label', 'Opens how labels are exchanged.', () => labels),
  section('log', 'Opens what is logged.', () => logging),
  section('neighbor', 'Opens settings of neighbors.', () => neighbors),
  section('discovery', 'Opens how neighbors are found.', () =>
    settings(
      'How neighbors are found.',
      'hello <what:interval|holdtime> <seconds:int>',
      'targeted-hello <what:interval|holdtime> <seconds:int>',
      'targeted-hello accept [from <list:acl/ipv6-acl>]',
      'instance-tlv disable',
      'quick-start disable',
      'ds-tlv disable',
      'transport-address <address:ip>',
    ),
  ),
  section('graceful-restart', 'Opens graceful restart.', () =>
    settings(
      'A setting of graceful restart.',
      'helper-peer maintain-on-local-reset for <list:acl>',
      'reconnect-timeout <seconds:int>',
      'forwarding-state-holdtime <seconds:int>',
    ),
  ),
  section('mldp', 'Opens multicast label distribution.', () => mldp),
  section('nsr', 'Keeps sessions over a switch of processors.', () => []),
  section('session', 'Opens sessions.', () =>
    settings('A setting of sessions.', 'protection [for <list:acl>] [duration <seconds:word>]', 'downstream-on-demand with <list:acl>'),
  ),
  section('igp', 'Opens how the IGP waits.', () => [
    section('sync', 'Opens how the IGP waits for labels.', () =>
      settings('How the IGP waits.', 'delay on-session-up <seconds:int>', 'delay on-proc-restart <seconds:int>', 'delay <seconds:int>'),
    ),
    ...settings(
      'How the IGP waits.',
      'sync delay on-session-up <seconds:int>',
      'sync delay on-proc-restart <seconds:int>',
      'sync delay <seconds:int>',
    ),
  ]),
  section('capabilities', 'Opens capabilities.', () =>
    settings('A capability.', 'sac [ ipv4-disable | ipv6-disable | fec128-disable | fec129-disable ]'),
  ),
  ...settings(
    'A setting of label distribution.',
    'router-id <interface>',
    'router-id <address:ipv4>',
    'session protection [for <list:acl>] [duration <seconds:word>]',
    'session holdtime <seconds:int>',
    'session backoff <first:int> <most:int>',
    'session downstream-on-demand with <list:acl>',
    'igp sync delay on-session-up <seconds:int>',
    'igp sync delay on-proc-restart <seconds:int>',
    'igp sync delay <seconds:int>',
    'graceful-restart [<what:reconnect-timeout|forwarding-state-holdtime>] [<seconds:int>]',
    'discovery targeted-hello accept [from <list:acl/ipv6-acl>]',
    'discovery hello <what:interval|holdtime> <seconds:int>',
    'discovery targeted-hello <what:interval|holdtime> <seconds:int>',
    'discovery <what:instance-tlv|quick-start|ds-tlv> disable',
    'default-route',
    'signalling dscp <dscp:word>',
    'backoff <first:int> <most:int>',
    'holdtime <seconds:int>',
    'entropy-label [add-el]',
    'maximum interfaces <limit:int>',
    'ltrace-buffer multiplier <multiplier:int>',
    'neighbor <peer:word> password [<how:clear|encrypted>] <secret:secret>',
    'neighbor password [<how:clear|encrypted>] <secret:secret>',
  ),
];

/** Multicast label distribution, which stands at the top level too. */
export const mldp: Commands<unknown> = [
  section('address-family <family:ipv4|ipv6>', 'Opens a family.', () =>
    settings(
      'A setting of the family.',
      'make-before-break [delay <first:int>] [<second:int>]',
      'mofrr [route-policy <policy:route-policy>]',
      'recursive-fec [route-policy <policy:route-policy>]',
      'rib unicast-always',
      'carrier-supporting-carrier',
      'forwarding recursive',
      'neighbor <address:ip> route-policy <policy:route-policy> in',
      'static p2mp <address:ip> <count:int>',
      'static mp2mp <address:ip> <count:int>',
    ),
  ),
  section('logging', 'Opens what is logged.', () => settings('What is logged.', 'notifications', 'internal')),
  section('vrf <vrf:vrf>', 'Opens the VRF.', () => mldp),
  ...settings('A setting.', 'logging <what:notifications|internal>'),
];
