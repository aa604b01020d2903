/** What one statement contributes to an object. Facts are folded in text order into the object that they name. */
import type { Address, Family } from '../net/address.ts';
import type { Located, Place } from '../text/place.ts';
import type { Bgp, Peer } from './bgp.ts';
import type { Rpki, Vrf } from './device.ts';
import type { AggregateRoute, Ospf, StaticRoute } from './igp.ts';
import type { Interface } from './interface.ts';
import type { Acl, AsPathList, CommunityList, PeerFilter, Policy, PrefixList, RouteCondition } from './policy.ts';
import type { EvpnInstance, IgpProcess, Multichassis, Service, User, Vlan } from './services.ts';
import type { TableSharing } from './sharing.ts';
import type { VectorProcess } from './vector.ts';

/** A value under construction: the same shape without `readonly`. Places and located values are shared, never changed. */
export type Draft<T> = T extends Place
  ? T
  : T extends ReadonlyMap<infer K, infer V>
    ? Map<K, Draft<V>>
    : T extends readonly (infer U)[]
      ? Draft<U>[]
      : T extends (...args: never[]) => unknown
        ? T
        : T extends object
          ? { -readonly [P in keyof T]: Draft<T[P]> }
          : T;

/** Objects that facts build. The name of an object is unique inside its kind and device. */
export interface Objects {
  /** What identifies the device and its software. */
  system: {
    readonly hostname?: Located<string>;
    readonly version?: string;
    readonly profile?: string;
    /** By family: whether next hops may resolve through the default route, where a line says so. */
    readonly viaDefault?: Partial<Readonly<Record<4 | 6, boolean>>>;
    /** Ports that say nothing of their MTU have another one than is usual. */
    readonly setsPortMtu?: boolean;
    /** Settings are taken over from groups that stand elsewhere or hold under conditions, so nothing may be called missing. */
    readonly lacksGroups?: boolean;
    /** Lines of no process that change routes in ways that are not modelled. */
    readonly unsupported?: readonly Located<string>[];
    /** What holds for all routing protocols of a VRF (Junos `routing-options`). */
    readonly routing?: ReadonlyMap<string, RoutingOptions>;
    readonly sharing?: TableSharing;
  };
  interface: Interface;
  vrf: Vrf;
  /** All static routes of one VRF and prefix; what is said of all of them; and, as objects of their own, defaults and aggregates. */
  static: {
    readonly routes: readonly StaticRoute[];
    readonly shared?: StaticAttributes;
    readonly defaults?: StaticAttributes & { readonly vrf: string; readonly family: Family };
    readonly aggregate?: AggregateRoute;
  };
  bgp: Bgp;
  ospf: Ospf;
  policy: Policy;
  /** Prefix lists and access lists are named by `symbolKey(kind, name)`, since IPv4 and IPv6 lists may share a name. */
  'prefix-list': PrefixList;
  acl: Acl;
  'as-path-list': AsPathList;
  'as-path-group': AsPathList;
  'peer-filter': PeerFilter;
  'community-list': CommunityList;
  'large-community-list': CommunityList;
  /** Values as `rt:65000:1`; an entry that asks otherwise is a pattern, which is not evaluated. */
  'extcommunity-list': CommunityList;
  'route-condition': RouteCondition;
  rpki: Rpki;
  /** By number. */
  vlan: Vlan;
  'evpn-instance': EvpnInstance;
  multichassis: Multichassis;
  user: User;
  service: Service;
  /** By protocol, process and VRF. */
  igp: IgpProcess;
  vector: VectorProcess;
}

/** Attributes that static routes take from what stands above them. */
export type StaticAttributes = Pick<
  StaticRoute,
  'distance' | 'tag' | 'tracked' | 'metric' | 'resolves' | 'communities' | 'keptBack' | 'writesPath'
>;

/** What every routing protocol of a VRF takes where it says nothing itself. */
export interface RoutingOptions {
  readonly asn?: Located<number>;
  readonly routerId?: Located<Address>;
  readonly confederation?: Bgp['confederation'];
  /** How often the own AS may occur in a received path. */
  readonly loops?: number;
}

export type ObjectKind = keyof Objects;

export interface Fact {
  readonly kind: ObjectKind;
  readonly name: string;
  /** The line that says it; the first one is where the object stands. */
  readonly place: Place;
  /** Where the fact is about a neighbor or a group of `bgp`: its draft, made where it is missing. Nothing but `change` may change one that is there. */
  readonly peerIn?: (bgp: Draft<Bgp>) => Draft<Peer>;
  /** Changes the draft of the object, whose kind is `kind`, or that of the neighbor. */
  readonly change: (draft: never) => void;
}

/** A fact about the object `kind` `name`, said by the line at `place`. */
export function fact<K extends ObjectKind>(kind: K, name: string, place: Place, change: (draft: Draft<Objects[K]>) => void): Fact {
  return { kind, name, place, peerIn: undefined, change };
}

/** What a fact does that says no more than that its object exists. */
export const noChange = (): void => {};

/** A fact about a neighbor or a group of the BGP process of a VRF. */
export function factOfPeer(vrf: string, place: Place, peerIn: (bgp: Draft<Bgp>) => Draft<Peer>, change: (peer: Draft<Peer>) => void): Fact {
  return { kind: 'bgp', name: vrf, place, peerIn, change };
}
