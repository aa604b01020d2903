/** Traffic classes and policies, the protection of the processor, and zones of the firewall. */
import type { Commands } from '../../notation/command.ts';
import { section, settings } from '../settings.ts';
import { classMaps } from './qos-class.ts';
import { policyMaps } from './qos-policy.ts';

const controlPlane = (): Commands<never> =>
  settings(
    'Applies a policy to the traffic.',
    'service-policy <direction:input|output> <policy:policy-map>',
    'service-policy type ( inspect <inspect:policy-map> | ( logging | port-filter | queue-threshold ) <way:input|output> <other:policy-map> )',
    'scale-factor <factor:decimal> [ module <module:int> ]',
    'description <description:text>',
    'management-interface <interface> allow <protocols:ssh|snmp|https|http|telnet|ftp|tftp|beep|tl1|all...>',
    'disp-ctrl',
  );

const zone = (): Commands<never> =>
  settings('A setting of the zone.', 'description <description:text>', 'vpn <vpn:word>', 'protection <protection:word>');

const parameters = (): Commands<never> =>
  settings(
    'A setting of inspection.',
    'alert [ ( on | off ) ]',
    'audit-trail [ ( on | off ) ]',
    'dns-timeout <seconds:int>',
    'gtp ( request-queue <requests:int> | timeout <gtp:int> | tunnel-limit <tunnels:int> )',
    'icmp idle-time <seconds:int>',
    'max-incomplete ( low <low:int> | high <high:int> | host <host:int> block-time <minutes:int> )',
    'one-minute ( low <low:int> | high <high:int> )',
    'sessions ( maximum <sessions:int> | packet <packets:int> | rate ( low <low:int> | high <high:int> ) <time:int> )',
    'tcp ( finwait-time <seconds:int> | idle-time <idle:int> [ ageout-time <ageout:int> ] | synwait-time <wait:int> | max-incomplete host <host:int> [ block-time <minutes:int> ] | syn-flood ( limit <limit:int> | rate per-destination <rate:int> ) | window-scale-enforcement loose | ager-time <ager:int> )',
    'udp ( idle-time <seconds:int> [ ageout-time <ageout:int> ] | half-open timeout <half:int> )',
    'per-box ( aggressive-aging high <high:int> low <low:int> | max-incomplete <incomplete:int> | tcp syn-flood limit <flood:int> )',
    'vrf ( <vrf:word> inspect <inspect:word> | default inspect <otherwise:word> )',
    'log ( flow-export v9 udp destination <exported:ip> <exportPort:int> [ vrf <exportVrf:vrf> ] | flow-export template timeout-rate <template:int> | dropped-packets [ ( enable | disable ) ] | summary flows <flows:int> time-interval <interval:int> | flow )',
    'multi-tenancy',
    'token <token:secret>',
    'local-domain <local:word>',
    'dnscrypt',
    'resolver ( ipv4 <resolver:ipv4> | ipv6 <resolver6:ipv6> )',
    'udp-timeout <udp:int>',
    'public-key <key:word>',
    'orgid <organisation:int>',
    'api-key <api:secret>',
    'secret [<encryption:0-7>] <secret:secret>',
    'pattern <pattern:word>',
    'server ( name <server:word> [ ( snoop ) ] | ip ( <address:ip> | range <first:ip> <last:ip> ) | port <port:int> | <name:word> )',
    'zone-mismatch drop',
    'lisp inner-packet-inspection',
    'nbar-classification-compat',
    'threat ( detection rate ( fw-drop-count | inspect-drop-count | syn-attack-count ) | <threat:word> )',
    'aggressive-aging ( high <aggressive:int> low <aggressiveLow:int> )',
    'type ( consent | webauth | authbypass )',
    'timeout ( init-state sec <init:int> | fin-wait msec <fin:int> )',
    'banner ( file <bannerFile:word> | title <title:text> | text <bannerText:text> )',
    'redirect ( for-login <login:word> | on-success <success:word> | on-failure <failure:word> | portal ( ipv4 <portal:ipv4> | ipv6 <portal6:ipv6> ) | append <append:word> tag <tag:word> )',
    'custom-page ( login | success | failure | login expired ) device <file:word>',
    'virtual-ip ( ipv4 <virtual:ipv4> [ virtual-host <host:word> ] | ipv6 <virtual6:ipv6> )',
    'max-http-conns <connections:int>',
    'consent email',
    'watch-list ( enabled | add-item <watched:ip> | dynamic-expiry-timeout <expiry:int> )',
    'webauth-http-enable',
    'webauth-bypass-intercept <bypass:acl>',
    'intercept-https-enable',
    'trustpoint <trustpoint:trustpoint>',
    'captive-bypass-portal',
    'logout-window-disabled',
    'success-window-disable',
    'sleeping-client [ timeout <minutes:int> ]',
    'secure-webauth-disable',
    '<index:int> map <attribute:device-type|mac-address|oui|user-role|username|filter-type> <how:eq|not-eq|regex> <mapped:word>',
    '<index:int> ( service-template <template:service-template> | interface-template <portTemplate:interface-template> ) [ precedence <precedence:int> ]',
  );

