/** The words of quick fixes for EOS. */
import type { Device } from '../../model/device.ts';
import type { Policy } from '../../model/policy.ts';
import { defineIn, definitions as iosDefinitions } from '../ios/write.ts';
import type { Insertion, Writer } from '../writer.ts';

const definitions: typeof iosDefinitions = {
  'route-map': iosDefinitions['route-map'],
  'prefix-list': iosDefinitions['prefix-list'],
  'ipv6-prefix-list': iosDefinitions['ipv6-prefix-list'],
  'as-path-list': (name, verdict) => [`ip as-path access-list ${name} ${verdict} .* any`],
  acl: (name, verdict) => [`ip access-list ${name}`, ` ${verdict} ip any any`],
  'ipv6-acl': (name, verdict) => [`ipv6 access-list ${name}`, ` ${verdict} ipv6 any any`],
};

/** An entry in front of the first one, half way to it in number; entries are never renumbered. */
function rejectInvalid(_: Device, { name, terms: [first] }: Policy): Insertion | undefined {
  const sequence = Math.floor((first?.sequence ?? 0) / 2);
  if (!first || sequence < 1) return undefined;
  const { at, line } = first.place;
  return {
    place: { at, line, start: 0, endLine: line, end: 0 },
    text: `route-map ${name} deny ${sequence}\n   match origin-as validity invalid\n`,
  };
}

const known: Partial<Record<string, ReadonlySet<string>>> = {
  'aaa-server-group': new Set(['radius', 'tacacs+', 'ldap', 'local']),
  'class-map': new Set(['class-default']),
  vrf: new Set(['default']),
  'application-profile': new Set(['default']),
  acl: new Set(['default-control-plane-acl']),
  'policy-map': new Set(['copp-system-policy', 'default-pdp-policy']),
};

export const writer: Writer = {
  builtIn: (kind, name) =>
    known[kind]?.has(name) === true ||
    (kind === 'interface' && /^(Null|Dps)\d*$/.test(name)) ||
    (kind === 'class-map' && name.startsWith('copp-system-')),
  define: (device, reference, verdict) => defineIn(definitions, device, reference, verdict),
  rejectInvalid,
};
