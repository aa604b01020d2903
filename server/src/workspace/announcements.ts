/** `announcements` and `probe` of a `bestpath.json`, and the routes that come of them and of the files that they name. */
import { getNodeValue, type Node } from 'jsonc-parser';
import type { Announced } from '../model/announcement.ts';
import { mapValues, mergeValues, RouteCollector, type RouteColumns, routesSaying } from '../model/route-columns.ts';
import { type Address, formatAddress, parseAddress, sameAddress } from '../net/address.ts';
import { type AsPath, formatAsPath, parseAsPath } from '../net/as-path.ts';
import { maskPrefix, type Prefix, parsePrefix } from '../net/prefix.ts';
import { communitiesOf, type OutsideFile, type OutsideRoute, originOf } from '../outside/route.ts';

/** One entry of `announcements`. */
export interface AnnouncementSource {
  /** Line of the settings, counted from 0. */
  readonly line: number;
  /** The neighbor that announces; only files that name it themselves (MRT, Batfish) do without. */
  readonly neighbor?: Address;
  readonly device?: string;
  /** A file, relative to the folder of the settings. */
  readonly file?: string;
  /** Of an MRT dump: only what this peer of the collector told. */
  readonly peer?: Address;
  readonly prefixes: readonly Prefix[];
  readonly asPath?: AsPath;
  readonly route: Pick<OutsideRoute, 'origin' | 'nextHop' | 'med' | 'localPreference' | 'communities' | 'largeCommunities'>;
}

interface Wrong {
  readonly node: Node;
  readonly message: string;
}

type Fields = ReadonlyMap<string, { readonly key: Node; readonly value: Node }>;

const fieldNames = [
  'neighbor',
  'device',
  'prefixes',
  'asPath',
  'origin',
  'nextHop',
  'med',
  'localPreference',
  'communities',
  'file',
  'peer',
];

export function readSources(node: Node, lineOf: (offset: number) => number): { announcements: AnnouncementSource[] } | Wrong {
  if (node.type !== 'array') return { node, message: 'must be a list of objects' };
  const announcements: AnnouncementSource[] = [];
  for (const entry of node.children ?? []) {
    const source = readSource(entry, lineOf(entry.offset));
    if ('message' in source) return source;
    announcements.push(source);
  }
  return { announcements };
}

export function readProbe(node: Node): { probe: Prefix[] } | Wrong {
  const prefixes = prefixesOf(node);
  return Array.isArray(prefixes) ? { probe: prefixes } : prefixes;
}

function readSource(entry: Node, line: number): AnnouncementSource | Wrong {
  if (entry.type !== 'object') return { node: entry, message: 'must hold objects' };
  const fields: Fields = new Map(
    (entry.children ?? []).flatMap(({ children: [key, value] = [] }) =>
      key && value ? [[String(key.value), { key, value }] as const] : [],
    ),
  );
  for (const [name, { key }] of fields)
    if (!fieldNames.includes(name)) return { node: key, message: `has an unknown field "${name}"; known are ${fieldNames.join(', ')}` };
  const [neighbor, peer, nextHop] = ['neighbor', 'peer', 'nextHop'].map(name => addressField(fields, name));
  const [med, localPreference] = ['med', 'localPreference'].map(name => numberField(fields, name));
  const [device, file] = ['device', 'file'].map(name => textField(fields, name));
  const asPath = pathField(fields);
  const origin = originField(fields);
  const given = fields.get('prefixes')?.value;
  const prefixes = given ? prefixesOf(given) : [];
  const communities = fields.get('communities')?.value;
  if (communities && !isStrings(communities)) return { node: communities, message: 'must have a list of texts as "communities"' };
  const wrong = [neighbor, peer, nextHop, med, localPreference, device, file, asPath, origin, prefixes].find(isWrong);
  if (wrong) return wrong;
  if ((given === undefined) === (file === undefined)) return { node: entry, message: 'needs either "prefixes" or "file" in each entry' };
  if (given && neighbor === undefined) return { node: entry, message: 'needs "neighbor", the address of the neighbor that announces' };
  const words = communities ? (getNodeValue(communities) as string[]) : [];
  const read = communitiesOf(words);
  if (read.communities.length + read.largeCommunities.length < words.length)
    return { node: communities!, message: 'has communities that cannot be read; expected forms are 64496:1, 64496:1:2 and no-export' };
  return {
    line,
    neighbor: neighbor as Address | undefined,
    device: device as string | undefined,
    file: file as string | undefined,
    peer: peer as Address | undefined,
    prefixes: prefixes as Prefix[],
    asPath: asPath as AsPath | undefined,
    route: {
      origin: (origin as OutsideRoute['origin'] | undefined) ?? 'igp',
      nextHop: nextHop as Address | undefined,
      med: med as number | undefined,
      localPreference: localPreference as number | undefined,
      ...read,
    },
  };
}

function isWrong(value: unknown): value is Wrong {
  return typeof value === 'object' && value !== null && 'message' in value;
}

export const isStrings = ({ type, children = [] }: Node) => type === 'array' && children.every(child => child.type === 'string');

