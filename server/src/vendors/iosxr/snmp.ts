/** SNMP of IOS XR: recognised; communities are secrets. */
import type { Commands } from '../../notation/command.ts';
import { section, settings } from '../settings.ts';

const snmpOptions =
  '[<access:RO|RW>] [<who:SDROwner|SystemOwner>] [IPv4 <list:acl>] [IPv6 <list6:ipv6-acl>] [<after:SDROwner|SystemOwner>] [<list4:acl>] [<last:SDROwner|SystemOwner>]';
export const snmp: Commands<unknown> = [
  section('snmp-server vrf <vrf:vrf>', 'Opens SNMP of a VRF.', () =>
    settings(
      'A setting of the VRF.',
      'host <address:ip> [<kind:traps|informs>] [version <version:1|2c|3>] [<level:auth|noauth|priv>] [<how:clear|encrypted>] <community:secret> [udp-port <port:int>]',
      'context <context:word>',
    ),
  ),
  section(
    'snmp-server mib ( bulkstat max-procmem-size <size:int> | bulkstat object-list <list:word> | bulkstat schema <schema:word> | bulkstat transfer-id <transfer:word> )',
    'Opens figures.',
    () =>
      settings(
        'A figure.',
        'add <object:word>',
        'object-list <list:word>',
        'instance ( <how:exact|wild> ( interface <interface> [ sub-if ] | oid <oid:word> ) | range start <from:word> end <to:word> | repetition <repetition:word> max <most:int> )',
        'poll-interval <minutes:int>',
        'schema <schema:word>',
        'url <which:primary|secondary> <address:secret>',
        'enable',
        'retain <minutes:int>',
        'transfer-interval <minutes:int>',
        'format <format:word>',
        'buffer-size <bytes:int>',
        'retry <times:int>',
      ),
  ),
  section('snmp-server interface subset <number:int> regular-expression <pattern:word>', 'Opens a set of interfaces.', () =>
    settings('A setting of the set.', 'notification linkupdown disable'),
  ),
  section('snmp-server interface <name:interface>', 'Opens SNMP of an interface.', () =>
    settings('A setting of the interface.', 'notification linkupdown disable', 'index persistence'),
  ),
  section('snmp-server correlator <what:rule|ruleset> <name:word> [nonrootcause]', 'Opens how traps are related.', () =>
    settings(
      'How traps are related.',
      'rootcause trap <root:word>',
      'nonrootcause trap <other:word>',
      'timeout <milliseconds:int>',
      'nonrootcause',
    ),
  ),
  ...settings(
    'Management by SNMP.',
    `snmp-server community [<how:clear|encrypted>] <community:secret> [view <view:word>] ${snmpOptions}`,
    'snmp-server community-map [<how:clear|encrypted>] <community:secret> [context <context:word>] [security-name <name:word>] [target-list <list:word>]',
    'snmp-server host <address:ip> [vrf <vrf:vrf>] <kind:traps|informs> [version <version:1|2c|3>] [<level:auth|noauth|priv>] [<how:clear|encrypted>] <community:secret> [udp-port <port:int>] [<types:word...>]',
    'snmp-server host <address:ip> <community:secret> [udp-port <port:int>]',
    'snmp-server <what:location|contact|chassis-id> <text:text>',
    'snmp-server view <view:word> <tree:word> <how:included|excluded>',
    'snmp-server group <name:word> <version:v1|v2c|v3> [<level:auth|noauth|priv>] [read <read:word>] [write <write:word>] [notify <notify:word>] [context <context:word>] [IPv4 <list:acl>] [IPv6 <list6:ipv6-acl>] [<list4:acl>]',
    'snmp-server user <user:word> <group:word> [remote <engine:word>] <version:v1|v2c|v3> [auth <hash:md5|sha> <how:clear|encrypted> <secret:secret>] [priv <cipher:3des|aes|des56> <bits:word> <how2:clear|encrypted> <secret2:secret>] [<who:SDROwner|SystemOwner>] [IPv4 <list:acl>] [IPv6 <list6:ipv6-acl>] [<after:SDROwner|SystemOwner>] [<list4:acl>] [<last:SDROwner|SystemOwner>]',
    'snmp-server user <user:word> <group:word> v3 auth <hash:md5|sha> <how:clear|encrypted> <secret:secret> priv aes <bits:128|192|256> <how2:clear|encrypted> <secret2:secret> [<who:SDROwner|SystemOwner>] [IPv4 <list:acl>] [IPv6 <list6:ipv6-acl>] [<after:SDROwner|SystemOwner>] [<list4:acl>] [<last:SDROwner|SystemOwner>]',
    'snmp-server traps [ bfd | bgp [ cbgp2 | updown | cbgp two | <bgp:all|bgp4-mib> ] | bridgemib | bulkstat [ collection | transfer ] | cfm | cisco-entity-ext | config | copy-complete | diameter [ peerdown | peerup | permanentfail | protocolerror | transientfail ] | entity | entity-redundancy [ all | status | switchover ] | entity-state [ operstatus | switchover ] | ethernet ( cfm | oam events ) | fabric plane | fabric bundle ( link | state ) | flash [ insertion | removal ] | fru-ctrl | hsrp | ipsec tunnel ( start | stop ) | ipsla | isakmp tunnel ( start | stop ) | isis <isis:adjacency-change|all|area-mismatch|attempt-to-exceed-max-sequence|authentication-failure|authentication-type-failure|corrupted-lsp-detected|database-overload|id-len-mismatch|lsp-error-detected|lsp-too-large-to-propagate|manual-address-drops|max-area-address-mismatch|orig-lsp-buff-size-mismatch|own-lsp-purge|protocols-supported-mismatch|rejected-adjacency|sequence-number-skip|version-skew...> | l2tun [ pseudowire status | sessions | tunnel-down | tunnel-up ] | l2vpn [ all | cisco | vc-down | vc-up ] | mpls ( frr ( all | protected | unprotected ) | l3vpn ( all | max-threshold-cleared | max-threshold-exceeded | max-threshold-reissue-notif-time <seconds:int> | mid-threshold-exceeded | vrf-down | vrf-up ) | ldp ( down | up | threshold ) | traffic-eng ( cisco | cisco-ext ( bringup-fail | insuff-bw | path-change | preempt | re-route-pending | re-route-pending-clear ) | down | p2mp ( down | up ) | reoptimize | reroute | up ) ) | msdp [ peer-state-change ] | ntp | ospf ( errors ( authentication-failure | bad-packet | config-error | virt-authentication-failure | virt-bad-packet | virt-config-error ) | lsa ( lsa-maxage | lsa-originate | lsdb-approaching-overflow | lsdb-overflow | maxage-lsa ) | retransmit ( packets | virt-packets ) | state-change ( if-state-change | neighbor-state-change | nssa-state-change | restart-virtual-helper-status-change | restart-helper-status-change | restart-status-change | virtif-state-change | virtneighbor-state-change ) ) | ospfv3 ( errors ( bad-packet | config-error | virt-bad-packet | virt-config-error ) | state-change ( if-state-change | neighbor-state-change | nssa-state-change | restart-helper-status-change | restart-status-change | restart-virtual-helper-status-change | virtif-state-change | virtneighbor-state-change ) ) | otn | pim ( interface-state-change | invalid-message-received | neighbor-change | rp-mapping-change ) | power | rf | rsvp ( all | lost-flow | new-flow ) | selective-vrf-download role-change | sensor | snmp [ authentication | coldstart | linkdown | linkup | warmstart ] | subscriber session-agg ( access-interface | node ) | syslog | system | vpls [ all | full-clear | full-raise | status ] | vrrp [ events ] | addrpool ( low | high ) | optical | controller | topology | cdp | health | interface | link | ptp | sceds ]',
    'snmp-server trap-source [<family:ipv4|ipv6>] <interface>',
    'snmp-server trap link <form:ietf>',
    'snmp-server trap ( authentication vrf disable | throttle-time <milliseconds:int> | link ietf | delay timer <seconds:int> )',
    'snmp-server ( <what:packetsize|queue-length|trap-timeout|throttle-time> <value:int> | overload-control <overload:int> <rate:int> | timeouts ( subagent <subagent:int> | duplicate <duplicate:int> | inQdrop <queue:int> | threshold <threshold:int> | pdu stats ) | inform ( pending <pending:int> | retries <retries:int> | timeout <timeout:int> ) | notification-log-mib ( default | disable | globalAgeOut <age:int> | globalSize <globalSize:int> | size <size:int> ) )',
    'snmp-server engineID local <engine:word>',
    'snmp-server engineID remote <address:ip> <engine:word> [udp-port <port:int>]',
    'snmp-server ifindex persist',
    'snmp-server correlator ( buffer-size <buffer:int> | rule <rule:word> timeout <timeout:int> )',
    'snmp-server timeouts pdu stats <stats:int>',
    'snmp-server drop report acl ( IPv4 | IPv6 ) <reported:acl/ipv6-acl>',
    'snmp-server oid-poll-stats',
    'snmp-server mib bulkstat ( object-list <of:word> [ add <oid:word> ] | schema <schema:word> ( object-list <list:word> | poll-interval <poll:int> | instance <instance:text> ) | transfer-id <transfer:word> ( buffer-size <size:int> | enable | format <format:word> | retain <retain:int> | retry <retry:int> | schema <sent:word> | transfer-interval <interval:int> | url ( primary | secondary ) <url:word> ) )',
    'snmp-server group <group:word> <version:v1|v2c|v3> [<level:auth|noauth|priv>] { notify <notify:word> | read <read:word> | write <write:word> | context <context:word> } [ IPv4 <list:acl> ] [ IPv6 <list6:ipv6-acl> ]',
    'snmp-server traps ( alarm | pki | ima | ds1 | ds3 | sonet | otn | frequency synchronization | vrrp events | diameter ( peerup | peerdown | protocolerror | permanentfail | transientfail ) | atm pvc [ interval <atm:int> ] | frame-relay pvc [ interval <relay:int> ] | ethernet oam events | isis <isis:word...> | selective-vrf-download role-change | addrpool ( low | high ) | cisco-entity-ext | power | fru-ctrl | l2tun ( sessions | tunnel-up | tunnel-down | pseudowire status ) | mpls <mpls:word...> )',
    'snmp-server enable traps [<enabled:word...>]',
    'snmp-server entityindex persist',
    'snmp-server ifmib ( ifalias long | ipsubscriber | internal cache max-duration <seconds:int> | stats cache )',
    'snmp-server context <context:word>',
    'snmp-server context mapping <name:word> { feature <feature:bridge|vrf|ospf|ospfv3|mpls> | instance <instance:word> | vrf <vrf:vrf> | topology <topology:word> }',
    'snmp-server target list <list:word> ( host <address:ip> | vrf <vrf:vrf> )',
    'snmp-server mroutemib send-all-vrf',
    'snmp-server mibs ( eventmib ( congestion-control | packet-loss ) | cbqosmib cache [ refresh time <seconds:int> | service-policy count <count:int> ] | cbqosmib persist | sensormib cache )',
    'snmp-server mib ifmib <what:cache|ipsubscriber> [ timeout <seconds:int> ]',
    'snmp-server logging threshold <what:oid-processing|pdu-processing> <value:int>',
    'snmp-server <family:ipv4|ipv6> ( dscp <dscp:dscp> | precedence ( <number:0-7> | <name:critical|flash|flash-override|immediate|internet|network|priority|routine> ) )',
    'snmp-server drop ( report <list:acl> | unknown-user )',
    'snmp-server trap-source <family:ipv4|ipv6> <interface>',
  ),
];
