/** Addresses for hosts: DHCP pools, relays and local pools. */
import type { Commands } from '../../notation/command.ts';
import { section, settings, settingsOf } from '../settings.ts';

const values = '( ip <addresses:ip...> | hex <hex:word...> | ascii <text:text> )';
const lifetime = '[ lifetime ( <valid:int> | infinite ) ( <preferred:int> | infinite ) ]';

const pool = (): Commands<never> => [
  ...settings(
    'A setting of the pool.',
    'vrf <vrf:vrf>',
    'network <address:ipv4> [ ( <mask> | <length:length> ) ] [ secondary ]',
    'default-router <routers:ipv4...>',
    'override ( default-router <router:ipv4> | utilization ( high | low ) <utilization:int> )',
    'dns-server <servers:ip...>',
    'domain-name <name:word>',
    'lease ( infinite | <days:0-365> [<hours:0-23>] [<minutes:0-59>] )',
    'host <address:ipv4> [ ( <mask> | <length:length> ) ]',
    'hardware-address <address:word> [ ( ethernet | ieee802 | <type:int> ) ]',
    'client-identifier <id:word>',
    'client-name <name:word>',
    'user-class-id <class:word>',
    'netbios-name-server <servers:ipv4...>',
    'netbios-node-type ( b-node | p-node | m-node | h-node | <node:hex> )',
    'next-server <servers:ipv4...>',
    'bootfile <file:word>',
    `option <of:0-254> [ instance <instance:int> ] ${values}`,
    'import all',
    'import ( dns-server | domain-name | sip address | sip domain-name | sntp address | nis address | nisp address | information refresh )',
    'update ( arp | dns [ ( both | never ) ] [ override ] [ before ] )',
    'utilization mark ( high | low ) <percent:1-100> [ log ]',
    'address range <first:ipv4> <last:ipv4>',
    'address <of:ip> ( client-id <client:word> [ ascii ] | hardware-address <hardware:word> )',
    'relay ( destination [ ( global | vrf <vrf:vrf> ) ] <server:ipv4> | source <source:ipv4> <mask> | target <target:ipv4> | information hex <hex:hex> )',
    'origin ( dhcp [ ( subnet size initial ( <initial:int> | <initialLength:length> ) [ autogrow ( <grow:int> | <growLength:length> ) ] | number <numbers:int> ) ] | aaa [ subnet size initial <aaa:length> ] | ipcp | file <file:word> [ refresh [ interval <interval:int> ] ] )',
    'subnet ( prefix-length <length:1-31> | alloc )',
    'accounting <list:word>',
    'reserved-only',
    'remember',
    'renew deny unknown',
    'snooping trust',
    `address prefix <prefix:ipv6-prefix> ${lifetime}`,
    'prefix-delegation ( pool <pool:word> | aaa [ method-list <list:word> ] ) [ lifetime ( <valid:int> | infinite ) ( <preferred:int> | infinite ) ]',
    `prefix-delegation <prefix:ipv6-prefix> <client:word> [ iaid <iaid:hex> ] ${lifetime}`,
    'link-address <prefix:ipv6-prefix>',
    'information refresh ( <days:int> [<hours:int>] [<minutes:int>] | infinity )',
    'sip ( address <sip:ipv6> | domain-name <sipDomain:word> )',
    'sntp address <sntp:ipv6>',
    'nis ( address <nis:ipv6> | domain-name <nisDomain:word> )',
    'vendor-specific <vendor:int>',
    'capwap-ac address <controller:ip>',
  ),
  ...[
    section('class <class:word>', 'Opens settings for hosts of a class.', () =>
      settings('Which addresses hosts of the class get.', 'address range <first:ipv4> <last:ipv4>'),
    ),
  ],
];

