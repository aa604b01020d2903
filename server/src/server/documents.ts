/** Open documents: text kept in step with the editor, and each change as whole lines. */
import { type Position, type Range, TextDocument, type TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';
import type { ConfigText } from '../notation/config-text.ts';
import { afterLineEnd, lineEnd } from '../shapes/line-ends.ts';

/** A document of the editor. Configurations are kept by the workspace in sections: of them there is no second text once they are edited. */
export interface OpenDocument {
  readonly uri: string;
  readonly languageId: string;
  text?: TextDocument;
}

/** The text of a document, made from its sections where it is kept in them. */
export function textOf(document: OpenDocument, config: ConfigText | undefined): TextDocument {
  document.text ??= TextDocument.create(
    document.uri,
    document.languageId,
    0,
    (config?.sections ?? []).map(section => section.text).join(''),
  );
  return document.text;
}

export interface LineChange {
  /** Old numbering, both included. */
  readonly first: number;
  readonly last: number;
  readonly text: string;
}

/** Applies one change and says which whole lines it replaced by what. Changes of the whole text are narrowed to the lines that differ. */
export function applyChange(document: TextDocument, change: TextDocumentContentChangeEvent, version: number): LineChange {
  if (!('range' in change)) return applyFullText(document, change.text, version);
  const range = within(document, change.range);
  const { start, end } = range;
  const before = document.lineCount;
  const first = firstLine(document, start);
  TextDocument.update(document, [{ range, text: change.text }], version);
  const inserted = document.lineCount - before + (end.line - start.line);
  return { first, last: end.line, text: linesOf(document, first, start.line + inserted) };
}

/** A text by its lines, each with its line end; a last one without is there even if it is empty. */
export interface TextLines {
  readonly count: number;
  readonly line: (n: number) => string;
}

/** The same for a text that is kept in lines elsewhere: nothing as long as the text is made. Undefined for a change of the whole text. */
export function changeOfLines({ count, line }: TextLines, change: TextDocumentContentChangeEvent): LineChange | undefined {
  if (!('range' in change)) return undefined;
  const clamped = (at: Position): Position => {
    const row = Math.min(Math.max(at.line, 0), count - 1);
    const ink = line(row).replace(/[\r\n]+$/, '').length;
    return { line: row, character: at.line >= count ? ink : Math.min(Math.max(at.character, 0), ink) };
  };
  const ends = [clamped(change.range.start), clamped(change.range.end)];
  const [start, end] = ends.sort((a, b) => a.line - b.line || a.character - b.character) as [Position, Position];
  const before = start.character === 0 && start.line > 0 ? line(start.line - 1) : '';
  const joined = before.endsWith('\r') ? before : '';
  const text = joined + line(start.line).slice(0, start.character) + change.text + line(end.line).slice(end.character);
  return { first: joined === '' ? start.line : start.line - 1, last: end.line, text };
}

/** The lines of a configuration from its sections. */
export function linesOfConfig({ sections }: ConfigText): TextLines {
  const last = sections.at(-1);
  const whole = last === undefined ? 0 : last.at.line + last.lines;
  const ends = last === undefined || /[\r\n]$/.test(last.text);
  return { count: whole + (ends ? 1 : 0), line: n => lineOfSection(sections, n) };
}

function lineOfSection(sections: ConfigText['sections'], n: number): string {
  let low = 0;
  let high = sections.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (sections[middle]!.at.line <= n) low = middle;
    else high = middle - 1;
  }
  const section = sections[low];
  if (!section || n >= section.at.line + section.lines) return '';
  let from = 0;
  for (let line = section.at.line; line < n; line++) from = lineAfter(section.text, from);
  return section.text.slice(from, lineAfter(section.text, from));
}

const lineAfter = (text: string, from: number) => afterLineEnd(text, lineEnd(text, from));

/** The first line that a change touches: a `\r` right in front of it may become one line end with a `\n` that comes now. */
function firstLine(document: TextDocument, { line, character }: Position): number {
  const joins = character === 0 && line > 0 && document.getText().charCodeAt(document.offsetAt({ line, character }) - 1) === 13;
  return joins ? line - 1 : line;
}

/** Editors may name positions behind the end of a line or of the text, or in reverse order. */
function within(document: TextDocument, { start, end }: Range): Range {
  const [from, to] = [document.offsetAt(start), document.offsetAt(end)].sort((a, b) => a - b) as [number, number];
  return { start: document.positionAt(from), end: document.positionAt(to) };
}

function applyFullText(document: TextDocument, text: string, version: number): LineChange {
  const old = document.getText();
  const oldLines = document.lineCount;
  let prefix = 0;
  const shorter = Math.min(old.length, text.length);
  while (prefix < shorter && old.charCodeAt(prefix) === text.charCodeAt(prefix)) prefix++;
  let suffix = 0;
  while (suffix < shorter - prefix && old.charCodeAt(old.length - 1 - suffix) === text.charCodeAt(text.length - 1 - suffix)) suffix++;
  const first = firstLine(document, document.positionAt(prefix));
  const last = document.positionAt(old.length - suffix).line;
  TextDocument.update(document, [{ text }], version);
  return { first, last, text: linesOf(document, first, last + document.lineCount - oldLines) };
}

function linesOf(document: TextDocument, first: number, last: number): string {
  return document.getText({ start: { line: first, character: 0 }, end: { line: last + 1, character: 0 } });
}
