/** `routing-options` of Junos: AS number, router id, static and aggregate routes, origin validation. */

import { getOrMake } from '../../model/drafts.ts';
import { type Draft, type Fact, fact, type RoutingOptions } from '../../model/fact.ts';
import { type PathCommand, pathsOf, recognised, under } from '../../notation/paths.ts';
import type { Located, Place } from '../../text/place.ts';
import { aggregateRoutes } from './aggregate.ts';
import { staticRoutes } from './static.ts';

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

const autonomousSystem: readonly PathCommand<InstanceWhere>[] = [
  command('autonomous-system <asn> [<display:asdot-notation>]', 'AS number of the device.', (args, { place }) =>
    optionsFact(args, place, options => {
      options.asn = args.asn;
    }),
  ),
  command(
    'autonomous-system <asn> loops <loops:1-10>',
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
  command('autonomous-system <detail:asdot-notation|independent-domain> [<rest:text>]', 'Detail of the AS number that is not looked at.'),
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
  command(
    'validation group <group:word> session <cache:=rpki-cache> <rest:text>',
    'Detail of a cache that is not looked at.',
    ({ cache }, { place }) => cacheFact(cache, place),
  ),
  ...recognised('Detail of origin validation that is not looked at.', 'validation'),
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
  command('rib-groups <name:word> import-policy <policies:policy-statement...>', 'Policies for routes copied between tables.'),
  command('instance-import <policies:policy-statement...>', 'Policies for routes taken from other instances.'),
  command('instance-export <policies:policy-statement...>', 'Policies for routes given to other instances.'),
  command('interface-routes rib-group <family:inet|inet6> <group:word>', 'Copies routes of interfaces into the tables of a group.'),
];

/** Everything below `routing-options`, of the device or of an instance. */
export const routingOptions: readonly PathCommand<InstanceWhere>[] = [
  ...autonomousSystem,
  ...under('static', staticRoutes(4)),
  ...under('rib <table:word>', rib()),
  ...aggregateRoutes,
  ...validation,
  ...policies,
  ...recognised(
    'Routing option that is not looked at.',
    'access access-internal auto-export bgp-orf-cisco-mode bmp dynamic-tunnels fate-sharing flow forwarding-table graceful-restart instance-id interface interface-routes localized-fib longest-match maximum-paths maximum-prefixes med-igp-update-interval multicast multipath nonstop-routing nsr-phantom-holdtime options ppm protect-core resolution rib rib-groups route-distinguisher-id route-record source-routing source-packet-routing static traceoptions',
  ),
];

/** Other tables: their static routes belong to the instance, IPv6 or not. */
function rib(): PathCommand<InstanceWhere>[] {
  return [
    ...under('static', staticRoutes(6)),
    ...aggregateRoutes,
    ...recognised('Detail of a table that is not looked at.', 'maximum-paths maximum-prefixes multipath flow'),
  ];
}
