/** Our own requests: which vendor wrote a text, the picture of a network, candidates and winners of a prefix. */
import { clamp } from '../features/at.ts';
import { type BestPathsAnswer, bestPaths, type CandidateRow, prefixAt } from '../features/best-paths.ts';
import { topology } from '../features/topology.ts';
import { traceWay, type WayAnswer } from '../features/way.ts';
import { afterFailure, whatIfAnswer } from '../features/what-if.ts';
import type {
  BestPathsParams,
  BestPathsResult,
  BestPathsRow,
  DetectParams,
  DetectResult,
  Location,
  PathCandidate,
  TopologyParams,
  TopologyResult,
  TraceParams,
  TraceResult,
  WhatIfParams,
  WhatIfResult,
} from '../protocol.ts';
import { type Place, rangeOf } from '../text/place.ts';
import { detectVendor } from '../vendors/detect.ts';
import { vendorOf } from '../vendors/index.ts';
import { answerChanges } from './changes.ts';
import { simulated } from './check.ts';
import { toLocation } from './convert.ts';
import { guarded } from './guard.ts';
import { type Asked, networkFor } from './network-for.ts';
import { inSlices } from './schedule.ts';
import { rootFor, type Session } from './session.ts';
import { answerSweep } from './sweep.ts';

const emptyPaths: BestPathsResult = { prefixes: [], devices: [], prefix: null, device: null, rows: [], notes: [], offer: null };
const emptyWhatIf: WhatIfResult = { failures: [], failure: null, changes: [], more: 0, notes: [] };
const emptyTopology: TopologyResult = { svg: '', nodes: [], links: [] };

export function answerOwn(session: Session): void {
  const { connection } = session;
  connection.onRequest(
    'bestpath/detect',
    guarded<DetectParams, DetectResult>(session, 'detect', { vendor: null, language: null, certain: false, candidates: [] }, detect),
  );
  connection.onRequest(
    'bestpath/topology',
    guarded<TopologyParams, TopologyResult>(session, 'topology', emptyTopology, async ({ uri }, token) => {
      const root = await rootFor(session, uri);
      return root === undefined
        ? emptyTopology
        : toTopology(session, root, await simulated(session, root, () => token.isCancellationRequested));
    }),
  );
  connection.onRequest(
    'bestpath/whatIf',
    guarded<WhatIfParams, WhatIfResult>(session, 'whatIf', emptyWhatIf, async (params, token) => {
      const stopped = () => token.isCancellationRequested;
      const before = await networkFor(session, params, stopped);
      return (before && (await inSlices(whatIfAnswer(before.network, before.simulation, params), stopped))) ?? emptyWhatIf;
    }),
  );
  connection.onRequest(
    'bestpath/bestPaths',
    guarded<BestPathsParams, BestPathsResult>(session, 'bestPaths', emptyPaths, async (params, token) => {
      const asked = await simulationFor(session, params, () => token.isCancellationRequested);
      if (!asked) return emptyPaths;
      const answer = bestPaths(asked.shown, { prefix: params.prefix ?? prefixOf(session, params), device: params.device }, asked.whole);
      return { ...answer, rows: answer.rows.map(toRow) };
    }),
  );
  connection.onRequest(
    'bestpath/trace',
    guarded<TraceParams, TraceResult | null>(session, 'trace', null, async (params, token) => {
      const asked = await simulationFor(session, params, () => token.isCancellationRequested);
      const prefix = params.prefix ?? prefixOf(session, params);
      const device = params.device ?? (params.uri === undefined ? undefined : session.workspace.view(params.uri)?.device.name);
      if (!asked || prefix === undefined || device === undefined) return null;
      return toTrace(traceWay(asked.shown, { device, prefix, vrf: params.vrf, from: params.from }));
    }),
  );
  answerChanges(session);
  answerSweep(session);
}

/** The simulation of a network, and the one that is shown: after the failure that was chosen, where there is one. */
async function simulationFor(session: Session, asked: Asked & { readonly failure?: string }, stopped: () => boolean) {
  const before = await networkFor(session, asked, stopped);
  if (!before) return undefined;
  const { network, simulation: whole } = before;
  if (asked.failure === undefined) return { whole, shown: whole };
  const failed = await inSlices(afterFailure(network, whole, asked.failure), stopped);
  return { whole, shown: failed?.after ?? whole };
}

function detect({ uri, head }: DetectParams): DetectResult {
  const { vendor, certain, alternatives = [] } = detectVendor(head, uri);
  if (!vendor) return { vendor, language: null, certain: false, candidates: [] };
  const [language = null, ...others] = [vendor, ...alternatives].map(id => vendorOf(id).languageId);
  return { vendor, language, certain, candidates: certain || !language ? [] : [language, ...others] };
}

function prefixOf({ workspace }: Session, { uri, position }: BestPathsParams): string | undefined {
  const view = uri !== undefined && position ? workspace.view(uri) : undefined;
  return view && position && prefixAt(view, clamp(view.config, position));
}

function toTopology({ workspace }: Session, root: string, simulation: Parameters<typeof topology>[1]): TopologyResult {
  const { graph, svg } = topology(workspace.network(root), simulation);
  const nodes = graph.nodes.map(({ id, label, kind, place }) => ({
    id,
    label,
    kind,
    ...(place && { uri: place.at.file, line: rangeOf(place).start.line }),
  }));
  return { svg, nodes, links: graph.links.map(({ a, b, kind, label, state }) => ({ a, b, kind, label, state })) };
}

function toRow({ absent, candidates, ...row }: BestPathsAnswer['rows'][number]): BestPathsRow {
  return { ...row, candidates: candidates.map(toCandidate), absent: absent.map(located) };
}

function toCandidate({ settings, knob, ...candidate }: CandidateRow): PathCandidate {
  return { ...located(candidate), settings: settings.map(located), ...(knob && { knob: located(knob) }) };
}

/** The same with the place as editors name it. */
function located<T extends { readonly place?: Place }>({ place, ...rest }: T): Omit<T, 'place'> & { readonly place?: Location } {
  return { ...rest, ...(place && { place: toLocation(place) }) };
}

function toTrace({ ways, ...rest }: WayAnswer): TraceResult {
  const hops = (all: WayAnswer['ways'][number]['hops']) => all.map(({ steps, ...hop }) => ({ ...located(hop), steps: steps.map(located) }));
  return { ...rest, ways: ways.map(({ hops: passed, ...way }) => ({ ...located(way), hops: hops(passed) })) };
}
