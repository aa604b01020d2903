/** What physical interfaces of Junos say of the link: speed, bundles, tags. */
import { type PathCommand, pathsOf, under } from '../../notation/paths.ts';
import { traceoptions } from './shared-lines.ts';
import { settings } from './values.ts';

const command = pathsOf<object>();

export const encapsulations =
  'aal5-multiplex|atm-ccc-cell-relay|atm-ccc-vc-mux|atm-cell-relay|atm-cisco-nlpid|atm-mlppp-llc|atm-nlpid|atm-ppp-llc|atm-ppp-vc-mux|atm-pvc|atm-snap|atm-tcc-snap|atm-tcc-vc-mux|atm-vc-mux|cisco-hdlc|cisco-hdlc-ccc|cisco-hdlc-tcc|dix|ether-over-atm-llc|ethernet|ethernet-bridge|ethernet-ccc|ethernet-over-atm|ethernet-tcc|ethernet-vpls|ethernet-vpls-fr|ethernet-vpls-ppp|extended-frame-relay-ccc|extended-frame-relay-tcc|extended-vlan-bridge|extended-vlan-ccc|extended-vlan-tcc|extended-vlan-vpls|flexible-ethernet-services|flexible-frame-relay|frame-relay|frame-relay-ccc|frame-relay-ether-type|frame-relay-port-ccc|frame-relay-ppp|frame-relay-tcc|generic-services|gre|multilink-frame-relay-end-to-end|multilink-frame-relay-uni-nni|multilink-ppp|ppp|ppp-ccc|ppp-over-ether|ppp-tcc|smds|vlan-bridge|vlan-ccc|vlan-tcc|vlan-vci-ccc|vlan-vpls';

const lacp = [
  'lacp',
  'lacp <mode:active|passive>',
  'lacp { periodic <period:fast|slow> | system-id <id:mac> | system-priority <priority:int> | admin-key <key:int> | hold-time up <seconds:int> | link-protection [ disable | non-revertive | revertive ] | fast-failover | accept-data | sync-reset <state:enable|disable> | force-up | minimum-links <count:int> }',
];

const multichassis =
  'mc-ae { mc-ae-id <id:1-65535> | redundancy-group <group:1-4294967294> | chassis-id <chassis:0|1> | mode <mode:active-active|active-standby> | status-control <status:active|standby> | init-delay-time <delay:int> | enhanced-convergence | recovery-delay-time <recovery:int> | revert-time <revert:int> | switchover-mode <switchover:non-revertive|revertive> | events iccp-peer-down { prefer-status-control-active | force-icl-down } }';

/** Members of bundles and of redundant interfaces. */
const membership: readonly PathCommand<object>[] = [
  command('802.3ad <bundle:interface>', 'Makes the link a member of a bundle.'),
  command('redundant-parent <parent:interface>', 'Makes the link a member of a redundant interface.'),
  ...settings(
    'How the Ethernet link works.',
    '802.3ad { primary | backup | link-index <index:int> | port-priority <priority:0-65535> }',
    '802.3ad <bundle:interface> { primary | backup | link-index <index:int> | port-priority <priority:0-65535> }',
    '802.3ad lacp { port-priority <priority:0-65535> | force-up }',
    'auto-negotiation [remote-fault local-interface-offline]',
    'auto-negotiation local-interface-offline',
    'no-auto-negotiation',
    'flow-control',
    'no-flow-control',
    'loopback',
    'no-loopback',
    'loopback-remote',
    'link-mode <mode:automatic|full-duplex|half-duplex>',
    'speed <speed:word>',
    'fec <mode:none|fec74|fec91>',
    'mdi-mode <mode:auto|force|mdi|mdix>',
    'media-type <type:copper|fiber>',
    'no-auto-mdix',
    'auto-reconnect <seconds:int>',
    'ignore-l3-incompletes',
    'mpls pop-all-labels [required-depth <depth:word>]',
    'source-address-filter <addresses:mac...>',
    'source-filtering',
    'no-source-filtering',
    'ieee-802-3az-eee',
    'asynchronous-notification',
    'ethernet-switch-profile { tag-protocol-id <tags:word...> | mac-learn-enable | no-mac-learn-enable | storm-control <profile:storm-control-profile> }',
    'redundant-parent <parent:interface> link-protection',
  ),
];

