/** Routes of other protocols that a process of EIGRP or RIP brings in, with the metric that they start with. */
import type { PolicyUse } from '../../../model/policy.ts';
import type { VectorMetric, VectorRedistribution } from '../../../model/vector.ts';
import { defaultPrefix, formatPrefix } from '../../../net/prefix.ts';
import { emptyAttributes } from '../../attributes.ts';
import { evaluatePolicies } from '../../policy/evaluate.ts';
import { routeTypeOf, taken } from '../../redistribution.ts';
import type { RibRoute } from '../../rib.ts';
import type { Entry } from './entry.ts';
import { type Measure, measureOf, measureOfMetric } from './measure.ts';
import type { VectorRouter } from './routers.ts';

/** @param routes what the VRF knows from other protocols. */
export function withExternals(router: VectorRouter, routes: readonly RibRoute[], ports: VectorRouter['ports']): VectorRouter {
  const found = new Map<string, Entry>();
  for (const route of routes) {
    if (route.prefix.family !== 4 || isOwn(router, route)) continue;
    for (const redistribution of router.process.redistributes) {
      const entry = taken(router.device, redistribution, route) ? external(router, redistribution, route, ports) : undefined;
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
  const measure = given ? measureOfMetric(given) : ownMeasure(router, route, ports);
  if (!measure) return undefined;
  const kind = route.protocol === 'connected' || route.protocol === 'static' ? route.protocol : 'redistributed';
  return { prefix: route.prefix, measure, external: process.protocol === 'eigrp', tag: decided.tag, nextHops: [], kind };
}

interface Decided {
  readonly tag?: number;
  readonly metric?: VectorMetric;
}

function judged({ device }: VectorRouter, policy: PolicyUse, route: RibRoute): Decided | undefined {
  const attributes = { ...emptyAttributes, nextHop: route.nextHops[0]?.via, tag: route.tag, med: route.metric };
  const input = {
    device,
    prefix: route.prefix,
    attributes,
    protocol: route.protocol,
    direction: 'local' as const,
    localPreference: 100,
    routeType: routeTypeOf(device, route),
  };
  const result = evaluatePolicies([policy], input, false);
  return result.verdict === 'accept' ? { tag: result.attributes.tag, metric: result.attributes.vectorMetric } : undefined;
}

/** Connected and static routes have the metric of the interface that they leave by; RIP counts them as one hop. */
function ownMeasure({ process }: VectorRouter, route: RibRoute, ports: VectorRouter['ports']): Measure | undefined {
  if (route.protocol !== 'connected' && route.protocol !== 'static') return undefined;
  if (process.protocol === 'rip') return measureOfMetric({ hops: 1 });
  const port = ports.find(({ interface: { name } }) => name === route.nextHops[0]?.interface) ?? ports[0];
  return port && measureOf(port, process);
}

/** `default-information originate` of RIP needs no route. */
function originatedDefault({ process }: VectorRouter): Entry | undefined {
  if (process.protocol !== 'rip' || !process.defaultOriginate) return undefined;
  return { prefix: defaultPrefix(4), measure: measureOfMetric({ hops: 1 }), external: false, nextHops: [], kind: 'redistributed' };
}
