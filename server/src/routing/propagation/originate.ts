/** Paths that a speaker brings into BGP itself: network statements and redistribution (RFC 4271 section 9.4). */
import type { NetworkStatement, OspfTypes, Redistribution } from '../../model/bgp.ts';
import { addressBits, compareAddresses, formatAddress } from '../../net/address.ts';
import { classfulPrefix, type Prefix, samePrefix } from '../../net/prefix.ts';
import type { Located } from '../../text/place.ts';
import { type Attributes, emptyAttributes } from '../attributes.ts';
import { interfaceOf } from '../igp/subnets.ts';
import type { Path } from '../path.ts';
import { evaluatePolicies, type Trace } from '../policy/evaluate.ts';
import { routeTypeOf, taken } from '../redistribution.ts';
import { type RibRoute, selectedRoute } from '../rib.ts';
import { aggregatePaths } from './aggregate.ts';
import { localInput } from './local-input.ts';
import { sharedAttributes } from './once.ts';
import { ownRouteGoingDown } from './shutdown.ts';
import type { Table } from './table.ts';
import { validationOf } from './validation.ts';

/** Is shown a path before the policy of its statement, and gives what takes the steps of that. */
export type WatchOrigin = (before: Path) => Trace;

/** Local paths of a prefix as the routes of the VRF stand now. */
export function localPaths(table: Table, prefix: Prefix, key: string, watch?: WatchOrigin): Path[] {
  const route = selectedRoute(table.rib, prefix);
  const paths: Path[] = [];
  const statement = table.networks.get(key);
  const networks = statement ? networkPath(table, prefix, statement, route, watch) : [];
  if (route && route.protocol !== 'bgp' && !waits(table, route)) {
    for (const redistribution of table.config?.redistributes ?? []) {
      const entering = entrant(table, redistribution, route);
      if (entering) paths.push(...redistributedPath(table, prefix, redistribution, entering, watch));
    }
  }
  paths.push(...aggregatePaths(table, prefix));
  const all = table.speaker.device.defaults.quirks.prefersNewestOwnRoute ? [...paths, ...networks] : [...networks, ...paths];
  return all.map(path => ({ ...path, attributes: sharedAttributes(table, ownRouteGoingDown(path.attributes, table.speaker)) }));
}

/** An external route that came first would have kept it out of the routing table. */
function waits({ redistributesLater, config, speaker: { device } }: Table, { distance }: RibRoute): boolean {
  return redistributesLater === true && distance > (config?.distance?.external ?? device.defaults.distances.ebgp);
}

/** Needs the exact route from another protocol where the import check is on (IOS always; FRR since 7.4). */
function networkPath(
  table: Table,
  prefix: Prefix,
  { policy, place, backdoor }: NetworkStatement,
  route: RibRoute | undefined,
  watch: WatchOrigin | undefined,
): Path[] {
  // It only makes routes of that prefix worse than those of the IGP.
  if (backdoor) return [];
  const { device, bgp } = table.speaker;
  const checks = bgp.knobs.networkImportCheck ?? device.defaults.networkImportCheck.value;
  const attributes: Attributes = { ...localAttributes(table), ...takenFrom(table, route), assumed: route?.open };
  const path: Path = { prefix, source: 'network', attributes, place };
  if (ownHostRoute(table, prefix)) return applyPolicy(table, path, policy, 'bgp', watch, route);
  if (checks && (!route || route.protocol === 'bgp')) return [{ ...path, unusable: 'no other protocol has this exact route' }];
  return applyPolicy(table, path, policy, 'bgp', watch, route);
}

const onlyInternal: OspfTypes = { internal: true, E1: false, E2: false, N1: false, N2: false };

/** Default routes need a statement of their own on some software, and external routes of OSPF words of their own. */
function entrant(
  { speaker: { device }, config }: Table,
  { types, ...redistribution }: Redistribution,
  route: RibRoute,
): RibRoute | undefined {
  const { ospfTypes, defaultNeedsStatement } = device.defaults.origination;
  if (route.prefix.length === 0 && defaultNeedsStatement && !config?.takesDefault) return undefined;
  const implied = ospfTypes === 'internal' && route.protocol.startsWith('ospf') ? onlyInternal : undefined;
  return taken(device, { ...redistribution, types: types ?? implied }, route);
}

