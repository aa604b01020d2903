/** A network that is being made up: routers with the lines of their configuration by section, and the addresses that are already taken. */
import { type Random, random } from '../../support/random.ts';

export interface Dice extends Random {
  /** True in so many of a hundred cases. */
  chance(percent: number): boolean;
  /** A whole number between the two, both included. */
  from(low: number, high: number): number;
  /** So many different members, in random order. */
  some<T>(list: readonly T[], count: number): T[];
}

export function dice(seed: number): Dice {
  const { int, pick } = random(seed);
  const some = <T>(list: readonly T[], count: number): T[] => {
    const left = [...list];
    const chosen: T[] = [];
    while (left.length > 0 && chosen.length < count) chosen.push(...left.splice(int(left.length), 1));
    return chosen;
  };
  return { int, pick, some, chance: percent => int(100) < percent, from: (low, high) => low + int(high - low + 1) };
}

export interface PortDraft {
  readonly name: string;
  readonly lines: string[];
}

export interface NeighborDraft {
  readonly address: string;
  readonly peer: RouterDraft;
  readonly kind: 'external' | 'internal' | 'member';
  /** What follows `neighbor ADDRESS` in the process and in the families. */
  readonly session: string[];
  readonly families: { readonly ipv4?: string[]; readonly ipv6?: string[] };
  /** The session as the other end writes it. */
  far?: NeighborDraft;
  /** The peer group that it is in. */
  group?: string;
}

export interface GroupDraft {
  readonly name: string;
  readonly session: readonly string[];
  readonly families: Readonly<Record<string, readonly string[]>>;
}

export interface RouterDraft {
  readonly name: string;
  readonly number: number;
  readonly asn: number;
  readonly ports: PortDraft[];
  readonly statics: string[];
  readonly lists: string[];
  readonly maps: string[];
  readonly ospf: string[];
  readonly ospf6: string[];
  readonly bgp: string[];
  readonly neighbors: NeighborDraft[];
  readonly groups: GroupDraft[];
  readonly families: { readonly ipv4: string[]; readonly ipv6: string[] };
  /** Prefixes that it brings in itself. */
  readonly own: string[];
  readonly names: Set<string>;
  /** Neighbors have to be activated for IPv4 too. */
  activates?: boolean;
  /** It asks a cache for origins. */
  validates?: boolean;
}

/** Routers under one administration. */
export interface AsDraft {
  /** As others see it. */
  readonly asn: number;
  readonly routers: readonly RouterDraft[];
  readonly confederation: boolean;
}

export interface NetworkDraft {
  readonly dice: Dice;
  readonly routers: RouterDraft[];
  readonly systems: AsDraft[];
  readonly features: Set<string>;
  readonly dual: boolean;
  links: number;
}

export function addRouter(network: NetworkDraft, asn: number): RouterDraft {
  const number = network.routers.length + 1;
  const router: RouterDraft = {
    name: `r${number}`,
    number,
    asn,
    ports: [],
    statics: [],
    lists: [],
    maps: [],
    ospf: [],
    ospf6: [],
    bgp: [],
    neighbors: [],
    groups: [],
    families: { ipv4: [], ipv6: [] },
    own: [],
    names: new Set(),
  };
  network.routers.push(router);
  return router;
}

export function addPort(router: RouterDraft, ...lines: string[]): PortDraft {
  const port = { name: `eth${router.ports.filter(({ name }) => name !== 'lo').length}`, lines };
  router.ports.push(port);
  return port;
}

export interface LinkDraft {
  readonly a: RouterDraft;
  readonly b: RouterDraft;
  readonly ports: readonly [PortDraft, PortDraft];
  readonly v4: readonly [string, string];
  readonly v6: readonly [string, string];
}

/** Joins two routers by a subnet of their own. */
export function addLink(network: NetworkDraft, a: RouterDraft, b: RouterDraft): LinkDraft {
  const n = network.links++;
  const wide = network.dice.chance(70);
  const base = n * 4 + (wide ? 1 : 0);
  const at = (host: number) => `172.16.${host >> 8}.${host & 255}`;
  const v4 = [at(base), at(base + 1)] as const;
  const v6 = [`2001:db8:ffff:${n.toString(16)}::1`, `2001:db8:ffff:${n.toString(16)}::2`] as const;
  const lines = (side: 0 | 1) => [`ip address ${v4[side]}/${wide ? 30 : 31}`, ...(network.dual ? [`ipv6 address ${v6[side]}/64`] : [])];
  return { a, b, ports: [addPort(a, ...lines(0)), addPort(b, ...lines(1))], v4, v6 };
}

export const loopback = ({ number }: RouterDraft): string => `10.254.0.${number}`;
export const loopback6 = ({ number }: RouterDraft): string => `2001:db8:fffe::${number.toString(16)}`;

export function addLoopback(network: NetworkDraft, router: RouterDraft, ...lines: string[]): void {
  const v6 = network.dual ? [`ipv6 address ${loopback6(router)}/128`] : [];
  router.ports.push({ name: 'lo', lines: [`ip address ${loopback(router)}/32`, ...v6, ...lines] });
}

export function joinEnds(a: NeighborDraft, b: NeighborDraft): void {
  a.far = b;
  b.far = a;
}

export function addNeighbor(
  router: RouterDraft,
  peer: RouterDraft,
  address: string,
  kind: NeighborDraft['kind'],
  families: readonly ('ipv4' | 'ipv6')[],
  ...session: string[]
): NeighborDraft {
  const neighbor: NeighborDraft = {
    address,
    peer,
    kind,
    session,
    families: { ...(families.includes('ipv4') && { ipv4: [] }), ...(families.includes('ipv6') && { ipv6: [] }) },
  };
  router.neighbors.push(neighbor);
  return neighbor;
}
