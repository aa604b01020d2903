/** How routing protocols of FRR that are not simulated state what they say: as a process with its networks, sources of routes and values. */
import { type Command, type Commands, commandsOf } from '../../notation/command.ts';
import { type IgpBlock, igpFact } from '../eos/igp.ts';

/** The process that lines are kept for. */
export const ofIgp = ({ protocol, name, vrf }: IgpBlock): string => `${protocol} ${name} ${vrf}`;

const top = commandsOf<unknown>();
const { command } = commandsOf<IgpBlock>();

/** The line that opens a process. */
export function igpNetwork(template: string, doc: string, protocol: string, body: () => Commands<IgpBlock>): Command<unknown> {
  const written = template as 'router x [<name:word>] [<asn:int>] [ vrf <vrf:vrf> ]';
  const blockOf = (name: string | undefined, asn: number | undefined, vrf = 'default'): IgpBlock => ({
    protocol,
    name: name ?? String(asn ?? ''),
    vrf,
  });
  return top.block(written, doc, {
    enter: ({ name, asn, vrf }) => blockOf(name?.value, asn?.value, vrf?.value),
    body,
    apply: ({ name, asn, vrf }, line) =>
      igpFact({ ...line, block: blockOf(name?.value, asn?.value, vrf?.value) }, process => {
        if (asn) process.asn = asn.value;
      }),
  });
}

/** A line that takes in routes of another protocol. */
export function igpRedistribution(template: string): Commands<IgpBlock> {
  return [
    command(template as 'redistribute <protocol:word> <more:int>', 'Takes in routes of another protocol.', ({ protocol }, line) =>
      igpFact(line, ({ redistributes }) => void redistributes.push({ protocol: protocol.value, place: line.place })),
    ),
  ];
}
