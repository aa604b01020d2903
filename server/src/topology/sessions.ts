/** BGP sessions as the simulation judged them → the graph's ends. */
import type { Simulation } from '../routing/simulation.ts';
import type { GraphSession } from './graph.ts';

/** Those of routers: a session with a cloud has one end here. */
export function graphSessions({ devices }: Simulation): GraphSession[] {
  return [...devices.values()]
    .filter(({ isCloud }) => !isCloud)
    .flatMap(device =>
      [...device.vrfs.values()].flatMap(vrf =>
        vrf.sessions.map(({ name, remoteAs, state, remote, place }) => ({
          device: device.name,
          address: name,
          remoteAs,
          state,
          remote: remote?.device,
          isWithCloud: remote !== undefined && devices.get(remote.device)?.isCloud === true,
          place,
        })),
      ),
    );
}
