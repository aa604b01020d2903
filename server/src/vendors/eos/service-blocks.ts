/** Blocks of EOS whose lines give values to the service that opens them: probes, loop protection, hardware tables, maintenance, texts for users. */
import type { Commands } from '../../notation/command.ts';
import { section, settings, settingsOf } from '../settings.ts';

const probedHost = (): Commands<unknown> =>
  settings(
    'What is asked of the host.',
    'ip <address:ip> [ icmp echo size <size:int> ]',
    'local-interfaces <set:word> [ address-only ]',
    'description [<text:text>]',
    'icmp echo size <bytes:int>',
    'url <url:word>',
    'interval <seconds:int>',
  );

const probing = (): Commands<unknown> => [
  ...settings(
    'A setting of probes.',
    'interval <seconds:int>',
    'shutdown',
    'interface set <of:word> <interfaces:word>',
    'local-interfaces <set:word> [ address-only ] [ default ]',
    'name-server group <group:word>',
    'description <text:text>',
  ),
  section('host <name:word>', 'Opens a host that is probed.', probedHost),
];

const connectivity = (): Commands<unknown> => [...probing(), section('vrf <vrf:vrf>', 'Opens probes in a VRF.', probing)];

const loopProtection = (): Commands<unknown> =>
  settings(
    'How loops are found and stopped.',
    'protect vlan <vlans:numbers>',
    'disabled-time <seconds:int>',
    'transmit-interval <seconds:int>',
    'rate-limit <rate:int>',
    'shutdown',
  );

const tcamFeature = (): Commands<unknown> =>
  settings(
    'What a feature holds in the table.',
    'sequence <number:int>',
    'key field <fields:word...>',
    'key size limit <bits:int>',
    'action <actions:word...>',
    'packet <layers:word...>',
    'bank maximum count <count:int>',
    'port qualifier size <bits:int> [ bits ]',
    'source <source:word...>',
  );

const tcam = (): Commands<unknown> => [
  section('profile <name:=tcam-profile> [ copy <from:?tcam-profile> ]', 'Opens a division of the table.', () => [
    section('feature <feature:word...>', 'Opens the share of a feature.', tcamFeature),
  ]),
  ...settings('Which division of the table holds.', 'system profile <profile:?tcam-profile>'),
];

const maintained = (): Commands<unknown> =>
  settings(
    'What happens in maintenance.',
    'initiator route-map <policy:route-map> ( in | out | inout )',
    'rate-monitoring load-interval <seconds:int>',
    'rate-monitoring threshold <kbps:int>',
    'shutdown max-delay <seconds:int>',
    'on-boot duration <seconds:int>',
  );

const maintenance = (): Commands<unknown> => [
  section('profile <kind:bgp|interface|unit> <name:word>', 'Opens a profile of maintenance.', maintained),
  section('unit <name:word>', 'Opens what goes into maintenance together.', () =>
    settings('What belongs to the unit.', 'group <kind:bgp|interface> <name:word>', 'profile unit <profile:word>', 'quiesce'),
  ),
  section('interface <interface>', 'Opens one interface in maintenance.', () => settings('Takes traffic away.', 'quiesce')),
  section('bgp <peer:word> [vrf <vrf:vrf>]', 'Opens one neighbor or group in maintenance.', () =>
    settings('Takes traffic away.', 'quiesce'),
  ),
  ...settings('Which profile holds where none is named.', 'profile <kind:bgp|interface|unit> <profile:word> default'),
];

/** Ethernet segments below an interface (RFC 7432, RFC 8584). */
export const ethernetSegment = (): Commands<unknown> =>
  settings(
    'A setting of the Ethernet segment.',
    'identifier ( auto lacp | <id:word> )',
    'redundancy <mode:all-active|single-active|port-active>',
    'designated-forwarder election algorithm ( modulus | hrw | preference <preference:int> [ dont-preempt ] )',
    'designated-forwarder election hold-time <seconds:int> [ subsequent-hold-time <milliseconds:int> ]',
    'designated-forwarder election candidate reachability required',
    'route-target import <target:station>',
    'mpls ( shared index <index:int> | tunnel flood filter time <time:int> )',
  );

const macsecProfile = (): Commands<unknown> =>
  settings(
    'How the profile secures frames (IEEE 802.1AE, 802.1X).',
    'cipher <cipher:aes128-gcm|aes128-gcm-xpn|aes256-gcm|aes256-gcm-xpn>',
    'key <of:hex> [<form:0|7|8a>] <secret:secret> [ fallback ]',
    'key retirement immediate',
    'key source dot1x [ group-cak lifetime <seconds:int> ]',
    'mka ( key-server priority <priority:0-255> | session ( rekey-period <rekey:int> | lpn value zero ) )',
    'sci',
    'traffic unprotected <how:allow|drop> [ active-sak ]',
    'replay protection ( disabled | window <window:int> )',
    'l2-protocol <protocol:word> bypass [ unauthorized ]',
    'l2-protocol <protocol:word> ( encrypt | disabled )',
  );

const macsec = (): Commands<unknown> => [
  section('profile <name:=macsec-policy>', 'Opens a profile of encryption.', macsecProfile),
  ...settings(
    'A setting of link encryption.',
    'license <name:word> <secret:secret>',
    'delay protection',
    'fips restrictions',
    'shutdown',
    'ptp bypass',
  ),
];

export const serviceBlocks: Commands<unknown> = [
  section('monitor connectivity', 'Opens probes of hosts.', connectivity),
  section('monitor loop-protection', 'Opens protection from loops.', loopProtection),
  section('hardware tcam', 'Opens the division of the table of the forwarding hardware.', tcam),
  section('maintenance', 'Opens what is taken out of service for work on it.', maintenance),
  section('mac security', 'Opens the encryption of links (MACsec).', macsec),
  { template: 'comment', doc: 'Opens a comment on the block, of any lines up to one of EOF.', marked: 'EOF' },
  ...settingsOf('banner', 'A text that users are shown; it ends with a line of EOF.', 'banner <of:motd|login>'),
];
