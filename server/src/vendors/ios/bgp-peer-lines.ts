/** Neighbor lines that only IOS has, or writes differently. */
import { family, familySwitch, type PeerLine, plain, session } from './bgp-peer.ts';

/** `both` is standard and extended; recent releases send large communities along with standard ones. */
const kinds = {
  standard: ['standard', 'large'],
  extended: ['extended'],
  both: ['standard', 'extended', 'large'],
} as const;

export const iosSessionLines: readonly PeerLine[] = [
  session(
    'inherit peer-session <template:peer-session>',
    'Takes the session settings of a template.',
    (peer, { template }) => void peer.inherits.push(template),
  ),
  session(
    'remote-as <asn> alternate-as <others:asn...>',
    'The AS of dynamic neighbors, and others that they may have.',
    (peer, { asn, others }) => {
      peer.remoteAs = asn;
      peer.alternateAs = others.map(({ value }) => value);
    },
  ),
  session('password', 'Signs the TCP session with MD5 (RFC 2385).', peer => {
    peer.authenticated = true;
  }),
  plain('cluster-id ( <address:ipv4> | <id:int> )', 'The cluster that this neighbor is a client of.'),
  plain('transport multi-session', 'Opens a session for each topology.'),
  plain('path-attribute <action:discard|treat-as-withdraw> range <low:int> <high:int> in', 'Drops unwanted attributes.'),
  plain('ha-mode <mode:sso|graceful-restart> [disable]', 'Keeps the session over a switch of processors.'),
];

/** Sends more than the best path; which paths these are, the software chooses. */
function sendingMore(rest: string, doc: string, which: 'selected' | 'external'): PeerLine {
  return family(rest, doc, settings => {
    settings.additionalPaths = { ...settings.additionalPaths, send: which };
  });
}

export const iosPolicyLines: readonly PeerLine[] = [
  session(
    'inherit peer-policy <template:peer-policy> [<sequence:1-65535>]',
    'Takes the family settings of a template.',
    (peer, { template }) => void peer.inherits.push(template),
  ),
  familySwitch(
    'send-community [<which:standard|extended|both>]',
    'Sends communities to the neighbor: standard ones when no word follows.',
    (settings, { which }, { no }) => {
      for (const kind of kinds[which?.value ?? 'standard']) settings.sendCommunity = { ...settings.sendCommunity, [kind]: !no };
    },
    'No communities are sent.',
  ),
  family(
    'maximum-prefix <limit:1-4294967295> [<threshold:1-100>] discard-extra',
    'Drops prefixes above the limit and keeps the session.',
    (settings, { limit }, { place }) => {
      settings.maximumPrefix = { limit: limit.value, warningOnly: false, place };
    },
  ),
  plain(
    'graceful-shutdown <seconds:1-65535> [community <community>] [local-preference <preference:int>]',
    'Moves traffic away from the session before it is closed.',
  ),
  plain('send-label [explicit-null]', 'Sends labels with routes.'),
  plain('additional-paths [ ( send [ receive ] | receive | disable ) ]', 'Exchanges several paths of a prefix (RFC 7911).'),
  sendingMore(
    'advertise additional-paths [<which:all|best|group-best|backup...>] [<count:2-3>]',
    'Which paths of a prefix are sent.',
    'selected',
  ),
  sendingMore('advertise diverse-path <which:backup|mpath...>', 'Sends a path other than the best one.', 'selected'),
  sendingMore('advertise best-external', 'Sends the best external path even where an internal one is best.', 'external'),
  plain('internal-vpn-client', 'Carries attributes of a customer through the VPN.'),
  plain('allow-policy', 'Lets policies apply to this neighbor in VPNs.'),
  familySwitch('aigp', 'Exchanges the accumulated IGP metric (RFC 7311).', (settings, _, { no }) => {
    settings.aigp = !no;
  }),
  plain(
    'aigp send ( cost-community <id:int> poi ( igp-cost | pre-bestpath ) [ transitive ] | med )',
    'Sends the accumulated IGP metric in another attribute.',
  ),
  plain('accept-route-policy-override', 'Lets the policy pass what would be refused.'),
  plain('translate-update [nlri <kinds:ipv4|multicast|unicast...>]', 'Translates multicast updates.'),
  plain('prefix-length-size 2', 'How long the length of prefixes is.'),
  plain(
    'slow-peer ( detection [ ( threshold <threshold:120-3600> | disable ) ] | split-update-group ( dynamic [ ( permanent | disable ) ] | static ) )',
    'Treats a neighbor that reads slowly apart from the others.',
  ),
  plain('long-lived-graceful-restart stale-time <seconds:int>', 'Keeps stale routes for long (RFC 9494).'),
  plain('encap-type mpls', 'Sends routes for tunnels of MPLS.'),
  plain('inter-as-hybrid', 'Carries VPN routes and packets apart to another AS.'),
  plain('announce rpki state', 'Tells internal neighbors what origin validation found.'),
  plain('bmp-activate ( all | server <servers:1-2...> )', 'Reports the neighbor to a monitoring station (RFC 7854).'),
  plain('path-attribute <action:discard|treat-as-withdraw> <attribute:int> in', 'Drops an unwanted attribute.'),
  plain('suppress-signaling-protocol ldp', 'Sends no LDP signals.'),
  plain('import vpn ( unicast re-originate | re-originate )', 'Takes in routes of a VPN.'),
];
