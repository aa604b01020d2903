/** Groups of settings (`group … end-group`) that other blocks take over by `apply-group`. Names in them are patterns. */
import { type Command, type Commands, commandsOf } from '../../notation/command.ts';

/** What opens a block inside a group names its objects by patterns: `interface 'HundredGigE.*'`. */
const patterned = (template: string) => template.replace(/<(?:([\w-]+):)?[=+]?([^|>]+)>/g, (_, name, type) => `<${name ?? type}:any-name>`);

/** Tables that lead back to themselves do so here too. */
const made = new WeakMap<Commands<never>, Commands<never>>();

/** The same lines without objects of their own; the names that they use count. */
function inGroup(commands: Commands<never>): Commands<never> {
  const known = made.get(commands);
  if (known) return known;
  const openers = commands.filter(({ body }) => body);
  // A pattern fits every word: of two lines that differ in the kind of a word, the one that opens a block stays.
  const heads = new Set(openers.map(headOf));
  const lines = [...openers, ...commands.filter(command => !command.body && !heads.has(headOf(command)))].flatMap(lineOf);
  made.set(commands, lines);
  return lines;
}

/** The words that a line has, its first placeholders left open. */
const headOf = ({ template }: Command<never>) => template.replace(/ \[.*/, '').replace(/<[^>]*>/g, '<>');

function lineOf({ template, doc, body, raw }: Command<never>): Command<never>[] {
  if (raw) return [];
  if (body) return [{ template: patterned(template), doc, body: () => inGroup(body()) }];
  return [{ template: template.replace(/:[=+]/g, ':'), doc }];
}

/** @param top the commands of the top level. */
export function groups(top: () => Commands<unknown>): Commands<unknown> {
  return [
    commandsOf<unknown>().block(opening, 'Opens settings that other blocks take over by `apply-group`.', {
      enter: () => undefined as never,
      body: () => (inside ??= inGroup(top().filter(({ template }) => template !== opening) as Commands<never>)),
    }),
  ];
}

const opening = 'group <group:=configuration-group>';
let inside: Commands<never> | undefined;
