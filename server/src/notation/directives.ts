/** Comments that speak to Bestpath: `bestpath-ignore area/fault: reason`. */
import type { Suppression } from '../model/device.ts';
import type { Statement } from '../shapes/statement.ts';
import type { Occurrence } from '../text/place.ts';
import { placeOfStatement } from './reading.ts';

export const suppressionKeyword = 'bestpath-ignore';

/** The suppressions among the comments of a section. A comment that names no rule gives one with an empty rule. */
export function suppressionsIn(at: Occurrence, statements: readonly Statement[]): Suppression[] {
  const found: Suppression[] = [];
  for (const statement of statements) {
    const text = statement.kind === 'comment' ? (statement.words[0]?.text ?? '') : '';
    const from = text.indexOf(suppressionKeyword);
    if (from >= 0)
      found.push({ place: placeOfStatement(at, statement), ...parseSuppression(text.slice(from + suppressionKeyword.length)) });
  }
  return found;
}

/** Reads what follows the keyword: a rule, and a reason behind a colon. */
export function parseSuppression(text: string): Pick<Suppression, 'rule' | 'reason'> {
  const bare = text.replace(/\*\/\s*$/, '').trim();
  const colon = bare.indexOf(':');
  const [rule = ''] = (colon < 0 ? bare : bare.slice(0, colon)).trim().split(/\s+/);
  return { rule, reason: colon < 0 ? '' : bare.slice(colon + 1).trim() };
}
