/** Compares a simulation with what recorded routers showed (`expected.json` of a network), row by row. */
import type { RibReport } from '../../server/src/routing/report.ts';

export interface RecordedPath {
  readonly from: string;
  readonly nexthop: string;
  readonly aspath: string;
  readonly aspathLength?: number;
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
  readonly converged?: boolean;
  readonly routers: Readonly<Record<string, RecordedRouter>>;
}

interface RecordedRouter {
  readonly routerId: string;
  /** Neither without BGP. */
  readonly sessions?: Readonly<Record<string, { readonly state: string }>>;
  readonly bgp?: Rows<readonly RecordedPath[]>;
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
  for (const { router, prefix, verdict, full } of compareRows(report, recorded, defaultPreference)) {
    score.rows++;
    score[verdict]++;
    if (full) score.full++;
    else if (verdict === 'right') missed.push(`${router} ${prefix}`);
  }
  for (const [name, { sessions = {} }] of Object.entries(recorded.routers)) {
    for (const [peer, { state }] of Object.entries(sessions)) {
      score.sessions++;
      const known = report.routers[name]?.sessions[peer] as { readonly state?: string } | undefined;
      if ((state === 'Established') === (known?.state === 'up')) score.sessionsRight++;
    }
  }
  return score;
}

export interface ComparedRow {
  readonly router: string;
  readonly family: 'ipv4' | 'ipv6';
  readonly prefix: string;
  readonly verdict: 'right' | 'wrong' | 'declined';
  /** All paths and attributes are equal too. */
  readonly full: boolean;
  /** Paths of either side that the other does not have. */
  readonly missing: readonly string[];
  readonly extra: readonly string[];
  readonly best: readonly [want: string, have: string];
}

/** Every (router, family, prefix) that one of the two has. */
export function* compareRows(report: RibReport, recorded: Recorded, defaultPreference: (router: string) => number): Generator<ComparedRow> {
  for (const [router, { bgp = {} }] of Object.entries(recorded.routers)) {
    const ours = report.routers[router];
    for (const family of ['ipv4', 'ipv6'] as const) {
      const have = (ours?.bgp[family] ?? {}) as Readonly<Record<string, readonly RecordedPath[]>>;
      for (const prefix of new Set([...Object.keys(bgp[family] ?? {}), ...Object.keys(have)])) {
        const row = compareRow(recorded, router, family, prefix, have[prefix], defaultPreference(router));
        if (row) yield row;
      }
    }
  }
}

function compareRow(
  recorded: Recorded,
  name: string,
  family: 'ipv4' | 'ipv6',
  prefix: string,
  have: readonly RecordedPath[] | undefined,
  preference: number,
): ComparedRow | undefined {
  const router = recorded.routers[name]!;
  const all = router.bgp?.[family]?.[prefix] ?? [];
  const echoes = new Set(all.filter(path => isEcho(path, router, recorded, family, prefix)).map(({ from }) => from));
  const want = all.filter(({ from }) => !echoes.has(from));
  if (!router.bgp?.[family]?.[prefix] && !have?.some(({ best }) => best)) return undefined;
  if (all.some(({ best, from }) => best && echoes.has(from))) return undefined;
  const bestOf = (paths: readonly RecordedPath[]) => [...new Set(paths.filter(path => path.best).map(({ from }) => from))].join(' ');
  const keys = (paths: readonly RecordedPath[]) =>
    new Set(paths.filter(path => path.valid !== false && !echoes.has(path.from)).map(path => key(path, preference)));
  const [wanted, had] = [keys(want), keys(have ?? [])];
  const missing = [...wanted].filter(path => !had.has(path));
  const extra = [...had].filter(path => !wanted.has(path));
  const best = [bestOf(want), bestOf(have ?? [])] as const;
  const open = !have || have.some(path => path.best === null);
  const verdict = open ? 'declined' : best[0] === best[1] ? 'right' : 'wrong';
  const full = !open && missing.length === 0 && extra.length === 0;
  return { router: name, family, prefix, verdict, full, missing, extra, best };
}

/** Rows whose winner is right and whose attributes are not, for messages. */
export const missed: string[] = [];

/** The neighbor's best path came from this router: FRR withholds it per update group only. */
function isEcho({ peerRouterId }: RecordedPath, router: RecordedRouter, { routers }: Recorded, family: string, prefix: string): boolean {
  const neighbor = Object.values(routers).find(({ routerId }) => routerId === peerRouterId);
  const best = neighbor?.bgp?.[family]?.[prefix]?.find(path => path.best);
  return best !== undefined && best.from !== 'self' && best.peerRouterId === router.routerId;
}

function key(path: RecordedPath, preference: number): string {
  const { from, nexthop, aspath, origin, localpref, med, weight, communities = [], large = [] } = path;
  return [from, nexthop, aspath, origin, localpref ?? preference, med ?? 0, weight ?? 0, [...communities].sort(), [...large].sort()].join(
    '|',
  );
}
