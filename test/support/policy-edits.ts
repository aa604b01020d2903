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

/** Replaces the lines `first` to `last` (included) of a text. */
export interface LineEdit {
  readonly first: number;
  readonly last: number;
  readonly lines: readonly string[];
}

/** An edit of any line: of a policy, of a neighbor, of an interface or of nothing; a line comes, goes, comes twice, or changes places with the next. */
export function editOfAny(lines: readonly string[], chance: Random): LineEdit {
  const { int, pick } = chance;
  const free = lines.flatMap((line, at) => (/^(frr version|hostname)|^$/.test(line) ? [] : [at]));
  const at = pick(free);
  const line = lines[at]!;
  switch (int(6)) {
    case 0:
      return { first: at, last: at - 1, lines: [pick(['!', '', ' ', '! nothing', 'ip prefix-list NEVER-USED seq 5 permit 192.0.2.0/24'])] };
    case 1:
      return { first: at, last: at, lines: [] };
    case 2:
      return { first: at, last: at - 1, lines: [line] };
    case 3:
      return { first: at, last: at + 1, lines: [lines[at + 1] ?? '', line] };
    default: {
      const policies = free.filter(each => isPolicyLine(lines[each]!));
      const chosen = policies.length > 0 ? pick(policies) : at;
      return { first: chosen, last: chosen, lines: editLine(lines[chosen]!, chance) };
    }
  }
}

const other = (word: string) => (word === 'permit' ? 'deny' : 'permit');

/** Names of route maps. */
export function policyNamesIn(lines: readonly string[]): string[] {
  return [...new Set(lines.flatMap(line => /^route-map (\S+)/.exec(line)?.[1] ?? []))];
}
