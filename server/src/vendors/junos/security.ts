/** `security` of Junos: zones, policies between them, and what protects the device itself. */
import { type PathCommand, pathsOf, under } from '../../notation/paths.ts';
import { nat } from './nat.ts';
import { screens } from './screen.ts';
import { severities, traceoptions } from './shared-lines.ts';
import { outsideLists, remoteUsers } from './threat-services.ts';
import { settings } from './values.ts';
import { ike, ipsec } from './vpn.ts';

const command = pathsOf<object>();

/** Addresses of a book; a name may stand in several of them, and one definition is enough for its uses. */
const book: readonly PathCommand<object>[] = [
  ...settings(
    'An address that policies name.',
    'address <name:=address> <prefix:network>',
    'address <name:=address> dns-name <host:word> { ipv4-only | ipv6-only }',
    'address <name:=address> range-address <low:ip> to <high:ip>',
    'address <name:=address> wildcard-address <pattern:word>',
    'address <name:=address> description <text:text>',
    'address <name:=address>',
    'address-set <name:=address>',
    'address-set <name:=address> description <text:text>',
  ),
  command('address-set <name:=address> <kind:address|address-set> <members:address...>', 'Puts addresses into a set.'),
];

const services =
  'all|any-service|appqoe|bootp|dhcp|dhcpv6|dns|finger|ftp|high-availability|http|https|ident-reset|ike|lsping|netconf|ntp|ping|r2cp|reverse-ssh|reverse-telnet|rlogin|rpm|rsh|sip|snmp|snmp-trap|ssh|tcp-encap|telnet|tftp|traceroute|webapi-clear-text|webapi-ssl|xnm-clear-text|xnm-ssl';
const protocols = 'all|bfd|bgp|dvmrp|igmp|isis|ldp|msdp|ndp|nhrp|ospf|ospf3|pgm|pim|rip|ripng|router-discovery|rsvp|sap|vrrp';

/** What the device itself answers. */
const inbound = [
  'host-inbound-traffic',
  `host-inbound-traffic system-services <services:${services}...>`,
  `host-inbound-traffic system-services <service:${services}> except`,
  `host-inbound-traffic protocols <protocols:${protocols}...>`,
  `host-inbound-traffic protocols <protocol:${protocols}> except`,
];

const zone: readonly PathCommand<object>[] = [
  command('', 'A security zone.'),
  ...settings(
    'What a zone lets in and how it guards itself.',
    'description <text:text>',
    'tcp-rst',
    'application-tracking',
    'source-identity-log',
    'enable-reverse-reroute',
    'advance-policy-based-routing-profile <profile:word>',
    'screen <screen:screen>',
    ...inbound,
  ),
  command('interfaces <interface>', 'Puts an interface into the zone.'),
  ...under('interfaces <interface>', settings('What the device answers on this interface.', ...inbound)),
  ...under('address-book', book),
];

const permit = [
  'application-services <what:idp|gprs-gtp-profile|gprs-sctp-profile|utm-policy|ssl-proxy|security-intelligence-policy|security-intelligence|advanced-anti-malware-policy|uac-policy|redirect-wx|reverse-redirect-wx|idp-policy|icap-redirect|application-firewall|application-traffic-control|web-proxy|packet-capture|secure-web-proxy> [<names:word...>]',
  'destination-address <drop:drop-translated|drop-untranslated>',
  'firewall-authentication [ pass-through [ access-profile <profile:access-profile> | client-match <client:word> | web-redirect | web-redirect-to-https | auth-only-browser ] | web-authentication [ client-match <webClient:word> ] | user-firewall [ access-profile <userProfile:access-profile> | domain <domain:word> | web-redirect ] | push-to-identity-management ]',
  'tcp-options [ sequence-check-required | syn-check-required | initial-tcp-mss <mss:64-65535> | reverse-tcp-mss <reverse:64-65535> | window-scale ]',
  'services-offload',
  'no-services-offload',
];

