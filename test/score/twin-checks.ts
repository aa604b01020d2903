/** What a device's data and its model have in common, value by value. */
import type { Bgp, Peer } from '../../server/src/model/bgp.ts';
import type { Device } from '../../server/src/model/device.ts';
import type { Interface } from '../../server/src/model/interface.ts';
import type { Term } from '../../server/src/model/policy.ts';
import { formatAddress } from '../../server/src/net/address.ts';
import { formatPrefix } from '../../server/src/net/prefix.ts';

/** Both values as text, so that they can be compared and shown. */
export interface Check {
  readonly what: string;
  readonly theirs: string;
  readonly ours: string;
}

/** Reads data whose form is known but not promised: what is missing reads as undefined or as nothing. */
type Data = Readonly<Record<string, unknown>>;
const list = (value: unknown): readonly Data[] => (Array.isArray(value) ? (value as Data[]) : []);
const at = (value: unknown, ...keys: readonly string[]): unknown =>
  keys.reduce<unknown>((inside, key) => (inside as Data | undefined)?.[key], value);
const shown = (value: unknown): string => (Array.isArray(value) ? value.map(String).sort().join(' ') : String(value ?? 'none'));
const check = (what: string, theirs: unknown, ours: unknown): Check => ({ what, theirs: shown(theirs), ours: shown(ours) });

/** A check only where the data says something. */
function* stated(what: string, theirs: unknown, ours: unknown): Generator<Check> {
  if (theirs !== undefined) yield check(what, theirs, ours);
}

const interfaceLists = ['ethernet', 'port_channel', 'loopback', 'vlan', 'management', 'dps', 'tunnel'];

export function* checksOf(data: unknown, device: Device): Generator<Check> {
  yield check('hostname', at(data, 'hostname'), device.hostname?.value);
  yield* interfaces(data, device);
  yield* vlans(data, device);
  yield* vrfs(data, device);
  yield* bgp(data, device);
  yield* prefixLists(data, device);
  yield* routeMaps(data, device);
}

function* interfaces(data: unknown, device: Device): Generator<Check> {
  const known = interfaceLists.flatMap(kind => list(at(data, `${kind}_interfaces`)));
  const vxlan = at(data, 'vxlan_interface') as Data | undefined;
  const names = [...known.map(({ name }) => name), ...Object.keys(vxlan ?? {}).map(name => name.replace('vxlan', 'Vxlan'))];
  yield check('interfaces', names, [...device.interfaces.keys()]);
  for (const each of known) {
    const name = String(each.name);
    const own = device.interfaces.get(name);
    if (!own) continue;
    yield* stated(`${name} description`, each.description, own.description);
    yield* stated(`${name} shutdown`, each.shutdown, own.shutdown);
    yield check(`${name} VRF`, each.vrf ?? 'default', own.vrf);
    yield* stated(`${name} MTU`, each.mtu, own.mtu);
    yield* addresses(name, each, own);
    yield* link(name, each, own);
  }
  for (const { id, vni } of list(at(vxlan, 'vxlan1', 'vxlan', 'vlans')))
    yield check(`VNI of VLAN ${id}`, vni, device.interfaces.get('Vxlan1')?.link?.vxlan?.vlans.find(({ vlan }) => vlan === String(id))?.vni);
}

function* addresses(name: string, each: Data, own: Interface): Generator<Check> {
  const written = [each.ip_address, ...((each.ip_address_secondaries as unknown[]) ?? []), each.ip_address_virtual, each.ipv6_address];
  yield check(
    `${name} addresses`,
    written.filter(address => address !== undefined && address !== 'dhcp'),
    own.addresses.map(({ prefix }) => formatPrefix(prefix)),
  );
  const virtual = (each.ip_virtual_router_addresses as unknown[]) ?? [];
  yield check(
    `${name} virtual addresses`,
    virtual,
    own.virtualAddresses.map(({ value }) => formatAddress(value)),
  );
}

