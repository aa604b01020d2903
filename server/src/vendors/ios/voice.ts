/** Calls over IP: their legs, the protocols that place them, and the agent of SIP. */
import type { Commands } from '../../notation/command.ts';
import { section, settings } from '../settings.ts';
import { phones } from './phones.ts';
import { bySip, registering } from './sip.ts';
import { voiceClasses } from './voice-classes.ts';
import { voiceHardware } from './voice-hardware.ts';

const dialPeer = (): Commands<unknown> =>
  settings(
    'A setting of the call leg.',
    'description <description:text>',
    'destination-pattern <pattern:word>',
    'answer-address <answer:word>',
    'incoming called-number [<called:word>]',
    'incoming uri <part:from|to|request|via> <class:word>',
    'incoming ( called | calling ) e164-pattern-map <incomingMap:int>',
    'destination ( uri <uri:word> | uri-from <uriFrom:word> | dpg <group:int> | e164-pattern-map <map:int> | calling e164-pattern-map <callingMap:int> | provision-policy <policy:int> | route-string <route:int> )',
    'session protocol ( sipv2 | multicast | cisco )',
    'session target <target:word>',
    'session transport ( udp | system | tcp [tls] )',
    'session server-group <servers:int>',
    'session refresh',
    'dtmf-relay <relays:word...>',
    'codec <codec:word> [ bytes <bytes:int> ] [ fixed-bytes ]',
    'voice-class ( codec <codecs:int> [ offer-all ] | sip <sip:text> | h323 <h323:int> | permanent <permanent:int> | aaa <aaa:int> | stun-usage <stun:int> | custom-cptone <tone:word> | dualtone-detect-params <params:int> | called-number ( inbound | outbound | pool ) <numbers:int> | busyout <busyout:int> | srtp-crypto <crypto:int> | media-forking <forking:int> )',
    'translation-profile <way:incoming|outgoing> <profile:word>',
    'translate-outgoing <number:called|calling> <rule:int>',
    'preference <preference:0-10>',
    'port <voicePort:word>',
    'trunkgroup <trunk:word> [<trunkOrder:int>]',
    'corlist <cor:incoming|outgoing> <list:word>',
    'progress_ind <indication:alert|callproc|connect|disconnect|progress|setup> ( enable <indicated:int> | disable | strip [<stripped:int>] )',
    'clid ( network-number <network:word> [ second-number strip ] | network-provided | override rdnis | restrict | strip [ ( name | pi-restrict [ all ] ) ] | substitute name )',
    'numbering-type <numbering:international|abbreviated|national|network|reserved|subscriber|unknown>',
    'digit-strip',
    'forward-digits ( all | extra | <digits:int> )',
    'prefix <prefixDigits:word>',
    'huntstop',
    'vad [aggressive]',
    'direct-inward-dial',
    'fax ( rate <rate:word> | protocol <fax:text> | nsf <nsf:hex> )',
    'fax-relay ( ecm disable | sg3-to-g3 [ system ] | ans-disable )',
    'modem ( passthrough <modem:text> | relay <modemRelay:text> )',
    'max-conn <calls:int>',
    'max-bandwidth <kilobits:int>',
    'media ( flow-around | flow-through | anti-trombone | class <mediaClass:int> | forking | statistics | bulk-stats | disable-detailed-stats )',
    'ip ( qos dscp <code:word> <traffic:signaling|media|video> | precedence <precedence:0-7> | circuit ( max-calls <circuit:int> | default ) )',
    'playout-delay ( maximum <maximum:int> | minimum ( default | low | high ) | mode ( adaptive | fixed ) | nominal <nominal:int> )',
    'srtp [ ( fallback | pass-thru | dtls | system ) ]',
    'rtp payload-type <payload:text>',
    'req-qos <required:best-effort|controlled-load|guaranteed-delay> [<requiredTraffic:audio|video>]',
    'acc-qos <accepted:best-effort|controlled-load|guaranteed-delay> [<acceptedTraffic:audio|video>]',
    'signaling forward ( unconditional | conditional | none )',
    'call-block ( disconnect-cause incoming <cause:word> | translation-profile incoming <blocked:word> )',
    'permission <permission:none|orig|term|both>',
    'service <application:word> [ out-bound ]',
    'application <script:word> [ out-bound ]',
    'monitor probe ( icmp-ping | rtr ) [<probed:ip>]',
    'busyout forced',
    'supplementary-service <supplementary:text>',
    'redirect ip2ip',
    'tech-prefix <tech:word>',
    'aaa pref-list <preferences:word>',
    'call-waiting',
    'image ( encoding <encoding:word> | resolution <resolution:word> )',
    'shutdown',
  );

