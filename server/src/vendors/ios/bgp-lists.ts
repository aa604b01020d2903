/** Lists of AS paths and communities; vendors differ only in the words in front of them. */
import type { CommunityListEntry } from '../../model/policy.ts';
import { type Commands, commandsOf, type Line } from '../../notation/command.ts';
import type { Located } from '../../text/place.ts';
import { type ExtendedEntry, extendedEntry } from '../extended-lists.ts';
import { said } from './line.ts';
import { addNumbered } from './prefix-list.ts';

const { command } = commandsOf<unknown>();

export interface EntryArguments {
  readonly list: Located<string>;
  readonly sequence?: Located<number>;
  readonly action: Located<'permit' | 'deny'>;
}

export type CommunityListKind = 'community-list' | 'large-community-list';

/** One entry of a community list. */
export function communityEntry(
  kind: CommunityListKind,
  line: Line<unknown>,
  { list, sequence, action }: EntryArguments,
  match: CommunityListEntry['match'],
) {
  return said(kind, list.value, line, ({ entries }) => {
    addNumbered(entries as CommunityListEntry[], {
      place: line.place,
      sequence: sequence?.value,
      permit: action.value === 'permit',
      match,
    });
  });
}

export function allOf(values: readonly Located<string>[]): CommunityListEntry['match'] {
  return { all: values.map(({ value }) => value) };
}

const standardDoc = 'Permits routes that carry all communities of the line.';
const expandedDoc = 'Permits routes whose communities, printed in order, match the regular expression.';

/**
 * AS-path lists: `words` is `ip as-path access-list` or `bgp as-path access-list`.
 * @param takes whether the software takes an expression; it refuses the line otherwise.
 */
export function asPathLists<const W extends 'ip' | 'bgp'>(words: W, takes: (pattern: string) => boolean = () => true): Commands<unknown> {
  return [
    command(
      `${words} as-path access-list <list:=as-path-list> [seq <sequence:0-4294967295>] <action:permit|deny> <pattern:text>`,
      'Permits routes whose AS path matches the regular expression; _ stands for a border of an AS number.',
      // The generic prefix hides the arguments from inference: they are those of the template.
      (args: unknown, line) => {
        const { list, sequence, action, pattern } = args as EntryArguments & { readonly pattern: Located<string> };
        if (!takes(pattern.value)) return undefined;
        return said('as-path-list', list.value, line, ({ entries }) => {
          addNumbered(entries, { place: line.place, sequence: sequence?.value, permit: action.value === 'permit', pattern: pattern.value });
        });
      },
    ),
  ];
}

type WithValues = EntryArguments & { readonly values: readonly Located<string>[] };
type WithPattern = EntryArguments & { readonly pattern: Located<string> };

/** Community lists by number and by name. */
export function communityLists<const W extends 'ip' | 'bgp'>(words: W): Commands<unknown> {
  const standard = (args: unknown, line: Line<unknown>) =>
    communityEntry('community-list', line, args as WithValues, allOf((args as WithValues).values));
  const expanded = (args: unknown, line: Line<unknown>) =>
    communityEntry('community-list', line, args as WithPattern, { pattern: (args as WithPattern).pattern.value });
  return [
    command(
      `${words} community-list standard <list:=community-list> [seq <sequence:1-4294967295>] <action:permit|deny> <values:community...>`,
      standardDoc,
      standard,
    ),
    command(
      `${words} community-list expanded <list:=community-list> [seq <sequence:1-4294967295>] <action:permit|deny> <pattern:text>`,
      expandedDoc,
      expanded,
    ),
    command(
      `${words} community-list <list:=community-list> [seq <sequence:1-4294967295>] <action:permit|deny> <values:community...>`,
      standardDoc,
      standard,
    ),
    command(
      `${words} community-list <list:=community-list> [seq <sequence:1-4294967295>] <action:permit|deny> <pattern:text>`,
      expandedDoc,
      expanded,
    ),
  ];
}

/** Large community lists (RFC 8092) by number and by name. */
export function largeCommunityLists<const W extends 'ip' | 'bgp'>(words: W): Commands<unknown> {
  const standard = (args: unknown, line: Line<unknown>) =>
    communityEntry('large-community-list', line, args as WithValues, allOf((args as WithValues).values));
  const expanded = (args: unknown, line: Line<unknown>) =>
    communityEntry('large-community-list', line, args as WithPattern, { pattern: (args as WithPattern).pattern.value });
  return [
    command(
      `${words} large-community-list standard <list:=large-community-list> [seq <sequence:1-4294967295>] <action:permit|deny> <values:large-community...>`,
      standardDoc,
      standard,
    ),
    command(
      `${words} large-community-list expanded <list:=large-community-list> [seq <sequence:1-4294967295>] <action:permit|deny> <pattern:text>`,
      expandedDoc,
      expanded,
    ),
    command(
      `${words} large-community-list <list:=large-community-list> [seq <sequence:1-4294967295>] <action:permit|deny> <values:large-community...>`,
      standardDoc,
      standard,
    ),
    command(
      `${words} large-community-list <list:=large-community-list> [seq <sequence:1-4294967295>] <action:permit|deny> <pattern:text>`,
      expandedDoc,
      expanded,
    ),
  ];
}

/** Extended community lists, on one line or as a block. */
export function extcommunityLists(words: 'ip' | 'bgp'): Commands<unknown> {
  const start = `${words} extcommunity-list [ ( standard | expanded ) ] <list:=extcommunity-list>`;
  const doc = 'Permits routes by their extended communities.';
  const entry = '<action:permit|deny> <pattern:text>';
  return [
    command(`${start} [ seq <sequence:1-4294967295> ] ${entry}`, doc, (args: unknown, line) => extendedEntry(args as ExtendedEntry, line)),
    {
      ...commandsOf<unknown>().block(start, 'Opens a list of extended communities.', {
        enter: (args: unknown) => ({ list: (args as ExtendedEntry).list }),
        body: () => blockLines,
      }),
    },
  ];
}

interface ListBlock {
  readonly list: Located<string>;
}

const inBlock = commandsOf<ListBlock>();
const blockLines: Commands<ListBlock> = [
  inBlock.command(
    '[<sequence:1-4294967295>] <action:permit|deny> <pattern:text>',
    'Permits routes by their extended communities.',
    (args, line) => extendedEntry({ ...args, list: line.block.list }, line),
  ),
  inBlock.command('resequence [<first:int>] [<step:int>]', 'Numbers the entries anew.'),
];
