/** Object groups: named sets of addresses and services for access lists. */
import { type Commands, commandsOf } from '../../notation/command.ts';

const { command, block } = commandsOf<unknown>();

const network: Commands<unknown> = [
  command('host <address:ip>', 'One address.'),
  command('<address:ipv4> <mask>', 'A network.'),
  command('<prefix:prefix>', 'A network.'),
  command('range <first:ip> <last:ip>', 'All addresses from one to another.'),
  command('any', 'Every address.'),
  command('group-object <group:object-group>', 'What another group holds.'),
  command('description <description:text>', 'Text for people about the group.'),
];

const service: Commands<unknown> = [
  command('group-object <group:object-group>', 'What another group holds.'),
  command('description <description:text>', 'Text for people about the group.'),
  command(
    '<protocol:ip|tcp|udp|tcp-udp|icmp|esp|ahp|gre|ospf|eigrp|igmp|pim> [source <from:eq|lt|gt> <fromPort:word>] [<operator:eq|lt|gt|range> <first:word>] [<last:word>]',
    'A protocol and its ports.',
  ),
  command('<protocol:0-255>', 'A protocol by its number.'),
];

export const objectGroups: Commands<unknown> = [
  block('object-group network <name:=object-group>', 'Opens a set of addresses.', { enter: () => undefined, body: () => network }),
  block('object-group v6-network <name:=object-group>', 'Opens a set of IPv6 addresses.', { enter: () => undefined, body: () => network }),
  block('object-group service <name:=object-group>', 'Opens a set of services.', { enter: () => undefined, body: () => service }),
  block('object-group v6-service <name:=object-group>', 'Opens a set of services.', { enter: () => undefined, body: () => service }),
];
