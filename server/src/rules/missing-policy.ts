/** eBGP sessions without a policy in one direction: what passes then, and whether that matters. */
import type { PeerFamily } from '../model/bgp.ts';
import type { Device } from '../model/device.ts';
import type { Settings } from '../model/network.ts';
import type { Place } from '../text/place.ts';
import { asnLabel, type ExternalPeer, externalPeers, familyLabels, isPublicAsn, type PublicFamily } from './external-peers.ts';
import { isMentioned, isPartial } from './names.ts';
import type { Hit } from './rule.ts';

export type Direction = 'import' | 'export';

/** A route map, prefix list, AS-path list or access list counts, as it does for RFC 8212 in software that demands one. */
export function hasPolicy(settings: PeerFamily, direction: Direction): boolean {
  if (direction === 'import') {
    return !!(settings.importPolicies?.length || settings.importPrefixList || settings.importAsPathList || settings.importAcl);
  }
  return !!(
    settings.exportPolicies?.length ||
    settings.exportPrefixList ||
    settings.exportAsPathList ||
    settings.exportAcl ||
    settings.unsuppressPolicy
  );
}

/** Whether eBGP without a policy passes nothing: a switch of the process, else the vendor's default. */
export function requiresPolicy({ defaults }: Device, { bgp }: ExternalPeer): boolean {
  return bgp.knobs.ebgpRequiresPolicy ?? defaults.ebgpRequiresPolicy.value;
}

/** One hit for each eBGP session of the device that lacks a policy in this direction for at least one family. */
export function* missingPolicies(device: Device, settings: Settings, direction: Direction): Generator<Hit> {
  if (isPartial(device)) return;
  for (const external of externalPeers(device)) {
    const lacking = external.families.filter(({ settings: family }) => !hasPolicy(family, direction));
    if (lacking.length > 0 && !isOwnFabric(device, external, settings) && !isHalfRead(device, external))
      yield hitAt(device, external, lacking, settings, direction);
  }
}

/** Families of a neighbor that take everything without a finding of `bgp/missing-import-policy`; undefined: none. */
export function openInOwnFabric(device: Device, neighbor: Place, settings: Settings): readonly PublicFamily[] | undefined {
  const external = isPartial(device) ? undefined : externalPeers(device).find(({ peer }) => peer.place === neighbor);
  if (!external || !isOwnFabric(device, external, settings) || isHalfRead(device, external)) return undefined;
  const lacking = external.families.filter(({ settings: family }) => !hasPolicy(family, 'import')).map(({ family }) => family);
  return lacking.length > 0 ? lacking : undefined;
}

/** Both ends have ASNs of no public operator, and everything passes as intended: the fabric of a data centre, or a laboratory. */
function isOwnFabric(device: Device, external: ExternalPeer, settings: Settings): boolean {
  const own = external.bgp.asn.value;
  return !requiresPolicy(device, external) && !isPublicAsn(own, settings) && !isPublicAsn(external.asn ?? own, settings);
}

/** A line about the neighbor or one of its groups was not understood: it may attach a policy. */
function isHalfRead(device: Device, { peer }: ExternalPeer): boolean {
  return isMentioned(device, peer.name) || peer.inherits.some(({ value }) => isMentioned(device, value));
}

function hitAt(device: Device, external: ExternalPeer, lacking: ExternalPeer['families'], settings: Settings, direction: Direction): Hit {
  const { peer, asn, bgp } = external;
  const closed = requiresPolicy(device, external);
  const families = lacking.map(({ family }) => familyLabels[family]).join(' and ');
  const who = `${peer.name} (${asnLabel(external)})`;
  const own = asn === undefined ? bgp.asn.value : asn;
  // The routes of a VPN stay inside it, so that an open session there leaks to its own sites only.
  const inVpn = bgp.vrf !== 'default' && !settings.internetVrfs.includes(bgp.vrf);
  const severity = closed || (isPublicAsn(own, settings) && !inVpn) ? 'warning' : 'info';
  return {
    place: peer.place,
    message: `${closed ? closedText(who, direction) : openText(who, direction)}; ${families} has no ${direction} policy`,
    severity,
  };
}

function openText(who: string, direction: Direction): string {
  return direction === 'import'
    ? `every route from ${who} is accepted, bogons and RPKI-invalid ones too`
    : `every best route is sent to ${who}, whoever it was learned from`;
}

function closedText(who: string, direction: Direction): string {
  return direction === 'import' ? `no route from ${who} is accepted (RFC 8212)` : `no route is sent to ${who} (RFC 8212)`;
}
