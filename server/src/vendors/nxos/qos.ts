/** Classes and policies of traffic, and records of flows: with their names. */
import type { Commands } from '../../notation/command.ts';
import { section, settings } from '../settings.ts';

const classBody: Commands<unknown> = settings(
  'What belongs to the class.',
  'match access-group name <list:acl/ipv6-acl/mac-acl>',
  'match access-group <list:acl>',
  'match exception [<family:ip|ipv6>] ( icmp <message:redirect|unreachable> | option | unicast rpf-failure | multicast <lost:directly-connected-sources|dest-miss|rpf-failure|sg-rpf-failure|ipv6-dest-miss|ipv6-rpf-failure|ipv6-sg-rpf-failure> | <what:directly-connected-sources|ttl-failure|mtu-failure|fib-adj-miss|fcoe-fib-miss|glean|nat-flow> )',
  'match [not] ( <field:cos|qos-group|discard-class|vlan> <value:numbers> | dscp ( <value:numbers> | <name:af11|af12|af13|af21|af22|af23|af31|af32|af33|af41|af42|af43|cs1|cs2|cs3|cs4|cs5|cs6|cs7|default|ef...> ) | precedence ( <value:numbers> | <name:critical|flash|flash-override|immediate|internet|network|priority|routine> ) )',
  'match [not] protocol <protocol:arp|bridging|cdp|clns|clns_es|clns_is|cmns|dhcp|fcoe|iscsi|ldp|lldp|netbios|mpls>',
  'match [not] ip rtp <ports:word>',
  'match [not] packet length <lengths:numbers>',
  'match redirect <what:arp-inspect|dhcp-snoop>',
  'description <text:text>',
);
const action: Commands<unknown> = settings(
  'What becomes of the class.',
  'set ( <what:cos|qos-group|discard-class> <value:int> | dscp [tunnel] ( <value:int> | <name:af11|af12|af13|af21|af22|af23|af31|af32|af33|af41|af42|af43|cs1|cs2|cs3|cs4|cs5|cs6|cs7|default|ef> | <from:cos|dscp|precedence> table <table:word> ) | precedence [tunnel] ( <value:int> | <name:critical|flash|flash-override|immediate|internet|network|priority|routine> | <from:cos|dscp|precedence> table <table:word> ) )',
  'police [<rate:cir>] <value:int> [<unit:bps|kbps|mbps|gbps|pps|percent>] [<burst:bc>] [<size:int>] [<sizeUnit:bytes|kbytes|mbytes|ms|us|packets>] [<peak:pir>] [<peakRate:int>] [<peakUnit:bps|kbps|mbps|gbps>] [<extended:be>] [<extendedSize:int>] [<extendedUnit:bytes|kbytes|mbytes|ms|us>] [conform <conform:transmit|drop|set-cos-transmit|set-dscp-transmit|set-prec-transmit|set-qos-transmit>] [<conformValue:int>] [exceed ( <exceed:transmit|drop|set> | set <exceedTo:cos|dscp|precedence> <exceedFrom:cos|dscp|precedence> table <exceedTable:word> )] [violate ( <violate:transmit|drop|set> | set <violateTo:cos|dscp|precedence> <violateFrom:cos|dscp|precedence> table <violateTable:word> )]',
  'police pps <packets:int>',
  'bandwidth [remaining] [percent] <value:int> [<unit:kbps|mbps|gbps>]',
  'priority [<what:level>] [<value:int>]',
  'shape [min] <least:int> [<unit:bps|kbps|mbps|gbps|pps|percent>] [max <most:int>] [<mostUnit:bps|kbps|mbps|gbps|pps>]',
  'shape average <rate:int> [<unit:bps|kbps|mbps|gbps|percent>]',
  'queue-limit <limit:int> [<unit:bytes|kbytes|mbytes|packets|ms|us>]',
  'queue-limit dynamic <factor:int>',
  'queue-limit percent <percent:int>',
  'random-detect [minimum-threshold <least:int>] [<unit:bytes|kbytes|mbytes|packets>] [maximum-threshold <most:int>] [<mostUnit:bytes|kbytes|mbytes|packets>] [drop-probability <drop:int>] [weight <weight:int>] [<cap:cap-average>] [<ecn:ecn>]',
  'mtu <bytes:int>',
  'pause [no-drop]',
  'pause pfc-cos <classes:word> [<direction:receive>]',
  'pause buffer-size <size:int> pause-threshold <pause:int> resume-threshold <resume:int> [pfc-cos <classes:word>]',
  'congestion-control <how:tail-drop|random-detect> [threshold <threshold:word>] [burst-optimized] [mesh-optimized]',
  'drop',
  'logging drop threshold [<bytes:int>] [level <level:int>]',
  'multicast-optimize',
  'afd queue-desired <size:int> [<unit:bytes|kbytes|mbytes>] [ecn]',
);
const policyBody: Commands<unknown> = [
  section(
    'class [type <type:queuing|network-qos|qos|control-plane>] <class:class-map> [insert-before <other:class-map>]',
    'Opens what becomes of a class.',
    () => action,
  ),
  ...settings('Text for people about the policy.', 'description <text:text>'),
];
const systemBody: Commands<unknown> = settings(
  'A policy of the whole device.',
  'service-policy type <type:queuing|qos> <direction:input|output> <map:policy-map> [no-stats]',
  'service-policy type network-qos <map:policy-map>',
  'fex queue-limit',
  'no-drop',
);
const controlBody: Commands<unknown> = settings(
  'A policy for packets to the device.',
  'service-policy input <map:policy-map>',
  'scale-factor <factor:word> module <module:word>',
);

