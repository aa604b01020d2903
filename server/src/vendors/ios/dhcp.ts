/** Addresses for hosts: DHCP pools, relays and local pools. */
import { type Commands, commandsOf } from '../../notation/command.ts';
import { opens, recognised } from './recognised.ts';

const { block } = commandsOf<unknown>();

const pool: Commands<unknown> = recognised(
  'A setting of the pool.',
  'vrf <vrf:vrf>',
  'network <address:ipv4> [<mask>] [secondary]',
  'network <address:ipv4> <length:length>',
  'default-router <routers:ipv4...>',
  'dns-server <servers:ip...>',
  'domain-name <name:word>',
  'lease infinite',
  'lease <days:int> [<hours:int>] [<minutes:int>]',
  'host <address:ipv4> [<mask>]',
  'hardware-address <address:word> [<type:word>]',
  'client-identifier <id:word>',
  'client-name <name:word>',
  'netbios-name-server <servers:ipv4...>',
  'netbios-node-type <type:word>',
  'next-server <servers:ipv4...>',
  'bootfile <file:word>',
  'option <number:int> [instance <instance:int>] <form:ip|hex> <values:word> [<second:word>] [<third:word>] [<fourth:word>]',
  'option <number:int> [instance <instance:int>] ascii <text:text>',
  'import all',
  'update <what:arp|dns> [both] [override]',
  'utilization mark <which:high|low> <percent:int> [log]',
  'class <class:word>',
  'address range <first:ipv4> <last:ipv4>',
  'address <address:ipv4> client-id <id:word> [ascii]',
  'address <address:ipv4> hardware-address <hardware:word>',
  'relay destination <address:ipv4>',
  'relay source <address:ipv4> <mask>',
  'origin <kind:dhcp|aaa|ipcp|file> [<value:word>]',
  'subnet prefix-length <length:int>',
  'accounting <list:word>',
  'address prefix <prefix:ipv6-prefix> [lifetime <valid:word> <preferred:word>]',
  'prefix-delegation <prefix:ipv6-prefix> <client:word>',
  'prefix-delegation pool <pool:word> [lifetime <valid:word> <preferred:word>]',
  'link-address <prefix:ipv6-prefix>',
  'information refresh <days:word>',
);

const relays = recognised(
  'A setting of DHCP.',
  'ip dhcp excluded-address [vrf <vrf:vrf>] <first:ipv4> [<last:ipv4>]',
  'ip dhcp relay information <what:option|trust-all|check|option-insert> [vpn]',
  'ip dhcp relay information policy <policy:drop|keep|replace>',
  'ip dhcp <what:smart-relay|bootp|use> [<more:ignore|vrf|global>] [<last:connected|remote>]',
  'ip dhcp ping <what:packets|timeout> <value:int>',
  'ip dhcp database <url:word> [<what:timeout|write-delay>] [<value:int>]',
  'ip dhcp conflict <what:logging|resolution>',
  'ip dhcp snooping',
  'ip dhcp snooping vlan <vlans:word>',
  'ip dhcp snooping verify <what:mac-address|no-relay-agent-address>',
  'ip dhcp snooping information option [allow-untrusted]',
  'ip dhcp snooping database <url:word>',
  'ip dhcp <what:limit|update|binding|compatibility|subscriber-id|class|global-options|aaa> [<value:word>] [<more:word>]',
  'ip local pool <pool:word> <first:ipv4> [<last:ipv4>] [recycle delay <seconds:int>] [group <group:word>]',
  'ipv6 local pool <pool:word> <prefix:ipv6-prefix> <length:int> [shared]',
  'ipv6 general-prefix <name:word> <prefix:ipv6-prefix>',
  'ipv6 dhcp <what:relay|database|iana-route-add|iapd-route-add|ping|server> [<value:word>] [<more:word>]',
);

export const dhcp: Commands<unknown> = [
  block(
    'ip dhcp pool <pool:word>',
    'Opens a pool of addresses for hosts.',
    opens(() => pool),
  ),
  block(
    'ipv6 dhcp pool <pool:word>',
    'Opens settings for hosts.',
    opens(() => pool),
  ),
  ...relays,
];
