/** Values that a placeholder may be given: names of its kind, neighbors of the process, ASNs of the network, the next sequence number. */
import type { Device } from '../model/device.ts';
import type { Kind, Named } from '../model/symbol.ts';
import { formatAddress } from '../net/address.ts';
import { wellKnownCommunities } from '../net/community.ts';
import { containsAddress } from '../net/prefix.ts';
import type { Continuations } from '../notation/continuations.ts';
import type { Slot } from '../notation/template.ts';
import { summaryOf } from './describe/summary.ts';
import type { FileView } from './view.ts';

export interface Suggestion {
  readonly label: string;
  readonly detail?: string;
  readonly named?: Named;
}

export function* namesFor(view: FileView, where: Continuations, slot: Slot): Generator<Suggestion> {
  if (slot.type === 'kind') yield* namesOfKind(view.device, slot.kind!, where.typed);
  else if (slot.name === 'peer' && slot.type.startsWith('ip')) yield* neighbors(view);
  else if (slot.type === 'asn' || (slot.type === 'range' && slot.name === 'asn')) yield* asns(view);
  else if (slot.type === 'community') for (const { name, value } of wellKnownCommunities) yield { label: name, detail: value };
  else if (slot.type === 'range' && slot.name.startsWith('seq')) yield* nextSequence(view, where);
}

/** @param typed the beginning of the names that are wanted. */
function* namesOfKind(device: Device, kind: Kind, typed: string): Generator<Suggestion> {
  const found: Named[] = [];
  // A file has tens of thousands of names, and an iterator makes garbage for each.
  device.symbols.forEach(named => {
    if (named.kind === kind && named.definitions.length > 0 && startsWith(named.name, typed)) found.push(named);
  });
  for (const named of found) yield { label: named.name, detail: summaryOf(device, named), named };
}

/** Capital and small letters count as equal. */
export function startsWith(label: string, typed: string): boolean {
  if (label.length < typed.length) return false;
  for (let i = 0; i < typed.length; i++) if (label[i] !== typed[i] && label[i]!.toLowerCase() !== typed[i]!.toLowerCase()) return false;
  return true;
}

/** Neighbors that the device has, then addresses on its own subnets that other devices carry. */
function* neighbors({ device, network }: FileView): Generator<Suggestion> {
  for (const { peers } of device.bgp.values()) {
    for (const { name, address, description, remoteAs } of peers.values()) {
      if (address) yield { label: name, detail: description ?? (remoteAs && `AS ${remoteAs.value}`) };
    }
  }
  const own = [...device.interfaces.values()].flatMap(({ addresses }) => addresses.map(({ prefix }) => prefix)).slice(0, 1000);
  for (const other of network.devices) {
    if (other === device || own.length === 0) continue;
    for (const port of other.interfaces.values()) {
      for (const { prefix } of port.addresses) {
        if (own.some(subnet => containsAddress(subnet, prefix)))
          yield { label: formatAddress(prefix), detail: `${port.name} of ${other.name}` };
      }
    }
  }
}

/** AS numbers that devices of the network have. */
function* asns({ network }: FileView): Generator<Suggestion> {
  for (const { name, bgp } of network.devices) {
    for (const { asn } of bgp.values()) if (asn.value > 0) yield { label: String(asn.value), detail: name };
  }
}

/** The next multiple of ten behind the entries of the policy or list whose name stands before the cursor. */
function* nextSequence({ device }: FileView, { words }: Continuations): Generator<Suggestion> {
  const texts = new Set(words.map(word => word.text));
  const lists = [...device.policies.values()].filter(({ name }) => texts.has(name)).map(({ terms }) => terms);
  const entries = [...device.prefixLists.values()].filter(({ name }) => texts.has(name)).map(list => list.entries);
  for (const sequenced of [...lists, ...entries]) {
    const last = sequenced.reduce((most, { sequence }) => Math.max(most, sequence ?? 0), 0);
    const step = sequenced.some(({ sequence }) => (sequence ?? 0) % 10 !== 0) ? 5 : 10;
    yield { label: String((Math.floor(last / step) + 1) * step), detail: 'behind the last entry' };
  }
}
