/** Routes whose origin is invalid (RFC 6811) can be accepted from another operator's AS. */

import type { Device } from '../../model/device.ts';
import type { Policy, Term } from '../../model/policy.ts';
import { everyTerm } from '../../model/statements.ts';
import { lineOf } from '../../text/place.ts';
import { exposedImports, type Import, isPrivateAddress } from '../exposed-imports.ts';
import { asnLabel, type ExternalPeer, familyLabels } from '../external-peers.ts';
import { isMentioned, isPartial, writerOf } from '../names.ts';
import { type Fix, type Hit, rule, type Severity } from '../rule.ts';

export default rule({
  id: 'rpki/missing-origin-validation',
  severity: 'warning',
  scope: 'device',
  summary: 'Routes with an invalid origin can be accepted from another AS.',
  why: `A route whose origin AS contradicts the ROAs of the prefix's holder is a hijack or a mistake, and rejecting it at the border is
        what keeps it out (RFC 7115). The import is followed through its policies, lists, calls and jumps: a check three policies away
        counts, a check behind an entry that already accepted does not. Sessions that can bring no such route are left out: iBGP, private
        ASNs, VPNs, cloud tunnels, imports that take only a default route. Documentation ASNs count as private unless the settings say
        otherwise. Between private addresses, where a provider's VPN is more likely than the public
        table, it is information. A session without any import policy is the subject of bgp/missing-import-policy alone, once there is a cache.`,
  references: ['RFC 6811 section 2', 'RFC 7115 section 5', 'RFC 9324 section 4', 'RFC 7999 section 3.3'],
  examples: [
    {
      why: 'The router asks a cache, but no entry of the import policy looks at the answer.',
      bad: `
-- edge1.frr --
hostname edge1
rpki
 rpki cache 192.0.2.53 3323 preference 1
exit
ip prefix-list BOGONS seq 5 permit 10.0.0.0/8 le 32
route-map TRANSIT-IN deny 10
 match ip address prefix-list BOGONS
route-map TRANSIT-IN permit 20
route-map TRANSIT-OUT permit 10
router bgp 64500
 neighbor 192.0.2.1 remote-as 64510
 address-family ipv4 unicast
  neighbor 192.0.2.1 route-map TRANSIT-IN in
                               ^^^^^^^^^^ warning rpki/missing-origin-validation: invalid routes from 192.0.2.1 (AS 64510) are accepted by TRANSIT-IN 20
  neighbor 192.0.2.1 route-map TRANSIT-OUT out
`,
      good: `
-- edge1.frr --
hostname edge1
rpki
 rpki cache 192.0.2.53 3323 preference 1
exit
ip prefix-list BOGONS seq 5 permit 10.0.0.0/8 le 32
route-map TRANSIT-IN deny 5
 match rpki invalid
route-map TRANSIT-IN deny 10
 match ip address prefix-list BOGONS
route-map TRANSIT-IN permit 20
route-map TRANSIT-OUT permit 10
router bgp 64500
 neighbor 192.0.2.1 remote-as 64510
 address-family ipv4 unicast
  neighbor 192.0.2.1 route-map TRANSIT-IN in
  neighbor 192.0.2.1 route-map TRANSIT-OUT out
`,
    },
    {
      why: 'Without a cache no route is ever invalid.',
      bad: `
-- edge1.ios --
hostname edge1
route-map TRANSIT-IN permit 10
route-map TRANSIT-OUT permit 10
router bgp 64500
           ^^^^^ warning rpki/missing-origin-validation: no RPKI cache is configured, so invalid routes from 192.0.2.1 (AS 64510) are accepted
 neighbor 192.0.2.1 remote-as 64510
 neighbor 192.0.2.1 route-map TRANSIT-IN in
 neighbor 192.0.2.1 route-map TRANSIT-OUT out
`,
      good: `
-- edge1.ios --
hostname edge1
route-map TRANSIT-IN permit 10
route-map TRANSIT-OUT permit 10
router bgp 64500
 bgp rpki server tcp 192.0.2.53 port 3323 refresh 600
 neighbor 192.0.2.1 remote-as 64510
 neighbor 192.0.2.1 route-map TRANSIT-IN in
 neighbor 192.0.2.1 route-map TRANSIT-OUT out
`,
    },
    {
      why: 'The check stands behind a term that has accepted the route already.',
      bad: `
-- edge1.junos --
set system host-name edge1
set routing-options autonomous-system 64500
set routing-options validation group RPKI session 192.0.2.53 port 3323
set policy-options policy-statement PEERS-IN term PREFERRED from as-path SHORT
                                                  ^^^^^^^^^ warning rpki/missing-origin-validation: PEERS-IN PREFERRED accepts routes before PEERS-IN INVALID rejects invalid ones
set policy-options policy-statement PEERS-IN term PREFERRED then local-preference 200
set policy-options policy-statement PEERS-IN term PREFERRED then accept
set policy-options policy-statement PEERS-IN term INVALID from validation-database invalid
set policy-options policy-statement PEERS-IN term INVALID then reject
set policy-options policy-statement OUT then accept
set policy-options as-path SHORT 64510
set protocols bgp group PEERS type external
set protocols bgp group PEERS import PEERS-IN
set protocols bgp group PEERS export OUT
set protocols bgp group PEERS neighbor 192.0.2.1 peer-as 64510
`,
      good: `
-- edge1.junos --
set system host-name edge1
set routing-options autonomous-system 64500
set routing-options validation group RPKI session 192.0.2.53 port 3323
set policy-options policy-statement PEERS-IN term INVALID from validation-database invalid
set policy-options policy-statement PEERS-IN term INVALID then reject
set policy-options policy-statement PEERS-IN term PREFERRED from as-path SHORT
set policy-options policy-statement PEERS-IN term PREFERRED then local-preference 200
set policy-options policy-statement PEERS-IN term PREFERRED then accept
set policy-options policy-statement OUT then accept
set policy-options as-path SHORT 64510
set protocols bgp group PEERS type external
set protocols bgp group PEERS import PEERS-IN
set protocols bgp group PEERS export OUT
set protocols bgp group PEERS neighbor 192.0.2.1 peer-as 64510
`,
    },
    {
      why: 'The state is turned round: what the holder of the prefix authorised is rejected.',
      bad: `
-- edge1.frr --
hostname edge1
rpki
 rpki cache 192.0.2.53 3323 preference 1
exit
route-map TRANSIT-IN deny 10
^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error rpki/missing-origin-validation: TRANSIT-IN 10 rejects valid routes
 match rpki valid
route-map TRANSIT-IN permit 20
route-map TRANSIT-OUT permit 10
router bgp 64500
 neighbor 192.0.2.1 remote-as 64510
 address-family ipv4 unicast
  neighbor 192.0.2.1 route-map TRANSIT-IN in
                               ^^^^^^^^^^ warning rpki/missing-origin-validation: invalid routes from 192.0.2.1 (AS 64510) are accepted by TRANSIT-IN 20
  neighbor 192.0.2.1 route-map TRANSIT-OUT out
`,
      good: `
-- edge1.frr --
hostname edge1
rpki
 rpki cache 192.0.2.53 3323 preference 1
exit
route-map TRANSIT-IN deny 10
 match rpki invalid
route-map TRANSIT-IN permit 20
route-map TRANSIT-OUT permit 10
router bgp 64500
 neighbor 192.0.2.1 remote-as 64510
 address-family ipv4 unicast
  neighbor 192.0.2.1 route-map TRANSIT-IN in
  neighbor 192.0.2.1 route-map TRANSIT-OUT out
`,
    },
  ],
  *check(device, { network }) {
    if (isPartial(device)) return;
    const imports = exposedImports(device, network.settings);
    if (device.rpki.caches.length === 0) yield* missingCache(device, imports);
    else yield* once(imports.flatMap(found => [...found.policies.flatMap(policy => [...inverted(policy)]), ...notEnforced(device, found)]));
  },
});

