/** Tracked objects and probes. */
import { type Commands, commandsOf } from '../../notation/command.ts';
import { opens, recognised } from './recognised.ts';

const { block } = commandsOf<unknown>();

const trackBody: Commands<unknown> = recognised(
  'A setting of the tracked object.',
  'object <track:track> [not] [weight <weight:int>]',
  'delay <way:up|down> <seconds:int> [<other:up|down> <more:int>]',
  'threshold <what:percentage|weight|metric> [up <up:int>] [down <down:int>] [up <up:int>]',
  'default-state <state:up|down>',
  'ip vrf <vrf:vrf>',
  'carrier-delay',
);

const source = '[source-ip <source:ip>] [source-port <port:int>] [source-interface <interface>] [control <control:enable|disable>]';
const probe: Commands<unknown> = recognised(
  'A setting of the probe.',
  `icmp-echo <host:word> ${source}`,
  `udp-echo <host:word> <port:int> ${source}`,
  `udp-jitter <host:word> <port:int> ${source} [codec <codec:word>] [num-packets <packets:int>] [interval <interval:int>]`,
  `tcp-connect <host:word> <port:int> ${source}`,
  `icmp-jitter <host:word> ${source}`,
  `path-echo <host:word> ${source}`,
  'http get <url:word> [name-server <server:ip>] [source-ip <source:ip>] [source-interface <interface>]',
  'http raw <url:word>',
  'dns <name:word> name-server <server:ip>',
  'dhcp <server:ip>',
  'frequency <seconds:int>',
  'timeout <milliseconds:int>',
  'threshold <milliseconds:int>',
  'tag <text:text>',
  'owner <text:text>',
  'tos <value:int>',
  'vrf <vrf:vrf>',
  'request-data-size <bytes:int>',
  'verify-data',
  'data-pattern <pattern:word>',
  'history <what:hours-of-statistics-kept|distributions-of-statistics-kept|statistics-distribution-interval|buckets-kept|lives-kept|enhanced> <value:int> [interval <interval:int>] [buckets <buckets:int>]',
  'history filter <kind:none|all|overThreshold|failures>',
);

export const probes: Commands<unknown> = [
  block(
    'track <track:=track> interface <interface> <what:line-protocol|ip> [<routing:routing>]',
    'Watches an interface.',
    opens(() => trackBody),
  ),
  block(
    'track <track:=track> ip sla <probe:ip-sla> [<what:reachability|state>]',
    'Watches a probe.',
    opens(() => trackBody),
  ),
  block(
    'track <track:=track> rtr <probe:ip-sla> [<what:reachability|state>]',
    'Watches a probe.',
    opens(() => trackBody),
  ),
  block(
    'track <track:=track> ip route <address:ipv4> <mask> <what:reachability|metric> [<threshold:threshold>]',
    'Watches a route.',
    opens(() => trackBody),
  ),
  block(
    'track <track:=track> ip route <prefix:ipv4-prefix> <what:reachability|metric> [<threshold:threshold>]',
    'Watches a route.',
    opens(() => trackBody),
  ),
  block(
    'track <track:=track> ipv6 route <prefix:ipv6-prefix> <what:reachability|metric> [<threshold:threshold>]',
    'Watches a route.',
    opens(() => trackBody),
  ),
  block(
    'track <track:=track> list boolean <how:and|or>',
    'Combines other objects.',
    opens(() => trackBody),
  ),
  block(
    'track <track:=track> list threshold <how:weight|percentage>',
    'Combines other objects.',
    opens(() => trackBody),
  ),
  block(
    'track <track:=track> stub-object',
    'An object that scripts set.',
    opens(() => trackBody),
  ),
  ...recognised(
    'How often tracked objects are looked at.',
    'track timer <what:interface|ip|ipv6|list|stub-object|application> [<of:route|sla>] [msec] <time:int>',
  ),
  block(
    'ip sla <probe:=ip-sla>',
    'Opens a probe.',
    opens(() => probe),
  ),
  block(
    'ip sla monitor <probe:=ip-sla>',
    'Opens a probe.',
    opens(() => probe),
  ),
  ...recognised(
    'When a probe runs, and what its result causes.',
    'ip sla [<old:monitor>] schedule <probe:ip-sla> [life <life:word>] [ageout <ageout:int>] [start-time <start:word>] [ageout <ageout:int>] [recurring]',
    'ip sla [<old:monitor>] schedule <probe:ip-sla> [life <life:word>] start-time <start:word> <month:word> <day:int> [recurring]',
    'ip sla reaction-configuration <probe:ip-sla> react <what:word> [threshold-type <type:word>] [threshold-value <upper:int> <lower:int>] [action-type <action:word>]',
    'ip sla responder [<kind:udp-echo|tcp-connect|auto-register>] [ipaddress <address:ip>] [port <port:int>]',
    'ip sla group schedule <group:int> <probes:word> [schedule-period <period:int>] [frequency <frequency:int>] [start-time <start:word>] [life <life:word>]',
    'ip sla <what:enable|logging|low-memory> [<of:reaction-alerts|traps>] [<value:int>]',
    'ip sla key-chain <keys:key-chain>',
  ),
];
