/** A made-up network as configurations of FRR. */
import type { GroupDraft, NeighborDraft, RouterDraft } from './draft.ts';

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
    ...(router.validates ? blockOf('rpki', ['rpki polling_period 3600', 'rpki cache 127.0.0.1 3323 preference 1']) : []),
    '',
  ].join('\n');
}

function bgpLines(router: RouterDraft): string[] {
  const { bgp, neighbors, groups, activates } = router;
  return [
    ...bgp,
    ...(activates ? ['no bgp default ipv4-unicast'] : []),
    ...groups.flatMap(({ name, session }) => [`neighbor ${name} peer-group`, ...session.map(line => `neighbor ${name} ${line}`)]),
    ...neighbors.flatMap(sessionLines),
    ...familyLines('ipv4', router),
    ...familyLines('ipv6', router),
  ];
}

/** The AS, where the group has none, in front of the group. */
function sessionLines({ address, session, group }: NeighborDraft): string[] {
  const first = session.filter(line => line.startsWith('remote-as'));
  const others = session.filter(line => !line.startsWith('remote-as'));
  return [...first, ...(group ? [`peer-group ${group}`] : []), ...others].map(line => `neighbor ${address} ${line}`);
}

/** IPv4 is on by itself unless the process says otherwise, IPv6 is not. */
function familyLines(family: 'ipv4' | 'ipv6', { families, neighbors, groups, activates }: RouterDraft): string[] {
  const isOn = family === 'ipv4' && !activates;
  const settingsOf = ({ name, families }: GroupDraft) => negatable(name, families[family] ?? []);
  const lines = [
    ...families[family],
    ...groups.flatMap(settingsOf),
    ...neighbors.flatMap(({ address, families }) => {
      const settings = families[family];
      if (!settings) return isOn ? [`no neighbor ${address} activate`] : [];
      return negatable(address, [...(isOn ? [] : ['activate']), ...settings]);
    }),
  ];
  return lines.length > 0 ? [`address-family ${family} unicast`, ...lines.map(line => ` ${line}`), 'exit-address-family'] : [];
}

function negatable(name: string, lines: readonly string[]): string[] {
  return lines.map(line => (line.startsWith('no ') ? `no neighbor ${name} ${line.slice(3)}` : `neighbor ${name} ${line}`));
}
