/** Access lists of IOS XR and the groups of addresses and ports that they name. */
import { symbolKey } from '../../model/symbol.ts';
import type { Command, Commands, Line } from '../../notation/command.ts';
import type { Located } from '../../text/place.ts';
import {
  type AclBlock,
  compared,
  end,
  extendedDoc,
  extendedLine,
  frameLine,
  packetWords,
  ports,
  precedence,
  protocolNames,
  remarkLine,
  sourceEntry,
} from '../acl-lines.ts';
import { said } from '../ios/line.ts';
import { section, settings } from '../settings.ts';

const start = '[<sequence:1-2147483646>] <action:permit|deny>';
const nextHop = (number: number) =>
  `nexthop${number} [ track <track${number}:track> ] [ vrf <vrf${number}:vrf> ] [ <family${number}:ipv4|ipv6> ] [ <address${number}:ip> ]`;
const options = [
  `<flags:${packetWords}...>`,
  '<type:int> [<code:int>]',
  '<icmp:icmp-off|icmp-on>',
  '<header:authen|destopts|routing|hop-by-hop>',
  '( match-any | match-all ) <tcpFlags:ack|fin|psh|rst|syn|urg|+ack|+fin|+psh|+rst|+syn|+urg|-ack|-fin|-psh|-rst|-syn|-urg...>',
  'dscp ( <dscp:dscp> | <dscpOperator:eq|neq|lt|gt> <compared:dscp> | range <lowest:dscp> <highest:dscp> )',
  `precedence [<precedenceOperator:eq|neq|lt|gt>] ${precedence}`,
  `ttl ${compared('ttl')}`,
  `packet-length ${compared('length')}`,
  `fragment-offset ${compared('offset')}`,
  'fragment-type <fragment:dont-fragment|first-fragment|is-fragment|last-fragment>',
  'counter <counter:word>',
  'police <rate:int> <unit:bps|kbps|mbps|gbps|pps> [ peak-rate <peak:int> <peakUnit:bps|kbps|mbps|gbps|pps> ]',
  'priority <queue:critical|high|medium|low>',
  'set ( qos-group <group:int> | ttl <newTtl:int> | traffic-class <class:int> )',
  ...[1, 2, 3].map(nextHop),
  '<fallback:default> nexthop',
  ...[1, 2, 3].map(number => `default ${nextHop(number)}`),
  'udf <udf:word> <value:hex> <valueMask:hex>',
  'vlan <vlan:int> [<vlanMask:hex>]',
  'bfd <bfd:word>',
].join(' | ');
const portGroup = (side: string) => `port-group <${side}PortGroup:object-group>`;
const group = 'net-group object-group';

const body: Commands<AclBlock> = [
  extendedLine(
    `${start} ( <protocol:${protocolNames}> | <number:0-255> ) ${end('source', group)} ${ports('source', portGroup('source'))} ${end('destination', group)} ${ports('destination', portGroup('destination'))} { ${options} }`,
  ),
  { template: `${start} ${end('source', group)} [log]`, doc: extendedDoc, apply: sourceEntry as never },
  remarkLine,
];

const layer2: Commands<unknown> = [
  ...settings(
    'One entry for frames.',
    frameLine(start, '[<type:hex>] [ vlan ( <vlan:int> | <from:int> <to:int> ) ] [ cos <cos:int> ] [ dei ] [ <log:log|capture> ]'),
    '[<sequence:int>] remark <remark:text>',
  ),
];

const networkMembers = [
  '<prefix:prefix>',
  '<address:ipv4> <mask>',
  'host <address:ip>',
  'range <first:ip> <last:ip>',
  'object-group <group:object-group>',
  'description <description:text>',
];
const portMembers = [
  '<operator:eq|lt|gt|neq> <port:port>',
  'range <first:port> <last:port>',
  'object-group <group:object-group>',
  'description <description:text>',
];
/** A group with its members as a block, and with one member behind its name, as `show running-config formal` prints it. */
const groups = (opener: string, what: string, members: readonly string[]): Commands<unknown> => [
  section(opener, `Opens ${what}.`, () => settings('Members of the group.', ...members)),
  ...settings('A member of the group.', ...members.map(member => `${opener} ${member}`)),
];

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
  ...groups('object-group network <family:ipv4|ipv6> <name:=object-group>', 'a group of addresses', networkMembers),
  ...groups('object-group port <name:=object-group>', 'a group of ports', portMembers),
  section('<family:ipv4|ipv6> prefix-list <name:=prefix-list>', 'Opens a list of prefixes.', () =>
    settings(
      'An entry of the list.',
      `${start} <prefix:prefix> [ eq <exact:int> ] [ ge <least:int> ] [ le <most:int> ]`,
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