const record: Commands<unknown> = settings(
  'What a record holds.',
  'match <family:ip|ipv4|ipv6> <field:source|destination|protocol|tos|flow-label> [ address ]',
  'match transport <end:source-port|destination-port>',
  'match datalink <field:ethertype|mac|vlan> [<more:source-address|destination-address>]',
  'collect counter <what:bytes|packets> [long]',
  'collect timestamp sys-uptime <when:first|last>',
  'collect <family:ip|transport|routing|interface|flow> <field:version|tcp|source|destination|next-hop|input|output|direction|sampler> [<more:flags|as|peer>]',
  'description <text:text>',
);
const exporter: Commands<unknown> = settings(
  'Where records go.',
  'destination <address:ip> [use-vrf <vrf:vrf>]',
  'source <interface>',
  'transport udp <port:int>',
  'dscp <value:int>',
  'description <text:text>',
  'version <version:int>',
  'option <what:exporter-stats|interface-table|sampler-table> timeout <seconds:int>',
  'template data timeout <seconds:int>',
);
const monitor: Commands<unknown> = settings(
  'How flows are recorded.',
  'record netflow ( ipv4 ( original-input | original-output | protocol-port ) | ipv6 ( original-input | original-output | protocol-port ) | protocol-port | layer2-switched input )',
  'record <record:flow-record>',
  'exporter <exporter:flow-exporter>',
  'description <text:text>',
  'cache ( size <entries:int> | timeout ( active | inactive | fast threshold | session | update ) [<seconds:int>] )',
);

export const qos: Commands<unknown> = [
  ...['', 'type qos ', 'type queuing ', 'type network-qos ', 'type control-plane '].flatMap(type => [
    section(
      `class-map ${type}[<how:match-any|match-all|match-first>] <name:=class-map>`,
      'Opens which traffic belongs to a class.',
      () => classBody,
    ),
    section(`policy-map ${type}<name:=policy-map>`, 'Opens what becomes of classes of traffic.', () => policyBody),
  ]),
  section('system qos', 'Opens policies of the whole device.', () => systemBody),
  section('control-plane', 'Opens a policy for packets to the device.', () => controlBody),
  section('flow record <name:=flow-record>', 'Opens what a record holds.', () => record),
  section('flow exporter <name:=flow-exporter>', 'Opens where records go.', () => exporter),
  section('flow monitor <name:=flow-monitor>', 'Opens how flows are recorded.', () => monitor),
];
