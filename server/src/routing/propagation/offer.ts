/** Which path of a prefix is offered to neighbors: the best one, or where only active routes are sent the route that won over all protocols. */
import type { PeerFamily } from '../../model/bgp.ts';
import type { Prefix } from '../../net/prefix.ts';
import { emptyAttributes } from '../attributes.ts';
import type { Path } from '../path.ts';
import { type RibRoute, selectedRoute } from '../rib.ts';
import type { Speaker } from '../sessions/speaker.ts';
import type { Selected, Table } from './table.ts';

/** @param settings of the neighbor; what is offered to all others where nothing is said. */
export function offeredPath(table: Table, prefix: Prefix, { best }: Selected, settings?: PeerFamily): Path | undefined {
  if (table.vpn) return best?.path;
  const inactiveToo = advertisesInactive(table.speaker, settings);
  if (table.speaker.device.defaults.policyEnd === 'protocol-default') return activePath(table, prefix, best?.path, inactiveToo, settings);
  if (!best || inactiveToo) return best?.path;
  const active = selectedRoute(table.rib, prefix);
  return !best.path.session || active?.protocol === 'bgp' ? best.path : undefined;
}

/** Whether routes go out that lost against those of other protocols: as the neighbor, the process or else the software says. */
export function advertisesInactive({ device, bgp }: Speaker, settings?: PeerFamily): boolean {
  return settings?.advertiseInactive ?? bgp.knobs.advertiseInactive ?? !device.defaults.advertisesOnlyActive;
}

/** Export policies choose among the routes of all protocols; those that BGP did not learn go out only where a policy accepts them (Junos). */
function activePath(
  table: Table,
  prefix: Prefix,
  best: Path | undefined,
  inactiveToo: boolean,
  settings: PeerFamily | undefined,
): Path | undefined {
  const active = selectedRoute(table.rib, prefix);
  if (!active || active.protocol === 'bgp') return best;
  const mayGoItself = isOwn(active) && (settings?.exportPolicies ?? []).length > 0;
  if (best && inactiveToo) return mayGoItself ? { ...best, attributes: { ...best.attributes, assumed: true } } : best;
  return active.keptBack ? undefined : pathOfRoute(prefix, active);
}

/** Routes that policies usually export: which of such a one and the inactive one goes out is not documented (Junos: advertise-inactive). */
function isOwn({ protocol }: RibRoute): boolean {
  return protocol === 'static' || protocol === 'connected' || protocol === 'aggregate';
}

function pathOfRoute(prefix: Prefix, { protocol, nextHops, tag, metric, communities = [], unsure, open, place }: RibRoute): Path {
  const med = metric > 0 ? metric : undefined;
  const attributes = { ...emptyAttributes, nextHop: nextHops[0]?.via, tag, med, communities, assumed: unsure || open };
  return { prefix, source: 'route', protocol, attributes, place };
}
