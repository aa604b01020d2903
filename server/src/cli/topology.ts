/** `bestpath topology`: the picture of a network, as SVG, JSON or text for other tools. */
import { simulate } from '../routing/simulate.ts';
import { toDot, toDrawio, toJson, toMermaid } from '../topology/export.ts';
import type { Graph } from '../topology/graph.ts';
import { topologyGraph } from '../topology/network-graph.ts';
import { graphSessions } from '../topology/sessions.ts';
import { topologySvg } from '../topology/svg.ts';
import type { Workspace } from '../workspace.ts';
import { oneRoot } from './load.ts';

const writers = {
  svg: (graph: Graph) => `${topologySvg(graph)}\n`,
  json: (graph: Graph) => `${JSON.stringify(toJson(graph), null, 1)}\n`,
  mermaid: toMermaid,
  dot: toDot,
  drawio: toDrawio,
};
export type TopologyFormat = keyof typeof writers;
export const topologyFormats = Object.keys(writers) as TopologyFormat[];

/** @param folder as given, for messages. */
export function topology(workspace: Workspace, folder: string, format: TopologyFormat): number {
  const network = workspace.network(oneRoot(workspace, folder));
  process.stdout.write(writers[format](topologyGraph(network, graphSessions(simulate(network)))));
  return 0;
}
