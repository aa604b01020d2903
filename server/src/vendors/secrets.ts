/** Passwords of neighbors: a digest where the text says them in clear or in a form that anyone can read, nothing of them otherwise. */
import type { Peer } from '../model/bgp.ts';
import type { Draft } from '../model/fact.ts';
import { secretDigest } from '../net/digest.ts';

/** `hidden`: only the device can read it. `vigenere`: Cisco's type 7. */
export type SecretForm = 'clear' | 'vigenere' | 'hidden';

/** The session is signed; of the password only whether another end has the same may be told. */
export function sign(peer: Draft<Peer>, secret: string, form: SecretForm): void {
  peer.authenticated = true;
  const digest = digestOf(secret, form);
  peer.password = digest === undefined ? {} : { digest };
}

/** Of what a secret is, where the text tells. */
export function digestOf(secret: string, form: SecretForm): string | undefined {
  const clear = clearOf(secret, form);
  return clear === undefined ? undefined : secretDigest(clear);
}

/** Words in place of a password that somebody took out of the text, and variables of templates. */
const removed = /^(<.*>|\*+|x+|\.+|#+|\$[a-z_]+)$|\{\{|\$\{|removed|redacted|scrubbed|sanitized/i;

function clearOf(secret: string, form: SecretForm): string | undefined {
  const plain = /^"(.*)"$/.exec(secret)?.[1] ?? secret;
  if (form === 'hidden' || removed.test(plain)) return undefined;
  return form === 'clear' ? plain : readVigenere(plain);
}

/** The key of type 7, which is the same on every device. */
const vigenereKey = 'dsfd;kfoA,.iyewrkldJKDHSUBsgvca69834ncxv9873254k;fg87';

/** Two decimal digits say where in the key it begins; then one octet after the other in hexadecimal. */
export function readVigenere(secret: string): string | undefined {
  if (!/^\d\d([0-9a-f]{2})+$/i.test(secret)) return undefined;
  const start = Number(secret.slice(0, 2));
  let clear = '';
  for (let i = 2; i < secret.length; i += 2) {
    const octet = Number.parseInt(secret.slice(i, i + 2), 16) ^ vigenereKey.charCodeAt((start + i / 2 - 1) % vigenereKey.length);
    if (octet < 0x20 || octet > 0x7e) return undefined;
    clear += String.fromCharCode(octet);
  }
  return clear;
}