function* link(name: string, each: Data, { link: own, vlan }: Interface): Generator<Check> {
  yield* stated(`${name} switchport`, at(each, 'switchport', 'mode'), own?.switchport?.mode);
  yield* stated(`${name} access VLAN`, at(each, 'switchport', 'access_vlan'), own?.switchport?.accessVlan);
  yield* stated(`${name} native VLAN`, at(each, 'switchport', 'trunk', 'native_vlan'), own?.switchport?.nativeVlan);
  yield* stated(`${name} allowed VLANs`, at(each, 'switchport', 'trunk', 'allowed_vlan'), own?.switchport?.allowedVlans.join(','));
  yield* stated(`${name} bundle`, at(each, 'channel_group', 'id'), own?.bundle?.group);
  yield* stated(`${name} pair`, each.mlag, own?.multichassis);
  yield* stated(`${name} VLAN`, at(each, 'encapsulation_dot1q', 'vlan'), vlan);
}

function* vlans(data: unknown, device: Device): Generator<Check> {
  const known = list(at(data, 'vlans'));
  const ids = known.map(({ id }) => id);
  yield check('VLANs', ids, [...device.vlans.keys()]);
  for (const { id, name, trunk_groups: groups } of known) {
    yield* stated(`VLAN ${id} name`, name, device.vlans.get(String(id))?.name?.value);
    yield* stated(`VLAN ${id} trunk groups`, groups, device.vlans.get(String(id))?.trunkGroups);
  }
}

function* vrfs(data: unknown, device: Device): Generator<Check> {
  const known = list(at(data, 'vrfs')).filter(({ name }) => name !== 'default');
  const own = [...device.vrfs.keys()].filter(name => name !== 'default');
  yield check(
    'VRFs',
    known.map(({ name }) => name),
    own,
  );
  for (const { name, ip_routing: routing } of known) yield* stated(`VRF ${name} routing`, routing, device.vrfs.get(String(name))?.routing);
}

function* bgp(data: unknown, device: Device): Generator<Check> {
  const process = at(data, 'router_bgp') as Data | undefined;
  yield check('AS', process?.as, device.bgp.get('default')?.asn.value);
  if (!process) return;
  const groups = list(process.peer_groups);
  const main = device.bgp.get('default');
  yield check(
    'peer groups',
    groups.map(({ name }) => name),
    [...(main?.groups.keys() ?? [])],
  );
  for (const group of groups) yield* peer(`peer group ${group.name}`, group, main?.groups.get(String(group.name)));
  // A block of the default VRF adds to what stands outside of it.
  const inDefault = list(process.vrfs).find(({ name }) => name === 'default');
  const neighbors = [...list(process.neighbors), ...list(inDefault?.neighbors)];
  const others = list(process.vrfs).filter(({ name }) => name !== 'default');
  for (const vrf of [{ ...process, ...inDefault, name: 'default', neighbors } as Data, ...others])
    yield* bgpVrf(vrf, device.bgp.get(String(vrf.name)), device);
}

function* bgpVrf(vrf: Data, own: Bgp | undefined, device: Device): Generator<Check> {
  const where = `BGP of VRF ${vrf.name}`;
  yield* stated(`${where} router id`, vrf.router_id, own?.routerId && formatAddress(own.routerId.value));
  yield* stated(`${where} route distinguisher`, vrf.rd, device.vrfs.get(String(vrf.name))?.rd?.value);
  const neighbors = list(vrf.neighbors);
  const direct = [...(own?.peers.values() ?? [])].filter(({ address }) => address !== undefined).map(({ name }) => name);
  yield check(
    `${where} neighbors`,
    neighbors.map(({ ip_address: address }) => address),
    direct,
  );
  for (const each of neighbors)
    yield* peer(`neighbor ${each.ip_address} in VRF ${vrf.name}`, each, own?.peers.get(String(each.ip_address)));
}

