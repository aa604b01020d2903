/** Which routes of other protocols a `redistribute` line takes, whatever protocol it stands in. */
import type { OspfTypes, Redistribution } from '../model/bgp.ts';
import type { Device } from '../model/device.ts';
import type { Condition } from '../model/policy.ts';
import type { RouteType } from './policy/input.ts';
import type { RibRoute } from './rib.ts';

const words: Readonly<Record<string, string>> = { direct: 'connected', ospf6: 'ospf', ospf3: 'ospf', ospfv3: 'ospf' };
const wordOf = (name: string) => words[name] ?? name;

type Taker = Pick<Redistribution, 'protocol' | 'process' | 'types' | 'policy'>;

/**
 * The route, if it is of that protocol and process; where the software does so, a connected network comes along with a protocol that runs on its
 * interface (recorded on IOS). It is open where that is not known: so it is of connected networks where only external routes are asked for.
 */
export function taken(device: Device, { protocol, process, types, policy }: Taker, route: RibRoute): RibRoute | undefined {
  const named = (of: string, name: string | undefined) => wordOf(protocol) === wordOf(of) && sameProcess(process, name);
  if (route.protocol === 'connected' && device.defaults.origination.igpBringsConnected)
    if (route.carriedBy?.some(other => named(other.protocol, other.process)))
      return types && !types.internal ? { ...route, open: true } : route;
  if (!named(route.protocol, route.process)) return undefined;
  if (keepsInside(device, route, policy?.value)) return undefined;
  if (types && !isOneOf(types, route)) return undefined;
  return mayStayInside(device, route) ? { ...route, open: true } : route;
}

function isOneOf(types: OspfTypes, { external, externalKind }: RibRoute): boolean {
  if (!external) return types.internal;
  return externalKind ? types[externalKind] : types.E1 || types.E2;
}

/**
 * Routes that BGP heard inside the AS stay out of other protocols on IOS and IOS XR unless `bgp redistribute-internal` lets them in (BGP command
 * references), where those of VPNs go on without it (MPLS Layer 3 VPN configuration guides), and on NX-OS unless the route map asks for them (Cisco document 220615, route redistribution on Nexus switches).
 */
function keepsInside({ bgp, defaults, policies }: Device, { fromInside, fromVpn }: RibRoute, policy: string | undefined): boolean {
  const { keepsInternalRoutes } = defaults.quirks;
  if (!fromInside || !keepsInternalRoutes || (fromVpn && keepsInternalRoutes === 'unless-told')) return false;
  if (keepsInternalRoutes === 'unless-matched')
    return !policies.get(policy ?? '')?.terms.some(({ conditions }) => conditions.some(asksForInternal));
  const said = [...bgp.values()].map(({ knobs }) => knobs.redistributesInternal);
  return keepsInternalRoutes === 'unknown' ? said.includes(false) : !said.includes(true);
}

/** Whether a route of iBGP enters other protocols is not known. */
function mayStayInside({ bgp, defaults }: Device, { fromInside }: RibRoute): boolean {
  if (!fromInside || defaults.quirks.keepsInternalRoutes !== 'unknown') return false;
  return [...bgp.values()].every(({ knobs }) => knobs.redistributesInternal === undefined);
}

function asksForInternal(condition: Condition): boolean {
  return condition.type === 'route-type' && condition.kinds.includes('internal');
}

/** The kind of route that policies see, where it has several and documents tell them apart: of BGP those of NX-OS do. */
export function routeTypeOf({ defaults }: Device, { protocol, external, externalKind, fromInside }: RibRoute): RouteType | undefined {
  if (protocol === 'bgp' && defaults.quirks.keepsInternalRoutes === 'unless-matched') return fromInside ? 'internal' : 'external';
  return /^(ospf|eigrp)/.test(protocol) ? (external ? (externalKind ?? 'external') : 'internal') : undefined;
}

function sameProcess(written: string | undefined, name: string | undefined): boolean {
  return !written || !name || written === name;
}
