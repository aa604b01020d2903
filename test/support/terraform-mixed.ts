/** Random Terraform expressions in which values of unlike types meet: conditions, collections, loops, splats, merged maps, directives. */
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: templates of HCL are written like those of JavaScript.
import { random } from './random.ts';

const simple = ['1', '"1"', 'true', '"a"', '2.5', 'null', 'tostring(null)', 'tonumber(null)', '"b"', '0', 'false'];
const conditions = ['true', 'false', '1 == 1', '"a" == "b"', '"true"', 'can({}.a)', 'contains(["a"], "a")'];
const bodies = [
  'v',
  'k',
  '[v]',
  '{ x = v }',
  'try(v.a, null)',
  'v == null ? null : [v]',
  'tolist([v])',
  'try({ for a, b in v : a => b }, v)',
];

export function mixedExpressions(count: number, seed: number): string[] {
  const { pick, int } = random(seed);
  const condition = (depth: number) => `(${pick(conditions)} ? ${value(depth)} : ${value(depth)})`;
  const value = (depth: number): string => (depth <= 0 ? pick(simple) : pick(structures)(depth - 1));
  const structures: readonly ((depth: number) => string)[] = [
    () => pick(simple),
    () => pick(['[]', '{}', 'null', 'tolist([])', 'tomap({ a = "x" })']),
    depth => `[${value(depth)}]`,
    depth => `[${value(depth)}, ${value(depth)}]`,
    depth => `{ a = ${value(depth)} }`,
    depth => `{ a = ${value(depth)}, b = ${value(depth)} }`,
    depth => `tolist([${value(depth)}, ${value(depth)}])`,
    depth => `toset([${value(depth)}, ${value(depth)}])`,
    depth => `tomap({ a = ${value(depth)}, b = ${value(depth)} })`,
    condition,
    depth => `[for k, v in ${value(depth)} : ${pick(bodies)}]`,
    depth => `{ for k, v in ${value(depth)} : k => ${pick(bodies)} }`,
    depth => `{ for k, v in ${value(depth)} : try(upper(k), "n") => ${pick(bodies)}... }`,
  ];
  const two = (depth: number) => `${value(depth)}, ${value(depth)}`;
  const forms: readonly ((depth: number) => string)[] = [
    condition,
    condition,
    depth => `merge(${two(depth)}, { c = ${value(depth)} })`,
    depth => `concat(${two(depth)})`,
    depth => `flatten([${value(depth)}, toset([${two(depth)}])])`,
    depth => `setproduct(${two(depth)})`,
    depth => `lookup(${value(depth)}, "a", ${value(depth)})`,
    depth => `coalesce(${two(depth)})`,
    depth => `try(${value(depth)}.a.b, ${value(depth)}[0], ${value(depth)})`,
    depth => `transpose({ a = ${value(depth)}, b = ${value(depth)} })`,
    depth => `yamldecode(yamlencode(${value(depth)}))`,
    depth => `(${value(depth + 1)})${pick(['[*].a', '[*]', '.*.a', '[*][0]', '[*].a[*].b', '["a"]', '[0]', '.a'])}`,
    depth => `(${value(depth)} ${pick(['==', '!='])} ${value(depth)})`,
    depth => `[for k, v in ${value(depth)} : ${pick(bodies)} if ${pick(['v != null', 'try(v.a != null, false)', 'k != "a"'])}]`,
    depth =>
      `"%{ for k, v in ${value(depth)} ~} \${k}=\${try(tostring(v), "-")} %{~ if ${pick(conditions)} ~} x %{ else ~} y%{ endif }%{ endfor }"`,
    () =>
      `format("${pick(['%', '%-', '%+', '%0', '% ', '%#'])}${pick(['', '5', '12'])}${pick(['', '.2'])}${pick([...'sdqvxXobeg'])}|", ${pick(simple)})`,
    () => `(${pick(['7.5', '1', '0.3', '-2.5', '1e23'])} % ${pick(['0.1', '2', '0', '-0.3', '7'])})`,
    () =>
      `formatdate("${pick(['YYYY', 'MMM', "'at'", 'EEE'])}${pick(["''", '-', "'o''clock'"])}${pick(['hh', 'aa', 'ZZZ'])}", "2024-02-29T12:34:56+02:00")`,
  ];
  return Array.from({ length: count }, () => pick(forms)(1 + int(2)));
}
