/** Fabrics of NX-OS: FabricPath, OTV, EVPN between sites, and what watches them. */
import type { Commands } from '../../notation/command.ts';
import { section, settings } from '../settings.ts';

const domain = (): Commands<unknown> => [
  section('topology <topology:int>', 'Opens a topology of the fabric.', () =>
    settings(
      'A setting of the topology.',
      'member vlan <vlans:numbers>',
      'root-priority <priority:int>',
      'maximum-paths <paths:int>',
      'graceful-merge disable',
      'reference-bandwidth <bandwidth:int> [<unit:Mbps|Gbps>]',
    ),
  ),
  ...settings(
    'A setting of the fabric.',
    'root-priority <root:1-255>',
    'maximum-paths <paths:int>',
    '<timer:spf-interval|lsp-gen-interval> <longest:int> [<first:int>] [<second:int>]',
    'lsp-mtu <mtu:int>',
    'max-lsp-lifetime <lifetime:int>',
    'log-adjacency-changes',
    'reference-bandwidth <bandwidth:int> [<unit:Mbps|Gbps>]',
    'authentication-check',
    'authentication ( key-chain <keys:key-chain> | type ( cleartext | md5 ) )',
    'set-overload-bit ( always | on-startup <startup:int> )',
    'graceful-restart [ t3 manual <graceful:int> ]',
    'hostname dynamic',
    'mac-proxy',
    'anycast bundle <bundle:int>',
  ),
];

const fabricPath: Commands<unknown> = [
  section('fabricpath domain default', 'Opens the fabric (FabricPath).', domain),
  section('fabricpath topology <topology:int>', 'Opens a topology of the fabric.', () =>
    settings('A setting of the topology.', 'member vlan <vlans:numbers>'),
  ),
  ...settings(
    'A setting of FabricPath.',
    'fabricpath switch-id <switch:1-4094>',
    'fabricpath timers <timer:allocate-delay|linkup-delay|transition-delay> <seconds:int>',
    'fabricpath linkup-delay always',
    'fabricpath load-balance ( unicast [ ( layer3 | layer4 | mixed ) ] [ ( include-vlan | vlan ) ] [ rotate-amount <rotate:hex> ] | multicast [ rotate-amount <multicastRotate:hex> ] [ include-vlan ] | source | destination | source-destination | symmetric | xor )',
    'fabricpath multicast aggregate-routes [ exclude ftag <ftag:int> ]',
    'fabricpath ttl ( unicast | multicast ) <ttl:int>',
    'fabricpath mode transit',
    'fabricpath graceful-merge [ disable ]',
    'fabricpath oam <oam:text>',
  ),
];

const overlays: Commands<unknown> = [
  section('otv-isis default', 'Opens the routing protocol of the overlay (OTV).', () => [
    section('vpn <overlay:interface>', 'Opens an overlay.', () =>
      settings(
        'A setting of the overlay.',
        'redistribute filter route-map <policy:route-map>',
        'log-adjacency-changes',
        'authentication ( key-chain <keys:key-chain> | type ( cleartext | md5 ) )',
        'max-lsp-lifetime <lifetime:int>',
      ),
    ),
    ...settings(
      'A setting of the protocol.',
      'log-adjacency-changes',
      'net <net:word>',
      'spf-interval <spf:int> <spfFirst:int> <spfSecond:int>',
    ),
  ]),
  ...settings(
    'A setting of OTV.',
    'otv ( site-vlan <vlan:1-4094> | site-identifier <site:word> | encapsulation-format ip ( udp | gre ) | fragmentation join-interface <join:interface> | depolarization disable | flood mac <mac:mac> vlan <floodVlan:int> | mac-address <own:mac> )',
  ),
];

