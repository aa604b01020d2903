/** What a terminal adds to a configuration that is copied from it: prompts, marks of a pager, commands that only look, messages of the device. */
import type { Statement, Word } from '../shapes/statement.ts';
import type { Language } from './language.ts';

/** A name as devices show it in front of what is typed, with the mode that they are in: `edge1#`, `edge1(config-if)#`, `RP/0/RSP0/CPU0:edge1(config)#`. */
const prompt = /^[a-z0-9][\w.:/@-]{0,80}(?:\((config)?[^()]{0,60}\))?[#>]/i;

/** What a pager prints between two pages. */
const pager = /^[\b ]*(?:[^ -~]\[[\d;]*[a-z])*<?-{2,3} ?more ?-{2,3}>?(?:[^ -~]\[[\d;]*[a-z])*/i;

/** What stands behind a line that is no line of the configuration itself: nothing in particular, a configuration, or the output of some other command. */
export type Noise = 'nothing' | 'configuration' | 'output';

/**
 * The statement from its first word that belongs to the configuration on, not indented behind a prompt; where there is none, what follows it.
 * The same statement where nothing stands in front.
 */
export function withoutNoise(statement: Statement): Statement | Noise {
  const first = statement.words[0]!.text;
  const code = first.charCodeAt(0);
  if (code === 0x2d /* - */ || code === 0x60 /* ` */) return partBegins(statement.words) ?? withoutPager(statement);
  if (code === 0x3c /* < */ || code < 0x20) return withoutPager(statement);
  if (!first.includes('#') && !first.includes('>')) return statement;
  const found = prompt.exec(first);
  if (!found) return statement;
  const typed = wordsFrom(statement, statement.words[0]!.start + found[0].length, 0);
  return found[1] !== undefined || typeof typed === 'string' ? typed : followedBy(textOf(typed.words).trim());
}

/** The text of a line that was typed to configure something, without its prompt; nothing for other lines behind a prompt. */
export function withoutPrompt(line: string): string {
  const found = prompt.exec(line);
  if (!found) return line;
  return found[1] === undefined ? '' : line.slice(found[0].length).trimStart();
}

/** What a command that was typed prints. */
function followedBy(command: string): Noise {
  if (/^(show?|more|dir|ping|trace\w*|debug|test|who\w*)\b/i.test(command))
    return /^show? (run|start|conf)/i.test(command) ? 'configuration' : 'output';
  return 'configuration';
}

/** The head of one part of a collection of outputs (`show tech-support`): the command whose output follows. */
const parts: readonly RegExp[] = [/^-{3,} *(show .*?) *-{3,}$/i, /^`(show [^`]*)`$/i];

function partBegins(words: readonly Word[]): Noise | undefined {
  const text = words.map(word => word.text).join(' ');
  for (const part of parts) {
    const command = part.exec(text)?.[1];
    if (command !== undefined) return followedBy(command);
  }
  return undefined;
}

/** The device goes back over the mark of its pager, by as many steps as it is long, before it prints the next line. */
function withoutPager(statement: Statement): Statement | Noise {
  const row = textOf(statement.words);
  const mark = pager.exec(row)?.[0].length ?? 0;
  const back = row.lastIndexOf('\b') + 1;
  if (mark === 0 && back === 0) return statement;
  const from = Math.max(mark, back);
  return wordsFrom(statement, from, back > mark ? row.slice(from).search(/\S|$/) : 0);
}

/** The words from a column on; one that begins before it is cut. */
function wordsFrom(statement: Statement, from: number, indent: number): Statement | Noise {
  const words = statement.words
    .filter(({ end }) => end > from)
    .map(
      ({ text, below, start, end }): Word => ({ text: text.slice(Math.max(0, from - start)), below, start: Math.max(start, from), end }),
    );
  return words.length === 0 || words[0]!.text.startsWith('!') ? 'nothing' : { ...statement, words, indent };
}

/** Every word in its column. */
function textOf(words: readonly Word[]): string {
  let row = '';
  for (const { text, start } of words) row = row.padEnd(start) + text;
  return row;
}

/** Lines that no configuration holds, looked for where no command takes the line. */
const patterns: readonly RegExp[] = [
  // Typed to see, to begin or to end.
  /^(show?|conf\w*( t\w*)?|wr\w*( (mem\w*|term\w*|erase))?|copy \S+ \S+|term\w* \w+.*|ping .*|trace\w* .*|enable|disable|logout|reload|do .*|dir\b.*|more .*|commit\b.*|abort|vtysh)$/i,
  /^sh(o|ow)? .+$/i,
  // Said by the device.
  /^building configuration\b/i,
  /^current configuration ?(:|$)/i,
  /^using \d+%? (out )?of \S+/i,
  /^(running|startup)-config/i,
  /^(%|\^$|[*.]?\w{3} +\d+ [\d:.]+.*: %|load for five secs:|(no )?time source is )/i,
  /^(mon|tue|wed|thu|fri|sat|sun) (jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec) +\d+ [\d:.]+( \w+)?( \d{4})?$/i,
  // Left out by whoever copied it.
  /^(\.{3,}|<[^<>]*>|-{2,} ?snip ?-{2,})$/i,
];

/** The body of a certificate whose head is missing or too far away. */
const certificate = /^[0-9a-f]{8}( [0-9a-f]{8}){1,7}( [0-9a-f]{2,6})?$|^(?=.*\d)[0-9a-f]{2,8}$/i;

/** True for a line that says nothing about the device. Devices that read a file as if it were typed print no certificates. */
export function isNoise(words: readonly Word[], { nesting }: Pick<Language, 'nesting'>): boolean {
  const text = words.map(word => word.text).join(' ');
  return text.length < 400 && (patterns.some(pattern => pattern.test(text)) || (nesting !== 'modes' && certificate.test(text)));
}