const userAgent = (): Commands<unknown> =>
  settings(
    'A setting of the agent.',
    ...registering,
    'keepalive target <target:word> [ secondary ] [ tcp [ tls ] | udp ]',
    'connection-reuse [via-port]',
    'nat symmetric <role:check-media-src|role> [<side:active|passive>]',
    'crypto signaling ( default | remote-addr <remote:ip> [<mask>] ) ( trustpoint <point:trustpoint> | tls-profile <tlsProfile:int> ) [ client-vtp <client:word> ] [ strict-cipher ] [ ecdsa-cipher ] [ cn-san-validate ( server | client | bidirectional ) ]',
    'permit hostname dns:<host:word>',
    'permit hostname <permitted:word>',
    'calling-info ( pstn-to-sip <calling:text> | sip-to-pstn <callingBack:text> )',
    'disable-early-media <early:180|181|182|183>',
    'reason-header override',
    'redirection',
    'protocol mode ( ipv4 | ipv6 | dual-stack [ preference ( ipv4 | ipv6 ) ] )',
    'presence enable',
    'suspend-resume',
    'srv version <srv:1-2>',
    'aaa username <aaa:called|calling|proxy-auth>',
    'offer call-hold ( conn-addr | direction-attr )',
    'g729-annexb override',
    'xfer target dial-peer',
  );

const calls = (): Commands<unknown> => [
  section('ip address trusted list', 'Opens who may send calls.', () =>
    settings('Who may send calls.', 'ipv4 <address:ipv4> [<mask>]', 'ipv6 <address6:prefix>'),
  ),
  section('sip', 'Opens calls by SIP.', () => [
    ...settings('A setting of SIP.', ...bySip),
    ...settings('Takes registrations of phones.', 'registrar server [ expires max <most:int> [ min <least:int> ] ]'),
  ]),
  section('h323', 'Opens calls by H.323.', () =>
    settings(
      'A setting of H.323.',
      'call ( start ( slow | fast | interwork ) | preserve [ limit-media-detection ] | sync-rawmsg )',
      'session transport ( udp | tcp [ calls-per-connection <calls:int> ] )',
      'h225 ( timeout ( tcp establish <establish:int> | setup <setup:int> | connect <connect:int> | tcp call-idle ( never | value <idle:int> ) ) | id-passthru | display-ie ccm-compatible | signal overlap | plus-digit passthru ( called | calling | redirecting ) )',
      'h245 ( caps mode restricted | timeout olc <olc:int> | passthru all | simultaneous-connection-handling <handling:text> )',
      'emptycapability',
      'telephony-service ccm-compatible',
      'ccm-compatible',
      'h450 h450-2 timeout <timer:T1|T2|T3|T4> <milliseconds:int>',
      'h450 h450-3 timeout T1 <h450:int>',
      'ip circuit <circuit:text>',
      'no h450',
    ),
  ),
  section('stun', 'Opens how calls pass firewalls.', () =>
    settings(
      'How calls pass firewalls.',
      'stun flowdata agent-id <agent:int> [<boot:int>]',
      'stun flowdata shared-secret [<encryption:0-7>] <secret:secret>',
      'stun flowdata catlife <life:int> keepalive <keep:int>',
    ),
  ),
  ...settings(
    'A setting of calls over IP.',
    'ip address trusted ( authenticate | call-block cause <cause:word> )',
    'allow-connections <from:sip|h323> to <to:sip|h323>',
    'fax protocol <fax:text>',
    'modem passthrough <modem:text>',
    'supplementary-service <service:text>',
    'redirect ip2ip',
    'redirection ip2ip',
    'address-hiding',
    'mode border-element [ license ( capacity <sessions:int> | periodicity ( mins | hours | days ) <periodicity:int> ) ]',
    'media ( statistics | bulk-stats | flow-around | disable-detailed-stats | anti-trombone | dtmf )',
    'media-address voice-vrf <vrf:vrf> [ port-range <firstPort:int> <lastPort:int> ]',
    'media-address range <lowest:ip> [<highest:ip>] [ port-range <lowPort:int> <highPort:int> ]',
    'rtcp ( keepalive | all-pass-through )',
    'rtp-port range <first:int> <last:int>',
    'rtp-media-loop count <loops:int>',
    'notify redirect ip2ip',
    'dtmf-interworking <dtmf:rtp-nte|standard|system>',
    'clid ( strip pi-restrict all | network-provided | restrict )',
    'callmonitor',
    'cause-code legacy',
    'shutdown [forced]',
    'signaling forward ( unconditional | conditional | none )',
    'srtp [ ( fallback | pass-thru ) ]',
    'qsig decode',
    'h225 <h225:text>',
    'emergency <emergency:word>',
    'trace',
  ),
];

