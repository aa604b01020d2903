/**
 * What-if against real routers: in 30 recorded networks one link, session or device goes down, once in our what-if and once in the configurations that
 * FRR then runs. Needs root, FRR and iproute2 (`tools/run_lab.py` of the recorded material). Prints the agreement row by row; exit code 1 where it is
 * not whole. Another seed takes other networks and other failures.
 * usage: node --import=tsx/esm test/score/what-if.ts [-j N] [--seed N] [NAME…]
 */
import { execFile } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { readParserFiles } from '../../server/src/host/grammar-files.ts';
import type { Network } from '../../server/src/model/network.ts';
import { ribReport } from '../../server/src/routing/report.ts';
import { simulate } from '../../server/src/routing/simulate.ts';
import { type Failure, failureName, failuresOf, withFailures } from '../../server/src/routing/what-if/failure.ts';
import { loadParsers } from '../../server/src/shapes/parsers.ts';
import { Workspace } from '../../server/src/workspace.ts';
import { type Random, random } from '../support/random.ts';
import { compareRows, type Recorded } from './recorded.ts';
import { printTable, shared } from './shared.ts';

const wantedNetworks = 30;
const labs = path.join(shared, 'labs');

function networkOf(folder: string): Network {
  const workspace = new Workspace(['lab']);
  for (const name of readdirSync(folder).filter(name => /\.conf$|^vrps\.json$/.test(name)))
    workspace.set(`lab/${name}`, readFileSync(path.join(folder, name), 'utf8'), name.endsWith('.conf') ? 'frr' : undefined);
  return workspace.network('lab');
}

const kinds = ['link', 'session', 'device'] as const;

/** A link, session or device in turn, or the next best thing, the same one at every run. */
function chosenFailure(network: Network, index: number, { pick }: Random): Failure | undefined {
  const all = failuresOf(network, true);
  const some = all.filter(failure => failure.kind === kinds[index % kinds.length]);
  const from = some.length > 0 ? some : all;
  return from.length > 0 ? pick(from) : undefined;
}

/** The configurations with the failure written into them. */
function writeFailed(from: string, to: string, network: Network, failure: Failure): void {
  for (const name of readdirSync(from).filter(name => /\.conf$|^vrps\.json$|^lab\.json$/.test(name)))
    copyFileSync(path.join(from, name), path.join(to, name));
  const edit = (device: string, change: (text: string) => string) => {
    const file = path.join(to, path.basename(network.devices.find(({ name }) => name === device)!.file));
    writeFileSync(file, change(readFileSync(file, 'utf8')));
  };
  for (const device of withFailures(network, [failure]).devices) {
    const before = network.devices.find(({ name }) => name === device.name)!.interfaces;
    for (const [key, { name, shutdown }] of device.interfaces)
      if (shutdown && !before.get(key)?.shutdown)
        edit(device.name, text => text.replace(new RegExp(`^interface ${name}$`, 'm'), '$&\n shutdown'));
  }
  if (failure.kind === 'session')
    edit(failure.device, text =>
      text.replace(
        new RegExp(`^ neighbor ${failure.peer.replaceAll('.', '\\.')} (remote-as|peer-group) .*$`, 'm'),
        `$&\n neighbor ${failure.peer} shutdown`,
      ),
    );
}

interface Result {
  readonly name: string;
  readonly failure: string;
  readonly right: number;
  readonly wrong: readonly string[];
  readonly declined: number;
  readonly sessions: number;
  readonly sessionsRight: number;
  readonly error?: string;
}

