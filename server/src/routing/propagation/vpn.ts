/**
 * Routes between VRFs: what a VRF exports becomes a route of the device's VPN table with the VRF's route targets, and what has a target that a VRF
 * imports enters that VRF, whether it comes from another VRF of the device or from another router (RFC 4364 section 4.3; RFC 9136 section 4.4 for EVPN).
 */
import type { Vrf } from '../../model/device.ts';
import type { Address } from '../../net/address.ts';
import { parseRouteTarget } from '../../net/community.ts';
import { formatPrefix, type Prefix } from '../../net/prefix.ts';
import type { Located } from '../../text/place.ts';
import { attributesKey, emptyAttributes } from '../attributes.ts';
import { addressOf } from '../igp/links.ts';
import { type Candidate, fromOf, type Path } from '../path.ts';
import { evaluatePolicies } from '../policy/evaluate.ts';
import { selectedRoute } from '../rib.ts';
import type { Selected, Table } from './table.ts';

/** The place of a VRF's table among the tables of its device. */
export interface VrfLink {
  readonly vrf: Vrf;
  /** Tells its routes from those of other VRFs; the name where no route distinguisher is written. */
  readonly distinguisher: string;
  readonly exports: readonly string[];
  /** Undefined: policies alone choose among all VPN routes (Junos `vrf-import`). */
  readonly imports: ReadonlySet<string> | undefined;
  readonly vpn: readonly Table[];
}

/** What makes a table one of VPN routes. */
export interface VpnLink {
  /** Tables of the device's VRFs of the families that it carries. */
  readonly vrfs: readonly Table[];
  /** Keys of the routes of a prefix, one for each route distinguisher. */
  readonly keys: Map<string, Set<string>>;
  /** Own end of tunnels, the next hop of what is exported; undefined: the address of the session. */
  readonly tunnelEnd?: Address;
}

const vpnFamilies = { 4: ['vpnv4', 'evpn'], 6: ['vpnv6', 'evpn'] } as const;

/** Joins the tables of each device: VRFs with the VPN tables of the default VRF that neighbors or other VRFs share. */
export function linkVpnTables(tables: Iterable<Table>): void {
  const all = [...tables];
  for (const vrfTable of all) {
    const { speaker, family, name } = vrfTable;
    const vrf = speaker.device.vrfs.get(speaker.vrf);
    if (name.startsWith('vpn') || name === 'evpn' || !vrf || !sharesRoutes(vrf)) continue;
    const own = all.filter(other => other.speaker.device === speaker.device && other.speaker.vrf === 'default');
    const carriers = vpnFamilies[family].flatMap(carrier => own.filter(other => other.name === carrier));
    const used = carriers.filter(carrier => carrier.sessions.length > 0);
    // Where no neighbor takes VPN routes, VRFs of the device still share them.
    const vpn = used.length > 0 ? used : carriers.slice(0, 1);
    vrfTable.vrf = {
      vrf,
      distinguisher: vrf.rd?.value ?? vrf.name,
      // Policies that choose set the targets too.
      exports: choosesByPolicy(vrfTable, vrf.exportPolicies) ? [] : targetsOf(vrf.exportTargets),
      imports: choosesByPolicy(vrfTable, vrf.importPolicies) ? undefined : new Set(targetsOf(vrf.importTargets)),
      vpn,
    };
    for (const table of vpn) {
      table.vpn ??= { vrfs: [], keys: new Map(), tunnelEnd: table.name === 'evpn' ? tunnelEnd(table) : undefined };
      (table.vpn.vrfs as Table[]).push(vrfTable);
    }
  }
  for (const table of all) if (isVpn(table.name)) table.vpn ??= { vrfs: [], keys: new Map() };
}

/** Whether a VRF gives or takes routes at all. */
export function sharesRoutes({ rd, importTargets, exportTargets, importPolicies = [], exportPolicies = [] }: Vrf): boolean {
  return importTargets.length + exportTargets.length > 0 || (rd !== undefined && importPolicies.length + exportPolicies.length > 0);
}

function choosesByPolicy({ speaker: { device } }: Table, policies: Vrf['importPolicies']): boolean {
  return device.defaults.policyEnd === 'protocol-default' && policies !== undefined && policies.length > 0;
}

function isVpn(name: string): boolean {
  return name === 'vpnv4' || name === 'vpnv6' || name === 'evpn';
}

/** Route targets in one form: Junos writes `target:` in front. */
function targetsOf(written: readonly Located<string>[]): string[] {
  return written.flatMap(({ value }) => {
    const parsed = parseRouteTarget(value.replace(/^target:/, ''));
    return parsed.ok ? [`rt:${parsed.value}`] : [];
  });
}

