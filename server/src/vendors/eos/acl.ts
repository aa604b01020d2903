/** Access lists of EOS: blocks of entries whose addresses are written with their length. */
import type { AddressMatch } from '../../model/policy.ts';
import { symbolKey } from '../../model/symbol.ts';
import type { Address } from '../../net/address.ts';
import type { Prefix } from '../../net/prefix.ts';
import { type Command, type Commands, commandsOf, type Line } from '../../notation/command.ts';
import type { Located } from '../../text/place.ts';
import { type AclKind, aclEntry, type EntryArguments, wildcardMatch } from '../ios/acl-entry.ts';
import { said } from '../ios/line.ts';
import { opens, recognised } from '../ios/recognised.ts';

export interface AclBlock {
  readonly kind: AclKind;
  readonly list: string;
}

const inList = commandsOf<AclBlock>();

/** How each end of an entry can be written. */
const ends = (side: 'source' | 'destination') => [
  'any',
  `host <${side}:ip>`,
  `<${side}:prefix>`,
  `<${side}:ipv4> <${side}Bits:wildcard>`,
  `addrgroup <${side}Group:object-group>`,
  `object-group <${side}Group:object-group>`,
  `field-set <${side}Group:field-set>`,
];
const protocols = [
  '<protocol:ip|ipv6|tcp|udp|icmp|icmpv6|igmp|esp|ahp|ah|gre|eigrp|ospf|pim|vrrp|sctp|nos|pcp|rsvp|ipinip>',
  '<protocol:0-255>',
];
const ports = (side: string) => `[<${side}Operator:eq|neq|lt|gt|range> <${side}Ports:word...>]`;

interface ExtendedArguments extends EntryArguments {
  readonly source?: Located<Address | Prefix>;
  readonly sourceBits?: Located<Address>;
  readonly sourceGroup?: unknown;
  readonly destination?: Located<Address | Prefix>;
  readonly destinationBits?: Located<Address>;
  readonly destinationGroup?: unknown;
}

function endOf(value: Located<Address | Prefix> | undefined, bits: Located<Address> | undefined, group: unknown): AddressMatch | undefined {
  if (group) return undefined;
  if (!value) return 'any';
  return 'length' in value.value ? { prefix: value.value } : wildcardMatch(value, bits);
}

function extendedEntry(args: ExtendedArguments, line: Line<AclBlock>) {
  const source = endOf(args.source, args.sourceBits, args.sourceGroup);
  const destination = endOf(args.destination, args.destinationBits, args.destinationGroup);
  return aclEntry(line.block.kind, line.block.list, line, args, { source, destination });
}

const extendedDoc = 'One entry of an access list: entries are tried in order of their numbers, and what no entry matches is denied.';
const start = '[<sequence:1-4294967295>] <action:permit|deny> [vlan <vlan:int> <vlanMask:word>] [response traffic] [tcp-established]';
const flags =
  '<flags:syn|ack|fin|rst|psh|urg|established|log|fragments|tracked|echo|echo-reply|echo-request|unreachable|time-exceeded|ttl-exceeded|redirect|traceroute|parameter-problem|packet-too-big|router-advertisement|router-solicitation|neighbor-advertisement|neighbor-solicitation|port-unreachable|host-unreachable|net-unreachable|capture|copy|count|threshold|user-priority...>';

/** Every form of an entry that looks at both ends. */
export const extendedEntries: Commands<AclBlock> = protocols.flatMap(protocol =>
  ends('source').flatMap(source =>
    ends('destination').map(
      (destination): Command<AclBlock> => ({
        template: `${start} ${protocol} ${source} ${ports('source')} ${destination} ${ports('destination')} [${flags}] [ttl <ttlOperator:eq|gt|lt|neq> <ttl:0-255>] [dscp <dscp:word>] [nexthop-group <nextHops:word>] [time-range <range:word>] [packet-length <lengthOperator:eq|gt|lt|neq|range> <lengths:int...>] [${flags}]`,
        doc: extendedDoc,
        apply: extendedEntry as never,
      }),
    ),
  ),
);

const standardEntries: Commands<AclBlock> = ['any', 'host <source:ip>', '<source:prefix>', '<source:ipv4> [<sourceBits:wildcard>]'].map(
  (form): Command<AclBlock> => ({
    template: `[<sequence:1-4294967295>] <action:permit|deny> ${form} [log]`,
    doc: 'One entry of a standard access list, which looks at one address.',
    apply: ((args: ExtendedArguments, line: Line<AclBlock>) =>
      aclEntry(line.block.kind, line.block.list, line, args, { source: endOf(args.source, args.sourceBits, undefined) })) as never,
  }),
);

const both: Commands<AclBlock> = [
  inList.command('[<sequence:1-4294967295>] remark <remark:text>', 'Text for people about the list.', (_, { no, ...line }) =>
    said('acl', symbolKey(line.block.kind, line.block.list), { ...line, no }, () => {}),
  ),
  inList.command('<sequence:1-4294967295>', 'With no in front: removes an entry.'),
  ...recognised('A setting of the list.', '<what:counters|statistics> per-entry', 'permit response traffic nat', 'fragment-rules'),
];
const extendedBody: Commands<AclBlock> = [...extendedEntries, ...both];
const standardBody: Commands<AclBlock> = [...standardEntries, ...both];

const { block } = commandsOf<unknown>();

/** One way to open a list. */
function list(words: string, kind: AclKind, body: Commands<AclBlock>): Command<unknown> {
  const name = (args: unknown) => (args as { readonly list: Located<string> }).list.value;
  return block(`${words} <list:=${kind}>`, 'Opens the entries of an access list.', {
    enter: (args): AclBlock => ({ kind, list: name(args) }),
    body: () => body,
    apply: (args, line) => said('acl', symbolKey(kind, name(args)), line, () => {}),
  });
}

const macEnd = (side: string) => [`any`, `host <${side}:word>`, `<${side}:word> <${side}Mask:word>`];
const macBody: Commands<unknown> = recognised(
  'One entry for frames.',
  ...macEnd('source').flatMap(source =>
    macEnd('destination').map(
      destination =>
        `[<sequence:int>] <action:permit|deny> [vlan <vlan:int> <vlanMask:word>] ${source} ${destination} [<protocol:word>] [log]`,
    ),
  ),
  '[<sequence:int>] remark <remark:text>',
  'counters per-entry',
);

export const accessLists: Commands<unknown> = [
  list('ip access-list', 'acl', extendedBody),
  list('ip access-list standard', 'acl', standardBody),
  list('ipv6 access-list', 'ipv6-acl', extendedBody),
  list('ipv6 access-list standard', 'ipv6-acl', standardBody),
  block(
    'mac access-list <list:=mac-acl>',
    'Opens the entries of an access list for frames.',
    opens(() => macBody),
  ),
];
