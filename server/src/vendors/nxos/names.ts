/** Names of NX-OS: interfaces in the form that the device prints, whatever their letters' case. */
import type { Normalise } from '../../notation/match.ts';

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
export function interfaceName(text: string): string | undefined {
  const parts = /^([a-z][a-z-]*?)(\d[\w/.:,-]*)?$/i.exec(text);
  if (!parts) return undefined;
  const [, word, number] = parts;
  const start = word!.toLowerCase();
  const type =
    types.find(name => name.toLowerCase() === start) ??
    (number === undefined ? undefined : types.find(name => name.toLowerCase().startsWith(start)));
  return number === undefined && type === undefined ? undefined : `${type ?? word}${number ?? ''}`;
}

export const normalise: Normalise = (kind, text) => (kind === 'interface' ? interfaceName(text) : text);
