/** `router bgp` of FRR. */
import { familyOf } from '../../model/drafts.ts';
import { type Commands, commandsOf } from '../../notation/command.ts';
import { type BgpBlock, bgpFact, knob } from '../ios/bgp-block.ts';
import { familyCommands } from '../ios/bgp-family.ts';
import { forIpv6, groupDefinition, membershipLine } from '../ios/bgp-groups.ts';
import { type PeerLine, peerCommands, peerTargets } from '../ios/bgp-peer.ts';
import { policyLines } from '../ios/bgp-policy.ts';
import { processCommands } from '../ios/bgp-process.ts';
import { sessionLines } from '../ios/bgp-session.ts';
import { frrPolicyLines, frrSessionLines } from './bgp-peer.ts';
import { evpnCommands } from './evpn.ts';

const { command, block } = commandsOf<BgpBlock>();
const targets = [peerTargets.address, peerTargets.group, peerTargets.interface];
const lines: readonly PeerLine[] = [membershipLine, ...sessionLines, ...frrSessionLines, ...policyLines, ...frrPolicyLines];

const process: Commands<BgpBlock> = [
  ...processCommands,
  knob(
    'bgp ebgp-requires-policy',
    'Passes no route over an external session that has no policy in that direction (RFC 8212).',
    'ebgpRequiresPolicy',
    'On since 7.4 with the traditional profile, off with the datacenter one.',
  ),
  knob(
    'bgp network import-check',
    'Originates a network only while the table holds the exact route; on since 7.4 with the traditional profile.',
    'networkImportCheck',
  ),
  knob('bgp graceful-shutdown', 'Marks all routes with GRACEFUL_SHUTDOWN so that neighbors move away (RFC 8326).', 'gracefulShutdown'),
  knob(
    'bgp route-reflector allow-outbound-policy',
    'Lets route maps change reflected routes.',
    'reflectorAllowOutboundPolicy',
    'What an outgoing route map sets is ignored for reflected routes.',
  ),
  knob('bgp fast-external-failover', 'Drops a session as soon as its interface goes down; on by default.', 'fastExternalFailover'),
  knob('bgp shutdown', 'Closes all sessions.', 'shutdown'),
  command('bgp shutdown message <message:text>', 'Closes all sessions and tells the neighbors why.', (_, line) =>
    bgpFact(line, ({ knobs }) => {
      knobs.shutdown = !line.no;
    }),
  ),
  command(
    'bgp default <family:ipv4-labeled-unicast|ipv4-multicast|ipv4-vpn|ipv6-unicast|ipv6-multicast|ipv6-vpn|ipv6-labeled-unicast|l2vpn-evpn|ipv4-flowspec|ipv6-flowspec>',
    'Activates every neighbor for this family without being told.',
  ),
  command(
    'bgp default <what:show-hostname|show-nexthop-hostname|subgroup-pkt-queue-max|shutdown|dynamic-capability|software-version-capability|link-local-capability> [<value:int>]',
    'Sets what applies unless something else is written.',
  ),
  command('bgp suppress-duplicates', 'Sends no update that repeats the last one.'),
  command('bgp suppress-fib-pending', 'Sends routes only once they are installed.'),
  command('bgp reject-as-sets', 'Refuses paths that hold sets of ASes (RFC 9774).'),
  command('bgp disable-ebgp-connected-route-check', 'Opens external sessions without a connected route.'),
  command('bgp bestpath peer-type multipath-relax', 'Lets paths of different peer types share load.'),
  command('bgp bestpath aigp', 'Compares the accumulated IGP metric (RFC 7311).'),
  command('bgp minimum-holdtime <seconds:1-65535>', 'Refuses sessions with a shorter hold time.'),
  command('bgp tcp-keepalive <idle:int> <interval:int> <probes:int>', 'Lets TCP probe idle sessions.'),
  command('bgp graceful-restart <what:preserve-fw-state|disable-eor|notification>', 'Details of graceful restart.'),
  command('bgp graceful-restart select-defer-time <seconds:int>', 'How long the choice of best paths waits after a restart.'),
  command('bgp graceful-restart rib-stale-time <seconds:int>', 'How long stale routes stay in the table.'),
  command(
    'bgp long-lived-graceful-restart stale-time <seconds:int>',
    'How long routes of a lost neighbor are kept as a last resort (RFC 9494).',
  ),
  command('bgp conditional-advertisement timer <seconds:5-240>', 'How often conditions of advertisement are looked at.'),
  command('bgp <queue:input-queue-limit|output-queue-limit|write-quanta|read-quanta|lu-prefixes> <value:int>', 'Sizes of queues.'),
  command('bgp ipv6-auto-ra', 'Announces itself on interfaces of neighbors; on by default.'),
  command('bgp lu-label-pool', 'Takes labels from a pool.'),
  command('coalesce-time <milliseconds:int>', 'Waits so long for more changes before updates are sent.'),
  command('read-quanta <packets:1-10>', 'How many packets are read at a time.'),
  command('write-quanta <packets:1-64>', 'How many packets are written at a time.'),
  command('update-delay <seconds:0-3600> [<established:1-3600>]', 'Waits before the first best paths are chosen after a start.'),
  command('timers bgp <keepalive:0-65535> <hold:0-65535>', 'Keepalive and hold time in seconds.'),
  command('segment-routing srv6', 'Opens SRv6 settings.'),
  command('sid vpn per-vrf export <sid:word>', 'The SID of services of this VRF.'),
  command('bmp targets <name:word>', 'Opens targets of the monitoring protocol.'),
];

