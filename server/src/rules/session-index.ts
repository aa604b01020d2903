/** What routing domains and sessions depend on of a device's BGP, as values: who peers with whom, and how. An edit of a policy leaves it equal. */
import type { Bgp, Peer } from '../model/bgp.ts';
import { derivedFrom } from '../model/derived.ts';
import { formatAddress } from '../net/address.ts';
import { formatPrefix } from '../net/prefix.ts';

/** For each process and each peer or group its value and the section that it stands in, to be compared one by one. */
export const sessionIndex = derivedFrom((processes: ReadonlyMap<string, Bgp>): readonly unknown[] =>
  [...processes.values()].flatMap(ofProcess),
);

const ofProcess = derivedFrom(({ vrf, asn, localAs, routerId, confederation, knobs, peers, groups }: Bgp): readonly unknown[] => {
  const { identifier, members } = confederation ?? {};
  const own = [
    vrf,
    asn.value,
    asn.place.line,
    localAs?.asn,
    routerId && formatAddress(routerId.value),
    identifier?.value,
    members,
    knobs.shutdown,
  ];
  const index: unknown[] = [asn.place.at, [...own, knobs.defaultIpv4Unicast, knobs.defaultShutdown].join(' ')];
  for (const peer of [...peers.values(), ...groups.values()]) index.push(peer.place.at, ofPeer(peer));
  return index;
});

const ofPeer = derivedFrom((peer: Peer): string => {
  const { name, address, inherits, remoteAs, localAs, localAddress, shutdown, listenRange, interface: port, place } = peer;
  const { passive, authenticated, password, ebgpMultihop, ttlSecurity, disableConnectedCheck, withoutCapabilities } = peer;
  const local = typeof localAddress?.value === 'object' ? formatAddress(localAddress.value) : localAddress?.value;
  const groups = inherits.map(({ value }) => value).join(',');
  const where = [place.line, remoteAs?.place.line, remoteAs?.place.start];
  const who = [name, address && formatAddress(address), groups, remoteAs?.value, localAs?.asn, local, shutdown, port];
  const range = listenRange && formatPrefix(listenRange);
  const how = [passive, authenticated, password?.digest, ebgpMultihop, ttlSecurity, disableConnectedCheck, withoutCapabilities];
  const families = [...peer.families, ['any', peer.anyFamily] as const].map(([family, { activated }]) => `${family} ${activated}`);
  return [...where, ...who, range, ...how, peer.role?.value, peer.roleRequired, peer.peerFilter?.value, ...families].join(' ');
});
