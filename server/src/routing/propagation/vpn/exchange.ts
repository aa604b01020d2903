/**
 * Routes between VRFs: what a VRF exports becomes a route of the device's VPN table with the VRF's route targets, and what has a target that a VRF
 * imports enters that VRF, whether it comes from another VRF of the device or from another router (RFC 4364 section 4.3; RFC 9136 section 4.4 for EVPN).
 */

import { isLoopback } from '../../../model/interface.ts';
import type { PolicyUse } from '../../../model/policy.ts';
import type { Family } from '../../../net/address.ts';
import { containsAddress, formatPrefix, type Prefix } from '../../../net/prefix.ts';
import { attributesKey, emptyAttributes } from '../../attributes.ts';
import { type Candidate, fromOf, type Path } from '../../path.ts';
import { evaluatePolicies } from '../../policy/evaluate.ts';
import { finalNextHops, type RibRoute, selectedRoute } from '../../rib.ts';
import type { Note, Withheld } from '../../why-absent.ts';
import { localInput } from '../local-input.ts';
import type { Leak, Selected, Table, VpnWay } from '../table.ts';
import { exporterKey } from './link.ts';
import { ospfMark } from './targets.ts';

export function vpnKey(distinguisher: string, prefix: string): string {
  return `${distinguisher} ${prefix}`;
}

/** The path that a VRF of the device gives to this key of the VPN table. */
export function exportedPaths(table: Table, prefix: Prefix, key: string): Path[] {
  const plain = formatPrefix(prefix);
  const vrfTable = exporterOf(table, prefix.family, plain, key);
  const way = vrfTable?.vrf?.ways.find(({ vpn }) => vpn === table);
  const carried = way?.gives ? ownBest(vrfTable!, prefix, plain, way.vpn.name) : undefined;
  return carried ? exported(vrfTable!, way!, carried) : [];
}

/** The VRF of the device whose routes have the distinguisher of a key of the VPN table. */
export function exporterOf({ vpn }: Table, family: Family, plain: string, key: string): Table | undefined {
  return vpn?.exporters.get(exporterKey(family, key.slice(0, key.length - plain.length - 1)));
}

/** Whether a VRF may import any of the routes that a key of the VPN table had or has. */
export function mayImport(table: Table, { vrf }: Table, selections: readonly (Selected | undefined)[]): boolean {
  const imports = vrf?.ways.find(({ vpn }) => vpn === table)?.imports;
  if (!imports) return true;
  return selections.some(selected =>
    selected?.candidates.some(({ path }) => path.attributes.extendedCommunities.some(target => imports.has(target))),
  );
}

/** The active route where all protocols share one table (Junos), else the best path of BGP. */
function ownBest(table: Table, prefix: Prefix, key: string, vpn: string): Candidate | undefined {
  const best = table.selected.get(key)?.best;
  if (table.speaker.device.defaults.policyEnd === 'protocol-default') {
    const route = selectedRoute(table.rib, prefix);
    if (route && route.protocol !== 'bgp') {
      const assumed = route.open || (vpn !== 'evpn' && route.protocol === 'connected' && mayStay(table, route)) || undefined;
      const attributes = { ...emptyAttributes, assumed };
      const path: Path = { prefix, source: 'redistribute', protocol: route.protocol, attributes, place: route.place };
      return { path, valid: true, metric: 0, nextHops: route.nextHops };
    }
  }
  return best && goesOn(table, best.path) ? best : undefined;
}

/**
 * Subnets of Ethernet ports leave Junos only with `vrf-table-label`, or while another route has its next hop there (Junos: vrf-table-label): whoever
 * speaks a protocol there is taken to have some. Whether a route of the same prefix is enough is not said; one was recorded.
 */