const bundle: readonly PathCommand<object>[] = [
  ...settings(
    'How the links of a bundle work together.',
    '',
    ...lacp,
    multichassis,
    'minimum-links <count:1-64>',
    'minimum-bandwidth { bw-value <rate:int> | bw-unit <unit:bps|kbps|mbps|gbps> }',
    'maximum-links <count:int>',
    'link-speed <speed:word>',
    'link-protection [ non-revertive | revertive | backup-state <state:accept-data|discard-data|down> | rtg-config ]',
    'load-balance [ adaptive [ tolerance <tolerance:int> | scan-interval <scan:int> | pps ] | per-packet ]',
    'logical-interface-fpc-redundancy',
    'logical-interface-chassis-redundancy',
    'rebalance-periodic [ start-time <time:word> | interval <hours:int> ]',
    'flow-control',
    'no-flow-control',
    'loopback',
    'no-loopback',
    'source-filtering',
    'no-source-filtering',
    'local-bias',
    'resilient-hash',
    'system-priority <priority:int>',
    'share-standby',
    'source-address-filter <addresses:mac...>',
    'local-minimum-links-threshold <percent:int>',
    'bfd-liveness-detection { minimum-interval <ms:int> | multiplier <multiplier:int> | neighbor <neighbor:ip> | local-address <address:ip> | minimum-receive-interval <receive:int> | version <version:0|1|automatic> | no-adaptation | holddown-interval <hold:int> }',
    'redundancy-group <group:1-128>',
    'ethernet-switch-profile tag-protocol-id <tags:word...>',
  ),
];

const segment =
  'esi { <id:word> | all-active | single-active | auto-derive [ lacp | lacp-pe-system-id ] | df-election-granularity per-esi [lacp-oos-on-ndf] | df-election-type preference value <preference:0-65535> | df-election-type mod | df-election-type preference }';

