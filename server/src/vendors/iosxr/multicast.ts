/** Multicast of IOS XR: recognised, with the interfaces and lists in it. */
import type { Commands } from '../../notation/command.ts';
import { section, settings } from '../settings.ts';

const routingLink = settings(
  'A setting of the interface.',
  'enable',
  'disable',
  'boundary <list:acl>',
  'ttl-threshold <ttl:int>',
  'maximum disable',
);
const routingFamily: Commands<unknown> = [
  section('interface <name:interface>', 'Opens an interface.', () => routingLink),
  section(
    'mdt ( data ( <range:prefix> [<groups:acl>] [ threshold <threshold:int> [<list:acl>] ] | mldp <trees:int> [ threshold <kbps:int> ] [ immediate-switch ] | p2mp-te <teTrees:int> | ingress-replication [immediate-switch] | threshold <dataThreshold:int> | route-policy <policy:route-policy> | segment-routing mpls <srTrees:int> [ color <color:int> ] ) | default ( [ ipv4 ] <group:ip> | mldp ipv4 <root:ipv4> [ mldp-rosen ] | mldp p2mp [partitioned-wildcard] | ingress-replication | p2mp-te | segment-routing mpls [ color <defaultColor:int> ] ) | source <interface> | partitioned ( mldp ipv4 <how:mp2mp|p2mp> | ingress-replication | p2mp-te | segment-routing mpls ) | mtu <bytes:int> | static ( p2mp-te <tunnel:interface> | tunnel-mte <number:int> ) | mldp ( all-algo | in-band-signaling ipv4 | <bidir:rpf-vpnv4> ) | segment-routing ( mpls fast-reroute lfa | srv6 ) | c-multicast-routing <routing:bgp|pim> )',
    'A multicast tree of the VPN.',
    () => settings('How joins are carried.', 'shared-tree-prune-delay <seconds:int>', 'source-tree-prune-delay <seconds:int>'),
  ),
  section('bgp auto-discovery <how:mldp|pim|rsvpte|ingress-replication|segment-routing> [inter-as]', 'Opens how members are found.', () =>
    settings('How members are found.', 'inter-as', 'receiver-site', '<direction:import|export> route-target <target:word>'),
  ),
  section('static-rpf', 'Opens static directions to sources.', () => []),
  ...settings(
    'A setting of the family.',
    'interface all enable',
    'interface <name:interface> <how:enable|disable>',
    'multipath [ hash ( source | source-group | source-nexthop | interface-extranet ) ] [ interface-extranet ]',
    'rate-per-route',
    'accounting per-prefix [forward-only]',
    'log-traps',
    'nsf [lifetime <seconds:int>]',
    'static-rpf <address:word> <length:int> <interface> <next:ip>',
    'static-rpf <prefix:prefix> <interface> <next:ip>',
    'ssm range <list:acl>',
    'ssm <how:disable|allow-override>',
    'maximum disable',
    'core-tree-protocol rsvp-te [group-list <list:acl/ipv6-acl>]',
    'forwarding-latency [ delay <milliseconds:int> ] [ max-entries <entries:int> ]',
    'oom-handling',
    'intact',
    'static ( group <group:ip> [ inc-mask <groupMask:ip> ] | rp <rp:ip> ) [ source-address <source:ip> ]',
    'export-rt <target:word>',
    'import-rt <target:word>',
    'recursive-encoding disable',
  ),
];
const routing: Commands<unknown> = [
  section('address-family <family:ipv4|ipv6>', 'Opens a family.', () => routingFamily),
  section('vrf <vrf:vrf>', 'Opens multicast of a VRF.', () => routing),
  ...routingFamily,
];

const pimLink: Commands<unknown> = settings(
  'A setting of PIM at the interface.',
  'bsr-border',
  'disable',
  'enable',
  'dr-priority <priority:int>',
  'hello-interval <seconds:int>',
  'join-prune-interval <seconds:int>',
  'join-prune-mtu <bytes:int>',
  'neighbor-filter <list:acl>',
  'override-interval <milliseconds:int>',
  'propagation-delay <milliseconds:int>',
  'maximum route-interfaces <limit:int>',
  'bfd fast-detect',
  'bfd <what:minimum-interval|multiplier> <value:int>',
  'redirect bundle <name:word> [ interface <interface> ]',
  'rpf-redirect bundle <name:word> [bandwidth <rate:int>] [threshold <limit:int>]',
  'sg-expiry-timer <seconds:int>',
);

