/** Characters as a reader counts them: grapheme clusters (Unicode Standard Annex 29), as cty counts, cuts and pads texts. */
const segmenter = new Intl.Segmenter();

export function graphemes(text: string): string[] {
  return onlyAscii.test(text) ? text.split('') : Array.from(segmenter.segment(text), part => part.segment);
}

/** Without control characters, of which a carriage return is one character with a line feed behind it. */
const onlyAscii = /^[ -~]*$/;