function* peer(what: string, each: Data, own: Peer | undefined): Generator<Check> {
  yield* stated(`${what} AS`, each.remote_as, own?.remoteAs?.value);
  yield* stated(`${what} group`, each.peer_group, own?.inherits[0]?.value);
  yield* stated(`${what} description`, each.description, own?.description);
  yield* stated(`${what} multihop`, each.ebgp_multihop, own?.ebgpMultihop);
  yield* stated(`${what} source`, each.update_source, (own?.localAddress as { readonly value?: unknown } | undefined)?.value);
  const families = own ? [own.anyFamily, ...own.families.values()] : [];
  const policies = (of: 'importPolicies' | 'exportPolicies') => families.flatMap(family => family[of] ?? []).map(({ value }) => value);
  yield* stated(`${what} import policy`, each.route_map_in, policies('importPolicies'));
  yield* stated(`${what} export policy`, each.route_map_out, policies('exportPolicies'));
}

function* prefixLists(data: unknown, device: Device): Generator<Check> {
  const known = list(at(data, 'prefix_lists'));
  const own = [...device.prefixLists.values()].filter(({ kind }) => kind === 'prefix-list');
  yield check(
    'prefix lists',
    known.map(({ name }) => name),
    own.map(({ name }) => name),
  );
  for (const { name, sequence_numbers: entries } of known) {
    const read = own.find(each => each.name === name)?.entries ?? [];
    yield check(
      `prefix list ${name}`,
      list(entries).map(({ sequence, action }) => `${sequence} ${action}`),
      read.map(({ sequence, permit, range }) => `${sequence} ${permit ? 'permit' : 'deny'} ${rangeText(range)}`),
    );
  }
}

type Range = Device['prefixLists'] extends ReadonlyMap<string, { readonly entries: readonly { readonly range: infer R }[] }> ? R : never;

/** As the device prints it. */
function rangeText(range: Range): string {
  if (range === 'any') return 'any';
  const { prefix, low, high } = range;
  const longest = prefix.family === 4 ? 32 : 128;
  if (low === high) return low === prefix.length ? formatPrefix(prefix) : `${formatPrefix(prefix)} eq ${low}`;
  return `${formatPrefix(prefix)}${low === prefix.length ? '' : ` ge ${low}`}${high === longest ? '' : ` le ${high}`}`;
}

function* routeMaps(data: unknown, device: Device): Generator<Check> {
  const known = list(at(data, 'route_maps'));
  yield check(
    'route maps',
    known.map(({ name }) => name),
    [...device.policies.keys()],
  );
  for (const { name, sequence_numbers: entries } of known)
    for (const entry of list(entries)) {
      const term = device.policies.get(String(name))?.terms.find(({ sequence }) => sequence === entry.sequence);
      yield* routeMapEntry(`route map ${name} ${entry.sequence}`, entry, term);
    }
}

/** Conditions are counted and their names compared: how a line is written is another matter. */
function* routeMapEntry(what: string, entry: Data, term: Term | undefined): Generator<Check> {
  yield check(what, entry.type === 'permit' ? 'accept' : 'reject', term?.outcome);
  yield* stated(`${what} description`, entry.description, term?.description);
  const matches = (entry.match as readonly string[] | undefined) ?? [];
  yield check(`${what} conditions`, matches.length, term?.conditions.length);
  yield check(`${what} actions`, ((entry.set as readonly string[] | undefined) ?? []).length, term?.actions.length);
  const names = (term?.conditions ?? []).flatMap(condition =>
    condition.type !== 'route-filter' && 'lists' in condition ? condition.lists.map(({ value }) => value) : [],
  );
  const meant = matches.flatMap(line => /(?:prefix-list|community|extcommunity|as-path) (\S+)$/.exec(line)?.[1] ?? []);
  yield check(`${what} lists`, meant, names);
}
