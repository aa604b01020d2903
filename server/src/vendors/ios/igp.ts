/** EIGRP, RIP and IS-IS: recognised, with the names that their lines refer to. */
import { type Commands, commandsOf } from '../../notation/command.ts';
import { opens } from './opens.ts';

const { command, block } = commandsOf<unknown>();

const redistribute = (options: string): Commands<unknown> => [
  command(
    `redistribute <protocol:connected|static|rip|isis|odr|mobile|ospf|eigrp|bgp|maximum-prefix> ${options}`,
    'Takes in routes of another protocol.',
  ),
  command(
    `redistribute <protocol:ospf|eigrp|bgp|isis|rip|lisp|ospfv3> <process:word> [vrf <vrf:vrf>] [match <types:internal|external|nssa-external|1|2...>] ${options}`,
    'Takes in routes of a process.',
  ),
];
const redistribution = redistribute(
  '[<levels:level-1|level-2|level-1-2>] [route-map <policy:route-map>] [metric <metrics:word...>] [metric-type <type:word>] [tag <tag:int>] [<levels:level-1|level-2|level-1-2>] [route-map <policy:route-map>] [<families:word...>]',
);

const filters: Commands<unknown> = [
  command('distribute-list prefix <list:prefix-list> [gateway <gateway:prefix-list>] <direction:in|out> [<interface>]', 'Filters routes.'),
  command('distribute-list gateway <list:prefix-list> in [<interface>]', 'Filters routes by the router that announced them.'),
  command('distribute-list route-map <policy:route-map> <direction:in|out> [<interface>]', 'Filters routes.'),
  command('distribute-list <list:acl> <direction:in|out> [<interface>]', 'Filters routes.'),
  command('distribute-list prefix-list <list:ipv6-prefix-list> <direction:in|out> [<interface>]', 'Filters routes.'),
  command('offset-list <list:acl> <direction:in|out> <offset:int> [<interface>]', 'Adds to the metric of routes.'),
  command('passive-interface default', 'Speaks on no interface unless told.'),
  command('passive-interface <interface> [<level:word>]', 'Does not speak on an interface.'),
  command('neighbor <address:ip> [<interface>] [<options:word...>]', 'A neighbor that is spoken to directly.'),
];

const eigrpCommon: Commands<unknown> = [
  ...redistribution,
  ...filters,
  command('network <address:ipv4> [<wildcard>]', 'Runs EIGRP on interfaces whose address fits.'),
  command(
    'eigrp <what:router-id|stub|log-neighbor-changes|log-neighbor-warnings|event-log-size|event-logging|upgrade-cli|default-route-tag|plr-tag> [<options:word...>]',
    'A setting of EIGRP.',
  ),
  command(
    '<what:auto-summary|variance|maximum-paths|maximum-prefix|metric|distance|default-metric|default-information|timers|traffic-share|nsf|shutdown|summary-metric|bfd|fast-reroute|snmp|router-id|split-horizon|soft-sia|autonomous-system|remote-neighbors|ha-mode> [<options:word...>]',
    'A setting of EIGRP.',
  ),
  block(
    'topology base',
    'Opens the settings of the topology.',
    opens(() => eigrpCommon),
  ),
  block(
    'af-interface default',
    'Opens settings of all interfaces.',
    opens(() => afInterface),
  ),
  block(
    'af-interface <interface>',
    'Opens settings of an interface.',
    opens(() => afInterface),
  ),
];

const afInterface: Commands<unknown> = [
  command('authentication key-chain <keys:key-chain>', 'The keys of neighbors.'),
  command('authentication mode <method:md5|hmac-sha-256> [<encryption:0-7>] [<secret:secret>]', 'Neighbors must prove themselves.'),
  command(
    '<what:passive-interface|shutdown|hello-interval|hold-time|split-horizon|summary-address|bandwidth-percent|bfd|next-hop-self|dampening-change|dampening-interval|stub-site|add-paths> [<options:word...>]',
    'A setting of the interface in EIGRP.',
  ),
];

const eigrp: Commands<unknown> = [
  ...eigrpCommon,
  block(
    'address-family <family:ipv4|ipv6> [<kind:unicast|multicast>] [vrf <vrf:vrf>] [autonomous-system <asn:1-65535>]',
    'Opens the lines for a family.',
    opens(() => eigrpCommon),
  ),
  block(
    'service-family <family:ipv4|ipv6> [vrf <vrf:vrf>] autonomous-system <asn:1-65535>',
    'Opens the lines for services.',
    opens(() => eigrpCommon),
  ),
];

const rip: Commands<unknown> = [
  ...redistribution,
  ...filters,
  command('network <address:ipv4>', 'Runs RIP on interfaces of a classful network.'),
  command(
    '<what:version|auto-summary|default-information|default-metric|distance|maximum-paths|timers|validate-update-source|output-delay|input-queue|flash-update-threshold|bfd|poison-reverse|split-horizon|port|traffic-share> [<options:word...>]',
    'A setting of RIP.',
  ),
  block(
    'address-family <family:ipv4|ipv6> [unicast] [vrf <vrf:vrf>]',
    'Opens the lines for a family.',
    opens(() => rip),
  ),
];

const isis: Commands<unknown> = [
  ...redistribution,
  ...filters,
  command(
    'redistribute isis ip <from:level-1|level-2> into <to:level-1|level-2> [route-map <policy:route-map>] [distribute-list <list:acl>]',
    'Passes routes between levels.',
  ),
  command('default-information originate [route-map <policy:route-map>]', 'Announces a default route.'),
  command('authentication key-chain <keys:key-chain> [<level:word>]', 'The keys of neighbors.'),
  command('<kind:area-password|domain-password> <secret:secret> [<options:word...>]', 'Protects updates.'),
  command(
    '<what:net|is-type|metric-style|metric|log-adjacency-changes|set-overload-bit|spf-interval|prc-interval|lsp-gen-interval|lsp-refresh-interval|max-lsp-lifetime|lsp-mtu|maximum-paths|distance|nsf|hello|authentication|advertise|protocol|ispf|fast-flood|fast-reroute|mpls|segment-routing|summary-address|summary-prefix|hostname|ignore-lsp-errors|ignore-attached-bit|bfd|multi-topology|partition|skeptical|snmp|vrf|attached-bit|external|adjacency-check|use|router-id|microloop|purge-transmit|nsr|traffic-share|topology> [<options:word...>]',
    'A setting of IS-IS.',
  ),
  block(
    'address-family <family:ipv4|ipv6> [<kind:unicast|multicast>]',
    'Opens the lines for a family.',
    opens(() => isis),
  ),
];

export const otherIgps: Commands<unknown> = [
  block(
    'router eigrp <name:word>',
    'Runs EIGRP.',
    opens(() => eigrp),
  ),
  block(
    'ipv6 router eigrp <asn:1-65535>',
    'Runs EIGRP for IPv6.',
    opens(() => eigrp),
  ),
  block(
    'router rip',
    'Runs RIP.',
    opens(() => rip),
  ),
  block(
    'ipv6 router rip <name:word>',
    'Runs RIP for IPv6.',
    opens(() => rip),
  ),
  block(
    'router isis [<tag:word>]',
    'Runs IS-IS.',
    opens(() => isis),
  ),
  command('router <protocol:odr|mobile|lisp|iso-igrp>', 'Runs another protocol.'),
];
