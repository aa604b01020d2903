/** A policy, list or group is defined and used nowhere in its device. */

import { derivedFrom } from '../../model/derived.ts';
import type { Device } from '../../model/device.ts';
import { decidingKinds, isInUse, type Kind, kindLabels, type Named, symbolKey, templateKinds } from '../../model/symbol.ts';
import { comparePlaces, type Place } from '../../text/place.ts';
import { isHandedOver } from '../arguments.ts';
import { isMentioned, isPartial, writerOf } from '../names.ts';
import { rule } from '../rule.ts';

/** Kinds that do nothing by themselves. Interfaces, VRFs and the like work by being there. */
const passiveKinds: ReadonlySet<Kind> = new Set<Kind>([...decidingKinds, ...templateKinds, 'ospf-area-set', 'key-chain']);

export default rule({
  id: 'references/unused-definition',
  severity: 'hint',
  scope: 'device',
  summary: 'A policy, list or group is defined and used nowhere in its device.',
  why: `What is not used is not maintained, and one day somebody attaches it in the belief that it is.
        Where a name differs from this one by a letter, the definition was meant to be used.`,
  references: [],
  examples: [
    {
      why: 'The list is left over from a customer that is gone.',
      bad: `
-- edge1.ios --
hostname edge1
ip prefix-list OLD-CUSTOMER seq 5 permit 203.0.113.0/24
               ^^^^^^^^^^^^ hint references/unused-definition: prefix list OLD-CUSTOMER is used nowhere in this device
`,
      good: `
-- edge1.ios --
hostname edge1
`,
    },
    {
      why: 'A policy that no session and no redistribution names.',
      bad: `
-- edge1.frr --
hostname edge1
route-map BACKUP permit 10
          ^^^^^^ hint references/unused-definition: route map BACKUP is used nowhere
route-map BACKUP permit 20
router bgp 64500
 neighbor 192.0.2.1 remote-as 64500
`,
      good: `
-- edge1.frr --
hostname edge1
route-map BACKUP permit 10
route-map BACKUP permit 20
router bgp 64500
 neighbor 192.0.2.1 remote-as 64500
 neighbor 192.0.2.1 route-map BACKUP out
`,
    },
    {
      why: 'A prefix list that no term names.',
      bad: `
-- edge1.junos --
system {
    host-name edge1;
}
policy-options {
    prefix-list MANAGEMENT {
                ^^^^^^^^^^ hint references/unused-definition: prefix list MANAGEMENT is used nowhere
        192.0.2.0/24;
    }
}
`,
      good: `
-- edge1.junos --
system {
    host-name edge1;
}
`,
    },
  ],
  *check(device) {
    if (isPartial(device)) return;
    const alternatives = alternativeUses(device);
    for (const named of device.symbols.values()) {
      const { kind, name, definitions } = named;
      if (isInUse(named) || definitions.length === 0 || !passiveKinds.has(kind)) continue;
      if (
        alternatives.has(symbolKey(kind, name)) ||
        isMentioned(device, name) ||
        isHandedOver(device, name) ||
        writerOf(device).builtIn(kind, name)
      )
        continue;
      yield { place: firstPlace(named), message: `${kindLabels[kind]} ${name} is used nowhere in this device`, unnecessary: true };
    }
  },
});

/** A list of many entries is defined by each of them. */
const firstPlace = derivedFrom(({ definitions }: Named): Place => {
  let first: Place | undefined;
  for (const { place } of definitions) if (!first || comparePlaces(place, first) < 0) first = place;
  return first!;
});

/** Names that a reference of another kind may stand for. */
function alternativeUses(device: Device): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const named of device.symbols.values()) if (named.references.length > 0) for (const key of alternativesOf(named)) keys.add(key);
  return keys;
}

const alternativesOf = derivedFrom(({ references }: Named): readonly string[] =>
  [...references].flatMap(({ alternatives = [], name }) => alternatives.map(kind => symbolKey(kind, name))),
);
