/** Cuts a Terraform file at its top-level blocks, so that one unfinished block leaves the others alone and an edit re-reads one chunk. */

export interface HclChunk {
  /** 0-based line of the file at which the chunk begins. */
  readonly line: number;
  readonly text: string;
}

const header = /^(?:resource|data|module|variable|locals|output|provider|terraform|moved|import|removed|check|ephemeral)(?=[\s"{])(?!\s*=)/;
const heredocStart = /<<-?([\p{L}_][\p{L}\p{N}_-]*)\s*$/u;

/** Parser memory grows with the document; larger ones are refused. In UTF-16 units. */
export const maximumHclLength = 5 * 1024 * 1024;

/** Chunks in file order; joined they are the text. Words at column 0 inside heredocs and comments do not cut. */
export function cutHcl(text: string): readonly HclChunk[] {
  const lines = text.split('\n');
  const starts: number[] = [0];
  for (let line = 0; line < lines.length; line++) {
    const content = lines[line]!;
    if (header.test(content) && line > 0) starts.push(line);
    line = skipOpaque(lines, line);
  }
  return starts.map((line, index) => {
    const end = starts[index + 1];
    const part = lines.slice(line, end).join('\n');
    return { line, text: end === undefined ? part : `${part}\n` };
  });
}

/** The last line of a heredoc or block comment that begins in this line; the line itself when there is none or it never ends. */
function skipOpaque(lines: readonly string[], line: number): number {
  const content = lines[line]!;
  const heredoc = content.includes('<<') ? heredocStart.exec(content.trimEnd())?.[1] : undefined;
  if (heredoc !== undefined) return lineWhere(lines, line + 1, candidate => candidate.trim() === heredoc) ?? line;
  if (content.trimStart().startsWith('/*') && !content.includes('*/'))
    return lineWhere(lines, line + 1, candidate => candidate.includes('*/')) ?? line;
  return line;
}

function lineWhere(lines: readonly string[], from: number, test: (line: string) => boolean): number | undefined {
  for (let line = from; line < lines.length; line++) if (test(lines[line]!)) return line;
  return undefined;
}
