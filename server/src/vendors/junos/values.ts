/** Statements whose meaning has no field of its own in the model: they give values, by what they are of, to the object that they stand in. */
import { type Fact, fact } from '../../model/fact.ts';
import { parseCommunity } from '../../net/community.ts';
import type { Capture } from '../../notation/capture.ts';
import type { Line } from '../../notation/command.ts';
import type { PathCommand } from '../../notation/paths.ts';
import type { Place } from '../../text/place.ts';

/** The object that takes the value, and the captured words that name it: the first `head` of the path. */
interface Holder {
  readonly kind: 'interface' | 'vrf' | 'service';
  readonly name: string;
  readonly head: number;
}

/** Words in front of the name of an object that has no definition of its own. */
const longestHead = 3;

/** Interfaces and routing instances take what stands below them; the rest goes to what the path defines, else to its first words. */
function holderOf(captures: readonly Capture[], last: number): Holder {
  const [first, name] = captures;
  if (name?.slot.defines && name.slot.kind === 'routing-instance') return { kind: 'vrf', name: name.word.text, head: 2 };
  if (name?.slot.defines && first?.slot.token === 'interfaces') return interfaceOf(captures, name);
  const defined = captures.findLastIndex(({ slot }, i) => i < last && (slot.defines || slot.name === 'of'));
  const named = defined >= 0 ? defined : captures.findIndex(({ slot }) => !slot.keyword);
  const isNamed = defined >= 0 || (named >= 0 && named < last && named <= longestHead);
  const head = isNamed ? named + 1 : Math.min(last, 2);
  return { kind: 'service', name: wordsOf(captures, 0, head), head };
}

function interfaceOf(captures: readonly Capture[], { word }: Capture): Holder {
  const unit = captures.find(({ slot }) => slot.name === 'unit' && slot.defines);
  return unit ? { kind: 'interface', name: `${word.text}.${unit.word.text}`, head: 4 } : { kind: 'interface', name: word.text, head: 2 };
}

/** Words of the path without secrets. */
function wordsOf(captures: readonly Capture[], from: number, to: number): string {
  const words: string[] = [];
  for (let i = from; i < to; i++) {
    const { slot, word, value } = captures[i]!;
    if (slot.type !== 'secret') words.push(slot.type === 'text' ? String(value) : word.text);
  }
  return words.join(' ');
}

/** The value behind the last keyword of a path; several of one statement stand behind each other. */
function valueFact(captures: readonly Capture[], { place, opens }: Line<undefined>): Fact | undefined {
  if (opens) return undefined;
  const last = captures.findLastIndex(({ slot }) => slot.keyword) + 1;
  const { kind, name, head } = holderOf(captures, last);
  const key = wordsOf(captures, head, last);
  const value = wordsOf(captures, last, captures.length);
  return fact(kind as 'service', name, place, draft => {
    draft.values ??= new Map();
    const known = draft.values.get(key);
    draft.values.set(key, known === undefined ? value : `${known}, ${value}`);
  });
}

const apply = ((_: unknown, line: Line<undefined>, captures: readonly Capture[]) =>
  valueFact(captures, line)) as PathCommand<object>['apply'];

/** Statements that share one sentence and give values. */
export function settings(doc: string, ...templates: readonly string[]): readonly PathCommand<object>[] {
  return templates.map(template => ({ template, doc, apply }));
}

/** Statements that also bring the object around them into being, as every line below it does. */
export function within<Where>(
  around: (where: Where, place: Place) => Fact | readonly Fact[],
  table: readonly PathCommand<object>[],
): readonly PathCommand<Where>[] {
  return table.map(each => {
    const own = each.apply as ((args: unknown, line: Line<undefined>, captures: readonly Capture[]) => Fact | undefined) | undefined;
    const both = (args: Where, line: Line<undefined>, captures: readonly Capture[]) => {
      const said = own?.(args, line, captures);
      const outer = around(args, line.place);
      const facts = Array.isArray(outer) ? (outer as readonly Fact[]) : [outer as Fact];
      return said ? [...facts, said] : facts;
    };
    return { ...each, apply: both as PathCommand<Where>['apply'] } as PathCommand<Where>;
  });
}

/** The standard ones among communities that are written out. */
export function standardCommunities(written: readonly { readonly value: string }[]): string[] {
  return written.flatMap(({ value }) => {
    const parsed = parseCommunity(value);
    return parsed.ok ? [parsed.value] : [];
  });
}
