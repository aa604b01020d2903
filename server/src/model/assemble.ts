/** Objects of one file → a device. */

import { nameOf } from '../text/path.ts';
import type { Defaults } from './defaults.ts';
import type { Device, ReadProblem, Rpki, Suppression, UnknownLine, WrittenPrefix } from './device.ts';
import type { ObjectKind, Objects } from './fact.ts';
import { aggregateRoutesOf, fillBgp, fillOspf, staticRoutesOf } from './inherited.ts';
import { shareDefault } from './shared-bgp.ts';
import type { Symbols } from './symbol.ts';

export interface DeviceParts {
  readonly file: string;
  readonly vendor: string;
  readonly objects: { readonly [K in ObjectKind]: ReadonlyMap<string, Objects[K]> };
  readonly symbols: Symbols;
  readonly defaults: (system: Objects['system']) => Defaults;
  readonly problems: readonly ReadProblem[];
  readonly unknownLines: readonly UnknownLine[];
  readonly hostBits?: readonly WrittenPrefix[];
  readonly suppressions?: readonly Suppression[];
  readonly guessed?: boolean;
}

const noRpki: Rpki = { caches: [] };
const derived = new WeakMap<object, unknown>();

/** A device from the objects of its file. Collections that did not change keep their identity. */
export function assembleDevice({
  file,
  vendor,
  objects,
  symbols,
  defaults,
  problems,
  unknownLines,
  hostBits = [],
  suppressions = [],
  guessed,
}: DeviceParts): Device {
  const system = objects.system.get('') ?? {};
  return {
    name: system.hostname?.value ?? stem(file),
    hostname: system.hostname,
    vendor,
    file,
    defaults: defaults(system),
    guessed,
    fragment: !system.hostname && objects.interface.size === 0,
    interfaces: objects.interface,
    vrfs: objects.vrf,
    lacksGroups: system.lacksGroups,
    unsupported: system.unsupported,
    sharing: system.sharing,
    ...once(objects.static, all => ({ staticRoutes: staticRoutesOf(all), aggregateRoutes: aggregateRoutesOf(all) })),
    bgp: fillBgp(shareDefault(objects.bgp), system.routing),
    ospf: fillOspf(
      once(objects.ospf, all => [...all.values()]),
      system.routing,
    ),
    policies: objects.policy,
    prefixLists: objects['prefix-list'],
    acls: objects.acl,
    asPathLists: objects['as-path-list'],
    asPathGroups: objects['as-path-group'],
    peerFilters: objects['peer-filter'],
    communityLists: objects['community-list'],
    largeCommunityLists: objects['large-community-list'],
    extendedCommunityLists: objects['extcommunity-list'],
    routeConditions: objects['route-condition'],
    rpki: objects.rpki.get('') ?? noRpki,
    vlans: objects.vlan,
    evpnInstances: objects['evpn-instance'],
    multichassis: objects.multichassis.get(''),
    users: objects.user,
    services: objects.service,
    vectors: once(objects.vector, all => [...all.values()]),
    igps: objects.igp,
    symbols,
    problems,
    unknownLines,
    hostBits,
    suppressions,
  };
}

/** A value derived from a collection, made once for each identity of it. */
function once<K extends object, V>(from: K, make: (from: K) => V): V {
  let value = derived.get(from) as V | undefined;
  if (value === undefined) {
    value = make(from);
    derived.set(from, value);
  }
  return value;
}

/** File name without folders and extension. */
function stem(file: string): string {
  const name = nameOf(file);
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(0, dot) : name;
}
