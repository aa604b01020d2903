/** Character classes of RE2's syntax as runs of code points. */

/** Runs of code points, both ends inclusive. */
export type Ranges = readonly (readonly [number, number])[];

export const lastCodePoint = 0x10ffff;

const digits: Ranges = [[48, 57]];
const words: Ranges = [
  [48, 57],
  [65, 90],
  [95, 95],
  [97, 122],
];
const spaces: Ranges = [
  [9, 10],
  [12, 13],
  [32, 32],
];
export const classes: Readonly<Record<string, Ranges>> = {
  d: digits,
  w: words,
  s: spaces,
  D: invert(digits),
  W: invert(words),
  S: invert(spaces),
};
export const posixClasses: Readonly<Record<string, Ranges>> = {
  alnum: [
    [48, 57],
    [65, 90],
    [97, 122],
  ],
  alpha: [
    [65, 90],
    [97, 122],
  ],
  ascii: [[0, 127]],
  blank: [
    [9, 9],
    [32, 32],
  ],
  cntrl: [
    [0, 31],
    [127, 127],
  ],
  digit: digits,
  graph: [[33, 126]],
  lower: [[97, 122]],
  print: [[32, 126]],
  punct: [
    [33, 47],
    [58, 64],
    [91, 96],
    [123, 126],
  ],
  space: [
    [9, 13],
    [32, 32],
  ],
  upper: [[65, 90]],
  word: words,
  xdigit: [
    [48, 57],
    [65, 70],
    [97, 102],
  ],
};
export const unicodeClasses: Readonly<Record<string, RegExp>> = {
  L: /\p{L}/u,
  Lu: /\p{Lu}/u,
  Ll: /\p{Ll}/u,
  N: /\p{N}/u,
  Nd: /\p{Nd}/u,
  P: /\p{P}/u,
  S: /\p{S}/u,
  Z: /\p{Z}/u,
  Greek: /\p{Script=Greek}/u,
  Latin: /\p{Script=Latin}/u,
};

export function rangesOf(test: RegExp): Ranges {
  const ranges: [number, number][] = [];
  for (let code = 0; code < 0x20000; code++) {
    if (!test.test(String.fromCodePoint(code))) continue;
    const open = ranges.at(-1);
    if (open && open[1] === code - 1) open[1] = code;
    else ranges.push([code, code]);
  }
  return ranges;
}

export function invert(ranges: Ranges): Ranges {
  const result: [number, number][] = [];
  let from = 0;
  for (const [low, high] of [...ranges].sort((a, b) => a[0] - b[0])) {
    if (low > from) result.push([from, low - 1]);
    from = Math.max(from, high + 1);
  }
  if (from <= lastCodePoint) result.push([from, lastCodePoint]);
  return result;
}

/** Letters of ASCII in both cases, and single other letters. */
export function foldRanges(ranges: Ranges): Ranges {
  const result = [...ranges];
  for (const [low, high] of ranges) {
    for (const [from, to, shift] of [
      [65, 90, 32],
      [97, 122, -32],
    ] as const)
      if (low <= to && high >= from) result.push([Math.max(low, from) + shift, Math.min(high, to) + shift]);
    if (low !== high || low < 128) continue;
    for (const other of [String.fromCodePoint(low).toLowerCase(), String.fromCodePoint(low).toUpperCase()])
      result.push([other.codePointAt(0)!, other.codePointAt(0)!]);
  }
  return result;
}
