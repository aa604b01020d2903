/** Hardware of IOS XR: controllers, clocks, Ethernet maintenance and spanning trees, recognised. */
import type { Commands } from '../../notation/command.ts';
import { section, settings } from '../settings.ts';

export const hardware: Commands<unknown> = [
  section('controller <name:word>', 'Opens a controller.', () => controller),
  section('controller <kind:word> <name:word>', 'Opens a controller.', () => controller),
  section('preconfigure controller <kind:word> <name:word>', 'Opens a controller that is not there yet.', () => controller),
  section('hw-module <where:location|subslot> <location:word>', 'Opens a card.', () => []),
  section('frequency synchronization', 'Opens how the clock runs.', () =>
    settings(
      'How the clock runs.',
      'quality itu-t option <option:int> [generation <generation:int>]',
      'clock-interface timing-mode <mode:word>',
      'log selection <what:changes|errors>',
      'system timing-mode <mode:word>',
    ),
  ),
  section('clock-interface sync <number:int> location <location:word>', 'Opens a clock port.', () =>
    settings(
      'A setting of the port.',
      'port-parameters ( ssm | bits-input <input:2m|6m-input-only|e1|t1|64k|12-3-1|j1|none> [ <framing:crc-4|fas|d4|esf|non-crc-4|sf|d4-sf> ] [ <line:ami|hdb3|b8zs|sa4|sa5|sa6|sa7|sa8> ] | bits-output <output:2m|6m-output-only|e1|t1|64k|none|j1> [ <outputFraming:crc-4|fas|d4|esf|non-crc-4|sf> ] [ <outputLine:ami|hdb3|b8zs|sa4|sa5|sa6|sa7|sa8> ] | dti | gps-input <format:tod-format> <of:cisco|ntp4> pps-input <level:ttl|rs422> | gps-output tod-format <tod:cisco|ntp4> pps-output <outputLevel:ttl|rs422> )',
      'frequency synchronization',
      'port-parameters',
      'bits-input <ownInput:2m|6m-input-only|e1|t1|64k> <inputFraming:crc-4|fas|d4|esf|non-crc-4|sf> [ <sa:sa4|sa5|sa6|sa7|sa8> ] [ <code:ami|hdb3|b8zs> ]',
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
        'identity mac-address ( router | custom <station> | configured <configured:station> )',
        'timescale <how:PTP|arb>',
        'priority1 <priority:int>',
        'priority2 <priority:int>',
        'clock-class <class:int>',
        'time-source <source:GPS|PTP|NTP|atomic-clock|hand-set|internal-oscillator|other|terrestrial-radio>',
        'local-priority <priority:int>',
      ),
    ),
    section('profile <name:word>', 'Opens a profile.', () =>
      settings(
        'A setting of the profile.',
        'port state <state:word>',
        'transport <how:ipv4|ipv6|ethernet>',
        '( <what:sync|announce|delay-request> ( interval <interval:signed> | frequency <frequency:int> | timeout <timeout:int> | grant-duration <grant:int> ) | delay-response ( grant-duration <duration:int> | timeout <response:int> ) )',
        'clock operation <how:one-step|two-step>',
        'interface-order <what:cfm|fcapsd>',
        'master ( ipv4 <ipv4> | ipv6 <ipv6> | ethernet <station> ) [ priority <priority:int> ] [ clock-class <class:int> ] [ delay-asymmetry <delay:signed> <unit:nanoseconds|microseconds|milliseconds> ] [ multicast | non-negotiated ]',
        'multicast [ mixed | disable | target-address ethernet <station> ]',
        'dscp <dscp:int>',
        'cos <cos:int>',
        'unicast-grant invalid-request <how:deny|reduce>',
        'profile <name:word>',
      ),
    ),
    section('utc-offset', 'Opens leap seconds.', () =>
      settings(
        'A leap second.',
        'baseline <seconds:int>',
        'leap-second-url <url:word> [ poll-frequency <days:int> ]',
        '<of:word> offset <offset:int>',
      ),
    ),
    section('log', 'Opens what of precise time is told.', () => settings('What is told.', 'servo events', 'best-master-clock changes')),
    ...settings(
      'A setting of precise time.',
      'time-of-day priority <priority:int>',
      'physical-layer-frequency',
      'uncalibrated-clock-class <class:int> [ unless-from-holdover ]',
      'uncalibrated-traceable-override',
      'startup-clock-class <startup:int>',
      'freerun-clock-class <freerun:int>',
      'double-failure-clock-class <failure:int>',
      'min-clock-class <least:int>',
      'virtual-port',
      'source ( ipv4 | ipv6 ) address <address:ip>',
      'log',
      'frequency priority <priority:int>',
      'startup-clock-offset <milliseconds:int>',
    ),
  ]),
  section('ethernet cfm', 'Opens fault management.', () => [
    section(
      'domain <name:word> level <level:int> [ id ( null | dns <dns:word> | mac-address <station> <number:int> | string <string:word> ) ]',
      'Opens a domain.',
      () => [
        section(
          'service <name:word> ( bridge group <group:word> bridge-domain <domain:word> | down-meps | xconnect ( group <xconnectGroup:word> p2p <p2p:word> | group <multiGroup:word> mp2mp <mp2mp:word> ce-id <local:int> remote-ce-id <remote:int> ) ) [ id ( icc-based <icc:word> <umc:word> | number <number:int> | string <string:word> | vlan-id <vlan:int> | vpn-id-based <oui:hex> <vpn:hex> ) ]',
          'Opens a service.',
          () =>
            settings(
              'A setting of the service.',
              'mip auto-create <how:all|lower-mep-only|disable> [ccm-learning]',
              'continuity-check ( interval <interval:100ms|10s|10m|1s|1m|10ms|3.3ms> [ loss-threshold <threshold:int> ] | archive hold-time <minutes:int> | loss auto-traceroute )',
              'mep crosscheck',
              'mep-id <id:int> [mac-address <mac:word>]',
              'efd [protection-switching]',
              'ais transmission [ interval <interval:1m|1s> ] [ cos <cos:0-7> ]',
              'log adjacency changes [ detail | disable ]',
              'maximum-meps <limit:int>',
              'report defects <what:none|all|mac-remote-error-xcon|remote-error-xcon|error-xcon|xcon>',
              'tags <tags:int>',
            ),
        ),
      ],
    ),
    ...settings(
      'A setting of fault management.',
      'traceroute cache hold-time <minutes:int> [ size <entries:int> ]',
      'nv satellite <satellite:int>',
    ),
  ]),
  section('ethernet oam profile <name:word>', 'Opens a profile of link monitoring.', () => [
    section('link-monitor', 'Opens link monitoring.', () =>
      settings(
        'A limit.',
        '<what:symbol-period|frame|frame-period|frame-seconds> ( window [<unit:frames|symbols|milliseconds>] <window:int> [ thousand | million | billion ] | threshold [<per:ppm|frames|symbols>] { low <low:int> [ thousand | million | billion ] | high <high:int> [ thousand | million | billion ] } )',
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
      'require-remote ( mac-address <station> | mode <mode:active|passive> | link-monitoring | mib-retrieval | remote-loopback )',
      'action <event:word> <action:word>',
      'remote-loopback',
    ),
  ]),
  section('ethernet sla', 'Opens measurements of Ethernet.', () => measured),
  section('spanning-tree <kind:mst|mstag|pvrst|pvstag|repag> <name:word>', 'Opens a spanning tree.', () => tree),
  section('nv', 'Opens satellites.', () => [
    section('satellite <number:int>', 'Opens a satellite.', () => [
      section('redundancy', 'Opens which chassis drives it.', () => settings('Which chassis drives it.', 'host-priority <priority:int>')),
      ...settings(
        'A setting of the satellite.',
        'type <type:word>',
        'ipv4 address <address:ipv4>',
        'serial-number <serial:word>',
        'secret [<kind:0-5>] <secret:secret>',
        'description <description:text>',
        'device-name <device:word>',
        'timeout <timeout:int>',
        'delayed-switchback <delay:int>',
        'upgrade on-connect',
      ),
    ]),
    section('edge', 'Opens a cluster of chassis.', () => [
      section('control', 'Opens the chassis.', () =>
        settings('A chassis.', 'serial <serial:word> rack <rack:int>', 'control-link udld disable'),
      ),
      section('data', 'Opens links between the chassis.', () =>
        settings(
          'A link.',
          'minimum <links:int> <how:backup-rack-interfaces|selected-interfaces|specific-rack-interfaces|primary-rack-interfaces>',
          'interface <interface>',
          'slow-init',
          'udld disable',
        ),
      ),
    ]),
  ]),
  section('redundancy', 'Opens redundancy.', () => [
    section('iccp', 'Opens chassis that act as one.', () => [section('group <group:int>', 'Opens a group of chassis.', () => chassis)]),
    section('iccp group <group:int>', 'Opens a group of chassis.', () => chassis),
    ...settings('A setting of redundancy.', 'initialize strict'),
  ]),
  section('macsec-policy <name:=macsec-policy>', 'Opens how frames are encrypted.', () =>
    settings(
      'How frames are encrypted.',
      '( cipher-suite <suite:GCM-AES-128|GCM-AES-256|GCM-AES-XPN-128|GCM-AES-XPN-256> | conf-offset <offset:CONF-OFFSET-0|CONF-OFFSET-30|CONF-OFFSET-50> | <what:key-server-priority|window-size|vlan-tags-in-clear|max-an> <value:int> | security-policy <policy:must-secure|should-secure> | sak-rekey-interval ( <minutes:int> | seconds <seconds:int> ) | allow ( lacp-in-clear | pause-frames-in-clear | lldp-in-clear ) | delay-protection | include-icv-indicator | enable-legacy-fallback | enable-legacy-sak-write | suspendFor disable | use-eapol-pae-in-icv )',
    ),
  ),
  section('linux networking', 'Opens networking of programs.', () => [
    section('vrf <vrf:vrf>', 'Opens a VRF.', () => [
      section('address-family <family:ipv4|ipv6>', 'Opens a family.', () => [
        ...settings(
          'A setting of the family.',
          'default-route software-forwarding',
          'source-hint ( default-route interface <interface> | management-route interface <management:interface> )',
          'protection',
        ),
        section('source-hint', 'Opens the own address.', () =>
          settings(
            'The own address.',
            'default-route <how:software-forwarding> <name:interface>',
            'management-route <how:default-route> <name:interface>',
          ),
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
    'hw-module ( location <location:word> ( reset auto disable | shutdown | breakout <port:word> | bay <bay:int> port <number:int> breakout <lanes:word> ) | subslot <slot:word> ( shutdown | cardtype <card:word> ) | auto-fpd-upgrade <auto:enable|disable> | fpd auto-upgrade <upgrade:enable|disable> | port-range <first:int> <last:int> location <where:word> mode <mode:word> | tcam format access-list <tcamFamily:ipv4|ipv6> <fields:src-addr|dst-addr|src-port|dst-port|proto|packet-length|frag-bit|port-range|next-hdr|traffic-class|udf1|udf2|enable-capture|enable-set-ttl|ttl-match|interface-based|common-acl|location...> | route-stats <statistics:l3mc|l3uc> <statisticsFamily:ipv4|ipv6> <direction:ingress|egress> )',
    'hw-module profile tcam format access-list ( ipv4 | ipv6 ) <fields:word...>',
    'hw-module port-range <first:int> <last:int> [ instance <instance:int> ] location <portLocation:word> mode <mode:word>',
    'hw-module vrrpscale enable',
    'hw-module profile ( acl ( egress layer3 interface-based | ipv6 ext-header permit | ingress compress enable | ingress percentage <percent:int> ) | bundle-scale <bundles:int> | bw-threshold <threshold:int> | cef ( bgplu <bgplu:enable> | dark-bw enable | iptunnel scale | lpts acl | mplsmplsudp enable | sropt enable | te-tunnel highscale-no-ldp-over-te | ttl tunnel-ip decap disable | unipath-surpf enable | vxlan ipv6-tnl-scale ) | flowspec v6-enable | gue udp-dest-port ipv4 <portV4:int> ipv6 <portV6:int> mpls <portMpls:int> | l2fib ( bridge-flush-convergence | higher-scale ) | load-balance algorithm <algorithm:L3-Only|gtp|gtp-mpls|ip-tunnel|layer2|mpls-safe-speculative-parsing|L3-L4> | mdb <mdb:l2max|l2max-se|l3max|l3max-se> | mfib statistics | netflow ( fpc-enable location <netflow:word> | ipfix315-enable location <ipfix:word> | sflow-enable location <sflow:word> ) | npu native-mode-enable | offload <offload:int> | oversubscription | priority-flow-control location <pfc:word> | profile-mode <profileMode:word> | qos ( arp-isis-priority-enable | conform-aware-policer | ecn-marking-stats | hqos-enable | ingress-model peering | l2-match-dest-addr-v4v6 | max-classmap-size <classes:int> | qosg-dscp-mark-enable <groups:numbers> | shared-policer-per-class-stats | wred-stats-enable | ipv6 short | physical-hqos-enable | voq-mode <voqs:int> ) | route scale <scaleFamily:ipv4|ipv6-unicast> ( connected-prefix high | lpm ) | segment-routing srv6 [ mode ( base | micro-segment [ format <format:word> ] | base-and-micro-segment ) ] | sr-policy v6-null-label-autopush | stats ( acl-permit | ingress-sr | egress-stats-scale | enh-sr-policy | qos-enhanced | tx-scale-enhanced [<scale:ingress-sr|acl-permit>] | voqs-mode ) | streaming-telemetry <telemetry:word> | tcam ( acl-prefix percent <acl:int> | fib ( ipv4 | ipv6 ) unicast percent <fib:int> | fib v6mcast percent <v6mcast:int> ) | vrrpscale enable | encap-exact | srv6 mode <srv6:word> )',
    'cef ( adjacency route override rib | load-balancing ( fields ( L3 [ flow-label ] | L4 | mpls | user-data [ udp ] [ l4-port <port:int> ] ) | recursive oor mode dampening-and-dlb [ max-duration <duration:int> ] | algorithm adjust <adjust:int> ) | pbts ( class <class:numbers> fallback-to ( any | drop | <fallback:numbers> ) ) | consistency-check [ auto-repair ] | platform ( load-balancing <balancing:algorithm|fields> <detail:word> | lsm frr-holdtime <holdtime:int> ) | encap-sharing disable | proactive-arp-nd enable )',
    'fpd auto-upgrade <how:enable|disable>',
    'fpd auto-reload <how:enable|disable>',
    'load-interval <seconds:int>',
    'memory threshold <what:minor|severe|critical> <value:int>',
    'exception ( choice <choice:int> [ compress ( on | off ) ] [ filename <file:word> ] filepath <path:word> | pakmem <pakmem:on|off> | sparse <sparse:on|off> | coresize <megabytes:int> )',
    'watchdog ( threshold memory { minor <minor:int> | severe <severe:int> | critical <critical:int> } | monitor ( memory | cpu | disk ) ( timeout <timeout:int> | interval <interval:int> ) | overload ( notification | throttle timeout <throttle:int> ) | restart ( cpu-hog disable | deadlock disable | memory-hog disable ) )',
    'error-disable recovery cause <cause:word> interval <seconds:int>',
    'vlan <vlan:int>',
    'bundle ( lacp { system-priority <priority:int> | system mac <station> } | load-balancing hash <hash:src-ip|dst-ip> )',
    'lacp system ( mac <station> | priority <priority:int> )',
    'license ( smart ( <transport:transport> ( callhome | cslu | off | smart ) | url ( default | <url:word> ) | reservation | privacy ( all | hostname | version ) | usage interval <days:int> | proxy ( hostname <proxy:word> | port <port:int> ) | vrf <vrf:vrf> ) | feature <feature:word> location <location:word> | udi <udi:word> )',
  ),
];
const chassis: Commands<unknown> = [
  section('member', 'Opens the other chassis.', () => settings('The other chassis.', 'neighbor <neighbor:ip>')),
  section('backbone', 'Opens links to the core.', () => settings('A link to the core.', 'interface <interface>')),
  ...settings(
    'A setting of the group.',
    'mlacp ( node <node:int> | system ( mac <mac:station> | priority <priority:int> ) | connect timeout <timeout:int> | iccp-group <group:int> )',
    'mode singleton',
    'isolation recovery-delay <delay:int>',
    'nv satellite',
  ),
];
const measured: Commands<unknown> = [
  section(
    'profile <name:word> type <kind:cfm-delay-measurement|cfm-delay-measurement-v0|cfm-loopback|cfm-synthetic-loss-measurement|cfm-loss-measurement>',
    'Opens a measurement.',
    () => [
      section('probe', 'Opens what is sent.', () =>
        settings(
          'What is sent.',
          'send ( burst ( every <every:int> <unit:seconds|minutes|hours> | once ) | packet ( every <each:int> <eachUnit:milliseconds|seconds|minutes|hours> | once ) ) [ packet count <packets:int> interval <interval:int> <intervalUnit:milliseconds|seconds> ]',
          'priority <priority:0-7>',
          'packet size <bytes:int> [ test pattern ( hex <pattern:word> | pseudo-random ) ]',
          'synthetic loss calculation packets <synthetic:int>',
        ),
      ),
      section('schedule', 'Opens when it is sent.', () =>
        settings(
          'When it is sent.',
          'every <every:int> <unit:minutes|hours|days> [ at <at:clock> ] [ for <duration:int> <durationUnit:seconds|minutes|hours|days> ]',
          'every <weekday:monday|tuesday|wednesday|thursday|friday|saturday|sunday|week|day> [ on <on:word> ] [ at <time:clock> ] [ for <length:int> <lengthUnit:seconds|minutes|hours|days> ]',
        ),
      ),
      section('statistics', 'Opens what is kept.', () => [
        section(
          'measure <what:round-trip-delay|one-way-delay-ds|one-way-delay-sd|round-trip-jitter|one-way-jitter-ds|one-way-jitter-sd|one-way-loss-ds|one-way-loss-sd>',
          'Opens a figure.',
          () =>
            settings(
              'How the figure is kept.',
              'buckets ( size <size:int> ( probes | per-probe ) | archive <archived:int> )',
              'aggregate ( none | bins <bins:int> [ width <width:int> ] )',
              'buckets size <own:int> <per:per-probe|probes>',
            ),
        ),
      ]),
    ],
  ),
];
const controller: Commands<unknown> = settings(
  'A setting of the controller.',
  'mode <mode:word> [<channels:word>]',
  'framing <framing:sonet|sdh|crc4|no-crc4|esf|sf|g832|unframed|c-bit|m13|auto-detect>',
  'linecode <code:ami|b8zs|hdb3>',
  'clock source <source:internal|line|loop-timed>',
  'cablelength <feet:int>',
  'loopback <where:internal|line|network|local|none> [<how:line|payload>]',
  'fec <fec:standard|enhanced|none|disable|base-r|highgain|15hddc|25sddc|otu7staircase|cfec|ofec|standard-cd|EnhancedI.4|EnhancedI.7|EnhancedHG7>',
  '<what:rx-los-threshold|tx-power|transmit-power|cd-max|cd-min|rx-thresholds> <value:signed>',
  'transmit-shutdown',
  'dwdm-carrier ( <grid:50GHz-grid|100MHz-grid|100GHz-grid> ( frequency <frequency:int> | itu-ch <channel:int> | wavelength <wavelength:int> ) )',
  'wavelength <channel:int>',
  'port-mode <mode:word> [ framing <framing:word> ] [ rate <rate:word> ] [ mapping <mapping:word> ]',
  'breakout <lanes:word>',
  'au <number:int>',
  '<admin:secondary-admin-state|sec-admin-state> <state:normal|maintenance|automatic-in-service>',
  'DAC-Rate <rate:1x1|1x1.25|1x1.50|1x2|1x2.25|1x2.50>',
  'speed <speed:word>',
  'ais-shut',
  'report <defect:word> [<state:disable>]',
  'pm <period:15-min|24-hour|30-sec> <layer:word> <action:report|threshold> <counter:word> ( enable | disable | <limit:signed> )',
  'perf-mon <state:enable|disable>',
  'path <path:int>',
  'delay trigger <milliseconds:int>',
  'threshold <name:sd-ber|sf-ber|b1-tca|b2-tca|b3-tca|prefec> <exponent:int>',
  'g709 ( fec ( enable | disable ) | enable | disable | fec <code:standard|enhanced|none|disable> | overhead )',
  'shutdown',
  'description <description:text>',
);
const tree: Commands<unknown> = [
  section('interface <name:interface>', 'Opens an interface.', () => [
    section('instance <instance:word>', 'Opens an instance.', () =>
      settings('A setting.', '( <what:cost|port-priority> <value:int> | edge-mode enable )'),
    ),
    ...settings(
      'A setting of the interface.',
      '( portfast [ bpdu-guard | bpduguard ] | guard <guard:root|topology-change> | link-type <type:point-to-point|multipoint> | <what:hello-time|external-cost|root-priority|max-age|revision> <value:int> | bpdu-filter enable | bridge-id <bridge:station> | root-id <root:station> | name <name:word> | provider-bridge | port-id <port:int> | preempt delay ( for <seconds:int> <unit:seconds|minutes|hours> | until <until:clock> ) )',
      'instance <instance:word>',
    ),
  ]),
  section('instance <instance:word>', 'Opens an instance.', () =>
    settings('A setting of the instance.', 'vlan-ids <vlans:numbers> [ , <more:numbers> ]', 'priority <priority:int>'),
  ),
  section('vlan <vlan:int>', 'Opens a VLAN.', () => settings('A setting of the VLAN.', 'priority <priority:int>')),
  ...settings(
    'A setting of the tree.',
    '( name <name:word> | <what:revision|forward-delay|max-age|cost> <value:int> | maximum age <age:int> | maximum hops <hops:int> | provider-bridge | transmit hold-count <count:int> | bringup delay for <delay:int> <unit:seconds|minutes> )',
  ),
];