const rendezvous = (family: 'acl' | 'ipv6-acl') => [
  `rp-address <address:ip> override`,
  `rp-address <address:ip> bidir`,
  `rp-address <address:ip> [<list:${family}>] [override] [bidir]`,
];

const pimFamily = (list: 'acl' | 'ipv6-acl'): Commands<unknown> => [
  section('interface <name:interface>', 'Runs PIM on an interface, and opens the lines about it.', () => pimLink),
  section('mofrr', 'Opens fast reroute.', () =>
    settings(
      'A setting of fast reroute.',
      `flow <list:${list}>`,
      `rib <list:${list}>`,
      'clone source <address:ip> to <target:ip> masklen <length:int>',
      'enable',
    ),
  ),
  section('bsr', 'Opens how rendezvous points are told.', () =>
    settings(
      'How rendezvous points are told.',
      'candidate-bsr <address:ip> [hash-mask-len <length:int>] [priority <priority:int>]',
      `candidate-rp <address:ip> [group-list <groups:${list}>] [priority <priority:int>] [interval <seconds:int>] [bidir]`,
    ),
  ),
  ...settings(
    'A setting of PIM.',
    ...rendezvous(list),
    'rpf-vector [ inject <address:ip> masklen <length:int> <to:ip> | disable-ibgp | allow-ebgp | use-standard-encoding ]',
    'rpf topology route-policy <policy:route-policy>',
    'log neighbor changes',
    `accept-register <list:${list}>`,
    `allow-rp { rp-list <points:${list}> | group-list <groups:${list}> }`,
    `mofrr ( flow <flow:${list}> | rib <rib:${list}> | enable )`,
    'auto-rp <what:candidate-rp|mapping-agent> <interface> scope <ttl:int> [group-list <list:acl>] [interval <seconds:int>] [bidir]',
    'auto-rp listen disable',
    'bsr candidate-bsr <address:ip> [hash-mask-len <length:int>] [priority <priority:int>]',
    `bsr candidate-rp <address:ip> [group-list <groups:${list}>] [priority <priority:int>] [interval <seconds:int>] [bidir]`,
    'bsr relay vrf <vrf:vrf> [listen]',
    'convergence ( rpf-conflict-join-delay <join:int> | link-down-prune-delay <prune:int> )',
    'dr-priority <priority:int>',
    `embedded-rp <address:ip> <list:${list}>`,
    'embedded-rp disable',
    'explicit-rpf-vector inject <source:ip> masklen <length:int> <vectors:ip...>',
    'hello-interval <seconds:int>',
    'join-prune-interval <seconds:int>',
    'join-prune-mtu <bytes:int>',
    'maximum ( <what:register-states|route-interfaces|routes> <limit:int> | group-mappings autorp <mappings:int> | bsr ( crp-cache <cache:int> | c-rp-cache <candidates:int> | group-mappings <groups:int> ) ) [ threshold <threshold:int> ]',
    'neighbor-check-on-recv enable',
    'neighbor-check-on-send enable',
    `neighbor-filter <list:${list}>`,
    'nsf [lifetime <seconds:int>]',
    'old-register-checksum',
    'override-interval <milliseconds:int>',
    'propagation-delay <milliseconds:int>',
    'register-source <interface>',
    `rp-static-deny <list:${list}>`,
    `spt-threshold infinity [group-list <list:${list}>]`,
    `ssm range <list:${list}>`,
    'ssm <how:disable|allow-override>',
    'suppress-rpf-change-prunes',
    'suppress-data-registers',
    `sg-expiry-timer <seconds:int> [sg-list <list:${list}>]`,
    'mdt ( hello-interval <seconds:int> | neighbor-filter <list:acl/ipv6-acl> | data [ switchover-interval <switchover:int> | announce-interval <announce:int> ] | c-multicast-routing <routing:bgp|pim> )',
    'multipath [ hash ( source | source-group | source-nexthop | interface-extranet ) ] [ interface-extranet ]',
    'redirect bundle <name:word> [ interface <interface> ]',
    'sr-p2mp-policy <name:word>',
  ),
];

const pim: Commands<unknown> = [
  section('address-family ipv4', 'Opens PIM for IPv4.', () => pimFamily('acl')),
  section('address-family ipv6', 'Opens PIM for IPv6.', () => pimFamily('ipv6-acl')),
  section('vrf <vrf:vrf>', 'Opens PIM of a VRF.', () => pim),
  ...pimFamily('acl'),
];

