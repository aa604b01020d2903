/** What routing domains and sessions depend on of a device's BGP, as values: who peers with whom, and how. An edit of a policy leaves it equal. */
import type { Bgp, Peer } from '../model/bgp.ts';
import { derivedFrom } from '../model/derived.ts';
import { formatAddress } from '../net/address.ts';

/** One text for each process and each peer or group, to be compared one by one. */
export const sessionIndex = derivedFrom((processes: ReadonlyMap<string, Bgp>): readonly unknown[] =>
  [...processes.values()].flatMap(ofProcess),
);

const ofProcess = derivedFrom(({ vrf, asn, routerId, confederation, knobs, peers, groups }: Bgp): readonly string[] => [
  [
    vrf,
    asn.value,
    routerId && formatAddress(routerId.value),
    confederation?.identifier?.value,
    confederation?.members,
    knobs.shutdown,
  ].join(' '),
  ...[...peers.values(), ...groups.values()].map(ofPeer),
]);

const ofPeer = derivedFrom((peer: Peer): string => {
  const { name, address, inherits, remoteAs, localAs, localAddress, shutdown, listenRange, interface: port } = peer;
  const { passive, authenticated, ebgpMultihop, ttlSecurity, disableConnectedCheck, role, roleRequired } = peer;
  const local = typeof localAddress?.value === 'object' ? formatAddress(localAddress.value) : localAddress?.value;
  const groups = inherits.map(({ value }) => value).join(',');
  const who = [name, address && formatAddress(address), groups, remoteAs?.value, localAs?.asn, local, shutdown, listenRange?.length, port];
  const how = [passive, authenticated, peer.password?.digest, ebgpMultihop, ttlSecurity, disableConnectedCheck, peer.withoutCapabilities];
  return [...who, ...how, role?.value, roleRequired, peer.peerFilter?.value].join(' ');
});
