/** Access lists of IOS: numbered lines and named blocks, standard, extended, IPv6 and for frames. */
import { symbolKey } from '../../model/symbol.ts';
import { type Command, type Commands, commandsOf, type Line } from '../../notation/command.ts';
import type { Located } from '../../text/place.ts';
import {
  type AclBlock,
  compared,
  end,
  entryOf,
  extendedDoc,
  frameLine,
  packetWords,
  ports,
  precedence,
  remarkLine,
  sourceEntry,
} from '../acl-lines.ts';
import { section, settings } from '../settings.ts';
import { type AclKind, aclRemark, type EndArguments } from './acl-entry.ts';
import { said } from './line.ts';

const protocol =
  '( <protocol:ip|ipv6|tcp|udp|icmp|igmp|esp|ahp|gre|eigrp|ospf|pim|ipinip|nos|pcp|sctp|hbh> | <number:0-255> | object-group <service:object-group> )';
const group = (side: 'source' | 'destination') =>
  end(side, 'object-group object-group', 'addrgroup object-group', 'fqdn-group object-group');
const services = (side: 'source' | 'destination') => ports(side, `portgroup <${side}PortGroup:object-group>`);
const flags = '<tcpFlags:ack|fin|psh|rst|syn|urg|+ack|-ack|+fin|-fin|+psh|-psh|+rst|-rst|+syn|-syn|+urg|-urg...>';
const option =
  '<option:any-options|add-ext|com-security|dps|encode|eool|ext-ip|ext-security|finn|imitd|lsr|mtup|mtur|no-op|nsapa|psh|record-route|router-alert|sdb|security|ssr|stream-id|timestamp|traceroute|ump|visa|zsu>';
// How connections, messages and fields are told apart, and what is logged.
const details = [
  `<flags:${packetWords}|undetermined-transport|routing|auth|mobility|dest-option|flow-label...>`,
  '<icmpType:0-255> [<icmpCode:0-255>]',
  `( match-any | match-all ) ${flags}`,
  `option ( ${option} | <optionNumber:0-255> )`,
  `precedence ${precedence}`,
  'dscp <dscp:dscp>',
  'tos ( <tosNumber:0-15> | <tos:max-reliability|max-throughput|min-delay|min-monetary-cost|normal> )',
  `ttl ${compared('ttl')}`,
  'time-range <times:time-range>',
  'reflect <reflected:word> [ timeout <timeout:int> ]',
  'routing-type <routing:int>',
  'mobility-type ( <mobility:bind-acknowledgement|bind-error|bind-refresh|bind-update|cot|coti|hot|hoti> | <mobilityNumber:int> )',
  'flow-label <flow:int>',
  'dest-option-type <destOption:int>',
  'hbh-type <hop:int>',
  'sequence <sequence:1-4294967295>',
  'log <cookie:word>',
].join(' | ');
const extendedRest = `<action:permit|deny> ${protocol} ${group('source')} ${services('source')} ${group('destination')} ${services('destination')} { ${details} }`;
const standardDoc =
  'One entry of a standard access list: it looks at one address, for routes at the network; what no entry matches is denied.';
const standardRest = '<action:permit|deny> ( any | host <source:ipv4> | <source:ipv4> [<sourceBits:wildcard>] ) [ log [<cookie:word>] ]';

type Entry = (args: EndArguments, line: Line<AclBlock>) => ReturnType<typeof entryOf>;

function inBlock(template: string, doc: string, entry: Entry): Command<AclBlock> {
  return { template, doc, apply: entry as never };
}

/** A line that names its list by a number. */
function numbered(template: string, doc: string, entry: Entry): Command<unknown> {
  const apply = (args: EndArguments & { readonly list: Located<string> }, line: Line<unknown>) =>
    entry(args, { ...line, block: { kind: 'acl', list: args.list.value } });
  return { template, doc, apply: apply as never };
}

const others: Commands<AclBlock> = [...settings('With no in front: removes an entry.', '<removed:1-4294967295>'), remarkLine];
const standardBody: Commands<AclBlock> = [inBlock(`[<sequence:1-4294967295>] ${standardRest}`, standardDoc, sourceEntry), ...others];
const extendedBody: Commands<AclBlock> = [
  inBlock(`[<sequence:1-4294967295>] ${extendedRest}`, extendedDoc, entryOf),
  inBlock(`sequence <sequence:1-4294967295> ${extendedRest}`, extendedDoc, entryOf),
  commandsOf<AclBlock>().command(
    'sequence <sequence:1-4294967295> remark <remark:text>',
    'Text for people about the list.',
    ({ remark }, line) => aclRemark(line.block.kind, line.block.list, line, remark),
  ),
  inBlock(`[<sequence:1-4294967295>] dynamic <dynamic:word> [ timeout <minutes:int> ] ${extendedRest}`, extendedDoc, entryOf),
  ...settings(
    'Lets back in what a reflexive list saw go out.',
    '[<sequence:1-4294967295>] evaluate <reflexive:word> [ sequence <behind:1-4294967295> ]',
  ),
  ...others,
];

