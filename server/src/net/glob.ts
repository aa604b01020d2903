/** Shell patterns as configuration groups write them: `*`, `?`, `[a-z]`, `[!a-z]`. Matched without regular expressions, in bounded time. */

/** Whether the whole text fits the pattern. Costs at most the product of both lengths. */
export function matchesGlob(pattern: string, text: string): boolean {
  let p = 0;
  let t = 0;
  let star = -1;
  let resume = 0;
  while (t < text.length) {
    const step = pattern[p] === '*' ? 0 : oneFits(pattern, p, text[t]!);
    if (pattern[p] === '*') {
      star = p++;
      resume = t;
    } else if (step > 0) {
      p += step;
      t++;
    } else if (star >= 0) {
      p = star + 1;
      t = ++resume;
    } else return false;
  }
  while (pattern[p] === '*') p++;
  return p === pattern.length;
}

/** Length of the piece of the pattern at `p` that takes the character, or 0. A bracket that is not closed stands for itself. */
function oneFits(pattern: string, p: number, character: string): number {
  const head = pattern[p];
  if (head === undefined) return 0;
  if (head === '?') return 1;
  const close = head === '[' ? classEnd(pattern, p) : -1;
  if (close < 0) return head === character ? 1 : 0;
  return classHolds(pattern.slice(p + 1, close), character) ? close + 1 - p : 0;
}

/** A `]` that comes first belongs to the class. */
function classEnd(pattern: string, open: number): number {
  const first = pattern[open + 1] === '!' ? open + 2 : open + 1;
  return pattern.indexOf(']', first + 1);
}

function classHolds(body: string, character: string): boolean {
  const complement = body.startsWith('!');
  let held = false;
  for (let i = complement ? 1 : 0; i < body.length; i++) {
    const isRange = body[i + 1] === '-' && i + 2 < body.length;
    const high = isRange ? body[i + 2]! : body[i]!;
    if (character >= body[i]! && character <= high) held = true;
    if (isRange) i += 2;
  }
  return held !== complement;
}
