/** Paths that are asked for along labels: RSVP-TE (RFC 3209), traffic engineering, flexible algorithms (RFC 9350), seamless BFD (RFC 7880). */
import type { Commands } from '../../notation/command.ts';
import { section, settings } from '../settings.ts';

const restart = (): Commands<unknown> =>
  settings('How long a restart may take.', 'timer ( recovery | restart ) [ maximum ] <seconds:int> seconds');

const reservations = (): Commands<unknown> => [
  ...settings(
    'How paths are reserved.',
    'authentication ( type ( md5 | none ) | index <key:int> ( password [<form:0|7|8a>] <secret:secret> | active ) | sequence-number window <window:int> )',
    'neighbor <neighbor:ip> authentication ( type ( md5 | none ) | index <of:int> active )',
    'bandwidth reservation <reservation:shared|exclusive>',
    'fast-reroute ( mode ( link-protection | node-protection | none ) | reversion ( global | local ) | bypass tunnel optimization interval <optimization:int> seconds )',
    'hello interval <hello:int> multiplier <multiplier:int>',
    'ip access-group <list:acl>',
    'ipv6 access-group <list6:ipv6-acl>',
    'label local-termination ( explicit-null | implicit-null )',
    'mtu signaling',
    'preemption method ( hard | soft ) [ timer <timer:int> ]',
    'refresh ( interval <refresh:int> | method ( bundled | explicit ) )',
    'router-id <router:ip>',
    'srlg [strict]',
    'shutdown',
  ),
  section('graceful-restart role ( helper | speaker )', 'Opens how the restart of a neighbor is bridged.', restart),
  section('hitless-restart', 'Opens how the own restart is bridged.', restart),
  section('p2mp', 'Opens trees of paths.', () => settings('A setting of trees of paths.', 'disabled')),
];

const limits = [
  'administrative-group [ include all <all:word> ] [ include any <any:word> ] [ exclude <excluded:word> ]',
  'srlg exclude <srlg:word>',
];

const tunnel = (): Commands<unknown> =>
  settings(
    'A setting of the tunnel.',
    'destination ip <destination:ip>',
    'path <path:word> [ secondary [ pre-signaled ] ]',
    'bandwidth ( <bandwidth:decimal> <unit:bps|kbps|mbps|gbps> | auto [ min <least:decimal> <leastUnit:bps|kbps|mbps|gbps> max <most:decimal> <mostUnit:bps|kbps|mbps|gbps> ] )',
    'metric ( <metric:int> | igp [ <offset:signed> ] )',
    'priority setup <setup:0-7> hold <hold:0-7>',
    'optimization ( interval <interval:int> seconds | disabled )',
    'color <color:int>',
    'eligible igp',
    'split-tunnel',
    'shutdown',
  );

const lsps = (): Commands<unknown> => [
  section('path <path:word> ( dynamic | explicit )', 'Opens a path.', () =>
    settings('What the path is like.', 'hop <hop:ip> [ loose | node ]', ...limits),
  ),
  section('tunnel <tunnel:word>', 'Opens a tunnel.', tunnel),
  section('tunnel profile <profile:word>', 'Opens what tunnels share.', tunnel),
  ...settings(
    'A setting of paths.',
    'local-interface <interface>',
    'optimization interval <interval:int> seconds',
    'metric igp',
    'traffic-engineering database <database:isis|ospf>',
  ),
];

const algorithms = (): Commands<unknown> => [
  section('flex-algo <algorithm:128-255> <name:word>', 'Opens the definition of an algorithm.', () =>
    settings(
      'What the algorithm looks at.',
      'priority <priority:int>',
      'metric ( igp-metric | min-delay | te-metric | <metric:int> )',
      'color <color:int>',
      ...limits,
    ),
  ),
];

const labelledPaths = (): Commands<unknown> =>
  settings(
    'The labels of the paths.',
    'segment-list label-stack <labels:int...> { weight <weight:int> | index <index:int> }',
    'explicit-null ( none | ipv4 [ipv6] | ipv6 )',
  );

const segments = (): Commands<unknown> => [
  section('policy endpoint <end:ip> color <color:int>', 'Opens a way for traffic of a color (RFC 9256).', () => [
    section('path-group preference <preference:int>', 'Opens paths with a preference.', labelledPaths),
    ...settings(
      'A setting of the way.',
      'binding-sid <label:int>',
      'name <name:word>',
      'description <description:text>',
      'sbfd remote-discriminator <discriminator:word>',
    ),
  ]),
  ...settings('How ways are used.', 'rib system-colored-tunnel-rib', 'traffic-class <class:int>'),
];

/** Blocks of `router traffic-engineering`. */
export const engineeringBlocks: Commands<unknown> = [
  section('segment-routing', 'Opens segment routing.', segments),
  section('rsvp', 'Opens paths with reservations.', lsps),
  section('flex-algo', 'Opens flexible algorithms.', algorithms),
];

/** Probes of a router that needs no session there, a block of `router bfd`. */
export const seamless: Commands<unknown> = [
  section('sbfd', 'Opens probes without sessions.', () =>
    settings(
      'A setting of the probes.',
      'local-interface <interface> { ipv4 | ipv6 }',
      'initiator ( interval <interval:int> [ min-rx <receive:int> ] multiplier <multiplier:int> | measurement delay round-trip )',
      'reflector ( min-rx <least:int> | local-discriminator <discriminator:word> )',
    ),
  ),
];

/** What a link says to traffic engineering. */
export const engineeredLink = [
  'traffic-engineering [ administrative-group <groups:word> | bandwidth <bandwidth:decimal> ( percent | gbps | mbps | kbps ) | metric <metric:int> | min-delay ( static <delay:int> ( microseconds | milliseconds ) | dynamic twamp-light [ fallback <fallback:int> ( microseconds | milliseconds ) ] ) | srlg <group:word> ]',
];

export const labelPaths: Commands<unknown> = [section('mpls rsvp', 'Opens reservations along labels (RSVP-TE).', reservations)];
