/** Tracked objects and probes of IOS. */
import type { Commands } from '../../notation/command.ts';
import { section, settings } from '../settings.ts';

const trackBody = (): Commands<never> =>
  settings(
    'A setting of the tracked object.',
    'object <track:track> [ not ] [ weight <weight:1-255> ]',
    'delay { up <up:0-180> | down <down:0-180> }',
    'threshold ( percentage | weight | metric ) { up <up:int> | down <down:int> }',
    'default-state ( up | down )',
    'ip vrf <vrf:vrf>',
    'ipv6 vrf <vrf6:vrf>',
    'carrier-delay',
    'synchronized',
  );

/** What is watched, and the words for people. */
const objects: readonly (readonly [string, string])[] = [
  ['interface <interface> ( line-protocol | ip routing | ipv6 routing )', 'Watches an interface.'],
  ['ip sla <probe:ip-sla> [ ( reachability | state ) ]', 'Watches a probe.'],
  ['rtr <probe:ip-sla> [ ( reachability | state ) ]', 'Watches a probe.'],
  ['ip route ( <address:ipv4> <mask> | <prefix:ipv4-prefix> ) ( reachability | metric threshold )', 'Watches a route.'],
  ['ipv6 route <prefix6:ipv6-prefix> ( reachability | metric threshold )', 'Watches a route.'],
  ['list ( boolean ( and | or ) | threshold ( weight | percentage ) )', 'Combines other objects.'],
  ['stub-object', 'An object that scripts set.'],
  ['application home-agent', 'Watches a service of the device.'],
  ['leaky-bucket', 'Watches how often something happens.'],
];

const source =
  '{ source-ip <source:ip> | source-port <sourcePort:1-65535> | source-interface <port:interface> | control ( enable | disable ) }';
const codec =
  '[ codec ( g711alaw | g711ulaw | g729a ) [ codec-numpackets <codecPackets:int> ] [ codec-size <codecSize:int> ] [ codec-interval <codecInterval:int> ] [ advantage-factor <advantage:int> ] ]';
const amounts =
  '{ num-packets <packets:int> | interval <interval:int> | source-ip <source:ip> | source-port <sourcePort:int> | source-interface <port:interface> | control ( enable | disable ) }';

const probeSettings = (): Commands<never> =>
  settings(
    'A setting of the probe.',
    'frequency <seconds:1-604800>',
    'timeout <milliseconds:0-604800000>',
    'threshold <milliseconds:0-60000>',
    'tag <text:text>',
    'owner <text:text>',
    'tos <tos:0-255>',
    'traffic-class <class:0-255>',
    'flow-label <label:int>',
    'dscp <dscp:dscp>',
    'vrf <vrf:vrf>',
    'request-data-size <bytes:int>',
    'response-data-size <bytes:int>',
    'verify-data',
    'data-pattern <pattern:word>',
    'percentile ( jitteravg | jitterds | jittersd | owds | owsd | rtt ) <percentile:int>',
    'precision ( milliseconds | microseconds )',
    'clock-tolerance ntp oneway ( absolute <absolute:int> | percent <percent:int> )',
    'operation-packet priority ( normal | high )',
    'http-raw-request',
    'lsr-path <hops:ipv4...>',
    'optimize timeout <optimize:int>',
    'history ( hours-of-statistics-kept <hours:int> | distributions-of-statistics-kept <distributions:int> | statistics-distribution-interval <width:int> | buckets-kept <buckets:int> | lives-kept <lives:int> | enhanced interval <interval:int> buckets <enhanced:int> | filter ( none | all | overThreshold | failures ) | path-of-statistics-kept <paths:int> | samples-of-history-kept <samples:int> )',
    'hours-of-statistics-kept <hours:int>',
    'samples-of-history-kept <samples:int>',
    'buckets-of-history-kept <buckets:int>',
    'lives-of-history-kept <lives:int>',
    'filter-for-history ( none | all | overThreshold | failures )',
    'default ( frequency | timeout | threshold | tag | owner | tos | vrf )',
    'expression',
  );

