/** Neighbor lines of FRR that other vendors write differently or not at all. */
import { family, familySwitch, type PeerLine, plain, session, sessionSwitch } from '../ios/bgp-peer.ts';

export const frrSessionLines: readonly PeerLine[] = [
  session('remote-as <relation:internal|external>', 'The AS of the neighbor: the own one, or any other.', (peer, { relation }) => {
    peer.remoteAs = relation;
  }),
  session('interface', 'Speaks to the neighbor over its link-local address.', () => {}),
  session(
    'interface peer-group <group:peer-group>',
    'Speaks to the neighbor over its link-local address, with the settings of a group.',
    (peer, { group }) => void peer.inherits.push(group),
  ),
  session(
    'interface v6only peer-group <group:peer-group>',
    'Speaks to the neighbor over IPv6 only, with the settings of a group.',
    (peer, { group }) => void peer.inherits.push(group),
  ),
  session('interface remote-as <asn>', 'Speaks to a neighbor of this AS over its link-local address.', (peer, { asn }) => {
    peer.remoteAs = asn;
  }),
  session('interface remote-as <relation:internal|external>', 'Speaks to a neighbor over its link-local address.', (peer, { relation }) => {
    peer.remoteAs = relation;
  }),
  session('interface v6only', 'Speaks to the neighbor over IPv6 only.', () => {}),
  session('interface v6only remote-as <asn>', 'Speaks to a neighbor of this AS over IPv6 only.', (peer, { asn }) => {
    peer.remoteAs = asn;
  }),
  session('interface v6only remote-as <relation:internal|external>', 'Speaks to a neighbor over IPv6 only.', (peer, { relation }) => {
    peer.remoteAs = relation;
  }),
  session(
    'local-role <role:provider|rs-server|rs-client|customer|peer> [<strict:strict-mode>]',
    'The relation of the own AS to the neighbor, agreed on when the session opens; stops route leaks (RFC 9234).',
    (peer, { role, strict }) => {
      peer.role = role;
      peer.roleRequired = strict !== undefined;
    },
  ),
  sessionSwitch('enforce-first-as', 'Refuses a route whose first AS is not that of the neighbor.', (peer, _, { no }) => {
    peer.enforceFirstAs = !no;
  }),
  session('passive', 'Waits for the neighbor to open the session.', peer => {
    peer.passive = true;
  }),
  session('port <port:0-65535>', 'The TCP port of the neighbor; the default is 179.', () => {}),
  plain('timers delayopen <seconds:1-240>', 'Waits with the OPEN message for that of the neighbor.'),
  plain('capability software-version', 'Tells the neighbor the version of the software.'),
  plain('capability link-local', 'Offers to use link-local next hops.'),
  plain('bfd <multiplier:2-255> <receive:50-60000> <transmit:50-60000>', 'Watches the neighbor with BFD with these times.'),
  plain('bfd profile <profile:word>', 'Watches the neighbor with BFD as a profile says.'),
  plain('bfd check-control-plane-failure', 'Closes the session when BFD sees that the control plane failed.'),
  plain('graceful-restart', 'Keeps forwarding while this neighbor restarts.'),
  plain('graceful-restart-helper', 'Helps this neighbor to restart.'),
  plain('graceful-restart-disable', 'Takes no part in graceful restart with this neighbor.'),
  plain('oad', 'Treats the neighbor as one of the same administrative domain.'),
  plain('tcp-mss <size:1-65535>', 'The largest TCP segment of the session.'),
  plain('path-attribute discard <attributes:1-255...>', 'Drops these attributes from received routes.'),
  plain('path-attribute treat-as-withdraw <attributes:1-255...>', 'Takes routes that carry these attributes for withdrawn.'),
];

/** Without a word it is about standard communities; `both` leaves large ones alone. */
const kinds = {
  standard: ['standard'],
  extended: ['extended'],
  large: ['large'],
  both: ['standard', 'extended'],
  all: ['standard', 'extended', 'large'],
} as const;

export const frrPolicyLines: readonly PeerLine[] = [
  familySwitch(
    'send-community [<which:standard|extended|large|both|all>]',
    'Sends communities to the neighbor; all kinds are sent unless switched off.',
    (settings, { which }, { no }) => {
      for (const kind of kinds[which?.value ?? 'standard']) settings.sendCommunity = { ...settings.sendCommunity, [kind]: !no };
    },
  ),
  plain('send-community extended rpki', 'Sends the RPKI state as an extended community (RFC 8097).'),
  family('allowas-in origin', 'Accepts paths that the own AS originated.', settings => {
    settings.allowAsIn = 'origin';
  }),
  family(
    'maximum-prefix <limit:1-4294967295> [<threshold:1-100>] [<warning:warning-only>] force',
    'Counts every received prefix, also those that a policy rejects, and closes the session above the limit.',
    (settings, { limit, warning }, { place }) => {
      settings.maximumPrefix = { limit: limit.value, warningOnly: !!warning, place };
    },
  ),
  plain('maximum-prefix-out <limit:1-4294967295>', 'Sends at most so many prefixes.'),
  plain('addpath-tx-all-paths', 'Sends all paths of a prefix (RFC 7911).'),
  plain('addpath-tx-best-selected <paths:1-6>', 'Sends the best paths of a prefix (RFC 7911).'),
  plain('addpath-tx-bestpath-per-AS', 'Sends the best path of every neighbor AS (RFC 7911).'),
  plain('addpath-rx-paths-limit <paths:1-65535>', 'Asks for at most so many paths of a prefix.'),
  plain('disable-addpath-rx', 'Takes only one path of a prefix.'),
  plain('encapsulation <type:srv6|srv6-relax|mpls>', 'How services of this neighbor are reached.'),
  plain('accept-own', 'Accepts own routes that a reflector sent back (RFC 7611).'),
];
