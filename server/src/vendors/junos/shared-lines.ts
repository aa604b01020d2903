/** Statements that many parts of Junos take alike. */
import { type PathCommand, under } from '../../notation/paths.ts';
import { settings } from './values.ts';

/** `traceoptions`: what is written to a log file. */
export const traceoptions: readonly PathCommand<object>[] = under(
  'traceoptions',
  settings(
    'What is traced, and into which file.',
    'file [<file:word>] { size <size:word> | files <files:2-1000> | match <match:text> | world-readable | no-world-readable | no-stamp | replace }',
    'flag <flags:word> { send | receive | detail | disable | extensive | filter <filter:word> }',
    'flag [<flags:word...>]',
    'level <level:all|error|info|notice|verbose|warning|critical|brief|detail|extensive>',
    'rate-limit <messages:int>',
    'no-remote-trace',
    'peer <peer:ip>',
    'packet-filter <filter:word> [ protocol <protocol:word> | source-prefix <source:prefix> | destination-prefix <destination:prefix> | source-port <sourcePort:port> | destination-port <port:port> | interface <interface> ]',
  ),
);

/** `bfd-liveness-detection` (RFC 5880). */
export const bfd: readonly PathCommand<object>[] = under(
  'bfd-liveness-detection',
  settings(
    'Notices within milliseconds that the other end is gone (RFC 5880).',
    '',
    'minimum-interval <milliseconds:1-255000>',
    'minimum-receive-interval <milliseconds:1-255000>',
    'multiplier <multiplier:1-255>',
    'transmit-interval <what:minimum-interval|threshold> <milliseconds:1-4294967295>',
    'detection-time threshold <milliseconds:1-4294967295>',
    'holddown-interval <milliseconds:0-255000>',
    'version <version:0|1|automatic>',
    'session-mode <mode:automatic|multihop|single-hop>',
    'local-address <address:ip>',
    'neighbor <address:ip>',
    'no-adaptation',
    'no-issu-timer-negotiation',
    'full-neighbors-only',
    'strict-bfd',
    'minimum-receive-ttl <hops:1-255>',
    'authentication key-chain <chain:key-chain>',
    'authentication algorithm <algorithm:keyed-md5|keyed-sha-1|meticulous-keyed-md5|meticulous-keyed-sha-1|simple-password>',
    'authentication loose-check',
    'failure-action <action:teardown|make-install-teardown>',
  ),
);

/** Words behind `facility` of the log. */
export const facilities =
  'any|authorization|change-log|conflict-log|daemon|dfc|external|firewall|ftp|interactive-commands|kernel|ntp|pfe|security|user';
/** Severities of the log, with the two ends that stand for all and for nothing. */
export const severities = 'alert|any|critical|emergency|error|info|none|notice|warning';
