/** Which prefixes stand for which, by name. */
import { formatPrefix, type Prefix, parsePrefix } from '../../net/prefix.ts';
import { inOrder, type PrefixColumns, type PrefixNumbers, prefixAt, withPrefixes } from '../../net/prefix-columns.ts';
import type { KeyList } from '../lazy-rows.ts';

export interface ClassNames {
  /** All prefixes of the class that this one stands for, itself among them; undefined for one that stands for itself. */
  membersOf(representative: string): readonly Prefix[] | undefined;
  /** How many there are, 1 for a prefix that stands for itself. */
  countOf(representative: string): number;
  /** The prefix that stands for this one, often itself. */
  representativeOf(prefix: string): string;
  /** The texts of all prefixes that the given ones stand for, themselves among them, in the order of the prefixes. */
  listOf(representatives: Iterable<Prefix>): KeyList;
}

/** @param representatives number of the representative of each prefix. */
export function namesOfClasses(numbers: PrefixNumbers, columns: PrefixColumns, representatives: Uint32Array): ClassNames {
  const numberOf = (key: string) => {
    const prefix = parsePrefix(key);
    return prefix.ok && formatPrefix(prefix.value) === key ? numbers.get(prefix.value) : undefined;
  };
  const members = listsOf(representatives);
  return {
    membersOf(representative) {
      const number = numberOf(representative);
      const found = number === undefined ? [] : members(number);
      return found.length > 1 ? Array.from(found, member => prefixAt(columns, member)) : undefined;
    },
    countOf(representative) {
      const number = numberOf(representative);
      return number === undefined ? 1 : members(number).length;
    },
    representativeOf(key) {
      const number = numberOf(key);
      return number === undefined || representatives[number] === number ? key : formatPrefix(prefixAt(columns, representatives[number]!));
    },
    listOf(shown) {
      const lists: Uint32Array[] = [];
      const others: Prefix[] = [];
      for (const prefix of shown) {
        const number = numbers.get(prefix);
        if (number === undefined) others.push(prefix);
        else lists.push(members(number));
      }
      lists.push(Uint32Array.from(others, (_, i) => numbers.size + i));
      return new PrefixTexts(withPrefixes(columns, others), joined(lists));
    },
  };
}

/** The numbers of each class, by that of its representative. */
function listsOf(representatives: Uint32Array): (representative: number) => Uint32Array {
  const ends = new Uint32Array(representatives.length + 1);
  for (const representative of representatives) ends[representative + 1]!++;
  for (let i = 1; i < ends.length; i++) ends[i]! += ends[i - 1]!;
  const members = new Uint32Array(representatives.length);
  for (let i = 0; i < members.length; i++) members[ends[representatives[i]!]!++] = i;
  return number => members.subarray(number === 0 ? 0 : ends[number - 1], ends[number]);
}

function joined(lists: readonly Uint32Array[]): Uint32Array {
  const all = new Uint32Array(lists.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const list of lists) {
    all.set(list, at);
    at += list.length;
  }
  return all;
}

/** Texts of many prefixes, made while they are read. */
class PrefixTexts implements KeyList {
  readonly #columns: PrefixColumns;
  readonly #order: Uint32Array;

  constructor(columns: PrefixColumns, numbers: Uint32Array) {
    this.#columns = columns;
    this.#order = inOrder(columns, numbers);
  }

  get size(): number {
    return this.#order.length;
  }

  *[Symbol.iterator](): Generator<string> {
    for (const number of this.#order) yield formatPrefix(prefixAt(this.#columns, number));
  }
}
