/** Route maps of made-up routers: entries with random conditions, changes and flow. */
import type { NetworkDraft, RouterDraft } from './draft.ts';
import {
  accessList,
  allAsns,
  asPathList,
  communities,
  communityList,
  communityOf,
  largeCommunity,
  largeCommunityList,
  mapName,
  prefixList,
} from './lists.ts';

export interface MapUse {
  readonly family: 4 | 6;
  readonly direction: 'in' | 'out' | 'local';
  /** Addresses that could be a next hop or a neighbor. */
  readonly addresses: readonly string[];
}

type Line = (network: NetworkDraft, router: RouterDraft, use: MapUse) => string;

const word = ({ family }: MapUse) => (family === 4 ? 'ip' : 'ipv6');

const matches: readonly Line[] = [
  (n, r, use) => `${word(use)} address prefix-list ${prefixList(n, r, use.family)}`,
  (n, r, use) => `${word(use)} address prefix-list ${prefixList(n, r, use.family)}`,
  (n, r, use) => (use.family === 4 ? `ip address ${accessList(n, r)}` : `ipv6 address prefix-list ${prefixList(n, r, 6)}`),
  (n, r) => `as-path ${asPathList(n, r)}`,
  (n, r) => `as-path ${asPathList(n, r)}`,
  (n, r) => `community ${communityList(n, r)}${n.dice.chance(30) ? ' exact-match' : ''}`,
  (n, r) => `community ${communityList(n, r)}`,
  (n, r) => `large-community ${largeCommunityList(n, r)}`,
  ({ dice }) => `metric ${dice.pick([10, 20, 50, 100])}`,
  ({ dice }) => `local-preference ${dice.pick([100, 150, 200])}`,
  ({ dice }) => `origin ${dice.pick(['igp', 'egp', 'incomplete'])}`,
  ({ dice }) => `tag ${dice.from(1, 3)}`,
  (n, r) => (r.validates ? `rpki ${n.dice.pick(['valid', 'invalid', 'notfound'])}` : `as-path ${asPathList(n, r)}`),
  ({ dice }, _, use) => `${word(use)} address prefix-len ${dice.pick(use.family === 4 ? [16, 17, 24, 25] : [48, 49])}`,
  ({ dice }, _, { addresses }) => `peer ${addresses.length > 0 && dice.chance(80) ? dice.pick(addresses) : 'local'}`,
  (n, r, use) =>
    use.family === 6 || use.addresses.length === 0
      ? `as-path ${asPathList(n, r)}`
      : n.dice.chance(50)
        ? `ip next-hop prefix-list ${hopList(n, r, use)}`
        : `ip next-hop address ${n.dice.pick(use.addresses)}`,
  (n, r, use) =>
    use.family === 4 && use.addresses.length > 0 ? `ip route-source prefix-list ${hopList(n, r, use)}` : `as-path ${asPathList(n, r)}`,
];

/** A prefix list of addresses instead of routes. */
function hopList({ dice }: NetworkDraft, router: RouterDraft, { addresses }: MapUse): string {
  const name = mapName(router).replace('map', 'hop');
  for (const address of dice.some(addresses, dice.from(1, 2)))
    router.lists.push(
      `ip prefix-list ${name} seq ${router.lists.length + 5} permit ${dice.chance(70) ? `${address}/32` : '172.16.0.0/16 le 32'}`,
    );
  return name;
}