const { command, block } = commandsOf<unknown>();

/** One way to open a list. */
function list(words: string, kind: AclKind, doc: string, body: Commands<AclBlock>): Command<unknown> {
  const name = (args: unknown) => (args as { readonly list: Located<string> }).list.value;
  return block(`${words} <list:=${kind}>`, doc, {
    enter: (args): AclBlock => ({ kind, list: name(args) }),
    body: () => body,
    apply: (args, line) => said('acl', symbolKey(kind, name(args)), line, () => {}),
  });
}

const frames =
  '[ <type:hex> [<typeMask:hex>] | <name:aarp|amber|appletalk|dec-spanning|decnet-iv|diagnostic|dsm|etype-6000|etype-8042|lat|lavc-sca|mop-console|mop-dump|msdos|mumps|netbios|vines-echo|vines-ip|xns-idp|ip|ipv6|arp|vlan|ethertype> | lsap <lsap:hex> <lsapMask:hex> | cos <cos:0-7> ] [ vlan <vlan:int> ]';
const macBody = (): Commands<never> =>
  settings(
    'One entry for frames between hardware addresses.',
    frameLine('[<sequence:1-4294967295>] <action:permit|deny>', frames),
    'remark <remark:text>',
  );

const byNumber = [
  'access-list <frames:200-299> <action:permit|deny> <type:hex> <mask:hex>',
  'access-list <frames:700-799> <action:permit|deny> <address:mac> [<mask:mac>]',
  'access-list <frames:1100-1199> <action:permit|deny> <source:mac> <sourceMask:mac> <target:mac> <targetMask:mac> [<offset:hex>] [<size:hex>] [<operator:eq|neq|lt|gt|and>] [<operand:hex>]',
];

export const accessLists: Commands<unknown> = [
  numbered(`access-list <list:=acl> ${standardRest}`, standardDoc, sourceEntry),
  numbered(`access-list <list:=acl> [ dynamic <dynamic:word> [ timeout <minutes:int> ] ] ${extendedRest}`, extendedDoc, entryOf),
  command('access-list <list:=acl> remark <remark:text>', 'Text for people about the list.', (args, line) =>
    aclRemark('acl', args.list.value, line, args.remark),
  ),
  ...settings('An entry for frames.', ...byNumber),
  list('ip access-list standard', 'acl', 'Opens a list that looks at one address.', standardBody),
  list('ip access-list extended', 'acl', 'Opens a list that looks at both addresses, protocol and ports.', extendedBody),
  list('ip access-list role-based', 'acl', 'Opens a list for tagged traffic.', [
    ...settings(
      'One entry of the list.',
      `[<sequence:1-4294967295>] <action:permit|deny> ${protocol} [ src ${compared('from')} ] [ dst ${compared('to')} ] [ ( src | dst ) <operator:eq|lt|gt|neq> <port:port> ] [ ( dst ) <second:eq|lt|gt|neq> <secondPort:port> ] { <flags:${packetWords}...> }`,
    ),
    ...others,
  ] as Commands<AclBlock>),
  list('ipv6 access-list', 'ipv6-acl', 'Opens a list for IPv6.', extendedBody),
  list('ipv6 access-list role-based', 'ipv6-acl', 'Opens a list for tagged traffic.', extendedBody),
  section('mac access-list extended <list:=acl>', 'Opens a list of hardware addresses.', macBody),
  section('arp access-list <list:=acl>', 'Opens a list for requests of addresses.', () =>
    settings(
      'One entry of the list.',
      '<action:permit|deny> [ ( request | response ) ] ip ( any | host <host:ipv4> | <from:ipv4> <bits:wildcard> ) [ ( any | host <answer:ipv4> ) ] mac ( any | host <station:mac> | <stations:mac> <stationMask:mac> ) [ ( any | host <answerStation:mac> ) ] [ log ]',
    ),
  ),
  ...settings(
    'A setting of all lists.',
    'ip access-list resequence <list:acl> <first:1-2147483647> <step:1-2147483647>',
    'ip access-list ( persistent | helper egress check | log-update threshold <threshold:int> | logging ( interval <milliseconds:int> | hash-generation ) )',
    'ipv6 access-list log-update threshold <threshold:int>',
    'access-list ( compiled [ ( data-link limit memory <limit:int> ) ] | dynamic-extended )',
  ),
  section('time-range <times:=time-range>', 'Opens times at which entries hold.', () => {
    const days = '<days:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|daily|weekdays|weekend...>';
    const months = 'January|February|March|April|May|June|July|August|September|October|November|December';
    const date = (name: string) => `<${name}Time:clock> <${name}Day:1-31> <${name}Month:${months}> <${name}Year:1993-2099>`;
    return settings(
      'When entries hold.',
      `periodic ${days} <from:clock> to [<last:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday>] <until:clock>`,
      `absolute { start ${date('start')} | end ${date('end')} }`,
    );
  }),
];
