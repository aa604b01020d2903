/** The platform: control plane, flows, mirroring and keys. */
import type { Commands } from '../../notation/command.ts';
import { lifetime } from '../ios/keys.ts';
import { section, settings } from '../settings.ts';
import { addressing, dhcp } from './addressing.ts';
import { hardware } from './hardware.ts';
import { probes } from './probes.ts';

const peers: Commands<unknown> = [
  section('address <family:ipv4|ipv6>', 'Opens who may come.', () => settings('Who may come.', '<prefix:prefix>', '<address:ip>')),
  ...settings('Who may come.', 'address <family:ipv4|ipv6> <prefix:word>'),
];
const allowed: Commands<unknown> = [
  section('allow <service:word> [peer]', 'Opens a service.', () => [section('peer', 'Opens who may come.', () => peers), ...peers]),
];
const plane: Commands<unknown> = [
  section('interface <name:interface>', 'Opens an interface.', () => allowed),
  section('interface all', 'Opens all interfaces.', () => allowed),
];
const controlPlane: Commands<unknown> = [
  section('management-plane', 'Opens who may manage the device.', () => [
    section('inband', 'Opens ports that also carry traffic.', () => plane),
    section('out-of-band', 'Opens ports for management alone.', () => [...plane, ...settings('The VRF of these ports.', 'vrf <vrf:vrf>')]),
  ]),
];

const policer: Commands<unknown> = [
  ...settings(
    'A limit.',
    'flow ( <protocol:arp|bgp|bfd|cdp|dhcpv4|dhcpv6|icmp|igmp|isis|ldp|lldp|lmp|mld|msdp|ntp|ospf|pim|rip|rsvp|snmp|ssh|tacacs|tcp|telnet|udp|udld|vrrp|fragment> <which:known|default|configured|local|app|unicast|multicast> [<second:known|default|configured|icmp|broadcast>] | fragment | raw default ) rate <rate:int>',
    'flow ( <protocol:arp|bgp|bfd|cdp|dhcpv4|dhcpv6|icmp|igmp|isis|ldp|lldp|lmp|mld|msdp|ntp|ospf|pim|rip|rsvp|snmp|ssh|tacacs|tcp|telnet|udp|udld|vrrp|raw|fragment> <first:known|default|configured|local|app|unicast|multicast> [<second:known|default|configured|icmp|broadcast>] | fragment | raw default ) rate <rate:int> [ precedence <precedence:numbers> ]',
    'flow <protocol:word> rate <rate:int>',
    'acl <list:acl> rate <rate:int> [ pps ] [ vrf <vrf:vrf> ]',
    '<subject:word> rate <rate:int>',
  ),
];
const punt: Commands<unknown> = settings(
  'How packets to the device are limited.',
  'excessive-flow-trap ( exclude ( interface <interface> | mac <station> ) | non-subscriber-interfaces [mac] | subscriber-interfaces | penalty-rate <protocol:arp|default|dhcp|icmp|igmp|ip|ppp|pppoe> <rate:int> | penalty-timeout <timed:arp|default|dhcp|icmp|igmp|ip|ppp|pppoe> <minutes:int> | report-threshold <threshold:int> | eviction-threshold <eviction:int> | eviction-search-limit <limit:int> | interface-based-flow | maximum-flow-gap <gap:int> )',
  'flow-control <how:ingress|egress|bidirectional>',
  'protocol icmp local rate <icmp:int>',
  'protocol <protocol:arp|bgp|dhcp|icmp|igmp|ip|ipv6-nd|l2tp|ntp|ospf|pim|ppp|pppoe|radius|snmp|ssh|telnet|unclassified> ( rate <rate:int> | disable )',
  'domain <name:word>',
  'police ( rate <rate:int> | timeout <minutes:int> | exclude <excluded:word> )',
  'exclude ( interface <interface> | mac <station> )',
);

const floods = settings(
  'How floods are stopped.',
  '<what:penalty-rate|penalty-timeout> <protocol:word> <value:int>',
  '<what:penalty-rate|penalty-timeout> default <value:int>',
  '<scope:subscriber-interfaces|non-subscriber-interfaces> [mac]',
  'interface-based-flow',
  'report-threshold <packets:int>',
  'dampening [<milliseconds:int>]',
  'exclude interface <name:interface>',
  'max-flow-gap <milliseconds:int>',
);

