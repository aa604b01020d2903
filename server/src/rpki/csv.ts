/** The entries of a CSV export of VRPs, still as they are written. */

import { failure, type Parsed, success } from '../net/parsed.ts';
import type { JsonRow } from './json.ts';

interface Columns {
  readonly asn: number;
  readonly prefix: number;
  readonly maxLength: number;
  readonly expires: number;
}

/** The order of `ASN,IP Prefix,Max Length,Trust Anchor`, for files without a head. */
const usualColumns: Columns = { asn: 0, prefix: 1, maxLength: 2, expires: -1 };

/** Reads the columns that the head names (Routinator csv, csvcompat and csvext, rpki-client); empty lines and `#` comments are skipped. */
export function csvRows(text: string): Parsed<JsonRow[]> {
  const rows: JsonRow[] = [];
  let columns: Columns | undefined;
  let line = 0;
  for (const written of text.split('\n')) {
    line++;
    const trimmed = written.trim();
    if (trimmed === '' || trimmed.startsWith('#')) continue;
    const fields = splitCsvLine(trimmed);
    if (!columns) {
      columns = readHead(fields);
      if (columns) continue;
      columns = usualColumns;
    }
    rows.push(rowOf(fields, columns, line));
  }
  return rows.length > 0 || columns ? success(rows) : failure('the file is empty', 0);
}

function rowOf(fields: readonly string[], columns: Columns, line: number): JsonRow {
  const { asn, prefix, maxLength, expires } = columns;
  return { place: `line ${line}`, asn: fields[asn], prefix: fields[prefix], maxLength: fields[maxLength], expires: fields[expires] };
}

function readHead(fields: readonly string[]): Columns | undefined {
  const names = fields.map(field => field.toLowerCase().replaceAll(/[^a-z]/g, ''));
  const column = (...known: string[]) => names.findIndex(name => known.includes(name));
  const columns = {
    asn: column('asn', 'as'),
    prefix: column('ipprefix', 'prefix'),
    maxLength: column('maxlength'),
    expires: column('expires'),
  };
  return columns.asn >= 0 && columns.prefix >= 0 ? columns : undefined;
}

/** The fields of one line; a field in quotes may hold commas, and quotes doubled. */
export function splitCsvLine(line: string): string[] {
  if (!line.includes('"')) return line.split(',');
  const fields: string[] = [];
  let field = '';
  let quoted = false;
  for (let at = 0; at < line.length; at++) {
    const character = line[at]!;
    if (character === '"' && quoted && line[at + 1] === '"') field += line[++at];
    else if (character === '"') quoted = !quoted;
    else if (character === ',' && !quoted) {
      fields.push(field);
      field = '';
    } else field += character;
  }
  return [...fields, field];
}
