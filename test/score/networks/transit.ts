/** Transit networks: OSPF underneath, and iBGP as a mesh, by reflectors, by nested reflectors or as a confederation. */
import { type AsDraft, addLink, addLoopback, addNeighbor, addRouter, loopback, type NetworkDraft, type RouterDraft } from './draft.ts';

type Design = 'mesh' | 'reflectors' | 'nested' | 'confederation';

export function transit(network: NetworkDraft, asn: number): AsDraft {
  const { dice, features } = network;
  const design: Design = dice.pick(['mesh', 'reflectors', 'reflectors', 'nested', 'confederation'] as const);
  const size = dice.from(design === 'nested' ? 4 : 3, 6);
  features.add(design);
  const members = dice.from(2, 3);
  const asnOf = (i: number) => (design === 'confederation' ? 65001 + Math.floor((i * members) / size) * 10 : asn);
  const routers = Array.from({ length: size }, (_, i) => addRouter(network, asnOf(i)));
  const system = { asn, routers, confederation: design === 'confederation' };
  network.systems.push(system);
  underlay(network, routers);
  if (design === 'confederation') confederation(network, asn, routers);
  else if (design === 'mesh') for (const [a, b] of pairs(routers)) internal(network, a, b);
  else reflection(network, routers, design === 'nested');
  return system;
}

function* pairs(routers: readonly RouterDraft[]): Generator<[RouterDraft, RouterDraft]> {
  for (const [i, a] of routers.entries()) for (const b of routers.slice(i + 1)) yield [a, b];
}

/** A ring with chords; the last routers may lie in areas of their own. */
function underlay(network: NetworkDraft, routers: readonly RouterDraft[]): void {
  const { dice, dual } = network;
  const outer = routers.length > 3 && dice.chance(40) ? routers.slice(dice.from(3, routers.length - 1)) : [];
  if (outer.length > 0) network.features.add('areas');
  const inner = routers.filter(router => !outer.includes(router));
  const areaOf = (router: RouterDraft) => (outer.includes(router) ? 1 + (router.number % 2) : 0);
  for (const router of routers) {
    router.ospf.push(`ospf router-id 10.255.0.${router.number}`);
    if (dual) router.ospf6.push(`ospf6 router-id 10.255.0.${router.number}`);
    addLoopback(
      network,
      router,
      ...ospfLines(network, areaOf(router), undefined),
      'ip ospf passive',
      ...(dual ? ['ipv6 ospf6 passive'] : []),
    );
  }
  const connect = (a: RouterDraft, b: RouterDraft, area: number) => {
    const { ports } = addLink(network, a, b);
    for (const port of ports) port.lines.push(...ospfLines(network, area, dice.pick([5, 10, 10, 20, 50])));
  };
  for (const [i, router] of inner.entries()) if (i > 0 || inner.length > 2) connect(router, inner[(i + 1) % inner.length]!, 0);
  for (let n = dice.from(0, 2); n > 0; n--) {
    const [a, b] = dice.some(inner, 2);
    connect(a!, b!, 0);
  }
  outsideRoutes(network, routers);
  if (outer.length > 0 && dice.chance(35)) specialArea(network, outer, inner, areaOf);
  for (const router of outer) for (const border of dice.some(inner, dice.from(1, 2))) connect(router, border, areaOf(router));
}

/** Static routes and a default route in OSPF. */
function outsideRoutes({ dice, features }: NetworkDraft, routers: readonly RouterDraft[]): void {
  const type = () => dice.pick(['', ' metric-type 1', ' metric 30', ' metric 30 metric-type 1']);
  if (dice.chance(15)) {
    features.add('statics in ospf');
    dice.pick(routers).ospf.push(`redistribute static${type()}`);
  }
  if (dice.chance(10)) {
    features.add('ospf default');
    dice.pick(routers).ospf.push(`default-information originate always${type()}`);
  }
}

