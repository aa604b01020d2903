/** Probes and what is watched: recognised. */
import type { Commands } from '../../notation/command.ts';
import { section, settings } from '../settings.ts';

const operation: Commands<unknown> = [
  section('type <first:word> [<second:word>] [<third:word>]', 'Opens what is measured.', () =>
    settings(
      'What is measured.',
      '<what:frequency|timeout|tos|ttl|vrf|tag|packet|interval|datasize|verify-data|statistics|history|codec|control|exp|lsp-path|lsp|target|output|force|ecmp|source|destination|maximum|buckets|distribution|lives|samples|key-id|local|remote|mode|server|threshold> [<first:word>] [<second:word>] [<third:word>] [<fourth:word>]',
    ),
  ),
];
export const probes: Commands<unknown> = [
  section('ipsla', 'Opens probes.', () => [
    section('operation <number:int>', 'Opens a probe.', () => operation),
    section('schedule operation <number:int>', 'Opens when a probe runs.', () =>
      settings(
        'When the probe runs.',
        'start-time <when:word> [<more:word>] [<month:word>] [<day:word>]',
        'life <how:word>',
        'recurring',
        'ageout <seconds:int>',
      ),
    ),
    section('reaction operation <number:int>', 'Opens what a result leads to.', () => [
      section('react <what:word> [<more:word>]', 'Opens a result.', () =>
        settings(
          'What the result leads to.',
          'action <action:logging|trigger>',
          'threshold type <how:word> [<value:int>]',
          'threshold <kind:word> <upper:word> [<lower:word>] [<value:int>]',
        ),
      ),
    ]),
    section('responder', 'Opens answers to probes.', () => [
      section('twamp', 'Opens a protocol of probes.', () => settings('A setting of the answers.', 'timeout <seconds:int>')),
      section('twamp-light test-session <session:int>', 'Opens a session.', () =>
        settings(
          'A setting of the session.',
          '<which:local-ip|remote-ip> <address:ip>',
          '<which:local-port|remote-port> <port:word>',
          'vrf <vrf:word>',
          'timeout <seconds:word>',
          'local-ip <address:ip> local-port <port:int> remote-ip <other:ip> remote-port <otherPort:word> vrf <vrf:word>',
        ),
      ),
      ...settings(
        'Who is answered.',
        'type udp ipv4 address <address:ipv4> port <port:int>',
        'twamp',
        'twamp-light test-session <session:int> <rest:word>',
      ),
    ]),
    section('mpls discovery vpn', 'Opens probes of VPNs.', () => settings('A setting of probes.', 'interval <minutes:int>')),
    section('key-chain <keys:key-chain>', 'Keys of probes.', () => []),
    ...settings(
      'A setting of probes.',
      'low-memory <kilobytes:int>',
      'reaction trigger <from:int> <to:int>',
      'server twamp [<more:word>] [<value:int>]',
      'hw-timestamp disable',
    ),
  ]),
  section('track <name:=track>', 'Opens what is watched.', () => track),
];
const track: Commands<unknown> = [
  section('type line-protocol state', 'Opens that an interface is watched.', () =>
    settings('What is watched.', 'interface <name:interface>'),
  ),
  section('type rtr <number:int> reachability', 'Opens that a probe is watched.', () => []),
  section('type route reachability', 'Opens that a route is watched.', () =>
    settings('What is watched.', 'route ipv4 <prefix:prefix>', 'route ipv4 <address:ipv4> <mask>', 'vrf <vrf:vrf>'),
  ),
  section('type list <how:boolean|threshold> <what:word>', 'Opens that others are watched together.', () =>
    settings('What is watched.', 'object <name:track> [not] [weight <weight:int>]', 'threshold <what:word> up <up:int> down <down:int>'),
  ),
  section('type bfdrtr rate <rate:int>', 'Opens that BFD is watched.', () =>
    settings('What is watched.', 'interface <name:interface>', 'destaddress <address:ip>', 'rate <rate:int>'),
  ),
  ...settings('How it is watched.', 'type <first:word> [<second:word>] [<third:word>]', 'delay <when:up|down> <seconds:int>', 'log'),
  section('action', 'Opens what follows.', () =>
    settings('What follows.', 'track-down error-disable interface <name:interface> [auto-recover]'),
  ),
  section('line-protocol track <what:word>', 'Opens what is watched.', () => []),
];
