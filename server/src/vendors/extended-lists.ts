/** Lists of extended communities: entries that name route targets and sites are judged, all others are known by their text alone. */
import type { CommunityListEntry } from '../model/policy.ts';
import { parseRouteTarget } from '../net/community.ts';
import type { Line } from '../notation/command.ts';
import type { Located } from '../text/place.ts';
import { said } from './ios/line.ts';
import { addNumbered } from './ios/prefix-list.ts';

export interface ExtendedEntry {
  readonly list: Located<string>;
  readonly sequence?: Located<number>;
  readonly action: Located<'permit' | 'deny'>;
  /** What stands behind the action: `rt 65000:1 soo 65000:2`, or a regular expression. */
  readonly pattern: Located<string>;
}

export function extendedEntry({ list, sequence, action, pattern }: ExtendedEntry, line: Line<unknown>) {
  return said('extcommunity-list', list.value, line, ({ entries }) => {
    addNumbered(entries as CommunityListEntry[], {
      place: line.place,
      sequence: sequence?.value,
      permit: action.value === 'permit',
      match: valuesOf(pattern.value) ?? { pattern: pattern.value },
    });
  });
}

/** All values of a line must be there. Undefined where one is neither a route target nor a site. */
function valuesOf(text: string): CommunityListEntry['match'] | undefined {
  const all: string[] = [];
  let kind: string | undefined;
  for (const word of text.trim().split(/\s+/)) {
    if (word === 'rt' || word === 'soo') {
      kind = word;
      continue;
    }
    const value = parseRouteTarget(word);
    if (kind === undefined || !value.ok) return undefined;
    all.push(`${kind}:${value.value}`);
  }
  return all.length > 0 ? { all } : undefined;
}
