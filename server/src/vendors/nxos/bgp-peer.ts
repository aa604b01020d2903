/** Lines of neighbors and templates of NX-OS. */
import { family, familySwitch, type PeerLine, plain, session, sessionSwitch } from '../ios/bgp-peer.ts';
import { conditionalAdvertisement, policyLines } from '../ios/bgp-policy.ts';
import { sign } from '../secrets.ts';

const identity: readonly PeerLine[] = [
  session('remote-as <asn>', 'The AS of the neighbor; without it no session is opened.', (peer, { asn }) => {
    peer.remoteAs = asn;
  }),
  session('remote-as <which:external|internal>', 'Any other AS, or the own one.', (peer, { which }) => {
    peer.remoteAs = which;
  }),
  session('remote-as route-map <policy:route-map>', 'The ASes of dynamic neighbors that the route map permits.', (peer, { policy }) => {
    peer.peerFilter = policy;
  }),
  session(
    'inherit peer <template:peer-group>',
    'Takes the settings of a template.',
    (peer, { template }) => void peer.inherits.push(template),
  ),
  session(
    'inherit peer-session <template:peer-session>',
    'Takes the session settings of a template.',
    (peer, { template }) => void peer.inherits.push(template),
  ),
  session(
    'local-as <asn> [<noPrepend:no-prepend>] [<replaceAs:replace-as>] [<dualAs:dual-as>]',
    'Speaks to this neighbor as another AS, which is added to paths in both directions unless told otherwise.',
    (peer, { asn, noPrepend, replaceAs, dualAs }, { place }) => {
      peer.localAs = { asn: asn.value, noPrepend: !!noPrepend, replaceAs: !!replaceAs, dualAs: !!dualAs, place };
    },
  ),
  session('update-source <interface>', 'The interface whose address the session is opened from.', (peer, args) => {
    peer.localAddress = args.interface;
  }),
  session('ebgp-multihop [<hops:1-255>]', 'Lets an external neighbor be up to this many hops away.', (peer, { hops }) => {
    peer.ebgpMultihop = hops?.value ?? 255;
  }),
  session('ttl-security hops <hops:1-254>', 'Accepts only packets that came at most this many hops (RFC 5082).', (peer, { hops }) => {
    peer.ttlSecurity = hops.value;
  }),
  session('disable-connected-check', 'Opens an external session although the address is not on a connected network.', peer => {
    peer.disableConnectedCheck = true;
  }),
  session(
    'password [<encryption:0|3|6|7>] <secret:secret>',
    'Signs the TCP session with MD5 (RFC 2385).',
    (peer, { encryption, secret }) => {
      const form = encryption?.value ?? '0';
      sign(peer, secret.value, form === '0' ? 'clear' : form === '7' ? 'vigenere' : 'hidden');
    },
  ),
  session('ao <keys:key-chain> [include-tcp-options]', 'Signs the TCP session with TCP-AO keys (RFC 5925).', peer => {
    peer.authenticated = true;
  }),
  sessionSwitch('shutdown', 'Closes the session and keeps it closed.', (peer, _, { no }) => {
    peer.shutdown = !no;
  }),
  session('description <description:text>', 'Text for people about this neighbor.', (peer, { description }) => {
    peer.description = description.value;
  }),
  session('transport connection-mode passive', 'Waits for the neighbor to open the session.', peer => {
    peer.passive = true;
  }),
  sessionSwitch('bfd [<mode:multihop|singlehop>]', 'Watches the neighbor with BFD.', (peer, _, { no }) => {
    peer.bfd = !no;
  }),
  session(
    'timers <keepalive:0-3600> <hold:0-3600>',
    'Keepalive and hold time of this session in seconds; 60 and 180 by default.',
    (peer, { keepalive, hold }) => {
      peer.timers = { keepalive: keepalive.value, hold: hold.value };
    },
  ),
  sessionSwitch('enforce-first-as', 'Refuses a route whose first AS is not that of the neighbor.', (peer, _, { no }) => {
    peer.enforceFirstAs = !no;
  }),
];

const details: readonly PeerLine[] = [
  plain('bmp-activate-server <server:1-2>', 'Sends what happens in the session to a station (RFC 7854).'),
  plain('bfd [multihop] interval <interval:int> min_rx <least:int> multiplier <multiplier:int>', 'How fast BFD notices failures.'),
  plain('capability suppress 4-byte-as', 'Speaks with 2-byte AS numbers only.'),
  plain('capability additional-paths <direction:send|receive> [disable]', 'Exchanges several paths of a prefix (RFC 7911).'),
  session('dont-capability-negotiate', 'Opens the session without capabilities.', peer => {
    peer.withoutCapabilities = true;
  }),
  plain('dynamic-capability', 'Offers to change capabilities without closing the session.'),
  plain('graceful-shutdown activate [route-map <policy:route-map>]', 'Moves traffic away from the session before it is closed.'),
  plain('log-neighbor-changes [disable]', 'Logs when the session goes up or down.'),
  plain('low-memory exempt', 'Keeps the session when memory runs short.'),
  plain('maximum-peers <limit:1-1000>', 'Limits how many dynamic neighbors may exist at a time.'),
  plain('peer-type fabric-border-leaf', 'The neighbor is a border of another fabric.'),
  plain('peer-type fabric-external', 'The neighbor is outside of the fabric.'),
  plain('fall-over bfd', 'Closes the session when BFD loses the neighbor.'),
  plain('ttl-security', 'Accepts only packets of connected neighbors.'),
  plain('path-attribute <action:discard|treat-as-withdraw> <attribute:word> [<last:int>] [in]', 'Drops unwanted attributes.'),
  plain('affinity-group activate <group:int>', 'The group of the neighbor.'),
  plain('egress-engineering [<what:peer-set>] [<set:word>]', 'Steers traffic to this neighbor.'),
  plain('transport mtu <bytes:int>', 'The largest packet of the session.'),
];