const trunkGroup = (): Commands<unknown> =>
  settings(
    'A setting of the trunks.',
    'description <description:text>',
    'hunt-scheme ( longest-idle | least-idle | least-used | random | round-robin | sequential ) [ ( even | odd ) [ ( up | down ) ] | up | down ]',
    'max-calls <kind:any|voice|data> <calls:int> [ direction ( in | out ) ]',
    'max-retry <tries:int>',
    'carrier-id <carrier:word>',
    'translation-profile <way:incoming|outgoing> <profile:word>',
    'xsvc',
  );

const gateway = (): Commands<unknown> =>
  settings(
    'A setting of the gateway.',
    'media-inactivity-criteria ( all | rtcp | rtp | rtplib )',
    'timer ( receive-rtp <rtp:int> | receive-rtcp <rtcp:int> | media-inactive <inactive:int> )',
    'resource threshold [ all ] [ high <high:int> low <low:int> ]',
    'security <security:text>',
    'emulate cisco h323 bandwidth',
  );

/** Scripts that answer calls, and what they are given. */
const applications = (): Commands<unknown> => {
  const given = settings(
    'What the script is given.',
    'param <of:word> <given:word>',
    'paramspace <space:word> <spaceOf:word> <spaceGiven:word>',
    'param space <shared:word>',
  );
  return [
    ...given,
    section('service <name:word> [<file:word>] [<version:word>]', 'Opens a script that answers calls.', () => given),
    section('package <name:word> [<file:word>]', 'Opens a part of scripts.', () => given),
    section('global', 'Opens what holds for all scripts.', () =>
      settings('What holds for all scripts.', 'service ( alternate | default ) <name:word>', 'load <name:word>'),
    ),
    section('monitor', 'Opens how scripts are watched.', () =>
      settings('How scripts are watched.', 'interface ( event-log | stats )', 'stats', 'event-log'),
    ),
  ];
};

export const voice: Commands<unknown> = [
  section('dial-peer voice <number:int> <kind:voip|pots|mmoip|vofr|voatm>', 'Opens a leg of calls.', dialPeer),
  section('dial-peer cor custom', 'Opens names of restrictions of calls.', () => settings('A restriction.', 'name <name:word>')),
  section('dial-peer cor list <list:word>', 'Opens a list of restrictions of calls.', () =>
    settings('A restriction.', 'member <member:word>'),
  ),
  ...settings(
    'How legs of calls are found.',
    'dial-peer ( hunt <hunt:0-7> | no-match disconnect-cause <cause:int> | terminator <terminator:word> | data <data:int> pots | inbound selection sip-trunk | outbound status-check pots | search type ( data | none | voice ) | video <video:int> pots )',
    'num-exp <dialled:word> <expanded:word>',
    'call ( rscmon | treatment ( on | off | action <treatment:word> | cause-code <treatmentCause:word> ) | threshold global <threshold:text> | spike <spike:int> | fallback <fallback:text> | language voice <language:word> <file:word> | application <application:text> | accounting-template voice <template:word> | history-mib <history:text> | filter match-list <matchList:int> <filter:voice> )',
    'dspfarm',
  ),
  section('voice service <kind:voip|pots|saf|cti>', 'Opens calls over IP.', calls),
  section('sip-ua', 'Opens the agent that places calls by SIP.', userAgent),
  section('trunk group <trunk:word>', 'Opens trunks that calls are spread over.', trunkGroup),
  section('gateway', 'Opens the gateway of calls.', gateway),
  section('presence', 'Opens who may see the state of phones.', () =>
    settings(
      'A setting of presence.',
      'presence call-list',
      'max-subscription <subscriptions:int>',
      'server <server:ip>',
      'allow subscribe',
      'sccp blf-speed-dial retry-interval <interval:int> limit <limit:int>',
      'watcher all',
    ),
  ),
  section('gatekeeper', 'Opens the gatekeeper of H.323.', () =>
    settings(
      'A setting of the gatekeeper.',
      'shutdown',
      'zone ( local <zone:word> <domain:word> [<address:ipv4>] | remote <remote:word> <remoteDomain:word> <remoteAddress:ipv4> [<port:int>] | prefix <prefixZone:word> <digits:word> [ gw-priority <gateway:int> <gateways:word...> ] | bw <bandwidth:int> )',
      'gw-type-prefix <type:word> [ default-technology ]',
      'bandwidth ( total | session | interzone | remote | check-destination ) [ ( default | zone ) ] [<zoned:word>] [<kilobits:int>]',
      'arq reject-unknown-prefix',
      'lrq ( forward-queries | reject-unknown-prefix )',
      'endpoint ttl <ttl:int>',
    ),
  ),
  section('application', 'Opens scripts that answer calls.', applications),
  ...voiceClasses,
  ...voiceHardware,
  ...phones,
];
