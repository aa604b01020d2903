/** Aggregates: when they exist, what they carry, and which more specific routes they hold back (RFC 4271 section 9.2.2.2). */
import type { Aggregate } from '../../model/bgp.ts';
import type { PolicyUse } from '../../model/policy.ts';
import { type AsPath, type AsPathSegment, formatAsPath } from '../../net/as-path.ts';
import { contains, formatPrefix, maskPrefix, type Prefix, samePrefix } from '../../net/prefix.ts';
import type { Place } from '../../text/place.ts';
import { type Attributes, attributesKey, emptyAttributes, perhapsPresent, sortCommunities } from '../attributes.ts';
import { medOf } from '../decision/med.ts';
import type { Candidate, Path } from '../path.ts';
import { evaluatePolicies, type Trace } from '../policy/evaluate.ts';
import type { PolicyInput } from '../policy/input.ts';
import { selectedRoute } from '../rib.ts';
import { localInput } from './local-input.ts';
import type { Table } from './table.ts';
import { validationOf } from './validation.ts';

/** Aggregates whose prefix is this one. */
export function aggregatePaths(table: Table, prefix: Prefix): Path[] {
  return (table.config?.aggregates ?? [])
    .filter(aggregate => samePrefix(aggregate.prefix, prefix))
    .flatMap(aggregate => aggregatePath(table, prefix, aggregate));
}

function aggregatePath(table: Table, prefix: Prefix, aggregate: Aggregate): Path[] {
  const parts = contributors(table, prefix);
  if (table.speaker.device.defaults.quirks.aggregatesRoutingTable ? !isMadeOfRoutes(table, prefix) : parts.length === 0) return [];
  if (aggregate.sameMedOnly && !haveSameMed(table, parts)) return [];
  const path: Path = { prefix, source: 'aggregate', attributes: combine(table, parts, aggregate), place: aggregate.place };
  const validation = validationOf(table, path);
  if (!aggregate.attributePolicy) return [{ ...path, validation }];
  const input = localInput(table, { ...path, validation });
  if (table.speaker.device.defaults.quirks.aggregatePolicySeesParts)
    return madeBy(parts, input, aggregate.attributePolicy).map(attributes => ({ ...path, attributes, validation }));
  const { verdict, attributes } = evaluatePolicies([aggregate.attributePolicy], input, false);
  return verdict === 'reject' ? [] : [{ ...path, attributes, validation }];
}

/** What the parts that pass the policy make of the aggregate; which of them decides where it sets different things is not documented. */
function madeBy(parts: readonly Path[], input: PolicyInput, policy: PolicyUse): Attributes[] {
  const judged = parts.map(part => evaluatePolicies([policy], { ...input, prefix: part.prefix, looksAt: part.attributes }, false));
  const passing = judged.filter(({ verdict }) => verdict !== 'reject');
  const [first, ...others] = passing.map(({ attributes }) => attributes);
  if (!first) return [];
  const isSure = passing.every(({ verdict }) => verdict === 'accept') && others.every(each => attributesKey(each) === attributesKey(first));
  return [isSure ? first : { ...first, assumed: true }];
}

/** `matching-MED-only` (measured on FRR 8.4.4): the paths that do not win count as well, local routes with MED 0. */
function haveSameMed({ rules }: Table, parts: readonly Path[]): boolean {
  const [first, ...others] = parts.map(path => medOf(path, rules));
  return others.every(med => med === first);
}

/** Usable more specific paths that are not aggregates themselves (measured on FRR: every path of the table counts, not only the best). */
function contributors(table: Table, prefix: Prefix): Path[] {
  const found: Path[] = [];
  for (const { prefix: part, value: key } of table.belowAggregates?.covered(prefix) ?? []) {
    if (part.length <= prefix.length) continue;
    for (const { path, valid } of table.selected.get(key)?.candidates ?? []) if (valid && path.source !== 'aggregate') found.push(path);
  }
  return found;
}

/** Where the routing table decides: something more specific is in use, and no other protocol holds the prefix with a better distance. */
function isMadeOfRoutes({ rib, config, speaker: { device } }: Table, prefix: Prefix): boolean {
  const distance = config?.distance?.local ?? device.defaults.distances.bgpLocal;
  const present = selectedRoute(rib, prefix);
  if (present && present.protocol !== 'bgp' && present.distance < distance) return false;
  return rib.routes.covered(prefix).some(entry => entry.prefix.length > prefix.length && entry.value.length > 0);
}

