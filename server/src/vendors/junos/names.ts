/** How Junos writes names: units below their interface, policies inside expressions. */
import type { Capture } from '../../notation/capture.ts';
import type { NamePart } from '../../notation/language.ts';
import type { Normalise } from '../../notation/spelling.ts';
import type { Word } from '../../shapes/statement.ts';

/** Words of a policy expression that name nothing: `( A && ! B )`. */
const operators = /[()!]|&&|\|\|/;

/** Interface names hold no operators; everything else is a name as it stands. */
export const normalise: Normalise = (kind, text) => (kind === 'interface' && !/^[\w*<][\w*<>/:.\-[\]]*$/.test(text) ? undefined : text);

/** Whether the words of `import` or `export` are an expression instead of a chain. */
export function isPolicyExpression(words: readonly string[]): boolean {
  return words.some(word => operators.test(word));
}

/** `unit 0` below `interfaces ge-0/0/0` is `ge-0/0/0.0`; the words of an expression hold any number of names. */
export function namesOf(captures: readonly Capture[], index: number): readonly NamePart[] | undefined {
  const { slot, word } = captures[index]!;
  // A variable of a dynamic profile stands for a name that each subscriber brings.
  if (slot.kind && word.text.startsWith('$')) return [];
  if (slot.kind === 'interface' && slot.name === 'unit') {
    const physical = captures.find(other => other.slot.kind === 'interface' && other.slot.defines);
    return physical && [{ name: `${physical.word.text}.${word.text}`, start: 0, end: word.text.length }];
  }
  if ((slot.kind === 'interface' || slot.kind === 'vlan') && word.text === 'all' && !slot.defines) return [];
  // VLANs by their numbers: what they are called is not said here.
  if (slot.kind === 'vlan' && !slot.defines && /^\d+(-\d+)?$/.test(word.text)) return [];
  if (slot.kind === 'routing-instance' && (slot.name === 'table' || slot.name === 'tables')) return instanceOf(word);
  if (slot.name === 'peer' || slot.name === 'ranges') return groupOf(captures, word);
  return slot.kind === 'policy-statement' && operators.test(word.text) ? namesInExpression(word.text) : undefined;
}

/** Tables of an instance have its name in front: `BLUE.inet.0`. Those of the device have none, and `bgp.` stands before tables of VPNs. */
const ownTable = /^([^./\s]+)\.(inet6?(flow|color)?|mpls|iso|evpn|mvpn6?|mdt|l2vpn|l2circuit|vxlan)\.\d+$/;

function instanceOf({ text }: Word): readonly NamePart[] {
  const name = ownTable.exec(text)?.[1];
  return name === undefined || name === 'bgp' ? [] : [{ name, start: 0, end: name.length }];
}

/** A group without neighbors is of no use: each neighbor makes use of its group. */
function groupOf(captures: readonly Capture[], word: Word): readonly NamePart[] | undefined {
  const group = captures.find(other => other.slot.kind === 'bgp-group');
  return group && [{ name: group.word.text, kind: 'bgp-group', role: 'reference', start: 0, end: word.text.length }];
}

function namesInExpression(text: string): NamePart[] {
  return [...text.matchAll(/[^\s()!&|]+/g)].map(found => ({ name: found[0], start: found.index, end: found.index + found[0].length }));
}

/** An interface named without its unit in a protocol is unit 0. */
export function logicalInterface(name: string): string {
  return name.includes('.') || name === 'all' ? name : `${name}.0`;
}
