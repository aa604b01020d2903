/** Conditions of IOS under a name, which route maps ask by it, and lists of route tags. */
import { section, settings } from '../settings.ts';

export const policyLists = [
  section('ip policy-list <list:word> ( permit | deny )', 'Opens conditions that route maps ask by name.', () =>
    settings(
      'A condition of the list.',
      'match ip ( address | next-hop | route-source ) prefix-list <prefixes:prefix-list...>',
      'match ip ( address | next-hop | route-source ) <lists:acl...>',
      'match as-path <paths:as-path-list...>',
      'match community <communities:community-list...> [ exact-match ]',
      'match interface <interfaces:interface...>',
      'match metric <metrics:int...>',
      'match tag <tags:int...>',
      'match tag list <tagLists:word...>',
      'match source-protocol <protocols:word...>',
      'match route-type <types:local|internal|external|level-1|level-2|nssa-external|type-1|type-2...>',
    ),
  ),
  ...settings(
    'A tag that routes may have.',
    'route-tag notation dotted-decimal',
    'route-tag list <list:word> [ seq <sequence:int> ] ( permit | deny ) <tag:word> [<wildcard:wildcard>]',
  ),
];
