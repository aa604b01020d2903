/** Encryption of traffic: transform sets, profiles, maps, groups, and what belongs to them. Secrets are never shown. */
import type { Commands } from '../../notation/command.ts';
import { section, settings } from '../settings.ts';
import { keyExchange } from './crypto-ike.ts';
import { certificateCommands } from './crypto-pki.ts';

const algorithms =
  '<algorithms:ah-md5-hmac|ah-sha-hmac|ah-sha256-hmac|ah-sha384-hmac|ah-sha512-hmac|esp-des|esp-3des|esp-aes|esp-gcm|esp-gmac|esp-null|esp-seal|esp-md5-hmac|esp-sha-hmac|esp-sha256-hmac|esp-sha384-hmac|esp-sha512-hmac|comp-lzs|128|192|256...>';
const lifetime = '( seconds <seconds:120-2592000> | kilobytes ( <kilobytes:int> | disable ) | days <days:1-30> )';
const pfs = '<group:group1|group2|group5|group14|group15|group16|group19|group20|group21|group24>';

const transforms = (): Commands<never> => settings('How packets are wrapped.', 'mode ( tunnel | transport [ require ] )', 'esn');

/** What profiles and entries of maps share. */
const protection = (): Commands<never> =>
  settings(
    'How packets are protected.',
    'description <description:text>',
    'set transform-set <sets:ipsec-transform-set...>',
    'set ( isakmp-profile | ikev2-profile ) <profile:isakmp-profile>',
    'set peer <peer:word> [ ( default | dynamic ) ]',
    `set pfs [ ( ${pfs.replace(/^<group:|>$/g, '').replaceAll('|', ' | ')} ) ]`,
    `set security-association lifetime ${lifetime}`,
    'set security-association ( idle-time <idle:60-86400> [ default ] | replay ( window-size ( 64 | 128 | 256 | 512 | 1024 ) | disable ) | level per-host | dummy ( pps <dummy:int> | seconds <dummySeconds:int> ) | ecn propagate-cs | dfbit ( clear | set | copy ) )',
    'set session-key ( inbound | outbound ) ( ah <ah:int> <ahKey:secret> | esp <esp:int> cipher <espCipher:secret> [ authenticator <espKey:secret> ] )',
    'set reverse-route ( distance <distance:1-255> | tag <tag:int> | gateway <gateway:ip> )',
    'set ( mixed-mode | nat demux | identity <identity:word> | ip access-group <list:acl> ( in | out ) | group <gdoi:word> | tag <packetTag:int> )',
    'match address <list:acl/ipv6-acl>',
    'match address <list:acl/ipv6-acl> gdoi',
    'reverse-route [ ( static | remote-peer <remote:ip> [ static ] ) ] [ tag <routeTag:int> ]',
    'qos pre-classify',
    'responder-only',
    'dialer pre-classify',
    'set client ( accounting list <accounting:word> )',
    'client authentication list <client:word>',
    'isakmp authorization list <authorization:word>',
  );

const group = (): Commands<never> => [
  ...settings(
    'A setting of the group.',
    'identity ( number <number:int> | address ipv4 <address:ipv4> )',
    'server address ipv4 <server:ipv4>',
    'client ( registration interface <registration:interface> | rekey ( encryption <ciphers:word> | hash <hashes:word> ) | status active-sa track <track:track> | bypass-policy | protocol ( gikev2 <gikev2:isakmp-profile> | gdoi ) | recovery-check interval <recovery:int> )',
    'passive',
  ),
  section('server local', 'Opens the server of the group.', () => [
    ...settings(
      'A setting of the server.',
      'rekey ( algorithm ( aes ( 128 | 192 | 256 ) | 3des-cbc | des-cbc ) | lifetime ( seconds <seconds:int> | days <days:int> ) | retransmit <seconds:int> ( number <number:int> | periodic ) | authentication mypubkey ( rsa <rsa:word> | ec <ec:word> ) | transport unicast | address ipv4 <rekeyList:acl> | acknowledgement ( cisco | any ) | sig-hash algorithm ( sha | sha256 | sha384 | sha512 ) )',
      'authorization address ipv4 <list:acl>',
      'authorization identity <identity:word>',
      'address ipv4 <own:ipv4>',
      'registration interface <interface>',
      'identifier ( range <first:int> - <last:int> | value <value:int> )',
      'gikev2 <profile:isakmp-profile>',
      'sa d3p window-size ( sec <window:int> | msec <windowMs:int> )',
    ),
    section('sa ipsec <sa:int>', 'Opens what members use.', () =>
      settings(
        'What members use.',
        'profile <profile:ipsec-profile>',
        'match address ( ipv4 | ipv6 ) <list:acl/ipv6-acl>',
        'replay ( time window-size <window:int> | counter window-size <counter:int> )',
        'tag ~ ( cts sgt | none )',
        'no-replay',
      ),
    ),
    section('redundancy', 'Opens other servers of the group.', () =>
      settings(
        'Other servers of the group.',
        'local priority <priority:int>',
        'peer address ipv4 <peer:ipv4>',
        'protocol ( timeout ( periodic-update <update:int> | refresh <refresh:int> ) | retransmit <retransmit:int> | version ( base <base:word> | optimize ) )',
      ),
    ),
  ]),
];

