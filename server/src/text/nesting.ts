/** How deeply brackets are nested in a text. Parsers of JSON recurse, so that depth is bounded first. */

/** Brackets inside strings count too, which only errs on the safe side. */
export function nestingOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const char of text) {
    if (char === '{' || char === '[') deepest = Math.max(deepest, ++depth);
    else if (char === '}' || char === ']') depth--;
  }
  return deepest;
}
