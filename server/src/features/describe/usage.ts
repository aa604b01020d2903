/** Templates of commands as people write them in manuals: `neighbor <peer> route-map <policy> {in|out}`, and what each placeholder takes. */
import { type Kind, kindLabels } from '../../model/symbol.ts';
import { type Part, parseTemplate, type Slot } from '../../notation/template.ts';

/** Usages above this length leave out what is optional. */
const longest = 140;
/** More choices are named by their placeholder. */
const mostChoices = 4;

/** Names of placeholders that say nothing. */
const empty: ReadonlySet<string> = new Set([
  'what',
  'of',
  'value',
  'more',
  'last',
  'end',
  'how',
  'other',
  'second',
  'third',
  'fourth',
  'number',
  'name',
  'which',
]);

export function usageOf(template: string): string {
  const parts = parseTemplate(template);
  const whole = written(parts, false);
  const short = whole.length > longest ? written(parts, true) : whole;
  return short.length > 2 * longest ? `${short.slice(0, 2 * longest)}…` : short;
}

function written(parts: readonly Part[], short: boolean): string {
  const texts = parts.map(part => textOf(part, short)).filter(text => text !== '');
  return texts.filter((text, i) => text !== '[…]' || texts[i - 1] !== '[…]').join(' ');
}

function textOf(part: Part, short: boolean): string {
  if ('slot' in part) return slotText(part.slot);
  if ('ends' in part) return '';
  if ('optional' in part) return short ? '[…]' : `[${written(part.optional, short)}]`;
  const ways = ('oneOf' in part ? part.oneOf : part.anyOf).map(way => written(way, short));
  if ('oneOf' in part) return `{${ways.join(' | ')}}`;
  return short ? '[…]' : ways.map(way => `[${way}]`).join(' ');
}

/** The usage itself names all choices. */
export function isShort({ choices }: Slot): boolean {
  return choices !== undefined && choices.length <= mostChoices;
}

/** One place of a command, as it stands in its usage. */
export function slotText(slot: Slot): string {
  const { keyword, token, choices = [], repeats } = slot;
  if (keyword) return token;
  const text = !isShort(slot) ? `<${slotName(slot)}>` : choices.length === 1 ? choices[0]! : `{${choices.join('|')}}`;
  return repeats ? `${text} …` : text;
}

/** The name of a placeholder for people. */
export function slotName({ name, type, kind, choices }: Slot): string {
  if (!empty.has(name)) return name.replaceAll(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`);
  if (kind) return kindLabels[kind];
  return choices ? 'keyword' : (typeWords[type as keyof typeof typeWords]?.[0] ?? type);
}

const typeWords = {
  asn: ['AS number', 'an AS number, 1 to 4294967295 or with a dot (1.10)', '64500'],
  int: ['number', 'a number', '10'],
  range: ['number', 'a number', ''],
  signed: ['number', 'a number, with + or − relative to the old value', '+10'],
  ip: ['address', 'an IPv4 or IPv6 address', '192.0.2.1'],
  zoned: ['address%interface', 'a link-local address and its interface', 'fe80::1%Ethernet1'],
  ipv4: ['address', 'an IPv4 address', '192.0.2.1'],
  ipv6: ['address', 'an IPv6 address', '2001:db8::1'],
  prefix: ['prefix', 'a prefix', '192.0.2.0/24'],
  'ipv4-prefix': ['prefix', 'an IPv4 prefix', '192.0.2.0/24'],
  'ipv6-prefix': ['prefix', 'an IPv6 prefix', '2001:db8::/32'],
  network: ['prefix', 'a prefix or an address', '192.0.2.0/24'],
  mask: ['netmask', 'a netmask', '255.255.255.0'],
  wildcard: ['wildcard mask', 'a wildcard mask: bits that are set are ignored', '0.0.0.255'],
  community: ['community', 'a community: two numbers, or a well-known name', '64500:100'],
  'large-community': ['large community', 'a large community: three numbers', '64500:1:100'],
  'ext-community': ['extended community', 'an extended community', 'rt:64500:100'],
  length: ['prefix length', 'a prefix length', '/24'],
  mac: ['MAC address', 'a MAC address', '0000.5e00.5301'],
  station: ['MAC address', 'a MAC address', '0000.5e00.5301'],
  numbers: ['numbers', 'numbers and ranges with commas', '10,20-29'],
  rd: ['value', 'two numbers, or an address and a number', '64500:1'],
  clock: ['time', 'a time of day', '10:30'],
  port: ['port', 'a TCP or UDP port, by number or name', '179'],
  dscp: ['code point', 'a code point: 0 to 63, or its name', 'ef'],
  hex: ['number', 'a hexadecimal number', '0x1'],
  area: ['area', 'an area: a number, or the same like an address', '0'],
  word: ['word', 'one word', ''],
  'any-name': ['name', 'a name', ''],
  secret: ['secret', 'a password or key; it is never shown', ''],
  text: ['text', 'text to the end of the line', ''],
} as const;

/** What a placeholder takes. @param literal how words of the language are marked. */
export function slotMeaning(slot: Slot, literal: (word: string) => string): string {
  const one = slot.kind ? nameMeaning(slot, slot.kind) : valueMeaning(slot, literal);
  return slot.repeats && slot.type !== 'text' ? `${one}; more than one may follow` : one;
}

function nameMeaning({ defines }: Slot, kind: Kind): string {
  const label = kindLabels[kind];
  return defines ? `the name of the ${label} that the line is about` : `the name of ${/^[AEIOaeio]/.test(label) ? 'an' : 'a'} ${label}`;
}

/** The most choices that are named. */
const mostNamed = 12;

function valueMeaning({ type, choices, low, high }: Slot, literal: (word: string) => string): string {
  if (choices) {
    const named = choices.slice(0, mostNamed).map(literal);
    const rest = choices.length - named.length;
    return rest > 0
      ? `${named.join(', ')} and ${rest} more`
      : [named.slice(0, -1).join(', '), named.at(-1)].filter(part => part !== '').join(' or ');
  }
  if (type === 'range') return `${low} to ${high}`;
  return typeWords[type as keyof typeof typeWords]?.[1] ?? type;
}

/** Something that a placeholder would take; empty where only the author knows. */
export function slotSample({ type, low, high, kind, choices }: Slot): string {
  if (choices) return choices[0]!;
  if (type === 'range') return String(Math.min(Math.max(low!, 10), high!));
  return kind ? '' : (typeWords[type as keyof typeof typeWords]?.[2] ?? '');
}
