/** Hardware of IOS XR: controllers, clocks, Ethernet maintenance and spanning trees, recognised. */
import type { Commands } from '../../notation/command.ts';
import { section, settings } from '../settings.ts';

export const hardware: Commands<unknown> = [
  section('controller <kind:word> <name:word>', 'Opens a controller.', () => controller),
  section('preconfigure controller <kind:word> <name:word>', 'Opens a controller that is not there yet.', () => controller),
  section('hw-module <where:location|subslot> <location:word>', 'Opens a card.', () => []),
  section('frequency synchronization', 'Opens how the clock runs.', () =>
    settings(
      'How the clock runs.',
      'quality itu-t option <option:int> [generation <generation:int>]',
      'clock-interface timing-mode <mode:word>',
      'log selection <what:word>',
      'system timing-mode <mode:word>',
    ),
  ),
  section('clock-interface sync <number:int> location <location:word>', 'Opens a clock port.', () =>
    settings(
      'A setting of the port.',
      'port-parameters <what:word> [<more:word>] [<rest:word>]',
      'frequency synchronization',
      'selection input',
      'priority <priority:int>',
    ),
  ),
  section('ptp', 'Opens precise time.', () => [
    section('clock', 'Opens the clock.', () =>
      settings(
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
    section('profile <name:word>', 'Opens a profile.', () =>
      settings(
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
    ...settings(
      'A setting of precise time.',
      'time-of-day priority <priority:int>',
      'log',
      'frequency priority <priority:int>',
      'startup-clock-offset <what:word> [<value:word>]',
    ),
  ]),
  section('ethernet cfm', 'Opens fault management.', () => [
    section('domain <name:word> level <level:int> [id <how:word>] [<value:word>]', 'Opens a domain.', () => [
      section(
        'service <name:word> <kind:word> [<first:word>] [<second:word>] [<third:word>] [<fourth:word>] [<fifth:word>] [<sixth:word>]',
        'Opens a service.',
        () =>
          settings(
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
    ...settings(
      'A setting of fault management.',
      'traceroute cache <what:word> <value:int> [<more:word>] [<size:int>]',
      'nv satellite <what:word>',
    ),
  ]),
  section('ethernet oam profile <name:word>', 'Opens a profile of link monitoring.', () => [
    section('link-monitor', 'Opens link monitoring.', () =>
      settings(
        'A limit.',
        '<what:symbol-period|frame|frame-period|frame-seconds> <how:window|threshold> [<unit:word>] [<low:word>] [<value:word>] [<high:word>] [<more:word>]',
      ),
    ),
    section('action', 'Opens what follows.', () => settings('What follows.', '<event:word> <action:word>')),
    ...settings(
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
  section('ethernet sla', 'Opens measurements of Ethernet.', () => []),
  section('spanning-tree <kind:mst|mstag|pvrst|pvstag|repag> <name:word>', 'Opens a spanning tree.', () => tree),
  section('nv', 'Opens satellites.', () => []),
  section('redundancy', 'Opens redundancy.', () =>
    settings('A setting of redundancy.', 'initialize <what:word>', 'iccp group <group:int>'),
  ),
  section('macsec-policy <name:word>', 'Opens how frames are encrypted.', () =>
    settings(
      'How frames are encrypted.',
      '<what:cipher-suite|conf-offset|key-server-priority|security-policy|window-size|vlan-tags-in-clear|sak-rekey-interval|allow|delay-protection|include-icv-indicator|max-an|ppk> [<value:word>] [<more:word>]',
    ),
  ),
  section('linux networking', 'Opens networking of programs.', () => [
    section('vrf <vrf:vrf>', 'Opens a VRF.', () => [
      section('address-family <family:ipv4|ipv6>', 'Opens a family.', () => [
        ...settings(
          'A setting of the family.',
          'default-route software-forwarding',
          'source-hint <what:word> <how:word> <more:word> [<value:word>]',
          'protection',
        ),
        section('source-hint', 'Opens the own address.', () =>
          settings('The own address.', 'default-route <how:word> <name:interface>', 'management-route <how:word> <name:interface>'),
        ),
      ]),
      ...settings('A setting of the VRF.', 'east-west <name:interface>', 'disable'),
    ]),
  ]),
  section('appmgr', 'Opens programs on the device.', () => [
    section('application <name:word>', 'Opens a program.', () =>
      settings('A setting of the program.', 'activate type <kind:word> source <source:word> [<options:text>]'),
    ),
  ]),
  ...settings(
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
const controller: Commands<unknown> = settings(
  'A setting of the controller.',
  '<what:shutdown|description|mode|framing|linecode|clock|cablelength|loopback|fec|rx-los-threshold|rx-power|tx-power|transmit-power|transmit-shutdown|dwdm-carrier|wavelength|port-mode|breakout|au|tug|path|delay|threshold|ais-shut|report|pm|perf-mon|gcc0|loopback|breakout|secondary-admin-state|rx|cd-max|cd-min|DAC-Rate|sec-admin-state|speed|proactive|g709|otn|overhead|scramble|sonet> [<first:word>] [<second:word>] [<third:word>] [<fourth:word>] [<fifth:word>] [<sixth:word>]',
  'shutdown',
  'description <description:text>',
);
const tree: Commands<unknown> = [
  section('interface <name:interface>', 'Opens an interface.', () => [
    section('instance <instance:word>', 'Opens an instance.', () =>
      settings('A setting.', '<what:cost|port-priority|edge-mode> <value:word>'),
    ),
    ...settings(
      'A setting of the interface.',
      '<what:portfast|guard|link-type|hello-time|port-state|external-cost|bpdu-filter|root-id|root-priority|bridge-id|name|revision|max-age|provider-bridge|port-id|preempt> [<value:word>] [<more:word>]',
      'instance <instance:word>',
    ),
  ]),
  section('instance <instance:word>', 'Opens an instance.', () =>
    settings('A setting of the instance.', 'vlan-ids <vlans:word> [<more:word>]', 'priority <priority:int>'),
  ),
  section('vlan <vlan:int>', 'Opens a VLAN.', () => settings('A setting of the VLAN.', 'priority <priority:int>')),
  ...settings(
    'A setting of the tree.',
    '<what:name|revision|forward-delay|max-age|maximum|provider-bridge|transmit|hold-count|bringup|cost> [<value:word>] [<more:word>] [<rest:word>]',
  ),
];
