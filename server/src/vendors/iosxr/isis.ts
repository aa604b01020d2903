/** IS-IS of IOS XR: processes with blocks for VRFs, families and interfaces. */
import { getOrMake } from '../../model/drafts.ts';
import type { Draft } from '../../model/fact.ts';
import type { InterfaceRouting, LinkCost } from '../../model/link.ts';
import type { IgpProcess } from '../../model/services.ts';
import { type Commands, commandsOf, type Line } from '../../notation/command.ts';
import { addSummary, type IgpBlock, igpFact } from '../eos/igp.ts';
import { familyDetails, linkDetails, linkFamilyDetails, processDetails } from './isis-details.ts';
import { policyUseOf } from './names.ts';

interface FamilyBlock extends IgpBlock {
  readonly family: 'ipv4' | 'ipv6';
}
interface LinkBlock extends IgpBlock {
  readonly link: string;
}
type LinkFamilyBlock = LinkBlock & FamilyBlock;

const inProcess = commandsOf<IgpBlock>();
const inFamily = commandsOf<FamilyBlock>();
const inLink = commandsOf<LinkBlock>();
const inLinkFamily = commandsOf<LinkFamilyBlock>();

const familyOf = ({ family }: FamilyBlock) => (family === 'ipv4' ? 4 : 6);
const level = '[level <level:1-2>]';
const levelOf = (found: { readonly value: number } | undefined) => (found ? (found.value === 1 ? 1 : 2) : undefined);

function linkFact(line: Line<LinkBlock>, change: (link: Draft<InterfaceRouting>) => void) {
  const { name, link } = line.block;
  return igpFact(line, process => {
    process.links ??= new Map();
    change(getOrMake(process.links, link, () => ({ protocol: 'isis', process: name, families: [] })));
  });
}

const linkFamily: Commands<LinkFamilyBlock> = [
  inLinkFamily.command(`metric <metric:1-16777214> ${level}`, 'The cost of the link; 10 by default, 0 where it is passive.', (args, line) =>
    linkFact(line, link => {
      const cost: LinkCost = { family: familyOf(line.block), level: levelOf(args.level), metric: args.metric.value };
      link.costs = [...(link.costs ?? []), cost];
    }),
  ),
  inLinkFamily.command('disable', 'Takes the family off the link.', (_, line) =>
    linkFact(line, link => {
      link.families = link.families?.filter(family => family !== familyOf(line.block));
    }),
  ),
  ...linkFamilyDetails,
];

const link: Commands<LinkBlock> = [
  inLink.block('address-family <family:ipv4|ipv6> [unicast]', 'Runs IS-IS on the link for a family, and opens the lines about it.', {
    enter: ({ family }, line): LinkFamilyBlock => ({ ...line.block, family: family.value }),
    body: () => linkFamily,
    apply: ({ family }, line) =>
      linkFact(line, draft => {
        draft.families = [...(draft.families ?? []), family.value === 'ipv4' ? 4 : 6];
      }),
  }),
  inLink.command('circuit-type <type:level-1|level-2-only|level-1-2>', 'The levels of IS-IS on this link.', ({ type }, line) =>
    linkFact(line, draft => {
      draft.circuitType = type.value;
    }),
  ),
  inLink.command('point-to-point', 'Treats the link as one between two routers.', (_, line) =>
    linkFact(line, draft => {
      draft.networkType = 'point-to-point';
    }),
  ),
  inLink.command('passive', 'Announces the network of the interface without looking for neighbors.', (_, line) =>
    linkFact(line, draft => {
      draft.passive = true;
    }),
  ),
  inLink.command('suppressed', 'Looks for neighbors without announcing the network of the interface.', (_, line) =>
    linkFact(line, draft => {
      draft.suppressed = true;
    }),
  ),
  inLink.command('shutdown', 'Takes IS-IS off the interface.', (_, line) =>
    linkFact(line, draft => {
      draft.enabled = false;
    }),
  ),
  ...linkDetails,
];

const redistributed =
  '{ <level:level-1|level-2|level-1-2> | metric <metric:0-16777215> | metric-type <type:internal|external|rib-metric-as-internal|rib-metric-as-external> | route-policy <policy:route-policy> }';

function redistributes(
  { protocol, process, level: of, metric, policy }: RedistributeArguments,
  line: Line<FamilyBlock>,
  draft: Draft<IgpProcess>,
): void {
  const use = policyUseOf(policy);
  const family = familyOf(line.block);
  draft.redistributes.push({
    protocol: protocol.value,
    process: process?.value,
    family,
    level: of?.value,
    metric: metric?.value,
    policy: use,
    place: line.place,
  });
}

interface RedistributeArguments {
  readonly protocol: { readonly value: string };
  readonly process?: { readonly value: string };
  readonly level?: { readonly value: string };
  readonly metric?: { readonly value: number };
  readonly policy?: Parameters<typeof policyUseOf>[0];
}

