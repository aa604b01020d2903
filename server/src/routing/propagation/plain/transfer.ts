/** What sessions make of attributes, each worked out once. Attributes have numbers from 1 on, and no next hop: that is always the sender. */
import { type Attributes, attributesKey } from '../../attributes.ts';
import { accept } from '../accept.ts';
import { advertise } from '../advertise.ts';
import type { Graph } from './graph.ts';

/** Attributes beyond these are forgotten between prefixes. */
const mostAttributes = 200_000;

export interface Transfer {
  numberOf(attributes: Attributes): number;
  attributesOf(number: number): Attributes;
  /** What the owner of session `to`’s other end sends there of a path that it learned by session `from`; 0: nothing. */
  sent(number: number, from: number, by: number): number;
  /** What enters the table of the session; 0: nothing. */
  accepted(number: number, session: number): number;
  /** May be called where no number is in use. */
  forget(): void;
}

export function makeTransfer({ tables, sessions, owner, senders, receivers }: Graph): Transfer {
  const byKey = new Map<string, number>();
  const all: Attributes[] = [];
  const groups = Math.max(0, ...senders, ...receivers) + 1;
  const answers = new Map<number, number>();
  const prefix = [...tables[0]!.prefixes.values()][0]!;
  const numberOf = (attributes: Attributes) => {
    const plain = attributes.nextHop ? { ...attributes, nextHop: undefined } : attributes;
    const key = attributesKey(plain);
    let found = byKey.get(key);
    if (found === undefined) {
      all.push(plain);
      found = all.length;
      byKey.set(key, found);
    }
    return found;
  };
  return {
    numberOf,
    attributesOf: number => all[number - 1]!,
    sent(number, from, by) {
      const at = number * groups + senders[by]!;
      let answer = answers.get(at);
      if (answer === undefined) {
        const path = { prefix, source: 'learned', session: sessions[from]!, attributes: all[number - 1]! } as const;
        const made = advertise(tables[owner[by]!]!, path, sessions[by]!);
        answer = made ? numberOf(made) : 0;
        answers.set(at, answer);
      }
      return answer;
    },
    accepted(number, session) {
      const at = number * groups + receivers[session]!;
      let answer = answers.get(at);
      if (answer === undefined) {
        const made = accept(tables[owner[session]!]!, prefix, all[number - 1]!, sessions[session]!);
        answer = 'path' in made ? numberOf(made.path.attributes) : 0;
        answers.set(at, answer);
      }
      return answer;
    },
    forget() {
      if (all.length < mostAttributes) return;
      byKey.clear();
      answers.clear();
      all.length = 0;
    },
  };
}
