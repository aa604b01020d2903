/** A network is written with host bits set. */
import type { Defaults, Marked } from '../../model/defaults.ts';
import type { WrittenPrefix } from '../../model/device.ts';
import { formatAddress } from '../../net/address.ts';
import { formatPrefix, maskPrefix } from '../../net/prefix.ts';
import { type Hit, rule, type Severity } from '../rule.ts';

export default rule({
  id: 'addresses/host-bits-set',
  severity: 'warning',
  scope: 'device',
  summary: 'A network is written with host bits set.',
  why: `A prefix with host bits is two statements in one: an address and a network. Some software refuses it, some reads the network and says
        nothing, and the next engineer wonders whether the length or the address is the mistake. Where the software is known to read the
        network it is information, where it is known to refuse the line an error.`,
  references: ['RFC 4632 section 3.1'],
  examples: [
    {
      why: 'The address of the router instead of its network.',
      bad: `
-- edge1.ios --
hostname edge1
router bgp 64500
 network 192.0.2.1 mask 255.255.255.0
         ^^^^^^^^^ warning addresses/host-bits-set: 192.0.2.1/24 has host bits set; the network is 192.0.2.0/24
`,
      good: `
-- edge1.ios --
hostname edge1
router bgp 64500
 network 192.0.2.0 mask 255.255.255.0
`,
    },
    {
      why: 'This software reads the network without a word.',
      bad: `
-- edge1.frr --
hostname edge1
ip route 203.0.113.1/24 192.0.2.1
         ^^^^^^^^^^^^^^ info addresses/host-bits-set: the network is 203.0.113.0/24
`,
      good: `
-- edge1.frr --
hostname edge1
ip route 203.0.113.0/24 192.0.2.1
`,
    },
    {
      why: 'An IPv6 network with the identifier of an interface.',
      bad: `
-- edge1.junos --
set system host-name edge1
set routing-options rib inet6.0 static route 2001:db8:1::1/64 next-hop 2001:db8::1
                                             ^^^^^^^^^^^^^^^^ error addresses/host-bits-set: is refused; the network is 2001:db8:1::/64
`,
      good: `
-- edge1.junos --
set system host-name edge1
set routing-options rib inet6.0 static route 2001:db8:1::/64 next-hop 2001:db8::1
`,
    },
  ],
  *check({ hostBits, defaults }) {
    for (const written of hostBits) yield hitAt(written, defaults);
  },
});

/** Static, aggregate and generated routes; the rest are lists, ranges and networks to announce. */
const inRoute = /(^|\s)route( vrf <[^>]*>)? </;

function hitAt({ prefix, place, masked, usage }: WrittenPrefix, { hostBits }: Defaults): Hit {
  const known = inRoute.test(usage) ? hostBits?.routes : hostBits?.others;
  const network = maskPrefix(prefix);
  const text = masked ? formatAddress(network) : formatPrefix(network);
  return {
    place,
    message: `${formatPrefix(prefix)} has host bits set${known?.value === 'refused' ? ' and is refused' : ''}; the network is ${formatPrefix(network)}`,
    severity: severityOf(known),
    fixes: () => [{ title: `Write ${text}`, safe: true, edits: [{ place, text }] }],
  };
}

function severityOf(known: Marked<'masked' | 'refused'> | undefined): Severity {
  if (known?.value === 'masked') return 'info';
  return known && known.mark !== 'verify' ? 'error' : 'warning';
}
