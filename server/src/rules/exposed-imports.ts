/** Imports through which routes of the public table may come, with what becomes of invalid ones (domain: which sessions origin validation is for). */
import type { PeerFamily } from '../model/bgp.ts';
import type { Device } from '../model/device.ts';
import type { Settings } from '../model/network.ts';
import type { Policy } from '../model/policy.ts';
import type { Address } from '../net/address.ts';
import type { Place } from '../text/place.ts';
import { type ExternalPeer, externalPeers, isPublicAsn, type PublicFamily } from './external-peers.ts';
import { type Fate, fateOfInvalid } from './invalid-routes.ts';
import { hasPolicy, requiresPolicy } from './missing-policy.ts';
import { isMentioned } from './names.ts';

/** The import of one session and family. */
export interface Import {
  readonly external: ExternalPeer;
  readonly family: PublicFamily;
  readonly fate: Fate;
  /** No policy and no filter: everything is accepted. */
  readonly open: boolean;
  /** The policies of the chain that are defined. */
  readonly policies: readonly Policy[];
  /** Where the first policy or filter is named. */
  readonly at: Place;
  /** The platform leaves invalid routes out of the decision by itself. */
  readonly dropped: boolean;
}

/** Imports of sessions with other operators that accept something. Neighbors with lines that were not understood are left out. */
export function exposedImports(device: Device, settings: Settings): Import[] {
  return externalPeers(device)
    .filter(external => isExposed(external, settings) && !isMentioned(device, external.peer.name))
    .flatMap(external => external.families.map(({ family, settings: filters }) => importOf(device, external, family, filters)))
    .filter(({ open, external }) => !open || !requiresPolicy(device, external));
}

function importOf(device: Device, external: ExternalPeer, family: PublicFamily, filters: PeerFamily): Import {
  const { bgp, peer } = external;
  const names = filters.importPolicies ?? [];
  const filter = names[0] ?? filters.importPrefixList ?? filters.importAsPathList ?? filters.importAcl;
  const open = !hasPolicy(filters, 'import');
  const everything = { by: 'no policy', place: peer.place, explicit: false, checksBefore: 0 };
  const switched = bgp.families.get(family)?.prefixValidate ?? bgp.knobs.prefixValidate;
  return {
    external,
    family,
    open,
    fate: open ? { accepted: [everything], checks: [], unknown: false } : fateOfInvalid(device, family === 'ipv4' ? 4 : 6, filters),
    policies: names.map(({ value }) => device.policies.get(value)).filter(policy => policy !== undefined),
    at: filter?.place ?? peer.place,
    dropped: device.defaults.originValidation.dropsInvalidByItself && !switched,
  };
}

/**
 * Interconnects of providers, whose AS is public while the routes are those of the customer's networks: ExpressRoute, also where the addresses of the link
 * are public ("ExpressRoute routing requirements"), and Partner Interconnect of Google ("Establish BGP sessions").
 */
const interconnects: ReadonlySet<number> = new Set([12076, 16550]);

/** Another operator's AS, in a table that carries public routes, not over a cloud provider's tunnel (whose inside addresses are link-local). */
function isExposed({ asn, bgp, peer }: ExternalPeer, settings: Settings): boolean {
  if (asn === undefined || !isPublicAsn(asn, settings)) return false;
  if (bgp.vrf !== 'default' && !settings.internetVrfs.includes(bgp.vrf)) return false;
  const { address } = peer;
  const linkLocal = address?.family === 4 && address.w0 >>> 16 === 0xa9fe;
  return !linkLocal && !interconnects.has(asn);
}

/** Between private addresses (RFC 1918, RFC 4193) runs a provider's VPN more often than the public table. */
export function isPrivateAddress(address: Address | undefined): boolean {
  if (!address) return false;
  const { family, w0 } = address;
  return family === 6 ? w0 >>> 25 === 0x7e : w0 >>> 24 === 10 || w0 >>> 20 === 0xac1 || w0 >>> 16 === 0xc0a8;
}
