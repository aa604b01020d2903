/** Conditions on communities by the members of sets (RPL). */
import type { Device } from '../../model/device.ts';
import type { CommunityAttribute, CommunityList, Condition } from '../../model/policy.ts';
import { type CommunityTest, communityMember } from '../../net/community-member.ts';
import type { Located } from '../../text/place.ts';
import type { Attributes } from '../attributes.ts';
import type { Answer } from './input.ts';

export const communityFields = {
  community: 'communities',
  'large-community': 'largeCommunities',
  extcommunity: 'extendedCommunities',
} as const;

const members = new Map<string, CommunityTest | 'invalid'>();
const mostMembers = 10_000;

/** The test of a member of a set; undefined where its text is none that we read. */
export function memberTest(text: string): CommunityTest | undefined {
  let found = members.get(text);
  if (!found) {
    const parsed = communityMember(text);
    found = parsed.ok ? parsed.value : 'invalid';
    if (members.size >= mostMembers) members.clear();
    members.set(text, found);
  }
  return found === 'invalid' ? undefined : found;
}

export function communitiesHold(
  { attribute, mode, lists, members: own }: Extract<Condition, { type: 'communities' }>,
  device: Device,
  attributes: Attributes,
): Answer {
  const values = attributes[communityFields[attribute]];
  if (mode === 'none') return values.length === 0;
  const tests = testsOf(device, attribute, lists, own);
  if (!tests) return 'unknown';
  if (mode === 'within') return values.every(value => tests.some(test => test(value)));
  const isThere = (test: CommunityTest) => values.some(test);
  return mode === 'any' ? tests.some(isThere) : tests.every(isThere);
}

/** Tests of named sets and of members written in place; undefined where one is not known. */
export function testsOf(
  device: Device,
  attribute: CommunityAttribute,
  lists: readonly Located<string>[],
  own: readonly string[],
): readonly CommunityTest[] | undefined {
  const texts = [...own];
  for (const { value } of lists) {
    const list = findCommunityList(device, attribute, value);
    if (!list) return undefined;
    texts.push(...list.entries.flatMap(({ match }) => ('member' in match ? match.member : [])));
  }
  const tests = texts.map(memberTest);
  return tests.every(test => test !== undefined) ? tests : undefined;
}

function findCommunityList(device: Device, attribute: CommunityAttribute, name: string): CommunityList | undefined {
  const large = attribute === 'large-community' ? device.largeCommunityLists.get(name) : undefined;
  return large ?? device.communityLists.get(name);
}
