/** Lists of communities of FRR: standard ones hold values, expanded ones a regular expression; numbers say which, or a word in front of the name. */
import { type Commands, commandsOf, type Line } from '../../notation/command.ts';
import type { Located } from '../../text/place.ts';
import { extendedEntry } from '../extended-lists.ts';
import { allOf, type CommunityListKind, communityEntry, type EntryArguments } from '../ios/bgp-lists.ts';
import { kept } from './kept.ts';

const { command } = commandsOf<unknown>();
const entry = '[ seq <sequence:0-4294967295> ] <action:deny|permit>';
const standardDoc = 'Permits routes that carry all communities of the line.';
const expandedDoc = 'Permits routes whose communities, printed in order, match the regular expression.';
const wrongDoc = 'An entry with a value that is no community: the daemon refuses it.';
const deleted = 'Deletes a list.';

type WithValues = EntryArguments & { readonly values: readonly Located<string>[] };
type WithPattern = EntryArguments & { readonly pattern: Located<string> };

/** The lines of one kind of list, for values of a type. */
function listLines(kind: CommunityListKind, type: 'community' | 'large-community', words: string): Commands<unknown> {
  const standard = (args: unknown, line: Line<unknown>) =>
    communityEntry(kind, line, args as WithValues, allOf((args as WithValues).values));
  const expanded = (args: unknown, line: Line<unknown>) =>
    communityEntry(kind, line, args as WithPattern, { pattern: (args as WithPattern).pattern.value });
  return [
    command(`${words} <list:=${kind}(1-99)> ~ ${entry} <values:${type}...>`, standardDoc, standard as never),
    command(`${words} <list:=${kind}(100-500)> ~ ${entry} <pattern:text>`, expandedDoc, expanded as never),
    command(`${words} standard <list:=${kind}> ~ ${entry} <values:${type}...>`, standardDoc, standard as never),
    command(`${words} expanded <list:=${kind}> ~ ${entry} <pattern:text>`, expandedDoc, expanded as never),
    command(`${words} <list:=${kind}(1-99)> ${entry} <values:word...>`, wrongDoc),
    command(`${words} standard <list:=${kind}> ${entry} <values:word...>`, wrongDoc),
  ];
}

const extendedForms = [
  '<list:=extcommunity-list(1-99)>',
  'standard <list:=extcommunity-list>',
  '<list:=extcommunity-list(100-500)>',
  'expanded <list:=extcommunity-list>',
];
const extended: Commands<unknown> = ['bgp', 'ip'].flatMap(word =>
  extendedForms.map(form =>
    command(
      `${word} extcommunity-list ${form} ~ ${entry} <pattern:text>`,
      'Permits routes by their extended communities: all of a line, or a regular expression.',
      extendedEntry as never,
    ),
  ),
);

/** `ip` in front is the form of releases before 7.2. */
export const communityListLines: Commands<unknown> = [
  ...['bgp', 'ip'].flatMap(word => [
    ...listLines('community-list', 'community', `${word} community-list`),
    ...listLines('large-community-list', 'large-community', `${word} large-community-list`),
  ]),
  ...extended,
  command('no bgp large-community-list <list:word>', deleted),
  ...kept('bgp', 'Gives a community a name for output and for route maps.', 'bgp community alias <community:word> <alias:word>'),
];
