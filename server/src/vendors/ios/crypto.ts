/** Encryption and certificates: recognised, with the names of proposals, profiles and maps. Secrets are never shown. */
import { type Commands, commandsOf } from '../../notation/command.ts';
import { section } from '../settings.ts';
import { opens, recognised } from './recognised.ts';

const { block } = commandsOf<unknown>();

const methods = '<methods:rsa-sig|rsa-encr|pre-share|ecdsa-sig|eap|rsa-signature|anyconnect-eap...>';
const settings: Commands<unknown> = recognised(
  'A setting of this object.',
  'encr <cipher:des|3des|aes> [<bits:128|192|256>]',
  'encryption <ciphers:des|3des|aes|128|192|256|aes-cbc-128|aes-cbc-192|aes-cbc-256|aes-gcm-128|aes-gcm-256...>',
  'hash <hash:md5|sha|sha256|sha384|sha512>',
  'integrity <hashes:md5|sha1|sha256|sha384|sha512...>',
  'prf <hashes:md5|sha1|sha256|sha384|sha512...>',
  `authentication ${methods}`,
  `authentication <side:local|remote> ${methods}`,
  'group <groups:1|2|5|14|15|16|19|20|21|24...>',
  'lifetime <seconds:int>',
  'lifetime certificate <days:int>',
  'description <description:text>',
  'mode <mode:tunnel|transport> [require]',
  'proposal <proposals:word> [<second:word>] [<third:word>]',
  'match fvrf <vrf:vrf>',
  'match fvrf any',
  'match identity <side:remote|address|group|host|user> <value:word> [<more:word>] [<mask:word>] [<vrf:word>]',
  'match address local <where:word> [<more:word>]',
  'match certificate <map:word>',
  'identity local <kind:address|fqdn|email|dn|key-id> [<value:word>]',
  'identity address <address:ip> [<mask>]',
  'self-identity <kind:address|fqdn|user-fqdn> [<value:word>]',
  'initiate mode aggressive',
  'keepalive <seconds:int> [retry <retry:int>]',
  'dpd <seconds:int> <retry:int> <mode:on-demand|periodic>',
  'nat <what:keepalive> <seconds:int>',
  'ivrf <vrf:vrf>',
  'vrf <vrf:vrf>',
  'virtual-template <template:int> [mode auto]',
  'client <what:authentication|configuration|pki> <more:list|address|authorization> <value:word> [<last:word>]',
  'isakmp authorization list <list:word>',
  'aaa <what:authentication|authorization|accounting> <more:word> [<value:word>] [<last:word>] [<end:word>]',
  'pki trustpoint <name:word> [<use:sign|verify>]',
  'ca trust-point <name:word>',
  'enrollment <what:selfsigned|terminal|pkcs12|url|mode|retry|profile> [<value:word>] [<more:word>] [<last:word>]',
  'revocation-check <methods:none|crl|ocsp...>',
  'subject-name <name:text>',
  'subject-alt-name <name:text>',
  'rsakeypair <name:word> [<size:int>] [<encryption:int>]',
  'eckeypair <name:word>',
  'serial-number [none]',
  'ip-address <address:word>',
  'fqdn <name:word>',
  'fingerprint <fingerprint:word>',
  'usage <uses:ike|ssl-client|ssl-server...>',
  'auto-enroll [<percent:int>] [regenerate]',
  'crl <what:optional|query|cache> [<value:word>] [<more:word>]',
  'chain-validation [<how:stop|continue>] [<name:word>]',
  'issuer-name <name:text>',
  'database <what:level|url|archive> <value:word> [<more:word>]',
  'grant <how:auto|none> [<more:word>]',
  'hash-algorithm <hash:word>',
  'source interface <interface>',
  'primary',
  'storage <where:word>',
  'server <what:address|local> <family:ipv4|ipv6> <value:word> [<priority:int>]',
  'address <family:ipv4|ipv6> <address:ip>',
  'rekey <what:word> <more:word> <value:word>',
  'identity number <number:int>',
  'shutdown',
);

const local = ['address <address:ip> [<vrf:vrf>]', 'interface <interface>'];

