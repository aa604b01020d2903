/** Syntax nodes of an HCL expression → our expression tree. */
import { childOf, type HclNode, type HclSource, spanBetween, spanOf, textOf } from './hcl-node.ts';
import { readTemplateParts, unescapeQuoted } from './hcl-template.ts';
import type { BinaryOperator, Expression, ObjectItem, Span } from './hcl-tree.ts';

const operators = new Set<string>(['||', '&&', '==', '!=', '<', '>', '<=', '>=', '+', '-', '*', '/', '%']);

/** @param around the node that lacks its expression when `node` is undefined: the place of the `invalid` expression. */
export function readExpression(source: HclSource, node: HclNode | undefined, around: HclNode): Expression {
  if (!node || node.missing) return { kind: 'invalid', span: spanOf(source, around) };
  return readSequence(source, node.children, 0, node).expression;
}

/** A primary expression and the accesses that follow it, from `index` on; `next` is the first child that belongs to neither. */
function readSequence(
  source: HclSource,
  nodes: readonly HclNode[],
  index: number,
  around: HclNode,
): { expression: Expression; next: number } {
  let at = index;
  while (nodes[at]?.type === 'comment') at++;
  const first = nodes[at];
  if (!first) return { expression: { kind: 'invalid', span: spanOf(source, around) }, next: at };
  let expression: Expression;
  if (first.type === '(') {
    const end = nodes.findIndex((node, index) => index > at && node.type === ')');
    const within = nodes.slice(at + 1, end < 0 ? undefined : end).find(({ type }) => type !== 'comment');
    const inner = readExpression(source, within, around);
    const close = nodes[end] ?? within ?? first;
    expression = { kind: 'parentheses', inner, span: spanBetween(source, first.start, close.end) };
    at = end < 0 ? at + 3 : end + 1;
  } else {
    expression = readPrimary(source, first);
    at++;
  }
  let next = at;
  while (next < nodes.length && !operators.has(nodes[next]!.type)) next++;
  expression = readAccesses(source, expression, nodes.slice(at, next), first.start);
  at = next;
  return { expression, next: at };
}

type Reader = (source: HclSource, node: HclNode) => Expression;

const readers: Readonly<Record<string, Reader>> = {
  literal_value: readLiteral,
  template_expr: (source, node) => readTemplate(source, node.children[0] ?? node),
  collection_value: (source, node) => readCollection(source, node.children[0] ?? node),
  for_expr: (source, node) => readFor(source, node.children[0] ?? node),
  variable_expr: (source, node) => readVariable(source, node),
  function_call: readCall,
  conditional: readConditional,
  operation: (source, node) => readOperation(source, node.children[0] ?? node),
  expression: (source, node) => readExpression(source, node, node),
};

function readPrimary(source: HclSource, node: HclNode): Expression {
  const reader = readers[node.type];
  return reader && !node.missing ? reader(source, node) : { kind: 'invalid', span: spanOf(source, node) };
}

function readLiteral(source: HclSource, node: HclNode): Expression {
  const literal = node.children[0];
  const span = spanOf(source, node);
  if (literal?.type === 'numeric_lit') return { kind: 'number', text: textOf(source, literal), span };
  if (literal?.type === 'bool_lit') return { kind: 'bool', value: textOf(source, literal) === 'true', span };
  if (literal?.type === 'null_lit') return { kind: 'null', span };
  if (literal?.type === 'string_lit') return { kind: 'string', value: stringText(source, literal), span };
  return { kind: 'invalid', span };
}

/** The content of a quoted string without interpolations. */
export function stringText(source: HclSource, node: HclNode): string {
  const [from, to] = quotedContent(node);
  return unescapeQuoted(source.text.slice(from, to));
}

function quotedContent(node: HclNode): [number, number] {
  const start = childOf(node, 'quoted_template_start');
  const end = childOf(node, 'quoted_template_end');
  return [start?.end ?? node.start, end?.start ?? node.end];
}

