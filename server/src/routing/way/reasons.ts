/** For each path of a prefix on a device: the lines that set the values which decided, of both sides, and what would change the outcome. */
import type { DecisionStep } from '../../model/defaults.ts';
import { addressKey, formatAddress, sameAddress } from '../../net/address.ts';
import { explainedAgainst } from '../explain.ts';
import { type Candidate, fromOf } from '../path.ts';
import type { Table } from '../propagation/table.ts';
import { isOfBgp } from '../results.ts';
import { settledPrefix, tableOf } from '../settled.ts';
import type { PathResult, Simulation } from '../simulation.ts';
import { type Knob, knobFor, type Traced } from './knob.ts';
import { type Attribute, defaultPreference, type Source, sourcesOf } from './sources.ts';
import { wayOf } from './walk.ts';

export interface PathReason {
  /** What set the value of this path, and that of the one it is compared with. */
  readonly own: readonly Source[];
  readonly other: readonly Source[];
  /** Of a path that lost, or that may lose to an older one. */
  readonly knob?: Knob;
}

/**
 * One for each of `paths`, in their order; undefined where nothing decided or what did is not known.
 * @param prefix canonical text
 * @param paths the rows of the prefix on the device
 */
export function pathReasons(
  simulation: Simulation,
  device: string,
  vrf: string,
  prefix: string,
  paths: readonly PathResult[],
): readonly (PathReason | undefined)[] {
  const found = settledPrefix(simulation, prefix);
  const table = found && tableOf(found.state, device, vrf, found.name);
  const selected = table?.selected.get(found!.key);
  const candidates = selected?.candidates.filter(({ path }) => isOfBgp(table!, path)) ?? [];
  if (!table || !selected || candidates.length !== paths.length) return paths.map(() => undefined);
  const traced = new Map<Candidate, Traced | undefined>();
  const trace = (candidate: Candidate) => {
    if (!traced.has(candidate)) {
      const parts = wayOf(found!, table, found!.key, candidate.path);
      traced.set(candidate, parts && { candidate, parts, sources: sourcesOf(parts) });
    }
    return traced.get(candidate);
  };
  return candidates.map((candidate, i) => {
    const decided = paths[i]!.from === fromOf(candidate.path) ? paths[i]!.decided : undefined;
    const other = decided && explainedAgainst(candidate, selected, table.rules);
    const [own, against] = [trace(candidate), other && trace(other)];
    if (!decided || !own || !against) return undefined;
    const mayWin = paths[i]!.best === false || paths[i]!.tie === 'age';
    const knob = mayWin ? knobFor(table, decided.step, own, against) : undefined;
    return { own: sourcesFor(table, decided.step, own), other: sourcesFor(table, decided.step, against), ...(knob && { knob }) };
  });
}

const attributes: Partial<Readonly<Record<DecisionStep, Attribute>>> = {
  preference: 'preference',
  weight: 'weight',
  'local-preference': 'localPreference',
  aigp: 'aigp',
  'as-path-length': 'asPath',
  origin: 'origin',
  med: 'med',
  'cluster-list': 'clusterList',
  'cluster-list-early': 'clusterList',
};

function sourcesFor(table: Table, step: DecisionStep, traced: Traced): readonly Source[] {
  const { sources, candidate } = traced;
  const attribute = attributes[step];
  if (attribute === 'localPreference' && candidate.path.attributes.localPreference === undefined) return [defaultPreference(table)];
  if (attribute) return sources.get(attribute) ?? [];
  const { name } = table.speaker.device;
  const { path } = candidate;
  const { session } = path;
  if (step === 'igp-metric') return routeToNextHop(table, candidate);
  if (step === 'router-id') return routerId(traced);
  if (step === 'local-origin')
    return session || !path.place ? [] : [{ text: 'the statement that brings it in', device: name, place: path.place }];
  const place = step === 'peer-address' ? session?.peer.place : session?.peer.remoteAs?.place;
  const isOfSession = step === 'peer-address' || step === 'external-over-internal' || step === 'confed-external-over-internal';
  return session && isOfSession && place ? [{ text: `neighbor ${session.name}`, device: name, place }] : [];
}

/** The route that carries the next hop, whose metric is that of the path, and the line of the cost that it begins with. */
function routeToNextHop(
  { nextHops, speaker }: Table,
  {
    path: {
      attributes: { nextHop },
    },
  }: Candidate,
): readonly Source[] {
  const route = nextHop && nextHops.get(addressKey(nextHop))?.resolution?.route;
  if (!route) return [];
  const text = `${route.protocol} route to the next hop ${formatAddress(nextHop)}`;
  const device = speaker.device.name;
  const { firstLink } = route;
  const link = firstLink && {
    text: `cost ${firstLink.cost} of ${firstLink.interface}, where the way begins`,
    device,
    place: firstLink.place,
  };
  return [{ text, device, ...(route.place && { place: route.place }) }, ...(link ? [link] : [])];
}

/** Of the neighbor, or on a reflected route of the router that brought it into the AS. */
function routerId({ candidate: { path }, parts }: Traced): readonly Source[] {
  const { originatorId } = path.attributes;
  const speaker = originatorId
    ? parts.map(({ table }) => table.speaker).find(({ routerId: own }) => sameAddress(own, originatorId))
    : path.session?.remote?.speaker;
  const written = speaker?.bgp.routerId;
  return speaker && written ? [{ text: 'router ID', device: speaker.device.name, place: written.place }] : [];
}
