/** Routes that enter from neighbors outside of the network, as files or settings assume them. */
import type { Announced, Outside } from '../../model/announcement.ts';
import { derivedFrom } from '../../model/derived.ts';
import { routesTo } from '../../model/route-columns.ts';
import { type Address, formatAddress } from '../../net/address.ts';
import { firstAsn, prepend, sequencePath } from '../../net/as-path.ts';
import { formatPrefix, type Prefix, samePrefix } from '../../net/prefix.ts';
import { familyAt, prefixAt } from '../../net/prefix-columns.ts';
import { type Attributes, emptyAttributes, sortCommunities } from '../attributes.ts';
import { isExternal, type Session } from '../sessions/session.ts';
import type { Table } from './table.ts';

export interface Heard {
  readonly session: Session;
  readonly prefix: Prefix;
  /** Text of the prefix. */
  readonly key: string;
  /** As they arrive, in front of all checks and policies; equal ones are mostly one object. */
  readonly attributes: Attributes;
}

/** What the neighbors of a table outside of the network announce. */
export function* heardFromOutside(table: Table, outside: Outside): Generator<Heard> {
  if (table.vpn) return;
  const { routes, probes } = outside;
  const known = knownOf(outside);
  for (const session of table.external) {
    const { remoteAddress } = session;
    if (!remoteAddress) continue;
    const attributes = attributesIn(known, table, outside, session, remoteAddress);
    const isHeard = ({ device }: Announced) => device === undefined || device === table.speaker.device.name;
    let heardNone = true;
    for (const route of known.byNeighbor.get(formatAddress(remoteAddress)) ?? []) {
      const value = routes.valueNumbers[route]!;
      if (!isHeard(routes.values[value]!)) continue;
      heardNone = false;
      const number = routes.prefixNumbers[route]!;
      if (familyAt(routes.prefixes, number) !== table.family) continue;
      const found = attributes(value);
      if (found) yield { session, ...prefixOf(known, outside, number), attributes: found };
    }
    if (!heardNone || !isExternal(session)) continue;
    for (const prefix of probes) {
      if (prefix.family !== table.family) continue;
      const said = { ...probe, neighbor: remoteAddress };
      const found = attributesOf(said, table.family, session, remoteAddress);
      if (found) yield { session, prefix, key: formatPrefix(prefix), attributes: found };
    }
  }
}

/** What one neighbor announces of one prefix. */
export function announcedBy(session: Session, table: Table, prefix: Prefix, outside: Outside): Attributes | undefined {
  const only = { routes: routesTo(outside.routes, prefix), probes: outside.probes };
  for (const heard of heardFromOutside(table, only))
    if (heard.session === session && samePrefix(heard.prefix, prefix)) return heard.attributes;
  return undefined;
}

/** Some neighbor may announce the prefix. */
export function isAnnounced({ routes, probes }: Outside, prefix: Prefix): boolean {
  return probes.some(each => samePrefix(each, prefix)) || routesTo(routes, prefix).prefixNumbers.length > 0;
}

/** Who says that a probe is announced. */
export const probeSource = 'probe';
const probe: Omit<Announced, 'neighbor'> = { origin: 'igp', communities: [], largeCommunities: [], source: probeSource };

/** What is worked out once for all tables and runs. */
interface Known {
  /** Numbers of routes by the text of the neighbor's address. */
  readonly byNeighbor: ReadonlyMap<string, Uint32Array>;
  readonly prefixes: Map<number, Pick<Heard, 'prefix' | 'key'>>;
  /** By what else they depend on: attributes by the number of what is said. */
  readonly attributes: Map<string, Map<number, Attributes | undefined>>;
}

const knownOf = derivedFrom(
  (outside: Outside): Known => ({ byNeighbor: routesByNeighbor(outside), prefixes: new Map(), attributes: new Map() }),
);

function routesByNeighbor({ routes: { values, valueNumbers } }: Outside): Map<string, Uint32Array> {
  const numbers = new Map<string, number>();
  const neighborOf = Uint32Array.from(values, ({ neighbor }) => {
    const text = formatAddress(neighbor);
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    return number;
  });
  const counts = new Uint32Array(numbers.size);
  for (const value of valueNumbers) counts[neighborOf[value]!]!++;
  const lists = Array.from(counts, count => new Uint32Array(count));
  counts.fill(0);
  for (let i = 0; i < valueNumbers.length; i++) {
    const neighbor = neighborOf[valueNumbers[i]!]!;
    lists[neighbor]![counts[neighbor]!++] = i;
  }
  return new Map([...numbers].map(([text, number]) => [text, lists[number]!]));
}

function prefixOf({ prefixes: known }: Known, { routes: { prefixes } }: Outside, number: number): Pick<Heard, 'prefix' | 'key'> {
  let found = known.get(number);
  if (!found) {
    const prefix = prefixAt(prefixes, number);
    found = { prefix, key: formatPrefix(prefix) };
    known.set(number, found);
  }
  return found;
}

/** Attributes by the number of what is said. */
function attributesIn(
  { attributes }: Known,
  { family }: Table,
  outside: Outside,
  session: Session,
  neighbor: Address,
): (value: number) => Attributes | undefined {
  const variant = `${family} ${isExternal(session)} ${session.remoteAs}`;
  const known = attributes.get(variant) ?? new Map<number, Attributes | undefined>();
  attributes.set(variant, known);
  return value => {
    let found = known.get(value);
    if (!found && !known.has(value)) {
      found = attributesOf(outside.routes.values[value]!, family, session, neighbor);
      known.set(value, found);
    }
    return found;
  };
}

/** Undefined where the path must be that of the neighbor's AS alone and nothing says which AS that is. */
function attributesOf(
  { asPath, beforeExport, origin, nextHop, med, localPreference, communities, largeCommunities, source }: Announced,
  family: 4 | 6,
  session: Session,
  neighbor: Address,
): Attributes | undefined {
  const outside = isExternal(session);
  const { remoteAs } = session;
  const path = asPath ?? (outside ? remoteAs !== undefined && sequencePath([remoteAs]) : []);
  if (!path) return undefined;
  const lacksOwn = beforeExport && outside && remoteAs !== undefined && firstAsn(path) !== remoteAs;
  return {
    ...emptyAttributes,
    asPath: lacksOwn ? prepend(path, remoteAs) : path,
    origin,
    nextHop: nextHop?.family === family ? nextHop : neighbor.family === family ? neighbor : nextHop,
    med,
    localPreference: outside ? undefined : localPreference,
    communities: sortCommunities(communities),
    largeCommunities: sortCommunities(largeCommunities),
    outside: `${formatAddress(neighbor)} (${source})`,
  };
}
