/** Authentication, authorization and accounting, and the servers behind them. Secrets are never shown. */
import type { Commands } from '../../notation/command.ts';
import { section, settings, settingsOf } from '../settings.ts';
import { marked } from './recognised.ts';

// One method after another, tried until one answers: a group of servers is two words.
const own =
  '<methods:local|local-case|enable|line|none|krb5|krb5-telnet|if-authenticated|guest|group|radius|tacacs+|ldap|cache|passwd-expiry|broadcast|attempts-only|krb5-instance...>';
const methodLists = (start: string) => [
  `${start} ${own}`,
  `${start} group <group:aaa-server-group> [ ${own} ]`,
  `${start} ( local | local-case | cache <cached:aaa-server-group> | enable | if-authenticated | group ( radius | tacacs+ | ldap ) ) group <group:aaa-server-group> [ ${own} ]`,
  `${start} ( local | local-case | enable | if-authenticated ) group <group:aaa-server-group> group <second:aaa-server-group> [ ${own} ]`,
  `${start} group <group:aaa-server-group> group <second:aaa-server-group> [ ${own} ]`,
  `${start} group <group:aaa-server-group> group <second:aaa-server-group> group <third:aaa-server-group> [ ${own} ]`,
];
const list = '( default | <list:=method-list> )';

const authentication = [
  ...settings(
    'Who says whether a user is who he claims to be, and in which order they are asked.',
    ...methodLists(`aaa authentication ( login | ppp | dot1x | arap | nasi | sgbp | eou | onep | webauth | enable ) ${list}`),
    `aaa authentication login ${list} passwd-expiry group <group:aaa-server-group> [ ${own} ]`,
    'aaa authentication attempts login <tries:1-25>',
    'aaa authentication suppress null-username',
    'aaa authentication rejected <tries:int> in <window:int> ban <seconds:int>',
    'aaa authentication password-prompt <prompt:text>',
    'aaa authentication username-prompt <prompt:text>',
  ),
  ...marked(
    settings('What users are told when they are asked, or refused.', 'aaa authentication <what:banner|fail-message> <message:text>'),
  ),
];

const authorization = settings(
  'Who says what a user may do, and in which order they are asked.',
  ...methodLists(
    `aaa authorization ( exec | network | reverse-access | configuration | auth-proxy | cache | template | multicast | prepaid | subscriber-service | credential-download | policy-if | onep | config-commands | ipmobile | radius-proxy | commands <level:0-15> ) ${list}`,
  ),
  'aaa authorization template',
  'aaa authorization ( config-commands | console | reject )',
);

const records = '( start-stop | stop-only | wait-start | none )';
const sinks = [
  '[ broadcast ] group ( radius | tacacs+ ) [ group <next:aaa-server-group> ]',
  '[ broadcast ] group <group:aaa-server-group> [ group ( radius | tacacs+ ) ]',
  '[ broadcast ] group <group:aaa-server-group> group <second:aaa-server-group>',
];
const accounted = [
  `aaa accounting ( exec | network | connection | resource | auth-proxy | dot1x | identity | multicast | subscriber-service | onep | vrrs | template | webvpn | commands <level:0-15> ) ${list}`,
  'aaa accounting system ( default [ vrf <vrf:vrf> ] | guarantee-first | <named:word> )',
];
const accounting = [
  ...settings(
    'Who records what users do.',
    ...accounted.flatMap(start => [`${start} ${records}`, ...sinks.map(sink => `${start} [ ${records} ] ${sink}`)]),
    'aaa accounting update { newinfo | periodic <minutes:int> [ jitter maximum <seconds:int> ] }',
    'aaa accounting ( nested | suppress null-username | include auth-profile ( delivery-info | framed-ip-address | framed-ipv6-prefix | delegated-ipv6-prefix ) | jitter maximum <maximum:int> | redundancy ( best-effort-reuse [ send-interim ] | new-session | suppress system-records ) | gigawords | session-duration ntp-adjusted )',
    'aaa accounting delay-start [ ( all | vrf <vrf:vrf> ) ] [ extended-time <extended:int> ]',
    'aaa accounting send ( stop-record ( authentication ( failure | success ) | always ) | counters ipv6 )',
    'aaa accounting resource default ( start-stop | stop-failure ) group ( radius | tacacs+ | <group:aaa-server-group> )',
  ),
  ...accounted.map(start =>
    section(start, 'Opens who records what users do.', () =>
      settings(
        'Who records it.',
        'action-type ( start-stop | stop-only | none )',
        'broadcast',
        'periodic interval <minutes:int>',
        'group ( radius | tacacs+ | <group:aaa-server-group> )',
      ),
    ),
  ),
];

const ports = '{ auth-port <authentication:0-65535> | acct-port <accounting:0-65535> }';
const tuning =
  '{ auth-port <authentication:0-65535> | acct-port <accounting:0-65535> | port <port:0-65535> | timeout <seconds:1-1000> | retransmit <times:0-100> | single-connection | nat | non-standard | send-nat-address }';
