/** Lines that EIGRP and RIP share, and how they state facts about the process around them. */
import { getOrMake } from '../../model/drafts.ts';
import { type Draft, type Fact, fact } from '../../model/fact.ts';
import type { VectorFilter, VectorInterface, VectorMetric, VectorProcess, VectorRedistribution } from '../../model/vector.ts';
import { type Command, type Commands, commandsOf, type Line } from '../../notation/command.ts';
import type { Located } from '../../text/place.ts';
import { settings } from '../settings.ts';

/** The process of a VRF, and the interface whose lines stand in a block of their own. */
export interface VectorBlock {
  readonly protocol: 'eigrp' | 'rip';
  readonly name: string;
  readonly vrf: string;
  readonly asn?: number;
  readonly wide?: boolean;
  /** `default` stands for all of them. */
  readonly link?: string;
  /** IPv6 and services are read only. */
  readonly other?: boolean;
}

/** A change of the process, also by a negated line. */
export function vectorSwitch({ block, place }: Line<VectorBlock>, change: (process: Draft<VectorProcess>) => void): Fact | undefined {
  const { protocol, name, vrf, asn, wide, other } = block;
  if (other) return undefined;
  return fact('vector', `${protocol} ${name} ${vrf}`, place, process => {
    if (asn !== undefined) {
      process.asn = asn;
      process.process = String(asn);
    }
    if (wide) process.wide = true;
    change(process);
  });
}

/** A change of the process by a line that is not negated. */
export function vectorFact(line: Line<VectorBlock>, change: (process: Draft<VectorProcess>) => void): Fact | undefined {
  return line.no ? undefined : vectorSwitch(line, change);
}

export function linkOf(process: Draft<VectorProcess>, name: string): Draft<VectorInterface> {
  return getOrMake(process.interfaces, name, () => ({}));
}

const { command } = commandsOf<VectorBlock>();

