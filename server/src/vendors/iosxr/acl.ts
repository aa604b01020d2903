/** Access lists of IOS XR and the groups of addresses and ports that they name. */
import type { AddressMatch } from '../../model/policy.ts';
import { symbolKey } from '../../model/symbol.ts';
import type { Address } from '../../net/address.ts';
import type { Prefix } from '../../net/prefix.ts';
import type { Command, Commands, Line } from '../../notation/command.ts';
import type { Located } from '../../text/place.ts';
import { type AclKind, aclEntry, type EntryArguments, wildcardMatch } from '../ios/acl-entry.ts';
import { said } from '../ios/line.ts';
import { section, settings } from '../settings.ts';

interface AclBlock {
  readonly kind: AclKind;
  readonly list: string;
}

interface Arguments extends EntryArguments {
  readonly source?: Located<Address | Prefix>;
  readonly sourceBits?: Located<Address>;
  readonly sourceGroup?: unknown;
  readonly destination?: Located<Address | Prefix>;
  readonly destinationBits?: Located<Address>;
  readonly destinationGroup?: unknown;
}

const ends = (side: 'source' | 'destination') => [
  'any',
  `host <${side}:ip>`,
  `<${side}:prefix>`,
  `<${side}:ipv4> <${side}Bits:wildcard>`,
  `<${side}:ipv6> <${side}Bits6:ipv6>`,
  `net-group <${side}Group:object-group>`,
];
const protocols = ['<protocol:ipv4|ipv6|tcp|udp|icmp|icmpv6|igmp|igrp|esp|ahp|gre|eigrp|ospf|pim|ipinip|nos|pcp|sctp>', '<protocol:0-255>'];
const ports = (side: string) => `[<${side}Operator:eq|neq|lt|gt|range|port-group> <${side}Ports:word...>]`;
const details =
  '[<details:established|fragments|log|log-input|precedence|dscp|tos|ttl|packet-length|fragment-offset|fragment-type|capture|counter|nexthop1|nexthop2|nexthop3|police|priority|set|qos-group|default|icmp-off|icmp-on|authen|destopts|routing|hop-by-hop|udf|vlan|eq|neq|lt|gt|range|ipv4|ipv6|vrf|dont-fragment|is-fragment|first-fragment|last-fragment|syn|ack|fin|psh|rst|urg|match-any|match-all|echo|echo-reply|echo-request|unreachable|host-unreachable|net-unreachable|port-unreachable|protocol-unreachable|packet-too-big|ttl-exceeded|time-exceeded|traceroute|redirect|source-quench|parameter-problem|administratively-prohibited|router-advertisement|router-solicitation|nd-na|nd-ns|neighbor-advertisement|neighbor-solicitation|membership-query|membership-report|mask-request|mask-reply|timestamp-request|timestamp-reply|ef|cs1|cs2|cs3|cs4|cs5|cs6|cs7|af11|af12|af13|af21|af22|af23|af31|af32|af33|af41|af42|af43|internet|network|critical|flash|flash-override|immediate|priority|routine...>] [<value:word>] [<second:word>] [<third:word>] [<log:log|log-input|capture|hop-by-hop>]';

function endOf(value: Located<Address | Prefix> | undefined, bits: Located<Address> | undefined, group: unknown): AddressMatch | undefined {
  if (group) return undefined;
  if (!value) return 'any';
  return 'length' in value.value ? { prefix: value.value } : wildcardMatch(value, bits);
}

function entry(args: Arguments, line: Line<AclBlock>) {
  const source = endOf(args.source, args.sourceBits, args.sourceGroup);
  const destination = endOf(args.destination, args.destinationBits, args.destinationGroup);
  return aclEntry(line.block.kind, line.block.list, line, args, { source, destination });
}

const start = '[<sequence:1-2147483646>] <action:permit|deny>';
const doc = 'One entry of an access list: entries are tried in order of their numbers, and what no entry matches is denied.';
const forms = protocols.flatMap(protocol =>
  ends('source').flatMap(source => ends('destination').map(destination => ({ protocol, source, destination }))),
);

const body: Commands<AclBlock> = [
  ...forms.map(
    ({ protocol, source, destination }): Command<AclBlock> => ({
      template: `${start} ${protocol} ${source} ${ports('source')} ${destination} ${ports('destination')} ${details}`,
      doc,
      apply: entry,
    }),
  ),
  ...ends('source').map((source): Command<AclBlock> => ({ template: `${start} ${source} [log]`, doc, apply: entry })),
  ...settings('Text for people about the list.', '[<sequence:1-2147483646>] remark <remark:text>'),
];

const macEnds = ['any', 'host <station:word>', '<station:word> <stationMask:word>'];
const layer2: Commands<unknown> = [
  ...settings(
    'One entry for frames.',
    ...macEnds.flatMap(source =>
      macEnds.map(target => `${start} ${source} ${target} [<type:word>] [vlan <vlan:word>] [cos <cos:int>] [<more:word>]`),
    ),
  ),
  ...settings('Text for people about the list.', '[<sequence:int>] remark <remark:text>'),
];

const networks = settings(
  'Members of the group.',
  '<prefix:prefix>',
  '<address:ipv4> <mask>',
  'host <address:ip>',
  'range <first:ip> <last:ip>',
  'object-group <group:object-group>',
  'description <description:text>',
);
const services = settings(
  'Members of the group.',
  '<operator:eq|lt|gt|neq> <port:word>',
  'range <first:word> <last:word>',
  'object-group <group:object-group>',
  'description <description:text>',
);

const lists = (['ipv4', 'ipv6'] as const).map(family => {
  const kind = family === 'ipv4' ? ('acl' as const) : ('ipv6-acl' as const);
  const listDoc = 'Opens a list of packets that pass or are dropped.';
  return {
    template: `${family} access-list <list:=${kind}>`,
    doc: listDoc,
    enter: ({ list }: { readonly list: Located<string> }): AclBlock => ({ kind, list: list.value }),
    body: () => body as Commands<never>,
    apply: ({ list }: { readonly list: Located<string> }, line: Line<unknown>) => said('acl', symbolKey(kind, list.value), line, () => {}),
  } satisfies Command<unknown>;
});

export const accessLists: Commands<unknown> = [
  ...lists,
  section('ethernet-services access-list <list:=mac-acl>', 'Opens a list of frames.', () => layer2),
  section('object-group network <family:ipv4|ipv6> <name:=object-group>', 'Opens a group of addresses.', () => networks),
  section('object-group port <name:=object-group>', 'Opens a group of ports.', () => services),
  section('<family:ipv4|ipv6> prefix-list <name:=prefix-list>', 'Opens a list of prefixes.', () =>
    settings(
      'An entry of the list.',
      `${start} <prefix:prefix> [ge <least:int>] [le <most:int>] [eq <exact:int>]`,
      `${start} any`,
      '[<sequence:int>] remark <remark:text>',
    ),
  ),
  ...settings(
    'A setting of all lists.',
    '<family:ipv4|ipv6> access-list log-update <what:threshold|rate> <value:int>',
    '<family:ipv4|ipv6> access-list maximum <what:ace|acl> threshold <limit:int>',
  ),
];
