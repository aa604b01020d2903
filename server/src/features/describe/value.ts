/** What a number means: the arithmetic of prefixes and masks, registries of addresses, AS numbers and communities. */
import { specialAddress, specialPrefix } from '../../data/special-prefixes.ts';
import { type Address, formatAddress } from '../../net/address.ts';
import { formatAsn, isAsTrans, isDocumentationAsn, isPrivateAsn, isReservedAsn } from '../../net/asn.ts';
import { communityName, wellKnownCommunities } from '../../net/community.ts';
import { formatNetmask, formatWildcard, wildcardLength } from '../../net/mask.ts';
import { addressCount, contains, firstAddress, formatPrefix, hasHostBits, lastAddress, maskPrefix, type Prefix } from '../../net/prefix.ts';

/** Each entry is one line. */
export function describePrefix(prefix: Prefix): string[] {
  const network = maskPrefix(prefix);
  const special = specialPrefix(network);
  const lines = [`**${formatPrefix(network)}**: ${range(network)}, ${countText(network)}`];
  if (hasHostBits(prefix)) lines.push(`address ${formatAddress(prefix)} inside it`);
  if (network.family === 4) lines.push(`netmask ${formatNetmask(network.length)}, wildcard ${formatWildcard(network.length)}`);
  if (special) lines.push(`${special.name} (${special.source})`);
  return lines;
}

function range(network: Prefix): string {
  return `${formatAddress(firstAddress(network))} – ${formatAddress(lastAddress(network))}`;
}

function countText(network: Prefix): string {
  const count = addressCount(network);
  const text = count > 1_000_000_000n ? `2^${(network.family === 4 ? 32 : 128) - network.length}` : count.toLocaleString('en');
  return `${text} ${count === 1n ? 'address' : 'addresses'}`;
}

export function describeAddress(address: Address): string[] {
  const special = specialAddress(address);
  return [`**${formatAddress(address)}**`, ...(special ? [`${special.name} (${special.source})`] : [])];
}

/** @param base the address in front of the mask. */
export function describeWildcard(base: Address, wildcard: Address): string[] {
  const length = wildcardLength(wildcard);
  return length === 'discontiguous'
    ? ['ones of this wildcard mask are not all at its end: it stands for no single prefix']
    : describePrefix({ ...base, length });
}

/** The smallest of `others` that hold the prefix, with what they are; at most three. */
export function describeContainers(prefix: Prefix, others: Iterable<{ readonly prefix: Prefix; readonly name: string }>): string[] {
  const network = maskPrefix(prefix);
  const found = [...others].filter(
    other => other.prefix.length <= network.length && other.prefix.length > 0 && contains(maskPrefix(other.prefix), network),
  );
  found.sort((a, b) => b.prefix.length - a.prefix.length || (a.name < b.name ? -1 : 1));
  const shown = new Map(found.map(other => [`${formatPrefix(maskPrefix(other.prefix))} of ${other.name}`, other]));
  return [...shown.keys()].slice(0, 3).map(text => `in ${text}`);
}

export function describeAsn(asn: number): string[] {
  const dotted = asn > 65535 ? ` (${formatAsn(asn, 'dot')})` : '';
  return [`**AS ${asn}**${dotted}${asnNote(asn)}`];
}

function asnNote(asn: number): string {
  if (isAsTrans(asn)) return ': AS_TRANS, stands for four-octet numbers (RFC 6793)';
  if (isDocumentationAsn(asn)) return ': for documentation (RFC 5398)';
  if (isPrivateAsn(asn)) return ': private use (RFC 6996)';
  return isReservedAsn(asn) ? ': reserved' : '';
}

/** @param value canonical text. */
export function describeCommunity(value: string): string[] {
  const name = communityName(value);
  const source = wellKnownCommunities.find(known => known.name === name)?.source;
  const [high = 0] = value.split(':').map(Number);
  if (name) return [`**${value}**: ${name} (${source})`];
  return [`**${value}**`, ...(high > 0 && high < 65535 ? [`defined by AS ${high}`] : [])];
}
