/** Sessions that two simulations of a network do not have in common. */
import type { Simulation } from '../simulation.ts';

export interface SessionChange {
  readonly device: string;
  readonly vrf: string;
  readonly neighbor: string;
  /** The device there, where it is in the network. */
  readonly remote?: string;
  readonly kind: 'lost' | 'gained';
  /** Why it is down on the side where it is; that its line is not there. */
  readonly why: string;
}

/** Sessions that come up or go down. @param without devices that are left out. */
export function sessionChanges(before: Simulation, after: Simulation, without: ReadonlySet<string> = new Set()): SessionChange[] {
  return [...oneSided(before, after, 'lost', without), ...oneSided(after, before, 'gained', without)];
}

function oneSided(one: Simulation, other: Simulation, kind: SessionChange['kind'], without: ReadonlySet<string>): SessionChange[] {
  const found: SessionChange[] = [];
  for (const [device, { vrfs }] of one.devices) {
    if (without.has(device)) continue;
    for (const [vrf, { sessions }] of vrfs) {
      const there = other.devices.get(device)?.vrfs.get(vrf)?.sessions ?? [];
      for (const { name, state, remote } of sessions) {
        const same = there.find(each => each.name === name);
        if (state !== 'down' && (!same || same.state === 'down'))
          found.push({
            device,
            vrf,
            neighbor: name,
            ...(remote && { remote: remote.device }),
            kind,
            why: same?.why ?? (kind === 'lost' ? 'its line is gone' : 'its line is new'),
          });
      }
    }
  }
  return found;
}
