/** Where routes of other VRFs and routers stop before a VRF (RFC 4364 section 4.3). */
import { fromOf, type Path } from './path.ts';
import type { Table } from './propagation/table.ts';
import { exporterOf, importOf } from './propagation/vpn/exchange.ts';
import type { SettledPrefix } from './settled.ts';
import type { Withheld } from './why-absent.ts';

/** A VPN route of the device that does not enter the VRF. */
export interface VpnStop {
  /** The table of VPN routes, the key of the route there, and its best path. */
  readonly vpn: Table;
  readonly key: string;
  readonly path: Path;
  /** The neighbor that it comes from, or the VRF of the device. */
  readonly from: string;
  readonly remote?: string;
  readonly why: Withheld;
}

/** VRFs of others may have the prefix too: no more than these are named. */
const most = 8;

/** One for each VPN route of the prefix that the device has and the VRF does not take; none where the VRF has a path. */
export function vpnStops({ key, prefix }: SettledPrefix, table: Table): readonly VpnStop[] {
  const stops: VpnStop[] = [];
  if ((table.selected.get(key)?.candidates.length ?? 0) > 0) return stops;
  for (const way of table.vrf?.ways ?? []) {
    const { vpn } = way;
    for (const vpnKey of vpn.vpn?.keys.get(key) ?? []) {
      const selected = vpn.selected.get(vpnKey);
      const path = (selected?.best ?? selected?.candidates[0])?.path;
      if (!path || stops.length >= most) continue;
      const exporter = path.carried && exporterOf(vpn, prefix.family, key, vpnKey);
      const remote = exporter ? undefined : path.session?.otherDevice;
      importOf(table, way, prefix, key, vpnKey, ({ reason, text, place }) => {
        const why = { reason, text: `${table.speaker.device.name} has the VPN route ${vpnKey}: ${text}`, ...(place && { place }) };
        const from = exporter ? `VRF ${exporter.speaker.vrf}` : fromOf(path);
        stops.push({ vpn, key: vpnKey, path, from, ...(remote !== undefined && { remote }), why });
        return undefined;
      });
    }
  }
  return stops;
}
