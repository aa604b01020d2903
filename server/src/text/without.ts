/** A text without some of its lines. */

/** Lines count from 0; without `last` the block that `first` opens goes with it. */
export interface LineRange {
  readonly first: number;
  readonly last?: number;
}

/** The numbers of all other lines stay: lines that are taken out become empty. */
export function linesWithout(text: string, ranges: readonly LineRange[]): string {
  const lines = text.split('\n');
  for (const { first, last } of ranges) {
    const end = Math.min(last ?? endOfBlock(lines, first), lines.length - 1);
    for (let at = first; at <= end; at++) lines[at] = '';
  }
  return lines.join('\n');
}

/** The last line of what a line opens: up to its closing brace, else the lines below it that are indented more. */
function endOfBlock(lines: readonly string[], first: number): number {
  const opening = lines[first] ?? '';
  if (/\{\s*$/.test(opening)) {
    let depth = 0;
    for (let at = first; at < lines.length; at++) {
      for (const char of lines[at]!) depth += char === '{' ? 1 : char === '}' ? -1 : 0;
      if (depth <= 0) return at;
    }
    return lines.length - 1;
  }
  const indent = (line: string) => line.length - line.trimStart().length;
  let end = first;
  for (let at = first + 1; at < lines.length; at++) {
    const line = lines[at]!;
    if (line.trim() === '') continue;
    if (indent(line) <= indent(opening)) break;
    end = at;
  }
  return end;
}
