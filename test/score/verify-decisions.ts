/**
 * Whether the step that we name decided: for losing paths of recorded networks the named knob is turned on the loser, FRR runs the network again, and the
 * loser must win, or be equal at the step so that a later one decides. Steps that no policy of the receiver changes (IGP metric, identifiers, kind of
 * session) are left out. Each row is taken once, steps in turn.
 * usage (as root, with FRR): tsx test/score/verify-decisions.ts FOLDER COUNT [SEED]
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { PathResult } from '../../server/src/routing/simulate.ts';
import { simulate } from '../../server/src/routing/simulate.ts';
import { readNetwork } from './networks/read.ts';
import type { Recorded } from './recorded.ts';

interface Turn {
  readonly lab: string;
  readonly router: string;
  readonly prefix: string;
  readonly step: Step;
  readonly loser: string;
  readonly winner: string;
  readonly changes: readonly string[];
  /** Of the router: lines that change how steps compare. */
  readonly ignoresLength: boolean;
  readonly missingIsWorst: boolean;
}

type Path = Recorded['routers'][string]['bgp'][string][string][number];

const origins = ['igp', 'egp', 'incomplete'];
const gracefulShutdown = '65535:0';

/** How good a recorded path is at a step: less is better. In the order of the decision. */
const ranks = {
  weight: ({ weight }: Path) => -(weight ?? 0),
  'local-preference': ({ localpref }: Path) => -(localpref ?? 100),
  'as-path-length': ({ aspathLength = 0 }: Path) => aspathLength,
  origin: ({ origin }: Path) => origins.indexOf(origin),
  med: ({ med }: Path) => med ?? 0,
} as const;
type Step = keyof typeof ranks;

const isStep = (word: string | undefined): word is Step => word !== undefined && Object.hasOwn(ranks, word);

/** The lines that make the loser as good at the step as it can be; FRR lowers what GRACEFUL_SHUTDOWN comes with whatever a policy says. */
function changesOf(loser: PathResult, winner: PathResult, step: Step): readonly string[] | undefined {
  switch (step) {
    case 'weight':
      return [`set weight ${winner.weight + 10}`];
    case 'local-preference':
      return [
        ...(loser.communities.includes(gracefulShutdown) ? ['set community none'] : []),
        `set local-preference ${(winner.localPreference ?? 100) + 10}`,
      ];
    case 'as-path-length':
      return shorterBy(loser.asPath, loser.asPathLength - winner.asPathLength + 1);
    case 'origin':
      return ['set origin igp'];
    case 'med':
      return [`set metric ${Math.max(0, (winner.med ?? 1) - 1)}`];
  }
}

/** The neighbor's own AS goes last and the origin before it: without them routes come back to where they were, and some networks do not settle. */
function shorterBy(asPath: string, count: number): readonly string[] | undefined {
  const asns = asPath.split(/[^\d]+/).filter(Boolean);
  const inOrder = [...new Set([...asns.slice(1, -1), ...asns.slice(-1), ...asns.slice(0, 1)])];
  const chosen: string[] = [];
  const removed = () => asns.filter(asn => chosen.includes(asn)).length;
  while (removed() < Math.min(count, asns.length) && inOrder.length > 0) chosen.push(inOrder.shift()!);
  return chosen.length > 0 ? [`set as-path exclude ${chosen.join(' ')}`] : undefined;
}

function turnsOf(folder: string, lab: string): Turn[] {
  const found: Turn[] = [];
  const { network } = readNetwork(path.join(folder, lab));
  for (const [router, { vrfs }] of simulate(network).devices) {
    const knobs = network.devices.find(({ name }) => name === router)?.bgp.get('default')?.knobs;
    const how = { ignoresLength: knobs?.asPathIgnore ?? false, missingIsWorst: knobs?.medMissingAsWorst ?? false };
    for (const [prefix, row] of vrfs.get('default')?.bgp.ipv4 ?? []) {
      const winner = row.find(({ best }) => best);
      for (const loser of row.filter(({ valid, best, from }) => valid && best === false && /^[\d.]+$/.test(from))) {
        const step = loser.decided?.step;
        const changes = winner && isStep(step) ? changesOf(loser, winner, step) : undefined;
        if (changes) found.push({ lab, router, prefix, step: step as Step, loser: loser.from, winner: winner!.from, changes, ...how });
      }
    }
  }
  return found;
}

