/** Routes of other protocols that a process of EIGRP or RIP brings in, with the metric that they start with. */
import type { PolicyUse } from '../../../model/policy.ts';
import type { VectorMetric, VectorRedistribution } from '../../../model/vector.ts';
import { containsAddress, defaultPrefix, formatPrefix, maskPrefix } from '../../../net/prefix.ts';
import { emptyAttributes } from '../../attributes.ts';
import { evaluatePolicies } from '../../policy/evaluate.ts';
import { routeTypeOf, taken } from '../../redistribution.ts';
import type { RibRoute } from '../../rib.ts';
import { interfaceOf } from '../subnets.ts';
import type { Entry } from './entry.ts';
import { type Measure, measureOf, measureOfMetric } from './measure.ts';
import type { VectorRouter } from './routers.ts';

/** @param routes what the VRF knows from other protocols. */
export function withExternals(router: VectorRouter, routes: readonly RibRoute[], ports: VectorRouter['ports']): VectorRouter {
  const found = new Map<string, Entry>();
  for (const route of routes) {
    if (route.prefix.family !== 4 || isOwn(router, route)) continue;
    for (const redistribution of router.process.redistributes) {
      const entering = taken(router.device, redistribution, route);
      const entry = entering && external(router, redistribution, entering, ports);
      if (entry) found.set(formatPrefix(entry.prefix), entry);
    }
  }
  const made = originatedDefault(router);
  if (made) found.set(formatPrefix(made.prefix), made);
  return { ...router, externals: [...found.values()] };
}

function isOwn({ process }: VectorRouter, { protocol, process: name }: RibRoute): boolean {
  return protocol === process.protocol && name === process.process;
}

function external(
  router: VectorRouter,
  { policy, metric }: VectorRedistribution,
  route: RibRoute,
  ports: VectorRouter['ports'],
): Entry | undefined {
  const { device, process } = router;
  const decided: Decided | undefined = policy ? judged(router, policy, route) : { tag: route.tag };
  if (!decided) return undefined;
  const given: VectorMetric | undefined =
    decided.metric ?? metric ?? process.defaultMetric ?? (process.protocol === 'eigrp' ? device.defaults.vector.eigrpMetric : undefined);
  const measure = given ? measureOfMetric(given) : (ownMeasure(router, route, ports) ?? unknownMeasure(router, route, ports));
  if (!measure) return undefined;
  const open = route.open || decided.open || (!given && !ownMeasure(router, route, ports)) || carriesMetric(router, route) || undefined;
  const kind = route.protocol === 'connected' || route.protocol === 'static' ? route.protocol : 'redistributed';
  return { prefix: route.prefix, measure, external: process.protocol === 'eigrp', tag: decided.tag, open, nextHops: [], kind };
}

interface Decided {
  readonly tag?: number;
  readonly metric?: VectorMetric;
  readonly open?: boolean;
}

function judged({ device, process }: VectorRouter, policy: PolicyUse, route: RibRoute): Decided | undefined {
  const attributes = { ...emptyAttributes, nextHop: route.nextHops[0]?.via, tag: route.tag, med: route.metric };
  const input = {
    device,
    prefix: route.prefix,
    attributes,
    protocol: route.protocol,
    direction: 'local' as const,
    localPreference: 100,
    routeType: routeTypeOf(device, route),
    interface: interfaceOf(device, process.vrf, route),
  };
  const result = evaluatePolicies([policy], input, false);
  if (result.verdict === 'reject') return undefined;
  const { tag, vectorMetric: metric, assumed } = result.attributes;
  return { tag, metric, open: result.verdict === 'unknown' || assumed !== undefined };
}

/** Connected and static routes have the metric of the interface that they leave by; RIP counts them as one hop. */
function ownMeasure({ process }: VectorRouter, route: RibRoute, ports: VectorRouter['ports']): Measure | undefined {
  if (route.protocol !== 'connected' && route.protocol !== 'static') return undefined;
  if (process.protocol === 'rip') return measureOfMetric({ hops: 1 });
  const [hop] = route.nextHops;
  const port = ports.find(({ interface: { name }, prefix }) =>
    hop?.interface === undefined ? hop?.via && containsAddress(maskPrefix(prefix), hop.via) : name === hop.interface,
  );
  return port && measureOf(port, process);
}

/** What a port that discards packets, or one without an address, counts for is not documented. */
function unknownMeasure(router: VectorRouter, route: RibRoute, [first]: VectorRouter['ports']): Measure | undefined {
  const isOwn = route.protocol === 'connected' || route.protocol === 'static';
  return first && (isOwn || carriesMetric(router, route)) ? measureOf(first, router.process) : undefined;
}

/** Routes of VPNs may have the metric of EIGRP that they had elsewhere (Cisco IOS EIGRP configuration guide: MPLS VPN PE-CE). */
function carriesMetric({ process }: VectorRouter, { fromVpn }: RibRoute): boolean {
  return process.protocol === 'eigrp' && fromVpn !== undefined;
}

/** `default-information originate` of RIP needs no route. */
function originatedDefault({ process }: VectorRouter): Entry | undefined {
  if (process.protocol !== 'rip' || !process.defaultOriginate) return undefined;
  return { prefix: defaultPrefix(4), measure: measureOfMetric({ hops: 1 }), external: false, nextHops: [], kind: 'redistributed' };
}
