/** A graph as text for other tools: Mermaid, Graphviz, draw.io and the command line's JSON. */
import { rangeOf } from '../text/place.ts';
import type { Graph, GraphNode } from './graph.ts';
import { layoutGraph } from './layout.ts';
import { escapeXml } from './svg.ts';

/** Mermaid `flowchart` text. */
export function toMermaid(graph: Graph): string {
  const ids = numbered(graph, 'n');
  const node = ({ id, label }: GraphNode) => `    ${ids.get(id)}["${label.replaceAll('"', '#quot;')}"]`;
  const byId = new Map(graph.nodes.map(one => [one.id, one]));
  const grouped = new Set(graph.groups.flatMap(group => group.nodes));
  const lines = ['flowchart TB'];
  for (const [i, group] of graph.groups.entries())
    lines.push(`  subgraph g${i} ["${group.label.replaceAll('"', '#quot;')}"]`, ...group.nodes.map(id => node(byId.get(id)!)), '  end');
  lines.push(...graph.nodes.filter(one => !grouped.has(one.id)).map(node));
  for (const { a, b, kind, label } of graph.links)
    lines.push(`  ${ids.get(a.node)} ${kind === 'bgp' ? '-.-' : '---'}${label ? `|"${label}"|` : ''} ${ids.get(b.node)}`);
  return `${lines.join('\n')}\n`;
}

/** Graphviz DOT. */
export function toDot(graph: Graph): string {
  const quoted = (text: string) => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
  const lines = ['graph bestpath {', '  node [shape=box, fontname="sans-serif"];'];
  for (const [i, group] of graph.groups.entries())
    lines.push(`  subgraph cluster_${i} { label=${quoted(group.label)}; ${group.nodes.map(quoted).join('; ')} }`);
  for (const { id, label } of graph.nodes) lines.push(`  ${quoted(id)} [label=${quoted(label)}];`);
  for (const { a, b, kind, label } of graph.links)
    lines.push(`  ${quoted(a.node)} -- ${quoted(b.node)} [label=${quoted(label)}${kind === 'bgp' ? ', style=dashed' : ''}];`);
  return `${lines.join('\n')}\n}\n`;
}

/** draw.io `mxGraphModel` with the positions of the drawing. */
export function toDrawio(graph: Graph): string {
  const ids = numbered(graph, 'n');
  const layout = layoutGraph(graph);
  const cells = graph.nodes.map(({ id, label }) => {
    const { x, y, width, height } = layout.nodes.get(id)!;
    return `<mxCell id="${ids.get(id)}" value="${escapeXml(label)}" style="rounded=1;whiteSpace=wrap;html=0;" vertex="1" parent="1"><mxGeometry x="${x}" y="${y}" width="${width}" height="${height}" as="geometry"/></mxCell>`;
  });
  const edges = graph.links.map(
    ({ a, b, kind, label }, i) =>
      `<mxCell id="l${i}" value="${escapeXml(label)}" style="endArrow=none;${kind === 'bgp' ? 'dashed=1;' : ''}" edge="1" parent="1" source="${ids.get(a.node)}" target="${ids.get(b.node)}"><mxGeometry relative="1" as="geometry"/></mxCell>`,
  );
  return `<mxGraphModel><root><mxCell id="0"/><mxCell id="1" parent="0"/>${cells.join('')}${edges.join('')}</root></mxGraphModel>\n`;
}

/** The command line's JSON (`bestpath topology`); lines are 1-based. */
export function toJson({ nodes, links, groups }: Graph): unknown {
  return {
    version: 1,
    nodes: nodes.map(({ id, label, kind, asn, place }) => ({
      id,
      label,
      kind,
      asn,
      ...(place && kind !== 'external' && { file: place.at.file, line: rangeOf(place).start.line + 1 }),
    })),
    links: links.map(({ a, b, kind, label, state }) => ({ a, b, kind, label, state })),
    groups,
  };
}

/** Short ids for languages that allow no blanks in them. */
function numbered({ nodes }: Graph, prefix: string): Map<string, string> {
  return new Map(nodes.map(({ id }, i) => [id, `${prefix}${i}`]));
}