function* missingCache(device: Device, imports: readonly Import[]): Generator<Hit> {
  const accepting = imports.filter(({ fate }) => fate.accepted.length > 0).map(({ external }) => external);
  const externals = [...new Map(accepting.map(external => [external.peer, external])).values()];
  const [first] = externals;
  if (!first || ['rpki', 'validation'].some(word => isMentioned(device, word))) return;
  const others = externals.length > 1 ? ` and ${externals.length - 1} more` : '';
  yield {
    place: first.bgp.asn.place,
    message: `no RPKI cache is configured, so invalid routes from ${labelOf(first)}${others} are accepted`,
    severity: severityFor(externals),
    related: externals.map(external => ({ place: external.peer.place, message: `session with ${asnLabel(external)}` })),
  };
}

function labelOf(external: ExternalPeer): string {
  return `${external.peer.name} (${asnLabel(external)})`;
}

function severityFor(externals: readonly ExternalPeer[]): Severity {
  return externals.every(({ peer }) => isPrivateAddress(peer.address)) ? 'info' : 'warning';
}

/** The first that holds: named and accepted, accepted before the check, not or only partly checked. */
function* notEnforced(device: Device, found: Import): Generator<Hit> {
  const { fate, external, at, family } = found;
  const [first] = fate.accepted;
  if (!first || found.open || fate.unknown || found.dropped) return;
  const session = { place: external.peer.place, message: `session with ${labelOf(external)}, ${familyLabels[family]}` };
  const common = { severity: severityFor([external]), fixes: () => rejecting(device, found.policies[0]) };
  const explicit = fate.accepted.find(acceptance => acceptance.explicit);
  const [check] = fate.checks;
  if (explicit) {
    const message = `${explicit.by} accepts invalid routes: whatever their preference, a more specific hijack wins`;
    yield { ...common, place: explicit.place, message, related: [session] };
  } else if (check && first.checksBefore === 0) {
    const message = `${first.by} accepts routes before ${check.by} rejects invalid ones`;
    yield { ...common, place: first.place, message, related: [{ place: check.place, message: 'the check' }, session] };
  } else {
    const partly = check ? `, since ${check.by} rejects only some of them` : '';
    const message = `invalid routes from ${labelOf(external)} are accepted by ${first.by}${partly}`;
    yield { ...common, place: at, message, related: [{ place: first.place, message: `accepted here, ${familyLabels[family]}` }] };
  }
}

