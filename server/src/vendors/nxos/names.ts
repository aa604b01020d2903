/** Names of NX-OS: interfaces in the form that the device prints, whatever their letters' case. */
import type { Normalise } from '../../notation/spelling.ts';
import { namesWith } from '../eos/names.ts';
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

/** The names of a line of which several interfaces may stand in one word. */
export const namesOf = namesWith(interfaceName);

export const normalise: Normalise = (kind, text) => (kind === 'interface' ? interfaceName(text) : text);
