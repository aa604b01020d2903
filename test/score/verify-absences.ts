/**
 * Whether absent paths died where we say: for those of recorded networks the change that our explanation asks for is written into the configuration,
 * and the path must then be there or stop somewhere else. A term that permits the prefix is also put behind the one that we name, where it must not help.
 * Where a jump passes over the term that is put in front, nothing changes. With `live` so many changes are run by FRR too, several in one network; it
 * must show the paths that we simulate.
 * usage: tsx test/score/verify-absences.ts FOLDER [EVERY]
 *        tsx test/score/verify-absences.ts FOLDER live COUNT [SEED]     (as root, with FRR)
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { absentPaths } from '../../server/src/routing/absent.ts';
import { ribReport } from '../../server/src/routing/report.ts';
import { type Simulation, simulate } from '../../server/src/routing/simulate.ts';
import { random } from '../support/random.ts';
import { type Absence, letThrough } from './absent-changes.ts';
import type { Files } from './edit-frr.ts';
import { filesOf, isNetwork, networkOf, rowOf } from './knob-turns.ts';
import { compareRows, type Recorded } from './recorded.ts';

function* absencesOf(simulation: Simulation): Generator<Absence> {
  const prefixes = new Set(
    [...simulation.devices.values()].flatMap(({ vrfs }) =>
      [...vrfs.values()].flatMap(({ bgp }) => [...bgp.ipv4.keys(), ...bgp.ipv6.keys()]),
    ),
  );
  for (const prefix of prefixes)
    for (const router of simulation.devices.keys())
      for (const found of absentPaths(simulation, router, 'default', prefix)) yield { router, prefix, path: found };
}

/** What becomes of the path in the changed network. */
function outcomeOf(simulation: Simulation, { router, prefix, path: { from, text } }: Absence): string {
  if (rowOf(simulation, router, prefix).some(each => each.from === from)) return 'present';
  const now = absentPaths(simulation, router, 'default', prefix).find(each => each.from === from);
  if (now) return now.text === text ? 'the same' : `then ${now.reason}`;
  const isOpen = [...simulation.devices.keys()].some(device => rowOf(simulation, device, prefix).some(({ best }) => best === null));
  return isOpen || !simulation.converged ? 'more than one outcome' : 'not explained';
}

/** Somewhere up the chain a router has the path or says why not. */
function isExplained(simulation: Simulation, { prefix, path: { remote } }: Absence): boolean {
  const seen = new Set<string>();
  const todo = remote === undefined ? [] : [remote];
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    for (const { reason, remote: further } of absentPaths(simulation, next, 'default', prefix)) {
      if (reason !== 'not-there') return true;
      if (further !== undefined) todo.push(further);
    }
  }
  return false;
}

function looked(folder: string, every: number): void {
  const totals = new Map<string, number>();
  const count = (what: string) => totals.set(what, (totals.get(what) ?? 0) + 1);
  let number = 0;
  for (const lab of labsOf(folder)) {
    const files = filesOf(path.join(folder, lab));
    const simulation = simulate(networkOf(files));
    for (const absence of absencesOf(simulation)) {
      if (number++ % every > 0) continue;
      const { reason, from, text } = absence.path;
      const say = (what: string) => console.log(`${lab} ${absence.router} ${absence.prefix} from ${from}: ${text}: ${what}`);
      if (reason === 'not-there') {
        const explained = isExplained(simulation, absence);
        count(`${reason}: ${explained ? 'explained further on' : 'not explained'}`);
        if (!explained) say('not explained');
        continue;
      }
      for (const where of ['before', 'after'] as const) {
        const changed = letThrough(files, absence, where);
        if (!changed) {
          if (where === 'before') count(`${reason}: no change known`);
          continue;
        }
        const outcome = outcomeOf(simulate(networkOf(changed)), absence);
        count(`${reason}${where === 'after' ? ' (behind it)' : ''}: ${outcome}`);
        if ((outcome === 'the same') === (where === 'before') || outcome === 'not explained') say(`${where}: ${outcome}`);
      }
    }
  }
  console.table(Object.fromEntries([...totals].sort()));
}

const labsOf = (folder: string) => readdirSync(folder).filter(name => isNetwork(path.join(folder, name)));

interface Chosen {
  files: Files;
  readonly absences: Absence[];
  readonly touched: Set<string>;
}

