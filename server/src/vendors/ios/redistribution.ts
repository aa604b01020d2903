/** `redistribute` lines, which BGP and OSPF share. */
import type { OspfTypes, Redistribution } from '../../model/bgp.ts';
import type { Yield } from '../../notation/command.ts';
import { type Commands, commandsOf, type Line } from '../../notation/command.ts';
import type { Located } from '../../text/place.ts';

// The device prints the options in one order, people write them in any.
const options =
  '[subnets] [route-map <policy:route-map>] [metric <metric:int>] [metric-type <metricType:word>] [subnets] [tag <tag:int>] [route-map <policy:route-map>] [subnets]';
const match = '[match <types:internal|external|nssa-external|1|2...>]';

interface Options {
  readonly policy?: Located<string>;
  readonly metric?: Located<number>;
  readonly metricType?: Located<string>;
  readonly types?: readonly Located<string>[];
}

/** Names of protocols as the model has them. */
const protocolNames = new Map([
  ['ospf6', 'ospf3'],
  ['ospfv3', 'ospf3'],
]);

/** The type of external routes that is written; 2 where none is. */
export function typeOf(word: string | number | undefined): 1 | undefined {
  return Number(word) === 1 || word === 'type-1' ? 1 : undefined;
}

/** `match internal external 1 …` in one form: a number belongs to the word in front of it, which means both without one (Cisco document 5242). */
export function routeTypes(words: readonly string[] | undefined): OspfTypes | undefined {
  if (!words) return undefined;
  const types = { internal: false, E1: false, E2: false, N1: false, N2: false };
  const isNumber = (word: string | undefined) => word === '1' || word === '2';
  words.forEach((word, i) => {
    if (isNumber(word)) return;
    if (word === 'internal') types.internal = true;
    const kind = word === 'external' ? 'E' : word === 'nssa-external' ? 'N' : undefined;
    if (!kind) return;
    const end = words.findIndex((other, k) => k > i && !isNumber(other));
    const numbers = words.slice(i + 1, end < 0 ? undefined : end);
    for (const number of ['1', '2'] as const) if (numbers.length === 0 || numbers.includes(number)) types[`${kind}${number}`] = true;
  });
  return types;
}

/** The lines for a block; `change` states the fact. OSPF inside an IPv6 block is version 3: `ospf` says what to call it. */
export function redistributionCommands<Block>(
  change: (line: Line<Block>, redistribution: Redistribution) => Yield,
  ospf: (block: Block) => string = () => 'ospf',
): Commands<Block> {
  const { command } = commandsOf<Block>();
  const redistribute = (
    protocol: string,
    process: string | undefined,
    { policy, metric, metricType, types }: Options,
    line: Line<Block>,
  ) => {
    const name = protocol.toLowerCase();
    return change(line, {
      protocol: name === 'ospf' ? ospf(line.block) : (protocolNames.get(name) ?? name),
      process,
      place: line.place,
      policy,
      metric: metric?.value,
      metricType: typeOf(metricType?.value),
      types: routeTypes(types?.map(({ value }) => value)),
    });
  };
  return [
    command(
      `redistribute <protocol:connected|static|rip|kernel|local|ospf|ospf6|isis|eigrp|babel|nhrp|application|odr|mobile|nat|lisp> ${options}`,
      'Takes in routes of another protocol.',
      (args, line) => redistribute(args.protocol.value, undefined, args, line),
    ),
    command(
      `redistribute <protocol:ospf|ospfv3|eigrp|rip|bgp|table|table-direct> <process:int> [vrf <vrf:vrf>] [metric <metric:int>] ${match} ${options}`,
      'Takes in routes of one process of another protocol.',
      (args, line) => redistribute(args.protocol.value, String(args.process.value), args, line),
    ),
    command(`redistribute <protocol:ospf|ospfv3> ${match} ${options}`, 'Takes in routes of certain types.', (args, line) =>
      redistribute(args.protocol.value, undefined, args, line),
    ),
    command(
      `redistribute isis <process:word> [<level:level-1|level-1-2|level-2>] ${options}`,
      'Takes in routes of an IS-IS process.',
      (args, line) => redistribute('isis', args.process.value, args, line),
    ),
    command(`redistribute isis <level:level-1|level-1-2|level-2> ${options}`, 'Takes in routes of IS-IS of a level.', (args, line) =>
      redistribute('isis', undefined, args, line),
    ),
  ];
}
