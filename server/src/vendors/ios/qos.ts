/** Traffic classes and policies: recognised, with their names. */
import { type Commands, commandsOf } from '../../notation/command.ts';
import { opens, recognised } from './recognised.ts';

const { block } = commandsOf<unknown>();

const not = '[<not:not>]';
const classBody: Commands<unknown> = recognised(
  'Which packets belong to the class.',
  `match ${not} access-group name <list:acl>`,
  `match ${not} access-group <list:acl>`,
  `match ${not} class-map <class:class-map>`,
  `match ${not} input-interface <interface>`,
  `match ${not} any`,
  `match ${not} protocol <protocol:word> [<option:word>] [<value:word>]`,
  `match ${not} [<family:ip|ipv6>] <field:dscp|precedence> <values:word> [<second:word>] [<third:word>] [<fourth:word>] [<fifth:word>] [<sixth:word>] [<seventh:word>] [<eighth:word>]`,
  `match ${not} cos <values:0-7...>`,
  `match ${not} cos inner <values:0-7...>`,
  `match ${not} <field:qos-group|discard-class|fr-dlci|atm-clp> [<value:int>]`,
  `match ${not} vlan <vlans:word> [<more:word>] [<last:word>]`,
  `match ${not} mpls experimental topmost <values:0-7...>`,
  `match ${not} packet length [min <minimum:int>] [max <maximum:int>]`,
  `match ${not} <side:source-address|destination-address> mac <address:word>`,
  `match ${not} ip rtp <first:int> <range:int>`,
  `match ${not} group-object security <side:source|destination> <group:word>`,
  `match ${not} application <application:word> [<more:word>]`,
  `match ${not} <event:method|result-type|authorization-status|current-method-priority|activated-service-template|port> <value:word> [<more:word>] [<last:word>]`,
  'description <description:text>',
);

const act =
  '<act:drop|transmit|set-dscp-transmit|set-prec-transmit|set-qos-transmit|set-cos-transmit|set-mpls-exp-imposition-transmit|set-discard-class-transmit|set-clp-transmit>';
const on = (event: string) => `${event} ${act} [<value${event.slice(0, 1).toUpperCase()}:word>]`;
const action: Commands<unknown> = recognised(
  'What happens to packets of the class.',
  'service-policy [type <type:word>] [<application:word>] <policy:policy-map>',
  'bandwidth <kilobits:int>',
  'bandwidth <how:percent> <percent:int>',
  'bandwidth remaining <how:percent|ratio> <value:int>',
  'priority [<kilobits:int>] [<burst:int>]',
  'priority <how:percent|level> <value:int> [<how2:percent>] [<more:int>] [<burst:int>]',
  `police <rate:int> [<burst:int>] [<excess:int>] [conform-action ${act}] [<value:word>] [exceed-action ${act}] [<more:word>] [violate-action ${act}] [<last:word>]`,
  `police cir <rate:word> [bc <burst:int>] [pir <peak:word>] [be <excess:int>] [conform-action ${act}] [<value:word>] [exceed-action ${act}] [<more:word>] [violate-action ${act}] [<last:word>]`,
  `police cir percent <percent:int> [bc <burst:int> <unit:ms>] [conform-action ${act}] [<value:word>] [exceed-action ${act}] [<more:word>]`,
  `police rate <rate:int> <unit:bps|pps|percent> [burst <burst:int> <burstUnit:bytes|packets|ms>] [conform-action ${act}] [<value:word>] [exceed-action ${act}] [<more:word>]`,
  on('conform-action'),
  on('exceed-action'),
  on('violate-action'),
  'shape <how:average|peak> <rate:word> [<burst:int>] [<excess:int>] [account <form:word>]',
  'shape average percent <percent:int> [<burst:word>]',
  'shape <what:adaptive|fecn-adapt|max-buffers> [<value:int>]',
  'set [<family:ip|ipv6>] <field:dscp|precedence> <value:word> [<more:word>] [<last:word>]',
  'set <field:cos|qos-group|discard-class|cos-inner|atm-clp|fr-de> [<value:word>]',
  'set mpls experimental <where:imposition|topmost> <value:0-7>',
  'random-detect [<how:dscp-based|precedence-based|ecn|cos-based|discard-class-based>]',
  'random-detect <what:dscp|precedence|exponential-weighting-constant|cos> <value:word> [<minimum:word>] [<maximum:word>] [<probability:int>]',
  'fair-queue [<queues:int>]',
  'queue-limit <size:int> [<unit:packets|bytes|ms|us>]',
  'queue-limit <what:dscp|cos|precedence> <value:word> [percent] <size:int>',
  'queue-buffers ratio <ratio:int>',
  'drop [log]',
  'pass [log]',
  'inspect [<parameters:word>]',
  'trust <what:dscp|cos|ip-precedence>',
  'compression header ip [<how:rtp|tcp>]',
  'account',
  'estimate bandwidth [<options:drop-one-in|delay-one-in>] [<value:int>]',
  'netflow-sampler <sampler:word>',
);

