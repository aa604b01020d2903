/** Lines of FRR that originate routes of a family, or say how its routes are taken. */
import type { Aggregate } from '../../model/bgp.ts';
import { classfulPrefix, type Prefix } from '../../net/prefix.ts';
import { type Commands, commandsOf, type Line } from '../../notation/command.ts';
import type { Located } from '../../text/place.ts';
import { type BgpBlock, familyFact } from '../ios/bgp-block.ts';
import { kept, ofBgp } from './kept.ts';

const { command } = commandsOf<BgpBlock>();

interface NetworkOptions {
  readonly policy?: Located<string>;
  readonly backdoor?: unknown;
}

function network(line: Line<BgpBlock>, prefix: Prefix, { policy, backdoor }: NetworkOptions) {
  return familyFact(line, ({ networks }) => void networks.push({ prefix, place: line.place, policy, backdoor: !!backdoor || undefined }));
}

const networkDoc = 'Originates a prefix; while the import check is on, only as long as the table holds it.';
const networkOptions = '{ route-map <policy:route-map> | label-index <label:0-1048560> | <backdoor:backdoor> }';

const networks4: Commands<BgpBlock> = [
  command(`network <prefix:ipv4-prefix> ${networkOptions}`, networkDoc, (args, line) => network(line, args.prefix.value, args)),
  command(`network <address:ipv4> mask <mask> ${networkOptions}`, networkDoc, (args, line) =>
    network(line, { ...args.address.value, length: args.mask.value }, args),
  ),
  command(`network <address:ipv4> ${networkOptions}`, 'Originates the classful network of an address.', (args, line) =>
    network(line, classfulPrefix(args.address.value), args),
  ),
  command(`network <address:ipv4> mask <other:ipv4> ${networkOptions}`, 'A network with a mask that is none: the daemon refuses it.'),
];

const networks6: Commands<BgpBlock> = [
  command('network <prefix:ipv6-prefix> { route-map <policy:route-map> | label-index <label:0-1048560> }', networkDoc, (args, line) =>
    network(line, args.prefix.value, args),
  ),
];

const aggregateOptions =
  '{ <asSet:as-set> | <summaryOnly:summary-only> | route-map <attribute:route-map> | origin <origin:egp|igp|incomplete> | <consistent:matching-MED-only> | suppress-map <suppress:route-map> }';

interface AggregateOptions {
  readonly asSet?: unknown;
  readonly summaryOnly?: unknown;
  readonly suppress?: Located<string>;
  readonly attribute?: Located<string>;
  readonly origin?: Located<'igp' | 'egp' | 'incomplete'>;
  readonly consistent?: unknown;
}

/** The daemon refuses a line that hides by a map and altogether. */
function aggregate(line: Line<BgpBlock>, prefix: Prefix, options: AggregateOptions) {
  const { asSet, summaryOnly, suppress, attribute, origin, consistent } = options;
  if (summaryOnly && suppress) return undefined;
  const made: Aggregate = {
    prefix,
    place: line.place,
    summaryOnly: !!summaryOnly,
    asSet: !!asSet,
    suppressPolicy: suppress,
    attributePolicy: attribute,
    origin: origin?.value,
    sameMedOnly: consistent ? true : undefined,
  };
  return familyFact(line, ({ aggregates }) => void aggregates.push(made));
}

const aggregateDoc = 'Originates a summary while a more specific route exists; may hide those, and may carry their ASes as a set.';

const aggregates4: Commands<BgpBlock> = [
  command(`aggregate-address <prefix:ipv4-prefix> ${aggregateOptions}`, aggregateDoc, (args, line) =>
    aggregate(line, args.prefix.value, args),
  ),
  command(`aggregate-address <address:ipv4> <mask> ${aggregateOptions}`, aggregateDoc, (args, line) =>
    aggregate(line, { ...args.address.value, length: args.mask.value }, args),
  ),
  command(
    `aggregate-address <address:ipv4> <other:ipv4> ${aggregateOptions}`,
    'A summary with a mask that is none: the daemon refuses it.',
  ),
];

const aggregates6: Commands<BgpBlock> = [
  command(`aggregate-address <prefix:ipv6-prefix> ${aggregateOptions}`, aggregateDoc, (args, line) =>
    aggregate(line, args.prefix.value, args),
  ),
];

const redistributeDoc = 'Takes in routes of another protocol.';

/** Names of protocols as the model has them. */
const modelNames: ReadonlyMap<string, string> = new Map([['ospf6', 'ospf3']]);

