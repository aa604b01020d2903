/** Command tables as graphs: built once per table, shared by parsing, completion and hover. */
import type { Command } from './command.ts';
import { type Part, parseTemplate, type Slot } from './template.ts';

export interface Edge {
  readonly slot: Slot;
  readonly to: Graph;
}

/** A point in a command. `skips` lead past an optional group without a word; `command` ends here. */
export interface Graph {
  readonly keywords: Map<string, Edge>;
  readonly placeholders: Edge[];
  readonly skips: Graph[];
  command?: Command<never>;
}

const built = new WeakMap<readonly Command<never>[], Graph>();

/** The graph of a table; each table is built once. */
export function graphOf(commands: readonly Command<never>[]): Graph {
  let root = built.get(commands);
  if (!root) {
    root = point();
    built.set(commands, root);
    for (const command of commands) addCommand(root, command);
  }
  return root;
}

export const emptyGraph: Graph = point();

function point(): Graph {
  return { keywords: new Map(), placeholders: [], skips: [] };
}

function addCommand(root: Graph, command: Command<never>): void {
  let at = root;
  for (const part of parseTemplate(command.template)) at = addPart(at, part);
  at.command ??= command;
}

function addPart(at: Graph, part: Part): Graph {
  if ('slot' in part) return addSlot(at, part.slot);
  // What follows an optional group is private to the command: sharing it would let others skip in.
  const after = point();
  let inside = at;
  for (const slot of part.optional) inside = addSlot(inside, slot);
  inside.skips.push(after);
  at.skips.push(after);
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
          : slot.type === 'word' || slot.type === 'secret'
            ? 4
            : slot.type === 'text'
              ? 5
              : 2;
  const before = placeholders.findIndex(other => rank(other) > rank(edge));
  placeholders.splice(before < 0 ? placeholders.length : before, 0, edge);
}
