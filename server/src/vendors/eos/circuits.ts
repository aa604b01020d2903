/** Circuits of EOS and what watches them: the patch panel, pseudowires, next-hop groups, connectivity faults (CFM), profiles of interfaces. */
import type { Commands } from '../../notation/command.ts';
import { section, settings } from '../settings.ts';

const connector = [
  'connector <of:word> interface <interface> [ dot1q vlan <vlan:numbers> [ inner <inner:numbers> ] ]',
  'connector <of:word> pseudowire ( ldp <ldp:word> | bgp vpws <vpws:word> pseudowire <pseudowire:word> )',
];

const patches = (): Commands<unknown> => [
  section('patch <patch:word>', 'Opens a connection of two ends.', () => [
    ...settings('A setting of the connection.', ...connector, 'description <description:text>', 'shutdown'),
    section('connector <of:word>', 'Opens an end of the connection.', () =>
      settings(
        'An end of the connection.',
        'interface <interface> [ dot1q vlan <vlan:numbers> ]',
        'pseudowire ( ldp <ldp:word> | bgp vpws <vpws:word> pseudowire <pseudowire:word> )',
      ),
    ),
  ]),
  ...settings(
    'A setting of the connections.',
    'connector interface recovery review delay <least:int> <most:int>',
    'connector interface patch bgp vpws remote-failure errdisable',
    'connector interface patch bgp vpws error errdisable',
  ),
];

const faults = (): Commands<unknown> => [
  section('domain <domain:word> level <level:0-7>', 'Opens a domain of maintenance.', () => [
    section('association <association:word>', 'Opens a service of the domain.', () => [
      section('end-point <point:int>', 'Opens an end of the service.', () =>
        settings(
          'A setting of the end.',
          'interface <interface>',
          'remote end-point <remotes:numbers>',
          'profile <profile:word>',
          'domain name-format <format:word>',
        ),
      ),
      section('remote end-point <remotes:numbers>', 'Opens the other end.', () => settings('The other end.', 'mac address <mac:station>')),
      ...settings('A setting of the service.', 'direction ( up | down )', 'profile <profile:word>', 'vlan <vlan:int>'),
    ]),
    ...settings('A setting of the domain.', 'intermediate-point'),
  ]),
  section('profile <profile:word>', 'Opens what ends share.', () => [
    section('continuity-check', 'Opens how an end is watched.', () =>
      settings(
        'How an end is watched.',
        'tx-interval <interval:decimal> ( milliseconds | seconds | minutes )',
        'qos cos <cos:0-7>',
        'alarm defect <defects:rdi-ccm|loc-state|error-ccm|xcon-ccm...>',
      ),
    ),
    section('alarm indication', 'Opens how faults are told to outer domains.', () =>
      settings(
        'How faults are told.',
        'client domain level <level:0-7>',
        'tx-interval <interval:int> ( seconds | minutes )',
        'qos cos <cos:0-7>',
      ),
    ),
    section(
      'measurement ( delay [ ( two-way | single-ended ) ] | loss ( synthetic | inband ) [ single-ended ] )',
      'Opens a measurement.',
      () =>
        settings(
          'A setting of the measurement.',
          'tx-interval <interval:int> ( milliseconds | seconds )',
          'qos cos <cos:0-7>',
          'period <period:int> frames',
        ),
    ),
    ...settings('A setting of the ends.', 'continuity-check'),
  ]),
  ...settings(
    'How connectivity is watched.',
    'continuity-check ( tx-interval <check:decimal> ( milliseconds | seconds | minutes ) | qos cos <checkCos:0-7> | alarm defect <defects:rdi-ccm|loc-state|error-ccm|xcon-ccm|cross-connection...> )',
    'alarm indication client domain level <level:0-7> [ tx-interval <told:int> ( seconds | minutes ) ]',
    'measurement ( delay | loss [ synthetic | inband ] ) ( single-ended | two-way | qos cos <cos:0-7> | tx-interval <every:decimal> ( milliseconds | seconds ) [ period <frames:int> frames ] )',
  ),
  ...settings(
    'A setting of all ends.',
    'measurement loss ( inband | synthetic )',
    'continuity-check loc-state action disable interface routing',
  ),
];

const nextHops = (): Commands<unknown> =>
  settings(
    'A setting of the group.',
    'size <size:int>',
    'ttl <ttl:int>',
    'tunnel-source ( intf <interface> | <source:ip> )',
    'fec hierarchical',
    'hierarchical',
    'counters [ persistent ]',
    'dynamic',
    'entry <of:int> ( nexthop <nexthop:ip> | tunnel-destination <tunnel:ip> | push label-stack <labels:int...> ( nexthop | tunnel-destination ) <labelled:ip> )',
    'entry <of:int> push label-stack <stack:int...> tunnel-destination <end:ip>',
    'entry counters <counters:word>',
  );

