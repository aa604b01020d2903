/** `system` of Junos: names, users, clocks and what the device does by itself. */
import { type Draft, type Fact, fact } from '../../model/fact.ts';
import type { User } from '../../model/services.ts';
import { type PathCommand, pathsOf, under } from '../../notation/paths.ts';
import type { Located, Place } from '../../text/place.ts';
import { traceoptions } from './shared-lines.ts';
import { syslog } from './syslog.ts';
import { services } from './system-services.ts';
import { settings } from './values.ts';

interface UserWhere {
  readonly user: Located<string>;
}

const command = pathsOf<object>();
const userCommand = pathsOf<UserWhere>();

function userFact({ user }: UserWhere, place: Place, change: (user: Draft<User>) => void): Fact {
  return fact('user', user.value, place, change);
}

/** Classes that every device has. */
const givenClasses = 'operator|read-only|super-user|superuser|unauthorized';
const clearForms = 'plain-text-password-value|plain-text-password';

const user: readonly PathCommand<UserWhere>[] = [
  userCommand('', 'A user of the device.', (args, { place }) => userFact(args, place, () => {})),
  userCommand(`class <given:${givenClasses}>` as 'class <given:word>', 'What the user may do.', (args, { place }) =>
    userFact(args, place, draft => draft.roles.push(args.given.value)),
  ),
  userCommand('class <class:login-class>', 'What the user may do.', (args, { place }) =>
    userFact(args, place, draft => draft.roles.push(args.class.value)),
  ),
  userCommand(`authentication <form:encrypted-password|${clearForms}> <secret:secret>`, 'A secret, never shown.', (args, { place }) =>
    userFact(args, place, draft => {
      draft.secret = args.form.value === 'encrypted-password' ? 'hidden' : 'clear';
    }),
  ),
  userCommand(
    'authentication <kind:ssh-rsa|ssh-dsa|ssh-ecdsa|ssh-ed25519> <key:secret> [from <from:word>]',
    'A key that the user may come with.',
    (args, { place }) =>
      userFact(args, place, draft => {
        draft.sshKeys += 1;
      }),
  ),
];

const login: readonly PathCommand<object>[] = [
  ...under('user <user:word>', user),
  ...under('user <user:word>', settings('A detail of a user.', 'uid <id:100-64000>', 'full-name <name:text>', 'cli prompt <prompt:text>')),
  ...under('class <class:=login-class>', [
    ...settings(
      'What users of the class may do.',
      '',
      'permissions <permissions:word...>',
      '<which:allow-commands|deny-commands|allow-configuration|deny-configuration> <pattern:text>',
      '<which:allow-commands-regexps|deny-commands-regexps|allow-configuration-regexps|deny-configuration-regexps> <patterns:word...>',
      'idle-timeout <minutes:0-4294967295>',
      'login-alarms',
      'login-tip',
      'login-script <script:word>',
      '<edge:access-start|access-end> <time:word>',
      'allowed-days <days:monday|tuesday|wednesday|thursday|friday|saturday|sunday...>',
      'allow-sources <addresses:network...>',
      'deny-sources <addresses:network...>',
      'security-role <role:audit-administrator|crypto-administrator|ids-administrator|security-administrator>',
      'logical-system <system:word>',
      'tenant <tenant:word>',
      'satellite <satellite:all>',
      'confirm-commands <commands:word...>',
      'no-hidden-commands [except <except:word...>]',
      'no-scp-server',
      'no-sftp-server',
    ),
  ]),
  ...settings(
    'How logins are handled.',
    'announcement <text:text>',
    'message <text:text>',
    'idle-timeout <minutes:1-60>',
    'password format <format:des|md5|sha1|sha256|sha512>',
    'password <what:minimum-length|maximum-length|minimum-changes|minimum-character-changes|minimum-lower-cases|minimum-upper-cases|minimum-numerics|minimum-punctuations|minimum-reuse|maximum-lifetime|minimum-lifetime> <value:int>',
    'password change-type <type:character-sets|set-transitions>',
    'retry-options <what:tries-before-disconnect|backoff-threshold|backoff-factor|minimum-time|maximum-time|lockout-period> <value:int>',
    'deny-sources address <addresses:network...>',
  ),
];

