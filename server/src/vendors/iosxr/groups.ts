/** Groups of settings (`group … end-group`) that other blocks take over by `apply-group`. Names in them are patterns. */
import { fact } from '../../model/fact.ts';
import { type Command, type Commands, commandsOf, type Line } from '../../notation/command.ts';

/** What opens a block inside a group names its objects by patterns: `interface 'HundredGigE.*'`. */
const patterned = (template: string) => template.replace(/<(?:([\w-]+):)?[=+]?([^|>]+)>/g, (_, name, type) => `<${name ?? type}:any-name>`);

/** A filter that a group gives to neighbors: which neighbors lack one is not known then. */
const hides = (_: never, line: Line<never>) =>
  fact('system', '', line.place, system => {
    system.lacksGroups = true;
  });

/** The same lines without objects of their own; the names that they use count. */
function inGroup(commands: Commands<never>): Commands<never> {
  return commands.flatMap(({ template, doc, body, raw }): Command<never>[] => {
    if (raw) return [];
    if (body) return [{ template: patterned(template), doc, body: () => inGroup(body()) }];
    return [{ template: template.replace(/:[=+]/g, ':'), doc, ...(template.startsWith('route-policy ') && { apply: hides }) }];
  });
}

/** @param top the commands of the top level. */
export function groups(top: () => Commands<unknown>): Commands<unknown> {
  return [
    commandsOf<unknown>().block('group <group:=configuration-group>', 'Opens settings that other blocks take over by `apply-group`.', {
      enter: () => undefined as never,
      body: () => inGroup(top() as Commands<never>),
    }),
  ];
}
