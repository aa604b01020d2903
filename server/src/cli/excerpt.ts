/** The line of a finding with carets below it. Secrets are masked: excerpts end up in logs. */
import { readFileSync } from 'node:fs';
import { type Place, rangeOf } from '../text/place.ts';
import { columns, faint } from './terminal.ts';

/** Gives lines of files by their shown names; 0-based. Missing files and lines are empty. */
export type LineReader = (file: string, line: number) => string;

/** Reads each file once. */
export function lineReader(): LineReader {
  const files = new Map<string, readonly string[]>();
  return (file, line) => {
    let lines = files.get(file);
    if (!lines) {
      lines = readLines(file);
      files.set(file, lines);
    }
    return lines[line] ?? '';
  };
}

function readLines(file: string): readonly string[] {
  try {
    return readFileSync(file, 'utf8').split(/\r\n|\n|\r/);
  } catch {
    return [];
  }
}

const secret =
  /((?:\b|-)(?:password|passphrase|secret|key-string|authentication-key|pre-shared-key|md5|snmp-server community|server-key|psk)\b["=\s]+(?:\d\s+)?)("?)([^\s"]+)/gi;

/** Hides what follows a word for a secret; the width stays, so that carets still fit. */
export function maskSecrets(line: string): string {
  return line.replace(secret, (_, before: string, quote: string, value: string) => `${before}${quote}${'*'.repeat(value.length)}`);
}

/** Two lines: the excerpt, cut to the width of the terminal, and carets painted by `style`. Nothing where the line is empty. */
export function excerpt(place: Place, read: LineReader, style: (text: string) => string): string[] {
  const { start, end } = rangeOf(place);
  const text = maskSecrets(read(place.at.file, start.line)).replaceAll('\t', ' ');
  if (text.trim() === '') return [];
  const number = String(start.line + 1).padStart(6);
  const width = columns() - number.length - 3;
  const from = start.character <= width - 10 ? 0 : start.character - Math.floor(width / 3);
  const shownText = text.slice(from, from + width);
  const last = end.line === start.line ? end.character : text.length;
  const carets = Math.max(1, Math.min(last, from + width) - start.character);
  return [
    `${faint(`${number} │`)} ${shownText}`,
    `${faint(`${' '.repeat(number.length)} │`)} ${' '.repeat(start.character - from)}${style('^'.repeat(carets))}`,
  ];
}
