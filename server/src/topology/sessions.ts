/** BGP sessions as the simulation judged them → the graph's ends. */
import type { Simulation } from '../routing/simulation.ts';
import type { GraphSession } from './graph.ts';

export function graphSessions(simulation: Simulation): GraphSession[] {
  return [...simulation.devices.values()].flatMap(device =>
    [...device.vrfs.values()].flatMap(vrf =>
      vrf.sessions.map(({ name, remoteAs, state, remote, place }) => ({
        device: device.name,
        address: name,
        remoteAs,
        state,
        remote: remote?.device,
        place,
      })),
    ),
  );
}
