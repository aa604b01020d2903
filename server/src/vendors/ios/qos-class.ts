/** Classes of traffic and of sessions: what belongs to them. */
import { section, settings } from '../settings.ts';

const precedence = '0|1|2|3|4|5|6|7|routine|priority|immediate|flash|flash-override|critical|internet|network';
const not = '[ not ]';
const packets = [
  'any',
  'access-group ( name <named:acl/ipv6-acl> | <list:acl> )',
  'access-group ( input | output ) ( name <named:acl/ipv6-acl> | <list:acl> )',
  'class-map <class:class-map>',
  'input-interface <interface>',
  'protocol <protocol:word> [ ( url <url:word> | host <host:word> | mime <mime:word> | server <server:word> | user-agent <agent:word> | referer <referer:word> | c-header-field <client:word> | s-header-field <answer:word> | file-transfer <transfer:word> | audio | video | payload-type <payload:word> | signature <signature:word> | app <app:word> | desktop | unique-name <unique:word> | variable-field-name <field:word> <fieldValue:hex> | in-app-hierarchy | subscriber-id ) ]',
  'protocol attribute ( category | sub-category | application-group | application-family | application-set | business-relevance | traffic-class | encrypted | p2p-technology | tunnel ) <attribute:word>',
  '[ ( ip | ipv6 ) ] dscp <dscps:dscp...>',
  `[ ( ip | ipv6 ) ] precedence <precedences:${precedence}...>`,
  'cos [ inner ] <cos:0-7...>',
  'ip rtp <first:int> <range:int>',
  'qos-group <group:0-1023>',
  'discard-class <discard:0-63>',
  '( fr-dlci <dlci:int> | fr-de | atm-clp | atm oam | atm-vci <vci:int> | dei <dei:0-1> | dei-inner <deiInner:0-1> )',
  'vlan [ inner ] <vlans:numbers...>',
  'vlan group <vlanGroup:word>',
  'mpls experimental [ topmost ] <experimental:0-7...>',
  'mpls-label <label:int>',
  'packet length { min <least:int> | max <most:int> }',
  '( source-address | destination-address ) mac <address:mac>',
  'group-object security ( source | destination ) <group:object-group>',
  'security-group ( source | destination ) tag <tag:int>',
  'application <application:word> [ ( source <source:word> | vendor <vendor:word> | version <version:word> | model <model:word> ) ]',
  'application ( application-group | category | device-class | media-type | sub-category | attribute ) <attribute:word>',
  'metadata ( called-uri | calling-uri | cac status ( admitted | un-admitted ) | device-model | global-session-id | multi-party-session-id | signaling-type ) [<metadata:word>]',
  'attribute ( application-group | category | sub-category | encrypted | tunnel | device-type ) <attribute:word>',
  'user-group <group:word>',
  'l2 multicast',
  'field <header:word> <member:word> ( eq | neq | lt | gt | range | regex | string ) <sample:word>',
  'start ( l2-start | l3-start | ip | tcp | udp ) offset <offset:int> size <size:int> ( eq | neq | lt | gt | range | regex | string ) <sample:word>',
  'encrypted',
  'flow ( rtp [ ( source | destination ) port <flowPort:int> ] | pdp )',
  'ruleset <ruleset:word>',
  'tcp ( source | destination ) ( ip <tcp:ip> | port <tcpPort:int> )',
  'peer device-id <device:word>',
];
const messages = [
  '( request | response | req-resp ) ( body ( length ( gt | lt ) <body:int> | regex <bodyRegex:word> ) | header ( count gt <headers:int> | length gt <header:int> | regex <headerRegex:word> | <name:word> ( length gt <named:int> | regex <namedRegex:word> | count gt <namedCount:int> ) ) | uri ( length gt <uri:int> | regex <uriRegex:word> ) | arg ( length gt <arg:int> | regex <argRegex:word> ) | method [ regex ] <method:word> | port-misuse ( any | im | p2p | tunneling ) | protocol-violation | content-type ( mismatch | unknown | violation ) | java-applet | status-line regex <status:word> )',
  '( data-length gt <data:int> | login clear-text | invalid-command | cmd verb <verb:word> | mime content-type regex <mime:word> | header length gt <header:int> | sender address regex <sender:word> | recipient ( address regex <recipient:word> | count gt <recipients:int> | invalid count gt <invalid:int> ) | reply ehlo <ehlo:word> | body regex <bodyRegex:word> | ehlo-reply-parm <parameter:word> )',
  '( service ( any | text-chat ) | program-number <program:int> | file-transfer [ regex <file:word> ] | search-file-name [ regex <search:word> ] | text-chat [ regex <chat:word> ] | tunnel )',
  '( server-domain urlf-glob <domain:word> | url-keyword urlf-glob <keyword:word> | url category <category:word> | url reputation <reputation:word> | server-response any )',
];
const compare = '( eq | gt | lt )';
const sessions = [
  '( activated-service-template | service-template ) <activated:service-template>',
  '( tag | timer | client-type ( data | switch | video | voice | byod ) | device-type )  [<named:word>]',
  'authorization-status ( authorized | unauthorized )',
  'authorization-failure [ domain-change-failed ] [ linksec-failed ] [ tunnel-return ]',
  `authorizing-method-priority ${compare} <priority:int>`,
  `current-method-priority ${compare} <priority:int>`,
  'method <method:dot1x|mab|webauth>',
  'result-type [ method <method:dot1x|mab|webauth> ] <result:success|authoritative|aaa-timeout|agent-not-found|method-timeout|none>',
  'port-type <port:dot11-port|l2-port|l3-port>',
  '( ip-address | ipv6-address ) <address:ip>',
  'mac-address <mac:mac>',
  'username <user:word>',
  'non-client-nrt',
  'dnis <dnis:word>',
  'source-ip-address <source:ip> <mask>',
  'protocol ( atm | ethernet | ip | pdsn | pppoe | vpdn )',
  'vrf <vrf:word>',
  'identifier <identifier:word>',
  '( authen-status ( authenticated | unauthenticated ) | no-username ( yes | no ) | authenticated-username <authenticated:word> | authenticated-domain <authenticatedDomain:word> | unauthenticated-domain <unauthenticatedDomain:word> | unauthenticated-username <unauthenticated:word> | nas-port <nas:text> | media <media:async|atm|ether|ip|isdn|mpls|serial> | access-type <access:dialup|fixed|pdsn|sessions> | tunnel-name <tunnel:word> | dialed-number <number:word> )',
];
const body = () =>
  settings(
    'What belongs to the class.',
    'description <description:text>',
    ...[...packets, ...messages].map(way => `match ${not} ${way}`),
    ...sessions.map(way => `<positive:match|no-match> ${way}`),
    'group <group:ip> [ to <last:ip> ] [ source <source:ip> [ to <lastSource:ip> ] ]',
  );
const mode = '[ ( match-all | match-any | match-none ) ]';
const applications =
  '<application:http|smtp|pop3|imap|sunrpc|im|h323|sip|dns|vdi|ymsgr|msnmsgr|aol|edonkey|gnutella|kazaa2|fasttrack|icq|winmsgr|urlfilter|gtpv0|gtpv1|gtpv2>';
const classMaps = [
  section(`class-map ${mode} <class:=class-map>`, 'Opens a class of traffic.', body),
  section(`class-map type inspect ${mode} <class:=class-map>`, 'Opens a class of traffic.', body),
  section(`class-map type inspect ${applications} ${mode} <class:=class-map>`, 'Opens a class of traffic.', body),
  section(
    `class-map type ( access-control | stack | multicast-flows | appnav | traffic | logging | port-filter | queue-threshold | ngsw-qos | control | waas | site-manager | queuing | urlfilter [ ( trend | websense | n2h2 ) ] ) ${mode} <class:=class-map>`,
    'Opens a class of traffic.',
    body,
  ),
  section(`class-map type control subscriber ${mode} <class:=class-map>`, 'Opens a class of sessions.', body),
];

export { classMaps };