function mayStay({ rib, vrf, sessions }: Table, { prefix, nextHops, carriedBy = [] }: RibRoute): boolean {
  const [port] = nextHops.flatMap(hop => hop.interface ?? []);
  if (vrf?.vrf.tableLabel || port === undefined || isLoopback(port) || (rib.routes.get(prefix)?.length ?? 0) > 1) return false;
  if (carriedBy.length > 0 || sessions.some(({ remoteAddress }) => remoteAddress && containsAddress(prefix, remoteAddress))) return false;
  const leavesThere = (route: RibRoute) => route.protocol === 'static' && finalNextHops(rib, route).some(hop => hop.interface === port);
  return !rib.routes.entries(prefix.family).some(({ value }) => value.some(leavesThere));
}

/** What was imported is not exported again, but for routes of another VRF of the device that `auto-export` brought (recorded on Junos 25.4). */
function goesOn(table: Table, path: Path): boolean {
  return path.source !== 'imported' || (path.session === undefined && table.vrf?.vrf.autoExport === true);
}

/** Export maps of some software set targets without keeping routes back. */
function exported(vrfTable: Table, { exports }: VpnWay, carried: Candidate): Path[] {
  const { exportPolicies } = vrfTable.vrf!.vrf;
  const { path } = carried;
  const ospf = path.protocol?.startsWith('ospf') ? [ospfMark] : [];
  const marked = [...new Set([...path.attributes.extendedCommunities, ...ospf, ...exports])].sort();
  const whole: Path = { ...path, attributes: { ...path.attributes, extendedCommunities: marked } };
  const decided = judged(vrfTable, whole, exportPolicies) ?? (vrfTable.speaker.device.defaults.vpn.exportMapFilters ? undefined : whole);
  return decided ? [{ ...decided, session: path.session, carried }] : [];
}

/** The paths that a VRF takes from the VPN tables of its device for a prefix. */
export function importedPaths(table: Table, prefix: Prefix, key: string): Path[] {
  const found: Path[] = leakedPaths(table, prefix, key);
  for (const way of table.vrf?.ways ?? []) {
    if (way.imports?.size === 0) continue;
    for (const vpnKeyText of way.vpn.vpn!.keys.get(key) ?? []) {
      const path = importOf(table, way, prefix, key, vpnKeyText);
      if (path) found.push(path);
    }
  }
  return found;
}

/** An earlier way brings the same route of the device. */
function cameBefore(ways: readonly VpnWay[], way: VpnWay, vpnKeyText: string): boolean {
  return ways.slice(0, ways.indexOf(way)).some(earlier => {
    const selected = earlier.vpn.vpn && earlier.vpn.selected.get(vpnKeyText);
    const carried = selected && importable(selected);
    return carried?.path.carried !== undefined && isWanted(earlier, carried);
  });
}

/**
 * The path that a VPN route gives to a VRF.
 * @param note is told why none, unless the VRF has the route anyway
 */
export function importOf(table: Table, way: VpnWay, prefix: Prefix, key: string, vpnKeyText: string, note?: Note): Path | undefined {
  const link = table.vrf!;
  const selected = way.vpn.selected.get(vpnKeyText);
  const carried = selected && importable(selected);
  if (!carried) return selected && note?.(notUsable(selected));
  if (!isWanted(way, carried)) return note?.(notWanted(table, way, carried));
  // Several VPN families of a device carry the routes of its VRFs; they enter once.
  const isHere = () =>
    cameBefore(link.ways, way, vpnKeyText) || vpnKeyText === vpnKey(link.distinguisher, key) || !isShared(table, way, vpnKeyText, key);
  if (carried.path.carried && isHere()) return undefined;
  const path: Path = { ...carried.path, prefix, source: 'imported', protocol: protocolOf(table, way, carried), carried };
  return judged(table, path, link.vrf.importPolicies, note);
}

function notUsable({ tied, candidates }: Selected): Withheld {
  if (tied.length > 1) return { reason: 'undecided', text: 'which VPN route is the best cannot be known' };
  const [first] = candidates;
  return { reason: 'unusable', text: `the VPN route cannot be used: ${first?.why ?? 'it is not valid'}` };
}

