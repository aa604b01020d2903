/** What OSPF is computed over: routers with their ports and externals, and tables of ways (RFC 2328, RFC 5340). */
import type { Device } from '../../model/device.ts';
import type { Ospf } from '../../model/igp.ts';
import type { Address } from '../../net/address.ts';
import { formatPrefix, type Prefix } from '../../net/prefix.ts';
import type { ExternalKind, NextHop } from '../rib.ts';
import type { OspfPort } from './ospf-ports.ts';
import { better, type Reached } from './spf.ts';

/** A route that a router brings into OSPF from elsewhere. */
export interface OspfExternal {
  readonly prefix: Prefix;
  readonly metric: number;
  /** The metric grows on the way (1) or not (2); type 1 wins (RFC 2328 section 16.4). */
  readonly type: 1 | 2;
  /** Where packets shall go instead of to the router that brought it in (RFC 2328 section 2.3). */
  readonly forward?: Address;
  /** The gateway of the route at that router. */
  readonly via?: Address;
  readonly tag?: number;
  /** A policy that is not modelled decides whether it is there. */
  readonly open?: boolean;
}

/** A summary of externals that packets are dropped for. */
export interface Discarded {
  readonly prefix: Prefix;
  readonly metric: number;
}

/** One router's part: a device and VRF with its OSPF ports. */
export interface OspfRouter {
  readonly id: string;
  readonly device: Device;
  readonly process: Ospf;
  readonly ports: readonly OspfPort[];
  readonly externals: readonly OspfExternal[];
  /** Summaries of externals that it drops packets for. */
  readonly discards: readonly Discarded[];
  /** A virtual link leads to the backbone. */
  readonly joinsBackbone?: boolean;
}

export interface OspfRoute {
  readonly prefix: Prefix;
  readonly metric: number;
  readonly nextHops: readonly NextHop[];
  readonly kind: 'intra' | 'inter' | 'external';
  readonly externalKind?: ExternalKind;
  readonly tag?: number;
  readonly open?: boolean;
}

/** A prefix and the shortest way to it. */
export interface OspfWay {
  readonly prefix: Prefix;
  readonly reached: Reached;
}

/** Prefix text → what it costs and where it leaves. */
export type Table = Map<string, OspfWay>;
/** Tables by router. */
export type Reaches = Map<string, Table>;
/** Per area and router: the shortest paths to the others. */
export type Trees = ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<string, Reached>>>;

export function waysOf(areas: ReadonlyMap<string, Reaches>, area: string, { id }: OspfRouter): OspfWay[] {
  return [...(areas.get(area)?.get(id)?.values() ?? [])];
}

/** Adds a way to a table, which keeps the better one. */
export function add(table: Table, prefix: Prefix, reached: Reached): void {
  const key = formatPrefix(prefix);
  table.set(key, { prefix, reached: better(table.get(key)?.reached, reached) });
}
