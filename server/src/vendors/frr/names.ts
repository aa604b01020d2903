/** Names as FRR takes them: interfaces are those of the system, in any spelling. */
import type { Normalise } from '../../notation/spelling.ts';

// A neighbor may be named by an interface or by a peer group: words of this form are taken for interfaces.
const interfaceLike =
  /^(eth|swp|ens|enp|eno|enx|em|bond|vlan|br|dummy|veth|tun|tap|gre|wg|vxlan|vti|ge|xe|port-?channel|peerlink|team|ethernet|gigabitethernet)[-_]?\d[\w.:@/-]*$|^(lo|peerlink[\w.]*)$/i;

/** Words of static routes behind the gateway, where an interface may stand too: the daemon takes them for words. */
const routeWords = new Set([
  'tag',
  'vrf',
  'label',
  'table',
  'nexthop-vrf',
  'color',
  'onlink',
  'segments',
  'weight',
  'bfd',
  'source',
  'profile',
]);

export const normalise: Normalise = (kind, text) => {
  if (kind === 'peer-group') return interfaceLike.test(text) || /^[\d.]+$|:/.test(text) ? undefined : text;
  if (kind === 'interface') return /^[a-z][\w.:@/-]*$/i.test(text) && !routeWords.has(text) ? text : undefined;
  return text;
};
