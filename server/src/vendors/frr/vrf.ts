/** VRFs of FRR: static routes stand inside. */
import { type Commands, commandsOf } from '../../notation/command.ts';
import { said } from '../ios/line.ts';
import type { StaticBlock } from '../ios/static.ts';
import { multicast } from './other.ts';
import { staticRoutes } from './static.ts';

const inside = commandsOf<StaticBlock | undefined>().command;

const vrf: Commands<StaticBlock | undefined> = [
  ...staticRoutes,
  inside('vni <vni:1-16777215> [prefix-routes-only]', 'The virtual network that carries routes of this VRF.'),
  inside('<family:ip|ipv6> router-id <address:ip>', 'Names the router in this VRF.'),
  inside('<family:ip|ipv6> nht resolve-via-default', 'Lets next hops resolve through the default route.'),
  inside(
    '<family:ip|ipv6> protocol <protocol:word> route-map <policy:route-map>',
    'Filters routes of a protocol on their way into the table.',
  ),
  ...multicast,
  inside('netns <path:word>', 'The network namespace of this VRF.'),
  inside('description <description:text>', 'Text for people about this VRF.'),
];

const { block } = commandsOf<unknown>();

export const vrfs: Commands<unknown> = [
  block('vrf <name:=vrf>', 'Opens a VRF.', {
    enter: ({ name }): StaticBlock => ({ vrf: name.value }),
    body: () => vrf,
    apply: ({ name }, line) => said('vrf', name.value, line, () => {}),
  }),
];
