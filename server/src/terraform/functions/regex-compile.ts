/** Patterns as programs for the machine in regex-match.ts. */

import type { Ranges } from './regex-classes.ts';
import { type Condition, type Node, parsePattern } from './regex-parse.ts';

export type Instruction =
  | { readonly kind: 'any'; readonly ranges: Ranges }
  | { readonly kind: 'split'; first: number; second: number }
  | { readonly kind: 'jump'; to: number }
  | { readonly kind: 'save'; readonly slot: number }
  | { readonly kind: 'assert'; readonly condition: Condition }
  | { readonly kind: 'match' };

export interface Program {
  readonly instructions: readonly Instruction[];
  /** Names of the groups from 1 on; undefined for groups without a name. */
  readonly groups: readonly (string | undefined)[];
}

const maximumProgram = 20_000;

/** @returns the program, or why the pattern is not valid. */
export function compilePattern(pattern: string): Program | { error: string } {
  const parsed = parsePattern(pattern);
  if ('error' in parsed) return parsed;
  const instructions: Instruction[] = [{ kind: 'save', slot: 0 }];
  if (!emit(parsed.node, instructions)) return { error: 'the pattern is too large' };
  instructions.push({ kind: 'save', slot: 1 }, { kind: 'match' });
  return { instructions, groups: parsed.groups };
}

/** @returns false when the program becomes too large. */
function emit(node: Node, out: Instruction[]): boolean {
  if (out.length > maximumProgram) return false;
  switch (node.kind) {
    case 'any':
      out.push({ kind: 'any', ranges: node.ranges });
      return true;
    case 'assert':
      out.push({ kind: 'assert', condition: node.condition });
      return true;
    case 'sequence':
      return node.nodes.every(part => emit(part, out));
    case 'group':
      out.push({ kind: 'save', slot: node.index * 2 });
      if (!emit(node.node, out)) return false;
      out.push({ kind: 'save', slot: node.index * 2 + 1 });
      return true;
    case 'choice':
      return emitChoice(node.nodes, out);
    default:
      return emitRepeat(node, out);
  }
}

function emitChoice(nodes: readonly Node[], out: Instruction[]): boolean {
  const ends: { kind: 'jump'; to: number }[] = [];
  for (const [index, node] of nodes.entries()) {
    const split = { kind: 'split' as const, first: out.length + 1, second: 0 };
    if (index < nodes.length - 1) out.push(split);
    if (!emit(node, out)) return false;
    const jump = { kind: 'jump' as const, to: 0 };
    if (index < nodes.length - 1) ends.push(jump) && out.push(jump);
    split.second = out.length;
  }
  for (const jump of ends) jump.to = out.length;
  return true;
}

function emitRepeat(node: Extract<Node, { kind: 'repeat' }>, out: Instruction[]): boolean {
  const split = () => {
    const instruction = { kind: 'split' as const, first: 0, second: 0 };
    out.push(instruction);
    return (inside: number, after: number) => {
      instruction.first = node.greedy ? inside : after;
      instruction.second = node.greedy ? after : inside;
    };
  };
  const isOpen = node.most === Number.POSITIVE_INFINITY;
  const copies = isOpen && node.least > 0 ? node.least - 1 : node.least;
  for (let count = 0; count < copies; count++) if (!emit(node.node, out)) return false;
  if (isOpen) {
    // As in Go, `x*` is `(x+)?` where x may match nothing, so that the first time counts.
    const skip = node.least === 0 ? split() : undefined;
    const start = out.length;
    if (!emit(node.node, out)) return false;
    const again = split();
    again(start, out.length);
    skip?.(start, out.length);
    return true;
  }
  const pending: ((after: number) => void)[] = [];
  for (let count = node.least; count < node.most; count++) {
    const at = out.length;
    const set = split();
    pending.push(after => set(at + 1, after));
    if (!emit(node.node, out)) return false;
  }
  for (const set of pending) set(out.length);
  return true;
}
