/** How IOS XR notices failures fast, and applications in containers beside it. */
import type { Commands } from '../../notation/command.ts';
import { section, settings } from '../settings.ts';

/** Cisco IOS XR routing command reference, "BFD Commands". */
const bfdLines = [
  'echo disable',
  'echo <family:ipv4|ipv6> source <source:ip>',
  'echo ipv4 bundle-per-member minimum-interval <milliseconds:15-2000>',
  'echo latency detect [ percentage <percentage:100-250> ] [ count <packets:1-10> ]',
  'echo startup validate [force]',
  'ipv6 checksum disable',
  'bundle coexistence bob-blb <how:inherit|logical>',
  'multihop ttl-drop-threshold <ttl:0-254>',
  'multipath include location <location:word>',
  'trap singlehop pre-mapped',
  'dampening ( disable | <which:initial-wait|secondary-wait|maximum-wait|threshold> <milliseconds:int> )',
  'dampening extensions down-monitoring',
  'dampening bundle-member ( l3-only-mode | <wait:initial-wait|secondary-wait|maximum-wait> <time:int> )',
];
const bfd: Commands<never> = [
  section('interface <interface>', 'Opens how failures are noticed on an interface.', () =>
    settings(
      'A setting of the interface.',
      'echo [disable]',
      'echo <family:ipv4|ipv6> source <source:ip>',
      'ipv6 checksum [disable]',
      'disable',
    ),
  ),
  ...settings('How failures are noticed fast.', ...bfdLines),
];

export const watching: Commands<unknown> = [
  section('bfd', 'Opens how failures are noticed fast.', () => bfd),
  ...settings('How failures are noticed fast.', ...bfdLines.map(template => `bfd ${template}`)),
  section('appmgr', 'Opens applications in containers.', () => [
    section('application <application:word>', 'Opens an application.', () =>
      settings(
        'How the application runs.',
        'activate type docker source <source:word> [ docker-run-opts <options:word> ] [ docker-run-cmd <command:word> ]',
        'activate type process source <source:word>',
      ),
    ),
  ]),
];
