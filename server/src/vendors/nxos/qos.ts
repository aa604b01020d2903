/** Classes and policies of traffic, and records of flows: recognised, with their names. */
import { type Commands, commandsOf } from '../../notation/command.ts';
import { opens, recognised } from '../ios/recognised.ts';

const { block } = commandsOf<unknown>();

const classBody: Commands<unknown> = recognised(
  'What belongs to the class.',
  'match access-group name <list:acl>',
  'match access-group <list:acl>',
  'match exception [<family:ip|ipv6>] [<values:word...>]',
  'match [not] <field:cos|dscp|precedence|qos-group|protocol|ip|packet|discard-class|redirect|service|vlan> <values:word...>',
  'description <text:text>',
);
const action: Commands<unknown> = recognised(
  'What becomes of the class.',
  'set <what:cos|dscp|precedence|qos-group|discard-class|copp-system-p-police> <values:word...>',
  'police <values:word...>',
  'bandwidth <values:word...>',
  'priority [<what:level>] [<value:int>]',
  'shape <values:word...>',
  'queue-limit <values:word...>',
  'random-detect [<values:word...>]',
  'mtu <bytes:int>',
  'pause [<values:word...>]',
  'congestion-control <values:word...>',
  'drop',
  'logging drop threshold <values:word...>',
  'multicast-optimize',
  'afd queue-desired <values:word...>',
);
const policyBody: Commands<unknown> = [
  block(
    'class [type <type:queuing|network-qos|qos|control-plane>] <class:class-map> [insert-before <other:class-map>]',
    'Opens what becomes of a class.',
    opens(() => action),
  ),
  ...recognised('Text for people about the policy.', 'description <text:text>'),
];
const systemBody: Commands<unknown> = recognised(
  'A policy of the whole device.',
  'service-policy type <type:queuing|qos> <direction:input|output> <map:policy-map> [no-stats]',
  'service-policy type network-qos <map:policy-map>',
  'fex queue-limit [<values:word...>]',
  'no-drop',
);
const controlBody: Commands<unknown> = recognised(
  'A policy for packets to the device.',
  'service-policy input <map:policy-map>',
  'scale-factor <values:word...>',
);

const record: Commands<unknown> = recognised(
  'What a record holds.',
  'match <values:word...>',
  'collect <values:word...>',
  'description <text:text>',
);
const exporter: Commands<unknown> = recognised(
  'Where records go.',
  'destination <address:ip> [use-vrf <vrf:vrf>]',
  'source <interface>',
  'transport udp <port:int>',
  'dscp <value:int>',
  'description <text:text>',
  'version <version:int>',
  'option <values:word...>',
  'template data timeout <seconds:int>',
);
const monitor: Commands<unknown> = recognised(
  'How flows are recorded.',
  'record <record:flow-record>',
  'exporter <exporter:flow-exporter>',
  'description <text:text>',
  'cache <values:word...>',
);

export const qos: Commands<unknown> = [
  ...['', 'type qos ', 'type queuing ', 'type network-qos ', 'type control-plane '].flatMap(type => [
    block(
      `class-map ${type}[<how:match-any|match-all|match-first>] <name:=class-map>`,
      'Opens which traffic belongs to a class.',
      opens(() => classBody),
    ),
    block(
      `policy-map ${type}<name:=policy-map>`,
      'Opens what becomes of classes of traffic.',
      opens(() => policyBody),
    ),
  ]),
  block(
    'system qos',
    'Opens policies of the whole device.',
    opens(() => systemBody),
  ),
  block(
    'control-plane',
    'Opens a policy for packets to the device.',
    opens(() => controlBody),
  ),
  block(
    'flow record <name:=flow-record>',
    'Opens what a record holds.',
    opens(() => record),
  ),
  block(
    'flow exporter <name:=flow-exporter>',
    'Opens where records go.',
    opens(() => exporter),
  ),
  block(
    'flow monitor <name:=flow-monitor>',
    'Opens how flows are recorded.',
    opens(() => monitor),
  ),
];
