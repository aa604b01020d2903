/** Several interfaces that are configured together: `interface range GigabitEthernet1/0/1 - 12, Te1/1/1`. */
import type { Command, Commands, Line, Yield } from '../notation/command.ts';
import type { Capture } from '../notation/match.ts';

export interface RangeBlock {
  readonly members: readonly string[];
}

/** More than any chassis has; a range is cut there. */
const mostMembers = 1024;

/** The names that the text of a range means; none where a part of it is no interface. `spell` gives the full name of one. */
export function rangeMembers(text: string, spell: (text: string) => string | undefined): readonly string[] {
  const names: string[] = [];
  for (const part of text
    .replace(/\s*([-,])\s*/g, '$1')
    .replace(/([a-z])\s+(?=\d)/gi, '$1')
    .split(',')) {
    const run = /^(.*?\D|)(\d{1,5})(?:-(?:(.*\D))?(\d{1,5}))?$/.exec(part);
    if (!run) return [];
    const [, head = '', first = '', otherHead, last = first] = run;
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
