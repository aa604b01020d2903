/** How fast the simulation is, and how its cost grows with routers, sessions and routes. Prints tables. */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { simulate } from '../../server/src/routing/simulate.ts';
import { Workspace } from '../../server/src/workspace.ts';
import { readNetwork } from '../score/networks/read.ts';
import { fatTree } from './fat-tree.ts';

const labs = path.join(process.env.BESTPATH_SHARED ?? path.resolve(import.meta.dirname, '../../../shared'), 'labs');
const sizes = (process.argv[2] ?? '4,8,12,16').split(',').map(Number);

/** Seconds of the wall and of this process, and the heap at the end. */
function measure<T>(work: () => T): { value: T; seconds: number; cpu: number; megabytes: number } {
  const [start, used] = [process.hrtime.bigint(), process.cpuUsage().user];
  const value = work();
  const megabytes = Math.round(process.memoryUsage().heapUsed / 2 ** 20);
  return { value, seconds: Number(process.hrtime.bigint() - start) / 1e9, cpu: (process.cpuUsage().user - used) / 1e6, megabytes };
}

const rounded = (seconds: number) => Math.round(seconds * 100) / 100;

function recordedLabs(): void {
  const names = readdirSync(labs).filter(name => existsSync(path.join(labs, name, 'expected.json')));
  const { seconds, cpu } = measure(() => {
    for (const name of names) simulate(readNetwork(path.join(labs, name)).network);
  });
  console.log(`${names.length} recorded networks read and simulated: ${rounded(seconds)} s (${rounded(cpu)} s of processor)`);
}

function fatTrees(): void {
  const rows = sizes.map(k => {
    const workspace = new Workspace(['tree']);
    for (const [name, text] of fatTree(k)) workspace.set(`tree/${name}.conf`, text, 'frr');
    const network = workspace.network('tree');
    const { value, seconds, cpu, megabytes } = measure(() => simulate(network));
    const vrfs = [...value.devices.values()].flatMap(({ vrfs }) => [...vrfs.values()]);
    const paths = vrfs.reduce((sum, { bgp }) => sum + [...bgp.ipv4.values()].reduce((all, row) => all + row.length, 0), 0);
    const sessions = vrfs.reduce((sum, vrf) => sum + vrf.sessions.length, 0) / 2;
    return {
      ports: k,
      routers: value.devices.size,
      sessions,
      prefixes: (k * k) / 2,
      paths,
      seconds: rounded(seconds),
      processor: rounded(cpu),
      MB: megabytes,
    };
  });
  console.table(rows);
}

if (existsSync(labs)) recordedLabs();
fatTrees();