function redistribution(protocols: string, numbered?: string): Commands<BgpBlock> {
  const options = '{ metric <metric:0-4294967295> | route-map <policy:route-map> }';
  const from = (line: Line<BgpBlock>, protocol: string, process: string | undefined, policy?: Located<string>, metric?: Located<number>) =>
    familyFact(
      line,
      ({ redistributes }) =>
        void redistributes.push({
          protocol: modelNames.get(protocol) ?? protocol,
          process,
          place: line.place,
          policy,
          metric: metric?.value,
        }),
    );
  const plain = command(
    `redistribute <protocol:${protocols}> ${options}` as 'redistribute <protocol:word> { metric <metric:int> | route-map <policy:route-map> }',
    redistributeDoc,
    (args, line) => from(line, args.protocol.value, undefined, args.policy, args.metric),
  );
  if (!numbered) return [plain];
  return [
    plain,
    command(
      `redistribute <protocol:${numbered}> <process:1-65535> ${options}` as 'redistribute <protocol:word> <process:int> { metric <metric:int> | route-map <policy:route-map> }',
      redistributeDoc,
      (args, line) => from(line, args.protocol.value, String(args.process.value), args.policy, args.metric),
    ),
  ];
}

const redistribution4 = redistribution(
  'kernel|connected|local|static|rip|ospf|isis|eigrp|nhrp|table|vnc|vnc-direct|babel|openfabric',
  'ospf|table|table-direct',
);
const redistribution6 = redistribution(
  'kernel|connected|local|static|ripng|ospf6|isis|nhrp|table|vnc|vnc-direct|babel|openfabric',
  'table-direct',
);

const paths: Commands<BgpBlock> = [
  command('maximum-paths ~ <paths:1-256>', 'How many equal external paths are used at once.', ({ paths: most }, line) =>
    familyFact(line, family => {
      family.maximumPaths = most.value;
    }),
  ),
  command(
    'maximum-paths ibgp ~ <paths:1-256> [equal-cluster-length]',
    'How many equal internal paths are used at once.',
    ({ paths: most }, line) =>
      familyFact(line, family => {
        family.maximumPathsIbgp = most.value;
      }),
  ),
];

const dampening: Commands<BgpBlock> = kept(
  ofBgp,
  'Holds down routes that flap: half-life in minutes, bounds of the penalty, longest time.',
  'bgp dampening [ <halfLife:1-45> [ <reuse:1-20000> <suppress:1-50000> <longest:1-255> ] ]',
);

const distanceOfAll: Commands<BgpBlock> = [
  command(
    'distance bgp ~ <external:1-255> <internal:1-255> <local:1-255>',
    'Administrative distances of external, internal and local routes; 20, 200 and 200 by default.',
    ({ external, internal, local }, line) =>
      familyFact(line, family => {
        family.distance = { external: external.value, internal: internal.value, local: local.value };
      }),
  ),
];

const tableMap: Commands<BgpBlock> = [
  command('table-map <policy:route-map>', 'Changes or filters routes on their way into the routing table.', ({ policy }, line) =>
    familyFact(line, family => {
      family.tablePolicy = line.no ? undefined : policy;
    }),
  ),
];

const distanceDoc = 'Distance of routes of the neighbors in a prefix, or of those that the access list permits among them.';

function distanceOf(line: Line<BgpBlock>, distance: number, from: Prefix, acl?: string) {
  return familyFact(line, family => {
    family.sourceDistances = [...(family.sourceDistances ?? []), { from, distance, acl }];
  });
}

const distance4: Commands<BgpBlock> = [
  command('distance <value:1-255> <prefix:ipv4-prefix> [<list:acl>]', distanceDoc, ({ value, prefix, list }, line) =>
    distanceOf(line, value.value, prefix.value, list?.value),
  ),
];
const distance6: Commands<BgpBlock> = [
  command('distance <value:1-255> <prefix:ipv6-prefix> [<list:ipv6-acl>]', distanceDoc, ({ value, prefix, list }, line) =>
    distanceOf(line, value.value, prefix.value, list?.value),
  ),
];

export const multicastRoutes4: Commands<BgpBlock> = [
  ...networks4,
  ...aggregates4,
  ...dampening,
  ...distanceOfAll,
  ...distance4,
  ...tableMap,
];
export const multicastRoutes6: Commands<BgpBlock> = [...networks6, ...aggregates6, ...distanceOfAll, ...distance6, ...tableMap];
export const labeledRoutes4: Commands<BgpBlock> = [...networks4, ...aggregates4, ...dampening, ...paths];
export const labeledRoutes6: Commands<BgpBlock> = [...networks6, ...aggregates6, ...dampening, ...paths];
export const unicastRoutes4: Commands<BgpBlock> = [...multicastRoutes4, ...paths, ...redistribution4];
export const unicastRoutes6: Commands<BgpBlock> = [...multicastRoutes6, ...dampening, ...paths, ...redistribution6];
