/** `access` and `accounting-options` of Junos: subscribers, their addresses, and what is counted. */
import { type PathCommand, pathsOf, under } from '../../notation/paths.ts';
import { traceoptions } from './shared-lines.ts';
import { settings } from './values.ts';

const command = pathsOf<object>();

const server = [
  '',
  'secret <secret:secret>',
  'port <port:1-65535>',
  'accounting-port <port:1-65535>',
  'dynamic-request-port <port:1-65535>',
  'preauthentication-port <port:1-65535>',
  'preauthentication-secret <secret:secret>',
  'retry <times:1-100>',
  'accounting-retry <times:0-100>',
  'timeout <seconds:1-1000>',
  'accounting-timeout <seconds:0-1000>',
  'max-outstanding-requests <requests:0-2000>',
  'source-address <address:ip>',
  'source-port <port:port>',
  'dead-time <seconds:int>',
  'message-authenticator',
  'no-message-authenticator',
  'radsec-destination <destination:int>',
];

const profile: readonly PathCommand<object>[] = [
  ...settings(
    'How subscribers are let in.',
    '',
    'authentication-order <methods:word...>',
    'authorization-order <methods:word...>',
    'provisioning-order <methods:word...>',
    'accounting-order <methods:word...>',
    'accounting { order <orders:radius|none...> | accounting-stop-on-access-deny | accounting-stop-on-failure | ancp-speed-change-immediate-update | coa-immediate-update | coa-no-override service-class-attribute | duplication | immediate-update | statistics <kind:time|volume-time> | update-interval <minutes:10-1440> | address-change-immediate-update | send-acct-status-on-config-change | wait-for-acct-on-ack }',
    'session-options [ client-group <groups:word...> | client-idle-timeout <idle:int> | client-session-timeout <session:int> | strip-user-name [ delimiter <delimiter:word> | parse-direction <direction:left-to-right|right-to-left> ] ]',
    'client <client:word> [ chap-secret <secret:secret> | pap-password <password:secret> | firewall-user password <userPassword:secret> | no-rfc2486 | client-group <clientGroups:word...> | xauth ip-address <address:word> | ike [ pre-shared-key <form:ascii-text|hexadecimal> <key:secret> | allowed-proxy-pair local <local:network> remote <remote:network> | interface-id <interfaceId:word> | ike-policy <policy:word> ] ]',
    'client-name-filter <filter:word> { domain-name <domain:word> | separator <separator:word> | count <count:int> }',
    'radius { authentication-server <authenticators:ip...> | accounting-server <accountants:ip...> | preauthentication-server <preauthenticators:ip...> }',
    'radius options { nas-identifier <identifier:word> | nas-port-type ethernet <type:word> | nas-port-id-format <form:word> | nas-port-id-delimiter <delimiter:word> | nas-port-extended-format <extended:word> | revert-interval <seconds:int> | accounting-session-id-format <sessionForm:decimal|description> | client-accounting-algorithm <accounting:direct|round-robin> | client-authentication-algorithm <authentication:direct|round-robin> | vlan-nas-port-stacked-format | calling-station-id-delimiter <stationDelimiter:word> | calling-station-id-format <stationForm:word> | ethernet-port-type-virtual | interface-description-format <description:word> | chap-challenge-in-request-authenticator | ip-address-change-notify [message] }',
    'radius attributes [ exclude <attribute:word> <messages:word...> | ignore <ignored:word...> ]',
    'radius-options revert-interval <seconds:int>',
    'ldap-options { base-distinguished-name <base:text> | revert-interval <seconds:int> | assemble common-name <common:word> | search [ search-filter <filter:word> | admin-search [ distinguished-name <name:word> | password <password:secret> ] ] }',
    'ldap-server <server:ip> [ port <port:port> | timeout <seconds:int> | retry <times:int> | source-address <source:ip> ]',
    'local subscriber <user:word> password <password:secret>',
    'service [ accounting [ statistics <statistics:time|volume-time> | update-interval <minutes:int> ] | accounting-order <orders:word...> ]',
    'subscriber <user:word> [ password <password:secret> | target-logical-system <system:word> ]',
  ),
  ...settings('A server that knows the subscribers.', ...server.map(each => `radius-server <server:ip> ${each}`.trimEnd())),
  command('address-assignment pool <pool:address-pool>', 'Addresses for subscribers.'),
  command('radius-server <server:ip> routing-instance <instance:routing-instance>', 'The instance through which the server is reached.'),
];

const attributes =
  '{ domain-name <domain:word> | boot-file <boot:word> | boot-server <bootServer:word> | grace-period <grace:int> | maximum-lease-time <lease:word> | name-server <names:ip...> | netbios-node-type <node:word> | next-server <next:ip> | router <routers:ip...> | server-identifier <identifier:ip> | sip-server <sip:word> | tftp-server <tftp:ip> | wins-server <wins:ip...> | dns-server <dns:ip...> | valid-lifetime <valid:word> | preferred-lifetime <preferred:word> | t1-percentage <t1:int> | t2-percentage <t2:int> | propagate-settings <propagate:interface> | exclude-prefix-len <exclude:int> | option <code:int> <form:string|ip-address|byte|byte-stream|short|integer|flag|unsigned-short|unsigned-integer|array|hex-string> <values:word...> | option-match option-82 <match:circuit-id|remote-id> <id:word> range <range:word> }';

