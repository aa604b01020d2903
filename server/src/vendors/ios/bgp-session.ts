/** Lines about the session with a neighbor. */
import { sign } from '../secrets.ts';
import { type PeerLine, plain, session, sessionSwitch } from './bgp-peer.ts';

/** What FRR says in the same words. */
export const commonSessionLines: readonly PeerLine[] = [
  session('remote-as <asn>', 'The AS of the neighbor; without it no session is opened.', (peer, { asn }) => {
    peer.remoteAs = asn;
  }),
  session('update-source ~ <address:ip>', 'The own address of the session.', (peer, { address }) => {
    peer.localAddress = address;
  }),
  session(
    'update-source <interface>',
    'The interface whose address the session is opened from.',
    (peer, args) => {
      peer.localAddress = args.interface;
    },
    'The address of the outgoing interface is used.',
  ),
  session(
    'ebgp-multihop [<hops:1-255>]',
    'Lets an external neighbor be up to this many hops away; 255 when no number is given.',
    (peer, { hops }) => {
      peer.ebgpMultihop = hops?.value ?? 255;
    },
    'External neighbors must be on a connected network.',
  ),
  session('ttl-security hops <hops:1-254>', 'Accepts only packets that came at most this many hops (RFC 5082).', (peer, { hops }) => {
    peer.ttlSecurity = hops.value;
  }),
  session('disable-connected-check', 'Opens an external session although the address is not on a connected network.', peer => {
    peer.disableConnectedCheck = true;
  }),
  session('password ~ <secret:secret>', 'Signs the TCP session with MD5 (RFC 2385).', (peer, { secret }) =>
    sign(peer, secret.value, 'clear'),
  ),
  sessionSwitch('shutdown message <message:text>', 'Closes the session and tells the neighbor why.', (peer, _, { no }) => {
    peer.shutdown = !no;
  }),
  session('description ~ <description:text>', 'Text for people about this neighbor.', (peer, { description }) => {
    peer.description = description.value;
  }),
  plain('timers connect ~ <seconds:1-65535>', 'How long to wait before the session is tried again.'),
  session('dont-capability-negotiate', 'Opens the session without capabilities.', peer => {
    peer.withoutCapabilities = true;
  }),
  plain('override-capability', 'Goes on with the own capabilities whatever the neighbor says.'),
  plain('strict-capability-match', 'Closes the session unless the capabilities are equal.'),
  plain('capability dynamic', 'Offers to change capabilities without closing the session.'),
  session('capability extended-nexthop', 'Carries IPv4 routes over IPv6 next hops (RFC 8950).', peer => {
    peer.anyFamily.extendedNextHop = true;
  }),
];

export const sessionLines: readonly PeerLine[] = [
  ...commonSessionLines,
  session(
    'local-as <asn> [<noPrepend:no-prepend>] [<replaceAs:replace-as>] [<dualAs:dual-as>]',
    'Speaks to this neighbor as another AS, which is added to paths in both directions unless told otherwise.',
    (peer, { asn, noPrepend, replaceAs, dualAs }, { place }) => {
      peer.localAs = { asn: asn.value, noPrepend: !!noPrepend, replaceAs: !!replaceAs, dualAs: !!dualAs, place };
    },
  ),
  session(
    'password <encryption:0-9> <secret:secret>',
    'Signs the TCP session with MD5; the number says how the secret is hidden.',
    (peer, { encryption, secret }) =>
      sign(peer, secret.value, encryption.value === 0 ? 'clear' : encryption.value === 7 ? 'vigenere' : 'hidden'),
  ),
  session('ao <keys:key-chain>', 'Signs the TCP session with TCP-AO keys (RFC 5925).', peer => {
    peer.authenticated = true;
  }),
  session('ao <keys:key-chain> include-tcp-options', 'Signs the TCP session, its options included, with TCP-AO keys (RFC 5925).', peer => {
    peer.authenticated = true;
  }),
  sessionSwitch(
    'shutdown [graceful <seconds:int> [community <community:word>] [local-preference <preference:int>]]',
    'Closes the session and keeps it closed.',
    (peer, _, { no }) => {
      peer.shutdown = !no;
    },
  ),
  session('transport connection-mode passive', 'Waits for the neighbor to open the session.', peer => {
    peer.passive = true;
  }),
  plain('transport connection-mode active', 'Opens the session itself only.'),
  plain('transport path-mtu-discovery [disable]', 'Finds the largest packet for the session.'),
  plain(
    'timers <keepalive:0-65535> <hold:0-65535> [<minimum:0-65535>]',
    'Keepalive and hold time of this session in seconds; 60 and 180 by default.',
  ),
  plain('version <version:4>', 'The BGP version to speak.'),
  plain('bfd', 'Watches the neighbor with BFD, which notices failures in less than a second.'),
  plain('fall-over', 'Closes the session as soon as the route to the neighbor is lost.'),
  plain('fall-over bfd [<mode:single-hop|multi-hop|check-control-plane-failure>]', 'Closes the session when BFD loses the neighbor.'),
  plain('fall-over route-map <policy:route-map>', 'Closes the session when no route that the route map permits leads to the neighbor.'),
  plain('capability graceful-restart', 'Offers graceful restart to this neighbor.'),
];
