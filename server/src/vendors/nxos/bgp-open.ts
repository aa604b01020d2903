/** Lines of BGP of NX-OS that may change routes in ways that are not modelled. Source: Cisco Nexus 9000 Series NX-OS Unicast Routing Configuration Guide. */
import type { OpenWords } from '../open-lines.ts';

export const openWords: OpenWords = {
  received: ['maxas-limit', 'nexthop route-map', 'path-attribute discard', 'path-attribute treat-as-withdraw'],
  sent: ['no-prepend', 'lowest-nexthop'],
  session: ['graceful-shutdown activate', 'inject-map', 'isolate'],
  choice: ['bestpath origin-as', 'bestpath compare-neighborid'],
};