/** What the probe does: its settings stand below that line. */
const kinds: readonly string[] = [
  `icmp-echo <host:word> ${source}`,
  `udp-echo <host:word> <port:1-65535> ${source}`,
  `udp-jitter <host:word> <port:1-65535> ${source} ${codec} ${amounts}`,
  `icmp-jitter <host:word> ${amounts}`,
  `tcp-connect <host:word> <port:1-65535> ${source}`,
  'path-echo <host:word> [ source-ip <source:ip> ]',
  `path-jitter <host:word> { source-ip <source:ip> | num-packets <packets:int> | interval <interval:int> | targetOnly }`,
  'http ( get | raw ) <url:word> { name-server <server:ip> | version <version:word> | source-ip <source:ip> | source-port <sourcePort:int> | source-interface <port:interface> | cache ( enable | disable ) | proxy <proxy:word> | secure trustpoint <trustpoint:trustpoint> }',
  'ftp get <url:word> { source-ip <source:ip> | mode ( passive | active ) | source-interface <port:interface> }',
  `dns <name:word> name-server <server:ip> ${source}`,
  'dhcp [<server:ip>] { source-ip <source:ip> | option-82 ( circuit-id <circuit:hex> | remote-id <remote:hex> | subnet-mask <subnet:ip> ) }',
  'ethernet ( echo | jitter ) mpid <mpid:int> domain <domain:word> ( vlan <vlan:int> | evc <evc:word> | port ) { interval <interval:int> | num-frames <frames:int> }',
  'ethernet y1731 ( delay ( dmm | 1DM | dmmv1 [ burst ] ) | loss ( lmm | slm [ burst ] ) ) domain <domain:word> ( evc <evc:word> | vlan <vlan:int> ) mpid <mpid:int> cos <cos:0-7> source ( mpid <sourceMpid:int> | mac-address <sourceMac:mac> )',
  'mpls lsp ( ping | trace ) ( ipv4 <target:ipv4> ( <length:length> | <mask> ) | pseudowire <peer:ipv4> <circuit:int> ) { src-ip-addr <source:ip> | ttl <ttl:int> | exp <exp:0-7> | reply ( dscp <reply:int> | mode ( ipv4 | router-alert ) ) | force-explicit-null | lsp-selector <selector:ip> }',
  'voip ( delay ( gatekeeper registration | post-dial ) [ detect-point ( alert-ringing | connect-ok ) ] [ destination <destination:word> ] )',
  'video <host:word> <port:int> { source-ip <source:ip> | source-port <sourcePort:int> | profile <profile:word> | duration <duration:int> | frequency <frequency:int> }',
  'slm frame-relay interface <port:interface> <dlci:int>',
  `type echo protocol ipIcmpEcho <host:word> ${source}`,
  `type ( udpEcho | tcpConnect ) dest-ipaddr <host:word> dest-port <port:int> ${source}`,
  `type jitter dest-ipaddr <host:word> dest-port <port:int> ${amounts}`,
];

const probe = (): Commands<never> => [
  ...kinds.map(template => section(template, 'What the probe does.', probeSettings)),
  ...probeSettings(),
];

const react =
  '( rtt | jitterAvg | jitterDSAvg | jitterSDAvg | connectionLoss | timeout | verifyError | packetLossDS | packetLossSD | packetLateArrival | packetMIA | packetOutOfSequence | mos | icpif | maxOfLatencyDS | maxOfLatencySD | latencyDSAvg | latencySDAvg | maxOfNegativeDS | maxOfNegativeSD | maxOfPositiveDS | maxOfPositiveSD | successivePacketLoss | rFactor | unavailableDS | unavailableSD )';

const running = settings(
  'When a probe runs, and what its result causes.',
  'ip sla [ monitor ] schedule <probe:ip-sla> { life ( forever | <life:int> ) | ageout <ageout:int> | start-time ( now | pending | random <random:int> | after <after:clock> | <at:clock> [ ( <month:word> <day:1-31> | <dayFirst:1-31> <monthLast:word> ) ] ) | recurring }',
  `ip sla [ monitor ] reaction-configuration <probe:ip-sla> [ react ${react} ] { threshold-type ( never | immediate | consecutive [<consecutive:int>] | average [<average:int>] | xofy [<x:int>] [<y:int>] ) | threshold-value <upper:int> <lower:int> | action-type ( none | trapOnly | triggerOnly | trapAndTrigger | logAndTrigger ) }`,
  'ip sla [ monitor ] reaction-trigger <probe:ip-sla> <target:ip-sla>',
  'ip sla [ monitor ] restart <probe:ip-sla>',
  'ip sla responder [ ( udp-echo [ ipaddress <udp:ip> ] port <udpPort:int> | tcp-connect [ ipaddress <tcp:ip> ] port <tcpPort:int> | auto-register <auto:ip> | twamp ) ]',
  'ip sla monitor responder [ type ( udpEcho | tcpConnect ) [ ipaddress <host:ip> ] port <port:int> ]',
  'ip sla [ monitor ] group schedule <group:int> <probes:numbers> { schedule-period <period:int> | frequency ( <frequency:int> | range <range:word> ) | start-time ( now | pending | after <after:clock> | <at:clock> ) | life ( forever | <life:int> ) | ageout <ageout:int> }',
  'ip sla ( enable ( reaction-alerts | ipsla ) | logging traps | low-memory <bytes:int> | key-chain <keys:key-chain> | reset | on-demand ethernet | ethernet-monitor schedule <monitor:int> )',
  'ip sla server twamp',
  'rtr ( responder | logging traps | key-chain <keys:key-chain> )',
  'rtr schedule <probe:ip-sla> { life ( forever | <life:int> ) | start-time ( now | pending ) | ageout <ageout:int> }',
  'track timer ( interface | ip route | ip sla | ipv6 route | list | stub-object | application | rtr ) ( <seconds:1-3000> | msec <milliseconds:500-5000> )',
  'track resolution ( ip | ipv6 ) route ( bgp | eigrp | isis | ospf | static ) <resolution:int>',
);

export const probes: Commands<unknown> = [
  ...objects.map(([what, doc]) => section(`track <track:=track> ${what}`, doc, trackBody)),
  ...running,
  section('ip sla [ monitor ] <probe:=ip-sla>', 'Opens a probe.', probe),
  section('rtr <probe:=ip-sla>', 'Opens a probe.', probe),
];