/** A line that changes routes in a way that is not computed. */
export function changesRoutes(template: string, doc: string): Command<VectorBlock> {
  return command(template, doc, (_, line) =>
    vectorFact(line, ({ unsupported }) => void unsupported.push({ value: template.replace(/ [[<(].*$/, ''), place: line.place })),
  );
}

function passive(line: Line<VectorBlock>, name: string) {
  return vectorSwitch(line, process => {
    if (name === 'default') process.passiveDefault = !line.no;
    else linkOf(process, name).passive = !line.no;
  });
}

/** With `passive-interface default` above it, the form behind `no` names the interfaces that do speak. */
const passiveLines: Commands<VectorBlock> = [
  command('passive-interface default', 'Looks for neighbors on no interface unless told.', (_, line) => passive(line, 'default')),
  {
    ...command(
      'passive-interface <interface> [level-1] [level-2]',
      'Announces the network of the interface and looks for no neighbors there.',
      (args, line) => passive(line, args.interface.value),
    ),
    exempts: true,
  },
];

function filter(line: Line<VectorBlock>, kind: VectorFilter['kind'], list: Located<string>, direction: 'in' | 'out', port?: string) {
  return vectorFact(line, ({ filters }) => void filters.push({ direction, kind, list, interface: port }));
}

const filterDoc = 'Filters routes on their way in or out.';
const filterLines: Commands<VectorBlock> = [
  command('distribute-list prefix <list:prefix-list> <direction:in|out> [<interface>]', filterDoc, (args, line) =>
    filter(line, 'prefix-list', args.list, args.direction.value, args.interface?.value),
  ),
  command('distribute-list route-map <policy:route-map> <direction:in|out> [<interface>]', filterDoc, (args, line) =>
    filter(line, 'policy', args.policy, args.direction.value, args.interface?.value),
  ),
  command('distribute-list <list:acl> <direction:in|out> [<interface>]', filterDoc, (args, line) =>
    filter(line, 'acl', args.list, args.direction.value, args.interface?.value),
  ),
  changesRoutes(
    'distribute-list prefix <list:prefix-list> gateway <gateway:prefix-list> <direction:in|out> [<interface>]',
    'Filters routes by prefix and by the router that announced them.',
  ),
  changesRoutes(
    'distribute-list gateway <list:prefix-list> ( in | out ) [<interface>]',
    'Filters routes by the router that announced them.',
  ),
  changesRoutes(
    'distribute-list <list:acl> out <protocol:connected|static|rip|bgp|ospf|eigrp> [<process:int>]',
    'Filters routes of another protocol.',
  ),
  changesRoutes('offset-list ( 0 | <list:acl> ) ( in | out ) <offset:int> [<interface>]', 'Adds to the metric of routes.'),
  changesRoutes('distance <distance:1-255> <address:ipv4> <wildcard> [<list:acl>]', 'Distance of routes from certain routers.'),
  ...settings(
    'A setting of the protocol.',
    'distribute-list prefix-list <list:ipv6-prefix-list> ( in | out ) [<interface>]',
    'neighbor <address:ip> [<interface>] [ remote <hops:int> [ lisp-encap [<encapsulation:int>] ] ]',
    'neighbor <address:ip> description <description:text>',
    'bfd ( all-interfaces | interface <interface> )',
  ),
];

const general: Commands<VectorBlock> = [
  command('network <address:ipv4> [<wildcard>]', 'Runs the protocol on interfaces whose address fits.', ({ address, wildcard }, line) =>
    vectorFact(line, ({ networks }) => void networks.push({ address: address.value, wildcard: wildcard?.value, place: line.place })),
  ),
  command('auto-summary', 'Announces whole classful networks at their border.', (_, line) =>
    vectorSwitch(line, process => {
      process.autoSummary = !line.no;
    }),
  ),
  command('maximum-paths [ibgp] <paths:1-64>', 'How many equal paths are used at once.', ({ paths }, line) =>
    vectorFact(line, process => {
      process.maximumPaths = paths.value;
    }),
  ),
  command('shutdown', 'Stops the process.', (_, line) =>
    vectorSwitch(line, process => {
      process.shutdown = !line.no;
    }),
  ),
];

/** How EIGRP computes the metric. */
export const eigrpMetricLines: Commands<VectorBlock> = [
  command(
    'metric weights <tos:int> <k1:int> <k2:int> <k3:int> <k4:int> <k5:int> [<k6:int>]',
    'How parts of the metric count.',
    (args, line) =>
      vectorFact(line, process => {
        process.weights = [args.k1, args.k2, args.k3, args.k4, args.k5, args.k6].map(k => k?.value ?? 0);
      }),
  ),
  command('metric version 64bit', 'Computes wide metrics.', (_, line) =>
    vectorSwitch(line, process => {
      process.wide = !line.no;
    }),
  ),
];

export const vectorLines: Commands<VectorBlock> = [...passiveLines, ...filterLines, ...general];

interface RedistributionOptions {
  readonly policy?: Located<string>;
  readonly bandwidth?: Located<number>;
  readonly delay?: Located<number>;
}

/** EIGRP writes five numbers for a metric, RIP one. */
function metricOf(protocol: VectorBlock['protocol'], { bandwidth, delay }: RedistributionOptions): VectorMetric | undefined {
  if (!bandwidth) return undefined;
  return protocol === 'rip' ? { hops: bandwidth.value } : { bandwidth: bandwidth.value, delay: delay?.value ?? 0 };
}

const level = '<level:level-1|level-2|level-1-2>';
const metrics = '[metric <bandwidth:int>] [<delay:int> <reliability:int> <load:int> <mtu:int>]';
const options = `[${level}] [route-map <policy:route-map>] ${metrics} [metric transparent] [tag <tag:int>] [${level}] [route-map <policy:route-map>] [include-connected]`;
const match = '[match <types:internal|external|nssa-external|1|2...>]';

function redistribute(line: Line<VectorBlock>, protocol: string, process: string | undefined, args: RedistributionOptions) {
  const entry: Draft<VectorRedistribution> = {
    protocol: protocol === 'ospfv3' ? 'ospf3' : protocol,
    process,
    place: line.place,
    policy: args.policy,
    metric: metricOf(line.block.protocol, args),
  };
  return vectorFact(line, ({ redistributes }) => void redistributes.push(entry));
}

const redistributeDoc = 'Takes in routes of another protocol.';
export const vectorRedistribution: Commands<VectorBlock> = [
  command(`redistribute <protocol:connected|static|rip|isis|odr|mobile> [ip] ${options}`, redistributeDoc, (args, line) =>
    redistribute(line, args.protocol.value, undefined, args),
  ),
  command(`redistribute <protocol:ospf|eigrp|ospfv3> <process:int> [vrf <vrf:vrf>] ${match} ${options}`, redistributeDoc, (args, line) =>
    redistribute(line, args.protocol.value, String(args.process.value), args),
  ),
  command(`redistribute bgp <asn> ${options}`, redistributeDoc, (args, line) => redistribute(line, 'bgp', undefined, args)),
  command(`redistribute <protocol:isis|eigrp|rip|lisp> <process:word> ${options}`, redistributeDoc, (args, line) =>
    redistribute(line, args.protocol.value, args.process.value, args),
  ),
  ...settings(
    'A limit of redistribution.',
    'redistribute maximum-prefix <limit:int> [<threshold:1-100>] { warning-only | restart <restart:int> | restart-count <restarts:int> | reset-time <reset:int> | dampened }',
  ),
];
