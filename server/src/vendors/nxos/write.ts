/** The words of quick fixes for NX-OS. */
import { defineIn, definitions as iosDefinitions } from '../ios/write.ts';
import type { Writer } from '../writer.ts';

const definitions: typeof iosDefinitions = {
  'route-map': iosDefinitions['route-map'],
  'prefix-list': iosDefinitions['prefix-list'],
  'ipv6-prefix-list': iosDefinitions['ipv6-prefix-list'],
  'as-path-list': (name, verdict) => [`ip as-path access-list ${name} ${verdict} ".*"`],
  acl: (name, verdict) => [`ip access-list ${name}`, `  ${verdict} ip any any`],
  'ipv6-acl': (name, verdict) => [`ipv6 access-list ${name}`, `  ${verdict} ipv6 any any`],
};

const known: Partial<Record<string, ReadonlySet<string>>> = {
  'aaa-server-group': new Set(['radius', 'tacacs+', 'ldap', 'local', 'none']),
  'class-map': new Set([
    'class-default',
    'class-ip-multicast',
    'c-in-q1',
    'c-out-q1',
    'c-out-q2',
    'c-out-q3',
    'c-out-q-default',
    'c-nq1',
    'c-nq-default',
  ]),
  'policy-map': new Set(['default-in-policy', 'default-out-policy', 'default-nq-policy', 'copp-system-p-policy-strict']),
  vrf: new Set(['default', 'management']),
};

export const writer: Writer = {
  builtIn: (kind, name) =>
    known[kind]?.has(name) === true ||
    (kind === 'interface' && /^(Null\d*|Vlan1|mgmt0|sup-eth\d+)$/.test(name)) ||
    (kind === 'flow-record' && /^netflow(-|$)/.test(name)) ||
    (kind === 'class-map' && /^(copp-system-|c-(in|out|nq|[48]q)|class-(fcoe|all-flood)|\d+(p\d+)?q\d+t-)/.test(name)) ||
    (kind === 'policy-map' && /^(copp-system-|default-)/.test(name)) ||
    (/acl$/.test(kind) && name.startsWith('copp-system-')),
  define: (device, reference, verdict) => defineIn(definitions, device, reference, verdict),
  rejectInvalid: () => undefined,
};
