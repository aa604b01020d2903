/**
 * Whether the step that we name decided: for losing paths of recorded networks what our explanation says would make them win is written into the
 * configuration, FRR runs the network again, and the loser must win, or be equal at the step so that a later one decides. Steps in turn, so that rare
 * ones are looked at too.
 * usage (as root, with FRR): tsx test/score/verify-decisions.ts FOLDER COUNT [SEED]
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { random } from '../support/random.ts';
import type { Files } from './edit-frr.ts';
import { filesOf, isNetwork, networkOf, turnsOf } from './knob-turns.ts';
import type { Recorded, RecordedPath } from './recorded.ts';
import { type Turn, turned } from './turn-knob.ts';

interface Sampled extends Turn {
  readonly lab: string;
}

const origins = ['igp', 'egp', 'incomplete'];

/** How good a recorded path is at a step: less is better. In the order of the decision. */
const ranks = {
  weight: ({ weight }: RecordedPath) => -(weight ?? 0),
  'local-preference': ({ localpref }: RecordedPath) => -(localpref ?? 100),
  'as-path-length': ({ aspathLength = 0 }: RecordedPath) => aspathLength,
  origin: ({ origin }: RecordedPath) => origins.indexOf(origin),
  med: ({ med }: RecordedPath) => med ?? 0,
} as const;

/** The step that the change is about. */
function stepOf({ knob: { text } }: Turn): keyof typeof ranks {
  if (text.startsWith('raise the weight')) return 'weight';
  if (text.startsWith('raise')) return 'local-preference';
  return text.startsWith('take') ? 'as-path-length' : text.includes('MED') ? 'med' : 'origin';
}

/**
 * `third wins`: the change brought another path that is better than both; `gone`: the loser came no more; `unsettled`: the change
 * makes a network that never settles.
 */
const verdicts = ['wins', 'ties', 'third wins', 'gone', 'unsettled', 'loses'] as const;
type Verdict = (typeof verdicts)[number];

function verdictOf(turn: Sampled, config: string, row: readonly RecordedPath[]): Verdict {
  const best = row.find(path => path.best);
  const own = row.find(({ from, valid }) => from === turn.loser.from && valid !== false);
  if (!own || !best) return 'gone';
  if (best.from === own.from) return 'wins';
  const ignoresLength = config.includes('bestpath as-path ignore');
  const order = Object.keys(ranks) as (keyof typeof ranks)[];
  const until = order.slice(0, order.indexOf(stepOf(turn)) + 1).filter(step => step !== 'as-path-length' || !ignoresLength);
  if (until.every(step => ranks[step](own) === ranks[step](best))) return 'ties';
  return best.from === turn.loser.decided?.otherFrom ? 'loses' : 'third wins';
}

/** Every kind of step and change in turn, in random order within each. */
function sampleOf(folder: string, count: number, seed: number): readonly (readonly [Sampled, Files])[] {
  const { int } = random(seed);
  const labs = readdirSync(folder).filter(name => isNetwork(path.join(folder, name)));
  const files = new Map(labs.map(lab => [lab, filesOf(path.join(folder, lab))]));
  const turns = [...files].flatMap(([lab, texts]) => [...turnsOf(networkOf(texts))].map(turn => ({ ...turn, lab })));
  const places = new Map<string, number>();
  const inTurn = turns
    .map(turn => [int(2 ** 31), turn] as const)
    .sort(([a], [b]) => a - b)
    .map(([, turn]) => {
      const kind = `${turn.loser.decided?.step} ${turn.knob.text.split(' ', 4).join(' ')}`;
      const place = places.get(kind) ?? 0;
      places.set(kind, place + 1);
      return [place, turn] as const;
    })
    .sort(([a], [b]) => a - b);
  const sample: [Sampled, Files][] = [];
  for (const [, turn] of inTurn) {
    if (sample.length >= count) break;
    const changed = turned(files.get(turn.lab)!, turn);
    if (changed) sample.push([turn, changed]);
  }
  console.log(`${turns.length} losing paths with a named change`);
  return sample;
}

const nameOf = (index: number) => `t${String(index).padStart(3, '0')}`;

function main([folder, count = '200', seed = '1']: readonly string[]): void {
  if (!folder) throw new Error('usage: verify-decisions.ts FOLDER COUNT [SEED]');
  const sample = sampleOf(folder, Number(count), Number(seed));
  const root = mkdtempSync(path.join(tmpdir(), 'decisions-'));
  for (const [i, [, files]] of sample.entries()) {
    mkdirSync(path.join(root, nameOf(i)));
    for (const [name, text] of files) writeFileSync(path.join(root, nameOf(i), name), text);
  }
  console.log(root);
  const judge = path.join(import.meta.dirname, 'networks/judge.py');
  spawnSync('python3', [judge, 'batch', root, '-j', process.env.WORKERS ?? '2', '--out-name', 'run.json'], { stdio: 'ignore' });
  const totals = new Map<string, Record<Verdict, number>>();
  for (const [i, [turn, files]] of sample.entries()) {
    const { router, prefix, loser, knob, lab } = turn;
    const file = path.join(root, nameOf(i), 'run.json');
    const run = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Recorded) : undefined;
    const bgp = run?.routers[router]?.bgp;
    const row = run?.converged === false ? undefined : (bgp?.ipv4?.[prefix] ?? bgp?.ipv6?.[prefix] ?? []);
    const verdict = row ? verdictOf(turn, files.get(`${router}.conf`)!, row) : 'unsettled';
    const kind = `${loser.decided?.step}: ${knob.text.split(' ', 3).join(' ')}`;
    const total = totals.get(kind) ?? (Object.fromEntries(verdicts.map(each => [each, 0])) as Record<Verdict, number>);
    totals.set(kind, total);
    total[verdict]++;
    if (verdict === 'wins' || verdict === 'ties') continue;
    const best = row?.find(path => path.best)?.from;
    console.log(
      `${nameOf(i)} ${lab} ${router} ${prefix}: ${loser.from} "${loser.decided?.text}" "${knob.text}": ${verdict}, ${best} is best`,
    );
  }
  console.table(Object.fromEntries(totals));
}

main(process.argv.slice(2));
