/** Origin validation of paths against the network's VRPs (RFC 6811). */
import type { OriginValidation } from '../../model/policy.ts';
import { originAsn } from '../../net/as-path.ts';
import { validateOrigin } from '../../rpki/validate.ts';
import type { Path } from '../path.ts';
import type { Table } from './table.ts';

/** Undefined when no VRPs are known. The own AS is the origin of a path without one. */
export function validationOf(
  { vrps, speaker }: Table,
  { prefix, attributes }: Pick<Path, 'prefix' | 'attributes'>,
): OriginValidation | undefined {
  if (!vrps) return undefined;
  const own = speaker.bgp.confederation?.identifier?.value ?? speaker.asn;
  return validateOrigin(vrps, prefix, originAsn(attributes.asPath) ?? own).state;
}
