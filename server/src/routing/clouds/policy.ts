/** What a gateway of a cloud sends over one session, and what it takes, as route policies. */
import type { Action, Condition, Policy, Term } from '../../model/policy.ts';
import type { Place } from '../../text/place.ts';
import type { Announced, AnnouncedPrefix } from './announced.ts';

/** @param relays whether routes of other routers go out too. */
export function exportPolicy(name: string, place: Place, { prefixes }: Announced, relays: boolean): Policy {
  return policy(name, place, [...prefixes.map(announcing), ...(relays ? [everything('accept', place)] : [])]);
}

/** Of a table that does not learn from the session. */
export function refusingPolicy(name: string, place: Place): Policy {
  return policy(name, place, [everything('reject', place)]);
}

function policy(name: string, place: Place, terms: readonly Term[]): Policy {
  return { kind: 'route-map', name, place, terms };
}

function everything(outcome: 'accept' | 'reject', place: Place): Term {
  return { name: 'others', place, conditions: [], actions: [], outcome };
}

function announcing({ prefix, place, med, doubt }: AnnouncedPrefix): Term {
  const range = { value: { prefix, low: prefix.length, high: prefix.length }, place };
  const conditions: readonly Condition[] = [
    { type: 'address-in', what: 'destination', lists: [], ranges: [range], place },
    ...(doubt === undefined ? [] : [{ type: 'unsupported', text: doubt, place } as const]),
  ];
  const actions: readonly Action[] = med === undefined ? [] : [{ type: 'med', operation: 'set', value: med, place }];
  return { name: 'own', place, conditions, actions, outcome: 'accept' };
}
