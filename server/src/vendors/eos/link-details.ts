/** More that an interface of EOS says: neighbors, redundancy of the management port, watches, taps. */
import type { Commands } from '../../notation/command.ts';
import { section, settings } from '../settings.ts';
import { engineeredLink } from './label-paths.ts';

const key = '[<encryption:0|7|8a>] <secret:secret> [<level:level-1|level-2>]';

const routing = [
  `isis authentication key-id <id:int> algorithm <hash:md5|sha-1|sha-224|sha-256|sha-384|sha-512> [ rfc-5310 ] key ${key}`,
  'isis authentication mode ( <mode:md5|text> | sha key-id <id:int> | shared-secret profile <profile:shared-secret-profile> algorithm <hash:md5|sha-1|sha-224|sha-256|sha-384|sha-512> ) [rx-disabled] [<level:level-1|level-2>]',
  'ospfv3 [<family:ipv4|ipv6>] mtu-ignore',
  'ospfv3 [<family:ipv4|ipv6>] ( authentication ipsec spi <spi:int> <hash:md5|sha1> [passphrase] [<encryption:0|7>] <secret:secret> | encryption ipsec spi <index:int> esp <cipher:null|3des-cbc|aes-128-cbc|aes-192-cbc|aes-256-cbc> [<form:0|7>] [<cipherKey:secret>] <integrity:md5|sha1> [passphrase] [<type:0|7>] <own:secret> )',
  'isis ipv4 metric <metric:1-16777214>',
  'bgp session tracker <tracker:word>',
  'cpu traffic-policy <policy:word> fallback traffic-policy vrf',
  'multicast ipv6 ( boundary <list:word> [out] | static | source route export [<distance:int>] )',
  'ip igmp ( host-proxy ( access-list <list:acl> | <group:ipv4> ( include | exclude ) <source:ipv4> ) | querier address virtual )',
  'hardware forwarding id',
  'vmtracer vmware-esx',
  'dcbx mode ( cee | ieee )',
  'error-correction reed-solomon bypass',
  'phy media <media:word> negotiation standard ( consortium | ieee ) [ ieee | consortium ]',
  'ip attached-hosts route export [<attached:1-255>]',
  'arp timeout <arp:int>',
  'ipv6 nd ra ( suppress | dns-suffixes [ lifetime <suffixes:int> ] )',
  'lacp rate-limit default',
  '( msrp | mvrp )',
  'ip mfib fastdrop',
  'ip pim ( query-count <query:decimal> | join-prune-count <join:decimal> | bfd-instance )',
  'ip rip v2-broadcast',
  'switchport mac address learning',
  'logging event ( storm-control discards use-global | spanning-tree [ use-global ] )',
  'dps',
];

const neighbors = [
  'ipv6 nd cache ( dynamic capacity <capacity:int> | expire <expire:int> | refresh always )',
  'ipv6 nd ra ( dns-server <server:ipv6> | dns-servers ) [ lifetime <lifetime:int> ]',
  'ipv6 attached-host route export [<distance:1-255>] [ prefix-length <length:int> ]',
  'ipv6 dhcp relay ( install routes | add vendor-option ccap-core )',
  'redundancy ( fallback-delay ( <seconds:int> seconds | infinity ) | monitor ( link-state | neighbor ipv6 <neighbor:network> interval <interval:int> milliseconds [ multiplier <multiplier:int> ] ) | supervisor <supervisor:1-2> interface primary <primary:interface> [ backup <backups:interface...> ] )',
];

const vrrp = [
  'vrrp <group:1-255> ( ipv4 | ipv6 ) checksum pseudo-header ( exclude | include )',
  'vrrp <group:1-255> ( timers delay reload <seconds:int> | preempt delay { minimum <minimum:int> | reload <reload:int> } | advertisement interval <interval:int> )',
];

