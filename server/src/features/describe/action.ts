/** Actions of policies as text that is the same for every vendor. */
import type { Action } from '../../model/policy.ts';
import { formatAddress } from '../../net/address.ts';
import { attributeWords, communityWords } from './condition.ts';

const signs = { set: '=', add: '+', subtract: '−' } as const;

export function describeAction(action: Action): string {
  switch (action.type) {
    case 'local-preference':
    case 'med':
    case 'weight':
    case 'tag':
    case 'preference':
      return `${attributeWords[action.type]} ${signs[action.operation]} ${action.value}`;
    case 'med-igp':
      return 'MED = IGP metric';
    case 'med-rtt':
      return `MED ${action.operation === 'set' ? '=' : action.operation === 'add' ? '+' : '−'} round-trip time`;
    case 'originator-id':
      return `originator ID = ${formatAddress(action.id)}`;
    case 'atomic-aggregate':
      return 'mark as aggregate';
    case 'aggregator':
      return `aggregator = ${formatAddress(action.address)} of AS ${action.asn}`;
    case 'aigp':
      return `AIGP = ${action.value === 'igp' ? 'IGP metric' : action.adds ? `${action.value} + IGP metric` : action.value}`;
    case 'metric-type':
      return `OSPF metric of type ${action.value}`;
    case 'vector-metric':
      return `EIGRP metric = bandwidth ${action.bandwidth}, delay ${action.delay}`;
    case 'origin':
      return `origin = ${action.origin}`;
    case 'as-path-prepend':
      return `prepend ${action.asns.join(' ')}`;
    case 'as-path-prepend-last':
      return `prepend the last AS ${action.count} times`;
    case 'as-path-prepend-own':
      return `prepend the own AS ${action.count} times`;
    case 'as-path-remove-private':
      return `remove ${action.all ? 'all' : 'leading'} private ASNs from the AS path`;
    case 'parameters':
      return action.words.map(({ value }) => value).join(' ');
    case 'other':
      return action.text;
    case 'as-path-exclude':
      return `remove ${action.asns === 'all' ? 'all ASNs' : action.asns.join(' ')} from the AS path`;
    case 'as-path-replace':
      return `own AS in the place of ${action.asn === 'any' ? 'every AS' : action.asn} of the AS path`;
    case 'community':
    case 'large-community':
    case 'extcommunity':
      return describeCommunities(action);
    case 'next-hop':
      return `next hop = ${typeof action.to === 'string' ? action.to : formatAddress(action.to)}`;
    case 'unsupported':
      return `${action.text} (not modelled)`;
  }
}

function describeCommunities(action: Extract<Action, { type: 'community' | 'large-community' | 'extcommunity' }>): string {
  const what = communityWords[action.type];
  if (action.operation === 'none') return `${what}: remove all`;
  if ('list' in action) return `${what}: ${action.operation.replace('-list', '')} ${action.list.value}`;
  if (action.operation === 'delete')
    return `${what}: ${action.keep ? 'keep only' : 'delete'} ${[...action.lists.map(({ value }) => value), ...action.members].join(' ')}`;
  return `${what}: ${action.operation} ${action.values.join(' ')}`;
}
