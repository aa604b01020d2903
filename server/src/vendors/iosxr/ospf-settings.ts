/** Settings of OSPF that may stand in the process, in an area or at an interface: recognised. */
import type { Commands } from '../../notation/command.ts';
import { section, settings } from '../settings.ts';

const frr =
  '<how:per-link|per-prefix> [<what:enable|disable|use-candidate-only|remote-lfa|ti-lfa|tiebreaker|lfa-candidate|exclude|load-sharing|priority-limit>] [<value:word>] [<more:word>] [<last:word>]';

export const interfaceSettings: Commands<unknown> = [
  ...settings(
    'A setting of OSPF at interfaces.',
    'bfd fast-detect [<how:disable|strict-mode>]',
    'bfd <what:minimum-interval|multiplier> <value:int>',
    'priority <priority:0-255>',
    'hello-interval <seconds:int>',
    'dead-interval <seconds:int>',
    'dead-interval minimal [hello-multiplier <multiplier:int>]',
    'retransmit-interval <seconds:int>',
    'transmit-delay <seconds:int>',
    'mtu-ignore [<how:enable|disable>]',
    'demand-circuit [<how:enable|disable>]',
    'flood-reduction [<how:enable|disable>]',
    'database-filter all out [<how:enable|disable>]',
    'prefix-suppression [<how:secondary-address|disable>]',
    'packet-size <bytes:int>',
    'security ttl [hops <hops:int>]',
    'link-down fast-detect [disable]',
    'cost-fallback <cost:int> threshold <threshold:int>',
    'neighbor <address:ip> [priority <priority:int>] [poll-interval <seconds:int>] [cost <cost:int>] [database-filter all out]',
    'authentication [<how:message-digest|null|disable>] [keychain <keys:key-chain>]',
    'authentication keychain <keys:key-chain>',
    'authentication ipsec spi <spi:int> <hash:md5|sha1> [<how:clear|password>] <secret:secret>',
    'encryption <how:disable>',
    'encryption ipsec spi <spi:int> esp <cipher:word> [<bits:int>] [<how:clear|password>] <secret:secret>',
    'authentication-key [<how:clear|encrypted>] <secret:secret>',
    'message-digest-key <key:int> md5 [<how:clear|encrypted|0|7>] <secret:secret>',
    'mpls ldp sync [disable]',
    'mpls ldp sync-igp-shortcuts',
    'mpls traffic-eng',
    'mpls <what:ldp|traffic-eng> <more:auto-config|disable>',
    'ldp-sync',
    `fast-reroute ${frr}`,
    'fast-reroute disable',
    'prefix-sid [<algorithm:algorithm|strict-spf>] [<number:int>] <how:index|absolute> <value:int> [<options:explicit-null|n-flag-clear|php-disable...>]',
    'adjacency-sid <how:index|absolute> <value:int> [protected]',
    'segment-routing forwarding <how:mpls|disable>',
    'log <what:word> [<more:word>]',
    'distribute-list <how:word> <name:word> in',
    'instance <instance:int>',
    'local-network <how:word>',
    'affinity flex-algo <name:word> [<more:word>]',
    'delay normalize interval <interval:int> [offset <offset:int>]',
  ),
  section('affinity flex-algo', 'Opens link affinities.', () => settings('A link affinity.', '<name:word>')),
];
