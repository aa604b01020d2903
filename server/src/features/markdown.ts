/** Text of configurations inside Markdown: it must never be read as markup. */

/** Inline text. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+!|<>~$&-]/g, character => `\\${character}`);
}

/** A code span; the fence is longer than any run of backticks inside. */
export function code(text: string): string {
  const flat = text.replace(/\s+/g, ' ');
  const fence = fenceFor(flat, 1);
  return flat.includes('`') ? `${fence} ${flat} ${fence}` : `${fence}${flat}${fence}`;
}

/** A block of code. */
export function codeBlock(text: string): string {
  const fence = fenceFor(text, 3);
  return `${fence}text\n${text}\n${fence}`;
}

function fenceFor(text: string, least: number): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map(run => run.length));
  return '`'.repeat(Math.max(least, longest + 1));
}
