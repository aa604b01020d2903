/** Layer 2 VPNs of IOS XR: recognised, with the interfaces in them. */
import type { Commands } from '../../notation/command.ts';
import { section, settings } from '../settings.ts';
import { evpn } from './evpn.ts';

const limits = settings(
  'A setting of learned addresses.',
  'maximum <limit:int>',
  'action <action:flood|no-flood|shutdown|none>',
  'notification <how:both|none|trap|syslog>',
  'threshold <percent:int>',
);
const aging = settings('How long addresses are kept.', 'time <seconds:int>', 'type <type:absolute|inactivity>');
const secure = settings(
  'What happens to wrong addresses.',
  'action <action:none|restrict|shutdown>',
  'logging',
  'threshold',
  'disable',
  'logging disable',
  'shutdown-recovery-timeout <seconds:int>',
);

const mac: Commands<unknown> = [
  section('limit', 'Opens how many addresses are learned.', () => limits),
  section('aging', 'Opens how long addresses are kept.', () => aging),
  section('secure', 'Opens what happens to wrong addresses.', () => secure),
  section('static-address <address:station> [drop]', 'A static address.', () => []),
  ...settings(
    'A setting of learned addresses.',
    'withdraw [ optimize | disable | state-down | access-pw disable | relay ]',
    'learning disable',
    'port-down flush disable',
    'secure',
    'limit maximum <limit:int>',
    'aging time <seconds:int>',
  ),
];

const storm = settings(
  'How floods are limited.',
  'storm-control <what:broadcast|multicast|unknown-unicast> <unit:pps|kbps> <rate:int>',
  'flooding disable',
  'flooding unknown-unicast disable',
  'split-horizon group [<group:word>]',
  'dhcp ipv4 snoop profile <profile:word>',
  'igmp snooping profile <profile:word>',
  'mld snooping profile <profile:word>',
  'igmp snooping disable',
  'dynamic-arp-inspection [ logging [disable] | disable | address-validation [ src-mac | dst-mac | ipv4 ] ]',
  'ip-source-guard [ logging [disable] | disable ]',
  'erp port <port:word>',
);

