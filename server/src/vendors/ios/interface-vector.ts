/** Lines of interfaces about EIGRP that change routes. */
import { withLength } from '../../net/prefix.ts';
import { type Commands, commandsOf } from '../../notation/command.ts';
import { linkFact, routingOf } from '../eos/link-lines.ts';
import type { InterfaceBlock } from './interface-block.ts';

const { command } = commandsOf<InterfaceBlock>();

export const interfaceVector: Commands<InterfaceBlock> = [
  command(
    'ip summary-address eigrp <asn:int> <address:ipv4> <mask> [<distance:int>] [leak-map <policy:route-map>]',
    'Announces one route for all inside, through this interface.',
    ({ asn, address, mask, distance }, line) =>
      linkFact(line, link => {
        const routing = routingOf(link, 'eigrp', String(asn.value));
        const prefix = withLength(address.value, mask.value);
        routing.summaries = [...(routing.summaries ?? []), { prefix, distance: distance?.value, place: line.place }];
      }),
  ),
];