function combine({ speaker: { device, bgp, asn, routerId } }: Table, parts: readonly Path[], { asSet, origin }: Aggregate): Attributes {
  const all = parts.map(({ attributes }) => attributes);
  const communities = sortCommunities(all.flatMap(({ communities }) => communities));
  return {
    ...emptyAttributes,
    origin: origin ?? combinedOrigin(all),
    med: device.defaults.quirks.aggregateMedZero ? 0 : undefined,
    weight: device.defaults.localWeight.value,
    ...(asSet && {
      asPath: combinePaths(all.map(({ asPath }) => asPath)),
      communities,
      largeCommunities: sortCommunities(all.flatMap(({ largeCommunities }) => largeCommunities)),
    }),
    outside: all.find(({ outside }) => outside !== undefined)?.outside,
    assumed: openOf(all, asSet),
    atomicAggregate: !asSet || all.some(({ atomicAggregate }) => atomicAggregate),
    aggregator: { asn: bgp.confederation?.identifier?.value ?? asn, address: routerId },
  };
}

/**
 * An aggregate that says what a path of its prefix says already is not made on some software: the order of arrival decides whether that path came
 * first (measured on FRR 8.4.4, where origin, AS path and communities are compared). Own routes are there before any neighbor speaks.
 */
export function withOpenAggregate(table: Table, candidates: Candidate[]): Candidate[] {
  if (!table.config?.aggregates.length || !table.speaker.device.defaults.quirks.aggregateYieldsToEqual) return candidates;
  const isEqual = (a: Attributes, b: Attributes) => said(a) === said(b);
  return candidates.map(candidate => {
    const { path } = candidate;
    if (path.source !== 'aggregate') return candidate;
    const others = candidates.filter(other => other.valid && other.path.source === 'learned');
    if (!others.some(other => isEqual(other.path.attributes, path.attributes))) return candidate;
    if (contributors(table, path.prefix).some(({ source }) => source !== 'learned')) return candidate;
    return { ...candidate, path: { ...path, attributes: perhapsPresent(path.attributes) } };
  });
}

function said({ origin, asPath, communities, largeCommunities, extendedCommunities }: Attributes): string {
  return [origin, formatAsPath(asPath), communities, largeCommunities, extendedCommunities].join('|');
}

/** An aggregate of nothing but routes that may not be there may not be there either; what it takes from one that is open is open too. */
function openOf(parts: readonly Attributes[], asSet: boolean): Attributes['assumed'] {
  const open = parts.filter(({ assumed }) => assumed !== undefined && assumed !== false);
  if (open.length === 0) return undefined;
  if (parts.every(({ assumed }) => assumed === true || assumed === 'presence')) return asSet ? true : 'presence';
  return asSet ? 'value' : undefined;
}

function combinedOrigin(all: readonly Attributes[]): Attributes['origin'] {
  if (all.some(({ origin }) => origin === 'incomplete')) return 'incomplete';
  return all.some(({ origin }) => origin === 'egp') ? 'egp' : 'igp';
}

/** The leading part that all paths share as a sequence, all other ASNs as a set, sorted (RFC 4271 appendix F.6). */
function combinePaths(paths: readonly AsPath[]): AsPath {
  const [first = []] = paths;
  const shared: AsPathSegment[] = [];
  const flat = paths.map(flatten);
  let length = 0;
  for (const unit of flatten(first)) {
    if (!flat.every(other => other[length] === unit)) break;
    length++;
  }
  const leading = flatten(first).slice(0, length);
  for (const unit of leading) appendUnit(shared, unit);
  const inFront = new Set(leading.map(unit => Number(unit.slice(1))));
  const others = new Set(flat.flatMap(units => units.slice(length)).map(unit => Number(unit.slice(1))));
  const set = [...others].filter(asn => !inFront.has(asn)).sort((a, b) => a - b);
  return set.length > 0 ? [...shared, { type: 'set', asns: set }] : shared;
}

