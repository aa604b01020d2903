/** Parts of a Junos configuration around routing: hardware, subscribers, events, services, and switches that act as one. */
import { type PathCommand, under } from '../../notation/paths.ts';
import { access, accounting } from './access.ts';
import { applications } from './applications.ts';
import { chassis } from './chassis.ts';
import { classOfService } from './cos.ts';
import { forwardingOptions } from './forwarding-options.ts';
import { protection } from './protection.ts';
import { security } from './security.ts';
import { traceoptions } from './shared-lines.ts';
import { snmp } from './snmp.ts';
import { ethernetSwitching, switchOptions, vlans } from './switching.ts';
import { system } from './system.ts';
import { threatServices } from './threat-services.ts';
import { settings } from './values.ts';

const events: readonly PathCommand<object>[] = under('event-options', [
  ...settings(
    'What the device does at an event.',
    'generate-event <of:word> { time-interval <seconds:60-2592000> | time-of-day <time:word> | no-drift | start-time <start:word> }',
    'policy <of:word>',
    'policy <of:word> events <events:word...>',
    'policy <of:word> attributes-match <attribute:word> <how:equals|matches|starts-with> <pattern:word>',
    'policy <of:word> within <seconds:1-604800> [ events <events:word...> | not events <missing:word...> | trigger <trigger:after|on|until> <count:int> ]',
    'policy <of:word> then { event-script <script:word> [ arguments <argument:word> <setting:word> | destination <place:word> | output-filename <output:word> | output-format <form:text|xml> | user-name <user:word> ] | ignore | raise-trap | priority-override [ facility <facility:word> | severity <severity:word> ] | upload filename <upload:word> destination <uploadPlace:word> }',
    'policy <of:word> then execute-commands { commands <command:word> | output-filename <output:word> | output-format <form:text|xml> | destination <place:word> [ retry-count <times:int> [retry-interval <seconds:int>] | transfer-delay <delay:int> ] | user-name <user:word> }',
    'policy <of:word> then change-configuration { commands <command:word> | commit-options [ check [synchronize] | force | log <text:word> | synchronize ] | retry count <times:int> interval <seconds:int> | user-name <user:word> }',
    'event-script { file <file:word> [ refresh | source <source:word> | checksum <form:md5|sha1|sha-256> <sum:word> | python-script-user <user:word> ] | max-datasize <size:word> | optional | refresh }',
    'destinations <of:word> [ archive-sites <site:word> [password <secret:secret>] | transfer-delay <seconds:int> ]',
    'redundancy-event <of:word> [ monitor [ link-down <links:word...> | peer [ acquire-mastership | release-mastership | notification ] | process [ restart | abort ] ] | max-count <count:int> ]',
    'max-policies <policies:0-20>',
  ),
  ...traceoptions,
]);

