/** Lines of FRR about the session with a neighbor. */
import { type PeerLine, session, sessionSwitch } from '../ios/bgp-peer.ts';
import { commonSessionLines } from '../ios/bgp-session.ts';
import { keptPeer } from './kept.ts';

const overIt =
  'Speaks to the neighbor on the interface: over IPv4 where that has a /30 or /31 and v6only is not written, over link-local addresses else';

/** Lines that name an interface, whatever its name looks like. */
export const interfaceLines: readonly PeerLine[] = [
  session('interface [<only:v6only>]', `${overIt}.`, (peer, { only }) => {
    peer.linkLocalOnly = !!only;
  }),
  session('interface [<only:v6only>] remote-as <asn>', `${overIt}, which is of this AS.`, (peer, { only, asn }) => {
    peer.linkLocalOnly = !!only;
    peer.remoteAs = asn;
  }),
  session(
    'interface [<only:v6only>] remote-as <relation:internal|external|auto>',
    `${overIt}, which is of the own AS, of any other, or of whatever AS it names.`,
    (peer, { only, relation }) => {
      peer.linkLocalOnly = !!only;
      peer.remoteAs = relation;
    },
  ),
  session(
    'interface [<only:v6only>] peer-group <group:peer-group>',
    `${overIt}, with the settings of a group.`,
    (peer, { only, group }) => {
      peer.linkLocalOnly = !!only;
      peer.inherits.push(group);
    },
  ),
];

const identity: readonly PeerLine[] = [
  session(
    'remote-as <relation:internal|external|auto>',
    'The AS of the neighbor: the own one, any other, or whatever AS it names.',
    (peer, { relation }) => {
      peer.remoteAs = relation;
    },
  ),
  session(
    'local-as ~ <asn:asn> [ <noPrepend:no-prepend> [ <replaceAs:replace-as> [<dualAs:dual-as>] ] ]',
    'Speaks to this neighbor as another AS, which is added to paths in both directions unless told otherwise.',
    (peer, { asn, noPrepend, replaceAs, dualAs }, { place }) => {
      if (asn) peer.localAs = { asn: asn.value, noPrepend: !!noPrepend, replaceAs: !!replaceAs, dualAs: !!dualAs, place };
    },
  ),
  session(
    'local-role <role:provider|rs-server|rs-client|customer|peer> [<strict:strict-mode>]',
    'The relation of the own AS to the neighbor, agreed on when the session opens; stops route leaks (RFC 9234).',
    (peer, { role, strict }) => {
      peer.role = role;
      peer.roleRequired = strict !== undefined;
    },
  ),
  sessionSwitch(
    'enforce-first-as',
    'Refuses a route whose first AS is not that of the neighbor.',
    (peer, _, { no }) => {
      peer.enforceFirstAs = !no;
    },
    'On for all neighbors since 9.1.',
  ),
];

const transport: readonly PeerLine[] = [
  session('enforce-multihop', 'Opens an external session although the address is not on a connected network.', peer => {
    peer.disableConnectedCheck = true;
  }),
  session('passive', 'Waits for the neighbor to open the session.', peer => {
    peer.passive = true;
  }),
  sessionSwitch('shutdown', 'Closes the session and keeps it closed.', (peer, _, { no }) => {
    peer.shutdown = !no;
  }),
  session(
    'timers ~ <keepalive:0-65535> <hold:0-65535>',
    'Keepalive and hold time of this session in seconds.',
    (peer, { keepalive, hold }) => {
      peer.timers = { keepalive: keepalive.value, hold: hold.value };
    },
  ),
  session('bfd', 'Watches the neighbor with BFD, which notices failures in less than a second.', peer => {
    peer.bfd = true;
  }),
  session('bfd <multiplier:2-255> <receive:50-60000> <transmit:50-60000>', 'Watches the neighbor with BFD with these times.', peer => {
    peer.bfd = true;
  }),
  ...keptPeer('Watches the neighbor with BFD as a profile says.', 'bfd profile ~ <profile:bfd-profile>'),
  ...keptPeer(
    'Closes the session when BFD sees that the control plane failed, or opens it only once BFD is up.',
    'bfd check-control-plane-failure',
    'bfd strict [ hold-time <seconds:1-4294967295> ]',
  ),
  ...keptPeer(
    'Closes the session when answers take longer than so many milliseconds.',
    'shutdown rtt ~ <milliseconds:1-65535> [ count <times:1-255> ]',
  ),
  ...keptPeer('The own end of the session, by what is no interface here.', 'update-source <address:any-name>'),
  ...keptPeer('The interface of a link-local address.', 'interface <interface>'),
  ...keptPeer('The TCP port of the neighbor; the default is 179.', 'port ~ <port:0-65535>'),
  ...keptPeer('The largest TCP segment of the session.', 'tcp-mss ~ <size:1-65535>'),
  ...keptPeer('Waits with the OPEN message for that of the neighbor, in seconds.', 'timers delayopen ~ <seconds:1-240>'),
  ...keptPeer('Speaks from addresses that are not those of the router.', 'ip-transparent'),
  ...keptPeer('Treats the neighbor as one of the same administrative domain.', 'oad'),
  ...keptPeer('Sends the same updates to no other neighbor.', 'solo'),
  ...keptPeer('The least time between updates; none by default.', 'advertisement-interval ~ <seconds:0-600>'),
  ...keptPeer('Moves traffic away from this neighbor with GRACEFUL_SHUTDOWN (RFC 8326).', 'graceful-shutdown'),
];

const capabilities: readonly PeerLine[] = [
  ...keptPeer('Offers a capability to this neighbor.', 'capability <what:fqdn|software-version|link-local|route-refresh>'),
  ...keptPeer('Sends optional parameters in the long form (RFC 9072).', 'extended-optional-parameters'),
  ...keptPeer(
    'Keeps forwarding while this neighbor restarts, helps it only, or does neither.',
    '<what:graceful-restart|graceful-restart-helper|graceful-restart-disable>',
  ),
  ...keptPeer('Writes the link bandwidth as whole numbers.', 'disable-link-bw-encoding-ieee', 'extended-link-bandwidth'),
  ...keptPeer('Does not send routes back whose path holds the AS of the neighbor.', 'sender-as-path-loop-detection'),
  ...keptPeer(
    'Drops these attributes from received routes, or takes routes that carry them for withdrawn.',
    'path-attribute <action:discard|treat-as-withdraw> <attributes:1-255...>',
  ),
  ...keptPeer('Opens the session only once data of a cache is there.', 'rpki strict'),
  ...keptPeer('How services of this neighbor are reached.', 'encapsulation <type:srv6|srv6-relax|mpls>'),
];

export const sessionLines: readonly PeerLine[] = [...commonSessionLines, ...identity, ...transport, ...capabilities];
