/** Something that fails, and the network as it is then. The given network is never changed: what differs is copied. */
import type { Peer } from '../../model/bgp.ts';
import type { Device } from '../../model/device.ts';
import { resolvePeer } from '../../model/inheritance.ts';
import type { Interface } from '../../model/interface.ts';
import type { Network } from '../../model/network.ts';
import { formatAddress } from '../../net/address.ts';
import { containsAddress, formatPrefix, maskPrefix } from '../../net/prefix.ts';
import { findLinks, type Links, neighborPorts, type Port } from '../igp/links.ts';
import { neighborsOutside } from './neighbors.ts';

/** One end of a link. */
export interface LinkEnd {
  readonly device: string;
  readonly interface: string;
}

/** `link`: both interfaces go down. `session`: it is shut down at one end. `device`: all its interfaces go down, and the other ends of links that lead nowhere else. */
export type Failure =
  | { readonly kind: 'link'; readonly ends: readonly LinkEnd[] }
  | { readonly kind: 'session'; readonly device: string; readonly vrf: string; readonly peer: string }
  | { readonly kind: 'device'; readonly device: string };

/** A name that `failureOf` takes: `device r1`, `link r1 eth0`, `session r1 192.0.2.1`. */
export function failureName(failure: Failure): string {
  if (failure.kind === 'device') return `device ${failure.device}`;
  if (failure.kind === 'link') return `link ${failure.ends.map(end => `${end.device} ${end.interface}`).join(' – ')}`;
  return `session ${failure.device} ${failure.vrf === 'default' ? '' : `${failure.vrf} `}${failure.peer}`;
}

/**
 * All single links and devices, and where `withSessions` all sessions inside the network and to the outside; links and sessions once, not from both ends.
 * A link to the outside is the interface on whose subnet a neighbor outside of the network is.
 */
export function failuresOf({ devices }: Network, withSessions = false): Failure[] {
  const links = findLinks(devices);
  const found = new Map<string, Failure>();
  const add = (failure: Failure) => found.set(failureName(failure), failure);
  for (const { name } of devices) add({ kind: 'device', device: name });
  const owners = new Map(links.ports.map(port => [formatAddress(port.prefix), port.device.name]));
  const outside = new Map(devices.map(device => [device, neighborsOutside(device, links)]));
  for (const port of links.ports) {
    const ends = endsOf([port, ...neighborPorts(links, port)]);
    const leadsOut = outside.get(port.device)!.some(({ vrf, address }) => vrf === port.vrf && containsAddress(port.prefix, address));
    if (ends.length > 1 || leadsOut) add({ kind: 'link', ends });
  }
  if (!withSessions) return [...found.values()];
  const seen = new Set<string>();
  for (const device of devices) {
    const own = (links.byDevice.get(device) ?? []).map(port => formatAddress(port.prefix));
    for (const bgp of device.bgp.values()) {
      for (const { name, address, shutdown, listenRange } of bgp.peers.values()) {
        if (shutdown || listenRange) continue;
        const remote = address && formatAddress(address);
        const other = remote && owners.get(remote);
        if (other && own.some(mine => seen.has(`${other} ${mine}`))) continue;
        if (remote) seen.add(`${device.name} ${remote}`);
        add({ kind: 'session', device: device.name, vrf: bgp.vrf, peer: name });
      }
    }
  }
  return [...found.values()];
}

function endsOf(ports: readonly Port[]): LinkEnd[] {
  const ends = new Map(
    ports.map(port => [`${port.device.name} ${port.interface.name}`, { device: port.device.name, interface: port.interface.name }]),
  );
  return [...ends].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, end]) => end);
}

/** What a person writes → the failure, or what is wrong with it. */
export function failureFrom(network: Network, text: string): Failure | string {
  const [kind, name, ...rest] = text.trim().split(/\s+/);
  const device = network.devices.find(each => each.name === name);
  if (kind !== 'device' && kind !== 'link' && kind !== 'session')
    return `"${text}": expected device NAME, link NAME INTERFACE or session NAME NEIGHBOR`;
  if (!device)
    return `"${text}": there is no device ${name ?? ''}; there are ${network.devices
      .map(each => each.name)
      .slice(0, 20)
      .join(', ')}`;
  if (kind === 'device') return { kind, device: device.name };
  return kind === 'link' ? linkFrom(network, device, rest.join(' ')) : sessionFrom(device, rest, text);
}

