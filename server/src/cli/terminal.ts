/** Text for people at a terminal: colours where the output takes them (NO_COLOR, FORCE_COLOR and pipes are respected), wrapping, columns. */
import { styleText } from 'node:util';
import type { Severity } from '../rules/rule.ts';
import { lineOf, type Place } from '../text/place.ts';

type Style = Parameters<typeof styleText>[0];

/** `hasColors` asks NO_COLOR, FORCE_COLOR and the terminal; Node 20's own check in `styleText` forgets lists of styles. */
const { stdout, env } = process;
const painted = stdout.isTTY ? stdout.hasColors() : env.NO_COLOR === undefined && env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '0';

export const paint = (style: Style, text: string): string => (painted ? styleText(style, text, { validateStream: false }) : text);
export const bold = (text: string) => paint('bold', text);
export const faint = (text: string) => paint('dim', text);

const severityStyles: Readonly<Record<Severity, Style>> = {
  error: ['red', 'bold'],
  warning: ['yellow', 'bold'],
  info: 'blue',
  hint: 'dim',
};
export const paintSeverity = (severity: Severity, text: string = severity) => paint(severityStyles[severity], text);

/** Columns to fill: those of the terminal, between 60 and 100; 80 where the output is no terminal. */
export function columns(): number {
  return Math.min(100, Math.max(60, process.stdout.columns ?? 80));
}

/** Breaks plain text at blanks into lines of at most `width`; a longer word stays whole. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

/** Wraps with the first line behind `head` and the others below it. `head` may be painted: its width is `indent`. */
export function hang(head: string, indent: number, text: string, style: (line: string) => string = line => line): string {
  return wrap(text, columns() - indent)
    .map((line, i) => (i === 0 ? head : ' '.repeat(indent)) + style(line))
    .join('\n');
}

/** Rows as columns of equal width, two blanks between them, and none at the ends of lines. */
export function table(rows: readonly (readonly string[])[], indent = 2): string[] {
  const widths: number[] = [];
  for (const row of rows) for (const [i, cell] of row.entries()) widths[i] = Math.max(widths[i] ?? 0, cell.length);
  return rows.map(row => (' '.repeat(indent) + row.map((cell, i) => cell.padEnd(widths[i]! + 2)).join('')).trimEnd());
}

/** The file and line of a place, to stand behind what is said of it. */
export function whereText(place: Place | undefined): string {
  return place ? ` (${place.at.file}:${lineOf(place) + 1})` : '';
}

export const plural = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`;

export function print(text: string): void {
  process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
}
