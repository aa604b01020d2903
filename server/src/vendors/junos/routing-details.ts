/** `routing-options` of Junos beside routes and names of the device: values, and policies between tables. */
import { type PathCommand, pathsOf, under } from '../../notation/paths.ts';
import { traceoptions } from './shared-lines.ts';
import { settings } from './values.ts';

const command = pathsOf<object>();

/** Values of a flow route (RFC 8955) are names, numbers and ranges. */
const flowMatches =
  'destination|source|destination-port|source-port|port|protocol|dscp|fragment|icmp-code|icmp-type|packet-length|tcp-flags|snmp-data-source|flow-label|icmp6-code|icmp6-type|next-header';

/** What the main tables and those of `rib` take alike. */
export const tableDetails: readonly PathCommand<object>[] = [
  ...settings(
    'What the table takes, and how it shares loads.',
    '<kind:maximum-paths|maximum-prefixes> <limit:1-4294967295> { log-only | threshold <percent:1-100> | log-interval <seconds:5-86400> }',
    'multipath',
    'multipath { vpn-unequal-cost [equal-external-internal] | preserve-nexthop-hierarchy | policy <policies:policy-statement...> | list-nexthop | pfe-multipath | as-path-compare }',
    'martians <prefix:prefix> <type:exact|longer|orlonger> [allow]',
    'martians <prefix:prefix> <type:upto|through> <bound:word> [allow]',
    'martians <prefix:prefix> prefix-length-range <range:word> [allow]',
    'protect core',
    'label [ allocation <policies:policy-statement...> | substitution <substitutions:policy-statement...> ]',
    'flow route <of:word>',
    'flow route <of:word> no-install',
    `flow route <of:word> match <field:${flowMatches}> <values:word...>`,
    'flow route <of:word> then { accept | discard | sample | next-term | rate-limit <rate:word> | community <community:word> | routing-instance <target:word> | mark <dscp:word> | redirect <address:ip> }',
    'flow { validation | term-order <order:legacy|standard> | per-route-accounting | firewall-install-disable | interface-group <group:int> [ exclude ] }',
    'access route <prefix:prefix> [ metric <metric:int> | next-hop <hop:word> | preference <preference:int> | qualified-next-hop <qualified:word> | tag <tag:int> | tag2 <tag2:int> ]',
    'access-internal route <prefix:prefix> [ next-hop <hop:word> | qualified-next-hop <qualified:word> | mac-address <address:mac> ]',
  ),
];

/** Policies and tables. */
const tables: readonly PathCommand<object>[] = [
  command('rib-groups <group:=rib-group>', 'Tables that share routes.'),
  command('multicast <word:scope-policy> <policies:policy-statement...>', 'Groups that stay inside.'),
  command('multicast <word:rpf-check-policy> <policies:policy-statement...>', 'Where sources need not be reached by the way they come.'),
  command('multicast flow-map <of:word> policy <policies:policy-statement...>', 'Groups of a flow map.'),
  command('resolution rib <table:?routing-instance> import <policies:policy-statement...>', 'Routes that next hops are resolved by.'),
  command(
    'interface-routes family <family:inet|inet6> <direction:import|export> <policies:policy-statement...>',
    'Policies for routes of interfaces.',
  ),
  ...settings(
    'Tables that share routes, and how next hops are resolved.',
    'rib-groups <group:=rib-group> export-rib <tables:?routing-instance...>',
    'interface-routes family <family:inet|inet6> { lan | point-to-point }',
    'interface-routes family <family:inet|inet6> export { lan | point-to-point }',
    'resolution rib <table:?routing-instance> resolution-ribs <tables:?routing-instance...>',
    'resolution { tracefilter <policies:policy-statement...> | preserve-nexthop-hierarchy | preserve-protocol-hierarchy | ribs <ribs:word...> }',
    'forwarding-table { ecmp-fast-reroute | no-ecmp-fast-reroute | indirect-next-hop | no-indirect-next-hop | indirect-next-hop-change-acknowledgements | no-indirect-next-hop-change-acknowledgements | unicast-reverse-path <paths:active-paths|feasible-paths> | dynamic-list-next-hop | remnant-holdtime <remnant:int> | krt-nexthop-ack-timeout <timeout:int> | consistent-hash | rib <rib:word> | chained-composite-next-hop [ ingress | transit ] <chains:word...> | channel <channel:word> | ip-tunnel-rpf-check [ mode <mode:strict|loose> | fail-filter <filter:firewall-filter> ] }',
    'auto-export [ disable ]',
    'auto-export family <family:inet|inet6|iso> <routes:unicast|multicast|flow> [ disable | rib-group <group:rib-group> ]',
    'localized-fib [ disable | fpc-slot <slot:int> ]',
  ),
  ...under('auto-export', traceoptions),
  ...under('resolution', traceoptions),
];

const multicast = settings(
  'Multicast of the device.',
  'multicast scope <of:word> { interface <interfaces:interface> | prefix <prefix:prefix> }',
  'multicast ssm-groups <groups:prefix...>',
  'multicast asm-override-ssm',
  'multicast ssm-map <of:word> { policy <policies:policy-statement...> | source <sources:ip...> }',
  'multicast interface <interface> { enable | disable | maximum-bandwidth <rate:word> | no-qos-adjust | reverse-oif-mapping [no-qos-adjust] | subscriber-leave-timer <seconds:int> }',
  'multicast flow-map <of:word> { bandwidth <rate:word> | forwarding-cache timeout <timeout:word> [never] | redundant-sources <sources:ip...> }',
  'multicast forwarding-cache { threshold [ suppress <suppress:int> | reuse <reuse:int> | log-warning <warning:int> | mvpn-rpt-suppress <rpt:int> ] | timeout <timeout:word> | allow-maximum | family <family:inet|inet6> threshold [ suppress <familySuppress:int> | reuse <familyReuse:int> ] }',
  'multicast backup-pe-group <of:word> { backups <backups:ip...> | local-address <local:ip> }',
  'multicast <proxy:pim-to-igmp-proxy|pim-to-mld-proxy> upstream-interface <interfaces:interface...>',
  'multicast stream-protection [policy <policies:policy-statement...>]',
  'multicast mofrr { mofrr-asm-starg | mofrr-disjoint-upstream-only | mofrr-no-backup-join | mofrr-primary-path-selection-by-routing | policy <policies:policy-statement...> }',
  'multicast omit-wildcard-address',
  'multicast local-address <address:ip>',
);

