/** Statements of Junos that change routes and belong to no protocol: named with the answers of the simulation, which does without them. */
import { type Fact, fact } from '../../model/fact.ts';
import type { Line } from '../../notation/command.ts';
import { type PathCommand, pathsOf } from '../../notation/paths.ts';
import type { Place } from '../../text/place.ts';

const command = pathsOf<object>();

/** @param value how the statement is called in answers */
export function notModelled<const S extends string>(template: S, doc: string, value: string): PathCommand<object> {
  return command(template, doc, (_, { place }: Line<undefined>): Fact => unsupportedFact(value, place));
}

/** The same of a statement that says more. */
export function unsupportedFact(value: string, place: Place): Fact {
  return fact('system', '', place, system => {
    system.unsupported = [...(system.unsupported ?? []), { value, place }];
  });
}
