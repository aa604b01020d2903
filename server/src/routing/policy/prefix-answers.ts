/**
 * What all lists, filters and terms of some devices answer about a prefix: equal texts for prefixes that none of them tells apart. `prefix-classes.ts`
 * tells more of them apart, by the ranges that they lie in; here two entries of one list that permit two prefixes are the same answer.
 */
import { derivedFrom } from '../../model/derived.ts';
import type { Device } from '../../model/device.ts';
import type { Acl, AddressMatch, Condition, PrefixList, PrefixRange } from '../../model/policy.ts';
import { everyCondition, everyTerm } from '../../model/statements.ts';
import type { Address } from '../../net/address.ts';
import { hostPrefix, type Prefix, prefixOf } from '../../net/prefix.ts';
import { PrefixMap } from '../../net/prefix-map.ts';
import { rangeMatches } from '../../net/prefix-range.ts';
import type { Located } from '../../text/place.ts';
import { longestFits } from './conditions.ts';
import { aclEntryFits, inRange } from './lists.ts';

/** Something that is asked about prefixes. */
interface Test {
  /** Its parts are about prefixes whose address lies in these; a part without one is about all. */
  readonly parts: readonly (Prefix | undefined)[];
  /** @param parts numbers of those that may be about the prefix, in order */
  readonly answer: (prefix: Prefix, parts: readonly number[]) => string;
  /** Answers where only parts are left that are about all prefixes, by family and length. */
  readonly others: Map<number, string>;
}

const testsOfDevice = derivedFrom((device: Device): readonly Test[] | 'each' => {
  const tests: Test[] = [];
  return addDevice(tests, device) ? tests : 'each';
});

/** Undefined where a policy may look at each prefix by itself. */
export function prefixAnswers(devices: readonly Device[]): ((prefix: Prefix) => string) | undefined {
  const tests: Test[] = [];
  const parts = new PrefixMap<{ readonly test: number; readonly part: number }[]>();
  for (const device of devices) {
    const own = testsOfDevice(device);
    if (own === 'each') return undefined;
    for (const test of own) {
      const number = tests.push(test) - 1;
      test.parts.forEach((about, part) => {
        if (about) parts.obtain(about, () => []).push({ test: number, part });
      });
    }
  }
  const byLength = new Map<number, string>();
  const lengthText = (prefix: Prefix) => {
    const key = lengthKey(prefix);
    const known = byLength.get(key) ?? tests.map(test => otherAnswer(test, prefix)).join();
    byLength.set(key, known);
    return known;
  };
  return prefix => {
    const inside = new Map<number, number[]>();
    // Wildcards of access lists look at the address alone, so that shorter prefixes of the same address count too.
    for (const { value } of parts.covering(hostPrefix(prefix)))
      for (const { test, part } of value) {
        const known = inside.get(test);
        if (known) known.push(part);
        else inside.set(test, [part]);
      }
    let text = `${prefix.family} ${lengthText(prefix)}`;
    for (const number of [...inside.keys()].sort((a, b) => a - b)) {
      const test = tests[number]!;
      const answer = test.answer(
        prefix,
        inside.get(number)!.sort((a, b) => a - b),
      );
      if (answer !== otherAnswer(test, prefix)) text += ` ${number}${answer}`;
    }
    return text;
  };
}

const lengthKey = ({ family, length }: Prefix) => family * 256 + length;

function otherAnswer({ answer, others }: Test, prefix: Prefix): string {
  const key = lengthKey(prefix);
  const known = others.get(key) ?? answer(prefix, []);
  others.set(key, known);
  return known;
}

function makeTest(parts: Test['parts'], answer: Test['answer']): Test {
  return { parts, answer, others: new Map() };
}

