/** Multicast of Junos: `protocols pim`, `igmp`, `mld`, `msdp`, `mvpn` and their snooping. */
import { type PathCommand, pathsOf, under } from '../../notation/paths.ts';
import { bfd, traceoptions } from './shared-lines.ts';
import { settings } from './values.ts';

const command = pathsOf<object>();
const family = '[ [family] <family:inet|inet6> ]';

const pim: readonly PathCommand<object>[] = [
  command('interface <name:interface>', 'Runs PIM on an interface.'),
  ...under('interface <name:interface>', [
    command('<policy:neighbor-policy|bidirectional-accept-df> <policies:policy-statement...>', 'Neighbors that are taken.'),
    ...settings(
      'How PIM works on an interface (RFC 7761).',
      'disable',
      'mode <mode:sparse|dense|sparse-dense|bidirectional-sparse|bidirectional-sparse-dense>',
      'priority <priority:0-4294967295>',
      'version <version:1|2>',
      'hello-interval <seconds:0-255>',
      'family <family:inet|inet6> [<state:disable>]',
      'accept-remote-source',
      'reset-tracking-bit',
      'propagation-delay <milliseconds:int>',
      'override-interval <milliseconds:int>',
      'dual-dr',
      'stickydr',
      'bidirectional df-election [ backoff-period <backoff:int> | offer-period <offer:int> | robustness-count <count:int> ]',
    ),
    ...bfd,
    ...under('family <family:inet|inet6>', bfd),
  ]),
  command('<direction:import|export|join-load-balance> <policies:policy-statement...>', 'Policies for joins.'),
  command(
    'rp <which:dr-register-policy|rp-register-policy|bootstrap-import|bootstrap-export> <policies:policy-statement...>',
    'Policies for registers and bootstrap messages.',
  ),
  command(
    'rp bootstrap family <family:inet|inet6> <direction:import|export> <policies:policy-statement...>',
    'Policies for bootstrap messages.',
  ),
  command('spt-threshold infinity <policies:policy-statement...>', 'Groups that stay on the shared tree.'),
  command('rib-group <family:inet|inet6> <group:rib-group>', 'Tables that sources are looked up in.'),
  command('rib-group <group:rib-group>', 'Tables that sources are looked up in.'),
  ...settings(
    'How multicast trees are built (RFC 7761).',
    '',
    `rp local ${family} { address <address:ip> | group-ranges <groups:prefix...> | hold-time <hold:int> | priority <priority:0-255> | disable | anycast-pim [ local-address <local:ip> | rp-set address <peers:ip> [forward-msdp-sa] ] | override | process-non-null-as-null-register }`,
    `rp static address <address:ip> [ group-ranges <groups:prefix...> | version <version:1|2> | override ]`,
    `rp static address <address:ip> group-ranges <group:prefix> [<negative:nack>]`,
    'rp bidirectional address <address:ip> [ group-ranges <groups:prefix...> | hold-time <hold:int> | priority <priority:int> ]',
    `rp embedded-rp [ group-ranges <groups:prefix...> | maximum-rps <rps:int> ]`,
    'rp auto-rp [ announce | discovery | mapping ] [ mapping-agent-election | no-mapping-agent-election ]',
    'rp bootstrap family <family:inet|inet6> priority <priority:0-255>',
    'rp bootstrap-priority <priority:0-255>',
    'rp register-limit [ family <family:inet|inet6> ] [ maximum <limit:int> | threshold <threshold:int> | log-interval <seconds:int> ]',
    'rp register-probe-time <seconds:5-60>',
    'anycast-rp',
    'assert-timeout <seconds:5-210>',
    'assert-robust-count <count:int>',
    'default-vpn-source interface-name <name:interface>',
    'dense-groups [ <groups:prefix> [ announce | reject ] | dynamic-reject ]',
    'disable',
    'dr-election-on-p2p',
    'family <family:inet|inet6|any> disable',
    'graceful-restart [ disable | restart-duration <seconds:30-300> | no-bidirectional-mode ]',
    'idle-standby-path-switchover-delay <seconds:int>',
    'join-prune-timeout <seconds:int>',
    'make-before-break',
    'mdt [ group-range <range:prefix> | tunnel-limit <tunnels:int> | data-mdt-reuse | threshold group <group:prefix> source <source:prefix> rate <rate:int> ]',
    'mldp-inband-signalling [policy <policies:policy-statement...>]',
    'nonstop-routing disable',
    'no-wildcard-register-stop',
    'reset-tracking-bit',
    'override-interval <milliseconds:int>',
    'propagation-delay <milliseconds:int>',
    'rpf-selection [ group <group:prefix> | prefix-list <list:prefix-list> ] [ source <source:prefix> | wildcard-source ] [next-hop <hop:ip>]',
    'sglimit [ family <family:inet|inet6> ] [ maximum <limit:int> | threshold <threshold:int> | log-interval <seconds:int> ]',
    'standby-path-creation-delay <seconds:int>',
    'static distributed',
    'vpn-group-address <group:ip>',
    'vpn-tunnel-source <address:ip>',
    'mvpn { autodiscovery inet-mdt | family inet [ autodiscovery inet-mdt | disable ] }',
  ),
  ...traceoptions,
];

