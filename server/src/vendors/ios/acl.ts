import { symbolKey } from '../../model/symbol.ts';
import type { Address } from '../../net/address.ts';
import { type Command, type Commands, commandsOf, type Line } from '../../notation/command.ts';
import type { Located } from '../../text/place.ts';
import {
  type AclKind,
  aclEntry,
  aclRemark,
  destinationOf,
  type EndArguments,
  type EntryArguments,
  sourceOf,
  wildcardMatch,
} from './acl-entry.ts';
import { said } from './line.ts';
import { recognised } from './recognised.ts';

/** The list of a block; numbered lines name theirs. */
interface AclBlock {
  readonly kind: AclKind;
  readonly list: string;
}

/** How each end of an entry can be written, and what is captured of it. */
const ends = (side: 'source' | 'destination') => [
  'any',
  `host <${side}:ip>`,
  `<${side}:ipv4> <${side}Bits:wildcard>`,
  `<${side}:ipv6-prefix>`,
  `object-group <${side}Group:object-group>`,
];
const protocols = [
  '<protocol:ip|ipv6|tcp|udp|icmp|igmp|esp|ahp|gre|eigrp|ospf|pim|ipinip|nos|pcp|sctp>',
  '<protocol:0-255>',
  'object-group <service:object-group>',
];
const ports = (side: string) => `[<${side}Operator:eq|neq|lt|gt|range> <${side}Ports:word...>]`;
// What may follow: how connections, ICMP messages and fields are told apart, and what is logged.
const details =
  '[<details:established|fragments|log|log-input|option|precedence|dscp|tos|ttl|time-range|eq|reflect|timeout|echo|echo-reply|echo-request|unreachable|host-unreachable|net-unreachable|port-unreachable|protocol-unreachable|packet-too-big|ttl-exceeded|time-exceeded|traceroute|redirect|source-quench|parameter-problem|administratively-prohibited|mask-request|mask-reply|timestamp-request|timestamp-reply|router-advertisement|router-solicitation|nd-na|nd-ns|mld-query|mld-report|mld-reduction|destination-unreachable|hop-limit|routing|syn|ack|fin|psh|rst|urg|match-any|match-all|undetermined-transport|internet|network|critical|flash|flash-override|immediate|priority|routine|ef|cs1|cs2|cs3|cs4|cs5|cs6|cs7|af11|af12|af13|af21|af22|af23|af31|af32|af33|af41|af42|af43|default|any-options|lsr|ssr|ip-options|sequence...>] [<number:int>] [<name:word>]';

interface ExtendedArguments extends EndArguments {
  readonly list?: Located<string>;
}

const extendedDoc = 'One entry of an access list: entries are tried in order, and what no entry matches is denied.';

/** All forms of an extended entry behind `start`. */
function extended<Block>(start: string, blockOf: (args: ExtendedArguments, line: Line<Block>) => AclBlock): Commands<Block> {
  const apply = (args: ExtendedArguments, line: Line<Block>) => {
    const { kind, list } = blockOf(args, line);
    return aclEntry(kind, list, line, args, { source: sourceOf(args), destination: destinationOf(args) });
  };
  const forms = protocols.flatMap(protocol =>
    ends('source').flatMap(source => ends('destination').map(destination => ({ protocol, source, destination }))),
  );
  return forms.map(
    ({ protocol, source, destination }): Command<Block> => ({
      template: `${start} <action:permit|deny> ${protocol} ${source} ${ports('source')} ${destination} ${ports('destination')} [sequence <sequence:1-4294967295>] ${details}`,
      doc: extendedDoc,
      apply,
    }),
  );
}

const standardDoc =
  'One entry of a standard access list: it looks at one address, for routes at the network; what no entry matches is denied.';

interface StandardArguments extends EntryArguments {
  readonly list?: Located<string>;
  readonly source?: Located<Address>;
  readonly bits?: Located<Address>;
}

