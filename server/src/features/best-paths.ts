/** Candidates and winners of one prefix on the devices of a network, from its simulation. */
import type { Address } from '../net/address.ts';
import { formatPrefix, hostPrefix, inPrefixOrder, maskPrefix, type Prefix } from '../net/prefix.ts';
import { type AbsentPath, absentPaths } from '../routing/absent.ts';
import { unknownSteps } from '../routing/explain.ts';
import { probeSource } from '../routing/propagation/outside.ts';
import { type PathResult, remotesOf, type Simulation, type TieKind, type VrfRouting } from '../routing/simulation.ts';
import { type PathReason, pathReasons } from '../routing/way/reasons.ts';
import { type Place, type Position, rangeOf } from '../text/place.ts';
import { askedPrefix } from './asked-prefix.ts';
import { wordAt } from './at.ts';
import { maskedBy } from './hover.ts';
import type { FileView } from './view.ts';

/** The most prefixes and devices that are offered. */
const most = 10_000;
/** The most tables whose deciding values are followed to their lines. */
const mostExplained = 50;

export interface BestPathsQuestion {
  /** Or an address: the longest prefix that holds it. */
  readonly prefix?: string;
  readonly device?: string;
}

export interface CandidateRow {
  readonly from: string;
  /** The device of the neighbor. */
  readonly remote?: string;
  readonly nexthop: string;
  readonly aspath: string;
  readonly localpref: number | null;
  readonly med: number | null;
  readonly origin: PathResult['origin'];
  readonly best: boolean | null;
  readonly reason: string;
  readonly explanation: string;
  readonly assumed: boolean;
  readonly outside?: string;
  readonly place?: Place;
  /** What set the value that decided, of this path and of the one that it is compared with. */
  readonly settings: readonly { readonly of: 'own' | 'other'; readonly text: string; readonly place?: Place }[];
  /** What would make a path win that did not. */
  readonly knob?: { readonly text: string; readonly place?: Place };
}

/** A neighbor that brought no path, and where it died. */
export interface AbsentRow {
  readonly from: string;
  readonly remote?: string;
  readonly text: string;
  readonly place?: Place;
}

export interface BestPathsAnswer {
  readonly prefixes: readonly string[];
  readonly devices: readonly string[];
  readonly prefix: string | null;
  readonly device: string | null;
  readonly rows: readonly {
    /** In words, with the VRF. */
    readonly device: string;
    readonly router: string;
    readonly vrf: string;
    readonly prefix: string;
    readonly candidates: readonly CandidateRow[];
    readonly absent: readonly AbsentRow[];
  }[];
  readonly notes: readonly string[];
  /** A prefix that no device has and that every neighbor outside could be assumed to announce. */
  readonly offer: string | null;
}

/**
 * Without a prefix the first one is shown, without a device all of them. Names that do not exist give no rows.
 * @param offered whose prefixes and devices there are to choose from: after a failure those of the whole network
 */
export function bestPaths(simulation: Simulation, { prefix, device }: BestPathsQuestion, offered = simulation): BestPathsAnswer {
  const prefixes = prefixesOf(offered);
  const devices = [...offered.devices.keys()].slice(0, most);
  const asked = prefix === undefined ? undefined : askedPrefix(offered, prefix);
  const shown = asked?.prefix ?? prefixes[0] ?? null;
  let explained = 0;
  const rows = [...simulation.devices.values()]
    .filter(({ name }) => device === undefined || name === device)
    .flatMap(({ name, vrfs, isCloud }) =>
      [...vrfs].flatMap(([vrf, routing]) => {
        const found = shown === null ? [] : absentPaths(simulation, name, vrf, shown);
        // Most devices of a large network are far from the prefix.
        const absent = name === device || found.some(({ reason }) => reason !== 'not-there') ? found : [];
        const words = vrf === 'default' ? name : `${name} (${isCloud ? vrf : `VRF ${vrf}`})`;
        const why: Why = paths => (shown === null || explained++ >= mostExplained ? [] : pathReasons(simulation, name, vrf, shown, paths));
        return rowOf({ device: words, router: name, vrf }, routing, shown, absent, why);
      }),
    );
  const notes = [...(asked?.note === undefined ? [] : [asked.note]), ...notesOf(simulation, rows)];
  if (explained > mostExplained)
    notes.push(`the lines behind the values are shown for ${mostExplained} devices; choose a device for those of another one`);
  return { prefixes, devices, prefix: shown, device: device ?? null, rows, notes, offer: asked?.offer ?? null };
}

const byPrefix = new WeakMap<Simulation, readonly string[]>();

function prefixesOf(simulation: Simulation): readonly string[] {
  const texts = byPrefix.get(simulation) ?? collectPrefixes(simulation);
  byPrefix.set(simulation, texts);
  return texts;
}

function collectPrefixes({ devices, prefixes }: Simulation): readonly string[] {
  const texts = new Set<string>(firstOf(prefixes()));
  for (const { vrfs, isCloud } of devices.values())
    for (const { bgp } of isCloud ? vrfs.values() : [])
      for (const rows of [bgp.ipv4, bgp.ipv6]) for (const text of firstOf(rows.keys())) texts.add(text);
  return inPrefixOrder(texts).slice(0, most);
}

/** Keys are in order, so that none behind these is among the first of all. */
function* firstOf(keys: Iterable<string>): Generator<string> {
  let left = most;
  for (const key of keys) {
    if (left-- === 0) return;
    yield key;
  }
}

