/** Batfish's `external_bgp_announcements.json`: routes that neighbors outside of the snapshot send. */
import { parseAddress } from '../net/address.ts';
import type { AsPath } from '../net/as-path.ts';
import { formatCommunity } from '../net/community.ts';
import { maskPrefix, type Prefix, parsePrefix } from '../net/prefix.ts';
import { isObject, type Json, numberOf } from './json-values.ts';
import { communitiesOf, type OutsideFile, type OutsideRoute, originOf, Problems, Routes } from './route.ts';

export const batfishName = 'external_bgp_announcements.json';

/** The list stands under `Announcements`. */
export function batfishList(value: unknown): readonly unknown[] | undefined {
  if (!isObject(value)) return undefined;
  const list = value.Announcements ?? value.announcements;
  return Array.isArray(list) ? list : undefined;
}

/** @param lines where each entry starts, counted from 0. */
export function readBatfish(list: readonly unknown[], lines: readonly number[]): OutsideFile {
  const problems = new Problems();
  const routes = new Routes();
  for (const [index, entry] of list.entries()) {
    if (routes.isFull) break;
    const route = isObject(entry) ? routeOf(entry) : 'expected an object';
    if (typeof route === 'string') problems.add(lines[index] ?? 0, `announcement ${index + 1}: ${route}`);
    else routes.add(...route);
  }
  return { format: 'batfish', routes: routes.columns(), problems: problems.list() };
}

function routeOf(entry: Json): [Prefix, OutsideRoute] | string {
  const prefix = parsePrefix(String(entry.network ?? ''));
  if (!prefix.ok) return `"network": ${prefix.error}`;
  const peer = parseAddress(String(entry.srcIp ?? ''));
  if (!peer.ok) return `"srcIp" (the neighbor that announces): ${peer.error}`;
  const asPath = pathOf(entry.asPath);
  if (!asPath) return '"asPath" must be a list of lists of AS numbers';
  const hop = parseAddress(String(entry.nextHopIp ?? ''));
  const words = Array.isArray(entry.communities)
    ? entry.communities.map(value => (typeof value === 'number' ? formatCommunity(value) : String(value)))
    : [];
  const route = {
    nextHop: hop.ok ? hop.value : undefined,
    peer: peer.value,
    device: typeof entry.dstNode === 'string' ? entry.dstNode : undefined,
    asPath,
    origin: originOf(String(entry.originType ?? 'igp')) ?? 'incomplete',
    med: numberOf(entry.med),
    localPreference: numberOf(entry.localPreference),
    ...communitiesOf(words),
    best: true,
  };
  return [maskPrefix(prefix.value), route];
}

/** A member with several numbers is a set. */
function pathOf(value: unknown): AsPath | undefined {
  if (value === undefined) return [];
  if (!Array.isArray(value)) return undefined;
  const segments: { type: 'sequence' | 'set'; asns: number[] }[] = [];
  for (const member of value) {
    const asns = (Array.isArray(member) ? member : [member]).map(numberOf);
    if (asns.length === 0 || asns.some(asn => asn === undefined)) return undefined;
    const last = segments.at(-1);
    if (asns.length === 1 && last?.type === 'sequence') last.asns.push(asns[0]!);
    else segments.push({ type: asns.length === 1 ? 'sequence' : 'set', asns: asns as number[] });
  }
  return segments;
}
