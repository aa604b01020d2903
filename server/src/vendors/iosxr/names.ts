/** Names as IOS XR takes them: interfaces by their full name, policies without the values behind them. */
import type { PolicyUse } from '../../model/policy.ts';
import type { Capture } from '../../notation/capture.ts';
import type { NamePart } from '../../notation/language.ts';
import type { Normalise } from '../../notation/spelling.ts';
import type { Located } from '../../text/place.ts';

/** In order of preference where an abbreviation fits several. */
const types = [
  'GigabitEthernet',
  'TenGigE',
  'HundredGigE',
  'TwentyFiveGigE',
  'FortyGigE',
  'FiftyGigE',
  'TwoHundredGigE',
  'FourHundredGigE',
  'EightHundredGigE',
  'FastEthernet',
  'Bundle-Ether',
  'Bundle-POS',
  'Loopback',
  'MgmtEth',
  'BVI',
  'Null',
  'tunnel-te',
  'tunnel-ip',
  'tunnel-ipsec',
  'tunnel-mte',
  'tunnel-tp',
  'PW-Ether',
  'PW-IW',
  'POS',
  'Serial',
  'Multilink',
  'ATM',
  'SONET',
  'CEM',
  'Optics',
  'CoherentDSP',
  'GCC0',
  'nVFabric-GigE',
  'ServiceApp',
  'ServiceInfra',
  'SRP',
  'Virtual-Template',
  'subscriber-redundancy',
  'nve',
];

/** `Gi0/0/0/0` → `GigabitEthernet0/0/0/0`; words that cannot name an interface give nothing, unknown types stay as they are. */
export function interfaceName(text: string): string | undefined {
  const parts = /^([a-z][a-z-]*)(\d[\w/.:]*)?$/i.exec(text);
  if (!parts) return undefined;
  const [, word, number] = parts;
  const start = word!.toLowerCase();
  const same = types.find(name => name.toLowerCase() === start);
  const type = same ?? (number === undefined || start.length < 2 ? undefined : types.find(name => name.toLowerCase().startsWith(start)));
  return type === undefined ? text : `${type}${number ?? ''}`;
}

/** The name of a policy whose values stand in parentheses behind it, in the same word or in the next ones. */
export function policyUse({ value, place }: Located<string>, values: readonly Located<string>[] = []): PolicyUse {
  const text = [value, ...values.map(word => word.value)].join(' ');
  const open = text.indexOf('(');
  const name = open < 0 ? value : text.slice(0, open);
  const use = { value: name, place: { ...place, end: place.start + name.length } };
  const close = text.lastIndexOf(')');
  return open < 0 ? use : { ...use, arguments: text.slice(open + 1, close > open ? close : undefined) };
}

/** A use that may not be written. */
export function policyUseOf(policy: Located<string> | undefined): PolicyUse | undefined {
  return policy && policyUse(policy);
}

/** Values behind a policy are no part of its name; parameters are no names; a number in the next word belongs to the interface. */
export function namesOf(captures: readonly Capture[], index: number): readonly NamePart[] | undefined {
  const { slot, word } = captures[index]!;
  if (slot.kind === 'route-policy') {
    const open = word.text.indexOf('(');
    if (word.text.startsWith('$')) return [];
    return open < 0 ? undefined : [{ name: word.text.slice(0, open), start: 0, end: open }];
  }
  const next = captures[index + 1];
  if (slot.kind !== 'interface' || next?.slot.name !== 'unit') return undefined;
  const name = interfaceName(word.text + next.word.text);
  return name === undefined ? undefined : [{ name, start: 0, end: word.text.length }];
}

export const normalise: Normalise = (kind, text) => {
  if (kind === 'interface') return interfaceName(text);
  return text;
};
