/** Open documents: text kept in step with the editor, and each change as whole lines. */
import { type Position, type Range, TextDocument, type TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';

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
