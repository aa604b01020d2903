/** Key exchange: proposals, profiles, keyrings, what peers are given. Secrets are never shown. */
import { section, settings } from '../settings.ts';

const methods = '<methods:rsa-sig|rsa-encr|pre-share|ecdsa-sig|eap|rsa-signature|anyconnect-eap...>';
const groups = '1|2|5|14|15|16|19|20|21|24';
const key = '[<encryption:0|6|7>] <secret:secret>';
const lists =
  '( list <list:word> | group [ override ] [ ( psk | cert | eap ) ] list <groupList:word> [ ( name-mangler <mangler:word> | <named:word> ) ] | user [ ( psk | cert | eap ) ] ( list <userList:word> [ ( name-mangler <userMangler:word> | <userNamed:word> ) ] | cached ) )';
const proposal = () =>
  settings(
    'What both ends must agree on.',
    'encr <cipher:des|3des|aes> [<bits:128|192|256>]',
    'encryption <ciphers:des|3des|aes|128|192|256|aes-cbc-128|aes-cbc-192|aes-cbc-256|aes-gcm-128|aes-gcm-256|en-3des...>',
    'hash ( md5 | sha | sha256 | sha384 | sha512 )',
    'integrity <hashes:md5|sha1|sha256|sha384|sha512...>',
    'prf <hashes:md5|sha1|sha256|sha384|sha512...>',
    `authentication ${methods}`,
    `group <groups:${groups}...>`,
    `dh-group <dhGroups:${groups}...>`,
    'lifetime <seconds:60-86400>',
    'description <description:text>',
    'proposal <proposals:ike-proposal...>',
    'match fvrf ( any | <vrf:vrf> )',
    'match address local <address:ip>',
  );
const where = '( <address:ip> [<vrf:vrf>] | interface <port:interface> | <own:interface> )';
const keyring = () => [
  ...settings(
    'The key shared with a peer.',
    `pre-shared-key address ( ipv6 <prefix:ipv6-prefix> | <address:ip> [<mask>] ) key ${key}`,
    `pre-shared-key hostname <host:word> key ${key}`,
    `rsa-pubkey ( address <rsaAddress:ip> | name <rsaName:word> ) [ ( encryption | signature ) ]`,
    `local-address ${where}`,
    'description <description:text>',
  ),
  section('peer <peer:word>', 'Opens a peer.', () =>
    settings(
      'Who the peer is, and the key shared with it.',
      'address <address:ip> [<mask>]',
      'address <prefix:ipv6-prefix>',
      'hostname <host:word>',
      'identity ( address <identity:ip> | fqdn [ domain ] <fqdn:word> | email [ domain ] <email:word> | key-id <id:word> )',
      `pre-shared-key [ ( local | remote ) ] [ hex ] ${key}`,
      'pre-shared-key ppk ( manual id <ppk:word> | dynamic <ppkDynamic:word> ) key <ppkForm:0|6> <ppkSecret:secret>',
      'description <description:text>',
    ),
  ),
];
const identities =
  '( address ( ipv6 <prefix:ipv6-prefix> | <address:ip> [<mask>] ) [<vrf:vrf>] | fqdn [ domain ] <fqdn:word> | email [ domain ] <email:word> | key-id <id:word> | any | host [ domain ] <host:word> | user [ ( fqdn | domain ) ] <user:word> | group <group:word> )';