function linkFrom({ devices }: Network, device: Device, name: string): Failure | string {
  const port = [...device.interfaces.values()].find(each => each.name.toLowerCase() === name.toLowerCase());
  if (!port) return `${device.name} has no interface ${name}; it has ${[...device.interfaces.keys()].slice(0, 20).join(', ')}`;
  const links = findLinks(devices);
  const own = (links.byDevice.get(device) ?? []).filter(each => each.interface === port);
  const ends = endsOf(own.flatMap(each => [each, ...neighborPorts(links, each)]));
  return { kind: 'link', ends: ends.length > 0 ? ends : [{ device: device.name, interface: port.name }] };
}

function sessionFrom({ name, bgp }: Device, words: readonly string[], text: string): Failure | string {
  const peer = words.at(-1);
  const vrf = words.length > 1 ? words[0]! : 'default';
  const peers = bgp.get(vrf)?.peers;
  if (peer !== undefined && peers?.has(peer)) return { kind: 'session', device: name, vrf, peer };
  return `"${text}": ${name} has no neighbor ${peer ?? ''}${vrf === 'default' ? '' : ` in VRF ${vrf}`}; it has ${[...(peers?.keys() ?? [])].slice(0, 20).join(', ')}`;
}

/** The network with these failures. */
export function withFailures(network: Network, failures: readonly Failure[]): Network {
  const links = findLinks(network.devices);
  const downPorts = new Set(failures.flatMap(failure => portsDown(failure, links).map(portKey)));
  // One end is enough: the other one sees that its neighbor is shut down.
  const downPeers = new Set(
    failures.flatMap(failure => (failure.kind === 'session' ? [peerKey(failure.device, failure.vrf, failure.peer)] : [])),
  );
  const downDevices = new Set(failures.flatMap(failure => (failure.kind === 'device' ? [failure.device] : [])));
  const gone = new Set(links.ports.filter(port => downPorts.has(portKey(port))).map(port => formatAddress(port.prefix)));
  const devices = network.devices.map(device => {
    const interfaces = mapChanged(device.interfaces, port =>
      downPorts.has(keyOf(device.name, port)) ? { ...port, shutdown: true } : port,
    );
    const running: Device['bgp'] = downDevices.has(device.name) ? new Map() : device.bgp;
    const bgp = mapChanged(running, process => {
      const peers = mapChanged(process.peers, peer => {
        const { address } = resolvePeer(process, peer);
        const isDown = downPeers.has(peerKey(device.name, process.vrf, peer.name)) || (address && gone.has(formatAddress(address)));
        return isDown && !peer.shutdown ? shutDown(peer) : peer;
      });
      return peers === process.peers ? process : { ...process, peers };
    });
    return interfaces === device.interfaces && bgp === device.bgp ? device : { ...device, interfaces, bgp };
  });
  return { ...network, devices };
}

const shutDown = (peer: Peer): Peer => ({ ...peer, shutdown: true });
const keyOf = (device: string, { name }: Interface) => `${device} ${name}`;
const portKey = (port: Port) => keyOf(port.device.name, port.interface);
const peerKey = (device: string, vrf: string, peer: string) => `${device} ${vrf} ${peer}`;

/** Subnets of what goes down: that they are gone is no news. */
export function ownPrefixes({ devices }: Network, failure: Failure): ReadonlySet<string> {
  return new Set(portsDown(failure, findLinks(devices)).map(({ prefix }) => formatPrefix(maskPrefix(prefix))));
}

/** A link of two ends loses carrier at both; a subnet with more members stays up at the others. */
function portsDown(failure: Failure, links: Links): readonly Port[] {
  if (failure.kind === 'session') return [];
  if (failure.kind === 'link')
    return links.ports.filter(port => failure.ends.some(end => end.device === port.device.name && end.interface === port.interface.name));
  const own = links.ports.filter(port => port.device.name === failure.device);
  const others = own.map(port => neighborPorts(links, port)).filter(neighbors => neighbors.length === 1);
  return [...own, ...others.flat()];
}

/** The same map where no value changes. */
function mapChanged<K, V>(map: ReadonlyMap<K, V>, change: (value: V) => V): ReadonlyMap<K, V> {
  let changed = false;
  const values = [...map].map(([key, value]): [K, V] => {
    const now = change(value);
    changed ||= now !== value;
    return [key, now];
  });
  return changed ? new Map(values) : map;
}
