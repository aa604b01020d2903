/** Lines that are read without effect on the model: every word of them is known, and names in them count. */
import type { Command, Commands } from '../../notation/command.ts';

/** Commands that share one sentence. */
export function recognised(doc: string, ...templates: readonly string[]): Commands<unknown> {
  return templates.map((template): Command<unknown> => ({ template, doc }));
}

/** Commands whose text may go on over the lines below, up to the mark that it begins with. */
export function marked(commands: Commands<unknown>): Commands<unknown> {
  return commands.map(command => ({ ...command, marked: true }));
}

/** A block whose lines need to know nothing of the line that opened it. */
export function opens(body: () => Commands<unknown>) {
  return { enter: (): unknown => undefined, body };
}
