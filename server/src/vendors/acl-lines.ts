import { type Command, commandsOf, type Line } from '../notation/command.ts';
import { type AclKind, aclEntry, aclRemark, destinationOf, type EndArguments, sourceOf } from './ios/acl-entry.ts';

/** The list that a line stands in. */
export interface AclBlock {
  readonly kind: AclKind;
  readonly list: string;
}

type Side = 'source' | 'destination';

/** One end of an entry; `groups` are the forms that name a set of addresses. */
export function end(side: Side, ...groups: readonly string[]): string {
  const forms = [
    'any',
    `host <${side}:ip>`,
    `<${side}:prefix>`,
    `<${side}:ipv4> <${side}Bits:wildcard>`,
    ...groups.map(group => `${group.split(' ')[0]} <${side}Group:${group.split(' ')[1]}>`),
  ];
  return `( ${forms.join(' | ')} )`;
}

/** The ports of one end; `more` are further forms. */
export function ports(side: Side, ...more: readonly string[]): string {
  const forms = [`<${side}Operator:eq|neq|lt|gt> <${side}Ports:port...>`, `range <${side}First:port> <${side}Last:port>`];
  return `[ ${[...forms, ...more].join(' | ')} ]`;
}

/** IP protocols by name. */
export const protocolNames = 'ip|ipv4|ipv6|tcp|udp|icmp|icmpv6|igmp|igrp|esp|ahp|ah|gre|eigrp|ospf|pim|vrrp|sctp|nos|pcp|rsvp|ipinip|dccp';

/** ICMP messages, flags of TCP and other properties of packets that are one word each. */
export const packetWords = [
  'established|fragments|log|log-input|capture|copy|count|tracked|syn|ack|fin|rst|psh|urg|echo|echo-reply|echo-request|unreachable',
  'host-unreachable|net-unreachable|port-unreachable|protocol-unreachable|host-unknown|host-redirect|net-redirect|redirect|packet-too-big',
  'time-exceeded|ttl-exceeded|traceroute|source-quench|source-route-failed|parameter-problem|administratively-prohibited',
  'dod-host-prohibited|dod-net-prohibited|host-isolated|host-precedence-unreachable|precedence-unreachable|general-parameter-problem',
  'network-unknown|host-tos-unreachable|net-tos-unreachable|host-tos-redirect|net-tos-redirect|no-room-for-option|option-missing',
  'reassembly-timeout|alternate-address|conversion-error|mobile-redirect|information-reply|information-request|mask-reply|mask-request',
  'timestamp-reply|timestamp-request|router-advertisement|router-solicitation|neighbor-advertisement|neighbor-solicitation|nd-na|nd-ns',
  'destination-unreachable|beyond-scope|no-route|no-admin|address-unreachable|mld-query|mld-report|mld-reduction|mldv2|hop-limit|header',
  'next-header|parameter-option|renum-command|renum-result|renum-seq-number|router-renumbering|dhaad-reply|dhaad-request|mpd-advertisement',
  'mpd-solicitation|membership-query|membership-report|dvmrp|host-query|host-report|trace|v2-leave|v3-report',
].join('|');

/** A comparison of a number of a packet. */
export const compared = (name: string) => `( <${name}Operator:eq|neq|lt|gt> <${name}:int> | range <${name}First:int> <${name}Last:int> )`;

export const precedence =
  '( <precedenceValue:0-7> | <precedence:critical|flash|flash-override|immediate|internet|network|priority|routine> )';

/** An entry that looks at both ends. */
export function entryOf(args: EndArguments, line: Line<AclBlock>) {
  return aclEntry(line.block.kind, line.block.list, line, args, { source: sourceOf(args), destination: destinationOf(args) });
}

/** An entry that looks at one end. */
export function sourceEntry(args: EndArguments, line: Line<AclBlock>) {
  return aclEntry(line.block.kind, line.block.list, line, args, { source: sourceOf(args) });
}

export const extendedDoc = 'One entry of an access list: entries are tried in order of their numbers, and what no entry matches is denied.';

export function extendedLine(template: string): Command<AclBlock> {
  return { template, doc: extendedDoc, apply: entryOf as never };
}

export const remarkLine = commandsOf<AclBlock>().command(
  '[<sequence:1-4294967295>] remark <remark:text>',
  'Text for people about the list.',
  ({ remark }, line) => aclRemark(line.block.kind, line.block.list, line, remark),
);

/** Lines about frames: both ends by their hardware addresses, then `options`. */
export function frameLine(start: string, options: string): string {
  const side = (name: Side) => `( any | host <${name}:station> | <${name}:station> <${name}Mask:station> )`;
  return `${start} ${side('source')} ${side('destination')} ${options}`;
}
