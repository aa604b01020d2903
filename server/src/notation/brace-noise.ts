/** What the terminal of a device with braces adds to a configuration that is copied from it: prompts, and banners of the mode and of the member. */
import type { Statement, Word } from '../shapes/statement.ts';

const prompt = /^[\w.-]+@[\w.:-]+([>#%])$/;
/** What begins and ends the work on a configuration, and the rules that tools draw around one. */
const typed = /^(={3,}.*|configure( (private|exclusive|dynamic))?|commit( (and-quit|check|synchronize|confirmed( \d+)?|comment .*))*)$/;
const member = /^(master|backup|primary|secondary|linecard\d*)(:\w+)?$/;

/** A line that a terminal added: what was typed behind the prompt of the configuration, else nothing. Undefined for other lines. */
export function typedIn(line: readonly Word[]): readonly Word[] | undefined {
  const [first, ...rest] = line;
  if (!first) return undefined;
  if (typed.test(line.map(word => word.text).join(' '))) return [];
  const mode = prompt.exec(first.text)?.[1];
  if (mode !== undefined) return mode === '#' ? rest : [];
  // Behind a verb `edit` is one; with a bracket in front it only shows where the user is.
  return first.text === 'edit' && first.start > 0 ? [] : undefined;
}

/** `{master:0}`: the statement in braces without a head. */
export function isMember({ words }: Statement): boolean {
  return words.length === 1 && member.test(words[0]!.text);
}
