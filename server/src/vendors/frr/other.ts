/** Protocols of FRR that are recognised only. */

import { type Commands, commandsOf } from '../../notation/command.ts';
import { recognised } from '../ios/recognised.ts';

const { command, block } = commandsOf<unknown>();

const discovery = recognised(
  'A setting of hellos.',
  'discovery [targeted-hello] <what:hello|targeted-hello> <timer:holdtime|interval|accept> [<value:word>]',
  'discovery targeted-hello accept [from <list:acl>]',
  'discovery transport-address <address:ip>',
);

/** Multicast of a VRF or of the whole router. */
export const multicast = recognised(
  'A setting of multicast.',
  'ip pim rp <address:ipv4> [<group:ipv4-prefix>]',
  'ip pim rp <address:ipv4> prefix-list <list:prefix-list>',
  'ip pim ssm prefix-list <list:prefix-list>',
  'ip pim register-accept-list <list:prefix-list>',
  'ip pim spt-switchover infinity-and-beyond [prefix-list <list:prefix-list>]',
  'ip pim ecmp [rebalance]',
  'ip pim <what:join-prune-interval|keep-alive-timer|packets|register-suppress-time|rp> <value:word>',
  'ip pim send-v6-secondary',
  'ip igmp <what:generate-query-once|watermark-warn> [<value:int>]',
);

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
  command('set-overload-bit [on-startup <seconds:int>]', 'Keeps transit traffic away.'),
  command('attached-bit <way:receive|send> [ignore]', 'How level 1 finds the way out.'),
  command(
    '<timer:lsp-gen-interval|lsp-refresh-interval|max-lsp-lifetime|spf-interval|lsp-mtu> [<level:level-1|level-2>] <value:int>',
    'A timer.',
  ),
  command(
    'spf-delay-ietf init-delay <first:int> short-delay <short:int> long-delay <long:int> holddown <hold:int> time-to-learn <learn:int>',
    'How long the computation of paths waits.',
  ),
  command(
    'fast-reroute <what:load-sharing|priority-limit|remote-lfa|lfa> [<how:disable|critical|high|medium|prefix-list|tiebreaker>] [<value:word>]',
    'Computes backups.',
  ),
  ...recognised(
    'A setting of segment routing.',
    'segment-routing on',
    'segment-routing global-block <low:int> <high:int> [local-block <first:int> <last:int>]',
    'segment-routing node-msd <depth:int>',
    'segment-routing prefix <prefix> <form:absolute|index> <value:int> [<flag:no-php-flag|explicit-null|n-flag-clear>]',
    'segment-routing srv6',
  ),
  ...recognised('A setting of traffic engineering.', 'mpls-te <what:on|export>', 'mpls-te router-address <address:ip>'),
  command('purge-originator', 'Names who purges an update.'),
  command('advertise-high-metrics', 'Keeps traffic away.'),
];

const rip: Commands<unknown> = [
  command('network <network:word>', 'Runs the protocol on interfaces of a network, or on one interface.'),
  command('neighbor <address:ip>', 'A neighbor that is spoken to directly.'),
  command('version <version:1-2>', 'The version to speak.'),
  command('passive-interface <interface:word>', 'Listens only.'),
  command('redistribute <protocol:word> [metric <metric:int>] [route-map <policy:route-map>]', 'Takes in routes of another protocol.'),
  ...recognised(
    'Filters routes.',
    'distribute-list prefix <list:prefix-list> <direction:in|out> [<interface>]',
    'distribute-list <list:acl> <direction:in|out> [<interface>]',
    'route-map <policy:route-map> <direction:in|out> <interface>',
    'offset-list <list:acl> <direction:in|out> <offset:int> [<interface>]',
  ),
  ...recognised(
    'A setting of the protocol.',
    'default-information originate',
    '<what:default-metric|variance|maximum-paths> <value:int>',
    'distance <distance:1-255> [<prefix>] [<list:acl>]',
    'timers basic <update:int> <timeout:int> <flush:int>',
    'route <prefix>',
    'aggregate-address <prefix>',
    'allow-ecmp [<paths:int>]',
    'eigrp router-id <id:ipv4>',
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
  ...recognised(
    'A setting of a neighbor.',
    'neighbor <address:ip> password <secret:secret>',
    'neighbor <address:ip> session holdtime <seconds:int>',
    'neighbor <address:ip> targeted',
    'neighbor <address:ip> ttl-security <how:word> [<hops:int>]',
  ),
  ...discovery,
  command('ordered-control', 'Announces a label once one came from the next hop.'),
  command('dual-stack <what:transport-connection|cisco-interop> [prefer] [ipv4]', 'How both address families share sessions.'),
  block('address-family <family:ipv4|ipv6>', 'Opens the settings of a family.', { enter: () => undefined, body: () => mplsFamily }),
];

const mplsFamily: Commands<unknown> = [
  ...discovery,
  ...recognised(
    'Which labels are given and taken.',
    'label local advertise [explicit-null] [to <list:acl>] [for <other:acl>]',
    'label local allocate <what:host-routes>',
    'label local allocate for <list:acl>',
    'label remote accept [from <list:acl>] [for <other:acl>]',
  ),
  command('ttl-security disable', 'Takes packets of any hop count.'),
  ...recognised(
    'A setting of a neighbor.',
    'neighbor <address:ip> password <secret:secret>',
    'neighbor <address:ip> session holdtime <seconds:int>',
    'neighbor <address:ip> targeted',
    'neighbor <address:ip> ttl-security <how:word> [<hops:int>]',
  ),
  block('interface <name:interface>', 'Looks for neighbors on the interface.', { enter: () => undefined, body: () => mplsInterface }),
];

const mplsInterface: Commands<unknown> = discovery;

const keyChain: Commands<unknown> = [block('key <key:0-2147483647>', 'Opens a key.', { enter: () => undefined, body: () => key })];

const key: Commands<unknown> = [
  command('key-string <secret:secret>', 'The secret of the key.'),
  command('cryptographic-algorithm <algorithm:word>', 'How the key is used.'),
  ...recognised(
    'When the key is valid.',
    '<when:accept-lifetime|send-lifetime> <time:word> <first:word> <second:word> <year:int> infinite',
    '<when:accept-lifetime|send-lifetime> <time:word> <first:word> <second:word> <year:int> duration <seconds:int>',
    '<when:accept-lifetime|send-lifetime> <time:word> <first:word> <second:word> <year:int> <end:word> <third:word> <fourth:word> <last:int>',
  ),
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
  ...recognised(
    'A setting of labels.',
    'mpls label bind <prefix> <label:word>',
    'mpls label dynamic-block <low:int> <high:int>',
    'mpls label global-block <low:int> <high:int>',
  ),
  command('mpls lsp <label:int> <gateway:ip> <out:word>', 'A static label.'),
  command('segment-routing', 'Opens the settings of segment routing.'),
  ...recognised(
    'A setting of VRRP.',
    'vrrp default <what:priority|advertisement-interval|preempt|shutdown|checksum-with-ipv4-pseudoheader> [<value:int>]',
    'vrrp autoconfigure [<version:2-3>]',
  ),
  ...multicast,
  command('ip ssmpingd [<source:ip>]', 'Answers multicast pings.'),
  command('nexthop-group <name:word>', 'Opens a group of next hops.'),
  command('pbr-map <name:word> seq <sequence:1-700>', 'Opens an entry of policy routing.'),
];
