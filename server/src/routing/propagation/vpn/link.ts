/** How tables of a device are joined: those of VRFs with the VPN tables of the default VRF, and with each other where routes leak without targets. */
import type { Device, Vrf } from '../../../model/device.ts';
import { groupBy } from '../../../model/drafts.ts';
import type { PolicyUse } from '../../../model/policy.ts';
import type { Address, Family } from '../../../net/address.ts';
import { copiesOf } from '../../igp/copies.ts';
import { addressOf } from '../../igp/links.ts';
import type { Leak, Table, VpnWay } from '../table.ts';
import { targetsOf, type VpnKind } from './targets.ts';

/** Names the table of a family whose routes have the distinguisher. */
export const exporterKey = (family: Family, distinguisher: string) => `${family} ${distinguisher}`;

const carriers = { 4: ['vpnv4', 'evpn'], 6: ['vpnv6', 'evpn'] } as const;

const isVpn = (name: string) => name === 'vpnv4' || name === 'vpnv6' || name === 'evpn';

/** Joins the tables of each device. */
export function linkVpnTables(tables: Iterable<Table>): void {
  const all = [...tables];
  const byDevice = groupBy(all, ({ speaker }) => speaker.device);
  for (const table of all) {
    const vrf = table.speaker.device.vrfs.get(table.speaker.vrf);
    if (isVpn(table.name) || !vrf) continue;
    const own = byDevice.get(table.speaker.device)!;
    addLeaks(table, vrf, own);
    if (sharesRoutes(vrf))
      linkVrf(
        table,
        vrf,
        own.filter(other => other.speaker.vrf === 'default'),
      );
  }
  for (const [device, own] of byDevice) addCopies(device, own);
  for (const table of all) if (isVpn(table.name)) table.vpn ??= { vrfs: [], exporters: new Map(), keys: new Map() };
}

function linkVrf(table: Table, vrf: Vrf, main: readonly Table[]): void {
  const possible = carriers[table.family].flatMap(carrier => main.filter(other => other.name === carrier));
  const used = possible.filter(carrier => carrier.sessions.length > 0 || namesFamily(vrf, carrier));
  // Where no neighbor takes VPN routes, VRFs of the device still share them.
  const vpns = used.length > 0 ? used : possible.slice(0, 1);
  table.vrf = { vrf, distinguisher: distinguisherOf(table, vrf), ways: vpns.map(vpn => wayOf(table, vrf, vpn)) };
  for (const vpn of vpns) {
    vpn.vpn ??= { vrfs: [], exporters: new Map(), keys: new Map(), tunnelEnd: vpn.name === 'evpn' ? tunnelEnd(vpn) : undefined };
    (vpn.vpn.vrfs as Table[]).push(table);
    const exporter = exporterKey(table.family, table.vrf.distinguisher);
    if (!vpn.vpn.exporters.has(exporter)) vpn.vpn.exporters.set(exporter, table);
  }
}

/** Targets are written for routes of this family alone (EOS user manual: inter-VRF local route leaking has them for each family). */
function namesFamily({ importTargets, exportTargets }: Vrf, { name }: Table): boolean {
  return [...importTargets, ...exportTargets].some(({ family }) => family === kindOf(name));
}

const kindOf = (carrier: string): VpnKind => (carrier === 'evpn' ? 'evpn' : 'vpn');

/** As written where it is a value of its own; `auto` and missing ones differ for each VRF of each device. */
function distinguisherOf({ speaker: { device } }: Table, { rd, name }: Vrf): string {
  return rd && /\d:\d+$/.test(rd.value) ? rd.value : `${device.name} ${name}`;
}

function wayOf(table: Table, vrf: Vrf, vpn: Table): VpnWay {
  const { speaker } = table;
  const kind = kindOf(vpn.name);
  const chosenOut = choosesByPolicy(table, vrf.exportPolicies);
  const chosenIn = choosesByPolicy(table, vrf.importPolicies);
  const exports = chosenOut ? [] : targetsOf(vrf.exportTargets, kind, speaker, vrf);
  const said =
    kind !== 'evpn' || !speaker.device.defaults.vpn.evpnByStatement || (table.config?.advertisesEvpn ?? vrf.evpnPrefixes ?? false);
  return {
    vpn,
    exports,
    gives: said && !vrf.keepsRoutes && (exports.length > 0 || chosenOut),
    imports: chosenIn ? undefined : new Set(targetsOf(vrf.importTargets, kind, speaker, vrf)),
  };
}

/** Whether a VRF gives or takes routes at all. */
function sharesRoutes({ rd, importTargets, exportTargets, importPolicies = [], exportPolicies = [] }: Vrf): boolean {
  return importTargets.length + exportTargets.length > 0 || (rd !== undefined && importPolicies.length + exportPolicies.length > 0);
}

function choosesByPolicy({ speaker: { device } }: Table, policies: Vrf['importPolicies']): boolean {
  return device.defaults.vpn.policiesChoose && policies !== undefined && policies.length > 0;
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

/** Routes of neighbors that stand in tables of other VRFs too. */
function addCopies(device: Device, own: readonly Table[]): void {
  for (const { from, to, family, protocol, group, policies } of copiesOf(device)) {
    if (protocol !== undefined && protocol !== 'bgp') continue;
    const tableOf = (vrf: string) => own.find(table => table.speaker.vrf === vrf && table.family === family && !isVpn(table.name));
    const [source, target] = [tableOf(from), tableOf(to)];
    if (source && target) leak(source, target, policies, { group });
  }
}

/** Ways between this VRF and another one by policy alone. */
function addLeaks(table: Table, { leaks = [] }: Vrf, own: readonly Table[]): void {
  for (const { direction, other, family, policies } of leaks) {
    const partner = own.find(({ speaker, name }) => speaker.vrf === other && name === table.name);
    if (!partner || (family !== undefined && family !== table.family)) continue;
    if (direction === 'in') leak(partner, table, policies);
    else leak(table, partner, policies);
  }
}

function leak(from: Table, to: Table, policies: readonly PolicyUse[], learned?: Leak['learned']): void {
  to.leaks.push({ from, policies, learned });
  from.leaksTo.push(to);
}
