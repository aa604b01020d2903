/** What is wrong with an evaluation, and how deep it went: kept while its values come and go. */
import { comparePlaces } from '../text/place.ts';
import { cell, deepen, type Node, newNode, type Work } from './cell.ts';
import type { Problem } from './problem.ts';

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

/** A computation with what is wrong with everything that it rests on, in the order of the text. */
export function accountOf<T>(work: Work, compute: () => T): () => { readonly value: T } & Account {
  const value = cell(work, compute, compute);
  const top = newNode(() => undefined);
  let shape = -1;
  let problems: readonly Problem[] = [];
  return () => {
    work.reader = top;
    const found = value();
    work.reader = undefined;
    deepen(top, work);
    if (shape !== work.shape) {
      const known = new Map<Node, boolean>();
      const needed = [...work.faulty].filter(node => leadsTo(node, top, known));
      problems = needed.flatMap(node => node.problems).sort(inOrder);
      shape = work.shape;
    }
    return { value: found, problems, depth: top.depthBelow };
  };
}

/** Whether something rests on a node, over readers of readers. @param known what was found out before. */
function leadsTo(node: Node, top: Node, known: Map<Node, boolean>): boolean {
  if (node === top) return true;
  const found = known.get(node);
  if (found !== undefined) return found;
  known.set(node, false);
  for (const reader of node.readers)
    if (leadsTo(reader, top, known)) {
      known.set(node, true);
      return true;
    }
  return false;
}

function inOrder({ place: a, message }: Problem, { place: b, message: other }: Problem): number {
  return comparePlaces(a, b) || (message < other ? -1 : message > other ? 1 : 0);
}
