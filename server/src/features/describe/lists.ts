/** Lists as text that is the same for every vendor, capped, in order of evaluation. */
import type { Acl, AclEntry, AddressMatch, AsPathList, CommunityList, CommunityListEntry, PrefixList } from '../../model/policy.ts';
import { formatAddress } from '../../net/address.ts';
import { communityName } from '../../net/community.ts';
import { wildcardLength } from '../../net/mask.ts';
import { formatPrefix, withLength } from '../../net/prefix.ts';
import { describeAsPathTest, describeRange } from './condition.ts';

const verdict = (permit: boolean): string => (permit ? 'permit' : 'deny');

export function describePrefixList({ entries, computed }: PrefixList, most: number): string {
  const more = computed ? ['… and prefixes that the device adds'] : [];
  return [
    ...capped(entries, most, ({ permit, range }) => `${verdict(permit)} ${range === 'any' ? 'any' : describeRange(range)}`),
    ...more,
  ].join('\n');
}

export function describeAcl({ entries }: Acl, most: number): string {
  return capped(entries, most, describeAclEntry).join('\n');
}

export function describeAsPathList({ entries }: AsPathList, most: number): string {
  return capped(entries, most, ({ permit, pattern, test }) => `${verdict(permit)} ${test ? describeAsPathTest(test) : pattern}`).join('\n');
}

export function describeCommunityList({ entries }: CommunityList, most: number): string {
  return capped(entries, most, ({ permit, match }) => `${verdict(permit)} ${describeMatch(match)}`).join('\n');
}

function capped<T extends { readonly sequence?: number }>(entries: readonly T[], most: number, text: (entry: T) => string): string[] {
  const lines = entries.slice(0, most).map(entry => `${entry.sequence === undefined ? '' : `${entry.sequence} `}${text(entry)}`);
  return entries.length > most ? [...lines, `… ${entries.length - most} more`] : lines;
}

function describeAclEntry({ permit, source, destination }: AclEntry): string {
  const ends = [source, destination].filter(end => end !== undefined).map(describeEnd);
  return `${verdict(permit)} ${ends.join(' → ') || '…'}`;
}

function describeEnd(end: AddressMatch): string {
  if (end === 'any') return 'any';
  if ('prefix' in end) return formatPrefix(end.prefix);
  const length = wildcardLength(end.wildcard);
  return length === 'discontiguous'
    ? `${formatAddress(end.address)} ${formatAddress(end.wildcard)}`
    : formatPrefix(withLength(end.address, length));
}

function describeMatch(match: CommunityListEntry['match']): string {
  if ('pattern' in match) return match.pattern;
  if ('member' in match) return match.member;
  const values = 'all' in match ? match.all : match.members;
  return `${'invert' in match && match.invert ? 'not ' : ''}${values.map(named).join(' ')}`;
}

function named(value: string): string {
  const name = communityName(value);
  return name ? `${value} (${name})` : value;
}
