/** Probes and what is watched: recognised. */
import type { Commands } from '../../notation/command.ts';
import { recognised } from '../ios/recognised.ts';
import { group } from './group.ts';

const operation: Commands<unknown> = [
  group('type <first:word> [<second:word>] [<third:word>]', 'Opens what is measured.', () =>
    recognised(
      'What is measured.',
      '<what:frequency|timeout|tos|ttl|vrf|tag|packet|interval|datasize|verify-data|statistics|history|codec|control|exp|lsp-path|lsp|target|output|force|ecmp|source|destination|maximum|buckets|distribution|lives|samples|key-id|local|remote|mode|server|threshold> [<first:word>] [<second:word>] [<third:word>] [<fourth:word>]',
    ),
  ),
];
export const probes: Commands<unknown> = [
  group('ipsla', 'Opens probes.', () => [
    group('operation <number:int>', 'Opens a probe.', () => operation),
    group('schedule operation <number:int>', 'Opens when a probe runs.', () =>
      recognised(
        'When the probe runs.',
        'start-time <when:word> [<more:word>] [<month:word>] [<day:word>]',
        'life <how:word>',
        'recurring',
        'ageout <seconds:int>',
      ),
    ),
    group('reaction operation <number:int>', 'Opens what a result leads to.', () => [
      group('react <what:word> [<more:word>]', 'Opens a result.', () =>
        recognised(
          'What the result leads to.',
          'action <action:logging|trigger>',
          'threshold type <how:word> [<value:int>]',
          'threshold <kind:word> <upper:word> [<lower:word>] [<value:int>]',
        ),
      ),
    ]),
    group('responder', 'Opens answers to probes.', () => [
      group('twamp', 'Opens a protocol of probes.', () => recognised('A setting of the answers.', 'timeout <seconds:int>')),
      group('twamp-light test-session <session:int>', 'Opens a session.', () =>
        recognised(
          'A setting of the session.',
          '<which:local-ip|remote-ip> <address:ip>',
          '<which:local-port|remote-port> <port:word>',
          'vrf <vrf:word>',
          'timeout <seconds:word>',
          'local-ip <address:ip> local-port <port:int> remote-ip <other:ip> remote-port <otherPort:word> vrf <vrf:word>',
        ),
      ),
      ...recognised(
        'Who is answered.',
        'type udp ipv4 address <address:ipv4> port <port:int>',
        'twamp',
        'twamp-light test-session <session:int> <rest:word>',
      ),
    ]),
    group('mpls discovery vpn', 'Opens probes of VPNs.', () => recognised('A setting of probes.', 'interval <minutes:int>')),
    group('key-chain <keys:key-chain>', 'Keys of probes.', () => []),
    ...recognised(
      'A setting of probes.',
      'low-memory <kilobytes:int>',
      'reaction trigger <from:int> <to:int>',
      'server twamp [<more:word>] [<value:int>]',
      'hw-timestamp disable',
    ),
  ]),
  group('track <name:=track>', 'Opens what is watched.', () => track),
];
const track: Commands<unknown> = [
  group('type line-protocol state', 'Opens that an interface is watched.', () =>
    recognised('What is watched.', 'interface <name:interface>'),
  ),
  group('type rtr <number:int> reachability', 'Opens that a probe is watched.', () => []),
  group('type route reachability', 'Opens that a route is watched.', () =>
    recognised('What is watched.', 'route ipv4 <prefix:prefix>', 'route ipv4 <address:ipv4> <mask>', 'vrf <vrf:vrf>'),
  ),
  group('type list <how:boolean|threshold> <what:word>', 'Opens that others are watched together.', () =>
    recognised('What is watched.', 'object <name:track> [not] [weight <weight:int>]', 'threshold <what:word> up <up:int> down <down:int>'),
  ),
  group('type bfdrtr rate <rate:int>', 'Opens that BFD is watched.', () =>
    recognised('What is watched.', 'interface <name:interface>', 'destaddress <address:ip>', 'rate <rate:int>'),
  ),
  ...recognised('How it is watched.', 'type <first:word> [<second:word>] [<third:word>]', 'delay <when:up|down> <seconds:int>', 'log'),
  group('action', 'Opens what follows.', () =>
    recognised('What follows.', 'track-down error-disable interface <name:interface> [auto-recover]'),
  ),
  group('line-protocol track <what:word>', 'Opens what is watched.', () => []),
];
