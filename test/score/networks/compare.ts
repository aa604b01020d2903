/**
 * Compares the simulation of every network in a folder with what FRR decided in several runs (`run-*.json`, or `expected.json` alone).
 * usage: tsx test/score/networks/compare.ts FOLDER [MISSES] [NAME…]
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ribReport } from '../../../server/src/routing/report.ts';
import { simulate } from '../../../server/src/routing/simulate.ts';
import { type ComparedRow, compareRows, type Recorded, scoreNetwork } from '../recorded.ts';
import { readNetwork } from './read.ts';

type Run = Recorded & { readonly converged: boolean };

function runsOf(folder: string): Run[] {
  const names = readdirSync(folder).filter(name => /^run-.*\.json$/.test(name));
  return (names.length > 0 ? names : ['expected.json'])
    .filter(name => existsSync(path.join(folder, name)))
    .map(name => JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as Run);
}

const [root, misses = '0', ...only] = process.argv.slice(2);
if (!root) throw new Error('usage: compare.ts FOLDER [MISSES] [NAME…]');
const total = {
  networks: 0,
  perfect: 0,
  rows: 0,
  right: 0,
  wrong: 0,
  declined: 0,
  full: 0,
  sessions: 0,
  sessionsRight: 0,
  severalOutcomes: 0,
};

for (const name of readdirSync(root).sort()) {
  const folder = path.join(root, name);
  if ((only.length > 0 && !only.includes(name)) || !existsSync(path.join(folder, 'r1.conf'))) continue;
  const all = runsOf(folder);
  if (all.length === 0) continue;
  const runs = all.filter(({ converged }) => converged);
  const { network, preferenceOf } = readNetwork(folder);
  const simulation = simulate(network);
  if (runs.length < all.length || !simulation.converged)
    console.log(
      `${name}: FRR settled ${runs.length} of ${all.length} times; ours ${simulation.converged ? 'settles' : 'does not settle'}`,
      simulation.messages,
    );
  const [first, ...others] = runs;
  if (!first) continue;
  const report = ribReport(simulation);
  const rows = [...compareRows(report, first, preferenceOf)];
  const elsewhere = others.map(run => new Map([...compareRows(report, run, preferenceOf)].map(row => [keyOf(row), row])));
  // Where the runs differ, either outcome is right.
  const differing = rows.filter(row => elsewhere.some(run => run.get(keyOf(row))?.best[0] !== row.best[0]));
  const settled = rows.map(
    row => [row, ...elsewhere.map(run => run.get(keyOf(row)) ?? row)].find(({ verdict }) => verdict === 'right') ?? row,
  );
  const bad = settled.filter(({ verdict, full }) => verdict !== 'right' || !full);
  const { sessions, sessionsRight } = scoreNetwork(report, first, preferenceOf);
  total.networks++;
  if (differing.length > 0) total.severalOutcomes++;
  if (bad.length === 0 && sessions === sessionsRight) total.perfect++;
  total.rows += rows.length;
  total.sessions += sessions;
  total.sessionsRight += sessionsRight;
  for (const { verdict, full } of settled) {
    total[verdict]++;
    if (full) total.full++;
  }
  if (bad.length > 0 || sessions !== sessionsRight) {
    const count = (verdict: ComparedRow['verdict']) => bad.filter(row => row.verdict === verdict).length;
    console.log(
      `${name}: wrong ${count('wrong')} declined ${count('declined')} attributes ${count('right')} of ${rows.length}; sessions ${sessionsRight} of ${sessions}` +
        (differing.length > 0 ? `; FRR differs in ${differing.length}` : ''),
    );
    for (const { router, prefix, verdict, best, missing, extra } of bad.slice(0, Number(misses)))
      console.log(
        `   ${router} ${prefix} ${verdict} FRR ${best[0] || '-'} ours ${best[1] || '-'}\n      - ${missing.join('\n      - ')}\n      + ${extra.join('\n      + ')}`,
      );
  }
}
console.log(total);

function keyOf({ router, family, prefix }: ComparedRow): string {
  return `${router} ${family} ${prefix}`;
}
