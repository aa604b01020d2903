/** What the shapes of router languages yield: flat statements with their words, relative to the section they were read from. */

/**
 * One word of a statement; `text` is without its quotes, columns are UTF-16 units of its line. It does not tell where its statement stands: lines
 * that begin alike share words.
 */
export interface Word {
  readonly text: string;
  /** Lines below the first line of its statement. */
  readonly below: number;
  readonly start: number;
  readonly end: number;
}

/**
 * - `command`: a line, or a brace statement closed by `;`
 * - `open`: a brace head, `close`: its `}`
 * - `set`: a Junos line that begins with a verb (`set`, `delete`, …)
 * - `comment`: comment text in its one word; `text`: lines that belong to no table (banner text, certificate bodies)
 */
export type StatementKind = 'command' | 'open' | 'close' | 'set' | 'comment' | 'text';

export interface Statement {
  readonly kind: StatementKind;
  /** For `comment` and `text` one word that covers the first line of it. Brackets of Junos lists are left out. */
  readonly words: readonly Word[];
  /** Column of the first word, tabs counted to the next multiple of eight: the indentation of line languages. */
  readonly indent: number;
  readonly line: number;
  readonly endLine: number;
}
