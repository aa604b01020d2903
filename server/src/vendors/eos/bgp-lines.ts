/** Lines of EOS stand above the families unless they are in one: how they state facts then. */
import type { AddressFamily, Bgp, BgpFamily } from '../../model/bgp.ts';
import { familyOf } from '../../model/drafts.ts';
import type { Draft, Fact } from '../../model/fact.ts';
import type { Line } from '../../notation/command.ts';
import { type BgpBlock, bgpFact } from '../ios/bgp-block.ts';

/** A change of the process by a line that is not negated. Processes of VRFs share groups and switches with the default one. */
export function eosFact(line: Line<BgpBlock>, change: (bgp: Draft<Bgp>) => void): Fact | undefined {
  return line.no ? undefined : eosSwitch(line, change);
}

/** A change of the process, also by a negated line. */
export function eosSwitch(line: Line<BgpBlock>, change: (bgp: Draft<Bgp>) => void): Fact {
  return bgpFact(line, bgp => {
    if (line.block.vrf !== 'default') bgp.sharesDefault = true;
    change(bgp);
  });
}

/** A change of the family around the line, or of both unicast ones where none is. */
export function familiesFact(line: Line<BgpBlock>, change: (family: Draft<BgpFamily>) => void): Fact | undefined {
  const { family } = line.block;
  const families: readonly AddressFamily[] = family === 'any' ? ['ipv4', 'ipv6'] : [family];
  return eosFact(line, bgp => {
    for (const name of families) change(familyOf(bgp, name));
  });
}

/** A change of one family: that around the line, else that of the address in it. */
export function familyFactOf(line: Line<BgpBlock>, otherwise: 4 | 6, change: (family: Draft<BgpFamily>) => void): Fact | undefined {
  const { family } = line.block;
  return eosFact(line, bgp => change(familyOf(bgp, family === 'any' ? (otherwise === 4 ? 'ipv4' : 'ipv6') : family)));
}

/** `missing-policy … action`: `deny-in-out` closes both directions where this one has no policy. */
export const missingActions = { deny: 'deny', 'deny-in-out': 'deny-both', permit: 'permit' } as const;
