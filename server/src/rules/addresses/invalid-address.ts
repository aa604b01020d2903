/** Numbers that cannot be addresses, masks taken for wildcards, and addresses that no host of their subnet may have. */

import { derivedFrom } from '../../model/derived.ts';
import type { Device, ReadProblem } from '../../model/device.ts';
import type { Interface } from '../../model/interface.ts';
import type { Acl, AddressMatch } from '../../model/policy.ts';
import { type Address, addressBits, formatAddress, sameAddress } from '../../net/address.ts';
import { formatNetmask, formatWildcard, parseNetmask, parseWildcard, wildcardLength } from '../../net/mask.ts';
import { firstAddress, formatPrefix, lastAddress, maskPrefix } from '../../net/prefix.ts';
import type { Place } from '../../text/place.ts';
import { type Fix, type Hit, rule } from '../rule.ts';

export default rule({
  id: 'addresses/invalid-address',
  severity: 'error',
  scope: 'device',
  summary: 'An address, prefix or mask cannot be what its place demands.',
  why: `The device refuses the line, and what it should have configured is missing: an interface without address, a session that never
        comes up. A netmask where a wildcard mask belongs is worse, since the device takes it and matches other addresses than meant.`,
  references: ['RFC 4632 section 3.1', 'RFC 5952 section 4', 'RFC 3021'],
  examples: [
    {
      why: 'An octet above 255.',
      bad: `
-- edge1.ios --
hostname edge1
interface GigabitEthernet0/0
 ip address 192.0.2.256 255.255.255.0
            ^^^^^^^^^^^ error addresses/invalid-address: 192.0.2.256
`,
      good: `
-- edge1.ios --
hostname edge1
interface GigabitEthernet0/0
 ip address 192.0.2.25 255.255.255.0
`,
    },
    {
      why: 'A wildcard mask where the device wants a netmask.',
      bad: `
-- edge1.ios --
hostname edge1
interface GigabitEthernet0/0
 ip address 192.0.2.1 0.0.0.255
                      ^^^^^^^^^ error addresses/invalid-address: 0.0.0.255 is a wildcard mask, not a netmask
`,
      good: `
-- edge1.ios --
hostname edge1
interface GigabitEthernet0/0
 ip address 192.0.2.1 255.255.255.0
`,
    },
    {
      why: 'A prefix longer than its family allows.',
      bad: `
-- edge1.frr --
hostname edge1
ip prefix-list OWN seq 5 permit 192.0.2.0/33
                                ^^^^^^^^^^^^ error addresses/invalid-address: the prefix length is above 32
`,
      good: `
-- edge1.frr --
hostname edge1
ip prefix-list OWN seq 5 permit 192.0.2.0/32
`,
    },
    {
      why: 'The interface has the broadcast address of its subnet.',
      bad: `
-- edge1.junos --
set system host-name edge1
set interfaces ge-0/0/0 unit 0 family inet address 192.0.2.255/24
                                                   ^^^^^^^^^^^^^^ warning addresses/invalid-address: 192.0.2.255 is the broadcast address of 192.0.2.0/24
`,
      good: `
-- edge1.junos --
set system host-name edge1
set interfaces ge-0/0/0 unit 0 family inet address 192.0.2.254/24
`,
    },
  ],
  *check(device) {
    for (const problem of device.problems) yield ofProblem(problem);
    yield* ofInterfaces(device.interfaces);
    yield* ofAcls(device.acls);
    for (const { networks } of device.ospf) for (const { wildcard, place } of networks) yield* netmaskAt(wildcard, place);
  },
});

function ofProblem({ place, word, error, expected }: ReadProblem): Hit {
  const message = error.includes(word) ? error : `${word}: ${error}`;
  return { place, message, fixes: () => inverseMask(place, word, expected) };
}

/** A mask of the other sort stands for one length only. */
function inverseMask(place: Place, word: string, expected: string): Fix[] {
  const wildcard = expected === 'mask' ? parseWildcard(word) : undefined;
  if (!wildcard?.ok || wildcard.value.length === 'discontiguous') return [];
  const text = formatNetmask(wildcard.value.length);
  return [{ title: `Write ${text}`, safe: false, edits: [{ place, text }] }];
}

/** The network and the broadcast address of a subnet; /31 and /32 have none (RFC 3021). */
const subnetEnds = derivedFrom(({ addresses }: Interface): readonly Hit[] => {
  const hits: Hit[] = [];
  for (const { prefix, place, shared } of addresses) {
    if (prefix.family !== 4 || prefix.length > addressBits(4) - 2 || shared) continue;
    const end = sameAddress(prefix, firstAddress(prefix)) ? 'network' : sameAddress(prefix, lastAddress(prefix)) ? 'broadcast' : undefined;
    if (!end) continue;
    hits.push({
      place,
      message: `${formatAddress(prefix)} is the ${end} address of ${formatPrefix(maskPrefix(prefix))}`,
      severity: 'warning',
    });
  }
  return hits;
});

const ofInterfaces = derivedFrom((interfaces: Device['interfaces']) => [...interfaces.values()].flatMap(subnetEnds));

/** 255.255.255.0 as a wildcard ignores the network and compares the host: nobody means that. */
const netmasksInAcl = derivedFrom(({ entries }: Acl): readonly Hit[] => {
  const hits: Hit[] = [];
  for (const { source, destination, place } of entries) {
    for (const match of [source, destination]) if (hasWildcard(match)) hits.push(...netmaskAt(match.wildcard, place));
  }
  return hits;
});

const ofAcls = derivedFrom((acls: Device['acls']) => [...acls.values()].flatMap(netmasksInAcl));

function hasWildcard(match: AddressMatch | undefined): match is { address: Address; wildcard: Address } {
  return typeof match === 'object' && 'wildcard' in match;
}

function* netmaskAt(wildcard: Address, place: Place): Generator<Hit> {
  if (wildcardLength(wildcard) !== 'discontiguous') return;
  const text = formatAddress(wildcard);
  const length = parseNetmask(text);
  if (length.ok)
    yield {
      place,
      message: `${text} is a netmask where a wildcard mask belongs: ${formatWildcard(length.value)} is meant`,
      severity: 'warning',
    };
}
