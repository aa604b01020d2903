/** Labels of the whole router: LDP, traffic engineering, segment routing, pseudowires, bridge domains and EVPN. */
import { section, settings } from '../settings.ts';
import { segmentPolicies as policies } from './segment-policies.ts';

const general = settings(
  'A setting of labels.',
  'mpls ip [ ( default-route | encapsulate explicit-null | propagate-ttl [ ( forwarded | local ) ] | ttl-expiration pop <labels:int> | propagate-cos ) ]',
  'mpls ipv6 source-interface <interface>',
  'mpls label ( range <low:int> <high:int> [ static <first:int> <last:int> ] | protocol <protocol:ldp|tdp|both> | mode ( all-vrfs | vrf <vrf:vrf> ) protocol <table:bgp-vpnv4|bgp-vpnv6|all-afs> <mode:per-prefix|per-vrf|vrf-conn-aggr> )',
  'mpls ldp ( router-id [ vrf <vrf:vrf> ] <interface> [ force ] | explicit-null [ { for <for:acl> | to <to:acl> } ] | advertise-labels [ ( vrf <advertisedVrf:vrf> | interface <port:interface> | for <advertised:acl> [ to <peers:acl> ] | old-style ) ] | autoconfig | igp ( sync holddown <hold:int> | autoconfig ) | graceful-restart [ timers ( forwarding-holding <forwarding:int> | max-recovery <recovery:int> | neighbor-liveness <liveness:int> ) ] | holdtime <holdtime:int> | backoff <initial:int> <most:int> | loop-detection | maxhops <hops:int> | tcp pak-priority | nsr | protocol <protocol:ldp> | request-labels <requested:acl> | logging ( neighbor-changes | password ( configuration | rollover ) [ rate-limit <rate:int> ] ) | path-vector maxlength <vector:int> | entropy-label | discovery targeted-hello accept )',
  'mpls ldp discovery ( hello ( holdtime <hello:int> | interval <interval:int> ) | targeted-hello ( accept [ from <from:acl> ] | holdtime <targeted:int> | interval <targetedInterval:int> ) | directed-hello accept [ from <directed:acl> ] )',
  'mpls ldp neighbor [ vrf <vrf:vrf> ] <of:ip> ( targeted [ ldp ] | implicit-withdraw | labels accept <labels:acl> | bgp | password [<encryption:0-7>] <secret:secret> )',
  'mpls ldp password ( fallback ( key-chain <keys:key-chain> | <fallbackForm:0-7> <fallback:secret> | <fallbackKey:secret> ) | option <option:int> for <peers:acl> ( key-chain <optionKeys:key-chain> | <optionForm:0-7> <optionSecret:secret> | <optionKey:secret> ) | required [ for <required:acl> ] | rollover duration <rollover:int> )',
  'mpls ldp session protection [ ( for <protected:acl> | duration ( <duration:int> | infinite ) ) ] [ duration ( <time:int> | infinite ) ]',
  'mpls ldp sync',
  'tag-switching ( ip [ ( default-route | propagate-ttl ) ] | advertise-tags [ for <tags:acl> ] | tdp router-id <interface> [ force ] )',
  'mpls static ( binding ipv4 [ vrf <vrf:vrf> ] <of:ipv4> <mask> [ ( input ) ] <label:int> | crossconnect <crossed:int> <out:interface> <nextHop:ipv4> <outLabel:word> )',
  'mpls ( iccv <iccv:int> | mtu <mtu:int> | netflow egress | entropy-label | export interval <export:int> | prefix-map <map:int> access-list <list:acl> cos-map <cosMap:int> | cos-map <cosTable:int> | atm vpi <vpi:int> )',
);
const engineering = settings(
  'A setting of traffic engineering.',
  'mpls traffic-eng ( tunnels [ hardware dataplane ] | auto-tunnel ( backup [ ( config unnumbered-interface <unnumbered:interface> | nhop-only | srlg exclude ( force | preferred ) | timers removal unused <unused:int> | tunnel-num min <least:int> max <most:int> ) ] | mesh [ tunnel-num min <meshLeast:int> max <meshMost:int> ] | primary ( onehop | config ( mpls ip | unnumbered <primary:interface> ) | timers removal rerouted <rerouted:int> | tunnel-num min <primaryLeast:int> max <primaryMost:int> ) ) | reoptimize [ ( events link-up | timers ( frequency <frequency:int> | delay ( installation <installation:int> | cleanup <cleanup:int> ) ) ) ] | logging ( lsp ( path-errors | preemption | reservation-errors | setups | teardowns ) | tunnel ( lsp-selection | path change ) ) | link-management timers ( bandwidth-hold <bandwidth:int> | periodic-flooding <flooding:int> ) | path-selection ( metric ( igp | te ) | overload allow { head | middle | tail } ) | signalling ( advertise implicit-null [<implicit:acl>] | forwarding sync | interpret explicit-null verbatim ) | topology holddown sigerr <holddown:int> | ds-te ( bc-model mam | mode migration | te-classes ) | fast-reroute ( backup-prot-preemption optimize-bw | promote ) | srlg | nsr | pcc peer <pcc:ipv4> [ { source <pccSource:ipv4> | precedence <precedence:int> } ] | router-id <router:interface> | lsp attributes <attributes:word> )',
  'ip explicit-path ( name <path:word> | identifier <identifier:int> ) ( enable | disable )',
);
const path = () =>
  settings(
    'One step of the path.',
    'next-address [ ( strict | loose ) ] <address:ipv4> [ verbatim ]',
    'index <index:1-65535> ( next-address [ ( strict | loose ) ] <address:ipv4> | next-label <label:int> [ mpls ] | exclude-address <excluded:ipv4> )',
    'append-after <after:int> next-address [ ( strict | loose ) ] <appended:ipv4>',
    'exclude-address <address:ipv4>',
    'next-label <label:int> [ mpls ]',
  );