/** All routers of a stub area, or of one with external routes of its own, say so. */
function specialArea(
  { dice, features }: NetworkDraft,
  outer: readonly RouterDraft[],
  inner: readonly RouterDraft[],
  areaOf: (router: RouterDraft) => number,
): void {
  const area = areaOf(outer[0]!);
  const kind = dice.pick(['stub', 'nssa']);
  features.add(kind);
  for (const router of outer) if (areaOf(router) === area) router.ospf.push(`area ${area} ${kind}`);
  const summaries = dice.pick(['', ' no-summary']);
  for (const router of inner) router.ospf.push(`area ${area} ${kind}${summaries}`);
}

function ospfLines({ dual }: NetworkDraft, area: number, cost: number | undefined): string[] {
  if (cost === undefined) return [`ip ospf area ${area}`, ...(dual ? [`ipv6 ospf6 area ${area}`] : [])];
  const v6 = [`ipv6 ospf6 area ${area}`, `ipv6 ospf6 cost ${cost}`, 'ipv6 ospf6 network point-to-point'];
  return [`ip ospf area ${area}`, `ip ospf cost ${cost}`, 'ip ospf network point-to-point', ...(dual ? v6 : [])];
}

interface Ends {
  readonly a?: readonly string[];
  readonly b?: readonly string[];
}

/** A session between loopbacks, for both families where there are two. */
function internal(network: NetworkDraft, a: RouterDraft, b: RouterDraft, lines: Ends = {}, kind: 'internal' | 'member' = 'internal'): void {
  const families = network.dual ? (['ipv4', 'ipv6'] as const) : (['ipv4'] as const);
  const hops = kind === 'member' ? ['ebgp-multihop 8'] : [];
  for (const [from, to, extra] of [
    [a, b, lines.a],
    [b, a, lines.b],
  ] as const) {
    const neighbor = addNeighbor(from, to, loopback(to), kind, families, `remote-as ${to.asn}`, 'update-source lo', ...hops);
    for (const settings of Object.values(neighbor.families)) settings?.push(...(extra ?? []));
  }
}

const client = ['route-reflector-client'];

/** One or two reflectors on top; nested: each of those in the middle reflects to clients of its own. */
function reflection(network: NetworkDraft, routers: readonly RouterDraft[], nested: boolean): void {
  const { dice } = network;
  const top = routers.slice(0, routers.length > 3 && dice.chance(60) ? 2 : 1);
  const below = routers.slice(top.length);
  if (top.length === 2) {
    internal(network, top[0]!, top[1]!);
    if (dice.chance(50)) for (const router of top) router.bgp.push('bgp cluster-id 10.253.0.1');
  }
  const middle = nested ? below.slice(0, Math.ceil(below.length / 2)) : below;
  const lowest = below.slice(middle.length);
  for (const router of middle) for (const reflector of top) internal(network, reflector, router, { a: client });
  for (const router of lowest)
    for (const reflector of dice.some(middle, dice.from(1, 2))) internal(network, reflector, router, { a: client });
  if (lowest.length > 0 && middle.length > 1 && dice.chance(40)) for (const router of middle) router.bgp.push('bgp cluster-id 10.253.0.2');
  if (dice.chance(15)) top[0]!.bgp.push('no bgp client-to-client reflection');
}

/** Member ASes with a mesh inside; some of their routers speak to those of other members. */
function confederation(network: NetworkDraft, asn: number, routers: readonly RouterDraft[]): void {
  const { dice } = network;
  const members = [...new Set(routers.map(router => router.asn))];
  for (const router of routers) {
    router.bgp.push(`bgp confederation identifier ${asn}`);
    const others = members.filter(member => member !== router.asn);
    if (others.length > 0) router.bgp.push(`bgp confederation peers ${others.join(' ')}`);
  }
  for (const [a, b] of pairs(routers)) if (a.asn === b.asn) internal(network, a, b);
  for (const [i, member] of members.entries()) {
    const next = members[(i + 1) % members.length]!;
    if (next === member || (members.length === 2 && i === 1)) continue;
    for (let n = dice.from(1, 2); n > 0; n--) {
      const a = dice.pick(routers.filter(router => router.asn === member));
      const b = dice.pick(routers.filter(router => router.asn === next));
      if (!a.neighbors.some(({ peer }) => peer === b)) internal(network, a, b, {}, 'member');
    }
  }
}