/** All forms of a standard entry behind `start`. */
function standard<Block>(start: string, blockOf: (args: StandardArguments, line: Line<Block>) => AclBlock): Commands<Block> {
  const apply = (args: StandardArguments, line: Line<Block>) => {
    const { kind, list } = blockOf(args, line);
    return aclEntry(kind, list, line, args, { source: args.source ? wildcardMatch(args.source, args.bits) : 'any' });
  };
  return ['any', 'host <source:ipv4>', '<source:ipv4> [<bits:wildcard>]'].map(
    (form): Command<Block> => ({ template: `${start} <action:permit|deny> ${form} [log]`, doc: standardDoc, apply }),
  );
}

const inBlock = commandsOf<AclBlock>();
const remark = inBlock.command('[<sequence:1-4294967295>] remark <remark:text>', 'Text for people about the list.', (args, line) =>
  aclRemark(line.block.kind, line.block.list, line, args.remark),
);
const removed = inBlock.command('<sequence:1-4294967295>', 'With no in front: removes an entry.');
const standardBody: Commands<AclBlock> = [...standard<AclBlock>('[<sequence:1-4294967295>]', (_, { block }) => block), remark, removed];
const extendedBody: Commands<AclBlock> = [
  ...extended<AclBlock>('[<sequence:1-4294967295>]', (_, { block }) => block),
  ...extended<AclBlock>('sequence <sequence:1-4294967295>', (_, { block }) => block),
  inBlock.command('evaluate <list:word>', 'Lets back in what a reflexive list saw go out.'),
  remark,
  removed,
];

const macEnds = ['any', 'host <station:mac>', '<station:mac> <stationMask:mac>'];
const macBody: Commands<unknown> = recognised(
  'One entry for frames between hardware addresses.',
  ...macEnds.flatMap(source => macEnds.map(target => `<action:permit|deny> ${source} ${target} [<type:word>] [<mask:word>]`)),
);

const { command, block } = commandsOf<unknown>();
const numbered = (args: { readonly list?: Located<string> }): AclBlock => ({ kind: 'acl', list: args.list?.value ?? '' });

export const accessLists: Commands<unknown> = [
  ...standard<unknown>('access-list <list:=acl>', numbered),
  ...extended<unknown>('access-list <list:=acl> [dynamic <name:word>]', numbered),
  command('access-list <list:=acl> remark <remark:text>', 'Text for people about the list.', (args, line) =>
    aclRemark('acl', args.list.value, line, args.remark),
  ),
  command('access-list <frames:200-299> <action:permit|deny> <type:word> <mask:word>', 'An entry for types of frames.'),
  command(`access-list <frames:700-799> <action:permit|deny> <address:mac> [<mask:mac>]`, 'An entry for MAC addresses.'),
  command(
    'access-list <frames:1100-1199> <action:permit|deny> <source:mac> <sourceMask:mac> <target:mac> <targetMask:mac>',
    'An entry for pairs of MAC addresses.',
  ),
  block('ip access-list standard <list:=acl>', 'Opens a list that looks at one address.', {
    enter: ({ list }): AclBlock => ({ kind: 'acl', list: list.value }),
    body: () => standardBody,
    apply: ({ list }, line) => said('acl', symbolKey('acl', list.value), line, () => {}),
  }),
  block('ip access-list extended <list:=acl>', 'Opens a list that looks at both addresses, protocol and ports.', {
    enter: ({ list }): AclBlock => ({ kind: 'acl', list: list.value }),
    body: () => extendedBody,
    apply: ({ list }, line) => said('acl', symbolKey('acl', list.value), line, () => {}),
  }),
  block('mac access-list extended <list:=acl>', 'Opens a list of hardware addresses.', { enter: () => undefined, body: () => macBody }),
  block('ipv6 access-list <list:=ipv6-acl>', 'Opens a list for IPv6.', {
    enter: ({ list }): AclBlock => ({ kind: 'ipv6-acl', list: list.value }),
    body: () => extendedBody,
    apply: ({ list }, line) => said('acl', symbolKey('ipv6-acl', list.value), line, () => {}),
  }),
  command('ip access-list resequence <list:acl> <first:int> <step:int>', 'Numbers the entries of a list anew.'),
  command(
    'ip access-list <what:persistent|logging|log-update|helper> [<how:interval|hash-generation|threshold|egress>] [<value:word>]',
    'Settings of all lists.',
  ),
];
