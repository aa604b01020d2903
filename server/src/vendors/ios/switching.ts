/** VLANs and spanning tree. */
import { type Commands, commandsOf } from '../../notation/command.ts';
import { opens, recognised } from './recognised.ts';

const { block } = commandsOf<unknown>();

const vlan: Commands<unknown> = recognised(
  'A setting of the VLAN.',
  'name <name:word>',
  'state <state:active|suspend>',
  'mtu <bytes:int>',
  'remote-span',
  'shutdown',
  'private-vlan <kind:primary|community|isolated|twoway-community>',
  'private-vlan association [<how:add|remove>] <vlans:word>',
  'member <what:vni|evpn-instance> <value:int> [vni <vni:int>]',
  'device-tracking [attach-policy <policy:word>]',
);

const region: Commands<unknown> = recognised(
  'A setting of the region.',
  'name <name:word>',
  'revision <revision:int>',
  'instance <instance:int> vlan <vlans:word> [<more:word>] [<last:word>]',
);
const accessMap: Commands<unknown> = recognised(
  'What happens to frames of the VLAN.',
  'match <family:ip|ipv6|mac> address <lists:acl...>',
  'action <action:forward|drop|redirect> [log] [<interface>]',
);

const evpnInstance: Commands<unknown> = recognised(
  'A setting of the Ethernet VPN.',
  'encapsulation <how:vxlan|mpls>',
  'rd <rd:rd>',
  'route-target <direction:import|export|both> <target:rd>',
  'auto-route-target',
  'replication-type <how:ingress|static|p2mp>',
  'default-gateway advertise [<where:enable|disable>]',
  'ip local-learning <where:enable|disable>',
  'multicast advertise <where:enable|disable>',
);

const evpn: Commands<unknown> = recognised(
  'A setting of Ethernet VPNs.',
  'replication-type <how:ingress|static|p2mp>',
  'router-id <interface>',
  'default-gateway advertise',
  'logging peer state',
  'mac duplication limit <moves:int> time <seconds:int>',
  'ip duplication limit <moves:int> time <seconds:int>',
  'route-target auto vni',
);

export const switching: Commands<unknown> = [
  block(
    'l2vpn evpn instance <instance:1-65535> <kind:vlan-based|vlan-bundle|vlan-aware>',
    'Opens an Ethernet VPN, whose MAC addresses BGP carries.',
    opens(() => evpnInstance),
  ),
  block(
    'l2vpn evpn',
    'Opens settings of all Ethernet VPNs.',
    opens(() => evpn),
  ),
  block(
    'vlan <vlans:word>',
    'Opens one or more VLANs.',
    opens(() => vlan),
  ),
  block(
    'vlan configuration <vlans:word>',
    'Opens settings of one or more VLANs.',
    opens(() => vlan),
  ),
  block(
    'vlan access-map <map:word> [<sequence:int>]',
    'Opens what happens to frames of a VLAN.',
    opens(() => accessMap),
  ),
  ...recognised(
    'A setting of all VLANs.',
    'vlan internal allocation policy <order:ascending|descending>',
    'vlan dot1q tag native',
    'vlan filter <map:word> vlan-list <vlans:word>',
    'vlan accounting <direction:input|output>',
    'vlan group <group:word> vlan-list <vlans:word>',
  ),
  block(
    'spanning-tree mst configuration',
    'Opens the region of a multiple spanning tree.',
    opens(() => region),
  ),
  ...recognised(
    'A setting of the spanning tree.',
    'spanning-tree mode <mode:pvst|rapid-pvst|mst>',
    'spanning-tree extend system-id',
    'spanning-tree <what:backbonefast|uplinkfast|logging> [max-update-rate <rate:int>]',
    'spanning-tree loopguard default',
    'spanning-tree etherchannel guard misconfig',
    'spanning-tree pathcost method <method:long|short>',
    'spanning-tree transmit hold-count <count:int>',
    'spanning-tree portfast <form:default|edge|network> [<more:default|bpduguard|bpdufilter>] [default]',
    'spanning-tree portfast <guard:bpduguard|bpdufilter> default',
    'spanning-tree vlan <vlans:word>',
    'spanning-tree vlan <vlans:word> root <which:primary|secondary> [diameter <diameter:int>]',
    'spanning-tree vlan <vlans:word> <what:priority|hello-time|forward-time|max-age|cost> <value:int>',
    'spanning-tree mst <instances:word> <what:priority|cost> <value:int>',
    'spanning-tree mst <instances:word> root <which:primary|secondary>',
    'spanning-tree mst <what:hello-time|forward-time|max-age|max-hops> <value:int>',
    'spanning-tree bridge assurance',
  ),
];
