/** `router bgp` of FRR and its families. */
import { familyOf } from '../../model/drafts.ts';
import { type Command, type Commands, commandsOf } from '../../notation/command.ts';
import { type BgpBlock, bgpFact } from '../ios/bgp-block.ts';
import { forIpv6, groupDefinition, membershipLine } from '../ios/bgp-groups.ts';
import { type PeerLine, peerCommands, peerTargets } from '../ios/bgp-peer.ts';
import { openLines } from '../open-lines.ts';
import { extras } from './bgp-extras.ts';
import { openWords } from './bgp-open.ts';
import { policyLines } from './bgp-policy.ts';
import { processCommands } from './bgp-process.ts';
import { labeledRoutes4, labeledRoutes6, multicastRoutes4, multicastRoutes6, unicastRoutes4, unicastRoutes6 } from './bgp-routes.ts';
import { interfaceLines, sessionLines } from './bgp-session.ts';
import { vnc } from './bgp-vnc.ts';
import { flowspec, leaking, vpn4, vpn6 } from './bgp-vpn.ts';
import { evpnCommands } from './evpn.ts';

const { command, block } = commandsOf<BgpBlock>();
const targets = [peerTargets.address, peerTargets.group, peerTargets.interface];

/** Neighbor lines, and the same for what the device takes for the name of one although it can be none. */
function neighbors(lines: readonly PeerLine[]): Commands<BgpBlock> {
  return [...openLines(peerCommands(lines, targets), openWords), ...peerCommands(withoutEffect(lines), ['neighbor <peerName:any-name>'])];
}

function withoutEffect(lines: readonly PeerLine[]): PeerLine[] {
  return lines.flatMap(({ rest, doc }) => (rest === 'interface <interface>' ? [] : [{ rest, doc }]));
}

const families = (() => {
  const exit: Command<BgpBlock> = { ...command('exit-address-family', 'Leaves the family.'), closes: true, positive: true };
  const body = (lines: readonly PeerLine[], ...others: readonly Commands<BgpBlock>[]): Commands<BgpBlock> => [
    ...others.flat(),
    ...neighbors(lines),
    exit,
  ];
  const ipv6Lines = forIpv6(policyLines);
  const without = (lines: readonly PeerLine[], ...words: readonly string[]) =>
    lines.filter(({ rest }) => !words.some(word => rest === word || rest.startsWith(`${word} `)));
  const flow = [
    'activate',
    'attribute-unchanged',
    'filter-list',
    'prefix-list',
    'route-map',
    'route-reflector-client',
    'route-server-client',
    'soft-reconfiguration',
  ];
  const evpn = [
    'activate',
    'allowas-in',
    'attribute-unchanged',
    'next-hop-self',
    'route-map',
    'route-reflector-client',
    'route-server-client',
    'soft-reconfiguration',
    'soo',
    'encapsulation',
    'addpath-tx-all-paths',
    'advertise-map',
    'default-originate',
    'maximum-prefix',
    'weight',
    'prefix-list',
    'as-override',
    'send-community',
  ];
  const only = (lines: readonly PeerLine[], words: readonly string[]) => lines.filter(({ rest }) => words.includes(rest.split(' ')[0]!));
  return {
    unicast4: body(policyLines, unicastRoutes4, leaking),
    unicast6: body(ipv6Lines, unicastRoutes6, leaking),
    multicast4: body(policyLines, multicastRoutes4),
    multicast6: body(ipv6Lines, multicastRoutes6),
    labeled4: body(policyLines, labeledRoutes4),
    labeled6: body(ipv6Lines, labeledRoutes6),
    vpn4: body(without(policyLines, 'capability', 'default-originate'), vpn4),
    vpn6: body(without(ipv6Lines, 'capability', 'default-originate'), vpn6),
    flow4: body(only(policyLines, flow), flowspec),
    flow6: body(only(ipv6Lines, flow), flowspec),
    evpn: body(only(policyLines, evpn), evpnCommands),
    linkState: body(only(policyLines, ['activate', 'route-map', 'route-reflector-client'])),
  };
})();

const unicastDoc = 'Opens the lines for a family of addresses.';

