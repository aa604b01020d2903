/** Document links in comments: RFC numbers, and rules that a comment silences. */
import { comparePlaces, type Range, rangeOf } from '../text/place.ts';
import { lineText } from './at.ts';
import type { FileView } from './view.ts';

export interface Link {
  readonly range: Range;
  readonly target: { readonly rfc: number } | { readonly rule: string };
}

/** The most links of one file. */
const most = 1000;

export function links({ config, device }: FileView): readonly Link[] {
  const found: Link[] = [];
  for (const { place, rule } of [...device.suppressions].sort((a, b) => comparePlaces(a.place, b.place))) {
    const { start } = rangeOf(place);
    const at = rule === '' ? -1 : lineText(config, start.line).indexOf(rule, start.character);
    if (at >= 0 && found.length < most) found.push({ range: onLine(start.line, at, rule.length), target: { rule } });
  }
  for (const { text, at } of config.sections) {
    if (found.length >= most || !text.includes('RFC')) continue;
    for (const [i, line] of text.split('\n').entries()) found.push(...rfcsIn(line, at.line + i));
  }
  return found.slice(0, most);
}

/** Only behind a sign that begins a comment: names may hold the letters too. */
function rfcsIn(line: string, number: number): Link[] {
  const comment = line.search(/(^|\s)[!#]|\/\*/);
  if (comment < 0) return [];
  return [...line.matchAll(/\bRFC ?(\d{3,5})\b/g)]
    .filter(({ index }) => index > comment)
    .map(match => ({ range: onLine(number, match.index, match[0].length), target: { rfc: Number(match[1]) } }));
}

function onLine(line: number, start: number, length: number): Range {
  return { start: { line, character: start }, end: { line, character: start + length } };
}
