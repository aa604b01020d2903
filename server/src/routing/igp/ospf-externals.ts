/** Routes of other protocols that an OSPF process brings in (RFC 2328 section 12.4.4): redistribution, export policies, default routes. */
import type { Redistribution } from '../../model/bgp.ts';
import type { Device } from '../../model/device.ts';
import type { Ospf } from '../../model/igp.ts';
import type { PolicyUse } from '../../model/policy.ts';
import type { Family } from '../../net/address.ts';
import { defaultPrefix, formatPrefix, type Prefix } from '../../net/prefix.ts';
import { emptyAttributes } from '../attributes.ts';
import { evaluatePolicies } from '../policy/evaluate.ts';
import { aclAnswer, findAcl } from '../policy/lists.ts';
import { routeTypeOf, taken } from '../redistribution.ts';
import type { RibRoute } from '../rib.ts';
import type { OspfExternal } from './ospf-router.ts';
import { interfaceOf } from './subnets.ts';

/** Metric of a redistributed route where none is written (Cisco: 1 for BGP, 20 otherwise; FRR: 20, measured on 8.4.4). */
function externalMetric({ defaults }: Device, protocol: string): number {
  return protocol === 'bgp' ? (defaults.quirks.ospfMetricOfBgp ?? 1) : 20;
}

/** @param routes what the VRF knows from all protocols. */
export function externalsOf(device: Device, process: Ospf, routes: readonly RibRoute[], version: 2 | 3): OspfExternal[] {
  const family: Family = version === 2 ? 4 : 6;
  const found = new Map<string, OspfExternal>();
  const candidates = routes.filter(({ prefix }) => prefix.family === family);
  for (const route of candidates) {
    if (isOwn(process, route)) continue;
    for (const redistribution of process.redistributes) add(found, redistributed(device, process, redistribution, route));
    if (process.exportPolicies.length > 0) add(found, exported(device, process, route));
  }
  const { defaultOriginate } = process;
  const everything = defaultPrefix(family);
  const known = candidates.some(route => route.prefix.length === 0 && !isOwn(process, route));
  if (defaultOriginate && (defaultOriginate.always || known)) {
    const { always, metric, metricType = 2 } = defaultOriginate;
    const start = metric ?? (always ? undefined : device.defaults.ospfDefaultRouteMetric) ?? 1;
    add(found, { prefix: everything, metric: start, type: metricType, open: defaultOriginate.policy ? true : undefined });
  }
  return [...found.values()];
}

/** A route of the process itself. */
function isOwn({ version, process }: Ospf, route: RibRoute): boolean {
  return route.protocol === (version === 2 ? 'ospf' : 'ospf3') && route.process === process;
}

function add(found: Map<string, OspfExternal>, external: OspfExternal | undefined): void {
  if (external) found.set(formatPrefix(external.prefix), external);
}

/** An access list of the process holds it back. */
function isHidden(device: Device, { exportLists = [] }: Ospf, { prefix, protocol }: RibRoute): boolean {
  return exportLists.some(list => {
    const acl = list.protocol === protocol ? findAcl(device, list.acl, prefix.family) : undefined;
    return acl !== undefined && aclAnswer(acl, prefix) !== 'permit';
  });
}

/** What OSPF brought into a VPN elsewhere goes on as a summary where the domains are one, and with the metric that it had (RFC 4577 section 4.2.8). */
const asSummary = (route: RibRoute | undefined): RibRoute | undefined => (route?.fromVpn === 'ospf' ? { ...route, open: true } : route);

function redistributed(device: Device, process: Ospf, redistribution: Redistribution, known: RibRoute): OspfExternal | undefined {
  const route = asSummary(taken(device, redistribution, known));
  if (!route || isDefault(route.prefix) || isHidden(device, process, route)) return undefined;
  const { policy, metric, metricType = 2 } = redistribution;
  const start = metric ?? process.defaultMetric ?? externalMetric(device, route.protocol);
  return policy
    ? judged(device, process, [policy], route, start, metricType)
    : { prefix: route.prefix, metric: start, type: metricType, tag: route.tag, via: gatewayOf(device, route), open: route.open };
}

/** Inside an AS the gateway of BGP is a router far away: what the route holds is only the way there. */
function gatewayOf({ defaults }: Device, { protocol, distance, nextHops }: RibRoute) {
  if (protocol === 'bgp' && distance !== defaults.distances.ebgp) return undefined;
  return nextHops.find(({ via }) => via)?.via;
}

/** A default route enters OSPF by its own statement only. */
function isDefault(prefix: Prefix): boolean {
  return prefix.length === 0;
}

function exported(device: Device, process: Ospf, route: RibRoute): OspfExternal | undefined {
  return judged(device, process, process.exportPolicies, route, route.metric, 2);
}

function judged(
  device: Device,
  { version, vrf }: Ospf,
  policies: readonly PolicyUse[],
  route: RibRoute,
  metric: number,
  type: 1 | 2,
): OspfExternal | undefined {
  const attributes = { ...emptyAttributes, nextHop: route.nextHops[0]?.via, tag: route.tag, med: metric };
  const { verdict, attributes: changed } = evaluatePolicies(
    policies,
    {
      device,
      prefix: route.prefix,
      attributes,
      protocol: route.protocol,
      direction: 'local',
      localPreference: 100,
      routeType: routeTypeOf(device, route),
      interface: interfaceOf(device, vrf, route),
      ospf: version,
    },
    false,
  );
  if (verdict === 'reject') return undefined;
  return {
    prefix: route.prefix,
    metric: changed.med ?? metric,
    type: changed.metricType ?? type,
    tag: changed.tag,
    via: gatewayOf(device, route),
    open: verdict === 'unknown' || changed.assumed !== undefined || route.open,
  };
}
