/** Layer 2 VPNs of IOS XR: recognised, with the interfaces in them. */
import type { Commands } from '../../notation/command.ts';
import { recognised } from '../ios/recognised.ts';
import { evpn } from './evpn.ts';
import { group } from './group.ts';

const limits = recognised(
  'A setting of learned addresses.',
  'maximum <limit:int>',
  'action <action:flood|no-flood|shutdown|none>',
  'notification <how:both|none|trap|syslog>',
  'threshold <percent:int>',
);
const aging = recognised('How long addresses are kept.', 'time <seconds:int>', 'type <type:absolute|inactivity>');
const secure = recognised(
  'What happens to wrong addresses.',
  'action <action:none|restrict|shutdown>',
  'logging',
  'threshold',
  'disable',
  'logging disable',
  'shutdown-recovery-timeout <seconds:int>',
);

const mac: Commands<unknown> = [
  group('limit', 'Opens how many addresses are learned.', () => limits),
  group('aging', 'Opens how long addresses are kept.', () => aging),
  group('secure', 'Opens what happens to wrong addresses.', () => secure),
  group('static-address <address:word> [<rest:word>] [<more:word>]', 'A static address.', () => []),
  ...recognised(
    'A setting of learned addresses.',
    'withdraw [<how:optimize|disable|state-down|access-pw|relay>] [<more:word>]',
    'learning disable',
    'port-down flush disable',
    'secure',
    'limit maximum <limit:int>',
    'aging time <seconds:int>',
  ),
];

const storm = recognised(
  'How floods are limited.',
  'storm-control <what:broadcast|multicast|unknown-unicast> <unit:pps|kbps> <rate:int>',
  'flooding disable',
  'flooding unknown-unicast disable',
  'split-horizon group [<group:word>]',
  'dhcp ipv4 snoop profile <profile:word>',
  'igmp snooping profile <profile:word>',
  'mld snooping profile <profile:word>',
  'igmp snooping disable',
  'dynamic-arp-inspection [<what:word>] [<more:word>]',
  'ip-source-guard [<what:word>]',
  'erp port <port:word>',
);

const pseudowire: Commands<unknown> = [
  group('backup neighbor <address:ip> pw-id <id:int>', 'Opens the pseudowire that takes over.', () => pseudowire),
  group('backup neighbor <family:ipv4|ipv6> <address:ip> pw-id <id:int>', 'Opens the pseudowire that takes over.', () => pseudowire),
  group('l2tp static', 'Opens an L2TP tunnel.', () =>
    recognised(
      'A setting of the tunnel.',
      'local cookie size <bytes:int> [value <first:word>] [<second:word>]',
      'local session <session:int>',
      'remote cookie size <bytes:int> [value <first:word>] [<second:word>]',
      'remote session <session:int>',
      'local cookie secondary size <bytes:int> [value <first:word>] [<second:word>]',
    ),
  ),
  group('mac', 'Opens learned addresses.', () => mac),
  ...recognised(
    'A setting of the pseudowire.',
    'pw-class <class:word>',
    'mpls static label local <local:int> remote <remote:word>',
    'source <address:ip>',
    'tag-impose vlan <vlan:int>',
    'bridge-domain-association <domain:word>',
    'static-mac-address <mac:word>',
    'bandwidth <rate:int>',
  ),
  ...storm,
];

const attachment: Commands<unknown> = [
  group('mac', 'Opens learned addresses.', () => mac),
  group('dynamic-arp-inspection', 'Opens checks of ARP.', () =>
    recognised('A check.', 'logging', 'disable', 'address-validation', '<what:dst-mac|src-mac|ipv4>'),
  ),
  group('static-mac-address <mac:word>', 'A static address.', () => []),
  ...recognised('A setting of the interface.', 'static-mac-address <mac:word>'),
  ...storm,
];

const autodiscovery: Commands<unknown> = [
  group('signaling-protocol <protocol:bgp|ldp>', 'Opens how pseudowires are signalled.', () =>
    recognised(
      'How pseudowires are signalled.',
      've-id <id:int>',
      've-range <range:int>',
      'vpls-id <id:word>',
      'ce-range <range:int>',
      'load-balancing flow-label <direction:both|receive|transmit> [static]',
    ),
  ),
  group('<direction:import|export> route-target', 'Opens targets.', () => recognised('A target.', '<target:word>')),
  ...recognised(
    'How pseudowires are found.',
    'rd <rd:word>',
    'route-target [<direction:import|export>] <target:word>',
    '<direction:import|export> route-target <target:word>',
    'route-policy export <policy:route-policy>',
    'control-word',
    'table-policy <policy:route-policy>',
    'l2vpn',
    'advertise-mac',
  ),
];

