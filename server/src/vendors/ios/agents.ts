/** What runs on IOS beside the router: telemetry, applications, calls, and templates of BFD. */
import type { Commands } from '../../notation/command.ts';
import { section, settings } from '../settings.ts';

const subscription = (): Commands<unknown> =>
  settings(
    'What is sent, to whom and how often.',
    'encoding ( encode-kvgpb | encode-tdl | encode-xml )',
    'filter ( xpath <path:text> | named ( xpath | tdl-transform ) <filter:word> | tdl-uri <uri:text> | nested-uri <nested:text> )',
    'source-address <source:ip>',
    'source-vrf <vrf:vrf>',
    'stream ( yang-push | yang-notif-native | native | snmp )',
    'update-policy ( periodic <hundredths:int> | on-change )',
    'receiver ip address <receiver:ip> <port:int> [ protocol <protocol:grpc-tcp|grpc-tls|tls-native|native|cntp-tcp|cntp-tls> ] [ receiver-type <type:word> ] [ profile <profile:word> ]',
    'receiver name <receiverName:word>',
    'receiver-type <kind:protocol>',
    'description <description:text>',
  );

const receiver = (): Commands<unknown> =>
  settings(
    'How the receiver is reached.',
    'host ( ip-address <address:ip> | name <name:word> ) <port:int>',
    'protocol <protocol:grpc-tcp|grpc-tls|tls-native|native> [ profile <profile:word> ]',
  );

const hostedResources = (): Commands<unknown> =>
  settings(
    'What the application may use.',
    'cpu <cpu:int>',
    'memory <memory:int>',
    'persist-disk <disk:int>',
    'vcpu <vcpu:int>',
    'cpu-percent <percent:int>',
  );

const guestInterface = (): Commands<unknown> =>
  settings(
    'How the application is reached.',
    'guest-ipaddress <address:ipv4> netmask <mask>',
    'guest-interface <number:int>',
    'vlan <vlan:int> guest-interface <port:int>',
  );

const application = (): Commands<unknown> => [
  section('app-vnic management guest-interface <number:int>', 'Opens the port of the application for management.', guestInterface),
  section(
    'app-vnic gateway<number:word> virtualportgroup <group:int> guest-interface <guest:int>',
    'Opens a port of the application.',
    guestInterface,
  ),
  section('app-vnic AppGigabitEthernet ( trunk | vlan-access )', 'Opens the port of the application.', () => [
    section('vlan <vlan:int> guest-interface <port:int>', 'Opens a VLAN of the application.', guestInterface),
    section('guest-interface <number:int>', 'Opens a port of the application.', guestInterface),
  ]),
  section('app-resource profile <profile:word>', 'Opens what the application may use.', hostedResources),
  section('app-resource docker', 'Opens how the container is run.', () =>
    settings('How the container is run.', 'run-opts <of:int> <options:text>', 'prepend-pkg-opts', 'entry-point <entry:text>'),
  ),
  ...settings(
    'A setting of the application.',
    'app-default-gateway <gateway:ipv4> guest-interface <number:int>',
    'name-server<of:word> <server:ip>',
    'name-server0 <first:ip>',
    'name-server1 <second:ip>',
    'name-server2 <third:ip>',
    'start',
  ),
];

const dialPeer = (): Commands<unknown> =>
  settings(
    'A setting of the call leg.',
    'description <description:text>',
    'destination-pattern <pattern:word>',
    'incoming called-number <called:word>',
    'incoming uri <part:from|to|request|via> <class:word>',
    'destination uri <uri:word>',
    'session protocol ( sipv2 | multicast | cisco )',
    'session target <target:word>',
    'session transport <transport:udp|tcp|system>',
    'session server-group <group:int>',
    'dtmf-relay <relays:word...>',
    'codec <codec:word> [ bytes <bytes:int> ]',
    'voice-class ( codec <codecs:int> [ offer-all ] | sip <sip:text> | h323 <h323:int> | permanent <permanent:int> )',
    'translation-profile <way:incoming|outgoing> <profile:word>',
    'preference <preference:0-10>',
    'port <voicePort:word>',
    'forward-digits ( all | extra | <digits:int> )',
    'prefix <prefixDigits:word>',
    'huntstop',
    'vad [aggressive]',
    'direct-inward-dial',
    'fax ( rate <rate:word> | protocol <fax:text> | nsf <nsf:hex> )',
    'max-conn <calls:int>',
    'media ( flow-around | flow-through )',
    'ip qos dscp <code:word> <traffic:signaling|media|video>',
    'shutdown',
  );

