/** What traffic engineering says about a link of FRR (RFC 5305, RFC 7471). */
import { type Commands, commandsOf } from '../../notation/command.ts';
import type { InterfaceBlock } from '../ios/interface-block.ts';
import { kept, keptAlways } from './kept.ts';

const { command } = commandsOf<InterfaceBlock>();
const ofLink = ({ name }: InterfaceBlock) => `link ${name}`;

export const linkParams: Commands<InterfaceBlock> = [
  ...kept(ofLink, 'Announces the parameters of the link.', 'enable'),
  ...kept(ofLink, 'The cost of the link for traffic engineering.', 'metric ~. <metric:0-4294967295>'),
  ...keptAlways(
    ofLink,
    'Bytes per second that the link carries, may be reserved, or are left at a priority.',
    'max-bw <bandwidth:word>',
    'max-rsv-bw <bandwidth:word>',
    'unrsv-bw <priority:0-7> <bandwidth:word>',
  ),
  ...keptAlways(ofLink, 'Bytes per second that are left, available or used on the link.', '<which:res-bw|ava-bw|use-bw> <bandwidth:word>'),
  ...keptAlways(ofLink, 'The group of the link, as bits.', 'admin-grp <bits:word>'),
  ...keptAlways(
    ofLink,
    'Affinities of the link that flexible algorithms choose by.',
    'affinity <names:affinity-map...>',
    'affinity-mode <mode:standard|extended|both>',
  ),
  ...keptAlways(
    ofLink,
    'Microseconds to the other end: average, and bounds.',
    'delay <average:0-16777215> [ min <low:0-16777215> max <high:0-16777215> ]',
    'delay-variation <variation:0-16777215>',
  ),
  ...keptAlways(ofLink, 'The share of packets that get lost.', 'packet-loss <percent:word>'),
  ...keptAlways(ofLink, 'The router at the other end, in another AS.', 'neighbor <address:ipv4> as <asn>'),
  command(
    'no <what:admin-grp|ava-bw|delay|delay-variation|neighbor|packet-loss|res-bw|use-bw|affinity|affinity-mode>',
    'Takes a parameter away.',
  ),
  { ...command('exit-link-params', 'Leaves the parameters.'), closes: true, positive: true },
];
