/** The picture of a network with the sessions that its simulation derived. */
import type { Network } from '../model/network.ts';
import type { Simulation } from '../routing/simulation.ts';
import type { Graph, GraphSession } from '../topology/graph.ts';
import { topologyGraph } from '../topology/network-graph.ts';
import { topologySvg } from '../topology/svg.ts';

export interface TopologyPicture {
  readonly graph: Graph;
  readonly svg: string;
}

/** Without a simulation the picture has no sessions. */
export function topology(network: Network, simulation: Simulation | undefined): TopologyPicture {
  const graph = topologyGraph(network, simulation ? sessionsOf(simulation) : []);
  return { graph, svg: topologySvg(graph) };
}

/** Sessions of every VRF as the graph wants them. */
function sessionsOf({ devices }: Simulation): GraphSession[] {
  return [...devices.values()].flatMap(({ name: device, vrfs }) =>
    [...vrfs.values()].flatMap(({ sessions }) =>
      sessions.map(({ name, remoteAs, state, remote, place }) => ({
        device,
        address: name,
        remoteAs,
        state,
        remote: remote?.device,
        place,
      })),
    ),
  );
}