function readVariable(source: HclSource, node: HclNode): Expression {
  const name = node.children[0];
  if (!name || name.missing) return { kind: 'invalid', span: spanOf(source, node) };
  return { kind: 'variable', name: textOf(source, name), span: spanOf(source, node) };
}

function readTemplate(source: HclSource, node: HclNode): Expression {
  const span = spanOf(source, node);
  if (node.type === 'quoted_template') {
    const [from, to] = quotedContent(node);
    return { kind: 'template', parts: readTemplateParts(source, node.children, from, to, 'quoted'), heredoc: false, span };
  }
  const start = childOf(node, 'heredoc_start');
  const names = node.children.filter(child => child.type === 'heredoc_identifier');
  const from = source.text.indexOf('\n', names[0]?.end ?? node.start) + 1;
  const last = names.length > 1 ? names.at(-1)!.start : node.end;
  const to = source.text.lastIndexOf('\n', last - 1) + 1;
  const form = start && textOf(source, start) === '<<-' ? 'flush' : 'heredoc';
  return {
    kind: 'template',
    parts: to > from && from > 0 ? readTemplateParts(source, node.children, from, to, form) : [],
    heredoc: true,
    span,
  };
}

function readCollection(source: HclSource, node: HclNode): Expression {
  const span = spanOf(source, node);
  if (node.type === 'tuple') return { kind: 'tuple', items: expressionsIn(source, node), span };
  const elements = node.children.filter(child => child.type === 'object_elem');
  return { kind: 'object', items: elements.map(element => readObjectItem(source, element)), span };
}

function readObjectItem(source: HclSource, node: HclNode): ObjectItem {
  const [keyNode, valueNode] = node.children.filter(child => child.type === 'expression');
  const key = readExpression(source, keyNode, node);
  return { key: objectKey(source, key, keyNode), value: readExpression(source, valueNode, node) };
}

/** A bare word is a name, as are `null`, `true` and numbers. */
function objectKey(source: HclSource, key: Expression, node: HclNode | undefined): Expression {
  const bare = key.kind === 'variable' || key.kind === 'null' || key.kind === 'bool';
  return bare && node ? { kind: 'string', value: textOf(source, node), span: key.span } : key;
}

function expressionsIn(source: HclSource, node: HclNode): Expression[] {
  return node.children.filter(child => child.type === 'expression').map(child => readExpression(source, child, node));
}

function readFor(source: HclSource, node: HclNode): Expression {
  const intro = childOf(node, 'for_intro');
  const names = intro?.children.filter(child => child.type === 'identifier').map(child => textOf(source, child)) ?? [];
  const [first, second] = node.children.filter(child => child.type === 'expression').map(child => readExpression(source, child, node));
  const condition = childOf(node, 'for_cond');
  const object = node.type === 'for_object_expr';
  const value = object ? second : first;
  const span = spanOf(source, node);
  if (!intro || names.length === 0 || !value) return { kind: 'invalid', span };
  return {
    kind: 'for',
    result: object ? 'object' : 'tuple',
    keyName: names.length > 1 ? names[0] : undefined,
    valueName: names.at(-1)!,
    collection: readExpression(source, childOf(intro, 'expression'), intro),
    key: object ? first : undefined,
    value,
    condition: condition && readExpression(source, childOf(condition, 'expression'), condition),
    grouping: childOf(node, 'ellipsis') !== undefined,
    span,
  };
}

function readCall(source: HclSource, node: HclNode): Expression {
  const name = childOf(node, 'identifier');
  const list = childOf(node, 'function_arguments');
  const span = spanOf(source, node);
  return {
    kind: 'call',
    name: name ? textOf(source, name) : '',
    nameSpan: name ? spanOf(source, name) : span,
    arguments: list ? expressionsIn(source, list) : [],
    expand: list !== undefined && childOf(list, 'ellipsis') !== undefined,
    span,
  };
}

