/** Protocols of FRR that are recognised only. */
import { type Commands, commandsOf } from '../../notation/command.ts';

const { command, block } = commandsOf<unknown>();

const isis: Commands<unknown> = [
  command('net <net:word>', 'The network entity title of this router.'),
  command('is-type <level:level-1|level-1-2|level-2-only>', 'The levels that this router takes part in.'),
  command('metric-style <style:narrow|transition|wide>', 'How metrics are written.'),
  command(
    'redistribute <family:ipv4|ipv6> <protocol:word> <level:level-1|level-2> [metric <metric:int>] [route-map <policy:route-map>]',
    'Takes in routes of another protocol.',
  ),
  command(
    'default-information originate <family:ipv4|ipv6> <level:level-1|level-2> [always] [metric <metric:int>] [route-map <policy:route-map>]',
    'Announces a default route.',
  ),
  command('topology <topology:word> [overload]', 'Keeps paths of another topology apart.'),
  command('hostname dynamic', 'Announces the host name.'),
  command('<type:area-password|domain-password> <mode:clear|md5> <secret:secret>', 'Protects updates.'),
  command('log-adjacency-changes', 'Logs when neighbors come and go.'),
  command('set-overload-bit [<options:word...>]', 'Keeps transit traffic away.'),
  command('attached-bit <options:word...>', 'How level 1 finds the way out.'),
  command(
    '<timer:lsp-gen-interval|lsp-refresh-interval|max-lsp-lifetime|spf-interval|lsp-mtu> [<level:level-1|level-2>] <value:int>',
    'A timer.',
  ),
  command('spf-delay-ietf <options:word...>', 'How long the computation of paths waits.'),
  command('fast-reroute <options:word...>', 'Computes backups.'),
  command('segment-routing <options:word...>', 'Settings of segment routing.'),
  command('mpls-te <options:word...>', 'Settings of traffic engineering.'),
  command('purge-originator', 'Names who purges an update.'),
  command('advertise-high-metrics', 'Keeps traffic away.'),
];

const rip: Commands<unknown> = [
  command('network <network:word>', 'Runs the protocol on interfaces of a network, or on one interface.'),
  command('neighbor <address:ip>', 'A neighbor that is spoken to directly.'),
  command('version <version:1-2>', 'The version to speak.'),
  command('passive-interface <interface:word>', 'Listens only.'),
  command('redistribute <protocol:word> [metric <metric:int>] [route-map <policy:route-map>]', 'Takes in routes of another protocol.'),
  command('distribute-list <options:word...>', 'Filters routes.'),
  command(
    '<what:default-information|default-metric|distance|timers|offset-list|route|aggregate-address|allow-ecmp|eigrp|variance|maximum-paths> [<options:word...>]',
    'A setting of the protocol.',
  ),
];

const bfd: Commands<unknown> = [
  block('peer <peer:ip> [multihop] [local-address <local:ip>] [interface <name:interface>] [vrf <vrf:vrf>]', 'Watches a neighbor.', {
    enter: () => undefined,
    body: () => bfdPeer,
  }),
  block('profile <profile:word>', 'Opens settings that several neighbors share.', { enter: () => undefined, body: () => bfdPeer }),
];

const bfdPeer: Commands<unknown> = [
  command('<timer:detect-multiplier|receive-interval|transmit-interval|echo-interval|minimum-ttl> <value:int>', 'A timer of BFD.'),
  command('echo <what:receive-interval|transmit-interval> <value:word>', 'A timer of echo packets.'),
  command('<mode:echo-mode|passive-mode|log-session-changes|shutdown>', 'A mode of BFD.'),
  command('profile <profile:word>', 'Takes the settings of a profile.'),
];

const mpls: Commands<unknown> = [
  command('router-id <address:ipv4>', 'Names this router in LDP.'),
  command('neighbor <address:ip> <options:word...>', 'Settings of a neighbor.'),
  command('discovery <options:word...>', 'Settings of hellos.'),
  command('ordered-control', 'Announces a label once one came from the next hop.'),
  command('dual-stack <options:word...>', 'How both address families share sessions.'),
  block('address-family <family:ipv4|ipv6>', 'Opens the settings of a family.', { enter: () => undefined, body: () => mplsFamily }),
];

const mplsFamily: Commands<unknown> = [
  command('discovery <options:word...>', 'Settings of hellos.'),
  command('label <options:word...>', 'Which labels are given and taken.'),
  command('ttl-security disable', 'Takes packets of any hop count.'),
  command('neighbor <address:ip> <options:word...>', 'Settings of a neighbor.'),
  block('interface <name:interface>', 'Looks for neighbors on the interface.', { enter: () => undefined, body: () => mplsInterface }),
];

const mplsInterface: Commands<unknown> = [command('discovery <options:word...>', 'Settings of hellos.')];

const keyChain: Commands<unknown> = [block('key <key:0-2147483647>', 'Opens a key.', { enter: () => undefined, body: () => key })];

const key: Commands<unknown> = [
  command('key-string <secret:secret>', 'The secret of the key.'),
  command('cryptographic-algorithm <algorithm:word>', 'How the key is used.'),
  command('<when:accept-lifetime|send-lifetime> <options:word...>', 'When the key is valid.'),
];

const opens = (body: () => Commands<unknown>) => ({ enter: () => undefined, body });

export const otherProtocols: Commands<unknown> = [
  block(
    'router isis <tag:word> [vrf <vrf:vrf>]',
    'Runs IS-IS.',
    opens(() => isis),
  ),
  block(
    'router openfabric <tag:word>',
    'Runs OpenFabric.',
    opens(() => isis),
  ),
  block(
    'router <protocol:rip|ripng|babel> [vrf <vrf:vrf>]',
    'Runs a distance-vector protocol.',
    opens(() => rip),
  ),
  block(
    'router eigrp <asn:1-65535> [vrf <vrf:vrf>]',
    'Runs EIGRP.',
    opens(() => rip),
  ),
  block(
    'bfd',
    'Opens the settings of BFD.',
    opens(() => bfd),
  ),
  block(
    'mpls ldp',
    'Opens the settings of LDP.',
    opens(() => mpls),
  ),
  block(
    'key chain <name:=key-chain>',
    'Opens keys that change over time.',
    opens(() => keyChain),
  ),
  command('mpls label <options:word...>', 'Settings of labels.'),
  command('mpls lsp <options:word...>', 'A static label.'),
  command('segment-routing', 'Opens the settings of segment routing.'),
  command('vrrp <options:word...>', 'Settings of VRRP.'),
  command('ip pim <options:word...>', 'Settings of multicast.'),
  command('ip igmp <options:word...>', 'Settings of multicast.'),
  command('ip ssmpingd [<source:ip>]', 'Answers multicast pings.'),
  command('nexthop-group <name:word>', 'Opens a group of next hops.'),
  command('pbr-map <name:word> seq <sequence:1-700>', 'Opens an entry of policy routing.'),
];
