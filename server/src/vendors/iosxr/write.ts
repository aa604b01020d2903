/** The words of quick fixes for IOS XR. */
import type { Device } from '../../model/device.ts';
import type { Policy } from '../../model/policy.ts';
import type { Kind } from '../../model/symbol.ts';
import { defineIn } from '../ios/write.ts';
import type { Insertion, Writer } from '../writer.ts';

type Lines = (name: string, verdict: 'permit' | 'deny') => readonly string[];

/** Objects that pass or stop everything; a prefix set names only what passes. */
const definitions: Partial<Record<Kind, Lines>> = {
  'route-policy': (name, verdict) => [`route-policy ${name}`, `  ${verdict === 'permit' ? 'pass' : 'drop'}`, 'end-policy', '!'],
  'prefix-set': (name, verdict) => [
    `prefix-set ${name}`,
    ...(verdict === 'permit' ? ['  0.0.0.0/0 le 32,', '  ::/0 le 128'] : []),
    'end-set',
    '!',
  ],
  'as-path-set': (name, verdict) => [`as-path-set ${name}`, ...(verdict === 'permit' ? ["  ios-regex '.*'"] : []), 'end-set', '!'],
  acl: (name, verdict) => [`ipv4 access-list ${name}`, ` 10 ${verdict} ipv4 any any`, '!'],
  'ipv6-acl': (name, verdict) => [`ipv6 access-list ${name}`, ` 10 ${verdict} ipv6 any any`, '!'],
};

/** Statements in front of the first one. */
function rejectInvalid(_: Device, { terms }: Policy): Insertion | undefined {
  const [first] = terms;
  if (!first) return undefined;
  const { at, line, start } = first.place;
  const indent = ' '.repeat(start);
  const lines = ['if validation-state is invalid then', '  drop', 'endif'].map(text => `${indent}${text}\n`);
  return { place: { at, line, start: 0, endLine: line, end: 0 }, text: lines.join('') };
}

const known: Partial<Record<Kind, ReadonlySet<string>>> = {
  'aaa-server-group': new Set(['radius', 'tacacs+', 'local', 'none']),
  'class-map': new Set(['class-default']),
  'method-list': new Set(['default']),
  'macsec-policy': new Set(['DEFAULT-POLICY']),
  vrf: new Set(['default', 'all', 'management']),
};

export const writer: Writer = {
  builtIn: (kind, name) => known[kind]?.has(name) === true || (kind === 'interface' && /^(Null\d*|all)$/.test(name)),
  define: (device, reference, verdict) => defineIn(definitions, device, reference, verdict),
  rejectInvalid,
};
