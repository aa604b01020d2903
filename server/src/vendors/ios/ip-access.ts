/** How an IOS device is reached over IP, and how it reaches servers. Secrets are never shown. */
import { section, settings } from '../settings.ts';

const suites =
  '<suites:3des-ede-cbc-sha|des-cbc-sha|rc4-128-md5|rc4-128-sha|aes-128-cbc-sha|aes-256-cbc-sha|dhe-aes-128-cbc-sha|dhe-aes-cbc-sha2|dhe-aes-gcm-sha2|ecdhe-ecdsa-aes-gcm-sha2|ecdhe-rsa-aes-cbc-sha2|ecdhe-rsa-aes-gcm-sha2|ecdhe-rsa-aes-128-cbc-sha|ecdhe-rsa-3des-ede-cbc-sha|rsa-aes-cbc-sha2|rsa-aes-gcm-sha2|rsa-3des-ede-cbc-sha|rsa-aes-128-cbc-sha|rsa-aes-256-cbc-sha|dhe-aes-256-gcm-sha384|tls13-aes128-gcm-sha256|tls13-aes256-gcm-sha384|tls13-chacha20-poly1305-sha256...>';
const web = settings(
  'A setting of the web server.',
  'ip http ( server | secure-server | secure-client-auth | secure-peer-verify-trustpoint <verify:trustpoint> | banner | help-path <help:word> | digest algorithm <digest:md5|sha-256> )',
  'ip http ( active-session-modules | secure-active-session-modules | session-module-list <list:word> ) [<modules:word...>]',
  'ip http authentication ( enable | local | aaa [ { login-authentication <login:word> | exec-authorization <exec:word> | command-authorization <level:0-15> <command:word> } ] | tacacs )',
  'ip http access-class [ ( ipv4 | ipv6 ) ] <list:acl/ipv6-acl>',
  'ip http ( port | secure-port | max-connections | session-idle-timeout | accounting commands | secure-client-time ) [<setting:int>]',
  'ip http upload ( enable path <directory:word> | overwrite )',
  'ip http timeout-policy idle <idle:int> life <life:int> requests <requests:int>',
  'ip http ( path <path:word> | secure-trustpoint <trustpoint:trustpoint> | secure-ciphersuite <ciphers:word...> | secure-ec-curve <curve:secp256r1|secp384r1> | tls-version <version:TLSv1.0|TLSv1.1|TLSv1.2|TLSv1.3> )',
  `ip http ( secure-ciphersuite | client secure-ciphersuite ) ${suites}`,
  'ip http client ( source-interface <interface> | proxy-server <proxy:word> [ proxy-port <proxyPort:int> ] | username <user:word> | password [<encryption:0-7>] <secret:secret> | connection ( idle timeout <idle:int> | timeout <timeout:int> | retry <tries:int> | forceclose | pipeline-length <pipeline:int> ) | cache ( ager interval <ager:int> | memory ( file <file:int> | pool <pool:int> ) ) | response timeout <response:int> | secure-trustpoint <trustpoint:trustpoint> | tls-version <version:TLSv1.0|TLSv1.1|TLSv1.2|TLSv1.3> )',
);
const algorithms = [
  'encryption <ciphers:3des-cbc|aes128-cbc|aes192-cbc|aes256-cbc|aes128-ctr|aes192-ctr|aes256-ctr|aes128-gcm|aes256-gcm|aes128-gcm@openssh.com|aes256-gcm@openssh.com|chacha20-poly1305@openssh.com...>',
  'mac <codes:hmac-sha1|hmac-sha1-96|hmac-sha2-256|hmac-sha2-512|hmac-sha2-256-etm@openssh.com|hmac-sha2-512-etm@openssh.com...>',
  'kex <exchanges:diffie-hellman-group-exchange-sha1|diffie-hellman-group14-sha1|diffie-hellman-group14-sha256|diffie-hellman-group16-sha512|ecdh-sha2-nistp256|ecdh-sha2-nistp384|ecdh-sha2-nistp521|curve25519-sha256|curve25519-sha256@libssh.org...>',
  'hostkey <hostKeys:ssh-rsa|x509v3-ssh-rsa|rsa-sha2-256|rsa-sha2-512|ecdsa-sha2-nistp256|ecdsa-sha2-nistp384|ecdsa-sha2-nistp521|ssh-ed25519...>',
  'publickey <userKeys:ssh-rsa|x509v3-ssh-rsa|x509v3-rsa2048-sha256|rsa-sha2-256|rsa-sha2-512|ecdsa-sha2-nistp256|ecdsa-sha2-nistp384|ecdsa-sha2-nistp521|x509v3-ecdsa-sha2-nistp256|x509v3-ecdsa-sha2-nistp384|x509v3-ecdsa-sha2-nistp521|ssh-ed25519...>',
  'authentication <ways:publickey|keyboard|password...>',
];
const shell = settings(
  'A setting of the secure shell.',
  'ip ssh ( version <version:1-2> | time-out <seconds:1-120> | authentication-retries <tries:0-5> | maxstartups <sessions:2-128> | logging events | source-interface <interface> | break-string <break:word> | precedence <precedence:int> | dscp <dscp:int> | bulk-mode [<window:int>] | window-size <size:int> | rekey { time <minutes:int> | volume <kilobytes:int> } | dh min size <bits:1024|2048|4096> | rsa keypair-name <pair:word> | ec keypair-name <ecPair:word> | stricthostkeycheck | port <port:int> rotary <rotary:int> [<lastRotary:int>] | stack-mode | server peruser session limit <limit:int> )',
  ...algorithms.map(algorithm => `ip ssh ( server | client ) algorithm ${algorithm}`),
  'ip ssh server certificate profile',
  'ip scp ( server enable | username <user:word> | password [<encryption:0-7>] <secret:secret> )',
);
const others = settings(
  'How the device reaches servers.',
  'ip ( ftp | tftp | telnet ) source-interface <interface>',
  'ip ftp ( username <user:word> | password <secret:secret> | password <encryption:0-7> <key:secret> | passive )',
  'ip tftp ( blocksize <size:int> | boot-interface <interface> | claim-netascii | retry <tries:int> | timeout <seconds:int> )',
  'ip telnet ( quiet | comport ( disconnect delay <delay:int> | flow level <level:int> | receive window <window:int> | enable ) | tos <tos:hex> | hidden ( addresses | hostnames ) )',
  'ip tcp ( synwait-time <seconds:5-300> | window-size <bytes:int> | mss <mss:int> | queuemax <packets:int> | chunk-size <chunk:int> | finwait-time <finish:int> | keepalive ( interval <interval:int> | retries <tries:int> ) | path-mtu-discovery [ age-timer ( <minutes:int> | infinite ) ] | selective-ack | timestamp | ecn | async-mobility server | compression-connections <connections:int> | ack-tuning | RST-count <resets:int> RST-window <resetWindow:int> | intercept ( list <intercepted:acl> | mode ( intercept | watch ) | max-incomplete ( low <low:int> | high <high:int> ) | one-minute ( low <minuteLow:int> | high <minuteHigh:int> ) | connection-timeout <connection:int> | finrst-timeout <finrst:int> | watch-timeout <watch:int> | drop-mode ( oldest | random ) ) )',
  'ip rcmd ( rsh-enable | rcp-enable | domain-lookup | source-interface <interface> | remote-username <user:word> | remote-host <local:word> <host:word> <remote:word> [ enable [<level:int>] ] )',
  'ip radius source-interface <interface>',
  'ip port-map <application:word> port [ ( tcp | udp ) ] <ports:int...> [ from <first:int> to <last:int> ] [ list <list:acl> ] [ description <text:word> ]',
  'tftp-server <file:word> [ alias <alias:word> ] [<list:acl>]',
  'ftp-server ( enable | topdir <folder:word> )',
  'rcp ( source-interface <interface> )',
  'xmcp listen port <port:int>',
);
const inspection = settings(
  'How traffic is inspected, and users are asked.',
  'ip inspect ( audit-trail | alert-off | dns-timeout <seconds:int> | hashtable-size <size:int> | log drop-pkt | max-incomplete ( low <low:int> | high <high:int> ) | one-minute ( low <minuteLow:int> | high <minuteHigh:int> ) | tcp ( finwait-time <finish:int> | idle-time <idle:int> | max-incomplete host <host:int> block-time <minutes:int> | synwait-time <wait:int> | reassembly ( queue length <queue:int> | timeout <reassembly:int> | memory limit <memory:int> | alarm ( on | off ) ) | window-scale-enforcement loose ) | udp idle-time <udp:int> | WAAS enable | redundancy | L2-transparent dhcp-passthrough | tcp block-non-session )',
  'ip inspect name <rule:word> <protocol:word> [ { alert ( on | off ) | audit-trail ( on | off ) | timeout <timeout:int> | router-traffic | java-list <java:acl> | urlfilter | program-number <program:int> | max-data <data:int> | reset | fragment maximum <fragments:int> } ]',
  'ip inspect name <fragments:word> fragment maximum <states:int> [ timeout <fragment:int> ]',
  'ip ospf name-lookup',
  'spd ( headroom <headroom:int> | extended-headroom <extended:int> )',
  'ip urlfilter ( allow-mode [ ( on | off ) ] | alert | audit-trail | cache <cache:int> | exclusive-domain ( permit | deny ) <domain:word> | max-request <requests:int> | max-resp-pak <packets:int> | server vendor ( websense | n2h2 ) <server:word> [ port <port:int> ] [ outside ] | source-interface <interface> | urlf-server-log )',
  'ip admission ( name <rule:word> ( proxy ( http | ftp | telnet ) | eapoudp [ bypass ] | consent | http-basic [ event timeout aaa policy identity <event:word> ] ) [ { list <list:acl> | inactivity-time <idle:int> | absolute-timer <absolute:int> | service-policy type tag <policy:word> | event timeout aaa policy identity <identity:word> } ] | watch-list ( enable | add-item <watched:ip> | expiry-time <expiry:int> ) | max-nodata-conns <connections:int> | max-login-attempts <attempts:int> | virtual-ip <virtual:ip> [ virtual-host <host:word> ] | absolute-timer <timer:int> | inactivity-timer <idleTimer:int> | init-state-timer <init:int> | ratelimit <rate:int> | service-policy type tag <tag:word> | proxy http ( login page file <login:word> | success page file <success:word> | failure page file <failure:word> | login expired page file <expired:word> | refresh-all | success redirect <redirect:word> ) | consent-banner file <banner:word> | auth-proxy-audit | source-interface <interface> )',
  'ip auth-proxy ( name <rule:word> ( http | ftp | telnet ) [ { inactivity-time <idle:int> | absolute-timer <absolute:int> | list <list:acl> } ] | max-nodata-conns <connections:int> | max-login-attempts <attempts:int> | watch-list ( enable | add-item <watched:ip> | expiry-time <expiry:int> ) | inactivity-timer <idleTimer:int> | absolute-timer <timer:int> | init-state-timer <init:int> | auth-proxy-audit )',
  'ip ips ( name <rule:word> [ list <list:acl> ] | notify ( sdee | log ) | fail closed | config location <location:word> [ retries <tries:int> ] [ timeout <timeout:int> ] | signature-definition | deny-action ips-interface | auto-update | memory ( regex chaining | threshold <memory:int> ) | enable-clidelta | inherit-obsolete-tunings | event-action-rules )',
  'ip sdee ( events <events:int> | subscriptions <subscriptions:int> | alerts <alerts:int> | messages <messages:int> )',
  'ip wccp [ vrf <vrf:vrf> ] ( web-cache | <of:0-254> ) { group-address <group:ipv4> | redirect-list <redirect:acl> | group-list <caches:acl> | mode ( open | closed ) | service-list <services:acl> | accelerated | hash-function <hash:word> }',
  ...['', '<encryption:0-7>'].map(
    encryption =>
      `ip wccp [ vrf <vrf:vrf> ] ( web-cache | <of:0-254> ) { redirect-list <redirect:acl> | group-list <caches:acl> } password ${encryption} <secret:secret>`,
  ),
  'ip wccp ( version ( 1 | 2 ) | check ( acl outbound | services all ) | outbound-acl-check | source-interface <interface> | variable-timers )',
  'ip nbar protocol-pack <pack:word> [ ( active | force ) ]',
  'ip nbar ( protocol-discovery [ ( ipv4 | ipv6 ) ] | resources ( protocol <protocol:word> <percent:int> | system <age:int> <initial:int> <expand:int> | flow max-sessions <sessions:int> ) | http-services | pdlm <pdlm:word> | port-map <mapped:word> ( tcp | udp ) <ports:int...> | protocol-pack <pack:word> [ force ] | attribute-map <map:word> | attribute-set <set:word> <profile:word> | classification ( granularity ( coarse-grain | fine-grain ) | auto-learn top-hosts | dns learning ) | custom <of:word> [<offset:int>] [ ( ascii | hex | decimal ) <pattern:word> ] [ ( source | destination ) ] [ variable <variable:word> <size:int> ] [ ( tcp | udp ) ] [ range <first:int> <last:int> ] [<customPorts:int...>] )',
  'ip nbar custom <of:word> ( transport ( tcp | udp ) | composite server-name <server:word> | http ( url | host ) <http:word> | dns domain-name <dns:word> | ssl unique-name <ssl:word> ) [ id <id:int> ]',
  'ip rsvp ( signalling ( hello [ ( graceful-restart ( mode ( help-neighbor | full ) | refresh interval <refreshTime:int> | refresh misses <misses:int> | send restart-time <restart:int> | neighbor <neighbor:ip> ) | reroute | statistics | bfd ) ] | refresh ( interval <refresh:int> | misses <missed:int> | reduction [ ( ack-delay <ack:int> | bundle-max-size <bundle:int> ) ] ) | rate-limit [ { burst <burst:int> | limit <limit:int> | maxsize <size:int> | period <period:int> } ] | initial-retransmit-delay <initial:int> | patherr state-removal | hello ) | aggregation ip | policy ( default-reject | minimal | preempt | cops | local ( default | identity <identity:word> | origin-as <as:int> | acl <list:acl> ) ) | listener <listener:ip> ( tcp | udp | any ) ( any | <port:int> ) ( announce | reply | reject ) | snooping | authentication | tunnel overhead-percent <overhead:int> | qos | msg-pacing | atm-peak-rate-limit | dsbm | transport | precedence | svc-required )',
  'login on-success log',
);
const keys = () =>
  settings(
    'The key of the user.',
    'key-hash <type:ssh-rsa|ssh-dss|ecdsa-sha2-nistp256|ecdsa-sha2-nistp384|ecdsa-sha2-nistp521|ssh-ed25519> <hash:hex> [<comment:text>]',
    'key-string [<key:text>]',
    '<keyLine:word>',
  );
const ipAccess = [
  section('ip ssh pubkey-chain', 'Opens the keys that users prove themselves with.', () => [
    section('username <user:word>', 'Opens the keys of a user.', keys),
    section('server <server:word>', 'Opens the keys of a server.', keys),
  ]),
  section('ip ssh server certificate profile', 'Opens the certificates of the secure shell.', () => [
    section('( server | user )', 'Opens the certificates of one side.', () =>
      settings(
        'Certificates of the side.',
        'trustpoint ( sign <sign:word> | verify <verify:word> )',
        'ocsp-response ( required | include )',
      ),
    ),
  ]),
  ...web,
  ...shell,
  ...others,
  ...inspection,
];

export { ipAccess };
