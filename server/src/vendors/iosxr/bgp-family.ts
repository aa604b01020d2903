/** Lines that hold for a family of the process: what is originated, and how its routes are treated. */
import type { Redistribution } from '../../model/bgp.ts';
import { type Prefix, withLength } from '../../net/prefix.ts';
import { type Commands, commandsOf, type Line } from '../../notation/command.ts';
import type { Located } from '../../text/place.ts';
import { routeTypes } from '../ios/redistribution.ts';
import { section, settings } from '../settings.ts';
import { type BgpBlock, familyFact } from './bgp-block.ts';
import { decision, redistributed } from './bgp-process.ts';
import { policyUseOf } from './names.ts';

const { command } = commandsOf<BgpBlock>();

interface Originated {
  readonly policy?: Located<string>;
  readonly backdoor?: unknown;
}

function network(line: Line<BgpBlock>, prefix: Prefix, { policy, backdoor }: Originated) {
  const statement = { prefix, place: line.place, policy: policyUseOf(policy), backdoor: backdoor ? true : undefined };
  return familyFact(line, ({ networks }) => void networks.push(statement));
}

interface Aggregated {
  readonly asSet?: unknown;
  readonly summaryOnly?: unknown;
  readonly policy?: Located<string>;
}

function aggregate(line: Line<BgpBlock>, prefix: Prefix, { asSet, summaryOnly, policy }: Aggregated) {
  const statement = { prefix, place: line.place, asSet: !!asSet, summaryOnly: !!summaryOnly, attributePolicy: policyUseOf(policy) };
  return familyFact(line, ({ aggregates }) => void aggregates.push(statement));
}

const aggregateOptions =
  '[<asSet:as-set>] [as-confed-set] [<summaryOnly:summary-only>] [route-policy <policy:route-policy>] [description <text:text>]';
const aggregateDoc = 'Originates a summary while a more specific route exists; may hide those, and may carry their ASes as a set.';
const networkDoc = 'Originates a prefix that is in the table.';

const origination: Commands<BgpBlock> = [
  command('network <prefix> [<backdoor:backdoor>] [route-policy <policy:route-policy>]', networkDoc, (args, line) =>
    network(line, args.prefix.value, args),
  ),
  command('network <address:ipv4> <mask> [<backdoor:backdoor>] [route-policy <policy:route-policy>]', networkDoc, (args, line) =>
    network(line, withLength(args.address.value, args.mask.value), args),
  ),
  command(`aggregate-address <prefix> ${aggregateOptions}`, aggregateDoc, (args, line) => aggregate(line, args.prefix.value, args)),
  command(`aggregate-address <address:ipv4> <mask> ${aggregateOptions}`, aggregateDoc, (args, line) =>
    aggregate(line, withLength(args.address.value, args.mask.value), args),
  ),
];

/** What may follow a protocol whose routes are taken in. */
const options =
  '[metric <metric:int>] [match <types:internal|external|nssa-external|1|2...>] [ ( <level:level-1|level-2|level-1-inter-area> | level <number:1|1-inter-area|2> [ level <second:1|1-inter-area|2> ] ) ] [multipath] [metric <metric:int>] [route-policy <policy:route-policy>]';

interface Redistributed {
  readonly process?: Located<string>;
  readonly policy?: Located<string>;
  readonly metric?: Located<number>;
  readonly types?: readonly Located<string>[];
}

const protocols = new Map([['ospfv3', 'ospf3']]);

function redistribute(line: Line<BgpBlock>, protocol: string, { process, policy, metric, types }: Redistributed) {
  const redistribution: Redistribution = {
    protocol: protocols.get(protocol) ?? protocol,
    process: process?.value,
    place: line.place,
    policy: policyUseOf(policy),
    metric: metric?.value,
    types: routeTypes(types?.map(({ value }) => value)),
  };
  return familyFact(line, ({ redistributes }) => void redistributes.push(redistribution));
}

const redistribution: Commands<BgpBlock> = [
  command(
    `redistribute <protocol:connected|static|rip|subscriber|application|lisp|nat|mobile> ${options}`,
    'Takes in routes of another protocol.',
    (args, line) => redistribute(line, args.protocol.value, args),
  ),
  command(
    `redistribute <protocol:ospf|ospfv3|isis|eigrp|application|rip> <process:word> ${options}`,
    'Takes in routes of one process of another protocol.',
    (args, line) => redistribute(line, args.protocol.value, args),
  ),
];

