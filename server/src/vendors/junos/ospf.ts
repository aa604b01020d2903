/** `protocols ospf` and `protocols ospf3` of Junos. */
import { areaId } from '../../model/area.ts';
import { type Draft, type Fact, fact } from '../../model/fact.ts';
import type { Ospf, OspfHello, OspfInterface } from '../../model/igp.ts';
import { sameAddress } from '../../net/address.ts';
import { type Prefix, samePrefix } from '../../net/prefix.ts';
import type { Capture } from '../../notation/capture.ts';
import type { Line, Yield } from '../../notation/command.ts';
import { type PathCommand, pathsOf, under } from '../../notation/paths.ts';
import type { Located, Place } from '../../text/place.ts';
import { withSaid } from '../ios/ospf-areas.ts';
import { setHello } from '../ios/ospf-hello.ts';
import { logicalInterface } from './names.ts';
import { areaDetails, linkDetails, openDetails, processDetails, stubDetails, virtualLinkDetails } from './ospf-details.ts';
import { groupUse } from './sharing.ts';
import { within } from './values.ts';

interface OspfWhere {
  readonly instance?: Located<string>;
}
interface AreaWhere extends OspfWhere {
  readonly area: Located<string>;
}
interface StubWhere extends AreaWhere {
  readonly type: Located<'stub' | 'nssa'>;
}
interface LinkWhere extends AreaWhere {
  readonly link: Located<string>;
}

/** Everything below OSPF of version 2 or 3. */
export function ospf(version: 2 | 3): readonly PathCommand<OspfWhere>[] {
  const ospfFact = ({ instance }: OspfWhere, place: Place, change: (ospf: Draft<Ospf>) => void): Fact => {
    const vrf = instance?.value ?? 'default';
    return fact('ospf', `${version === 2 ? 'ospf' : 'ospf3'} ${vrf}`, place, draft => {
      Object.assign(draft, { version, vrf, process: '' });
      change(draft);
    });
  };
  return [...processTable(ospfFact, version), ...under('area <area:word>', areaTable(ospfFact))];
}

type OspfFact = (where: OspfWhere, place: Place, change: (ospf: Draft<Ospf>) => void) => Fact;

function processTable(ospfFact: OspfFact, version: 2 | 3): PathCommand<OspfWhere>[] {
  const command = pathsOf<OspfWhere>();
  return [
    command('', 'Runs OSPF.', (args, { place }) => ospfFact(args, place, () => {})),
    command('export <policies:policy-statement...>', 'Policies for routes that OSPF takes from other protocols.', (args, { place }) =>
      ospfFact(args, place, draft => draft.exportPolicies.push(...args.policies)),
    ),
    command('import <policies:policy-statement...>', 'Policies for external routes that OSPF installs.', (args, { place }) =>
      ospfFact(args, place, draft => leaveOpen(draft, 'import', place, true)),
    ),
    command('rib-group <group:rib-group>', 'Puts routes into other tables too.', (args, { place }) => [
      ospfFact(args, place, () => {}),
      groupUse(args, args.group, version === 2 ? 'ospf' : 'ospf3', version === 2 ? 4 : 6, place),
    ]),
    command('disable', 'Stops the protocol.', (args, { place }) =>
      ospfFact(args, place, draft => {
        draft.shutdown = true;
      }),
    ),
    command('overload', 'Keeps traffic away from this router.', (args, { place }) =>
      ospfFact(args, place, draft => {
        draft.maxMetric = true;
      }),
    ),
    command('reference-bandwidth <rate:word>', 'Bandwidth whose cost is 1.', (args, { place }) =>
      ospfFact(args, place, draft => {
        draft.referenceBandwidth = megabits(args.rate.value) ?? draft.referenceBandwidth;
      }),
    ),
    command('external-preference <value:0-4294967295>', 'Preference of external routes among protocols.', (args, { place }) =>
      ospfFact(args, place, draft => {
        draft.distances = { ...draft.distances, external: args.value.value };
      }),
    ),
    command('preference <value:0-4294967295>', 'Preference of internal routes among protocols.', (args, { place }) =>
      ospfFact(args, place, draft => {
        draft.distances = { ...draft.distances, intra: args.value.value, inter: args.value.value };
      }),
    ),
    ...Object.entries(openDetails).flatMap(([words, table]) =>
      within<OspfWhere>((args, place) => ospfFact(args, place, draft => leaveOpen(draft, words, place)), table),
    ),
    ...within<OspfWhere>((args, place) => ospfFact(args, place, () => {}), processDetails),
  ];
}