/** What one policy matches and does; at the end of the path stands its name. */
const policy: readonly PathCommand<object>[] = [
  ...settings(
    'A policy: the first that matches a session decides about it.',
    '',
    'description <text:text>',
    'match',
    'match <which:source-address-excluded|destination-address-excluded>',
    'match source-identity <identities:word...>',
    'match source-end-user-profile <profile:word>',
    'match <which:dynamic-application|url-category> <names:word...>',
    'match source-l3vpn-vrf-group <groups:word...>',
    'match destination-l3vpn-vrf-group <groups:word...>',
    'then',
    'then <action:permit|deny|reject>',
    'then <action:deny|reject> <what:application-services|profile|ssl-proxy> [<names:word...>]',
    'then log { session-init | session-close }',
    'then count [alarm]',
    'then count alarm <what:per-minute-threshold|per-second-threshold> <value:int>',
    'then trace',
    'then permit tunnel pair-policy <policy:word>',
    ...permit.map(what => `then permit ${what}`),
    'scheduler-name <scheduler:word>',
    'report-skip',
  ),
  command('match <side:source-address|destination-address> <addresses:address...>', 'Addresses that the policy is about.'),
  command('match application <applications:application...>', 'Applications that the policy is about.'),
  command('match <side:from-zone|to-zone> <zones:zone...>', 'Zones that a policy of all zones is about.'),
  command('then permit tunnel ipsec-vpn <vpn:ipsec-vpn>', 'Sends sessions through a VPN.'),
];

const policies: readonly PathCommand<object>[] = [
  command('from-zone <from:zone> to-zone <to:zone>', 'Policies between two security zones.'),
  ...under('from-zone <from:zone> to-zone <to:zone> policy <of:word>', policy),
  ...under('global policy <of:word>', policy),
  ...settings(
    'How policies are evaluated.',
    'default-policy <action:permit-all|deny-all>',
    'default-policy-logging',
    'policy-rematch [extensive]',
    'policy-stats [system-wide <state:enable|disable>]',
    'pre-id-default-policy then [ log { session-init | session-close } | session-timeout <kind:tcp|udp|icmp|icmp6|ospf|others> <seconds:int> ]',
    'unified-policy max-lookups <count:int>',
    'from-zone <from:zone> to-zone <to:zone> application-services <service:word> [<name:word>]',
  ),
  ...traceoptions,
];

const flow: readonly PathCommand<object>[] = [
  ...settings(
    'How sessions are followed.',
    'tcp-mss <kind:all-tcp|ipsec-vpn|gre-in|gre-out> [mss <bytes:64-65535>]',
    'tcp-mss <kind:all-tcp|ipsec-vpn> <bytes:64-65535>',
    'tcp-session { no-syn-check | no-syn-check-in-tunnel | no-sequence-check | rst-invalidate-session | rst-sequence-check | fin-invalidate-session | strict-syn-check | aggressive-aging | time-wait-state [ session-timeout <wait:int> | session-ageout | apply-to-half-close-state ] | tcp-initial-timeout <seconds:int> | maximum-window <window:word> }',
    'aging [ early-ageout <seconds:int> | high-watermark <high:int> | low-watermark <low:int> ]',
    'allow-dns-reply',
    'allow-reverse-ecmp',
    'allow-embedded-icmp',
    'enable-reroute-uniform-link-check nat',
    'force-ip-reassembly',
    'pending-sess-queue-length <length:high|moderate|normal>',
    'route-change-timeout <seconds:6-1800>',
    'syn-flood-protection-mode <mode:syn-cookie|syn-proxy>',
    'sync-icmp-session',
    'mcast-buffer-enhance',
    'preserve-incoming-fragment-size',
    'gre-performance-acceleration',
    'ipsec-performance-acceleration',
    'power-mode-disable',
    'power-mode-ipsec',
    'load-distribution session-affinity ipsec',
    'advanced-options [ drop-matching-reserved-ip-address | drop-matching-link-local-address | reverse-route-packet-mode-vr ]',
    'ethernet-switching [ block-non-ip-all | bypass-non-ip-unicast | no-packet-flooding [no-trace-route] | bpdu-vlan-flooding ]',
  ),
  ...traceoptions,
];