const control: Commands<unknown> = recognised(
  'What is done for a session.',
  '<order:int> <do:activate|authenticate|authorize|terminate|pause|resume|restart|unauthorize|clear-session|deactivate|set-timer|replace|err-disable|protect|restrict|set-domain|clear-authenticated-data-hosts-on-port|authentication-restart> [<what:service-template|using|reauthentication|dot1x|mab|webauth|interface-template>] [<value:word>] [<more:word>] [<last:word>] [<end:word>] [<number:word>] [<option:word>]',
);
const controlClass: Commands<unknown> = [
  block(
    '<order:int> class always <how:do-all|do-until-failure|do-until-success>',
    'Opens what is done for a session.',
    opens(() => control),
  ),
  block(
    '<order:int> class <class:class-map> <how:do-all|do-until-failure|do-until-success>',
    'Opens what is done for a session.',
    opens(() => control),
  ),
];

const policyBody: Commands<unknown> = [
  block(
    'class class-default',
    'Opens what happens to all other packets.',
    opens(() => action),
  ),
  block(
    'class type <type:word> class-default',
    'Opens what happens to all other packets.',
    opens(() => action),
  ),
  block(
    'class type <type:word> <class:class-map> [insert-before <other:class-map>]',
    'Opens what happens to packets of a class.',
    opens(() => action),
  ),
  block(
    'class <class:class-map> [insert-before <other:class-map>]',
    'Opens what happens to packets of a class.',
    opens(() => action),
  ),
  block(
    'event <event:word> [<how:match-all|match-first>]',
    'Opens what happens at an event.',
    opens(() => controlClass),
  ),
  ...recognised('Text for people about the policy.', 'description <description:text>'),
];

const zoneBody: Commands<unknown> = recognised(
  'A setting of the zone.',
  'description <description:text>',
  'vpn <vpn:word>',
  'protection parameter-map <map:word>',
);

const controlPlane: Commands<unknown> = recognised(
  'Applies a policy to the traffic.',
  'service-policy [type <type:word>] <direction:input|output> <policy:policy-map>',
  'service-policy type <type:word> <policy:policy-map>',
  'scale-factor <factor:word> [module <module:int>]',
  'description <description:text>',
  'management-interface <interface> allow <protocols:ssh|snmp|https|http|telnet|ftp|tftp|beep|tl1...>',
);

const application =
  '<application:http|smtp|pop3|imap|sunrpc|im|h323|sip|dns|vdi|ymsgr|msnmsgr|aol|edonkey|gnutella|kazaa2|fasttrack|urlfilter>';
export const qos: Commands<unknown> = [
  block(
    'class-map [<mode:match-all|match-any>] <class:=class-map>',
    'Opens a class of traffic.',
    opens(() => classBody),
  ),
  block(
    `class-map type <type:word> ${application} [<mode:match-all|match-any>] <class:=class-map>`,
    'Opens a class of traffic.',
    opens(() => classBody),
  ),
  block(
    'class-map type <type:word> [<mode:match-all|match-any|match-none>] <class:=class-map>',
    'Opens a class of traffic.',
    opens(() => classBody),
  ),
  block(
    'policy-map <policy:=policy-map>',
    'Opens what happens to classes of traffic.',
    opens(() => policyBody),
  ),
  block(
    `policy-map type <type:word> ${application} <policy:=policy-map>`,
    'Opens what happens to classes of traffic.',
    opens(() => policyBody),
  ),
  block(
    'policy-map type control subscriber <policy:=policy-map>',
    'Opens what happens to sessions.',
    opens(() => policyBody),
  ),
  block(
    'class-map type control subscriber <mode:match-all|match-any|match-none> <class:=class-map>',
    'Opens a class of sessions.',
    opens(() => classBody),
  ),
  block(
    'policy-map type <type:word> <policy:=policy-map>',
    'Opens what happens to classes of traffic.',
    opens(() => policyBody),
  ),
  block(
    'control-plane [<part:host|transit|cef-exception>] [slot <slot:int>]',
    'Opens the protection of the processor.',
    opens(() => controlPlane),
  ),
  block(
    'zone security <zone:=zone>',
    'Opens a zone of the firewall.',
    opens(() => zoneBody),
  ),
  block(
    'zone-pair security <pair:word> source <source:zone> destination <destination:zone>',
    'Opens what may pass from one zone to another.',
    opens(() => controlPlane),
  ),
];
