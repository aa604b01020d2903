/** Which node of the drawing lies next in a direction. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

export type Direction = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown';

const axes: Readonly<Record<Direction, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/**
 * The index of the point nearest to `from` in a direction; what lies aside counts double. Only points within 45 degrees are ahead,
 * unless there is none, then any that lies ahead at all. Undefined when nothing does.
 */
export function nextIn(direction: Direction, from: Point, points: readonly Point[]): number | undefined {
  const axis = axes[direction];
  const measured = points.map(({ x, y }, index) => {
    const ahead = (x - from.x) * axis.x + (y - from.y) * axis.y;
    const aside = Math.abs((x - from.x) * axis.y) + Math.abs((y - from.y) * axis.x);
    return { index, ahead, aside };
  });
  const ahead = measured.filter(point => point.ahead > 0.5);
  const straight = ahead.filter(point => point.aside <= point.ahead);
  const cost = (point: (typeof measured)[number]) => point.ahead + 2 * point.aside;
  return (straight.length > 0 ? straight : ahead).sort((a, b) => cost(a) - cost(b))[0]?.index;
}

export const isDirection = (key: string): key is Direction => key in axes;
