/** The JSON form of Terraform's language (`.tf.json`, `.tfvars.json`) → the same tree as HCL text. */
import { type Node, parseTree } from 'jsonc-parser';
import { readHclExpression, readHclTemplate } from './hcl.ts';
import { type HclSource, hclSource, spanBetween } from './hcl-node.ts';
import type { Attribute, Block, Body, Expression, HclBody, Label, Span, SyntaxProblem } from './hcl-tree.ts';

/** How many labels the blocks of a type have. */
const labelCounts: Readonly<Record<string, number>> = {
  resource: 2,
  data: 2,
  ephemeral: 2,
  module: 1,
  variable: 1,
  output: 1,
  provider: 1,
  locals: 0,
  terraform: 0,
};

const maximumDepth = 200;

interface Context {
  readonly source: HclSource;
  readonly problems: SyntaxProblem[];
  /** Strings are templates, as everywhere but in files of variables. */
  readonly templates: boolean;
}

/** Reads a `.tf.json` file. Nested blocks stay attributes, since only a provider's schema could tell; `dynamic` and what it repeats are blocks. */
export function readHclJson(text: string): HclBody {
  const context: Context = { source: hclSource(text), problems: [], templates: true };
  const blocks = members(parse(context)).flatMap(([type, node]) =>
    Object.hasOwn(labelCounts, type.text) ? blocksOf(context, type, node, [], labelCounts[type.text]!) : [],
  );
  return { attributes: [], blocks, comments: [], problems: context.problems };
}

/** Reads a `.tfvars.json` file: its strings are taken as they are. */
export function readTfvarsJson(text: string): HclBody {
  const context: Context = { source: hclSource(text), problems: [], templates: false };
  const attributes = members(parse(context)).map(([name, node]) => attributeOf(context, name, node));
  return { attributes, blocks: [], comments: [], problems: context.problems };
}

function parse(context: Context): Node | undefined {
  const errors: { offset: number; length: number }[] = [];
  const root = tooDeep(context.source.text) ? undefined : parseTree(context.source.text, errors as never);
  const [first] = errors;
  if (first || !root)
    context.problems.push({
      message: 'The JSON text cannot be read.',
      span: spanBetween(context.source, first?.offset ?? 0, (first?.offset ?? 0) + (first?.length ?? 0)),
    });
  return root;
}

/** The parser is recursive. */
function tooDeep(text: string): boolean {
  let depth = 0;
  for (const letter of text) {
    if (letter === '{' || letter === '[') depth++;
    else if (letter === '}' || letter === ']') depth--;
    if (depth > maximumDepth) return true;
  }
  return false;
}

function spanOf(context: Context, node: Node): Span {
  return spanBetween(context.source, node.offset, node.offset + node.length);
}

function members(node: Node | undefined): (readonly [Node & { text: string }, Node])[] {
  const pairs = node?.type === 'object' ? (node.children ?? []) : [];
  return pairs.flatMap(pair => {
    const [key, value] = pair.children ?? [];
    return key && value && typeof key.value === 'string' && key.value !== '//' ? [[{ ...key, text: key.value }, value] as const] : [];
  });
}

function blocksOf(context: Context, type: Node & { text: string }, node: Node, labels: readonly Label[], missing: number): Block[] {
  if (node.type === 'array') return (node.children ?? []).flatMap(child => blocksOf(context, type, child, labels, missing));
  if (missing > 0)
    return members(node).flatMap(([name, child]) =>
      blocksOf(context, type, child, [...labels, { text: name.text, span: spanOf(context, name) }], missing - 1),
    );
  const { attributes, blocks } = bodyOf(context, node, type.text === 'variable');
  return [{ type: type.text, typeSpan: spanOf(context, type), labels, body: { attributes, blocks }, span: spanOf(context, node) }];
}