const easy = (): Commands<never> =>
  settings(
    'A setting of the client.',
    'acl <acl:acl>',
    'backup <backup:word> track <track:track>',
    'connect ( auto | manual | acl <connect:acl> )',
    'ctcp { port <port:int> | keepalive <keepalive:int> }',
    'default',
    'flow allow acl <flow:acl>',
    'group <group:word> key [<encryption:0-6>] <secret:secret>',
    'idletime <idle:int>',
    'local-address <local:interface>',
    'mode ( client | network-extension | network-plus )',
    'multiple-subnet',
    'nat ( acl <nat:acl> | allow )',
    'peer <peer:word> [ default ]',
    'remote <remote:word>',
    'username <user:word> password [<userForm:0-6>] <userSecret:secret>',
    'virtual-interface [<template:int>]',
    'xauth userid mode ( http-intercept | interactive | local )',
  );

const maps = settings(
  'A setting of a map.',
  'crypto map <map:crypto-map> local-address <interface>',
  'crypto map <map:crypto-map> client ( authentication list <login:word> | configuration ( address ( initiate | respond ) | list <given:word> ) | accounting list <accounting:word> )',
  'crypto map <map:crypto-map> isakmp authorization list <list:word>',
  'crypto map <map:crypto-map> isakmp-profile <profile:isakmp-profile>',
  'crypto map <map:crypto-map> redundancy replay-interval inbound <inbound:int> outbound <outbound:int>',
  'crypto map <map:crypto-map> gdoi fail-close',
);

const general = settings(
  'A setting of encryption.',
  `crypto ipsec security-association lifetime ${lifetime}`,
  'crypto ipsec security-association ( replay ( window-size ( 64 | 128 | 256 | 512 | 1024 ) | disable ) | idle-time <idle:60-86400> | multi-sn | ecn propagate-cs | dummy ( pps <dummy:int> | seconds <dummySeconds:int> ) )',
  'crypto ipsec ( df-bit ( clear | set | copy ) | fragmentation ( before-encryption | after-encryption | mtu-discovery ) | nat-transparency ( udp-encapsulation | spi-matching ) | optional [ retry <retry:int> ] | default transform-set | server send-update | ipv4-deny ( jump | clear | drop ) | nat-transparency )',
  'crypto gdoi gm ( ipsec direction-enable-mode <mode:word> | identifier <gm:word> | compliant )',
);

export const crypto: Commands<unknown> = [
  section(`crypto ipsec transform-set <set:=ipsec-transform-set> ${algorithms}`, 'How packets are protected.', transforms),
  section('crypto ipsec profile <profile:=ipsec-profile>', 'Opens how a tunnel is protected.', protection),
  section('crypto ipsec client ezvpn <client:word>', 'Opens a client of a gateway.', easy),
  section(
    'crypto map [ ipv6 ] <map:=crypto-map> <sequence:1-65535> [ ( ipsec-isakmp | ipsec-manual | gdoi ) ] [ ( profile <profile:ipsec-profile> | dynamic <dynamic:crypto-map> [ discover ] ) ]',
    'Opens an entry of a crypto map.',
    protection,
  ),
  section('crypto dynamic-map <map:=crypto-map> <sequence:1-65535>', 'Opens a map for peers that are not known yet.', protection),
  section('crypto gdoi group [ ipv6 ] <group:word>', 'Opens a group that shares keys.', group),
  section('crypto gkm group [ ipv6 ] <group:word>', 'Opens a group that shares keys.', group),
  ...keyExchange,
  ...certificateCommands,
  ...maps,
  ...general,
];
