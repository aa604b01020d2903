/** Random expressions over the pure functions, operators and types of Terraform, edge cases first; the same seed makes the same ones. */
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: templates of HCL are written like those of JavaScript.
import { random } from './random.ts';
import { pools } from './terraform-values.ts';

/** Function → its arguments. Several signatures are tried in turn; `x` is anything at all. */
const signatures: Readonly<Record<string, readonly string[]>> = {
  abs: ['n'],
  ceil: ['n'],
  floor: ['n'],
  signum: ['n'],
  max: ['n n n', 'n'],
  min: ['n n', 'n n n n'],
  log: ['n n'],
  pow: ['n i'],
  parseint: ['s i', 'n i'],
  sum: ['L'],
  chomp: ['s'],
  endswith: ['s s'],
  startswith: ['s s'],
  strcontains: ['s s'],
  format: ['f x', 'f x x', 'f n', 'f s', 'f', 'f s s'],
  formatlist: ['f l', 'f l l', 'f s l', 'f n'],
  indent: ['i s'],
  join: ['s l', 's l l'],
  lower: ['s'],
  upper: ['s'],
  title: ['s'],
  replace: ['s s s', 's r s'],
  regex: ['r s'],
  regexall: ['r s'],
  split: ['s s'],
  strrev: ['s'],
  substr: ['s i i'],
  trim: ['s s'],
  trimprefix: ['s s'],
  trimsuffix: ['s s'],
  trimspace: ['s'],
  alltrue: ['t'],
  anytrue: ['t'],
  chunklist: ['l i', 't i'],
  coalesce: ['s s', 'x x', 'n n'],
  coalescelist: ['l l', 't t'],
  compact: ['l'],
  concat: ['l l', 't l', 't t'],
  contains: ['t x', 'l s', 'L n'],
  distinct: ['t', 'l', 'L'],
  element: ['t i', 'l i'],
  flatten: ['t', 'x'],
  index: ['t x', 'l s'],
  keys: ['m'],
  length: ['x', 's', 't'],
  lookup: ['m k x', 'm k', 'm k s'],
  matchkeys: ['l l l', 'L l l'],
  merge: ['m m', 'm', 'm m m'],
  one: ['t', 'l'],
  range: ['i', 'i i', 'i i i', 'n n n'],
  reverse: ['t', 'l'],
  setintersection: ['l l', 'L l'],
  setproduct: ['l l', 't L', 'l L l'],
  setsubtract: ['l l', 't t'],
  setunion: ['l l', 't l'],
  slice: ['t i i', 'l i i'],
  sort: ['l', 'L'],
  tolist: ['x', 't'],
  tomap: ['x', 'm'],
  toset: ['x', 't'],
  tostring: ['x'],
  tonumber: ['x', 'n', 's'],
  tobool: ['x', 's'],
  transpose: ['M'],
  values: ['m'],
  zipmap: ['l t', 'l l', 'l L'],
  base64decode: ['B', 's'],
  base64encode: ['s'],
  csvdecode: ['v'],
  jsondecode: ['e'],
  jsonencode: ['x'],
  textdecodebase64: ['B E'],
  textencodebase64: ['s E'],
  urlencode: ['s'],
  yamldecode: ['y'],
  yamlencode: ['x', 'm', 't', 's'],
  base64sha256: ['s'],
  base64sha512: ['s'],
  md5: ['s'],
  sha1: ['s'],
  sha256: ['s'],
  sha512: ['s'],
  uuidv5: ['u s'],
  cidrhost: ['c i', 'c n'],
  cidrnetmask: ['c'],
  cidrsubnet: ['c i i', 'c i n'],
  cidrsubnets: ['c i i', 'c i i i', 'c'],
  formatdate: ['F d'],
  timeadd: ['d D'],
  timecmp: ['d d'],
  dirname: ['p'],
  basename: ['p'],
  nonsensitive: ['x'],
  issensitive: ['x'],
  ephemeralasnull: ['x'],
};

const operators = ['+', '-', '*', '/', '%', '==', '!=', '<', '>', '<=', '>=', '&&', '||'];
/** Kinds of operands that operators are tried with. */
const kinds = ['n', 's', 'b', 't', 'm', 'l', 'L'];

/** Functions that the expressions call. */
export const calledFunctions: readonly string[] = Object.keys(signatures);

