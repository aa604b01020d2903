/** Lines of a neighbor or group about the session. */

import { type Commands, commandsOf } from '../../notation/command.ts';
import { openLines } from '../open-lines.ts';
import { sign } from '../secrets.ts';
import { section, settings } from '../settings.ts';
import { type BgpBlock, groupKey, peerFact } from './bgp-block.ts';
import { openWords } from './bgp-open.ts';

const { command } = commandsOf<BgpBlock>();

const identity: Commands<BgpBlock> = [
  command('remote-as <asn>', 'The AS of the neighbor; without it no session is opened.', ({ asn }, line) =>
    peerFact(line, peer => {
      peer.remoteAs = asn;
    }),
  ),
  command('remote-as <relation:internal|external>', 'The AS of the neighbor: the own one, or any other.', ({ relation }, line) =>
    peerFact(line, peer => {
      peer.remoteAs = relation;
    }),
  ),
  command(
    'local-as <asn> [<noPrepend:no-prepend>] [<replaceAs:replace-as>] [<dualAs:dual-as>]',
    'Speaks to this neighbor as another AS, which is added to paths in both directions unless told otherwise.',
    ({ asn, noPrepend, replaceAs, dualAs }, line) =>
      peerFact(line, peer => {
        peer.localAs = { asn: asn.value, noPrepend: !!noPrepend, replaceAs: !!replaceAs, dualAs: !!dualAs, place: line.place };
      }),
  ),
  command('update-source <interface>', 'The interface whose address the session is opened from.', (args, line) =>
    peerFact(line, peer => {
      peer.localAddress = args.interface;
    }),
  ),
  command('local address <address:ip>', 'The own address of the session.', ({ address }, line) =>
    peerFact(line, peer => {
      peer.localAddress = address;
    }),
  ),
  command('description <description:text>', 'Text for people about this neighbor.', ({ description }, line) =>
    peerFact(line, peer => {
      peer.description = description.value;
    }),
  ),
];

/** A group of sessions says more than the group of neighbors that names both. */
const groups: Commands<BgpBlock> = [
  command('use neighbor-group <group:neighbor-group>', 'Takes the settings of a group.', ({ group }, line) =>
    peerFact(line, ({ inherits }) => void inherits.push(group)),
  ),
  command('use session-group <group:session-group>', 'Takes the session settings of a group.', ({ group }, line) =>
    peerFact(line, ({ inherits }) => void inherits.unshift({ ...group, value: groupKey('session-group', group.value) })),
  ),
];

const transport: Commands<BgpBlock> = [
  command(
    'ebgp-multihop [<hops:1-255>] [mpls]',
    'Lets an external neighbor be up to this many hops away; 255 when no number is given.',
    ({ hops }, line) =>
      peerFact(line, peer => {
        peer.ebgpMultihop = hops?.value ?? 255;
      }),
  ),
  command('ttl-security', 'Accepts only packets of neighbors on the link (RFC 5082).', (_, line) =>
    peerFact(line, peer => {
      peer.ttlSecurity = 1;
    }),
  ),
  command('ignore-connected-check', 'Opens an external session although the address is not on a connected network.', (_, line) =>
    peerFact(line, peer => {
      peer.disableConnectedCheck = true;
    }),
  ),
  command('password <how:encrypted|clear> <secret:secret>', 'Signs the TCP session with MD5 (RFC 2385).', ({ how, secret }, line) =>
    peerFact(line, peer => sign(peer, secret.value, how.value === 'clear' ? 'clear' : 'vigenere')),
  ),
  command('password <secret:secret>', 'Signs the TCP session with MD5 (RFC 2385).', ({ secret }, line) =>
    peerFact(line, peer => sign(peer, secret.value, 'clear')),
  ),
  ...['keychain <keys:key-chain>', 'ao <keys:key-chain> include-tcp-options <how:enable|disable> [accept-ao-mismatch-connection]'].map(
    template =>
      command(template, 'Signs the TCP session, so that nobody else can speak for the neighbor.', (_: unknown, line) =>
        peerFact(line, peer => {
          peer.authenticated = true;
        }),
      ),
  ),
  command('shutdown', 'Closes the session and keeps it closed.', (_, line) =>
    peerFact(line, peer => {
      peer.shutdown = true;
    }),
  ),
  command('session-open-mode <mode:active-only|passive-only|both>', 'Which end opens the session.', ({ mode }, line) =>
    peerFact(line, peer => {
      peer.passive = mode.value === 'passive-only';
    }),
  ),
  command(
    'timers <keepalive:0-65535> <hold:0-65535> [<minimum:0-65535>]',
    'Keepalive and hold time in seconds; 60 and 180 by default.',
    ({ keepalive, hold }, line) =>
      peerFact(line, peer => {
        peer.timers = { keepalive: keepalive.value, hold: hold.value };
      }),
  ),
  command(
    'bfd fast-detect [<how:strict-mode|disable>] [negotiate] [override]',
    'Watches the neighbor with BFD, which notices failures in less than a second.',
    ({ how }, line) =>
      peerFact(line, peer => {
        peer.bfd = how?.value !== 'disable';
      }),
  ),
  command('enforce-first-as [<disable:disable>]', 'Refuses a route whose first AS is not that of the neighbor.', ({ disable }, line) =>
    peerFact(line, peer => {
      peer.enforceFirstAs = !disable;
    }),
  ),
];

