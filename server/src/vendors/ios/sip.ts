/** Lines of SIP that hold for all calls, for the calls of a tenant, or for the agent. */
import type { Commands } from '../../notation/command.ts';
import { settings } from '../settings.ts';

const binding = 'bind ( control | media | all ) source-interface <interface> [ ipv6-address <bound:ipv6> ] [ ipv4-address <bound4:ipv4> ]';

/** What holds for all calls by SIP, and for those of a tenant. */
export const bySip: readonly string[] = [
  binding,
  'early-offer forced [ ( always | renegotiate [ always ] ) ]',
  'early-media update block [ re-negotiate ]',
  'midcall-signaling ( passthru [ media-change ] | block | preserve-codec ) [ media-change ]',
  'g729 annexb-all',
  'header-passing [ error-passthru ]',
  'error-passthru',
  'error-code-override <override:text>',
  'asserted-id <identity:pai|ppi>',
  'privacy ( <privacy:pstn|history|id|header|session|user|critical|disable...> )',
  'privacy-policy <policy:passthru|send-always|strip> [ ( diversion | history-info ) ]',
  'min-se <seconds:int> [ session-expires <expires:int> ]',
  'sip-profiles ( inbound | <profile:int> [ inbound ] | tag )',
  'copy-list <copied:int>',
  'rel1xx <how:text>',
  'options-ping <interval:int>',
  'outbound-proxy ( <proxy:word> [ reuse ] | dhcp )',
  'pass-thru ( content ( unsupp | custom-sdp | sdp [ mode <sdp:word> ] ) | headers ( unsupp | <headers:int> ) | subscribe-notify-events ( all | <events:int> ) )',
  'session ( transport ( udp | tcp [ tls ] ) | refresh )',
  'transport switch udp tcp',
  'url ( sip [ system ] | sips | tel [ phone-context ] )',
  'localhost ( <localhost:word> [ preferred ] | dhcp )',
  'contact-passing',
  'conn-reuse',
  'connection-reuse [ via-port ]',
  'requri-passing',
  'referto-passing',
  'call-route ( dest-route-string | history-info | p-called-party-id | url )',
  'history-info',
  'random-contact',
  'random-request-uri validate',
  'reset timer expires <reset:int>',
  'registration passthrough [ <registration:text> ]',
  'block <blocked:180|181|183> sdp ( absent | present )',
  'call service stop [ forced ] [ maintain-registration ]',
  'associate registered-number <registered:word>',
  'dscp-profile <dscpProfile:int>',
  'srtp ( negotiate cisco | fallback | dtls )',
  'srtp-crypto <srtpCrypto:int>',
  'srtp-auth <auths:sha1-32|sha1-80...>',
  'map resp-code <response:text>',
  'handle-replaces',
  'preloaded-route [ sip-server ] [ service-route ]',
  'audio forced',
  'ds0-num',
  'e911',
  'tls-profile <tls:int>',
  'listen-port ( secure | non-secure ) <listen:int>',
  'nat ( auto | force-on )',
];

/** What the agent and a tenant say of where they register. */
export const registering: readonly string[] = [
  'credentials [ number <number:word> ] username <user:word> password [<form:0-7>] <secret:secret> realm <realm:word>',
  'authentication [ dialpeer <peer:word> ] username <name:word> password [<kind:0-7>] <key:secret> [ realm <of:word> ] [ challenge ]',
  'registrar [ <order:1-6> ] <registrar:word> { expires <expires:int> | tcp [ tls ] | secondary | scheme ( sip | sips ) | auth-realm <authRealm:word> | refresh-ratio <ratio:int> }',
  'sip-server <server:word>',
  'retry <what:invite|bye|cancel|register|options|response|prack|rel1xx|notify|refer|info|subscribe|update|keepalive|comet|refer> <times:int>',
  'timers <timer:trying|connect|disconnect|expires|register|prack|rel1xx|refer|notify|info|options|hold|comet|update|dns> <milliseconds:int> [<upper:int>]',
  'timers ( keepalive ( active | down ) <keepalive:int> | connection ( aging <aging:int> | establish ( tcp <tcp:int> | tls <tls:int> ) ) | buffer-invite <buffer:int> | dns registrar-cache ( <dns:int> | ttl ) )',
  'remote-party-id',
  'mwi-server <mwi:text>',
  'set ( sip-status <status:int> pstn-cause <cause:int> | pstn-cause <pstn:int> sip-status <sip:int> )',
  'max-forwards <forwards:int>',
  'tcp-retry ( <tries:int> [ close-connection ] | nolimit )',
  'udp-retry <datagrams:int>',
  'transport tcp [ tls [<version:v1.0|v1.1|v1.2|v1.3>] [ ( minimum | exclusive ) ] ]',
  'transport udp',
];

export const tenant = (): Commands<unknown> =>
  settings('A setting of the calls of the tenant.', 'description <text:text>', ...bySip, ...registering);