const keys = ['', 'key <secret:secret>', 'key <encryption:0-7> <secret:secret>'];

const group = (): Commands<never> =>
  settings(
    'A setting of the group of servers.',
    'server name <server:authentication-server>',
    `server <host:word> ${ports}`,
    ...keys.map(key => `server-private <host:word> ${tuning} ${key}`),
    'ip vrf forwarding <vrf:vrf>',
    'vrf forwarding <vrf:vrf>',
    'vrf <vrf:vrf>',
    '( ip | ipv6 ) ( tacacs | radius ) source-interface <interface>',
    'deadtime <minutes:0-1440>',
    'timeout <seconds:int>',
    'retransmit <times:int>',
    'key <encryption:0-7> <secret:secret>',
    'load-balance method least-outstanding [ batch-size <size:int> ] [ ignore-preferred-server ]',
    'dead-criteria { time <dead:int> | tries <tries:int> }',
    'directed-request [ restricted ]',
    'throttle { accounting <throttled:int> | access <access:int> [ timeout <throttle:int> ] }',
    'accounting ( system host-config | acknowledge broadcast )',
    'attribute ( nas-port format <format:word> | list <attributes:word> )',
    'authorization ( accept | reject ) <filter:word>',
    'domain-stripping [ ( right-to-left | strip-suffix <suffix:word> ) ]',
    'mac-delimiter ( colon | hyphen | none | single-hyphen )',
    'subscriber mac-filtering security-mode ( mac | shared-secret | none )',
    'key-wrap enable',
    'cache ( authorization profile <cacheProfile:word> | authentication profile <cacheLogin:word> | expiry <expiry:int> [ ( enforce | failover ) ] )',
    'backoff exponential { max-delay <delay:int> | backoff-retry <backoff:int> }',
  );

const server = (): Commands<never> =>
  settings(
    'A setting of the server.',
    `address ( ipv4 | ipv6 ) <host:word> ${ports}`,
    'key [<encryption:0-7>] <secret:secret>',
    'timeout <seconds:1-1000>',
    'port <port:1-65535>',
    'retransmit <times:0-100>',
    'single-connection',
    'send-nat-address',
    'non-standard',
    'backoff exponential { max-delay <delay:int> | backoff-retry <backoff:int> }',
    'pac key [<encryption:0-7>] <secret:secret>',
    'automate-tester username <user:word> { ignore-acct-port | ignore-auth-port | probe-on | idle-time <minutes:1-35791> }',
    'key-wrap { encryption-key [<wrapForm:0-7>] <wrapKey:secret> | message-auth-code-key [<codeForm:0-7>] <codeKey:secret> | format ( ascii | hex ) }',
    'tls { port <tlsPort:int> | idletimeout <idle:int> | connectiontimeout <connection:int> | retries <tlsRetries:int> | trustpoint ( client <client:word> | server <serverPoint:word> ) | ip radius source-interface <source:interface> | watchdoginterval <watchdog:int> }',
    'dtls { port <dtlsPort:int> | idletimeout <dtlsIdle:int> | trustpoint ( client <dtlsClient:word> | server <dtlsServer:word> ) }',
    'ipv4 <address:ipv4>',
    'bind authenticate root-dn <dn:word> password [<bindForm:0-7>] <bind:secret>',
    'base-dn <base:word>',
    'search-filter user-object-type <type:word>',
    'authentication ( bind-first | compare )',
    'transport port <transport:int>',
    'attribute map <attributes:word>',
    'mode secure [ no-negotiation ]',
    'secure cipher <cipher:word>',
    'timeout retransmit <retransmit:int>',
  );

const dynamic = (): Commands<never> =>
  settings(
    'A setting of requests that servers send by themselves.',
    'client <host:word> [ vrf <vrf:vrf> ] [ server-key <secret:secret> ]',
    'client <host:word> [ vrf <vrf:vrf> ] server-key <encryption:0-7> <secret:secret>',
    'client <host:word> tls',
    'server-key [<encryption:0-7>] <secret:secret>',
    'port <port:0-65535>',
    'auth-type ( all | any | session-key )',
    'ignore ( session-key | server-key )',
    'domain ( delimiter <delimiter:word> | stripping [ right-to-left ] )',
  );

