/** Keys of FRR that change over time. */
import { type Commands, commandsOf } from '../../notation/command.ts';
import { said } from '../ios/line.ts';
import { kept } from './kept.ts';

interface KeyBlock {
  readonly owner: string;
}

const owner = (at: KeyBlock) => at.owner;
const day = '( <day:1-31> <month:word> | <month:word> <day:1-31> )';
const since = `<time:word> ${day} <year:1993-2035>`;
const until =
  '( infinite | duration <seconds:1-2147483646> | <until:word> ( <lastDay:1-31> <lastMonth:word> | <lastMonth:word> <lastDay:1-31> ) <lastYear:1993-2035> )';

const key: Commands<KeyBlock> = [
  ...kept(owner, 'The secret of the key.', 'key-string ~ <secret:secret>'),
  ...kept(owner, 'How the key is used.', 'cryptographic-algorithm ~ <algorithm:md5|hmac-sha-1|hmac-sha-256|hmac-sha-384|hmac-sha-512>'),
  ...kept(owner, 'When the key is valid.', `<when:accept-lifetime|send-lifetime> ~. ${since} ${until}`),
];

const chain = commandsOf<KeyBlock>();

const keys: Commands<KeyBlock> = [
  chain.block('key <key:0-2147483647>', 'Opens a key.', {
    enter: ({ key: number }, line): KeyBlock => ({ owner: `${line.block.owner} ${number.value}` }),
    body: () => key,
    apply: ({ key: number }, line) => said('service', `${line.block.owner} ${number.value}`, line, () => {}),
  }),
];

export const keyChains: Commands<unknown> = [
  commandsOf<unknown>().block('key chain <name:=key-chain>', 'Opens keys that change over time.', {
    enter: ({ name }): KeyBlock => ({ owner: `key chain ${name.value}` }),
    body: () => keys,
    apply: ({ name }, line) => said('service', `key chain ${name.value}`, line, () => {}),
  }),
];