const pseudowire: Commands<unknown> = [
  section('backup neighbor <address:ip> pw-id <id:int>', 'Opens the pseudowire that takes over.', () => pseudowire),
  section('backup neighbor <family:ipv4|ipv6> <address:ip> pw-id <id:int>', 'Opens the pseudowire that takes over.', () => pseudowire),
  section('l2tp static', 'Opens an L2TP tunnel.', () =>
    settings(
      'A setting of the tunnel.',
      'local cookie size <bytes:int> [ value <first:hex> [<second:hex>] ]',
      'local session <session:int>',
      'remote cookie size <bytes:int> [ value <first:hex> [<second:hex>] ]',
      'remote session <session:int>',
      'local cookie secondary size <bytes:int> [ value <first:hex> [<second:hex>] ]',
    ),
  ),
  section('mac', 'Opens learned addresses.', () => mac),
  ...settings(
    'A setting of the pseudowire.',
    'pw-class <class:pseudowire-class>',
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
  section('mac', 'Opens learned addresses.', () => mac),
  section('dynamic-arp-inspection', 'Opens checks of ARP.', () =>
    settings('A check.', 'logging', 'disable', 'address-validation', '<what:dst-mac|src-mac|ipv4>'),
  ),
  section('static-mac-address <mac:word>', 'A static address.', () => []),
  ...settings('A setting of the interface.', 'static-mac-address <mac:word>'),
  ...storm,
];

const autodiscovery: Commands<unknown> = [
  section('signaling-protocol <protocol:bgp|ldp>', 'Opens how pseudowires are signalled.', () =>
    settings(
      'How pseudowires are signalled.',
      've-id <id:int>',
      've-range <range:int>',
      'vpls-id <id:word>',
      'ce-range <range:int>',
      'load-balancing flow-label <direction:both|receive|transmit> [static]',
    ),
  ),
  section('<direction:import|export> route-target', 'Opens targets.', () => settings('A target.', '<target:word>')),
  ...settings(
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
  section('neighbor <address:ip> pw-id <id:int>', 'Opens a pseudowire of the full mesh.', () => pseudowire),
  section('autodiscovery bgp', 'Opens how pseudowires are found.', () => autodiscovery),
  section('multicast p2mp', 'Opens multicast trees.', () => settings('A setting of trees.', 'transport rsvp-te', 'signaling-protocol bgp')),
  ...settings('A setting of the instance.', 'vpn-id <id:int>', 'shutdown'),
];

const bridgeDomain: Commands<unknown> = [
  section('interface <name:interface>', 'Opens an interface of the domain.', () => attachment),
  section('neighbor <address:ip> pw-id <id:int>', 'Opens a pseudowire to the domain.', () => pseudowire),
  section('neighbor evpn evi <instance:int> target <target:int>', 'Opens a pseudowire of EVPN.', () => pseudowire),
  section('vfi <name:word>', 'Opens a full mesh of pseudowires.', () => vfi),
  section('access-vfi <name:word>', 'Opens pseudowires of access.', () => vfi),
  section('routed interface <name:interface>', 'The interface that routes for the domain.', () =>
    settings('A setting of the interface.', 'split-horizon group core'),
  ),
  section('mac', 'Opens learned addresses.', () => mac),
  section('evi <instance:int> [ segment-routing srv6 ]', 'The EVPN instance of the domain.', () =>
    settings('A setting of the instance.', 'locator <locator:word>'),
  ),
  section('etree', 'Opens the part of the domain in a tree.', () => settings('The part of the domain.', 'leaf')),
  section('vni <vni:int>', 'The VXLAN segment of the domain.', () => []),
  section('member vni <vni:int>', 'The VXLAN segment of the domain.', () => []),
  section('pbb <where:edge|core>', 'Opens provider backbone bridging.', () =>
    settings(
      'A setting of the backbone.',
      'core-bridge <name:word>',
      'rewrite ingress tag push <tag:word> <vlan:int> symmetric',
      'mac-address <mac:word>',
      'evi <instance:int>',
      'unknown-unicast-bmac <mac:word>',
      'static-mac-address <mac:word> bmac <other:word>',
    ),
  ),
  section('dynamic-arp-inspection', 'Opens checks of ARP.', () =>
    settings('A check.', 'logging', 'address-validation', '<what:dst-mac|src-mac|ipv4>'),
  ),
  ...settings(
    'A setting of the domain.',
    'mtu <bytes:int>',
    'shutdown',
    'coupled-mode',
    'transport-mode vlan passthrough',
    'description <description:text>',
    'nv satellite',
    'bridge-domain efp-visibility',
    'access-evi <instance:int>',
    'etree',
    'etree leaf',
    'multicast-source <family:ipv4|ipv6>',
  ),
  ...storm,
];

const p2p: Commands<unknown> = [
  section('interface <name:interface>', 'An end of the connection.', () => []),
  section('neighbor <family:ipv4|ipv6> <address:ip> pw-id <id:int>', 'Opens a pseudowire.', () => pseudowire),
  section('neighbor <address:ip> pw-id <id:int>', 'Opens a pseudowire.', () => pseudowire),
  section('neighbor evpn evi <instance:int> target <target:int> source <source:int>', 'Opens a pseudowire of EVPN.', () => [
    ...pseudowire,
    ...settings('A setting of the pseudowire.', 'segment-routing srv6 [ locator <locator:word> ]'),
  ]),
  section('neighbor evpn evi <instance:int> service <service:int> [segment-routing srv6]', 'Opens a service of EVPN.', () => [
    ...pseudowire,
    ...settings('A setting of the service.', 'locator <locator:word>'),
  ]),
  section('neighbor routed <name:word>', 'Opens a routed pseudowire.', () => pseudowire),
  ...settings(
    'A setting of the connection.',
    'interworking <how:ipv4|ethernet>',
    'description <description:text>',
    'monitor-session <session:word>',
    'flood mode ac-failover',
  ),
];

const xconnect: Commands<unknown> = [
  section('p2p <name:word>', 'Opens a connection of two ends.', () => p2p),
  section('mp2mp <name:word>', 'Opens a connection of many ends.', () => [
    section('autodiscovery bgp', 'Opens how ends are found.', () => [
      ...autodiscovery,
      section('signaling-protocol bgp', 'Opens how ends are signalled.', () => [
        section('ce-id <id:int>', 'Opens an own end.', () =>
          settings('What is connected.', 'interface <name:interface> remote-ce-id <remote:int>', 'vpws-seamless-integration'),
        ),
        ...settings('How ends are signalled.', 'ce-range <range:int>'),
      ]),
    ]),
    ...settings(
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
  section('encapsulation mpls', 'Opens how packets are wrapped.', () => [
    section('load-balancing', 'Opens how traffic is spread.', () =>
      settings('How traffic is spread.', 'flow-label <direction:both|receive|transmit> [static]', 'pw-label'),
    ),
    section('redundancy', 'Opens when a backup takes over.', () =>
      settings('When a backup takes over.', 'one-way', 'initial-delay <seconds:int>'),
    ),
    ...settings(
      'How packets are wrapped.',
      'protocol <protocol:ldp|static>',
      'control-word',
      'control-word disable',
      'transport-mode <mode:ethernet|vlan> [passthrough]',
      'preferred-path ( interface <interface> [<number:int>] | sr-te policy <policy:word> ) [ fallback disable ]',
      'switching-tlv hide',
      'vccv verification-type none',
      'sequencing <how:both|receive|transmit> [ resync <packets:int> ]',
      'ipv4 source <address:ipv4>',
      'tag-rewrite ingress vlan <vlan:int>',
    ),
  ]),
  section('encapsulation l2tpv3', 'Opens how packets are wrapped.', () =>
    settings(
      'How packets are wrapped.',
      'protocol l2tpv3 class <class:word>',
      'ipv4 source <address:ipv4>',
      'dfbit set',
      'ttl <ttl:int>',
      'tos ( value <value:int> | reflect [ value <reflected:int> ] )',
    ),
  ),
  section('backup', 'Opens when a backup takes over.', () =>
    settings('When a backup takes over.', 'disable <how:delay|never> [<seconds:int>]', 'disable never'),
  ),
  ...settings('A setting of the class.', 'backup disable <how:delay|never> [<seconds:int>]', 'mac-withdraw', 'mode vlan'),
];

const l2vpn: Commands<unknown> = [
  section('bridge group <name:word>', 'Opens a group of domains.', () => [
    section('bridge-domain <name:word>', 'Opens a domain.', () => bridgeDomain),
  ]),
  section('xconnect group <name:word>', 'Opens a group of connections.', () => xconnect),
  section('pw-class <name:=pseudowire-class>', 'Opens a class of pseudowires.', () => pwClass),
  section('redundancy', 'Opens redundancy.', () => [
    section('iccp group <group:int>', 'Opens a group of chassis.', () => [
      section('interface <name:interface>', 'Opens an interface of the group.', () =>
        settings(
          'A setting of the interface.',
          'primary vlan <vlans:word>',
          'secondary vlan <vlans:word>',
          'recovery delay <seconds:int>',
          'mac-flush stp-tcn',
        ),
      ),
      ...settings('A setting of the group.', 'multi-homing node-id <node:int>'),
    ]),
  ]),
  section('logging', 'Opens what is logged.', () =>
    settings('What is logged.', 'bridge-domain', 'pseudowire', 'vfi', 'nsr', 'pwhe', 'pwhe-replication', 'vc-change'),
  ),
  section('flexible-xconnect-service <kind:vlan-aware|vlan-unaware> [evi] <name:word>', 'Opens a flexible connection.', () =>
    settings('An end of the connection.', 'interface <name:interface>', 'neighbor evpn evi <instance:int> target <target:int>'),
  ),
  section('ethernet ring g8032 <name:word>', 'Opens a protected ring.', () =>
    settings(
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
  ...settings(
    'A setting of layer 2 VPNs.',
    'router-id <address:ipv4>',
    'load-balancing flow <how:src-dst-ip|src-dst-mac>',
    'pw-status disable',
    'pw-routing',
    'pw-grouping',
    'capability <what:single-mode|high-mode>',
    'neighbor <which:all> ldp flap',
    'ignore-mtu-mismatch [disable] [ad]',
    'mtu mismatch ignore',
    'autodiscovery bgp',
    'snmp mib interface format external',
    'nsr',
    'tcn-propagation',
    'pbb',
  ),
];

const genericList = settings('An interface of the list.', 'interface <name:interface>');

export const layer2Vpns: Commands<unknown> = [
  section('l2vpn', 'Opens layer 2 VPNs.', () => l2vpn),
  section('evpn', 'Opens Ethernet VPNs.', () => evpn),
  section('generic-interface-list <name:word>', 'Opens a list of interfaces.', () => genericList),
  section('interface-set <name:word>', 'Opens a set of interfaces.', () => genericList),
];
