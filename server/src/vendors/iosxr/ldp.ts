/** Label distribution of IOS XR (RFC 5036): recognised, with the interfaces and lists in it. */
import type { Commands } from '../../notation/command.ts';
import { recognised } from '../ios/recognised.ts';
import { group } from './group.ts';

const local = recognised(
  'Which labels are given out.',
  'allocate for <list:acl>',
  'allocate for host-routes',
  'default-route',
  'implicit-null-override for <list:acl>',
);
const advertise: Commands<unknown> = [
  group('interface <name:interface>', 'Announces the address of an interface.', () => []),
  ...recognised(
    'Which labels are announced.',
    'disable',
    'for <list:acl> [to <peers:acl>]',
    'explicit-null [for <list:acl>] [to <peers:acl>]',
    'interface <name:interface>',
    'target-address <address:ip>',
  ),
];
const localLabels: Commands<unknown> = [
  ...local,
  group('advertise', 'Opens which labels are announced.', () => advertise),
  group('allocate', 'Opens which labels are given out.', () =>
    recognised('Which labels are given out.', 'for <list:acl>', 'for host-routes'),
  ),
];
const labels: Commands<unknown> = [
  group('local', 'Opens labels that this router gives out.', () => localLabels),
  group('remote', 'Opens labels that neighbors give out.', () => [
    group('accept', 'Opens which labels are taken.', () => recognised('Which labels are taken.', 'from <peer:word> for <list:acl>')),
    ...recognised('Which labels are taken.', 'accept from <peer:word> for <list:acl>'),
  ]),
];

const ldpFamily: Commands<unknown> = [
  group('label', 'Opens how labels are exchanged.', () => labels),
  group('discovery transport-address <address:ip>', 'The address of sessions.', () => []),
  group('discovery', 'Opens how neighbors are found.', () =>
    recognised(
      'How neighbors are found.',
      'targeted-hello accept [from <list:acl>]',
      'transport-address <address:ip>',
      'transport-address interface',
    ),
  ),
  group('neighbor', 'Opens neighbors.', () => recognised('A neighbor.', '<address:ip> targeted', 'sr-policies')),
  group('traffic-eng', 'Opens tunnels.', () =>
    recognised('A setting of tunnels.', 'auto-tunnel mesh group all', 'auto-tunnel mesh group <group:int>'),
  ),
  ...recognised(
    'A setting of the family.',
    'discovery targeted-hello accept [from <list:acl>]',
    'discovery transport-address <how:interface>',
    'redistribute bgp [as <asn:asn>] [advertise-to <list:acl>]',
    'neighbor <address:ip> targeted',
    'default-vrf implicit-ipv4 disable',
    'mldp',
    'disable',
  ),
];

const ldpLink: Commands<unknown> = [
  group('address-family <family:ipv4|ipv6>', 'Opens a family at the interface.', () => [
    group('discovery', 'Opens how neighbors are found.', () =>
      recognised('How neighbors are found.', 'transport-address <address:ip>', 'transport-address interface'),
    ),
    group('igp', 'Opens how the IGP waits.', () => recognised('How the IGP waits.', 'auto-config disable')),
    ...recognised(
      'A setting of the family.',
      'discovery transport-address <address:ip>',
      'discovery transport-address interface',
      'igp auto-config disable',
      'mldp <how:word>',
    ),
  ]),
  group('discovery', 'Opens how neighbors are found.', () =>
    recognised(
      'How neighbors are found.',
      'hello <what:interval|holdtime> <seconds:int>',
      'quick-start disable',
      'link-hello <what:interval|holdtime> <seconds:int>',
      'transport-address <address:ip>',
    ),
  ),
  ...recognised(
    'A setting of the interface.',
    'discovery hello <what:interval|holdtime> <seconds:int>',
    'discovery quick-start disable',
    'igp sync delay on-session-up <how:word>',
    'igp auto-config disable',
  ),
];

const logging = recognised('What is logged.', 'adjacency', 'neighbor', 'nsr', 'graceful-restart', 'session-protection', 'hello-adjacency');
const neighbors = recognised(
  'A setting of neighbors.',
  'password [<how:clear|encrypted>] <secret:secret>',
  'password disable',
  '<peer:word> password [<how:clear|encrypted>] <secret:secret>',
  '<peer:word> password disable',
  '<address:ipv4> targeted',
  'dual-stack <what:word> [<more:word>] [<value:word>]',
);

export const ldp: Commands<unknown> = [
  group('address-family <family:ipv4|ipv6>', 'Opens a family.', () => ldpFamily),
  group('interface <name:interface>', 'Distributes labels on an interface.', () => ldpLink),
  group('vrf <vrf:vrf>', 'Opens label distribution of a VRF.', () => ldp),
  group('label', 'Opens how labels are exchanged.', () => labels),
  group('log', 'Opens what is logged.', () => logging),
  group('neighbor', 'Opens settings of neighbors.', () => neighbors),
  group('discovery', 'Opens how neighbors are found.', () =>
    recognised(
      'How neighbors are found.',
      'hello <what:interval|holdtime> <seconds:int>',
      'targeted-hello <what:interval|holdtime> <seconds:int>',
      'targeted-hello accept [from <list:acl>]',
      'instance-tlv disable',
      'quick-start disable',
      'ds-tlv disable',
      'transport-address <address:ip>',
    ),
  ),
  group('graceful-restart', 'Opens graceful restart.', () =>
    recognised(
      'A setting of graceful restart.',
      'helper-peer maintain-on-local-reset for <list:acl>',
      'reconnect-timeout <seconds:int>',
      'forwarding-state-holdtime <seconds:int>',
    ),
  ),
  group('mldp', 'Opens multicast label distribution.', () => mldp),
  group('nsr', 'Keeps sessions over a switch of processors.', () => []),
  group('session', 'Opens sessions.', () =>
    recognised('A setting of sessions.', 'protection [for <list:acl>] [duration <seconds:word>]', 'downstream-on-demand with <list:acl>'),
  ),
  group('igp', 'Opens how the IGP waits.', () => [
    group('sync', 'Opens how the IGP waits for labels.', () =>
      recognised('How the IGP waits.', 'delay on-session-up <seconds:int>', 'delay on-proc-restart <seconds:int>', 'delay <seconds:int>'),
    ),
    ...recognised(
      'How the IGP waits.',
      'sync delay on-session-up <seconds:int>',
      'sync delay on-proc-restart <seconds:int>',
      'sync delay <seconds:int>',
    ),
  ]),
  group('capabilities', 'Opens capabilities.', () => recognised('A capability.', 'sac [<what:word>] [<more:word>]')),
  ...recognised(
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
    'discovery targeted-hello accept [from <list:acl>]',
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

const mldp: Commands<unknown> = [
  group('address-family <family:ipv4|ipv6>', 'Opens a family.', () =>
    recognised(
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
  group('logging', 'Opens what is logged.', () => recognised('What is logged.', 'notifications', 'internal')),
  group('vrf <vrf:vrf>', 'Opens the VRF.', () => mldp),
  ...recognised('A setting.', 'logging <what:notifications|internal>'),
];
