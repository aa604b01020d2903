/** `policy-options` of Junos: policy statements and the lists that they name. */
import { type Draft, type Fact, fact } from '../../model/fact.ts';
import type { RouteCondition } from '../../model/policy.ts';
import { symbolKey } from '../../model/symbol.ts';
import { hostPrefix, maskPrefix, type Prefix } from '../../net/prefix.ts';
import { type PathCommand, pathsOf, recognised, under } from '../../notation/paths.ts';
import type { Located, Place } from '../../text/place.ts';
import { conditions } from './policy-from.ts';
import { addCondition, type TermWhere, termFact } from './policy-term.ts';
import { actions } from './policy-then.ts';

const statement = pathsOf<TermWhere>();
const command = pathsOf<{ readonly name: Located<string> }>();

const term: readonly PathCommand<TermWhere>[] = [
  ...under('from', conditions),
  ...under('then', actions),
  statement('to <other:text>', 'A condition on where the route goes, not evaluated.', (args, { place }) =>
    termFact(args, place, draft => addCondition(draft, { type: 'unsupported', text: `to ${args.other.value}`, place })),
  ),
];

const policyStatement: readonly PathCommand<TermWhere>[] = [
  statement('', 'A policy: terms that are tried in order.', ({ policy }, { place }) =>
    fact('policy', policy.value, place, draft => {
      draft.kind = 'policy-statement';
    }),
  ),
  ...under('term <term:word>', [statement('', 'One term of the policy.', (args, { place }) => termFact(args, place, () => {})), ...term]),
  ...term,
  ...recognised('Detail of a policy that is not looked at.', 'defaults dynamic-db'),
];

function entry(name: Located<string>, prefix: Prefix, place: Place): Fact {
  const range = { prefix, low: prefix.length, high: prefix.length };
  return fact('prefix-list', symbolKey('prefix-list', name.value), place, list => {
    list.entries.push({ place, permit: true, range });
  });
}

const prefixList: readonly PathCommand<{ readonly name: Located<string> }>[] = [
  command('', 'A list of prefixes.', ({ name }, { place }) => fact('prefix-list', symbolKey('prefix-list', name.value), place, () => {})),
  command('<prefixes:prefix...>', 'A prefix of the list.', ({ name, prefixes }, { place }) =>
    prefixes.map(prefix => entry(name, maskPrefix(prefix.value), place)),
  ),
  command('<addresses:ip...>', 'A single address of the list.', ({ name, addresses }, { place }) =>
    addresses.map(address => entry(name, hostPrefix(address.value), place)),
  ),
  {
    ...command('apply-path <path:text>', 'Fills the list from other parts of the configuration.', ({ name }, { place }) =>
      fact('prefix-list', symbolKey('prefix-list', name.value), place, () => {}),
    ),
    expands: 'path',
  },
  ...recognised('Detail of a prefix list that is not looked at.', 'dynamic-db'),
];

const community: readonly PathCommand<{ readonly name: Located<string> }>[] = [
  command('members <members:word...>', 'Communities or patterns, all of which a route must carry.', ({ name, members }, { place }) =>
    membersFact(
      name,
      members.map(({ value }) => value),
      false,
      place,
    ),
  ),
  command('invert-match', 'Matches routes that the members do not match.', ({ name }, { place }) => membersFact(name, [], true, place)),
];

/** All members of a name stand in one entry. */
function membersFact(name: Located<string>, members: readonly string[], invert: boolean, place: Place): Fact {
  return fact('community-list', name.value, place, list => {
    const known = list.entries[0];
    const before = known && 'members' in known.match ? known.match : { members: [], invert: undefined };
    const match = { members: [...before.members, ...members], ...(invert || before.invert ? { invert: true } : {}) };
    list.entries = [{ place: known?.place ?? place, permit: true, match }];
  });
}

type ConditionDraft = Draft<RouteCondition>;

function conditionFact(name: Located<string>, place: Place, change: (draft: ConditionDraft) => void): Fact {
  return fact('route-condition', name.value, place, change);
}

const ifRouteExists: readonly PathCommand<{ readonly name: Located<string> }>[] = [
  command('<prefix:prefix>', 'A route that must be active.', ({ name, prefix }, { place }) =>
    conditionFact(name, place, draft => void draft.routes.push(prefix.value)),
  ),
  command('table <table:word>', 'The table that is looked at.', ({ name, table }, { place }) =>
    conditionFact(name, place, draft => {
      draft.table = table.value;
    }),
  ),
  command('<rest:text>', 'A condition on the route, not evaluated.', ({ name }, { place }) =>
    conditionFact(name, place, draft => {
      draft.unsupported = true;
    }),
  ),
];

const asPath = pathsOf<unknown>();

/** Everything below `policy-options`. */
export const policyOptions: readonly PathCommand<object>[] = [
  ...under('policy-statement <policy:=policy-statement>', policyStatement),
  ...under('prefix-list <name:=prefix-list>', prefixList),
  ...under('community <name:=community-list>', community),
  ...under('condition <name:word> if-route-exists address-family <family:inet|inet6>', ifRouteExists),
  ...under('condition <name:word> if-route-exists', ifRouteExists),
  ...under('condition <name:word>', [
    command('[<rest:text>]', 'A condition that policies name, not evaluated.', ({ name }, { place }) =>
      conditionFact(name, place, draft => {
        draft.unsupported = true;
      }),
    ),
  ]),
  asPath(
    'as-path <name:=as-path-list> <pattern:text>',
    'A pattern of AS paths whose unit is a whole AS number.',
    ({ name, pattern }, { place }) =>
      fact('as-path-list', name.value, place, list => {
        list.entries.push({ place, permit: true, pattern: pattern.value });
      }),
  ),
  asPath(
    'as-path-group <group:=as-path-group> as-path <name:word> <pattern:text>',
    'A pattern of a group of AS paths.',
    ({ group, pattern }, { place }) =>
      fact('as-path-group', group.value, place, list => {
        list.entries.push({ place, permit: true, pattern: pattern.value });
      }),
  ),
  ...recognised(
    'Part of the policy options that is not looked at.',
    'application-maps as-list damping defaults mac-list route-filter-list rib-list resolution-map route-distinguisher tunnel-attribute',
  ),
];
