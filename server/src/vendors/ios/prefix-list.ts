/** IPv4 and IPv6 prefix lists. */
import type { Draft } from '../../model/fact.ts';
import type { PrefixList, PrefixListEntry, PrefixRange } from '../../model/policy.ts';
import { symbolKey } from '../../model/symbol.ts';
import { addressBits } from '../../net/address.ts';
import type { Prefix } from '../../net/prefix.ts';
import { type Commands, commandsOf, type Line } from '../../notation/command.ts';
import type { Located } from '../../text/place.ts';
import { said } from './line.ts';

const { command } = commandsOf<unknown>();

interface EntryArguments {
  readonly list: Located<string>;
  readonly sequence?: Located<number>;
  readonly action: Located<'permit' | 'deny'>;
  readonly ge?: Located<number>;
  readonly le?: Located<number>;
}

type ListKind = 'prefix-list' | 'ipv6-prefix-list';

/** No bound: just this length. `ge` alone reaches to host routes, `le` alone begins at the length of the prefix. */
function rangeOf(prefix: Prefix, ge: number | undefined, le: number | undefined): PrefixRange {
  return { prefix, low: ge ?? prefix.length, high: le ?? (ge === undefined ? prefix.length : addressBits(prefix.family)) };
}

interface Numbered {
  readonly sequence?: number;
}

/** Highest number among the first `count` entries of a list under construction; lists of 50,000 entries are real. */
const highest = new WeakMap<object, { count: number; last: number }>();

/** The number that the device gives to an entry without one: the next multiple of five. */
export function nextSequence(entries: readonly Numbered[]): number {
  const seen = highest.get(entries) ?? { count: 0, last: 0 };
  for (; seen.count < entries.length; seen.count++) seen.last = Math.max(seen.last, entries[seen.count]!.sequence ?? 0);
  highest.set(entries, seen);
  return Math.floor(seen.last / 5) * 5 + 5;
}

/** Adds an entry to a list under construction. A numbered one is the same object at every folding: long lists are folded again at every keystroke. */
export function addNumbered<T extends Numbered>(entries: T[], entry: T): void {
  entries.push(entry.sequence === undefined ? { ...entry, sequence: nextSequence(entries) } : entry);
}

/** One entry of a prefix list. */
export function prefixEntry(kind: ListKind, line: Line<unknown>, args: EntryArguments, prefix: Prefix | 'any') {
  const { list, sequence, action, ge, le } = args;
  const range = prefix === 'any' ? prefix : rangeOf(prefix, ge?.value, le?.value);
  const entry: PrefixListEntry = { place: line.place, sequence: sequence?.value, permit: action.value === 'permit', range };
  return said('prefix-list', symbolKey(kind, list.value), line, ({ entries }: Draft<PrefixList>) =>
    addNumbered(entries as PrefixListEntry[], entry),
  );
}

const doc =
  'One entry of a prefix list: entries are tried in order of their numbers, and what no entry matches is denied. Without ge and le the length must be equal.';

const ipv4: Commands<unknown> = [
  command(
    'ip prefix-list <list:=prefix-list> [seq <sequence:1-4294967295>] <action:permit|deny> <prefix:ipv4-prefix> [ge <ge:0-32>] [le <le:0-32>] [ge <ge:0-32>]',
    doc,
    (args, line) => prefixEntry('prefix-list', line, args, args.prefix.value),
  ),
  command(
    'ip prefix-list <list:=prefix-list> [seq <sequence:1-4294967295>] <action:permit|deny> any',
    'An entry of a prefix list for every prefix.',
    (args, line) => prefixEntry('prefix-list', line, args, 'any'),
  ),
  command('ip prefix-list <list:=prefix-list> description <description:text>', 'Text for people about the list.', ({ list }, line) =>
    said('prefix-list', symbolKey('prefix-list', list.value), line, () => {}),
  ),
  command('ip prefix-list sequence-number', 'Shows the numbers of entries; on by default.'),
];

const ipv6: Commands<unknown> = [
  command(
    'ipv6 prefix-list <list:=ipv6-prefix-list> [seq <sequence:1-4294967295>] <action:permit|deny> <prefix:ipv6-prefix> [ge <ge:0-128>] [le <le:0-128>] [ge <ge:0-128>]',
    doc,
    (args, line) => prefixEntry('ipv6-prefix-list', line, args, args.prefix.value),
  ),
  command(
    'ipv6 prefix-list <list:=ipv6-prefix-list> [seq <sequence:1-4294967295>] <action:permit|deny> any',
    'An entry of a prefix list for every prefix.',
    (args, line) => prefixEntry('ipv6-prefix-list', line, args, 'any'),
  ),
  command('ipv6 prefix-list <list:=ipv6-prefix-list> description <description:text>', 'Text for people about the list.', ({ list }, line) =>
    said('prefix-list', symbolKey('ipv6-prefix-list', list.value), line, () => {}),
  ),
  command('ipv6 prefix-list sequence-number', 'Shows the numbers of entries; on by default.'),
];

export const prefixLists: Commands<unknown> = [...ipv4, ...ipv6];
