/** Interface names of IOS: abbreviations and spellings become the full name that the device prints. */
import type { Capture } from '../../notation/capture.ts';
import type { NamePart } from '../../notation/language.ts';
import type { Normalise } from '../../notation/spelling.ts';
import { rangeMembers } from '../interface-range.ts';
import { typeFinder, zoneName } from '../interface-spelling.ts';

/** In order of preference where an abbreviation fits several. */
const types = [
  'Ethernet',
  'FastEthernet',
  'GigabitEthernet',
  'TenGigabitEthernet',
  'TwoGigabitEthernet',
  'TwentyFiveGigE',
  'FiveGigabitEthernet',
  'FortyGigabitEthernet',
  'FiftyGigE',
  'HundredGigE',
  'TwoHundredGigE',
  'FourHundredGigE',
  'AppGigabitEthernet',
  'Loopback',
  'Serial',
  'Tunnel',
  'Vlan',
  'Port-channel',
  'Null',
  'Dialer',
  'Multilink',
  'BDI',
  'BVI',
  'ATM',
  'POS',
  'Async',
  'Cellular',
  'Embedded-Service-Engine',
  'Group-Async',
  'LISP',
  'nve',
  'pseudowire',
  'Service-Engine',
  'Virtual-Access',
  'Virtual-Template',
  'Virtual-TokenRing',
  'VirtualPortGroup',
  'vasileft',
  'vasiright',
  'wlan-ap',
  'Wlan-GigabitEthernet',
  'Bundle-Ether',
  'Management',
  'mgmt',
];

const typeOf = typeFinder(types);

/** `Gi0/0` → `GigabitEthernet0/0`; words that cannot name an interface give nothing, unknown types stay as they are. */
export function interfaceName(text: string): string | undefined {
  const parts = /^([a-z][a-z-]*)(\d[\w/.:]*)?$/i.exec(text);
  if (!parts) return undefined;
  const [, word, number] = parts;
  const type = typeOf(word!, number !== undefined);
  if (type === undefined && number === undefined) return undefined;
  return type === undefined || type === word ? text : `${type}${number ?? ''}`;
}

/** `interface GigabitEthernet 0/0`: the number in the next word belongs to the name. A list of frames is told by its number alone. */
export function namesOf(captures: readonly Capture[], index: number): readonly NamePart[] | undefined {
  const { slot, word } = captures[index]!;
  const next = captures[index + 1];
  if (slot.name === 'frames' && slot.type === 'range')
    return [{ name: word.text, kind: 'acl', role: 'definition', start: 0, end: word.text.length }];
  if (slot.name === 'ports' && slot.type === 'any-name') return rangeNames(captures, index);
  if (slot.type === 'zoned') return zoneName(word.text, interfaceName);
  if (slot.kind !== 'interface' || next?.slot.name !== 'unit') return undefined;
  const name = interfaceName(word.text + next.word.text);
  return name === undefined ? undefined : [{ name, start: 0, end: word.text.length }];
}

/** The members of `interface range …`; all of them stand at the first word. */
function rangeNames(captures: readonly Capture[], index: number): readonly NamePart[] | undefined {
  if (captures[index - 1]?.slot.name === 'ports') return [];
  const text = captures
    .slice(index)
    .map(({ word }) => word.text)
    .join(' ');
  const end = captures[index]!.word.text.length;
  return rangeMembers(text, interfaceName).map(name => ({ name, kind: 'interface' as const, role: 'definition' as const, start: 0, end }));
}

export const normalise: Normalise = (kind, text) => {
  if (kind === 'interface') return interfaceName(text);
  if (kind === 'peer-group') return /^\d+\.\d+\.|:/.test(text) ? undefined : text;
  return text;
};
