/** Positions for a graph: groups in tiers around the largest one, nodes of a group in rows, both ordered by where their links go. */
import type { Graph, GraphGroup, GraphNode } from './graph.ts';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly nodes: ReadonlyMap<string, Box>;
  readonly groups: ReadonlyMap<string, Box>;
}

const nodeHeight = 34;
const gapX = 104;
const gapY = 64;
const padding = 18;
const groupGap = 84;
const title = 22;
/** Rows of a group are about as wide as this many nodes. */
const widestRow = 5;
/** Tiers wrap at this width, so that a wide network stays readable. */
const widestTier = 1500;

type Neighbors = ReadonlyMap<string, ReadonlySet<string>>;

/** Lays out a graph; the same graph gives the same picture. */
export function layoutGraph(graph: Graph): Layout {
  const neighbors = neighborsOf(graph);
  const groups = [...graph.groups, ...loners(graph)];
  const inner = new Map(groups.map(group => [group.id, layoutGroup(group, graph, neighbors)]));
  const groupNeighbors = liftToGroups(groups, neighbors);
  const tiers = tiersOf(groups, groupNeighbors, graph);
  return place(tiers, inner, graph);
}

function neighborsOf({ nodes, links }: Graph): Neighbors {
  const neighbors = new Map(nodes.map(node => [node.id, new Set<string>()]));
  for (const { a, b } of links) {
    neighbors.get(a.node)?.add(b.node);
    neighbors.get(b.node)?.add(a.node);
  }
  return neighbors;
}

/** Nodes without a group form one of their own, which is drawn without a frame. */
function loners({ nodes, groups }: Graph): GraphGroup[] {
  const grouped = new Set(groups.flatMap(group => group.nodes));
  return nodes.filter(node => !grouped.has(node.id)).map(node => ({ id: `only ${node.id}`, label: '', nodes: [node.id] }));
}

/** Width of a node from its label, in the sizes that the drawing uses. */
function nodeWidth({ label, kind }: GraphNode): number {
  return Math.min(230, Math.max(kind === 'segment' ? 60 : 76, label.length * 7.4 + 26));
}

interface Inner {
  readonly width: number;
  readonly height: number;
  readonly nodes: ReadonlyMap<string, Box>;
}

/** Rows by distance from the nodes that have links to other groups; inside a row by the mean position of neighbors above. */
function layoutGroup(group: GraphGroup, graph: Graph, neighbors: Neighbors): Inner {
  const byId = new Map(graph.nodes.map(node => [node.id, node]));
  const rows = rowsOf(group, neighbors);
  const framed = group.label !== '';
  const boxes = new Map<string, Box>();
  const widths = rows.map(row => row.reduce((sum, id) => sum + nodeWidth(byId.get(id)!) + gapX, -gapX));
  const width = Math.max(...widths, framed ? group.label.length * 8 : 0) + (framed ? 2 * padding : 0);
  for (const [i, row] of rows.entries()) {
    let x = (width - widths[i]!) / 2;
    for (const id of row) {
      const box = { x, y: (framed ? title + padding : 0) + i * (nodeHeight + gapY), width: nodeWidth(byId.get(id)!), height: nodeHeight };
      boxes.set(id, box);
      x += box.width + gapX;
    }
  }
  return { width, height: rows.length * (nodeHeight + gapY) - gapY + (framed ? title + 2 * padding : 0), nodes: boxes };
}

function rowsOf({ nodes }: GraphGroup, neighbors: Neighbors): string[][] {
  const members = new Set(nodes);
  const edge = nodes.filter(id => [...neighbors.get(id)!].some(other => !members.has(other)));
  const ranks = breadthFirst(edge.length > 0 ? edge : nodes.slice(0, 1), id => [...neighbors.get(id)!].filter(other => members.has(other)));
  const deepest = Math.max(0, ...ranks.values());
  const rows: string[][] = [];
  for (let rank = 0; rank <= deepest + 1; rank++) {
    const row = nodes.filter(id => (ranks.get(id) ?? deepest + 1) === rank);
    for (let at = 0; at < row.length; at += widestRow) rows.push(row.slice(at, at + widestRow));
  }
  return orderRows(rows, neighbors);
}

/** Eight sweeps, down and up in turn: each node goes to the mean position of its neighbors in the other row. */
function orderRows(rows: string[][], neighbors: Neighbors): string[][] {
  for (let sweep = 0; sweep < 8; sweep++) {
    const down = sweep % 2 === 0;
    for (let i = down ? 1 : rows.length - 2; down ? i < rows.length : i >= 0; i += down ? 1 : -1) {
      const fixed = rows[down ? i - 1 : i + 1]!;
      rows[i] = byBarycentre(rows[i]!, fixed, neighbors);
    }
  }
  return rows;
}

