/** What edited static routes change in the routes of their device, where nothing else rests on them. */
import type { Device } from '../../model/device.ts';
import { type Address, addressBits } from '../../net/address.ts';
import { contains, containsAddress, formatPrefix, type Prefix } from '../../net/prefix.ts';
import { type Ribs, vrfsOf, withStatics } from '../igp/ribs.ts';
import { type Rib, vrfId } from '../rib.ts';
import type { Resolved } from './carriers.ts';
import { sameInRouting } from './same-in-routing.ts';

export interface StaticChanges {
  readonly ribs: Ribs;
  /** Prefixes whose routes came, changed or went, by key. */
  readonly prefixes: ReadonlyMap<string, Prefix>;
}

/** Undefined where other protocols of a device may take its static routes. @param devices as they are now, whose static routes changed */
export function staticsChanged(known: Ribs, devices: Iterable<Device>): StaticChanges | undefined {
  const ribs = new Map(known);
  const prefixes = new Map<string, Prefix>();
  for (const device of devices) {
    const vrfs = vrfsOf(device);
    const before = [...known.values()].filter(rib => rib.device === device.name);
    if (takesStatics(device) || vrfs.length !== before.length || !before.every(({ vrf }) => vrfs.includes(vrf))) return undefined;
    for (const rib of before) {
      const now = withStatics(rib, device);
      ribs.set(vrfId(device.name, rib.vrf), now);
      for (const [key, prefix] of changedIn(rib, now)) prefixes.set(key, prefix);
    }
  }
  return { ribs, prefixes };
}

/** Another protocol of the device may look at them. */
function takesStatics({ ospf, igps, vectors, aggregateRoutes = [], sharing }: Device): boolean {
  if (vectors.length + aggregateRoutes.length > 0 || sharing) return true;
  if ([...igps.values()].some(({ redistributes, exportPolicies }) => redistributes.length > 0 || exportPolicies)) return true;
  return ospf.some(
    ({ redistributes, exportPolicies, defaultOriginate }) => redistributes.length + exportPolicies.length > 0 || defaultOriginate,
  );
}

function* changedIn(before: Rib, now: Rib): Generator<[string, Prefix]> {
  const all = new Map([...before.routes.entries(), ...now.routes.entries()].map(({ prefix }) => [formatPrefix(prefix), prefix]));
  for (const [key, prefix] of all) if (!sameInRouting(before.routes.get(prefix) ?? [], now.routes.get(prefix) ?? [])) yield [key, prefix];
}

/** Whether such a route may lead to a next hop, to a neighbor, or to what carries itself as its next hop. */
export function leadsSomewhere(routes: Iterable<Prefix>, resolved: Resolved, ofBgp: ReadonlyMap<string, Prefix>): boolean {
  const hosts = [...ofBgp.values()].filter(({ family, length }) => length === addressBits(family));
  for (const route of routes) {
    const covers = (address: Address) => address.family === route.family && containsAddress(route, address);
    if ([...resolved.values()].some(covers) || hosts.some(host => host.length > route.length && contains(route, host))) return true;
  }
  return false;
}