const keyring: Commands<unknown> = [
  ...recognised(
    'The key shared with a peer.',
    'pre-shared-key address <address:ip> [<mask>] key <secret:secret>',
    'pre-shared-key address <address:ip> [<mask>] key <encryption:0-7> <secret:secret>',
    'pre-shared-key hostname <host:word> key <secret:secret>',
    'pre-shared-key hostname <host:word> key <encryption:0-7> <secret:secret>',
    'pre-shared-key [<side:local|remote>] <secret:secret>',
    'pre-shared-key [<side:local|remote>] <encryption:0|6> <secret:secret>',
    'pre-shared-key [<side:local|remote>] hex <secret:secret>',
    ...local.map(where => `local-address ${where}`),
    'local-address <interface>',
    'local-address <address:ip>',
    'address <address:ip> [<mask>]',
    'address <prefix:ipv6-prefix>',
    'hostname <host:word>',
  ),
  block(
    'peer <peer:word>',
    'Opens a peer.',
    opens(() => keyring),
  ),
  ...settings,
];

const isakmpProfile: Commands<unknown> = [
  ...recognised('The keys of the profile.', 'keyring <keyring:keyring>', 'keyring local <keyring:keyring>', 'keyring aaa <list:word>'),
  ...recognised(
    'The own address of the profile.',
    ...local.map(where => `local-address ${where}`),
    'local-address <interface>',
    'local-address <address:ip>',
  ),
  ...settings,
];

const ipsecProfile: Commands<unknown> = [
  ...recognised(
    'How packets are protected.',
    'set transform-set <sets:ipsec-transform-set...>',
    'set isakmp-profile <profile:isakmp-profile>',
    'set ikev2-profile <profile:isakmp-profile>',
    'set peer <peer:word> [<default:default|dynamic>]',
    'set pfs [<group:group1|group2|group5|group14|group15|group16|group19|group20|group21|group24>]',
    'set security-association lifetime <unit:seconds|kilobytes|days> <value:word>',
    'set security-association <what:idle-time|replay|level|dummy|ecn> [<more:window-size|per-host|disable>] [<value:word>]',
    'set reverse-route <what:distance|tag|gateway> <value:word>',
    'set <what:mixed-mode|nat> [<more:demux>]',
    'set ip access-group <list:acl> <direction:in|out>',
    'set identity <name:word>',
  ),
  ...recognised('Which packets are protected.', 'match address <list:acl>'),
  ...recognised('Adds routes to what the peer protects.', 'reverse-route [static] [remote-peer <address:ip>] [tag <tag:int>]'),
  ...recognised('Limits how fast packets are encrypted.', 'qos pre-classify', 'responder-only'),
  ...settings,
];

const certificates: Commands<unknown> = [
  // Its body ends with a line of its own where it is too long to be taken as one piece.
  section('certificate [<kind:self-signed|ca|rollover>] <serial:word> [<where:word>]', 'A certificate.', () => []),
];
const certificateMap: Commands<unknown> = recognised(
  'A certificate.',
  '<field:subject-name|issuer-name|alt-subject-name|name|unstructured-subject-name|serial-number|valid-start|expires-on> <how:eq|ne|co|nc|lt|ge> <value:text>',
);

const algorithms =
  '<algorithms:ah-md5-hmac|ah-sha-hmac|ah-sha256-hmac|ah-sha384-hmac|ah-sha512-hmac|esp-des|esp-3des|esp-aes|esp-gcm|esp-gmac|esp-null|esp-seal|esp-md5-hmac|esp-sha-hmac|esp-sha256-hmac|esp-sha384-hmac|esp-sha512-hmac|comp-lzs|128|192|256...>';

