/** Static, aggregate and generated routes of Junos. */
import { type Draft, type Fact, fact, type Objects, type StaticAttributes } from '../../model/fact.ts';
import type { StaticRoute } from '../../model/igp.ts';
import type { Address } from '../../net/address.ts';
import { formatPrefix, maskPrefix, type Prefix } from '../../net/prefix.ts';
import { type PathCommand, pathsOf, under } from '../../notation/paths.ts';
import type { Located, Place } from '../../text/place.ts';
import { notModelled } from './not-modelled.ts';
import { bfd, traceoptions } from './shared-lines.ts';
import { groupUse } from './sharing.ts';
import { settings, standardCommunities, within } from './values.ts';

interface RouteWhere {
  readonly instance?: Located<string>;
  readonly prefix: Located<Prefix>;
}
interface HopWhere extends RouteWhere {
  readonly hop: Located<Address>;
}

type Routes = Draft<Objects['static']>;

const command = pathsOf<RouteWhere>();
const hopCommand = pathsOf<HopWhere>();

function routesFact({ instance, prefix }: RouteWhere, place: Place, change: (draft: Routes) => void): Fact {
  return fact('static', `${instance?.value ?? 'default'} ${formatPrefix(maskPrefix(prefix.value))}`, place, change);
}

/** One more route to the prefix; what is said of the prefix as a whole is added when the device is put together. */
function addRoute(draft: Routes, where: RouteWhere, place: Place, target: Partial<Draft<StaticRoute>>): Draft<StaticRoute> {
  const route = {
    vrf: where.instance?.value ?? 'default',
    prefix: maskPrefix(where.prefix.value),
    place,
    prefixPlace: where.prefix.place,
    discard: false,
    ...target,
  };
  draft.routes.push(route);
  return route;
}

function target<const S extends string>(template: S, doc: string, make: Partial<Draft<StaticRoute>>): PathCommand<RouteWhere> {
  return command(template, doc, (args, { place }) =>
    routesFact(args as RouteWhere, place, draft => addRoute(draft, args as RouteWhere, place, make)),
  );
}

/** A next hop with a preference of its own is made once, by whichever of its lines comes first. */
function hopFact(args: HopWhere, place: Place, change: (route: Draft<StaticRoute>) => void): Fact {
  return routesFact(args, place, draft => {
    const { value } = args.hop;
    const known = draft.routes.find(
      ({ nextHop }) =>
        nextHop &&
        nextHop.family === value.family &&
        nextHop.w0 === value.w0 &&
        nextHop.w1 === value.w1 &&
        nextHop.w2 === value.w2 &&
        nextHop.w3 === value.w3,
    );
    change(known ?? addRoute(draft, args, place, { nextHop: value }));
  });
}

const hop: readonly PathCommand<HopWhere>[] = [
  hopCommand('', 'A next hop with attributes of its own.', (args, { place }) => hopFact(args, place, () => {})),
  hopCommand('preference <value:0-4294967295>', 'Preference of the route through this next hop.', (args, { place }) =>
    hopFact(args, place, route => {
      route.distance = args.value.value;
    }),
  ),
  hopCommand('tag <value:0-4294967295>', 'Tag of the route through this next hop.', (args, { place }) =>
    hopFact(args, place, route => {
      route.tag = args.value.value;
    }),
  ),
  hopCommand('interface <out:interface>', 'Interface through which the next hop is reached.', (args, { place }) =>
    hopFact(args, place, () => {}),
  ),
  ...within<HopWhere>(
    (args, place) => hopFact(args, place, () => {}),
    [
      ...settings(
        'How the next hop is used.',
        'metric <metric:0-4294967295>',
        'mac-address <address:mac>',
        'no-retain',
        'weight <weight:1-65535>',
      ),
      ...bfd,
    ],
  ),
];

/** BFD takes the routes out when their next hop stops answering. */
const tracking: readonly PathCommand<RouteWhere>[] = within(
  (args, place) =>
    routesFact(args, place, draft => {
      draft.shared = { ...draft.shared, tracked: true };
    }),
  bfd,
);

const details = settings(
  'How the route is installed and announced.',
  'active',
  'color <color:0-4294967295>',
  'install',
  'longest-match',
  'metric2 <metric:0-4294967295>',
  'no-install',
  'no-retain',
  'passive',
  'retain',
  'tag2 <tag:0-4294967295>',
  'preference2 <preference:0-4294967295>',
);

type Change = (attributes: Draft<StaticAttributes>) => void;

