/** Names of NX-OS: interfaces in the form that the device prints, whatever their letters' case. */

import type { NamePart } from '../../notation/language.ts';
import type { Capture, Normalise } from '../../notation/match.ts';
import { namesWith } from '../eos/names.ts';
import { rangeMembers } from '../interface-range.ts';
import { spellingOf } from '../interface-spelling.ts';

const types = [
  'Ethernet',
  'loopback',
  'Vlan',
  'port-channel',
  'mgmt',
  'nve',
  'Tunnel',
  'Null',
  'sup-eth',
  'breakout',
  'fc',
  'vfc',
  'san-port-channel',
  'Bdi',
];

/** `eth1/1` → `Ethernet1/1`; words that cannot name an interface give nothing. */
export const interfaceName = spellingOf(types);

const ownNames = namesWith(interfaceName);

/** The members of `Ethernet1/1-4`, where a line names several interfaces in one word. */
export function namesOf(captures: readonly Capture[], index: number): readonly NamePart[] | undefined {
  const { slot, word } = captures[index]!;
  const isRange = slot.kind === 'interface' && /\d-\d/.test(word.text) && captures[index + 1]?.slot.name !== 'unit';
  const names = isRange ? rangeMembers(word.text, interfaceName) : [];
  return names.length < 2 ? ownNames(captures, index) : names.map(name => ({ name, start: 0, end: word.text.length }));
}

export const normalise: Normalise = (kind, text) => (kind === 'interface' ? interfaceName(text) : text);
