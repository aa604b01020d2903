/** Sessions of subscribers (BNG): templates, PPPoE, and the manager of sessions. */
import type { Commands } from '../../notation/command.ts';
import { section, settings } from '../settings.ts';

const address: readonly string[] = [
  'ipv4 unnumbered <interface>',
  'ipv4 verify unicast source reachable-via rx',
  'ipv4 access-group <list:acl> <direction:ingress|egress>',
  'ipv4 mtu <mtu:int>',
  'ipv4 unreachables disable',
  'ipv6 enable',
  'ipv6 mtu <mtu6:int>',
  'ipv6 nd ( framed-prefix-pool <framed:word> | other-config-flag | managed-config-flag | ra-lifetime <lifetime:int> | ra-interval <interval:int> [<least:int>] | ra-initial <count:int> <pause:int> | start-ra-on-ipv6-enable | prefix <prefix:text> | router-preference ( high | low | medium ) | suppress-ra )',
  'ipv6 verify unicast source reachable-via rx',
  'ipv6 access-group <list6:ipv6-acl> <direction:ingress|egress>',
  'dhcpv6 ( delegated-prefix-pool <delegated:word> | address-pool <addresses:word> | mode-class <mode:word> | class <class:word> )',
  'dhcpv4 ( mode-class <mode4:word> | class <class4:word> )',
  'accounting aaa list ( default | <accounting:word> ) type ( session [ periodic-interval <periodic:int> ] [ dual-stack-delay <dual:int> ] | service [ periodic-interval <service:int> ] )',
  'timeout ( idle <idle:int> [ threshold <threshold:int> ] [ traffic ( both | inbound | outbound ) ] | absolute <absolute:int> )',
  'service-policy ( input | output ) <policy:policy-map> [ merge <merge:int> ] [ acct-stats ] [ shared-policy-instance <shared:word> ]',
  'service-policy type pbr <pbr:policy-map>',
  'vrf <vrf:vrf>',
  'igmp ( explicit-tracking | query-interval <query:int> | query-max-response-time <response:int> | access-group <groups:acl> | multicast mode ( ipoe | ppp ) )',
  'multicast ( ipv4 | ipv6 ) ( passive | qos-correlation )',
  'arp ( local-proxy | learning disable | scale-mode-enable )',
  'monitor-session <session:word> direction ( rx-only | tx-only )',
  'timestamp-output',
];

const templates = (): Commands<unknown> => [
  section('type ppp <template:word>', 'Opens what sessions of PPP are given.', () =>
    settings(
      'What sessions are given.',
      ...address,
      'ppp ( authentication <methods:chap|pap|ms-chap...> | ipcp ( dns <dns:ip> [<second:ip>] | peer-address ( pool <pool:word> | default <peer:ip> ) | wins <wins:ip> [<secondWins:ip>] | mask <mask> | renegotiation ignore | reneg-version1 ) | ipv6cp ( peer-interface-id <identifier:word> | renegotiation ignore ) | lcp ( delay <delay:int> [<milliseconds:int>] | renegotiation ignore ) | timeout ( absolute <minutes:int> | authentication <authentication:int> | retry <retry:int> ) | chap ( hostname <host:word> | refuse ) | pap refuse | max-bad-auth <bad:int> | max-failure <failures:int> | max-configure <configures:int> | max-terminate <terminates:int> | keepalive ( disable | <keep:int> [<keepRetry:int>] ) | echo <echo:text> )',
      'keepalive ( disable | <seconds:int> [ retry-count <retries:int> ] )',
    ),
  ),
  section('type ( ipsubscriber | service | subscriber-service ) <template:word>', 'Opens what sessions are given.', () =>
    settings('What sessions are given.', ...address),
  ),
];

const bba = (): Commands<unknown> => [
  ...settings(
    'A setting of PPPoE.',
    'service ( name <name:word> | selection disable )',
    'sessions ( max limit <most:int> [ threshold <threshold:int> ] | mac limit <mac:int> [ threshold <macThreshold:int> ] | mac-iwf limit <iwf:int> | mac throttle <throttle:int> <window:int> <blocked:int> | circuit-id limit <circuit:int> | circuit-id throttle <circuitThrottle:int> <circuitWindow:int> <circuitBlocked:int> | outer-vlan limit <outer:int> | inner-vlan limit <inner:int> | vlan limit <vlan:int> | access-interface limit <access:int> | remote-id limit <remote:int> )',
    'pado ( delay <delay:int> | delay ( circuit-id | remote-id | service-name ) <delayOf:text> )',
    'mtu <mtu:int>',
    'ac name <concentrator:word>',
    'tag ppp-max-payload ( minimum <least:int> maximum <payload:int> | deny )',
    'control-packets priority <priority:int>',
    'invalid-session-id ( drop | log )',
    'completion-timeout <completion:int>',
    'proxy ( ac-cookie | remote-id )',
  ),
];

const subscriber = (): Commands<unknown> => [
  section('manager', 'Opens the manager of sessions.', () =>
    settings(
      'A setting of the manager.',
      'accounting interim ( variation <variation:int> | fail )',
      'iedge session ( <session:text> )',
      'statistics <statistics:text>',
      'aaa <aaa:text>',
      'trace <trace:text>',
    ),
  ),
  section('redundancy', 'Opens sessions that a second router takes over.', () => [
    section('group <group:int>', 'Opens a group of sessions.', () => [
      section('interface-list', 'Opens where sessions come from.', () =>
        settings('Where sessions come from.', 'interface <interface> id <id:int>'),
      ),
      ...settings(
        'A setting of the group.',
        'preferred-role ( master | slave )',
        'virtual-mac <mac:station>',
        'peer ( <peer:ip> | route-disable )',
        'access-tracking <track:track>',
        'core-tracking <core:track>',
        'disable-tracking-change',
        'hold-timer <hold:int>',
        'slave-mode ( warm | hot )',
        'description <description:text>',
        'l2tp-source-ip <tunnel:ip>',
        'revertive-timer <revertive:int>',
        'state-control-route ipv4 <route:prefix> vrf <vrf:vrf> tag <tag:int>',
        'disable',
      ),
    ]),
    ...settings(
      'A setting of redundancy.',
      'source-interface <interface>',
      'preferred-role ( master | slave )',
      'slave-mode ( warm | hot )',
      'hold-timer <hold:int>',
      'soft-reconf <soft:int>',
      'disable',
    ),
  ]),
  ...settings('A setting of sessions.', 'featurette <featurette:word>', 'arp scale-mode-enable', 'session limit <limit:int>'),
];

export const subscribers: Commands<unknown> = [
  section('dynamic-template', 'Opens what sessions of subscribers are given.', templates),
  section('pppoe bba-group <group:word>', 'Opens a group of access lines (PPPoE).', bba),
  section('subscriber', 'Opens sessions of subscribers.', subscriber),
  ...settings('A limit of sessions.', 'pppoe ( in-flight-window <window:int> | process-mtu )'),
];