/** `100g` in Mbit/s. */
export function megabits(rate: string): number | undefined {
  const found = /^(\d{1,15})([kmg]?)$/.exec(rate);
  return found ? (Number(found[1]) * { '': 1, k: 1e3, m: 1e6, g: 1e9 }[found[2]!]!) / 1e6 : undefined;
}

/** A statement that changes routes in a way that is not modelled. */
function leaveOpen(draft: Draft<Ospf>, value: string, place: Place, here?: true): void {
  draft.unsupported = [...(draft.unsupported ?? []), { value, place, here }];
}

function areaTable(ospfFact: OspfFact): PathCommand<AreaWhere>[] {
  const command = pathsOf<AreaWhere>();
  const change = (args: AreaWhere, place: Place, said: Parameters<typeof withSaid>[1]) =>
    ospfFact(args, place, ({ areas }) => {
      const area = areaId(args.area.value);
      areas.set(area, withSaid(areas.get(area), said, place));
    });
  const type = (args: AreaWhere, place: Place, kind: 'stub' | 'nssa', noSummary: boolean) => change(args, place, { type: kind, noSummary });
  const stubWithDefault = (args: StubWhere, place: Place, metric: number, noSummary: boolean) => [
    type(args, place, args.type.value, noSummary),
    ospfFact(args, place, draft => {
      draft.stubCosts = new Map([...(draft.stubCosts ?? []), [areaId(args.area.value), metric]]);
    }),
  ];
  return [
    command('', 'An area.', (args, { place }) => ospfFact(args, place, () => {})),
    command('<type:stub|nssa>', 'Makes the area a stub, with or without external routes of its own.', (args, { place }) =>
      type(args, place, args.type.value, false),
    ),
    command('<type:stub|nssa> no-summaries', 'Keeps routes of other areas out too.', (args, { place }) =>
      type(args, place, args.type.value, true),
    ),
    command(
      '<type:stub|nssa> default-metric <metric:1-16777215> [<word:no-summaries>]',
      'Metric of the default route into the area.',
      (args, { place }) => stubWithDefault(args, place, args.metric.value, !!args.word),
    ),
    command(
      '<which:inter-area-prefix-export|inter-area-prefix-import|network-summary-export|network-summary-import> <policies:policy-statement...>',
      'Policies for routes between areas.',
      (args, { place }) => ospfFact(args, place, draft => leaveOpen(draft, args.which.value, place)),
    ),
    command(
      'nssa default-lsa { default-metric <metric:1-16777215> | metric-type <kind:1|2> | type-7 }' as 'nssa default-lsa [default-metric <metric:int>] [metric-type <kind:1|2>]',
      'Brings an external default route into the area.',
      (args, { place }) =>
        ospfFact(args, place, ({ areas }) => {
          const area = areaId(args.area.value);
          const known = areas.get(area);
          const defaultOriginate = {
            metric: args.metric?.value ?? known?.defaultOriginate?.metric,
            metricType: args.kind?.value === '1' ? (1 as const) : known?.defaultOriginate?.metricType,
          };
          areas.set(area, withSaid(known, { type: 'nssa', defaultOriginate }, place));
        }),
    ),
    command(
      'nssa area-range <prefix:prefix> { exact | <hidden:restrict> | override-metric <metric:1-16777215> }',
      'Announces one route for external routes of the area to others.',
      ({ area, prefix, hidden, metric, instance }, { place }) =>
        ospfFact({ instance }, place, draft => addRange(draft, areaId(area.value), prefix.value, !!hidden, metric?.value, 'nssaRanges')),
    ),
    ...virtualLinks(ospfFact),
    ...under(
      '<type:stub|nssa>',
      within<StubWhere>((args, place) => type(args, place, args.type.value, false), stubDetails),
    ),
    command(
      'area-range <prefix:prefix> { exact | <hidden:restrict> | override-metric <metric:1-16777215> }',
      'Announces one route for a range to other areas.',
      ({ area, prefix, hidden, metric, instance }, { place }) =>
        ospfFact({ instance }, place, draft => addRange(draft, areaId(area.value), prefix.value, !!hidden, metric?.value)),
    ),
    ...under('interface <link:interface>', linkTable(ospfFact)),
    command('authentication-type <type:md5|none|simple>', 'How neighbors in the area prove themselves.', (args, { place }) =>
      ospfFact(args, place, draft => {
        draft.inheritsHellos = true;
      }),
    ),
    ...within<AreaWhere>((args, place) => ospfFact(args, place, () => {}), areaDetails),
  ];
}

/** Each word about a range may stand on a line of its own. */
function addRange(
  draft: Draft<Ospf>,
  area: string,
  prefix: Prefix,
  hidden: boolean,
  cost: number | undefined,
  which: 'ranges' | 'nssaRanges' = 'ranges',
): void {
  const ranges = draft[which] ?? [];
  const known = ranges.find(range => range.area === area && samePrefix(range.prefix, prefix));
  const range = { area, prefix, cost: cost ?? known?.cost, advertise: !hidden && known?.advertise !== false };
  draft[which] = [...ranges.filter(other => other !== known), range];
}

