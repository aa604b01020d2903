/** A file about the outside world, whatever its form: MRT, Batfish, JSON or text of `show` commands. */
import { getNodeValue, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { nestingOf } from '../text/nesting.ts';
import { batfishList, readBatfish } from './batfish.ts';
import { readJson } from './json.ts';
import { isJunosTable, readJunos } from './junos.ts';
import { isMrt, readMrt } from './mrt.ts';
import { type OutsideFile, Routes } from './route.ts';
import { isTable, readTable } from './table.ts';

/** Reads the text; bytes that are none stand for themselves as characters below 256. Never throws. */
export function readOutside(text: string): OutsideFile {
  if (isMrt(text)) return readMrt(text);
  if (/^BZh/.test(text)) return nothing('the file is compressed with bzip2: expand it first');
  if (text.startsWith('\u001f\u008b')) return nothing('the file is compressed with gzip: expand it first');
  if (text.includes('\u0000')) return nothing('the file is neither text nor an MRT table dump (RFC 6396)');
  const content = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (/^\s*[[{]/.test(content.slice(0, 1000))) return readJsonText(content);
  if (isJunosTable(content)) return readJunos(content);
  if (isTable(content)) return readTable(content);
  return nothing(
    'expected a table with the columns Network, Next Hop and Path (show ip bgp), its JSON, entries [BGP/…] (show route protocol bgp), or an MRT table dump',
  );
}

function nothing(message: string): OutsideFile {
  return { format: 'none', routes: new Routes().columns(), problems: [{ line: 0, message }] };
}

function readJsonText(text: string): OutsideFile {
  try {
    const value: unknown = JSON.parse(text);
    const list = batfishList(value);
    return list ? readBatfish(list, list.length > 0 ? linesOfEntries(text) : []) : readJson(value);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const errors: ParseError[] = [];
    if (nestingOf(text) > deepest) return nothing('the JSON is nested too deeply');
    parseTree(text, errors);
    const [first] = errors;
    const line = first ? lineOf(text, first.offset) : 0;
    const what = first ? printParseErrorCode(first.error) : error.message;
    return { format: 'none', routes: new Routes().columns(), problems: [{ line, message: `is not valid JSON: ${what}` }] };
  }
}

const lineOf = (text: string, offset: number) => text.slice(0, offset).split('\n').length - 1;

/** The parser with places recurses. */
const deepest = 100;

/** Large files do without the lines of their entries. */
const mostForLines = 2_000_000;

function linesOfEntries(text: string): number[] {
  if (text.length > mostForLines || nestingOf(text) > deepest) return [];
  const root = parseTree(text);
  const list = root?.children?.find(({ children: [key] = [] }) => /^announcements$/i.test(getNodeValue(key as Node) as string))
    ?.children?.[1];
  const starts: number[] = [];
  let line = 0;
  let at = 0;
  for (const { offset } of list?.children ?? []) {
    for (; at < offset; at++) if (text[at] === '\n') line++;
    starts.push(line);
  }
  return starts;
}
