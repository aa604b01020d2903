/** Runs compiled patterns: all threads step through the text together (Pike's machine), so time grows with text × pattern, never beyond. */

import type { Program } from './regex-compile.ts';
import type { Condition } from './regex-parse.ts';

/** Offsets in code points: start and end of the match, then of every group; undefined for groups that took no part. */
export type Slots = readonly (number | undefined)[];

interface Thread {
  readonly at: number;
  readonly slots: Slots;
}

/** The leftmost match that begins at `from` or later, preferring as Perl does. @param text code points. @param steps how many thread steps are allowed, counted down. */
export function matchFrom(
  program: Program,
  text: readonly number[],
  from: number,
  steps: { left: number },
): Slots | undefined | 'too long' {
  let current: Thread[] = [];
  let matched: Slots | undefined;
  for (let at = from; at <= text.length; at++) {
    const seen = new Set<number>();
    const threads: Thread[] = [];
    for (const thread of current) follow(program, thread, text, at, seen, threads);
    if (!matched) follow(program, { at: 0, slots: [] }, text, at, seen, threads);
    steps.left -= seen.size + 1;
    if (steps.left < 0) return 'too long';
    if (threads.length === 0 && matched) break;
    const next: Thread[] = [];
    for (const thread of threads) {
      const instruction = program.instructions[thread.at]!;
      if (instruction.kind === 'match') {
        matched = thread.slots;
        break;
      }
      const code = text[at];
      if (instruction.kind === 'any' && code !== undefined && instruction.ranges.some(([low, high]) => code >= low && code <= high))
        next.push({ at: thread.at + 1, slots: thread.slots });
    }
    current = next;
  }
  return matched;
}

/** Follows instructions that take no character, in order of preference. */
function follow(program: Program, start: Thread, text: readonly number[], position: number, seen: Set<number>, threads: Thread[]): void {
  const pending = [start];
  for (let thread = pending.pop(); thread; thread = pending.pop()) {
    if (seen.has(thread.at)) continue;
    seen.add(thread.at);
    const { at, slots } = thread;
    const instruction = program.instructions[at]!;
    if (instruction.kind === 'jump') pending.push({ at: instruction.to, slots });
    else if (instruction.kind === 'split') pending.push({ at: instruction.second, slots }, { at: instruction.first, slots });
    else if (instruction.kind === 'save') pending.push({ at: at + 1, slots: saved(slots, instruction.slot, position) });
    else if (instruction.kind !== 'assert') threads.push(thread);
    else if (holds(instruction.condition, text, position)) pending.push({ at: at + 1, slots });
  }
}

function saved(slots: Slots, slot: number, position: number): Slots {
  const copy = [...slots];
  copy[slot] = position;
  return copy;
}

function holds(condition: Condition, text: readonly number[], at: number): boolean {
  if (condition === 'textStart') return at === 0;
  if (condition === 'textEnd') return at === text.length;
  if (condition === 'lineStart') return at === 0 || text[at - 1] === 10;
  if (condition === 'lineEnd') return at === text.length || text[at] === 10;
  return (isWord(text[at - 1]) !== isWord(text[at])) === (condition === 'word');
}

function isWord(code: number | undefined): boolean {
  return code !== undefined && ((code >= 48 && code <= 57) || (code >= 65 && code <= 90) || code === 95 || (code >= 97 && code <= 122));
}
