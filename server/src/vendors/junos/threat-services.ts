/** Services of SRX around its policies: lists from outside, remote users, threats and what becomes of them. */
import type { PathCommand } from '../../notation/paths.ts';
import { settings } from './values.ts';

const verdicts = '<verdict:permit|block|block-close|block-drop|recommended>';

/** Below `security`. */
export const outsideLists: readonly PathCommand<object>[] = settings(
  'Addresses that lists from outside fill.',
  'dynamic-address feed-server <of:word> { url <url:word> | hostname <host:word> | update-interval <interval:int> | hold-interval <hold:int> | tls-profile <tls:word> | validate-certificate-attributes | user-name <user:word> | passwd <secret:secret> }',
  'dynamic-address feed-server <of:word> feed-name <feed:word> { path <path:word> | update-interval <interval:int> | hold-interval <hold:int> }',
  'dynamic-address address-name <of:=address> [ description <text:text> | profile feed-name <feed:word> | profile category <category:word> | profile category <category:word> feed <feed:word> | profile category <category:word> property <property:word> string <values:word...> | session-scan ]',
  'dynamic-address session-scan',
  'dynamic-address traceoptions flag <flag:word>',
);

/** Below `security`. */
export const remoteUsers: readonly PathCommand<object>[] = settings(
  'Users who come in over encrypted tunnels.',
  'dynamic-vpn { access-profile <profile:access-profile> | force-upgrade | interface <name:interface> | config-check }',
  'dynamic-vpn clients <of:word> { remote-protected-resources <inside:prefix...> | remote-exceptions <outside:prefix...> | ipsec-vpn <vpn:ipsec-vpn> | user <users:word...> | user-groups <groups:word...> }',
  'remote-access { default-profile <default:word> | global-options auth-token-valid-time <valid:int> }',
  'remote-access profile <of:word> { description <text:text> | ipsec-vpn <vpn:ipsec-vpn> | access-profile <profile:access-profile> | client-config <config:word> | options multi-access }',
  'remote-access client-config <of:word> { connection-mode <mode:manual|always> | windows-logon <logon:word> | biometric-authentication | certificate | no-eap-tls | no-tcp-encap }',
  'remote-access client-config <of:word> dead-peer-detection { interval <interval:int> | threshold <threshold:int> }',
  'l3vpn vrf-group <of:word> vrf <instances:routing-instance...>',
  'utm default-configuration { anti-virus type <virus:word> | web-filtering type <web:word> | anti-spam type <spam:word> | content-filtering type <content:word> }',
  'idp sensor-configuration flow { <limit:max-sessions-offset|max-timers-poll-ticks|reject-timeout|fifo-max-size|hash-table-size|udp-anticipated-timeout|min-objcache-limit-lt|min-objcache-limit-ut> <value:int> | log-errors | no-log-errors | allow-icmp-without-flow | no-allow-icmp-without-flow | reset-on-policy | no-reset-on-policy | allow-nonsyn-connection }',
  'idp sensor-configuration log { cache-size <cache:int> | suppression disable | suppression <suppressed:start-log|max-logs-operate|max-time-report> <times:int> }',
  'idp sensor-configuration packet-log { total-memory <memory:int> | max-sessions <sessions:int> | threshold-logging-interval <interval:int> | source-address <source:ip> | host <host:ip> port <port:int> }',
  'idp sensor-configuration re-assembler { ignore-mem-overflow | no-ignore-mem-overflow | ignore-memory-overflow | no-ignore-memory-overflow | ignore-reassembly-overflow | max-packet-mem-ratio <ratio:int> | action-on-reassembly-failure <action:ignore|drop|drop-session> }',
);

/** Below `services`. */
export const threatServices: readonly PathCommand<object>[] = settings(
  'What is known of threats, and what becomes of it.',
  'security-intelligence { url <url:word> | url-parameter <secret:secret> | authentication { tls-profile <tls:word> | auth-token <token:secret> } | default-policy <default:word> | proxy-profile <proxy:word> | category <category:word> disable | disable-global-allowlist }',
  'security-intelligence profile <of:word> { category <category:word> | description <text:text> }',
  `security-intelligence profile <of:word> rule <rule:word> { match { threat-level <levels:1-10...> | feed-name <feeds:word...> } | then { action ${verdicts} [ close | drop ] | log } }`,
  `security-intelligence profile <of:word> default-rule then { action ${verdicts} | log | no-log }`,
  'security-intelligence policy <of:word> <category:word> <profile:word>',
  'security-intelligence traceoptions { flag <flag:word> | level <level:word> | file <file:word> }',
  'advanced-anti-malware connection { url <url:word> | authentication tls-profile <tls:word> | source-address <source:ip> | source-interface <interface> | proxy-profile <proxy:word> }',
  `advanced-anti-malware policy <of:word> { <protocol:http|smtp|imap|smb> { inspection-profile <profile:word> | action ${verdicts} | file-verdict-unknown ${verdicts} | notification log } | verdict-threshold <threshold:word> | fallback-options { action ${verdicts} | notification log } | default-notification log | whitelist-notification log | blacklist-notification log | match <match:word> }`,
);
