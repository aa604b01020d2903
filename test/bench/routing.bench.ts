/** How fast the simulation is, and how its cost grows with routers, sessions and routes. Prints tables. */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Network } from '../../server/src/model/network.ts';
import { type Simulation, simulate } from '../../server/src/routing/simulate.ts';
import { Workspace } from '../../server/src/workspace.ts';
import { readNetwork } from '../score/networks/read.ts';
import { editBackbone } from './backbone-edits.ts';
import { fatTree } from './fat-tree.ts';
import { borderRouter, fullTable } from './full-table.ts';
import { upstreams } from './upstreams.ts';

const labs = path.join(process.env.BESTPATH_SHARED ?? path.resolve(import.meta.dirname, '../../../shared'), 'labs');
/** `--extreme`: a tree of 2,000 routers and a backbone of 600 too (with more memory for Node). */
const isExtreme = process.argv.includes('--extreme');
const sizes = (process.argv.slice(2).find(word => !word.startsWith('--')) ?? (isExtreme ? '4,8,16,24,32,40' : '4,8,16,24'))
  .split(',')
  .map(Number);

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

function networkOf(configs: ReadonlyMap<string, string>): Network {
  const workspace = new Workspace(['net']);
  for (const [name, text] of configs) workspace.set(`net/${name}.conf`, text, 'frr');
  return workspace.network('net');
}

function fullTables(): void {
  const rows = [1000, 4000, 16_000, 32_000].map(prefixes => {
    const network = networkOf(upstreams(prefixes));
    const { seconds, cpu, megabytes } = measure(() => simulate(network));
    return { prefixes, upstreams: 3, seconds: rounded(seconds), processor: rounded(cpu), MB: megabytes };
  });
  console.table(rows);
}

/** Routes from outside with the attributes of real tables, through import policies, up to a full table of the Internet; 23 % of them IPv6. */
function outsideTables(): void {
  const rows = [10_000, 100_000, 300_000, 1_000_000].map(routes => {
    const outside = fullTable(routes, Math.round(routes * 0.23));
    const network = { ...networkOf(new Map([['border', borderRouter]])), outside };
    const { value, seconds, cpu } = measure(() => simulate(network));
    const { ipv4, ipv6 } = value.devices.get('border')!.vrfs.get('default')!.bgp;
    const paths = new Set(outside.routes.values.map(({ asPath }) => asPath)).size;
    const MB = Math.round(process.memoryUsage().rss / 2 ** 20);
    return { ipv4: ipv4.size, ipv6: ipv6.size, upstreams: 3, 'AS paths': paths, seconds: rounded(seconds), processor: rounded(cpu), MB };
  });
  console.table(rows);
}

/** Rows of a large tree would take more time and memory than the simulation: all routers of one kind have as many. */
const largestCounted = 16;

function pathsOf({ devices }: Simulation, isCounted: (name: string) => boolean = () => true): number {
  const vrfs = [...devices.values()].filter(({ name }) => isCounted(name)).flatMap(({ vrfs }) => [...vrfs.values()]);
  return vrfs.reduce((sum, { bgp }) => sum + [...bgp.ipv4.values()].reduce((all, row) => all + row.length, 0), 0);
}

function pathsOfTree(simulation: Simulation, k: number): number {
  if (k <= largestCounted) return pathsOf(simulation);
  const inPods = pathsOf(simulation, name => name === 'pod0-edge0' || name === 'pod0-agg0');
  return ((k * k) / 2) * inPods + ((k * k) / 4) * pathsOf(simulation, name => name === 'core0');
}

function fatTrees(): void {
  const rows = sizes.map(k => {
    const network = networkOf(fatTree(k));
    const { value, seconds, cpu, megabytes } = measure(() => simulate(network));
    const sessions =
      [...value.devices.values()].flatMap(({ vrfs }) => [...vrfs.values()]).reduce((sum, vrf) => sum + vrf.sessions.length, 0) / 2;
    const paths = pathsOfTree(value, k);
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

/** Whole simulations in seconds, edits of one line in milliseconds. */
function editedBackbones(): void {
  const sizes = [
    { routers: 80, customers: 24, prefixesOfCustomer: 10 },
    { routers: 160, customers: 40, prefixesOfCustomer: 10 },
    { routers: 240, customers: 60, prefixesOfCustomer: 50 },
    ...(isExtreme ? [{ routers: 480, customers: 120, prefixesOfCustomer: 50 }] : []),
  ];
  console.table(sizes.map(editBackbone));
}

if (existsSync(labs)) recordedLabs();
fatTrees();
fullTables();
outsideTables();
editedBackbones();