/** What stands below a physical interface beside its units. */
export const linkDetails: readonly PathCommand<object>[] = [
  ...under('gigether-options', [...settings('How the Ethernet link works.', ''), ...membership]),
  ...under('ether-options', [...settings('How the Ethernet link works.', ''), ...membership]),
  ...under('fastether-options', membership),
  ...under('aggregated-ether-options', bundle),
  ...under('redundant-ether-options', bundle),
  command('anchor-point <anchor:interface>', 'Tunnel interface that carries the interface of a pseudowire.'),
  command('fabric-options member-interfaces <members:interface...>', 'Links of a chassis cluster fabric.'),
  ...settings(
    'How frames are built and told apart.',
    `encapsulation <encapsulation:${encapsulations}>`,
    'vlan-tagging',
    'stacked-vlan-tagging',
    'flexible-vlan-tagging',
    'vlan-vci-tagging',
    'native-vlan-id <vlan:0-4094>',
    'no-native-vlan-insert',
    'per-unit-scheduler',
    'hierarchical-scheduler [ maximum-hierarchy-levels <levels:2-4> | implicit-hierarchy ]',
    'shared-scheduler',
    'input-native-vlan-push <state:enable|disable>',
    'vlan-offload',
    segment,
    'auto-configure <what:vlan-ranges|stacked-vlan-ranges|agent-circuit-identifier> [ access-profile <profile:access-profile> | dynamic-profile <dynamic:?dynamic-profile> | dynamic-profile <dynamic2:?dynamic-profile> accept <packets:word...> | dynamic-profile <dynamic3:?dynamic-profile> ranges <ranges:word...> | override ]',
    'auto-configure remove-when-no-subscribers',
  ),
  ...settings(
    'How the link works.',
    'speed <speed:word>',
    'link-mode <mode:automatic|full-duplex|half-duplex>',
    'auto-negotiation',
    'no-auto-negotiation',
    'enable',
    'unused',
    'mac <address:mac>',
    'hold-time { up <up:0-4294967295> | down <down:0-4294967295> | alarm }',
    'damping { enable | half-life <half:int> | max-suppress <most:int> | reuse <reuse:int> | suppress <suppress:int> }',
    'gratuitous-arp-reply',
    'no-gratuitous-arp-reply',
    'no-gratuitous-arp-request',
    'traps',
    'services-options { inactivity-timeout <inactivity:int> | open-timeout <opening:int> | session-limit [ maximum <sessions:int> | rate <rate:int> ] | syslog host <host:word> services <level:word> | cgn-pic }',
    'no-traps',
    'no-keepalives',
    'keepalives { interval <seconds:1-32767> | up-count <up:1-255> | down-count <down:1-255> }',
    'framing <framing:word>',
    'clocking <source:internal|external> [interface <interface>]',
    'accounting-profile <profile:word>',
    'passive-monitor-mode',
    'port-mirror-instance <instance:word>',
    'port-mirror-instance <instance:word> next-hop-group <group:nexthop-group>',
    'multi-chassis-protection <peer:ip> interface <interface>',
    'number-of-sub-ports <ports:int>',
    'fpc-slot <slot:int>',
    'optics-options { wavelength <nm:word> | tx-power <dbm:word> | laser-enable | no-laser-enable | fec <fec:word> | modulation-format <format:word> | alarm <alarm:word> <alarmAction:syslog|link-down> | warning <warning:word> <warningAction:syslog|link-down> | tca <tca:word> <tcaState:enable-tca|no-enable-tca> [threshold <threshold:word>] | loopback | high-polarization | cd-min <least:int> | cd-max <most:int> }',
    'otn-options { fec <fec:word> | rate <rate:word> | laser-enable | no-laser-enable | line-loopback | transmit-payload-type <type:int> | tti <kind:word> <text:word> | trigger <trigger:word> <what:ignore|hold-time> [<direction:up|down> <ms:int>] }',
    'sonet-options { fcs <fcs:16|32> | payload-scrambler | no-payload-scrambler | rfc-2615 | loopback <loop:local|remote> | path-trace <trace:word> | z0-increment | no-z0-increment | mpls pop-all-labels | trigger <trigger:word> <what:ignore|hold-time> [<direction:up|down> <ms:int>] | aggregate <bundle:interface> | bytes <byte:word> <value:int> }',
    'serial-options { clocking-mode <mode:dce|internal|loop> | clock-rate <rate:word> | encoding <encoding:nrz|nrzi> | line-protocol <protocol:eia530|v.35|x.21> | transmit-clock invert | loopback <loop:word> }',
    't1-options { framing <framing:sf|esf> | line-encoding <encoding:ami|b8zs> | timeslots <slots:word> | byte-encoding <bytes:nx56|nx64> | fcs <fcs:16|32> | idle-cycle-flag <flag:flags|ones> | loopback <loop:word> | buildout <feet:word> | remote-loopback-respond }',
    'e1-options { framing <framing:g704|g704-no-crc4|unframed> | timeslots <slots:word> | fcs <fcs:16|32> | idle-cycle-flag <flag:flags|ones> | loopback <loop:word> | invert-data }',
    'ppp-options { chap [ default-chap-secret <secret:secret> | access-profile <profile:access-profile> | local-name <name:word> | passive ] | pap [ default-password <password:secret> | access-profile <papProfile:access-profile> | local-name <papName:word> | local-password <local:secret> | passive ] | compression <what:acfc|pfc> | mru <mru:int> | no-termination-request | on-demand-ip-address }',
    'redundancy-options { primary <primary:interface> | secondary <secondary:interface> | hot-standby | routing-instance <instance:routing-instance> | replication-threshold <seconds:int> }',
    'load-balancing-options member-interface <members:interface> [ active | backup ]',
    'satellite-alias <name:word>',
    'cascade-port',
    'targeted-options logical-interface-fpc-redundancy',
    'l2-policer input-policer <policer:policer>',
    'interface-transmit-statistics',
    'proxy-macip-advertisement',
    'modem-options { dialin <dialin:console|routable> | init-command-string <text:text> }',
    'cellular-options { roaming-mode <mode:word> | sim <sim:int> [ select-profile profile-id <id:int> | radio-access <radio:word> ] | gsm-options [ select-profile <name:word> ] }',
  ),
  ...traceoptions,
];
