/** Lists of NX-OS: access lists, AS paths and communities, whose expressions stand in quotes. */
import type { CommunityListEntry } from '../../model/policy.ts';
import { type Command, type Commands, commandsOf, type Line } from '../../notation/command.ts';
import type { Located } from '../../text/place.ts';
import { precedence } from '../acl-lines.ts';
import { accessListsOf } from '../eos/acl.ts';
import { extendedEntry } from '../extended-lists.ts';
import { said } from '../ios/line.ts';
import { nextSequence } from '../ios/prefix-list.ts';
import { recognised } from '../ios/recognised.ts';

const { command } = commandsOf<unknown>();

/** Cisco Nexus 9000 security configuration guide, configuring IP ACLs; Nexus 7000 command reference, `fragments`, `ignore routable`. */
export const accessLists = accessListsOf({
  options: [
    `precedence ${precedence}`,
    '<igmp:pim|trace>',
    'http-method ( <methodNumber:1-7> | <method:connect|delete|get|head|post|put|trace> )',
    'tcp-option-length <optionLength:0-40>',
    'tcp-flags-mask <flagsMask:0-63>',
    'nve vni <vni:0-16777215>',
  ],
  settings: ['fragments <fragments:deny-all|permit-all>', 'ignore routable'],
});

function unquoted(text: string): string {
  return /^".*"$/.test(text) ? text.slice(1, -1) : text;
}

export const asPathLists: Commands<unknown> = [
  command(
    'ip as-path access-list <list:=as-path-list> [seq <sequence:1-4294967294>] <action:permit|deny> <pattern:text>',
    'Permits routes whose AS path matches the regular expression; _ stands for a border of an AS number.',
    ({ list, sequence, action, pattern }, line) =>
      said('as-path-list', list.value, line, ({ entries }) => {
        entries.push({
          place: line.place,
          sequence: sequence?.value ?? nextSequence(entries),
          permit: action.value === 'permit',
          pattern: unquoted(pattern.value),
        });
      }),
  ),
];

interface CommunityArguments {
  readonly list: Located<string>;
  readonly sequence?: Located<number>;
  readonly action: Located<'permit' | 'deny'>;
  readonly values?: readonly Located<string>[];
  readonly pattern?: Located<string>;
}

function communityListsOf(words: string, kind: 'community-list' | 'large-community-list', type: string): Commands<unknown> {
  const apply = (args: CommunityArguments, line: Line<unknown>) =>
    said(kind, args.list.value, line, ({ entries }) => {
      const match: CommunityListEntry['match'] = args.pattern
        ? { pattern: unquoted(args.pattern.value) }
        : { all: (args.values ?? []).map(({ value }) => value).filter(value => value !== '0:0') };
      entries.push({
        place: line.place,
        sequence: args.sequence?.value ?? nextSequence(entries),
        permit: args.action.value === 'permit',
        match: match as never,
      });
    });
  const start = `<list:=${kind}> [seq <sequence:1-4294967294>] <action:permit|deny>`;
  return [`standard ${start} <values:${type}...>`, `expanded ${start} <pattern:text>`].map(
    (form): Command<unknown> => ({ template: `${words} ${form}`, doc: 'Permits routes by their communities.', apply: apply as never }),
  );
}

export const communityLists: Commands<unknown> = [
  ...communityListsOf('ip community-list', 'community-list', 'community'),
  ...communityListsOf('ip large-community-list', 'large-community-list', 'large-community'),
  command(
    'ip extcommunity-list <form:standard|expanded> <list:=extcommunity-list> [seq <sequence:1-4294967294>] <action:permit|deny> <pattern:text>',
    'Permits routes by their extended communities.',
    extendedEntry,
  ),
];

/** Texts of prefix lists. */
export const prefixListTexts: Commands<unknown> = [
  ...recognised(
    'Permits prefixes of which the bits under a mask fit.',
    'ip prefix-list <list:=prefix-list> [ seq <sequence:int> ] ( permit | deny ) <prefix:ipv4-prefix> mask <mask>',
    'ipv6 prefix-list <list6:=ipv6-prefix-list> [ seq <sequence:int> ] ( permit | deny ) <prefix6:ipv6-prefix> mask <bits:ipv6>',
  ),
  command('ip prefix-list <list:=prefix-list> description <description:text>', 'Text for people about the list.'),
  command('ipv6 prefix-list <list:=ipv6-prefix-list> description <description:text>', 'Text for people about the list.'),
];
