/** Cloud networks in the graph. */
import type { Network } from '../model/network.ts';
import type { GraphGroup, GraphLink, GraphNode } from './graph.ts';

export function cloudGraph(_network: Network): { nodes: GraphNode[]; links: GraphLink[]; groups: GraphGroup[] } {
  return { nodes: [], links: [], groups: [] };
}
