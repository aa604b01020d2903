/** Which path of a prefix is offered to neighbors: the best one, or where only active routes are sent the route that won over all protocols. */
import type { Prefix } from '../../net/prefix.ts';
import { emptyAttributes } from '../attributes.ts';
import type { Path } from '../path.ts';
import { type RibRoute, selectedRoute } from '../rib.ts';
import type { Selected, Table } from './table.ts';

export function offeredPath(table: Table, prefix: Prefix, { best }: Selected): Path | undefined {
  const { defaults } = table.speaker.device;
  if (table.vpn) return best?.path;
  if (defaults.policyEnd === 'protocol-default') return activePath(table, prefix, best?.path);
  if (!best || !defaults.advertisesOnlyActive || table.speaker.bgp.knobs.advertiseInactive) return best?.path;
  const active = selectedRoute(table.rib, prefix);
  return !best.path.session || active?.protocol === 'bgp' ? best.path : undefined;
}

/** Export policies choose among the routes of all protocols; those that BGP did not learn go out only where a policy accepts them (Junos). */
function activePath(table: Table, prefix: Prefix, best: Path | undefined): Path | undefined {
  const active = selectedRoute(table.rib, prefix);
  if (!active || active.protocol === 'bgp') return best;
  if (best && table.speaker.bgp.knobs.advertiseInactive) return best;
  return pathOfRoute(prefix, active);
}

function pathOfRoute(prefix: Prefix, { protocol, nextHops, tag, metric, place }: RibRoute): Path {
  const med = metric > 0 ? metric : undefined;
  return { prefix, source: 'route', protocol, attributes: { ...emptyAttributes, nextHop: nextHops[0]?.via, tag, med }, place };
}