type Why = (paths: readonly PathResult[]) => readonly (PathReason | undefined)[];

function rowOf(
  table: { readonly device: string; readonly router: string; readonly vrf: string },
  { bgp, sessions }: VrfRouting,
  prefix: string | null,
  absent: readonly AbsentPath[],
  why: Why,
): BestPathsAnswer['rows'] {
  if (prefix === null) return [];
  const paths = bgp.ipv4.get(prefix) ?? bgp.ipv6.get(prefix) ?? [];
  if (paths.length + absent.length === 0) return [];
  const missing = absent.map(({ from, remote, text, place }) => ({ from, remote, text, place }));
  const reasons = why(paths);
  const remotes = remotesOf(sessions);
  const candidates = paths.map((path, i) => ({ ...candidateRow(path, paths, reasons[i]), remote: remotes.get(path.from) }));
  return [{ ...table, prefix, candidates, absent: missing }];
}

function candidateRow(path: PathResult, all: readonly PathResult[], why: PathReason | undefined): CandidateRow {
  const { from, nextHop, asPath, localPreference, med, origin, best, assumed, outside, place } = path;
  return {
    from,
    nexthop: nextHop,
    aspath: asPath,
    localpref: localPreference ?? null,
    med: med ?? null,
    origin,
    best,
    ...reasonOf(path, all),
    assumed,
    outside,
    place,
    settings: why ? [...settingsOf('own', why.own), ...settingsOf('other', why.other)] : [],
    ...(why?.knob && { knob: why.knob }),
  };
}

const settingsOf = (of: 'own' | 'other', sources: PathReason['own']): CandidateRow['settings'] =>
  sources.map(({ text, device, place }) => ({ of, text: `${text} on ${device}`, ...(place && { place }) }));

const ties: Readonly<Record<TieKind, string>> = {
  age: 'the older path stays',
  order: 'the order of arrival decides',
  outcomes: 'the network has more than one stable state',
  policy: 'a policy could not be evaluated',
};

function undecided(tie: TieKind | undefined, decided: PathResult['decided']): string {
  if (tie === 'age' && decided && decided.step in unknownSteps) return decided.text;
  return tie ? ties[tie] : 'the configuration cannot tell';
}

function reasonOf(
  { valid, why, best, tie, decided, multipath }: PathResult,
  all: readonly PathResult[],
): Pick<CandidateRow, 'reason' | 'explanation'> {
  if (!valid) return { reason: 'not valid', explanation: why ?? 'the path cannot be used' };
  if (why !== undefined) return { reason: 'not active', explanation: why };
  if (best === null) return { reason: 'tie', explanation: `undecided: ${undecided(tie, decided)}` };
  if (decided)
    return { reason: decided.label, explanation: `${decided.text}${multipath && !best ? '; installed beside the best path' : ''}` };
  return { reason: best && all.length === 1 ? 'only path' : '', explanation: best && all.length === 1 ? 'there is no other path' : '' };
}

function notesOf({ converged, messages, unsupported }: Simulation, rows: BestPathsAnswer['rows']): string[] {
  const features = new Set(unsupported.map(({ device, feature }) => `${device}: ${feature} is not modelled`));
  const shown = rows.flatMap(({ candidates }) => candidates);
  const assumed = [...new Set(shown.flatMap(candidate => candidate.outside ?? []))];
  const outside = assumed.filter(who => !who.endsWith(` (${probeSource})`));
  return [
    ...(converged ? [] : ['the network does not settle']),
    ...messages,
    ...[...features].slice(0, 20),
    ...(features.size > 20 ? [`${features.size - 20} more features are not modelled`] : []),
    ...outside.slice(0, 5).map(who => `assumed: ${who} announces the prefix`),
    ...(outside.length < assumed.length
      ? [`assumed: every ${outside.length > 0 ? 'other ' : ''}neighbor outside announces the prefix (probe)`]
      : []),
    ...(outside.length > 5 ? [`assumed: ${outside.length - 5} more neighbors announce the prefix`] : []),
    ...(shown.some(candidate => candidate.assumed && candidate.outside === undefined)
      ? ['some paths rest on defaults that were not confirmed']
      : []),
  ];
}

/** The prefix under the cursor, else the one that the line announces; its canonical text. */
export function prefixAt(view: FileView, position: Position): string | undefined {
  const at = wordAt(view.config, position);
  const prefix = at?.capture && prefixOfCapture(at.capture.slot.type, at.capture.value, at.line.match.captures[at.index + 1]);
  if (prefix) return formatPrefix(maskPrefix(prefix));
  for (const { families } of view.device.bgp.values()) {
    for (const { networks, aggregates } of families.values()) {
      const here = [...networks, ...aggregates].find(({ place }) => rangeOf(place).start.line === position.line);
      if (here) return formatPrefix(maskPrefix(here.prefix));
    }
  }
  return undefined;
}

function prefixOfCapture(type: string, value: unknown, next: Parameters<typeof maskedBy>[1] | undefined): Prefix | undefined {
  if (type === 'prefix' || type === 'ipv4-prefix' || type === 'ipv6-prefix' || type === 'network') return value as Prefix;
  if (type !== 'ipv4') return undefined;
  const masked = next && maskedBy(value as Address, next);
  return masked ?? (next ? undefined : hostPrefix(value as Address));
}
