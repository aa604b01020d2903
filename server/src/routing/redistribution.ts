/** Which routes of other protocols a `redistribute` line takes, whatever protocol it stands in. */
import type { Redistribution } from '../model/bgp.ts';
import type { Device } from '../model/device.ts';
import type { RibRoute } from './rib.ts';

const words: Readonly<Record<string, string>> = { direct: 'connected', ospf6: 'ospf', ospf3: 'ospf', ospfv3: 'ospf' };
const wordOf = (name: string) => words[name] ?? name;

type Taker = Pick<Redistribution, 'protocol' | 'process' | 'types'>;

/**
 * The route is of that protocol and process; where the software does so, a connected network comes along with a protocol that runs on its interface
 * (recorded on IOS).
 */
export function takes(device: Device, { protocol, process, types }: Taker, route: RibRoute): boolean {
  const named = (of: string, name: string | undefined) => wordOf(protocol) === wordOf(of) && sameProcess(process, name);
  if (route.protocol === 'connected' && device.defaults.origination.igpBringsConnected)
    if (route.carriedBy?.some(other => named(other.protocol, other.process))) return true;
  if (!named(route.protocol, route.process)) return false;
  if (route.fromInside && keepsInside(device)) return false;
  return !types || (route.external ? types.external : types.internal);
}

/** Routes that BGP heard inside the AS stay out of other protocols on IOS and IOS XR unless `bgp redistribute-internal` lets them in (BGP command references). */
function keepsInside({ bgp, defaults }: Device): boolean {
  return defaults.quirks.keepsInternalRoutes === true && ![...bgp.values()].some(({ knobs }) => knobs.redistributesInternal);
}

function sameProcess(written: string | undefined, name: string | undefined): boolean {
  return !written || !name || written === name;
}