function addDevice(tests: Test[], device: Device): boolean {
  for (const list of device.prefixLists.values()) tests.push(list.kind === 'route-filter-list' ? filterTest(list) : listTest(list));
  for (const acl of device.acls.values()) tests.push(aclTest(acl));
  for (const { families } of device.bgp.values())
    for (const { aggregates } of families.values())
      for (const { prefix } of aggregates)
        tests.push(makeTest([prefix], (part, [found]) => (found !== undefined && part.length > prefix.length ? 'y' : 'n')));
  const terms = [...device.policies.values()].flatMap(policy => everyTerm(policy.terms));
  return terms.every(({ conditions }) => everyCondition(conditions).every(condition => addCondition(tests, condition)));
}

const modes = [undefined, 'longer', 'orlonger'] as const;
const letter = (entry: { readonly permit: boolean } | undefined) => (entry ? (entry.permit ? 'p' : 'd') : 'e');

/** The first entry counts, in each of the ways in which lists are asked. */
function listTest({ entries }: PrefixList): Test {
  const any = entries.findIndex(({ range }) => range === 'any');
  return makeTest(
    entries.map(({ range }) => (range === 'any' ? undefined : range.prefix)),
    (prefix, parts) =>
      modes
        .map(mode =>
          letter(
            entries[
              firstOf(
                any,
                parts.find(part => inRange(entries[part]!.range, prefix, mode)),
              )
            ],
          ),
        )
        .join(''),
  );
}

/** The longest prefix counts. */
function filterTest({ entries }: PrefixList): Test {
  return rangesTest(
    entries.flatMap(({ range, place }) => (range === 'any' ? [] : [{ value: range, place }])),
    longestFits,
  );
}

function aclTest({ entries }: Acl): Test {
  const forAll = entries.flatMap(({ source }, i) => (source === 'any' ? [i] : []));
  const ofAll = new Map<number, number>();
  const fits = (prefix: Prefix) => (part: number) => aclEntryFits(entries[part]!, prefix);
  return makeTest(
    entries.map(({ source }) => (source && source !== 'any' ? widest(source) : undefined)),
    (prefix, parts) => {
      const key = lengthKey(prefix);
      const any = ofAll.get(key) ?? forAll.find(fits(prefix)) ?? -1;
      ofAll.set(key, any);
      return letter(entries[firstOf(any, parts.find(fits(prefix)))]);
    },
  );
}

/** @param any -1: none */
function firstOf(any: number, found: number | undefined): number {
  return found === undefined || (any >= 0 && any < found) ? any : found;
}

/** A prefix that holds all that fits. */
function widest(match: Exclude<AddressMatch, 'any'>): Prefix {
  return 'prefix' in match ? match.prefix : prefixOf(match.address, fixedBits(match.wildcard));
}

function fixedBits({ family, w0, w1, w2, w3 }: Address): number {
  let bits = 0;
  for (const word of family === 4 ? [w0] : [w0, w1, w2, w3]) {
    bits += Math.clz32(word);
    if (word !== 0) break;
  }
  return bits;
}

function addCondition(tests: Test[], condition: Condition): boolean {
  switch (condition.type) {
    case 'parameters':
      return false;
    case 'route-filter':
      tests.push(rangesTest(condition.ranges, longestFits));
      return true;
    case 'address-in':
      tests.push(rangesTest(condition.ranges, (ranges, prefix) => ranges.some(range => rangeMatches(range, prefix))));
      return true;
    case 'prefix-length': {
      const { family, low, high } = condition;
      tests.push(makeTest([], prefix => (prefix.family === family && prefix.length >= low && prefix.length <= high ? 'y' : 'n')));
      return true;
    }
    default:
      return true;
  }
}

function rangesTest(ranges: readonly Located<PrefixRange>[], fits: (ranges: readonly PrefixRange[], prefix: Prefix) => boolean): Test {
  const valuesOf = (parts: readonly number[]) => parts.map(part => ranges[part]!.value);
  return makeTest(
    ranges.map(({ value }) => value.prefix),
    (prefix, parts) => (fits(valuesOf(parts), prefix) ? 'y' : 'n'),
  );
}
