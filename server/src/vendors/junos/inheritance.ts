/** How settings of Junos that stand in one place hold in others: configuration groups, interface ranges, and the pieces that they are expanded in. */
import type { Inheritance } from '../../notation/language.ts';
import { rangeMembers } from './range-members.ts';

/** Paths that tell one piece of a configuration; `*` stands for a name. */
const stanzas = `
interfaces *
interfaces interface-range *
policy-options * *
firewall filter *
firewall policer *
firewall family * filter *
protocols bgp group *
protocols * interface *
protocols ospf area *
protocols ospf3 area *
protocols mpls label-switched-path *
routing-options static route *
routing-options rib * static route *
routing-instances * interface *
routing-instances * protocols bgp group *
routing-instances * protocols ospf area *
routing-instances * routing-options static route *
routing-instances * vlans *
routing-instances * bridge-domains *
bridge-domains *
vlans *
security policies from-zone * to-zone *
security zones security-zone *
security nat * rule-set *
security address-book *
class-of-service interfaces *
class-of-service * *
applications application *
system login *
system services *
snmp *
`;

interface Depth {
  depth?: number;
  readonly next: Map<string, Depth>;
}

function depths(): Depth {
  const root: Depth = { next: new Map() };
  for (const path of stanzas.trim().split('\n')) {
    const words = path.split(' ');
    let at = root;
    for (const word of words) {
      const next = at.next.get(word) ?? { next: new Map() };
      at.next.set(word, next);
      at = next;
    }
    at.depth = words.length;
  }
  return root;
}

const tree = depths();

/** Number of words that tell a piece: those of its path in the list, else up to the first word that the list does not know. Counted from the first word on. */
function stanzaDepth(words: readonly string[], from: number): number {
  let at = tree;
  for (let i = from; i < words.length; i++) {
    const next: Depth | undefined = at.next.get(words[i]!) ?? at.next.get('*');
    if (!next) return at.depth === undefined ? i + 1 : from + at.depth;
    at = next;
  }
  return at.depth === undefined || at.next.size > 0 ? words.length + 1 : from + at.depth;
}

/** Groups that hold on one of several members of the hardware, by the beginning of their names. */
const members = /^(re|node|member)(\d+)$/;
/** Stands for the group of the node that reads it. */
const thisNode = ['$', '{node}'].join('');

/** A configuration is read as the first member sees it: of `re0` and `re1`, or `node0` and `node1`, only the first holds. */
function chosen(names: readonly string[], defined: (name: string) => boolean): readonly string[] {
  return names.flatMap(name => {
    if (name === thisNode) return firstMember('node', defined);
    const found = members.exec(name);
    return found && firstMember(found[1]!, defined)[0] !== name ? [] : [name];
  });
}

function firstMember(prefix: string, defined: (name: string) => boolean): readonly string[] {
  for (let i = 0; i < 10; i++) if (defined(`${prefix}${i}`)) return [`${prefix}${i}`];
  return [];
}

/** Groups that need not stand in the text: those of other members, and those that the software brings. */
export function isGivenGroup(name: string): boolean {
  return name === thisNode || members.test(name) || name.startsWith('junos-');
}

export const inheritance: Inheritance = {
  stanzaDepth: words => (words[0] !== 'groups' ? stanzaDepth(words, 0) : words.length > 2 ? stanzaDepth(words, 2) : words.length + 1),
  holders: new Map([
    ['groups', 'group'],
    ['logical-systems', 'system'],
    ['dynamic-profiles', 'system'],
    ['tenants', 'system'],
  ]),
  exclusive: [new Set(['accept', 'reject', 'discard']), new Set(['internal', 'external'])],
  chosen,
  range: { head: ['interfaces', 'interface-range'], members: rangeMembers },
};
