/** The routes of one VRF over all protocols, and what an address resolves to in them. */
import { type Address, type Family, sameAddress } from '../net/address.ts';
import { contains, hostPrefix, type Prefix } from '../net/prefix.ts';
import { PrefixLayer, type PrefixLookup } from '../net/prefix-layer.ts';
import { PrefixMap } from '../net/prefix-map.ts';
import type { Place } from '../text/place.ts';

export interface NextHop {
  readonly via?: Address;
  readonly interface?: string;
  readonly blackhole?: boolean;
}

/** An external route of OSPF: whether its metric grows on the way (1), and whether it was heard inside a not-so-stubby area (N) or goes through the AS. */
export type ExternalKind = 'E1' | 'E2' | 'N1' | 'N2';

export interface RibRoute {
  readonly prefix: Prefix;
  /** `connected`, `static`, `ospf`, `ospf3`, `bgp`. */
  readonly protocol: string;
  readonly process?: string;
  readonly distance: number;
  readonly metric: number;
  readonly nextHops: readonly NextHop[];
  readonly tag?: number;
  /** Stands in the table of another VRF too, which this is. */
  readonly copied?: boolean;
  /** A route of another VRF or router that counts here as one of this protocol. */
  readonly importedAs?: string;
  /** OSPF and EIGRP: brought in from another protocol. */
  readonly external?: boolean;
  /** Of OSPF: what an external route is of, where that is known. */
  readonly externalKind?: ExternalKind;
  /** Connected: the processes that run on the interface. */
  readonly carriedBy?: readonly { readonly protocol: string; readonly process: string }[];
  /** Carried into BGP. */
  readonly communities?: readonly string[];
  /** What else it would carry into BGP is not known. */
  readonly unsure?: boolean;
  /** Of BGP: somebody else's AS stands in its path. */
  readonly hasAsPath?: boolean;
  /** Of BGP: heard inside the AS. */
  readonly fromInside?: boolean;
  /** Of BGP: it came from another VRF or router by route targets; `ospf` where OSPF may have brought it in there. */
  readonly fromVpn?: 'ospf' | 'other';
  /** Policies announce it to nobody. */
  readonly keptBack?: boolean;
  readonly place?: Place;
  /** Lines that are not modelled may give another route, or none. */
  readonly open?: boolean;
  /** OSPF and IS-IS inside themselves: the link that the way begins with, what it costs and the line that says so. */
  readonly firstLink?: { readonly interface: string; readonly cost: number; readonly place: Place };
  /** A route that BGP had before other protocols took from it: it stays until BGP, looking again, comes to rest without it. */
  readonly earlier?: boolean;
}

/** Candidates of each prefix, best distance first. */
export interface Rib {
  readonly device: string;
  readonly vrf: string;
  readonly routes: PrefixLookup<readonly RibRoute[]>;
  /** A default route may carry next hops of BGP routes. */
  readonly viaDefault: Readonly<Record<Family, boolean>>;
  /** Some routes are those of an earlier run. */
  holdsEarlier?: boolean;
}

export function makeRib(device: string, vrf: string, viaDefault: Rib['viaDefault']): Rib {
  return { device, vrf, routes: new PrefixMap(), viaDefault };
}

/** Some routes are added when somebody looks at any of them. */
export function fillWhenLookedAt(rib: Rib, fill: () => void): void {
  const { routes } = rib;
  let isFull = false;
  Object.defineProperty(rib, 'routes', {
    enumerable: true,
    get() {
      if (!isFull) {
        isFull = true;
        fill();
      }
      return routes;
    },
  });
}

/** One whose routes may change without changing the other one, which must not change from now on. */
export function ribAbove({ device, vrf, viaDefault, holdsEarlier, routes }: Rib): Rib {
  return { device, vrf, viaDefault, holdsEarlier, routes: new PrefixLayer(routes) };
}

/** One with the same routes, which may change. The other one must not change from now on. */
export function ribBeside(rib: Rib): Rib {
  const { device, vrf, viaDefault, holdsEarlier, routes } = rib;
  return routes instanceof PrefixLayer ? { device, vrf, viaDefault, holdsEarlier, routes: routes.copy() } : ribAbove(rib);
}

/** The key of a VRF in a network; no name holds a line end. */
export function vrfId(device: string, vrf: string): string {
  return `${device}\n${vrf}`;
}

/** A route of distance 255 is never used. */
const unusableDistance = 255;