const profile = () =>
  settings(
    'How peers prove themselves, and what holds for them.',
    'description <description:text>',
    'keyring ( local <keyring:keyring> [ name-mangler <mangler:word> ] | aaa <list:word> [ ( name-mangler <aaaMangler:word> | password <aaaForm:0-6> <aaaSecret:secret> ) ] | ppk <ppk:keyring> | <only:keyring> )',
    `local-address ${where}`,
    `match identity [ remote ] ${identities}`,
    'match ( fvrf ( any | <vrf:vrf> ) | address local ( <address:ip> | interface <port:interface> ) | certificate <map:word> )',
    `authentication ( local | remote ) ${methods} [ { query-identity | cert-request | timeout <timeout:int> | key ${key} } ]`,
    'identity local ( address <own:ip> | fqdn <fqdn:word> | email <email:word> | dn | key-id <id:word> )',
    'self-identity ( address [ ipv6 ] | fqdn [<selfFqdn:word>] | user-fqdn <selfUser:word> )',
    'initiate mode aggressive',
    'keepalive <seconds:10-3600> retry <retry:2-60>',
    'dpd <interval:10-3600> <retry:2-60> ( on-demand | periodic )',
    'nat ( keepalive <keepalive:5-3600> | force-encap )',
    'ivrf <inside:vrf>',
    'vrf <inside:vrf>',
    'virtual-template <template:int> [ mode auto ]',
    'lifetime ( <lifetime:120-86400> | certificate )',
    'client ( authentication list <login:word> | configuration ( address ( initiate | respond ) | group <group:word> ) | pki authorization list <pki:word> )',
    'accounting <accounting:word>',
    'isakmp authorization list <list:word>',
    `aaa ( authentication ( eap | anyconnect-eap ) <login:word> | authorization ${lists} | accounting [ ( psk | cert | eap ) ] <account:word> )`,
    'pki trustpoint <trustpoint:trustpoint> [ sign ] [ verify ]',
    'ca trust-point <trustpoint:word>',
    'qos-group <qos:int>',
    'redirect gateway auth',
    'config-exchange ( request | set ( accept | send ) )',
    'config-mode set',
    'anyconnect profile <anyconnect:word>',
    'reconnect [ timeout <reconnect:int> ]',
    'shutdown',
    'reverse-route',
    'ppk ( manual | dynamic ) [ required ]',
    'max flow limit <flows:int>',
  );
const given = () => [
  ...settings(
    'What peers are given.',
    'route ( set ( interface [<out:interface>] | access-list [ ipv6 ] <list:acl> | remote ( ipv4 <remote:ipv4> <mask> | ipv6 <remote6:ipv6-prefix> ) | local ( ipv4 <local:ipv4> <localMask:mask> | ipv6 <local6:ipv6-prefix> ) ) | accept [ any ] [ { tag <tag:int> | distance <distance:int> } ] | redistribute <protocol:static|connected|bgp> [ route-map <policy:route-map> ] )',
    'pool <pool:word>',
    'ipv6 pool <pool6:word>',
    'dns <dns:ip> [<dnsSecond:ip>]',
    'wins <wins:ipv4> [<winsSecond:ipv4>]',
    'domain <domain:word>',
    'def-domain <defaultDomain:word>',
    'netmask <netmask:mask>',
    'split-dns <split:word>',
    'acl <acl:acl>',
    'subnet-acl <subnet:acl>',
    `key ${key}`,
    'save-password',
    'pfs',
    'backup-gateway <backup:word>',
    'banner <banner:text>',
    'include-local-lan',
    'group-lock',
    'firewall ( are-u-there | policy <firewall:word> )',
    'max-users <users:int>',
    'max-logins <logins:int>',
    'access-restrict <restricted:interface>',
    'auto-update client <client:word> <update:word> rev <revision:word>',
    'browser-proxy <proxy:word>',
    'configuration ( url <url:word> | version <version:int> )',
    'crypto aaa attribute list <attributes:word>',
    'ipsec flow-limit <flows:int>',
    'smartcard-removal-disconnect',
    'session-lifetime <session:int>',
    'aaa attribute list <list:word>',
    'netmask <mask>',
    'dhcp ( server <server:ip> | timeout <timeout:int> | giaddr <giaddr:ipv4> )',
    'reauth time <reauth:int>',
  ),
];
const flexClient = () =>
  settings(
    'A setting of the client.',
    'peer <of:int> ( <peer:ip> | fqdn <fqdn:word> [ dynamic ] | dhcp ) [ track <track:track> [ ( up | down ) ] ]',
    'peer reactivate',
    'connect ( auto | manual | track <connect:track> [ ( up | down ) ] )',
    'client ( connect <tunnel:interface> | inside <inside:interface> )',
    'source <of:int> <source:interface> [ track <sourceTrack:track> ]',
    'backup group ( <backup:word> | default )',
    'nat',
    'description <description:text>',
    'username <user:word> password [<encryption:0-6>] <secret:secret>',
  );
const mangler = () =>
  settings(
    'Which part of a name counts.',
    '( fqdn | email | dn | eap ) ( all | domain | hostname | username | common-name | country | locality | organization | organization-unit | state | prefix | suffix | dn <dn:word> ) [ delimiter <delimiter:word> ]',
  );
