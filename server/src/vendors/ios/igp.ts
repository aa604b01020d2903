/** Interior protocols beside OSPF: EIGRP, RIP, and IS-IS, which is recognised only. */
import { type Command, type Commands, commandsOf } from '../../notation/command.ts';
import { eigrpProcesses } from './eigrp.ts';
import { opens, recognised } from './recognised.ts';
import { ripProcesses } from './rip.ts';

const { block } = commandsOf<unknown>();

const level = '<level:level-1|level-2|level-1-2>';
const levels = '[<level:level-1|level-2|level-1-2>]';
const metrics = '[metric <metric:int>] [<delay:int> <reliability:int> <load:int> <mtu:int>]';
const options = `${levels} [route-map <policy:route-map>] ${metrics} [metric transparent] [metric-type <type:word>] [tag <tag:int>] ${levels} [route-map <policy:route-map>] [include-connected]`;
const match = '[match <types:internal|external|nssa-external|1|2...>]';
const redistribution = recognised(
  'Takes in routes of another protocol.',
  `redistribute <protocol:connected|static|rip|isis|odr|mobile> [ip] ${options}`,
  `redistribute <protocol:ospf|eigrp|ospfv3> <process:int> [vrf <vrf:vrf>] ${match} ${options}`,
  `redistribute bgp <asn> ${options}`,
  `redistribute <protocol:isis|eigrp|rip|lisp> <process:word> ${options}`,
  'redistribute maximum-prefix <limit:int> [<threshold:int>] [<how:warning-only>]',
);

const filters = recognised(
  'Filters or changes routes on their way in or out.',
  'distribute-list prefix <list:prefix-list> [gateway <gateway:prefix-list>] <direction:in|out> [<interface>]',
  'distribute-list gateway <list:prefix-list> in [<interface>]',
  'distribute-list route-map <policy:route-map> <direction:in|out> [<interface>]',
  'distribute-list <list:acl> <direction:in|out> [<interface>]',
  'distribute-list <list:acl> out <protocol:connected|static|rip|bgp|ospf|eigrp> [<process:int>]',
  'distribute-list prefix-list <list:ipv6-prefix-list> <direction:in|out> [<interface>]',
  'offset-list <list:acl> <direction:in|out> <offset:int> [<interface>]',
  'passive-interface default',
  'neighbor <address:ip> [<interface>] [remote <hops:int>] [description <text:word>]',
  'distance <distance:1-255> [<address:ipv4> <wildcard>] [<list:acl>]',
  'maximum-paths [ibgp] <paths:1-64>',
  'bfd all-interfaces',
  'bfd interface <interface>',
  'shutdown',
);

/** With `passive-interface default` above it, the form behind `no` names the interfaces that do speak. */
const passive: Command<unknown> = {
  template: 'passive-interface <interface> [level-1] [level-2]',
  doc: 'Announces the network of the interface and looks for no neighbors there.',
  exempts: true,
};

const isis: Commands<unknown> = [
  ...redistribution,
  ...filters,
  passive,
  ...recognised(
    'A setting of IS-IS.',
    'redistribute isis ip <from:level-1|level-2> into <to:level-1|level-2> [route-map <policy:route-map>] [distribute-list <list:acl>]',
    'default-information originate [route-map <policy:route-map>]',
    'net <net:word>',
    'is-type <type:level-1|level-1-2|level-2-only>',
    'metric-style <style:narrow|wide|transition> [transition] [<level:level-1|level-2|level-1-2>]',
    `metric <metric:int> ${levels}`,
    'log-adjacency-changes [all]',
    'set-overload-bit [on-startup <seconds:word>] [suppress <what:interlevel|external>] [<more:interlevel|external>]',
    `<timer:spf-interval|prc-interval|lsp-gen-interval> ${levels} <first:int> [<second:int>] [<third:int>]`,
    '<timer:lsp-refresh-interval|max-lsp-lifetime|lsp-mtu> <value:int>',
    'authentication mode <mode:md5|text> [<level:level-1|level-2>]',
    'authentication key-chain <keys:key-chain> [<level:level-1|level-2>]',
    'authentication send-only [<level:level-1|level-2>]',
    '<kind:area-password|domain-password> <secret:secret> [authenticate snp <how:validate|send-only>]',
    'hello padding [<kind:multi-point|point-to-point>]',
    'advertise passive-only',
    'nsf <how:cisco|ietf>',
    'nsf <what:interval|interface|t3> <value:word> [<more:int>]',
    'hostname dynamic',
    'ispf [<level:level-1|level-2|level-1-2>] [<delay:int>]',
    'fast-flood [<count:int>]',
    `fast-reroute per-prefix ${level} all`,
    'mpls traffic-eng <what:level-1|level-2>',
    'mpls traffic-eng router-id <interface>',
    'mpls ldp <what:autoconfig|sync> [<level:level-1|level-2>]',
    'segment-routing mpls',
    `summary-address <address:ipv4> <mask> ${levels} [tag <tag:int>] [metric <metric:int>]`,
    `summary-prefix <prefix:ipv6-prefix> ${levels}`,
    'protocol shutdown',
    'ignore-lsp-errors',
    'ignore-attached-bit',
    'multi-topology [transition]',
    'router-id <interface>',
    'vrf <vrf:vrf>',
    'purge-transmit strict [<level:level-1|level-2>]',
    'microloop avoidance [protected]',
  ),
  block(
    'address-family <family:ipv4|ipv6> [<kind:unicast|multicast>]',
    'Opens the lines for a family.',
    opens(() => isis),
  ),
];

export const otherIgps: Commands<unknown> = [
  ...eigrpProcesses,
  ...ripProcesses,
  block(
    'router isis [<tag:word>]',
    'Runs IS-IS.',
    opens(() => isis),
  ),
  ...recognised('Runs another protocol.', 'router <protocol:odr|mobile|lisp>'),
];