const rest: Commands<BgpBlock> = [
  ...settings(
    'A setting of the session.',
    'advertisement-interval <interval:0-600>',
    'ttl-security inheritance-disable',
    'password inheritance-disable',
    'keychain inheritance-disable',
    'shutdown inheritance-disable',
    'local-as inheritance-disable',
    'ebgp-multihop inheritance-disable',
    'bfd <what:minimum-interval|multiplier> <value:int>',
    'cluster-id <id:word>',
    'dmz-link-bandwidth [inheritance-disable]',
    'graceful-restart [disable]',
    'graceful-restart <what:restart-time|stalepath-time|purge-time> <seconds:int>',
    'graceful-restart helper-only',
    'capability <what:suppress|additional-paths> <which:all|4-byte-as|extended-nexthop-encoding|send|receive> [<how:disable|inheritance-disable>]',
    'capability suppress extended-nexthop-encoding',
    'additional-paths <direction:send|receive> [<how:disable|inheritance-disable>]',
    'log <what:neighbor|message> <which:changes|in|out> [<how:detail|disable|inheritance-disable>] [<size:int>]',
    'idle-watch-time <seconds:int>',
    'precedence <precedence:word>',
    'dscp <dscp:word>',
    '<what:receive-buffer-size|send-buffer-size> <first:int> [<second:int>]',
    'tcp mss ( <size:int> | inheritance-disable )',
    'tcp ip-only-preferred',
    'speaker-id <id:int>',
    'maximum-peers <limit:int>',
    'internal-vpn-client',
    'as-path-loopcheck out <how:enable|disable>',
    'egress-engineering',
    'peer-set <set:int>',
    'peer-node-sid index <index:int>',
    'bmp-activate server <server:int>',
    'local address-subnet <prefix>',
    'local address inheritance-disable',
    'session-open-mode inheritance-disable',
    'update in labeled-unicast equivalent',
    'update in error-handling <how:basic|extended|treat-as-withdraw> <on:disable|enable>',
    'remote-as-list <list:word>',
    'ipv4 forwarding',
    'slow-peer detection <how:enable|disable>',
  ),
  section('graceful-maintenance', 'Opens how traffic is moved away before work.', () =>
    openLines(
      settings(
        'How traffic is moved away.',
        'activate',
        'as-prepends <count:int>',
        'local-preference <value:int>',
        'bandwidth-aware percentage-threshold <percent:int>',
      ) as Commands<BgpBlock>,
      openWords,
    ),
  ),
  section('update in filtering', 'Opens the filter of attributes.', () =>
    openLines(
      settings(
        'What is filtered.',
        'attribute-filter group <group:word>',
        'logging disable',
        'message buffers <count:int> [non-circular]',
      ) as Commands<BgpBlock>,
      openWords,
    ),
  ),
];

export const sessionCommands: Commands<BgpBlock> = [...identity, ...groups, ...transport, ...rest];
