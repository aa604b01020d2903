/** What happens to classes of traffic and of sessions. */
import { section, settings } from '../settings.ts';

const precedence = '0|1|2|3|4|5|6|7|routine|priority|immediate|flash|flash-override|critical|internet|network';
const table = '[ table <table:word> ]';
const fields = '( cos | dscp | precedence | qos-group | exp | discard-class )';
const act =
  '( drop | transmit | set-clp-transmit | set-frde-transmit | set-dscp-transmit ( <toDscp:dscp> | dscp table <dscpTable:word> | cos table <cosTable:word> ) | set-prec-transmit <toPrecedence:0-7> | set-qos-transmit <toGroup:0-99> | set-cos-transmit ( <toCos:0-7> | cos table <cosToCos:word> ) | set-cos-inner-transmit <toInner:0-7> | set-mpls-exp-imposition-transmit <toExp:0-7> | set-mpls-exp-topmost-transmit <toTopmost:0-7> | set-discard-class-transmit <toDiscard:0-63> )';
const acts = `{ conform-action ${act} | exceed-action ${act} | violate-action ${act} }`;
const action = () => [
  ...settings(
    'What happens to packets of the class.',
    'service-policy [ ( input | output ) ] <policy:policy-map>',
    'service-policy ( type <type:inspect|access-control|stack|waas> | urlfilter | http | smtp | imap | pop3 | sunrpc | im | h323 | sip | p2p ) <policy:policy-map>',
    'bandwidth ( <kilobits:int> | percent <percent:1-100> | remaining ( percent <remaining:0-100> | ratio <ratio:1-65536> ) [ account ( qinq | dot1q | user-defined <offset:signed> ) ( aal5 | snap-rbe-dot1q ) ] )',
    'priority [ ( level <level:1-2> ) ] [ ( percent <percent:1-100> | <kilobits:int> ) ] [<burst:int>]',
    `police ( <rate:amount> [<burst:amount>] [<excess:amount>] | cir ( <cir:amount> [ bps ] | percent <cirPercent:1-100> ) { bc <bc:amount> [ ( ms | bytes | packets ) ] | pir ( <pir:amount> [ bps ] | percent <pirPercent:1-100> ) | be <be:amount> [ ( ms | bytes | packets ) ] } ) ${acts}`,
    `police rate ( percent <ratePercent:1-100> | <units:amount> [ ( bps | pps | cps ) ] ) { burst <unitBurst:amount> [ ( bytes | packets | ms | cells ) ] | peak-rate <peak:amount> [ ( bps | pps | cps ) ] | peak-burst <peakBurst:amount> [ ( bytes | packets | ms | cells ) ] } ${acts}`,
    `police ( aggregate <aggregate:word> | flow [ mask ( src-only | dest-only | full-flow ) ] <flow:amount> [<flowBurst:amount>] ) ${acts}`,
    `conform-action ${act}`,
    `exceed-action ${act}`,
    `violate-action ${act}`,
    'conform-color <color:class-map> [ exceed-color <exceed:class-map> ]',
    'shape ( average | peak ) ( <rate:amount> [<burst:int>] [<excess:int>] | percent <percent:1-100> [<sustained:int> ms] [<more:int> ms] ) [ account ( qinq | dot1q | user-defined <offset:signed> ) [ ( aal5 | snap-rbe-dot1q | atm ) ] ]',
    'shape ( adaptive <adaptive:int> | fecn-adapt | max-buffers <buffers:int> )',
    `set [ ( ip | ipv6 ) ] dscp ( <dscp:dscp> | ( cos | qos-group | exp | dscp | precedence ) ${table} | tunnel <tunnel:dscp> )`,
    `set [ ( ip | ipv6 ) ] precedence ( <precedence:${precedence}> | ( cos | qos-group | dscp | exp ) ${table} | tunnel <tunnel:0-7> )`,
    `set cos ( <cos:0-7> | ${fields} ${table} )`,
    'set cos-inner ( <inner:0-7> | cos )',
    `set qos-group ( <group:0-1023> | ${fields} ${table} )`,
    'set discard-class <discard:0-63>',
    'set ( atm-clp | fr-de | dei <dei:0-1> )',
    `set mpls experimental ( imposition | topmost ) ( <experimental:0-7> | ${fields} ${table} )`,
    'set cos table <cosTable:word>',
    'random-detect [ ( dscp-based | precedence-based | ecn | cos-based | discard-class-based | prec-based | aggregate ) ]',
    'random-detect dscp <values:dscp...> [ percent ] <least:int> <most:int> [<probability:int>]',
    `random-detect ( precedence <precedence:${precedence}> | cos <cos:0-7> | discard-class <discard:int> | dscp <dscp:dscp> | precedence values <list:0-7...> | exp <exp:0-7> ) [ percent ] <least:int> [ ( packets | bytes | ms ) ] <most:int> [ ( packets | bytes | ms ) ] [<probability:int>]`,
    'random-detect ( exponential-weighting-constant <constant:1-16> | flow | flow average-depth-factor <depth:int> )',
    'fair-queue [ ( <queues:int> | individual-limit <individual:int> | queue-limit <limit:int> ) ]',
    'queue-limit ( <size:int> [ ( packets | bytes | ms | us | cells ) ] | ( dscp <dscp:dscp> | cos <cos:0-7> | precedence <precedence:0-7> | qos-group <group:int> | discard-class <discard:int> ) ( percent <percent:1-100> | <classSize:int> [ ( packets | bytes | ms | us ) ] ) )',
    'queue-limit ( dscp <dscps:dscp...> | cos <coses:0-7...> ) percent <percents:1-100>',
    'queue-buffers ratio <ratio:0-100>',
    'queue-stats-frame-count',
    'drop [ ( log | all ) ]',
    'pass [ log ]',
    'allow',
    'reset',
    'log [ ( all | copy-packet ) ]',
    'inspect [ ( <parameters:word> | avc <avc:word> ) ]',
    'police rate per-subscriber',
    'trust ( cos | dscp | ip-precedence )',
    'compression header ip [ ( rtp | tcp ) ]',
    'account [ drop ]',
    'estimate bandwidth [ ( drop-one-in <drops:int> | delay-one-in <delays:int> milliseconds <milliseconds:int> ) ]',
    'netflow-sampler <sampler:sampler>',
    'admit cac local',
    'parameter type urlfpolicy ( local | trend | websense | n2h2 ) <urlf:word>',
    'distribute <group:word>',
    'pass-through',
    'monitor-load <monitor:word>',
    'optimize ( tfo | full | dre no compression no )',
    'passthrough',
    'waas',
    'react <react:int> ( media-stop | mrv | rtp-jitter-average | transport-packets-lost-rate )',
    'flow monitor <monitor:flow-monitor>',
    'vservice node <node:word>',
    'service-appnav forward',
    'urlfilter',
    'protect-policy',
    'plr <plr:int>',
  ),
  section('flow monitor inline', 'Opens how flows of the class are counted.', () =>
    settings(
      'How flows of the class are counted.',
      'record <record:flow-record>',
      'record default-rtp',
      'record default-tcp',
      'exporter <exporter:flow-exporter>',
      'cache ( entries <entries:int> | timeout ( active <active:int> | inactive <inactive:int> | update <update:int> | synchronized <synchronized:int> ) | type ( normal | permanent | synchronized ) )',
    ),
  ),
  section('monitor parameters', 'Opens over which time quality is measured.', () =>
    settings(
      'Over which time quality is measured.',
      'flows <flows:int>',
      'history <history:int>',
      'interval duration <seconds:int>',
      'timeout <timeout:int>',
    ),
  ),
  section('monitor metric rtp', 'Opens what is measured of RTP.', () =>
    settings(
      'What is measured of RTP.',
      'clock-rate <payload:word> <rate:int>',
      'max-dropout <dropout:int>',
      'max-reorder <reorder:int>',
      'min-sequential <sequential:int>',
      'ssrc maximum <ssrc:int>',
    ),
  ),
];
const control = () =>
  settings(
    'What is done for a session.',
    '<order:int> activate ( interface-template <template:interface-template> | policy type control subscriber <policy:policy-map> | service-template <service:service-template> [ { aaa-list <list:word> | precedence <precedence:int> | replace-all } ] )',
    '<order:int> deactivate ( interface-template <template:interface-template> | policy type control subscriber <policy:policy-map> | service-template <service:service-template> | timer <timer:word> )',
    '<order:int> authenticate using <method:dot1x|mab|webauth> { aaa { authc-list <authc:word> | authz-list <authz:word> } | merge | parameter-map <map:word> | priority <priority:1-254> | replace | replace-all | retries <retries:int> | retry-time <retry:int> | both }',
    '<order:int> terminate <method:dot1x|mab|webauth>',
    '<order:int> ( authorize | unauthorize | protect | restrict | replace | err-disable | shutdown | clear-session | pause reauthentication | resume reauthentication | clear-authenticated-data-hosts-on-port | notify )',
    '<order:int> authentication-restart <seconds:1-65535>',
    '<order:int> restrict',
    '<order:int> set-timer <timer:word> <seconds:1-65535>',
    '<order:int> map attribute-to-service table <table:word>',
    '<order:int> service ( disconnect [ delay <delay:int> ] | local )',
    '<order:int> service-policy type service ( name <service:word> | unapply name <gone:word> | aaa list <list:word> name <named:word> )',
    '<order:int> collect identifier <identifier:word>',
    '<order:int> authorize ( aaa list <list:word> [ password <secret:secret> ] identifier <authorized:word> | identifier <own:word> | using <method:dot1x|mab|webauth> )',
    '<order:int> authenticate aaa list <list:word>',
    '<order:int> proxy ( aaa list <list:word> | accounting aaa list <accounting:word> )',
    '<order:int> log-session-state',
    '<order:int> set <variable:word> identifier <identifier:word>',
  );
