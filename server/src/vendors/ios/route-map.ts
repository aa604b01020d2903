/** Entries of route maps, and how their lines become conditions and actions. */
import { termOf } from '../../model/drafts.ts';
import { type Draft, type Fact, fact } from '../../model/fact.ts';
import type { Action, Condition, Term } from '../../model/policy.ts';
import type { Capture } from '../../notation/capture.ts';
import { type Command, type Commands, commandsOf, type Line } from '../../notation/command.ts';

/** The entry of a route map that is being written. */
export interface RouteMapBlock {
  readonly policy: string;
  readonly term: string;
  /** What a second line of the same kind does: IOS joins the values, FRR keeps the last line only. */
  readonly repeated: 'joins' | 'replaces';
}

type WithoutPlace<T> = T extends unknown ? Omit<T, 'place'> : never;

/** A change of the entry, by a line that is not negated. */
export function termFact({ block, place, no }: Line<RouteMapBlock>, change: (term: Draft<Term>) => void): Fact | undefined {
  return no ? undefined : fact('policy', block.policy, place, policy => change(termOf(policy, block.term, place)));
}

/** A line about packets, or about what other protocols make of a route: kept as it is written. */
export function kept(template: string, doc: string): Command<RouteMapBlock> {
  const apply = (_: unknown, line: Line<RouteMapBlock>, captures: readonly Capture[]) => {
    const text = captures.map(({ word }) => word.text).join(' ');
    return termFact(line, term => {
      term.others = [...(term.others ?? []), text];
    });
  };
  return { template, doc, apply: apply as Command['apply'] };
}

/** Text about the entry. */
export const termDescription = commandsOf<RouteMapBlock>().command(
  'description <description:text>',
  'Text for people about this entry.',
  ({ description }, line) =>
    termFact(line, term => {
      term.description = description.value;
    }),
);

/** One more condition of the entry. */
export function condition(line: Line<RouteMapBlock>, value: WithoutPlace<Condition>): Fact | undefined {
  const fresh = { place: line.place, ...value } as Draft<Condition>;
  return termFact(line, ({ conditions }) => {
    const replaces = line.block.repeated === 'replaces';
    const at = conditions.findIndex(known => sameKind(known, fresh, replaces));
    if (at < 0) conditions.push(fresh);
    else conditions[at] = replaces ? fresh : joined(conditions[at]!, fresh);
  });
}

/** One more action of the entry; where lines replace each other, the last of a kind counts. */
export function action(line: Line<RouteMapBlock>, value: WithoutPlace<Action>): Fact | undefined {
  const fresh = { place: line.place, ...value } as Draft<Action>;
  return termFact(line, ({ actions }) => {
    const at = line.block.repeated === 'replaces' ? actions.findIndex(known => sameAction(known, fresh)) : -1;
    if (at < 0) actions.push(fresh);
    else actions[at] = fresh;
  });
}

/** A line of an entry that no command takes: whether routes match, or what they carry then, is not known. */
export function unknownInEntry(line: Line<unknown>, [verb, ...words]: readonly string[]): Fact | undefined {
  const { block } = line as Line<Partial<RouteMapBlock> | undefined>;
  if (block?.policy === undefined || block.term === undefined || block.repeated === undefined) return undefined;
  const text = `${verb} ${words.slice(0, 2).join(' ')}`;
  const entry = line as Line<RouteMapBlock>;
  if (verb === 'match') return condition(entry, { type: 'unsupported', text });
  return verb === 'set' ? action(entry, { type: 'unsupported', text }) : undefined;
}

/** Two lines of the same command: equal in type, family and the fields that hold values. */
function sameKind(a: Draft<Condition>, b: Draft<Condition>, whole: boolean): boolean {
  return a.type === b.type && a.type !== 'unsupported' && a.type !== 'never' && shapeOf(a, whole) === shapeOf(b, whole);
}

/** @param whole lines that differ in `exact-match` only are of one kind: a line replaces the other as a whole. */
function shapeOf(condition: Draft<Condition>, whole: boolean): string {
  const filled = Object.entries(condition).filter(([, value]) => !Array.isArray(value) || value.length > 0);
  return filled.map(([key, value]) => (key === 'family' || (key === 'exact' && !whole) ? `${key}=${value}` : key)).join();
}

function joined(known: Draft<Condition>, fresh: Draft<Condition>): Draft<Condition> {
  if ('low' in known || 'length' in known) return { type: 'unsupported', text: `several lines "match ${known.type}"`, place: known.place };
  const added = new Map(Object.entries(fresh));
  const entries = Object.entries(known).map(([key, value]) => [
    key,
    Array.isArray(value) ? [...value, ...(added.get(key) as unknown[])] : value,
  ]);
  return Object.fromEntries(entries) as Draft<Condition>;
}

function sameAction(a: Draft<Action>, b: Draft<Action>): boolean {
  const deletes = (x: Draft<Action>) => 'operation' in x && x.operation === 'delete-list';
  return a.type === b.type && a.type !== 'unsupported' && deletes(a) === deletes(b);
}

/** The line that opens an entry, for a vendor's body and way to treat repeated lines. */
export function routeMap(body: Commands<RouteMapBlock>, repeated: RouteMapBlock['repeated']): readonly Command<unknown>[] {
  const { block } = commandsOf<unknown>();
  return [
    block(
      'route-map <name:=route-map> <action:permit|deny> <sequence:1-65535>',
      'One entry of a route map: entries are tried in order of their numbers, and what no entry matches is denied.',
      {
        enter: ({ name, sequence }): RouteMapBlock => ({ policy: name.value, term: String(sequence.value), repeated }),
        body: () => body,
        apply: ({ name, action, sequence }, line) => routeMapEntry(line, name.value, sequence.value, action.value),
      },
    ),
    block('route-map <name:=route-map> [<action:permit|deny>]', 'Entry 10 of a route map, which permits unless told otherwise.', {
      enter: ({ name }): RouteMapBlock => ({ policy: name.value, term: '10', repeated }),
      body: () => body,
      apply: ({ name, action }, line) => routeMapEntry(line, name.value, 10, action?.value ?? 'permit'),
    }),
  ];
}

/** The line that opens an entry, as a fact about it. */
export function routeMapEntry(line: Line<unknown>, policy: string, sequence: number, action: 'permit' | 'deny'): Fact | undefined {
  return termFact({ ...line, block: { policy, term: String(sequence), repeated: 'joins' } }, term => {
    term.sequence = sequence;
    term.outcome = action === 'permit' ? 'accept' : 'reject';
  });
}