const membership = (name: 'igmp' | 'mld'): readonly PathCommand<object>[] =>
  under(name, [
    command('interface <name:interface>', 'Listens for members on an interface.'),
    ...under('interface <name:interface>', [
      command('<policy:group-policy|ssm-map-policy|oif-map> <policies:policy-statement...>', 'Groups that members may ask for.'),
      ...settings(
        'How members are heard.',
        'disable',
        'version <version:1-3>',
        'static group <group:ip>',
        'static group <group:ip> { source <source:ip> | exclude | group-count <count:int> | group-increment <increment:ip> | distributed }',
        'static group <group:ip> source <source:ip> { source-count <count:int> | source-increment <increment:ip> }',
        'accounting',
        'no-accounting',
        'distributed',
        'group-limit <groups:1-32767>',
        'group-threshold <percent:int>',
        'immediate-leave',
        'passive [ allow-receive | send-general-query | send-group-query ]',
        'promiscuous-mode',
        'ssm-map <map:word>',
        'log-interval <seconds:int>',
      ),
    ]),
    ...settings(
      'How members are asked.',
      '',
      'query-interval <seconds:1-1024>',
      'query-last-member-interval <seconds:word>',
      'query-response-interval <seconds:word>',
      'robust-count <count:2-10>',
      'maximum-transmit-rate <packets:int>',
      'accounting',
      'no-accounting',
    ),
    ...traceoptions,
  ]);

const snooping = (name: 'igmp-snooping' | 'mld-snooping'): readonly PathCommand<object>[] =>
  under(name, [
    ...settings(
      'Where members are, so that frames go only there.',
      'vlan <vlan:vlan>',
      'vlan all',
      'vlan <vlan:vlan> { disable | immediate-leave | proxy [source-address <source:ip>] | l2-querier [source-address <querier:ip>] | query-interval <interval:int> | query-last-member-interval <lastMember:word> | query-response-interval <response:word> | robust-count <count:int> | evpn-ssm-reports-only | learn-pim-router | group-limit <limit:int> }',
      'vlan <vlan:vlan> interface <name:interface> [ multicast-router-interface | host-only-interface | group-limit <limit:int> | immediate-leave | static group <group:ip> [source <source:ip>] ]',
      'proxy [source-address <source:ip>]',
      'interface <name:interface> { multicast-router-interface | host-only-interface | group-limit <limit:int> | immediate-leave | static group <group:ip> }',
      'immediate-leave',
      'query-interval <seconds:int>',
      'robust-count <count:int>',
      'evpn-ssm-reports-only',
    ),
    ...traceoptions,
  ]);

const msdpPeer = [
  '',
  'disable',
  'local-address <address:ip>',
  'authentication-key <secret:secret>',
  'active-source-limit { maximum <limit:int> | threshold <threshold:int> | log-interval <seconds:int> | log-warning <percent:int> }',
  'default-peer',
  'hold-time <seconds:int>',
  'keep-alive <seconds:int>',
  'sa-hold-time <seconds:int>',
];

const msdp: readonly PathCommand<object>[] = [
  ...settings(
    'Exchanges active sources with other domains (RFC 3618).',
    ...msdpPeer,
    'group <of:word> mode <mode:mesh-group|standard>',
    'source <prefix:prefix> active-source-limit { maximum <limit:int> | threshold <threshold:int> }',
    'data-encapsulation <state:enable|disable>',
  ),
  ...settings('A peer.', ...msdpPeer.map(each => `peer <peer:ip> ${each}`.trimEnd())),
  ...settings(
    'Peers of a group.',
    ...msdpPeer.map(each => `group <of:word> ${each}`.trimEnd()),
    ...msdpPeer.map(each => `group <of:word> peer <peer:ip> ${each}`.trimEnd()),
  ),
  ...['', 'peer <peer:ip> ', 'group <of:word> ', 'group <of:word> peer <peer:ip> '].map(prefix =>
    command(
      `${prefix}<direction:import|export> <policies:policy-statement...>` as '<policies:policy-statement...>',
      'Policies for active sources.',
    ),
  ),
  command('rib-group <group:rib-group>', 'Tables that sources are looked up in.'),
  ...traceoptions,
];

/** All of multicast. */
export const multicast: readonly PathCommand<object>[] = [
  ...under('pim', pim),
  ...membership('igmp'),
  ...membership('mld'),
  ...snooping('igmp-snooping'),
  ...snooping('mld-snooping'),
  ...under('msdp', msdp),
  ...under('mvpn', [
    ...settings(
      'Multicast in VPNs by BGP (RFC 6514).',
      '',
      'mvpn-mode <mode:rpt-spt|spt-only> [converge-spt-only]',
      'autodiscovery-only intra-as inclusive',
      'receiver-site',
      'sender-site',
      'sender-based-rpf',
      'hot-root-standby [source-tree]',
      'umh-selection-additional-input <how:prefer-active-route|dampen>',
      'unicast-umh-election',
      'upstream-multicast-hop <how:static-umh|unicast-umh-election>',
      'family <family:inet|inet6> [ disable | autodiscovery intra-as inclusive | autodiscovery-only intra-as inclusive ]',
      'route-target <direction:import-target|export-target> [ unicast [ receiver | sender ] | target <target:word> [ receiver | sender ] ]',
    ),
    ...traceoptions,
  ]),
];
