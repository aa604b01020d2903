/** Conditions of policies as text that is the same for every vendor. */
import type { AsPathTest, Condition, PrefixRange } from '../../model/policy.ts';
import { formatAddress } from '../../net/address.ts';
import { formatPrefix } from '../../net/prefix.ts';
import type { Located } from '../../text/place.ts';

export const attributeWords = {
  med: 'MED',
  'local-preference': 'local preference',
  tag: 'tag',
  weight: 'weight',
  preference: 'preference',
} as const;
export const communityWords = {
  community: 'communities',
  'large-community': 'large communities',
  extcommunity: 'extended communities',
} as const;

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

export function describeCondition(condition: Condition): string {
  switch (condition.type) {
    case 'prefix-list':
      return `prefix in ${or(texts(condition.lists))}${condition.mode && condition.mode !== 'exact' ? ` (${condition.mode})` : ''}`;
    case 'route-filter':
      return `prefix in ${or([...condition.ranges.map(({ value }) => describeRange(value)), ...(condition.lists ?? []).map(({ list }) => list.value), ...texts(condition.filters ?? [])].slice(0, 8))}`;
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
    case 'all':
    case 'any':
      return `(${condition.of.map(describeCondition).join(condition.type === 'all' ? ' and ' : ' or ')})`;
    case 'not':
      return `not ${condition.of.map(describeCondition).join(' or ')}`;
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

type NamedCondition =
  | 'prefix-list'
  | 'route-filter'
  | 'as-path-group'
  | keyof typeof listWords
  | 'policy'
  | 'protocol'
  | 'interface'
  | 'all'
  | 'any'
  | 'not';
type ValueCondition = Exclude<Condition, { type: NamedCondition }>;

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
      return `neighbor is ${or([...condition.peers.map(({ value }) => (value === 'local' ? value : formatAddress(value))), ...texts(condition.acls), ...texts(condition.names ?? [])])}`;
    case 'leads-nowhere':
      return 'leads nowhere';
    case 'probability':
      return `${condition.percent} % of all, at random`;
    case 'origin':
      return `origin is ${or(condition.origins)}`;
    case 'origin-validation':
      return `origin validation is ${or(condition.states)}`;
    case 'route-type':
      return `type of route is ${or(condition.kinds)}`;
    case 'instance':
      return `is a route of ${or(condition.instances.map(({ value }) => value))}`;
    case 'level':
      return `${condition.side} level ${condition.level}`;
    case 'family':
      return `family is IPv${condition.family}`;
    case 'address-in':
      return `${condition.what} in ${or([...texts(condition.lists), ...condition.ranges.map(({ value }) => describeRange(value))].slice(0, 8))}`;
    case 'as-path':
      return `AS path ${or(condition.tests.map(describeAsPathTest))}`;
    case 'communities':
      return `${communityWords[condition.attribute]}: ${condition.mode} of ${[...texts(condition.lists), ...condition.members].slice(0, 8).join(' ')}`;
    case 'parameters':
      return condition.words.map(({ value }) => value).join(' ');
    case 'route-exists':
      return `routes exist: ${condition.names.map(({ value }) => value).join(' ')}`;
    case 'never':
      return 'never';
    case 'unsupported':
      return `${condition.text} (not evaluated)`;
  }
}

/** What a test asks of an AS path, as words behind "AS path". */
export function describeAsPathTest(test: AsPathTest): string {
  switch (test.type) {
    case 'pattern':
      return `matches ${test.pattern}`;
    case 'length':
    case 'unique-length':
      return `has ${test.type === 'length' ? 'length' : 'a number of different ASNs of'} ${bounds(test.low, test.high)}`;
    case 'is-local':
      return 'is empty';
    case 'unsupported':
      return `${test.text} (not evaluated)`;
    default:
      return `${test.type.replaceAll('-', ' ')} ${test.asns.map(({ low, high }) => bounds(low, high)).join(' ')}`;
  }
}
