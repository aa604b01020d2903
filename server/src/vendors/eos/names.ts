/** Names of EOS: interfaces in the full form that the device prints, and what can name a peer group. */
import type { PolicyUse } from '../../model/policy.ts';
import type { Capture } from '../../notation/capture.ts';
import type { NamePart } from '../../notation/language.ts';
import type { Normalise } from '../../notation/spelling.ts';
import type { Located } from '../../text/place.ts';
import { rangeMembers, rangeNames } from '../interface-range.ts';
import { spellingOf, zoneName, zoneStart } from '../interface-spelling.ts';
import { functionKey } from './rcf-terms.ts';

const types = [
  'Ethernet',
  'Management',
  'Loopback',
  'Vlan',
  'Port-Channel',
  'Vxlan',
  'Tunnel',
  'Null',
  'Dps',
  'Recirc-Channel',
  'UnconnectedEthernet',
  'Fabric',
  'Cpu',
  'InternalRecirc',
  'MplsTrunk',
  'Traffic',
  'Switch',
];

/** `Et1/1` → `Ethernet1/1`; words that cannot name an interface give nothing. */
export const interfaceName = spellingOf(types);

/** `interface Ethernet 1`: the number in the next word belongs to the name. */
export function namesWith(read: (text: string) => string | undefined) {
  return (captures: readonly Capture[], index: number): readonly NamePart[] | undefined => {
    const { slot, word } = captures[index]!;
    if (slot.kind === 'control-function') return functionName(word.text);
    if (slot.type === 'port-range') return rangeNames(captures, index, read);
    const next = captures[index + 1];
    if (slot.type === 'zoned') return zoneName(word.text, read);
    if (slot.kind !== 'interface') return undefined;
    if (zoneStart(word.text) > 0) return zoneName(word.text, read);
    if (next?.slot.type === 'port-range') return [];
    if (next?.slot.name !== 'unit') return membersOf(word.text, read);
    const name = read(word.text + next.word.text);
    return name === undefined ? undefined : [{ name, start: 0, end: word.text.length }];
  };
}

/** The members of `Ethernet1/1-4`, where a line names several interfaces in one word; the word itself where it names one. */
export function interfacesIn(text: string, read: (text: string) => string | undefined = interfaceName): readonly string[] {
  const names = /\d[-,]/.test(text) ? rangeMembers(text, read) : [];
  return names.length < 2 ? [read(text) ?? text] : names;
}

function membersOf(text: string, read: (text: string) => string | undefined): readonly NamePart[] | undefined {
  const names = interfacesIn(text, read);
  return names.length < 2 ? undefined : names.map(name => ({ name, start: 0, end: text.length }));
}

/** A function as policies are keyed. What one with parameters does is not known, so that their values are not looked at. */
export function functionUse({ value, place }: Located<string>): PolicyUse {
  return { value: functionKey(value.replace(/\(.*/, '')), place };
}

/** The name of a function stands in front of its parentheses. */
function functionName(text: string): readonly NamePart[] | undefined {
  const open = text.indexOf('(');
  return open < 0 ? undefined : [{ name: text.slice(0, open), start: 0, end: open }];
}

const notGroups = new Set(['default', 'interface']);

export const normalise: Normalise = (kind, text) => {
  if (kind === 'interface') return interfaceName(text);
  if (kind === 'peer-group') return notGroups.has(text) || /^\d+\.\d+\.|:/.test(text) ? undefined : text;
  return text;
};
