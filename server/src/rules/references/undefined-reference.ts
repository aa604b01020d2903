/** A policy, list or group is used but defined nowhere in its device. */
import type { Device } from '../../model/device.ts';
import { type Kind, kindLabels, type Named, type SymbolUse, symbolKey } from '../../model/symbol.ts';
import { closestName, isMentioned, writerOf } from '../names.ts';
import { type Fix, type Hit, rule, type Severity } from '../rule.ts';
import { effectOf, passes, useAt } from '../uses.ts';

export default rule({
  id: 'references/undefined-reference',
  severity: 'error',
  scope: 'device',
  summary: 'A policy, list or group is used but defined nowhere in its device.',
  why: `What a router does with a missing object differs by vendor and by the place of its use: some pass every route, some none,
        some refuse the configuration. None of these is what the author meant. The message says which it is here.
        It is an error where the effect was read in the vendor's documents or measured, a warning where it depends on platform and version.`,
  references: ['RFC 8212 section 2', 'FRR 8.4.4, measured', 'Batfish, models of IOS and NX-OS'],
  examples: [
    {
      why: 'The neighbor line and the route map spell the name differently.',
      bad: `
-- edge1.frr --
hostname edge1
bgp as-path access-list FROM-CUSTOMER permit ^64510$
route-map CUSTOMER-IN permit 10
 match as-path FROM-CUSTOMER
router bgp 64500
 neighbor 192.0.2.1 remote-as 64500
 neighbor 192.0.2.1 route-map CUSTMER-IN in
                              ^^^^^^^^^^ error references/undefined-reference: every route from 192.0.2.1 is rejected
`,
      good: `
-- edge1.frr --
hostname edge1
bgp as-path access-list FROM-CUSTOMER permit ^64510$
route-map CUSTOMER-IN permit 10
 match as-path FROM-CUSTOMER
router bgp 64500
 neighbor 192.0.2.1 remote-as 64500
 neighbor 192.0.2.1 route-map CUSTOMER-IN in
`,
    },
    {
      why: 'A neighbor filter that does not exist filters nothing on this platform: the customer may announce anything.',
      bad: `
-- edge1.ios --
hostname edge1
router bgp 64500
 neighbor 192.0.2.1 remote-as 64500
 neighbor 192.0.2.1 prefix-list CUSTOMER in
                                ^^^^^^^^ error references/undefined-reference: every route from 192.0.2.1 is accepted
`,
      good: `
-- edge1.ios --
hostname edge1
ip prefix-list CUSTOMER seq 5 permit 203.0.113.0/24
router bgp 64500
 neighbor 192.0.2.1 remote-as 64500
 neighbor 192.0.2.1 prefix-list CUSTOMER in
`,
    },
    {
      why: 'The list that should keep bogons out is missing, so the entry that rejects them never matches.',
      bad: `
-- edge1.frr --
hostname edge1
route-map TRANSIT-IN deny 10
 match ip address prefix-list BOGONS
                              ^^^^^^ error references/undefined-reference: TRANSIT-IN 10 matches nothing, so what it should reject goes on
route-map TRANSIT-IN permit 20
`,
      good: `
-- edge1.frr --
hostname edge1
ip prefix-list BOGONS seq 5 permit 10.0.0.0/8 le 32
route-map TRANSIT-IN deny 10
 match ip address prefix-list BOGONS
route-map TRANSIT-IN permit 20
`,
    },
    {
      why: 'The policy chain names a policy that exists under another name.',
      bad: `
-- edge1.junos --
system {
    host-name edge1;
}
policy-options {
    policy-statement TRANSIT-IN {
        then reject;
    }
}
protocols {
    bgp {
        group TRANSIT {
            import TRANSIT-IM;
                   ^^^^^^^^^^ warning references/undefined-reference: policy statement TRANSIT-IM is not defined
        }
    }
}
`,
      good: `
-- edge1.junos --
system {
    host-name edge1;
}
policy-options {
    policy-statement TRANSIT-IN {
        then reject;
    }
}
protocols {
    bgp {
        group TRANSIT {
            import TRANSIT-IN;
        }
    }
}
`,
    },
  ],
  *check(device) {
    if (device.fragment) return;
    for (const symbol of device.symbols.values()) {
      // What a group that stands elsewhere defines is not known; that it stands elsewhere is.
      if (device.lacksGroups && symbol.kind !== 'configuration-group') continue;
      if (symbol.definitions.length > 0 || isKnownOtherwise(device, symbol)) continue;
      for (const reference of symbol.references)
        if (!reference.given && !isAlternative(device, reference)) yield undefinedAt(device, reference);
    }
  },
});

