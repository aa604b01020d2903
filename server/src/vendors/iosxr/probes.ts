/** Probes and what is watched: recognised. */
import type { Commands } from '../../notation/command.ts';
import { section, settings } from '../settings.ts';

const operation: Commands<unknown> = [
  section(
    'type ( icmp ( echo | path-echo | path-jitter ) | udp ( echo | jitter ) | mpls lsp ( ping | trace ) | tcp connect )',
    'Opens what is measured.',
    () =>
      settings(
        'What is measured.',
        '( <what:frequency|timeout|tos|ttl|exp|buckets|lives|samples|threshold> <value:int> | vrf <vrf:vrf> | tag <tag:word> | packet ( count <count:int> | interval <interval:int> ) | datasize request <bytes:int> | verify-data | control disable | source ( address <sourceAddress:ip> | port <sourcePort:int> ) | destination ( address <address:ip> | port <port:int> ) | target ( ipv4 <target:ipv4-prefix> | traffic-eng tunnel <tunnel:int> | pseudowire <pseudowire:ipv4> <circuit:int> ) | statistics ( hourly | interval <statistics:int> ) | history ( buckets <kept:int> | filter ( all | failures ) | lives <lifetimes:int> | samples <taken:int> ) | distribution ( count <slots:int> | interval <slot:int> ) | maximum ( hops <hops:int> | paths <paths:int> ) | lsp ( selector ipv4 <selector:ipv4> ) | lsp-path <path:ipv4> | output ( interface <interface> | nexthop <nexthop:ip> ) | force explicit-null | reply ( dscp <dscp:dscp> | mode ( control-channel | no-reply | ipv4-udp router-alert ) ) | ecmp multipath )',
      ),
  ),
];
export const probes: Commands<unknown> = [
  section('ipsla', 'Opens probes.', () => [
    section('operation <number:int>', 'Opens a probe.', () => operation),
    section('schedule operation <number:int>', 'Opens when a probe runs.', () =>
      settings(
        'When the probe runs.',
        'start-time ( now | pending | after <after:clock> | <at:clock> [ <month:word> <day:int> ] )',
        'life ( forever | <seconds:int> )',
        'recurring',
        'ageout <seconds:int>',
      ),
    ),
    section('reaction operation <number:int>', 'Opens what a result leads to.', () => [
      section(
        'react ( connection-loss | timeout | verify-error | jitter-average [<jitter:dest-to-source|source-to-dest>] | packet-loss <loss:dest-to-source|source-to-dest> | rtt )',
        'Opens a result.',
        () =>
          settings(
            'What the result leads to.',
            'action <action:logging|trigger>',
            'threshold type ( immediate | consecutive <times:int> | average <average:int> | xofy <x:int> <y:int> )',
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
        'twamp-light test-session <session:int>',
      ),
    ]),
    section('mpls discovery vpn', 'Opens probes of VPNs.', () => settings('A setting of probes.', 'interval <minutes:int>')),
    section('key-chain <keys:key-chain>', 'Keys of probes.', () => []),
    ...settings(
      'A setting of probes.',
      'low-memory <kilobytes:int>',
      'reaction trigger <from:int> <to:int>',
      'server twamp [ timer inactivity <seconds:int> | port <port:int> ]',
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
  section('type list ( boolean <operator:and|or> | threshold <of:percentage|weight> )', 'Opens that others are watched together.', () =>
    settings(
      'What is watched.',
      'object <name:track> [not] [weight <weight:int>]',
      'threshold <what:percentage|weight> up <up:int> down <down:int>',
    ),
  ),
  section('type bfdrtr rate <rate:int>', 'Opens that BFD is watched.', () =>
    settings('What is watched.', 'interface <name:interface>', 'destaddress <address:ip>', 'rate <rate:int>'),
  ),
  ...settings(
    'How it is watched.',
    'type ( icmp ( echo | path-echo | path-jitter ) | udp ( echo | jitter ) | mpls lsp ( ping | trace ) | tcp connect )',
    'delay <when:up|down> <seconds:int>',
    'log',
  ),
  section('action', 'Opens what follows.', () =>
    settings('What follows.', 'track-down error-disable interface <name:interface> [auto-recover]'),
  ),
  section('line-protocol track <track>', 'Opens what is watched.', () => []),
];
