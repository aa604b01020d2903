/** What a step of a policy changed in a route, in words: each attribute with its value before and after. */
import { formatAddress } from '../../net/address.ts';
import { formatAsPath } from '../../net/as-path.ts';
import type { Attributes } from '../attributes.ts';
import { printCommunity } from '../attributes.ts';

const shown: readonly (readonly [string, (attributes: Attributes) => string | number | undefined])[] = [
  ['local preference', ({ localPreference }) => localPreference],
  ['MED', ({ med }) => med],
  ['weight', ({ weight }) => weight],
  ['origin', ({ origin }) => origin],
  ['AS path', ({ asPath }) => formatAsPath(asPath)],
  ['next hop', ({ nextHop }) => nextHop && formatAddress(nextHop)],
  ['communities', ({ communities }) => communities.map(printCommunity).join(' ')],
  ['large communities', ({ largeCommunities }) => largeCommunities.join(' ')],
  ['extended communities', ({ extendedCommunities }) => extendedCommunities.join(' ')],
  ['tag', ({ tag }) => tag],
  ['preference', ({ preference }) => preference],
  ['only to customers of AS', ({ onlyToCustomer }) => onlyToCustomer],
  ['AIGP', ({ aigp }) => aigp],
  ['originator', ({ originatorId }) => originatorId && formatAddress(originatorId)],
  ['cluster list', ({ clusterList }) => clusterList.join(' ')],
];

const none = (value: string | number | undefined) => (value === undefined || value === '' ? 'none' : String(value));

/** The attributes that a route has, each with its value. */
export function attributeList(attributes: Attributes): string[] {
  return shown.flatMap(([name, value]) => {
    const text = none(value(attributes));
    if (name === 'AS path' && text === 'none') return ['AS path empty'];
    return text === 'none' || (name === 'weight' && text === '0') ? [] : [`${name} ${text}`];
  });
}

/** Empty where nothing changed. */
export function attributeChanges(before: Attributes, after: Attributes): string[] {
  return shown.flatMap(([name, value]) => {
    const [old, now] = [value(before), value(after)].map(none);
    return old === now ? [] : [`${name} ${old} → ${now}`];
  });
}