const letters = { sequence: 's', set: 'x', 'confed-sequence': 'c', 'confed-set': 'y' } as const;
const types = { s: 'sequence', x: 'set', c: 'confed-sequence', y: 'confed-set' } as const;

/** One word for each ASN with the letter of its segment in front. */
function flatten(path: AsPath): string[] {
  return path.flatMap(({ type, asns }) => asns.map(asn => `${letters[type]}${asn}`));
}

function appendUnit(segments: AsPathSegment[], unit: string): void {
  const type = types[unit[0] as keyof typeof types];
  const last = segments.at(-1);
  const asn = Number(unit.slice(1));
  if (last?.type === type) segments[segments.length - 1] = { type, asns: [...last.asns, asn] };
  else segments.push({ type, asns: [asn] });
}

/** What holds a path back from all neighbors, if anything does: `summary-only` or a suppress map of an aggregate above it. */
export function suppressedBy(table: Table, path: Path): { readonly aggregate: Aggregate; readonly place: Place } | undefined {
  if (path.source === 'aggregate') return undefined;
  for (const aggregate of table.config?.aggregates ?? []) {
    if (path.prefix.length <= aggregate.prefix.length || !contains(aggregate.prefix, path.prefix) || !isWanted(table, aggregate)) continue;
    if (aggregate.summaryOnly) return { aggregate, place: aggregate.place };
    if (aggregate.attributePolicy && isSuppressed(table, aggregate.attributePolicy, path))
      return { aggregate, place: aggregate.attributePolicy.place };
    if (aggregate.suppressPolicy && accepts(table, aggregate.suppressPolicy, path))
      return { aggregate, place: aggregate.suppressPolicy.place };
  }
  return undefined;
}

/** The policy that sees the parts of an aggregate says `suppress-route` of this one. */
function isSuppressed(table: Table, policy: PolicyUse, path: Path): boolean {
  if (!table.speaker.device.defaults.quirks.aggregatePolicySeesParts) return false;
  const trace: Trace = [];
  evaluatePolicies([policy], localInput(table, path), false, trace);
  return trace.some(({ action }) => action?.type === 'other' && action.text === 'suppress-route');
}

/** Nothing is surely held back for an aggregate that its own policy rejects, or whose routes differ in MED where they must not. */
function isWanted(table: Table, aggregate: Aggregate): boolean {
  if (!mayBeUnwanted(aggregate)) return true;
  const selected = table.selected.get(formatPrefix(maskPrefix(aggregate.prefix)));
  return selected?.candidates.some(({ path }) => path.source === 'aggregate') ?? false;
}

/**
 * A suppress map held routes back while all MEDs were equal, and lets them go when these differ: which of them go out again depends on the
 * order of events (three runs of FRR 8.4.4 sent three different numbers). Where the aggregate's own policy rejects it, the path that came last
 * stays held back, be it the only one or one of many (measured there too).
 */
export function mayStaySuppressed(table: Table, path: Path): boolean {
  if (path.source === 'aggregate') return false;
  const seesParts = table.speaker.device.defaults.quirks.aggregatePolicySeesParts === true;
  return (table.config?.aggregates ?? []).some(aggregate => {
    const { suppressPolicy, attributePolicy, sameMedOnly, summaryOnly, prefix } = aggregate;
    const isRejected = attributePolicy !== undefined && !seesParts;
    const releasesLate = sameMedOnly === true ? suppressPolicy !== undefined : isRejected;
    if (!releasesLate || path.prefix.length <= prefix.length || !contains(prefix, path.prefix) || isWanted(table, aggregate)) return false;
    return (summaryOnly && isRejected) || (suppressPolicy !== undefined && accepts(table, suppressPolicy, path));
  });
}

/** More specific routes may be there without it. */
export function mayBeUnwanted({ attributePolicy, sameMedOnly }: Aggregate): boolean {
  return attributePolicy !== undefined || sameMedOnly === true;
}

function accepts(table: Table, policy: NonNullable<Aggregate['suppressPolicy']>, { prefix, attributes: own }: Path): boolean {
  const { quirks } = table.speaker.device.defaults;
  const attributes = quirks.suppressMapSeesPrefix ? { ...emptyAttributes, localPreference: 0 } : own;
  return evaluatePolicies([policy], localInput(table, { prefix, attributes }), false).verdict === 'accept';
}