const keyChains: readonly PathCommand<object>[] = under('authentication-key-chains key-chain <chain:=key-chain>', [
  ...settings(
    'A chain of keys that change over time.',
    '',
    'description <text:text>',
    'tolerance <seconds:int>',
    'key <id:0-63>',
    'key <id:0-63> secret <secret:secret>',
    'key <id:0-63> key-name <name:hex>',
    'key <id:0-63> start-time <time:word>',
    'key <id:0-63> algorithm <algorithm:md5|hmac-sha-1|hmac-sha-256|ao>',
    'key <id:0-63> options <form:basic|isis-enhanced>',
    'key <id:0-63> ao-attribute [ send-id <send:0-255> | recv-id <receive:0-255> | tcp-ao-option <state:enabled|disabled> | cryptographic-algorithm <cipher:word> ]',
  ),
]);

const device: readonly PathCommand<object>[] = [
  ...settings(
    'How the device protects itself and tells of attacks.',
    'alg <protocol:dns|ftp|h323|ike-esp-nat|mgcp|msrpc|pptp|real|rsh|rtsp|sccp|sip|sql|sunrpc|talk|tftp|twamp> [ disable | traceoptions flag <flag:word> | enable | application-screen <screen:word> [ permit-nat-applied | permit-routed | disable-screen | limit <calls:int> ] | maximum-message-length <length:int> | doctoring <doctoring:none|sanity-check> | ftps-extension | line-break-extension | state-timeout <seconds:int> | esp-gate-timeout <gate:int> | esp-session-timeout <session:int> ]',
    'forwarding-options family <family:inet6|mpls|iso> mode <mode:drop|flow-based|packet-based>',
    'forwarding-process application-services [ maximize-alg-sessions | maximize-idp-sessions | session-distribution-mode <mode:normal|hash-based> | enable-gtpu-distribution | packet-ordering-mode <order:hardware|software> ]',
    'log mode <mode:event|stream>',
    'log { utc-timestamp | report | disable | source-address <address:ip> | source-interface <interface> | format <form:binary|sd-syslog|syslog|welf|protobuf> | event-rate <rate:int> | rate-cap <cap:int> | max-database-record <records:int> | facility-override <local:word> }',
    'log file [ <name:word> ] { files <files:int> | size <size:int> | path <path:word> | name <fileName:word> }',
    `log stream <of:word> [ severity <severity:${severities}|debug> | format <form:binary|sd-syslog|syslog|welf> | category <categories:word...> | host <host:ip> | host port <port:port> | host routing-instance <instance:routing-instance> | rate-limit <rate:int> | filter <filter:threat-attack> | transport [ protocol <transport:tcp|udp|tls> | tls-profile <profile:word> | tcp-connections <connections:int> ] | file <name:word> [ rotation <times:int> | size <size:int> ] ]`,
    'log transport [ protocol <transport:tcp|udp|tls> | tls-profile <profile:word> | tcp-connections <connections:int> ]',
    'alarms { audible [continuous] | potential-violation <kind:authentication|cryptographic-self-test|decryption-failures|encryption-failures|ike-phase1-failures|ike-phase2-failures|key-generation-self-test|non-cryptographic-self-test|policy|replay-attacks|security-log-percent-full> [ <limit:int> | threshold <threshold:int> | application size <app:int> | source-ip [ threshold <source:int> | duration <seconds:int> ] ] }',
    'ssh-known-hosts host <host:word> [ <kind:rsa-key|rsa1-key|dsa-key|ecdsa-sha2-nistp256-key|ecdsa-sha2-nistp384-key|ecdsa-sha2-nistp521-key|ed25519-key> <secret:secret> ]',
    'ssh-known-hosts load-key-file <url:word>',
    'ssh-known-hosts fetch-from-server <host:word>',
    'user-identification authentication-source <of:word> [ priority <priority:int> ]',
    'analysis no-report',
    'application-tracking [ disable | first-update | first-update-interval <first:int> | session-update-interval <minutes:int> ]',
    'dynamic-application-tracking',
    'distribution-profile <profile:word>',
    'tcp-encap [ profile <of:word> [ ssl-profile <ssl:word> | log ] | global-options [enable-tunnel-tracking] ]',
    'traceoptions no-remote-trace',
    'macsec connectivity-association <of:word> [ security-mode <mode:dynamic|static-cak|static-sak> | cipher-suite <suite:word> | pre-shared-key ckn <ckn:hex> | pre-shared-key cak <cak:secret> | pre-shared-key-chain <chain:key-chain> | mka [ transmit-interval <ms:int> | key-server-priority <priority:int> | sak-rekey-interval <rekey:int> | must-secure | should-secure | eapol-address <address:word> ] | include-sci | offset <offset:0|30|50> | no-encryption | exclude-protocol <protocol:cdp|lacp|lldp> | replay-protect replay-window-size <window:int> ]',
    'macsec interfaces <interface> connectivity-association <association:word>',
    'pki ca-profile <of:word> [ ca-identity <identity:word> | administrator email-address <mail:word> | enrollment [ url <url:word> | retry <times:int> | retry-interval <seconds:int> ] | revocation-check [ disable | use-crl | use-ocsp | crl [ url <crl:word> | refresh-interval <hours:int> | disable on-download-failure ] | ocsp [ url <ocsp:word> | nonce-payload <state:enable|disable> | connection-failure [ disable | fallback-crl ] | disable-responder-revocation-check ] ] | routing-instance <instance:routing-instance> | source-address <source:ip> | proxy-profile <proxy:word> ]',
    'pki trusted-ca-group <of:word> ca-profiles <profiles:word...>',
    'pki auto-re-enrollment [ scep | cmpv2 ] certificate-id <of:word> [ ca-profile-name <ca:word> | challenge-password <secret:secret> | re-enroll-trigger-time-percentage <percent:int> | re-generate-keypair | scep-digest-algorithm <digest:word> | scep-encryption-algorithm <cipher:word> ]',
    'certificates local <of:word> <secret:secret>',
    'certificates certification-authority <of:word> [ ca-name <name:word> | enrollment-url <url:word> | file <file:word> | crl <crl:word> ]',
    'certificates [ cache-size <bytes:int> | cache-timeout-negative <seconds:int> | enrollment-retry <times:int> | maximum-certificates <count:int> | path-length <length:int> ]',
  ),
  ...under('pki', traceoptions),
  ...under('log', traceoptions),
  ...traceoptions,
];