/** Kinds that live outside the configuration, or whose objects appear by being used. */
const silentKinds: ReadonlySet<Kind> = new Set(['vlan', 'track', 'ip-sla', 'rpki-cache']);

function isKnownOtherwise(device: Device, { kind, name }: Named): boolean {
  if (silentKinds.has(kind) || isMentioned(device, name) || writerOf(device).builtIn(kind, name)) return true;
  // Where no interface is configured at all, the text is not the whole configuration.
  return kind === 'interface' && device.interfaces.size === 0;
}

function isAlternative(device: Device, { alternatives = [], name }: SymbolUse): boolean {
  return alternatives.some(kind => (device.symbols.get(symbolKey(kind, name))?.definitions.length ?? 0) > 0);
}

function undefinedAt(device: Device, reference: SymbolUse): Hit {
  const { kind, name, place, alternatives = [] } = reference;
  const { severity, text } = effectAt(device, reference);
  const guess = closestName(device, [kind, ...alternatives], name);
  const message = `${kindLabels[kind]} ${name} is not defined${text}${guess === undefined ? '' : `; did you mean ${guess}?`}`;
  return { place, message, severity, fixes: () => [...renaming(reference, guess), ...defining(device, reference)] };
}

/** Sourced and measured effects are told as facts; the rest depends. */
function effectAt(device: Device, { place }: SymbolUse): { severity: Severity; text: string } {
  const use = useAt(device, place);
  if (!use) return { severity: 'warning', text: '' };
  const { value, mark } = effectOf(device, use);
  if (value === 'refused' && isLoose(device, use.policy)) return { severity: 'warning', text: ': the device refuses to use the policy' };
  if (value === 'refused') return { severity: mark === 'verify' ? 'warning' : 'error', text: ': the device refuses it' };
  if (mark === 'verify' || value === 'unknown')
    return { severity: 'warning', text: ', and what that does depends on platform and version' };
  const outcome = passes(value) ?? 'nothing';
  return { severity: outcome === 'nothing' && use.mild ? 'warning' : 'error', text: `: ${use[outcome]}` };
}

/** A policy that nothing uses may name what does not exist yet. */
function isLoose({ symbols }: Device, policy: string | undefined): boolean {
  return policy !== undefined && (symbols.get(symbolKey('route-policy', policy))?.references.length ?? 0) === 0;
}

function renaming({ place }: SymbolUse, guess: string | undefined): Fix[] {
  return guess === undefined ? [] : [{ title: `Change to ${guess}`, safe: false, edits: [{ place, text: guess }] }];
}

/** A stub keeps the present effect where that is known to be closed; else both are offered by name. */
function defining(device: Device, reference: SymbolUse): Fix[] {
  const use = useAt(device, reference.place);
  const { value, mark } = use ? effectOf(device, use) : { value: 'unknown' as const, mark: 'verify' as const };
  const closed = mark !== 'verify' && passes(value) === 'nothing';
  const verdicts = closed ? (['reject'] as const) : (['reject', 'accept'] as const);
  return verdicts.flatMap(verdict => {
    const stub = writerOf(device).define(device, reference, verdict);
    return stub ? [{ title: `Define ${reference.name} so that it ${verdict}s everything`, safe: false, edits: [stub] }] : [];
  });
}
