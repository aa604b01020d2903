/** The BGP sessions of a simulation as the topology draws them. */
import type { Simulation } from '../routing/simulation.ts';
import type { GraphSession } from './graph.ts';

export function graphSessions({ devices }: Simulation): GraphSession[] {
  return [...devices.values()].flatMap(({ name, vrfs }) =>
    [...vrfs.values()].flatMap(({ sessions }) =>
      sessions.map(session => ({
        device: name,
        address: session.name,
        remoteAs: session.remoteAs,
        state: session.state,
        remote: session.remote?.device,
        place: session.place,
      })),
    ),
  );
}
