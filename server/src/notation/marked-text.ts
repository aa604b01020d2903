/** Texts that run over several lines, up to the mark that they began with or a line of one word: what stands in them is nobody's command. */
import type { Word } from '../shapes/statement.ts';
import type { Capture } from './capture.ts';
import { emptyGraph } from './graph.ts';
import type { OpenBlock } from './language.ts';

/** A text without its end may not swallow the file. */
const longest = 100;
/** No line that opens a block stands so far left. */
const nowhere = -2;

interface Marked {
  readonly mark: string;
  /** Lines that may still follow. */
  readonly left: number;
}

/** The block behind the first line of such a text: the text, unless it ends there. No letter is a mark: it may be the first of a text without marks. */
export function markedText(marked: true | string, captures: readonly Capture[], around: OpenBlock): OpenBlock {
  if (marked !== true) return blockOf({ mark: marked, left: longest }, around);
  const last = captures.at(-1);
  const text = String(last?.value ?? '');
  const mark = /^(\^[a-z]|[^\w\s])/i.exec(text)?.[0];
  if (last?.slot.type !== 'text' || mark === undefined || text.includes(mark, mark.length)) return around;
  return blockOf({ mark, left: longest }, around);
}

function blockOf(value: Marked, parent: OpenBlock | undefined): OpenBlock {
  return { graph: emptyGraph, value, indent: nowhere, text: `${value.left} lines up to ${value.mark}`, indented: true, parent };
}

export function isMarkedText({ graph, indent }: OpenBlock): boolean {
  return graph === emptyGraph && indent === nowhere;
}

/** The block behind one more line of the text. */
export function textGoesOn(words: readonly Word[], open: OpenBlock): OpenBlock {
  const { mark, left } = open.value as Marked;
  const ends = /^\w/.test(mark) ? words.length === 1 && words[0]!.text === mark : words.some(({ text }) => text.includes(mark));
  if (left === 1 || ends) return open.parent!;
  return blockOf({ mark, left: left - 1 }, open.parent);
}
