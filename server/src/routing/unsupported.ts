/** What a network holds that the simulation does not model: found by looking, before anything is computed. */
import type { Bgp, Peer } from '../model/bgp.ts';
import type { Device } from '../model/device.ts';
import type { Policy } from '../model/policy.ts';
import { everyCondition, everyTerm } from '../model/statements.ts';
import type { Located } from '../text/place.ts';
import type { Unsupported } from './simulation.ts';

/** @param prefixes as many are known in the network: limits above that play no part. */
export function findUnsupported(devices: readonly Device[], hasVrps: boolean, prefixes = Infinity): Unsupported[] {
  return devices.flatMap(device => [
    ...[...device.bgp.values()].flatMap(bgp => bgpFeatures(bgp, device.name, device.defaults.quirks.acceptsOneOverLimit ? 0 : prefixes)),
    ...[...device.policies.values()].flatMap(policy => policyFeatures(policy, device.name, hasVrps)),
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

/** Lines of routing processes and of interfaces that take part in them. */
function linesNotModelled({ name, ospf, igps, bgp, interfaces }: Device): Unsupported[] {
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
  ];
}

const modelled = new Set(['ipv4', 'ipv6', 'vpnv4', 'vpnv6', 'evpn']);
const protocols = new Set(['connected', 'direct', 'local', 'static', 'ospf', 'ospf3', 'ospf6', 'eigrp', 'rip', 'isis', 'bgp']);

function bgpFeatures({ families, peers, groups }: Bgp, device: string, mayCount: number): Unsupported[] {
  const found: Unsupported[] = [];
  for (const { redistributes } of families.values())
    for (const { protocol, place } of redistributes)
      if (!protocols.has(protocol)) found.push({ device, feature: `redistribute ${protocol}`, place });
  for (const peer of [...peers.values(), ...groups.values()]) found.push(...peerFeatures(peer, device, mayCount));
  return found;
}

/** @param mayCount as many prefixes may count towards a limit although a policy rejects them. */
function peerFeatures({ families, localAs, place }: Peer, device: string, mayCount: number): Unsupported[] {
  const found: Unsupported[] = [];
  for (const [family, settings] of families) {
    if (settings.activated && !modelled.has(family))
      found.push({ device, feature: `address family ${family}`, place: settings.place ?? place });
    const { maximumPrefix, importPolicies } = settings;
    if (maximumPrefix && !maximumPrefix.warningOnly && importPolicies && maximumPrefix.limit < mayCount)
      found.push({ device, feature: 'maximum-prefix that counts rejected routes', place: maximumPrefix.place });
  }
  if (localAs?.dualAs) found.push({ device, feature: 'local-as dual-as', place: localAs.place });
  return found;
}

function policyFeatures({ terms }: Policy, device: string, hasVrps: boolean): Unsupported[] {
  return everyTerm(terms).flatMap(({ conditions, actions }) => [
    ...everyCondition(conditions)
      .filter(({ type }) => type === 'unsupported' || type === 'extcommunity-list' || (type === 'origin-validation' && !hasVrps))
      .map(condition => ({
        device,
        feature:
          condition.type === 'unsupported'
            ? condition.text
            : condition.type === 'origin-validation'
              ? 'origin validation without VRPs'
              : 'match extcommunity',
        place: condition.place,
      })),
    ...actions
      .filter(({ type }) => type === 'unsupported')
      .map(action => ({ device, feature: action.type === 'unsupported' ? action.text : action.type, place: action.place })),
  ]);
}
