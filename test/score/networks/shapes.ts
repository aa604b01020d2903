/** How the routers of made-up networks are joined: single-router systems in a ring with chords, transit networks with customers, a shared LAN. */
import {
  type AsDraft,
  addLink,
  addLoopback,
  addNeighbor,
  addPort,
  addRouter,
  joinEnds,
  type LinkDraft,
  loopback,
  type NetworkDraft,
  type RouterDraft,
} from './draft.ts';
import { transit } from './transit.ts';

/** Documentation (RFC 5398) and private (RFC 6996) AS numbers, two and four octets. */
const asns = [
  ...Array.from({ length: 14 }, (_, i) => 64497 + i),
  ...Array.from({ length: 8 }, (_, i) => 65537 + i),
  ...Array.from({ length: 8 }, (_, i) => 64601 + i * 7),
  4200000101,
  4200000202,
];

export function nextAsn({ dice, systems }: NetworkDraft): number {
  return dice.pick(asns.filter(asn => systems.every(system => system.asn !== asn)));
}

function single(network: NetworkDraft): AsDraft {
  const asn = nextAsn(network);
  const system = { asn, routers: [addRouter(network, asn)], confederation: false };
  network.systems.push(system);
  return system;
}

export function buildShape(network: NetworkDraft): void {
  const { dice } = network;
  const shape = dice.pick(['ring', 'ring', 'transit', 'transit', 'transit', 'transit', 'transits', 'lan'] as const);
  network.features.add(shape);
  if (shape === 'ring') ring(network, dice.from(3, 7));
  else if (shape === 'lan') lan(network, dice.from(3, 6));
  else {
    const cores = Array.from({ length: shape === 'transit' ? 1 : 2 }, () => transit(network, nextAsn(network)));
    if (cores.length === 2)
      for (let n = dice.from(1, 3); n > 0; n--) join(network, pickRouter(network, cores[0]!), pickRouter(network, cores[1]!));
    customers(network, cores, dice.from(2, shape === 'transit' ? 5 : 3));
  }
}

function ring(network: NetworkDraft, size: number): void {
  const { dice } = network;
  const routers = Array.from({ length: size }, () => single(network).routers[0]!);
  for (let i = 0; i < size; i++) if (size > 2 || i === 0) join(network, routers[i]!, routers[(i + 1) % size]!);
  for (let n = dice.from(0, size - 2); n > 0; n--) {
    const [a, b] = dice.some(routers, 2);
    join(network, a!, b!);
  }
}

/** Each customer is homed to several routers of the transit networks; some peer with each other. */
function customers(network: NetworkDraft, cores: readonly AsDraft[], count: number): void {
  const { dice } = network;
  const made = Array.from({ length: count }, () => {
    const customer = single(network).routers[0]!;
    for (let n = dice.from(1, 3); n > 0; n--) join(network, customer, pickRouter(network, dice.pick(cores)));
    return customer;
  });
  if (made.length > 1 && dice.chance(40)) {
    const [a, b] = dice.some(made, 2);
    join(network, a!, b!);
  }
}

function pickRouter({ dice }: NetworkDraft, { routers }: AsDraft): RouterDraft {
  return dice.pick(routers);
}

/** What others take the router's AS for. */
function outsideAsn({ systems }: NetworkDraft, router: RouterDraft): number {
  return systems.find(({ routers }) => routers.includes(router))?.asn ?? router.asn;
}

/** A link with external sessions on it: one for each family, or one for both. */
function join(network: NetworkDraft, a: RouterDraft, b: RouterDraft): LinkDraft {
  const link = addLink(network, a, b);
  const { dice } = network;
  if (!network.dual && dice.chance(6)) return joinLoopbacks(network, link);
  const sessions = !network.dual
    ? [{ by: 'v4' as const, families: ['ipv4'] as const }]
    : dice.pick([
        [
          { by: 'v4' as const, families: ['ipv4'] as const },
          { by: 'v6' as const, families: ['ipv6'] as const },
        ],
        [{ by: 'v4' as const, families: ['ipv4', 'ipv6'] as const }],
        [{ by: 'v6' as const, families: ['ipv4', 'ipv6'] as const }],
      ]);
  for (const { by, families } of sessions) {
    joinEnds(
      addNeighbor(a, b, link[by][1], 'external', families, `remote-as ${outsideAsn(network, b)}`),
      addNeighbor(b, a, link[by][0], 'external', families, `remote-as ${outsideAsn(network, a)}`),
    );
  }
  return link;
}

/** An external session between loopbacks that static routes lead to. */
function joinLoopbacks(network: NetworkDraft, link: LinkDraft): LinkDraft {
  const { dice, features } = network;
  const { a, b, v4 } = link;
  if ([a, b].some(router => router.neighbors.some(({ peer }) => peer === a || peer === b))) return link;
  features.add('ebgp-multihop');
  const ends = (
    [
      [a, b, v4[1]],
      [b, a, v4[0]],
    ] as const
  ).map(([from, to, hop]) => {
    if (!from.ports.some(({ name }) => name === 'lo')) addLoopback(network, from);
    from.statics.push(`ip route ${loopback(to)}/32 ${hop}`);
    const far = dice.pick(['ebgp-multihop 2', 'ebgp-multihop 2', 'ebgp-multihop', 'ebgp-multihop 255', 'disable-connected-check']);
    const lines = dice.chance(95) ? ['update-source lo', far] : ['update-source lo'];
    return addNeighbor(from, to, loopback(to), 'external', ['ipv4'], `remote-as ${outsideAsn(network, to)}`, ...lines);
  });
  joinEnds(ends[0]!, ends[1]!);
  return link;
}

/** All on one subnet: with a route server in the middle, or each with some of the others. */
function lan(network: NetworkDraft, size: number): void {
  const { dice } = network;
  const members = Array.from({ length: size }, () => single(network).routers[0]!);
  const families = network.dual ? (['ipv4', 'ipv6'] as const) : (['ipv4'] as const);
  const address = ({ number }: RouterDraft) => `192.0.2.${number + 100}`;
  for (const router of network.routers)
    addPort(router, `ip address ${address(router)}/24`, ...(network.dual ? [`ipv6 address 2001:db8:fffd::${router.number}/64`] : []));
  const [server] = members;
  const served = dice.chance(50);
  if (served) network.features.add('route-server');
  for (const [i, a] of members.entries())
    for (const b of members.slice(i + 1)) {
      const byServer = served && a === server;
      if (served ? !byServer && dice.chance(80) : dice.chance(30)) continue;
      const down = addNeighbor(a, b, address(b), 'external', families, `remote-as ${b.asn}`);
      joinEnds(down, addNeighbor(b, a, address(a), 'external', families, `remote-as ${a.asn}`));
      if (byServer) for (const lines of Object.values(down.families)) lines?.push('route-server-client');
    }
  for (let n = dice.from(0, 3); n > 0; n--) join(network, dice.pick(members), single(network).routers[0]!);
}
