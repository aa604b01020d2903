/** The usual way from a line to a fact. */
import { type Draft, type Fact, fact, type ObjectKind, type Objects } from '../../model/fact.ts';
import type { Line } from '../../notation/command.ts';

/** A fact of a line that says something; the same line behind `no` says nothing. */
export function said<K extends ObjectKind>(
  kind: K,
  name: string,
  line: Line<unknown>,
  change: (draft: Draft<Objects[K]>) => void,
): Fact | undefined {
  return line.no ? undefined : fact(kind, name, line.place, change);
}