/** Puts the route in, in place of the protocol's former one for the prefix. */
export function setRoute(rib: Rib, route: RibRoute): void {
  const known = rib.routes.get(route.prefix);
  if (!known && route.distance < unusableDistance) {
    rib.routes.set(route.prefix, [route]);
    return;
  }
  const others = (known ?? []).filter(other => other.protocol !== route.protocol || other.process !== route.process);
  if (route.distance >= unusableDistance) {
    rib.routes.set(route.prefix, others);
    return;
  }
  rib.routes.set(
    route.prefix,
    [...others, route].sort((a, b) => a.distance - b.distance),
  );
}

/** The protocol's route of the prefix becomes this one, or none; returns the routes in use before and after. */
export function putRoute(
  rib: Rib,
  prefix: Prefix,
  protocol: string,
  route: RibRoute | undefined,
): { readonly before?: RibRoute; readonly after?: RibRoute } {
  const routes = rib.routes.get(prefix);
  const before = routes?.[0];
  const present = routes?.find(other => other.protocol === protocol);
  if (route) {
    if (
      present &&
      sameRoute(present, route) &&
      present.place === route.place &&
      present.importedAs === route.importedAs &&
      !present.earlier
    )
      return { before, after: before };
    setRoute(rib, route);
  } else if (present) {
    rib.routes.set(
      prefix,
      routes!.filter(other => other.protocol !== protocol),
    );
  } else return { before, after: before };
  return { before, after: rib.routes.get(prefix)?.[0] };
}

/** The route in use for exactly this prefix. */
export function selectedRoute(rib: Rib, prefix: Prefix): RibRoute | undefined {
  return rib.routes.get(prefix)?.[0];
}

export function selectedRoutes(rib: Rib, family: Family): RibRoute[] {
  return rib.routes.entries(family).flatMap(({ value }) => value.slice(0, 1));
}

export interface Resolution {
  /** Of the route that the address was found in: 0 when connected. */
  readonly metric: number;
  /** Where packets leave. */
  readonly nextHops: readonly NextHop[];
  readonly connected: boolean;
  readonly route: RibRoute;
}

const deepestRecursion = 8;

/**
 * How the address is reached: directly or through a route (RFC 4271 section 9.1.2.1). `except` is the prefix that is being resolved: a route cannot carry itself.
 */
export function resolve(rib: Rib, address: Address, except?: Prefix, depth = 0): Resolution | undefined {
  const route = longestRoute(rib, address, except);
  if (!route || depth > deepestRecursion) return undefined;
  if (route.protocol === 'connected') {
    const nextHops = route.nextHops.map(hop => ({ via: address, interface: hop.interface }));
    return { metric: 0, nextHops, connected: true, route };
  }
  const nextHops = finalNextHops(rib, route, depth);
  return nextHops.length > 0 ? { metric: route.metric, nextHops, connected: false, route } : undefined;
}

/** Next hops of a route with every gateway followed to the link it lies on. */
export function finalNextHops(rib: Rib, route: RibRoute, depth = 0): readonly NextHop[] {
  const found: NextHop[] = [];
  for (const hop of route.nextHops) {
    const finals = hop.via && !hop.interface ? (resolve(rib, hop.via, route.prefix, depth + 1)?.nextHops ?? []) : [hop];
    for (const final of finals) if (!found.some(other => sameNextHop(other, final))) found.push(final);
  }
  return found;
}

function longestRoute(rib: Rib, address: Address, except: Prefix | undefined): RibRoute | undefined {
  const covering = rib.routes.covering(hostPrefix(address));
  for (let i = covering.length - 1; i >= 0; i--) {
    const { prefix, value } = covering[i]!;
    const route = value[0];
    if (!route) continue;
    if (except && prefix.length === except.length && contains(prefix, except)) continue;
    return prefix.length === 0 && !rib.viaDefault[address.family] ? undefined : route;
  }
  return undefined;
}

export function sameNextHop(a: NextHop, b: NextHop): boolean {
  const via = a.via && b.via ? sameAddress(a.via, b.via) : a.via === b.via;
  return via && a.interface === b.interface && !a.blackhole === !b.blackhole;
}

export function sameRoute(a: RibRoute | undefined, b: RibRoute | undefined): boolean {
  if (a === b) return true;
  if (!a || !b) return false;
  const hops = a.nextHops.length === b.nextHops.length && a.nextHops.every((hop, i) => sameNextHop(hop, b.nextHops[i]!));
  return (
    hops &&
    a.protocol === b.protocol &&
    a.distance === b.distance &&
    a.metric === b.metric &&
    a.tag === b.tag &&
    a.unsure === b.unsure &&
    a.hasAsPath === b.hasAsPath &&
    a.fromInside === b.fromInside &&
    a.fromVpn === b.fromVpn
  );
}
