/** What a line says, collected from the words that a command captured: facts, names, and networks with host bits. */
import type { Fact } from '../model/fact.ts';
import type { SymbolUse } from '../model/symbol.ts';
import { hasHostBits, type Prefix, withLength } from '../net/prefix.ts';
import type { Word } from '../shapes/statement.ts';
import type { Located, Place } from '../text/place.ts';
import type { Capture } from './capture.ts';
import type { Command, Line } from './command.ts';
import type { Head, Language, NamePart } from './language.ts';
import { type Collector, lineStates, placeOfWord } from './reading.ts';
import type { PlacedWord } from './stanzas/line.ts';
import type { Slot } from './template.ts';

/** Arguments as `apply` and `enter` want them: by name, located; repeated ones as lists. */
type Arguments = Record<string, Located<unknown> | Located<unknown>[]>;

function addArgument(args: Arguments, { name, repeats }: Slot, located: Located<unknown>): void {
  const known = repeats ? args[name] : undefined;
  if (!repeats) args[name] = located;
  else if (Array.isArray(known)) known.push(located);
  else args[name] = [located];
}

/** A command that was found in the text. */
export interface Found {
  readonly command: Command<never>;
  readonly captures: readonly Capture[];
  /** Index of the first capture that is the line's own: those before it stand in outer braces. */
  readonly own: number;
  /** The braces around the line; they may stand in other sections. */
  readonly heads: readonly Head[];
  /** The words with their places, for a line that was put together. */
  readonly placed?: readonly PlacedWord[];
}

/** Collects what a command says in its line; its names only when `names` are wanted. */
export function collectCommand(to: Collector, found: Found, line: Line<never>, language: Language, names: boolean): Collected {
  const { command, captures, own, heads } = found;
  const { template } = command;
  const args: Arguments | undefined = command.apply || command.enter ? {} : undefined;
  const symbols = to.symbols.length;
  /** The head that the capture stands in, and the first capture behind it. */
  let head = -1;
  let behind = 0;
  for (let i = args ? 0 : own; i < captures.length; i++) {
    const { slot, word, value } = captures[i]!;
    if (slot.keyword) continue;
    for (; i < own && i >= behind; head++) behind += heads[head + 1]!.words.length;
    const around = i < own ? heads[head]! : undefined;
    const place = found.placed
      ? placeOfWord(found.placed[i]!.at, found.placed[i]!.line, word)
      : placeOfWord(around?.at ?? to.at, around?.line ?? line.place.line, word);
    if (args) addArgument(args, slot, { value, place });
    if (i < own) continue;
    if (names && (slot.kind || language.names)) collectName(to, captures, i, template, place, language);
    if (typeof value === 'object' && (slot.type === 'ipv4' || prefixTypes.has(slot.type)))
      collectHostBits(to, template, captures, i, place);
  }
  const facts = to.facts.length;
  const yielded = command.apply?.(args as never, line, captures);
  if (Array.isArray(yielded)) for (const fact of yielded as readonly Fact[]) to.facts.push(fact);
  else if (yielded) to.facts.push(yielded as Fact);
  const says = to.facts.length > facts || to.symbols.length > symbols;
  return { state: says ? lineStates.understood : lineStates.recognised, args: args as never };
}

export interface Collected {
  /** The state of the line. */
  readonly state: number;
  /** Undefined for a command that asks for none. */
  readonly args: never;
}

/** An address of an interface, or one that a host is given, has host bits by right. */
const ownAddress = /(^|\s)(address|peer|host) </;

/** Collects a prefix that means a network and has host bits; an address in front of a netmask counts as such. */
function collectHostBits(to: Collector, usage: string, captures: readonly Capture[], i: number, place: Place): void {
  const { slot, value } = captures[i]!;
  const word = captures[i + 1];
  // A netmask in words belongs to the range of addresses in front of it.
  const next = word?.slot.keyword && word.slot.token !== 'netmask' ? captures[i + 2] : word;
  const masked = slot.type === 'ipv4' && next?.slot.type === 'mask';
  if (!masked && slot.type === 'ipv4') return;
  const prefix = masked ? withLength(value as Prefix, next.value as number) : (value as Prefix);
  if (hasHostBits(prefix) && !ownAddress.test(usage)) to.hostBits.push({ prefix, place, usage, masked });
}

const prefixTypes: ReadonlySet<string> = new Set(['prefix', 'ipv4-prefix', 'ipv6-prefix', 'network']);

/** Collects the names among the captured words of a head or of a line that no command takes. */
export function collectNames(to: Collector, captures: readonly Capture[], from: number, { line }: Place, language: Language): number {
  const before = to.symbols.length;
  for (let i = from; i < captures.length; i++) {
    const { slot, word } = captures[i]!;
    if (!slot.keyword) collectName(to, captures, i, '', placeOfWord(to.at, line, word), language);
  }
  return to.symbols.length - before;
}

/** Collects what the captured word at `index` names, if it names anything. */
function collectName(to: Collector, captures: readonly Capture[], index: number, usage: string, place: Place, { names }: Language): void {
  const { slot, word, value } = captures[index]!;
  const parts = names?.(captures, index);
  if (!parts && slot.type !== 'kind') return;
  const role = slot.defines ? 'definition' : 'reference';
  if (!parts) to.symbols.push(withDetails({ kind: slot.kind!, name: value as string, role, place, usage }, slot));
  else for (const part of parts) to.symbols.push(symbolOfPart(slot, role, part, word, place, usage));
}

/** Quotes stand around the text of a word. */
function symbolOfPart(slot: Slot, ownRole: SymbolUse['role'], part: NamePart, word: Word, place: Place, usage: string): SymbolUse {
  const { kind = slot.kind!, role = ownRole, name } = part;
  const text = word.start + Math.max(0, (word.end - word.start - word.text.length) >> 1);
  const start = text + part.start;
  const end = text + part.end;
  const isWhole = start === place.start && end === place.end;
  const use: SymbolUse = { kind, name, role, place: isWhole ? place : { ...place, start, end }, usage };
  return slot.given ? { ...use, given: true } : use;
}

/** There are more uses than lines, and few of them have more to say: the others have no room for it. */
function withDetails(use: SymbolUse, { alternatives, describes, given }: Slot): SymbolUse {
  return alternatives || describes || given ? { ...use, alternatives, describes, given } : use;
}
