/** What a network holds that the simulation does not model: found by looking, before anything is computed. */
import type { Bgp, Peer } from '../model/bgp.ts';
import type { Device } from '../model/device.ts';
import type { Condition, Policy } from '../model/policy.ts';
import { everyCondition, everyTerm } from '../model/statements.ts';
import type { Located, Place } from '../text/place.ts';
import { namesNeighbor } from './policy/conditions.ts';
import { hasPatterns } from './policy/lists.ts';
import type { Unsupported } from './simulation.ts';

export function findUnsupported(devices: readonly Device[], hasVrps: boolean): Unsupported[] {
  return devices.flatMap(device => [
    ...[...device.bgp.values()].flatMap(bgp => bgpFeatures(bgp, device.name)),
    ...[...device.policies].flatMap(([name, policy]) => policyFeatures(policy, name, device, hasVrps)),
    ...device.vectors.flatMap(({ protocol, unsupported, version, place }) => [
      ...unsupported.map(({ value, place: at }) => ({ device: device.name, feature: `${protocol}: ${value}`, place: at })),
      ...(protocol === 'rip' && (version ?? device.defaults.vector.ripVersion) !== 2
        ? [{ device: device.name, feature: 'RIP version 1', place }]
        : []),
    ]),
    ...linesNotModelled(device),
    ...device.staticRoutes
      .filter(({ tracked }) => tracked)
      .map(({ place }) => ({ device: device.name, feature: 'tracked static route', place })),
  ]);
}

/** Lines of routing processes, of interfaces that take part in them, and of neither. */
function linesNotModelled({ name, ospf, igps, bgp, interfaces, unsupported: others = [] }: Device): Unsupported[] {
  const of = (protocol: string, lines: readonly Located<string>[] = []) =>
    lines.map(({ value, place }) => ({ device: name, feature: `${protocol}: ${value}`, place }));
  return [
    ...ospf.flatMap(({ unsupported }) => of('ospf', unsupported)),
    ...ospf.flatMap(({ defaultOriginate }) =>
      defaultOriginate?.policy ? of('ospf', [{ value: 'default-information originate route-map', place: defaultOriginate.place }]) : [],
    ),
    ...[...igps.values()].flatMap(({ protocol, unsupported }) => of(protocol, unsupported)),
    ...[...bgp.values()].flatMap(({ unsupported }) => of('bgp', unsupported)),
    ...[...interfaces.values()].flatMap(({ name: port, unsupported }) => of(port, unsupported)),
    ...others.map(({ value, place }) => ({ device: name, feature: value, place })),
  ];
}

const modelled = new Set(['ipv4', 'ipv6', 'vpnv4', 'vpnv6', 'evpn']);
const protocols = new Set(['connected', 'direct', 'local', 'static', 'ospf', 'ospf3', 'ospf6', 'eigrp', 'rip', 'isis', 'bgp']);

function bgpFeatures({ families, peers, groups }: Bgp, device: string): Unsupported[] {
  const found: Unsupported[] = [];
  for (const { redistributes } of families.values())
    for (const { protocol, place } of redistributes)
      if (!protocols.has(protocol)) found.push({ device, feature: `redistribute ${protocol}`, place });
  for (const peer of [...peers.values(), ...groups.values()]) found.push(...peerFeatures(peer, device));
  return found;
}

function peerFeatures({ families, localAs, place }: Peer, device: string): Unsupported[] {
  const found: Unsupported[] = [];
  for (const [family, settings] of families)
    if (settings.activated && !modelled.has(family))
      found.push({ device, feature: `address family ${family}`, place: settings.place ?? place });
  if (localAs?.dualAs) found.push({ device, feature: 'local-as dual-as', place: localAs.place });
  return found;
}

function policyFeatures({ terms }: Policy, name: string, device: Device, hasVrps: boolean): Unsupported[] {
  const of = ({ place }: { readonly place: Place }, feature: string) => ({ device: device.name, feature, place });
  return everyTerm(terms).flatMap(({ conditions, actions }) => [
    ...everyCondition(conditions).flatMap(condition =>
      notAnswered(condition, name, device, hasVrps).map(feature => of(condition, feature)),
    ),
    ...actions.flatMap(action =>
      action.type === 'unsupported' ? of(action, action.text) : action.type === 'med-rtt' ? of(action, 'MED from the round-trip time') : [],
    ),
  ]);
}

/** In words what a condition asks that is not known. */
function notAnswered(condition: Condition, policy: string, device: Device, hasVrps: boolean): string[] {
  switch (condition.type) {
    case 'unsupported':
      return [condition.text];
    case 'extcommunity-list':
      return condition.exact ||
        condition.lists.length > 1 ||
        condition.lists.some(({ value }) => hasPatterns(device.extendedCommunityLists.get(value)))
        ? ['match extcommunity']
        : [];
    case 'origin-validation':
      return hasVrps ? [] : ['origin validation without VRPs'];
    case 'instance':
      return judgesCopies(device, policy) ? [] : condition.instances.map(({ value }) => `instance ${value}`);
    case 'probability':
      return condition.percent % 100 === 0 ? [] : ['match probability'];
    case 'peer':
      return (condition.names ?? []).filter(({ value }) => namesNeighbor(device, value)).map(({ value }) => `match peer ${value}`);
    default:
      return [];
  }
}

/** Where tables share routes it is known which one a route comes from. */
function judgesCopies({ sharing }: Device, policy: string): boolean {
  return [...(sharing?.imports ?? []), ...(sharing?.groups.values() ?? [])].some(({ policies }) =>
    policies.some(({ value }) => value === policy),
  );
}
