/** VLANs, bridge domains and what a switch does with frames. */
import { type PathCommand, pathsOf, under } from '../../notation/paths.ts';

import { settings } from './values.ts';

const command = pathsOf<object>();

const learning = [
  'mac-table-size [<entries:int>] [packet-action <action:drop|log|none>]',
  'mac-table-size packet-action <action:drop|log|none>',
  'mac-table-aging-time <seconds:word>',
  'mac-ip-table-size <entries:int>',
  'mac-statistics',
  'no-mac-learning',
  'mac-limit <entries:int> [ packet-action <action:drop|log|none|shutdown|drop-and-log> | action <word:drop|log|none|shutdown> ]',
  'mac-move-limit <moves:int> [ packet-action <action:drop|log|none|shutdown|drop-and-log> | action <word:drop|log|none|shutdown> ]',
  'interface-mac-limit <entries:int> [packet-action <action:drop|log|none|shutdown|drop-and-log>]',
  'interface-mac-limit packet-action <action:drop|log|none|shutdown|drop-and-log>',
  'interface-mac-ip-limit <entries:int>',
  'static-mac <address:mac> [vlan-id <vlan:int>]',
];

/** Bridged networks, with the interface that routes for them. */
export const vlans: readonly PathCommand<object>[] = [
  command('<vlan:=vlan>', 'A VLAN.'),
  ...under('<vlan:=vlan>', [
    command('<word:l3-interface|routing-interface> <name:interface>', 'Interface that routes for the VLAN.'),
    command('interface <name:interface>', 'Puts an interface into the VLAN.'),
    command('forwarding-options <word:filter|flood> <direction:input|output> <filter:firewall-filter>', 'Filters frames of the VLAN.'),
    command('filter <direction:input|output> <filter:firewall-filter>', 'Filters frames of the VLAN.'),
    ...settings(
      'What the VLAN is, and how its frames travel.',
      'description <text:text>',
      'vlan-id <id:1-4094>',
      'vlan-id <word:all|none>',
      'vlan-id-list <vlans:word...>',
      'vlan-range <range:word>',
      'vlan-tags { outer <outer:word> | inner <inner:word> }',
      'domain-type <type:bridge>',
      'service-id <id:1-65535>',
      'private-vlan <kind:isolated|community>',
      'isolated-vlan <other:vlan>',
      'community-vlans <others:vlan...>',
      'isolation-vlan-id <id:1-4094>',
      'primary-vlan <other:vlan>',
      'no-local-switching',
      'no-irb-layer-2-copy',
      'no-arp-suppression',
      'arp-suppression',
      'mcae-mac-synchronize',
      'mcae-mac-flush',
      'bridge-options',
      'switch-options',
      ...learning.map(each => `bridge-options ${each}`),
      ...learning.map(each => `switch-options ${each}`),
      ...learning,
      'interface <name:interface> { mapping [ push | swap | native | policy ] [<tag:int>] | pvlan-trunk | isolated | egress | ingress | static-mac <address:mac> }',
      'vxlan { vni <vni:0-16777215> | encapsulate-inner-vlan | decapsulate-accept-inner-vlan | ingress-node-replication | multicast-group <group:ip> | unreachable-vtep-aging-timer <seconds:int> | static-remote-vtep-list <vteps:ip...> | translation-vni <translation:int> | ovsdb-managed | vni-type leaf }',
      'dot1q-tunneling { customer-vlans <customers:word...> | layer2-protocol-tunneling <protocol:word> }',
      'forwarding-options dhcp-security [ arp-inspection | ip-source-guard | ipv6-source-guard | neighbor-discovery-inspection | no-dhcp-snooping | no-dhcpv6-snooping | option-82 [ circuit-id | remote-id | vendor-id ] | dhcpv6-options [ option-16 | option-18 | option-37 ] | light-weight-dhcpv6-relay ]',
      'forwarding-options dhcp-security group <group:word> [ overrides <how:trusted|untrusted|no-option82> | interface <name:interface> [ static-ip <address:ip> mac <mac:mac> ] ]',
      'forwarding-options flood input <filter:firewall-filter>',
      'multicast-snooping-options { flood-groups <groups:ip...> | host-outbound-traffic forwarding-class <class:forwarding-class> | graceful-restart restart-duration <seconds:int> }',
      'protocols igmp-snooping vlan <of:word> [ disable | immediate-leave | interface <port:interface> [ multicast-router-interface | host-only-interface ] ]',
      'protocols igmp-snooping [ proxy [source-address <source:ip>] | immediate-leave | query-interval <seconds:int> | interface <name:interface> [ multicast-router-interface | host-only-interface | static group <group:ip> ] ]',
    ),
  ]),
];

