/** Address translation. */
import type { Commands } from '../../notation/command.ts';
import { recognised } from './recognised.ts';

const sides = 'ip nat <side:inside|outside> source';
const pools = 'pool <pool:nat-pool>';
const through = 'interface <interface>';
const end =
  '[mapping-id <mapping:int>] [vrf <vrf:vrf>] [match-in-vrf] [reversible] [add-route] [oer] [<overload:overload>] [egress-interface <egress:interface>] [forced]';
const ports = '<protocol:tcp|udp> <local:ip> <localPort:int>';
const staticEnd =
  '[vrf <vrf:vrf>] [route-map <policy:route-map>] [<options:extendable|no-alias|no-payload|match-in-vrf|reversible|forced|add-route...>] [redundancy <redundancy:word>]';

export const translation: Commands<unknown> = [
  ...recognised(
    'Addresses that translation takes from.',
    'ip nat pool <pool:=nat-pool> <first:ipv4> <last:ipv4> netmask <mask> [type <type:rotary|match-host>] [<route:add-route>] [accounting <accounting:word>] [arp-ping]',
    'ip nat pool <pool:=nat-pool> <first:ipv4> <last:ipv4> prefix-length <length:1-32> [type <type:rotary|match-host>] [<route:add-route>]',
    'ip nat pool <pool:=nat-pool> netmask <mask>',
    'ip nat pool <pool:=nat-pool> prefix-length <length:1-32>',
  ),
  ...recognised(
    'Translates addresses that a list permits.',
    `${sides} list <list:acl> ${pools} ${end}`,
    `${sides} list <list:acl> ${through} ${end}`,
  ),
  ...recognised(
    'Translates what a route map permits.',
    `${sides} route-map <policy:route-map> ${pools} ${end}`,
    `${sides} route-map <policy:route-map> ${through} ${end}`,
  ),
  ...recognised(
    'Translates one address, port or network.',
    `${sides} static <local:ip> <global:ip> ${staticEnd}`,
    `${sides} static <local:ip> ${through} ${staticEnd}`,
    `${sides} static ${ports} <global:ip> <globalPort:int> ${staticEnd}`,
    `${sides} static ${ports} ${through} <globalPort:int> ${staticEnd}`,
    `${sides} static network <local:ip> <global:ip> <mask> ${staticEnd}`,
  ),
  ...recognised('Spreads connections over servers.', 'ip nat inside destination list <list:acl> pool <pool:nat-pool>'),
  ...recognised(
    'A setting of translation.',
    'ip nat translation <timer:timeout|udp-timeout|tcp-timeout|finrst-timeout|syn-timeout|dns-timeout|icmp-timeout|port-timeout|pptp-timeout|routemap-entry-timeout> <seconds:word>',
    'ip nat translation max-entries <limit:int>',
    'ip nat translation max-entries <scope:all-host|all-vrf> <limit:int>',
    'ip nat translation max-entries list <list:acl> <limit:int>',
    'ip nat translation max-entries vrf <vrf:vrf> <limit:int>',
    'ip nat log translations <how:syslog>',
    'ip nat service <service:word> [<protocol:tcp|udp>] [<port:port>] [<number:int>]',
    'ip nat settings <what:word> [<more:word>]',
    'ip nat create flow-entries',
  ),
];
