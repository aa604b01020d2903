/** Prefixes of BGP that routes of other protocols concern by themselves, beside those that they carry. */
import { addressBits } from '../../net/address.ts';
import type { Prefix } from '../../net/prefix.ts';
import type { Layers } from '../layers.ts';
import { takesOthers } from '../propagation/begin.ts';
import { networksOf } from '../propagation/make-table.ts';
import type { Interior } from './interior.ts';
import type { State } from './state.ts';

/** @param ofBgp all prefixes of BGP, by key. @returns those that may enter BGP otherwise, win or lose against another protocol, or carry themselves */
export function ownChanged({ setting, base }: State, { changed }: Interior, ofBgp: ReadonlyMap<string, Prefix>): Map<string, Prefix> {
  const found = new Map<string, Prefix>();
  // Where lines about other protocols change in the same edit, what those offer is looked at there (`taking.ts`).
  const speakers = new Map(setting.speakers.map(speaker => [speaker.id, speaker]));
  for (const {
    name,
    family,
    speaker: { id },
  } of base.first.tables.values()) {
    const speaker = speakers.get(id)!;
    const takes = takesOthers({ config: speaker.bgp.families.get(name), speaker });
    for (const { prefix, value: key } of changed.get(id)?.entries(family) ?? []) if (takes || ofBgp.has(key)) found.set(key, prefix);
  }
  const hosts = [...ofBgp].filter(([, prefix]) => isHost(prefix));
  for (const all of changed.values()) for (const [key, host] of hosts) if (all.covering(host).length > 0) found.set(key, host);
  return found;
}

/** Network statements that name one address, of speakers whose addresses are others. */
export function ownHosts({ setting, base }: State, moved: ReadonlySet<string>): Map<string, Prefix> {
  const found = new Map<string, Prefix>();
  const speakers = new Map(setting.speakers.map(speaker => [speaker.id, speaker]));
  for (const {
    name,
    speaker: { id },
  } of base.first.tables.values())
    if (moved.has(id))
      for (const [key, { prefix }] of networksOf(speakers.get(id)!.bgp.families.get(name))) if (isHost(prefix)) found.set(key, prefix);
  return found;
}

const isHost = ({ family, length }: Prefix) => length === addressBits(family);

/** Some path carries what the way to its next hop costs. */
export function accumulatesCosts({ all }: Layers): boolean {
  for (const { first, outcomes } of all)
    for (const { tables } of [first, ...outcomes])
      for (const { offered } of tables.values())
        for (const { attributes } of offered.values()) if (attributes.aigp !== undefined) return true;
  return false;
}
