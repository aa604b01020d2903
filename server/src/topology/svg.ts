/** The picture of a graph as SVG text: the same for previews, the command line and documents. Colours come from classes, with VS Code's variables where they exist. */
import { type Curve, curvesOf } from './curves.ts';
import type { Graph, GraphGroup, GraphLink, GraphNode } from './graph.ts';
import { type Label, placeLabels } from './labels.ts';
import { type Box, type Layout, layoutGraph } from './layout.ts';

/** Above this many links their labels stand in tooltips only. */
const mostLabels = 24;

const style = `
svg { font-family: var(--vscode-font-family, system-ui, "Segoe UI", sans-serif); font-size: 12px; --ink: #1f2328; --paper: #ffffff; --line: #8c959f; --box: #f6f8fa; --bgp: #0969da; --bad: #cf222e; --cloud: #8250df; --faint: #57606a }
@media (prefers-color-scheme: dark) { svg { --ink: #e6edf3; --paper: #0d1117; --line: #6e7681; --box: #161b22; --bgp: #58a6ff; --bad: #ff7b72; --cloud: #bc8cff; --faint: #9198a1 } }
.paper { fill: var(--vscode-editor-background, var(--paper)) }
.node rect { fill: var(--vscode-editorWidget-background, var(--box)); stroke: var(--vscode-editor-foreground, var(--ink)); stroke-width: 1.2 }
.node text { fill: var(--vscode-editor-foreground, var(--ink)); text-anchor: middle; dominant-baseline: central }
.node.external rect { stroke-dasharray: 4 3 }
.node.segment rect { stroke: var(--vscode-descriptionForeground, var(--faint)) }
.node.segment text { fill: var(--vscode-descriptionForeground, var(--faint)); font-size: 11px }
.node.cloud rect { stroke: var(--vscode-charts-purple, var(--cloud)) }
.node:focus rect, .node.selected rect { stroke: var(--vscode-focusBorder, var(--bgp)); stroke-width: 3 }
.group rect { fill: none; stroke: var(--vscode-descriptionForeground, var(--line)); stroke-opacity: .6 }
.group text { fill: var(--vscode-descriptionForeground, var(--faint)); font-weight: 600; paint-order: stroke; stroke: var(--vscode-editor-background, var(--paper)); stroke-width: 4px }
.link path { fill: none; stroke: var(--vscode-descriptionForeground, var(--line)); stroke-width: 1.4 }
.link.ospf path, .link.isis path { stroke: var(--vscode-charts-green, #1a7f37) }
.link.bgp path { stroke: var(--vscode-charts-blue, var(--bgp)); stroke-dasharray: 6 4; stroke-opacity: .8 }
.link.peering path, .link.attachment path { stroke: var(--vscode-charts-purple, var(--cloud)) }
.link.mismatch path { stroke: var(--vscode-errorForeground, var(--bad)); stroke-width: 2.2 }
.link text { fill: var(--vscode-descriptionForeground, var(--faint)); font-size: 10px; text-anchor: middle; paint-order: stroke; stroke: var(--vscode-editor-background, var(--paper)); stroke-width: 4px }
`;

/** Draws a graph. Nodes carry `data-node`, links `data-link` with their index. */
export function topologySvg(graph: Graph, layout: Layout = layoutGraph(graph)): string {
  const width = Math.ceil(layout.width);
  const height = Math.ceil(layout.height);
  const routers = graph.nodes.filter(node => node.kind === 'router').length;
  const about = `Topology: ${count(routers, 'device')}, ${count(graph.links.length, 'link')}`;
  const labels = graph.links.filter(link => link.kind !== 'bgp').length <= mostLabels;
  const curves = curvesOf(graph.links, layout);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="graphics-document" aria-label="${escapeXml(about)}">`,
    `<title>${escapeXml(about)}</title><style>${style}</style><rect class="paper" width="${width}" height="${height}"/>`,
    ...graph.groups.map(group => drawGroup(group, layout)),
    ...graph.links.map((link, i) => drawLink(link, i, curves[i])),
    ...(labels ? placeLabels(graph, curves, layout).map(drawLabel) : []),
    ...graph.groups.map(group => drawTitle(group, layout)),
    ...graph.nodes.map(node => drawNode(node, layout)),
    '</svg>',
  ].join('\n');
}

const count = (n: number, what: string) => `${n} ${what}${n === 1 ? '' : 's'}`;

function drawGroup(group: GraphGroup, layout: Layout): string {
  const box = layout.groups.get(group.id);
  if (!box) return '';
  return `<g class="group"><rect ${rectOf(box)} rx="10"/></g>`;
}

/** Drawn after the links, with a rim in the colour of the ground: a link that crosses the name of a group does not cross it out. */
function drawTitle(group: GraphGroup, layout: Layout): string {
  const box = layout.groups.get(group.id);
  if (!box) return '';
  return `<g class="group"><text x="${round(box.x + 14)}" y="${round(box.y + 20)}">${escapeXml(group.label)}</text></g>`;
}

function drawNode(node: GraphNode, layout: Layout): string {
  const box = layout.nodes.get(node.id);
  if (!box) return '';
  const shown = shorten(node.label, Math.floor((box.width - 16) / 7));
  const about = `${node.label}${node.asn === undefined ? '' : `, AS ${node.asn}`}${node.kind === 'external' ? ', outside this network' : ''}`;
  return `<g class="node ${node.kind}" data-node="${escapeXml(node.id)}" tabindex="0" role="button" aria-label="${escapeXml(about)}"><title>${escapeXml(about)}</title><rect ${rectOf(box)} rx="${node.kind === 'segment' ? 17 : 6}"/><text x="${round(box.x + box.width / 2)}" y="${round(box.y + box.height / 2)}">${escapeXml(shown)}</text></g>`;
}

function drawLink(link: GraphLink, index: number, curve: Curve | undefined): string {
  if (!curve) return '';
  const { from, middle, to } = curve;
  const about =
    [endText(link.a), endText(link.b)].join(' – ') +
    (link.label ? `: ${link.label}` : '') +
    (link.state === 'mismatch' ? ' (cannot come up)' : '');
  return `<g class="link ${link.kind} ${link.state}" data-link="${index}"><title>${escapeXml(about)}</title><path d="M${round(from.x)} ${round(from.y)}Q${round(middle.x)} ${round(middle.y)} ${round(to.x)} ${round(to.y)}"/></g>`;
}

/** Drawn after all links, as titles are: a session lies upon the link that it runs over. */
const drawLabel = ({ text, x, y }: Label) => `<g class="link"><text x="${round(x)}" y="${round(y)}">${escapeXml(text)}</text></g>`;

const endText = ({ node, interface: name }: GraphLink['a']) => (name ? `${node} ${name}` : node);

const round = (value: number) => Math.round(value * 10) / 10;
const rectOf = ({ x, y, width, height }: Box) => `x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}"`;

function shorten(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, Math.max(1, most - 1))}…`;
}

/** Text as XML content or attribute value; characters that XML does not allow are left out. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
