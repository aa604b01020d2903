/**
 * Decision processes of the standard and of software whose configurations are not read: the same steps as data, for comparison with the ones of
 * devices (order and sources: the documents named in each).
 */
import { type Decision, type DecisionStep, sourced, verify } from '../../model/defaults.ts';

const afterMed: readonly DecisionStep[] = ['external-over-internal', 'igp-metric'];
const lastSteps: readonly DecisionStep[] = ['router-id', 'cluster-list', 'peer-address'];

export const otherProfiles = {
  /** The oldest external path stays only by an option (RFC 5004), so that it is no step here. */
  rfc4271: {
    steps: ['local-preference', 'as-path-length', 'origin', 'med', ...afterMed, ...lastSteps],
    deterministicMed: sourced(true, 'RFC 4271 section 9.1.2.2'),
    source: 'RFC 4271 section 9.1.2.2, RFC 4456 section 9',
  },
  bird: {
    steps: ['preference', 'local-preference', 'aigp', 'as-path-length', 'origin', 'med', ...afterMed, ...lastSteps],
    deterministicMed: sourced(false, 'BIRD user guide, deterministic med'),
    source: 'BIRD user guide, section BGP, route selection rules',
  },
  openbgpd: {
    steps: ['local-preference', 'as-path-length', 'origin', 'med', 'external-over-internal', 'weight', ...lastSteps],
    deterministicMed: sourced(true, 'runs of OpenBGPD 7.7'),
    source: 'bgpd(8) of OpenBGPD; two arrival orders measured on 7.7 gave the same path as grouping by neighbor AS',
  },
  sros: {
    steps: ['preference', 'local-preference', 'aigp', 'as-path-length', 'origin', 'med', ...afterMed, ...lastSteps],
    deterministicMed: verify(true),
    source: 'Nokia SR OS unicast routing guide, BGP route selection',
  },
} as const satisfies Readonly<Record<string, Decision>>;
