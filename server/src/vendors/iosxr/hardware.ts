/** Hardware of IOS XR: controllers, clocks, Ethernet maintenance and spanning trees, recognised. */
import type { Commands } from '../../notation/command.ts';
import { recognised } from '../ios/recognised.ts';
import { group } from './group.ts';

export const hardware: Commands<unknown> = [
  group('controller <kind:word> <name:word>', 'Opens a controller.', () => controller),
  group('preconfigure controller <kind:word> <name:word>', 'Opens a controller that is not there yet.', () => controller),
  group('hw-module <where:location|subslot> <location:word>', 'Opens a card.', () => []),
  group('frequency synchronization', 'Opens how the clock runs.', () =>
    recognised(
      'How the clock runs.',
      'quality itu-t option <option:int> [generation <generation:int>]',
      'clock-interface timing-mode <mode:word>',
      'log selection <what:word>',
      'system timing-mode <mode:word>',
    ),
  ),
  group('clock-interface sync <number:int> location <location:word>', 'Opens a clock port.', () =>
    recognised(
      'A setting of the port.',
      'port-parameters <what:word> [<more:word>] [<rest:word>]',
      'frequency synchronization',
      'selection input',
      'priority <priority:int>',
    ),
  ),
  group('ptp', 'Opens precise time.', () => [
    group('clock', 'Opens the clock.', () =>
      recognised(
        'A setting of the clock.',
        'domain <domain:int>',
        'profile <name:word> [clock-type <type:word>]',
        'identity mac-address <how:word> [<value:word>]',
        'timescale <how:word>',
        'priority1 <priority:int>',
        'priority2 <priority:int>',
        'clock-class <class:int>',
        'local-priority <priority:int>',
      ),
    ),
    group('profile <name:word>', 'Opens a profile.', () =>
      recognised(
        'A setting of the profile.',
        'port state <state:word>',
        'transport <how:word>',
        '<what:sync|announce|delay-request|delay-response> <more:word> <value:word>',
        'clock operation <how:word>',
        'interface-order <what:word>',
        'master <family:word> <address:word> [<more:word>]',
        'multicast [<how:word>] [<more:word>]',
        'dscp <dscp:int>',
        'cos <cos:int>',
        'unicast-grant <how:word> <more:word>',
        'profile <name:word>',
      ),
    ),
    ...recognised(
      'A setting of precise time.',
      'time-of-day priority <priority:int>',
      'log',
      'frequency priority <priority:int>',
      'startup-clock-offset <what:word> [<value:word>]',
    ),
  ]),
  group('ethernet cfm', 'Opens fault management.', () => [
    group('domain <name:word> level <level:int> [id <how:word>] [<value:word>]', 'Opens a domain.', () => [
      group(
        'service <name:word> <kind:word> [<first:word>] [<second:word>] [<third:word>] [<fourth:word>] [<fifth:word>] [<sixth:word>]',
        'Opens a service.',
        () =>
          recognised(
            'A setting of the service.',
            'mip auto-create <how:word> [<more:word>]',
            'continuity-check <what:word> [<value:word>] [<more:word>] [<rest:word>]',
            'mep crosscheck',
            'mep-id <id:int> [mac-address <mac:word>]',
            'efd [<what:word>]',
            'ais transmission [<what:word>] [<value:word>] [<more:word>] [<rest:word>]',
            'log <what:word> [<more:word>]',
            'maximum-meps <limit:int>',
            'report defects <what:word>',
            'tags <tags:int>',
          ),
      ),
    ]),
    ...recognised(
      'A setting of fault management.',
      'traceroute cache <what:word> <value:int> [<more:word>] [<size:int>]',
      'nv satellite <what:word>',
    ),
  ]),
  group('ethernet oam profile <name:word>', 'Opens a profile of link monitoring.', () => [
    group('link-monitor', 'Opens link monitoring.', () =>
      recognised(
        'A limit.',
        '<what:symbol-period|frame|frame-period|frame-seconds> <how:window|threshold> [<unit:word>] [<low:word>] [<value:word>] [<high:word>] [<more:word>]',
      ),
    ),
    group('action', 'Opens what follows.', () => recognised('What follows.', '<event:word> <action:word>')),
    ...recognised(
      'A setting of the profile.',
      'mode <mode:word>',
      'connection timeout <seconds:int>',
      'hello-interval <interval:word>',
      'mib-retrieval',
      'uni-directional link-fault detection',
      'require-remote <what:word> [<value:word>]',
      'action <event:word> <action:word>',
      'remote-loopback',
    ),
  ]),
  group('ethernet sla', 'Opens measurements of Ethernet.', () => []),
  group('spanning-tree <kind:mst|mstag|pvrst|pvstag|repag> <name:word>', 'Opens a spanning tree.', () => tree),
  group('nv', 'Opens satellites.', () => []),
  group('redundancy', 'Opens redundancy.', () =>
    recognised('A setting of redundancy.', 'initialize <what:word>', 'iccp group <group:int>'),
  ),
  group('macsec-policy <name:word>', 'Opens how frames are encrypted.', () =>
    recognised(
      'How frames are encrypted.',
      '<what:cipher-suite|conf-offset|key-server-priority|security-policy|window-size|vlan-tags-in-clear|sak-rekey-interval|allow|delay-protection|include-icv-indicator|max-an|ppk> [<value:word>] [<more:word>]',
    ),
  ),
  group('linux networking', 'Opens networking of programs.', () => [
    group('vrf <vrf:vrf>', 'Opens a VRF.', () => [
      group('address-family <family:ipv4|ipv6>', 'Opens a family.', () => [
        ...recognised(
          'A setting of the family.',
          'default-route software-forwarding',
          'source-hint <what:word> <how:word> <more:word> [<value:word>]',
          'protection',
        ),
        group('source-hint', 'Opens the own address.', () =>
          recognised('The own address.', 'default-route <how:word> <name:interface>', 'management-route <how:word> <name:interface>'),
        ),
      ]),
      ...recognised('A setting of the VRF.', 'east-west <name:interface>', 'disable'),
    ]),
  ]),
  group('appmgr', 'Opens programs on the device.', () => [
    group('application <name:word>', 'Opens a program.', () =>
      recognised('A setting of the program.', 'activate type <kind:word> source <source:word> [<options:text>]'),
    ),
  ]),
  ...recognised(
    'A setting of the hardware.',
    'hw-module <first:word> [<second:word>] [<third:word>] [<fourth:word>] [<fifth:word>] [<sixth:word>] [<seventh:word>]',
    'cef <what:adjacency|load-balancing|pbts|consistency-check|platform|encap-sharing|ltrace|proactive-arp-nd> [<first:word>] [<second:word>] [<third:word>] [<fourth:word>]',
    'fpd auto-upgrade <how:enable|disable>',
    'fpd auto-reload <how:enable|disable>',
    'fault-manager <what:word> [<more:word>]',
    'load-interval <seconds:int>',
    'memory threshold <what:word> <value:int>',
    'exception <what:choice|filepath|pakmem|sparse|coresize|dump-tftp-route> [<value:word>] [<more:word>] [<path:word>] [<rest:word>]',
    'watchdog <what:word> <more:word> [<value:word>] [<rest:word>] [<last:word>]',
    'error-disable recovery cause <cause:word> interval <seconds:int>',
    'vlan <vlan:int>',
    'bundle <what:word> [<more:word>] [<value:word>]',
    'lacp system <what:mac|priority> <value:word>',
    'license <what:word> [<more:word>] [<value:word>]',
  ),
];
const controller: Commands<unknown> = recognised(
  'A setting of the controller.',
  '<what:shutdown|description|mode|framing|linecode|clock|cablelength|loopback|fec|rx-los-threshold|rx-power|tx-power|transmit-power|transmit-shutdown|dwdm-carrier|wavelength|port-mode|breakout|au|tug|path|delay|threshold|ais-shut|report|pm|perf-mon|gcc0|loopback|breakout|secondary-admin-state|rx|cd-max|cd-min|DAC-Rate|sec-admin-state|speed|proactive|g709|otn|overhead|scramble|sonet> [<first:word>] [<second:word>] [<third:word>] [<fourth:word>] [<fifth:word>] [<sixth:word>]',
  'shutdown',
  'description <description:text>',
);
const tree: Commands<unknown> = [
  group('interface <name:interface>', 'Opens an interface.', () => [
    group('instance <instance:word>', 'Opens an instance.', () =>
      recognised('A setting.', '<what:cost|port-priority|edge-mode> <value:word>'),
    ),
    ...recognised(
      'A setting of the interface.',
      '<what:portfast|guard|link-type|hello-time|port-state|external-cost|bpdu-filter|root-id|root-priority|bridge-id|name|revision|max-age|provider-bridge|port-id|preempt> [<value:word>] [<more:word>]',
      'instance <instance:word>',
    ),
  ]),
  group('instance <instance:word>', 'Opens an instance.', () =>
    recognised('A setting of the instance.', 'vlan-ids <vlans:word> [<more:word>]', 'priority <priority:int>'),
  ),
  group('vlan <vlan:int>', 'Opens a VLAN.', () => recognised('A setting of the VLAN.', 'priority <priority:int>')),
  ...recognised(
    'A setting of the tree.',
    '<what:name|revision|forward-delay|max-age|maximum|provider-bridge|transmit|hold-count|bringup|cost> [<value:word>] [<more:word>] [<rest:word>]',
  ),
];
