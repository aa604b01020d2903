/** Classes and policies of traffic: recognised, with their names. */
import { type Commands, commandsOf } from '../../notation/command.ts';
import { opens } from '../ios/recognised.ts';
import { section, settings, settingsOf } from '../settings.ts';
import { queueDetails } from './link-details.ts';

const { block } = commandsOf<unknown>();

const classBody: Commands<unknown> = settings(
  'What belongs to the class.',
  'match ip access-group <list:acl>',
  'match ipv6 access-group <list:ipv6-acl>',
  'match mac access-group <list:mac-acl>',
  'match ( vlan <vlan:numbers> | vlan inner <inner:numbers> | cos <cos:numbers> | dscp <code:dscp> [ ecn <with:word> ] | dscp <codes:numbers> | ecn <ecn:ce|ect|ect-ce|non-ect> )',
  'match mpls traffic-class <value:numbers>',
  '[<sequence:int>] match ip access-group <list:acl>',
);
const action: Commands<unknown> = settings(
  'What becomes of the class.',
  'set ( <what:cos|traffic-class|drop-precedence> <value:int> | dscp <code:dscp> )',
  'set nexthop [recursive] <addresses:ip...> [vrf <vrf:vrf>]',
  'set nexthop-group <group:nexthop-group>',
  'set nexthop ttl <value:int>',
  'police ( rate <rate:int> [<unit:bps|kbps|mbps|gbps|pps>] burst-size <burst:int> [<burstUnit:bytes|kbytes|mbytes|packets>] [ action set ( drop-precedence | dscp <marked:dscp> ) ] [ rate <higher:int> [<higherUnit:bps|kbps|mbps|gbps>] burst-size <second:int> [<secondUnit:bytes|kbytes|mbytes>] ] | cir <committed:int> [<cirUnit:bps|kbps|mbps|gbps>] bc <bc:int> [<bcUnit:bytes|kbytes|mbytes>] [ pir <peak:int> [<pirUnit:bps|kbps|mbps|gbps>] be <be:int> [<beUnit:bytes|kbytes|mbytes>] ] )',
  'drop',
  'shape <unit:pps|kbps|bps> <rate:int>',
  'bandwidth <unit:pps|kbps|bps|percent> <rate:int>',
  'count',
);
const policyBody: Commands<unknown> = [
  section('[<sequence:int>] class <class:class-map> [insert-before <other:class-map>]', 'Opens what becomes of a class.', () => action),
  section('[<sequence:int>] class built-in <class:word>', 'Opens what becomes of a class that the device brings along.', () => action),
  ...settings('A rule of the policy.', '[<sequence:int>] match ip access-group <list:acl> set nexthop <address:ip>'),
];

const trafficMatch: Commands<unknown> = [
  ...settings(
    'Which packets the rule is about.',
    '<end:source|destination> prefix <prefixes:prefix...>',
    '<end:source|destination> prefix field-set <sets:field-set...>',
    'protocol ( <protocols:tcp|udp|icmp|icmpv6|igmp|ospf|pim|ahp|esp|gre|rsvp|vrrp|bgp|neighbors...> | <numbers:numbers> ) [ flags <flags:initial|established|not-initial|not-established> ] { source port <ports:numbers...> | destination port <others:numbers...> } [ type <types:word...> ]',
    'protocol <protocol:tcp|udp> <end:source|destination> port field-set <set:field-set>',
    'dscp <codes:dscp...>',
    'ttl <values:word...>',
    'packet type ( multicast | vxlan decap [exclude] )',
    'fragment [ offset <offset:word...> ]',
    'protocol neighbors bgp [ enforce ttl maximum-hops ]',
    'ip options',
    'destination prefix ( self [ interface <interface> ] | longest-prefix-match )',
  ),
  block(
    'packet type',
    'Opens what kind of packets the rule is about.',
    opens(() => settings('A kind of packets.', '( multicast | broadcast | vxlan decap [exclude] )')),
  ),
  section('actions', 'Opens what becomes of the packets.', () => trafficAction),
];
const trafficAction: Commands<unknown> = settings(
  'What becomes of the packets.',
  'drop',
  'log',
  'count [<counter:word>]',
  'set ( traffic class <class:int> | dscp <code:dscp> | vrf <vrf:vrf> )',
  'police rate <rate:word> [<unit:word>] [burst-size <burst:word>] [<burstUnit:word>]',
  'redirect next-hop group <groups:word...> [ ttl <groupTtl:int> ]',
  'redirect ( next-hop [ recursive ] <addresses:ip...> [ ttl <ttl:int> ] [ vrf <vrf:vrf> [ ttl <vrfTtl:int> ] ] | aggregation group <aggregation:word...> | interface ( <interfaces:interface...> | Ethernet <ports:word> ) )',
);
const trafficPolicy: Commands<unknown> = [
  section('match <name:word> <family:ipv4|ipv6>', 'Opens a rule.', () => trafficMatch),
  ...settings('Counters of the policy.', 'counter <counters:word...>'),
];
const management = (): Commands<unknown> => settings('Where the policy holds.', 'enforcement management');

