/**
 * Values that are computed when first needed and remember which others they read. After an edit a value is computed again only when something that
 * it read has changed, and one that comes out as before changes nothing that rests on it.
 */
import { memoised } from './memoised.ts';
import { sameData } from './same.ts';
import type { Budget, Problem } from './scope.ts';

/** One value in the graph of an evaluation. */
interface Node {
  /** `old`: it must be computed. `doubtful`: something that it rests on may have changed. */
  state: 'old' | 'doubtful' | 'right';
  /** Revisions in which it was last found right, and last became another value. */
  checked: number;
  changed: number;
  running: boolean;
  /** In the order in which they were first read: an earlier one may decide whether a later one exists. */
  readonly reads: Set<Node>;
  readonly readers: Set<Node>;
  problems: Problem[];
  /** Steps and depth of the evaluation that were its own, without what it read. */
  steps: number;
  depth: number;
  /** For `accountOf`: when it was last visited, and the depth down to what it rests on. */
  visited: number;
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
  /** What is being computed. */
  reader?: Node;
  /** Steps of what the reader read. */
  nested: number;
  /** A value needed itself. Where the circle was entered decides its values, so nothing of it may be kept. */
  cyclic: boolean;
  /** Counts computations that read something else, or found other faults, than the time before: only these change an account. */
  shape: number;
  visit: number;
}

export function newWork(budget: Budget): Work {
  return { revision: 1, budget, leaves: [], changed: false, nested: 0, cyclic: false, shape: 0, visit: 0 };
}

/** Looks again at everything that comes from outside. @returns whether anything has changed. */
export function update(work: Work): boolean {
  work.revision++;
  work.changed = false;
  for (const look of work.leaves) look();
  return work.changed;
}

/** @param onCycle the value when the computation asks for itself. @param same what counts as no change. */
export function cell<T>(work: Work, compute: () => T, onCycle: () => T, same: (a: T, b: T) => boolean = sameData): () => T {
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
    doubt(node);
  });
  return () => {
    read(work, node);
    return value;
  };
}

function newNode(refresh: () => void): Node {
  return {
    state: 'old',
    checked: 0,
    changed: 0,
    running: false,
    reads: new Set(),
    readers: new Set(),
    problems: [],
    steps: 0,
    depth: 0,
    visited: 0,
    depthBelow: 0,
    refresh,
  };
}

function read({ reader }: Work, node: Node): void {
  if (!reader) return;
  reader.reads.add(node);
  node.readers.add(reader);
}

function doubt({ readers }: Node): void {
  for (const reader of readers) {
    if (reader.state !== 'right') continue;
    reader.state = 'doubtful';
    doubt(reader);
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
  const old = { reads: [...node.reads], problems: node.problems, depth: node.depth };
  for (const each of node.reads) each.readers.delete(node);
  node.reads.clear();
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
    if (isReshaped(node, old)) work.shape++;
  }
}

function isReshaped(
  { reads, problems, depth }: Node,
  old: Pick<Node, 'problems' | 'depth'> & { readonly reads: readonly Node[] },
): boolean {
  if (depth !== old.depth || reads.size !== old.reads.length || !sameData(problems, old.problems)) return true;
  let at = 0;
  for (const each of reads) if (each !== old.reads[at++]) return true;
  return false;
}

/** One cell for each name, whether there is something of that name or not. */
export function cellsByName<T>(make: (name: string) => () => T): (name: string) => T {
  const cells = memoised(make);
  return name => cells(name)();
}

/** What is wrong with what is being computed. */
export interface ProblemSink {
  readonly length: number;
  push(problem: Problem): unknown;
  slice(from: number): readonly Problem[];
}

export function problemsOf(work: Work): ProblemSink {
  const elsewhere: Problem[] = [];
  const list = () => work.reader?.problems ?? elsewhere;
  return {
    get length() {
      return list().length;
    },
    push: problem => list().push(problem),
    slice: from => list().slice(from),
  };
}

export interface Account {
  readonly problems: readonly Problem[];
  /** How deep the evaluation can have been at most. */
  readonly depth: number;
}

/** A computation with what is wrong with everything that it rests on, in the order of reading. */
export function accountOf<T>(work: Work, compute: () => T): () => { readonly value: T } & Account {
  const value = cell(work, compute, compute);
  const top = newNode(() => undefined);
  let shape = -1;
  let account: Account = { problems: [], depth: 0 };
  return () => {
    work.reader = top;
    const found = value();
    work.reader = undefined;
    if (shape !== work.shape) {
      const problems: Problem[] = [];
      work.visit++;
      account = { problems, depth: visit(top, work.visit, problems) };
      shape = work.shape;
    }
    return { value: found, ...account };
  };
}

/** @returns how deep the evaluation of a node and of what it rests on can have been. */
function visit(node: Node, now: number, problems: Problem[]): number {
  if (node.visited === now) return node.depthBelow;
  node.visited = now;
  node.depthBelow = 0;
  for (const problem of node.problems) problems.push(problem);
  let below = 0;
  for (const each of node.reads) below = Math.max(below, visit(each, now, problems));
  node.depthBelow = node.depth + below;
  return node.depthBelow;
}