/** What only the whole of an instance takes. */
export const routingDetails: readonly PathCommand<object>[] = [
  ...tables,
  ...multicast,
  ...settings(
    'How the device routes.',
    'route-distinguisher-id <id:ipv4>',
    'transport-class <of:word> [ color <color:int> ]',
    'transport-class auto-create',
    'transport-class name <of:word> [ color <color:int> ]',
    'transport-class fallback ( best-effort | none )',
    'instance-id <id:int>',
    'graceful-restart [ disable | restart-duration <seconds:120-10000> | helper-disable ]',
    'nonstop-routing',
    'nonstop-routing-options precision-timers-max-period <seconds:int>',
    'nsr-phantom-holdtime <seconds:0-10000>',
    'warm-standby',
    'bgp-orf-cisco-mode',
    'med-igp-update-interval <minutes:10-720>',
    'longest-match',
    'no-bfd-triggered-local-repair',
    'ipv6-router-id <id:ip>',
    'options syslog { level <level:word> | upto <upto:word> }',
    'options { mark <seconds:int> | no-send | no-resolve }',
    'ppm [ delegate-processing | no-delegate-processing | no-inline-processing | redistribution-timer <seconds:int> | inline-processing-enable ]',
    'route-record',
    'no-route-record',
    'source-routing { ip | ipv6 }',
    'source-packet-routing srv6 locator <of:word> micro-sid [ flavor <flavors:psp|usp|usd...> | behavior <behavior:word> ]',
    'source-packet-routing srv6 locator <of:word> { algorithm <algorithm:int> | anycast | block-length <block:int> | function-length <functions:int> | argument-length <arguments:int> }',
    'source-packet-routing mapping-server-entry <of:word> { prefix-segment <prefix:prefix> [ index <index:int> | attached | domain ] | prefix-segment-range <range:word> [ start-prefix <first:prefix> | start-index <start:int> | size <size:int> | attached | domain ] }',
    'source-packet-routing { srgb start-label <start:int> index-range <labels:int> | msd [ base-mpls-imposition <depth:int> ] | prefix-segment-range <range:word> }',
    'source-packet-routing srv6 [ locator <of:word> [ <prefix:prefix> ] | no-reduced-srh | transit-srh-insert | block <block:word> <blockPrefix:prefix> ]',
    'flexible-algorithm <of:128-255> { color <color:int> | use-transport-class | definition [ metric-type <metric:igp-metric|te-metric|delay-metric> | priority <priority:int> | spf | strict-spf | use-flex-algorithm-prefix-metric | admin-group <how:include-any|include-all|exclude> <groups:admin-group...> ] }',
    'srlg <of:word> [ srlg-value <value:int> | srlg-cost <cost:int> ]',
    'admin-groups-extended <name:word> group-value <value:int>',
    'admin-groups-extended-range { minimum <least:int> | maximum <most:int> }',
    'fate-sharing group <of:word> { cost <cost:int> | from <from:ip> [to <to:ip>] }',
    'dynamic-tunnels <of:word> { gre | udp | spring-te | source-address <source:ip> | destination-networks <networks:prefix...> | rsvp-te <entry:word> [ label-switched-path-template [ default-template | <template:word> ] | destination-networks <lspNetworks:prefix> ] | bgp-signal | ipip | ip-ip }',
    'dynamic-tunnels { forwarding-rib inet.0 [ inet-import <policies:policy-statement...> ] | bgp-signal | tunnel-set <set:word> tunnel-parameters <parameters:word> }',
    'bmp { station-address <address:word> | station-port <port:port> | local-address <local:ip> | local-port <localPort:port> | connection-mode <mode:active|passive> | initiation-message <message:text> | statistics-timeout <seconds:int> | hold-down <hold:int> [ flaps <flaps:int> | period <period:int> ] | route-monitoring [ none | pre-policy [exclude-non-feasible] | post-policy [exclude-non-eligible] | rib-out [ pre-policy | post-policy ] | loc-rib ] | monitor <state:enable|disable> | max-routes <routes:int> | memory-limit <memory:int> | priority <priority:high|low|medium> | authentication-key <secret:secret> }',
    'bmp station <of:word>',
    'bmp station <of:word> { station-address <address:word> | station-port <port:port> | local-address <local:ip> | local-port <localPort:port> | connection-mode <mode:active|passive> | initiation-message <message:text> | statistics-timeout <seconds:int> | hold-down [<hold:int>] { flaps <flaps:int> | period <period:int> } | priority <priority:high|low|medium> | route-monitoring [ none | pre-policy [exclude-non-feasible] | post-policy [exclude-non-eligible] | rib-out [ pre-policy | post-policy ] | loc-rib ] | monitor <state:enable|disable> | routing-instance <instance:routing-instance> | authentication-key <secret:secret> }',
    'validation-rib <table:word>',
    'interface <interface>',
  ),
  ...traceoptions,
  ...under('bmp', traceoptions),
  ...under('dynamic-tunnels', traceoptions),
];
