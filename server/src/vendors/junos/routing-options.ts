/** `routing-options` of Junos: AS number, router id, static and aggregate routes, origin validation. */
import { getOrMake } from '../../model/drafts.ts';
import { type Draft, type Fact, fact, type RoutingOptions } from '../../model/fact.ts';
import { type PathCommand, pathsOf, under } from '../../notation/paths.ts';
import type { Located, Place } from '../../text/place.ts';
import { aggregateRoutes } from './aggregate.ts';
import { notModelled, unsupportedFact } from './not-modelled.ts';
import { routingDetails, tableDetails } from './routing-details.ts';
import { traceoptions } from './shared-lines.ts';
import { tableSharing } from './sharing.ts';
import { staticRoutes } from './static.ts';
import { settings, within } from './values.ts';

interface InstanceWhere {
  readonly instance?: Located<string>;
}

const command = pathsOf<InstanceWhere>();

function optionsFact({ instance }: InstanceWhere, place: Place, change: (options: Draft<RoutingOptions>) => void): Fact {
  return fact('system', '', place, system => {
    system.routing ??= new Map();
    change(getOrMake(system.routing, instance?.value ?? 'default', () => ({})));
  });
}

/** RFC 6368: attributes of the customer stand in one of their own on their way through the provider. */
const separateDoc = 'Keeps AS paths of the instance apart from those of the provider.';

const autonomousSystem: readonly PathCommand<InstanceWhere>[] = [
  command('autonomous-system <asn> [<display:asdot-notation>]', 'AS number of the device.', (args, { place }) =>
    optionsFact(args, place, options => {
      options.asn = args.asn;
    }),
  ),
  command(
    'autonomous-system <asn> loops <loops:1-10> [<display:asdot-notation>]',
    'AS number of the device, and how often it may occur in received paths.',
    (args, { place }) => [
      optionsFact(args, place, options => {
        options.asn = args.asn;
        options.loops = args.loops.value;
      }),
    ],
  ),
  command('autonomous-system loops <loops:1-10>', 'How often the own AS may occur in received paths.', (args, { place }) =>
    optionsFact(args, place, options => {
      options.loops = args.loops.value;
    }),
  ),
  ...settings('How the AS number is used.', 'autonomous-system asdot-notation'),
  notModelled('autonomous-system independent-domain [no-attrset]', separateDoc, 'independent-domain'),
  command('autonomous-system <asn> independent-domain [no-attrset]' as 'autonomous-system <asn>', separateDoc, (args, { place }) => [
    optionsFact(args, place, options => {
      options.asn = args.asn;
    }),
    unsupportedFact('independent-domain', place),
  ]),
  command('confederation <asn>', 'AS number that the confederation shows to others.', (args, { place }) =>
    optionsFact(args, place, options => {
      options.confederation = { ...options.confederation, members: options.confederation?.members ?? [], identifier: args.asn };
    }),
  ),
  command('confederation members <members:asn...>', 'AS numbers inside the confederation.', (args, { place }) =>
    members(args, undefined, args.members, place),
  ),
  command('confederation <asn> members <members:asn...>', 'AS number of the confederation and those inside it.', (args, { place }) =>
    members(args, args.asn, args.members, place),
  ),
  command('router-id <id:ipv4>', 'Identifies the router in BGP and OSPF.', (args, { place }) =>
    optionsFact(args, place, options => {
      options.routerId = args.id;
    }),
  ),
];

function members(args: InstanceWhere, identifier: Located<number> | undefined, asns: readonly Located<number>[], place: Place): Fact {
  return optionsFact(args, place, options => {
    const before = options.confederation;
    options.confederation = {
      identifier: identifier ?? before?.identifier,
      members: [...(before?.members ?? []), ...asns.map(({ value }) => value)],
    };
  });
}

const validation: readonly PathCommand<InstanceWhere>[] = [
  command(
    'validation group <group:word> session <cache:=rpki-cache>',
    'A cache that validates origins of routes (RFC 8210).',
    ({ cache }, { place }) => cacheFact(cache, place),
  ),
  command(
    'validation group <group:word> session <cache:=rpki-cache> port <port:1-65535>',
    'Port of a cache.',
    ({ cache, port }, { place }) => cacheFact(cache, place, port.value),
  ),
  ...under(
    'validation group <group:word> session <cache:=rpki-cache>',
    within<{ readonly cache: Located<string> }>(
      ({ cache }, place) => cacheFact(cache, place),
      settings(
        'How a cache is spoken to.',
        '{+ local-address <local:ip> | preference <preference:1-255> | refresh-time <refresh:30-604800> | hold-time <hold:10-604800> | record-lifetime <lifetime:60-604800> }',
      ),
    ),
  ),
  ...settings(
    'Origins that are known without a cache, and how many sessions there are.',
    'validation group <of:word>',
    'validation group <of:word> max-sessions <sessions:1-63>',
    'validation notification-rib <tables:word...>',
    'validation static record <prefix:prefix> maximum-length <length:1-128> origin-autonomous-system <origin:int> validation-state <state:valid|invalid>',
  ),
  ...under('validation', traceoptions),
];

function cacheFact(cache: Located<string>, place: Place, port?: number): Fact {
  return fact('rpki', '', place, rpki => {
    const known = rpki.caches.find(({ name }) => name === cache.value) ?? { name: cache.value, place: cache.place };
    if (!rpki.caches.includes(known)) rpki.caches.push(known);
    if (port !== undefined) known.port = port;
  });
}

const policies: readonly PathCommand<InstanceWhere>[] = [
  command('forwarding-table export <policies:policy-statement...>', 'Policies between the routing and the forwarding table.'),
  ...tableSharing,
];

/** Everything below `routing-options`, of the device or of an instance. */
export const routingOptions: readonly PathCommand<InstanceWhere>[] = [
  ...autonomousSystem,
  ...under('static', staticRoutes(4)),
  ...under('rib <table:?routing-instance>', rib()),
  ...aggregateRoutes,
  ...validation,
  ...policies,
  ...tableDetails,
  ...routingDetails,
];

/** Other tables: their static routes belong to the instance, IPv6 or not. */
function rib(): PathCommand<InstanceWhere>[] {
  return [...under('static', staticRoutes(6)), ...aggregateRoutes, ...tableDetails];
}
