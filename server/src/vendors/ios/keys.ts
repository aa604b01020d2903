/** Chains of keys, whose secrets are never shown. */
import type { Commands } from '../../notation/command.ts';
import { section, settings } from '../settings.ts';

const date = (name: string) => `( <${name}Month:word> <${name}Day:1-31> | <${name}Day:1-31> <${name}Month:word> ) <${name}Year:1970-9999>`;

/** `00:00:00 Jan 1 2026 infinite`: when something holds. */
export const lifetime = `[local] <from:clock> ${date('from')} [ infinite | duration <seconds:int> | <to:clock> ${date('to')} ]`;

const key: Commands<unknown> = [
  ...settings('The secret of the key.', 'key-string <secret:secret>', 'key-string <encryption:0-7> <secret:secret>'),
  ...settings(
    'The secret of the key, and how it is used for encryption of links.',
    'key-octet-string [<form:0|6|7>] <octets:secret> [ cryptographic-algorithm <cipher:AES_128_CMAC|AES_256_CMAC> ]',
  ),
  ...settings('When the key holds.', `<what:accept-lifetime|send-lifetime> ${lifetime}`, `lifetime ${lifetime}`),
  ...settings(
    'How the key is used.',
    'cryptographic-algorithm <algorithm:md5|aes-128-cmac|aes-256-cmac|hmac-md5|hmac-sha-1|hmac-sha-256|hmac-sha-384|hmac-sha-512|3DES|AES|HMAC-SHA-1|HMAC-SHA-256>',
    '<what:send-id|recv-id> <id:int>',
    'include-tcp-options',
    'accept-ao-mismatch',
  ),
];

const chain: Commands<unknown> = [
  section('key <key:word>', 'Opens a key.', () => key),
  ...settings('Text for people about the keys.', 'description <description:text>'),
];

export const keyChains: Commands<unknown> = [
  section('key chain <name:=key-chain> [<kind:tcp|macsec>]', 'Opens keys that change over time.', () => chain),
];