const groupSettings = (list: 'acl' | 'ipv6-acl') =>
  settings(
    'A setting of group membership.',
    'enable',
    'disable',
    'router <how:enable|disable>',
    'version <version:1-3>',
    `access-group <list:${list}>`,
    `explicit-tracking [<list:${list}>] [disable]`,
    'join-group <address:ip> [<source:ip>] [ include <included:ip> | exclude <excluded:ip> ]',
    'static-group <address:ip> [inc-mask <mask:word>] [count <count:int>] [source-address <source:ip>] [suppress-reports]',
    'static-group <address:ip> <source:ip>',
    'query-interval <seconds:int>',
    'query-max-response-time <seconds:int>',
    'query-timeout <seconds:int>',
    'robustness-count <count:int>',
    `maximum groups-per-interface <limit:int> [threshold <threshold:int>] [<list:${list}>]`,
    'maximum groups <limit:int>',
    'nsf [lifetime <seconds:int>]',
    `ssm map static <address:ip> <list:${list}>`,
    'ssm map query dns',
    'traffic profile <profile:word>',
    'unicast-qos-adjust ( adjustment-delay <delay:int> | download-interval <interval:int> | holdoff <holdoff:int> )',
    'accounting',
    'dvmrp-interoperability',
  );

const members4: Commands<unknown> = memberTable('acl', () => members4);
const members6: Commands<unknown> = memberTable('ipv6-acl', () => members6);

function memberTable(list: 'acl' | 'ipv6-acl', own: () => Commands<unknown>): Commands<unknown> {
  return [
    section('interface <name:interface>', 'Opens an interface.', () => groupSettings(list)),
    section('vrf <vrf:vrf>', 'Opens a VRF.', own),
    ...groupSettings(list),
  ];
}

const msdpPeer = settings(
  'A setting of the peer.',
  'connect-source <interface>',
  'description <description:text>',
  'mesh-group <name:word>',
  'remote-as <asn:asn>',
  'password [<how:clear|encrypted>] <secret:secret>',
  'sa-filter <direction:in|out> <kind:list|rp-list> <list:acl>',
  'maximum external-sa <limit:int>',
  'maximum peer-external-sa <limit:int>',
  'shutdown',
  'ttl-threshold <ttl:int>',
  'nsr-down',
);
const msdp: Commands<unknown> = [
  section('peer <address:ip>', 'Opens a peer.', () => msdpPeer),
  section('vrf <vrf:vrf>', 'Opens MSDP of a VRF.', () => msdp),
  ...settings(
    'A setting of MSDP.',
    'originator-id <interface>',
    'connect-source <interface>',
    'default-peer <address:ip> [prefix-list <list:acl>]',
    'cache-sa-state [<what:list|rp-list>] [<list:acl>]',
    'cache-sa-holdtime <seconds:int>',
    'sa-filter <direction:in|out> <kind:list|rp-list> <list:acl>',
    'maximum external-sa <limit:int>',
    'maximum peer-external-sa <limit:int>',
    'ttl-threshold <ttl:int>',
    'nsr-delay <seconds:int>',
  ),
];

export const multicast: Commands<unknown> = [
  section('multicast-routing', 'Opens the forwarding of multicast.', () => routing),
  section('router pim', 'Opens PIM.', () => pim),
  section('router igmp', 'Opens group membership of IPv4.', () => members4),
  section('router mld', 'Opens group membership of IPv6.', () => members6),
  section('router msdp', 'Opens the discovery of sources between domains.', () => msdp),
  section('<family:igmp|mld> snooping profile <name:word>', 'Opens how group membership is watched.', () =>
    settings(
      'A setting of the profile.',
      'mrouter',
      'internal-querier [ <what:max-response-time|query-interval|robustness-variable|version> <value:int> | tcn query ( count <count:int> | interval <tcn:int> ) | timer expiry <expiry:int> ]',
      'system-ip-address <address:ip>',
      'static group <address:ip> [source <source:ip>]',
      'access-group <list:word>',
      'immediate-leave',
      'querier ( query-interval <interval:int> | robustness-variable <robustness:int> )',
      'tcn ( flood disable | flood query count <count:int> | query solicit )',
      'redistribute ( <protocol:bgp|connected|isis|ospf|ospfv3|rip|static|mobile|subscriber|eigrp> [<process:word>] ) [ route-policy <policy:route-policy> ] [ metric <metric:int> ]',
      'router-guard',
      'group limit <limit:int>',
      'nv-satellite-mode',
    ),
  ),
];
