/** What an edit changed in the BGP processes of a device, as far as it concerns single prefixes or what single sessions do to routes. */
import { type AddressFamily, addressFamilies, type Bgp, type BgpFamily, type Peer, type PeerFamily } from '../../model/bgp.ts';
import type { Device } from '../../model/device.ts';
import { peerFamily } from '../../model/inheritance.ts';
import type { Prefix } from '../../net/prefix.ts';
import { maskPrefix } from '../../net/prefix.ts';
import { networksOf, tableId } from '../propagation/make-table.ts';
import { vrfId } from '../rib.ts';
import { sameBesides, sameInRouting } from './same-in-routing.ts';

/** Prefixes by table and key. */
export type Statements = ReadonlyMap<string, ReadonlyMap<string, Prefix>>;

/** The prefixes whose network statements came, changed or went; undefined where something else of a process changed. Neighbors and groups are not compared. */
export function statementsChanged(before: Device, after: Device): Statements | undefined {
  const found = new Map<string, ReadonlyMap<string, Prefix>>();
  if (!sameKeys(before.bgp, after.bgp)) return undefined;
  for (const [vrf, now] of after.bgp) {
    const old = before.bgp.get(vrf)!;
    if (old === now) continue;
    if (!sameBesides(old, now, new Set(['families', 'peers', 'groups', 'values', 'extras']))) return undefined;
    if (!sameInRouting(old.extras?.missingPolicy, now.extras?.missingPolicy)) return undefined;
    // What such lines concern hangs on the groups of a neighbor.
    if ((now.unsupported?.length ?? 0) > 0 && !sameInRouting(old.groups, now.groups)) return undefined;
    for (const family of new Set([...old.families.keys(), ...now.families.keys()])) {
      const changed = networksChanged(old.families.get(family), now.families.get(family), family);
      if (!changed) return undefined;
      if (changed.size > 0) found.set(tableId(vrfId(after.name, vrf), family), changed);
    }
  }
  return found;
}

const nothing = (family: AddressFamily): BgpFamily => ({ family, networks: [], aggregates: [], redistributes: [] });

function networksChanged(
  before: BgpFamily | undefined,
  after: BgpFamily | undefined,
  family: AddressFamily,
): ReadonlyMap<string, Prefix> | undefined {
  if (before === after) return new Map();
  if (!sameBesides(before ?? nothing(family), after ?? nothing(family), new Set(['networks']))) return undefined;
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