const watched = [
  'monitor link-flap profiles <profiles:word...>',
  'loop-protection',
  'logging event ( congestion-drops | storm-control discards )',
  'ptp ( management drop | region domain-number <domain:int> )',
  'poe ( legacy detect | negotiation lldp disabled )',
  'sflow egress unmodified enable',
  'priority-flow-control',
  'transceiver power ignore',
  'qos trust',
  'qos profile <profile:word>',
  'error-correction encoding',
  'lacp system-id <systemId:station>',
];

const dot1x = [
  'dot1x ( pae supplicant [<profile:word>] | port-control force-authorized phone | timeout reauth-period <reauthentication:int> | authentication failure action traffic ( drop | allow { vlan <vlan:int> | access-list <list:acl> } ) )',
];

const taps = [
  'switchport mode tap-tool',
  'switchport tap ( mac-address { dest <destination:station> | src <source:station> } | encapsulation gre { destination <end:ip> | source <start:ip> | protocol <protocol:hex> | feature header length <length:int> } strip [ re-encapsulation ethernet ] | default nexthop-group <groups:nexthop-group...> )',
  'switchport tool ( group set <toolGroups:word...> | identity ( dot1q source dzgre ( port | policy ) | qinq source dzgre ( port inner policy | policy inner port ) ) )',
  'switchport vlan translation [ in | out ] <from:numbers> ( dot1q-tunnel <outer:numbers> | inner <inner:int> <to:int> | <into:int> )',
];

/** How addresses are translated, on an interface or in a profile of translations. */
export const translationLines = [
  'ip nat source dynamic access-list <list:acl> ( pool <pool:nat-pool> [ full-cone | address-only | port-only ] | overload [ vrf <vrf:vrf> ] ) [ priority <priority:int> ] [ comment <comment:text> ]',
  'ip nat destination dynamic access-list <list:acl> pool <pool:nat-pool> [ priority <priority:int> ] [ comment <comment:text> ]',
  'ip nat ( source | destination ) [ ingress | egress ] static <from:ipv4> [<port:int>] [ access-list <filter:acl> ] <to:ipv4> [<toPort:int>] [ protocol <protocol:tcp|udp> ] [ group <group:int> ] [ comment <comment:text> ]',
];

const random = [
  'random-detect ( ecn ( count | minimum-threshold <least:int> <unit:bytes|kbytes|mbytes|segments|milliseconds|microseconds> maximum-threshold <most:int> <mostUnit:bytes|kbytes|mbytes|segments|milliseconds|microseconds> [ max-mark-probability <share:int> ] [ weight <weight:int> ] ) | drop [ drop-precedence <precedence:int> ] minimum-threshold <dropLeast:int> <dropUnit:bytes|kbytes|mbytes|segments|milliseconds|microseconds> maximum-threshold <dropMost:int> <dropMostUnit:bytes|kbytes|mbytes|segments|milliseconds|microseconds> drop-probability <dropShare:int> [ weight <dropWeight:int> ] )',
  'scheduler profile responsive',
  'bandwidth ( [ remaining ] percent <percent:int> | guaranteed ( percent <guaranteed:int> | <rate:int> [<rateUnit:kbps|mbps|pps>] ) )',
  'priority [ strict ]',
];

/** Lines of a queue below a port or a profile, beside its bandwidth and shape. */
export const queueDetails: Commands<unknown> = settings('What becomes of packets when the queue fills.', ...random);

export const linkDetails: Commands<unknown> = [
  ...settings(
    'A setting of the interface.',
    ...routing,
    ...neighbors,
    ...vrrp,
    ...engineeredLink,
    ...watched,
    ...dot1x,
    ...taps,
    ...translationLines,
    ...random,
    'speed ( auto <mode:word...> | forced <forced:word> | <plain:10mfull|100mfull|100mhalf|1gfull|1ghalf|200g-4|400g-8|800g-8> )',
    'dot1x aaa unresponsive [ phone | eap response ] action',
  ),
  section('dot1x aaa unresponsive', 'Opens what happens without servers.', () =>
    settings('What happens without servers.', '[ phone ] action traffic allow [ access-list <list:acl> | vlan <vlan:int> ]'),
  ),
];
