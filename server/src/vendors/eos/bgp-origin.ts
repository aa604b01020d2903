/** Lines of EOS that originate routes: networks, aggregates and redistribution, above the families or in one. */
import type { Aggregate, Redistribution } from '../../model/bgp.ts';
import type { Draft } from '../../model/fact.ts';
import { classfulPrefix, type Prefix, withLength } from '../../net/prefix.ts';
import { type Commands, commandsOf, type Line } from '../../notation/command.ts';
import type { Located } from '../../text/place.ts';
import type { BgpBlock } from '../ios/bgp-block.ts';
import { routeTypes } from '../ios/redistribution.ts';
import { familiesFact, familyFactOf } from './bgp-lines.ts';
import { functionUse } from './names.ts';

const { command } = commandsOf<BgpBlock>();

function network(line: Line<BgpBlock>, prefix: Prefix, policy?: Located<string>) {
  return familyFactOf(line, prefix.family, ({ networks }) => void networks.push({ prefix, place: line.place, policy }));
}

const networks: Commands<BgpBlock> = [
  command(
    'network <prefix> [route-map <policy:route-map>]',
    'Originates a prefix; a route for exactly it must be in the table.',
    ({ prefix, policy }, line) => network(line, prefix.value, policy),
  ),
  command('network <prefix> rcf <function:control-function>', 'Originates a prefix as a function says.', (args, line) =>
    network(line, args.prefix.value, functionUse(args.function)),
  ),
  command('network <address:ipv4> mask <mask> [route-map <policy:route-map>]', 'Originates a prefix.', ({ address, mask, policy }, line) =>
    network(line, withLength(address.value, mask.value), policy),
  ),
  command(
    'network <address:ipv4> [route-map <policy:route-map>]',
    'Originates the classful network of an address.',
    ({ address, policy }, line) => network(line, classfulPrefix(address.value), policy),
  ),
];

const options =
  '{ <asSet:as-set> | <summaryOnly:summary-only> | attribute-map <attribute:route-map> | attribute rcf <function:control-function> | match-map <match:route-map> | <advertiseOnly:advertise-only> }';
interface AggregateArguments {
  readonly asSet?: unknown;
  readonly summaryOnly?: unknown;
  readonly attribute?: Located<string>;
  readonly function?: Located<string>;
}

function aggregate(line: Line<BgpBlock>, prefix: Prefix, { asSet, summaryOnly, attribute, function: made }: AggregateArguments) {
  const attributePolicy = attribute ?? (made && functionUse(made));
  const entry: Draft<Aggregate> = { prefix, place: line.place, summaryOnly: !!summaryOnly, asSet: !!asSet, attributePolicy };
  return familyFactOf(line, prefix.family, ({ aggregates }) => void aggregates.push(entry));
}

const aggregateDoc = 'Originates a summary while a more specific route exists; may hide those, and may carry their ASes as a set.';
const aggregates: Commands<BgpBlock> = [
  command(`aggregate-address <prefix> ${options}`, aggregateDoc, (args, line) => aggregate(line, args.prefix.value, args)),
  command(`aggregate-address <address:ipv4> <mask> ${options}`, aggregateDoc, (args, line) =>
    aggregate(line, withLength(args.address.value, args.mask.value), args),
  ),
];

/** OSPF inside a family of IPv6, and where `ospf3` is written, is version 3. */
const protocolNames = new Map([
  ['ospfv3', 'ospf3'],
  ['attached-host', 'attached-host'],
]);

/** The type of OSPF routes that is written behind `match`. */
interface Matched {
  readonly type: Located<string>;
  readonly number?: Located<string>;
}

function redistribute(line: Line<BgpBlock>, protocol: string, policy?: Located<string>, match?: Matched) {
  const name = protocolNames.get(protocol) ?? protocol;
  const entry: Draft<Redistribution> = {
    protocol: name,
    place: line.place,
    policy,
    types: match && routeTypes([match.type.value, ...(match.number ? [match.number.value] : [])]),
  };
  return familiesFact(line, ({ redistributes }) => void redistributes.push(entry));
}

function judgeOf({ policy, function: code }: { readonly policy?: Located<string>; readonly function?: Located<string> }) {
  return policy ?? (code && functionUse(code));
}

const redistributeDoc = 'Takes in routes of another protocol.';
const ending = '[include leaked] [route-map <policy:route-map>] [rcf <function:control-function>]';
const redistribution: Commands<BgpBlock> = [
  command('redistribute bgp leaked [route-map <policy:route-map>] [rcf <function:control-function>]', redistributeDoc, (args, line) =>
    redistribute(line, 'bgp', judgeOf(args)),
  ),
  command(
    `redistribute <protocol:connected|static|rip|attached-host|dynamic|dhcp|user|bgp|local|ospf|ospf3|ospfv3|isis> ${ending}`,
    redistributeDoc,
    (args, line) => redistribute(line, args.protocol.value, judgeOf(args)),
  ),
  command(
    `redistribute <protocol:ospf|ospf3|ospfv3> [include leaked] match <type:internal|external|nssa-external> [<number:1|2>] ${ending}`,
    'Takes in routes of certain types.',
    (args, line) => redistribute(line, args.protocol.value, judgeOf(args), args),
  ),
  command(`redistribute isis <level:level-1|level-2|level-1-2> ${ending}`, 'Takes in routes of IS-IS of a level.', (args, line) =>
    redistribute(line, 'isis', judgeOf(args)),
  ),
];

export const originCommands: Commands<BgpBlock> = [...networks, ...aggregates, ...redistribution];
