/** Command tables as graphs: built once per table, shared by parsing, completion and hover. */
import { groupBy } from '../model/drafts.ts';
import type { Command } from './command.ts';
import { firstWord, type Part, parseSlot, parseTemplate, type Slot } from './template.ts';

export interface Edge {
  readonly slot: Slot;
  readonly to: Graph;
  /** Begins a way that a line takes at most once. */
  readonly once?: boolean;
}

/** A point in a command. `skips` lead on without a word, past an optional group for example; `command` ends here. */
export interface Graph {
  readonly keywords: Map<string, Edge>;
  readonly placeholders: Edge[];
  readonly skips: Graph[];
  command?: Command<never>;
  /** Ends here behind `no` only: what such a line says is not looked at. */
  negated?: Command<never>;
}

/** What is left of a template behind a word. */
interface Rest {
  readonly template: string;
  readonly command: Command<never>;
}

/** An edge whose other side is built when somebody goes there: a configuration uses a small part of the tables. */
class Way implements Edge {
  readonly slot: Slot;
  private point: Graph | undefined;
  private rests: Rest[] = [];

  constructor(slot: Slot) {
    this.slot = slot;
  }

  get to(): Graph {
    return this.point ?? this.build();
  }

  add(rest: Rest): void {
    if (this.point) addRest(this.point, rest);
    else this.rests.push(rest);
  }

  private build(): Graph {
    this.point = point();
    if (this.slot.repeats) this.point.placeholders.push(this);
    const { rests } = this;
    this.rests = [];
    for (const rest of rests) addRest(this.point, rest);
    return this.point;
  }
}

/** Keywords of a point in the order of the table, by their first letter; made where somebody looks for the beginnings of words. */
const byLetter = new WeakMap<Graph, ReadonlyMap<string, readonly [string, Edge][]>>();

/** The keywords, in small letters, that begin with the first letter of `text`: those among which one that `text` is short for can be. */
export function keywordsFrom(at: Graph, text: string): readonly [string, Edge][] {
  let known = byLetter.get(at);
  if (!known) {
    known = groupBy(at.keywords, ([keyword]) => keyword.charAt(0));
    byLetter.set(at, known);
  }
  return known.get(text.charAt(0).toLowerCase()) ?? [];
}

const built = new WeakMap<readonly Command<never>[], Graph>();

/** The graph of a table; each table is built once, and from each point on only where a line leads. */
export function graphOf(commands: readonly Command<never>[]): Graph {
  let root = built.get(commands);
  if (!root) {
    root = point();
    built.set(commands, root);
    // A line that opens a block comes before one that takes the same words and opens none: what follows has to find its place.
    for (const command of commands) if (command.body) addRest(root, { template: command.template, command });
    for (const command of commands) if (!command.body) addRest(root, { template: command.template, command });
  }
  return root;
}

export const emptyGraph: Graph = point();

function point(): Graph {
  return { keywords: new Map(), placeholders: [], skips: [], command: undefined, negated: undefined };
}

/** Commands are added in the order of their table, which decides between two that take the same words. */
function addRest(at: Graph, rest: Rest): void {
  const { word, behind } = firstWord(rest.template);
  if (word === '') addEnd(addParts(at, parseTemplate(rest.template), rest.command), rest.command);
  else wayAt(at, word).add({ template: behind, command: rest.command });
}

function addEnd(end: Graph, command: Command<never>): void {
  end.command ??= isPositive(command) ? { ...command, positive: true } : command;
  ends.set(end.command, end);
}

/** Behind `no` the line has ended by then, or it has a `no` of its own. */
function isPositive({ template }: Command<never>): boolean {
  if (template.startsWith('no ')) return true;
  return template.includes('~.') && parseTemplate(template).some(part => 'ends' in part && part.ends === 'must');
}

const ends = new WeakMap<Command<never>, Graph>();

/** Whether no command goes on where this one ends: what it ends with is a value, not the name of something that has settings. */
export function isLast(command: Command<never>): boolean {
  const end = ends.get(command);
  return !!end && end.keywords.size === 0 && end.skips.length === 0 && end.placeholders.every(({ to }) => to === end);
}

function addParts(at: Graph, parts: readonly Part[], command: Command<never>): Graph {
  let end = at;
  for (const part of parts) end = addPart(end, part, command);
  return end;
}

function addPart(at: Graph, part: Part, command: Command<never>): Graph {
  if ('slot' in part) return addSlot(at, part.slot);
  if ('ends' in part) {
    at.negated ??= { template: command.template, doc: command.doc };
    return at;
  }
  if ('anyOf' in part) return addAnyOf(at, part, command);
  // What follows a group is private to the command: sharing it would let others skip in.
  const after = point();
  for (const way of 'oneOf' in part ? part.oneOf : [part.optional]) addParts(at, way, command).skips.push(after);
  if ('optional' in part) at.skips.push(after);
  return after;
}

function addAnyOf(at: Graph, { anyOf, needed }: Extract<Part, { anyOf: unknown }>, command: Command<never>): Graph {
  const [loop, after] = [point(), point()];
  for (const way of anyOf) addParts(loop, way, command).skips.push(loop);
  for (const [token, { slot, to }] of loop.keywords) loop.keywords.set(token, { slot, to, once: true });
  loop.placeholders.splice(0, Infinity, ...loop.placeholders.map(({ slot, to }) => ({ slot, to, once: true })));
  at.skips.push(needed ? { ...point(), keywords: loop.keywords, placeholders: loop.placeholders } : loop);
  loop.skips.push(after);
  return after;
}

function addSlot(at: Graph, slot: Slot): Graph {
  return wayAt(at, slot.token, slot).to;
}

/** The way that a word of a template leads; opens it where there is none yet. */
function wayAt(at: Graph, token: string, slot?: Slot): Way {
  const known = at.keywords.get(token.toLowerCase()) ?? at.placeholders.find(edge => edge.slot.token === token);
  if (known) return known as Way;
  const way = new Way(slot ?? parseSlot(token));
  if (way.slot.keyword) at.keywords.set(token.toLowerCase(), way);
  else insertByPriority(at.placeholders, way);
  return way;
}

/** Choices and ranges beat typed values, which beat names, which beat free text: the narrowest reading wins. */
function insertByPriority(placeholders: Edge[], edge: Edge): void {
  const rank = ({ slot }: Edge) =>
    slot.type === 'choice'
      ? 0
      : slot.type === 'range'
        ? 1
        : slot.type === 'kind'
          ? 3
          : slot.type === 'word' || slot.type === 'any-name' || slot.type === 'secret'
            ? 4
            : slot.type === 'text'
              ? 5
              : 2;
  const before = placeholders.findIndex(other => rank(other) > rank(edge));
  placeholders.splice(before < 0 ? placeholders.length : before, 0, edge);
}
