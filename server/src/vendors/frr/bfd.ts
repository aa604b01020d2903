/** BFD of FRR: peers and profiles that they share. */

import { formatAddress } from '../../net/address.ts';
import { type Commands, commandsOf } from '../../notation/command.ts';
import { said } from '../ios/line.ts';
import { kept, keptAlways } from './kept.ts';

interface BfdBlock {
  readonly owner: string;
}

const owner = (at: BfdBlock) => at.owner;

const common: Commands<BfdBlock> = [
  ...keptAlways(owner, 'Packets that may be missed until the peer is lost; 3 by default.', 'detect-multiplier <packets:2-255>'),
  ...keptAlways(
    owner,
    'Milliseconds between packets that are taken or sent; 300 by default.',
    '<timer:receive-interval|transmit-interval> <milliseconds:10-4294967>',
  ),
  ...keptAlways(
    owner,
    'Milliseconds between echo packets; 50 by default.',
    'echo-interval <milliseconds:10-60000>',
    'echo transmit-interval <milliseconds:10-4294967>',
    'echo receive-interval ( disabled | <milliseconds:10-4294967> )',
  ),
  ...kept(owner, 'A mode of BFD.', '<mode:echo-mode|passive-mode|log-session-changes|shutdown>'),
  ...kept(owner, 'The least hop count of packets; 254 by default.', 'minimum-ttl ~ <ttl:1-254>'),
];

const peer: Commands<BfdBlock> = [
  ...common,
  ...kept(owner, 'Takes the settings of a profile.', 'profile <profile:bfd-profile>'),
  ...keptAlways(owner, 'The name of the peer in messages.', 'label <label:word>'),
];

const { block } = commandsOf<undefined>();
const options = '{ multihop | local-address <local:ip> | interface <name:interface> | vrf <vrf:vrf> }';

const bfd: Commands<undefined> = [
  block(`peer <peer:ip> ${options}`, 'Watches a neighbor.', {
    enter: ({ peer: { value } }): BfdBlock => ({ owner: `bfd ${formatAddress(value)}` }),
    body: () => peer,
    apply: ({ peer: { value } }, line) => said('service', `bfd ${formatAddress(value)}`, line, () => {}),
  }),
  block('profile <profile:=bfd-profile>', 'Opens settings that several neighbors share.', {
    enter: ({ profile }): BfdBlock => ({ owner: `bfd profile ${profile.value}` }),
    body: () => common,
    apply: ({ profile }, line) => said('service', `bfd profile ${profile.value}`, line, () => {}),
  }),
  block(
    `peer <peer:ip> bfd-mode <mode:sbfd-init|sbfd-echo> bfd-name <name:word> { ${options.slice(2, -2)} | remote-discr <discriminator:1-4294967295> | encap-type <encapsulation:word> | source-ipv6 <source:ipv6> | encap-data <segments:ipv6...> }`,
    'Watches a path without a session at the other end (RFC 7880).',
    {
      enter: ({ peer: { value } }): BfdBlock => ({ owner: `bfd ${formatAddress(value)}` }),
      body: () => peer,
    },
  ),
  ...keptAlways<undefined>(
    'bfd',
    'Answers packets without a session (RFC 7880).',
    'sbfd reflector source-address <address:ip> discriminator <discriminator:1-4294967295>',
  ),
];

export const bfdCommands: Commands<unknown> = [
  commandsOf<unknown>().block('bfd', 'Opens the settings of BFD (RFC 5880).', { enter: () => undefined, body: () => bfd }),
];