/** Reasons in turn; each file is changed once, and each prefix asked about once. */
function chosenFrom(folder: string, wanted: number, seed: number): ReadonlyMap<string, Chosen> {
  const { int } = random(seed);
  const originals = new Map<string, Files>();
  const all: { readonly lab: string; readonly absence: Absence; readonly order: number }[] = [];
  for (const lab of labsOf(folder)) {
    const files = filesOf(path.join(folder, lab));
    // The room of a cache for validated prefixes is another matter.
    if (files.has('vrps.json')) continue;
    originals.set(lab, files);
    for (const absence of absencesOf(simulate(networkOf(files)))) all.push({ lab, absence, order: int(2 ** 31) });
  }
  const places = new Map<string, number>();
  const inTurn = all
    .sort((a, b) => a.order - b.order)
    .map(each => {
      const kind = `${each.absence.path.reason} ${/end of|list|refuses|shut down/.exec(each.absence.path.text)?.[0]}`;
      const place = places.get(kind) ?? 0;
      places.set(kind, place + 1);
      return { ...each, place };
    })
    .sort((a, b) => a.place - b.place);
  const chosen = new Map<string, Chosen>();
  let count = 0;
  for (const { lab, absence } of inTurn) {
    if (count >= wanted) break;
    const original = originals.get(lab)!;
    const own = chosen.get(lab) ?? { files: original, absences: [], touched: new Set<string>() };
    if ((own.absences.length === 0 && chosen.size >= wanted / 5) || own.absences.some(({ prefix }) => prefix === absence.prefix)) continue;
    const changed = letThrough(original, absence);
    const names = [...(changed ?? [])].filter(([name, text]) => original.get(name) !== text).map(([name]) => name);
    if (!changed || names.some(name => own.touched.has(name))) continue;
    for (const name of names) own.touched.add(name);
    own.files = new Map([...own.files].map(([name, text]) => [name, names.includes(name) ? changed.get(name)! : text]));
    own.absences.push(absence);
    chosen.set(lab, own);
    count++;
  }
  return chosen;
}

function live(folder: string, wanted: number, seed: number): void {
  const root = mkdtempSync(path.join(tmpdir(), 'absences-'));
  console.log(root);
  const totals = { networks: 0, unsettled: 0, right: 0, wrong: 0, declined: 0, agree: 0, differ: 0 };
  for (const [lab, { files, absences }] of chosenFrom(folder, wanted, seed)) {
    const own = path.join(root, lab);
    mkdirSync(own);
    for (const [name, text] of files) writeFileSync(path.join(own, name), text);
    const out = path.join(own, 'run.json');
    const judge = path.join(import.meta.dirname, 'networks/judge.py');
    spawnSync('python3', [judge, 'run', own, '--out', out], { stdio: 'ignore' });
    if (!existsSync(out)) continue;
    const run = JSON.parse(readFileSync(out, 'utf8')) as Recorded;
    totals.networks++;
    if (run.converged === false) {
      totals.unsettled++;
      continue;
    }
    const network = networkOf(files);
    const simulation = simulate(network);
    const preference = (router: string) =>
      network.devices.find(({ name }) => name === router)?.bgp.get('default')?.knobs.defaultLocalPreference?.value ?? 100;
    for (const { router, prefix, verdict, best } of compareRows(ribReport(simulation), run, preference)) {
      totals[verdict]++;
      if (verdict === 'wrong') console.log(`${lab} ${router} ${prefix}: FRR ${best[0]}, we ${best[1]}`);
    }
    for (const absence of absences) {
      const { router, prefix, path: found } = absence;
      const bgp = run.routers[router]?.bgp;
      const isThere = (bgp?.ipv4?.[prefix] ?? bgp?.ipv6?.[prefix] ?? []).some(({ from }) => from === found.from);
      const outcome = outcomeOf(simulation, absence);
      totals[isThere === (outcome === 'present') ? 'agree' : 'differ']++;
      if (isThere !== (outcome === 'present'))
        console.log(
          `${lab} ${router} ${prefix} from ${found.from}: ${found.text}: FRR ${isThere ? 'has it' : 'has it not'}, we ${outcome}`,
        );
    }
  }
  console.table(totals);
}

function main([folder, what = '1', count = '200', seed = '1']: readonly string[]): void {
  if (!folder) throw new Error('usage: verify-absences.ts FOLDER [EVERY | live COUNT [SEED]]');
  if (what === 'live') live(folder, Number(count), Number(seed));
  else looked(folder, Number(what));
}

main(process.argv.slice(2));