/** The address of the interface that VXLAN tunnels start from. */
function tunnelEnd({ speaker: { device, ports } }: Table): Address | undefined {
  for (const { link } of device.interfaces.values()) {
    const source = link?.vxlan?.source?.value;
    const port = source && ports.find(({ interface: { name }, prefix }) => name === source && prefix.family === 4);
    if (port) return addressOf(port);
  }
  return undefined;
}

export function vpnKey(distinguisher: string, prefix: string): string {
  return `${distinguisher} ${prefix}`;
}

/** The path that a VRF of the device gives to this key of the VPN table. */
export function exportedPaths(table: Table, prefix: Prefix, key: string): Path[] {
  const plain = formatPrefix(prefix);
  for (const vrfTable of table.vpn?.vrfs ?? []) {
    const link = vrfTable.vrf!;
    if (vrfTable.family !== prefix.family || !exportsRoutes(link) || vpnKey(link.distinguisher, plain) !== key) continue;
    const carried = ownBest(vrfTable, prefix, plain);
    return carried ? exported(vrfTable, carried) : [];
  }
  return [];
}

/** A VRF without targets on its way out and without policies keeps its routes. */
export function exportsRoutes({ exports, vrf }: VrfLink): boolean {
  return exports.length > 0 || (vrf.exportPolicies ?? []).length > 0;
}

/** The best path of the VRF unless it was imported itself; where all protocols share one table, the active route (Junos). */
function ownBest(table: Table, prefix: Prefix, key: string): Candidate | undefined {
  const best = table.selected.get(key)?.best;
  if (best && best.path.source !== 'imported') return best;
  if (table.speaker.device.defaults.policyEnd !== 'protocol-default') return undefined;
  const route = selectedRoute(table.rib, prefix);
  if (!route || route.protocol === 'bgp') return undefined;
  const path: Path = { prefix, source: 'redistribute', protocol: route.protocol, attributes: emptyAttributes, place: route.place };
  return { path, valid: true, metric: 0, nextHops: route.nextHops };
}

function exported(vrfTable: Table, carried: Candidate): Path[] {
  const { exports, vrf } = vrfTable.vrf!;
  const { path } = carried;
  const marked = [...new Set([...path.attributes.extendedCommunities, ...exports])].sort();
  const attributes = { ...path.attributes, extendedCommunities: marked };
  const decided = judged(vrfTable, { ...path, attributes }, vrf.exportPolicies);
  return decided ? [{ ...decided, session: path.session, carried }] : [];
}

/** The paths that a VRF takes from the VPN tables of its device for a prefix. */
export function importedPaths(table: Table, prefix: Prefix, key: string): Path[] {
  const link = table.vrf;
  if (!link || link.imports?.size === 0) return [];
  const found: Path[] = [];
  for (const vpn of link.vpn) {
    for (const vpnKeyText of vpn.vpn!.keys.get(key) ?? []) {
      const selected = vpn.selected.get(vpnKeyText);
      const carried = selected && importable(selected);
      if (!carried || isOwn(link, vpnKeyText, key, carried) || !isWanted(link, carried)) continue;
      // Several VPN families of a device carry the routes of its VRFs; they enter once.
      if (carried.path.carried && vpn !== link.vpn[0]) continue;
      const path: Path = { ...carried.path, prefix, source: 'imported', carried };
      const decided = judged(table, path, link.vrf.importPolicies);
      if (decided) found.push(decided);
    }
  }
  return found;
}

function isWanted({ imports }: VrfLink, { path }: Candidate): boolean {
  return imports === undefined || path.attributes.extendedCommunities.some(target => imports.has(target));
}

/** A VRF does not take its own export back. */
function isOwn({ distinguisher }: VrfLink, vpnKeyText: string, key: string, { path }: Candidate): boolean {
  return path.carried !== undefined && vpnKeyText === vpnKey(distinguisher, key);
}

/** The best path; of paths that a tie leaves open, one where all say the same. */
function importable({ best, tied }: Selected): Candidate | undefined {
  if (tied.length < 2) return best?.valid ? best : undefined;
  const says = ({ path }: Candidate) => attributesKey({ ...path.attributes, originatorId: undefined, clusterList: [] });
  const sorted = [...tied].sort((a, b) => (fromOf(a.path) < fromOf(b.path) ? -1 : 1));
  return sorted.every(other => says(other) === says(sorted[0]!)) ? sorted[0] : best;
}

function judged(table: Table, path: Path, policies: Vrf['importPolicies']): Path | undefined {
  if (!policies || policies.length === 0) return path;
  const { device } = table.speaker;
  const input = {
    device,
    prefix: path.prefix,
    attributes: path.attributes,
    protocol: path.protocol ?? 'bgp',
    direction: 'local' as const,
    localPreference: table.rules.localPreference,
    validation: path.validation,
  };
  const { verdict, attributes } = evaluatePolicies(policies, input, false);
  return verdict === 'reject' ? undefined : { ...path, attributes };
}
