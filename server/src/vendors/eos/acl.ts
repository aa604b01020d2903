/** Access lists of EOS: blocks of entries whose addresses are written with their length. */
import { symbolKey } from '../../model/symbol.ts';
import { type Command, type Commands, commandsOf } from '../../notation/command.ts';
import type { Located } from '../../text/place.ts';
import {
  type AclBlock,
  compared,
  end,
  extendedLine,
  frameLine,
  packetWords,
  ports,
  protocolNames,
  remarkLine,
  sourceEntry,
} from '../acl-lines.ts';
import type { AclKind } from '../ios/acl-entry.ts';
import { said } from '../ios/line.ts';
import { recognised } from '../ios/recognised.ts';
import { section, settings } from '../settings.ts';

const inList = commandsOf<AclBlock>();

const groups = ['addrgroup object-group', 'object-group object-group', 'field-set field-set'];
const start =
  '[<sequence:1-4294967295>] <action:permit|deny> [ vlan ( <vlan:int> <vlanMask:hex> | inner <inner:int> <innerMask:hex> ) ] [ response traffic ] [<established:tcp-established>]';
const options: readonly string[] = [
  `<flags:${packetWords}...>`,
  '<type:int> [<code:int>]',
  `ttl ${compared('ttl')}`,
  'dscp <dscp:dscp> [<dscpMask:int>]',
  'nexthop-group <nextHops:nexthop-group>',
  'time-range <range:time-range>',
  `packet-length ${compared('length')}`,
  'user-priority <priority:int>',
  'payload ( alias <alias:word> | offset <offset:int> pattern <pattern:hex> mask <mask:hex> )',
  'threshold <threshold:int>',
  'priority <order:int>',
  'vxlan <vni:int> <vniMask:hex>',
];

/** What a dialect has beyond EOS: options of an entry, and settings of a list. */
interface Dialect {
  readonly options: readonly string[];
  readonly settings: readonly string[];
}

const own: Dialect = { options: [], settings: ['permit response traffic nat', 'fragment-rules'] };

/** An entry that looks at both ends. */
function extendedEntry(more: readonly string[]): Command<AclBlock> {
  return extendedLine(
    `${start} ( <protocol:${protocolNames}> | <number:0-255> ) ${end('source', ...groups)} ${ports('source', 'portgroup <sourceService:object-group>')} ${end('destination', ...groups)} ${ports('destination', 'portgroup <service:object-group>')} { ${[...options, ...more].join(' | ')} }`,
  );
}

const standardEntries: Commands<AclBlock> = ['any', 'host <source:ip>', '<source:prefix>', '<source:ipv4> [<sourceBits:wildcard>]'].map(
  (form): Command<AclBlock> => ({
    template: `[<sequence:1-4294967295>] <action:permit|deny> ${form} [log]`,
    doc: 'One entry of a standard access list, which looks at one address.',
    apply: sourceEntry as never,
  }),
);

function both({ settings: more }: Dialect): Commands<AclBlock> {
  return [
    remarkLine,
    inList.command('<sequence:1-4294967295>', 'With no in front: removes an entry.'),
    ...recognised('A setting of the list.', '<what:counters|statistics> per-entry', ...more),
  ];
}

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

const frameOptions = '[ <protocol:hex> [<protocolMask:hex>] | <name:aarp|appletalk|arp|ip|ipv6|ipx|lldp|novell|rarp|vlan> ] [<log:log>]';
const macBody: Commands<unknown> = settings(
  'One entry for frames.',
  frameLine('[<sequence:int>] <action:permit|deny> [ vlan <vlan:int> <vlanMask:hex> ]', frameOptions),
  '[<sequence:int>] remark <remark:text>',
  '<what:counters|statistics> per-entry',
);

/** Access lists as a dialect of EOS writes them. */
export function accessListsOf(dialect: Dialect): Commands<unknown> {
  const extended = [extendedEntry(dialect.options), ...both(dialect)];
  const standard = [...standardEntries, ...both(dialect)];
  return [
    list('ip access-list', 'acl', extended),
    list('ip access-list standard', 'acl', standard),
    list('ipv6 access-list', 'ipv6-acl', extended),
    list('ipv6 access-list standard', 'ipv6-acl', standard),
    section('mac access-list <list:=mac-acl>', 'Opens the entries of an access list for frames.', () => macBody),
  ];
}

export const accessLists = accessListsOf(own);