function readConditional(source: HclSource, node: HclNode): Expression {
  const [condition, whenTrue, whenFalse] = expressionsIn(source, node);
  const span = spanOf(source, node);
  if (!condition || !whenTrue || !whenFalse) return { kind: 'invalid', span };
  return nestConditional(condition, whenTrue, whenFalse, span);
}

/** `a ? b : c ? d : e` nests to the right in HCL, but to the left in the grammar. */
function nestConditional(condition: Expression, whenTrue: Expression, whenFalse: Expression, span: Span): Expression {
  if (condition.kind !== 'conditional') return { kind: 'conditional', condition, whenTrue, whenFalse, span };
  const inner = { line: condition.whenFalse.span.line, start: condition.whenFalse.span.start, endLine: span.endLine, end: span.end };
  return { ...condition, whenFalse: nestConditional(condition.whenFalse, whenTrue, whenFalse, inner), span };
}

function readOperation(source: HclSource, node: HclNode): Expression {
  const span = spanOf(source, node);
  if (node.type === 'unary_operation') {
    const operator = node.children[0]?.type === '!' ? '!' : '-';
    return { kind: 'unary', operator, operand: readSequence(source, node.children, 1, node).expression, span };
  }
  const left = readSequence(source, node.children, 0, node);
  const operator = node.children[left.next]?.type;
  if (operator === undefined || !operators.has(operator)) return { kind: 'invalid', span };
  const right = readSequence(source, node.children, left.next + 1, node);
  return { kind: 'binary', operator: operator as BinaryOperator, left: left.expression, right: right.expression, span };
}

/** Accesses in their order. Everything after `[*]` belongs to its elements; after `.*` only the attributes directly behind it do. */
function readAccesses(source: HclSource, object: Expression, nodes: readonly HclNode[], start: number): Expression {
  let expression = object;
  for (const [index, node] of nodes.entries()) {
    const splat = node.type === 'splat' ? (node.children[0] ?? node) : undefined;
    if (!splat) {
      expression = readAccess(source, expression, node, spanBetween(source, start, node.end));
      continue;
    }
    const rest = [...splat.children.slice(1), ...nodes.slice(index + 1)];
    const split = splat.type === 'full_splat' ? rest.length : firstBracket(rest);
    const item: Expression = { kind: 'splatItem', span: spanOf(source, splat.children[0] ?? splat) };
    const end = rest[split - 1]?.end ?? splat.end;
    const each = readAccesses(source, item, rest.slice(0, split), splat.start);
    const result: Expression = { kind: 'splat', source: expression, each, span: spanBetween(source, start, end) };
    return readAccesses(source, result, rest.slice(split), start);
  }
  return expression;
}

/** Index of the first access that is not of the form `.name` or `.0`. */
function firstBracket(nodes: readonly HclNode[]): number {
  const at = nodes.findIndex(node => node.type !== 'get_attr' && node.children[0]?.type !== 'legacy_index');
  return at < 0 ? nodes.length : at;
}

function readAccess(source: HclSource, object: Expression, node: HclNode, span: Span): Expression {
  if (node.type === 'get_attr') return readAttributeAccess(source, object, node, span);
  if (node.type === 'index') return readIndex(source, object, node.children[0] ?? node, span);
  return node.type === 'comment' ? object : { kind: 'invalid', span };
}

function readAttributeAccess(source: HclSource, object: Expression, node: HclNode, span: Span): Expression {
  const name = childOf(node, 'identifier');
  if (!name || name.missing) return { kind: 'invalid', span };
  return { kind: 'attribute', object, name: textOf(source, name), span };
}

function readIndex(source: HclSource, object: Expression, node: HclNode, span: Span): Expression {
  if (node.type === 'new_index') return { kind: 'index', object, key: readExpression(source, childOf(node, 'expression'), node), span };
  return { kind: 'index', object, key: { kind: 'number', text: textOf(source, node).slice(1), span: spanOf(source, node) }, span };
}
