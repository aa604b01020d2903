/** Traffic classes and policies of IOS XR: recognised, with their names. */
import type { Commands } from '../../notation/command.ts';
import { section, settings } from '../settings.ts';

const classBody = settings(
  'Which packets belong to the class.',
  'match [not] access-group ipv4 <list:acl>',
  'match [not] access-group ipv6 <list:ipv6-acl>',
  'match [not] access-group ethernet <list:mac-acl>',
  'match [not] <field:dscp|precedence> [<family:ipv4|ipv6>] <values:word...>',
  'match [not] <field:cos|qos-group|traffic-class|discard-class|vlan|dei|fr-de|atm-clp|flow-tag|cpe|protocol|ethertype> [inner] <values:word...>',
  'match [not] mpls experimental <where:topmost|imposition> <values:0-7...>',
  'match [not] <side:source-address|destination-address|source-mac|destination-mac|source-port|destination-port|packet|fragment-type|tcp-flag|icmpv4|icmpv6|ipv4|ipv6> <values:word...>',
  'match [not] <flag:any|fr-de|vpls>',
  'match [not] vpls <how:known|unknown|broadcast|multicast|control>',
  'match [not] class-map <class:class-map>',
  'match [not] input-interface <name:interface>',
  'description <description:text>',
  'end-class-map',
);

const police = settings(
  'What happens within and above the rate.',
  '<when:conform-action|exceed-action|violate-action> ( drop | transmit | set ( <field:cos|qos-group|discard-class|traffic-class|atm-clp|dei|fr-de|srp-priority> <value:int> | dscp [tunnel] <dscp:dscp> | precedence [tunnel] ( <number:0-7> | <name:critical|flash|flash-override|immediate|internet|network|priority|routine> ) | mpls experimental <which:topmost|imposition> <bits:0-7> | inner cos <innerCos:int> ) )',
  'conform-color <class:class-map>',
  'exceed-color <class:class-map>',
);

const rate = '<rate:word> [<unit:bps|kbps|mbps|gbps|pps|cellsps|per-million|per-thousand>]';
const policed = `police rate ${rate} [burst <burst:int>] [<burstUnit:bytes|kbytes|mbytes|gbytes|ms|us|packets>] [peak-rate <peak:word>] [<peakUnit:bps|kbps|mbps|gbps|pps>] [peak-burst <peakBurst:int>] [<peakBurstUnit:bytes|kbytes|mbytes|gbytes|ms|us|packets>]`;
const percent =
  'police rate percent <percent:int> [burst <burst:int>] [<burstUnit:bytes|kbytes|ms|us>] [peak-rate percent <peak:int>] [peak-burst <peakBurst:int>] [<peakUnit:bytes|kbytes|ms|us>]';

const classActions: Commands<unknown> = [
  section(policed, 'Polices the class to a rate.', () => police),
  section(percent, 'Polices the class to a share.', () => police),
  section('redirect <family:ipv4|ipv6>', 'Opens where packets go.', () =>
    settings('Where packets go.', 'nexthop <address:ip>', 'nexthop vrf <vrf:vrf>'),
  ),
  ...settings(
    'Where packets go.',
    'redirect [ ( ipv4 | ipv6 ) ] nexthop ( <hop:ip> | vrf <vrf:vrf> [<vrfHop:ip>] | route-target <target:rd> )',
  ),
  section('http-redirect <address:word>', 'Sends requests elsewhere.', () => []),
  ...settings(
    'What happens to packets of the class.',
    `shape average ${rate} [<burst:int>] [<burstUnit:bytes|kbytes|mbytes|ms|us>]`,
    'shape average percent <percent:int> [<burst:int>] [<burstUnit:bytes|ms|us>]',
    `bandwidth ${rate}`,
    'bandwidth percent <percent:int>',
    'bandwidth remaining <how:percent|ratio> <value:int>',
    'bandwidth-remaining <how:percent|ratio> <value:int>',
    'priority [level <level:1-7>]',
    'queue-limit [ <what:cos|precedence|qos-group|discard-class> <of:numbers> | dscp <code:dscp> | mpls experimental <bits:numbers> ] <size:int> [<unit:bytes|kbytes|mbytes|ms|us|packets>]',
    'queue-limit percent <percent:int>',
    'random-detect ( ecn | default | [ dscp <codes:dscp> | precedence <precedences:numbers> | exp <bits:numbers> | cos <cos:numbers> | discard-class <classes:numbers> | qos-group <groups:numbers> ] <minimum:int> <minimumUnit:bytes|kbytes|mbytes|gbytes|ms|us|packets> <maximum:int> <maximumUnit:bytes|kbytes|mbytes|gbytes|ms|us|packets> [ probability percentage <percent:int> ] )',
    'set ( <field:cos|qos-group|traffic-class|discard-class|forward-class|srp-priority|dei> <value:int> | dscp [tunnel] <dscp:dscp> | precedence [tunnel] ( <number:0-7> | <name:critical|flash|flash-override|immediate|internet|network|priority|routine> ) | df <df:0-1> | fr-de | atm-clp | ip encapsulation class-id <class:int> | inner cos <inner:int> | mpls experimental <which:topmost|imposition> <bits:0-7> )',
    'set mpls experimental <where:topmost|imposition> <value:0-7>',
    'service-policy <child:policy-map> [ account <how:layer1|layer2|nolayer2> ]',
    'service-fragment <name:word>',
    'fragment <name:word>',
    'child-conform-aware',
    'compress header ip <what:rtp|tcp|ipv4>',
    'flow-rate <rate:word>',
    'transmit',
    'drop',
    'pfc <mode:word>',
    'ecn',
    'proxy-report',
    'authorize aaa list <list:word> [ format <format:word> ] [ identifier <identifier:circuit-id|remote-id|source-address-ipv4|source-address-mac|username...> ] password ( <secret:secret> | use-from-line )',
    'description <description:text>',
  ),
];

const policyBody: Commands<unknown> = [
  section('class [type <type:word>] <class:class-map>', 'Opens what happens to a class.', () => classActions),
  section('event <event:word> [<how:match-first|match-all>]', 'Opens what happens at an event.', () => controlEvents),
  ...settings('A setting of the policy.', 'description <description:text>', 'end-policy-map'),
];

const controlEvents: Commands<unknown> = [
  section(
    'class type control subscriber <class:class-map> <how:do-all|do-until-failure|do-until-success>',
    'Opens what happens to a class of subscribers.',
    () =>
      settings(
        'An action.',
        '<number:int> ( <action:activate|deactivate> dynamic-template <template:word> [ aaa list <listed:word> ] | authenticate aaa list <authenticating:word> | authorize aaa list <list:word> [ format <format:word> ] [ identifier <identifier:circuit-id|remote-id|source-address-ipv4|source-address-mac|username...> ] password ( <secret:secret> | use-from-line ) | disconnect | set-timer <timer:word> <minutes:int> | stop-timer <stopped:word> | monitor )',
      ),
  ),
];

export const qos: Commands<unknown> = [
  section(
    'class-map [type <type:qos|traffic|control>] [subscriber] [<how:match-any|match-all>] <name:=class-map>',
    'Opens a class of traffic.',
    () => classBody,
  ),
  section(
    'policy-map [type <type:qos|pbr|accounting|control|performance-traffic|redirect|traffic>] [subscriber] <name:=policy-map>',
    'Opens what happens to classes of traffic.',
    () => policyBody,
  ),
];
