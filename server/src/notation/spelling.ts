import type { Command } from './command.ts';
import type { Graph } from './graph.ts';
import type { Slot } from './template.ts';
import { readValue } from './values.ts';

/** How names of a kind are written alike (`Gi0/0` and `GigabitEthernet0/0`). Returns undefined where the word cannot be such a name. */
export type Normalise = (kind: NonNullable<Slot['kind']>, text: string) => string | undefined;

/** How the words of a language are spelled. */
export interface Spelling {
  readonly normalise: Normalise;
  /** Capital and small letters of keywords differ. */
  readonly exactCase?: boolean;
  /** Octets of IPv4 addresses may be zeros in a row as far as the words of a line are concerned; such an address is told as a mistake. */
  readonly leadingZeros?: boolean;
  /** The beginning of a keyword is short for whatever makes the whole line a command; without this, for the only keyword at its place that begins so. */
  readonly abbreviations?: 'line';
  /** Words such as `<*>` stand for any value; nothing may be applied to what was read so. */
  readonly wild?: boolean;
}

/** The command that ends at a point. */
export function endOf(at: Graph, negated: boolean): Command<never> | undefined {
  return negated && (!at.command || at.command.positive) ? at.negated : at.command;
}

/** What a slot makes of a word, or undefined. */
export function readSlot(slot: Slot, text: string, { normalise, exactCase, leadingZeros }: Spelling): unknown {
  switch (slot.type) {
    case 'keyword':
      return text === slot.token ? text : undefined;
    case 'choice': {
      const exact = slot.choices!.indexOf(text);
      if (exact >= 0) return slot.choices![exact];
      return exactCase ? undefined : slot.choices!.find(({ length }, i) => length === text.length && isSameWord(slot.choices![i]!, text));
    }
    case 'range':
      return numberIn(slot, text);
    case 'kind':
      return slot.low === undefined || numberIn(slot, text) !== undefined ? normalise(slot.kind!, text) : undefined;
    default: {
      if (!beginsLike(beginnings[slot.type], text)) return undefined;
      const parsed = readValue(slot.type, text);
      if (parsed.ok) return parsed.value;
      const plain = leadingZeros && zeros.test(text) ? readValue(slot.type, text.replace(/(^|\.)0+(?=0)/g, '$1')) : parsed;
      return plain.ok ? plain.value : undefined;
    }
  }
}

const isSameWord = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

/** What words of these types begin with; for other words no message is made that says why they are none. */
const beginnings: Partial<Record<Slot['type'], 'number' | 'address'>> = {
  asn: 'number',
  int: 'number',
  ipv4: 'number',
  'ipv4-prefix': 'number',
  mask: 'number',
  wildcard: 'number',
  ip: 'address',
  ipv6: 'address',
  prefix: 'address',
  'ipv6-prefix': 'address',
  network: 'address',
};

function beginsLike(beginning: 'number' | 'address' | undefined, text: string): boolean {
  if (beginning === undefined) return true;
  const code = text.charCodeAt(0) | 0x20;
  const isDigit = code >= 48 && code <= 57;
  return isDigit || (beginning === 'address' && (code === 0x3a || (code >= 0x61 && code <= 0x66)));
}

/** Octets of up to three digits, some of zeros alone; a zero in front of another digit makes no address (measured on FRR 8.4.4). */
const zeros = /^(?=.*(?:^|\.)00)(?:(?:^|\.)(?:0{1,3}|[1-9]\d{0,2})){4}(?:\/\d+)?$/;

function numberIn({ low, high }: Slot, text: string): number | undefined {
  const n = beginsLike('number', text) && /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
  return n >= low! && n <= high! ? n : undefined;
}
