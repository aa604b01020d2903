/** The words of quick fixes for FRR. Interfaces and VRFs belong to the kernel: no line of the configuration has to define them. */
import type { Kind } from '../../model/symbol.ts';
import { defineIn, definitions, rejectInvalid } from '../ios/write.ts';
import type { Writer } from '../writer.ts';

const kernelKinds: ReadonlySet<Kind> = new Set(['interface', 'vrf']);

const own: typeof definitions = {
  ...definitions,
  'as-path-list': (name, verdict) => [`bgp as-path access-list ${name} ${verdict} .*`],
  acl: (name, verdict) => [`access-list ${name} ${verdict} any`],
  'ipv6-acl': (name, verdict) => [`ipv6 access-list ${name} ${verdict} any`],
};

export const writer: Writer = {
  builtIn: kind => kernelKinds.has(kind),
  define: (device, reference, verdict) => defineIn(own, device, reference, verdict),
  rejectInvalid,
};