const fixed = settings(
  'The key shared with a peer.',
  'crypto isakmp key <secret:secret> address ( ipv6 <prefix:ipv6-prefix> | <address:ip> [<mask>] ) [ no-xauth ]',
  'crypto isakmp key <encryption:0|6> <secret:secret> address ( ipv6 <prefix:ipv6-prefix> | <address:ip> [<mask>] ) [ no-xauth ]',
  'crypto isakmp key [<encryption:0|6>] <secret:secret> hostname <host:word> [ no-xauth ]',
);
const general = settings(
  'A setting of key exchange.',
  'crypto isakmp ( enable | aggressive-mode disable | fragmentation | invalid-spi-recovery | default policy | keepalive <seconds:10-3600> [<retry:2-60>] [ ( periodic | on-demand ) ] | nat keepalive <nat:5-3600> | identity ( address | hostname | dn ) | diagnose error [<errors:int>] | xauth timeout <xauth:int> | client configuration address-pool local <pool:word> | reauth | session-limit <sessions:int> )',
  'crypto ikev2 ( dpd <interval:10-3600> <retry:2-60> ( periodic | on-demand ) | http-url cert | nat keepalive <nat:5-3600> | fragmentation [ mtu <mtu:68-1500> ] | cookie-challenge <cookies:0-1000> | window <window:1-20> | limit ( max-sa <sas:int> | max-in-negotation-sa <negotiations:int> | max-in-negotiation-sa <negotiated:int> [ ( incoming | outgoing ) ] | queue sa-init <init:int> ) | redirect ( client [ max-redirects <redirects:int> ] | gateway init ) | diagnose error <errors:int> | certificate-cache <certificates:int> | reconnect key <reconnect:int> active <reconnectSecret:secret> | certificate-cache )',
  'crypto call admission limit ( ike ( sa <sas:int> | in-negotiation-sa <negotiations:int> ) | ipsec sa <ipsec:int> | call <call:int> )',
);
const keyExchange = [
  section('crypto isakmp policy <policy:1-10000>', 'Opens a proposal for key exchange.', proposal),
  section('crypto isakmp profile <profile:=isakmp-profile> [ accounting <accounting:word> ]', 'Opens how peers prove themselves.', profile),
  section('crypto isakmp client configuration group <group:word>', 'Opens what peers are given.', given),
  section('crypto isakmp peer ( address <peer:ip> | hostname <host:word> ) [ vrf <vrf:vrf> ]', 'Opens a peer.', () =>
    settings(
      'A setting of the peer.',
      `set aggressive-mode ( client-endpoint ( ipv4-address <own:ipv4> | fqdn <fqdn:word> | user-fqdn <user:word> ) | password ${key} )`,
      'description <description:text>',
    ),
  ),
  section('crypto ikev2 proposal <proposal:=ike-proposal>', 'Opens a proposal for key exchange.', proposal),
  section('crypto ikev2 policy <policy:word>', 'Opens which proposals hold.', proposal),
  section('crypto ikev2 keyring <keyring:=keyring>', 'Opens a set of keys.', keyring),
  section('crypto ikev2 profile <profile:=isakmp-profile>', 'Opens how peers prove themselves.', profile),
  section('crypto ikev2 authorization policy ( default | <policy:word> )', 'Opens what peers are given.', given),
  section('crypto ikev2 client ( flexvpn <client:word> | configuration group <group:word> )', 'Opens a client.', flexClient),
  section('crypto ikev2 name-mangler <mangler:word>', 'Opens which part of a name counts.', mangler),
  section('crypto ikev2 cluster', 'Opens devices that share peers.', () =>
    settings(
      'A setting of the devices.',
      'standby-group <standby:word>',
      'slave ( hello <hello:int> | max-session <sessions:int> | priority <priority:int> | update <update:int> )',
      'master ( overload-limit <overload:int> | weight ( crypto-load <load:int> | system-load <system:int> ) )',
      'port <port:int>',
      'shutdown',
    ),
  ),
  section('crypto keyring <keyring:=keyring> [ vrf <vrf:vrf> ]', 'Opens a set of keys.', keyring),
  ...fixed,
  ...general,
];

export { keyExchange };
