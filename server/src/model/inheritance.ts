/** What a BGP peer has after its groups and templates are applied: the nearest level that says something wins. */

import type { AddressFamily, Bgp, Peer, PeerFamily } from './bgp.ts';
import { sameMembers } from './same.ts';

/** Groups nested deeper than this are a loop in the text. */
const deepest = 16;

const resolved = new WeakMap<Peer, { readonly levels: readonly Peer[]; readonly peer: Peer }>();

/**
 * The peer with every setting of its groups and templates filled in; `families` then holds the whole answer for each family that any level names.
 * The same peer with the same groups is the same answer.
 */
export function resolvePeer(bgp: Bgp, peer: Peer): Peer {
  const levels = levelsOf(bgp, peer);
  const known = resolved.get(peer);
  if (known && sameMembers(known.levels, levels)) return known.peer;
  const result = resolveLevels(peer, levels);
  resolved.set(peer, { levels, peer: result });
  return result;
}

function resolveLevels(peer: Peer, levels: readonly Peer[]): Peer {
  const named = new Set(levels.flatMap(level => [...level.families.keys()]));
  const families = new Map<AddressFamily, PeerFamily>();
  for (const family of named) families.set(family, mergeFamilies(levels.map(level => levelFamily(level, family))));
  const merged = firstDefined<Peer>(levels);
  return {
    ...merged,
    name: peer.name,
    place: peer.place,
    inherits: peer.inherits,
    anyFamily: mergeFamilies(levels.map(level => level.anyFamily)),
    families,
  };
}

/** Settings of a resolved peer for one family. */
export function peerFamily(resolved: Peer, family: AddressFamily): PeerFamily {
  return resolved.families.get(family) ?? resolved.anyFamily;
}

/** The peer, then its groups nearest first, each before those it takes from itself, and last what stands above all groups. */
export function levelsOf(bgp: Bgp, peer: Peer): readonly Peer[] {
  const levels: Peer[] = [];
  addLevels(levels, bgp, peer, 0);
  const above = bgp.groups.get('*');
  if (above && !levels.includes(above)) levels.push(above);
  return levels;
}

function addLevels(levels: Peer[], bgp: Bgp, level: Peer, depth: number): void {
  if (levels.includes(level) || depth > deepest) return;
  levels.push(level);
  for (const { value } of level.inherits) {
    const group = bgp.groups.get(value);
    if (group) addLevels(levels, bgp, group, depth + 1);
  }
}

function levelFamily(level: Peer, family: AddressFamily): PeerFamily {
  const own = level.families.get(family);
  return own ? mergeFamilies([own, level.anyFamily]) : level.anyFamily;
}

function mergeFamilies(levels: readonly PeerFamily[]): PeerFamily {
  const merged = firstDefined(levels);
  const sending = levels.map(level => level.sendCommunity).filter(sent => sent !== undefined);
  return sending.length > 1 ? { ...merged, sendCommunity: firstDefined(sending) } : merged;
}

/** One object with, for each field, the first value that is defined. */
function firstDefined<T extends object>(levels: readonly T[]): T {
  const merged: Partial<T> = {};
  for (const level of levels) {
    for (const key of Object.keys(level) as (keyof T)[]) {
      if (merged[key] === undefined && level[key] !== undefined) merged[key] = level[key];
    }
  }
  return merged as T;
}