const ranges = '( <low:int> <high:int> )';
const segments = () => [
  ...settings('A setting of segment routing.', `global-block ${ranges}`, `local-block ${ranges}`, 'bfd-all-interfaces'),
  section('set-attributes', 'Opens what holds for all segments.', () => [
    section('address-family ( ipv4 | ipv6 )', 'Opens the lines for a family.', () =>
      settings('What holds for all segments.', 'sr-label-preferred', 'explicit-null'),
    ),
  ]),
  section('connected-prefix-sid-map', 'Opens the segments of own prefixes.', () => [
    section('address-family ( ipv4 | ipv6 )', 'Opens the lines for a family.', () =>
      settings(
        'The segment of a prefix.',
        '<of:prefix> [ index | absolute ] <sid:int> [ range <range:int> ] [ ( php-disable | explicit-null ) ]',
      ),
    ),
    section('address-family ( ipv4 | ipv6 ) ( strict-spf | algorithm <algorithm:int> )', 'Opens the lines for a family.', () =>
      settings(
        'The segment of a prefix.',
        '<of:prefix> [ index | absolute ] <sid:int> [ range <range:int> ] [ ( php-disable | explicit-null ) ]',
      ),
    ),
  ]),
  section('mapping-server', 'Opens segments on behalf of others.', () => [
    section('prefix-sid-map', 'Opens the segments.', () => [
      section('address-family ( ipv4 | ipv6 )', 'Opens the lines for a family.', () =>
        settings('The segment of a prefix.', '<of:prefix> ( index <sid:int> [ range <range:int> ] | <sidOnly:int> ) [ attach ]'),
      ),
    ]),
  ]),
  section('traffic-eng', 'Opens policies of segment routing.', policies),
];
/** Lines of a circuit, which stand in a class, a template or an interface of its own. */
export const circuitLines = [
  'preferred-path ( interface <path:interface> | peer <peer:ip> | segment-routing traffic-eng policy <policy:word> ) [ disable-fallback ]',
  'control-word [ ( include | exclude ) ]',
  'sequencing ( both | transmit | receive )',
  'status [ ( redundancy ( master | slave ) | decoupled | control-plane route-watch | peer topology dual-homed | protocol notification static <static:word> | admin-down disconnect ) ]',
  'load-balance flow [ ( ethernet | ip ) [ src-dst-mac ] ] [ advertise-label ]',
  'load-balance flow-label ( both | receive | transmit ) [ static ]',
  'flow-label enable',
  'signaling protocol ( ldp | none )',
  'neighbor <neighbor:ip> <circuit:int>',
  'label <own:int> <other:int>',
  'source template type pseudowire <source:word>',
] as const;
const pseudowireBody = () =>
  settings(
    'A setting of the circuit.',
    ...circuitLines,
    'encapsulation ( mpls | l2tpv3 | vxlan | udp )',
    'protocol ( none | ldp | l2tpv2 | l2tpv3 ) [<template:word>]',
    'ip ( local interface <interface> | pmtu [ max <pmtu:int> ] | dfbit set | tos ( value <tos:int> | reflect ) | ttl <ttl:int> | protocol <protocolNumber:int> )',
    'interworking ( ip | ethernet | vlan )',
    'mtu <bytes:int>',
    'vc type ( ethernet | vlan )',
    'vccv ( bfd template <bfd:bfd-template> [ ( udp | raw-bfd ) ] [ status-signaling ] | control-word | ttl | router-alert )',
    'tag-rewrite ingress vlan <vlan:int>',
    'switching tlv',
    'bridge-domain <domain:int>',
    'l2tp cookie ( local | remote ) <size:int> <low:hex> [<high:hex>]',
    'monitor peer bfd ( local interface <local:interface> )',
  );