/** Pseudowires of LDP, a block of `mpls ldp`. */
export const pseudowires: Commands<unknown> = [
  section('pseudowires', 'Opens circuits over labels.', () => [
    section('pseudowire <pseudowire:word>', 'Opens a circuit.', () =>
      settings(
        'A setting of the circuit.',
        'neighbor <neighbor:ip>',
        'pseudowire-id <id:int>',
        'control-word',
        'mtu <mtu:int>',
        'mtu ignore',
        'label <label:int>',
        'flow label [ ( transmit | receive ) ]',
        'color <color:int>',
      ),
    ),
    ...settings('A setting of all circuits.', 'mtu <mtu:int>', 'router-id interface <interface>'),
  ]),
];

const telemetry: Commands<unknown> = [
  section('monitor telemetry influx', 'Opens values that are sent to a database.', () => [
    section('destination influxdb <destination:word>', 'Opens a database.', () =>
      settings(
        'A setting of the database.',
        'url <url:word>',
        'database [ name ] <database:word>',
        'retention policy <retention:word>',
        'username <user:word> password [<form:0|7|8a>] <secret:secret>',
        'vrf <vrf:vrf>',
      ),
    ),
    section('source socket <socket:word>', 'Opens a source of values.', () =>
      settings('A setting of the source.', 'url <url:word>', 'connection limit <limit:int>'),
    ),
    ...settings('A setting of the values.', 'source group standard disabled', 'tag global <tag:word> <given:word>', 'vrf <vrf:vrf>'),
  ]),
  section('monitor telemetry postcard policy', 'Opens copies of sampled packets.', () => [
    section('sample policy <policy:word>', 'Opens which packets are sampled.', () => [
      section('match <rule:word> ( ipv4 | ipv6 )', 'Opens a rule.', () =>
        settings(
          'What packets are like.',
          '<end:source|destination> prefix <prefix:prefix>',
          'protocol <protocol:word> [ source port <sourcePort:word> ] [ destination port <port:word> ]',
        ),
      ),
    ]),
    section('profile <profile:word>', 'Opens which policy ports use.', () =>
      settings('Which policy ports use.', 'ingress sample policy <policy:word>'),
    ),
    ...settings(
      'A setting of the copies.',
      'disabled',
      'ingress sample rate <rate:int>',
      'ingress collection gre source <source:ip> destination <destination:ip> [ version <version:int> ]',
      'marker vxlan [ header word <word:0-1> bit <bit:0-31> ]',
    ),
  ]),
];

