/** Several interfaces that are configured together: `interface range GigabitEthernet1/0/1 - 12, Te1/1/1`. */
import type { Fact } from '../model/fact.ts';
import type { Capture } from '../notation/capture.ts';
import { type Command, type Commands, commandsOf, type Line, type Yield } from '../notation/command.ts';
import type { NamePart } from '../notation/language.ts';
import type { Located } from '../text/place.ts';

export interface RangeBlock {
  readonly members: readonly string[];
}

/** More than any chassis has; a range is cut there. */
const mostMembers = 1024;

/** The names that the text of a range means; none where a part of it is no interface. `spell` gives the full name of one. */
export function rangeMembers(text: string, spell: (text: string) => string | undefined): readonly string[] {
  const names: string[] = [];
  let type = '';
  for (const part of text
    .replace(/\s*([-,])\s*/g, '$1')
    .replace(/([a-z])\s+(?=\d)/gi, '$1')
    .split(',')) {
    const run = /^(.*?\D|)(\d{1,5})(?:-(?:(.*\D))?(\d{1,5}))?$/.exec(part);
    if (!run) return [];
    const [, written = '', first = '', otherHead, last = first] = run;
    // `Ethernet1-2,4`: the type is that of the part before.
    const head = /^[a-z]/i.test(written) ? written : type + written;
    type = /^[a-z-]*/i.exec(head)![0];
    if (otherHead !== undefined && spell(`${otherHead}1`) !== spell(`${head}1`)) return [];
    for (let i = Number(first); i <= Number(last) && names.length < mostMembers; i++) {
      const name = spell(`${head}${i}`);
      if (name === undefined) return [];
      names.push(name);
    }
  }
  return names;
}

/** The lines of an interface, each said of every member of a range. What opens a block inside is known without effect. */
export function forEachMember<B>(commands: Commands<B>, blockOf: (name: string) => B): Commands<RangeBlock> {
  return commands.map(({ apply, enter, ...command }): Command<RangeBlock> => {
    const each = (args: never, line: Line<RangeBlock>, captures: readonly Capture[]): Yield =>
      line.block.members.flatMap(name => apply?.(args, { ...line, block: blockOf(name) }, captures) ?? []);
    const inside = (args: never, line: Line<RangeBlock>, captures: readonly Capture[]) =>
      enter?.(args, { ...line, block: blockOf(line.block.members[0] ?? '') }, captures);
    return { ...command, ...(apply && { apply: each }), ...(enter && { enter: inside }) };
  });
}

type Spelling = (text: string) => string | undefined;

/** The names behind a capture of several interfaces; all of them stand at its word. Undefined: it is no such capture. */
export function rangeNames(captures: readonly Capture[], index: number, spell: Spelling): readonly NamePart[] | undefined {
  const { slot, word } = captures[index]!;
  if (slot.type !== 'port-range') return undefined;
  const type = captures[index - 1]?.slot.name === 'type' ? captures[index - 1]!.word.text : '';
  const text = [type, ...captures.slice(index).map(capture => capture.word.text)].join(' ');
  return rangeMembers(text.trim(), spell).map(name => ({ name, kind: 'interface', role: 'definition', start: 0, end: word.text.length }));
}

interface RangeArguments {
  readonly type?: Located<string>;
  readonly ports: Located<string>;
  readonly more?: readonly Located<string>[];
}

/** Opens several interfaces at once, written without a word of their own for it: `interface Ethernet1-4, 7`. */
export function rangeOpeners(
  spell: Spelling,
  body: () => Commands<{ readonly name: string }>,
  define: (name: string, line: Line<unknown>) => Fact | undefined,
): Commands<unknown> {
  const members = ({ type, ports, more = [] }: RangeArguments) =>
    rangeMembers(
      [type, ports, ...more]
        .map(each => each?.value ?? '')
        .join(' ')
        .trim(),
      spell,
    );
  let commands: Commands<RangeBlock> | undefined;
  const each = () => {
    commands ??= forEachMember(body(), name => ({ name }));
    return commands;
  };
  return (
    ['interface <ports:port-range> [<more:any-name...>]', 'interface <type:interface> <ports:port-range> [<more:any-name...>]'] as const
  ).map(template =>
    commandsOf<unknown>().block(template as string, 'Opens several interfaces at once.', {
      enter: (args): RangeBlock => ({ members: members(args as RangeArguments) }),
      body: each,
      apply: (args, line) => members(args as RangeArguments).flatMap(name => define(name, line) ?? []),
    }),
  );
}