const vfi: Commands<unknown> = [
  group('neighbor <address:ip> pw-id <id:int>', 'Opens a pseudowire of the full mesh.', () => pseudowire),
  group('autodiscovery bgp', 'Opens how pseudowires are found.', () => autodiscovery),
  group('multicast p2mp', 'Opens multicast trees.', () => recognised('A setting of trees.', 'transport rsvp-te', 'signaling-protocol bgp')),
  ...recognised('A setting of the instance.', 'vpn-id <id:int>', 'shutdown'),
];

const bridgeDomain: Commands<unknown> = [
  group('interface <name:interface>', 'Opens an interface of the domain.', () => attachment),
  group('neighbor <address:ip> pw-id <id:int>', 'Opens a pseudowire to the domain.', () => pseudowire),
  group('neighbor evpn evi <instance:int> target <target:int>', 'Opens a pseudowire of EVPN.', () => pseudowire),
  group('vfi <name:word>', 'Opens a full mesh of pseudowires.', () => vfi),
  group('access-vfi <name:word>', 'Opens pseudowires of access.', () => vfi),
  group('routed interface <name:interface>', 'The interface that routes for the domain.', () =>
    recognised('A setting of the interface.', 'split-horizon group core'),
  ),
  group('mac', 'Opens learned addresses.', () => mac),
  group('evi <instance:int>', 'The EVPN instance of the domain.', () => []),
  group('member vni <vni:int>', 'The VXLAN segment of the domain.', () => []),
  group('pbb <where:edge|core>', 'Opens provider backbone bridging.', () =>
    recognised(
      'A setting of the backbone.',
      'core-bridge <name:word>',
      'rewrite ingress tag push <tag:word> <vlan:int> symmetric',
      'mac-address <mac:word>',
      'evi <instance:int>',
      'unknown-unicast-bmac <mac:word>',
      'static-mac-address <mac:word> bmac <other:word>',
    ),
  ),
  group('dynamic-arp-inspection', 'Opens checks of ARP.', () =>
    recognised('A check.', 'logging', 'address-validation', '<what:dst-mac|src-mac|ipv4>'),
  ),
  ...recognised(
    'A setting of the domain.',
    'mtu <bytes:int>',
    'shutdown',
    'coupled-mode',
    'transport-mode vlan passthrough',
    'description <description:text>',
    'nv satellite [<rest:word>]',
    'bridge-domain efp-visibility',
    'access-evi <instance:int>',
    'etree',
    'etree leaf',
    'multicast-source <family:ipv4|ipv6>',
  ),
  ...storm,
];

const p2p: Commands<unknown> = [
  group('interface <name:interface>', 'An end of the connection.', () => []),
  group('neighbor <family:ipv4|ipv6> <address:ip> pw-id <id:int>', 'Opens a pseudowire.', () => pseudowire),
  group('neighbor <address:ip> pw-id <id:int>', 'Opens a pseudowire.', () => pseudowire),
  group('neighbor evpn evi <instance:int> target <target:int> source <source:int>', 'Opens a pseudowire of EVPN.', () => pseudowire),
  group('neighbor evpn evi <instance:int> service <service:int> [segment-routing srv6]', 'Opens a service of EVPN.', () => [
    ...pseudowire,
    ...recognised('A setting of the service.', 'locator <locator:word>'),
  ]),
  group('neighbor routed <name:word>', 'Opens a routed pseudowire.', () => pseudowire),
  ...recognised(
    'A setting of the connection.',
    'interworking <how:ipv4|ethernet>',
    'description <description:text>',
    'monitor-session <session:word>',
    'flood mode ac-failover',
  ),
];

const xconnect: Commands<unknown> = [
  group('p2p <name:word>', 'Opens a connection of two ends.', () => p2p),
  group('mp2mp <name:word>', 'Opens a connection of many ends.', () => [
    group('autodiscovery bgp', 'Opens how ends are found.', () => [
      ...autodiscovery,
      group('signaling-protocol bgp', 'Opens how ends are signalled.', () => [
        group('ce-id <id:int>', 'Opens an own end.', () =>
          recognised('What is connected.', 'interface <name:interface> remote-ce-id <remote:int>', 'vpws-seamless-integration'),
        ),
        ...recognised('How ends are signalled.', 'ce-range <range:int>'),
      ]),
    ]),
    ...recognised(
      'A setting of the connection.',
      'vpn-id <id:int>',
      'mtu <bytes:int>',
      'l2-encapsulation <how:vlan|ethernet>',
      'control-word disable',
      'interworking <how:ipv4|ethernet>',
      'shutdown',
    ),
  ]),
];

