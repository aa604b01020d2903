/** MPLS of IOS XR. */
import type { Commands } from '../../notation/command.ts';
import { recognised } from '../ios/recognised.ts';
import { group } from './group.ts';
import { ldp } from './ldp.ts';
import { rsvp, trafficEngineering } from './traffic-eng.ts';

export const mpls: Commands<unknown> = [
  group('mpls ldp', 'Opens label distribution.', () => ldp),
  group('mpls traffic-eng', 'Opens traffic engineering.', () => trafficEngineering),
  group('mpls oam', 'Opens tests of label paths.', () =>
    recognised('A setting of tests.', 'disable-vendor-extension', 'echo <what:disable-vendor-extension|revision> [<value:int>]'),
  ),
  group('mpls static', 'Opens static labels.', () => [
    group('address-family <family:ipv4|ipv6> <kind:unicast>', 'Opens a family.', () =>
      recognised(
        'A static label.',
        'local-label <label:int> allocate [per-prefix <prefix:prefix>] [per-vrf]',
        'path <path:int> nexthop <first:word> [<second:word>] [<third:word>] [<fourth:word>]',
      ),
    ),
    group('interface <name:interface>', 'An interface for static labels.', () => []),
    group('lsp <name:word>', 'A static path.', () =>
      recognised(
        'A part of the path.',
        'in-label <label:int> allocate [per-prefix <prefix:prefix>]',
        'forward',
        'path <path:int> nexthop <first:word> [<second:word>] [out-label <label:word>]',
      ),
    ),
    group('vrf <vrf:vrf>', 'Opens a VRF.', () => []),
  ]),
  group('rsvp', 'Opens bandwidth reservation.', () => rsvp),
  group('explicit-path <how:name|identifier> <path:word>', 'Opens a path that is written out.', () =>
    recognised(
      'A hop of the path.',
      '[index <index:int>] <how:next-address|exclude-address|exclude-srlg> [<kind:loose|strict>] [ipv4 unicast] <address:word>',
      'disable',
      'index <index:int> next-label <label:int>',
      '[index <index:int>] next-address [<kind:loose|strict>] ipv4 unicast <address:ipv4>',
    ),
  ),
  ...recognised(
    'A setting of MPLS.',
    'mpls label range [table <table:int>] <low:int> <high:int>',
    'mpls ldp session protection [for <list:acl>]',
    'mpls ip-ttl-propagate disable [<which:forwarded|local>]',
    'mpls ipv4 <what:word> [<more:word>]',
    'mpls label-security <what:word> [<more:word>]',
    'mpls lcac',
  ),
];
