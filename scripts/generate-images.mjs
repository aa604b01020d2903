// Pictures of the documentation that the command line draws itself.
import path from 'node:path';
import { register } from 'tsx/esm/api';
import { root } from './run.mjs';

register();
const { loadWorkspace, oneRoot } = await import('../server/src/cli/load.ts');
const { readParserFiles } = await import('../server/src/host/grammar-files.ts');
const { simulate } = await import('../server/src/routing/simulate.ts');
const { loadParsers } = await import('../server/src/shapes/parsers.ts');
const { topologyGraph } = await import('../server/src/topology/network-graph.ts');
const { graphSessions } = await import('../server/src/topology/sessions.ts');
const { topologySvg } = await import('../server/src/topology/svg.ts');

/** Path → text of every picture. */
export async function imageFiles() {
  await loadParsers(readParserFiles(root));
  const folder = path.join(root, 'examples/small-isp');
  const workspace = await loadWorkspace([folder]);
  const network = workspace.network(oneRoot(workspace, folder));
  const svg = topologySvg(topologyGraph(network, graphSessions(simulate(network))));
  return new Map([[path.join(root, 'docs/images/topology.svg'), `${svg}\n`]]);
}
