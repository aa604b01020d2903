/** Route filters of Junos: prefixes with the lengths that they let through, and prefix lists that stand beside them. */
import { appended } from '../../model/drafts.ts';
import { type Draft, fact } from '../../model/fact.ts';
import type { Condition, PrefixList, PrefixRange, Term } from '../../model/policy.ts';
import { symbolKey } from '../../model/symbol.ts';
import { addressBits } from '../../net/address.ts';
import { maskPrefix, type Prefix } from '../../net/prefix.ts';
import { type PathCommand, pathsOf } from '../../notation/paths.ts';
import type { Located, Place } from '../../text/place.ts';
import { addCondition, conditionOf, type TermWhere, termFact, unevaluated } from './policy-term.ts';

type Mode = 'exact' | 'longer' | 'orlonger';
type RouteFilter = Draft<Extract<Condition, { type: 'route-filter' }>>;
type ListCondition = Draft<Extract<Condition, { type: 'prefix-list' }>>;

const command = pathsOf<TermWhere>();

/** The range of lengths that a match type stands for; `word` is `/24` of `upto` or `/25-/32` of `prefix-length-range`. Undefined where it makes no sense. */
function rangeOf(prefix: Prefix, type: string, word = ''): PrefixRange | undefined {
  const all = addressBits(prefix.family);
  const bare = maskPrefix(prefix);
  const numbers = word.match(/\d{1,3}/g)?.map(Number) ?? [];
  const [first = Number.NaN, second = Number.NaN] = numbers;
  const [low, high] =
    {
      exact: [bare.length, bare.length],
      longer: [bare.length + 1, all],
      orlonger: [bare.length, all],
      upto: [bare.length, first],
      'prefix-length-range': [first, second],
    }[type] ?? [];
  const sensible = low !== undefined && high !== undefined && low >= bare.length && high <= all && (high >= low || type === 'longer');
  return sensible ? { prefix: bare, low, high } : undefined;
}

/** Route filters and prefix lists of one term are alternatives, so lists join the one condition as soon as there are filters or two modes. */
function addRange(term: Draft<Term>, range: Located<PrefixRange>, place: Place): void {
  const condition = conditionOf<'route-filter'>(term, { type: 'route-filter', ranges: [], place });
  condition.ranges = appended(condition.ranges, range);
  for (const list of listConditions(term)) absorb(term, condition, list);
}

function addFilterList(term: Draft<Term>, list: Located<string>, place: Place): void {
  const condition = conditionOf<'route-filter'>(term, { type: 'route-filter', ranges: [], place });
  condition.filters = appended(condition.filters, list);
  for (const other of listConditions(term)) absorb(term, condition, other);
}

function addList(term: Draft<Term>, list: Located<string>, mode: Mode, place: Place): void {
  const filter = term.conditions.find((condition): condition is RouteFilter => condition.type === 'route-filter');
  if (filter) {
    filter.lists = appended(filter.lists, { list, mode });
    return;
  }
  const [known] = listConditions(term);
  if (known && known.mode === mode) known.lists.push(list);
  else addCondition(term, { type: 'prefix-list', lists: [list], mode, place });
  if (!known || known.mode === mode) return;
  const joined = conditionOf<'route-filter'>(term, { type: 'route-filter', ranges: [], place });
  for (const condition of listConditions(term)) absorb(term, joined, condition);
}

function listConditions(term: Draft<Term>): ListCondition[] {
  return term.conditions.filter((condition): condition is ListCondition => condition.type === 'prefix-list');
}

function absorb(term: Draft<Term>, into: RouteFilter, condition: ListCondition): void {
  into.lists = appended(into.lists, ...condition.lists.map(list => ({ list, mode: condition.mode ?? 'exact' })));
  term.conditions.splice(term.conditions.indexOf(condition), 1);
}

function filterFact(args: TermWhere, prefix: Located<Prefix>, place: Place, type: string, word?: string) {
  const range = rangeOf(prefix.value, type, word);
  return termFact(args, place, term => {
    if (range) addRange(term, { value: range, place: prefix.place }, place);
    else addCondition(term, { type: 'unsupported', text: `route-filter ${type} ${word ?? ''}`, place });
  });
}