/** The configuration with one more policy behind the one that the neighbor's routes pass: `on-match next` goes on where that one accepts. */
function turned(text: string, { loser: neighbor, prefix, changes }: Turn): string | undefined {
  const start = text.indexOf('address-family ipv4 unicast');
  const family = start < 0 ? '' : text.slice(start, text.indexOf('exit-address-family', start));
  if (!family) return undefined;
  const old = new RegExp(`neighbor ${neighbor.replaceAll('.', '\\.')} route-map (\\S+) in`).exec(family)?.[1];
  if (!old && /route-map \S+ in/.test(family) && /peer-group/.test(text)) return undefined;
  const policy = [
    `ip prefix-list VERIFY seq 5 permit ${prefix}`,
    ...(old ? ['route-map VERIFY permit 10', ` call ${old}`, ' on-match next', 'exit'] : []),
    'route-map VERIFY permit 20',
    ' match ip address prefix-list VERIFY',
    ...changes.map(change => ` ${change}`),
    'exit',
    'route-map VERIFY permit 30',
    'exit',
    '',
  ].join('\n');
  const line = `  neighbor ${neighbor} route-map VERIFY in\n `;
  const cleaned = old ? family.replace(new RegExp(`\\n *neighbor ${neighbor.replaceAll('.', '\\.')} route-map \\S+ in`), '') : family;
  const changed = text.slice(0, start) + cleaned + line + text.slice(start + family.length);
  const bgp = changed.indexOf('router bgp');
  return changed.slice(0, bgp) + policy + changed.slice(bgp);
}

function main([folder, count = '200', seed = '1']: readonly string[]): void {
  if (!folder) throw new Error('usage: verify-decisions.ts FOLDER COUNT [SEED]');
  const labs = readdirSync(folder).filter(name => existsSync(path.join(folder, name, 'expected.json')));
  let state = Number(seed) >>> 0;
  const random = (bound: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
  const shuffled = <T>(list: readonly T[]) => list.map(each => [random(1e9), each] as const).sort(([a], [b]) => a - b);
  const turns = shuffled(labs.flatMap(lab => turnsOf(folder, lab))).map(([, turn]) => turn);
  const root = mkdtempSync(path.join(tmpdir(), 'decisions-'));
  const sample: Turn[] = [];
  const places = new Map<string, number>();
  // The first of every step, then the second, …: rare steps are looked at too.
  const inTurn = turns
    .map(turn => {
      const place = places.get(turn.step) ?? 0;
      places.set(turn.step, place + 1);
      return [place, turn] as const;
    })
    .sort(([a], [b]) => a - b);
  for (const [, turn] of inTurn) {
    if (sample.length >= Number(count)) break;
    const text = turned(readFileSync(path.join(folder, turn.lab, `${turn.router}.conf`), 'utf8'), turn);
    if (!text) continue;
    const own = path.join(root, nameOf(sample.length));
    mkdirSync(own);
    for (const name of readdirSync(path.join(folder, turn.lab)))
      if (name.endsWith('.conf') || name === 'vrps.json') cpSync(path.join(folder, turn.lab, name), path.join(own, name));
    writeFileSync(path.join(own, `${turn.router}.conf`), text);
    sample.push(turn);
  }
  const judge = path.join(import.meta.dirname, 'networks/judge.py');
  spawnSync('python3', [judge, 'batch', root, '-j', process.env.WORKERS ?? '2', '--out-name', 'run.json'], { stdio: 'ignore' });
  const totals = new Map<string, Record<Verdict, number>>();
  sample.forEach((turn, i) => {
    const file = path.join(root, nameOf(i), 'run.json');
    const run = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Recorded) : undefined;
    const row = run?.converged === false ? undefined : run?.routers[turn.router]?.bgp.ipv4?.[turn.prefix];
    const verdict = row ? verdictOf(turn, row) : 'unsettled';
    const total = totals.get(turn.step) ?? { wins: 0, ties: 0, 'third wins': 0, gone: 0, unsettled: 0, loses: 0 };
    totals.set(turn.step, total);
    total[verdict]++;
    if (verdict === 'wins' || verdict === 'ties') return;
    const best = row?.find(path => path.best)?.from;
    console.log(
      `${nameOf(i)} ${turn.lab} ${turn.router} ${turn.prefix}: ${turn.loser} after "${turn.changes.join(', ')}": ${verdict}, ${best} is best`,
    );
  });
  console.log(root);
  console.table(Object.fromEntries([...totals].map(([step, total]) => [step, total])));
}

const nameOf = (index: number) => `t${String(index).padStart(3, '0')}`;

/**
 * `third wins`: the change brought another path that is better than both; `gone`: the loser came no more; `unsettled`: the change
 * makes a network that never settles.
 */
type Verdict = 'wins' | 'ties' | 'third wins' | 'gone' | 'unsettled' | 'loses';

function verdictOf({ loser, winner, step, ignoresLength, missingIsWorst }: Turn, row: readonly Path[]): Verdict {
  const best = row.find(path => path.best);
  const own = row.find(({ from, valid }) => from === loser && valid !== false);
  if (!own || !best) return 'gone';
  if (best.from === loser) return 'wins';
  const order = Object.keys(ranks) as Step[];
  const until = order.slice(0, order.indexOf(step) + 1).filter(each => each !== 'as-path-length' || !ignoresLength);
  const rank = (each: Step, path: Path) => (each === 'med' && missingIsWorst ? (path.med ?? Number.POSITIVE_INFINITY) : ranks[each](path));
  if (until.every(each => rank(each, own) === rank(each, best))) return 'ties';
  return best.from === winner ? 'loses' : 'third wins';
}

main(process.argv.slice(2));
