/** The lines that links are drawn as: quadratic curves from the centre of one node to that of the other. */
import type { GraphLink } from './graph.ts';
import type { Box, Layout } from './layout.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Curve {
  readonly from: Point;
  /** The control point. */
  readonly middle: Point;
  readonly to: Point;
}

/** @returns the curves of the links in their order; undefined where an end is not drawn. */
export function curvesOf(links: readonly GraphLink[], layout: Layout): (Curve | undefined)[] {
  const bends = bendsOf(links);
  return links.map(({ a, b }, i) => {
    const [first, second] = [layout.nodes.get(a.node), layout.nodes.get(b.node)];
    if (!first || !second) return undefined;
    const [from, to] = [centre(first), centre(second)];
    return { from, middle: bent(from, to, bends[i]!), to };
  });
}

/** A point of the curve, `t` from 0 to 1. */
export function pointOn({ from, middle, to }: Curve, t: number): Point {
  const mix = (a: number, b: number, c: number) => (1 - t) ** 2 * a + 2 * t * (1 - t) * b + t ** 2 * c;
  return { x: mix(from.x, middle.x, to.x), y: mix(from.y, middle.y, to.y) };
}

/** Links between the same two nodes bend apart. A BGP session is drawn upon the link that it runs over, and bends where there is none. */
function bendsOf(links: readonly GraphLink[]): number[] {
  const used = new Map<string, number>();
  return links.map(({ a, b, kind }) => {
    const key = [a.node, b.node].sort().join(' ');
    const nth = used.get(key) ?? 0;
    if (kind === 'bgp') return nth > 0 ? 0 : 26 * (a.node < b.node ? 1 : -1);
    used.set(key, nth + 1);
    const side = nth % 2 === 0 ? 1 : -1;
    return Math.ceil(nth / 2) * 26 * side * (a.node < b.node ? 1 : -1);
  });
}

const centre = ({ x, y, width, height }: Box): Point => ({ x: x + width / 2, y: y + height / 2 });

/** `bend` pixels beside the middle of the line. */
function bent(from: Point, to: Point, bend: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: (from.x + to.x) / 2 + (2 * bend * (from.y - to.y)) / length, y: (from.y + to.y) / 2 + (2 * bend * (to.x - from.x)) / length };
}