/** An entry that rejects what the holders of prefixes authorised. */
function* inverted(policy: Policy): Generator<Hit> {
  for (const term of everyTerm(policy.terms)) {
    const rejects = term.outcome === 'reject' || term.body?.[0]?.outcome === 'reject';
    const states = rejects && term.conditions.length === 1 ? statesOf(term) : [];
    const by = `${policy.name} ${term.name}`.trimEnd();
    if (states.includes('valid')) yield { place: term.place, message: `${by} rejects valid routes`, severity: 'error' };
    else if (states.includes('not-found')) yield { place: term.place, message: `${by} rejects every route that no ROA covers` };
  }
}

function statesOf({ conditions: [condition] }: Term): readonly string[] {
  return condition?.type === 'origin-validation' ? condition.states : [];
}

function rejecting(device: Device, policy: Policy | undefined): Fix[] {
  const entry = policy && writerOf(device).rejectInvalid(device, policy);
  return entry ? [{ title: `Reject invalid routes first in ${policy.name}`, safe: false, edits: [entry] }] : [];
}

/** Sessions that share a policy through a group share its fault. */
function* once(hits: readonly Hit[]): Generator<Hit> {
  const seen = new Set<string>();
  for (const hit of hits) {
    const key = `${lineOf(hit.place)}:${hit.place.start}`;
    if (!seen.has(key)) yield hit;
    seen.add(key);
  }
}
