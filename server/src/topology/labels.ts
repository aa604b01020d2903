/** Where labels of links stand: on their link, clear of nodes, of names of groups and of each other. */
import { type Curve, pointOn } from './curves.ts';
import type { Graph } from './graph.ts';
import type { Box, Layout } from './layout.ts';

export interface Label {
  readonly text: string;
  /** The middle of its baseline. */
  readonly x: number;
  readonly y: number;
}

const characterWidth = 5.8;
const height = 12;

/** Parts of the way along a link, the best place first. */
const places = [0.5, 0.36, 0.64, 0.43, 0.57, 0.25, 0.75];

/** Short links choose first, since they have the fewest places. A label without a place is left out: pointing at the link tells it. */
export function placeLabels({ links, groups }: Graph, curves: readonly (Curve | undefined)[], layout: Layout): Label[] {
  const taken = [...layout.nodes.values(), ...groups.flatMap(({ id, label }) => titleBox(layout.groups.get(id), label))];
  const labelled = links.flatMap(({ kind, label }, i) => {
    const curve = curves[i];
    return label && kind !== 'bgp' && curve ? [{ text: label, curve, length: lengthOf(curve) }] : [];
  });
  labelled.sort((a, b) => a.length - b.length);
  return labelled.flatMap(({ text, curve }) => {
    const width = text.length * characterWidth;
    for (const place of places) {
      const { x, y } = pointOn(curve, place);
      const box = { x: x - width / 2, y: y - height, width, height };
      if (taken.some(other => overlap(box, other))) continue;
      taken.push(box);
      return [{ text, x, y: y - 4 }];
    }
    return [];
  });
}

const lengthOf = ({ from, to }: Curve) => Math.hypot(to.x - from.x, to.y - from.y);

/** The name of a group, in its upper left corner. */
function titleBox(group: Box | undefined, label: string): Box[] {
  return group && label ? [{ x: group.x + 14, y: group.y + 8, width: label.length * 8, height: 16 }] : [];
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
