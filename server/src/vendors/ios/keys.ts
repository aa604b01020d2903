/** Chains of keys, whose secrets are never shown. */
import { type Commands, commandsOf } from '../../notation/command.ts';
import { opens, recognised } from './recognised.ts';

const { block } = commandsOf<unknown>();

// 00:00:00 Jan 1 2026
const start = '[local] <time:word> <first:word> <second:word> <year:int>';
const lifetimes = ['infinite', 'duration <seconds:int>', '<endTime:word> <endFirst:word> <endSecond:word> <endYear:int>'].map(
  end => `<what:accept-lifetime|send-lifetime> ${start} ${end}`,
);

const key: Commands<unknown> = [
  ...recognised('The secret of the key.', 'key-string <secret:secret>', 'key-string <encryption:0-7> <secret:secret>'),
  ...recognised('When the key holds.', ...lifetimes),
  ...recognised(
    'How the key is used.',
    'cryptographic-algorithm <algorithm:word>',
    '<what:send-id|recv-id> <id:int>',
    'include-tcp-options',
    'accept-ao-mismatch',
  ),
];

const chain: Commands<unknown> = [
  block(
    'key <key:word>',
    'Opens a key.',
    opens(() => key),
  ),
  ...recognised('Text for people about the keys.', 'description <description:text>'),
];

export const keyChains: Commands<unknown> = [
  block(
    'key chain <name:=key-chain> [<kind:tcp|macsec>]',
    'Opens keys that change over time.',
    opens(() => chain),
  ),
];
