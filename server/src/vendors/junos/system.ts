/** `system`, `snmp` and the other parts of Junos around routing: recognised so far as names and secrets matter. */
import { fact } from '../../model/fact.ts';
import { type PathCommand, pathsOf, recognised, under } from '../../notation/paths.ts';

const command = pathsOf<object>();
const secretUses = 'A secret, never shown.';

const system: readonly PathCommand<object>[] = [
  command('host-name <name:word>', 'Names the device.', ({ name }, { place }) =>
    fact('system', '', place, draft => {
      draft.hostname = name;
    }),
  ),
  command('root-authentication <form:encrypted-password|plain-text-password-value> <secret:secret>', secretUses),
  command('login user <user:word> authentication <form:encrypted-password|plain-text-password-value> <secret:secret>', secretUses),
  command('<server:radius-server|tacplus-server> <address:ip> secret <secret:secret>', secretUses),
  command('ntp authentication-key <id:int> type <type:word> value <secret:secret>', secretUses),
  command('ntp authentication-key <id:int> value <secret:secret>', secretUses),
  command('[<rest:text>]', 'Setting of the system that is not looked at.'),
];

const snmp: readonly PathCommand<object>[] = [
  command('community <secret:secret> [<rest:text>]', 'A community string, never shown.'),
  command('community <secret:secret> client-list-name <list:prefix-list>', 'Addresses that may use the community.'),
  command('client-list <list:=prefix-list> [<rest:text>]', 'Addresses that may use SNMP communities; prefix lists share its names.'),
  command('[<rest:text>]', 'Setting of SNMP that is not looked at.'),
];

const security: readonly PathCommand<object>[] = [
  command('ike policy <policy:word> pre-shared-key <form:ascii-text|hexadecimal> <secret:secret>', secretUses),
  command('authentication-key-chains key-chain <chain:=key-chain>', 'A chain of keys that change over time.'),
  command('authentication-key-chains key-chain <chain:=key-chain> key <id:int> secret <secret:secret>', secretUses),
  command('authentication-key-chains key-chain <chain:=key-chain> <rest:text>', 'Detail of a key chain that is not looked at.'),
  command('ike gateway <gateway:word> external-interface <name:interface>', 'Interface of an IKE gateway.'),
  command('ipsec vpn <vpn:word> bind-interface <name:interface>', 'Tunnel interface of a VPN.'),
  command('zones security-zone <zone:=zone> interfaces <name:interface> [<rest:text>]', 'Puts an interface into a security zone.'),
  command('zones security-zone <zone:=zone> [<rest:text>]', 'A security zone.'),
  command('policies from-zone <from:zone> to-zone <to:zone> [<rest:text>]', 'Policies between two security zones.'),
  command('[<rest:text>]', 'Security setting that is not looked at.'),
];

/** Bridged networks, with the interface that routes for them. */
export const vlans: readonly PathCommand<object>[] = [
  command('<vlan:=vlan> <word:l3-interface|routing-interface> <name:interface>', 'Interface that routes for the VLAN.'),
  command('<vlan:=vlan> interface <name:interface> [<rest:text>]', 'Puts an interface into the VLAN.'),
  command('<vlan:=vlan> [<rest:text>]', 'A VLAN.'),
];

/** Parts around routing. */
export const surroundings: readonly PathCommand<object>[] = [
  ...under('system', system),
  ...under('snmp', snmp),
  ...under('security', security),
  ...under('vlans', vlans),
  ...under('bridge-domains', vlans),
  command('switch-options vtep-source-interface <name:interface> [<rest:text>]', 'Interface whose address VXLAN tunnels start from.'),
  command('switch-options <direction:vrf-import|vrf-export> <policies:policy-statement...>', 'Policies for EVPN routes of the switch.'),
  command('forwarding-options <relay:dhcp-relay|helpers> [<rest:text>]', 'Relays of broadcast services.'),
  command('access profile <profile:word> [<rest:text>]', 'A profile of subscribers.'),
  command('schema <rest:text>', 'Markers of management systems.'),
  ...recognised(
    'Part of the configuration that is not looked at.',
    'access accounting-options applications bridge-domains chassis class-of-service ethernet-switching-options event-options forwarding-options fabric-options iccp jsrc jnx-example multi-chassis multicast-snooping-options network-access openconfig-interfaces poe redundant-power-system rcsid services session-limit-group smtp switch-options unified-edge virtual-chassis virtual-machine vmhost wlan',
  ),
];