/** A network statement takes over next hop and metric of the route where the vendor's software does so. */
function takenFrom(table: Table, route: RibRoute | undefined): Pick<Attributes, 'nextHop' | 'med'> {
  const takes = table.speaker.device.defaults.origination.networkTakesRoute && route !== undefined && route.protocol !== 'bgp';
  return takes ? { nextHop: carriedHop(route), med: startingMed(table, route.metric) } : { med: startingMed(table, 0) };
}

/** The prefix is an own address, and the software has host routes for those. */
function ownHostRoute({ speaker: { device, addresses } }: Table, prefix: Prefix): boolean {
  if (!device.defaults.origination.networkFindsOwnAddresses || prefix.length !== addressBits(prefix.family)) return false;
  return addresses.has(formatAddress(prefix));
}

/** Of several next hops BGP carries the lowest address (measured on FRR 8.4.4). */
function firstHop({ nextHops }: RibRoute) {
  return [...nextHops].sort((a, b) => (a.via && b.via ? compareAddresses(a.via, b.via) : 0))[0];
}

/** Gateways of link-state protocols are link-local in IPv6, which no neighbor is told: the router names itself (RFC 2545 section 3; measured on FRR 8.4.4). */
function carriedHop(route: RibRoute) {
  const isLinkLocal = route.prefix.family === 6 && (route.protocol === 'ospf3' || route.protocol === 'isis');
  return isLinkLocal ? undefined : firstHop(route)?.via;
}

/** MED is the metric of the route unless one is configured; the next hop stays that of the route. */
function redistributedPath(
  table: Table,
  prefix: Prefix,
  { metric, policy, place }: Redistribution,
  route: RibRoute,
  watch: WatchOrigin | undefined,
): Path[] {
  const hop = firstHop(route);
  const attributes: Attributes = {
    ...localAttributes(table),
    origin: 'incomplete',
    nextHop: table.speaker.device.defaults.origination.redistributedNextHop === 'self' ? undefined : carriedHop(route),
    med: metric ?? table.config?.defaultMetric ?? startingMed(table, route.metric),
    tag: route.tag,
    // Which of the networks of a class its summary comes from, and what it carries, is not documented.
    assumed: (table.speaker.bgp.knobs.autoSummary && prefix.family === 4 && !samePrefix(classfulPrefix(prefix), prefix)) || route.open,
  };
  return applyPolicy(
    table,
    { prefix, source: 'redistribute', protocol: route.protocol, attributes, place },
    policy,
    route.protocol,
    watch,
    route,
    interfaceOf(table.speaker.device, table.speaker.vrf, { nextHops: hop ? [hop] : [] }),
  );
}

function localAttributes({ speaker: { device } }: Table): Attributes {
  return { ...emptyAttributes, weight: device.defaults.localWeight.value };
}

/** Some software sends local routes with MED 0, some without one (domain 1.8; labs). */
function startingMed({ speaker: { device } }: Table, metric: number): number | undefined {
  return metric > 0 || device.defaults.quirks.localMedZero ? metric : undefined;
}

function applyPolicy(
  table: Table,
  path: Path,
  policy: Located<string> | undefined,
  protocol: string,
  watch: WatchOrigin | undefined,
  route: RibRoute | undefined,
  port?: string,
): Path[] {
  const validation = validationOf(table, path);
  const trace = watch?.(path);
  if (!policy) return [{ ...path, validation }];
  const input = {
    ...localInput(table, { ...path, validation }, protocol),
    interface: port,
    routeMetric: route?.protocol === 'bgp' ? undefined : route?.metric,
    routeType: route && routeTypeOf(table.speaker.device, route),
  };
  const { verdict, attributes, place } = evaluatePolicies([policy], input, false, trace);
  if (verdict === 'reject') return [];
  return [{ ...path, attributes, validation, place: place ?? path.place }];
}