export const qos: Commands<unknown> = [
  ...classMaps,
  ...policyMaps,
  section(
    'control-plane [ ( host | transit | cef-exception ) ] [ slot <slot:int> ]',
    'Opens the protection of the processor.',
    controlPlane,
  ),
  section('zone security ( <zone:=zone> | default )', 'Opens a zone of the firewall.', zone),
  section(
    'zone-pair security <pair:word> source ( self | default | <source:zone> ) destination ( self | default | <destination:zone> )',
    'Opens what may pass from one zone to another.',
    controlPlane,
  ),
  section(
    'parameter-map type ( inspect | regex | protocol-info [ ( dns | msrpc | sip | stun-ice ) ] | urlfilter | urlf-glob | urlfpolicy ( local | trend | websense | n2h2 ) | webauth | subscriber attribute-to-service | ooo | consent | content-scan | mmp-im ) <map:word>',
    'Opens settings of inspection.',
    parameters,
  ),
  section(
    'parameter-map type ( inspect-global | inspect global | ooo global | webauth global | cws global | umbrella global )',
    'Opens settings of all inspection.',
    parameters,
  ),
  ...settings(
    'A setting of quality of service.',
    'auto qos ( global compact | srnd4 )',
    'mls qos statistics-export ( interval <interval:int> | delimiter <delimiter:word> | destination <collector:ip> ( port <port:int> | syslog ) [<more:text>] )',
    'mls ip multicast ( aggregate | non-rpf <rpf:word...> )',
    'mls qos',
    'mls qos map ( cos-dscp <cosDscp:int...> | dscp-cos <dscpCos:int...> to <toCos:0-7> | ip-prec-dscp <precDscp:int...> | ip-precedence-dscp <precDscps:int...> | policed-dscp <policed:int...> to <policedTo:int> | policed-dscp ( normal-burst | max-burst ) <bursts:int...> to <burstTo:int> | dscp-mutation <mutation:word> <mutated:int...> to <mutatedTo:int> | dscp-exp <dscpExp:int...> to <toExp:int> | exp-dscp <expDscp:int...> | cos-mutation <cosMutation:word> <cosValues:int...> | exp-mutation <expMutation:word> <expValues:int...> )',
    'mls qos srr-queue ( input | output ) ( cos-map | dscp-map ) queue <queue:1-4> [ threshold <threshold:1-3> ] <values:int...>',
    'mls qos srr-queue input ( bandwidth <bandwidths:int...> | buffers <buffers:int...> | priority-queue <priority:1-2> bandwidth <bandwidth:int> | threshold <thresholdQueue:1-2> <thresholds:int...> )',
    'mls qos queue-set output <set:1-2> ( buffers <shares:int...> | threshold <queue:1-4> <limits:int...> )',
    'mls qos ( aggregate-policer <policer:word> <rate:int> <burst:int> exceed-action ( drop | policed-dscp-transmit ) | rewrite ip dscp | vlan-based | marking statistics | marking ignore port-trust | queueing-only | redefine | loopback | protocol <protocol:arp|neigh-disc|bgp|eigrp|igrp|isis|ldp|nd|ospf|rip|vrrp> ( pass-through | precedence <precedence:int> | police <police:int> ) )',
    'qos ( queue-softmax-multiplier <softmax:int> | map ( cos <cos:numbers> to dscp <toDscp:int> | dscp <dscp:numbers> to ( tx-queue <queue:int> | cos <toCos:int> ) ) | dbl [ ( exceed-action ( ecn | probability <probability:int> ) | flow ( include [ ( layer4-ports | vlan ) ] ) | buffers aggressive-flow <aggressive:int> | credits aggressive-flow <credits:int> | dscp-based <dscpBased:numbers> ) ] | rewrite ip dscp | trust <trust:cos|dscp> | account layer2 encapsulation | queue-stats-frame-count | share-buffer )',
    'qos',
    'qos aggregate-policer <policer:word>',
    'traffic-shape ( rate | group )',
    'access-list rate-limit <limit:int> [ mask ] <precedence:word>',
    'priority-list <group:1-16> ( protocol ip ( high | medium | normal | low ) [ ( list <list:acl> | tcp <tcp:port> | udp <udp:port> ) ] | interface <interface> ( high | medium | normal | low ) | default ( high | medium | normal | low ) | queue-limit <limits:int...> )',
    'queue-list <group:1-16> ( protocol ip <queue:int> [ ( list <list:acl> | tcp <tcp:port> | udp <udp:port> ) ] | interface <interface> <portQueue:int> | default <otherwise:int> | queue <number:int> ( byte-count <bytes:int> | limit <limit:int> ) )',
  ),
];