const hosts = [
  ...settingsOf(
    'tacacs-server',
    'A server and the secret shared with it.',
    ...keys.map(key => `tacacs-server host <of:word> ${tuning} ${key}`),
  ),
  ...settingsOf(
    'radius-server',
    'A server and the secret shared with it.',
    ...keys.map(key => `radius-server host <of:word> ${tuning} ${key}`),
  ),
  ...settings(
    'A setting of all servers.',
    '( tacacs-server | radius-server ) key <secret:secret>',
    '( tacacs-server | radius-server ) key <encryption:0-7> <secret:secret>',
    '( tacacs-server | radius-server ) timeout <seconds:1-1000>',
    'radius-server ( retransmit <times:0-100> | deadtime <minutes:0-1440> | source-ports ( extended | <first:int> - <last:int> ) | unique-ident <unique:int> | challenge-noecho | directed-request | optional-passwords | configure-nas | domain-stripping | throttle { accounting <throttled:int> | access <access:int> } | accounting system host-config | load-balance method least-outstanding [ batch-size <size:int> ] | local | authorization ( permit missing Service-Type | default ) | extended-portnames )',
    'radius-server attribute ( 4 <nas:ipv4> | 6 ( mandatory | on-for-login-auth | support-multiple | voice <voice:int> ) | 8 include-in-access-req | 11 ( default direction ( in | out ) | direction default ( inbound | outbound ) ) | 25 access-request include | 30 original-called-number | 31 ( mac format ( default | ietf [ ( lower-case | upper-case ) ] | unformatted | one-byte delimiter <delimiter:hyphen|colon|none> | two-byte | three-byte ) | remote-id | send nas-port-detail [ mac-only ] | append-circuit-id ) | 32 include-in-access-req [ format <format32:text> ] | 32 include-in-accounting-req [ format <formatAcct:text> ] | 44 ( extend-with-addr | include-in-access-req [ ( default-vrf | vrf <vrf:vrf> | all ) ] | sync-with-client ) | 55 ( include-in-acct-req | access-request include ) | 61 extended | 66 include-in-access-req | 69 clear | 77 include-in-access-req | 87 circuit-id | 95 <nas6:ipv6> | 188 format non-standard | 218 mandatory | nas-port ( format <nasPort:word> [<nasPortFormat:text>] | extended ) | nas-port-id include <nasPortId:text> | list <attributes:word> | wireless accounting <wireless:text> )',
    'radius-server dead-criteria { time <dead:1-120> | tries <tries:1-100> }',
    'radius-server vsa ( send [ ( accounting | authentication | cisco-nas-port ) ] [ 3gpp2 ] | disallow unknown )',
    'tacacs-server ( directed-request [ ( restricted | no-truncate ) ] | dns-alias-lookup | domain-stripping | administration | packet maxsize <bytes:int> | cache expiry <expiry:int> | attempts <attempts:int> )',
    '( ip | ipv6 ) ( tacacs | radius ) source-interface <interface> [ vrf <vrf:vrf> ]',
    'ldap attribute-map <map:word>',
  ),
];

const general = settings(
  'A setting of authentication.',
  'aaa new-model',
  'aaa session-id ( common | unique )',
  'aaa local authentication ( default | <list:word> ) authorization ( default | <other:word> )',
  'aaa local authentication attempts max-fail <tries:1-65535>',
  'aaa max-sessions <sessions:int>',
  'aaa memory threshold ( authentication reject <percent:int> | accounting disable <disable:int> )',
  'aaa password restriction',
  'aaa ( nas ( port extended | redirected-station | cisco-nas-port use-async-info ) | dnis map enable | route download <minutes:int> [ authorization <download:word> ] | session-mib ( disconnect | populate ) | traceback recording | intercept | pod server [ ( clients <pod:ip> | port <podPort:int> | auth-type ( all | any | session-key ) | server-key [<podForm:0-7>] <podKey:secret> ) ] | common-criteria password <common:word> | cache profile <cache:word> | configuration ( config-username username <config:word> | route username <routeUser:word> ) | processes <processes:int> | service-profile key username-with-nasport | policy interface-config allow-subinterface | user profile <profile:word> | preauth | global )',
);

const criteria = (): Commands<never> =>
  settings(
    'What passwords must be like.',
    'min-length <least:int>',
    'max-length <most:int>',
    'numeric-count <numbers:int>',
    'upper-case <upper:int>',
    'lower-case <lower:int>',
    'special-case <special:int>',
    'char-changes <changes:int>',
    'char-repetition <repetitions:int>',
    'lifetime { year <years:int> | month <months:int> | day <days:int> | hour <hours:int> | minute <minutes:int> | second <seconds:int> }',
    'restrict-consecutive-letters',
  );

export const aaa: Commands<unknown> = [
  ...general,
  ...authentication,
  ...authorization,
  ...accounting,
  section('aaa group server <kind:radius|tacacs+|ldap> <group:=aaa-server-group>', 'Opens a group of servers.', group),
  section('aaa server radius dynamic-author', 'Opens requests that servers send by themselves.', dynamic),
  section('aaa server radius proxy', 'Opens requests that are passed on.', dynamic),
  section('aaa common-criteria policy <policy:word>', 'Opens what passwords must be like.', criteria),
  section('aaa attribute list <attributes:word>', 'Opens what users are given.', () =>
    settings('What users are given.', 'attribute type <type:word> <text:text>'),
  ),
  section('<kind:tacacs|radius|ldap> server <server:=authentication-server>', 'Opens a server.', server),
  section('radius-server attribute list <attributes:word>', 'Opens a list of attributes.', () =>
    settings('Attributes of the list.', 'attribute <numbers:numbers>', 'attribute vendor-id <vendor:int> [ vendor-type <type:int> ]'),
  ),
  ...hosts,
];
