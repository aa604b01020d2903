/** Names that are handed to policies as values of their parameters: they are used, although nothing says as what. */
import type { Bgp, Peer, PeerFamily } from '../model/bgp.ts';
import { derivedFrom } from '../model/derived.ts';
import type { Device } from '../model/device.ts';
import type { Policy, PolicyUse } from '../model/policy.ts';
import { argumentsIn } from '../model/statements.ts';

/** Whether some use of a policy hands over this name. */
export function isHandedOver({ policies, bgp }: Device, name: string): boolean {
  return ofPolicies(policies).has(name) || ofProcesses(bgp).has(name);
}

const ofPolicies = derivedFrom((policies: Device['policies']) => wordsOf([...policies.values()].flatMap(ofPolicy)));
const ofPolicy = derivedFrom((policy: Policy) => argumentsIn(policy));
const ofProcesses = derivedFrom((processes: Device['bgp']) => wordsOf([...processes.values()].flatMap(ofProcess)));
const ofProcess = derivedFrom(({ peers, groups, families }: Bgp) => [
  ...[...peers.values(), ...groups.values()].flatMap(ofPeer),
  ...argumentsOf(usesOfFamilies(families)),
]);
const ofPeer = derivedFrom((peer: Peer) => argumentsOf([peer.anyFamily, ...peer.families.values()].flatMap(usesOfSettings)));

function argumentsOf(uses: readonly (PolicyUse | undefined)[]): readonly string[] {
  return uses.flatMap(use => use?.arguments ?? []);
}

function usesOfSettings({ importPolicies = [], exportPolicies = [], defaultOriginate }: PeerFamily): readonly (PolicyUse | undefined)[] {
  return [...importPolicies, ...exportPolicies, defaultOriginate?.policy];
}

function usesOfFamilies(families: Bgp['families']): readonly (PolicyUse | undefined)[] {
  return [
    ...[...families.values()].flatMap(({ networks, aggregates, redistributes }) => [
      ...networks.map(({ policy }) => policy),
      ...aggregates.map(({ attributePolicy }) => attributePolicy),
      ...redistributes.map(({ policy }) => policy),
    ]),
  ];
}

function wordsOf(texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.flatMap(text => text.split(/[\s(),]+/)));
}
