/** What legs of calls share: codecs, rewriting of numbers and messages, servers, tenants. */
import type { Commands } from '../../notation/command.ts';
import { section, settings } from '../settings.ts';
import { tenant } from './sip.ts';

const about = 'description <text:text>';

/** A line that changes messages of SIP; patterns stand in quotes. */
const change = (where: string) =>
  `${where} ( sip-header | sdp-header | peer-header ) <header:word> ( remove | ( add | modify | copy | validate ) <pattern:word> [<replacement:word>] )`;

const messages = (): Commands<unknown> =>
  settings(
    'How a message is changed.',
    about,
    change(
      '[ rule <of:1-1073741823> ] request <method:INVITE|ACK|BYE|CANCEL|OPTIONS|REGISTER|PRACK|UPDATE|REFER|SUBSCRIBE|NOTIFY|INFO|MESSAGE|REINVITE|PUBLISH|COMET|ANY>',
    ),
    change('[ rule <of:1-1073741823> ] response <status:word> [ method <to:word> ]'),
  );

const cadence = (): Commands<unknown> =>
  settings(
    'How the tone sounds.',
    'frequency <frequency:int> [<second:int>]',
    'cadence <cadences:word...>',
    'level <level:int> [<secondLevel:int>]',
  );

export const voiceClasses: Commands<unknown> = [
  section('voice class codec <number:int>', 'Opens codecs in order of preference.', () =>
    settings(
      'A codec.',
      'codec preference <order:int> <codec:word> [ bytes <bytes:int> ] [ fixed-bytes ] [ profile <profile:int> ]',
      'video codec <video:word>',
      about,
    ),
  ),
  ...['<name:word> ( sip | tel )', '<protocol:sip|tel> <name:word>'].map(words =>
    section(`voice class uri ${words}`, 'Opens what tells calls of the class.', () =>
      settings(
        'What tells calls of the class.',
        'host <host:text>',
        'pattern <pattern:text>',
        'user-id <user:word>',
        'phone number <phone:word>',
        'phone context <context:word>',
        about,
      ),
    ),
  ),
  section('voice class server-group <number:int>', 'Opens servers that calls are sent to.', () =>
    settings(
      'A server of the group.',
      'ipv4 <server:ipv4> [ port <port:int> ] [ preference <order:int> ]',
      'ipv6 <server6:ipv6> [ port <port6:int> ] [ preference <order6:int> ]',
      'hunt-scheme ( round-robin | preference )',
      'huntstop <cause:int> resp-code <response:int> [ to <last:int> ]',
      'shutdown',
      about,
    ),
  ),
  section('voice class sip-profiles <number:int>', 'Opens how messages of SIP are changed.', messages),
  section('voice class sip-options-keepalive <number:int>', 'Opens how servers are watched.', () =>
    settings(
      'How servers are watched.',
      about,
      'down-interval <down:int>',
      'up-interval <up:int>',
      'retry <tries:int>',
      'transport ( udp | system | tcp [ tls ] )',
      'sip-profiles <profile:int>',
      'shutdown',
    ),
  ),
  section('voice class sip-copylist <number:int>', 'Opens headers that are copied from one leg to the other.', () =>
    settings('A header that is copied.', 'sip-header <header:word>'),
  ),
  section('voice class sip-hdr-passthrulist <number:int>', 'Opens headers that are passed on.', () =>
    settings('A header that is passed on.', 'passthru-hdr <header:word>', 'passthru-hdr-unsupp'),
  ),
  section('voice class sip-event-list <number:int>', 'Opens events that are passed on.', () => settings('An event.', 'event <event:word>')),
  section('voice class e164-pattern-map <number:int>', 'Opens numbers that a leg serves.', () =>
    settings('A number.', 'e164 <number:word>', 'url <file:word>', about, 'shutdown'),
  ),
  section('voice class e164-translation <number:int>', 'Opens a table of numbers.', () =>
    settings('A table of numbers.', 'url <file:word>'),
  ),
  section('voice class dpg <number:int>', 'Opens legs that calls go out by.', () =>
    settings('A leg that calls go out by.', about, 'dial-peer <of:int> [ preference <order:int> ]', 'shutdown'),
  ),
  section('voice class tenant <number:int>', 'Opens what calls of one provider share.', tenant),
  section('voice class srtp-crypto <number:int>', 'Opens ciphers of media in order of preference.', () =>
    settings('A cipher.', 'crypto <of:1-4> <cipher:AEAD_AES_256_GCM|AEAD_AES_128_GCM|AES_CM_128_HMAC_SHA1_80|AES_CM_128_HMAC_SHA1_32>'),
  ),
  section('voice class tls-profile <number:int>', 'Opens how signalling is encrypted.', () =>
    settings(
      'How signalling is encrypted.',
      'trustpoint <point:trustpoint>',
      about,
      'cipher <order:int> <cipher:word>',
      'cipher ( ecdsa-cipher [ curve-size <curve:int> ] | strict-cipher )',
      'cn-san ( validate ( server | client | bidirectional ) | <of:1-10> <name:word> )',
      'client-vtp <client:word>',
      'sni send',
    ),
  ),
  section('voice class tls-cipher <number:int>', 'Opens ciphers of signalling.', () =>
    settings('A cipher.', 'cipher <order:int> <cipher:word>'),
  ),
  section('voice class stun-usage <number:int>', 'Opens how media pass firewalls.', () =>
    settings('How media pass firewalls.', 'stun usage ( firewall-traversal flowdata | ice lite )', about),
  ),
  section('voice class media <number:int>', 'Opens how media go.', () =>
    settings('How media go.', 'media ( flow-around | flow-through | anti-trombone | statistics )', about),
  ),
  section('voice class custom-cptone <tone:word>', 'Opens tones.', () => [
    section(
      'dualtone ( busy | conference | congestion | disconnect | number-unobtainable | out-of-service | reorder | ringback | special-dialtone | dialtone | join | leave )',
      'Opens a tone.',
      cadence,
    ),
  ]),
  section('voice class dualtone-detect-params <number:int>', 'Opens how tones are noticed.', () =>
    settings(
      'How tones are noticed.',
      'freq-max-deviation <deviation:int>',
      'freq-max-power <most:int>',
      'freq-min-power <least:int>',
      'freq-power-twist <twist:int>',
      'freq-max-delay <delay:int>',
      'cadence-variation <variation:int>',
    ),
  ),
  section('voice class permanent <number:int>', 'Opens how a standing call is watched.', () =>
    settings(
      'How a standing call is watched.',
      'signal ( keepalive <keep:word> | pattern ( idle | oos ) ( transmit | receive ) <pattern:word> | timing ( idle suppress-voice <idle:int> | oos ( restart | shutdown | slave-standby | suppress-all | suppress-voice | timeout ) <oos:word> ) | sequence oos ( both | idle-only | no-action | oos-only ) )',
    ),
  ),
  section('voice class h323 <number:int>', 'Opens how calls by H.323 are placed.', () =>
    settings(
      'How calls by H.323 are placed.',
      'call start ( slow | fast | interwork | system )',
      'h225 timeout ( tcp establish | setup | connect ) <seconds:int>',
      'h245 timeout olc <olc:int>',
      'telephony-service ccm-compatible',
      'ccm-compatible',
    ),
  ),
  section('voice class busyout <number:int>', 'Opens when a port is taken out of service.', () =>
    settings(
      'When a port is taken out of service.',
      'busyout monitor <monitored:interface> [ in-service ]',
      'busyout monitor probe <probe:ip>',
    ),
  ),
  section('voice translation-rule <number:int>', 'Opens how numbers are rewritten.', () =>
    settings(
      'How a number is rewritten.',
      'rule <order:int> <pattern:word> <replacement:word> [ type <type:word> <newType:word> ] [ plan <plan:word> <newPlan:word> ]',
      'rule <order:int> reject <pattern:word> [ type <rejectedType:word> ] [ plan <rejectedPlan:word> ]',
      about,
    ),
  ),
  section('voice translation-profile <name:word>', 'Opens which numbers of a call are rewritten.', () =>
    settings(
      'Which number is rewritten by which rule.',
      'translate <which:called|calling|redirect-called|redirect-target|callback-number> <rule:int>',
      about,
    ),
  ),
  section('voice source-group <name:word>', 'Opens where calls come from.', () =>
    settings(
      'Where calls come from.',
      'access-list <list:acl>',
      about,
      'translation-profile incoming <profile:word>',
      'disconnect-cause <cause:word>',
      'trunk-group-label source <label:word>',
      'carrier-id source <carrier:word>',
      'h323zone-id <zone:word>',
    ),
  ),
  ...settings(
    'A setting of all calls.',
    'voice call ( send-alert | carrier capacity active | disc-pi-off | convert-discpi-to-prog | trap deviation | csr data-points <points:int> )',
    'voice rtp ( send-recv | send-rtcp )',
    'voice iec syslog',
    'voice hunt <hunt:word>',
    'voice local-bypass',
    'voice dnis-map <dnis:word>',
    'voice vrf <vrf:vrf>',
    'voice logout-profile <logout:int>',
    'voice mlpp',
    'voice hpi capture ( buffer <buffer:int> | destination <destination:word> )',
    'voice statistics <statistics:text>',
  ),
];