const services: readonly PathCommand<object>[] = [
  ...threatServices,
  ...settings(
    'Probes, flows and application services.',
    'flow-monitoring <form:version9|version-ipfix> template <of:word> { flow-active-timeout <active:10-600> | flow-inactive-timeout <inactive:10-600> | template-refresh-rate [ packets <packets:int> | seconds <seconds:int> ] | option-refresh-rate [ packets <optionPackets:int> | seconds <optionSeconds:int> ] | ipv4-template | ipv6-template | mpls-template [label-position <labels:int...>] | mpls-ipv4-template [label-position <ipv4Labels:int...>] | vpls-template | bridge-template | peer-as-billing-template | nexthop-learning <learning:enable|disable> | flow-key [ flow-direction | vlan-id | output-interface ] | observation-domain-id <domain:int> | source-id <source:int> | template-id <id:int> | option-template-id <optionId:int> | tunnel-observation [ ipv4 | ipv6 | mpls-over-udp ] | mpls-template | data-record-fields <fields:word...> }',
    'rpm probe <of:word> [ delegate-probes ]',
    'rpm probe <of:word> test <test:word>',
    'rpm probe <of:word> test <test:word> { probe-type <type:http-get|http-metadata-get|icmp-ping|icmp-ping-timestamp|icmp6-ping|tcp-ping|udp-ping|udp-ping-timestamp> | target [ address <target:ip> | url <url:word> | inet6 <target6:ip> | inet6-url <url6:word> ] | probe-count <count:1-15> | probe-interval <interval:1-255> | test-interval <tests:0-86400> | source-address <source:ip> | destination-interface <interface> | destination-port <port:port> | next-hop <hop:ip> | data-size <size:int> | data-fill <fill:word> | dscp-code-point <dscp:word> | dscp-code-points <dscps:word> | history-size <history:int> | moving-average-size <average:int> | hardware-timestamp | one-way-hardware-timestamp | ttl <ttl:int> | rfc2544-probe | inet6-options source-address <source6:ip> | logical-system <system:word> | test-timeout <timeout:int> | traps <traps:word...> | thresholds <threshold:egress-time|ingress-time|jitter-egress|jitter-ingress|jitter-rtt|rtt|std-dev-egress|std-dev-ingress|std-dev-rtt|successive-loss|total-loss> <value:int> }',
    'rpm probe <of:word> test <test:word> routing-instance <instance:routing-instance>',
    'rpm probe-server [ tcp | udp ] port <port:port> [destination-interface <interface>]',
    'rpm probe-limit <probes:1-500>',
    'rpm twamp server { client-list <clients:word> address <address:prefix> | maximum-connections <connections:int> | maximum-connections-per-client <perClient:int> | maximum-sessions <sessions:int> | maximum-sessions-per-connection <perConnection:int> | port <port:port> | server-inactivity-timeout <timeout:int> | max-connection-duration <hours:int> | inactivity-timeout <inactive:int> | routing-instance-list <instances:routing-instance> port <instancePort:port> | light [ port <lightPort:port> ] }',
    'rpm twamp client control-connection <of:word> [ destination-interface <interface> | target-address <target:ip> | destination-port <port:port> | history-size <history:int> | moving-average-size <average:int> | test-interval <interval:int> | test-count <count:int> | control-type <type:managed|light> | tcp-keepcnt <keep:int> | tcp-keepidle <idle:int> | tcp-keepintvl <keepInterval:int> | traps <traps:word...> ]',
    'rpm twamp client control-connection <of:word> test-session <session:word> [ target-address <target:ip> | data-fill-with-zeros | data-size <size:int> | dscp-code-points <dscp:word> | probe-count <count:int> | probe-interval <interval:int> | source-address <source:ip> | ttl <ttl:int> | local-link <link:interface> ]',
    'rpm bgp [ data-fill <fill:word> | data-size <size:int> | destination-port <port:port> | history-size <history:int> | logical-system <system:word> | moving-average-size <average:int> | probe-count <count:int> | probe-interval <interval:int> | probe-type <type:word> | routing-instances <instance:routing-instance> | test-interval <tests:int> ]',
    'ip-monitoring policy <of:word> { match rpm-probe <probe:word> | no-preempt | then [ preferred-route [ route <prefix:prefix> | routing-instances <instance:routing-instance> [route <instancePrefix:prefix>] | withdraw ] [ next-hop <hop:word> | preferred-metric <metric:int> | discard ] | interface <interface> [ enable | disable ] ] }',
    'service-set <of:word> { nat-rules <natRules:word> | nat-rule-sets <natSets:word> | stateful-firewall-rules <firewallRules:word> | stateful-firewall-rule-sets <firewallSets:word> | ipsec-vpn-rules <vpnRules:word> | interface-service service-interface <unit:interface> | next-hop-service [ inside-service-interface <inside:interface> | outside-service-interface <outside:interface> ] | sampling-service service-interface <sample:interface> | jflow-rules <flowRules:word> | syslog host <host:word> [ services <severity:word> | port <port:port> ] | max-flows <flows:word> | ipsec-vpn-options local-gateway <gateway:ip> }',
    'application-identification [ download [ url <url:word> | automatic [ interval <hours:int> | start-time <time:word> ] ] | no-application-identification | no-application-system-cache | enable-performance-mode [max-packet-threshold <packets:int>] | inspection-limit [ tcp | udp ] [ byte-limit <bytes:int> | packet-limit <packets2:int> ] | statistics interval <minutes:int> | application-system-cache [security-services] ]',
    'user-identification active-directory-access [ authentication-entry-timeout <minutes:int> | wmi-timeout <seconds:int> | domain <of:word> [ user <user:word> [password <secret:secret>] | domain-controller <controller:word> address <address:ip> ] ]',
    'analytics { export-profile <of:word> [ local-address <local:ip> | local-port <localPort:port> | dscp <dscp:int> | forwarding-class <class:forwarding-class> | loss-priority <loss:word> | reporting-rate <rate:int> | format <form:word> | transport <transport:word> | payload-size <size:int> | routing-instance <instance:routing-instance> ] | streaming-server <server:word> [ remote-address <remote:ip> | remote-port <port:port> ] | sensor <sensor:word> [ server-name <serverName:word> | export-name <exportName:word> | resource <resource:word> | resource-filter <filter:word> | polling-interval <seconds:int> ] }',
    'ssl <role:initiation|termination|proxy> profile <of:word> [ protocol-version <version:word> | trusted-ca <ca:word> | server-certificate <certificate:word> | root-ca <root:word> | whitelist <addresses:word...> | whitelist-url-categories <categories:word...> | preferred-ciphers <ciphers:word> | custom-ciphers <cipher:word> | client-certificate <client:word> | enable-session-cache | enable-flow-tracing | actions [ ignore-server-auth-failure | log <log:word> | crl disable | renegotiation <renegotiation:word> | disable-session-resumption ] ]',
    'unified-access-control [ infranet-controller <of:word> [ address <address:ip> | port <port:port> | interface <interface> | password <secret:secret> ] | timeout <seconds:int> | interval <interval:int> | timeout-action <action:close|no-change|open> | certificate-verification <verification:word> ]',
    'dynamic-tunnels <of:word>',
    'video-monitoring templates <of:word>',
    'icap-redirect profile <of:word>',
  ),
];

