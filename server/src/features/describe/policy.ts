/** Policies as text that is the same for every vendor: one paragraph for each term, with conditions, changes and outcome. */

import type { Action, Condition, Outcome, Policy, PrefixRange, Term } from '../../model/policy.ts';
import { kindLabels } from '../../model/symbol.ts';
import { type Address, formatAddress } from '../../net/address.ts';
import { formatPrefix } from '../../net/prefix.ts';
import type { Located } from '../../text/place.ts';

/** @param most how many terms are written out. */
export function describePolicy({ kind, name, terms }: Policy, most: number): string {
  const shown = terms.slice(0, most).map(describeTerm);
  const rest = terms.length > most ? [`… ${terms.length - most} more`] : [];
  return [`${kindLabels[kind]} ${name}`, ...shown, ...rest].join('\n');
}

const outcomes: Readonly<Record<Outcome, string>> = {
  accept: 'accept',
  reject: 'reject',
  'next-term': 'next term',
  'next-policy': 'next policy',
};

function describeTerm({ name, conditions, actions, outcome, goOn, call }: Term): string {
  const end = goOn ? `go on at ${goOn.to === 'next' ? 'the next term' : goOn.to}` : outcomes[outcome];
  const lines = [
    ...conditions.map(condition => `if ${describeCondition(condition)}`),
    ...(call ? [`if ${call.value} accepts`] : []),
    ...actions.map(describeAction),
    end,
  ];
  return [`  ${name === '' ? 'final term' : name}:`, ...lines.map(line => `    ${line}`)].join('\n');
}

const or = (values: readonly string[]): string => values.join(' or ');
const texts = (values: readonly Located<string>[]): readonly string[] => values.map(({ value }) => value);
const bounds = (low: number, high: number): string => (low === high ? `${low}` : `${low} to ${high}`);

/** `192.0.2.0/24 ge 25 le 32` as Cisco writes it; just the prefix where the length must be equal. */
export function describeRange({ prefix, low, high }: PrefixRange): string {
  const longest = prefix.family === 4 ? 32 : 128;
  const from = low > prefix.length ? ` ge ${low}` : '';
  const to = high < longest ? ` le ${high}` : low > prefix.length ? '' : ` le ${longest}`;
  return low === prefix.length && high === prefix.length ? formatPrefix(prefix) : `${formatPrefix(prefix)}${from}${to}`;
}

function describeCondition(condition: Condition): string {
  switch (condition.type) {
    case 'prefix-list':
      return `prefix in ${or(texts(condition.lists))}${condition.mode && condition.mode !== 'exact' ? ` (${condition.mode})` : ''}`;
    case 'route-filter':
      return `prefix in ${or([...condition.ranges.map(({ value }) => describeRange(value)), ...(condition.lists ?? []).map(({ list }) => list.value)].slice(0, 8))}`;
    case 'as-path-group':
      return `AS path matches ${or(texts(condition.groups))}`;
    case 'acl':
    case 'as-path-list':
    case 'community-list':
    case 'large-community-list':
    case 'extcommunity-list':
      return `${listWords[condition.type]} ${or(texts(condition.lists))}`;
    case 'policy':
      return `${or(texts(condition.policies))} accepts`;
    case 'protocol':
      return `protocol is ${or(texts(condition.protocols))}`;
    case 'interface':
      return `interface is ${or(texts(condition.interfaces))}`;
    default:
      return describeValueCondition(condition);
  }
}

const listWords = {
  acl: 'prefix matches',
  'as-path-list': 'AS path matches',
  'community-list': 'communities match',
  'large-community-list': 'large communities match',
  'extcommunity-list': 'extended communities match',
} as const;

type ValueCondition = Exclude<
  Condition,
  { type: 'prefix-list' | 'route-filter' | 'as-path-group' | keyof typeof listWords | 'policy' | 'protocol' | 'interface' }
>;

function describeValueCondition(condition: ValueCondition): string {
  switch (condition.type) {
    case 'prefix-length':
    case 'as-path-length':
      return `${condition.type === 'prefix-length' ? 'prefix' : 'AS-path'} length is ${bounds(condition.low, condition.high)}`;
    case 'med':
    case 'local-preference':
    case 'tag':
      return `${attributeWords[condition.type]} is ${bounds(condition.low, condition.high)}`;
    case 'next-hop':
      return `next hop is ${or([...condition.addresses.map(({ value }) => formatAddress(value)), ...texts(condition.prefixLists), ...texts(condition.acls)])}`;
    case 'next-hop-length':
      return `next hop in a prefix of length ${condition.length}`;
    case 'peer':
      return `neighbor is ${or([...condition.peers.map(({ value }) => (value === 'local' ? value : formatAddress(value))), ...texts(condition.acls)])}`;
    case 'origin':
      return `origin is ${or(condition.origins)}`;
    case 'origin-validation':
      return `origin validation is ${or(condition.states)}`;
    case 'family':
      return `family is IPv${condition.family}`;
    case 'never':
      return 'never';
    case 'unsupported':
      return `${condition.text} (not evaluated)`;
  }
}

const attributeWords = {
  med: 'MED',
  'local-preference': 'local preference',
  tag: 'tag',
  weight: 'weight',
  preference: 'preference',
} as const;
const signs = { set: '=', add: '+', subtract: '−' } as const;

function describeAction(action: Action): string {
  switch (action.type) {
    case 'local-preference':
    case 'med':
    case 'weight':
    case 'tag':
    case 'preference':
      return `${attributeWords[action.type]} ${signs[action.operation]} ${action.value}`;
    case 'med-igp':
      return 'MED = IGP metric';
    case 'origin':
      return `origin = ${action.origin}`;
    case 'as-path-prepend':
      return `prepend ${action.asns.join(' ')}`;
    case 'as-path-prepend-last':
      return `prepend the last AS ${action.count} times`;
    case 'as-path-exclude':
      return `remove ${action.asns === 'all' ? 'all ASNs' : action.asns.join(' ')} from the AS path`;
    case 'community':
    case 'large-community':
    case 'extcommunity':
      return describeCommunities(action);
    case 'next-hop':
      return `next hop = ${typeof action.to === 'string' ? action.to : formatAddress(action.to as Address)}`;
    case 'unsupported':
      return `${action.text} (not carried out)`;
  }
}

function describeCommunities(action: Extract<Action, { type: 'community' | 'large-community' | 'extcommunity' }>): string {
  const what =
    action.type === 'community' ? 'communities' : action.type === 'large-community' ? 'large communities' : 'extended communities';
  if (action.operation === 'none') return `${what}: remove all`;
  if ('list' in action) return `${what}: ${action.operation.replace('-list', '')} ${action.list.value}`;
  return `${what}: ${action.operation} ${action.values.join(' ')}`;
}
