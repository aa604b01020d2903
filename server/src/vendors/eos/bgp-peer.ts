/** Neighbor lines of EOS about the session. */

import { type PeerLine, plain, session, sessionSwitch } from '../ios/bgp-peer.ts';
import { sign } from '../secrets.ts';

/** The name of a group in a line about membership. */
export const membership: readonly PeerLine[] = ['peer group', 'peer-group'].map(words =>
  session(`${words} <group:peer-group>`, 'Takes the settings of a peer group.', (peer, args) => {
    const { group } = args as unknown as { readonly group: (typeof peer.inherits)[number] };
    if (!peer.inherits.some(({ value }) => value === group.value)) peer.inherits.push(group);
  }),
);

/** `neighbor interface Ethernet1 peer-group SPINES remote-as 64500`: both in one line. */
const membersOfFabric: readonly PeerLine[] = [
  session('peer-group <group:peer-group> remote-as <asn>', 'Takes the settings of a peer group, in an AS.', (peer, args) => {
    peer.inherits.push(args.group);
    peer.remoteAs = args.asn;
  }),
  session('peer-group <group:peer-group> peer-filter <filter:peer-filter>', 'Takes the settings of a peer group.', (peer, { group }) => {
    peer.inherits.push(group);
  }),
];

const identity: readonly PeerLine[] = [
  session('remote-as <asn>', 'The AS of the neighbor; without it no session is opened.', (peer, { asn }) => {
    peer.remoteAs = asn;
  }),
  session(
    'local-as <asn> [<noPrepend:no-prepend>] [<replaceAs:replace-as>] [<fallback:fallback>]',
    'Speaks to this neighbor as another AS, which is added to paths in both directions unless told otherwise.',
    (peer, { asn, noPrepend, replaceAs, fallback }, { place }) => {
      peer.localAs = { asn: asn.value, noPrepend: !!noPrepend, replaceAs: !!replaceAs, dualAs: !!fallback, place };
    },
  ),
  session('update-source <interface>', 'The interface whose address the session is opened from.', (peer, args) => {
    peer.localAddress = args.interface;
  }),
  session(
    'ebgp-multihop [<hops:1-255>]',
    'Lets an external neighbor be up to this many hops away; 255 when no number is given.',
    (peer, { hops }) => {
      peer.ebgpMultihop = hops?.value ?? 255;
    },
  ),
  session('ttl maximum-hops <hops:0-254>', 'Accepts only packets that came at most this many hops (RFC 5082).', (peer, { hops }) => {
    peer.ttlSecurity = hops.value;
  }),
  session('password [<encryption:0|7|8a>] <secret:secret>', 'Signs the TCP session with MD5 (RFC 2385).', (peer, { encryption, secret }) =>
    sign(peer, secret.value, (encryption?.value ?? '0') === '0' ? 'clear' : 'hidden'),
  ),
  session(
    'password shared-secret profile <profile:shared-secret-profile> algorithm <algorithm:aes-128-cmac-96|hmac-sha1-96|hmac-sha-256>',
    'Signs the TCP session with TCP-AO (RFC 5925).',
    peer => {
      peer.authenticated = true;
    },
  ),
  sessionSwitch('shutdown', 'Closes the session and keeps it closed.', (peer, _, { no }) => {
    peer.shutdown = !no;
  }),
  sessionSwitch('shutdown reason <reason:text>', 'Closes the session and tells the neighbor why.', (peer, _, { no }) => {
    peer.shutdown = !no;
  }),
  session('passive', 'Waits for the neighbor to open the session.', peer => {
    peer.passive = true;
  }),
  session('transport connection-mode passive', 'Waits for the neighbor to open the session.', peer => {
    peer.passive = true;
  }),
  session('description <description:text>', 'Text for people about this neighbor.', (peer, { description }) => {
    peer.description = description.value;
  }),
];

