/** Random edits of lines of policies and their lists, in the languages of IOS, FRR and EOS. */
import type { Random } from './random.ts';

export function isPolicyLine(line: string): boolean {
  return /^(ip(v6)? prefix-list|route-map|bgp (as-path|community-list|large-community-list)|ip (as-path|community-list)| (set|match|on-match|call) )/.test(
    line,
  );
}

/** The lines that take its place: none, another one, or one more. */
export function editLine(line: string, { int }: Random): string[] {
  switch (int(5)) {
    case 0:
      return [];
    case 1:
      return [line, line.replace(/\bseq (\d+)/, (_, n: string) => `seq ${Number(n) + 1}`).replace(/permit|deny/, other)];
    case 2:
      return [line.replace(/permit|deny/, other)];
    default:
      return [line.replace(/(\d+)(?!.*\d)/, n => String(Math.max(1, Number(n) + int(41) - 20)))];
  }
}

const other = (word: string) => (word === 'permit' ? 'deny' : 'permit');
