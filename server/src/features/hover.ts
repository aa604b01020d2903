/** Hover: the object, number or neighbor under the cursor, then the command that its line makes. */
import { type Address, formatAddress } from '../net/address.ts';
import { wildcardLength } from '../net/mask.ts';
import { hasHostBits, type Prefix, withLength } from '../net/prefix.ts';
import type { Capture } from '../notation/capture.ts';
import type { Position, Range } from '../text/place.ts';
import { carriersOf } from './addresses.ts';
import { symbolsAt, type WordAt, wordAt } from './at.ts';
import { describeLine } from './describe/command.ts';
import { describeObject, markupOf } from './describe/object.ts';
import { describePeer } from './describe/peer.ts';
import { describeAddress, describeAsn, describeCommunity, describeContainers, describePrefix, describeWildcard } from './describe/value.ts';
import { meaningOf } from './names.ts';
import { prefixes } from './prefixes.ts';
import { sessionOf } from './simulated.ts';
import type { FileView } from './view.ts';

export interface Hover {
  readonly range: Range;
  readonly markdown: string;
}

/** Words of secrets have nothing but their command, comments nothing. */
export function hover(view: FileView, position: Position): Hover | undefined {
  const at = wordAt(view.config, position);
  if (!at) return undefined;
  const parts = [...objectParts(view, position, at), ...valueParts(view, at), ...lineParts(view, at)];
  if (parts.length === 0) return undefined;
  const { word, section } = at;
  const line = section.at.line + at.line.statement.line + word.below;
  return { range: { start: { line, character: word.start }, end: { line, character: word.end } }, markdown: parts.join('\n\n---\n\n') };
}

/** A neighbor makes use of its group without naming it; interfaces have several spellings. */
function objectParts({ config, device }: FileView, position: Position, { word }: WordAt): string[] {
  const use = symbolsAt(config, position).find(({ kind, name }) => kind === 'interface' || word.text.includes(name));
  const named = use && meaningOf(device, use);
  return named ? [describeObject(device, named)] : [];
}

function valueParts(view: FileView, at: WordAt): string[] {
  const { capture } = at;
  if (!capture) return [];
  const peer = peerLines(view, capture);
  // The address of a neighbor is its name already.
  const lines = [...peer, ...valueLines(view, at, capture).slice(peer.length > 0 ? 1 : 0)];
  return lines.length > 0 ? [lines.map(markupOf).join('  \n')] : [];
}

function valueLines(view: FileView, { line: { match }, index }: WordAt, { slot, value }: Capture): string[] {
  switch (slot.type) {
    case 'prefix':
    case 'ipv4-prefix':
    case 'ipv6-prefix':
    case 'network':
      return prefixLines(view, value as Prefix);
    case 'ip':
    case 'ipv4':
    case 'ipv6':
      return addressLines(view, value as Address, match.captures[index + 1]);
    case 'mask':
    case 'wildcard': {
      const base = match.captures[index - 1];
      if (base?.slot.type !== 'ipv4') return [];
      return slot.type === 'mask'
        ? prefixLines(view, { ...(base.value as Address), length: value as number })
        : describeWildcard(base.value as Address, value as Address);
    }
    case 'asn':
      return describeAsn(value as number);
    case 'community':
      return describeCommunity(value as string);
    default:
      return [];
  }
}

function prefixLines({ device, network }: FileView, prefix: Prefix): string[] {
  return [...describePrefix(prefix), ...describeContainers(prefix, prefixes(device, network))];
}

/** An address in front of a mask is shown as the prefix that both make. */
function addressLines(view: FileView, address: Address, next: Capture | undefined): string[] {
  const prefix = next && maskedBy(address, next);
  if (prefix) return prefixLines(view, prefix);
  const carriers = carriersOf(view.network, address).map(
    ({ device, interface: port }) => `${port.name} of ${device.name}${port.description ? `, ${port.description}` : ''}`,
  );
  return [...describeAddress(address), ...carriers.slice(0, 3)];
}

/** The prefix that an address makes with what follows it. */
export function maskedBy(address: Address, next: Capture): Prefix | undefined {
  if (next.slot.type === 'mask') return withLength(address, next.value as number);
  if (next.slot.type !== 'wildcard') return undefined;
  const length = wildcardLength(next.value as Address);
  const prefix = length === 'discontiguous' ? undefined : withLength(address, length);
  return prefix && !hasHostBits(prefix) ? prefix : undefined;
}

const addressSlots: ReadonlySet<string> = new Set(['ip', 'ipv4', 'ipv6']);

function peerLines(view: FileView, { slot, word, value }: Capture): string[] {
  if (slot.keyword || slot.type === 'secret' || slot.type === 'text') return [];
  const name = addressSlots.has(slot.type) ? formatAddress(value as Address) : word.text;
  const lines: string[] = [];
  for (const bgp of view.device.bgp.values()) {
    const peer = bgp.peers.get(name);
    if (peer) lines.push(...describePeer(bgp, peer, sessionOf(view, bgp.vrf, peer.name)));
  }
  return lines;
}

function lineParts({ vendor, device, config }: FileView, { line, index }: WordAt): string[] {
  const by = { manual: vendor.manual, defaults: device.defaults, language: config.language };
  const paragraphs = describeLine(line, index, by);
  return paragraphs.length > 0 ? [paragraphs.join('\n\n')] : [];
}
