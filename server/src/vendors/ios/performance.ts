/** Paths by their quality (PfR, IWAN), and what is measured of applications. */
import type { Commands } from '../../notation/command.ts';
import { section, settings } from '../settings.ts';

const collector = 'collector <collector:ip> [ port <collectorPort:int> ]';
const own: readonly string[] = ['source-interface <interface>', 'password [<encryption:0-7>] <secret:secret>', collector];

const trafficClass = (): Commands<unknown> => [
  section(
    'match ( dscp <code:word> | application <application:word> | app-group <group:word> ) policy custom',
    'Opens what paths of the class must be like.',
    () =>
      settings(
        'What paths must be like.',
        'priority <of:1-65535> ( loss threshold <loss:decimal> | jitter threshold <jitter:int> | one-way-delay threshold <delay:int> )',
      ),
  ),
  ...settings(
    'Paths of the class.',
    'match ( dscp <code:word> | application <application:word> | app-group <group:word> ) policy <policy:best-effort|bulk-data|low-latency-data|real-time-video|scavenger|voice>',
    'path-preference <paths:word...> [ fallback <fallbacks:word...> ]',
    'path-last-resort <resort:word>',
  ),
];

const master = (): Commands<unknown> => [
  ...settings(
    'A setting of the master.',
    ...own,
    'site-prefixes prefix-list <site:prefix-list>',
    'enterprise-prefix prefix-list <enterprise:prefix-list>',
    'hub <hub:ipv4>',
    'load-balance [ ( strict-priority | advanced ) ]',
    'monitor-interval <monitor:int> dscp <monitored:dscp>',
    'minimum-requirement ( high | low | medium )',
    'target-discovery',
    'mitigation-mode aggressive',
  ),
  section('advanced', 'Opens how paths are watched.', () =>
    settings(
      'How paths are watched.',
      'channel-unreachable-timer <timer:int>',
      'smart-probes ( destination-port <to:int> | source-port <from:int> | burst ( quick <quickPackets:int> packets every <quick:int> seconds | <packets:int> packets every <every:int> seconds ) )',
      'syslog',
      'threshold-variance <variance:int>',
      'minimum-mask-length ( <mask:int> | enterprise <enterpriseMask:int> | internet <internetMask:int> )',
      'bandwidth-reporting-source ( physical | tunnel )',
      'channel-prefix-probes',
      'route-discovery-timer <discovery:int>',
    ),
  ),
  section('class <class:word> sequence <sequence:1-65535>', 'Opens traffic and its paths.', trafficClass),
];

const inVrf = (): Commands<unknown> => [
  section('border', 'Opens what the router does at the border.', () => [
    ...settings('A setting of the border.', ...own, 'master ( local | <master:ip> )'),
    section('advanced', 'Opens further settings of the border.', () =>
      settings('A setting of the border.', 'delay-tolerance <tolerance:int>', 'flow-table <table:int>'),
    ),
  ]),
  section('master ( hub | local | transit <transit:int> | branch | regional-hub )', 'Opens the choice of paths of the site.', master),
];

const measured = (): Commands<unknown> =>
  settings(
    'What is measured and where it is sent.',
    'exporter destination <destination:word> source <source:interface> [ transport udp [ port <port:int> ] ] [ vrf <vrf:vrf> ] [ dscp <dscp:int> ]',
    'traffic-monitor ( application-response-time | media | url | conversation-traffic-stats | application-traffic-stats | application-client-server-stats | all | assurance-monitor | assurance-rtp-monitor ) [ ( ipv4 | ipv6 ) ] [ ( ingress | egress ) ] [ class-and <and:class-map> ] [ class-replace <replace:class-map> ] [ cache-size <size:int> ] [ sampling-rate <rate:int> ]',
    'assurance-monitor <assurance:word>',
    'description <description:text>',
  );

export const performance: Commands<unknown> = [
  section('domain ( default | <domain:word> )', 'Opens the choice of paths by their quality.', () => [
    section('vrf ( default | <vrf:vrf> )', 'Opens the choice of paths of a VRF.', inVrf),
    ...inVrf(),
  ]),
  section(
    'performance monitor context <context:word> profile <profile:application-experience|application-statistics|application-performance|application-assurance|wireless-avc-basic>',
    'Opens what is measured of applications.',
    measured,
  ),
  section('performance monitor context <context:word>', 'Opens what is measured of applications.', measured),
];
