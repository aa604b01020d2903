/** Lines that originate routes of a family: networks, aggregates and redistribution. */
import type { Aggregate } from '../../model/bgp.ts';
import { classfulPrefix, type Prefix, withLength } from '../../net/prefix.ts';
import { type Commands, commandsOf, type Line } from '../../notation/command.ts';
import type { Located, Place } from '../../text/place.ts';
import { section, settings } from '../settings.ts';
import { type BgpBlock, familyFact } from './bgp-block.ts';
import { redistributionCommands } from './redistribution.ts';

const { command } = commandsOf<BgpBlock>();

function network(line: Line<BgpBlock>, prefix: Prefix, policy?: Located<string>, backdoor?: boolean) {
  return familyFact(line, ({ networks }) => void networks.push({ prefix, place: line.place, policy, backdoor }));
}

const exists = 'A route for exactly this prefix must be in the table.';
const networkCommands: Commands<BgpBlock> = [
  command(
    'network <prefix> [route-map <policy:route-map>] [<backdoor:backdoor>]',
    'Originates a prefix.',
    ({ prefix, policy, backdoor }, line) => network(line, prefix.value, policy, !!backdoor || undefined),
  ),
  command(
    'network <prefix> label-index <label:int> [route-map <policy:route-map>]',
    'Originates a prefix with a label index.',
    ({ prefix, policy }, line) => network(line, prefix.value, policy),
  ),
  command(
    'network <address:ipv4> mask <mask> [route-map <policy:route-map>] [<backdoor:backdoor>]',
    'Originates a prefix.',
    ({ address, mask, policy, backdoor }, line) => network(line, withLength(address.value, mask.value), policy, !!backdoor || undefined),
    exists,
  ),
  command(
    'network <address:ipv4> [route-map <policy:route-map>] [<backdoor:backdoor>]',
    'Originates the classful network of an address.',
    ({ address, policy, backdoor }, line) => network(line, classfulPrefix(address.value), policy, !!backdoor || undefined),
  ),
];

const aggregateOptions =
  '{ <asSet:as-set> | <summaryOnly:summary-only> | matching-MED-only | origin <origin:egp|igp|incomplete> | suppress-map <suppress:route-map> | advertise-map <advertise:route-map> | attribute-map <attribute:route-map> | route-map <attribute:route-map> }';

interface AggregateOptions {
  readonly asSet?: unknown;
  readonly summaryOnly?: unknown;
  readonly suppress?: Located<string>;
  readonly advertise?: Located<string>;
  readonly attribute?: Located<string>;
}

function aggregate(prefix: Prefix, { asSet, summaryOnly, suppress, advertise, attribute }: AggregateOptions, place: Place): Aggregate {
  return {
    prefix,
    place,
    summaryOnly: !!summaryOnly,
    asSet: !!asSet,
    suppressPolicy: suppress,
    advertisePolicy: advertise,
    attributePolicy: attribute,
  };
}

const aggregateDoc = 'Originates a summary while a more specific route exists; may hide those, and may carry their ASes as a set.';
const aggregateCommands: Commands<BgpBlock> = [
  ...(settings(
    'Originates a summary that carries the ASes of its parts as a set of members of the confederation.',
    `aggregate-address <address:ipv4> <mask> as-confed-set`,
    'aggregate-address <prefix:prefix> as-confed-set',
  ) as Commands<BgpBlock>),
  command(`aggregate-address <prefix> ${aggregateOptions}`, aggregateDoc, (args, line) =>
    familyFact(line, ({ aggregates }) => void aggregates.push(aggregate(args.prefix.value, args, line.place))),
  ),
  command(`aggregate-address <address:ipv4> <mask> ${aggregateOptions}`, aggregateDoc, (args, line) =>
    familyFact(
      line,
      ({ aggregates }) => void aggregates.push(aggregate(withLength(args.address.value, args.mask.value), args, line.place)),
    ),
  ),
];

const rest: Commands<BgpBlock> = [
  command('default-metric <metric:1-4294967295>', 'The MED of redistributed routes that have none.', ({ metric }, line) =>
    familyFact(line, family => {
      family.defaultMetric = metric.value;
    }),
  ),
  command('default-information originate', 'Lets a redistributed default route into BGP.', (_, line) =>
    familyFact(line, family => {
      family.takesDefault = true;
    }),
  ),
  ...settings('Changes or filters routes on their way into the routing table.', 'table-map <policy:route-map> [filter]'),
];

export const familyCommands: Commands<BgpBlock> = [
  section('segment-routing srv6', 'Opens segments over IPv6 of the family (RFC 9252).', () =>
    settings('How segments are given out.', 'locator <locator:word>', 'alloc-mode ( per-vrf | per-ce | per-prefix )'),
  ) as Commands<BgpBlock>[number],
  ...networkCommands,
  ...aggregateCommands,
  ...redistributionCommands<BgpBlock>(
    (line, redistribution) => familyFact(line, ({ redistributes }) => void redistributes.push(redistribution)),
    ({ family }) => (family === 'ipv6' ? 'ospf3' : 'ospf'),
  ),
  ...rest,
];