const family: Commands<BgpBlock> = [
  ...familyCommands,
  command('import vrf <vrf:vrf>', 'Takes in routes of another VRF.'),
  command('import vrf route-map <policy:route-map>', 'Filters routes that come from other VRFs.'),
  command('rd vpn export <rd:word>', 'The route distinguisher of exported routes.'),
  command('rt vpn <direction:import|export|both> <targets:word...>', 'Route targets of imported and exported routes.'),
  command('route-map vpn <direction:import|export> <policy:route-map>', 'Filters routes between VRF and VPN.'),
  command('label vpn export <label:word> [<mode:word>]', 'The label of exported routes.'),
  command('label vpn export allocation-mode <mode:per-vrf|per-nexthop>', 'How labels are given to routes.'),
  command('nexthop vpn export <address:ip>', 'The next hop of exported routes.'),
  command('import vpn', 'Takes in VPN routes.'),
  command('export vpn', 'Sends routes as VPN routes.'),
  command('sid vpn export <sid:word>', 'The SID of exported routes.'),
  command('neighbor <peer:ip> soft-reconfiguration inbound', 'Keeps what the neighbor sent.'),
  command('nexthop prefer-global', 'Prefers the global address as next hop.'),
];

const ipv4: Commands<BgpBlock> = [...family, ...processCommands, ...groupDefinition, ...peerCommands(lines, targets)];
const ipv6: Commands<BgpBlock> = [...family, ...processCommands, ...groupDefinition, ...peerCommands(forIpv6(lines), targets)];
const evpn: Commands<BgpBlock> = [...evpnCommands, ...ipv4];

const unicastDoc = 'Opens the lines for a family of addresses.';
const families: Commands<BgpBlock> = [
  block('address-family ipv4 [unicast]', unicastDoc, {
    enter: (_, line) => ({ ...line.block, family: 'ipv4' as const, inFamily: true }),
    body: () => ipv4,
    apply: (_, line) => bgpFact(line, bgp => void familyOf(bgp, 'ipv4')),
  }),
  block('address-family ipv6 [unicast]', unicastDoc, {
    enter: (_, line) => ({ ...line.block, family: 'ipv6' as const, inFamily: true }),
    body: () => ipv6,
    apply: (_, line) => bgpFact(line, bgp => void familyOf(bgp, 'ipv6')),
  }),
  block('address-family <family:ipv4|ipv6> vpn', 'Opens the lines for VPN routes.', {
    enter: ({ family }, line): BgpBlock => ({ ...line.block, family: family.value === 'ipv4' ? 'vpnv4' : 'vpnv6', inFamily: true }),
    body: () => ipv4,
  }),
  block('address-family <family:ipv4|ipv6> labeled-unicast', 'Opens the lines for labeled routes.', {
    enter: ({ family }, line): BgpBlock => ({ ...line.block, family: `${family.value}-labeled`, inFamily: true }),
    body: () => ipv4,
  }),
  block('address-family <family:ipv4|ipv6> <kind:multicast|flowspec>', 'Opens the lines for multicast or flow routes.', {
    enter: (_, line): BgpBlock => ({ ...line.block, family: 'other', inFamily: true }),
    body: () => ipv4,
  }),
  block('address-family l2vpn evpn', 'Opens the lines for Ethernet VPN.', {
    enter: (_, line): BgpBlock => ({ ...line.block, family: 'evpn', inFamily: true }),
    body: () => evpn,
  }),
];

/** The body of `router bgp`; lines that need a family belong to IPv4 unicast. */
export const bgp: Commands<BgpBlock> = [...families, ...process, ...family, ...groupDefinition, ...peerCommands(lines, targets)];