const relays = settings(
  'A setting of DHCP.',
  'ip dhcp excluded-address [ vrf <vrf:vrf> ] <of:ipv4> [<last:ipv4>]',
  'ip dhcp relay information ( option [ ( vpn | vpn-id | server-override | server-id-override ) ] | trust-all | check | option-insert | policy ( drop | keep | replace | encapsulate ) | option subscriber-id )',
  'ip dhcp relay ( source-interface <interface> | prefer known-good-server | bootp ignore | forward spanning )',
  'ip dhcp ( smart-relay | bootp ignore | use ( vrf ( connected | remote ) | class [ aaa ] | subscriber-id client-id ) | ping ( packets <packets:0-10> | timeout <milliseconds:100-10000> ) | conflict ( logging | resolution [ interval <conflict:int> ] ) | limit ( lease ( log | per interface <leases:int> ) | lease log ) | update dns [ ( both | never ) ] [ override ] | binding cleanup interval <cleanup:int> | compatibility ( suboption ( link-selection ( cisco | standard ) | server-override ( cisco | standard ) ) | lease-query client ( cisco | standard ) ) | subscriber-id interface-name | aaa default username <user:word> | class <class:word> | auto-broadcast | broadcast-address <broadcast:ipv4> | global-options | excluded-address | server use subscriber-id client-id | drop-inactive | arp-inspection )',
  'ip dhcp database <url:word> [ timeout <seconds:int> ] [ write-delay <delay:int> ]',
  'ip dhcp snooping [ ( vlan <vlans:numbers> [ ( information option ( allow-untrusted | format-type circuit-id string <text:word> ) | smartlog ) ] | verify ( mac-address | no-relay-agent-address ) | information option [ ( allow-untrusted | format remote-id ( hostname | string <remote:word> ) ) ] | database ( <url:word> | timeout <seconds:int> | write-delay <delay:int> ) | glean | wireless bootp-broadcast enable | track ( server [ ( all | dhcp-acks ) ] | host ) | detect spurious [ ( interval <spurious:int> | vlan <spuriousVlans:numbers> ) ] ) ]',
  'ip dhcp-server <server:ip>',
  'ip dhcp-client ( default-router distance <distance:1-255> | forcerenew | network-discovery informs <informs:int> discovers <discovers:int> period <period:int> | broadcast-flag | update dns server ( both | none ) )',
  'ip address-pool ( dhcp-pool | dhcp-proxy-client | local )',
  'ip bootp server',
  'ipv6 general-prefix <name:word> ( <prefix:ipv6-prefix> | 6to4 <interface> | 6rd <relay:interface> )',
  'ipv6 dhcp ( relay ( source-interface <interface> | option vpn | bulk-lease ( data-timeout <bulk:int> | retry <bulkTries:int> | disable ) ) | database <url:word> [ timeout <seconds:int> ] [ write-delay <delay:int> ] | iana-route-add | iapd-route-add | ping packets <packets:int> | server ( vrf enable | join all-dhcp-servers ) | binding track ppp | debug redundancy | test relay packet-control | guard policy <policy:word> | ldra [ ( enable | disable | remote-id <remote:word> ) ] | client-link-layer address )',
);

const pools = settingsOf(
  'local pool',
  'Addresses that are given out one by one.',
  'ip local pool <of:word> <first:ipv4> [<last:ipv4>] { group <group:word> | cache-size <cache:int> | recycle delay <recycle:int> | priority <priority:int> }',
  'ipv6 local pool <of:word> <prefix:ipv6-prefix> <length:1-128> [ shared ] [ cache-size <cache:int> ]',
);

export const dhcp: Commands<unknown> = [
  section('ip dhcp pool <pool:word>', 'Opens a pool of addresses for hosts.', pool),
  section('ipv6 dhcp pool <pool:word>', 'Opens settings for hosts.', pool),
  section('ip dhcp class <class:word>', 'Opens what tells hosts of the class.', () =>
    settings(
      'What tells hosts of the class.',
      'remark <remark:text>',
      'relay-information hex <hex:hex> [ bitmask <bits:hex> ]',
      'option <of:int> hex <hex:word>',
    ),
  ),
  ...relays,
  ...pools,
];
