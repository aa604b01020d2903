/** RIP of IOS (RFC 2453), for IPv4 and in VRFs; RIP for IPv6 is read only. */
import { type Commands, commandsOf } from '../../notation/command.ts';
import { settings } from '../settings.ts';
import { type VectorBlock, vectorFact, vectorLines, vectorRedistribution, vectorSwitch } from './vector-lines.ts';

const { command, block } = commandsOf<VectorBlock>();

const inFamily: Commands<VectorBlock> = [
  ...vectorLines,
  ...vectorRedistribution,
  command('default-information originate [on-passive]', 'Announces a default route.', (_, line) =>
    vectorFact(line, process => {
      process.defaultOriginate = { place: line.place };
    }),
  ),
  command(
    'default-information originate route-map <policy:route-map>',
    'Announces a default route while the route map permits.',
    ({ policy }, line) =>
      vectorFact(line, process => {
        process.defaultOriginate = { place: line.place, policy };
      }),
  ),
  command('default-metric <metric:1-16>', 'Hops of redistributed routes that have no metric.', ({ metric }, line) =>
    vectorFact(line, process => {
      process.defaultMetric = { hops: metric.value };
    }),
  ),
  command('distance <distance:1-255>', 'Administrative distance; 120 by default.', ({ distance }, line) =>
    vectorFact(line, process => {
      process.distances = { internal: distance.value, external: distance.value };
    }),
  ),
  command('version <version:1-2>', 'The version of the protocol; version 1 carries no masks.', ({ version }, line) =>
    vectorFact(line, process => {
      process.version = version.value;
    }),
  ),
  ...settings(
    'A setting of RIP.',
    'timers basic <update:int> <invalid:int> <hold:int> <flush:int> [<sleep:int>]',
    'validate-update-source',
    'output-delay <milliseconds:int>',
    'input-queue <depth:int>',
    'flash-update-threshold <seconds:int>',
    'poison-reverse',
    'split-horizon',
    'port <port:int> multicast-group <group:ip>',
  ),
];

const rip: Commands<VectorBlock> = [
  ...inFamily,
  block('address-family <family:ipv4|ipv6> [unicast] [vrf <vrf:vrf>]', 'Opens the lines for a family.', {
    enter: ({ family, vrf }, line): VectorBlock => ({
      ...line.block,
      vrf: vrf?.value ?? 'default',
      ...(family.value === 'ipv6' && { other: true }),
    }),
    body: () => inFamily,
    apply: ({ family, vrf }, line) =>
      family.value === 'ipv4' ? vectorSwitch({ ...line, block: { ...line.block, vrf: vrf?.value ?? 'default' } }, () => {}) : undefined,
  }),
];

const main: VectorBlock = { protocol: 'rip', name: '', vrf: 'default' };
const top = commandsOf<unknown>();
export const ripProcesses: Commands<unknown> = [
  top.block('router rip', 'Runs RIP.', {
    enter: (): VectorBlock => main,
    body: () => rip,
    apply: (_, line) => vectorSwitch({ ...line, block: main }, () => {}),
  }),
  top.block('ipv6 router rip <name:word>', 'Runs RIP for IPv6.', {
    enter: ({ name }): VectorBlock => ({ ...main, name: name.value, other: true }),
    body: () => rip,
  }),
];
