/** Prefixes of a layer that one stands for, as far as the policies of edited devices still answer alike about them. */
import type { Device } from '../../model/device.ts';
import type { Prefix } from '../../net/prefix.ts';
import { type Alike, type AlikeGroup, makeAlike } from '../alike/alike.ts';
import { type Layer, namesIn } from '../layers.ts';
import type { Outcome } from '../outcome.ts';
import { prefixAnswers } from '../policy/prefix-answers.ts';
import type { State } from './state.ts';

export interface Group {
  readonly layer: Layer;
  /** Of the prefix that stands for them in the tables of the layer. */
  readonly key: string;
  /** Those that the layer holds. */
  readonly members: AlikeGroup;
}

/** Groups by layer and key in its tables, the same ones each time. */
export type GroupsAt = (layer: Layer, key: string) => readonly Group[];

/**
 * @param edited as they are now: all devices whose policies changed since the layers were made.
 * @param apart prefixes that are brought in otherwise than before
 * @param beginsAs how they are; undefined for those that stand alone
 */
export function makeGroups(
  { layers }: State,
  edited: readonly Device[],
  prefixes: ReadonlyMap<string, Prefix>,
  apart: ReadonlySet<string>,
  beginsAs: (name: string, prefix: Prefix) => string | undefined,
): GroupsAt {
  const answersTo = prefixAnswers(edited);
  const known = new Map<Layer, Map<string, readonly Group[]>>();
  function answerOf(name: string, prefix: Prefix): string {
    if (!answersTo) return name;
    if (!apart.has(name)) return answersTo(prefix);
    const begins = beginsAs(name, prefix);
    return begins === undefined ? name : `${answersTo(prefix)} ${begins}`;
  }
  function find(layer: Layer, key: string): readonly Group[] {
    const byAnswer = new Map<string, [string, Prefix][]>();
    for (const name of namesIn(layers, layer, key)) {
      const prefix = prefixes.get(name)!;
      const answer = answerOf(name, prefix);
      const group = byAnswer.get(answer);
      if (group) group.push([name, prefix]);
      else byAnswer.set(answer, [[name, prefix]]);
    }
    return [...byAnswer.values()].map(members => ({ layer, key, members }));
  }
  return (layer, key) => {
    const own = known.get(layer) ?? new Map<string, readonly Group[]>();
    known.set(layer, own);
    const found = own.get(key) ?? find(layer, key);
    own.set(key, found);
    return found;
  };
}

export const hasMember = ({ members }: Group, name: string) => members.some(([each]) => each === name);

export const representativeOf = ({ members }: Group) => members[0]!;

export function alikeIn(groups: Iterable<Group>): Alike | undefined {
  return makeAlike([...groups].map(({ members }) => members));
}

/** How many tables of an outcome have prefixes of the groups, each prefix counted. */
export function cellsIn(groups: Iterable<Group>, outcome: Outcome): number {
  let count = 0;
  for (const group of groups) count += cellsAt(representativeOf(group)[0], group, outcome);
  return count;
}

/** The same in the layers that hold them. */
export function cellsBefore(groups: Iterable<Group>): number {
  let count = 0;
  for (const group of groups) count += cellsAt(group.key, group, group.layer.first);
  return count;
}

function cellsAt(key: string, { members }: Group, { tables }: Outcome): number {
  let count = 0;
  for (const { selected } of tables.values()) if (selected.has(key)) count += members.length;
  return count;
}
