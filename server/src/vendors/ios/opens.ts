/** Blocks whose lines need to know nothing of the line that opened them. */
import type { Commands } from '../../notation/command.ts';

export function opens(body: () => Commands<unknown>) {
  return { enter: (): unknown => undefined, body };
}
