/** Traffic classes and policies: recognised, with their names. */
import { type Commands, commandsOf } from '../../notation/command.ts';
import { opens } from './opens.ts';

const { command, block } = commandsOf<unknown>();

const classBody: Commands<unknown> = [
  command('match [<not:not>] access-group name <list:acl>', 'Packets that the access list permits.'),
  command('match [<not:not>] access-group <list:acl>', 'Packets that the access list permits.'),
  command('match [<not:not>] class-map <class:class-map>', 'What another class matches.'),
  command('match [<not:not>] input-interface <interface>', 'Packets that came in through the interface.'),
  command(
    'match [<not:not>] <what:any|protocol|dscp|precedence|cos|qos-group|vlan|mpls|fr-dlci|packet|source-address|destination-address|ip|ipv6|discard-class|atm|flow|group-object|application|traffic-category|method|result-type|authorization-status|current-method-priority|activated-service-template|port|security-group|req-resp|request|response> [<options:word...>]',
    'Packets with this property.',
  ),
  command('description <description:text>', 'Text for people about the class.'),
];

const action: Commands<unknown> = [
  command('service-policy [type <type:word>] [<name:word>] <policy:policy-map>', 'Applies another policy inside the class.'),
  command(
    '<what:bandwidth|priority|police|shape|set|random-detect|fair-queue|queue-limit|drop|pass|inspect|trust|compression|estimate|netflow-sampler|account|conform-color|log|queue-buffers|exceed-action|conform-action|violate-action|dbl|mirror|activate|deactivate|fragment> [<options:word...>]',
    'What happens to packets of the class.',
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
    'class type <type:word> <class:class-map> [<options:word...>]',
    'Opens what happens to packets of a class.',
    opens(() => action),
  ),
  block(
    'class <class:class-map> [<options:word...>]',
    'Opens what happens to packets of a class.',
    opens(() => action),
  ),
  command('description <description:text>', 'Text for people about the policy.'),
  command('event <options:word...>', 'What happens at an event.'),
];

export const qos: Commands<unknown> = [
  block(
    'class-map [<mode:match-all|match-any>] <class:=class-map>',
    'Opens a class of traffic.',
    opens(() => classBody),
  ),
  block(
    'class-map type <type:word> [<application:word>] [<mode:match-all|match-any>] <class:=class-map>',
    'Opens a class of traffic.',
    opens(() => classBody),
  ),
  block(
    'class-map type <type:word> <mode:match-all|match-any|match-none> <class:=class-map>',
    'Opens a class of traffic.',
    opens(() => classBody),
  ),
  block(
    'policy-map <policy:=policy-map>',
    'Opens what happens to classes of traffic.',
    opens(() => policyBody),
  ),
  block(
    'policy-map type <type:word> [<application:word>] <policy:=policy-map>',
    'Opens what happens to classes of traffic.',
    opens(() => policyBody),
  ),
  block(
    'control-plane [<part:host|transit|cef-exception>]',
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

const zoneBody: Commands<unknown> = [
  command('description <description:text>', 'Text for people about the zone.'),
  command('<what:protection|vpn> <options:word...>', 'A setting of the zone.'),
];

const controlPlane: Commands<unknown> = [
  command('service-policy [type <type:word>] <direction:input|output> <policy:policy-map>', 'Applies a policy to the traffic.'),
  command('service-policy type <type:word> <policy:policy-map>', 'Applies a policy to the traffic.'),
  command('description <description:text>', 'Text for people about the pair.'),
  command('<what:management-interface|port-filter|queue-threshold> <options:word...>', 'A setting of the control plane.'),
];
