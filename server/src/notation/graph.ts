/** Command tables as graphs: built once per table, shared by parsing, completion and hover. */
import type { Command } from './command.ts';
import { type Part, parseTemplate, type Slot } from './template.ts';

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

const built = new WeakMap<readonly Command<never>[], Graph>();

/** The graph of a table; each table is built once. */
export function graphOf(commands: readonly Command<never>[]): Graph {
  let root = built.get(commands);
  if (!root) {
    root = point();
    built.set(commands, root);
    const late = new Map<string, Command<never>[]>();
    for (const command of commands) {
      const first = /^[a-z][\w-]*(?=\s|$)/i.exec(command.template)?.[0].toLowerCase();
      const same = first === undefined ? undefined : late.get(first);
      if (first === undefined) addCommand(root, command.template, command);
      else if (same) same.push(command);
      else late.set(first, [command]);
    }
    for (const [first, group] of late) addLate(root, first, group);
  }
  return root;
}

/** Commands that begin with a word: what follows is built when it is first asked for, since a text needs a small part of a table. */
function addLate(root: Graph, first: string, commands: readonly Command<never>[]): void {
  const [part] = parseTemplate(commands[0]!.template.slice(0, first.length));
  // Groups in front of other lines may begin with the same word.
  const known = root.keywords.get(first)?.to;
  let to: Graph | undefined;
  root.keywords.set(first, {
    slot: (part as { readonly slot: Slot }).slot,
    get to() {
      if (to) return to;
      to = known ?? point();
      for (const command of commands) addCommand(to, command.template.slice(first.length), command);
      return to;
    },
  });
}

export const emptyGraph: Graph = point();

function point(): Graph {
  return { keywords: new Map(), placeholders: [], skips: [] };
}

function addCommand(root: Graph, template: string, command: Command<never>): void {
  const parts = parseTemplate(template);
  const end = addParts(root, parts, command);
  // Behind `no` the line has ended by then, or it has a `no` of its own.
  const positive = command.template.startsWith('no ') || parts.some(part => 'ends' in part && part.ends === 'must');
  end.command ??= positive ? { ...command, positive } : command;
  ends.set(end.command, end);
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
  for (const [token, edge] of loop.keywords) loop.keywords.set(token, { ...edge, once: true });
  loop.placeholders.splice(0, Infinity, ...loop.placeholders.map(edge => ({ ...edge, once: true })));
  at.skips.push(needed ? { ...point(), keywords: loop.keywords, placeholders: loop.placeholders } : loop);
  loop.skips.push(after);
  return after;
}

function addSlot(at: Graph, slot: Slot): Graph {
  const known = slot.keyword ? at.keywords.get(slot.token.toLowerCase()) : at.placeholders.find(edge => edge.slot.token === slot.token);
  if (known) return known.to;
  const edge: Edge = { slot, to: point() };
  if (slot.keyword) at.keywords.set(slot.token.toLowerCase(), edge);
  else insertByPriority(at.placeholders, edge);
  if (slot.repeats) edge.to.placeholders.push(edge);
  return edge.to;
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
