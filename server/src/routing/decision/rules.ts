/** The decision rules of one BGP process: the vendor's steps with the knobs of the configuration applied. */
import type { Bgp, BgpFamily, BgpKnobs } from '../../model/bgp.ts';
import type { DecisionStep } from '../../model/defaults.ts';
import type { Device } from '../../model/device.ts';
import type { Address } from '../../net/address.ts';

export interface DecisionRules {
  readonly steps: readonly DecisionStep[];
  /** Of routes of BGP among those of all protocols, where nothing else is said; the lowest wins. */
  readonly preference: number;
  readonly localPreference: number;
  readonly alwaysCompareMed: boolean;
  readonly deterministicMed: boolean;
  readonly medMissingAsWorst: boolean;
  readonly medConfed: boolean;
  readonly ageNeedsOtherRouter: boolean;
  readonly medPlusIgp?: BgpKnobs['medPlusIgp'];
  /** Confederation segments count in the length of the path. */
  readonly countsConfederation: boolean;
  readonly multipathRelax: boolean;
  /** What becomes of a path without AIGP beside one with it. */
  readonly aigpMissing: 'loses' | 'skips';
  readonly confederation: boolean;
  readonly routerId: Address;
}

/** Knobs switch steps off or change their parameters (domain 1.3). */
export function decisionRules(device: Device, bgp: Bgp, family: BgpFamily | undefined, routerId: Address): DecisionRules {
  const { knobs } = bgp;
  const { decision, localPreference } = device.defaults;
  const off = new Set<DecisionStep>();
  if (knobs.compareRouterId) off.add('oldest-external');
  if (!family?.equalClusterLength) off.add('cluster-list-early');
  if (knobs.asPathIgnore) off.add('as-path-length');
  if (knobs.igpMetricIgnore) off.add('igp-metric');
  const { aigp } = device.defaults;
  if (!(knobs.aigp ?? aigp?.compares) || knobs.aigpIgnore) off.add('aigp');
  return {
    steps: decision.steps.filter(step => !off.has(step)),
    preference: device.defaults.distances.ebgp,
    localPreference: knobs.defaultLocalPreference?.value ?? localPreference,
    alwaysCompareMed: knobs.alwaysCompareMed ?? false,
    deterministicMed: (knobs.deterministicMed ?? decision.deterministicMed.value) || sendsByAs(bgp),
    medMissingAsWorst: knobs.medMissingAsWorst ?? false,
    medConfed: knobs.medConfed ?? false,
    medPlusIgp: knobs.medPlusIgp,
    ageNeedsOtherRouter: decision.ageNeedsOtherRouter ?? false,
    countsConfederation: knobs.asPathConfed ?? false,
    multipathRelax: knobs.multipathRelax ?? device.defaults.multipathRelax.value,
    aigpMissing: aigp?.missing ?? 'skips',
    confederation: bgp.confederation?.identifier !== undefined,
    routerId,
  };
}

/** The best path of each neighbor AS is known only where they are found: FRR 8.4.4 switches deterministic MED on, whatever is written. */
function sendsByAs({ peers, groups }: Bgp): boolean {
  return [...peers.values(), ...groups.values()].some(({ families }) =>
    [...families.values()].some(({ additionalPaths }) => additionalPaths?.send === 'per-as'),
  );
}

/** The local preference that a policy sees on a route that carries none. */
export function impliedPreference(device: Device, rules: DecisionRules, learned: boolean): number {
  return learned && device.defaults.quirks.missingPreferenceIsZero ? 0 : rules.localPreference;
}

/** The words of a step for people. */
export const stepLabels: { readonly [S in DecisionStep]: string } = {
  preference: 'Preference',
  weight: 'Weight',
  'local-preference': 'Local Pref',
  'local-origin': 'Local Route',
  aigp: 'AIGP',
  'as-path-length': 'AS Path',
  origin: 'Origin',
  'origin-not-documented': 'Origin',
  med: 'MED',
  'external-over-internal': 'Peer Type',
  'igp-metric': 'IGP Metric',
  'cluster-list-early': 'Cluster length',
  'confed-external-over-internal': 'Confed Peer Type',
  'oldest-external': 'Older Path',
  'router-id': 'Router ID',
  'cluster-list': 'Cluster length',
  'peer-address': 'Neighbor IP',
  'not-documented': 'Not documented',
};