const remoteServers: readonly PathCommand<object>[] = under('<kind:tacplus-server|radius-server> <of:ip>', [
  ...settings(
    'A server that knows the users.',
    '',
    'secret <secret:secret>',
    'preauthentication-secret <secret:secret>',
    'port <port:1-65535>',
    'accounting-port <port:1-65535>',
    'preauthentication-port <port:1-65535>',
    'dynamic-request-port <port:1-65535>',
    'timeout <seconds:1-1000>',
    'accounting-timeout <seconds:0-1000>',
    'retry <times:1-100>',
    'accounting-retry <times:0-100>',
    'max-outstanding-requests <requests:0-2000>',
    'single-connection',
    'source-address <address:ip>',
  ),
  command('routing-instance <instance:routing-instance>', 'The instance through which the server is reached.'),
]);

const aaa: readonly PathCommand<object>[] = [
  ...remoteServers,
  ...settings(
    'Who decides about logins.',
    'authentication-order <methods:password|radius|tacplus|ldaps...>',
    'accounting events <events:login|change-log|interactive-commands...>',
    'accounting destination <kind:radius|tacplus>',
    'accounting destination <kind:radius|tacplus> server <of:ip> [ secret <secret:secret> | port <port:1-65535> | timeout <seconds:int> | retry <times:int> | source-address <address:ip> | single-connection | accounting-port <accountingPort:1-65535> ]',
    'accounting traceoptions',
    'accounting enhanced-avs-max <bytes:int>',
    'tacplus-options <what:enhanced-accounting|exclude-cmd-attribute|no-cmd-attribute-value|no-strict-authorization|strict-authorization|authorization-time-interval> [<value:int>]',
    'tacplus-options service-name <name:word>',
    'tacplus-options timestamp-and-timezone',
    'radius-options attributes nas-ip-address <address:ip>',
    'radius-options <what:enhanced-accounting|password-protocol> [<protocol:mschap-v2>]',
    'ldap-server <server:ip> [ port <port:port> | source-address <source:ip> ]',
  ),
];

const time: readonly PathCommand<object>[] = [
  ...settings(
    'Where the time comes from.',
    'time-zone <zone:word>',
    'ntp',
    'ntp boot-server <server:word>',
    'ntp interval-range <range:0-3>',
    'ntp <kind:server|peer> <of:word> { key <key:1-65534> | version <version:1-4> | prefer | nts [remote-identity hostname <name:word>] | routing-instance <instance:routing-instance> }',
    'ntp <kind:server|peer> <of:word> [source-address <source:ip>]',
    'ntp broadcast <address:ip> [ key <key:int> | version <version:1-4> | ttl <ttl:1-255> ]',
    'ntp broadcast-client',
    'ntp multicast-client [<address:ip>]',
    'ntp trusted-key <keys:1-65534...>',
    'ntp authentication-key <of:1-65534> { type <type:des|md5|sha1|sha256> | value <secret:secret> }',
    'ntp source-address <address:ip>',
    'ntp source-address <address:ip> routing-instance <instances:routing-instance...>',
    'ntp restrict <address:ip> [ mask <mask:ip> | noquery ]',
    'ntp threshold <seconds:1-600> [action <action:accept|reject>]',
  ),
  command(
    'ntp <kind:server|peer> <of:word> routing-instance <instance:routing-instance>',
    'The instance through which the server is reached.',
  ),
];

