/** Line languages: which lines are not one command each. The scanner of `grammars/lines` follows the same rules. */
import type { Horizon } from './horizon.ts';
import { afterLineEnd, findBelow, isBlank, isLineEnd, lineEnd, skipBlanks } from './line-ends.ts';

const bannerHead = /banner[ \t]+[A-Za-z-]+/y;
const certificateHead = /(?:crypto[ \t]+(?:pki|ca)[ \t]+)?certificate[ \t]/y;
const policyHead = /route-policy[ \t]+[^\s(]+[ \t]*(?:\([^\r\n]*\)[ \t]*)?$/;
const wordCharacter = /[0-9A-Za-z]/;
const hexLine = /^[0-9A-Fa-f \t\v\f\u00a0\ufeff]*$/;

/**
 * Where the unit ends whose first line goes from `start` to `end`: before the line end of its last line.
 * A unit is one line, a banner with its text, a certificate with its body, or a routing policy up to `end-policy`, whose lines are statements of their own.
 * @param horizon that of the text, the same for all its units from the first on.
 */
export function lineUnitEnd(text: string, start: number, end: number, horizon: Horizon): number {
  const first = skipBlanks(text, start);
  const code = text.charCodeAt(first);
  if (code === 0x62 /* b */ && matches(bannerHead, text, first)) return Math.max(end, bannerEnd(text, bannerHead.lastIndex, end, horizon));
  if (code === 0x63 /* c */ && matches(certificateHead, text, first)) return Math.max(end, certificateEnd(text, end));
  if (code === 0x72 /* r */ && first === start && policyHead.test(text.slice(first, end))) return Math.max(end, policyEnd(text, end));
  return end;
}

function matches(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

/** @param at behind `banner <kind>`. @returns -1 when the banner has no text of its own, or does not end. */
function bannerEnd(text: string, at: number, end: number, horizon: Horizon): number {
  const first = skipBlanks(text, at);
  const isEnd = (found: number) => isLineEnd(text.charCodeAt(found - 1)) && isLineOf(text, found, lineEnd(text, found), 'EOF');
  const below = afterLineEnd(text, end);
  if (first >= end) return endOfLine(text, horizon.find('EOF', below, isEnd));
  if (first === at) return -1;
  const delimiter = text.startsWith('^C', first) ? '^C' : String.fromCodePoint(text.codePointAt(first)!);
  const rest = first + delimiter.length;
  // A letter opens a banner only when it stands alone: FRR writes `banner motd default` and `banner motd line …`.
  if (wordCharacter.test(delimiter) && rest < end && !isBlank(text.charCodeAt(rest))) return -1;
  if (text.slice(rest, end).includes(delimiter)) return end;
  return endOfLine(text, horizon.find(delimiter, below));
}

function endOfLine(text: string, found: number): number {
  return found < 0 ? -1 : lineEnd(text, found);
}

function certificateEnd(text: string, end: number): number {
  return findBelow(text, end, (start, stop) => {
    const first = skipBlanks(text, start);
    if (isLineOf(text, first, stop, 'quit')) return stop;
    return hexLine.test(text.slice(start, stop)) ? undefined : null;
  });
}

/** A banner or certificate inside belongs to no policy: what it covers must not be cut. */
function policyEnd(text: string, end: number): number {
  return findBelow(text, end, (start, stop) => {
    const first = skipBlanks(text, start);
    if (isLineOf(text, first, stop, 'end-policy')) return stop;
    return matches(bannerHead, text, first) || matches(certificateHead, text, first) || policyHead.test(text.slice(start, stop))
      ? null
      : undefined;
  });
}

/** Whether the line holds just this word, blanks after it apart. */
function isLineOf(text: string, start: number, stop: number, word: string): boolean {
  return text.startsWith(word, start) && skipBlanks(text, start + word.length) >= stop;
}
