/** What an edit changed in the BGP processes of a device, as far as it concerns single prefixes or what single sessions do to routes. */
import { type AddressFamily, addressFamilies, type Bgp, type BgpFamily, type Peer, type PeerFamily } from '../../model/bgp.ts';
import type { Device } from '../../model/device.ts';
import { peerFamily } from '../../model/inheritance.ts';
import type { Prefix } from '../../net/prefix.ts';
import { maskPrefix } from '../../net/prefix.ts';
import { networksOf, tableId } from '../propagation/make-table.ts';
import { vrfId } from '../rib.ts';
import { sameBesides, sameInRouting } from './same-in-routing.ts';
import type { Taking, TakingChanged } from './taking.ts';

/** Prefixes by table and key. */
export type Statements = ReadonlyMap<string, ReadonlyMap<string, Prefix>>;

/** What enters BGP by itself. */
export interface OwnChanged {
  readonly statements: Statements;
  readonly taking: TakingChanged;
}

/**
 * The prefixes whose network statements came, changed or went, and families whose lines about other protocols did; undefined where something else of a
 * process changed. Neighbors and groups are not compared.
 */
export function ownChanged(before: Device, after: Device): OwnChanged | undefined {
  const statements = new Map<string, ReadonlyMap<string, Prefix>>();
  const taking = new Map<string, Taking>();
  if (!sameKeys(before.bgp, after.bgp)) return undefined;
  for (const [vrf, now] of after.bgp) {
    const old = before.bgp.get(vrf)!;
    if (old === now) continue;
    if (!sameBesides(old, now, new Set(['families', 'peers', 'groups', 'values', 'extras']))) return undefined;
    if (!sameInRouting(old.extras?.missingPolicy, now.extras?.missingPolicy)) return undefined;
    // What such lines concern hangs on the groups of a neighbor.
    if ((now.unsupported?.length ?? 0) > 0 && !sameInRouting(old.groups, now.groups)) return undefined;
    for (const family of new Set([...old.families.keys(), ...now.families.keys()])) {
      const id = tableId(vrfId(after.name, vrf), family);
      const families = { before: old.families.get(family) ?? nothing(family), now: now.families.get(family) ?? nothing(family) };
      if (families.before === families.now) continue;
      if (!sameBesides(families.before, families.now, ownFields)) return undefined;
      const changed = networksChanged(families);
      if (changed.size > 0) statements.set(id, changed);
      if (!sameBesides(families.before, families.now, new Set(['networks']))) taking.set(id, families);
    }
  }
  return { statements, taking };
}

const nothing = (family: AddressFamily): BgpFamily => ({ family, networks: [], aggregates: [], redistributes: [] });

/** What is compared in its own way. */
const ownFields = new Set<string>(['networks', 'redistributes', 'defaultMetric', 'takesDefault'] satisfies (keyof BgpFamily)[]);

function networksChanged({ before, now: after }: Taking): ReadonlyMap<string, Prefix> {
  const [old, now] = [networksOf(before), networksOf(after)];
  const changed = [...new Set([...old.keys(), ...now.keys()])].filter(key => !sameInRouting(old.get(key), now.get(key)));
  return new Map(changed.map(key => [key, maskPrefix((now.get(key) ?? old.get(key))!.prefix)]));
}

/** Results follow the order of the text. */
export function sameKeys(a: Bgp['peers'] | Device['bgp'], b: Bgp['peers'] | Device['bgp']): boolean {
  const others = b.keys();
  return a.size === b.size && [...a.keys()].every(key => key === others.next().value);
}

/** What the simulation does not look at. */
const silentFields = new Set<string>(['description', 'values', 'timers', 'bfd'] satisfies (keyof Peer)[]);

/** What one end of a session does to the routes that it sends and receives there, and nothing else looks at. */
const exchangeFields = new Set<string>([
  'place',
  'importPolicies',
  'exportPolicies',
  'importPrefixList',
  'exportPrefixList',
  'importAsPathList',
  'exportAsPathList',
  'importAcl',
  'exportAcl',
  'nextHopSelf',
  'nextHopPeer',
  'sendCommunity',
  'removePrivateAs',
  'asOverride',
  'allowAsIn',
  'advertisePeerAs',
  'attributeUnchanged',
  'siteOfOrigin',
  'weight',
  'localPreference',
  'med',
  'maximumPrefix',
  'unlimitedPrefixes',
  'softReconfiguration',
] satisfies (keyof PeerFamily)[]);

/** Whether only what the neighbor's session does to routes changed, for peers with all settings of their groups; undefined: something else changed too. */
export function exchangeChanged(before: Peer, after: Peer): boolean | undefined {
  if (before === after) return false;
  if (!sameBesides(before, after, new Set([...silentFields, 'families', 'anyFamily']))) return undefined;
  let changed = false;
  for (const family of addressFamilies) {
    const [old, now] = [peerFamily(before, family), peerFamily(after, family)];
    if (sameInRouting(old, now)) continue;
    if (!sameBesides(old, now, exchangeFields)) return undefined;
    changed = true;
  }
  return changed;
}