const flow: Commands<unknown> = [
  section('flow exporter-map <name:=flow-exporter>', 'Opens where flows are sent.', () => [
    section('version <version:word>', 'Opens how flows are written.', () =>
      settings(
        'How flows are written.',
        'options <table:interface-table|sampler-table|vrf-table|class-table> [timeout <seconds:int>]',
        'template [<what:data|options|timeout>] [timeout] [<seconds:int>]',
        'template timeout <seconds:int>',
        'template <what:data|options> timeout <seconds:int>',
      ),
    ),
    ...settings(
      'Where flows are sent.',
      'destination <address:ip> [vrf <vrf:vrf>]',
      'source <interface>',
      'source-address <address:ip>',
      'transport udp <port:int>',
      'dscp <dscp:int>',
      'packet-length <bytes:int>',
      'dfbit set',
      'version <version:word>',
      'router-id <address:ip>',
    ),
  ]),
  section('flow monitor-map <name:=flow-monitor>', 'Opens how flows are kept.', () =>
    settings(
      'How flows are kept.',
      'record ( ipv4 [ destination | destination-tos | as | as-tos | destination-prefix | destination-prefix-tos | peer-as | prefix | prefix-port | prefix-tos | protocol-port | protocol-port-tos | source-prefix | source-prefix-tos | l2-l3 | srv6 | gtp | extended ] | ipv6 [ destination | peer-as | srv6 | gtp | extended ] | mpls [ ipv4-fields | ipv6-fields | ipv4-ipv6-fields ] [ labels <labels:int> ] | default-rtp | default-mdi | datalinkframesection | sflow | map-t | gre )',
      'exporter <name:flow-exporter>',
      'cache entries <entries:int>',
      'cache timeout <what:active|inactive|update|rate-limit|event> <seconds:int>',
      'cache <what:permanent|immediate>',
      'option <what:filtered|outphysint|bgpattr|outbundlemember...>',
      'hw-cache timeout inactive <seconds:int>',
      'sflow options',
      'max-ipv4-header-length <bytes:int>',
      'max-datagram-size <bytes:int>',
    ),
  ),
  section('sampler-map <name:=sampler>', 'Opens which packets are looked at.', () =>
    settings('Which packets are looked at.', 'random 1 out-of <packets:int>'),
  ),
];

const measured = '<entity:word> <of:word>';
const software: Commands<unknown> = [
  section('install', 'Opens how software gets onto the device.', () => [
    section('repository <repository:word>', 'Opens a place of packages.', () => settings('Where the packages are.', 'url <url:word>')),
  ]),
  section(`performance-mgmt ( statistics | thresholds ) ${measured} template <template:word>`, 'Opens what is measured.', () =>
    settings(
      'What is measured.',
      'sample-interval <minutes:1-60>',
      'sample-size <samples:1-60>',
      'history-persistent',
      'reg-exp-group <group:word>',
      'vrf-group <vrfs:word>',
      '<counter:word> <compared:eq|ge|gt|le|lt|ne|rg> <value:int> [<upper:int>] [ ( percent | rearm <rearm:word> ) ]',
    ),
  ),
  ...settings(
    'Where measurements go.',
    'performance-mgmt resources tftp-server <server:ip> [ directory <folder:word> ] [ vrf <vrf:vrf> ]',
    'performance-mgmt resources ( memory max-limit <kilobytes:int> | dump local )',
    `performance-mgmt apply ( statistics | thresholds ) ${measured}`,
    `performance-mgmt apply ( statistics | thresholds ) ${measured} <template:word>`,
    'performance-mgmt apply monitor <monitored:word> <instance:word> <template:word>',
  ),
];

const mirror: Commands<unknown> = [
  section('monitor-session <name:word> [<kind:ethernet|ipv4|ipv6|mpls-ipv4|mpls-ipv6>]', 'Opens where packets are copied to.', () =>
    settings(
      'Where packets are copied to.',
      'destination interface <name:?interface>',
      'destination ( pseudowire | rx interface <receiving:?interface> | tx interface <sending:?interface> | file [ size <kilobytes:int> ] [ time-stamp ] [ buffer-type ( circular | linear ) ] [ default-capture-disable ] )',
      'destination next-hop <address:ip>',
      'traffic-class <class:int>',
      'discard-class <class:int>',
      'inject-interface <name:interface>',
      'mirror ( first <bytes:int> | interval <interval:int> | enable )',
      'rate-limit <rate:int>',
      'protocol-capture',
      'drops ( packet-processing <direction:rx|tx> | traffic-management <dropped:rx|tx> )',
      'router-id <id:int>',
    ),
  ),
];

const keys: Commands<unknown> = [section('key chain <name:=key-chain> [ macsec ]', 'Opens keys that change over time.', () => chain)];
const chain: Commands<unknown> = [
  section('key <key:word>', 'Opens a key.', () =>
    settings(
      'A setting of the key.',
      'key-string [<how:clear|password|password6>] <secret:secret>',
      'cryptographic-algorithm <algorithm:word>',
      `accept-lifetime ${lifetime}`,
      `send-lifetime ${lifetime}`,
      `lifetime ${lifetime}`,
    ),
  ),
  section('macsec', 'Opens keys of MACsec.', () => macsecKeys),
  ...settings('A setting of the keys.', 'accept-tolerance <seconds:word>', 'timezone <zone:local|gmt>', 'description <description:text>'),
];
const macsecKeys: Commands<unknown> = [
  section('key <key:word>', 'Opens a key.', () =>
    settings(
      'A setting of the key.',
      'key-string [<how:clear|password|password6>] <secret:secret> cryptographic-algorithm <algorithm:word>',
      `lifetime ${lifetime}`,
    ),
  ),
];

