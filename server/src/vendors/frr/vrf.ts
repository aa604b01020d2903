/** VRFs of FRR: static routes stand inside. */
import { type Commands, commandsOf } from '../../notation/command.ts';
import { said } from '../ios/line.ts';
import type { StaticBlock } from '../ios/static.ts';
import { kept } from './kept.ts';
import { multicast } from './multicast.ts';
import { rpkiCommands } from './rpki.ts';
import { staticRoutes } from './static.ts';
import { tableLines, viaDefaultDoc } from './zebra.ts';

const inside = commandsOf<StaticBlock>();
const ofVrf = ({ vrf }: StaticBlock) => `vrf ${vrf}`;

const vrf: Commands<StaticBlock> = [
  ...(staticRoutes as Commands<StaticBlock>),
  ...kept(ofVrf, viaDefaultDoc, '<family:ip|ipv6> nht resolve-via-default'),
  ...tableLines(ofVrf),
  ...multicast(ofVrf),
  ...kept(ofVrf, 'The network namespace of this VRF.', 'netns ~ <path:word>'),
  ...kept(ofVrf, 'Text for people about this VRF.', 'description ~ <description:text>'),
  ...(rpkiCommands as Commands<StaticBlock>),
  inside.command('no [<family:ip|ipv6>] router-id', 'Takes the router ID away.'),
  { ...inside.command('exit-vrf', 'Leaves the VRF.'), closes: true, positive: true },
];

const { block } = commandsOf<unknown>();

export const vrfs: Commands<unknown> = [
  block('vrf <name:=vrf>', 'Opens a VRF.', {
    enter: ({ name }): StaticBlock => ({ vrf: name.value }),
    body: () => vrf,
    apply: ({ name }, line) => said('vrf', name.value, line, () => {}),
  }),
];