const l2vpn = () =>
  settings(
    'A setting of the joined circuits.',
    'member <member:interface> [ service-instance <instance:int> ] [ group <group:word> [ priority <priority:int> ] ]',
    'member <peer:ip> [<circuit:int>] ( encapsulation mpls | template <template:word> ) [ group <group:word> [ priority <priority:int> ] ]',
    'member vfi <vfi:word>',
    'member evpn-instance <evpn:int> [ vni <vni:int> ] [ ethernet-tag <tag:int> ]',
    'member vni <vni:int>',
    'interworking ( ip | ethernet | vlan )',
    'redundancy ( delay <up:int> <down:int> [ group <group:word> ] | predictive ( enabled | disabled ) | group <redundant:word> )',
    'monitor peer bfd',
    'shutdown',
    'vc type ( ethernet | vlan )',
    'vpn id <vpn:int>',
    'neighbor <neighbor:ip> [<neighborCircuit:int>] ( encapsulation mpls [ no-split-horizon ] | pw-class <class:pseudowire-class> [ no-split-horizon ] )',
    'mtu <bytes:int>',
    'bridge-domain <domain:int> [ vlan <vlan:int> ]',
    'description <description:text>',
    'forward permit l2protocol all',
    'autodiscovery bgp signaling ( bgp | ldp ) [ template <auto:word> ]',
    've ( id <ve:int> | range <range:int> )',
    'vpls-id <vpls:rd>',
    'rd <rd:rd>',
    'route-target [ ( both | import | export ) ] <target:rd>',
    'l2 router-id <router:ipv4>',
    'auto-route-target',
    'mac ( limit maximum addresses <addresses:int> [ action ( limit | flood | shutdown ) ] | learning | static address <static:mac> | aging-time <aging:int> | withdraw )',
    'aging-time <seconds:int>',
    'split-horizon group <split:int>',
    'ip igmp snooping [ ( immediate-leave | querier | robustness-variable <robustness:int> | access-group <list:acl> | version <version:int> ) ]',
    'logging ( pseudowire status | redundancy | vc-state )',
    'pseudowire ( group status | routing )',
    'router-id <own:ipv4>',
    'switching-point vcid <first:int> <last:int>',
    'tunnel <tunnel:interface>',
    'l2protocol ( peer | forward | drop | tunnel ) [<protocols:cdp|lacp|lldp|pagp|stp|udld|vtp...>]',
    'remote circuit id <remote:int>',
    'source-bridge <source:int>',
    'evpn evi <evi:int>',
  );
const evpn = () =>
  settings(
    'A setting of Ethernet VPN.',
    'replication-type ( ingress | static | p2mp | mp2mp )',
    'router-id ( <interface> | <router:ipv4> )',
    'mac duplication ( limit <limit:int> time <seconds:int> )',
    'ip duplication ( limit <ipLimit:int> time <ipSeconds:int> )',
    'default-gateway advertise [ ( enable | disable ) ]',
    'ip local-learning ( enable | disable )',
    'ip local-learning',
    'multicast advertise [ ( enable | disable ) ]',
    'flooding-suppression address-resolution disable',
    'logging ( peer state | vc-state )',
    'rd ( <rd:rd> | auto )',
    'route-target [ ( both | import | export ) ] ( <target:rd> | auto [ vni ] )',
    'encapsulation ( vxlan | mpls )',
    'auto-route-target',
    'vlan-bundle',
    're-originate route-type5',
    'core-isolation disable',
    'identifier type <type:0|1|2|3|4|5> [ system-mac ] <identifier:word> [<discriminator:int>]',
    'redundancy ( single-active | all-active | single-flow-active )',
    'df-election ( wait-time <wait:int> | preempt-time <preempt:int> )',
    'df wait-time <dfWait:int>',
    'service-carving ( preference | mod )',
    'shutdown',
    'description <description:text>',
    'control-word',
    'mpls label mode per-ce',
    'mac aging-time <aging:int>',
  );