const names: readonly PathCommand<object>[] = [
  command('host-name <name:word>', 'Names the device.', ({ name }, { place }) =>
    fact('system', '', place, draft => {
      draft.hostname = name;
    }),
  ),
  ...settings(
    'How names and addresses find each other.',
    'domain-name <name:word>',
    'domain-search <domains:word...>',
    'name-server <servers:ip...>',
    'name-server <server:ip> source-address <address:ip>',
    'no-resolve',
    'name-resolution <what:no-resolve-on-input>',
    'static-host-mapping <host:word> [ inet <addresses:ip...> | inet6 <addresses6:ip...> | sysid <id:word> | alias <aliases:word...> ]',
    'backup-router <address:ip> [destination <destinations:network...>]',
    'inet6-backup-router <address:ip> [destination <destinations:network...>]',
    'default-address-selection',
    'location [ <kind:altitude|building|country-code|floor|hcoord|lata|latitude|longitude|npa-nxx|postal-code|rack|vcoord> <value:text> ]',
    'license autoupdate [url <url:word> [password <secret:secret>]]',
    'license autoupdate { proxy <host:word> | proxy-port <port:int> }',
    'license renew <what:before-expiration|interval> <value:int>',
    'license keys key <secret:secret>',
    'phone-home [ server <url:word> | rfc-compliant | upgrade-image-before-configuration | ca-certificate-file <file:word> ]',
    'extensions providers <provider:word> [license-type <license:word> [deployment-scope <scopes:word...>]]',
    'extensions providers <provider:word> license-type <license:word> deployment-scope <scopes:word...>',
    'extensions extension-service application [ file <file:word> | maximum-virtual-memory <bytes:int> ]',
    'scripts [ language <language:python|python3> | load-scripts-from-flash | synchronize | allow-url-for-python ]',
    'scripts <kind:commit|op|snmp|translation|action> [ file <file:word> [ optional | command <name:word> | description <text:text> | checksum <form:md5|sha1|sha-256> <sum:word> | refresh | oid <oid:word> | python-script-user <scriptUser:word> ] | allow-transients | allow-commands <pattern:text> | no-allow-url | refresh | max-datasize <size:word> ]',
  ),
  command('name-server <server:ip> routing-instance <instance:routing-instance>', 'The instance through which the server is reached.'),
];

