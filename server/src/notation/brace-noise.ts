/** What the terminal of a device with braces adds to a configuration that is copied from it: prompts, and banners of the mode and of the member. */
import type { Statement, Word } from '../shapes/statement.ts';

const prompt = /^[\w.-]+@[\w.:-]+[>#%]$/;
const member = /^(master|backup|primary|secondary|linecard\d*)(:\w+)?$/;

/** The words behind lines that a terminal added: nothing but `edit …`, which stood in brackets, and prompts with what was typed there. */
export function withoutTerminal(statement: Statement): Statement {
  let from = 0;
  while (from < statement.words.length && isAdded(statement.words, from)) {
    const { line } = statement.words[from]!;
    while (statement.words[from]?.line === line) from++;
  }
  if (from === 0) return statement;
  const words = statement.words.slice(from);
  return { ...statement, words, line: words[0]?.line ?? statement.endLine };
}

/** Behind a verb `edit` is one; with a bracket in front it only shows where the user is. */
function isAdded(words: readonly Word[], at: number): boolean {
  const { text, start } = words[at]!;
  return prompt.test(text) || (text === 'edit' && start > 0);
}

/** `{master:0}`: the statement in braces without a head. */
export function isMember({ words }: Statement): boolean {
  return words.length === 1 && member.test(words[0]!.text);
}
