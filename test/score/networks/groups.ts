/** Peer groups of made-up routers: what several neighbors have in common, and what members say otherwise. */
import type { NeighborDraft, NetworkDraft, RouterDraft } from './draft.ts';
import { routeMap } from './maps.ts';

const families = ['ipv4', 'ipv6'] as const;

export function groupNeighbors(network: NetworkDraft, router: RouterDraft): void {
  const { dice, features } = network;
  const { neighbors } = router;
  if (!dice.chance(25)) return;
  const alike = dice.pick(neighbors.length > 0 ? neighbors : [undefined]);
  const candidates = neighbors.filter(neighbor => alike && kindOf(neighbor) === kindOf(alike));
  const members = dice.some(candidates, dice.from(2, Math.max(2, candidates.length)));
  if (members.length < 2) return;
  features.add('peer-group');
  const name = `PG-${members[0]!.kind.toUpperCase()}`;
  const group = { name, session: takeShared(members.map(({ session }) => session)), families: {} as Record<string, string[]> };
  for (const family of families) {
    const lists = members.map(member => member.families[family]);
    if (lists.every(list => list !== undefined)) group.families[family] = takeShared(lists);
  }
  const lines = group.families.ipv4;
  if (lines && dice.chance(40)) lines.push(`weight ${dice.pick([5, 15])}`);
  for (const direction of ['in', 'out'] as const)
    if (lines && dice.chance(30) && !lines.some(line => line.startsWith('route-map') && line.endsWith(direction)))
      lines.push(
        `route-map ${routeMap(network, router, { family: 4, direction, addresses: members.map(({ address }) => address) })} ${direction}`,
      );
  router.groups.push(group);
  for (const member of members) member.group = name;
}

const kindOf = ({ kind, families, address }: NeighborDraft) => `${kind} ${Object.keys(families).join(' ')} ${address.includes(':')}`;

/** Moves what all have. */
function takeShared(lists: readonly string[][]): string[] {
  const [first = [], ...others] = lists;
  const shared = first.filter(line => others.every(list => list.includes(line)));
  for (const list of lists) list.splice(0, list.length, ...list.filter(line => !shared.includes(line)));
  return shared;
}