const behaviour: readonly PathCommand<object>[] = settings(
  'What the device does by itself.',
  'management-instance',
  'auto-snapshot',
  'compress-configuration-files',
  'no-compress-configuration-files',
  'no-redirects',
  'no-redirects-ipv6',
  'no-ping-record-route',
  'no-ping-time-stamp',
  'no-multicast-echo',
  'no-neighbor-learn',
  'no-debugger-on-alt-break',
  'allow-v4mapped-packets',
  'allow-l3vpn-traceroute-src-select',
  'saved-core-context',
  'saved-core-files <files:1-64>',
  'dump-on-panic',
  'dump-device <device:word>',
  'max-configurations-on-flash <count:0-49>',
  'max-configuration-rollbacks <count:0-49>',
  'max-cli-sessions <count:int>',
  'configuration-database <what:extend-size|virtual-memory-mapping|ephemeral|max-db-size|resize> [ <size:int> | instance <instance:word> | database-size-on-disk <disk:int> ]',
  'mirror-flash-on-disk',
  'internet-options [ gre-path-mtu-discovery | no-gre-path-mtu-discovery | ipip-path-mtu-discovery | no-ipip-path-mtu-discovery | path-mtu-discovery | no-path-mtu-discovery | ipv6-path-mtu-discovery | no-ipv6-path-mtu-discovery | ipv6-reject-zero-hop-limit | no-ipv6-reject-zero-hop-limit | source-quench | no-source-quench | tcp-drop-synfin-set | no-tcp-reset <reset:drop-tcp-rst|drop-all-tcp|drop-tcp-with-syn-only> | no-tcp-rfc1323 | no-tcp-rfc1323-paws | ipv6-duplicate-addr-detection-transmits <times:0-20> | ipv6-path-mtu-discovery-timeout <minutes:int> | tcp-mss <mss:64-65535> | source-port upper-limit <port:5000-65535> ]',
  'internet-options <kind:icmpv4-rate-limit|icmpv6-rate-limit> <what:bucket-size|packet-rate> <value:int>',
  'arp { aging-timer <minutes:1-6000000> | passive-learning | purging | gratuitous-arp-on-ifup | gratuitous-arp-delay <delay:int> | non-subscriber-no-reply | unicast-mode-on-expire }',
  'arp interfaces <interface> aging-timer <minutes:1-6000000>',
  'ports [ console | auxiliary ] [ disable | insecure | log-out-on-disconnect | port-silence | type <terminal:ansi|small-xterm|unknown|vt100|xterm> | speed <baud:int> | authentication-order <methods:password|radius|tacplus...> ]',
  'processes <process:word> [ enable | disable | failover <failover:alternate-media|other-routing-engine> | force-32-bit | force-64-bit | auto-64-bit | command <path:word> | timeout <seconds:int> ]',
  'processes <process:word> interface-traceoptions { file [ <file:word> ] { size <size:word> | files <files:2-1000> | world-readable | no-world-readable } | level <level:all|error|info|notice|verbose|warning> | flag <flag:word> | no-remote-trace }',
  'processes <process:word> traceoptions { file [ <file:word> ] { size <size:word> | files <files:2-1000> | world-readable | no-world-readable } | level <level:all|error|info|notice|verbose|warning> | flag <flag:word> | no-remote-trace }',
  'commit [ synchronize | fast-synchronize | peers-synchronize | persist-groups-inheritance | no-persist-groups-inheritance | delta-export | no-delta-export | constraints direct-access ]',
  'commit peers <peer:word> [ user <user:word> | authentication <secret:secret> ]',
  'commit server [ maximum-aggregate-pool <pool:int> | maximum-entries <entries:int> | commit-interval <seconds:int> | days-to-keep-error-logs <days:int> ]',
  'archival configuration transfer-on-commit',
  'archival configuration transfer-interval <minutes:15-2880>',
  'archival configuration archive-sites <sites:word...> [password <secret:secret>]',
  'archival configuration archive-sites <site:word> routing-instance <instance:routing-instance>',
  'archival configuration routing-instance <instance:routing-instance>',
  'security-profile <of:word> <limit:policy|policy-with-count|scheduler|zone|flow-session|flow-gate|auth-entry|address-book|cpu|nat-source-pool|nat-destination-pool|nat-static-rule|nat-source-rule|nat-destination-rule|nat-interface-port-ol|security-log-stream-number|icap-redirect-profile|dslite-softwire-initiator|logical-interface> <edge:maximum|reserved> <value:int>',
  'security-profile <of:word> <kind:logical-system|tenant> <names:word...>',
  'security-profile-resources <what:cpu-control|cpu-control-target> [<percent:int>]',
  'ddos-protection global [ disable-fpc | disable-logging | disable-routing-engine | flow-detection | hash-mode | violation-report-rate <rate:int> | flow-report-rate <flowRate:int> ]',
  'ddos-protection protocols <protocol:word> [<packet:word>] [ bandwidth <rate:int> | burst <burst:int> | priority <priority:low|medium|high> | recover-time <seconds:int> | disable-fpc | disable-logging | disable-routing-engine | bypass-aggregate | flow-detection-mode <mode:automatic|on|off> | no-flow-logging ]',
  'autoinstallation [ delete-upon-commit | delete-after-upgrade | usb disable | configuration-servers <servers:word...> | interfaces <interface> <protocol:bootp|rarp|slarp|dhcp-client> ]',
  'encrypt-configuration-files',
  'master-password { iteration-count <count:int> | pseudorandom-function <function:word> }',
  'switchover-on-routing-crash',
  'use-imported-time-zones',
  'proxy { server <host:word> | port <port:int> | username <name:word> | password <secret:secret> }',
  'fips level <level:0-4>',
  'donotdisable-ip6op-ondad',
  'node-management-ip <address:ip>',
  'authentication-order <methods:password|radius|tacplus...>',
);

/** Everything below `system`. */
export const system: readonly PathCommand<object>[] = [
  ...names,
  ...settings(
    'The password of the first user, never shown.',
    `root-authentication <form:encrypted-password|${clearForms}> <secret:secret>`,
    'root-authentication <kind:ssh-rsa|ssh-dsa|ssh-ecdsa|ssh-ed25519> <secret:secret> [from <from:word>]',
    'root-authentication load-key-file <url:word>',
    'root-authentication no-public-keys',
    'root-authentication no-public-keys',
    'diag-port-authentication <form:encrypted-password|plain-text-password-value> <secret:secret>',
    'pic-console-authentication <form:encrypted-password|plain-text-password-value> <secret:secret>',
  ),
  ...under('login', login),
  ...aaa,
  ...time,
  ...behaviour,
  ...under('services', services),
  ...under('syslog', syslog),
  ...traceoptions,
];