const routes: Commands<FamilyBlock> = [
  inFamily.command(
    `redistribute <protocol:connected|static|rip|subscriber|application> ${redistributed}`,
    'Takes in routes of another protocol, into level 2 unless it says otherwise.',
    (args, line) => igpFact(line, draft => redistributes(args, line, draft)),
  ),
  inFamily.command(
    `redistribute <protocol:bgp|ospf|ospfv3|isis|eigrp> <process:word> [match <types:internal|external|nssa-external|1|2...>] ${redistributed}`,
    'Takes in routes of one process of another protocol, into level 2 unless it says otherwise.',
    (args, line) => igpFact(line, draft => redistributes(args as RedistributeArguments, line, draft)),
  ),
  inFamily.command(
    'default-information originate [external] [route-policy <policy:route-policy>]',
    'Announces a default route in level 2, always where no policy is named.',
    ({ policy }, line) =>
      igpFact(line, draft => {
        draft.defaults ??= [];
        draft.defaults.push({ always: !policy, family: familyOf(line.block), level: 'level-2' });
      }),
  ),
  inFamily.command(
    'propagate level <from:1-2> into level <into:1-2> route-policy <policy:route-policy>',
    'Tells routes of one level in the other one; by default all of level 1 are told in level 2, and none of level 2 in level 1.',
    ({ from, into, policy }, line) =>
      igpFact(line, draft => {
        draft.leaks ??= [];
        const at = { from: from.value === 1 ? 1 : 2, into: into.value === 1 ? 1 : 2 } as const;
        if (at.from !== at.into) draft.leaks.push({ ...at, policy: policyUseOf(policy), place: line.place });
      }),
  ),
];

const family: Commands<FamilyBlock> = [
  inFamily.command(
    `metric-style <style:wide|narrow|transition> [transition] ${level}`,
    'How metrics are written; narrow by default.',
    (args, line) =>
      igpFact(line, draft => {
        const of = levelOf(args.level);
        if (of === undefined) draft.narrowMetrics = args.style.value === 'narrow';
        else if (args.style.value !== 'narrow') draft.wideLevels = [...(draft.wideLevels ?? []), of];
      }),
  ),
  inFamily.command(`metric <metric:1-16777214> ${level}`, 'The cost of links that say none; 10 by default.', (args, line) =>
    igpFact(line, draft => {
      draft.costs = [...(draft.costs ?? []), { family: familyOf(line.block), level: levelOf(args.level), metric: args.metric.value }];
    }),
  ),
  inFamily.command('advertise passive-only', 'Announces networks of passive interfaces only.', (_, line) =>
    igpFact(line, draft => {
      draft.passiveOnly = true;
    }),
  ),
  inFamily.command(
    'attached-bit send never-set [level <level:1-2>]',
    'Does not say to level 1 that this router reaches other areas.',
    (_, line) =>
      igpFact(line, draft => {
        draft.sendsAttached = false;
      }),
  ),
  inFamily.command('attached-bit receive ignore', 'Level 1 takes no default route from routers that reach other areas.', (_, line) =>
    igpFact(line, draft => {
      draft.followsAttached = false;
    }),
  ),
  inFamily.command(
    'summary-prefix <prefix> { tag <tag:int> | <how:explicit> | level <level:1-2> | algorithm <algorithm:int> | adv-unreachable [ unreachable-component-tag <component:int> ] | partition-repair }',
    'Announces one route for those of other protocols and of the other level; in both levels where none is named.',
    ({ prefix, level: of }, line) =>
      igpFact(line, draft => addSummary(draft, prefix.value, line.place, { level: of ? `level-${of.value}` : 'level-1-2' })),
  ),
  inFamily.command('distance <distance:1-255>', 'Administrative distance of its routes; 115 by default.', ({ distance }, line) =>
    igpFact(line, draft => {
      draft.distance = distance.value;
    }),
  ),
  ...routes,
  ...familyDetails,
];

const isis: Commands<IgpBlock> = [
  inProcess.block('address-family <family:ipv4|ipv6> [unicast]', 'Opens a family.', {
    enter: ({ family: of }, line): FamilyBlock => ({ ...line.block, family: of.value }),
    body: () => family,
    apply: (_, line) => igpFact(line, () => {}),
  }),
  inProcess.block('interface <name:interface>', 'Runs IS-IS on an interface, and opens the lines about it.', {
    enter: ({ name }, line): LinkBlock => ({ ...line.block, link: name.value }),
    body: () => link,
    apply: ({ name }, line) => linkFact({ ...line, block: { ...line.block, link: name.value } }, () => {}),
  }),
  inProcess.block('vrf <vrf:vrf>', 'Opens the process of a VRF.', {
    enter: ({ vrf }, line): IgpBlock => ({ ...line.block, vrf: vrf.value }),
    body: () => isis,
    apply: ({ vrf }, line) => igpFact({ ...line, block: { ...line.block, vrf: vrf.value } }, () => {}),
  }),
  inProcess.command('net <net:word>', 'The network entity title of this router.', ({ net }, line) =>
    igpFact(line, draft => {
      draft.net ??= net.value;
    }),
  ),
  inProcess.command(
    'is-type <type:level-1|level-2-only|level-1-2>',
    'The levels that this router takes part in; both by default.',
    ({ type }, line) =>
      igpFact(line, draft => {
        draft.level = type.value;
      }),
  ),
  inProcess.command(`set-overload-bit [advertise <what:external|interlevel...>] ${level}`, 'Keeps transit traffic away.', (_, line) =>
    igpFact(line, draft => {
      draft.overload = true;
    }),
  ),
  inProcess.command('protocol shutdown', 'Takes the process out of service.', (_, line) =>
    igpFact(line, draft => {
      draft.shutdown = true;
    }),
  ),
  ...processDetails,
];

export const isisProcesses: Commands<unknown> = [
  commandsOf<unknown>().block('router isis <process:word>', 'Runs IS-IS.', {
    enter: ({ process }): IgpBlock => ({ protocol: 'isis', name: process.value, vrf: 'default' }),
    body: () => isis,
    apply: ({ process }, line) => igpFact({ ...line, block: { protocol: 'isis', name: process.value, vrf: 'default' } }, () => {}),
  }),
];