export const crypto: Commands<unknown> = [
  block(
    `crypto ipsec transform-set <set:=ipsec-transform-set> ${algorithms}`,
    'How packets are protected.',
    opens(() => settings),
  ),
  block(
    'crypto ipsec profile <profile:=ipsec-profile>',
    'Opens how a tunnel is protected.',
    opens(() => ipsecProfile),
  ),
  block(
    'crypto isakmp policy <number:int>',
    'Opens a proposal for key exchange.',
    opens(() => settings),
  ),
  block(
    'crypto isakmp profile <profile:=isakmp-profile>',
    'Opens how peers prove themselves.',
    opens(() => isakmpProfile),
  ),
  block(
    'crypto ikev2 profile <profile:=isakmp-profile>',
    'Opens how peers prove themselves.',
    opens(() => isakmpProfile),
  ),
  block(
    'crypto ikev2 keyring <keyring:=keyring>',
    'Opens a set of keys.',
    opens(() => keyring),
  ),
  block(
    'crypto ikev2 <kind:proposal|policy> <name:word>',
    'Opens a proposal for key exchange.',
    opens(() => settings),
  ),
  block(
    'crypto ikev2 <kind:authorization|client> <what:policy|flexvpn> <name:word>',
    'Opens what peers are given.',
    opens(() => settings),
  ),
  block(
    'crypto keyring <keyring:=keyring> [vrf <vrf:vrf>]',
    'Opens a set of keys.',
    opens(() => keyring),
  ),
  block(
    'crypto map <map:=crypto-map> <sequence:1-65535> [<mode:ipsec-isakmp|ipsec-manual|gdoi>] [profile <profile:ipsec-profile>] [dynamic <dynamic:word>]',
    'Opens an entry of a crypto map.',
    opens(() => ipsecProfile),
  ),
  block(
    'crypto dynamic-map <map:word> <sequence:1-65535>',
    'Opens a map for peers that are not known yet.',
    opens(() => ipsecProfile),
  ),
  block(
    'crypto pki certificate chain <name:word>',
    'Opens the certificates of a trust point.',
    opens(() => certificates),
  ),
  block(
    'crypto pki certificate map <name:word> <sequence:int>',
    'Opens what certificates must hold.',
    opens(() => certificateMap),
  ),
  block(
    'crypto ca certificate chain <name:word>',
    'Opens the certificates of a trust point.',
    opens(() => certificates),
  ),
  block(
    'crypto ca certificate map <name:word> <sequence:int>',
    'Opens what certificates must hold.',
    opens(() => certificateMap),
  ),
  block(
    'crypto <old:ca|pki> <kind:trustpoint|server|profile|trustpool> <name:word> [<more:word>]',
    'Opens a trust point.',
    opens(() => settings),
  ),
  block(
    'crypto gdoi group <name:word>',
    'Opens a group that shares keys.',
    opens(() => settings),
  ),
  ...recognised(
    'The key shared with a peer.',
    'crypto isakmp key <secret:secret> address <address:ip> [<mask>] [no-xauth]',
    'crypto isakmp key <secret:secret> address ipv6 <prefix:ipv6-prefix>',
    'crypto isakmp key <encryption:0|6> <secret:secret> address <address:ip> [<mask>] [no-xauth]',
    'crypto isakmp key [<encryption:0|6>] <secret:secret> hostname <host:word>',
  ),
  ...recognised(
    'A setting of encryption.',
    'crypto map <map:crypto-map> local-address <interface>',
    'crypto map <map:crypto-map> client <what:authentication|configuration|accounting> <more:list|address> <value:word>',
    'crypto map <map:crypto-map> isakmp authorization list <list:word>',
    'crypto map <map:crypto-map> redundancy replay-interval <what:inbound|outbound> <value:int>',
    'crypto isakmp <what:enable|aggressive-mode|fragmentation|invalid-spi-recovery|default> [<more:disable|policy>]',
    'crypto isakmp keepalive <seconds:int> [<retry:int>] [<mode:periodic|on-demand>]',
    'crypto isakmp nat keepalive <seconds:int>',
    'crypto isakmp identity <identity:address|hostname|dn>',
    'crypto isakmp client configuration group <group:word>',
    'crypto isakmp diagnose error',
    'crypto ikev2 dpd <seconds:int> <retry:int> <mode:periodic|on-demand>',
    'crypto ikev2 <what:http-url|nat|fragmentation|cookie-challenge|window|limit|redirect|diagnose|certificate-cache> [<more:cert|keepalive|mtu|error|max-sa|client|gateway>] [<value:word>]',
    'crypto ipsec security-association lifetime <unit:seconds|kilobytes|days> <value:word>',
    'crypto ipsec security-association <what:replay|idle-time|multi-sn> [<more:window-size|disable>] [<value:word>]',
    'crypto ipsec <what:df-bit|fragmentation|nat-transparency|optional> [<value:word>]',
    'crypto key generate rsa [<options:general-keys|usage-keys|modulus|label|exportable...>] [<value:word>]',
    'crypto engine <what:accelerator|aim|onboard|slot|compliance> [<value:word>] [<more:word>]',
    'crypto pki <what:token|crl|enroll|authenticate> [<value:word>] [<more:word>] [<last:word>]',
    'crypto ca <what:enroll|authenticate> <name:word>',
    'crypto logging <what:session|ezvpn|ikev2>',
    'crypto call admission limit <what:ike> <more:sa|in-negotiation-sa> <value:int>',
    'crypto provisioning <name:word>',
  ),
];
