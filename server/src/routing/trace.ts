/** One route through one policy of a device: every term with its answers, every change with the values before and after. */
import type { Device } from '../model/device.ts';
import type { Policy } from '../model/policy.ts';
import { originAsn } from '../net/as-path.ts';
import type { Prefix } from '../net/prefix.ts';
import { makeVrpSet, validateOrigin } from '../rpki/validate.ts';
import type { Vrp } from '../rpki/vrp.ts';
import { type Attributes, emptyAttributes, sortCommunities } from './attributes.ts';
import { attributeChanges } from './policy/difference.ts';
import { evaluatePolicies, type Trace } from './policy/evaluate.ts';
import type { TraceStep, Verdict } from './policy/input.ts';

/** The route that is sent through; what is missing is empty, the local preference the device's default. */
export interface TracedRoute
  extends Partial<Pick<Attributes, 'asPath' | 'origin' | 'med' | 'localPreference' | 'nextHop' | 'communities' | 'largeCommunities'>> {
  readonly prefix: Prefix;
  /** `bgp` unless it comes from another protocol. */
  readonly protocol?: string;
}

export interface PolicyTrace {
  readonly verdict: Verdict;
  /** The policy and term that decided. */
  readonly by: string;
  readonly steps: readonly TraceStep[];
  /** All that differs at the end; empty for a rejected route. */
  readonly changes: readonly string[];
}

/**
 * @param policy one that the device has
 * @param values for its parameters, separated by commas (RPL)
 * @param vrps of the network: where they are known, its origin is valid, invalid or not found by them (RFC 6811).
 */
export function tracePolicy(
  device: Device,
  { name, place, values }: Pick<Policy, 'name' | 'place'> & { readonly values?: string },
  direction: 'in' | 'out',
  route: TracedRoute,
  vrps?: Iterable<Vrp>,
): PolicyTrace {
  const { prefix, protocol = 'bgp', ...given } = route;
  const attributes: Attributes = { ...emptyAttributes, ...given, communities: sortCommunities(given.communities ?? []) };
  const steps: Trace = [];
  const bgp = device.bgp.get('default');
  const localPreference = bgp?.knobs.defaultLocalPreference?.value ?? device.defaults.localPreference;
  const own = bgp?.confederation?.identifier?.value ?? bgp?.asn.value;
  const origin = originAsn(attributes.asPath) ?? own;
  const validation = vrps && origin !== undefined ? validateOrigin(makeVrpSet(vrps), prefix, origin).state : undefined;
  const input = { device, prefix, attributes, protocol, direction, localPreference, validation };
  const {
    verdict,
    attributes: after,
    by,
  } = evaluatePolicies([{ value: name, place, arguments: values }], input, direction === 'in' || protocol === 'bgp', steps);
  return { verdict, by, steps, changes: verdict === 'reject' ? [] : attributeChanges(attributes, after) };
}
