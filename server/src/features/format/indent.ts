/** Where the lines of a configuration should begin. A block that is indented evenly keeps its own width; what is not goes where the device would print it. */

/** A line as it was read. */
export interface Row {
  /** Of the file, 0-based. */
  readonly line: number;
  /** Characters in front of the first word, and its column with tabs counted. */
  readonly characters: number;
  readonly column: number;
  /**
   * `placed`: its block is certain. `kept`: it is known by its indentation only, and moves with the line around it. `lost`: neither tells, and it goes
   * with the next line that is placed.
   */
  readonly kind: 'placed' | 'kept' | 'lost' | 'comment';
  /** Blocks around it. */
  readonly depth: number;
  /** Leaves a block, and stands with its opener (`opener`) or with the lines of the block where it was written so (`either`). */
  readonly closes?: 'opener' | 'either';
}

export interface Indent extends Row {
  /** Column that the first word should stand in; undefined where that cannot be told. */
  readonly wanted?: number;
}

/** @param width columns of one level where the text shows none. */
export function indentsOf(given: readonly Row[], width: number): Indent[] {
  const rows = placeLost(given);
  const openers = openersOf(rows);
  const offsets = offsetsOf(rows, openers);
  const wanted: (number | undefined)[] = [];
  for (const [i, row] of rows.entries()) {
    const opener = openers[i]!;
    const inside = opener < 0 ? 0 : (wanted[opener] ?? 0) + (offsets.get(opener) ?? width);
    if (row.kind === 'kept') wanted.push(besideParent(rows, wanted, i));
    else if (row.kind !== 'placed') wanted.push(undefined);
    else if (!row.closes || opener < 0) wanted.push(inside);
    else wanted.push(row.closes === 'either' && row.column > rows[opener]!.column ? inside : wanted[opener]);
  }
  return given.map((row, i) => ({ ...row, wanted: row.kind === 'comment' ? besideSame(rows, wanted, i) : wanted[i] }));
}

function placeLost(rows: readonly Row[]): Row[] {
  const placed = [...rows];
  let below: number | undefined;
  for (let i = rows.length - 1; i >= 0; i--) {
    const row = rows[i]!;
    if (row.kind === 'placed') below = row.depth;
    else if (row.kind === 'lost' && below !== undefined) placed[i] = { ...row, kind: 'placed', depth: below };
  }
  return placed;
}

/** For each row the row that opened the block around it, or the block that it leaves; -1 at the top level. */
function openersOf(rows: readonly Row[]): number[] {
  const open: number[] = [];
  return rows.map(({ kind, depth, closes }, i) => {
    if (kind !== 'placed') return -1;
    const inner = closes ? depth + 1 : depth;
    while (open.length > 0 && rows[open.at(-1)!]!.depth >= inner) open.pop();
    const opener = open.at(-1) ?? -1;
    if (!closes) open.push(i);
    return opener;
  });
}

/** How far the lines of a block stand from its opener, by the opener: as most of them do, if they are indented at all. No device prints tabs. */
function offsetsOf(rows: readonly Row[], openers: readonly number[]): Map<number, number> {
  const counts = new Map<number, Map<number, number>>();
  for (const [i, opener] of openers.entries()) {
    const { column, characters, closes } = rows[i]!;
    const offset = opener < 0 ? 0 : column - rows[opener]!.column;
    if (offset <= 0 || closes) continue;
    const known = counts.get(opener) ?? new Map<number, number>();
    const shown = column === characters ? offset : tabbed;
    counts.set(opener, known.set(shown, (known.get(shown) ?? 0) + 1));
  }
  const offsets = [...counts].map(([opener, known]): [number, number] => [opener, mostCommon(known)]);
  return new Map(offsets.filter(([, offset]) => offset !== tabbed));
}

const tabbed = 0;

function mostCommon(counts: ReadonlyMap<number, number>): number {
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]![0];
}

/** How many lines above or below a line are asked where it belongs. */
const reach = 500;

/** The line moves as the nearest line above that stands further left. */
function besideParent(rows: readonly Row[], wanted: readonly (number | undefined)[], index: number): number | undefined {
  const { column } = rows[index]!;
  for (let i = index - 1; i >= Math.max(0, index - reach); i--) {
    const above = rows[i]!;
    const moved = wanted[i];
    if (above.kind !== 'comment' && above.column < column) return moved === undefined ? undefined : moved + column - above.column;
  }
  return undefined;
}

/** A comment moves with the next line where both stood in one column, else with the line above it in the same column. */
function besideSame(rows: readonly Row[], wanted: readonly (number | undefined)[], index: number): number | undefined {
  const { column } = rows[index]!;
  let next = index + 1;
  while (next < Math.min(rows.length, index + reach) && rows[next]!.kind === 'comment') next++;
  if (rows[next]?.column === column && rows[next]!.kind !== 'comment') return wanted[next];
  for (let i = index - 1; i >= Math.max(0, index - reach); i--)
    if (rows[i]!.kind !== 'comment' && rows[i]!.column === column) return wanted[i];
  return undefined;
}
