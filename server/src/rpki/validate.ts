/** BGP prefix origin validation (RFC 6811). */

import type { Prefix } from '../net/prefix.ts';
import { PrefixMap } from '../net/prefix-map.ts';
import type { Vrp } from './vrp.ts';

/** VRPs by prefix. */
export interface VrpSet {
  readonly byPrefix: PrefixMap<Vrp[]>;
  readonly size: number;
}

/** Indexes VRPs; repeated ones count once. */
export function makeVrpSet(vrps: Iterable<Vrp>): VrpSet {
  const byPrefix = new PrefixMap<Vrp[]>();
  let size = 0;
  for (const vrp of vrps) {
    const known = byPrefix.obtain(vrp.prefix, () => []);
    if (known.some(other => other.asn === vrp.asn && other.maxLength === vrp.maxLength)) continue;
    known.push(vrp);
    size++;
  }
  return { byPrefix, size };
}

/** `reason` of an invalid route: `length` when the origin is right but the prefix longer than allowed, else `asn`. `covering` is sorted shortest prefix first. */
export interface OriginValidation {
  readonly state: 'valid' | 'invalid' | 'not-found';
  readonly reason?: 'asn' | 'length';
  readonly covering: readonly Vrp[];
}

/** Validates a route; `none` is the origin of a path that ends in an AS_SET. Neither it nor AS 0 ever matches (RFC 6811 section 2, RFC 7607). */
export function validateOrigin(set: VrpSet, prefix: Prefix, origin: number | 'none'): OriginValidation {
  const covering = set.byPrefix.covering(prefix).flatMap(entry => entry.value);
  if (covering.length === 0) return { state: 'not-found', covering };
  const ofOrigin = origin === 0 ? [] : covering.filter(vrp => vrp.asn === origin);
  if (ofOrigin.some(vrp => prefix.length <= vrp.maxLength)) return { state: 'valid', covering };
  return { state: 'invalid', reason: ofOrigin.length > 0 ? 'length' : 'asn', covering };
}

/** A text that is equal for prefixes of which each origin is valid, invalid or not found alike. */
export function validityKey(set: VrpSet, prefix: Prefix): string {
  const covering = set.byPrefix.covering(prefix).flatMap(entry => entry.value);
  if (covering.length === 0) return 'not covered';
  const valid = covering.filter(({ asn, maxLength }) => asn !== 0 && prefix.length <= maxLength).map(({ asn }) => asn);
  return [...new Set(valid)].sort((a, b) => a - b).join(' ');
}