const controlClass = () => [
  section(
    '<order:int> class ( always | <class:class-map> ) <how:do-all|do-until-failure|do-until-success>',
    'Opens what is done for a session.',
    control,
  ),
];
const events =
  '( session-started | session-start | session-restart | service-start | service-stop | service-failed | account-logon | account-logoff | access-reject | credit-exhausted | quota-depleted | radius-timeout | flow-timeup | timed-policy-expiry | absent | aaa-available | agent-found | agent-not-found | authentication-failure | authentication-success | authorization-failure | authorization-success | identity-update | inactivity-timeout | remote-authentication-failure | remote-authentication-success | remote-update | session-disconnected | tag-added <tag:word> | tag-removed <gone:word> | template-activated <template:word> | template-activation-failed <failed:word> | template-deactivated <deactivated:word> | template-deactivation-failed <left:word> | timer-expiry <timer:word> | violation | aaa-unavailable )';
const body = () => [
  section('class class-default', 'Opens what happens to all other packets.', action),
  section(
    'class type <type:inspect|access-control|stack|traffic|urlfilter|control|queuing|appnav|waas|multicast-flows|ngsw-qos> ( class-default | default ( input | output | in-out ) ) ',
    'Opens what happens to all other packets.',
    action,
  ),
  section(
    'class type <type:inspect|access-control|stack|traffic|urlfilter|queuing|appnav|waas|multicast-flows|ngsw-qos> [ ( http | smtp | imap | pop3 | sunrpc | im | h323 | sip | aol | msnmsgr | ymsgr | icq | winmsgr | edonkey | fasttrack | gnutella | kazaa2 | trend | websense | n2h2 ) ] <class:class-map> [ insert-before <other:class-map> ]',
    'Opens what happens to packets of a class.',
    action,
  ),
  section('class <class:class-map> [ insert-before <other:class-map> ]', 'Opens what happens to packets of a class.', action),
  section(`event ${events} [ ( match-all | match-first ) ]`, 'Opens what happens at an event.', controlClass),
  section(
    'class type control ( always | <class:class-map> ) [ ( event <event:session-start|session-restart|service-start|service-stop|account-logon|account-logoff|access-reject|credit-exhausted|quota-depleted|timed-policy-expiry|radius-timeout> ) ]',
    'Opens what is done for sessions.',
    control,
  ),
  ...settings(
    'A setting of the policy.',
    'description <description:text>',
    'sequence-interval <interval:int>',
    'parameter type urlfpolicy ( local | trend | websense | n2h2 ) <urlf:word>',
    'ip access-group <list:acl> ( in | out )',
    'service ( local | monitor enable )',
    'authenticate aaa list <list:word>',
    'keepalive idle <idle:int> attempts <attempts:int> interval <interval:int>',
    'prepaid config <prepaid:word>',
    'accounting aaa list <accounting:word>',
  ),
];
const service = () => [
  section(
    '[<order:int>] class type traffic ( <class:class-map> | default ( input | output | in-out ) )',
    'Opens what happens to traffic of the service.',
    () => [
      ...settings(
        'What happens to traffic of the service.',
        'accounting aaa list <list:word>',
        'police <direction:input|output> <rate:int> [<burst:int>] [<excess:int>]',
        'timeout ( absolute | idle ) <timeout:int> [ ( both | inbound ) ]',
        'redirect to ( group <group:word> | ip <address:ip> [ port <port:int> ] ) [ ( duration <duration:int> [ frequency <frequency:int> ] ) ]',
        'redirect session-limit <sessions:int>',
        'prepaid config <prepaid:word>',
        'drop',
      ),
      ...action(),
    ],
  ),
  ...body(),
];
const applications = '<application:http|smtp|pop3|imap|sunrpc|im|h323|sip|p2p|dns|vdi|gtpv0|gtpv1|gtpv2|urlfilter|avc>';
const policyMaps = [
  section('policy-map <policy:=policy-map>', 'Opens what happens to classes of traffic.', body),
  section(`policy-map type inspect ${applications} <policy:=policy-map>`, 'Opens what happens to classes of traffic.', body),
  section('policy-map type control subscriber <policy:=policy-map>', 'Opens what happens to sessions.', body),
  section(
    'policy-map type ( inspect | access-control | stack | logging | port-filter | queue-threshold | ngsw-qos | control | waas | appnav | queuing | performance-monitor | epbr | packet-service | urlfilter | multicast-flows | nwpi | sdwan ) <policy:=policy-map>',
    'Opens what happens to classes of traffic.',
    body,
  ),
  // Servers name services of sessions too, so that these names have no two ends in one configuration.
  section('policy-map type service <service:word>', 'Opens a service of sessions.', service),
  section('table-map <table:word>', 'Opens how markings are changed into others.', () =>
    settings('How markings are changed into others.', 'map from <from:0-99> to <to:0-99>', 'default ( copy | ignore | <otherwise:0-99> )'),
  ),
];

export { policyMaps };
