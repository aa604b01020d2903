/** Lists whose members may be communities of any kind (Junos): on a route each kind stands in an attribute of its own. */
import type { CommunityList } from '../../model/policy.ts';
import { parseRouteTarget } from '../../net/community.ts';
import { type Attributes, sortCommunities } from '../attributes.ts';

type Communities = Pick<Attributes, 'communities' | 'largeCommunities' | 'extendedCommunities'>;

/** Words of lists for kinds of extended communities, and those of the model. */
const kinds: Readonly<Record<string, string>> = { target: 'rt', origin: 'soo' };
const wordsOf: Readonly<Record<string, string>> = { rt: 'target', soo: 'origin' };

export function isMixed({ entries }: CommunityList): boolean {
  return entries.some(({ match }) => 'members' in match);
}

/** All communities of a route as members name them. */
export function writtenCommunities({ communities, largeCommunities, extendedCommunities }: Communities): readonly string[] {
  if (largeCommunities.length === 0 && extendedCommunities.length === 0) return communities;
  return [...communities, ...largeCommunities.map(value => `large:${value}`), ...extendedCommunities.map(written)];
}

function written(value: string): string {
  const colon = value.indexOf(':');
  const word = wordsOf[value.slice(0, colon)];
  return word ? `${word}${value.slice(colon)}` : value;
}

/** The attributes that hold these values. */
export function sortedByKind(values: readonly string[]): Communities {
  const communities: string[] = [];
  const largeCommunities: string[] = [];
  const extendedCommunities: string[] = [];
  for (const value of values) {
    const [word = '', rest = ''] = split(value);
    if (word === 'large') largeCommunities.push(rest);
    else if (kinds[word]) extendedCommunities.push(`${kinds[word]}:${canonical(rest)}`);
    else if (/^\d+:\d+$/.test(value)) communities.push(value);
    else extendedCommunities.push(value);
  }
  return {
    communities: sortCommunities(communities),
    largeCommunities: sortCommunities(largeCommunities),
    extendedCommunities: sortCommunities(extendedCommunities),
  };
}

/** The same value in the form of `writtenCommunities`. */
export function canonicalMember(member: string): string {
  const [word = '', rest = ''] = split(member);
  return kinds[word] ? `${word}:${canonical(rest)}` : member;
}

function canonical(target: string): string {
  const parsed = parseRouteTarget(target);
  return parsed.ok ? parsed.value : target;
}

function split(value: string): [string, string] {
  const colon = value.indexOf(':');
  return [value.slice(0, colon), value.slice(colon + 1)];
}