const pwClass: Commands<unknown> = [
  group('encapsulation mpls', 'Opens how packets are wrapped.', () => [
    group('load-balancing', 'Opens how traffic is spread.', () =>
      recognised('How traffic is spread.', 'flow-label <direction:both|receive|transmit> [static]', 'pw-label'),
    ),
    group('redundancy', 'Opens when a backup takes over.', () =>
      recognised('When a backup takes over.', 'one-way', 'initial-delay <seconds:int>'),
    ),
    ...recognised(
      'How packets are wrapped.',
      'protocol <protocol:ldp|static>',
      'control-word',
      'control-word disable',
      'transport-mode <mode:ethernet|vlan> [passthrough]',
      'preferred-path <how:interface|sr-te> <first:word> [<second:word>] [<third:word>] [fallback disable]',
      'switching-tlv hide',
      'vccv verification-type none',
      'sequencing <how:both|receive|transmit> [<more:word>] [<value:word>]',
      'ipv4 source <address:ipv4>',
      'tag-rewrite ingress vlan <vlan:int>',
    ),
  ]),
  group('encapsulation l2tpv3', 'Opens how packets are wrapped.', () =>
    recognised(
      'How packets are wrapped.',
      'protocol l2tpv3 class <class:word>',
      'ipv4 source <address:ipv4>',
      'dfbit set',
      'ttl <ttl:int>',
      'tos <how:word> [<value:word>]',
    ),
  ),
  group('backup', 'Opens when a backup takes over.', () =>
    recognised('When a backup takes over.', 'disable <how:delay|never> [<seconds:int>]', 'disable never'),
  ),
  ...recognised('A setting of the class.', 'backup disable <how:delay|never> [<seconds:int>]', 'mac-withdraw', 'mode vlan'),
];

const l2vpn: Commands<unknown> = [
  group('bridge group <name:word>', 'Opens a group of domains.', () => [
    group('bridge-domain <name:word>', 'Opens a domain.', () => bridgeDomain),
  ]),
  group('xconnect group <name:word>', 'Opens a group of connections.', () => xconnect),
  group('pw-class <name:word>', 'Opens a class of pseudowires.', () => pwClass),
  group('redundancy', 'Opens redundancy.', () => [
    group('iccp group <group:int>', 'Opens a group of chassis.', () => [
      group('interface <name:interface>', 'Opens an interface of the group.', () =>
        recognised(
          'A setting of the interface.',
          'primary vlan <vlans:word>',
          'secondary vlan <vlans:word>',
          'recovery delay <seconds:int>',
          'mac-flush stp-tcn',
        ),
      ),
      ...recognised('A setting of the group.', 'multi-homing node-id <node:int>'),
    ]),
  ]),
  group('logging', 'Opens what is logged.', () =>
    recognised('What is logged.', 'bridge-domain', 'pseudowire', 'vfi', 'nsr', 'pwhe', 'pwhe-replication', 'vc-change'),
  ),
  group('flexible-xconnect-service <kind:vlan-aware|vlan-unaware> [evi] <name:word>', 'Opens a flexible connection.', () =>
    recognised('An end of the connection.', 'interface <name:interface>', 'neighbor evpn evi <instance:int> target <target:int>'),
  ),
  group('ethernet ring g8032 <name:word>', 'Opens a protected ring.', () =>
    recognised(
      'A setting of the ring.',
      '<what:port0|port1> <how:interface|virtual|none> [<name:interface>]',
      'open-ring',
      'instance <instance:int>',
      'profile <profile:word>',
      'rpl <port:word> <role:word>',
      'inclusion-list vlan-ids <vlans:word>',
      'monitor port0 <name:interface>',
      'aps-channel',
      'level <level:int>',
    ),
  ),
  ...recognised(
    'A setting of layer 2 VPNs.',
    'router-id <address:ipv4>',
    'load-balancing flow <how:src-dst-ip|src-dst-mac>',
    'pw-status disable',
    'pw-routing',
    'pw-grouping',
    'capability <what:word>',
    'neighbor <which:all> ldp flap',
    'ignore-mtu-mismatch [disable] [ad]',
    'mtu mismatch ignore',
    'autodiscovery bgp',
    'snmp mib <what:word> [<more:word>] [<rest:word>] [<last:word>]',
    'nsr',
    'tcn-propagation',
    'pbb',
  ),
];

const genericList = recognised('An interface of the list.', 'interface <name:interface>');

export const layer2Vpns: Commands<unknown> = [
  group('l2vpn', 'Opens layer 2 VPNs.', () => l2vpn),
  group('evpn', 'Opens Ethernet VPNs.', () => evpn),
  group('generic-interface-list <name:word>', 'Opens a list of interfaces.', () => genericList),
  group('interface-set <name:word>', 'Opens a set of interfaces.', () => genericList),
];