export const platform: Commands<unknown> = [
  section('control-plane', 'Opens the control plane.', () => controlPlane),
  section('lpts pifib hardware police [location <location:word>]', 'Opens limits of packets to the device.', () => policer),
  section('lpts pifib hardware domain <name:word>', 'Opens a set of ports with limits of its own.', () => [
    ...policer,
    ...settings('A port.', 'interface <name:interface>'),
  ]),
  section('lpts punt police [location <location:word>]', 'Opens limits of packets to the device.', () => punt),
  section('lpts', 'Opens how packets to the device are limited.', () => punt),
  section('lpts punt excessive-flow-trap', 'Opens how floods to the device are stopped.', () => floods),
  ...settings(
    'How packets to the device are limited.',
    'lpts punt excessive-flow-trap [ exclude ( interface <interface> | mac <station> ) | non-subscriber-interfaces [mac] | subscriber-interfaces | penalty-rate <protocol:arp|default|dhcp|icmp|igmp|ip|ppp|pppoe> <rate:int> | penalty-timeout <timed:arp|default|dhcp|icmp|igmp|ip|ppp|pppoe> <minutes:int> | report-threshold <threshold:int> | interface-based-flow | maximum-flow-gap <gap:int> ]',
    'lpts pifib hardware ( police | static-police | dynamic-flows ) [ location <location:word> ]',
  ),
  ...flow,
  ...mirror,
  ...software,
  ...keys,
  section('dhcp <family:ipv4|ipv6>', 'Opens DHCP.', () => dhcp),
  ...probes,
  ...hardware,
  ...addressing,
  section('flowspec', 'Opens rules that BGP carries.', () => flowspec),
  section('crypto ca trustpoint <name:=trustpoint>', 'Opens who is trusted.', () =>
    settings(
      'A setting of the trust.',
      'enrollment ( url <url:word> | terminal | retry ( count <count:int> | period <minutes:int> ) | self )',
      'subject-name <name:text>',
      'crl optional',
      '( keypair <kind:rsa|dsa|ecdsanistp256|ecdsanistp384|ecdsanistp521|ed25519> <keypair:word> | rsakeypair <rsakeypair:word> | ip-address ( none | <address:ip> | <interface> ) | serial-number [none] | auto-enroll <percent:int> | renewal-message-type <message:pkcsreq|renewalreq> | sftp-username <user:word> | sftp-password [ encrypted | clear ] <secret:secret> | vrf <vrf:vrf> | query url <url:word> | key-usage <usage:word> | message-digest <digest:sha1|sha256|sha384|sha512> | lifetime ( ca-certificate | certificate ) <days:int> | method <method:word> | description <description:text> )',
    ),
  ),
  ...settings(
    'Keys and certificates.',
    'crypto ( fips-mode | ca ( openssl security-level <security:int> | fqdn-check ip-address allow | http-proxy <proxy:word> port <port:int> | source interface <family:ipv4|ipv6> <interface> | crl curl timeout <timeout:int> ) | ipsec ( df-bit <bit:clear|copy|set> | security-association lifetime ( seconds <seconds:int> | kilobytes <kilobytes:int> ) | pmtu max <mtu:int> ) )',
    'crypto fips-mode',
  ),
  section(
    'event manager ( environment <variable:word> <content:text> | directory user ( policy | library ) <directory:word> | policy <file:word> username <user:word> [ persist-time ( <seconds:int> | infinite ) ] [ type ( user | system ) ] [ checksum <algorithm:md5|sha-1> <checksum:word> ] | refresh-time <refresh:int> | scheduler suspend | event-trigger <trigger:word> | action <action:word> | policy-map <map:word> )',
    'What happens at events.',
    () => [],
  ),
  section('template <name:word>', 'Opens a template.', () => []),
  {
    template: 'apply-group <groups:configuration-group...>',
    doc: 'Takes the settings of groups into the block around it.',
    expands: 'groups',
    everywhere: true,
  },
  {
    template: 'exclude-group <groups:configuration-group...>',
    doc: 'Leaves out settings of groups that blocks further out take in.',
    expands: 'except',
    everywhere: true,
  },
];
const flowspec: Commands<unknown> = [
  section('address-family <family:ipv4|ipv6>', 'Opens a family.', () =>
    settings(
      'A setting of the family.',
      'local-install interface-all',
      'service-policy type pbr <policy:policy-map> [local]',
      'service-policy type pbr <policy:policy-map>',
    ),
  ),
  section('vrf <vrf:vrf>', 'Opens a VRF.', () => flowspec),
  ...settings('A setting of the rules.', 'local-install interface-all'),
];
