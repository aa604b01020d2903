/** Cuts a Terraform file at its top-level blocks, so that one unfinished block leaves the others alone and an edit re-reads one chunk. */

export interface HclChunk {
  /** 0-based line of the file at which the chunk begins. */
  readonly line: number;
  readonly text: string;
  /** A heredoc or comment begins in it that never ends: what follows could end it. */
  readonly open: boolean;
}

const header = /^(?:resource|data|module|variable|locals|output|provider|terraform|moved|import|removed|check|ephemeral)(?=[\s"{])(?!\s*=)/;
const heredocStart = /<<-?([\p{L}_][\p{L}\p{N}_-]*)\s*$/u;

/** Parser memory grows with the document; larger ones are refused. In UTF-16 units. */
export const maximumHclLength = 5 * 1024 * 1024;

/** Chunks in file order; joined they are the text. Words at column 0 inside heredocs and comments do not cut. */
export function cutHcl(text: string): readonly HclChunk[] {
  const lines = text.split('\n');
  const starts: { line: number; open: boolean }[] = [{ line: 0, open: false }];
  for (let line = 0; line < lines.length; line++) {
    const content = lines[line]!;
    if (header.test(content) && line > 0) starts.push({ line, open: false });
    const end = opaqueEnd(lines, line);
    if (end === undefined) starts.at(-1)!.open = true;
    else line = end;
  }
  return starts.map(({ line, open }, index) => {
    const end = starts[index + 1]?.line;
    const part = lines.slice(line, end).join('\n');
    return { line, text: end === undefined ? part : `${part}\n`, open };
  });
}

/**
 * The chunks of a text that was edited: the same as those of `cutHcl`, with what stands before and after the edit taken from `old`, the chunks of
 * the text as it was.
 */
export function recutHcl(text: string, old: readonly HclChunk[]): readonly HclChunk[] {
  let above = 0;
  let begin = 0;
  while (above < old.length && text.startsWith(old[above]!.text, begin)) begin += old[above++]!.text.length;
  // Where a chunk ends is decided by the line after it.
  if (above > 0) begin -= old[--above]!.text.length;
  let below = old.length;
  let end = text.length;
  while (below > Math.max(above, 1)) {
    const { text: last } = old[below - 1]!;
    const from = end - last.length;
    if (from < begin || !text.startsWith(last, from) || (from > 0 && text[from - 1] !== '\n')) break;
    end = from;
    below--;
  }
  const line = old[above]?.line ?? 0;
  const before = old.slice(0, above);
  const middle = text.slice(begin, end);
  const cut = middle === '' ? [] : cutHcl(middle).map(chunk => ({ ...chunk, line: chunk.line + line }));
  if ([...before, ...cut].some(({ open }) => open)) return cutHcl(text);
  const moved = line + newlinesIn(middle) - (old[below]?.line ?? 0);
  const after = old.slice(below);
  return [...before, ...cut, ...(moved === 0 ? after : after.map(chunk => ({ ...chunk, line: chunk.line + moved })))];
}

function newlinesIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

/** The last line of a heredoc or block comment that begins in this line, the line itself when there is none, undefined when it never ends. */
function opaqueEnd(lines: readonly string[], line: number): number | undefined {
  const content = lines[line]!;
  const heredoc = content.includes('<<') ? heredocStart.exec(content.trimEnd())?.[1] : undefined;
  if (heredoc !== undefined) return lineWhere(lines, line + 1, candidate => candidate.trim() === heredoc);
  if (content.trimStart().startsWith('/*') && !content.includes('*/'))
    return lineWhere(lines, line + 1, candidate => candidate.includes('*/'));
  return line;
}

/** Whether a line belongs to a heredoc or comment that began above it: a comment of its own cannot stand before it. */
export function continuesText(text: string, line: number): boolean {
  const lines = text.split('\n');
  for (let start = 0; start < line; start++) {
    const end = opaqueEnd(lines, start) ?? lines.length;
    if (end >= line && end > start) return true;
    start = end;
  }
  return false;
}

function lineWhere(lines: readonly string[], from: number, test: (line: string) => boolean): number | undefined {
  for (let line = from; line < lines.length; line++) if (test(lines[line]!)) return line;
  return undefined;
}