const sites: Commands<unknown> = [
  section('evpn multisite border-gateway <site:int>', 'Opens the gateway to other sites.', () =>
    settings(
      'A setting of the gateway.',
      'delay-restore time <seconds:int>',
      'dci-advertise-pip',
      'split-horizon per-site',
      'dual-active-detection',
    ),
  ),
  section('evpn esi multihoming', 'Opens links to several switches.', () =>
    settings(
      'A setting of the links.',
      'ethernet-segment delay-restore time <seconds:int>',
      'delay-restore time <restore:int>',
      'evpn core-isolation',
    ),
  ),
  ...settings('A limit of traffic between sites.', 'evpn storm-control ( broadcast | multicast | unicast ) level <level:decimal>'),
];

const macsec = (): Commands<unknown> =>
  settings(
    'How frames are encrypted.',
    'cipher-suite ( enforce-peer <peer:word> | <suite:GCM-AES-128|GCM-AES-256|GCM-AES-XPN-128|GCM-AES-XPN-256> )',
    'key-server-priority <priority:int>',
    'window-size <window:int>',
    'conf-offset <offset:CONF-OFFSET-0|CONF-OFFSET-30|CONF-OFFSET-50>',
    'security-policy ( must-secure | should-secure )',
    'sak-expiry-time <seconds:int>',
    'include-icv-indicator',
    'include-sci',
    'ppk crypto-qkd-profile <profile:word>',
  );

const watching: Commands<unknown> = [
  section('macsec policy <policy:=macsec-policy>', 'Opens how frames are encrypted.', macsec),
  section('ngoam profile <profile:int>', 'Opens how the overlay is probed.', () =>
    settings(
      'How the overlay is probed.',
      'oam-channel <channel:int>',
      'flow forward',
      'dot1q <vlan:int>',
      'hop <hops:int>',
      'interface <interface>',
      'payload pad <pad:hex>',
      'sport <low:int> [ , <high:int> ]',
      'description <description:text>',
    ),
  ),
  section('ngoam loop-detection', 'Opens the search for loops.', () =>
    settings(
      'A setting of the search.',
      'vlan <vlans:numbers> [ port <port:word> ]',
      'periodic-probe-interval <probe:int>',
      'port-recovery-interval <recovery:int>',
      'l3 [ interval <interval:int> ]',
    ),
  ),
  ...settings(
    'A setting of the probes of the overlay.',
    'ngoam ( install acl | connect-check <interval:int> | authentication-key <key:int> | xconnect hb-interval <heartbeat:int> )',
  ),
  section('itd device-group <group:word>', 'Opens servers that traffic is spread over.', () => [
    section('node ( ip | ipv6 | l3 ) <node:ip>', 'Opens a server.', () =>
      settings(
        'A setting of the server.',
        'weight <weight:int>',
        'mode hot-standby',
        'standby ip <standby:ip>',
        'probe ( icmp | tcp port <tcp:int> | udp port <udp:int> ) [ frequency <every:int> ] [ timeout <timeout:int> ] [ retry-down-count <down:int> ] [ retry-up-count <up:int> ]',
      ),
    ),
    ...settings(
      'A setting of the servers.',
      'probe ( icmp | tcp port <tcp:int> | udp port <udp:int> | dns host <host:word> | http get <path:word> ) [ frequency <every:int> ] [ timeout <timeout:int> ] [ retry-down-count <down:int> ] [ retry-up-count <up:int> ]',
      'description <text:text>',
    ),
  ]),
  section('itd <service:word>', 'Opens how traffic is spread over servers.', () =>
    settings(
      'How traffic is spread.',
      'device-group <group:word>',
      'virtual ( ip | ipv6 ) <address:ip> <mask:word> [ ( tcp | udp ) <port:word> ] [ advertise ( enable | disable ) [ active ] ] [ device-group <of:word> ]',
      'ingress interface <ports:interface...>',
      'load-balance { method ( src | dst ) ( ip | ip-l4port <protocol:tcp|udp> range <low:int> <high:int> ) | buckets <buckets:int> | mask-position <position:int> }',
      'failaction ( node ( reassign | least-bucket | per-bucket ) | bucket distribute )',
      'access-list <list:acl>',
      'exclude access-list <excluded:acl>',
      'vrf <vrf:vrf>',
      'source interface <source:interface>',
      'nat destination',
      'peer ( local service <peer:word> | vdc <vdc:word> )',
      'shutdown',
      'shut',
    ),
  ),
];