const pool: readonly PathCommand<object>[] = [
  ...settings(
    'Addresses to hand out.',
    '',
    'family <family:inet|inet6>',
    'family <family:inet|inet6> prefix <prefix:network>',
    'family inet network <network:network>',
    'family <family:inet|inet6> range <range:word> { low <low:word> | high <high:word> | prefix-length <length:int> }',
    `family <family:inet|inet6> <kind:dhcp-attributes|xauth-attributes> ${attributes}`,
    'family inet xauth-attributes { primary-dns <dns:network> | secondary-dns <dns2:network> | primary-wins <wins:network> | secondary-wins <wins2:network> }',
    'family inet host <host:word> { hardware-address <address:mac> | ip-address <ip:ip> | user-name <user:word> }',
    'family <family:inet|inet6> excluded-address <addresses:ip...>',
    'family <family:inet|inet6> excluded-range <range:word> { low <low:ip> | high <high:ip> }',
    'hold-down',
    'active-drain',
    'linked-pool-aggregation',
  ),
  command('link <pool:address-pool>', 'Pool to take addresses from when this one is used up.'),
];

/** Everything below `access`. */
export const access: readonly PathCommand<object>[] = [
  ...under('profile <profile:=access-profile>', profile),
  ...under('address-assignment pool <pool:=address-pool>', pool),
  command(
    'address-assignment neighbor-discovery-router-advertisement <pool:address-pool>',
    'Prefixes that routers announce to subscribers.',
  ),
  ...settings(
    'Servers and defaults of all subscribers.',
    'address-assignment [ abated-utilization <abated:int> | abated-utilization-v6 <abated6:int> | high-utilization <high:int> | high-utilization-v6 <high6:int> ]',
    ...server.map(each => `radius-server <of:ip> ${each}`.trimEnd()),
    'radius-disconnect <of:ip> secret <secret:secret>',
    'radius-disconnect-port <port:port>',
    'radius-options [ interim-rate <rate:int> | revert-interval <seconds:int> | request-rate <requests:int> | unique-nas-port [ chassis-id <chassis:int> | chassis-id-width <width:int> ] ]',
    'address-pool <of:word> [ address <prefix:network> | address-range low <low:ip> [high <high:ip>] | address-range high <top:ip> ]',
    'group-profile <of:word> ppp [ idle-timeout <seconds:int> | interface-id <id:word> | primary-dns <dns:ip> | secondary-dns <dns2:ip> | primary-wins <wins:ip> | secondary-wins <wins2:ip> | framed-pool <pool:word> | cell-overhead | encapsulation-overhead <bytes:int> | keepalive <keep:int> ]',
    'domain map <of:word> [ access-profile <profile:access-profile> | address-pool <pool:word> | dynamic-profile <dynamic:?dynamic-profile> | strip-domain | target-routing-instance <target:word> | aaa-routing-instance <aaa:word> | padn <padn:ip> mask <mask:ip> | tunnel-profile <tunnel:word> ]',
    'domain { delimiter <delimiters:word...> | parse-direction <direction:left-to-right|right-to-left> | parse-order <order:word> }',
    'firewall-authentication { pass-through [ default-profile <profile:access-profile> | telnet banner <what:fail|login|success> <text:text> | http banner <httpWhat:fail|login|success> <httpText:text> | ftp banner <ftpWhat:fail|login|success> <ftpText:text> ] | web-authentication [ default-profile <webProfile:access-profile> | banner success <banner:text> | timeout <seconds:int> ] }',
    'radius-server <of:ip> routing-instance <instance:routing-instance>',
    'radsec destination <of:int> { address <address:ip> | port <port:port> | source-address <source:ip> | routing-instance <instance:routing-instance> | logical-system <system:word> [ routing-instance <own:word> ] | id-reuse-timeout <reuse:int> | max-tx-buffers <buffers:int> | tls-certificate <certificate:word> | tls-force-ciphers <ciphers:medium|low> | tls-min-version <version:v1.1|v1.2> | tls-peer-name <peer:word> | tls-timeout <timeout:int> }',
    'radsec destination <of:int> dynamic-requests { routing-instance <instance:routing-instance> | logical-system <system:word> | source-address <source:ip> | source-port <port:port> | secret <secret:secret> }',
    'ldap-server <of:ip> [ port <port:port> | timeout <seconds:int> ]',
    'securid-server <of:word> configuration-file <file:word>',
    'tunnel-profile <of:word>',
    'aaa-options <of:word> [ access-profile <profile:access-profile> | aaa-context <context:word> | subscriber-context <subscriber:word> ]',
    'ppp-options compliance rfc <rfc:int>',
    'gx-plus [ partition <of:word> | global ]',
  ),
  ...traceoptions,
];

/** Everything below `accounting-options`. */
export const accounting: readonly PathCommand<object>[] = settings(
  'What is counted, and into which file.',
  'file <of:word> { size <size:word> | files <files:int> | transfer-interval <minutes:int> | start-time <time:word> | nonpersistent | archive-sites <site:word> [password <secret:secret>] | backup-on-failure [ master-and-slave | master-only ] | push-backup-to-master | cleanup-interval <days:int> | compress }',
  '<kind:interface-profile|filter-profile|class-usage-profile|mib-profile|routing-engine-profile|flat-file-profile> <of:word>',
  '<kind:interface-profile|filter-profile|class-usage-profile|mib-profile|routing-engine-profile|flat-file-profile> <of:word> { file <file:word> | interval <minutes:1-2880> | fields <fields:word...> | counters <counters:word...> | source-classes <sources:word...> | destination-classes <destinations:word...> | object-names <objects:word...> | operation <operation:get|get-next|walk> | start-time <start:word> | format <form:csv|ipdr> | schema-version <schema:word> }',
  'periodic-refresh disable',
  'cleanup-interval interval <days:int>',
  'selective-aggregate-interface-stats <state:enable|disable>',
  'source-class-usage',
);
