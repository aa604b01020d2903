/** `protocols isis` of Junos (ISO 10589, RFC 1195). */
import { getOrMake } from '../../model/drafts.ts';
import { type Draft, type Fact, fact } from '../../model/fact.ts';
import type { InterfaceRouting } from '../../model/link.ts';
import type { IgpProcess, IsisPreferences } from '../../model/services.ts';
import { type PathCommand, pathsOf, under } from '../../notation/paths.ts';
import type { Located, Place } from '../../text/place.ts';
import { linkDetails, processDetails } from './isis-details.ts';
import { logicalInterface } from './names.ts';
import { megabits } from './ospf.ts';
import { traceoptions } from './shared-lines.ts';
import { groupUse } from './sharing.ts';
import { within } from './values.ts';

interface IsisWhere {
  readonly instance?: Located<string>;
}
interface LinkWhere extends IsisWhere {
  readonly link: Located<string>;
}
type Level = 1 | 2;

const command = pathsOf<IsisWhere>();
const onLink = pathsOf<LinkWhere>();
const levelOf = ({ value }: Located<number>): Level => (value === 1 ? 1 : 2);
const withLevel = (known: readonly Level[] | undefined, level: Level) => [...(known ?? []).filter(each => each !== level), level];

function isisFact({ instance }: IsisWhere, place: Place, change: (process: Draft<IgpProcess>) => void = () => {}): Fact {
  return fact('igp', `isis isis ${instance?.value ?? 'default'}`, place, change);
}

function linkFact(args: LinkWhere, place: Place, change: (link: Draft<InterfaceRouting>) => void = () => {}): Fact {
  return isisFact(args, place, process => {
    process.links ??= new Map();
    change(getOrMake(process.links, logicalInterface(args.link.value), () => ({ protocol: 'isis', process: 'isis', enabled: true })));
  });
}

const links: readonly PathCommand<LinkWhere>[] = [
  onLink('', 'Runs IS-IS on an interface.', (args, { place }) => linkFact(args, place)),
  onLink('disable', 'Takes IS-IS off the interface.', (args, { place }) =>
    linkFact(args, place, link => {
      link.enabled = false;
    }),
  ),
  onLink('point-to-point', 'Treats the link as one between two routers.', (args, { place }) =>
    linkFact(args, place, link => {
      link.networkType = 'point-to-point';
    }),
  ),
  onLink('passive', 'Announces the network of the interface without looking for neighbors.', (args, { place }) =>
    linkFact(args, place, link => {
      link.passive = true;
    }),
  ),
  onLink('level <level:1-2>', 'What holds for one level on the interface.', (args, { place }) => linkFact(args, place)),
  onLink('level <level:1-2> disable', 'Takes a level off the interface.', (args, { place }) =>
    linkFact(args, place, link => {
      link.disabledLevels = withLevel(link.disabledLevels, levelOf(args.level));
    }),
  ),
  onLink('level <level:1-2> passive', 'Announces the network in a level without looking for neighbors.', (args, { place }) =>
    linkFact(args, place, link => {
      link.passiveLevels = withLevel(link.passiveLevels, levelOf(args.level));
    }),
  ),
  onLink('level <level:1-2> metric <metric:1-16777215>', 'The cost of the link in a level; 10 by default, 0 for lo0.', (args, { place }) =>
    linkFact(args, place, link => {
      link.costs = [...(link.costs ?? []), { level: levelOf(args.level), metric: args.metric.value }];
    }),
  ),
  ...within<LinkWhere>((args, place) => linkFact(args, place), linkDetails),
];

function preferred(process: Draft<IgpProcess>, key: keyof IsisPreferences, value: number): void {
  process.preferences = { ...process.preferences, [key]: value };
}

const levels: readonly PathCommand<IsisWhere>[] = [
  command('level <level:1-2>', 'What holds for one level.', (args, { place }) => isisFact(args, place)),
  command('level <level:1-2> disable', 'Takes no part in a level.', (args, { place }) =>
    isisFact(args, place, process => {
      const other = levelOf(args.level) === 1 ? 'level-2' : 'level-1';
      process.level = process.level === undefined || process.level === other ? other : 'none';
    }),
  ),
  command('level <level:1-2> wide-metrics-only', 'Announces wide metrics alone, which may exceed 63.', (args, { place }) =>
    isisFact(args, place, process => {
      process.wideLevels = withLevel(process.wideLevels, levelOf(args.level));
    }),
  ),
  command('level <level:1-2> preference <preference:0-4294967295>', 'Preference of internal routes of a level.', (args, { place }) =>
    isisFact(args, place, process => preferred(process, `level${levelOf(args.level)}`, args.preference.value)),
  ),
  command('level <level:1-2> external-preference <external:0-4294967295>', 'Preference of external routes of a level.', (args, { place }) =>
    isisFact(args, place, process => preferred(process, `level${levelOf(args.level)}External`, args.external.value)),
  ),
];

const process: readonly PathCommand<IsisWhere>[] = [
  command('', 'Runs IS-IS.', (args, { place }) => isisFact(args, place)),
  command('disable', 'Takes IS-IS out of service.', (args, { place }) =>
    isisFact(args, place, draft => {
      draft.shutdown = true;
    }),
  ),
  command('net <net:word>', 'The network entity title of this router.', (args, { place }) =>
    isisFact(args, place, draft => {
      draft.net = args.net.value;
    }),
  ),
  command('wide-metrics-only', 'Announces wide metrics alone, which may exceed 63.', (args, { place }) =>
    isisFact(args, place, draft => {
      draft.narrowMetrics = false;
    }),
  ),
  command('reference-bandwidth <rate:word>', 'Bandwidth whose cost is 1; without it every link costs 10.', (args, { place }) =>
    isisFact(args, place, draft => {
      draft.referenceBandwidth = megabits(args.rate.value) ?? draft.referenceBandwidth;
    }),
  ),
  command('overload', 'Keeps transit traffic away.', (args, { place }) =>
    isisFact(args, place, draft => {
      draft.overload = true;
    }),
  ),
  command('ignore-attached-bit', 'Level 1 takes no default route from routers that reach other areas.', (args, { place }) =>
    isisFact(args, place, draft => {
      draft.followsAttached = false;
    }),
  ),
  command('no-ipv4-routing', 'Carries no IPv4.', (args, { place }) =>
    isisFact(args, place, draft => {
      draft.families = (draft.families ?? [4, 6]).filter(family => family !== 4);
    }),
  ),
  command('no-ipv6-routing', 'Carries no IPv6.', (args, { place }) =>
    isisFact(args, place, draft => {
      draft.families = (draft.families ?? [4, 6]).filter(family => family !== 6);
    }),
  ),
  command('export <policies:policy-statement...>', 'Policies for what IS-IS announces of other protocols and levels.', (args, { place }) =>
    isisFact(args, place, draft => {
      draft.exportPolicies = [...(draft.exportPolicies ?? []), ...args.policies];
    }),
  ),
  command('import <policies:policy-statement...>', 'Policies for routes that IS-IS installs.', (args, { place }) => isisFact(args, place)),
];

/** Everything below `protocols isis`. */
export const isis: readonly PathCommand<IsisWhere>[] = [
  ...under('interface <link:interface>', links),
  ...process,
  ...levels,
  command('rib-group <family:inet|inet6> <group:rib-group>', 'Puts routes into other tables too.', (args, { place }) => [
    isisFact(args, place),
    groupUse(args, args.group, 'isis', args.family.value === 'inet6' ? 6 : 4, place),
  ]),
  ...within<IsisWhere>((args, place) => isisFact(args, place), [...processDetails, ...traceoptions]),
];
