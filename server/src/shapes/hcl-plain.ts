/**
 * Well-formed HCL read by hand, in a twentieth of the time that crossing into the parser's wasm takes. Everything unusual (errors, heredocs, directives in
 * templates, line ends of Windows) is left to the grammar, which also says what is wrong: both readers give the same tree, which tests compare.
 */
import { hclSource, spanBetween } from './hcl-node.ts';
import { expressionAt } from './hcl-plain-expression.ts';
import { giveUp, maximumPlainDepth, type PlainReader, skip, take, word } from './hcl-plain-reader.ts';
import type { Attribute, Block, Body, HclBody, Label } from './hcl-tree.ts';

const unusual = /[^\t\n\x20-\ud7ff\ue000-\ufefe\uff00-\uffff]|[\u007f-\u009f\u2028\u2029]|<<|%\{|\$\$\{|%%\{|\$\{~|~\}/;

/** @returns undefined when the text is not for this reader. */
export function readPlainHcl(text: string): HclBody | undefined {
  if (unusual.test(text)) return undefined;
  const reader: PlainReader = { source: hclSource(text), text, at: 0, depth: 0, failed: false, comments: [] };
  const body = bodyAt(reader);
  if (reader.failed || reader.at < text.length) return undefined;
  return { ...body, comments: reader.comments, problems: [] };
}

/** Attributes and blocks up to a closing brace or the end. */
function bodyAt(reader: PlainReader): Body {
  const attributes: Attribute[] = [];
  const blocks: Block[] = [];
  for (;;) {
    skip(reader, true);
    const start = reader.at;
    if (reader.failed || start >= reader.text.length || reader.text[start] === '}') return { attributes, blocks };
    const name = word(reader);
    if (name === undefined) return { attributes, blocks };
    const nameEnd = reader.at;
    skip(reader, false);
    if (reader.text[reader.at] === '=' && reader.text[reader.at + 1] !== '=') attributes.push(attributeAt(reader, name, start, nameEnd));
    else blocks.push(blockAt(reader, name, start, nameEnd));
    endLine(reader);
  }
}

function attributeAt(reader: PlainReader, name: string, start: number, nameEnd: number): Attribute {
  const { source } = reader;
  reader.at++;
  skip(reader, false);
  const expression = expressionAt(reader, false);
  return { name, nameSpan: spanBetween(source, start, nameEnd), expression, span: spanBetween(source, start, endOf(reader, expression)) };
}

function blockAt(reader: PlainReader, type: string, start: number, typeEnd: number): Block {
  const { source, text } = reader;
  const labels: Label[] = [];
  while (!reader.failed && text[reader.at] !== '{') {
    const from = reader.at;
    const label = text[from] === '"' ? quotedLabel(reader) : word(reader);
    labels.push({ text: label ?? '', span: spanBetween(source, from, reader.at) });
    skip(reader, false);
  }
  reader.at++;
  if (++reader.depth > maximumPlainDepth) giveUp(reader);
  const body = bodyAt(reader);
  reader.depth--;
  take(reader, '}');
  return { type, typeSpan: spanBetween(source, start, typeEnd), labels, body, span: spanBetween(source, start, reader.at) };
}

function quotedLabel(reader: PlainReader): string {
  const end = reader.text.indexOf('"', reader.at + 1);
  const label = reader.text.slice(reader.at + 1, end);
  if (end < 0 || /[\\\n$%]/.test(label)) giveUp(reader);
  else reader.at = end + 1;
  return label;
}

/** After an attribute or block: a line end, the brace that closes the body, or the end. */
function endLine(reader: PlainReader): void {
  skip(reader, false);
  const next = reader.text[reader.at];
  if (next !== undefined && next !== '\n' && next !== '}') giveUp(reader);
}

/** Offset of the end of what was read last. */
function endOf({ source }: PlainReader, { span }: { span: { endLine: number; end: number } }): number {
  return source.lineStarts[span.endLine]! + span.end;
}
