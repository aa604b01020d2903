/** HCL text (Terraform, OpenTofu, tfvars) → blocks, attributes and expressions. A text is read chunk by chunk; see `cutHcl`. */
import { readExpression, stringText } from './hcl-expression.ts';
import {
  childOf,
  commentBetween,
  type HclNode,
  type HclSource,
  hclSource,
  parseHclNodes,
  spanBetween,
  spanOf,
  textOf,
} from './hcl-node.ts';
import { readPlainHcl } from './hcl-plain.ts';
import type { Attribute, Block, Body, Comment, Expression, HclBody, Label, Span, SyntaxProblem } from './hcl-tree.ts';
import { emptySpan } from './hcl-tree.ts';

export { cutHcl, type HclChunk, maximumHclLength, recutHcl } from './hcl-chunks.ts';
export type * from './hcl-tree.ts';

const maximumProblems = 20;

/** Reads one chunk. Pure: callers cache by the text. What cannot be read is a problem, the rest is kept. */
export function readHclChunk(text: string): HclBody {
  return readPlainHcl(text) ?? readHclByGrammar(text);
}

/** The same with the grammar alone, which also mends and names what is wrong. */
export function readHclByGrammar(text: string): HclBody {
  const source = hclSource(text);
  const root = parseHclNodes(text);
  if (!root)
    return {
      attributes: [],
      blocks: [],
      comments: [],
      problems: [{ message: 'Nested too deeply to be read.', span: spanBetween(source, 0, 0) }],
    };
  const found: Found = { comments: [], problems: [] };
  collect(source, root, found);
  const faults = faultyLines(source, root);
  const broken = (node: HclNode) => touches(spanOf(source, node), faults);
  const bodies = root.children.filter(child => child.type === 'body').map(child => readBody(source, child, broken));
  return {
    attributes: bodies.flatMap(body => body.attributes),
    blocks: bodies.flatMap(body => body.blocks),
    comments: found.comments,
    problems: found.problems.slice(0, maximumProblems),
  };
}

/** Reads one expression, as in an attribute. @returns the expression, or what is wrong with the text. */
export function readHclExpression(text: string): { expression: Expression; problems: readonly SyntaxProblem[] } {
  const body = readHclChunk(`value = (${text}\n)\n`);
  const only = body.attributes.length === 1 && body.blocks.length === 0 ? body.attributes[0]!.expression : undefined;
  if (only?.kind === 'parentheses') return { expression: only.inner, problems: body.problems };
  const problems = body.problems.length > 0 ? body.problems : [{ message: 'Not one expression.', span: emptySpan }];
  return { expression: { kind: 'invalid', span: emptySpan }, problems };
}

/** Reads a text as a template, as in a template file or a string of JSON syntax: one interpolation alone keeps its type. */
export function readHclTemplate(text: string): { expression: Expression; problems: readonly SyntaxProblem[] } {
  let marker = 'END_OF_TEMPLATE';
  while (text.includes(marker)) marker += '_';
  const body = readHclChunk(`value = <<${marker}\n${text}\n${marker}\n`);
  const expression = body.attributes[0]?.expression;
  if (expression?.kind !== 'template') return { expression: { kind: 'invalid', span: emptySpan }, problems: body.problems };
  // The line end in front of the marker is ours.
  const last = expression.parts.at(-1);
  const rest = last?.kind === 'text' ? last.text.replace(/\n$/, '') : '';
  const parts = last?.kind === 'text' ? expression.parts.slice(0, -1) : expression.parts;
  return {
    expression: { ...expression, heredoc: false, parts: rest === '' ? parts : [...parts, { kind: 'text', text: rest }] },
    problems: body.problems,
  };
}

interface Found {
  readonly comments: Comment[];
  readonly problems: SyntaxProblem[];
}

/** Comments and errors wherever they stand in the tree; depth is bounded by the reader of nodes. */
function collect(source: HclSource, node: HclNode, found: Found): void {
  if (node.type === 'comment') found.comments.push(commentOf(source, node));
  else if (node.type === 'ERROR')
    found.problems.push({ message: errorMessage(source, node), span: spanOf(source, firstLine(source, node)) });
  else if (node.missing) found.problems.push({ message: missingMessage(node), span: spanOf(source, node) });
  else for (const child of node.children) collect(source, child, found);
}

/** The grammar counts the carriage return of a line end to the comment before it. */
function commentOf(source: HclSource, node: HclNode) {
  const comment = source.text[node.end - 1] === '\r' ? { ...node, end: node.end - 1 } : node;
  return commentBetween(source, comment.start, comment.end);
}

function firstLine(source: HclSource, node: HclNode): HclNode {
  const newline = source.text.indexOf('\n', node.start);
  return newline > node.start && newline < node.end ? { ...node, end: newline } : node;
}

function errorMessage(source: HclSource, node: HclNode): string {
  const words = source.text.slice(node.start, firstLine(source, node).end).trim();
  return words === '' ? 'Unexpected end of the block.' : `Cannot be read: \`${words.length > 40 ? `${words.slice(0, 40)}…` : words}\`.`;
}

const missingNames: Readonly<Record<string, string>> = {
  '}': 'A closing `}` is missing.',
  quoted_template_end: 'A closing quote is missing.',
  identifier: 'A value is missing.',
  heredoc_identifier: 'The line that ends the heredoc is missing.',
};

function missingMessage(node: HclNode): string {
  return missingNames[node.type] ?? `Missing: ${node.type}.`;
}

/** Lines that hold something that could not be read, or lack something. */
function faultyLines(source: HclSource, node: HclNode): readonly Span[] {
  if (node.type === 'ERROR' || node.missing) return [spanOf(source, node)];
  return node.children.flatMap(child => faultyLines(source, child));
}

function touches(span: Span, faults: readonly Span[]): boolean {
  return faults.some(({ line, endLine }) => line <= span.endLine && endLine >= span.line);
}

type Broken = (node: HclNode) => boolean;

function readBody(source: HclSource, node: HclNode, broken: Broken): Body {
  const attributes: Attribute[] = [];
  const blocks: Block[] = [];
  for (const child of node.children) {
    if (child.type === 'attribute') attributes.push(readAttribute(source, child, broken));
    else if (child.type === 'block') blocks.push(readBlock(source, child, broken));
  }
  return { attributes, blocks };
}

/** An expression on whose lines something could not be read may be only a part of what is meant. */
function readAttribute(source: HclSource, node: HclNode, broken: Broken): Attribute {
  const name = node.children[0] ?? node;
  const value = childOf(node, 'expression');
  const expression: Expression = broken(node)
    ? { kind: 'invalid', span: spanOf(source, value ?? node) }
    : readExpression(source, value, node);
  return { name: textOf(source, name), nameSpan: spanOf(source, name), expression, span: spanOf(source, node) };
}

function readBlock(source: HclSource, node: HclNode, broken: Broken): Block {
  const [type, ...rest] = node.children;
  const labels: Label[] = [];
  for (const child of rest) {
    if (child.type === 'block_start') break;
    if (child.type === 'identifier') labels.push({ text: textOf(source, child), span: spanOf(source, child) });
    if (child.type === 'string_lit') labels.push({ text: stringText(source, child), span: spanOf(source, child) });
  }
  const body = childOf(node, 'body');
  return {
    type: type ? textOf(source, type) : '',
    typeSpan: spanOf(source, type ?? node),
    labels,
    body: body ? readBody(source, body, broken) : { attributes: [], blocks: [] },
    span: spanOf(source, node),
    ...(broken(node) && { broken: true }),
  };
}