function addressField(fields: Fields, name: string): Address | Wrong | undefined {
  const value = fields.get(name)?.value;
  if (!value) return undefined;
  const parsed = parseAddress(String(value.value));
  return parsed.ok ? parsed.value : { node: value, message: `needs an address as "${name}": ${parsed.error}` };
}

function numberField(fields: Fields, name: string): number | Wrong | undefined {
  const value = fields.get(name)?.value;
  if (!value) return undefined;
  const number: unknown = value.value;
  if (typeof number === 'number' && Number.isInteger(number) && number >= 0 && number <= 0xffffffff) return number;
  return { node: value, message: `needs a number between 0 and 4294967295 as "${name}"` };
}

function textField(fields: Fields, name: string): string | Wrong | undefined {
  const value = fields.get(name)?.value;
  if (!value || (value.type === 'string' && value.value !== '')) return value?.value as string | undefined;
  return { node: value, message: `needs a text as "${name}"` };
}

function pathField(fields: Fields): AsPath | Wrong | undefined {
  const value = fields.get('asPath')?.value;
  if (!value) return undefined;
  const given: unknown = getNodeValue(value);
  const parsed = parseAsPath(Array.isArray(given) ? given.join(' ') : String(given));
  return parsed.ok ? parsed.value : { node: value, message: `needs an AS path such as "64496 64511" as "asPath": ${parsed.error}` };
}

function originField(fields: Fields): OutsideRoute['origin'] | Wrong | undefined {
  const value = fields.get('origin')?.value;
  return value && (originOf(String(value.value)) ?? { node: value, message: 'needs igp, egp or incomplete as "origin"' });
}

/** A prefix, or a list of them. */
function prefixesOf(node: Node): Prefix[] | Wrong {
  const prefixes: Prefix[] = [];
  for (const each of node.type === 'array' ? (node.children ?? []) : [node]) {
    const parsed = parsePrefix(String(each.value));
    if (!parsed.ok) return { node: each, message: `needs prefixes: ${parsed.error}` };
    prefixes.push(maskPrefix(parsed.value));
  }
  return prefixes;
}

/** Announcements that stand in the settings themselves. */
export function writtenAnnouncements(
  { line, neighbor, device, prefixes, asPath, route }: AnnouncementSource,
  name: string,
): RouteColumns<Announced> {
  const routes = new RouteCollector<Announced>();
  if (!neighbor) return routes.columns();
  routes.values.push({ neighbor, device, asPath, ...route, source: `${name} line ${line + 1}` });
  for (const prefix of prefixes) routes.add(routes.prefix(prefix), 0);
  return routes.columns();
}

/**
 * Announcements of a file. Where a table has routes whose next hop or sender is the neighbor, those are its announcements; else the table counts as the neighbor's
 * own, of which it announces the best paths with its AS in front.
 */
export function fileAnnouncements(
  { neighbor, device, peer }: Pick<AnnouncementSource, 'neighbor' | 'device' | 'peer'>,
  { routes }: OutsideFile,
  source: string,
): RouteColumns<Announced> {
  const wanted = peer ? routesSaying(routes, route => route.peer !== undefined && sameAddress(route.peer, peer)) : routes;
  if (!neighbor) {
    const sent = routesSaying(wanted, route => route.peer !== undefined);
    return mapValues(sent, route => announced(route, route.peer!, device ?? route.device, source));
  }
  const isIts = (route: OutsideRoute) => [route.nextHop, route.peer].some(address => address && sameAddress(address, neighbor));
  const its = routesSaying(wanted, isIts);
  if (its.prefixNumbers.length > 0) return mapValues(its, route => announced(route, neighbor, device, source));
  const marked = routesSaying(wanted, route => route.best);
  const best = marked.prefixNumbers.length > 0 ? marked : wanted;
  const own = mapValues(best, route => ({
    ...announced(route, neighbor, device, source),
    nextHop: undefined,
    beforeExport: peer === undefined,
  }));
  return mergeValues(own, textWithoutHop);
}

function textWithoutHop({ asPath = [], origin, med, localPreference, communities, largeCommunities }: Announced): string {
  return `${formatAsPath(asPath)}|${origin}|${med}|${localPreference}|${communities.join(' ')}|${largeCommunities.join(' ')}`;
}

function announced(
  { nextHop, asPath, origin, med, localPreference, communities, largeCommunities }: OutsideRoute,
  neighbor: Address,
  device: string | undefined,
  source: string,
): Announced {
  return { neighbor, device, asPath, origin, nextHop, med, localPreference, communities, largeCommunities, source };
}

/** What a file lacks for the way it is named, as a message; undefined when all is well. */
export function fileMismatch({ neighbor, peer }: AnnouncementSource, { format, routes }: OutsideFile): string | undefined {
  if (routes.prefixNumbers.length === 0) return undefined;
  if (!neighbor && format !== 'mrt' && format !== 'batfish')
    return 'needs "neighbor": the file does not say which neighbor announces its routes';
  if (peer && !routes.values.some(route => route.peer && sameAddress(route.peer, peer)))
    return `has no routes of the peer ${formatAddress(peer)}`;
  return undefined;
}
