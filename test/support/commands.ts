/** Every command that can be reached from the top level of a language. */
import type { Command } from '../../server/src/notation/command.ts';
import { type Graph, graphOf } from '../../server/src/notation/graph.ts';
import type { Language } from '../../server/src/notation/language.ts';

export interface CommandEntry {
  readonly command: Command<never>;
  /** The table that the command stands in. */
  readonly table: Graph;
}

export function commandEntries(root: Graph): CommandEntry[] {
  const entries: CommandEntry[] = [];
  const tables = new Set([root]);
  for (const table of tables) {
    for (const command of commandsIn(table)) {
      entries.push({ command, table });
      if (command.body) tables.add(graphOf(command.body()));
    }
  }
  return entries;
}

function commandsIn(table: Graph): Command<never>[] {
  const points = new Set([table]);
  const commands: Command<never>[] = [];
  for (const point of points) {
    if (point.command) commands.push(point.command);
    for (const { to } of [...point.keywords.values(), ...point.placeholders]) points.add(to);
    for (const next of point.skips) points.add(next);
  }
  return commands;
}

export function commandsOfVendor(language: Language): Command<never>[] {
  return [...new Set(commandEntries(language.root()).map(({ command }) => command))];
}
