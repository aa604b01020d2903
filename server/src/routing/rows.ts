/** Tables of all layers → what a device has in each VRF. Rows are worked out when asked for. */
import type { Device } from '../model/device.ts';
import { groupBy } from '../model/drafts.ts';
import type { Prefix } from '../net/prefix.ts';
import { mergeRow } from './compare-runs.ts';
import type { Layers } from './layers.ts';
import { LazyRows } from './lazy-rows.ts';
import type { Setting } from './outcome.ts';
import { fromOf } from './path.ts';
import type { OutsideClasses } from './propagation/outside-classes.ts';
import { type Table, tableId } from './propagation/table.ts';
import { pathResults, ribResults, sessionResult, shownPrefixes, shownRouterId, sortedKeys } from './results.ts';
import type { SimulatedFamily } from './sessions/speaker.ts';
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
      const rows = (name: SimulatedFamily) =>
        speaker ? mergedRows(layers, tableId(id, name), classes) : new Map<string, readonly PathResult[]>();
      const ribAt = (key: string) => layers.at(key).first.ribs.get(id)!;
      const all = layers.all.map(({ first }) => first.ribs.get(id)!);
      vrfs.set(rib.vrf, {
        asn: speaker?.asn,
        routerId: speaker && shownRouterId(speaker),
        sessions: (bySpeaker.get(id) ?? []).map(sessionResult),
        bgp: { ipv4: rows('ipv4'), ipv6: rows('ipv6') },
        rib: { ipv4: ribResults(all, ribAt, 4, classes), ipv6: ribResults(all, ribAt, 6, classes) },
      });
    }
    return { name: device.name, file: device.file, vendor: device.vendor, vrfs };
  };
}

/** Both runs are certain of the same path, or have none. */
function sameWinner(one: Table, other: Table, key: string): boolean {
  const [a, b] = [one.selected.get(key), other.selected.get(key)];
  if (!a || !b || a.tied.length > 1 || b.tied.length > 1 || a.inactive !== b.inactive) return false;
  if ([...a.candidates, ...b.candidates].some(({ path }) => path.attributes.assumed)) return false;
  return a.best && b.best ? fromOf(a.best.path) === fromOf(b.best.path) && a.best.path.source === b.best.path.source : a.best === b.best;
}

/** Both runs have the prefix or one of them, and not the same winner. */
function differs(one: Table, other: Table, key: string): boolean {
  return (one.selected.has(key) || other.selected.has(key)) && !sameWinner(one, other, key);
}

function mergedRows({ all, at }: Layers, id: string, classes: OutsideClasses | undefined): ReadonlyMap<string, readonly PathResult[]> {
  const tablesAt = (key: string) => {
    const { first, outcomes } = at(key);
    return { own: first.tables.get(id)!, others: outcomes.map(({ tables }) => tables.get(id)!) };
  };
  const keysOf = () => {
    const shown = new Map<string, Prefix>();
    for (const layer of all)
      for (const [key, prefix] of shownPrefixes(layer.first.tables.get(id)!)) if (at(key) === layer) shown.set(key, prefix);
    for (let i = 0; i < all[0]!.outcomes.length; i++)
      for (const layer of all)
        for (const [key, prefix] of shownPrefixes(layer.outcomes[i]!.tables.get(id)!)) {
          const { own, others } = tablesAt(key);
          if (at(key) === layer && differs(own, others[i]!, key)) shown.set(key, prefix);
        }
    return sortedKeys(shown, classes);
  };
  return new LazyRows(keysOf, name => {
    const key = classes?.representativeOf(name) ?? name;
    const { own, others } = tablesAt(key);
    let row = pathResults(own, key);
    for (const table of others) if (differs(own, table, key)) row = mergeRow(row, pathResults(table, key));
    return row.length > 0 ? row : undefined;
  });
}