const policies = (): Commands<unknown> => [
  section('segment-list name <list:word>', 'Opens the segments of a path.', () =>
    settings('A segment.', 'index <of:int> mpls label <label:int>'),
  ),
  section('( policy <policy:word> | on-demand color <demand:int> )', 'Opens a policy.', () => [
    ...settings('A setting of the policy.', 'color <color:int> endpoint <end:ip>', 'metric sid-algorithm <algorithm:int>'),
    section('candidate-paths', 'Opens the paths of the policy.', () => [
      section('preference <preference:int>', 'Opens a path.', () => [
        section('( explicit segment-list <list:word> | dynamic mpls )', 'Opens how the path is found.', () =>
          settings('How the path is found.', 'pcep'),
        ),
        section('constraints', 'Opens what paths must hold.', () =>
          settings('What paths must hold.', 'affinity', 'exclude-any', 'include-any', 'include-all', 'color <links:word>'),
        ),
      ]),
    ]),
  ]),
  ...settings(
    'A setting of the policies.',
    'pcc',
    'source-address ipv4 <source:ip>',
    'pce-address ipv4 <pce:ip> [ precedence <precedence:int> ]',
    'affinity-map',
    'color <color:word> index <index:int>',
  ),
];

const segments: Commands<unknown> = [
  section('segment-routing [ mpls ]', 'Opens segment routing.', () => {
    const labels = [
      section('connected-prefix-sid-map', 'Opens the segments of own prefixes.', () => [
        section('address-family ( ipv4 | ipv6 )', 'Opens a family.', () =>
          settings('The segment of a prefix.', '<of:prefix> ( index | absolute ) <sid:int> [ range <range:int> ]'),
        ),
      ]),
      ...settings('A setting of the segments.', 'global-block <low:int> <high:int>', 'timers <timer:word> <seconds:int>'),
    ];
    return [
      section('mpls', 'Opens segments as labels.', () => labels),
      section('traffic-engineering', 'Opens policies of paths.', policies),
      ...labels,
    ];
  }),
];

export const fabric: Commands<unknown> = [...fabricPath, ...overlays, ...sites, ...watching, ...segments];

/** What an interface says of the fabric it is part of. */
export const fabricPort: Commands<unknown> = [
  section('ethernet-segment <segment:int>', 'Opens a link to several switches.', () =>
    settings('A setting of the link.', 'system-mac <mac:mac>'),
  ),
  ...settings(
    'How the interface is part of a fabric.',
    'fabricpath ( isis ( metric <metric:int> | hello-interval <hello:int> | hello-multiplier <multiplier:int> | hello-padding | authentication ( key-chain <keys:key-chain> | type ( cleartext | md5 ) ) | authentication-check | csnp-interval <csnp:int> | lsp-interval <lsp:int> | retransmit-interval <retransmit:int> | retransmit-throttle-interval <throttle:int> | passive ) | topology-member <topology:int> )',
    'otv ( join-interface <join:interface> | control-group <control:ip> | data-group <data:prefix> | extend-vlan [ ( add | remove ) ] <vlans:numbers> | adjacency-server unicast-only | use-adjacency-server <servers:ip...> unicast-only | suppress-arp-nd | vlan mapping <from:numbers> to <to:numbers> | isis ( hello-interval <hello:int> | hello-multiplier <multiplier:int> | metric <metric:int> | priority <priority:int> | authentication ( key-chain <keys:key-chain> | type ( cleartext | md5 ) ) | authentication-check ) | broadcast-group <broadcast:ip> )',
    'switchport mode fabricpath',
    'mpls ip forwarding',
    'dot1x ( port-control ( auto | force-authorized | force-unauthorized ) | pae authenticator | host-mode ( multi-auth | multi-host | single-host ) | mac-auth-bypass [ eap ] | re-authentication | timeout <timer:word> <seconds:int> | max-req <most:int> | max-reauth-req <again:int> )',
    'vtp',
  ),
];
