/** Aggregates that more specific routes keep alive, whatever their protocol (Junos `aggregate` and `generate`). */
import type { Device } from '../../model/device.ts';
import type { AggregateRoute } from '../../model/igp.ts';
import type { ConditionType, PolicyUse } from '../../model/policy.ts';
import { everyCondition, everyTerm } from '../../model/statements.ts';
import { contains, maskPrefix, type Prefix } from '../../net/prefix.ts';
import { emptyAttributes } from '../attributes.ts';
import { evaluatePolicies } from '../policy/evaluate.ts';
import { type Rib, type RibRoute, setRoute } from '../rib.ts';

/**
 * Puts in each aggregate that has a part: a more specific route in use that its policies accept; `learned` are routes of BGP. They lead nowhere: traffic
 * that no more specific route takes is dropped.
 */
export function addAggregates(rib: Rib, device: Device, vrf: string, learned: readonly RibRoute[]): void {
  for (const aggregate of device.aggregateRoutes ?? []) {
    const prefix = maskPrefix(aggregate.prefix);
    if (aggregate.vrf !== vrf) continue;
    const parts = contributors(rib, device, aggregate, prefix, learned);
    if (parts.length === 0) continue;
    const { distance, metric = 0, tag, communities, writesPath, place } = aggregate;
    setRoute(rib, {
      prefix,
      protocol: 'aggregate',
      distance: distance ?? device.defaults.distances.bgpLocal,
      metric,
      tag,
      nextHops: [{ blackhole: true }],
      communities,
      // The ASNs of all parts go into its path (Junos: aggregate, brief and full); how they are arranged is not documented.
      unsure: writesPath || parts.some(({ route, unsure }) => unsure || route.hasAsPath) || undefined,
      place,
    });
  }
}

interface Part {
  readonly route: RibRoute;
  /** Its policies look at what is not known here, or change what the aggregate carries. */
  readonly unsure: boolean;
}

function contributors(rib: Rib, device: Device, { policies }: AggregateRoute, prefix: Prefix, learned: readonly RibRoute[]): Part[] {
  const isPart = (part: Prefix) => part.length > prefix.length && contains(prefix, part);
  const known = rib.routes.covered(prefix).flatMap(entry => (isPart(entry.prefix) ? entry.value.slice(0, 1) : []));
  const routes = [...known, ...learned.filter(route => isPart(route.prefix))];
  if (policies.length === 0) return routes.map(route => ({ route, unsure: false }));
  const isPlain = readsRoutesOnly(device, policies);
  return routes.flatMap(route => {
    const { tag, metric, communities = [] } = route;
    const attributes = { ...emptyAttributes, nextHop: route.nextHops[0]?.via, tag, med: metric, communities };
    const input = { device, prefix: route.prefix, attributes, protocol: route.protocol, direction: 'local', localPreference: 0 } as const;
    // Where no term decides, a route may contribute (Junos: Configuring Route Aggregation, policy).
    const { verdict } = evaluatePolicies(policies, input, true);
    return verdict === 'reject' && isPlain ? [] : [{ route, unsure: !isPlain || verdict === 'unknown' }];
  });
}

const plain: ReadonlySet<ConditionType> = new Set<ConditionType>([
  'route-filter',
  'prefix-list',
  'prefix-length',
  'protocol',
  'family',
  'tag',
  'never',
]);

/** No condition looks at attributes that a route of the routing table does not show, and nothing is changed. */
function readsRoutesOnly({ policies }: Device, uses: readonly PolicyUse[]): boolean {
  return uses.every(({ value }) => {
    const terms = everyTerm(policies.get(value)?.terms ?? []);
    return terms.every(
      ({ conditions, actions, call }) => !call && actions.length === 0 && everyCondition(conditions).every(({ type }) => plain.has(type)),
    );
  });
}
