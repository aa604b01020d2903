/** A made-up network as configurations of FRR. */
import type { NeighborDraft, RouterDraft } from './draft.ts';

const blockOf = (head: string, lines: readonly string[]) => (lines.length > 0 ? [head, ...lines.map(line => ` ${line}`), 'exit', '!'] : []);

export function writeRouter(router: RouterDraft): string {
  return [
    'frr version 8.4',
    'frr defaults traditional',
    `hostname ${router.name}`,
    '!',
    ...router.ports.flatMap(({ name, lines }) => blockOf(`interface ${name}`, lines)),
    ...router.statics,
    ...router.lists,
    ...router.maps,
    ...blockOf('router ospf', router.ospf),
    ...blockOf('router ospf6', router.ospf6),
    ...blockOf(`router bgp ${router.asn}`, bgpLines(router)),
    '',
  ].join('\n');
}

function bgpLines({ bgp, neighbors, families }: RouterDraft): string[] {
  return [
    ...bgp,
    ...neighbors.flatMap(({ address, session }) => session.map(line => `neighbor ${address} ${line}`)),
    ...familyLines('ipv4', families.ipv4, neighbors),
    ...familyLines('ipv6', families.ipv6, neighbors),
  ];
}

/** IPv4 is on by itself, IPv6 is not. */
function familyLines(family: 'ipv4' | 'ipv6', own: readonly string[], neighbors: readonly NeighborDraft[]): string[] {
  const lines = [
    ...own,
    ...neighbors.flatMap(({ address, families }) => {
      const settings = families[family];
      if (!settings) return family === 'ipv4' ? [`no neighbor ${address} activate`] : [];
      return [...(family === 'ipv6' ? ['activate'] : []), ...settings].map(line =>
        line.startsWith('no ') ? `no neighbor ${address} ${line.slice(3)}` : `neighbor ${address} ${line}`,
      );
    }),
  ];
  return lines.length > 0 ? [`address-family ${family} unicast`, ...lines.map(line => ` ${line}`), 'exit-address-family'] : [];
}
