/** VLANs and spanning tree: recognised only. */
import { type Commands, commandsOf } from '../../notation/command.ts';
import { opens } from './opens.ts';

const { command, block } = commandsOf<unknown>();

const vlan: Commands<unknown> = [
  command('name <name:word>', 'The name of the VLAN.'),
  command(
    '<what:state|mtu|remote-span|private-vlan|shutdown|member|tb-vlan1|tb-vlan2|media|exit> [<options:word...>]',
    'A setting of the VLAN.',
  ),
];

const mst: Commands<unknown> = [command('<what:name|revision|instance> <options:word...>', 'A setting of the region.')];

export const switching: Commands<unknown> = [
  block(
    'vlan <vlans:word>',
    'Opens one or more VLANs.',
    opens(() => vlan),
  ),
  command('vlan <what:internal|dot1q|configuration|access-map|filter|group|accounting> <options:word...>', 'A setting of all VLANs.'),
  block(
    'spanning-tree mst configuration',
    'Opens the region of a multiple spanning tree.',
    opens(() => mst),
  ),
  command('spanning-tree <options:word...>', 'A setting of the spanning tree.'),
];