const watching: readonly PeerLine[] = [
  sessionSwitch('bfd', 'Watches the neighbor with BFD, which notices failures in less than a second.', (peer, _, { no }) => {
    peer.bfd = !no;
  }),
  sessionSwitch('fall-over bfd', 'Closes the session when BFD loses the neighbor.', (peer, _, { no }) => {
    peer.bfd = !no;
  }),
  session(
    'bfd interval <interval:int> min-rx <least:int> multiplier <multiplier:int>',
    'How fast BFD notices failures, in milliseconds.',
    peer => {
      peer.bfd ??= true;
    },
  ),
  session('bfd c-bit', 'Sets the control plane independent bit of BFD.', peer => {
    peer.bfd ??= true;
  }),
  session(
    'timers <keepalive:0-3600> <hold:0-7200> [min-hold-time <least:int>] [send-failure <failure:int>]',
    'Keepalive and hold time of this session in seconds; 60 and 180 by default.',
    (peer, { keepalive, hold }) => {
      peer.timers = { keepalive: keepalive.value, hold: hold.value };
    },
  ),
  sessionSwitch('enforce-first-as', 'Refuses a route whose first AS is not that of the neighbor.', (peer, _, { no }) => {
    peer.enforceFirstAs = !no;
  }),
  plain('graceful-restart', 'Keeps forwarding while the process of the neighbor restarts.'),
  plain(
    'graceful-restart-helper [restart-time <seconds:int>] [stale-route route-map <policy:route-map>] [long-lived]',
    'Helps a restarting neighbor.',
  ),
  plain('idle-restart-timer <seconds:int>', 'How long a closed session stays closed.'),
  plain('out-delay <seconds:0-600> [changes]', 'How long updates wait.'),
  plain('transport <what:remote-port|pmtud> [<port:1-65535>]', 'A setting of the TCP session.'),
  plain('local-v4-addr <address:ipv4>', 'The IPv4 next hop of routes sent over IPv6.'),
  plain('local-v6-addr <address:ipv6>', 'The IPv6 next hop of routes sent over IPv4.'),
  plain('auto-local-addr', 'Finds the next hop of the other family by itself.'),
  plain('monitoring', 'Shows the session to monitoring stations.'),
  session('dont-capability-negotiate', 'Opens the session without capabilities.', peer => {
    peer.withoutCapabilities = true;
  }),
  plain('session tracker <tracker:word>', 'Watches conditions of the session.'),
  plain('rib-in pre-policy retain [all]', 'Keeps what the neighbor sent before policies.'),
  plain(
    'missing-policy [address-family all] [include] [<parts:community-list|prefix-list|sub-route-map...>] direction <direction:in|out> action <action:deny|deny-in-out|permit>',
    'What becomes of routes when the policy of this neighbor is missing.',
  ),
  plain('maximum-advertised-routes <limit:int> [warning-limit <warning:int>] [<unit:percent>]', 'Limits the routes that are sent.'),
  plain('default-route-target <how:only|disabled|encoding> [<form:origin-as>] [<omit:omit>]', 'Asks for all VPN routes (RFC 4684).'),
  plain('<way:import-localpref|export-localpref> <preference:0-4294967295>', 'The local preference of routes that are taken or sent.'),
  plain('multi-path', 'Uses several paths of the neighbor.'),
  plain('default-route [rcf <function:control-function>] [route-map <policy:route-map>]', 'Sends a default route.'),
  plain(
    'next-hop-self v4-mapped-v6 source-interface <source:interface>',
    'Takes the address of an interface, written as an IPv6 address, as next hop.',
  ),
  plain('fips-compliant', 'Uses approved algorithms only.'),
  plain('route-refresh', 'Offers route refresh.'),
  plain('maximum-accepted-routes <limit:int> [warning-limit <warning:int>] [<unit:percent>]', 'Limits the routes that policies accept.'),
];

export const sessionLines: readonly PeerLine[] = [...identity, ...membersOfFabric, ...watching];