export const circuits: Commands<unknown> = [
  section('patch panel', 'Opens connections of two circuits.', patches),
  section('ethernet cfm', 'Opens the watch over connectivity (CFM).', faults),
  section(
    'nexthop-group <group:=nexthop-group> type ( ip | ipv4-over-ipv4 | ipv4-over-ipv6 | ipv6-over-ipv6 | gre | mpls | mpls-over-gre | mpls-over-udp | ip-over-mpls | ip-in-ip )',
    'Opens next hops under a name.',
    nextHops,
  ),
  section('interface profile <profile:=port-profile>', 'Opens lines that interfaces take over.', () =>
    settings('A line that interfaces take over.', 'command <command:text>'),
  ),
  section('interface defaults', 'Opens what holds for all interfaces.', () => [
    section('ethernet', 'Opens what holds for all ports.', () => settings('What holds for all ports.', 'shutdown')),
    ...settings('What holds for all interfaces.', 'mtu <mtu:int>', 'switchport mode ( access | routed )'),
  ]),
  section('router l2-vpn', 'Opens how questions for addresses are answered.', () =>
    settings(
      'How questions for addresses are answered.',
      'arp ( learning bridged | proxy prefix-list <list:prefix-list> | selective-install | cache capacity <capacity:int> )',
      'nd ( learning bridged | proxy prefix-list <list6:ipv6-prefix-list> | rs flooding disabled | selective-install )',
      'virtual-router neighbor advertisement flooding disabled',
    ),
  ),
  section('cfm', 'Opens the watch over connectivity (CFM).', faults),
  section('dot1x', 'Opens how hosts are let in.', () => [
    section('supplicant profile <profile:word>', 'Opens how the switch itself is let in.', () =>
      settings(
        'How the switch is let in.',
        'identity <identity:word>',
        'eap-method ( fast | tls )',
        'passphrase [<form:0|7|8a>] <secret:secret>',
        'ssl profile <tls:ssl-profile>',
      ),
    ),
    ...settings(
      'How hosts are let in.',
      'mac based authentication ( delay <delay:int> seconds | hold period <hold:int> seconds )',
      'radius av-pair ( service-type | framed-mtu <mtu:int> | lldp <lldp:text> | dhcp <dhcp:text> )',
      'radius av-pair-username-format <username:word>',
      'aaa ( unresponsive <unresponsive:text> | accounting update interval <update:int> seconds )',
      'captive-portal [ url <portal:word> [ ssl profile <portalTls:ssl-profile> ] | access-list ipv4 <list:acl> | start limit ( infinite | <starts:int> ) ]',
      'eapol ( unresponsive action traffic allow vlan <fallback:int> | vlan change logoff disabled )',
      'mac-based-auth radius av-pair user-name delimiter ( colon | hyphen | none | period ) ( lowercase | uppercase )',
      'radius av-pair filter-id ( delimiter <delimiter:word> | multiple | [ipv4] [ipv6] required )',
      'supplicant ( logging | disconnect cached-results timeout <cached:int> seconds )',
      'authentication <authentication:text>',
      'statistics packets dropped',
      'vlan assignment group <group:word> members <members:numbers>',
    ),
  ]),
  section('tap aggregation', 'Opens the gathering of copies.', () =>
    settings(
      'How copies are gathered.',
      'mode ( exclusive | mixed ) [ profile <profile:word> ] [ no-errdisable <ports:interface...> ]',
      'encapsulation <encapsulation:text>',
      'mac ( timestamp <timestamp:text> | fcs-error <fcs:text> )',
      'truncation size <size:int>',
      'identity map type <map:text>',
      'protocol lldp trap',
    ),
  ),
  section('management defaults', 'Opens what new secrets are like.', () =>
    settings('What new secrets are like.', 'secret hash ( md5 | sha512 )'),
  ),
  section('management tech-support', 'Opens what reports hold.', () => [
    section('policy show tech-support', 'Opens what reports hold.', () =>
      settings('What reports hold.', '<what:exclude|include> command [ json ] <command:text>'),
    ),
  ]),
  ...telemetry,
  ...settings(
    'A setting of the device.',
    'ip ( ftp | http | ssh | tftp | telnet ) client ( source-interface | local-interface ) <interface> [ vrf <vrf:vrf> ]',
    'mpls static ( top-label <label:int> <next:ip> ( pop | swap-label <swapped:int> ) | vrf-label <vrfLabel:int> vrf <labelVrf:vrf> )',
    'ptp ( monitor sequence-id | hold-ptp-time <hold:int> | free-running source clock ( hardware | system ) | monitor threshold missing-message ( announce | follow-up | sync | delay-resp ) <missing:int> ( intervals | sequence-ids ) )',
    'hardware forwarding-engine <engine:word>',
    'platform sand forwarding mode <mode:word>',
  ),
];

/** What an interface says of circuits and profiles. */
export const circuitPort: Commands<unknown> = [
  section('encapsulation vlan', 'Opens the VLANs of the subinterface.', () =>
    settings(
      'The VLANs of the subinterface.',
      'client ( dot1ad outer <adOuter:int> inner ( dot1ad | dot1q ) <adInner:int> | dot1q <client:int> | dot1q outer <outer:int> [ inner <inner:int> ] | dot1ad <ad:int> | untagged | unmatched ) [ network ( client | untagged | dot1q <network:int> | dot1q outer <networkOuter:int> inner <networkInner:int> ) ]',
    ),
  ),
  ...settings(
    'A setting of the interface.',
    'vlan id <vlan:int>',
    'profile <profiles:port-profile...>',
    'address locking { ipv4 | ipv6 }',
    'channel-group recirculation <channel:int>',
    'switchport recirculation features <features:vxlan|gre|tap|cvx|mpls...>',
    'traffic-loopback source ( system | network ) device ( mac | phy )',
    'arp inspection ( trust | limit <limit:text> )',
    'ip directed-broadcast',
    'isis ti-lfa',
  ),
  section('sync-e', 'Opens the frequency of the port.', () =>
    settings('The frequency of the port.', 'priority ( <priority:int> | disabled )'),
  ),
];

/** Circuits that BGP announces, a block of `router bgp`. */
export const vpws: Commands<unknown> = [
  section('vpws <instance:word>', 'Opens circuits that BGP announces (VPWS).', () => [
    section('pseudowire <pseudowire:word>', 'Opens a circuit.', () =>
      settings('The ends of the circuit.', 'evpn vpws id local <own:int> remote <remote:int>'),
    ),
    ...settings(
      'A setting of the circuits.',
      'rd <rd:rd>',
      'route-target import export evpn <both:rd>',
      'route-target ( import | export ) evpn <target:rd>',
      'mpls control-word',
      'mtu <mtu:int>',
      'label flow',
    ),
  ]),
  section('session tracker <tracker:word>', 'Opens conditions of sessions.', () =>
    settings('A condition.', 'recovery delay <delay:int> ( secs | seconds )'),
  ),
  section('evpn ethernet-segment domain ( all | local | remote )', 'Opens the segment that the gateway stands for.', () =>
    settings('The segment.', 'identifier <identifier:word>', 'route-target import <target:word>'),
  ),
];