function byBarycentre(row: readonly string[], fixed: readonly string[], neighbors: Neighbors): string[] {
  const position = new Map(fixed.map((id, i) => [id, (i + 0.5) / fixed.length]));
  const mean = (id: string, i: number) => {
    const found = [...neighbors.get(id)!].map(other => position.get(other)).filter(at => at !== undefined);
    return found.length > 0 ? found.reduce((sum, at) => sum + at, 0) / found.length : (i + 0.5) / row.length;
  };
  return row
    .map((id, i) => ({ id, at: mean(id, i), i }))
    .sort((a, b) => a.at - b.at || a.i - b.i)
    .map(({ id }) => id);
}

function breadthFirst(starts: readonly string[], next: (id: string) => readonly string[]): Map<string, number> {
  const ranks = new Map(starts.map(id => [id, 0]));
  const queue = [...starts];
  for (const id of queue) {
    for (const other of next(id)) {
      if (ranks.has(other)) continue;
      ranks.set(other, ranks.get(id)! + 1);
      queue.push(other);
    }
  }
  return ranks;
}

function liftToGroups(groups: readonly GraphGroup[], neighbors: Neighbors): Neighbors {
  const groupOf = new Map(groups.flatMap(group => group.nodes.map(id => [id, group.id] as const)));
  return new Map(
    groups.map(group => [
      group.id,
      new Set(group.nodes.flatMap(id => [...neighbors.get(id)!].map(other => groupOf.get(other)!)).filter(other => other !== group.id)),
    ]),
  );
}

/** The largest group in the middle; what stands outside above it, everything else below, each by distance; a shared segment between its neighbors. */
function tiersOf(groups: readonly GraphGroup[], neighbors: Neighbors, graph: Graph): GraphGroup[][] {
  if (groups.length === 0) return [];
  const byId = new Map(groups.map(group => [group.id, group]));
  const centre = [...groups].sort((a, b) => b.nodes.length - a.nodes.length || neighbors.get(b.id)!.size - neighbors.get(a.id)!.size)[0]!;
  const levels = levelsOf(groups, neighbors, graph, centre);
  const tiers = new Map<number, string[]>();
  for (const group of groups) {
    const level = levels.get(group.id)!;
    tiers.set(level, [...(tiers.get(level) ?? []), group.id]);
  }
  const rows = [...tiers].sort(([a], [b]) => a - b).map(([, ids]) => ids);
  return orderRows(rows, neighbors).map(row => row.map(id => byId.get(id)!));
}

/** Level of each group: negative above the centre, positive below, halves for segments. */
function levelsOf(groups: readonly GraphGroup[], neighbors: Neighbors, graph: Graph, centre: GraphGroup): Map<string, number> {
  const kinds = new Map(graph.nodes.map(node => [node.id, node.kind]));
  const all = (group: GraphGroup, kind: GraphNode['kind']) => group.nodes.every(id => kinds.get(id) === kind);
  const ranks = breadthFirst([centre.id], id => [...neighbors.get(id)!]);
  const deepest = Math.max(0, ...ranks.values());
  const levels = new Map<string, number>();
  for (const group of groups) {
    const rank = ranks.get(group.id) ?? deepest + 1;
    levels.set(group.id, all(group, 'external') ? -rank : rank);
  }
  for (const group of groups) {
    if (!all(group, 'segment')) continue;
    const around = [...neighbors.get(group.id)!].map(id => levels.get(id)!);
    if (around.length > 0) levels.set(group.id, Math.floor(Math.min(...around)) + 0.5);
  }
  return levels;
}

function place(tiers: readonly GraphGroup[][], inner: ReadonlyMap<string, Inner>, graph: Graph): Layout {
  const rows = tiers.flatMap(tier => wrap(tier, inner));
  const rowWidth = (row: readonly GraphGroup[]) => row.reduce((sum, group) => sum + inner.get(group.id)!.width + groupGap, -groupGap);
  const width = Math.max(200, ...rows.map(rowWidth)) + 2 * padding;
  const nodes = new Map<string, Box>();
  const groups = new Map<string, Box>();
  let y = padding;
  for (const row of rows) {
    let x = (width - rowWidth(row)) / 2;
    const height = Math.max(...row.map(group => inner.get(group.id)!.height));
    for (const group of row) {
      const size = inner.get(group.id)!;
      const top = y + (height - size.height) / 2;
      if (group.label) groups.set(group.id, { x, y: top, width: size.width, height: size.height });
      for (const [id, box] of size.nodes) nodes.set(id, { ...box, x: box.x + x, y: box.y + top });
      x += size.width + groupGap;
    }
    y += height + groupGap;
  }
  return { width, height: graph.nodes.length > 0 ? y - groupGap + padding : 80, nodes, groups };
}

function wrap(tier: readonly GraphGroup[], inner: ReadonlyMap<string, Inner>): GraphGroup[][] {
  const rows: GraphGroup[][] = [[]];
  let width = 0;
  for (const group of tier) {
    const needed = inner.get(group.id)!.width + groupGap;
    if (width + needed > widestTier && rows.at(-1)!.length > 0) {
      rows.push([]);
      width = 0;
    }
    rows.at(-1)!.push(group);
    width += needed;
  }
  return rows;
}