const control = '<profile:=storm-control-profile>';

/** `switch-options`, of the device or of an instance. */
export const switchOptions: readonly PathCommand<object>[] = [
  command('vtep-source-interface <name:interface>', 'Interface whose address VXLAN tunnels start from.'),
  command('vtep-source-interface <name:interface> <family:inet|inet6>', 'Interface whose address VXLAN tunnels start from.'),
  command('<direction:vrf-import|vrf-export> <policies:policy-statement...>', 'Policies for EVPN routes of the switch.'),
  ...settings(
    'How the switch learns and announces addresses.',
    '',
    'route-distinguisher <rd:word>',
    'vrf-target <target:word>',
    'vrf-target auto [ import-as <asns:word...> vni-list <vnis:word...> ]',
    'vrf-target <direction:import|export> <target:word>',
    'service-id <id:1-65535>',
    'remote-vtep-list <vteps:ip...>',
    'remote-vtep-v6-list <vteps:ip...>',
    'ovsdb-managed',
    'authentication-whitelist <address:mac>',
    ...learning,
    'interface <name:interface> { interface-mac-limit [<entries:int>] [packet-action <action:drop|log|none|shutdown|drop-and-log>] | no-mac-learning | static-mac <address:mac> | encapsulation-type <type:word> | persistent-learning | mac-pinning | action-priority <priority:int> | vlan <vlan:vlan> }',
    'voip interface <port:word> { vlan <vlan:vlan> | forwarding-class <class:forwarding-class> }',
    'unknown-unicast-forwarding vlan <vlan:vlan> interface <name:interface>',
  ),
];

/** Switches of the older kind. */
export const ethernetSwitching: readonly PathCommand<object>[] = settings(
  'How a switch guards its ports.',
  'analyzer <of:word> { ratio <ratio:int> | loss-priority <priority:high|low> | input <direction:ingress|egress> [ interface <ports:interface> | vlan <vlan:vlan> ] | output [ interface <port:interface> | vlan <outVlan:vlan> ] }',
  'bpdu-block { disable-timeout <seconds:int> | interface <name:word> [ disable | drop | shutdown ] }',
  'dot1q-tunneling ether-type <type:0x8100|0x88a8|0x9100>',
  'interfaces <name:interface> no-mac-learning',
  'mac-lookup-length <length:int>',
  'mac-notification [notification-interval <seconds:int>]',
  'mac-table-aging-time <seconds:word>',
  'nonstop-bridging',
  'port-error-disable disable-timeout <seconds:int>',
  'redundant-trunk-group group <of:word> [ interface <name:interface> [primary] | preempt-cutover-timer <seconds:int> ]',
  'secure-access-port interface <name:word> { dhcp-trusted | no-dhcp-trusted | mac-limit <limit:int> [action <action:drop|log|none|shutdown>] | allowed-mac <addresses:mac...> | persistent-learning | static-ip <address:ip> vlan <vlan:vlan> mac <mac:mac> | fcoe-trusted | no-allowed-mac-log }',
  'secure-access-port vlan <vlan:word> { arp-inspection | examine-dhcp | examine-dhcpv6 | ip-source-guard | ipv6-source-guard | neighbor-discovery-inspection | no-arp-inspection | no-examine-dhcp | mac-move-limit <limit:int> [action <action:drop|log|none|shutdown>] | dhcp-option82 [ circuit-id | remote-id | vendor-id ] }',
  'secure-access-port dhcp-snooping-file [ location <path:word> | timeout <seconds:int> | write-interval <interval:int> ]',
  'storm-control [ action-shutdown | interface <name:word> [ bandwidth <rate:int> | level <percent:int> | multicast | no-broadcast | no-multicast | no-registered-multicast | no-unknown-unicast | no-unregistered-multicast ] ]',
  'unknown-unicast-forwarding vlan <vlan:word> interface <name:interface>',
  'voip interface <name:word> { vlan <vlan:vlan> | forwarding-class <class:forwarding-class> }',
);

/** `storm-control-profiles` below `forwarding-options`. */
export const stormControl: readonly PathCommand<object>[] = settings(
  'How much flooded traffic a port may carry.',
  `storm-control-profiles ${control}`,
  `storm-control-profiles ${control} all`,
  `storm-control-profiles ${control} all { bandwidth-level <rate:int> | bandwidth-percentage <percent:1-100> | burst-size <burst:int> | no-broadcast | no-multicast | no-registered-multicast | no-unknown-unicast | no-unregistered-multicast }`,
  `storm-control-profiles ${control} action-shutdown`,
);
