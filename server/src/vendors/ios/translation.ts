/** Address translation. */
import type { Commands } from '../../notation/command.ts';
import { section, settings, settingsOf } from '../settings.ts';

const sides = 'ip nat ( inside | outside ) source';
const end =
  '{ mapping-id <mapping:int> | redundancy <redundancy:int> | vrf <vrf:vrf> | match-in-vrf | reversible | add-route | oer | overload | overload-config | egress-interface <egress:interface> | forced | vrf-nat }';
const targets = '( pool <pool:nat-pool> | interface <interface> )';
const fixedEnd =
  '{ vrf <vrf:vrf> | route-map <policy:route-map> | extendable | no-alias | no-payload | match-in-vrf | reversible | forced | add-route | mapping-id <mapping:int> | redundancy <redundancy:word> | overload | egress-interface <egress:interface> | stateless | overwrite }';

const poolBody = (): Commands<never> => settings('Addresses of the pool.', 'address <first:ipv4> <last:ipv4> [<mask>]');

export const translation: Commands<unknown> = [
  ...settings(
    'Addresses that translation takes from.',
    'ip nat pool <pool:=nat-pool> <first:ipv4> <last:ipv4> ( netmask <mask> | prefix-length <length:1-32> ) { type ( rotary | match-host ) | add-route | accounting <accounting:word> | arp-ping | nopreservation }',
  ),
  section(
    'ip nat pool <pool:=nat-pool> ( netmask <mask> | prefix-length <length:1-32> ) { type ( rotary | match-host ) | add-route | accounting <accounting:word> | arp-ping }',
    'Opens addresses that translation takes from.',
    poolBody,
  ),
  ...settings(
    'Translates addresses that a list or a route map permits.',
    `${sides} list <list:acl> ${targets} ${end}`,
    `${sides} route-map <policy:route-map> ${targets} ${end}`,
  ),
  ...settings(
    'Translates one address, port or network.',
    `${sides} static <local:ipv4> ( <global:ipv4> | interface <interface> ) ${fixedEnd}`,
    `${sides} static ( tcp | udp ) <local:ipv4> <localPort:port> ( <global:ipv4> | interface <interface> ) <globalPort:port> ${fixedEnd}`,
    `${sides} static esp <local:ipv4> interface <interface>`,
    `${sides} static network <local:ipv4> <global:ipv4> ( <mask> | <length:length> ) ${fixedEnd}`,
  ),
  ...settings(
    'Spreads connections over servers.',
    'ip nat inside destination list <list:acl> pool <pool:nat-pool> [ redundancy <redundancy:int> ]',
  ),
  ...settings(
    'Translates without sides (NAT virtual interface).',
    `ip nat source ( list <list:acl> | route-map <policy:route-map> ) ${targets} ${end}`,
    `ip nat source static [ ( tcp | udp ) ] <local:ipv4> [<localPort:port>] ( <global:ipv4> | interface <interface> ) [<globalPort:port>] ${fixedEnd}`,
  ),
  ...settings(
    'A setting of translation.',
    'ip nat translation ( timeout | udp-timeout | tcp-timeout | finrst-timeout | syn-timeout | dns-timeout | icmp-timeout | pptp-timeout | arp-ping-timeout | routemap-entry-timeout | esp-timeout ) ( <seconds:int> | never )',
    'ip nat translation port-timeout ( tcp | udp ) <port:int> ( <seconds:int> | never )',
    'ip nat translation max-entries ( <limit:int> | ( all-host | all-vrf ) <all:int> | host <host:ipv4> <hostLimit:int> | list <list:acl> <listLimit:int> | vrf <vrf:vrf> <vrfLimit:int> | redundancy <redundancy:int> <redundancyLimit:int> )',
    'ip nat log translations ( syslog | flow-export v9 ( udp destination <collector:ipv4> <port:int> [ ( vrf <vrf:vrf> | source <source:interface> ) ] | vrf <logged:vrf> global on ) )',
    'ip nat service ( list <list:acl> ( ftp tcp port <ftp:int> | <listed:skinny|esp|IKE> [ tcp port <listedPort:int> ] ) | alg [ ( tcp dns | udp dns ) ] | all-algs | gatekeeper | mgcp | nbar | append-ldap-search-res | append-trn-map | fullrange ( tcp | udp ) <fullrange:int> port <fullPort:int> | enable-sym-port | allow-h323-even-rtp-ports | allow-h323-keepalive | allow-multipart | allow-sip-even-rtp-ports | allow-skinny-even-rtp-ports | allow-t38 | portmap <portmap:word> | dns-reset-ttl | dns-v6 | netmeeting-directory | reset <reset:rtsp|ip|vrf> | port-randomization | pptp | tcp | udp | H225 | h323all | ipsec-esp enable | preserve-port [<preserve:int>] )',
    'ip nat service ( sip | rtsp | skinny | h225 | ras | dns | ldap | msrpc | smtp | sunrpc | tftp | vtcp | rcmd | netbios-ns | netbios-dgm | netbios-ssn | exec | ftp | H323 ) [ ( tcp | udp ) port <servicePort:int> ]',
    'ip nat settings ( mode ( default | cgn ) | pap [ limit <pap:int> ] [ bpa [ set-size <size:int> ] [ step-size <step:int> ] [ single-set ] ] | support mapping outside | nonpatdrop | pool watermark high <high:int> [ low <low:int> ] | gatekeeper-size <gatekeeper:int> | log-destination <log:ipv4> <logPort:int> | interface-overload port block ( tcp | udp ) <blocked:int> | central-policy | redundancy <redundancy:int> | scale <scale:int> )',
    'ip nat ( create flow-entries | piggyback-support [ sip-alg ] | portmap <portmap:word> | sip-sbc | switchover replication http [ port <http:int> ] | entry notify | refuse-all )',
    'ip nat redundancy <redundancy:word>',
    'ip nat stateful id <stateful:int>',
  ),
  ...settingsOf(
    'nat64',
    'Translates between IPv6 and IPv4.',
    'nat64 prefix ( stateful | stateless ) <prefix:ipv6-prefix> [ vrf <vrf:vrf> ]',
    'nat64 v4 pool <pool:=nat-pool> <first:ipv4> <last:ipv4>',
    'nat64 v6v4 ( list <list:ipv6-acl> pool <pool:nat-pool> [ overload ] [ vrf <vrf:vrf> ] | static [ ( tcp | udp ) ] <address:ipv6> [<port:int>] <mapped:ipv4> [<mappedPort:int>] )',
    'nat64 v4v6 static <address:ipv4> <mapped:ipv6>',
    'nat64 route <route:ipv4-prefix> <interface>',
    'nat64 ( logging | settings ( fragmentation header disable | mtu minimum <mtu:int> ) | translation ( max-entries <limit:int> | timeout ( icmp | tcp | tcp-transient | udp | bind ) <seconds:int> ) | service ftp | switchover replicate http enable port <http:int> )',
  ),
];
