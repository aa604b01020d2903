/** What an IS-IS process announces beside its own networks: routes of other protocols, default routes, and routes of its other level. */
import type { Device } from '../../model/device.ts';
import type { PolicyUse } from '../../model/policy.ts';
import type { IgpProcess } from '../../model/services.ts';
import type { Family } from '../../net/address.ts';
import { defaultPrefix, formatPrefix, type Prefix } from '../../net/prefix.ts';
import { emptyAttributes } from '../attributes.ts';
import { evaluatePolicies } from '../policy/evaluate.ts';
import type { PolicyInput } from '../policy/input.ts';
import { routeTypeOf, taken } from '../redistribution.ts';
import type { RibRoute } from '../rib.ts';
import { type IsisLevel, levelsOf, narrowLevelsOf } from './isis-ports.ts';
import { interfaceOf } from './subnets.ts';

export interface IsisExternal {
  readonly prefix: Prefix;
  readonly metric: number;
  readonly levels: readonly IsisLevel[];
  /** Whether it is told apart from own networks: wide metrics of IPv4 do not say it (RFC 5305 section 4). */
  readonly external: boolean;
}

interface Told {
  readonly prefix: Prefix;
  readonly metric: number;
  readonly external: boolean;
}
/** The metric of a route of one level in the other one; undefined: it is not told there. */
export type Telling = (route: Told) => number | undefined;

export function externalsOf(device: Device, process: IgpProcess, routes: readonly RibRoute[], family: Family): IsisExternal[] {
  const found: IsisExternal[] = [];
  const narrow = narrowLevelsOf(process, device);
  const add = (prefix: Prefix, metric: number, levels: readonly IsisLevel[]) => {
    for (const level of levels) found.push({ prefix, metric, levels: [level], external: family === 6 || narrow.includes(level) });
  };
  const candidates = routes.filter(({ prefix, protocol }) => prefix.family === family && protocol !== 'isis');
  for (const redistribution of process.redistributes) {
    if (redistribution.family !== undefined && redistribution.family !== family) continue;
    const { policy, metric: start = 0 } = redistribution;
    for (const route of candidates) {
      if (route.prefix.length === 0 || !taken(device, redistribution, route)) continue;
      const metric = policy ? judged([policy], inputOf(device, process, route, start)).metric : start;
      if (metric !== undefined) add(route.prefix, metric, levelsOf(redistribution.level ?? 'level-2'));
    }
  }
  if (process.exportPolicies)
    for (const route of candidates)
      for (const level of levelsOf(process.level)) {
        const { metric } = judged(process.exportPolicies, inputOf(device, process, route, exportMetric(route), { to: level }));
        if (metric !== undefined) add(route.prefix, metric, [level]);
      }
  for (const { always, metric, level, family: of } of process.defaults ?? []) {
    if (of !== undefined && of !== family) continue;
    if (always || candidates.some(({ prefix }) => prefix.length === 0))
      add(defaultPrefix(family), metric ?? 0, levelsOf(level ?? 'level-2'));
  }
  return found;
}

/** Junos: metric (Protocols IS-IS), table of default values for exported routes. */
function exportMetric({ protocol, metric }: RibRoute): number {
  return protocol === 'static' || protocol === 'ospf' || protocol === 'rip' ? metric : 10;
}

/** What a router of both levels tells level 2: everything of level 1, but for what a policy rejects. */
export function raiseOf(device: Device, process: IgpProcess): Telling {
  const { raisesLevel1, keepsNarrowExternals } = device.defaults.isis;
  const leak = process.leaks?.findLast(({ into }) => into === 2);
  const chain = process.exportPolicies;
  const keeps = keepsNarrowExternals && narrowLevelsOf(process, device).includes(1);
  if (leak?.policy) return tellingOf(device, [leak.policy], 1);
  return ({ prefix, metric, external }) => {
    if (!raisesLevel1) return undefined;
    const isKept = external && keeps;
    if (!chain) return isKept ? undefined : metric;
    const { metric: told, decided } = judged(chain, ofLevel(device, { prefix, metric, external }, 1));
    return decided ? told : isKept ? undefined : metric;
  };
}

/** What it tells level 1 of level 2: only what a policy accepts (RFC 5302). */
export function leakOf(device: Device, process: IgpProcess): Telling | undefined {
  const leak = process.leaks?.findLast(({ into }) => into === 1);
  if (leak) return leak.policy ? tellingOf(device, [leak.policy], 2) : ({ metric }) => metric;
  return process.exportPolicies && tellingOf(device, process.exportPolicies, 2);
}

function tellingOf(device: Device, policies: readonly PolicyUse[], from: IsisLevel): Telling {
  const known = new Map<string, number | undefined>();
  return route => {
    const key = `${formatPrefix(route.prefix)} ${route.metric}`;
    if (!known.has(key)) known.set(key, judged(policies, ofLevel(device, route, from)).metric);
    return known.get(key);
  };
}

function ofLevel(device: Device, { prefix, metric }: Told, from: IsisLevel): PolicyInput {
  return { ...plainInput(device, prefix, metric, 'isis'), level: { from, to: from === 1 ? 2 : 1 } };
}

function inputOf(device: Device, { vrf }: IgpProcess, route: RibRoute, metric: number, level?: PolicyInput['level']): PolicyInput {
  const { prefix, nextHops, tag, protocol } = route;
  const input = plainInput(device, prefix, metric, protocol);
  return {
    ...input,
    level,
    routeType: routeTypeOf(device, route),
    interface: interfaceOf(device, vrf, route),
    attributes: { ...input.attributes, nextHop: nextHops[0]?.via, tag },
  };
}

function plainInput(device: Device, prefix: Prefix, metric: number, protocol: string): PolicyInput {
  return { device, prefix, attributes: { ...emptyAttributes, med: metric }, protocol, direction: 'local', localPreference: 100 };
}

/** The metric that policies leave a route with; undefined where they do not accept it. `decided`: not only the end of the last one did. */
function judged(policies: readonly PolicyUse[], input: PolicyInput): { metric?: number; decided: boolean } {
  const { verdict, attributes, atEnd } = evaluatePolicies(policies, input, false);
  return { metric: verdict === 'accept' ? (attributes.med ?? input.attributes.med) : undefined, decided: !atEnd };
}
