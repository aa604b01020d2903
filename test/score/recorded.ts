/** Compares a simulation with what recorded routers showed (`expected.json` of a network), row by row. */
import type { RibReport } from '../../server/src/routing/report.ts';

export interface RecordedPath {
  readonly from: string;
  readonly nexthop: string;
  readonly aspath: string;
  readonly origin: string;
  readonly localpref?: number | null;
  readonly med?: number | null;
  readonly weight?: number | null;
  readonly communities?: readonly string[];
  readonly large?: readonly string[];
  readonly valid?: boolean;
  readonly best?: boolean | null;
  readonly peerRouterId?: string;
}

interface RecordedRoute {
  readonly protocol: string;
  readonly distance: number;
  readonly nexthops: readonly { readonly via?: string; readonly dev?: string }[];
}

type Rows<T> = Readonly<Record<string, Readonly<Record<string, T>>>>;

export interface Recorded {
  readonly routers: Readonly<Record<string, RecordedRouter>>;
}

interface RecordedRouter {
  readonly routerId: string;
  readonly sessions: Readonly<Record<string, { readonly state: string }>>;
  readonly bgp: Rows<readonly RecordedPath[]>;
  readonly rib: Rows<RecordedRoute>;
}

export interface Score {
  rows: number;
  right: number;
  wrong: number;
  /** We said that the winner cannot be known, or gave no row. */
  declined: number;
  /** All paths with all their attributes are equal. */
  full: number;
  sessions: number;
  sessionsRight: number;
}

export function scoreNetwork(report: RibReport, recorded: Recorded, defaultPreference: (router: string) => number): Score {
  const score: Score = { rows: 0, right: 0, wrong: 0, declined: 0, full: 0, sessions: 0, sessionsRight: 0 };
  for (const [name, router] of Object.entries(recorded.routers)) {
    const ours = report.routers[name];
    for (const family of Object.keys(router.bgp)) {
      const have = (ours?.bgp[family as 'ipv4' | 'ipv6'] ?? {}) as Readonly<Record<string, readonly RecordedPath[]>>;
      for (const prefix of new Set([...Object.keys(router.bgp[family]!), ...Object.keys(have)])) {
        scoreRow(score, router, name, recorded, family, prefix, have[prefix], defaultPreference(name));
      }
    }
    for (const [peer, { state }] of Object.entries(router.sessions)) {
      score.sessions++;
      const known = ours?.sessions[peer] as { readonly state?: string } | undefined;
      if ((state === 'Established') === (known?.state === 'up')) score.sessionsRight++;
    }
  }
  return score;
}

function scoreRow(
  score: Score,
  router: RecordedRouter,
  name: string,
  recorded: Recorded,
  family: string,
  prefix: string,
  have: readonly RecordedPath[] | undefined,
  preference: number,
): void {
  const all = router.bgp[family]?.[prefix] ?? [];
  const echoes = new Set(all.filter(path => isEcho(path, router, recorded, family, prefix)).map(({ from }) => from));
  const want = all.filter(({ from }) => !echoes.has(from));
  if (!router.bgp[family]?.[prefix] && !have?.some(({ best }) => best)) return;
  if (all.some(({ best, from }) => best && echoes.has(from))) return;
  score.rows++;
  if (!have || have.some(({ best }) => best === null)) {
    score.declined++;
    return;
  }
  const best = (paths: readonly RecordedPath[]) => [...new Set(paths.filter(path => path.best).map(({ from }) => from))].join(' ');
  if (best(have) === best(want)) score.right++;
  else score.wrong++;
  const attributes = (paths: readonly RecordedPath[]) =>
    [...new Set(paths.filter(path => path.valid !== false && !echoes.has(path.from)).map(path => key(path, preference)))].sort().join('\n');
  if (attributes(have) === attributes(want)) score.full++;
  else if (best(have) === best(want)) missed.push(`${name} ${prefix}`);
}

/** Rows whose winner is right and whose attributes are not, for messages. */
export const missed: string[] = [];

/** The neighbor's best path came from this router: FRR withholds it per update group only. */
function isEcho({ peerRouterId }: RecordedPath, router: RecordedRouter, { routers }: Recorded, family: string, prefix: string): boolean {
  const neighbor = Object.values(routers).find(({ routerId }) => routerId === peerRouterId);
  const best = neighbor?.bgp[family]?.[prefix]?.find(path => path.best);
  return best !== undefined && best.from !== 'self' && best.peerRouterId === router.routerId;
}

function key(path: RecordedPath, preference: number): string {
  const { from, nexthop, aspath, origin, localpref, med, weight, communities = [], large = [] } = path;
  return [from, nexthop, aspath, origin, localpref ?? preference, med ?? 0, weight ?? 0, [...communities].sort(), [...large].sort()].join(
    '|',
  );
}