/** Inspection of what sessions carry: names of profiles and patterns that the vendor delivers. */
const inspection: readonly PathCommand<object>[] = settings(
  'Inspection of what sessions carry.',
  'idp security-package [ url <url:word> | automatic [ enable | start-time <time:word> | interval <hours:int> | download-timeout <minutes:int> ] | source-address <source:ip> | proxy-profile <proxy:word> | install ignore-version-check ]',
  'idp active-policy <policy:word>',
  'idp default-policy <policy:word>',
  'idp idp-policy <of:word> <base:rulebase-ips|rulebase-exempt> rule <rule:word> [ description <text:text> | terminal | match <what:from-zone|to-zone|source-address|destination-address|application|source-except|destination-except> <names:word...> | match attacks <kind:predefined-attacks|predefined-attack-groups|custom-attacks|custom-attack-groups|dynamic-attack-groups> <attacks:word...> | then action <action:recommended|no-action|ignore-connection|drop-packet|drop-connection|close-client|close-server|close-client-and-server|mark-diffserv> [<dscp:int>] | then notification [ log-attacks [alert] | packet-log [<packets:word...>] ] | then severity <severity:info|warning|minor|major|critical> ]',
  'idp dynamic-attack-group <of:word> filters <filter:category|direction|false-positives|file-type|performance|products|recommended|service|severity|type|vendor|age-of-attack|vulnerability-type|cvss-score|attack-prefix> [ values ] [<values:any-name...>]',
  'idp custom-attack-group <of:word> group-members <members:word...>',
);

/** Everything below `security`. */
export const security: readonly PathCommand<object>[] = [
  ...under('ike', ike),
  ...under('ipsec', ipsec),
  ...under('zones <kind:security-zone|functional-zone> <zone:=zone>', zone),
  ...under('policies', policies),
  ...under('address-book <book:=address-book>', [
    ...book,
    ...settings('A book of addresses.', '', 'description <text:text>'),
    command('attach zone <zones:zone...>', 'Zones whose policies look into this book.'),
  ]),
  ...under('nat', nat),
  ...under('screen', screens),
  ...under('flow', flow),
  ...keyChains,
  ...device,
  ...inspection,
  ...outsideLists,
  ...remoteUsers,
];
