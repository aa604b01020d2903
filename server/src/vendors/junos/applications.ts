/** `applications` of Junos: what security policies and NAT rules call a service. */
import { type PathCommand, pathsOf, under } from '../../notation/paths.ts';
import { settings } from './values.ts';

const command = pathsOf<object>();

const detail = [
  'protocol <protocol:word>',
  'application-protocol <protocol:word>',
  '<side:source-port|destination-port> <ports:word>',
  'icmp-type <type:word>',
  'icmp-code <code:word>',
  'icmp6-type <type:word>',
  'icmp6-code <code:word>',
  'inactivity-timeout <seconds:word>',
  'rpc-program-number <programs:word>',
  'uuid <uuid:word>',
  'ether-type <type:word>',
  'do-not-translate-A-query-to-AAAA-query',
  'do-not-translate-AAAA-query-to-A-query',
  'snmp-command <command:get|get-next|set|trap>',
  'ttl-threshold <hops:int>',
  'child-inactivity-timeout <seconds:int>',
  'gate-timeout <seconds:int>',
  'learn-sip-register',
  'sip-call-hold-timeout <seconds:int>',
];

/** Everything below `applications`. */
export const applications: readonly PathCommand<object>[] = [
  ...under('application <name:=application>', [
    ...settings('A service by its protocol and ports.', '', 'description <text:text>', ...detail),
    ...settings(
      'One of several protocols and ports of the service.',
      'term <term:word>',
      ...['alg <protocol:word>', ...detail].map(each => `term <term:word> ${each}`),
    ),
    ...settings(
      'One of several protocols and ports of the service.',
      'term <term:word> { alg <alg:word> | protocol <protocol:word> | source-port <from:word> | destination-port <to:word> | inactivity-timeout <seconds:word> | icmp-type <type:word> | icmp-code <code:word> | icmp6-type <type6:word> | icmp6-code <code6:word> | rpc-program-number <program:word> | uuid <uuid:word> }',
    ),
  ]),
  ...under('application-set <name:=application>', [
    ...settings('Several services by one name.', '', 'description <text:text>'),
    command('<kind:application|application-set> <members:application...>', 'Puts services into the set.'),
  ]),
];
