/** EIGRP and RIP put their routes into the VRFs. */
import type { Device } from '../../../model/device.ts';
import { type Rib, type RibRoute, setRoute, vrfId } from '../../rib.ts';
import { noteCarried } from '../carried.ts';
import type { Links } from '../links.ts';
import { isPart, summariesOf } from './announce.ts';
import type { Entries, Entry } from './entry.ts';
import { withExternals } from './externals.ts';
import { costOf } from './measure.ts';
import { hearings, type VectorPort, type VectorRouter, vectorRouters } from './routers.ts';
import { vectorRoutes } from './routes.ts';

/** @param sources what each VRF knows from all protocols, by `vrfId`. */
export function addVectorRoutes(
  devices: readonly Device[],
  links: Links,
  ribs: ReadonlyMap<string, Rib>,
  sources: ReadonlyMap<string, readonly RibRoute[]>,
): void {
  const routers = vectorRouters(devices, links).map(router => withSources(router, links, sources));
  if (routers.length === 0) return;
  const known = vectorRoutes(routers, hearings(routers, links));
  for (const router of routers) install(router, known.get(router.id)!, ribs.get(vrfId(router.device.name, router.process.vrf))!);
}

function withSources(router: VectorRouter, links: Links, sources: ReadonlyMap<string, readonly RibRoute[]>): VectorRouter {
  const { device, process } = router;
  if (process.redistributes.length === 0 && !process.defaultOriginate) return router;
  const all = (links.byDevice.get(device) ?? []).filter(port => port.vrf === process.vrf) as VectorPort[];
  return withExternals(router, sources.get(vrfId(device.name, process.vrf)) ?? [], all);
}

function install(router: VectorRouter, entries: Entries, rib: Rib): void {
  const { process, ports } = router;
  noteCarried(rib, ports, process.protocol, process.process);
  for (const entry of entries.values()) if (entry.nextHops.length > 0) setRoute(rib, ribRoute(router, entry));
  for (const range of ports.flatMap(port => summariesOf(router, port))) {
    if (![...entries.values()].some(({ prefix }) => isPart(range, prefix))) continue;
    const route = {
      prefix: range,
      protocol: process.protocol,
      process: process.process,
      distance: router.device.defaults.distances.eigrpSummary,
      metric: 0,
    };
    setRoute(rib, { ...route, nextHops: [{ blackhole: true }] });
  }
}

function ribRoute({ device, process }: VectorRouter, { prefix, measure, external, tag, open, nextHops }: Entry): RibRoute {
  const { eigrp, eigrpExternal, rip } = device.defaults.distances;
  const usual = process.protocol === 'rip' ? rip : external ? eigrpExternal : eigrp;
  return {
    prefix,
    protocol: process.protocol,
    process: process.process,
    distance: (external ? process.distances?.external : process.distances?.internal) ?? usual,
    metric: costOf(measure, process),
    nextHops,
    tag,
    external,
    open,
  };
}
