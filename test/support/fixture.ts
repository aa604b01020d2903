/** Fixtures: files as an operator would paste them, with findings marked by carets, a cursor `$0`, and expected output that `UPDATE=1` rewrites. */
import { writeFileSync } from 'node:fs';
import type { Severity } from '../../server/src/rules/rule.ts';
import { type VendorId, vendorIds } from '../../server/src/vendors/vendor.ts';

/** A finding on the line above its carets. Lines and columns are 0-based, ends exclusive. */
export interface Mark {
  readonly file: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly severity: Severity;
  readonly rule: string;
  /** A part of the message. */
  readonly message: string;
}

export interface FixtureFile {
  readonly name: string;
  /** Chosen by the suffix; undefined for files of no vendor, such as `main.tf`. */
  readonly vendor?: VendorId;
  /** Without mark lines and cursor. */
  readonly text: string;
}

export interface Fixture {
  /** The first line: one sentence. Empty for the examples of rules. */
  readonly purpose: string;
  readonly files: readonly FixtureFile[];
  readonly marks: readonly Mark[];
  readonly cursor?: { readonly file: string; readonly line: number; readonly character: number };
  /** Expected output by what stands behind `expect`. */
  readonly expected: ReadonlyMap<string, string>;
}

const heading = /^-- (.+) --$/;
const expectation = /^expect (.+)$/;
const mark = /^( *)(\^+) +(error|warning|info|hint) ([a-z-]+\/[a-z-]+)(?:: (.*))?$/;

/** Reads a fixture. Throws where text stands outside a file, since that is a mistake in the fixture. */
export function parseFixture(text: string): Fixture {
  const sections = cut(text);
  const files: FixtureFile[] = [];
  const marks: Mark[] = [];
  const expected = new Map<string, string>();
  let cursor: Fixture['cursor'];
  for (const { title, lines } of sections.slice(1)) {
    const about = expectation.exec(title)?.[1];
    if (about) expected.set(about, lines.join('\n').trimEnd());
    else {
      const read = readFile(title, lines);
      files.push(read.file);
      marks.push(...read.marks);
      cursor ??= read.cursor;
    }
  }
  return { purpose: sections[0]!.lines.join(' ').trim(), files, marks, cursor, expected };
}

function cut(text: string): { title: string; lines: string[] }[] {
  const sections: { title: string; lines: string[] }[] = [{ title: '', lines: [] }];
  for (const line of text.replace(/^\n/, '').split('\n')) {
    const title = heading.exec(line)?.[1];
    if (title) sections.push({ title, lines: [] });
    else sections.at(-1)!.lines.push(line);
  }
  return sections;
}

function readFile(name: string, lines: readonly string[]) {
  const kept: string[] = [];
  const marks: Mark[] = [];
  let cursor: Fixture['cursor'];
  for (const line of lines) {
    const [, blanks, carets, severity, rule, message = ''] = mark.exec(line) ?? [];
    if (carets) {
      const start = blanks!.length;
      marks.push({
        file: name,
        line: kept.length - 1,
        start,
        end: start + carets.length,
        severity: severity as Severity,
        rule: rule!,
        message,
      });
      continue;
    }
    const character = line.indexOf('$0');
    if (character >= 0) cursor = { file: name, line: kept.length, character };
    kept.push(character >= 0 ? line.slice(0, character) + line.slice(character + 2) : line);
  }
  const suffix = name.slice(name.lastIndexOf('.') + 1);
  const vendor = vendorIds.find(id => id === suffix);
  return { file: { name, vendor, text: kept.join('\n') }, marks, cursor };
}

/** Whether expected output is to be rewritten instead of compared. */
export const updating = process.env.UPDATE === '1';

/** Writes the fixture's file anew with these outputs in its `expect` sections. */
export function updateFixture(path: string, text: string, outputs: ReadonlyMap<string, string>): void {
  const written = cut(text).map(({ title, lines }) => {
    const output = outputs.get(expectation.exec(title)?.[1] ?? '');
    const body = output === undefined ? lines.join('\n') : `${output}\n`;
    return title === '' ? body : `-- ${title} --\n${body}`;
  });
  writeFileSync(path, `${written.join('\n').trimEnd()}\n`);
}
