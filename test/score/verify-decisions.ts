/**
 * Whether the step that we name decided: for losing paths of recorded networks the named knob is turned, FRR runs the network again, and the loser
 * must win. Steps that no policy of the receiver changes (IGP metric, identifiers, kind of session) are left out.
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
  readonly step: string;
  readonly loser: string;
  /** The neighbor whose routes are changed, and how. */
  readonly neighbor: string;
  readonly change: string;
}

/** Where the winner is made worse, a third path might take its place. */
const onWinner = new Set(['as-path-length', 'med']);

const origins = ['igp', 'egp', 'incomplete'];

/** Which line makes the loser win at the step, and on whose routes. */
function turnOf(loser: PathResult, winner: PathResult): { on: PathResult; change: string } | undefined {
  const preference = (path: PathResult) => path.localPreference ?? 100;
  switch (loser.decided?.step) {
    case 'weight':
      return { on: loser, change: `set weight ${winner.weight + 10}` };
    case 'local-preference':
      return { on: loser, change: `set local-preference ${preference(winner) + 10}` };
    case 'as-path-length':
      return winner.from === 'self'
        ? undefined
        : { on: winner, change: `set as-path prepend last-as ${Math.min(10, loser.asPathLength - winner.asPathLength + 1)}` };
    case 'origin':
      return origins.indexOf(loser.origin) > 0 ? { on: loser, change: 'set origin igp' } : undefined;
    case 'med':
      return winner.from === 'self' ? undefined : { on: winner, change: `set metric ${(loser.med ?? 0) + 10}` };
    default:
      return undefined;
  }
}

function turnsOf(folder: string, lab: string): Turn[] {
  const found: Turn[] = [];
  for (const [router, { vrfs }] of simulate(readNetwork(path.join(folder, lab)).network).devices) {
    for (const [prefix, row] of vrfs.get('default')?.bgp.ipv4 ?? []) {
      const winner = row.find(({ best }) => best);
      for (const loser of row.filter(({ valid, best }) => valid && best === false)) {
        const alone = row.filter(({ valid }) => valid).length === 2 && winner !== undefined && winner.asPathLength > 0;
        if (onWinner.has(loser.decided?.step ?? '') && !alone) continue;
        const turn = winner && loser.from !== 'self' && turnOf(loser, winner);
        if (turn && /^[\d.]+$/.test(turn.on.from))
          found.push({ lab, router, prefix, step: loser.decided!.step, loser: loser.from, neighbor: turn.on.from, change: turn.change });
      }
    }
  }
  return found;
}

/** The configuration with one more policy behind the one that the neighbor's routes pass: `on-match next` goes on where that one accepts. */
function turned(text: string, { neighbor, prefix, change }: Turn): string | undefined {
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
    ` ${change}`,
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

function main([folder, count = '40', seed = '1']: readonly string[]): void {
  if (!folder) throw new Error('usage: verify-decisions.ts FOLDER COUNT [SEED]');
  const labs = readdirSync(folder).filter(name => existsSync(path.join(folder, name, 'expected.json')));
  let state = Number(seed) >>> 0;
  const random = (bound: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
  const root = mkdtempSync(path.join(tmpdir(), 'decisions-'));
  const sample: Turn[] = [];
  for (let tries = 0; sample.length < Number(count) && tries < 10 * Number(count); tries++) {
    const turns = turnsOf(folder, labs[random(labs.length)]!);
    const steps = [...new Set(turns.map(({ step }) => step))];
    const step = steps[random(steps.length)];
    const ofStep = turns.filter(turn => turn.step === step);
    const turn = ofStep[random(ofStep.length)];
    const text = turn && turned(readFileSync(path.join(folder, turn.lab, `${turn.router}.conf`), 'utf8'), turn);
    if (!turn || !text) continue;
    const own = path.join(root, `t${String(sample.length).padStart(3, '0')}`);
    mkdirSync(own);
    for (const name of readdirSync(path.join(folder, turn.lab)))
      if (name.endsWith('.conf') || name === 'vrps.json') cpSync(path.join(folder, turn.lab, name), path.join(own, name));
    writeFileSync(path.join(own, `${turn.router}.conf`), text);
    sample.push(turn);
  }
  const judge = path.join(import.meta.dirname, 'networks/judge.py');
  spawnSync('python3', [judge, 'batch', root, '-j', process.env.WORKERS ?? '2', '--out-name', 'run.json'], { stdio: 'ignore' });
  const totals = new Map<string, { turned: number; wins: number; gone: number; other: number }>();
  sample.forEach((turn, i) => {
    const file = path.join(root, `t${String(i).padStart(3, '0')}`, 'run.json');
    if (!existsSync(file)) return;
    const row = (JSON.parse(readFileSync(file, 'utf8')) as Recorded).routers[turn.router]?.bgp.ipv4?.[turn.prefix] ?? [];
    const total = totals.get(turn.step) ?? { turned: 0, wins: 0, gone: 0, other: 0 };
    totals.set(turn.step, total);
    total.turned++;
    const best = row.find(path => path.best)?.from;
    if (best === turn.loser) total.wins++;
    else if (!row.some(({ from, valid }) => from === turn.loser && valid !== false)) total.gone++;
    else {
      total.other++;
      console.log(`${turn.lab} ${turn.router} ${turn.prefix}: ${turn.loser} after "${turn.change}" on ${turn.neighbor}, yet ${best} wins`);
    }
  });
  console.table(Object.fromEntries(totals));
}

main(process.argv.slice(2));
