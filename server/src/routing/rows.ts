/** Tables of all layers → what a device has in each VRF. */
import type { Device } from '../model/device.ts';
import { groupBy } from '../model/drafts.ts';
import type { Layers } from './layers.ts';
import { countsBySource, type LayeredTable, layeredTable, mergedRows } from './merged-rows.ts';
import type { Setting } from './outcome.ts';
import { tableId } from './propagation/make-table.ts';
import { ribResults, sessionResult, shownRouterId } from './results.ts';
import { unicastFamilies } from './sessions/speaker.ts';
import type { DeviceRouting, PathResult, VrfRouting } from './simulation.ts';

/** What a device has in each VRF. */
export function makeDeviceRouting({ speakers, sessions, classes, ribs: allRibs }: Setting, layers: Layers) {
  const ribs = groupBy(allRibs, ([, rib]) => rib.device);
  const byId = new Map(speakers.map(speaker => [speaker.id, speaker]));
  const bySpeaker = groupBy(sessions, ({ speaker }) => speaker.id);
  return (device: Device): Omit<DeviceRouting, 'isCloud'> => {
    const vrfs = new Map<string, VrfRouting>();
    for (const [id, rib] of ribs.get(device.name) ?? []) {
      const speaker = byId.get(id);
      const ribAt = (key: string) => layers.at(key).first.ribs.get(id)!;
      const all = layers.all.map(({ first }) => first.ribs.get(id)!);
      const [ipv4, ipv6] = unicastFamilies.map(name => (speaker ? layeredTable(layers, tableId(id, name)) : undefined));
      const rows = (table: LayeredTable | undefined) => (table ? mergedRows(table, classes) : new Map<string, readonly PathResult[]>());
      let counts: ReadonlyMap<string, number> | undefined;
      vrfs.set(rib.vrf, {
        asn: speaker?.asn,
        routerId: speaker && shownRouterId(speaker),
        sessions: (bySpeaker.get(id) ?? []).map(sessionResult),
        bgp: { ipv4: rows(ipv4), ipv6: rows(ipv6) },
        received: from => {
          counts ??= countsBySource(ipv4 && ipv6 ? [ipv4, ipv6] : [], classes);
          return counts.get(from) ?? 0;
        },
        rib: { ipv4: ribResults(all, ribAt, 4, classes), ipv6: ribResults(all, ribAt, 6, classes) },
      });
    }
    return { name: device.name, file: device.file, vendor: device.vendor, vrfs };
  };
}
