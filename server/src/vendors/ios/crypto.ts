/** Encryption and certificates: recognised, with the names of proposals, profiles and maps. Secrets are never shown. */
import { type Commands, commandsOf } from '../../notation/command.ts';
import { opens } from './opens.ts';

const { command, block } = commandsOf<unknown>();

const settings: Commands<unknown> = [
  command(
    '<what:encr|encryption|hash|integrity|prf|authentication|group|lifetime|description|mode|proposal|match|identity|dpd|nat|keepalive|virtual-template|client|initiate|self-identity|accounting|aaa|pki|redirect|local-address|ca|subject-name|subject-alt-name|revocation-check|rsakeypair|eckeypair|enrollment|serial-number|ip-address|fqdn|crl|usage|auto-enroll|source|storage|validate-chain|primary|database|issuer-name|grant|shutdown|quit|address|config-exchange|ivrf|peer|idle-time|responder-only|security-association|certificate|chain-validation|authorization|vrf|fingerprint|parent|regenerate|default|exit> [<options:word...>]',
    'A setting of this object.',
  ),
];

const keyring: Commands<unknown> = [
  command(
    'pre-shared-key address <address:ip> [<mask>] [<encryption:key>] [<level:0-7>] <secret:secret>',
    'The key shared with an address.',
  ),
  command('pre-shared-key hostname <host:word> key [<level:0-7>] <secret:secret>', 'The key shared with a name.'),
  command('pre-shared-key [<side:local|remote>] [<level:0-7>] <secret:secret>', 'The key shared with the peer.'),
  command('pre-shared-key [<side:local|remote>] hex <secret:secret>', 'The key shared with the peer.'),
  command('local-address <where:word...>', 'The own address that the keys are for.'),
  block(
    'peer <peer:word>',
    'Opens a peer.',
    opens(() => keyring),
  ),
  ...settings,
];

const isakmpProfile: Commands<unknown> = [
  command('keyring <keyring:keyring> [<more:word...>]', 'The keys of the profile.'),
  command('keyring local <keyring:keyring>', 'The keys of the profile.'),
  command('vrf <vrf:vrf>', 'The VRF of the protected traffic.'),
  ...settings,
];

const ipsecProfile: Commands<unknown> = [
  command('set transform-set <sets:ipsec-transform-set...>', 'How packets are protected.'),
  command('set isakmp-profile <profile:isakmp-profile>', 'How peers prove themselves.'),
  command('set ikev2-profile <profile:isakmp-profile>', 'How peers prove themselves.'),
  command(
    'set <what:peer|pfs|security-association|reverse-route|mixed-mode|identity|ip|nat> [<options:word...>]',
    'A setting of protection.',
  ),
  command('match address <list:acl>', 'Which packets are protected.'),
  command('reverse-route [<options:word...>]', 'Adds routes to what the peer protects.'),
  ...settings,
];

const certificates: Commands<unknown> = [command('certificate <options:word...>', 'A certificate.')];

export const crypto: Commands<unknown> = [
  block(
    'crypto ipsec transform-set <set:=ipsec-transform-set> <algorithms:word...>',
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
  command('crypto isakmp key [<level:0-7>] <secret:secret> address <address:ip> [<mask>] [no-xauth]', 'The key shared with an address.'),
  command('crypto isakmp key [<level:0-7>] <secret:secret> hostname <host:word>', 'The key shared with a name.'),
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
    'crypto ikev2 <kind:proposal|policy|authorization|client> <name:word> [<options:word...>]',
    'Opens a proposal for key exchange.',
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
  command('crypto map <map:crypto-map> <options:word...>', 'A setting of a crypto map.'),
  block(
    'crypto dynamic-map <map:word> <sequence:1-65535>',
    'Opens a map for peers that are not known yet.',
    opens(() => ipsecProfile),
  ),
  block(
    'crypto pki certificate <what:chain|map> <name:word> [<sequence:int>]',
    'Opens the certificates of a trust point.',
    opens(() => certificates),
  ),
  block(
    'crypto <old:ca|pki> <kind:trustpoint|server|profile> <name:word> [<options:word...>]',
    'Opens a trust point.',
    opens(() => settings),
  ),
  block(
    'crypto gdoi group <name:word>',
    'Opens a group that shares keys.',
    opens(() => settings),
  ),
  command('crypto <options:word...>', 'A setting of encryption.'),
];