export function expressions(count: number, seed: number): string[] {
  const { pick, int } = random(seed);
  const chance = (percent: number) => int(100) < percent;
  const names = Object.keys(signatures);

  const value = (kind: string, depth: number): string => {
    if (kind === 'x' || chance(6)) return depth > 0 && chance(30) ? any(depth - 1) : chance(10) ? 'null' : pick(pools[pick(kinds)]!);
    if (depth > 0 && chance(25)) {
      const maker = makers[kind];
      if (maker) return call(pick(maker), depth - 1);
    }
    return pick(pools[kind]!);
  };
  const call = (name: string, depth: number): string => {
    const given = pick(signatures[name]!)
      .split(' ')
      .map(kind => value(kind, depth));
    if (chance(2)) given.pop();
    const expand = chance(4) && /[\])]$/.test(given.at(-1) ?? '') ? '...' : '';
    return `${name}(${given.join(', ')}${expand})`;
  };
  const operand = (depth: number) => {
    const text = value(pick(kinds), depth);
    return /^[\w"[{]/.test(text) && !/^\S+ [^,]* /.test(text) ? text : `(${text})`;
  };
  const forms: readonly ((depth: number) => string)[] = [
    depth => call(pick(names), depth),
    depth => call(pick(names), depth),
    depth => call(pick(names), depth),
    depth => `(${operand(depth)} ${pick(operators)} ${operand(depth)})`,
    depth => `(${value('b', depth)} ? ${any(depth)} : ${any(depth)})`,
    depth => `(${value(pick(['t', 'l', 'm']), depth)})[${pick(['0', '1', '-1', '"a"', '"b"', '"0"', '0.5', 'null', '*'])}]`,
    depth =>
      `[for v in ${value(pick(['t', 'l', 'm', 'L']), depth)} : ${pick(['v', '"<${v}>"', 'try(v + 1, v)', '[v]', 'length(v)'])}${pick(['', ' if v != null', ' if try(v > 1, true)'])}]`,
    depth =>
      `{ for k, v in ${value(pick(['t', 'l', 'm']), depth)} : ${pick(['k', '"k${k}"', 'v', 'upper(k)'])} => ${pick(['v...', 'v', 'k', 'k...'])} }`,
    depth => `(${value(pick(['t', 'l', 'm']), depth)})${pick(['[*]', '[*].a', '.*', '.*.a', '[*][0]', '[*].a.b'])}`,
    depth =>
      `"${pick(['', 'x', ' '])}\${${value(pick(['n', 's', 'b']), depth)}}${pick(['', '-', '\\n', '%%{', '$${'])}\${${value('s', 0)}}"`,
    depth => `"%{ if ${value('b', depth)} }yes%{ else }no%{ endif }\${${value('n', depth)}}"`,
    depth => `"a %{~ for i in ${value(pick(['t', 'l', 'L']), depth)} ~} \${i},%{ endfor } z"`,
    depth => `try(${any(depth)}, ${any(depth)})`,
    depth => `can(${any(depth)})`,
    depth => `{ a = ${any(depth)}, (${value('k', depth)}) = ${any(depth)} }`,
    depth => `[${any(depth)}, ${any(depth)}]`,
    depth => `(${pick(['-', '!'])}${operand(depth)})`,
    depth => `(${value('m', depth)}).${pick(['a', 'b', 'k'])}`,
  ];
  const any = (depth: number): string => {
    if (depth <= 0) return chance(10) ? 'null' : pick(pools[pick(kinds)]!);
    return pick(forms)(depth - 1);
  };
  return Array.from({ length: count }, (_, nth) =>
    nth < names.length * 8 ? call(names[nth % names.length]!, 1) : pick(forms)(1 + (nth % 2)),
  );
}

/** Kind → functions that make values of it. */
const makers: Readonly<Record<string, readonly string[]>> = {
  n: ['abs', 'max', 'length', 'parseint', 'sum', 'floor', 'tonumber', 'pow'],
  i: ['length', 'floor', 'signum'],
  s: ['lower', 'join', 'format', 'substr', 'replace', 'trimspace', 'tostring', 'title', 'jsonencode', 'strrev'],
  b: ['contains', 'alltrue', 'startswith', 'tobool'],
  l: ['split', 'sort', 'keys', 'compact', 'distinct', 'formatlist', 'slice', 'tolist', 'toset', 'setunion'],
  L: ['range', 'reverse', 'toset'],
  t: ['concat', 'flatten', 'values', 'chunklist', 'setproduct', 'reverse', 'regexall', 'jsondecode', 'slice'],
  m: ['merge', 'zipmap', 'tomap', 'transpose', 'jsondecode'],
  c: ['cidrsubnet'],
};
