/** Comments that speak to Bestpath: `bestpath-ignore area/fault: reason`. */
import type { Suppression } from '../model/device.ts';
import type { Statement } from '../shapes/statement.ts';
import { behindLine, type Occurrence, type Place, placeInSection } from '../text/place.ts';
import { removalOf } from '../text/removal.ts';
import { placeOfStatement } from './reading.ts';

export const suppressionKeyword = 'bestpath-ignore';

/** The suppressions among the comments of a section. A comment that names no rule gives one with an empty rule. */
export function suppressionsIn(at: Occurrence, text: string, statements: readonly Statement[]): Suppression[] {
  const found: Suppression[] = [];
  for (const statement of statements) {
    const comment = statement.kind === 'comment' ? (statement.words[0]?.text ?? '') : '';
    const from = comment.indexOf(suppressionKeyword);
    if (from >= 0) {
      const told = parseSuppression(comment.slice(from + suppressionKeyword.length));
      found.push({ place: placeOfStatement(at, statement), whole: wholeOf(at, text, statement), ...told });
    }
  }
  return found;
}

/** What goes when the comment goes: `words` covers only the first line of one that has several. */
function wholeOf(at: Occurrence, text: string, { words: [word], line, endLine }: Statement): Place {
  const lines = text.split('\n');
  const offset = (number: number) => lines.slice(0, number).reduce((sum, { length }) => sum + length + 1, 0);
  const start = offset(line) + (word?.start ?? 0);
  const closed = word?.text.startsWith('/*') ? text.indexOf('*/', start) : -1;
  const removal = removalOf(text, start, closed < 0 ? start + (word?.text.length ?? 0) : closed + 2);
  if (removal.lines) return placeInSection(at, line, 0, endLine, behindLine);
  return placeInSection(at, line, removal.start - offset(line), endLine, removal.end - offset(endLine));
}

/** Reads what follows the keyword: a rule, and a reason behind a colon. */
export function parseSuppression(text: string): Pick<Suppression, 'rule' | 'reason'> {
  const bare = text.replace(/\*\/\s*$/, '').trim();
  const colon = bare.indexOf(':');
  const [rule = ''] = (colon < 0 ? bare : bare.slice(0, colon)).trim().split(/\s+/);
  return { rule, reason: colon < 0 ? '' : bare.slice(colon + 1).trim() };
}