export const sessionLines: readonly PeerLine[] = [...identity, ...details];

/** Lines that this software writes in another way than its relatives. */
const own: readonly PeerLine[] = [
  session(
    'inherit peer-policy <template:peer-policy> [<order:1-65535>]',
    'Takes the family settings of a template.',
    (peer, { template }) => void peer.inherits.push(template),
  ),
  familySwitch(
    'send-community',
    'Sends standard communities to the neighbor.',
    (settings, _, { no }) => {
      settings.sendCommunity = { ...settings.sendCommunity, standard: !no, large: !no };
    },
    'No communities are sent.',
  ),
  familySwitch('send-community <kind:extended|both|standard|all>', 'Sends communities to the neighbor.', (settings, { kind }, { no }) => {
    const standard = kind.value !== 'extended';
    const sent = { ...(standard && { standard: !no, large: !no }), ...(kind.value !== 'standard' && { extended: !no }) };
    settings.sendCommunity = { ...settings.sendCommunity, ...sent };
  }),
  familySwitch(
    'disable-peer-as-check',
    'Sends routes to the neighbor even if its AS was the last in their path.',
    (settings, _, { no }) => {
      settings.advertisePeerAs = !no;
    },
  ),
  familySwitch(
    'soft-reconfiguration inbound always',
    'Keeps what the neighbor sent, so that a new policy can be applied to it.',
    (settings, _, { no }) => {
      settings.softReconfiguration = !no;
    },
  ),
  familySwitch(
    'remove-private-as [<all:all>] [<replace:replace-as>]',
    'Takes private ASes out of paths that are sent.',
    (settings, { all, replace }, { no }) => {
      settings.removePrivateAs = no ? undefined : { all: !!all || !!replace, replace: !!replace };
    },
  ),
  familySwitch('next-hop-self [<scope:all>]', 'Sends routes with the own address as next hop.', (settings, { scope }, { no }) => {
    settings.nextHopSelf = !no && (scope ? 'force' : true);
  }),
  familySwitch('next-hop-third-party', 'Names third routers of a shared subnet as next hop; on by default.', () => {}),
  family(
    'maximum-prefix <limit:1-4294967295> [<threshold:1-100>] [restart <minutes:1-65535>] [<warning:warning-only>]',
    'Closes the session when more prefixes arrive, or only warns.',
    (settings, { limit, warning }, { place }) => {
      settings.maximumPrefix = { limit: limit.value, warningOnly: !!warning, place };
    },
  ),
  familySwitch('advertise-gw-ip', 'Announces prefixes with the address of their gateway.', () => {}),
  familySwitch('rewrite-evpn-rt-asn', 'Replaces the AS in route targets.', () => {}),
  family('encapsulation mpls', 'Wraps packets in MPLS.', settings => {
    settings.encapsulation = 'mpls';
  }),
  family(
    'default-originate route-map <policy:route-map>',
    'Sends a default route while a route exists that the route map permits.',
    (settings, { policy }, { place }) => {
      settings.defaultOriginate = { place, policy };
    },
  ),
  plain('capability orf prefix-list <direction:send|receive|both>', 'Exchanges prefix lists with the neighbor.'),
  conditionalAdvertisement,
  plain('advertise local-labeled-route [safi-unicast]', 'Sends labeled routes of its own.'),
  family('suppress-inactive', 'Sends only routes that are in use.', settings => {
    settings.advertiseInactive = false;
  }),
  plain('import vpn unicast reoriginate', 'Takes in VPN routes and originates them again.'),
  plain('import l2vpn evpn reoriginate', 'Takes in EVPN routes and originates them again.'),
  plain('link-bandwidth', 'Adds the bandwidth of the link.'),
  plain('no-prepend', 'Adds no own AS.'),
  plain('lowest-nexthop', 'Prefers the lowest next hop.'),
  plain('internet-vrf', 'The VRF of the internet.'),
];

export const policyCommands: readonly PeerLine[] = [
  ...own,
  ...policyLines.filter(({ rest }) => !/^(remove-private|send-community|maximum-prefix|next-hop-self|activate)/.test(rest)),
];
