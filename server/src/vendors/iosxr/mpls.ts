/** MPLS of IOS XR. */
import type { Commands } from '../../notation/command.ts';
import { section, settings } from '../settings.ts';
import { ldp, mldp } from './ldp.ts';
import { rsvp, trafficEngineering } from './traffic-eng.ts';

export const mpls: Commands<unknown> = [
  section('mpls ldp', 'Opens label distribution.', () => ldp),
  section('mpls mldp', 'Opens multicast label distribution.', () => mldp),
  section('mpls traffic-eng', 'Opens traffic engineering.', () => trafficEngineering),
  section('mpls oam', 'Opens tests of label paths.', () =>
    settings(
      'A setting of tests.',
      'disable-vendor-extension',
      'echo <what:disable-vendor-extension|revision> [<value:int>]',
      'echo reply-mode control-channel allow-reverse-lsp',
    ),
  ),
  section('mpls static', 'Opens static labels.', () => [
    section('address-family <family:ipv4|ipv6> <kind:unicast>', 'Opens a family.', () =>
      settings(
        'A static label.',
        'local-label <label:int> allocate [per-prefix <prefix:prefix>] [per-vrf]',
        'path <path:int> nexthop ( <interface> [<through:ip>] | <address:ip> ) [ out-label ( <label:int> | pop | explicit-null ) ]',
      ),
    ),
    section('interface <name:interface>', 'An interface for static labels.', () => []),
    section('lsp <name:word>', 'A static path.', () =>
      settings(
        'A part of the path.',
        'in-label <label:int> allocate [per-prefix <prefix:prefix>]',
        'forward',
        'path <path:int> nexthop ( <interface> [<through:ip>] | <address:ip> ) [ out-label ( <label:int> | pop | explicit-null ) ]',
      ),
    ),
    section('vrf <vrf:vrf>', 'Opens a VRF.', () => []),
  ]),
  section('rsvp', 'Opens bandwidth reservation.', () => rsvp),
  section('explicit-path <how:name|identifier> <path:word>', 'Opens a path that is written out.', () =>
    settings(
      'A hop of the path.',
      '[index <index:int>] <how:next-address|exclude-address|exclude-srlg> [<kind:loose|strict>] [ipv4 unicast] <address:word>',
      'disable',
      'index <index:int> next-label <label:int>',
      '[index <index:int>] next-address [<kind:loose|strict>] ipv4 unicast <address:ipv4>',
    ),
  ),
  ...settings(
    'A setting of MPLS.',
    'mpls label range [table <table:int>] <low:int> <high:int>',
    'mpls ldp session protection [for <list:acl>]',
    'mpls ip-ttl-propagate disable [<which:forwarded|local>]',
    'mpls ipv4 <what:ttl-expiration-pop> <labels:int>',
    'mpls label-security ( rpf | multi-label-packet drop )',
    'mpls lcac',
  ),
];