const trafficPolicies: Commands<unknown> = [
  section('traffic-policy <name:word>', 'Opens rules for traffic.', () => trafficPolicy),
  section('field-set <kind:ipv4|ipv6> prefix <name:=field-set>', 'Opens a set of addresses.', () => sets),
  section('field-set <kind:l4-port|vlan|integer|service> <name:=field-set>', 'Opens a set of ports.', () => sets),
  ...settings(
    'A setting of traffic policies.',
    'transforms <what:mask>',
    'counter interface ( per-interface ingress | poll interval <seconds:int> seconds )',
    'cpu traffic-policy ( enforcement ip ttl expired | fragment implicit-permit disabled )',
  ),
  section('cpu traffic-policy <policy:word> vrf all', 'Opens the policy of packets to the device.', management),
  section('vrf <vrf:vrf>', 'Opens the policies of a VRF.', () => [
    section('cpu traffic-policy <policy:word> fallback traffic-policy none', 'Opens the policy of packets to the device.', management),
    ...settings('A policy of the VRF.', 'traffic-policy input <policy:word> [physical]'),
  ]),
];
const sets: Commands<unknown> = settings(
  'What belongs to the set.',
  '<prefixes:prefix...>',
  '<ports:numbers...>',
  'except <prefixes:prefix...>',
);

const qosProfile: Commands<unknown> = [
  ...queueDetails,
  ...settings(
    'A setting of queues.',
    'qos ( trust <trust:cos|dscp> | cos <cos:0-7> | dscp <code:dscp> )',
    'priority-flow-control ( on | priority <priority:0-7> <drop:drop|no-drop> | pause watchdog [ disable | port action ( drop | notify-only ) | port timer timeout <timeout:word> [ polling-interval <polling:word> ] [ recovery-time <recovery:word> [forced] ] ] )',
    '<queue:tx-queue|uc-tx-queue|mc-tx-queue> <number:int>',
    'bandwidth ( [ remaining ] percent <value:int> | guaranteed ( percent <share:int> | <rate:int> [<unit:kbps|mbps|pps>] ) )',
    'shape rate <rate:word> [<unit:percent|kbps|pps>]',
    'priority [<what:strict>]',
    'service-policy type qos input <map:policy-map>',
    'random-detect ecn minimum-threshold <least:int> <unit:bytes|kbytes|mbytes|segments|milliseconds|microseconds> maximum-threshold <most:int> <mostUnit:bytes|kbytes|mbytes|segments|milliseconds|microseconds> [max-mark-probability <mark:int>] [weight <weight:int>]',
    'priority-flow-control',
    'qos trust',
  ),
];

export const qos: Commands<unknown> = [
  ...['', 'type qos ', 'type pbr ', 'type pdp ', 'type copp ', 'type control-plane '].flatMap(type => [
    section(`class-map ${type}[<how:match-any|match-all>] <name:=class-map>`, 'Opens which traffic belongs to a class.', () => classBody),
    section(`policy-map ${type}<name:=policy-map>`, 'Opens what becomes of classes of traffic.', () => policyBody),
  ]),
  section('policy-map type pdp shared <name:=policy-map>', 'Opens what becomes of classes of traffic on ports together.', () => policyBody),
  section('policy-map type quality-of-service <name:=policy-map>', 'Opens what becomes of classes of traffic.', () => policyBody),
  section(
    'class-map type quality-of-service <how:match-any> <name:=class-map>',
    'Opens which traffic belongs to a class.',
    () => classBody,
  ),
  section('qos profile <name:=qos-profile>', 'Opens settings of queues for ports.', () => qosProfile),
  section('traffic-policies', 'Opens rules for traffic.', () => trafficPolicies),
  ...settingsOf(
    'qos',
    'Which queue traffic takes.',
    'qos map <of:cos|dscp|exp|traffic-class> <of:numbers> to <to:traffic-class|cos|dscp|exp|tx-queue|uc-tx-queue|mc-tx-queue> <value:int>',
    'qos map <of:cos|dscp|exp|traffic-class> <values:int...> to <to:traffic-class|cos|dscp|exp|tx-queue|uc-tx-queue|mc-tx-queue> <value:int>',
    'qos rewrite <of:cos|dscp>',
    'qos random-detect ecn ( global-buffer minimum-threshold <least:int> <leastUnit:bytes|kbytes|mbytes|segments> maximum-threshold <most:int> <mostUnit:bytes|kbytes|mbytes|segments> [ weight <weight:int> ] | allow non-ect [chip-based] )',
    'priority-flow-control ( all off | pause watchdog ( default ( timeout <timeout:word> | polling-interval <polling:word> | recovery-time <recovery:word> ) | override action drop | hardware | action ( drop | notify-only | errdisable ) | non-disruptive priority <priorities:int...> ) )',
  ),
];