/** A filter that matches may act at once instead of the `then` of its term. */
const ownActions = [
  '<action:accept|reject|discard>',
  'next <to:term|policy>',
  'community <operation:add|set|delete|+|-> <list:community-list>',
  '<attribute:metric|local-preference|preference|tag|color> <value:int>',
  '<attribute:metric|local-preference|preference|tag|color> <operation:add|subtract> <value:int>',
  'as-path-prepend <asns:any-name...>',
  'next-hop <to:word>',
  'origin <origin:igp|egp|incomplete>',
  'damping <profile:damping-profile>',
  'destination-class <class:word>',
  'source-class <class:word>',
  'forwarding-class <class:forwarding-class>',
  'load-balance <how:per-packet|per-flow|per-prefix>',
  'trace',
];

export const routeFilters: readonly PathCommand<TermWhere>[] = [
  command('route-filter <prefix:prefix> <type:exact|longer|orlonger>', 'Matches this prefix, or what is inside it.', (args, { place }) =>
    filterFact(args, args.prefix, place, args.type.value),
  ),
  command('route-filter <prefix:prefix> upto <length:length>', 'Matches prefixes inside this one up to a length.', (args, { place }) =>
    filterFact(args, args.prefix, place, 'upto', `/${args.length.value}`),
  ),
  command(
    'route-filter <prefix:prefix> prefix-length-range <range:word>',
    'Matches prefixes inside this one whose length is in the range.',
    (args, { place }) => filterFact(args, args.prefix, place, 'prefix-length-range', args.range.value),
  ),
  ...unevaluated(
    'from',
    'A way to match prefixes that is not evaluated.',
    'route-filter <prefix:prefix>',
    'route-filter <prefix:prefix> <type:through|address-mask> <bound:word>',
    ...['<type:exact|longer|orlonger>', '<type:upto|prefix-length-range|through|address-mask> <bound:word>'].flatMap(type =>
      ownActions.map(action => `route-filter <prefix:prefix> ${type} ${action}`),
    ),
    ...ownActions.map(action => `route-filter-list <list:route-filter-list> ${action}`),
  ),
  command('route-filter-list <lists:route-filter-list...>', 'Matches what the filters of a list match.', (args, { place }) =>
    termFact(args, place, term => {
      for (const list of args.lists) addFilterList(term, list, place);
    }),
  ),
  command('prefix-list <lists:prefix-list...>', 'Matches exactly the prefixes of a list.', (args, { place }) =>
    termFact(args, place, term => {
      for (const list of args.lists) addList(term, list, 'exact', place);
    }),
  ),
  command(
    'prefix-list-filter <list:prefix-list> <mode:exact|longer|orlonger>',
    'Matches the prefixes of a list, or what is inside them.',
    (args, { place }) => termFact(args, place, term => addList(term, args.list, args.mode.value, place)),
  ),
  ...unevaluated(
    'from',
    'A prefix list with actions of its own, not evaluated.',
    ...ownActions.map(action => `prefix-list-filter <list:prefix-list> <mode:exact|longer|orlonger> ${action}`),
  ),
];

const inList = pathsOf<{ readonly name: Located<string> }>();

function listFact(name: Located<string>, place: Place, change: (list: Draft<PrefixList>) => void) {
  return fact('prefix-list', symbolKey('route-filter-list', name.value), place, change);
}

function listed(name: Located<string>, prefix: Prefix, place: Place, type: string, word?: string) {
  const range = rangeOf(prefix, type, word);
  return listFact(name, place, list => {
    if (range) list.entries = appended(list.entries, { place, permit: true, range });
    else list.computed = true;
  });
}

const bounds = '<type:upto|prefix-length-range|through|address-mask> <bound:word>';

/** Everything below `policy-options route-filter-list NAME` (Junos: route-filter-list). */
export const routeFilterList: readonly PathCommand<{ readonly name: Located<string> }>[] = [
  inList('', 'A list of filters that policies name.', ({ name }, { place }) => listFact(name, place, () => {})),
  inList(
    '<prefix:prefix> <type:exact|longer|orlonger>',
    'Matches this prefix, or what is inside it.',
    ({ name, prefix, type }, { place }) => listed(name, prefix.value, place, type.value),
  ),
  inList(
    `<prefix:prefix> ${bounds}` as '<prefix:prefix> <type:word> <bound:word>',
    'Matches prefixes inside this one by their length.',
    ({ name, prefix, type, bound }, { place }) => listed(name, prefix.value, place, type.value, bound.value),
  ),
  ...['', ...['<type:exact|longer|orlonger>', bounds].flatMap(type => ownActions.map(action => ` ${type} ${action}`))].map(rest =>
    inList(`<prefix:prefix>${rest}` as '<prefix:prefix>', 'A filter that is not evaluated.', ({ name }, { place }) =>
      listFact(name, place, list => {
        list.computed = true;
      }),
    ),
  ),
];
