/** `show bgp … json` of FRR and `show ip bgp | json` of EOS. */
import { parseAddress } from '../net/address.ts';
import { parseAsPath } from '../net/as-path.ts';
import { maskPrefix, parsePrefix } from '../net/prefix.ts';
import { isObject, type Json, numberOf, textOf } from './json-values.ts';
import { communitiesOf, type OutsideFile, type OutsideRoute, originOf, Problems, Routes } from './route.ts';

const objectsOf = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.filter(isObject) : isObject(value) ? [value] : []);
const addressOf = (value: unknown) => {
  const address = parseAddress(textOf(value) ?? '');
  return address.ok ? address.value : undefined;
};
/** A text, or an object with the text in `string`. */
const wordsOf = (value: unknown): string | undefined => textOf(value) ?? (isObject(value) ? textOf(value.string) : undefined);

export function readJson(value: unknown): OutsideFile {
  const problems = new Problems();
  const routes = new Routes();
  const take = (prefix: string, paths: readonly Json[], read: (path: Json) => OutsideRoute | string) => {
    const parsed = parsePrefix(prefix);
    if (!parsed.ok) return problems.add(0, `"${prefix}" is no prefix: ${parsed.error}`);
    for (const path of routes.isFull ? [] : paths) {
      const route = read(path);
      if (typeof route === 'string') problems.add(0, `${prefix}: ${route}`);
      else routes.add(maskPrefix(parsed.value), route);
    }
  };
  const tables = tablesOf(value);
  for (const { entries, vendor } of tables) {
    for (const [prefix, entry] of Object.entries(entries))
      if (vendor === 'eos') take(prefix, objectsOf(isObject(entry) ? entry.bgpRoutePaths : undefined), eosPath);
      else take(prefix, objectsOf(isObject(entry) && Array.isArray(entry.paths) ? entry.paths : entry), frrPath);
  }
  if (tables.length === 0)
    problems.add(
      0,
      'expected "routes" (FRR: show bgp ipv4 json), "receivedRoutes" or "vrfs" with "bgpRouteEntries" (EOS: show ip bgp | json)',
    );
  return { format: 'json', routes: routes.columns(), problems: problems.list() };
}

function tablesOf(value: unknown): { entries: Json; vendor: 'frr' | 'eos' }[] {
  if (!isObject(value)) return [];
  for (const name of ['routes', 'receivedRoutes', 'advertisedRoutes']) {
    const entries = value[name];
    if (isObject(entries)) return [{ entries, vendor: 'frr' }];
  }
  // One prefix alone: `show bgp ipv4 203.0.113.0/24 json`.
  if (typeof value.prefix === 'string' && Array.isArray(value.paths)) return [{ entries: { [value.prefix]: value.paths }, vendor: 'frr' }];
  const vrfs = isObject(value.vrfs) ? Object.values(value.vrfs) : [];
  return vrfs.flatMap(vrf =>
    isObject(vrf) && isObject(vrf.bgpRouteEntries) ? [{ entries: vrf.bgpRouteEntries, vendor: 'eos' as const }] : [],
  );
}

function frrPath(path: Json): OutsideRoute | string {
  const asPath = parseAsPath(wordsOf(path.path) ?? wordsOf(path.aspath) ?? '');
  if (!asPath.ok) return `expected an AS path: ${asPath.error}`;
  if (asPath.value.length === 0 && wordsOf(path.path) === undefined && wordsOf(path.aspath) === undefined)
    return 'expected "path" or "aspath"';
  const hop = objectsOf(path.nexthops)[0];
  const peer = isObject(path.peer) ? path.peer.peerId : undefined;
  const words = [wordsOf(path.community), wordsOf(path.largeCommunity)].join(' ').split(/\s+/);
  return {
    nextHop: addressOf(hop?.ip) ?? addressOf(path.nextHop) ?? addressOf(path.nextHopGlobal),
    peer: addressOf(path.peerId) ?? addressOf(peer),
    asPath: asPath.value,
    origin: originOf(textOf(path.origin)) ?? 'incomplete',
    med: numberOf(path.metric) ?? numberOf(path.med),
    localPreference: numberOf(path.locPrf) ?? numberOf(path.localPref),
    ...communitiesOf(words),
    best: path.bestpath === true || (isObject(path.bestpath) && path.bestpath.overall === true),
  };
}

function eosPath(path: Json): OutsideRoute | string {
  const entry = isObject(path.asPathEntry) ? textOf(path.asPathEntry.asPath) : undefined;
  if (entry === undefined) return 'expected "asPathEntry" with "asPath"';
  const words = entry.trim().split(/\s+/);
  const letter = originOf(words.at(-1));
  const asPath = parseAsPath((letter ? words.slice(0, -1) : words).filter(word => /^[\d.{},()]+$/.test(word)).join(' '));
  if (!asPath.ok) return `expected an AS path: ${asPath.error}`;
  const type = isObject(path.routeType) ? path.routeType : {};
  const detail = isObject(path.routeDetail) ? path.routeDetail : {};
  const lists = [detail.communityList, detail.largeCommunityList].flatMap(list => (Array.isArray(list) ? list.map(String) : []));
  const peer = isObject(path.peerEntry) ? path.peerEntry.peerAddr : undefined;
  return {
    nextHop: addressOf(path.nextHop),
    peer: addressOf(peer),
    asPath: asPath.value,
    origin: letter ?? originOf(textOf(type.origin)) ?? 'incomplete',
    med: numberOf(path.med),
    localPreference: numberOf(path.localPreference),
    ...communitiesOf(lists),
    best: type.active === true,
  };
}
