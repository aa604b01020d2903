/** The words of quick fixes for Junos, in braces or as `set` lines, as the text around them is written. */
import type { Device } from '../../model/device.ts';
import type { Policy } from '../../model/policy.ts';
import type { Kind, SymbolUse } from '../../model/symbol.ts';
import { lineStart } from '../../text/place.ts';
import type { Insertion, Verdict, Writer } from '../writer.ts';
import { isGivenGroup } from './inheritance.ts';

/** Beside a definition of the same kind, since that is a place where such objects stand. */
function define(device: Device, { kind, name }: SymbolUse, verdict: Verdict): Insertion | undefined {
  if (kind !== 'policy-statement') return undefined;
  for (const symbol of device.symbols.values()) {
    const [definition] = symbol.kind === kind ? symbol.definitions : [];
    if (definition) return { place: lineStart(definition.place), text: policyText(name, verdict, definition.place.start) };
  }
  return undefined;
}

const setPolicy = 'set policy-options policy-statement ';
const bracePolicy = 'policy-statement ';

/** `column` is that of the name of a policy beside it. */
function policyText(name: string, verdict: Verdict, column: number): string {
  if (column === setPolicy.length) return `${setPolicy}${name} then ${verdict}\n`;
  const margin = ' '.repeat(Math.max(0, column - bracePolicy.length));
  return `${margin}${bracePolicy}${name} {\n${margin}    then ${verdict};\n${margin}}\n`;
}

const term = 'REJECT-INVALID';

/** A term in front of the first one. */
function rejectInvalid(_: Device, { name, terms: [first] }: Policy): Insertion | undefined {
  if (!first || first.name === '' || first.name === term) return undefined;
  const place = lineStart(first.place);
  const head = `${setPolicy}${name} term `;
  if (first.place.start === head.length) {
    const line = (rest: string) => `${head}${term} ${rest}\n`;
    return {
      place,
      text:
        line('from protocol bgp') + line('from validation-database invalid') + line('then validation-state invalid') + line('then reject'),
    };
  }
  const margin = ' '.repeat(Math.max(0, first.place.start - 'term '.length));
  const body = [
    'from {',
    '    protocol bgp;',
    '    validation-database invalid;',
    '}',
    'then {',
    '    validation-state invalid;',
    '    reject;',
    '}',
  ];
  return { place, text: [`${margin}term ${term} {`, ...body.map(line => `${margin}    ${line}`), `${margin}}`, ''].join('\n') };
}

const known: Partial<Record<Kind, ReadonlySet<string>>> = {
  'routing-instance': new Set(['default', 'master', 'mgmt_junos']),
  'address-book': new Set(['any', 'any-ipv4', 'any-ipv6', 'global']),
  zone: new Set(['junos-host', 'any']),
  address: new Set(['any', 'any-ipv4', 'any-ipv6']),
  'forwarding-class': new Set([
    'best-effort',
    'expedited-forwarding',
    'assured-forwarding',
    'network-control',
    'fcoe',
    'no-loss',
    'mcast',
    'be',
    'ef',
    'af',
    'nc',
  ]),
  classifier: new Set(['default']),
  'rewrite-rule': new Set(['default']),
  'storm-control-profile': new Set(['default']),
  vlan: new Set(['default', 'all']),
};

/** Patterns of interfaces, ports that every chassis has, and those of cards, which are there without a line of their own. */
const interfaces = /^(all|default|lo0|irb|vlan|[a-z]{2,4}-\d+\/\d+\/\d+(:\d+)?|(fxp\d|em\d|me0|vme|re\d)(\.\d+)?)$|[*<[]/;

export const writer: Writer = {
  builtIn(kind, name) {
    if (kind === 'interface') return interfaces.test(name);
    if (kind === 'configuration-group') return isGivenGroup(name);
    return kind === 'application' ? name === 'any' || name.startsWith('junos-') : known[kind]?.has(name) === true;
  },
  define,
  rejectInvalid,
};
