/** Templates: the literal text between interpolations and directives, with strip markers and the indentation of `<<-` taken away as HCL does. */
import { readExpression } from './hcl-expression.ts';
import { childOf, type HclNode, type HclSource, textOf } from './hcl-node.ts';
import type { Expression, TemplatePart } from './hcl-tree.ts';

/** Literal text is kept line by line until strip markers and indentation are done: HCL trims one such token at a time. */
interface Text {
  kind: 'text';
  text: string;
}
type Token = Text | { kind: 'interpolation' | 'directive'; node: HclNode };

type Level = { parts: TemplatePart[]; close(): TemplatePart | undefined };

/** @param from @param to offsets of the template's content; `nodes` are the interpolations, directives and literals inside it. */
export function readTemplateParts(
  source: HclSource,
  nodes: readonly HclNode[],
  from: number,
  to: number,
  form: 'quoted' | 'heredoc' | 'flush',
): TemplatePart[] {
  const tokens = tokensOf(source, nodes, from, to, form !== 'quoted');
  stripMarkers(source, tokens);
  if (form === 'flush') stripIndentation(tokens);
  return nest(source, tokens, form === 'quoted');
}

function tokensOf(source: HclSource, nodes: readonly HclNode[], from: number, to: number, byLine: boolean): Token[] {
  const tokens: Token[] = [];
  let at = from;
  const literal = (end: number) => {
    const text = source.text.slice(at, end);
    if (text === '') return;
    // Markers strip what a quoted literal stands for, a `\n` too.
    for (const line of byLine ? text.split(/(?<=\n)/) : [unescapeQuoted(text)]) tokens.push({ kind: 'text', text: line });
  };
  for (const node of flatten(nodes)) {
    // The last two of several dollars escape the brace, however many there are.
    if (node.start > from && source.text.startsWith('$${', node.start - 1)) continue;
    literal(node.start);
    tokens.push({ kind: node.type === 'template_interpolation' ? 'interpolation' : 'directive', node });
    at = node.end;
  }
  literal(to);
  return tokens;
}

/** The grammar nests directives; in text order they are intro, content, end. */
function* flatten(nodes: readonly HclNode[]): Generator<HclNode> {
  for (const node of nodes) {
    if (node.type === 'template_directive' || node.type === 'template_if' || node.type === 'template_for') yield* flatten(node.children);
    else if (node.type === 'template_interpolation' || /^template_(?:if|else|for)_/.test(node.type)) yield node;
  }
}

function stripMarkers(source: HclSource, tokens: readonly Token[]): void {
  tokens.forEach((token, index) => {
    if (token.kind === 'text') return;
    const text = textOf(source, token.node);
    const before = tokens[index - 1];
    const after = tokens[index + 1];
    if (text[2] === '~' && before?.kind === 'text') before.text = before.text.trimEnd();
    if (text.endsWith('~}') && after?.kind === 'text') after.text = after.text.trimStart();
  });
}

function stripIndentation(tokens: readonly Token[]): void {
  const lines: Text[] = [];
  let least = Number.POSITIVE_INFINITY;
  let newline = true;
  for (const token of tokens) {
    if (newline && token.kind !== 'text') least = 0;
    if (newline && token.kind === 'text' && !(token.text.trimStart() === '' && token.text.endsWith('\n'))) {
      lines.push(token);
      least = Math.min(least, token.text.length - token.text.trimStart().length);
    }
    newline = token.kind === 'text' && token.text.endsWith('\n');
  }
  for (const line of lines) line.text = line.text.slice(least);
}

function nest(source: HclSource, tokens: readonly Token[], quoted: boolean): TemplatePart[] {
  const top: Level = { parts: [], close: () => undefined };
  const levels: Level[] = [top];
  for (const token of tokens) {
    const level = levels.at(-1)!;
    if (token.kind === 'text') addText(level.parts, quoted ? token.text : unescapeMarkers(token.text));
    else if (token.kind === 'interpolation') level.parts.push({ kind: 'interpolation', expression: expressionIn(source, token.node) });
    else directive(source, token.node, levels);
  }
  while (levels.length > 1) closeLevel(levels);
  return top.parts;
}

function addText(parts: TemplatePart[], text: string): void {
  const last = parts.at(-1);
  if (text === '') return;
  if (last?.kind === 'text') parts[parts.length - 1] = { kind: 'text', text: last.text + text };
  else parts.push({ kind: 'text', text });
}

function directive(source: HclSource, node: HclNode, levels: Level[]): void {
  if (node.type === 'template_if_intro') levels.push(conditionLevel(expressionIn(source, node)));
  else if (node.type === 'template_for_start') levels.push(loopLevel(source, node));
  else if (node.type === 'template_else_intro') (levels.at(-1) as Level & { otherwise?: () => void }).otherwise?.();
  else if (levels.length > 1) closeLevel(levels);
}

function closeLevel(levels: Level[]): void {
  const part = levels.pop()!.close();
  if (part) levels.at(-1)!.parts.push(part);
}

function conditionLevel(condition: Expression): Level & { otherwise: () => void } {
  const whenTrue: TemplatePart[] = [];
  const whenFalse: TemplatePart[] = [];
  const level = {
    parts: whenTrue,
    otherwise: () => {
      level.parts = whenFalse;
    },
    close: (): TemplatePart => ({ kind: 'if', condition, whenTrue, whenFalse }),
  };
  return level;
}

function loopLevel(source: HclSource, node: HclNode): Level {
  const names = node.children.filter(child => child.type === 'identifier').map(child => textOf(source, child));
  const collection = expressionIn(source, node);
  const body: TemplatePart[] = [];
  const keyName = names.length > 1 ? names[0] : undefined;
  return { parts: body, close: () => ({ kind: 'for', keyName, valueName: names.at(-1) ?? '', collection, body }) };
}

function expressionIn(source: HclSource, node: HclNode): Expression {
  return readExpression(source, childOf(node, 'expression'), node);
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\' };

/** The text of a quoted literal: `\n`, `\"`, `\uXXXX`, `\UXXXXXXXX`, `$${`, `%%{`. An escape HCL does not know stays as written. */
export function unescapeQuoted(text: string): string {
  if (!/[\\$%]/.test(text)) return text;
  const plain = text.replace(
    /\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(.))/gs,
    (all, short: string | undefined, long: string | undefined, letter: string | undefined) => {
      const code = Number.parseInt(short ?? long ?? '', 16);
      if (Number.isNaN(code)) return escapes[letter ?? ''] ?? all;
      return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
    },
  );
  return unescapeMarkers(plain);
}

function unescapeMarkers(text: string): string {
  return text.replace(/\$\$\{|%%\{/g, marker => marker.slice(1));
}
