/** What sessions make of attributes, each worked out once. Attributes have numbers from 1 on, and no next hop: that is always the sender. */
import { pathAsns } from '../../../net/as-path.ts';
import { type Attributes, attributesKey } from '../../attributes.ts';
import { NumberMap } from '../../number-map.ts';
import { accept } from '../accept.ts';
import { advertise } from '../advertise.ts';
import type { Graph } from './graph.ts';

/** Attributes beyond these are forgotten between prefixes: what is known should stay in the caches of the processor. */
const mostAttributes = 10_000;

export interface Transfer {
  numberOf(attributes: Attributes): number;
  attributesOf(number: number): Attributes;
  /** The ASNs of the AS path. Whoever has one of them refuses the path: nothing takes ASNs out of a path here, and nothing allows the own one. */
  asnsOf(number: number): readonly number[];
  /** What the owner of session `to`’s other end sends there of a path that it learned by session `from`; 0: nothing. */
  sent(number: number, from: number, by: number): number;
  /** What enters the table of the session where the AS path does not hold the own ASN; 0: nothing. */
  accepted(number: number, session: number): number;
  /** May be called where no number is in use. */
  forget(): void;
}

export function makeTransfer({ tables, sessions, owner, senders, receivers }: Graph): Transfer {
  const byKey = new Map<string, number>();
  const all: Attributes[] = [];
  const asns: (readonly number[])[] = [];
  const answers = new NumberMap();
  const prefix = [...tables[0]!.prefixes.values()][0]!;
  const numberOf = (attributes: Attributes) => {
    const plain = attributes.nextHop ? { ...attributes, nextHop: undefined } : attributes;
    const key = attributesKey(plain);
    let found = byKey.get(key);
    if (found === undefined) {
      all.push(plain);
      asns.push(pathAsns(plain.asPath));
      found = all.length;
      byKey.set(key, found);
    }
    return found;
  };
  return {
    numberOf,
    attributesOf: number => all[number - 1]!,
    asnsOf: number => asns[number - 1]!,
    sent(number, from, by) {
      const group = senders[by]!;
      let answer = answers.get(number, group);
      if (answer === undefined) {
        const path = { prefix, source: 'learned', session: sessions[from]!, attributes: all[number - 1]! } as const;
        const made = advertise(tables[owner[by]!]!, path, sessions[by]!);
        answer = made ? numberOf(made) : 0;
        answers.add(number, group, answer);
      }
      return answer;
    },
    accepted(number, session) {
      const group = receivers[session]!;
      let answer = answers.get(number, group);
      if (answer === undefined) {
        const made = accept(tables[owner[session]!]!, prefix, all[number - 1]!, sessions[session]!);
        answer = 'path' in made ? numberOf(made.path.attributes) : 0;
        answers.add(number, group, answer);
      }
      return answer;
    },
    forget() {
      if (all.length < mostAttributes) return;
      byKey.clear();
      answers.clear();
      all.length = 0;
      asns.length = 0;
    },
  };
}