async function compare(name: string, index: number, chance: Random): Promise<Result> {
  const folder = path.join(labs, name);
  const network = networkOf(folder);
  const failure = chosenFailure(network, index, chance);
  const none = { name, right: 0, wrong: [], declined: 0, sessions: 0, sessionsRight: 0 };
  if (!failure) return { ...none, failure: '-', error: 'nothing to fail' };
  const work = mkdtempSync(path.join(tmpdir(), 'what-if-'));
  try {
    const lab = path.join(work, name);
    mkdirSync(lab);
    writeFailed(folder, lab, network, failure);
    const out = path.join(work, 'out.json');
    // It waits for sessions that cannot come up any more, and then says so by its exit code; what it wrote counts.
    const given = [path.join(shared, 'tools/run_lab.py'), 'run', lab, '--out', out, '--timeout', '90', '--stable', '4'];
    await promisify(execFile)('python3', given, { timeout: 240_000 }).catch((error: unknown) => {
      if (!existsSync(out)) throw error;
    });
    const recorded = withoutDevice(JSON.parse(readFileSync(out, 'utf8')) as Recorded, failure);
    const report = ribReport(simulate(withFailures(network, [failure])));
    const rows = [...compareRows(report, recorded, device => preferenceOf(network, device))];
    const sessions = Object.entries(recorded.routers).flatMap(([router, { sessions = {} }]) =>
      Object.entries(sessions).map(([peer, { state }]) => {
        const ours = report.routers[router]?.sessions[peer] as { readonly state?: string } | undefined;
        return (state === 'Established') === (ours?.state === 'up');
      }),
    );
    return {
      name,
      failure: failureName(failure),
      right: rows.filter(({ verdict }) => verdict === 'right').length,
      wrong: rows
        .filter(({ verdict }) => verdict === 'wrong')
        .map(({ router, prefix, best }) => `${router} ${prefix}: FRR ${best[0] || 'none'}, we ${best[1] || 'none'}`),
      declined: rows.filter(({ verdict }) => verdict === 'declined').length,
      sessions: sessions.length,
      sessionsRight: sessions.filter(Boolean).length,
    };
  } catch (error) {
    return { ...none, failure: failureName(failure), error: (error as Error).message.slice(0, 200) };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** A device that is gone says nothing; the one that stands in for it has lost its interfaces only. */
function withoutDevice({ routers, ...recorded }: Recorded, failure: Failure): Recorded {
  const left = Object.entries(routers).filter(([name]) => failure.kind !== 'device' || name !== failure.device);
  return { ...recorded, routers: Object.fromEntries(left) };
}

function preferenceOf({ devices }: Network, name: string): number {
  return devices.find(device => device.name === name)?.bgp.get('default')?.knobs.defaultLocalPreference?.value ?? 100;
}

async function run(): Promise<void> {
  if (!existsSync(labs)) return console.log('no recorded networks here');
  await loadParsers(readParserFiles(import.meta.dirname));
  const given = process.argv.slice(2);
  const at = given.indexOf('-j');
  const workers = at >= 0 ? Number(given.splice(at, 2)[1]) : 2;
  const seedAt = given.indexOf('--seed');
  const seed = seedAt >= 0 ? Number(given.splice(seedAt, 2)[1]) : 1;
  const all = readdirSync(labs)
    .filter(name => existsSync(path.join(labs, name, 'expected.json')))
    .sort();
  const chance = random(seed);
  const drawn = all.map(name => [chance.int(2 ** 31), name] as const).sort(([a], [b]) => a - b);
  const names = given.length > 0 ? given : drawn.slice(0, wantedNetworks).map(([, name]) => name);
  const queue = names.map((name, index) => ({ name, index }));
  const results: Result[] = [];
  const work = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const result = await compare(next.name, next.index, random(seed + next.index));
      results.push(result);
      for (const line of result.wrong.slice(0, 5)) console.log(`${result.name}: ${line}`);
      if (result.error) console.log(`${result.name}: ${result.error}`);
    }
  };
  await Promise.all(Array.from({ length: workers }, work));
  results.sort((a, b) => (a.name < b.name ? -1 : 1));
  const sum = (value: (result: Result) => number) => results.reduce((total, result) => total + value(result), 0);
  printTable([
    ['network', 'right', 'wrong', 'declined', 'sessions', 'failure'],
    ...results.map(({ name, failure, right, wrong, declined, sessions, sessionsRight }) =>
      [name, right, wrong.length, declined, `${sessionsRight}/${sessions}`, failure].map(String),
    ),
    [
      'all',
      sum(({ right }) => right),
      sum(({ wrong }) => wrong.length),
      sum(({ declined }) => declined),
      `${sum(r => r.sessionsRight)}/${sum(r => r.sessions)}`,
      `${results.filter(r => r.error).length} failed to run`,
    ].map(String),
  ]);
  if (results.some(({ wrong, error }) => wrong.length > 0 || error)) process.exitCode = 1;
}

await run();
