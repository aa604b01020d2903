/**
 * Values that are computed when first needed and remember which others they read. After an edit a value is computed again only when something that
 * it read has changed, and one that comes out as before changes nothing that rests on it.
 */
import type { Budget } from './budget.ts';
import { memoised } from './memoised.ts';
import type { Problem } from './problem.ts';
import { sameData } from './same.ts';

/** One value in the graph of an evaluation. */
export interface Node {
  /** `old`: it must be computed. `doubtful`: something that it rests on may have changed. */
  state: 'old' | 'doubtful' | 'right';
  /** Revisions in which it was last found right, and last became another value. */
  checked: number;
  changed: number;
  running: boolean;
  /** Mostly comes out as before, and much rests on it: computed at once after an edit, so that all that may stay right. */
  settles: boolean;
  /** In the order in which they were first read: an earlier one may decide whether a later one exists. */
  reads: Set<Node>;
  readonly readers: Set<Node>;
  problems: Problem[];
  /** Steps and depth of the evaluation that were its own, without what it read. */
  steps: number;
  depth: number;
  /** The depth down to what it rests on. */
  depthBelow: number;
  readonly refresh: () => void;
}

/** What the values of one evaluation share. */
export interface Work {
  /** Grows with each edit. */
  revision: number;
  readonly budget: Budget;
  /** What must be looked at again after an edit. */
  readonly leaves: (() => void)[];
  /** Something from outside changed in this revision. */
  changed: boolean;
  /** Values to settle before anything that rests on them becomes doubtful. */
  readonly unsettled: Node[];
  /** What is being computed. */
  reader?: Node;
  /** Steps of what the reader read. */
  nested: number;
  /** A value needed itself. Where the circle was entered decides its values, so nothing of it may be kept. */
  cyclic: boolean;
  /** Computations with problems, needed or not. */
  readonly faulty: Set<Node>;
  /** Counts computations that read something else, or found other faults, than the time before: only these change an account. */
  shape: number;
}

export function newWork(budget: Budget): Work {
  return { revision: 1, budget, leaves: [], changed: false, unsettled: [], nested: 0, cyclic: false, faulty: new Set(), shape: 0 };
}

/** Looks again at everything that comes from outside. @returns whether anything has changed. */
export function update(work: Work): boolean {
  work.revision++;
  work.changed = false;
  for (const look of work.leaves) look();
  settle(work);
  return work.changed;
}

const mostSettled = 100_000;

/** What is settled may have read others that are not yet: these make it doubtful again. Each has a revision of its own, which tells what came later. */
function settle(work: Work): void {
  const { unsettled } = work;
  const begin = work.revision;
  for (let at = 0; at < unsettled.length; at++) {
    // Only a circle gets there.
    if (at === mostSettled) work.cyclic = true;
    if (work.cyclic) break;
    const node = unsettled[at]!;
    work.revision++;
    if (node.state !== 'right') node.refresh();
    if (node.changed >= begin) doubt(node, work);
  }
  unsettled.length = 0;
}

export interface CellOptions<T> {
  /** What counts as no change; without it, equal data. */
  readonly same?: (a: T, b: T) => boolean;
  /** See `Node.settles`. */
  readonly settles?: boolean;
}

/** @param onCycle the value when the computation asks for itself. */
export function cell<T>(
  work: Work,
  compute: () => T,
  onCycle: () => T,
  { same = sameData, settles = false }: CellOptions<T> = {},
): () => T {
  let value: T;
  const node = newNode(() => {
    node.running = true;
    try {
      if (node.state === 'old' || readsChanged(node)) {
        const next = computed(work, node, compute);
        if (node.changed === 0 || !same(value, next)) {
          value = next;
          node.changed = work.revision;
        }
      }
      node.state = 'right';
      node.checked = work.revision;
    } finally {
      node.running = false;
    }
  });
  node.settles = settles;
  return () => {
    read(work, node);
    if (node.running) {
      work.cyclic = true;
      return onCycle();
    }
    if (node.state !== 'right') node.refresh();
    return value;
  };
}

/** What comes from outside, such as the text of a file: looked at once in each revision. @param leaves where it is listed for that. */
export function leaf<T>(work: Work, look: () => T, leaves = work.leaves): () => T {
  let value = look();
  const node = newNode(() => undefined);
  node.state = 'right';
  leaves.push(() => {
    const next = look();
    if (sameData(value, next)) return;
    value = next;
    work.changed = true;
    node.changed = work.revision;
    doubt(node, work);
  });
  return () => {
    read(work, node);
    return value;
  };
}

export function newNode(refresh: () => void): Node {
  return {
    state: 'old',
    checked: 0,
    changed: 0,
    running: false,
    settles: false,
    reads: new Set(),
    readers: new Set(),
    problems: [],
    steps: 0,
    depth: 0,
    depthBelow: 0,
    refresh,
  };
}

function read({ reader }: Work, node: Node): void {
  if (!reader) return;
  reader.reads.add(node);
  node.readers.add(reader);
}

function doubt({ readers }: Node, work: Work): void {
  for (const reader of readers) {
    if (reader.state !== 'right') continue;
    reader.state = 'doubtful';
    if (reader.settles) work.unsettled.push(reader);
    else doubt(reader, work);
  }
}

function readsChanged(node: Node): boolean {
  for (const each of node.reads) {
    // A circle is told by the computation that closes it.
    if (each.running) return true;
    if (each.state !== 'right') each.refresh();
    if (each.changed > node.checked) return true;
  }
  return false;
}

function computed<T>(work: Work, node: Node, compute: () => T): T {
  const { budget, reader, nested } = work;
  const { depth, deepest } = budget;
  budget.steps -= node.steps;
  const before = budget.steps;
  const old = { reads: node.reads, problems: node.problems };
  node.reads = new Set();
  node.problems = [];
  work.reader = node;
  work.nested = 0;
  budget.deepest = depth;
  try {
    return compute();
  } finally {
    const steps = budget.steps - before;
    node.steps = steps - work.nested;
    node.depth = budget.deepest - depth;
    work.nested = nested + steps;
    work.reader = reader;
    budget.deepest = deepest;
    if (node.problems.length > 0) work.faulty.add(node);
    else work.faulty.delete(node);
    for (const each of old.reads) if (!node.reads.has(each)) each.readers.delete(node);
    if (isReshaped(node, old)) work.shape++;
    deepen(node, work);
  }
}

/** A running reader looks itself when it is done. A circle has no depth, and nothing of it is kept. */
export function deepen(node: Node, work: Work): void {
  if (work.cyclic) return;
  let below = 0;
  for (const { depthBelow } of node.reads) below = Math.max(below, depthBelow);
  if (node.depthBelow === node.depth + below) return;
  node.depthBelow = node.depth + below;
  for (const reader of node.readers) if (!reader.running) deepen(reader, work);
}

function isReshaped({ reads, problems }: Node, old: Pick<Node, 'problems' | 'reads'>): boolean {
  if (reads.size !== old.reads.size || !sameData(problems, old.problems)) return true;
  const before = old.reads.values();
  for (const each of reads) if (each !== before.next().value) return true;
  return false;
}

/** One cell for each name, whether there is something of that name or not. */
export function cellsByName<T>(make: (name: string) => () => T): (name: string) => T {
  const cells = memoised(make);
  return name => cells(name)();
}
