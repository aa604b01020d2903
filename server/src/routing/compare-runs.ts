/** A second run with other ties and another order: where its outcome differs, no outcome can be promised. */
import type { PathResult, TieKind } from './simulation.ts';

/** The row of the first run, with every path that wins in only one of the two marked as unknown; that of the second where the first has none. */
export function mergeRow(first: readonly PathResult[], second: readonly PathResult[]): readonly PathResult[] {
  const winners = [first, second].map(row => row.filter(({ best }) => best));
  if (winners.every(row => row.length === 1) && sameFrom(winners[0]![0]!, winners[1]![0]!)) return first;
  if ([first, second].every(row => row.every(({ best }) => best === false))) return first.length > 0 ? first : second;
  const open = [...first, ...second].filter(({ best }) => best !== false);
  // A path that may not be there, or be another one, is the reason wherever it shows up.
  const tie: TieKind = open.some(({ assumed, outside }) => assumed && outside === undefined) ? 'policy' : 'outcomes';
  const missing = second.filter(path => path.best !== false && !first.some(other => sameFrom(other, path)));
  return [...first, ...missing].map(path =>
    open.some(other => sameFrom(other, path)) ? { ...path, best: null, tie: path.tie ?? tie } : path,
  );
}

/** A neighbor that passes on what is open where it is may send either path. */
function sameFrom(a: PathResult, b: PathResult): boolean {
  return a.from === b.from && a.source === b.source && a.asPath === b.asPath && a.nextHop === b.nextHop;
}
