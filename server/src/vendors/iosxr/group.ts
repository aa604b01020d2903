/** Blocks whose lines need to know nothing of the line that opened them. */
import { type Command, type Commands, commandsOf } from '../../notation/command.ts';

const { block } = commandsOf<unknown>();

/** The opening of such a block. Its table is made when it is first asked for, and once: tables may hold each other. */
export function opens(body: () => Commands<unknown>) {
  let known: Commands<unknown> | undefined;
  return {
    enter: (): unknown => undefined,
    body: () => {
      known ??= body();
      return known;
    },
  };
}

/** A block that is recognised without effect. */
export function group(template: string, doc: string, body: () => Commands<unknown>): Command<unknown> {
  return block(template, doc, opens(body));
}
