/** The syntax tree of a chunk of HCL as plain nodes: read from tree-sitter in one pass, because each step across the wasm border costs about 1 µs. */
import type { TreeCursor } from 'web-tree-sitter';
import { behindLine } from '../text/place.ts';
import { removalOf } from '../text/removal.ts';
import type { Comment, Span } from './hcl-tree.ts';
import { parserOf } from './parsers.ts';

export interface HclNode {
  readonly type: string;
  /** Offsets into the text, UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly missing: boolean;
  readonly children: HclNode[];
}

/** The text of a chunk and where its lines begin. */
export interface HclSource {
  readonly text: string;
  readonly lineStarts: readonly number[];
}

/** About 250 levels of nested HCL: an expression takes two to four nodes per level. */
const maximumDepth = 1000;

/** The grammar does not know `1e9`, only `1.0e9`: digits of the same length stand in for it, since texts are read from the source. */
const exponentNumber = /(?<![\w.])\d+[eE][+-]?\d+(?![\w.])/g;

/** @returns the root, or undefined when the text nests too deeply to be read. */
export function parseHclNodes(text: string): HclNode | undefined {
  const tree = parserOf('hcl').parse(text.replace(exponentNumber, number => '1'.repeat(number.length)));
  if (!tree) return undefined;
  const cursor = tree.walk();
  try {
    return readNodes(cursor);
  } finally {
    cursor.delete();
    tree.delete();
  }
}

function readNodes(cursor: TreeCursor): HclNode | undefined {
  const root = nodeAt(cursor);
  const parents: HclNode[] = [];
  let node = root;
  for (;;) {
    if (cursor.gotoFirstChild()) {
      parents.push(node);
      if (parents.length > maximumDepth) return undefined;
    } else {
      while (!cursor.gotoNextSibling()) {
        if (!cursor.gotoParent()) return root;
        parents.pop();
      }
    }
    node = nodeAt(cursor);
    parents[parents.length - 1]!.children.push(node);
  }
}

function nodeAt(cursor: TreeCursor): HclNode {
  const start = cursor.startIndex;
  const end = cursor.endIndex;
  return { type: cursor.nodeType, start, end, missing: start === end && cursor.nodeIsMissing, children: [] };
}

export function hclSource(text: string): HclSource {
  const lineStarts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lineStarts.push(at + 1);
  return { text, lineStarts };
}

export function spanBetween(source: HclSource, start: number, end: number): Span {
  const line = lineOf(source, start);
  const endLine = lineOf(source, end);
  return { line, start: start - source.lineStarts[line]!, endLine, end: end - source.lineStarts[endLine]! };
}

/** A comment with what goes when it goes. */
export function commentBetween(source: HclSource, start: number, end: number): Comment {
  const removal = removalOf(source.text, start, end);
  const span = spanBetween(source, removal.start, removal.end);
  return {
    text: source.text.slice(start, end),
    span: spanBetween(source, start, end),
    whole: removal.lines ? { ...span, start: 0, end: behindLine } : span,
  };
}

export function spanOf(source: HclSource, node: HclNode): Span {
  return spanBetween(source, node.start, node.end);
}

export function textOf(source: HclSource, node: HclNode): string {
  return source.text.slice(node.start, node.end);
}

export function childOf(node: HclNode, type: string): HclNode | undefined {
  return node.children.find(child => child.type === type);
}

function lineOf(source: HclSource, offset: number): number {
  let low = 0;
  let high = source.lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (source.lineStarts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