function notWanted({ vrf }: Table, { imports }: VpnWay, { path }: Candidate): Withheld {
  const { name, place, importTargets } = vrf!.vrf;
  const targets = (values: Iterable<string>) => [...values].filter(value => value.startsWith('rt:')).map(value => value.slice(3));
  const carried = targets(path.attributes.extendedCommunities).join(' ') || 'none';
  const taken = targets(imports ?? []).join(' ') || 'none';
  return {
    reason: 'route-target',
    text: `its route targets are ${carried}, and VRF ${name} imports ${taken}`,
    place: importTargets[0]?.place ?? place,
  };
}

/** Prefix routes of EVPN are routes of a protocol of their own on some software. */
function protocolOf({ speaker: { device } }: Table, { vpn }: VpnWay, { path }: Candidate): string | undefined {
  if (path.session && vpn.name === 'evpn' && device.defaults.vpn.evpnIsProtocol) return 'evpn';
  return path.protocol;
}

/** Some software shares routes inside the device only between VRFs that both say so (Junos `auto-export`). */
function isShared(table: Table, { vpn }: VpnWay, vpnKeyText: string, key: string): boolean {
  if (!table.speaker.device.defaults.vpn.sharesByStatement) return true;
  const exporter = exporterOf(vpn, table.family, key, vpnKeyText);
  return table.vrf?.vrf.autoExport === true && exporter?.vrf?.vrf.autoExport === true;
}

/** Best paths of other tables of the device that enter without route targets. */
function leakedPaths(table: Table, prefix: Prefix, key: string): Path[] {
  return table.leaks.flatMap(({ from, policies, learned }) => {
    const carried = from.selected.get(key)?.best;
    if (!carried?.valid || carried.path.source === 'imported') return [];
    if (learned && !isLearned(carried.path, learned, table)) return [];
    const path: Path = { ...carried.path, prefix, source: 'imported', carried };
    const decided = learned ? copied(table, path, policies, from.speaker.vrf) : judged(table, path, policies);
    return decided ? [decided] : [];
  });
}

function isLearned({ session }: Path, { group }: NonNullable<Leak['learned']>, { name }: Table): boolean {
  return session !== undefined && (group === undefined || session.families.get(name)?.tableGroup?.value === group);
}

/** What becomes of routes that no term decides is not documented. */
function copied(table: Table, path: Path, policies: readonly PolicyUse[], instance: string): Path | undefined {
  if (policies.length === 0) return path;
  const { verdict, attributes, atEnd } = evaluatePolicies(policies, { ...localInput(table, path), instance }, true);
  if (verdict === 'reject') return undefined;
  return { ...path, attributes: atEnd ? { ...attributes, assumed: true } : attributes };
}

function isWanted({ imports }: VpnWay, { path }: Candidate): boolean {
  return imports === undefined || path.attributes.extendedCommunities.some(target => imports.has(target));
}

/** The best path; of paths that a tie leaves open, one where all say the same. */
function importable({ best, tied }: Selected): Candidate | undefined {
  if (tied.length < 2) return best?.valid ? best : undefined;
  const says = ({ path }: Candidate) => attributesKey({ ...path.attributes, originatorId: undefined, clusterList: [] });
  const sorted = [...tied].sort((a, b) => (fromOf(a.path) < fromOf(b.path) ? -1 : 1));
  return sorted.every(other => says(other) === says(sorted[0]!)) ? sorted[0] : best;
}

function judged(table: Table, path: Path, policies: readonly PolicyUse[] | undefined, note?: Note): Path | undefined {
  if (!policies || policies.length === 0) return path;
  const { verdict, attributes, by, place } = evaluatePolicies(policies, localInput(table, path), false);
  if (verdict === 'reject') return note?.({ reason: 'import-policy', text: `rejected by the policy of the VRF: ${by}`, place });
  return { ...path, attributes };
}
