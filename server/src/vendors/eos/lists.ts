/** Prefix lists, AS-path lists and community lists of EOS, on one line or as blocks. */
import type { Draft } from '../../model/fact.ts';
import type { CommunityListEntry, PrefixList, PrefixRange } from '../../model/policy.ts';
import { symbolKey } from '../../model/symbol.ts';
import { addressBits } from '../../net/address.ts';
import type { Prefix } from '../../net/prefix.ts';
import { type Command, type Commands, commandsOf, type Line } from '../../notation/command.ts';
import type { Located } from '../../text/place.ts';
import { extendedEntry } from '../extended-lists.ts';
import { said } from '../ios/line.ts';
import { nextSequence } from '../ios/prefix-list.ts';
import { settings } from '../settings.ts';

const { command } = commandsOf<unknown>();

export interface EntryArguments {
  readonly list?: Located<string>;
  readonly sequence?: Located<number>;
  readonly action: Located<'permit' | 'deny'>;
  readonly prefix: Located<Prefix>;
  readonly eq?: Located<number>;
  readonly ge?: Located<number>;
  readonly le?: Located<number>;
}

export type PrefixListKind = 'prefix-list' | 'ipv6-prefix-list';

/** `eq` names one length; `ge` alone reaches to host routes, `le` alone begins at the length of the prefix. */
function rangeOf({ prefix: { value: prefix }, eq, ge, le }: EntryArguments): PrefixRange {
  if (eq) return { prefix, low: eq.value, high: eq.value };
  return { prefix, low: ge?.value ?? prefix.length, high: le?.value ?? (ge ? addressBits(prefix.family) : prefix.length) };
}

function prefixEntry(kind: PrefixListKind, list: string, line: Line<unknown>, args: EntryArguments) {
  const { sequence, action } = args;
  return said('prefix-list', symbolKey(kind, list), line, ({ entries }: Draft<PrefixList>) => {
    entries.push({
      place: line.place,
      sequence: sequence?.value ?? nextSequence(entries),
      permit: action.value === 'permit',
      range: rangeOf(args),
    });
  });
}

interface ListBlock {
  readonly kind: PrefixListKind;
  readonly list: string;
}

const inList = commandsOf<ListBlock>();
const top = commandsOf<unknown>();
const doc =
  'One entry of a prefix list: entries are tried in order of their numbers, and what no entry matches is denied. Without eq, ge and le the length must be equal.';
const entryOf = (type: string) =>
  `[seq <sequence:0-4294967295>] <action:permit|deny> <prefix:${type}> [eq <eq:0-128>] [ge <ge:0-128>] [le <le:0-128>]`;

function prefixListsOf(word: 'ip' | 'ipv6', kind: PrefixListKind, type: string): Commands<unknown> {
  const body: Commands<ListBlock> = [
    inList.command(entryOf(type), doc, (args, line) => prefixEntry(kind, line.block.list, line, args as unknown as EntryArguments)),
    inList.command('[seq <sequence:0-4294967295>] remark <remark:text>', 'Text for people about the list.'),
    inList.command('seq <sequence:0-4294967295>', 'With no in front: removes an entry.'),
  ];
  const define = (args: unknown, line: Line<unknown>) =>
    said('prefix-list', symbolKey(kind, (args as { readonly list: Located<string> }).list.value), line, () => {});
  return [
    top.command(`${word} prefix-list <list:=${kind}> ${entryOf(type)}`, doc, (args, line) => {
      const entry = args as unknown as EntryArguments;
      return prefixEntry(kind, entry.list!.value, line, entry);
    }),
    top.block(`${word} prefix-list <list:=${kind}>`, 'Opens the entries of a prefix list.', {
      enter: (args): ListBlock => ({ kind, list: (args as { readonly list: Located<string> }).list.value }),
      body: () => body,
      apply: define,
    }),
    top.command(`${word} prefix-list <list:=${kind}> source <source:word>`, 'Takes the entries from a file.', define),
  ];
}

export const prefixLists: Commands<unknown> = [
  ...prefixListsOf('ip', 'prefix-list', 'ipv4-prefix'),
  ...prefixListsOf('ipv6', 'ipv6-prefix-list', 'ipv6-prefix'),
];

export const asPathLists: Commands<unknown> = [
  top.command(
    'ip as-path access-list <list:=as-path-list> <action:permit|deny> <pattern:word> [<origin:any|egp|igp|incomplete>]',
    'Permits routes whose AS path matches the regular expression; _ stands for a border of an AS number.',
    ({ list, action, pattern }, line) =>
      said('as-path-list', list.value, line, ({ entries }) => {
        entries.push({ place: line.place, sequence: nextSequence(entries), permit: action.value === 'permit', pattern: pattern.value });
      }),
  ),
  ...settings('How regular expressions of AS paths are read.', 'ip as-path regex-mode <mode:asn|string>'),
];

interface CommunityArguments {
  readonly list: Located<string>;
  readonly action: Located<'permit' | 'deny'>;
  readonly values?: readonly Located<string>[];
  readonly pattern?: Located<string>;
}

/** The lines of one kind of list, with and without the word for its form. */
function communityListsOf(words: string, kind: 'community-list' | 'large-community-list', type: string): Commands<unknown> {
  const apply = (args: CommunityArguments, line: Line<unknown>) =>
    said(kind, args.list.value, line, ({ entries }) => {
      const match: CommunityListEntry['match'] = args.pattern
        ? { pattern: args.pattern.value }
        : { all: (args.values ?? []).map(({ value }) => value).filter(value => value !== '0:0') };
      entries.push({ place: line.place, sequence: nextSequence(entries), permit: args.action.value === 'permit', match: match as never });
    });
  const forms = [`[standard] <list:=${kind}> <action:permit|deny> <values:${type}...>`];
  const patterns = ['expanded', 'regexp'].map(form => `${form} <list:=${kind}> <action:permit|deny> <pattern:text>`);
  return [...patterns, ...forms].map(
    (form): Command<unknown> => ({ template: `${words} ${form}`, doc: 'Permits routes by their communities.', apply: apply as never }),
  );
}

export const communityLists: Commands<unknown> = [
  ...communityListsOf('ip community-list', 'community-list', 'community'),
  ...communityListsOf('ip large-community-list', 'large-community-list', 'large-community'),
  command(
    'ip extcommunity-list <form:expanded|regexp> <list:=extcommunity-list> <action:permit|deny> <pattern:text>',
    'Permits routes by their extended communities.',
    extendedEntry,
  ),
  command(
    'ip extcommunity-list [standard] <list:=extcommunity-list> <action:permit|deny> <pattern:text>',
    'Permits routes by their extended communities.',
    extendedEntry,
  ),
  ...settings(
    'Permits routes by their communities.',
    'ip community-list [<form:standard|expanded|regexp>] <list:=community-list> source <source:word>',
  ),
];