const mpls = [
  ...general,
  ...engineering,
  section(
    'ip explicit-path ( name <path:word> | identifier <identifier:int> ) [ ( enable | disable ) ]',
    'Opens a path that is given step by step.',
    path,
  ),
  section('mpls traffic-eng lsp attributes <attributes:word>', 'Opens what paths share.', () =>
    settings(
      'What paths share.',
      'affinity <affinity:hex> [ mask <mask:hex> ]',
      'auto-bw [ frequency <frequency:int> ] [ max-bw <most:int> ] [ min-bw <least:int> ]',
      'bandwidth [ sub-pool ] <kilobits:int>',
      'list',
      'lockdown',
      'priority <setup:0-7> [<hold:0-7>]',
      'protection fast-reroute',
      'record-route',
    ),
  ),
  section('mpls ldp label', 'Opens which labels are given out.', () =>
    settings('Which labels are given out.', 'allocate [ vrf <vrf:vrf> ] global ( prefix-list <list:prefix-list> | host-routes )'),
  ),
  section('mpls oam', 'Opens how paths of labels are probed.', () =>
    settings('How paths are probed.', 'echo ( revision <revision:3|4> | vendor-extension )', 'dsmap-tlv'),
  ),
  section('segment-routing mpls', 'Opens segment routing.', segments),
  section('segment-routing srv6', 'Opens segment routing over IPv6 (RFC 8986).', () => [
    section('encapsulation', 'Opens how packets are wrapped.', () =>
      settings(
        'How packets are wrapped.',
        'source-address <source:ipv6>',
        'hop-limit ( propagate | <hops:int> )',
        'traffic-class ( propagate | <class:hex> )',
      ),
    ),
    section('locators', 'Opens prefixes that segments are taken from.', () => [
      section('locator <locator:word>', 'Opens a locator.', () =>
        settings(
          'A setting of the locator.',
          'prefix <prefix:ipv6-prefix>',
          'format usid-f3216',
          'algorithm <algorithm:128-255>',
          'anycast',
        ),
      ),
    ]),
  ]),
  section('segment-routing traffic-eng', 'Opens policies of segment routing.', policies),
  section('pseudowire-class <class:=pseudowire-class>', 'Opens what circuits share.', pseudowireBody),
  section('template type pseudowire <class:word>', 'Opens what circuits share.', pseudowireBody),
  section('l2vpn', 'Opens settings of joined circuits.', l2vpn),
  section('l2vpn xconnect context <context:word>', 'Opens two circuits that are joined.', l2vpn),
  section('l2vpn vfi context <context:word>', 'Opens a bridge over circuits.', l2vpn),
  section('l2 vfi <vfi:word> ( manual | point-to-point | autodiscovery )', 'Opens a bridge over circuits.', l2vpn),
  section('l2 router-id <router:ipv4>', 'Names the router among bridges.', l2vpn),
  section('bridge-domain <domain:1-16384>', 'Opens a domain of bridged circuits.', l2vpn),
  section('l2vpn evpn', 'Opens settings of Ethernet VPN.', evpn),
  section(
    'l2vpn evpn instance <instance:1-65535> ( vlan-based | vlan-aware | vlan-bundle | point-to-point )',
    'Opens a number of Ethernet VPN.',
    evpn,
  ),
  section('l2vpn evpn ethernet-segment <segment:int>', 'Opens links of one site to several routers.', evpn),
  section('l2vpn evpn profile <profile:word> ( vlan-based | vlan-aware | vlan-bundle )', 'Opens what numbers of Ethernet VPN share.', evpn),
  section(
    'connect <connection:word> <first:interface> [<firstCircuit:int>] ( <second:interface> [<secondCircuit:int>] | l2transport )',
    'Joins two interfaces.',
    l2vpn,
  ),
];

export { evpn, mpls };
