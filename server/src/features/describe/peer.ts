/** A BGP neighbor with the settings of its groups filled in, and how its session stands. */
import { addressFamilies, type Bgp, type Peer, type PeerFamily } from '../../model/bgp.ts';
import { peerFamily, resolvePeer } from '../../model/inheritance.ts';
import { formatAddress } from '../../net/address.ts';
import type { SessionResult } from '../../routing/simulation.ts';
import type { Located } from '../../text/place.ts';

/** Lines of text; no secret is among them. */
export function describePeer(bgp: Bgp, peer: Peer, session: SessionResult | undefined): string[] {
  const resolved = resolvePeer(bgp, peer);
  const lines = [`**${peer.name}**${remoteText(resolved)}${resolved.description ? ` · ${resolved.description}` : ''}`];
  if (session) lines.push(sessionText(session));
  if (peer.inherits.length > 0) lines.push(`takes from ${names(peer.inherits)}`);
  const { localAddress, localAs, ebgpMultihop, authenticated } = resolved;
  if (localAddress) lines.push(`from ${typeof localAddress.value === 'string' ? localAddress.value : formatAddress(localAddress.value)}`);
  if (localAs) lines.push(`as AS ${localAs.asn}`);
  if (ebgpMultihop) lines.push(`over ${ebgpMultihop} hops`);
  if (authenticated) lines.push('authenticated');
  for (const family of addressFamilies) if (isNamed(resolved, family)) lines.push(...describeFamily(family, peerFamily(resolved, family)));
  return lines;
}

function isNamed(resolved: Peer, family: (typeof addressFamilies)[number]): boolean {
  return resolved.families.has(family) || (family === 'ipv4' && resolved.families.size === 0);
}

function remoteText({ remoteAs }: Peer): string {
  return remoteAs === undefined ? '' : typeof remoteAs.value === 'number' ? ` AS ${remoteAs.value}` : ` (${remoteAs.value})`;
}

function sessionText({ state, why, remote, kind }: SessionResult): string {
  const where = remote ? ` with ${remote.device}` : '';
  const state_ = state === 'external' ? 'assumed up: the neighbor is not in this workspace' : state;
  return `${kind === 'external' ? 'eBGP' : 'iBGP'} session${where}: ${state_}${why && state === 'down' ? `: ${why}` : ''}`;
}

const names = (located: readonly Located<string>[]): string => located.map(({ value }) => value).join(', ');

function describeFamily(family: string, settings: PeerFamily): string[] {
  const both = (label: string, list: readonly (Located<string> | undefined)[]) => {
    const written = list.filter(name => name !== undefined);
    return written.length > 0 ? [`${label} ${names(written)}`] : [];
  };
  const parts = [
    ...both('import', [...(settings.importPolicies ?? []), settings.importPrefixList, settings.importAsPathList, settings.importAcl]),
    ...both('export', [...(settings.exportPolicies ?? []), settings.exportPrefixList, settings.exportAsPathList, settings.exportAcl]),
    ...(settings.nextHopSelf ? ['next hop self'] : []),
    ...(settings.routeReflectorClient ? ['route reflector client'] : []),
    ...(settings.maximumPrefix ? [`at most ${settings.maximumPrefix.limit.toLocaleString('en')} prefixes`] : []),
    ...(settings.defaultOriginate ? ['sends a default route'] : []),
  ];
  return parts.length > 0 ? [`${family}: ${parts.join('; ')}`] : [];
}
