/** `policy-options` of Junos: policy statements and the lists that they name. */
import { appended } from '../../model/drafts.ts';
import { type Draft, type Fact, fact, noChange } from '../../model/fact.ts';
import type { RouteCondition } from '../../model/policy.ts';
import { symbolKey } from '../../model/symbol.ts';
import { hostPrefix, maskPrefix, type Prefix } from '../../net/prefix.ts';
import { type PathCommand, pathsOf, under } from '../../notation/paths.ts';
import type { Located, Place } from '../../text/place.ts';
import { notModelled } from './not-modelled.ts';
import { conditions } from './policy-from.ts';
import { addCondition, type TermWhere, termFact, unevaluated } from './policy-term.ts';
import { actions } from './policy-then.ts';
import { routeFilterList } from './route-filter.ts';
import { settings, within } from './values.ts';

const statement = pathsOf<TermWhere>();
const command = pathsOf<{ readonly name: Located<string> }>();

const term: readonly PathCommand<TermWhere>[] = [
  ...under('from', conditions),
  ...under('then', actions),
  statement('to level <level:1-2>', 'Matches what is announced in a level of IS-IS.', (args, { place }) =>
    termFact(args, place, each => addCondition(each, { type: 'level', side: 'to', level: args.level.value === 1 ? 1 : 2, place })),
  ),
  ...unevaluated(
    'to',
    'A condition on where the route goes, not evaluated.',
    'to protocol <protocols:word...>',
    'to neighbor <peers:ip...>',
    'to rib <table:?routing-instance>',
    'to instance <instance:routing-instance>',
    'to area <area:word>',
    'to interface <interfaces:interface...>',
    'to preference <value:int>',
    'to tag <tag:int>',
    'to family <family:word>',
    'to next-hop <hops:ip...>',
    'to metric <metric:int>',
    'to igp-instance <instance:word>',
  ),
  ...within<TermWhere>((args, place) => termFact(args, place, () => {}), settings('Conditions and actions.', 'from', 'to', 'then')),
];

const walkupDoc = 'Whether shorter route filters are tried too, where the longest that fits does not match in full.';
const walkup: readonly PathCommand<object>[] = [
  ...settings(walkupDoc, 'defaults route-filter no-walkup'),
  notModelled('defaults route-filter walkup', walkupDoc, 'route-filter walkup'),
];

const policyStatement: readonly PathCommand<TermWhere>[] = [
  statement('', 'A policy: terms that are tried in order.', ({ policy }, { place }) =>
    fact('policy', policy.value, place, draft => {
      draft.kind = 'policy-statement';
    }),
  ),
  ...under('term <term:word>', [statement('', 'One term of the policy.', (args, { place }) => termFact(args, place, () => {})), ...term]),
  ...term,
  ...settings('How the policy is evaluated.', 'dynamic-db'),
  ...walkup,
];

function entry(name: Located<string>, prefix: Prefix, place: Place): Fact {
  const range = { prefix, low: prefix.length, high: prefix.length };
  return fact('prefix-list', symbolKey('prefix-list', name.value), place, list => {
    list.entries = appended(list.entries, { place, permit: true, range });
  });
}

const prefixList: readonly PathCommand<{ readonly name: Located<string> }>[] = [
  command('', 'A list of prefixes.', ({ name }, { place }) => fact('prefix-list', symbolKey('prefix-list', name.value), place, noChange)),
  command('<prefixes:prefix...>', 'A prefix of the list.', ({ name, prefixes }, { place }) =>
    prefixes.map(prefix => entry(name, maskPrefix(prefix.value), place)),
  ),
  command('<addresses:ip...>', 'A single address of the list.', ({ name, addresses }, { place }) =>
    addresses.map(address => entry(name, hostPrefix(address.value), place)),
  ),
  {
    ...command('apply-path <path:text>', 'Fills the list from other parts of the configuration.', ({ name }, { place }) =>
      fact('prefix-list', symbolKey('prefix-list', name.value), place, noChange),
    ),
    expands: 'path',
  },
  ...settings('The list is filled at run time.', 'dynamic-db'),
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
  command('table <table:?routing-instance>', 'The table that is looked at.', ({ name, table }, { place }) =>
    conditionFact(name, place, draft => {
      draft.table = table.value;
    }),
  ),
  ...unevaluatedConditions('<kind:standby|peer-unit>', '<kind:standby|peer-unit> <peerUnit:word>', 'interface <interface>'),
];

/** Conditions whose state is not known. */
function unevaluatedConditions(...templates: readonly string[]): PathCommand<{ readonly name: Located<string> }>[] {
  return templates.map(template =>
    command(template as '<other:word>', 'A condition that policies name, not evaluated.', ({ name }, { place }) =>
      conditionFact(name, place, draft => {
        draft.unsupported = true;
      }),
    ),
  );
}

const asPath = pathsOf<unknown>();

/** Everything below `policy-options`. */
export const policyOptions: readonly PathCommand<object>[] = [
  ...under('policy-statement <policy:=policy-statement>', policyStatement),
  ...under('prefix-list <name:=prefix-list>', prefixList),
  ...under('route-filter-list <name:=route-filter-list>', routeFilterList),
  ...under('community <name:=community-list>', community),
  ...under('condition <name:=route-condition> if-route-exists address-family <family:inet|inet6>', ifRouteExists),
  ...under('condition <name:=route-condition> if-route-exists', ifRouteExists),
  ...under('condition <name:=route-condition>', unevaluatedConditions('', 'route-active-on <node:node0|node1>', 'dynamic-db')),
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
  ...under(
    'damping <profile:=damping-profile>',
    settings(
      'How routes that come and go are held back (RFC 2439).',
      '',
      'disable',
      'half-life <minutes:1-45>',
      'max-suppress <minutes:1-720>',
      'reuse <merit:1-20000>',
      'suppress <merit:1-20000>',
    ),
  ),
  ...settings(
    'Lists of other things than prefixes.',
    'as-list <of:word> members <members:word...>',
    'as-list-group <of:word> as-list <list:word> members <members:word...>',
    'mac-list <of:word> [<addresses:mac...>]',
    'rib-list <of:word> ribs <ribs:word...>',
    'route-distinguisher <of:word> members <members:word...>',
    'rtf-prefix-list <of:word> [<targets:word...>]',
    'application-maps <of:word> application <applications:application...>',
    'resolution-map <of:word> mode <mode:ip-color|color-only>',
    'tunnel-attribute <of:word> { tunnel-type <type:gre|ipip|udp|gre-ipv6> | tunnel-color <color:int> | remote-end-point <end:ip> }',
    'application-maps <of:word> application <application:application> code-points <points:word...>',
    'community <name:=community-list> dynamic-db',
    'as-path <name:=as-path-list> dynamic-db',
    'as-path-group <group:=as-path-group> dynamic-db',
  ),
  ...walkup,
];