const distances: Commands<BgpBlock> = [
  command(
    'distance bgp <external:1-255> <internal:1-255> <local:1-255>',
    'Administrative distances of external, internal and local routes; 20, 200 and 200 by default.',
    ({ external, internal, local }, line) =>
      familyFact(line, family => {
        family.distance = { external: external.value, internal: internal.value, local: local.value };
      }),
  ),
  command(
    'maximum-paths <which:ebgp|ibgp|eibgp> <paths:1-512> [<how:selective|unequal-cost|equal-cost...>] [route-policy <policy:route-policy>] [deterministic] [order igp-metric]',
    'How many equal paths are used at once.',
    ({ which, paths }, line) =>
      familyFact(line, family => {
        if (which.value !== 'ibgp') family.maximumPaths = paths.value;
        if (which.value !== 'ebgp') family.maximumPathsIbgp = paths.value;
      }),
  ),
  command('additional-paths receive [disable]', 'Takes several paths of a prefix from neighbors (RFC 7911).', (_, line) =>
    familyFact(line, family => {
      family.additionalPaths = { ...family.additionalPaths, receive: true };
    }),
  ),
  command('additional-paths send [disable]', 'Sends several paths of a prefix to neighbors (RFC 7911).', (_, line) =>
    familyFact(line, family => {
      family.additionalPaths = { ...family.additionalPaths, send: 'selection' };
    }),
  ),
  command(
    'advertise best-external [labeled-unicast] [<disabled:disable>]',
    'Sends the best external path even where an internal one is best.',
    ({ disabled }, line) =>
      familyFact(line, family => {
        if (!disabled) family.additionalPaths = { send: 'external', ...family.additionalPaths };
      }),
  ),
];

const rest: Commands<BgpBlock> = settings(
  'A setting of the family.',
  'additional-paths selection route-policy <policy:route-policy>',
  'additional-paths selection disable',
  'additional-paths install backup [disable]',
  'table-policy <policy:route-policy>',
  'nexthop route-policy <policy:route-policy>',
  'nexthop trigger-delay <which:critical|non-critical> <milliseconds:int>',
  'nexthop resolution prefix-length minimum <length:int>',
  'nexthop resolution allow-default',
  'bgp dampening [<halfLife:1-45>] [<reuse:int>] [<suppress:int>] [<longest:int>]',
  'bgp dampening route-policy <policy:route-policy>',
  'bgp attribute-download',
  'bgp scan-time <seconds:int>',
  'bgp label-delay <seconds:int> <milliseconds:int>',
  'bgp import-delay <seconds:int> <milliseconds:int>',
  'retain route-target all',
  'retain route-target route-policy <policy:route-policy>',
  'retain local-label <minutes:int>',
  'allocate-label all [unlabeled-path]',
  'allocate-label route-policy <policy:route-policy> [unlabeled-path]',
  'label mode <how:per-vrf|per-ce|per-prefix|per-vrf-46>',
  'label mode route-policy <policy:route-policy>',
  'label-allocation-mode <how:per-vrf|per-ce|per-prefix>',
  'advertise local-labeled-route [<how:disable|safi-unicast>]',
  'advertise vpn-imported',
  'dynamic-med interval <minutes:int>',
  'weight reset-on-import [disable]',
  'permanent-network route-policy <policy:route-policy>',
  'optimal-route-reflection <group:word> <root:ip> [<second:ip>]',
  'inter-as install',
  'global-table-multicast',
  'mvpn single-forwarder-selection <how:highest-ip-address|all>',
  'as-path-loopcheck out disable',
  'wait-rib-install',
  'update wait-install [delay startup <seconds:int>]',
  'update limit <what:address-family|sub-group> <limit:int> [<which:ebgp|ibgp>]',
  'prefix-ecmp-delay <milliseconds:int> [oor-threshold <threshold:int>]',
  'segment-routing prefix-sid-map',
  'segment-routing srv6 locator <locator:word>',
  'import from bridge-domain',
  'rd-set <set:rd-set>',
  'snmp context <context:word>',
);

const segments: Commands<unknown> = [
  section('segment-routing srv6', 'Opens segment routing over IPv6.', () =>
    settings(
      'How segments are named and given out.',
      'locator <locator:word>',
      'alloc mode <how:per-vrf|per-ce|route-policy|per-vrf-46> [<policy:route-policy>]',
      'usid allocation wide-local-id-block',
    ),
  ),
];

const nested: Commands<BgpBlock> = [
  section('vrf all', 'Opens settings of all VRFs.', () => [
    ...settings(
      'A setting of all VRFs.',
      'label mode <how:per-vrf|per-ce|per-prefix>',
      'label mode route-policy <policy:route-policy>',
      'table-policy <policy:route-policy>',
      'source rt-import-policy',
      'rnh install extcomm-only',
    ),
    ...segments,
  ]),
];

export const familyCommands: Commands<BgpBlock> = [
  ...origination,
  ...redistribution,
  ...distances,
  ...redistributed,
  ...decision,
  ...rest,
  ...nested,
  ...segments,
];