const calls = (): Commands<unknown> => [
  section('ip address trusted list', 'Opens who may send calls.', () =>
    settings('Who may send calls.', 'ipv4 <address:ipv4> [<mask>]', 'ipv6 <address6:prefix>'),
  ),
  section('sip', 'Opens calls by SIP.', () =>
    settings(
      'A setting of SIP.',
      'bind ( control | media | all ) source-interface <interface>',
      'early-offer forced',
      'midcall-signaling <how:passthru|block|preserve-codec> [media-change]',
      'g729 annexb-all',
      'header-passing',
      'error-passthru',
      'asserted-id <identity:pai|ppi>',
      'min-se <seconds:int> [ session-expires <expires:int> ]',
      'registrar server',
      'sip-profiles <profile:int> [inbound]',
      'rel1xx <how:text>',
      'options-ping <interval:int>',
      'outbound-proxy <proxy:word>',
      'pass-thru <what:text>',
    ),
  ),
  ...settings(
    'A setting of calls over IP.',
    'ip address trusted authenticate',
    'allow-connections <from:sip|h323> to <to:sip|h323>',
    'fax protocol <fax:text>',
    'modem passthrough <modem:text>',
    'supplementary-service <service:text>',
    'redirect ip2ip',
    'address-hiding',
    'mode border-element [ license capacity <sessions:int> ]',
    'media ( statistics | bulk-stats | flow-around | disable-detailed-stats )',
    'rtcp keepalive',
    'rtp-port range <first:int> <last:int>',
    'shutdown [forced]',
  ),
];

const userAgent = (): Commands<unknown> =>
  settings(
    'A setting of the agent.',
    'credentials [ number <number:word> ] username <user:word> password [<form:0-7>] <secret:secret> realm <realm:word>',
    'authentication [ dialpeer <peer:word> ] username <name:word> password [<kind:0-7>] <key:secret> [ realm <of:word> ]',
    'registrar <registrar:word> [ expires <expires:int> ] [ tcp | tls ] [secondary]',
    'sip-server <server:word>',
    'retry <what:invite|bye|cancel|register|options|response|prack|rel1xx|notify|refer|info|subscribe> <times:int>',
    'timers <timer:word> <milliseconds:int> [<upper:int>]',
    'keepalive target <target:word>',
    'connection-reuse [via-port]',
    'nat symmetric <role:check-media-src|role> [<side:active|passive>]',
    'crypto signaling <peers:text>',
    'remote-party-id',
    'mwi-server <mwi:text>',
    'set ( sip-status <status:int> pstn-cause <cause:int> | pstn-cause <pstn:int> sip-status <sip:int> )',
  );

const voiceClasses: Commands<unknown> = [
  section('voice class codec <number:int>', 'Opens codecs in order of preference.', () =>
    settings('A codec.', 'codec preference <order:int> <codec:word> [ bytes <bytes:int> ]'),
  ),
  section('voice class uri <name:word> sip', 'Opens what tells calls of the class.', () =>
    settings('What tells calls of the class.', 'host <host:text>', 'pattern <pattern:text>', 'user-id <user:word>'),
  ),
  section('voice class server-group <number:int>', 'Opens servers that calls are sent to.', () =>
    settings(
      'A server of the group.',
      'ipv4 <server:ipv4> [ port <port:int> ] [ preference <order:int> ]',
      'hunt-scheme round-robin',
      'description <text:text>',
    ),
  ),
  section('voice translation-rule <number:int>', 'Opens how numbers are rewritten.', () =>
    settings(
      'How a number is rewritten.',
      'rule <order:int> <pattern:word> <replacement:word> [ type <type:word> <newType:word> ] [ plan <plan:word> <newPlan:word> ]',
      'rule <order:int> reject <pattern:word>',
    ),
  ),
  section('voice translation-profile <name:word>', 'Opens which numbers of a call are rewritten.', () =>
    settings(
      'Which number is rewritten by which rule.',
      'translate <which:called|calling|redirect-called|redirect-target|callback-number> <rule:int>',
    ),
  ),
  section('voice-card <slot:word>', 'Opens the voice hardware of a slot.', () =>
    settings(
      'A setting of the hardware.',
      'dsp services dspfarm',
      'dspfarm',
      'codec complexity <complexity:flex|high|medium|secure>',
      'watchdog',
      'local-bypass',
    ),
  ),
];

const bfdTemplate = (): Commands<unknown> =>
  settings(
    'How failures are noticed (RFC 5880).',
    'interval min-tx <transmit:int> min-rx <receive:int> multiplier <multiplier:3-50>',
    'interval microseconds min-tx <transmitMicro:int> min-rx <receiveMicro:int> multiplier <times:3-50>',
    'interval both <both:int> multiplier <count:3-50>',
    'authentication <method:md5|sha-1|meticulous-md5|meticulous-sha-1> keychain <keys:key-chain>',
    'echo',
    'dampening <half:int> <reuse:int> <suppress:int> <most:int>',
  );

export const agents: Commands<unknown> = [
  section('telemetry ietf subscription <number:int>', 'Opens values that are sent to a collector.', subscription),
  section('telemetry receiver protocol <name:word>', 'Opens a collector.', receiver),
  section('app-hosting appid <name:word>', 'Opens an application that runs on the router.', application),
  section('dial-peer voice <number:int> <kind:voip|pots|mmoip|vofr|voatm>', 'Opens a leg of calls.', dialPeer),
  section('voice service <kind:voip|pots|saf>', 'Opens calls over IP.', calls),
  section('sip-ua', 'Opens the agent that places calls by SIP.', userAgent),
  section('gatekeeper', 'Opens the gatekeeper of H.323.', () =>
    settings('A setting of the gatekeeper.', 'shutdown', 'zone local <zone:word> <domain:word> [<address:ipv4>]'),
  ),
  ...voiceClasses,
  section('bfd-template <hops:single-hop|multi-hop> <name:word>', 'Opens how failures of neighbors are noticed.', bfdTemplate),
];
