/** How lines of an interface state facts about its link. */

import { getOrMake } from '../../model/drafts.ts';
import { type Draft, type Fact, fact } from '../../model/fact.ts';
import type { InterfaceRouting, Link, RedundancyGroup, Switchport, VxlanTunnel } from '../../model/link.ts';
import type { Line } from '../../notation/command.ts';
import type { InterfaceBlock } from '../ios/interface-block.ts';

/** A change of the link, also by a negated line. */
export function linkSwitch({ block, place }: Line<InterfaceBlock>, change: (link: Draft<Link>) => void): Fact {
  return fact('interface', block.name, place, draft => {
    draft.link ??= { relays: [], routers: new Map() };
    change(draft.link);
  });
}

/** A change of the link by a line that is not negated. */
export function linkFact(line: Line<InterfaceBlock>, change: (link: Draft<Link>) => void): Fact | undefined {
  return line.no ? undefined : linkSwitch(line, change);
}

export function switchportOf(link: Draft<Link>): Draft<Switchport> {
  link.switchport ??= { allowedVlans: [], trunkGroups: [] };
  return link.switchport;
}

export function vxlanOf(link: Draft<Link>): Draft<VxlanTunnel> {
  link.vxlan ??= { vlans: [], vrfs: [], floods: [] };
  return link.vxlan;
}

/** What the link says of a process of a routing protocol. */
export function routingOf(link: Draft<Link>, protocol: string, process: string): Draft<InterfaceRouting> {
  return getOrMake(link.routers, `${protocol} ${process}`, () => ({ protocol, process }));
}

export function redundancyOf(link: Draft<Link>, protocol: 'hsrp' | 'vrrp', group: number): Draft<RedundancyGroup> {
  link.redundancy ??= new Map();
  return getOrMake(link.redundancy, group, () => ({ protocol, group, delays: new Map() }));
}