const together: readonly PathCommand<object>[] = settings(
  'Switches that act as one.',
  'virtual-chassis { preprovisioned | no-split-detection | auto-sw-update [ package-name <package:word> ] | mac-persistence-timer <minutes:word> | fast-failover [ ge | vcp disable | xe ] | vcp-no-hold-time | vcp-snmp-statistics | heartbeat-interval <seconds:int> | locality-bias | no-split-detection | id <id:word> | auto-provisioned | graceful-restart disable }',
  'virtual-chassis member <of:0-31>',
  'virtual-chassis member <of:0-31> { role <role:line-card|routing-engine> | serial-number <serial:word> | mastership-priority <priority:0-255> | no-management-vlan | location <place:text> | fabric-tree-root }',
  'virtual-chassis aliases serial-number <serial:word> alias-name <name:word>',
  'multi-chassis [ mc-lag consistency-check [comparison-delay-time <seconds:int>] | multi-chassis-protection <peer:ip> interface <interface> ]',
  'fabric [ protocols bgp | aliases [ fabric-device <device:word> | interconnect-device <interconnect:word> ] <alias:word> ]',
  'poe interface <name:interface>',
  'poe interface <name:interface> { disable | maximum-power <watts:word> | priority <priority:high|low> | telemetries [ disable | duration <hours:int> | interval <minutes:int> ] | af-mode }',
  'poe { management <mode:class|static|high-power> | guard-band <watts:int> | notification-control fpc <fpc:int> [disable] | lldp-priority | fpc <slot:int> [ management <how:class|static> | guard-band <guard:int> ] }',
  'multicast-snooping-options { flood-groups <groups:ip...> | host-outbound-traffic forwarding-class <class:forwarding-class> | multichassis-lag-replicate-state [ suppress-report ] | nexthop-hold-time <ms:int> | oism | ignore-stp-topology-change | graceful-restart [ restart-duration <seconds:int> | disable ] | traceoptions }',
  'vmhost { management-if [ interface <management:word> | link-mode <mode:word> | speed <speed:word> ] | syslog file <file:word> <facility:word> <severity:word> | no-auto-recovery | resize vjunos compact }',
);

/** Everything around routing. */
export const surroundings: readonly PathCommand<object>[] = [
  ...under('system', system),
  ...under('snmp', snmp),
  ...under('security', security),
  ...under('applications', applications),
  ...under('class-of-service', classOfService),
  ...under('chassis', chassis),
  ...under('vlans', vlans),
  ...under('bridge-domains', vlans),
  ...under('switch-options', switchOptions),
  ...under('ethernet-switching-options', ethernetSwitching),
  ...under('forwarding-options', forwardingOptions),
  ...under('access', access),
  ...under('accounting-options', accounting),
  ...events,
  ...under('services', services),
  ...together,
  ...protection,
];
