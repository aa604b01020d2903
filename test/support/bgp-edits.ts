/** Random edits of static routes and of what a BGP process says of networks and neighbors, in the language of FRR, IOS and EOS. */
import { type LineEdit, policyNamesIn } from './policy-edits.ts';
import type { Random } from './random.ts';

const ofBgp = /^\s+(neighbor|network) (?!.* area )\S+|^ip route \S+\/\d+ /;

/** What a neighbor may be told; some of it changes more than what its session does to routes. */
const settings = [
  'next-hop-self',
  'weight 7',
  'allowas-in 1',
  'send-community both',
  'remove-private-AS',
  'as-override',
  'attribute-unchanged med',
  'maximum-prefix 5000',
  'soft-reconfiguration inbound',
  'timers 5 15',
  'description somebody',
  'route-reflector-client',
  'default-originate',
  'shutdown',
];

/** An edit of one line about a static route, a network or a neighbor: another one, a policy or a setting that comes; or the line goes. Undefined where there are none. */
export function editOfBgp(lines: readonly string[], chance: Random): LineEdit | undefined {
  const { int, pick } = chance;
  const places = lines.flatMap((line, at) => (ofBgp.test(line) ? [at] : []));
  if (places.length === 0) return undefined;
  const at = pick(places);
  const line = lines[at]!;
  if (int(3) === 0) return { first: at, last: at, lines: [] };
  const [indent, word, name] = [/^\s*/.exec(line)![0], ...line.trim().split(/\s+/)];
  const after = (text: string): LineEdit => ({ first: at + 1, last: at, lines: [`${indent}${text}`] });
  const policies = policyNamesIn(lines);
  if (word === 'ip') {
    const neighbors = lines.flatMap(each => /^ neighbor (\d\S+) remote-as/.exec(each)?.[1] ?? []);
    const prefix = pick([`203.0.113.${16 * int(16)}/28`, `198.51.100.${int(256)}/32`, '192.0.0.0/8']);
    const way = pick(['Null0', ...neighbors]);
    return int(2) === 0 ? { first: at, last: at, lines: [line.replace(/\S+$/, way)] } : after(`ip route ${prefix} ${way}`);
  }
  if (word === 'network') {
    if (int(2) === 0 && policies.length > 0)
      return { first: at, last: at, lines: [`${indent}network ${name} route-map ${pick(policies)}`] };
    const others = lines.flatMap(each => /^ip route (\S+\/\d+) /.exec(each)?.[1] ?? []);
    return after(`network ${others.length > 0 && int(2) === 0 ? pick(others) : `203.0.113.${16 * int(16)}/28`}`);
  }
  if (int(2) === 0 && policies.length > 0) return after(`neighbor ${name} route-map ${pick(policies)} ${pick(['in', 'out'])}`);
  return after(`neighbor ${name} ${pick(settings)}`);
}