const openers: Commands<BgpBlock> = [
  block('address-family ipv4 [unicast]', unicastDoc, {
    enter: (_, line) => ({ ...line.block, family: 'ipv4' as const, inFamily: true }),
    body: () => families.unicast4,
    apply: (_, line) => bgpFact(line, bgp => void familyOf(bgp, 'ipv4')),
  }),
  block('address-family ipv6 [unicast]', unicastDoc, {
    enter: (_, line) => ({ ...line.block, family: 'ipv6' as const, inFamily: true }),
    body: () => families.unicast6,
    apply: (_, line) => bgpFact(line, bgp => void familyOf(bgp, 'ipv6')),
  }),
  ...opener('ipv4 vpn', 'Opens the lines for VPN routes (RFC 4364).', 'vpnv4', families.vpn4),
  ...opener('ipv6 vpn', 'Opens the lines for VPN routes (RFC 4659).', 'vpnv6', families.vpn6),
  ...opener('ipv4 labeled-unicast', 'Opens the lines for labeled routes (RFC 8277).', 'ipv4-labeled', families.labeled4),
  ...opener('ipv6 labeled-unicast', 'Opens the lines for labeled routes (RFC 8277).', 'ipv6-labeled', families.labeled6),
  ...opener('ipv4 multicast', 'Opens the lines for routes to sources of multicast.', 'other', families.multicast4),
  ...opener('ipv6 multicast', 'Opens the lines for routes to sources of multicast.', 'other', families.multicast6),
  ...opener('ipv4 flowspec', 'Opens the lines for flow routes (RFC 8955).', 'other', families.flow4),
  ...opener('ipv6 flowspec', 'Opens the lines for flow routes (RFC 8956).', 'other', families.flow6),
  ...opener('l2vpn evpn', 'Opens the lines for Ethernet VPN (RFC 7432).', 'evpn', families.evpn),
  ...opener('link-state link-state', 'Opens the lines for link states (RFC 9552).', 'other', families.linkState),
];

function opener(words: string, doc: string, family: BgpBlock['family'], body: Commands<BgpBlock>): Commands<BgpBlock> {
  return [
    block(`address-family ${words}`, doc, {
      enter: (_, line): BgpBlock => ({ ...line.block, family, inFamily: true }),
      body: () => body,
      apply: (_, line) => (family === 'any' ? undefined : bgpFact(line, bgp => void familyOf(bgp, family))),
    }),
  ];
}

const deletions: Commands<BgpBlock> = [
  command('no neighbor <peer:ip> [ remote-as ( <asn:asn> | <relation:internal|external|auto> ) ]', 'Takes a neighbor away.'),
  command('no neighbor <name:any-name>', 'Takes a neighbor or a group away.'),
  command('no neighbor <name:word> interface [v6only] [ peer-group <group:word> ] [ remote-as <asn:word> ]', 'Takes a neighbor away.'),
  command('neighbor <name:any-name> peer-group', 'A group whose name is none.'),
  command('no neighbor <name:any-name> timers delayopen <seconds:0-65535>', 'Sends the OPEN message at once.'),
  command(
    'no neighbor <name:any-name> maximum-prefix <limit:1-4294967295> [<threshold:1-100>] [ restart <minutes:1-65535> ] [warning-only] [force]',
    'Accepts any number of prefixes.',
  ),
  command('no rd', 'Takes the route distinguisher away.'),
];

/** The body of `router bgp`; lines that need a family belong to IPv4 unicast. */
const body: Commands<BgpBlock> = [
  ...openers.map(line => ({ ...line, positive: true })),
  ...processCommands,
  ...unicastRoutes4,
  ...groupDefinition,
  ...neighbors([membershipLine, ...sessionLines, ...policyLines]),
  ...peerCommands(interfaceLines, [peerTargets.interface]),
  ...peerCommands(withoutEffect(interfaceLines), ['neighbor <peerName:any-name>']),
  ...extras,
  ...vnc,
  ...deletions,
];

const top = commandsOf<unknown>();
const inProcess = (asn: number, vrf = 'default'): BgpBlock => ({ asn, vrf, family: 'ipv4', inFamily: false });

export const bgp: Commands<unknown> = [
  top.block('router bgp ~ <asn:asn> ~ [ vrf <vrf:vrf> ] [ as-notation <notation:dot|dot+|plain> ]', 'Runs BGP in an autonomous system.', {
    enter: ({ asn, vrf }): BgpBlock => inProcess(asn.value, vrf?.value),
    body: () => body,
    apply: ({ asn, vrf }, line) =>
      line.no
        ? undefined
        : bgpFact({ ...line, block: inProcess(asn.value, vrf?.value) }, draft => {
            draft.asn = asn;
          }),
  }),
  top.block(
    'router bgp <asn:asn> view <view:word> [ as-notation <notation:dot|dot+|plain> ]',
    'Runs BGP for a view that never reaches the routing table.',
    {
      enter: ({ asn, view }): BgpBlock => inProcess(asn.value, view.value),
      body: () => body,
    },
  ),
  top.block('router bgp', 'Goes back to the process that was opened before.', { enter: (): BgpBlock => inProcess(0), body: () => body }),
];