const sets: readonly Line[] = [
  ({ dice }) => `local-preference ${dice.pick(['50', '90', '110', '150', '200', '300', '+10', '+50', '-10', '-50'])}`,
  ({ dice }) => `local-preference ${dice.pick([80, 120, 200])}`,
  ({ dice }) => `metric ${dice.pick(['0', '10', '20', '50', '100', '200', '+5', '+20', '-5', '-20'])}`,
  ({ dice }) => `metric ${dice.pick([10, 20, 30])}`,
  ({ dice }) => `weight ${dice.pick([0, 10, 100, 500])}`,
  (n, router) =>
    `as-path prepend ${Array.from({ length: n.dice.from(1, 3) }, () => (n.dice.chance(70) ? router.asn : n.dice.pick(allAsns(n)))).join(' ')}`,
  ({ dice }) => `as-path prepend last-as ${dice.from(1, 3)}`,
  n => `as-path exclude ${n.dice.some(allAsns(n), n.dice.from(1, 2)).join(' ')}`,
  n => `community ${communities(n)}`,
  n => `community ${communities(n)} additive`,
  n => `community ${communityOf(n)} additive`,
  ({ dice }) => (dice.chance(50) ? 'community none' : 'large-community none'),
  (n, r) => `comm-list ${communityList(n, r)} delete`,
  n => `large-community ${largeCommunity(n)}${n.dice.chance(70) ? ' additive' : ''}`,
  (n, r) => `large-comm-list ${largeCommunityList(n, r)} delete`,
  ({ dice }) => `origin ${dice.pick(['igp', 'egp', 'incomplete'])}`,
  ({ dice }) => `tag ${dice.from(1, 3)}`,
  ({ dice }, _, { family, direction, addresses }) => {
    const own = dice.pick(family === 4 ? ['ip next-hop peer-address', 'ip next-hop unchanged'] : ['ipv6 next-hop prefer-global']);
    const onLinks = addresses.filter(address => address.startsWith('172.'));
    return family === 4 && direction === 'in' && onLinks.length > 0 && dice.chance(50) ? `ip next-hop ${dice.pick(onLinks)}` : own;
  },
  () => 'atomic-aggregate',
  (_, router) => `aggregator as ${router.asn} 10.255.0.${router.number}`,
];

/** Writes a route map and returns its name. */
export function routeMap(network: NetworkDraft, router: RouterDraft, use: MapUse, depth = 0): string {
  const { dice } = network;
  const name = mapName(router);
  const count = dice.pick([1, 2, 2, 3, 4]);
  const entries = Array.from({ length: count }, (_, i) => {
    const deny = dice.chance(i === count - 1 ? 10 : 25);
    const conditions = Array.from({ length: dice.pick([0, 1, 1, 1, 2]) }, () => `match ${dice.pick(matches)(network, router, use)}`);
    const changes = deny ? [] : Array.from({ length: dice.pick([0, 1, 1, 2, 3]) }, () => `set ${dice.pick(sets)(network, router, use)}`);
    const lines = [...onePerKind(conditions), ...onePerKind(changes), ...flow(network, router, use, deny, i, count, depth)];
    return [`route-map ${name} ${deny ? 'deny' : 'permit'} ${(i + 1) * 10}`, ...lines.map(line => ` ${line}`), 'exit', '!'];
  });
  router.maps.push(...entries.flat());
  if (dice.chance(60)) router.maps.push(`route-map ${name} permit 1000`, 'exit', '!');
  return name;
}

/** A route map without conditions: when FRR evaluates one for a default route is a matter of time. */
export function changingMap(network: NetworkDraft, router: RouterDraft, use: MapUse): string {
  const name = mapName(router);
  const changes = Array.from({ length: network.dice.from(1, 3) }, () => `set ${network.dice.pick(sets)(network, router, use)}`);
  router.maps.push(`route-map ${name} permit 10`, ...onePerKind(changes).map(line => ` ${line}`), 'exit', '!');
  return name;
}

/** The second line of a kind replaces the first; ours shall say one thing only. */
function onePerKind(lines: readonly string[]): string[] {
  const kinds = new Map<string, string>();
  for (const line of lines) kinds.set(kindOf(line), line);
  return [...kinds.values()];
}

function kindOf(line: string): string {
  const [, first = '', second = ''] = line.split(' ');
  return ['ip', 'ipv6', 'as-path'].includes(first) ? `${first} ${second}` : first;
}

function flow(network: NetworkDraft, router: RouterDraft, use: MapUse, deny: boolean, i: number, count: number, depth: number): string[] {
  const { dice } = network;
  const lines: string[] = [];
  if (depth < 2 && dice.chance(8)) lines.push(`call ${routeMap(network, router, use, depth + 1)}`);
  if (i === count - 1 || deny) return lines;
  const later = (dice.from(i + 1, count - 1) + 1) * 10;
  if (dice.chance(20)) lines.push(dice.pick([`continue ${later}`, 'on-match next', `on-match goto ${later}`]));
  return lines;
}
