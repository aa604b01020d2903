/** Lines that a command takes, made from the way FRR's shell prints its commands: words, VALUES, (ranges), <choices>, [options], {any of}, repeats... */
import type { Random } from './random.ts';

type Node = string | { readonly kind: '<' | '[' | '{' | '('; readonly ways: readonly (readonly Node[])[] };

const closing = { '<': '>', '[': ']', '{': '}' } as const;

/** One line of a command; what is optional is there or not, and of several ways one is taken. */
export function sampleLine(command: string, random: Random): string {
  const tokens = command.match(/\([^()]*\)(\.\.\.)?|[<>[\]{}|]|[^\s<>[\]{}|()]+/g) ?? [];
  const nodes = parse(tokens.values(), '')[0] ?? [];
  return write(nodes, random).join(' ').trim();
}

function parse(tokens: Iterator<string>, close: string): Node[][] {
  const ways: Node[][] = [[]];
  for (let next = tokens.next(); !next.done && next.value !== close; next = tokens.next()) {
    const { value } = next;
    if (value === '|') ways.push([]);
    else if (value === '<' || value === '[' || value === '{') ways.at(-1)!.push({ kind: value, ways: parse(tokens, closing[value]) });
    else ways.at(-1)!.push(value);
  }
  return ways;
}

function write(nodes: readonly Node[], random: Random): string[] {
  return nodes.flatMap(node => {
    if (typeof node === 'string') return word(node, random);
    if (node.kind === '[') return random.int(2) === 0 ? [] : write(random.pick(node.ways), random);
    if (node.kind !== '{') return write(random.pick(node.ways), random);
    const ways = [...node.ways].sort(() => random.int(2) - 0.5);
    return ways.slice(0, 1 + random.int(ways.length)).flatMap(way => write(way, random));
  });
}

const values: readonly (readonly [RegExp, string])[] = [
  [/^A\.B\.C\.D$/, '192.0.2.1'],
  [/^A\.B\.C\.D\/M$/, '192.0.2.0/24'],
  [/^X:X::X:X$/, '2001:db8::1'],
  [/^X:X::X:X\/M$/, '2001:db8::/32'],
  [/^X:X:X:X:X:X$/, '02:00:00:00:00:01'],
  [/^X:X:X:X:X:X\/M$/, '02:00:00:00:00:01/48'],
  [/^AA:NN/, '64496:1'],
  [/^AA:(BB|AA):(CC|NN)/, '64496:1:2'],
  [/^(ASN:NN|RT)/, '64496:1'],
  [/^HH:MM:SS$/, '00:00:00'],
  [/^MONTH$/, 'january'],
  [/^(INTERFACE|IFNAME)$/, 'eth0'],
  [/^PROFILE/, 'traditional'],
  [/^(TCPPORT|BANDWIDTH|PERCENTAGE|METRIC|LIFETIME|OPTVAL)$/, '300'],
  [/^BITPATTERN$/, '0x1'],
];

function word(token: string, random: Random): string[] {
  const bare = token.replace(/\.\.\.$/, '');
  const range = /^\((-?\d+)-(-?\d+)\)$/.exec(bare);
  if (range) return [random.pick([range[1]!, range[2]!])];
  const [, value] = values.find(([pattern]) => pattern.test(bare)) ?? [];
  if (value) return [value];
  return [/^[A-Z][A-Z0-9_-]+$/.test(bare) && bare !== 'TCP' ? 'NAME1' : bare];
}