/** They stand in the backbone and name the area that they go through. */
function virtualLinks(ospfFact: OspfFact): PathCommand<AreaWhere>[] {
  const command = pathsOf<AreaWhere>();
  return ['', ...virtualLinkDetails].map(rest =>
    command(
      `virtual-link neighbor-id <neighbor:ipv4> transit-area <transit:word> ${rest}`.trim() as 'virtual-link neighbor-id <neighbor:ipv4> transit-area <transit:word>',
      'Joins the backbone through another area.',
      (args, { place }) =>
        ospfFact(args, place, draft => {
          const transit = areaId(args.transit.value);
          const known = draft.virtualLinks ?? [];
          if (known.some(link => link.transit === transit && sameAddress(link.neighbor, args.neighbor.value))) return;
          draft.virtualLinks = [...known, { transit, neighbor: args.neighbor.value, place }];
        }),
    ),
  );
}

function linkOf(draft: Draft<Ospf>, { area, link }: LinkWhere, place: Place): Draft<OspfInterface> {
  const name = logicalInterface(link.value);
  const known = draft.interfaces.find(other => other.name === name && other.area === area.value) ?? { name, area: area.value, place };
  if (!draft.interfaces.includes(known)) draft.interfaces.push(known);
  return known;
}

function linkTable(ospfFact: OspfFact): PathCommand<LinkWhere>[] {
  const command = pathsOf<LinkWhere>();
  const change = (args: LinkWhere, place: Place, apply: (link: Draft<OspfInterface>) => void) =>
    ospfFact(args, place, draft => apply(linkOf(draft, args, place)));
  return [
    command('', 'Runs OSPF on an interface.', (args, { place }) => change(args, place, () => {})),
    command('metric <cost:1-65535>', 'Cost of the interface.', (args, { place }) =>
      change(args, place, link => {
        link.cost = args.cost.value;
        link.costPlace = args.cost.place;
      }),
    ),
    command('passive', 'Announces the interface without speaking OSPF on it.', (args, { place }) =>
      change(args, place, link => {
        link.passive = true;
      }),
    ),
    command('disable', 'Takes OSPF off the interface.', (args, { place }) =>
      change(args, place, link => {
        link.disabled = true;
      }),
    ),
    command(
      'bandwidth-based-metrics bandwidth <rate:word> metric <metric:1-65535>',
      'The cost of a bundle by its bandwidth.',
      (args, { place }) => ospfFact(args, place, draft => leaveOpen(draft, 'bandwidth-based-metrics', place)),
    ),
    command('interface-type <type:nbma|p2mp|p2p|p2mp-over-lan>', 'Kind of network on the interface.', (args, { place }) =>
      change(args, place, link => {
        link.networkType = args.type.value;
      }),
    ),
    ...withHellos(
      within<LinkWhere>((args, place) => change(args, place, () => {}), linkDetails),
      (args, place, said) => change(args, place, link => setHello(link, said)),
    ),
  ];
}

/** Details of a link, of which those that neighbors must agree on also say so. */
function withHellos(
  table: readonly PathCommand<LinkWhere>[],
  say: (args: LinkWhere, place: Place, said: Draft<OspfHello>) => Fact,
): readonly PathCommand<LinkWhere>[] {
  return table.map(each => {
    const words = /^(hello-interval|dead-interval|authentication|authentication-key)( (md5|simple-password|keychain))?( |$)/.exec(
      each.template,
    );
    if (!words) return each;
    const before = each.apply as ((args: LinkWhere, line: Line<undefined>, captures: readonly Capture[]) => Yield) | undefined;
    const apply = (args: LinkWhere & { readonly seconds?: Located<number> }, line: Line<undefined>, captures: readonly Capture[]) => [
      ...[before?.(args, line, captures) ?? []].flat(),
      say(args, line.place, saidBy(words[1]!, words[3], args.seconds?.value)),
    ];
    return { ...each, apply: apply as unknown as PathCommand<LinkWhere>['apply'] };
  });
}

const proofs: Readonly<Record<string, NonNullable<OspfHello['authentication']>>> = { md5: 'digest', 'simple-password': 'text' };

function saidBy(word: string, kind: string | undefined, seconds: number | undefined): Draft<OspfHello> {
  if (word === 'hello-interval') return { hello: seconds };
  if (word === 'dead-interval') return { dead: seconds };
  return { authentication: (kind !== undefined && proofs[kind]) || 'other' };
}
