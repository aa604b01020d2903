/** The words of quick fixes for IOS, and where new lines of the top level may stand. */
import type { Device } from '../../model/device.ts';
import type { Policy } from '../../model/policy.ts';
import type { Kind, SymbolUse } from '../../model/symbol.ts';
import { lineOf, lineStart, type Place } from '../../text/place.ts';
import type { Insertion, Verdict, Writer } from '../writer.ts';

type Lines = (name: string, verdict: 'permit' | 'deny', usage: string) => readonly string[] | undefined;

/** Access lists are numbered by type: 1-99 and 1300-1999 are standard ones. */
function numberedAcl(name: string, verdict: string): string[] {
  const number = Number(name);
  const standard = number < 100 || (number >= 1300 && number < 2000);
  return [`access-list ${name} ${verdict} ${standard ? 'any' : 'ip any any'}`];
}

function namedAcl(name: string, verdict: string, usage: string): string[] {
  const forTraffic = usage.includes('access-group');
  return [`ip access-list ${forTraffic ? 'extended' : 'standard'} ${name}`, ` ${verdict} ${forTraffic ? 'ip any any' : 'any'}`];
}

/** Objects that pass or stop everything. */
export const definitions: Partial<Record<Kind, Lines>> = {
  'route-map': (name, verdict) => [`route-map ${name} ${verdict} 10`],
  'prefix-list': (name, verdict) => [`ip prefix-list ${name} seq 5 ${verdict} 0.0.0.0/0 le 32`],
  'ipv6-prefix-list': (name, verdict) => [`ipv6 prefix-list ${name} seq 5 ${verdict} ::/0 le 128`],
  'as-path-list': (name, verdict) => [`ip as-path access-list ${name} ${verdict} .*`],
  acl: (name, verdict, usage) => (/^\d+$/.test(name) ? numberedAcl(name, verdict) : namedAcl(name, verdict, usage)),
  'ipv6-acl': (name, verdict) => [`ipv6 access-list ${name}`, ` ${verdict} ipv6 any any`],
};

/** Puts the definition in front of the block that holds the reference. */
export function defineIn(
  table: Partial<Record<Kind, Lines>>,
  device: Device,
  reference: SymbolUse,
  verdict: Verdict,
): Insertion | undefined {
  const lines = table[reference.kind]?.(reference.name, verdict === 'accept' ? 'permit' : 'deny', reference.usage);
  const place = lines && blockAt(device, table, reference.place);
  return place && { place, text: lines.map(line => `${line}\n`).join('') };
}

/** The beginning of the nearest line of the top level at or above `place`. */
function blockAt(device: Device, table: Partial<Record<Kind, Lines>>, place: Place): Place | undefined {
  let nearest: Place | undefined;
  for (const candidate of topLines(device, table)) {
    if (lineOf(candidate) <= lineOf(place) && (!nearest || lineOf(candidate) > lineOf(nearest))) nearest = candidate;
  }
  return nearest && lineStart(nearest);
}

/** Places in lines that surely stand on the top level: where definitions like those of the table begin, and other blocks. */
function* topLines(device: Device, table: Partial<Record<Kind, Lines>>): Generator<Place> {
  // The AS number of a VRF stands where the VRF does, inside of the process.
  for (const { asn, place } of device.bgp.values()) if (asn.place.start > place.start) yield asn.place;
  for (const { place } of device.interfaces.values()) yield place;
  for (const { kind, definitions } of device.symbols.values()) if (kind in table) for (const { place } of definitions) yield place;
  for (const { place } of device.ospf) if (place.start === 0) yield place;
  if (device.hostname) yield device.hostname.place;
}

/** An entry in front of the first one, half way to it in number; entries are never renumbered. */
export function rejectInvalid(_: Device, { name, terms }: Policy): Insertion | undefined {
  const [first] = terms;
  const sequence = Math.floor((first?.sequence ?? 0) / 2);
  return first && sequence >= 1
    ? { place: lineStart(first.place), text: `route-map ${name} deny ${sequence}\n match rpki invalid\n` }
    : undefined;
}

/** Names that IOS-XE writes into the configuration by itself: the protection of its control plane, lists of web authentication and of logins. */
const known: Partial<Record<Kind, ReadonlySet<string>>> = {
  acl: new Set([
    'implicit_deny',
    'implicit_permit',
    'preauth_v4',
    'sl_def_acl',
    'meraki-fqdn-dns',
    'IP-Adm-V4-Int-ACL-global',
    'IP-Adm-V4-LOGOUT-ACL',
  ]),
  'ipv6-acl': new Set(['implicit_deny_v6', 'implicit_permit_v6', 'preauth_v6', 'sl_def_ipv6_acl']),
  'aaa-server-group': new Set(['radius', 'tacacs+', 'ldap', 'local', 'enable', 'none']),
  'class-map': new Set(['class-default']),
  // Smart defaults of IKEv2 and IPsec.
  'ike-proposal': new Set(['default']),
  'ipsec-profile': new Set(['default']),
  'ipsec-transform-set': new Set(['default']),
  'ike-policy': new Set(['default']),
  vrf: new Set(['default', 'global']),
  trustpoint: new Set(['CISCO_IDEVID_SUDI', 'CISCO_IDEVID_SUDI_LEGACY', 'SLA-TrustPoint', 'DNAC-CA', 'sdn-network-infra-iwan', 'none']),
  'method-list': new Set(['default']),
  'mka-policy': new Set(['DEFAULT', 'DEFAULT-POLICY']),
  zone: new Set(['self', 'default']),
};

export const writer: Writer = {
  builtIn: (kind, name) =>
    known[kind]?.has(name) === true ||
    (kind === 'interface' && /^(Null\d*|Vlan1)$/.test(name)) ||
    (kind === 'interface-template' && name.endsWith('_INTERFACE_TEMPLATE')) ||
    (kind === 'service-template' && /^(DEFAULT_|webauth-global-)/.test(name)) ||
    ((kind === 'class-map' || kind === 'policy-map') && name.startsWith('system-cpp-')),
  define: (device, reference, verdict) => defineIn(definitions, device, reference, verdict),
  rejectInvalid,
};