function bodyOf(context: Context, node: Node, isVariable = false): Body {
  const all = members(node);
  const dynamic = all.flatMap(([name, child]) => (name.text === 'dynamic' ? elements(child).flatMap(members) : []));
  const repeated = new Set(dynamic.map(([name]) => name.text));
  const isBlock = ([name]: (typeof all)[number]) => name.text === 'dynamic' || repeated.has(name.text);
  return {
    attributes: all
      .filter(member => !isBlock(member))
      .map(([name, child]) =>
        isVariable && name.text === 'type' ? typeAttribute(context, name, child) : attributeOf(context, name, child),
      ),
    blocks: [
      ...all.flatMap(([name, child]) =>
        repeated.has(name.text) ? elements(child).map(each => nestedBlock(context, name, name.text, [], bodyOf(context, each))) : [],
      ),
      ...dynamic.flatMap(([name, child]) => elements(child).map(each => dynamicBlock(context, name, each))),
    ],
  };
}

const elements = (node: Node): readonly Node[] => (node.type === 'array' ? (node.children ?? []) : [node]);

function dynamicBlock(context: Context, name: Node & { text: string }, node: Node): Block {
  const all = members(node);
  const attributes = all
    .filter(([each]) => each.text !== 'content')
    .map(([each, child]) => (each.text === 'iterator' ? iteratorAttribute(context, each, child) : attributeOf(context, each, child)));
  const content = all
    .filter(([each]) => each.text === 'content')
    .flatMap(([each, child]) => elements(child).map(body => nestedBlock(context, each, 'content', [], bodyOf(context, body))));
  const label = { text: name.text, span: spanOf(context, name) };
  return nestedBlock(context, name, 'dynamic', [label], { attributes, blocks: content });
}

function nestedBlock(context: Context, name: Node, type: string, labels: readonly Label[], body: Body): Block {
  const span = spanOf(context, name);
  return { type, typeSpan: span, labels, body, span };
}

/** A name, not a text. */
function iteratorAttribute(context: Context, name: Node & { text: string }, node: Node): Attribute {
  const span = spanOf(context, node);
  const expression: Expression = typeof node.value === 'string' ? { kind: 'variable', name: node.value, span } : { kind: 'invalid', span };
  return { name: name.text, nameSpan: spanOf(context, name), expression, span };
}

function attributeOf(context: Context, name: Node & { text: string }, node: Node): Attribute {
  return { name: name.text, nameSpan: spanOf(context, name), expression: expressionOf(context, node), span: spanOf(context, node) };
}

function typeAttribute(context: Context, name: Node & { text: string }, node: Node): Attribute {
  const { expression } = readHclExpression(typeof node.value === 'string' ? node.value : 'any');
  const span = spanOf(context, node);
  return { name: name.text, nameSpan: spanOf(context, name), expression: placedAt(expression, span), span };
}

function expressionOf(context: Context, node: Node): Expression {
  const span = spanOf(context, node);
  switch (node.type) {
    case 'string':
      return stringExpression(context, String(node.value), span);
    case 'number':
      return numberExpression(context.source.text.slice(node.offset, node.offset + node.length), span);
    case 'boolean':
      return { kind: 'bool', value: node.value === true, span };
    case 'array':
      return { kind: 'tuple', items: (node.children ?? []).map(child => expressionOf(context, child)), span };
    case 'object':
      return {
        kind: 'object',
        items: members(node).map(([key, value]) => ({
          key: stringExpression(context, key.text, spanOf(context, key)),
          value: expressionOf(context, value),
        })),
        span,
      };
    default:
      return { kind: 'null', span };
  }
}

function numberExpression(text: string, span: Span): Expression {
  return text.startsWith('-')
    ? { kind: 'unary', operator: '-', operand: { kind: 'number', text: text.slice(1), span }, span }
    : { kind: 'number', text, span };
}

function stringExpression(context: Context, text: string, span: Span): Expression {
  if (!context.templates || !/[$%]\{/.test(text)) return { kind: 'string', value: text, span };
  const { expression, problems } = readHclTemplate(text);
  for (const problem of problems) context.problems.push({ message: problem.message, span });
  return expression.kind === 'template' ? placedAt(expression, span) : { kind: 'invalid', span };
}

/** Escapes move what stands in a JSON string: everything in it stands where the string does. */
function placedAt<T>(tree: T, span: Span): T {
  if (Array.isArray(tree)) return tree.map(each => placedAt(each, span)) as T;
  if (typeof tree !== 'object' || tree === null) return tree;
  return Object.fromEntries(
    Object.entries(tree).map(([name, value]) => [name, /^span$|Span$/.test(name) ? span : placedAt(value, span)]),
  ) as T;
}