/** What may be said of the routes of one prefix, and of all routes of a table. */
function attributesOf<Where>(store: (where: Where, place: Place, change: Change) => Fact): readonly PathCommand<Where>[] {
  const attribute = pathsOf<Where>();
  const number = (name: 'preference' | 'tag' | 'metric', field: 'distance' | 'tag' | 'metric', doc: string) =>
    attribute(`${name} <value:0-4294967295>` as '<value:0-4294967295>', doc, (args, { place }) =>
      store(args, place, attributes => {
        attributes[field] = args.value.value;
      }),
    );
  const word = (name: string, doc: string, change: Change) =>
    attribute(name, doc, (args, { place }) => store(args as Where, place, change));
  return [
    number('preference', 'distance', 'Preference of the routes among protocols.'),
    number('tag', 'tag', 'Tag of the routes.'),
    number('metric', 'metric', 'Metric of the routes.'),
    attribute('community <communities:word...>', 'Communities that the routes carry into BGP.', (args, { place }) =>
      store(args, place, attributes => {
        attributes.communities = [...(attributes.communities ?? []), ...standardCommunities(args.communities)];
      }),
    ),
    attribute(
      'as-path { path <path:text> | origin <origin:egp|igp|incomplete> | atomic-aggregate | aggregator <asn:int> <id:ip> }',
      'What the routes carry into BGP.',
      (args, { place }) =>
        store(args as Where, place, attributes => {
          attributes.writesPath = true;
        }),
    ),
    word('resolve', 'Lets gateways lie behind other routes.', attributes => {
      attributes.resolves = true;
    }),
    word('no-resolve', 'Wants gateways on connected subnets.', attributes => {
      attributes.resolves = false;
    }),
    word('readvertise', 'Lets policies announce the routes.', attributes => {
      attributes.keptBack = false;
    }),
    word('no-readvertise', 'Keeps policies from announcing the routes.', attributes => {
      attributes.keptBack = true;
    }),
  ];
}

const shared: readonly PathCommand<RouteWhere>[] = [
  ...attributesOf<RouteWhere>((where, place, change) =>
    routesFact(where, place, draft => {
      draft.shared = { ...draft.shared };
      change(draft.shared);
    }),
  ),
  ...tracking,
];

const route: readonly PathCommand<RouteWhere>[] = [
  command('', 'A static route.'),
  command('next-table <table:?routing-instance>', 'Looks the destination up in another table.', (args, { place }) =>
    routesFact(args, place, draft => addRoute(draft, args, place, {})),
  ),
  command('next-hop <hops:ip...>', 'Next hops of the route.', (args, { place }) =>
    routesFact(args, place, draft => {
      for (const { value } of args.hops) addRoute(draft, args, place, { nextHop: value });
    }),
  ),
  command('next-hop <out:interface>', 'Interface that the route leads out of.', (args, { place }) =>
    routesFact(args, place, draft => addRoute(draft, args, place, { interface: args.out.value })),
  ),
  ...under('qualified-next-hop <hop:ip>', hop),
  command('qualified-next-hop <out:interface>', 'Interface that the route leads out of.', (args, { place }) =>
    routesFact(args, place, draft => addRoute(draft, args, place, { interface: args.out.value })),
  ),
  target('discard', 'Drops packets silently.', { discard: true }),
  target('reject', 'Drops packets and says so to their sender.', { discard: true }),
  target('receive', 'Takes packets as its own.', {}),
  target('lsp-next-hop <path:label-switched-path>', 'Sends packets along a label-switched path.', {}),
  ...settings(
    'Other ways that packets go.',
    'qualified-next-hop <out:interface> { preference <preference:0-4294967295> | metric <metric:0-4294967295> | tag <tag:0-4294967295> | dhcp-next-hop }',
    'lsp-next-hop <path:label-switched-path> { preference <preference:0-4294967295> | metric <metric:0-4294967295> }',
    'static-lsp-next-hop <path:word>',
    'p2mp-lsp-next-hop <path:word>',
    'p2mp-receive',
    'backup-pe-group <group:word>',
    'spring-te-lsp-next-hop <path:word>',
  ),
  notModelled('rib-group <group:rib-group>', 'Copies the static route into other tables.', 'static rib-group'),
  ...shared,
  ...details,
];

/** `defaults` hold for one block of static routes, which is one family of one instance. */
function defaultsOf(family: 4 | 6): PathCommand<{ readonly instance?: Located<string> }>[] {
  const store = ({ instance }: { readonly instance?: Located<string> }, place: Place, change: Change) => {
    const vrf = instance?.value ?? 'default';
    return fact('static', `${vrf} defaults ${family}`, place, draft => {
      draft.defaults = { ...draft.defaults, vrf, family };
      change(draft.defaults);
    });
  };
  return under('defaults', [...attributesOf(store), ...details]);
}

const whole = pathsOf<{ readonly instance?: Located<string> }>();

/** Everything below `static` of one family. */
export function staticRoutes(family: 4 | 6): readonly PathCommand<{ readonly instance?: Located<string> }>[] {
  return [
    ...under('route <prefix:prefix>', route),
    ...defaultsOf(family),
    whole('rib-group <group:rib-group>', 'Copies static routes into other tables.', (args, { place }) =>
      groupUse(args, args.group, 'static', family, place),
    ),
    ...settings(
      'Copies static routes into other tables.',
      'route-target-filter <target:word> [ neighbor <peer:ip> | group <group:bgp-group> | local ]',
    ),
    ...traceoptions,
  ];
}
